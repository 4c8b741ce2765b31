export const id = 6883;
export const ids = [6883];
export const modules = {

/***/ 112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ stopwatch)
/* harmony export */ });
/**
 * Takes the time of a run's phases from what it tells of itself. The push goes on beside the rest of the apply, so the
 * phases may add up to more than the run.
 */
function stopwatch(now) {
    const spans = new Map([['plan', { from: now() }]]);
    const begin = (name) => {
        if (!spans.has(name))
            spans.set(name, { from: now() });
    };
    const end = (name) => {
        const span = spans.get(name);
        if (span && span.to === undefined)
            span.to = now();
    };
    return {
        on(event) {
            const isImage = 'step' in event && event.step.kind === 'image';
            if (event.kind === 'planned')
                end('plan');
            if (event.kind === 'started')
                begin('apply');
            if (event.kind === 'started' && isImage)
                begin('push');
            if (event.kind === 'done' && isImage)
                end('push');
            if (event.kind === 'watching') {
                end('apply');
                begin('rollout');
            }
        },
        phases: () => [...spans].map(([name, { from, to = now() }]) => ({ name, seconds: Math.max(0, to - from) / 1000 })),
    };
}


/***/ }),

/***/ 14:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ provenHealthy)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/resources/healthy-stamp.ts
var healthy_stamp = __webpack_require__(8322);
// EXTERNAL MODULE: ./src/rollout/revision.ts
var rollout_revision = __webpack_require__(2084);
// EXTERNAL MODULE: ./src/aws/ecs-reads.ts
var ecs_reads = __webpack_require__(3144);
// EXTERNAL MODULE: ./src/resources/protected-images.ts + 3 modules
var protected_images = __webpack_require__(6122);
// EXTERNAL MODULE: ./src/resources/running-image.ts
var running_image = __webpack_require__(126);
// EXTERNAL MODULE: ./src/spec/fragment.ts
var fragment = __webpack_require__(8791);
;// CONCATENATED MODULE: ./src/commands/shield.ts






/**
 * Protects the images of the release that was just seen healthy, and of the one before, from the retention of the
 * repository, and takes older protections away; says whether that came off. Never throws: a deploy is not worse for it,
 * and the next makes it good.
 */
async function shield({ revision, digest, repository }, { previousRevision }, cloud, { clients, on }) {
    try {
        const [tagged, before] = await Promise.all([
            (0,protected_images/* taggedImages */.be)(clients.ecr, repository),
            releaseBefore(previousRevision, revision, repository, cloud),
        ]);
        const runs = { revision: (0,rollout_revision/* revisionNumber */.P7)(revision), digest };
        await (0,protected_images/* protectImages */.Mo)(clients.ecr, repository, (0,protected_images/* protections */.Pe)(tagged, runs, before));
        return true;
    }
    catch (error) {
        const why = (0,errors/* explain */.WE)(error).join(' ');
        on({
            kind: 'warning',
            text: `What is spared from the repository’s retention could not be brought up to date: ${why}`,
        });
        return false;
    }
}
/** The release that was healthy before, with its image; undefined where it is the same, or its image is elsewhere. */
async function releaseBefore(previousRevision, runs, repository, { ecs, running }) {
    if (previousRevision === undefined || previousRevision === runs)
        return undefined;
    const current = await running.current();
    const revision = current?.arn === previousRevision ? current : await (0,ecs_reads/* describeRevision */.hi)(ecs, previousRevision);
    const image = (0,running_image/* runningImage */.$z)(revision, fragment/* APP */.uq, repository);
    return image && { revision: (0,rollout_revision/* revisionNumber */.P7)(previousRevision), digest: image.digest };
}

;// CONCATENATED MODULE: ./src/commands/proven-healthy.ts




/**
 * Marks a release that was just seen healthy as one that a rollback may go back to, and has retention spare its image.
 * One that nothing was done about, and that is marked already, costs no call. Never throws: that it ran healthily is true
 * all the same.
 */
async function provenHealthy(outcome, { arn, tags, digest, repository, asks }, former, cloud, context) {
    const isHealthy = outcome === 'deployed' || outcome === 'unchanged';
    if (!isHealthy || (outcome === 'unchanged' && (0,healthy_stamp/* isSettled */.Is)({ tags })))
        return;
    const isSpared = digest === undefined || (await shield({ revision: arn, digest, repository }, former, cloud, context));
    if ((0,healthy_stamp/* isSettled */.Is)({ tags }) || ((0,healthy_stamp/* seenHealthy */.$Q)({ tags }) !== undefined && !isSpared))
        return;
    try {
        await (0,healthy_stamp/* stampHealthy */.v9)(context.clients.ecs, { arn, tags }, { at: context.clock.now(), isSpared, asks });
    }
    catch (error) {
        const text = `${(0,rollout_revision/* revisionName */.pd)(arn)} could not be marked as healthy, so a rollback won't find it by itself: ${(0,errors/* explain */.WE)(error).join('; ')}`;
        context.on({ kind: 'warning', text });
    }
}


/***/ }),

/***/ 5164:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ withSuccessor),
/* harmony export */   u: () => (/* binding */ whyWrong)
/* harmony export */ });
/* harmony import */ var _aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3144);
/* harmony import */ var _rollout_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3281);
/* harmony import */ var _rollout_revision_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2084);
/* harmony import */ var _stacks_stamps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4465);




/** Says which commit and run took over from a deployment that was superseded, where its revision tells. */
async function withSuccessor(judgement, { clients }) {
    const primary = judgement.look?.service.deployments.find((deployment) => deployment.primary);
    if (judgement.outcome !== 'superseded' || primary === undefined)
        return judgement;
    const found = await (0,_aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__/* .describeRevision */ .hi)(clients.ecs, primary.taskDefinition).catch(() => undefined);
    if (found === undefined)
        return judgement;
    const origin = (0,_stacks_stamps_js__WEBPACK_IMPORTED_MODULE_1__/* .originIn */ .Cy)(found.tags);
    const successor = { revision: found.arn, origin };
    const who = (0,_rollout_order_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(origin);
    return { ...judgement, successor, ...(who === '' ? {} : { because: `${judgement.because}: ${who}` }) };
}
/**
 * Why what took over must not stay: it is a release of a commit that is proven to be older than ours, made after ours
 * by a run that could not see it. Going back to a revision of before, by hand or as a rollback, is nobody's mistake,
 * and neither is an older commit that was asked for; `undefined` for those, and for all that is not proven.
 */
async function whyWrong({ revision, origin: theirs }, ours, { compare, signal }) {
    if (theirs.allowOlder || ours.revision === undefined || !(0,_rollout_revision_js__WEBPACK_IMPORTED_MODULE_3__/* .isNewer */ .U4)(revision, ours.revision))
        return undefined;
    const mine = (0,_stacks_stamps_js__WEBPACK_IMPORTED_MODULE_1__/* .asStamped */ .vt)(ours.origin);
    const commits = (0,_rollout_order_js__WEBPACK_IMPORTED_MODULE_2__/* .toCompare */ .lT)(mine, theirs);
    if (commits === undefined)
        return undefined;
    const place = (0,_rollout_order_js__WEBPACK_IMPORTED_MODULE_2__/* .orderOf */ .mJ)(mine, theirs, await compare(commits.base, commits.head, signal));
    return place.order === 'older' ? (0,_rollout_order_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)(theirs) : undefined;
}


/***/ }),

/***/ 3956:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ takenOver)
/* harmony export */ });
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8301);


/** Tags that only a thing gets which nobody of us looked after before. */
const SIGNS = Object.keys(_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .MANAGED */ .u9).map((key) => `tags.${key}`);
/** Pure: what these steps took over, each with what AWS, and so Terraform, calls it. */
function takenOver(steps, nodes) {
    return steps
        .filter(({ action, changes }) => action === 'update' && changes.some(({ field }) => SIGNS.includes(field)))
        .map(({ kind, name }) => {
        const node = nodes.find((each) => each.kind === kind && each.name === name);
        return { kind, name, id: idOf(node?.known ? node.out : undefined, kind) ?? name };
    });
}
/** Terraform knows repositories and log groups by their names, everything else by its ARN. */
function idOf(out, kind) {
    if (kind === 'repository' || kind === 'log group' || !(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(out))
        return undefined;
    return typeof out['arn'] === 'string' ? out['arn'] : undefined;
}


/***/ }),

/***/ 8322:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ seenHealthy),
/* harmony export */   GA: () => (/* binding */ answers),
/* harmony export */   Is: () => (/* binding */ isSettled),
/* harmony export */   v9: () => (/* binding */ stampHealthy)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2168);
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);


/** On a revision: when its tasks were first seen healthy, as ISO 8601. What a rollback goes back to carries it. */
const HEALTHY = `${_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_PREFIX */ .C_}healthy`;
/** On the same: that the retention of the repository spares its image. */
const SPARED = `${_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_PREFIX */ .C_}spared`;
/** On the same: the health check that its tasks passed. A path may hold what AWS takes in no tag. */
const ANSWERS = `${_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_PREFIX */ .C_}answers`;
/** The most characters that ECS takes in the value of a tag. */
const LONGEST = 256;
const written = ({ path, matcher }) => Buffer.from(`${matcher} ${path}`).toString('base64url');
/** The health check that a revision's tasks were seen to pass; `undefined` where nobody knows. */
function answers({ tags }) {
    const text = Buffer.from(tags[ANSWERS] ?? '', 'base64url').toString();
    const [, matcher, path] = /^([\d,-]+) (\/\S*)$/.exec(text) ?? [];
    return matcher === undefined || path === undefined ? undefined : { path, matcher };
}
/** When a revision was first seen healthy; `undefined` where it never was. */
function seenHealthy({ tags }) {
    return tags[HEALTHY] || undefined;
}
/** Whether nothing is left to be done for a revision that was seen healthy: its image is spared by retention too. */
function isSettled({ tags }) {
    return tags[HEALTHY] !== undefined && tags[SPARED] !== undefined;
}
/**
 * Marks a revision as one that was healthy, first at `at` (milliseconds since the epoch), and, where that is so, as one
 * whose image retention spares.
 */
async function stampHealthy(ecs, { arn, tags }, { at, isSpared, asks }) {
    const told = written(asks);
    const all = {
        [HEALTHY]: tags[HEALTHY] ?? new Date(at).toISOString(),
        ...(isSpared ? { [SPARED]: 'true' } : {}),
        ...(told.length <= LONGEST ? { [ANSWERS]: told } : {}),
    };
    await ecs.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_1__/* .TagResourceCommand */ .e({ resourceArn: arn, tags: (0,_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .toLowerTags */ ._4)(all) }));
}


/***/ }),

/***/ 6122:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Mo: () => (/* binding */ protectImages),
  Pe: () => (/* binding */ protections),
  be: () => (/* binding */ taggedImages)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(1469);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(4872);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/ListImagesCommand.js


class ListImagesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListImages", schemas_0/* ListImages$ */.R0Y) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/PutImageCommand.js


class PutImageCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "PutImage", schemas_0/* PutImage$ */.Jcz) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/BatchDeleteImageCommand.js


class BatchDeleteImageCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "BatchDeleteImage", schemas_0/* BatchDeleteImage$ */.V3Y) {
}

// EXTERNAL MODULE: ./src/aws/faults.ts
var faults = __webpack_require__(9512);
// EXTERNAL MODULE: ./src/aws/found.ts
var found = __webpack_require__(2257);
// EXTERNAL MODULE: ./src/resources/protection-tag.ts
var protection_tag = __webpack_require__(7207);
// EXTERNAL MODULE: ./src/resources/stored-images.ts + 1 modules
var stored_images = __webpack_require__(1419);
;// CONCATENATED MODULE: ./src/resources/protected-images.ts





/** Healthy releases before the one that runs whose images are protected as well: as often may one go back in a row. */
const BEFORE = 2;
/** What the repository has under tags; nothing where there is no repository. */
async function taggedImages(ecr, repositoryName) {
    const images = [];
    let nextToken;
    do {
        const list = { repositoryName, filter: { tagStatus: 'TAGGED' }, maxResults: 1000 };
        const page = await (0,found/* found */.F)(ecr.send(new ListImagesCommand({ ...list, ...(nextToken ? { nextToken } : {}) })), 'RepositoryNotFoundException');
        for (const { imageTag: tag, imageDigest: digest } of page?.imageIds ?? []) {
            if (tag !== undefined && digest !== undefined)
                images.push({ tag, digest });
        }
        nextToken = page?.nextToken;
    } while (nextToken !== undefined);
    return images;
}
/**
 * Pure: which protections have to be added, and which are no longer needed: those of the release that runs, of the one
 * that was healthy before, and of the last ones before that stay. No image loses the last tag that it has: it would go
 * with it.
 */
function protections(tagged, runs, before) {
    const wanted = before === undefined || before.revision === runs.revision ? [runs] : [before, runs];
    const present = tagged.flatMap(({ tag, digest }) => {
        const revision = (0,protection_tag/* revisionIn */.j)(tag);
        return revision === undefined ? [] : [{ tag, digest, revision }];
    });
    const older = [...wanted, ...present]
        .map(({ revision }) => revision)
        .filter((revision) => revision < runs.revision)
        .toSorted((one, other) => other - one);
    const kept = new Set([...wanted.map(({ revision }) => revision), ...[...new Set(older)].slice(0, BEFORE)]);
    const add = wanted.filter(({ revision }) => !present.some((each) => each.revision === revision));
    const leaving = present
        .filter(({ revision }) => !kept.has(revision))
        .toSorted((one, other) => one.revision - other.revision);
    const remaining = Map.groupBy(tagged, ({ digest }) => digest);
    const remove = [];
    for (const { tag, digest } of leaving) {
        const others = (remaining.get(digest) ?? []).filter((each) => each.tag !== tag);
        if (others.length === 0)
            continue;
        remaining.set(digest, others);
        remove.push(tag);
    }
    return { add, remove };
}
/** Has the lifecycle policy spare the images of what runs and of what a rollback would take, and of nothing else. */
async function protectImages(ecr, repositoryName, { add, remove }) {
    const digests = [...new Set(add.map(({ digest }) => digest))];
    const { images } = digests.length === 0
        ? { images: [] }
        : await (0,stored_images/* getStoredImages */.Cv)(ecr, repositoryName, digests.map((imageDigest) => ({ imageDigest })));
    for (const { revision, digest } of add) {
        const manifest = images.find((image) => image.digest === digest)?.manifest;
        // The image of an earlier release may be gone already.
        if (!manifest)
            continue;
        const put = ecr.send(new PutImageCommand({
            repositoryName,
            imageManifest: manifest.bytes.toString('utf8'),
            imageManifestMediaType: manifest.mediaType,
            imageDigest: digest,
            imageTag: `${protection_tag/* PROTECTION */.E}${revision}`,
        }));
        await put.catch((error) => {
            if (!(0,faults/* isFault */.Zh)(error, 'ImageAlreadyExistsException'))
                throw error;
        });
    }
    if (remove.length === 0)
        return;
    // What is more than one call takes is left to the next release.
    const imageIds = remove.slice(0, MOST_IDS).map((imageTag) => ({ imageTag }));
    await ecr.send(new BatchDeleteImageCommand({ repositoryName, imageIds }));
}
const MOST_IDS = 100;


/***/ }),

/***/ 407:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   Bt: () => (/* binding */ ownTasks),
/* harmony export */   U9: () => (/* binding */ healthyTasks),
/* harmony export */   gm: () => (/* binding */ unproven),
/* harmony export */   p5: () => (/* binding */ servingTasks),
/* harmony export */   qX: () => (/* binding */ HEALTH_SOURCES)
/* harmony export */ });
const HEALTH_SOURCES = [
    {
        awaits: 'become healthy in the target group',
        passes: (task, look, { port }) => targetOf(look, task, port)?.state === 'healthy',
    },
    {
        awaits: "pass ECS's own check of their containers",
        passes: (task, _look, mission) => unproven(task, mission).length === 0,
    },
];
/** The deployment's own tasks that run and of which every source says that they are healthy. */
function healthyTasks(look, mission) {
    return ownTasks(look, mission.deployment).filter((task) => HEALTH_SOURCES.every((source) => source.passes(task, look, mission)));
}
/** The tasks of a deployment that are healthy in the target group, whatever port and checks they were set up with. */
function servingTasks({ tasks, targets }, deployment) {
    const healthy = new Set(targets.filter(({ state }) => state === 'healthy').map(({ address }) => address));
    return tasks.filter((task) => task.deployment === deployment &&
        task.status === 'RUNNING' &&
        task.address !== undefined &&
        healthy.has(task.address));
}
/** The checked containers of a task of which ECS does not say that they are healthy. */
function unproven({ containers }, { checked }) {
    return containers.filter(({ name, health }) => checked.includes(name) && health !== 'HEALTHY');
}
function targetOf({ targets }, { address }, port) {
    return targets.find((target) => target.address === address && target.port === port);
}
function ownTasks({ tasks }, deployment) {
    return tasks.filter((task) => task.deployment === deployment && task.status === 'RUNNING');
}


/***/ }),

/***/ 8256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ predecessorOf)
/* harmony export */ });
/* harmony import */ var _aws_parked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4284);
/* harmony import */ var _health_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(407);


/** Pure: what is there before a deployment, from the service as AWS reports it and the look at its tasks. */
function predecessorOf(service, seen) {
    if (service?.status !== 'ACTIVE')
        return { wasParked: false, wasCompleted: false };
    const { deployments = [] } = service;
    const before = deployments.find(({ status }) => status === 'PRIMARY')?.id;
    if ((0,_aws_parked_js__WEBPACK_IMPORTED_MODULE_0__/* .isParked */ .S)(service))
        return { before, wasParked: true, wasCompleted: false };
    const sound = deployments
        .toSorted((one, other) => Number(other.createdAt ?? 0) - Number(one.createdAt ?? 0))
        .find((each) => each.rolloutState === 'COMPLETED' || (seen && (0,_health_js__WEBPACK_IMPORTED_MODULE_1__/* .servingTasks */ .p5)(seen, each.id ?? '').length > 0));
    return {
        before,
        previousRevision: sound?.taskDefinition,
        placement: sound && placementOf(service, sound),
        wasParked: false,
        wasCompleted: sound?.rolloutState === 'COMPLETED',
    };
}
function placementOf({ networkConfiguration, loadBalancers = [] }, of) {
    const network = (of.networkConfiguration ?? networkConfiguration)?.awsvpcConfiguration;
    return {
        subnets: network?.subnets ?? [],
        securityGroups: network?.securityGroups ?? [],
        publicIp: network?.assignPublicIp === 'ENABLED',
        loadBalancers: loadBalancers.flatMap(({ targetGroupArn, containerName, containerPort }) => targetGroupArn === undefined || containerName === undefined || containerPort === undefined
            ? []
            : [{ targetGroupArn, containerName, containerPort }]),
    };
}


/***/ }),

/***/ 3780:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ ServiceGone)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** The service, or its cluster, was deleted while it was watched. */
class ServiceGone extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    constructor(service) {
        super(`the service ${service} is gone: somebody has deleted it, or its cluster`, {
            hint: 'Deploy again: what is missing is made anew.',
        });
    }
}


/***/ }),

/***/ 6883:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(2413);
// EXTERNAL MODULE: ./src/aws/clock.ts
var clock = __webpack_require__(3299);
// EXTERNAL MODULE: ./src/engine/walk.ts
var walk = __webpack_require__(4721);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/rollout/predecessor.ts
var predecessor = __webpack_require__(8256);
// EXTERNAL MODULE: ./src/rollout/service-gone.ts
var service_gone = __webpack_require__(3780);
// EXTERNAL MODULE: ./src/spec/names.ts
var spec_names = __webpack_require__(9891);
// EXTERNAL MODULE: ./src/stacks/environment.ts + 2 modules
var environment = __webpack_require__(4709);
// EXTERNAL MODULE: ./src/stacks/ownership.ts
var ownership = __webpack_require__(8528);
// EXTERNAL MODULE: ./src/stacks/release.ts + 7 modules
var release = __webpack_require__(7412);
// EXTERNAL MODULE: ./src/commands/context.ts + 1 modules
var commands_context = __webpack_require__(1509);
// EXTERNAL MODULE: ./src/commands/facts.ts
var commands_facts = __webpack_require__(9005);
// EXTERNAL MODULE: ./src/commands/mission.ts
var commands_mission = __webpack_require__(6120);
// EXTERNAL MODULE: ./src/commands/phases.ts
var phases = __webpack_require__(112);
// EXTERNAL MODULE: ./src/commands/proven-healthy.ts + 1 modules
var proven_healthy = __webpack_require__(14);
// EXTERNAL MODULE: ./src/commands/successor.ts
var successor = __webpack_require__(5164);
// EXTERNAL MODULE: ./src/commands/survey.ts + 2 modules
var survey = __webpack_require__(1611);
// EXTERNAL MODULE: ./src/commands/taken-over.ts
var taken_over = __webpack_require__(3956);
// EXTERNAL MODULE: ./src/commands/topology.ts
var topology = __webpack_require__(6749);
;// CONCATENATED MODULE: ./src/commands/attempt.ts

















/** Where a run breaks off says what is left of it. */
const BROKE_OFF = {
    planning: 'nothing was changed',
    applying: 'the run broke off; what it has made is there, and the next run goes on from it once the cause is gone',
    waiting: 'the run broke off, and the rollout goes on in AWS: run it again to see how it ends',
};
/**
 * Brings one environment to what the spec describes, with this image, and says whether it runs. What breaks it off is
 * part of the answer, beside what had become known by then.
 */
async function attempt(spec, wanted, origin, outer) {
    const timer = (0,phases/* stopwatch */.s)(() => outer.clock.now());
    const on = (event) => {
        timer.on(event);
        outer.on(event);
    };
    const context = { ...outer, on };
    const names = (0,spec_names/* namesOf */.eZ)(spec);
    const foundation = (0,environment/* environment */.c)(spec, names);
    const stack = { ...foundation, ...(0,release/* release */._)(spec, names, foundation, wanted, origin) };
    const nodes = Object.values(stack);
    const policy = (0,ownership/* ownership */.kG)(spec, spec.adopt);
    const required = spec.infrastructure === 'require' ? Object.values(foundation) : [];
    const cloud = (0,commands_context/* cloudOf */.h)(names, context);
    const known = () => {
        const facts = {
            ...(0,commands_facts/* factsOf */.xS)(stack, spec, previous),
            ...(live === undefined ? {} : { targetGroupArn: live }),
        };
        const architecture = stack.image.known ? stack.image.out.cpuArchitecture : undefined;
        return { facts, origin, topology: (0,topology/* topologyOf */.d)(spec, (0,commands_facts/* namesNow */.r3)(names, facts), architecture), phases: timer.phases() };
    };
    const done = [];
    let phase = 'planning';
    let previous;
    let live;
    let seen;
    try {
        const rules = { policy, required, isStranger: (tags) => !(0,ownership/* isOwnedBy */.D0)(spec, tags) };
        const { planned, look, before, preceding } = await (0,survey/* survey */.F)(stack, cloud, rules, origin, context);
        seen = look;
        previous = before?.taskDefinition;
        const tooLate = (0,commands_mission/* areChanges */.Wj)(planned) ? overtaken(await preceding, spec, context) : undefined;
        if (tooLate)
            return { outcome: 'superseded', because: tooLate, steps: done, ...known(), ...(look && { look }) };
        refuse(planned);
        tellPresentImage(stack, planned, context);
        const former = (0,commands_mission/* formerOf */.TV)((0,predecessor/* predecessorOf */.F)(before, look), stack);
        phase = 'applying';
        const steps = await (0,walk/* apply */.Bb)(nodes, cloud, {
            policy,
            fresh: () => (0,commands_context/* cloudOf */.h)(names, context),
            signal: context.signal,
            onStart: (step) => {
                context.on({ kind: 'started', step });
                // Everything that it needs is known by then. AWS may start a deployment of which a cancelled run never hears.
                if (step.kind === stack.service.kind)
                    context.keep((0,commands_mission/* unfinished */.M1)(spec, names, stack, former));
            },
            onDone: (step) => {
                done.push(step);
                context.on({ kind: 'done', step });
            },
        });
        phase = 'waiting';
        // Loaded only now: what the first calls can do without makes them wait.
        const { judge } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(3407), __webpack_require__.e(8641)]).then(__webpack_require__.bind(__webpack_require__, 8641));
        const mission = (0,commands_mission/* missionOf */.KO)(spec, stack, steps, context, former);
        const begun = { ...(0,commands_mission/* unfinished */.M1)(spec, names, stack, former), deployment: mission.deployment };
        if (mission.changed)
            context.keep(begun);
        const about = (0,commands_mission/* caseOf */.KC)(spec, names, stack);
        const groups = (0,commands_mission/* groupsOf */.c1)(spec, stack);
        const leave = () => context.keep({ ...begun, onCancel: 'leave' });
        const { live: end, ...judgement } = groups
            ? await (await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(3407), __webpack_require__.e(4615)]).then(__webpack_require__.bind(__webpack_require__, 4615))).judgeReplacement(mission, about, look, { ...groups, leave }, context)
            : await judge(mission, about, look, context);
        live = end;
        // The retention of a repository that is used is for others to say.
        const digest = spec.use.repository === undefined ? stack.image.out.digest : undefined;
        const runs = { ...(await revisionOf(stack.definition.out.arn, cloud)), digest };
        const judged = { ...runs, repository: names.repository, asks: stack.targets.out.asks };
        await (0,proven_healthy/* provenHealthy */.S)(judgement.outcome, judged, former, cloud, context);
        return {
            ...(await (0,successor/* withSuccessor */.j)(judgement, context)),
            steps,
            takenOver: (0,taken_over/* takenOver */.G)(steps, nodes),
            ...known(),
        };
    }
    catch (cause) {
        // Whatever a cancelled run was in the middle of, the cause is that it was cancelled.
        const { aborted, reason } = context.signal;
        const [outcome, error] = aborted ? ['cancelled', reason] : ['failed', cause];
        const because = error instanceof service_gone/* ServiceGone */.X ? 'there is nothing left to wait for' : BROKE_OFF[phase];
        // What the plan saw is what is there only as long as nothing was done, and what was asked for is not there then.
        const { topology, ...rest } = known();
        const scene = phase === 'planning' ? (seen ? { look: seen } : {}) : { topology };
        return { outcome, because, steps: done, ...rest, ...scene, error };
    }
}
/** A revision with the tags that it had when this run began. */
async function revisionOf(arn, { running }) {
    const known = await Promise.all([running.current(), running.newest()]);
    return known.find((revision) => revision?.arn === arn) ?? { arn, tags: {} };
}
/** Why this run must not go over what is live, if it must not. What is not proven, or asked for, is only told. */
function overtaken(place, { allowOlder }, { on, signal }) {
    signal.throwIfAborted();
    if (place.order === 'older' && !allowOlder)
        return `${place.because}; nothing was changed (allow-older: true deploys the older one all the same)`;
    if (place.order === 'older')
        on({ kind: 'warning', text: `Deploying an older commit: ${place.because}.` });
    if (place.order === 'unknown')
        on({ kind: 'warning', text: `Deploying in an unknown order: ${place.because}.` });
    return undefined;
}
function refuse(steps) {
    const refused = steps.filter(({ refusal }) => refusal !== undefined);
    if (refused.length === 0)
        return;
    throw new errors/* Refusal */.P_(refused.map(({ kind, name, refusal }) => `${kind} ${name}: ${refusal}`).join('\n'));
}
/** That nothing is pushed is worth a word: a new commit may well bring the same image. */
function tellPresentImage({ image }, planned, { on }) {
    const isKept = planned.some(({ kind, action }) => kind === image.kind && action === 'keep');
    if (isKept)
        on({ kind: 'present', image: image.name, digest: image.out.digest, tag: image.out.tag });
}

;// CONCATENATED MODULE: ./src/commands/deploy.ts


/**
 * Brings one environment to what the spec describes, with this image, and says whether it runs. Where a run of an older
 * commit took over meanwhile, which had begun before it could see this one, it is brought back once.
 */
async function deploy(spec, wanted, origin, context) {
    const first = await attempt(spec, wanted, origin, context);
    if (first.successor === undefined)
        return first;
    const { steps, facts, phases } = first;
    const older = await (0,successor/* whyWrong */.u)(first.successor, { revision: facts.taskDefinitionArn, origin }, context);
    if (older === undefined || context.signal.aborted)
        return first;
    context.on({ kind: 'warning', text: `An older release took over (${older}): putting this one back.` });
    const second = await attempt(spec, wanted, origin, context);
    const previous = facts.previousTaskDefinitionArn;
    return {
        ...second,
        ...(phases && second.phases ? { phases: joined(phases, second.phases) } : {}),
        steps: [...steps, ...second.steps.filter(({ action }) => action !== 'keep')],
        facts: { ...second.facts, ...(previous === undefined ? {} : { previousTaskDefinitionArn: previous }) },
    };
}
/** Both attempts together: how long each phase took in all. */
function joined(first, second) {
    const names = new Set([...first, ...second].map(({ name }) => name));
    const seconds = (name) => [...first, ...second].filter((phase) => phase.name === name).reduce((sum, phase) => sum + phase.seconds, 0);
    return [...names].map((name) => ({ name, seconds: seconds(name) }));
}

// EXTERNAL MODULE: ./src/github/keep.ts
var keep = __webpack_require__(1294);
// EXTERNAL MODULE: ./src/github/origin.ts
var origin = __webpack_require__(6901);
// EXTERNAL MODULE: ./src/session.ts + 1 modules
var src_session = __webpack_require__(1655);
// EXTERNAL MODULE: ./src/wanted-image.ts
var wanted_image = __webpack_require__(4720);
;// CONCATENATED MODULE: ./src/runs/deploy.ts








/** Carries out a request on AWS, and shows what comes of it. Loaded when the inputs are known to be good. */
async function run(request, signal) {
    const { spec } = request;
    const run = (0,origin/* readOrigin */.P)(process.env, clock/* systemClock */.m.now());
    if (spec.githubToken !== undefined)
        (0,core/* setSecret */.Pq)(spec.githubToken);
    const session = await (0,src_session/* openSession */.f)(spec.access, signal, spec.githubToken);
    const name = (0,spec_names/* namesOf */.eZ)(spec).service;
    (0,core/* info */.pq)(`${name} in ${spec.region}: deploy`);
    // How a load balancer that is used is reached is for others to say.
    if (spec.http.certificate === undefined && spec.use.loadBalancer === undefined) {
        (0,core/* warning */.$e)(`${name}: without a certificate-arn the traffic to the load balancer is in the clear (HTTP).`);
    }
    try {
        const wanted = (0,wanted_image/* wantedImage */.x)(request, run.commit, session.context);
        const ended = await deploy(spec, wanted, await (0,wanted_image/* originOf */.y)(wanted, run), session.context);
        session.endLog();
        // Of a cancelled run the end of the job takes care.
        if (ended.outcome !== 'cancelled')
            (0,keep/* keep */.a)(undefined);
        // Loaded only now, like all that the first calls can do without.
        const { show } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(3534), __webpack_require__.e(5478)]).then(__webpack_require__.bind(__webpack_require__, 5478));
        await show(name, ended, { verb: 'deploy', onSuperseded: spec.onSuperseded });
    }
    finally {
        session.close();
    }
}


/***/ })

};

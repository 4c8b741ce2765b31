export const id = 5433;
export const ids = [5433];
export const modules = {

/***/ 1058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ lookNow)
/* harmony export */ });
/* harmony import */ var _rollout_snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5741);

/** What runs at the moment, from what the run reads anyway. */
async function lookNow({ running, loadBalancing }, { clock }) {
    const [service, tasks, targets, loadBalancer] = await Promise.all([
        running.service(),
        running.tasks(),
        loadBalancing.targets(),
        loadBalancing.loadBalancer(),
    ]);
    return service && (0,_rollout_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .snapshotOf */ .eY)({ at: clock.now(), service, tasks, targets, loadBalancer });
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

/***/ 6749:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ topologyFound),
/* harmony export */   d: () => (/* binding */ topologyOf)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8301);
/* harmony import */ var _resources_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2351);
/* harmony import */ var _resources_containers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(497);
/* harmony import */ var _spec_fields_account_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8554);
/* harmony import */ var _spec_fragment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8791);





/** Pure: the topology that a spec describes. The architecture is the image's, where nobody asked for one. */
function topologyOf(spec, names, architecture) {
    const { network, task, http, database } = spec;
    const { cpu, memory, ephemeralStorage } = (0,_resources_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)({ cpu: task.cpu, memory: task.memory, ...task.fragment });
    const storage = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(ephemeralStorage) ? Number(ephemeralStorage['sizeInGiB']) : Number.NaN;
    return {
        names,
        region: spec.region,
        scheme: network.scheme,
        rule: spec.use.loadBalancer === undefined ? undefined : spec.listener,
        secure: http.certificate !== undefined,
        healthPath: http.path,
        balancerSubnets: network.publicSubnets,
        taskSubnets: network.privateSubnets,
        publicIp: network.assignPublicIp,
        database: database?.host === undefined ? undefined : { port: database.port },
        secrets: secretsOf(spec),
        logRetentionDays: spec.logs.retentionDays,
        task: {
            cpu: Number(cpu) || task.cpu,
            memory: Number(memory) || task.memory,
            architecture: architecture ?? task.cpuArchitecture ?? 'X86_64',
            storage: Number.isFinite(storage) ? storage : 0,
            count: task.desiredCount,
        },
    };
}
/** Pure: the same of what was found, where nobody describes it. */
function topologyFound(found, { definition }, names) {
    const { service, loadBalancer, targetGroup, secure, rule } = found;
    const network = service.networkConfiguration?.awsvpcConfiguration;
    const app = (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_4__/* .containersOf */ .Mz)(definition).find(({ name }) => name === _spec_fragment_js__WEBPACK_IMPORTED_MODULE_2__/* .APP */ .uq);
    const variables = new Map((0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)(app?.['environment']).map(({ name, value }) => [name, value]));
    return {
        names,
        region: service.serviceArn?.split(':')[3] ?? '',
        scheme: loadBalancer.Scheme === 'internal' ? 'internal' : 'internet-facing',
        rule,
        secure,
        healthPath: targetGroup.HealthCheckPath ?? '/',
        balancerSubnets: (loadBalancer.AvailabilityZones ?? []).flatMap(({ SubnetId }) => SubnetId ?? []),
        taskSubnets: network?.subnets ?? [],
        publicIp: network?.assignPublicIp === 'ENABLED',
        database: variables.has('DB_HOST') ? { port: Number(variables.get('DB_PORT')) || _spec_fields_account_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_DB_PORT */ .j } : undefined,
        secrets: distinct(referencesIn(definition)),
        task: { ...(0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_4__/* .sizeOf */ .$d)(definition), architecture: (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_4__/* .architectureOf */ .NJ)(definition), count: service.desiredCount ?? 0 },
    };
}
function secretsOf(spec) {
    const { container, database, task } = spec;
    return distinct([
        database?.secret,
        container.appSecret,
        ...Object.values(container.secrets),
        ...referencesIn(task.fragment),
    ]);
}
const referencesIn = (definition) => (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_4__/* .containersOf */ .Mz)(definition).flatMap(({ secrets }) => (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)(secrets).map(({ valueFrom }) => valueFrom));
const distinct = (secrets) => [...new Set(secrets.filter((secret) => typeof secret === 'string'))];


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
/* harmony export */   Fr: () => (/* binding */ predecessorOf),
/* harmony export */   bG: () => (/* binding */ isEarlier),
/* harmony export */   xP: () => (/* binding */ placementIn)
/* harmony export */ });
/* harmony import */ var _aws_parked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4284);
/* harmony import */ var _health_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(407);


/** Pure: what is there before a deployment, from the service as AWS reports it and the look at its tasks. */
function predecessorOf(service, seen) {
    if (service?.status !== 'ACTIVE')
        return { wasParked: false, wasCompleted: false };
    const { deployments = [] } = service;
    const before = deployments.find(({ status }) => status === 'PRIMARY')?.id;
    const earlier = deployments.flatMap(({ id }) => id ?? []);
    if ((0,_aws_parked_js__WEBPACK_IMPORTED_MODULE_0__/* .isParked */ .S2)(service))
        return { before, earlier, wasParked: true, wasCompleted: false };
    const sound = deployments
        .toSorted((one, other) => Number(other.createdAt ?? 0) - Number(one.createdAt ?? 0))
        .find((each) => each.rolloutState === 'COMPLETED' || (seen && (0,_health_js__WEBPACK_IMPORTED_MODULE_1__/* .servingTasks */ .p5)(seen, each.id ?? '').length > 0));
    return {
        before,
        earlier,
        previousRevision: sound?.taskDefinition,
        placement: sound && placementOf(service, sound),
        wasParked: false,
        wasCompleted: sound?.rolloutState === 'COMPLETED',
    };
}
/** Pure: whether a deployment, other than the one that is watched, was there before that. */
function isEarlier(id, { before, earlier = [] }) {
    return id !== undefined && (id === before || earlier.includes(id));
}
function placementOf({ networkConfiguration, loadBalancers }, of) {
    return placementIn({ networkConfiguration: of.networkConfiguration ?? networkConfiguration, loadBalancers });
}
/** Pure: where tasks run, and behind what, from AWS's words for it. */
function placementIn({ networkConfiguration, loadBalancers = [], }) {
    const network = networkConfiguration?.awsvpcConfiguration;
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

/***/ 5741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eY: () => (/* binding */ snapshotOf),
/* harmony export */   fJ: () => (/* binding */ targetState),
/* harmony export */   pg: () => (/* binding */ taskState)
/* harmony export */ });
/* harmony import */ var _aws_asleep_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3459);
/* harmony import */ var _aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3144);
/* harmony import */ var _aws_parked_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4284);



/** Pure: AWS's answers in our words. */
function snapshotOf(answers) {
    const { at, service, tasks, stopped = [], targets, loadBalancer, fate } = answers;
    return {
        at,
        service: {
            status: service.status ?? '',
            desired: service.desiredCount ?? 0,
            parked: (0,_aws_parked_js__WEBPACK_IMPORTED_MODULE_2__/* .isParked */ .S2)(service),
            ...((0,_aws_parked_js__WEBPACK_IMPORTED_MODULE_2__/* .isMarkLeft */ .v9)(service) ? { markLeft: true } : {}),
            asleep: (0,_aws_asleep_js__WEBPACK_IMPORTED_MODULE_0__/* .sleepingCount */ .J)(service),
            deployments: (service.deployments ?? []).map((deployment) => ({
                id: deployment.id ?? '',
                primary: deployment.status === 'PRIMARY',
                taskDefinition: deployment.taskDefinition ?? '',
                rollout: deployment.rolloutState ?? '',
                reason: unended(deployment.rolloutStateReason),
                began: deployment.createdAt?.getTime() ?? 0,
                tasks: (deployment.runningCount ?? 0) + (deployment.pendingCount ?? 0),
            })),
            events: (service.events ?? []).map(({ id = '', createdAt, message = '' }) => ({
                id,
                at: createdAt?.getTime() ?? 0,
                message,
            })),
        },
        tasks: tasks.map(taskState),
        stopped: stopped.map(taskState),
        targets: targets.map(targetState),
        loadBalancer: loadBalancer?.State?.Code ?? 'missing',
        ...(fate === undefined ? {} : { fate: { status: fate.status ?? '', reason: unended(fate.statusReason) } }),
    };
}
function targetState({ Target, TargetHealth }) {
    return {
        address: Target?.Id ?? '',
        port: Target?.Port ?? 0,
        state: TargetHealth?.State ?? 'unknown',
        reason: [TargetHealth?.Reason, TargetHealth?.Description].filter(Boolean).join(': ') || undefined,
    };
}
function taskState(task) {
    return {
        id: task.taskArn?.split('/').at(-1) ?? '',
        deployment: task.startedBy ?? '',
        status: task.lastStatus ?? '',
        address: (0,_aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_1__/* .networkDetail */ .c$)(task, 'privateIPv4Address'),
        subnet: (0,_aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_1__/* .networkDetail */ .c$)(task, 'subnetId'),
        stopCode: task.stopCode,
        stoppedReason: task.stoppedReason,
        containers: (task.containers ?? []).map(({ name = '', exitCode, reason, healthStatus = 'UNKNOWN' }) => ({
            name,
            exitCode,
            reason,
            health: healthStatus,
        })),
    };
}
/** Some of AWS's sentences end in a full stop; ours go on after them. */
const unended = (sentence = '') => sentence.replace(/[.\s]+$/, '');


/***/ }),

/***/ 3740:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ hiddenValues),
/* harmony export */   p: () => (/* binding */ hiddenInDefinition)
/* harmony export */ });
/* harmony import */ var _resources_containers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(497);

/** Characters from which on a value is taken for one that must not be shown: hiding `debug` or `8000` hides nothing. */
const TELLING = 8;
/**
 * Pure: what was given to us to keep, and an application may write to its log: values of variables, of its own and of
 * other containers, and tokens; each line by itself, the longest first.
 */
function hiddenValues({ container, task, githubToken }) {
    return telling([...Object.values(container.environment), ...valuesIn(task.fragment), githubToken]);
}
/** Pure: the same of a task definition that is there already. */
function hiddenInDefinition(definition) {
    return telling(valuesIn(definition));
}
const valuesIn = (definition) => (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_0__/* .containersOf */ .Mz)(definition).flatMap(({ environment }) => (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(environment).map(({ value }) => value));
function telling(values) {
    const lines = values.flatMap((value) => (typeof value === 'string' ? value.split(/\r?\n/) : []));
    const long = lines.map((line) => line.trim()).filter(({ length }) => length >= TELLING);
    return [...new Set(long)].toSorted((one, other) => other.length - one.length);
}


/***/ })

};

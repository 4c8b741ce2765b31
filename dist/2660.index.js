export const id = 2660;
export const ids = [2660];
export const modules = {

/***/ 549:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1946);
/* harmony import */ var _aws_found_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2257);
/* harmony import */ var _resources_running_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(126);
/* harmony import */ var _spec_fragment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8791);
/* harmony import */ var _spec_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9891);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1509);
/* harmony import */ var _whereabouts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8651);







/** Finds where a service is: its target group tells, and for the repository what runs. */
async function placeOf(asked, context) {
    const use = await (0,_whereabouts_js__WEBPACK_IMPORTED_MODULE_5__/* .whereabouts */ .C)(asked, context);
    const cloud = (0,_context_js__WEBPACK_IMPORTED_MODULE_4__/* .cloudOf */ .h)((0,_spec_names_js__WEBPACK_IMPORTED_MODULE_3__/* .namesOf */ .eZ)({ ...asked, use }), context);
    const repository = use.repository ?? (await usedRepository(await cloud.running.current(), asked, cloud));
    const identity = { ...asked, use: { ...use, repository } };
    return { identity, names: (0,_spec_names_js__WEBPACK_IMPORTED_MODULE_3__/* .namesOf */ .eZ)(identity), cloud };
}
/** The repository of this account that a revision's image is from, where that is not the service's own. */
async function usedRepository(current, asked, { ecr }) {
    const from = (0,_resources_running_image_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(current?.definition, _spec_fragment_js__WEBPACK_IMPORTED_MODULE_2__/* .APP */ .uq);
    if (from === undefined || from.name === (0,_spec_names_js__WEBPACK_IMPORTED_MODULE_3__/* .namesOf */ .eZ)({ ...asked, use: {} }).repository)
        return undefined;
    return (await repositoryUri(ecr, from.name)) === from.uri ? from.name : undefined;
}
const NOT_OURS = ['RepositoryNotFoundException', 'InvalidParameterException', 'AccessDeniedException'];
/** Undefined also where it may not be looked at, or can't have such a name. */
async function repositoryUri(ecr, name) {
    const describe = new _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_6__/* .DescribeRepositoriesCommand */ .p({ repositoryNames: [name] });
    const answer = await (0,_aws_found_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F)(ecr.send(describe), ...NOT_OURS);
    return answer?.repositories?.[0]?.repositoryUri;
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

/***/ 8116:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B8: () => (/* binding */ judgedOf),
/* harmony export */   Ih: () => (/* binding */ caseOfStanding),
/* harmony export */   JA: () => (/* binding */ standing),
/* harmony export */   pq: () => (/* binding */ factsOfStanding)
/* harmony export */ });
/* harmony import */ var _aws_given_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1936);
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _resources_containers_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(497);
/* harmony import */ var _resources_running_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(126);
/* harmony import */ var _resources_seen_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6491);
/* harmony import */ var _resources_used_load_balancer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2508);
/* harmony import */ var _spec_fragment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8791);
/* harmony import */ var _stacks_hidden_values_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3740);
/* harmony import */ var _stacks_ownership_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8528);
/* harmony import */ var _look_now_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1058);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(831);












/** Reads what stands, all at once. Throws a Refusal when there is no service of ours that could be acted upon. */
async function standing(owner, names, cloud, context) {
    const { running, loadBalancing } = cloud;
    const [service, current, look, { live }, loadBalancer, listeners, rules] = await Promise.all([
        running.service(),
        running.current(),
        (0,_look_now_js__WEBPACK_IMPORTED_MODULE_7__/* .lookNow */ .w)(cloud, context),
        loadBalancing.targetGroups(),
        loadBalancing.loadBalancer(),
        loadBalancing.listeners(),
        loadBalancing.ownRules(),
    ]);
    if (service?.status !== 'ACTIVE' || !current || !look)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(`There is no service ${names.service} in cluster ${names.cluster}: nothing runs. Deploy first.`);
    if (!(0,_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .carries */ .ED)((0,_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .fromLowerTags */ .N7)(service.tags), (0,_stacks_ownership_js__WEBPACK_IMPORTED_MODULE_6__/* .ownerTags */ .Dh)(owner)))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(`service ${names.service} does not carry the tags of this environment, so it is not ours to change. Take it over with a deploy first (adopt: true).`);
    const targetGroup = live?.seen;
    if (!live || !targetGroup || !loadBalancer)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(`service ${names.service} stands without its ${targetGroup ? 'load balancer' : 'target group'}, so nobody could tell whether its tasks are healthy. A deploy makes it again.`);
    const rule = ruleAmong(rules, listeners);
    if (names.ruleInFull !== undefined && rule === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(`no rule of load balancer ${names.loadBalancer} leads to service ${names.service} (any more), so nobody reaches it. A deploy makes it again.`);
    const secure = rule?.door.isSecure ?? listeners.some(({ Port }) => Port === 443);
    return { service, current, look, live, targetGroup: live.seen, loadBalancer, secure, rule };
}
/** Pure: the rule that leads here, with the listener that has it. */
function ruleAmong([rule], listeners) {
    const door = listeners.find(({ ListenerArn }) => ListenerArn === rule?.listenerArn);
    return rule && door && { hosts: (0,_resources_seen_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .hostsOf */ .PP)(rule), paths: (0,_resources_seen_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)(rule), door: (0,_resources_used_load_balancer_js__WEBPACK_IMPORTED_MODULE_4__/* .frontDoorOf */ .rx)(door) };
}
/** Pure: what to watch, and what a diagnosis has to know, of a revision that runs there. */
function caseOfStanding({ service, targetGroup, loadBalancer }, { definition }, names, deployment) {
    const { memory } = (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_8__/* .sizeOf */ .$d)(definition);
    return {
        cluster: (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_9__/* .given */ .g)(service.clusterArn, 'clusterArn'),
        service: (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_9__/* .given */ .g)(service.serviceName, 'serviceName'),
        deployment,
        checked: (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_8__/* .checkedContainers */ .US)(definition),
        targetGroupArn: (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_9__/* .given */ .g)(targetGroup.TargetGroupArn, 'TargetGroupArn'),
        loadBalancerArn: (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_9__/* .given */ .g)(loadBalancer.LoadBalancerArn, 'LoadBalancerArn'),
        logGroup: names.logGroup,
        repository: names.repository,
        hidden: (0,_stacks_hidden_values_js__WEBPACK_IMPORTED_MODULE_10__/* .hiddenInDefinition */ .p)(definition),
        setup: {
            container: _spec_fragment_js__WEBPACK_IMPORTED_MODULE_5__/* .APP */ .uq,
            port: portIn(service, definition),
            healthCheck: {
                path: targetGroup.HealthCheckPath ?? '/',
                matcher: targetGroup.Matcher?.HttpCode ?? '200',
                interval: targetGroup.HealthCheckIntervalSeconds ?? 30,
                timeout: targetGroup.HealthCheckTimeoutSeconds ?? 5,
                gracePeriod: service.healthCheckGracePeriodSeconds ?? 0,
            },
            cpuArchitecture: (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_8__/* .architectureOf */ .NJ)(definition),
            memory,
        },
    };
}
/** Pure: a release that was judged there. The retention of a repository that is used is for others to say. */
function judgedOf({ arn, tags, ...release }, { repository, setup }, { use = {} }) {
    const isOurs = use.repository === undefined;
    const digest = isOurs ? (0,_resources_running_image_js__WEBPACK_IMPORTED_MODULE_2__/* .runningImage */ .$z)({ arn, tags, ...release }, _spec_fragment_js__WEBPACK_IMPORTED_MODULE_5__/* .APP */ .uq, repository)?.digest : undefined;
    return { arn, tags, digest, repository, asks: setup.healthCheck };
}
/** Pure: the port on which a revision's tasks serve behind the service. */
function portIn({ loadBalancers = [] }, definition) {
    const [{ containerName = _spec_fragment_js__WEBPACK_IMPORTED_MODULE_5__/* .APP */ .uq, containerPort } = {}] = loadBalancers;
    return (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_8__/* .portOf */ .HM)(definition, containerName, containerPort) ?? containerPort ?? 0;
}
/** Pure: what later steps may want to know of it. */
function factsOfStanding({ service, targetGroup, loadBalancer, secure, rule }, known) {
    const dnsName = loadBalancer.DNSName ?? '';
    const facts = {
        ...known,
        serviceArn: service.serviceArn,
        clusterArn: service.clusterArn,
        targetGroupArn: targetGroup.TargetGroupArn,
        loadBalancerDnsName: dnsName,
        url: rule ? (0,_url_js__WEBPACK_IMPORTED_MODULE_11__/* .urlOfRule */ .vv)(rule, rule.door, dnsName) : (0,_url_js__WEBPACK_IMPORTED_MODULE_11__/* .urlOfOwn */ .rJ)(dnsName, secure),
    };
    return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}


/***/ }),

/***/ 8651:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ whereabouts)
/* harmony export */ });
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);
/* harmony import */ var _resources_load_balancing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7630);
/* harmony import */ var _spec_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9891);



/**
 * What a service uses that is not its own. Its target group knows it better than whoever asks: it says which cluster
 * the service is in, and AWS says which load balancer leads to it.
 */
async function whereabouts(asked, { clients: { elb } }) {
    const told = asked.use ?? {};
    const [own, names] = [(0,_spec_names_js__WEBPACK_IMPORTED_MODULE_2__/* .namesOf */ .eZ)({ ...asked, use: {} }), (0,_spec_names_js__WEBPACK_IMPORTED_MODULE_2__/* .namesOf */ .eZ)(asked)];
    // One that took another's place has a name of its own: a listener tells of it, or else its tags.
    const groups = async (thorough) => {
        const { live, others } = await (0,_resources_load_balancing_js__WEBPACK_IMPORTED_MODULE_1__/* .loadBalancing */ .D)(elb, names, undefined, thorough).targetGroups();
        return [live, ...others].filter((group) => group !== undefined);
    };
    const near = await groups(false);
    const all = near.length > 0 ? near : await groups(true);
    const group = all.find(({ seen }) => (seen.LoadBalancerArns ?? []).length > 0) ?? all[0];
    if (group === undefined)
        return told;
    const [balancer] = group.seen.LoadBalancerArns ?? [];
    const there = (0,_spec_names_js__WEBPACK_IMPORTED_MODULE_2__/* .namesOf */ .eZ)({ ...asked, use: { cluster: group.tags[_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .CLUSTER */ .Bs], loadBalancer: balancer } });
    const differing = (key, used) => {
        if (used === undefined || there[key] === names[key])
            return told[key];
        return there[key] === own[key] ? undefined : used;
    };
    return {
        ...told,
        cluster: differing('cluster', group.tags[_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .CLUSTER */ .Bs]),
        loadBalancer: differing('loadBalancer', balancer),
    };
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

/***/ 2660:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(2413);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/TagResourceCommand.js
var TagResourceCommand = __webpack_require__(2168);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/UpdateServiceCommand.js
var UpdateServiceCommand = __webpack_require__(7188);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/UntagResourceCommand.js
var UntagResourceCommand = __webpack_require__(1247);
// EXTERNAL MODULE: ./src/aws/asleep.ts
var asleep = __webpack_require__(3459);
// EXTERNAL MODULE: ./src/aws/given.ts
var given = __webpack_require__(1936);
// EXTERNAL MODULE: ./src/aws/tags.ts
var aws_tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/aws/until.ts
var until = __webpack_require__(189);
// EXTERNAL MODULE: ./src/resources/primary-deployment.ts
var primary_deployment = __webpack_require__(7287);
// EXTERNAL MODULE: ./src/resources/running-image.ts
var running_image = __webpack_require__(126);
// EXTERNAL MODULE: ./src/spec/fragment.ts
var fragment = __webpack_require__(8791);
// EXTERNAL MODULE: ./src/stacks/stamps.ts
var stamps = __webpack_require__(4465);
// EXTERNAL MODULE: ./src/commands/place.ts
var place = __webpack_require__(549);
// EXTERNAL MODULE: ./src/commands/proven-healthy.ts + 1 modules
var proven_healthy = __webpack_require__(14);
// EXTERNAL MODULE: ./src/aws/parked.ts
var parked = __webpack_require__(4284);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/resources/service.ts + 1 modules
var resources_service = __webpack_require__(5549);
;// CONCATENATED MODULE: ./src/commands/scale-count.ts





/** Pure: how many tasks a wish comes to. Throws a Refusal for a service that has never run. */
function countOf(to, service) {
    if (to === 'asleep' || to === 0)
        return 0;
    if ((0,parked/* isParked */.S)(service))
        throw new errors/* Refusal */.P_('Its first deployment failed, and nothing has run since: there is nothing to scale. Deploy instead.');
    return typeof to === 'number' ? to : countAwake(service);
}
/** Pure: how many tasks a service has when it is awake: as many as now, as it had, or as were asked for last. */
function countAwake(service) {
    const { desiredCount = 0, tags } = service;
    if (desiredCount > 0)
        return desiredCount;
    const asked = Number((0,aws_tags/* fromLowerTags */.N7)(tags)[resources_service/* ASKED_COUNT */.P]);
    return (0,asleep/* sleepingCount */.J)(service) ?? (Number.isSafeInteger(asked) && asked > 0 ? asked : 1);
}

// EXTERNAL MODULE: ./src/commands/standing.ts
var standing = __webpack_require__(8116);
// EXTERNAL MODULE: ./src/commands/topology.ts
var topology = __webpack_require__(6749);
// EXTERNAL MODULE: ./src/aws/ecs-reads.ts
var ecs_reads = __webpack_require__(3144);
;// CONCATENATED MODULE: ./src/commands/until-count.ts


/** Seconds for which a look may still show the desired count of before. */
const COUNT_LAG = 60;
/** Seconds between two looks. */
const INTERVAL = 3;
/**
 * Waits until no more tasks are there than that, and gives how many are wanted: another number, where somebody else has
 * set one meanwhile. `deadline` is in milliseconds since the epoch; throws DeadlineExceeded.
 */
async function untilCount(count, { cluster, service }, deadline, { clients: { ecs }, clock, signal, on }) {
    const began = clock.now();
    let told;
    for (;;) {
        const seen = await (0,ecs_reads/* describeService */.Jv)(ecs, cluster, service);
        const { runningCount = 0, pendingCount = 0, desiredCount = 0 } = seen ?? {};
        const there = runningCount + pendingCount;
        const isStale = desiredCount !== count && clock.now() < began + COUNT_LAG * 1000;
        if (!isStale && (there <= count || desiredCount !== count))
            return desiredCount;
        const awaited = `tasks to stop (${there} are there, ${count} to stay)`;
        if (there !== told)
            on({ kind: 'news', lines: [`waiting for ${awaited}`] });
        told = there;
        if (clock.now() >= deadline)
            throw new until/* DeadlineExceeded */.m4(awaited, (clock.now() - began) / 1000);
        await clock.sleep((0,until/* jittered */.et)(INTERVAL), signal);
    }
}

;// CONCATENATED MODULE: ./src/commands/scale.ts















/**
 * Sets how many tasks run, and waits until just so many do, healthily. A service that is put to sleep remembers in a tag
 * how many it had.
 */
async function scale(asked, context) {
    const deadline = context.clock.now() + asked.waitTimeout * 1000;
    const done = [];
    let known = { facts: {} };
    let because = 'nothing was changed';
    try {
        const { identity, names, cloud } = await (0,place/* placeOf */.$)(asked, context);
        const stands = await (0,standing/* standing */.JA)(asked, names, cloud, context);
        const { service, current, look } = stands;
        const [from, to] = [service.desiredCount ?? 0, countOf(asked.to, service)];
        const deployment = (0,given/* given */.g)((0,primary_deployment/* primaryOf */.O)(service)?.id, 'the id of the primary deployment');
        known = {
            tasks: to,
            facts: (0,standing/* factsOfStanding */.pq)(stands, { taskDefinitionArn: current.arn, deploymentId: deployment }),
            origin: (0,stamps/* originIn */.Cy)(current.tags),
            topology: { ...(0,topology/* topologyFound */.a)(stands, current, names) },
        };
        const changes = from === to ? [] : [{ field: 'desired count', from, to }];
        const step = { kind: 'service', name: names.service, action: from === to ? 'keep' : 'update', changes };
        context.on({ kind: 'planned', steps: [step] });
        if (from !== to) {
            context.on({ kind: 'started', step });
            because = 'the run broke off; run it again';
            await setCount(stands, to, context);
            done.push(step);
            context.on({ kind: 'done', step });
            because = 'the run broke off, and what it asked for goes on in AWS: run it again to see how it ends';
        }
        const about = (0,standing/* caseOfStanding */.Ih)(stands, current, names, deployment);
        if (to === 0) {
            const wanted = await untilCount(0, about, deadline, context);
            const wakesWith = countAwake(service);
            const ending = wanted > 0
                ? {
                    outcome: 'superseded',
                    because: `somebody, or autoscaling, has asked for ${tasksText(wanted)} again`,
                }
                : {
                    outcome: from === 0 ? 'unchanged' : 'asleep',
                    because: `no task runs; awake it has ${tasksText(wakesWith)}`,
                };
            return { ...ending, steps: [step], ...known };
        }
        const { judge } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(3407), __webpack_require__.e(8516)]).then(__webpack_require__.bind(__webpack_require__, 8641));
        const mission = {
            // Nothing is taken back: the deployment is the one of before.
            before: deployment,
            wasParked: false,
            wasCompleted: false,
            deployment,
            revision: current.arn,
            image: (0,running_image/* runningImage */.$z)(current, fragment/* APP */.uq, names.repository)?.digest ?? '',
            port: about.setup.port,
            checked: about.checked,
            asked: to,
            sent: from === to ? undefined : { count: to, until: context.clock.now() + COUNT_LAG * 1000 },
            stableFor: asked.stableFor ?? about.setup.healthCheck.interval,
            waitFor: 'healthy',
            maxFailedStarts: asked.maxFailedStarts,
            onFailure: 'leave',
            onCancel: 'leave',
            changed: from !== to,
            deadline,
        };
        const { outcome, ...judgement } = await judge(mission, about, from === to ? look : undefined, context);
        const seen = (0,standing/* judgedOf */.B8)(current, about, identity);
        await (0,proven_healthy/* provenHealthy */.S)(outcome, seen, {}, cloud, context);
        if (outcome === 'deployed')
            await untilCount(to, about, deadline, context);
        return { ...judgement, outcome: outcome === 'deployed' ? 'scaled' : outcome, steps: [step], ...known };
    }
    catch (cause) {
        const { aborted, reason } = context.signal;
        if (aborted)
            return { outcome: 'cancelled', because, error: reason, steps: done, ...known };
        if (cause instanceof until/* DeadlineExceeded */.m4)
            return { outcome: 'timed-out', because: cause.message, steps: done, ...known };
        return { outcome: 'failed', because, error: cause, steps: done, ...known };
    }
}
const tasksText = (count) => `${count} ${count === 1 ? 'task' : 'tasks'}`;
/** To sleep: the memory first, so that no count is lost. Awake: it goes last, and what of it stays means nothing. */
async function setCount({ service }, to, { clients: { ecs } }) {
    const { clusterArn: cluster, serviceName, serviceArn: resourceArn, desiredCount = 0 } = service;
    if (to === 0)
        await ecs.send(new TagResourceCommand/* TagResourceCommand */.e({ resourceArn, tags: (0,aws_tags/* toLowerTags */._4)({ [asleep/* ASLEEP */.R]: String(desiredCount) }) }));
    await ecs.send(new UpdateServiceCommand/* UpdateServiceCommand */.k({ cluster, service: serviceName, desiredCount: to }));
    if (to > 0 && (0,aws_tags/* fromLowerTags */.N7)(service.tags)[asleep/* ASLEEP */.R] !== undefined)
        await ecs.send(new UntagResourceCommand/* UntagResourceCommand */.R({ resourceArn, tagKeys: [asleep/* ASLEEP */.R] })).catch(() => { });
}

// EXTERNAL MODULE: ./src/session.ts + 1 modules
var src_session = __webpack_require__(1655);
// EXTERNAL MODULE: ./src/spec/names.ts
var names = __webpack_require__(9891);
// EXTERNAL MODULE: ./src/spec/spec.ts
var spec = __webpack_require__(1552);
;// CONCATENATED MODULE: ./src/runs/scale.ts





/** Sets how many tasks run. */
async function run({ shared, own }, signal) {
    const { 'aws-region': region } = shared;
    const identity = (0,names/* identityOf */.cu)(shared);
    const name = (0,names/* namesOf */.eZ)(identity).service;
    (0,core/* info */.pq)(`${name} in ${region}: scale to ${own.to}`);
    const session = await (0,src_session/* openSession */.f)((0,spec/* accessOf */.YK)(shared), signal);
    try {
        const ended = await scale({
            ...identity,
            to: own.to,
            waitTimeout: shared['wait-timeout'],
            stableFor: shared['stable-for'],
            maxFailedStarts: shared['max-failed-starts'],
        }, session.context);
        session.endLog();
        const { show } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(3534), __webpack_require__.e(2806)]).then(__webpack_require__.bind(__webpack_require__, 5478));
        await show(name, ended, {
            verb: 'scale',
            onSuperseded: 'fail',
            more: { tasks: ended.tasks === undefined ? '' : String(ended.tasks) },
        });
    }
    finally {
        session.close();
    }
}


/***/ })

};

export const id = 8190;
export const ids = [8190];
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

/***/ 8116:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B8: () => (/* binding */ judgedOf),
/* harmony export */   Ih: () => (/* binding */ caseOfStanding),
/* harmony export */   JA: () => (/* binding */ standing),
/* harmony export */   pq: () => (/* binding */ factsOfStanding),
/* harmony export */   qg: () => (/* binding */ missionOfStanding)
/* harmony export */ });
/* harmony import */ var _aws_given_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1936);
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _resources_containers_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(497);
/* harmony import */ var _resources_running_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(126);
/* harmony import */ var _resources_seen_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3655);
/* harmony import */ var _resources_target_group_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6814);
/* harmony import */ var _resources_used_load_balancer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2508);
/* harmony import */ var _spec_fragment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8791);
/* harmony import */ var _stacks_hidden_values_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3740);
/* harmony import */ var _stacks_ownership_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8528);
/* harmony import */ var _look_now_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1058);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(831);













/** Reads what stands, all at once. Throws a Refusal when there is no service of ours that could be acted upon. */
async function standing(owner, names, cloud, context) {
    const { running, loadBalancing } = cloud;
    const [service, current, look, { live }, loadBalancer, listeners, rules] = await Promise.all([
        running.service(),
        running.current(),
        (0,_look_now_js__WEBPACK_IMPORTED_MODULE_8__/* .lookNow */ .w)(cloud, context),
        loadBalancing.targetGroups(),
        loadBalancing.loadBalancer(),
        loadBalancing.listeners(),
        loadBalancing.ownRules(),
    ]);
    if (service?.status !== 'ACTIVE' || !current || !look)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(`There is no service ${names.service} in cluster ${names.cluster}: nothing runs. Deploy first.`);
    if (!(0,_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .carries */ .ED)((0,_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .fromLowerTags */ .N7)(service.tags), (0,_stacks_ownership_js__WEBPACK_IMPORTED_MODULE_7__/* .ownerTags */ .Dh)(owner)))
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
    return rule && door && { hosts: (0,_resources_seen_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .hostsOf */ .PP)(rule), paths: (0,_resources_seen_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)(rule), door: (0,_resources_used_load_balancer_js__WEBPACK_IMPORTED_MODULE_5__/* .frontDoorOf */ .rx)(door) };
}
/** Pure: what to watch, and what a diagnosis has to know, of a revision that runs there. */
function caseOfStanding({ service, targetGroup, loadBalancer }, { definition }, names, deployment) {
    const { memory } = (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_9__/* .sizeOf */ .$d)(definition);
    return {
        cluster: (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_10__/* .given */ .g)(service.clusterArn, 'clusterArn'),
        service: (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_10__/* .given */ .g)(service.serviceName, 'serviceName'),
        deployment,
        checked: (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_9__/* .checkedContainers */ .US)(definition),
        targetGroupArn: (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_10__/* .given */ .g)(targetGroup.TargetGroupArn, 'TargetGroupArn'),
        loadBalancerArn: (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_10__/* .given */ .g)(loadBalancer.LoadBalancerArn, 'LoadBalancerArn'),
        logGroup: names.logGroup,
        repository: names.repository,
        hidden: (0,_stacks_hidden_values_js__WEBPACK_IMPORTED_MODULE_11__/* .hiddenInDefinition */ .p)(definition),
        setup: {
            container: _spec_fragment_js__WEBPACK_IMPORTED_MODULE_6__/* .APP */ .uq,
            port: portIn(service, definition),
            healthCheck: {
                ...(0,_resources_target_group_state_js__WEBPACK_IMPORTED_MODULE_4__/* .stateOfGroup */ .Y8)(targetGroup).healthCheck,
                gracePeriod: service.healthCheckGracePeriodSeconds ?? 0,
            },
            cpuArchitecture: (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_9__/* .architectureOf */ .NJ)(definition),
            memory,
        },
    };
}
/** Pure: what the rollout of a release that stands there is watched for, as far as every verb wants the same. */
function missionOfStanding(release, { deployment, checked, repository, setup }, { stableFor = setup.healthCheck.interval, maxFailedStarts }) {
    return {
        deployment,
        revision: release.arn,
        image: (0,_resources_running_image_js__WEBPACK_IMPORTED_MODULE_2__/* .runningImage */ .$z)(release, _spec_fragment_js__WEBPACK_IMPORTED_MODULE_6__/* .APP */ .uq, repository)?.digest ?? '',
        port: setup.port,
        checked,
        stableFor,
        waitFor: 'healthy',
        maxFailedStarts,
    };
}
/** Pure: a release that was judged there. The retention of a repository that is used is for others to say. */
function judgedOf({ arn, tags, ...release }, { repository, setup }, { use = {} }) {
    const isOurs = use.repository === undefined;
    const digest = isOurs ? (0,_resources_running_image_js__WEBPACK_IMPORTED_MODULE_2__/* .runningImage */ .$z)({ arn, tags, ...release }, _spec_fragment_js__WEBPACK_IMPORTED_MODULE_6__/* .APP */ .uq, repository)?.digest : undefined;
    return { arn, tags, digest, repository, asks: setup.healthCheck };
}
/** Pure: the port on which a revision's tasks serve behind the service. */
function portIn({ loadBalancers = [] }, definition) {
    const [{ containerName = _spec_fragment_js__WEBPACK_IMPORTED_MODULE_6__/* .APP */ .uq, containerPort } = {}] = loadBalancers;
    return (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_9__/* .portOf */ .HM)(definition, containerName, containerPort) ?? containerPort ?? 0;
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
        url: rule ? (0,_url_js__WEBPACK_IMPORTED_MODULE_12__/* .urlOfRule */ .vv)(rule, rule.door, dnsName) : (0,_url_js__WEBPACK_IMPORTED_MODULE_12__/* .urlOfOwn */ .rJ)(dnsName, secure),
    };
    return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}


/***/ }),

/***/ 8190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ judged),
/* harmony export */   h: () => (/* binding */ status)
/* harmony export */ });
/* harmony import */ var _counted_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(1809);
/* harmony import */ var _engine_walk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4721);
/* harmony import */ var _resources_primary_deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7287);
/* harmony import */ var _resources_protected_images_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6122);
/* harmony import */ var _resources_protection_tag_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7207);
/* harmony import */ var _resources_running_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(126);
/* harmony import */ var _rollout_health_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(407);
/* harmony import */ var _rollout_revision_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2084);
/* harmony import */ var _spec_fragment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8791);
/* harmony import */ var _stacks_remains_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3833);
/* harmony import */ var _stacks_stamps_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4465);
/* harmony import */ var _consistently_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1323);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(549);
/* harmony import */ var _standing_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8116);
/* harmony import */ var _topology_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6749);















/** Reads what runs, and says whether it is healthy. Writes nothing; what can't be read is thrown. */
const status = (asked, context) => (0,_consistently_js__WEBPACK_IMPORTED_MODULE_8__/* .consistently */ .E)(() => statusNow(asked, context), context);
async function statusNow(asked, context) {
    const { identity, names, cloud } = await (0,_place_js__WEBPACK_IMPORTED_MODULE_9__/* .placeOf */ .$)(asked, context);
    const service = await cloud.running.service();
    if (service === undefined) {
        const because = `there is no service ${names.service} in cluster ${names.cluster}`;
        return {
            state: 'absent',
            healthy: false,
            because,
            facts: {},
            drift: [],
            protectedImages: [],
            tasks: { healthy: 0, wanted: 0 },
        };
    }
    const { definitions, images, logs, rest } = (0,_stacks_remains_js__WEBPACK_IMPORTED_MODULE_6__/* .remains */ .s)(identity);
    const nodes = [...images, ...logs, ...rest.filter((node) => node !== definitions)];
    const [stands, tagged] = await Promise.all([
        (0,_standing_js__WEBPACK_IMPORTED_MODULE_10__/* .standing */ .JA)(asked, names, cloud, context),
        // What a repository that is used keeps is for others to say.
        identity.use?.repository === undefined ? (0,_resources_protected_images_js__WEBPACK_IMPORTED_MODULE_2__/* .taggedImages */ .be)(cloud.ecr, names.repository) : [],
        ...nodes.map((node) => node.look(cloud)),
    ]);
    const { current, look } = stands;
    const image = (0,_resources_running_image_js__WEBPACK_IMPORTED_MODULE_3__/* .runningImage */ .$z)(current, _spec_fragment_js__WEBPACK_IMPORTED_MODULE_5__/* .APP */ .uq, names.repository);
    return {
        ...judged(look),
        facts: (0,_standing_js__WEBPACK_IMPORTED_MODULE_10__/* .factsOfStanding */ .pq)(stands, {
            taskDefinitionArn: current.arn,
            deploymentId: (0,_resources_primary_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .primaryOf */ .Os)(service)?.id ?? '',
            ...(image ? { imageDigest: image.digest } : {}),
        }),
        imageTag: image?.tag,
        protectedImages: tagged.flatMap(({ tag, digest }) => {
            const revision = (0,_resources_protection_tag_js__WEBPACK_IMPORTED_MODULE_12__/* .revisionIn */ .j)(tag);
            return revision === undefined ? [] : [{ release: `${names.family}:${revision}`, digest }];
        }),
        drift: nodes.flatMap((node) => {
            const fields = node.drift();
            return fields.length === 0 ? [] : [`${(0,_engine_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(node)} (${fields.join(', ')})`];
        }),
        origin: (0,_stacks_stamps_js__WEBPACK_IMPORTED_MODULE_7__/* .originIn */ .Cy)(current.tags),
        topology: (0,_topology_js__WEBPACK_IMPORTED_MODULE_11__/* .topologyFound */ .a)(stands, current, names),
        look,
    };
}
/**
 * Pure: what a look says, in a word. While a rollout goes on, tasks of either release count: somebody is served.
 *
 * | tasks wanted | and | state |
 * |---|---|---|
 * | 0 | its first deployment failed | unhealthy |
 * | 0 | | asleep |
 * | some | a rollout goes on | rolling-out |
 * | some | as many healthy, load balancer active, the last rollout did not fail | healthy |
 * | some | else | unhealthy |
 */
function judged(look) {
    const { desired: wanted, parked, asleep, deployments } = look.service;
    const serving = deployments.flatMap(({ id }) => (0,_rollout_health_js__WEBPACK_IMPORTED_MODULE_4__/* .servingTasks */ .p5)(look, id)).length;
    const tasks = { healthy: serving, wanted };
    const primary = deployments.find((each) => each.primary);
    const runs = (0,_rollout_revision_js__WEBPACK_IMPORTED_MODULE_13__/* .revisionName */ .pd)(primary?.taskDefinition ?? '');
    if (wanted === 0) {
        if (parked)
            return {
                state: 'unhealthy',
                healthy: false,
                because: 'it was set to 0 tasks because its first deployment failed',
                tasks,
            };
        const because = asleep === undefined
            ? `no task is wanted of ${runs}`
            : `${runs} was put to sleep; awake it has ${(0,_counted_js__WEBPACK_IMPORTED_MODULE_14__/* .counted */ .h)(asleep, 'task')}`;
        return { state: 'asleep', healthy: true, because, tasks };
    }
    const reachable = look.loadBalancer === 'active' || look.loadBalancer === 'active_impaired';
    const enough = serving >= wanted && reachable;
    const because = `${serving} of ${(0,_counted_js__WEBPACK_IMPORTED_MODULE_14__/* .counted */ .h)(wanted, 'task')} healthy in the target group, ${runs}${reachable ? '' : `; the load balancer is ${look.loadBalancer}`}`;
    if (primary?.rollout === 'IN_PROGRESS')
        return { state: 'rolling-out', healthy: enough, because: `${because} is being rolled out`, tasks };
    if (primary?.rollout === 'FAILED')
        return {
            state: 'unhealthy',
            healthy: false,
            because: `${because}, whose rollout failed (${primary.reason})`,
            tasks,
        };
    return { state: enough ? 'healthy' : 'unhealthy', healthy: enough, because, tasks };
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
        const { live, others } = await (0,_resources_load_balancing_js__WEBPACK_IMPORTED_MODULE_1__/* .loadBalancing */ .WC)(elb, names, { thorough }).targetGroups();
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

/***/ 9727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ revisionsOf),
/* harmony export */   Z: () => (/* binding */ revisions)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6266);
/* harmony import */ var _aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3144);
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9580);
/* harmony import */ var _engine_resource_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1295);




/** Revisions that are described at a time; ECS grants an account 20 such reads in a second. */
const AT_ONCE = 5;
/** All revisions of a family that carry their owner's tags: they only have to go. Deregistered ones are none. */
const revisions = (0,_engine_resource_js__WEBPACK_IMPORTED_MODULE_2__/* .define */ .E)({
    kind: 'task definition',
    desired: () => ({}),
    async read(cloud, family, { owner }) {
        const arns = await revisionsOf(cloud, family, 'ACTIVE', owner);
        return arns.length === 0 ? undefined : { state: {}, out: { arns }, tags: owner };
    },
    create: () => Promise.reject(new Error('they only go')),
    update: async (_cloud, { out }) => out,
    async remove({ ecs }, { arns }) {
        // One after the other: ECS grants one in a second, and what it refuses for that the client tries again.
        for (const taskDefinition of arns)
            await ecs.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_3__/* .DeregisterTaskDefinitionCommand */ .s({ taskDefinition }));
    },
});
/** The revisions of a family that carry their owner's tags; others of it are nobody's business here. */
async function revisionsOf(cloud, family, status, owner) {
    const arns = [];
    for await (const arn of (0,_aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__/* .listRevisions */ .VW)(cloud.ecs, family, status, 'oldest first'))
        arns.push(arn);
    const all = await described(cloud, arns);
    return all.filter(({ tags }) => (0,_aws_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .carries */ .ED)(tags, owner)).map(({ arn }) => arn);
}
async function described({ ecs }, arns) {
    const seen = [];
    for (let from = 0; from < arns.length; from += AT_ONCE) {
        const some = await Promise.all(arns.slice(from, from + AT_ONCE).map((arn) => (0,_aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__/* .describeRevision */ .hi)(ecs, arn)));
        seen.push(...some.filter((revision) => revision !== undefined));
    }
    return seen;
}


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

/***/ 3833:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ remains)
});

// EXTERNAL MODULE: ./src/resources/cluster.ts + 3 modules
var cluster = __webpack_require__(3812);
// EXTERNAL MODULE: ./src/resources/departing-service.ts + 1 modules
var departing_service = __webpack_require__(1014);
// EXTERNAL MODULE: ./src/aws/tags.ts
var aws_tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/engine/resource.ts
var resource = __webpack_require__(1295);
// EXTERNAL MODULE: ./src/resources/target-group.ts + 4 modules
var target_group = __webpack_require__(4960);
;// CONCATENATED MODULE: ./src/resources/left-target-groups.ts



/** What a replacement that did not come to its end has left beside the live target group: they only have to go. */
const leftTargetGroups = (0,resource/* define */.E)({
    kind: 'target group',
    desired: () => ({}),
    async read({ loadBalancing }, _name, { owner }) {
        const { others } = await loadBalancing.targetGroups();
        const ours = others.map(target_group/* knownOf */.bz).filter(({ isOurs, tags }) => isOurs && (0,aws_tags/* carries */.ED)(tags, owner));
        return ours.length === 0 ? undefined : { state: {}, out: { arns: ours.map(({ arn }) => arn) }, tags: owner };
    },
    create: () => Promise.reject(new Error('they only go')),
    update: async (_cloud, { out }) => out,
    async remove({ elb, patience }, { arns }) {
        for (const arn of arns)
            await (0,target_group/* removeTargetGroup */.ht)(elb, arn, patience(300, 'the target group to be out of use'));
    },
});

// EXTERNAL MODULE: ./src/resources/listener.ts + 2 modules
var listener = __webpack_require__(4701);
// EXTERNAL MODULE: ./src/resources/listener-rule.ts + 4 modules
var listener_rule = __webpack_require__(8834);
// EXTERNAL MODULE: ./src/resources/load-balancer.ts + 6 modules
var load_balancer = __webpack_require__(7763);
// EXTERNAL MODULE: ./src/resources/log-group.ts
var log_group = __webpack_require__(2657);
// EXTERNAL MODULE: ./src/resources/repository.ts + 8 modules
var repository = __webpack_require__(7485);
// EXTERNAL MODULE: ./src/resources/revisions.ts
var revisions = __webpack_require__(9727);
// EXTERNAL MODULE: ./src/resources/used-load-balancer.ts
var used_load_balancer = __webpack_require__(2508);
// EXTERNAL MODULE: ./src/spec/names.ts
var spec_names = __webpack_require__(9891);
// EXTERNAL MODULE: ./src/stacks/environment.ts + 2 modules
var environment = __webpack_require__(4709);
// EXTERNAL MODULE: ./src/stacks/ownership.ts
var ownership = __webpack_require__(8528);
;// CONCATENATED MODULE: ./src/stacks/remains.ts














/**
 * Everything that a service may have, as things that have to be absent. What they were described to be says nothing of
 * that: only their names count, and what comes before what.
 */
function remains(identity) {
    const { use = {} } = identity;
    const [names, own] = [(0,spec_names/* namesOf */.eZ)(identity), (0,spec_names/* namesOf */.eZ)({ ...identity, use: {} })];
    const tags = {};
    // What is used is nobody's to remove here, under whatever name.
    const images = names.repository === own.repository && use.repository !== undefined
        ? []
        : [(0,repository/* repository */.J)(own.repository, { kmsKey: undefined, keepImages: 1, tags }, 'absent')];
    // One or none.
    const homes = names.cluster === own.cluster && use.cluster !== undefined
        ? []
        : [(0,cluster/* cluster */.b)(own.cluster, { containerInsights: 'disabled', tags }, 'absent')];
    const logs = [(0,log_group/* logGroup */.Q)(names.logGroup, { retentionDays: 1, tags }, 'absent')];
    const front = use.loadBalancer === undefined ? ownFront(identity, names) : sharedFront(identity, names);
    const definitions = (0,revisions/* revisions */.Z)(names.family, { owner: (0,ownership/* ownerTags */.Dh)(identity) }, 'absent');
    const after = [...homes, ...Object.values(front), definitions, ...logs, ...images];
    const service = (0,departing_service/* departingService */.S)(names.service, { after }, 'absent');
    return { images, logs, homes, front, definitions, rest: [...homes, ...Object.values(front), definitions, service] };
}
function ownFront(owner, names) {
    const tags = {};
    const balancer = (0,load_balancer/* loadBalancer */.R)(names.loadBalancer, { scheme: 'internal', subnets: [], securityGroups: [], deletionProtection: undefined, tags }, 'absent');
    const { targets, others } = targetsBehind(owner, names, balancer);
    const at = { loadBalancer: balancer, targetGroup: targets, after: [others], tags };
    const secure = (0,listener/* listener */.F)(`${names.loadBalancer}:443`, { ...at, port: 443 }, 'absent');
    const plain = (0,listener/* listener */.F)(`${names.loadBalancer}:80`, { ...at, port: 80, secure }, 'absent');
    return { balancer, targets, others, secure, plain };
}
function sharedFront(owner, names) {
    const balancer = (0,used_load_balancer/* usedLoadBalancer */.UE)(names.loadBalancer, { nameOrArn: names.loadBalancer, vpcId: undefined });
    const { targets, others } = targetsBehind(owner, names, balancer);
    const rule = (0,listener_rule/* listenerRule */.r)(names.service, {
        loadBalancer: balancer,
        targetGroup: targets,
        after: [others],
        hosts: [],
        paths: [],
        priority: undefined,
        tags: {},
        mark: (0,environment/* ruleMark */.M)(owner, names),
    }, 'absent');
    return { balancer, targets, others, rule };
}
function targetsBehind(owner, names, balancer) {
    const targets = (0,target_group/* targetGroup */.Xi)(names.targetGroup, { vpc: balancer, port: 80, healthCheck: NO_CHECK, deregistrationDelay: 0, renamed: (mark) => mark, tags: {} }, 'absent');
    const others = leftTargetGroups(`${names.targetGroup} (others)`, { owner: (0,ownership/* ownerTags */.Dh)(owner), after: [balancer] }, 'absent');
    return { targets, others };
}
const NO_CHECK = { path: '/', matcher: '200', interval: 30, timeout: 5, healthyThreshold: 2, unhealthyThreshold: 2 };


/***/ })

};

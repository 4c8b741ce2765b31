export const id = 137;
export const ids = [137];
export const modules = {

/***/ 1469:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   lq: () => (/* binding */ _ep0),
/* harmony export */   yt: () => (/* binding */ _mw0)
/* harmony export */ });
/* harmony import */ var _smithy_core_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2658);
/* harmony import */ var _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2085);
/* harmony import */ var _endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(942);



const command = (0,_smithy_core_client__WEBPACK_IMPORTED_MODULE_0__.makeBuilder)(_endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__/* .commonParams */ .S, "AmazonEC2ContainerRegistry_V20150921", "ECRClient", _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__.getEndpointPlugin);
const _ep0 = {};
const _mw0 = (Command, cs, config, o) => [];


/***/ }),

/***/ 155:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ ListTaskDefinitionsCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2588);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4947);


class ListTaskDefinitionsCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "ListTaskDefinitions", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .ListTaskDefinitions$ */ .mbS) {
}


/***/ }),

/***/ 6471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ cloudOf)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeLoadBalancersCommand.js
var DescribeLoadBalancersCommand = __webpack_require__(9506);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(4858);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(3168);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeTargetGroupsCommand.js


class DescribeTargetGroupsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeTargetGroups", schemas_0/* DescribeTargetGroups$ */.Z$r) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeListenersCommand.js


class DescribeListenersCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeListeners", schemas_0/* DescribeListeners$ */.zki) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeTagsCommand.js


class DescribeTagsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeTags", schemas_0/* DescribeTags$ */.LSs) {
}

// EXTERNAL MODULE: ./src/aws/elb-reads.ts
var elb_reads = __webpack_require__(7860);
// EXTERNAL MODULE: ./src/aws/found.ts
var found = __webpack_require__(2257);
// EXTERNAL MODULE: ./src/aws/once.ts
var once = __webpack_require__(3676);
// EXTERNAL MODULE: ./src/aws/tags.ts
var tags = __webpack_require__(9580);
;// CONCATENATED MODULE: ./src/resources/load-balancing.ts





/** The ports that we put listeners on; others on the same load balancer are somebody else's. */
const OUR_PORTS = [80, 443];
function loadBalancing(elb, names) {
    const loadBalancer = (0,once/* once */.O)(async () => {
        const answer = await (0,found/* found */.F)(elb.send(new DescribeLoadBalancersCommand/* DescribeLoadBalancersCommand */.A({ Names: [names.loadBalancer] })), 'LoadBalancerNotFoundException');
        return answer?.LoadBalancers?.[0];
    });
    const targetGroup = (0,once/* once */.O)(async () => {
        const answer = await (0,found/* found */.F)(elb.send(new DescribeTargetGroupsCommand({ Names: [names.targetGroup] })), 'TargetGroupNotFoundException');
        return answer?.TargetGroups?.[0];
    });
    const listeners = (0,once/* once */.O)(async () => {
        const arn = (await loadBalancer())?.LoadBalancerArn;
        if (arn === undefined)
            return [];
        const answer = await elb.send(new DescribeListenersCommand({ LoadBalancerArn: arn }));
        return (answer.Listeners ?? []).filter(({ Port }) => OUR_PORTS.includes(Port));
    });
    const targets = (0,once/* once */.O)(async () => {
        const arn = (await targetGroup())?.TargetGroupArn;
        return arn === undefined ? [] : (0,elb_reads/* describeTargets */.E)(elb, arn);
    });
    const allTags = (0,once/* once */.O)(async () => {
        const [balancer, group, listening] = await Promise.all([loadBalancer(), targetGroup(), listeners()]);
        const arns = [balancer?.LoadBalancerArn, group?.TargetGroupArn, ...listening.map(({ ListenerArn }) => ListenerArn)];
        const known = arns.filter((arn) => arn !== undefined);
        if (known.length === 0)
            return new Map();
        const answer = await elb.send(new DescribeTagsCommand({ ResourceArns: known }));
        return new Map((answer.TagDescriptions ?? []).map(({ ResourceArn, Tags }) => [ResourceArn, (0,tags/* fromUpperTags */.oW)(Tags)]));
    });
    return {
        loadBalancer,
        targetGroup,
        listeners,
        targets,
        tags: async (arn) => (await allTags()).get(arn) ?? {},
    };
}

// EXTERNAL MODULE: ./src/aws/ecs-reads.ts
var ecs_reads = __webpack_require__(3144);
;// CONCATENATED MODULE: ./src/resources/running.ts



function running(ecs, names) {
    const service = (0,once/* once */.O)(async () => {
        const answer = await (0,found/* found */.F)((0,ecs_reads/* describeService */.Jv)(ecs, names.cluster, names.service), 'ClusterNotFoundException');
        return answer?.status === 'INACTIVE' ? undefined : answer;
    });
    const newest = (0,once/* once */.O)(() => (0,ecs_reads/* describeRevision */.hi)(ecs, names.family));
    const current = (0,once/* once */.O)(async () => {
        const [{ taskDefinition: arn } = {}, latest] = await Promise.all([service(), newest()]);
        return arn === undefined || arn === latest?.arn ? latest : (0,ecs_reads/* describeRevision */.hi)(ecs, arn);
    });
    const tasks = (0,once/* once */.O)(async () => {
        if ((await service()) === undefined)
            return [];
        return (await (0,found/* found */.F)((0,ecs_reads/* listTasks */.Vk)(ecs, names.cluster, names.service, 'RUNNING'), ...NO_SERVICE)) ?? [];
    });
    return { service, newest, current, tasks };
}
const NO_SERVICE = ['ClusterNotFoundException', 'ServiceNotFoundException', 'ServiceNotActiveException'];

;// CONCATENATED MODULE: ./src/commands/context.ts


/** The cloud as one run sees it: what it has read, it does not read again. */
function cloudOf(names, { clients, agents, clock, signal, on, conceal, temporaryFolder }) {
    const runs = running(clients.ecs, names);
    return {
        ...clients,
        // After the first answers: loading this client would hold the other calls up, and what is asked of it takes a round
        // trip less than what is asked of the load balancer.
        logs: async () => {
            await runs.service().catch(() => { });
            return clients.logs();
        },
        agents,
        signal,
        conceal,
        loadBalancing: loadBalancing(clients.elb, names),
        running: runs,
        patience: (atMost, waitingFor) => ({ clock, signal, atMost, waitingFor }),
        temporaryFolder,
        onPush: (push) => on({ kind: 'push', push }),
        onRetry: (retry) => on({ kind: 'retry', retry }),
    };
}


/***/ }),

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

/***/ 7784:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ provenHealthy)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _resources_healthy_stamp_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8322);
/* harmony import */ var _rollout_revision_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2084);



/**
 * Marks a release that was just seen healthy as one that a rollback may go back to. Never throws: that it ran healthily
 * is true all the same.
 */
async function provenHealthy(outcome, { arn, tags }, { clients, clock, on }) {
    if ((outcome !== 'deployed' && outcome !== 'unchanged') || (0,_resources_healthy_stamp_js__WEBPACK_IMPORTED_MODULE_1__/* .seenHealthy */ .$)({ tags }) !== undefined)
        return;
    try {
        await (0,_resources_healthy_stamp_js__WEBPACK_IMPORTED_MODULE_1__/* .stampHealthy */ .v)(clients.ecs, arn, clock.now());
    }
    catch (error) {
        const text = `${(0,_rollout_revision_js__WEBPACK_IMPORTED_MODULE_2__/* .revisionName */ .pd)(arn)} could not be marked as healthy, so a rollback won't find it by itself: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(error).join('; ')}`;
        on({ kind: 'warning', text });
    }
}


/***/ }),

/***/ 8116:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ih: () => (/* binding */ caseOfStanding),
/* harmony export */   JA: () => (/* binding */ standing),
/* harmony export */   pq: () => (/* binding */ factsOfStanding)
/* harmony export */ });
/* harmony import */ var _aws_given_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1936);
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _resources_containers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(497);
/* harmony import */ var _spec_fragment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8791);
/* harmony import */ var _stacks_hidden_values_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3740);
/* harmony import */ var _stacks_ownership_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8528);
/* harmony import */ var _look_now_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1058);








/** Reads what stands, all at once. Throws a Refusal when there is no service of ours that could be acted upon. */
async function standing(owner, names, cloud, context) {
    const { running, loadBalancing } = cloud;
    const [service, current, look, targetGroup, loadBalancer, listeners] = await Promise.all([
        running.service(),
        running.current(),
        (0,_look_now_js__WEBPACK_IMPORTED_MODULE_4__/* .lookNow */ .w)(cloud, context),
        loadBalancing.targetGroup(),
        loadBalancing.loadBalancer(),
        loadBalancing.listeners(),
    ]);
    if (service?.status !== 'ACTIVE' || !current || !look)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(`There is no service ${names.service} in cluster ${names.cluster}: nothing runs. Deploy first.`);
    if (!(0,_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .carries */ .ED)((0,_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .fromLowerTags */ .N7)(service.tags), (0,_stacks_ownership_js__WEBPACK_IMPORTED_MODULE_3__/* .ownerTags */ .Dh)(owner)))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(`service ${names.service} does not carry the tags of this environment, so it is not ours to change. Take it over with a deploy first (adopt: true).`);
    if (!targetGroup || !loadBalancer)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(`service ${names.service} stands without its ${targetGroup ? 'load balancer' : 'target group'}, so nobody could tell whether its tasks are healthy. A deploy makes it again.`);
    return { service, current, look, targetGroup, loadBalancer, secure: listeners.some(({ Port }) => Port === 443) };
}
/** Pure: what to watch, and what a diagnosis has to know, of a revision that runs there. */
function caseOfStanding({ service, targetGroup, loadBalancer }, { definition }, names, deployment) {
    const { memory } = (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_5__/* .sizeOf */ .$d)(definition);
    return {
        cluster: (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_6__/* .given */ .g)(service.clusterArn, 'clusterArn'),
        service: (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_6__/* .given */ .g)(service.serviceName, 'serviceName'),
        deployment,
        checked: (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_5__/* .checkedContainers */ .US)(definition),
        targetGroupArn: (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_6__/* .given */ .g)(targetGroup.TargetGroupArn, 'TargetGroupArn'),
        loadBalancerArn: (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_6__/* .given */ .g)(loadBalancer.LoadBalancerArn, 'LoadBalancerArn'),
        logGroup: names.logGroup,
        repository: names.repository,
        hidden: (0,_stacks_hidden_values_js__WEBPACK_IMPORTED_MODULE_7__/* .hiddenInDefinition */ .p)(definition),
        setup: {
            container: _spec_fragment_js__WEBPACK_IMPORTED_MODULE_2__/* .APP */ .uq,
            port: portIn(service, definition),
            healthCheck: {
                path: targetGroup.HealthCheckPath ?? '/',
                matcher: targetGroup.Matcher?.HttpCode ?? '200',
                interval: targetGroup.HealthCheckIntervalSeconds ?? 30,
                timeout: targetGroup.HealthCheckTimeoutSeconds ?? 5,
                gracePeriod: service.healthCheckGracePeriodSeconds ?? 0,
            },
            cpuArchitecture: (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_5__/* .architectureOf */ .NJ)(definition),
            memory,
        },
    };
}
/** Pure: the port on which a revision's tasks serve behind the service. */
function portIn({ loadBalancers = [] }, definition) {
    const [{ containerName = _spec_fragment_js__WEBPACK_IMPORTED_MODULE_2__/* .APP */ .uq, containerPort } = {}] = loadBalancers;
    return (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_5__/* .portOf */ .HM)(definition, containerName, containerPort) ?? containerPort ?? 0;
}
/** Pure: what later steps may want to know of it. */
function factsOfStanding({ service, targetGroup, loadBalancer, secure }, known) {
    const dnsName = loadBalancer.DNSName;
    const facts = {
        ...known,
        serviceArn: service.serviceArn,
        clusterArn: service.clusterArn,
        targetGroupArn: targetGroup.TargetGroupArn,
        loadBalancerDnsName: dnsName,
        url: dnsName === undefined ? undefined : `${secure ? 'https' : 'http'}://${dnsName}`,
    };
    return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
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

/***/ 2833:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ errorCode)
/* harmony export */ });
/** The code that Node gives its own errors: ENOENT, ECONNRESET. Undefined for any other. */
function errorCode(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}


/***/ }),

/***/ 8322:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ seenHealthy),
/* harmony export */   v: () => (/* binding */ stampHealthy)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2168);
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);


/** On a revision: when its tasks were first seen healthy, as ISO 8601. What a rollback goes back to carries it. */
const HEALTHY = `${_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_PREFIX */ .C_}healthy`;
/** When a revision was first seen healthy; `undefined` where it never was. */
function seenHealthy({ tags }) {
    return tags[HEALTHY] || undefined;
}
/** Marks a revision as one that was healthy; `at` is in milliseconds since the epoch. */
async function stampHealthy(ecs, revision, at) {
    const tags = (0,_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .toLowerTags */ ._4)({ [HEALTHY]: new Date(at).toISOString() });
    await ecs.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_1__/* .TagResourceCommand */ .e({ resourceArn: revision, tags }));
}


/***/ }),

/***/ 7207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ PROTECTION),
/* harmony export */   j: () => (/* binding */ revisionIn)
/* harmony export */ });
/**
 * A tag that says that the image was seen healthy, as the revision whose number it ends with. The lifecycle policy
 * spares what carries one. Tags can't be moved here, but an image may have many, and revisions are never numbered anew.
 */
const PROTECTION = 'fargate-platform-live-';
/** Pure: the number of the revision that a protection is of; undefined for other tags. */
function revisionIn(tag) {
    const number = tag.startsWith(PROTECTION) ? tag.slice(PROTECTION.length) : '';
    return /^[1-9]\d{0,8}$/.test(number) ? Number(number) : undefined;
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

/***/ 3281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   lT: () => (/* binding */ toCompare),
/* harmony export */   mJ: () => (/* binding */ orderOf),
/* harmony export */   zc: () => (/* binding */ HISTORIES)
/* harmony export */ });
const HISTORIES = ['ahead', 'behind', 'identical', 'diverged'];
/** Pure: the two commits whose history decides; none where they are the same, or one is not known. */
function toCompare({ commit: base }, { commit: head }) {
    return base === undefined || head === undefined || base === head ? undefined : { base, head };
}
/**
 * Pure: our place in relation to what is live. The history of the two commits decides; run numbers only where it is
 * unknown, and only those of one workflow on one branch.
 *
 * | commits | history | run numbers | order |
 * |---|---|---|---|
 * | the same | | | same |
 * | different | identical | | same |
 * | different | ahead | | newer |
 * | different | behind | | older |
 * | different | diverged | | unknown |
 * | different | unknown | ours is higher, lower | newer, older |
 * | different | unknown | not comparable | unknown |
 * | one is not known | | | unknown |
 */
function orderOf(live, ours, history) {
    if (live.commit === undefined)
        return unknown('what is live carries no commit, so nobody can tell whether this run is newer');
    if (ours.commit === undefined)
        return unknown(`${named(live)} is live, and this run has no commit to compare`);
    if (live.commit === ours.commit)
        return { order: 'same' };
    const commit = `commit ${short(ours.commit)}`;
    switch (history.status) {
        case 'ahead':
            return { order: 'newer' };
        case 'identical':
            return { order: 'same' };
        case 'behind':
            return { order: 'older', because: `${named(live)} is live, and it contains ${commit}` };
        case 'diverged':
            return unknown(`${named(live)} is live, and neither it nor ${commit} contains the other`);
        case 'unknown':
            return (byRunNumber(live, ours) ?? unknown(`${named(live)} is live, and its history is unknown: ${history.reason}`));
    }
}
/** Pure: a release by its commit and its run, for people; an empty text when nothing of it is known. */
function named({ commit, runUrl }) {
    const run = runUrl === undefined ? '' : `from ${runUrl}`;
    if (commit === undefined)
        return run;
    return `commit ${short(commit)}${run && ` ${run}`}`;
}
function byRunNumber(live, ours) {
    if (live.workflow === undefined || live.workflow !== ours.workflow)
        return undefined;
    if (live.runNumber === undefined || ours.runNumber === undefined)
        return undefined;
    if (ours.runNumber > live.runNumber)
        return { order: 'newer' };
    // One run with two commits: then it is not the number that the two have in common.
    if (ours.runNumber === live.runNumber)
        return undefined;
    const because = `${named(live)} is live: run ${live.runNumber} of the same workflow on the same branch, of which this is run ${ours.runNumber}`;
    return { order: 'older', because };
}
const short = (commit) => commit.slice(0, 12);
const unknown = (because) => ({ order: 'unknown', because });


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

/***/ 5999:
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
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/TagResourceCommand.js
var TagResourceCommand = __webpack_require__(2168);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/UpdateServiceCommand.js
var UpdateServiceCommand = __webpack_require__(7188);
// EXTERNAL MODULE: ./src/aws/ecs-reads.ts
var ecs_reads = __webpack_require__(3144);
// EXTERNAL MODULE: ./src/aws/given.ts
var given = __webpack_require__(1936);
// EXTERNAL MODULE: ./src/aws/tags.ts
var tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/resources/containers.ts
var containers = __webpack_require__(497);
// EXTERNAL MODULE: ./src/resources/primary-deployment.ts
var primary_deployment = __webpack_require__(7287);
// EXTERNAL MODULE: ./src/resources/running-image.ts
var running_image = __webpack_require__(126);
// EXTERNAL MODULE: ./src/rollout/predecessor.ts
var predecessor = __webpack_require__(8256);
// EXTERNAL MODULE: ./src/rollout/revision.ts
var revision = __webpack_require__(2084);
// EXTERNAL MODULE: ./src/rollout/rolled-back.ts
var rolled_back = __webpack_require__(9603);
// EXTERNAL MODULE: ./src/spec/fragment.ts
var fragment = __webpack_require__(8791);
// EXTERNAL MODULE: ./src/spec/names.ts
var spec_names = __webpack_require__(9891);
// EXTERNAL MODULE: ./src/stacks/stamps.ts
var stamps = __webpack_require__(4465);
// EXTERNAL MODULE: ./src/commands/context.ts + 5 modules
var commands_context = __webpack_require__(6471);
// EXTERNAL MODULE: ./src/commands/phases.ts
var phases = __webpack_require__(112);
// EXTERNAL MODULE: ./src/commands/proven-healthy.ts
var proven_healthy = __webpack_require__(7784);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
// EXTERNAL MODULE: ./src/resources/healthy-stamp.ts
var healthy_stamp = __webpack_require__(8322);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/ListTaskDefinitionsCommand.js
var ListTaskDefinitionsCommand = __webpack_require__(155);
;// CONCATENATED MODULE: ./src/resources/releases.ts


/** The ACTIVE revisions of a family, the newest first; they are read as they are asked for. */
async function* releases(ecs, family) {
    for await (const arn of activeRevisions(ecs, family)) {
        const revision = await (0,ecs_reads/* describeRevision */.hi)(ecs, arn);
        if (revision)
            yield revision;
    }
}
async function* activeRevisions(ecs, familyPrefix) {
    let nextToken;
    do {
        const page = await ecs.send(new ListTaskDefinitionsCommand/* ListTaskDefinitionsCommand */.P({
            familyPrefix,
            status: 'ACTIVE',
            sort: 'DESC',
            ...(nextToken ? { nextToken } : {}),
        }));
        yield* page.taskDefinitionArns ?? [];
        nextToken = page.nextToken;
    } while (nextToken !== undefined);
}

// EXTERNAL MODULE: ./src/resources/stored-images.ts + 1 modules
var stored_images = __webpack_require__(1419);
;// CONCATENATED MODULE: ./src/commands/release-to-go-back-to.ts










/** How many revisions are looked through, the newest first. */
const MOST = 200;
/**
 * Finds the release to go back to: by the number of its revision, its image tag or its commit, or else the last one
 * before `current` that was seen healthy and whose image is still there. Throws a Refusal when there is none that could run.
 */
async function releaseToGoBackTo(wish, current, names, { ecs, ecr }) {
    const image = (release) => imageState(release, names, ecr);
    if (wish === undefined)
        return await lastHealthy(current, names, { ecs, image });
    const release = /^\d{1,6}$/.test(wish)
        ? await (0,ecs_reads/* describeRevision */.hi)(ecs, `${names.family}:${wish}`)
        : await named(wish, names.family, ecs);
    if (!release)
        throw new errors/* Refusal */.P_(`There is no release ${wish} of ${names.family}: no revision has that number, image tag or commit.`);
    const name = (0,revision/* revisionName */.pd)(release.arn);
    if ((0,json/* isRecord */.u)(release.definition) && release.definition['status'] !== 'ACTIVE')
        throw new errors/* Refusal */.P_(`${name} was deregistered and can't be run again. Deploy the commit anew, or name another release.`);
    const state = await image(release);
    if (state === 'gone')
        throw new errors/* Refusal */.P_(`The image of ${name} is no longer in the repository ${names.repository}. Name another release.`);
    const remarks = [
        ...((0,healthy_stamp/* seenHealthy */.$)(release) ? [] : [`${name} was never seen healthy by a deploy of this action.`]),
        ...(state === 'elsewhere'
            ? [`The image of ${name} is not one of ${names.repository}: whether it is there, nobody has looked.`]
            : []),
    ];
    return { release, remarks };
}
async function lastHealthy(current, names, { ecs, image }) {
    const remarks = [];
    let seen = 0;
    for await (const release of releases(ecs, names.family)) {
        if (++seen > MOST)
            break;
        if (!(0,revision/* isNewer */.U4)(current.arn, release.arn) || (0,healthy_stamp/* seenHealthy */.$)(release) === undefined)
            continue;
        if ((await image(release)) !== 'gone')
            return { release, remarks };
        remarks.push(`${(0,revision/* revisionName */.pd)(release.arn)} was healthy too, but its image is no longer in the repository.`);
    }
    throw new errors/* Refusal */.P_([
        'There is no release to go back to: none before the present one was seen healthy and has its image still.',
        ...remarks,
    ].join('\n'));
}
/** The newest that was seen healthy among those of the tag or commit, or else the newest. */
async function named(wish, family, ecs) {
    let first;
    let seen = 0;
    for await (const release of releases(ecs, family)) {
        if (++seen > MOST)
            break;
        if (!answersTo(release, wish))
            continue;
        if ((0,healthy_stamp/* seenHealthy */.$)(release))
            return release;
        first ??= release;
    }
    return first;
}
function answersTo({ tags }, wish) {
    const { commit } = (0,stamps/* originIn */.Cy)(tags);
    const isCommit = /^[0-9a-f]{7,40}$/i.test(wish) && commit?.toLowerCase().startsWith(wish.toLowerCase());
    return tags[running_image/* IMAGE_TAG */.Ne] === wish || isCommit === true;
}
async function imageState({ definition }, { repository }, ecr) {
    const id = (0,running_image/* imageIdOf */.CR)(definition, fragment/* APP */.uq, repository);
    if (id === undefined)
        return 'elsewhere';
    const { images } = await (0,stored_images/* getStoredImages */.Cv)(ecr, repository, [id]);
    return images.length > 0 ? 'there' : 'gone';
}

// EXTERNAL MODULE: ./src/commands/standing.ts
var standing = __webpack_require__(8116);
// EXTERNAL MODULE: ./src/commands/successor.ts
var successor = __webpack_require__(5164);
// EXTERNAL MODULE: ./src/commands/topology.ts
var topology = __webpack_require__(6749);
;// CONCATENATED MODULE: ./src/commands/rollback.ts




















/**
 * Puts an earlier release back, and says whether it runs: the same watch and verdict as a deploy's. Deploys that were
 * queued before it see the mark that it leaves, and change nothing.
 */
async function rollback(asked, origin, outer) {
    const timer = (0,phases/* stopwatch */.s)(() => outer.clock.now());
    const context = {
        ...outer,
        on: (event) => {
            timer.on(event);
            outer.on(event);
        },
    };
    const names = (0,spec_names/* namesOf */.e)(asked);
    const done = [];
    let known = { facts: {} };
    let because = 'nothing was changed';
    try {
        const cloud = (0,commands_context/* cloudOf */.h)(names, context);
        const stands = await (0,standing/* standing */.JA)(asked, names, cloud, context);
        const { release, remarks } = await releaseToGoBackTo(asked.to, stands.current, names, cloud);
        known = knownOf(stands, release, names);
        const steps = planned(stands, release, names);
        context.on({ kind: 'planned', steps });
        context.on({ kind: 'news', lines: [described(release)] });
        for (const text of remarks)
            context.on({ kind: 'warning', text });
        const [step] = steps;
        const changes = step?.action === 'update';
        const former = (0,predecessor/* predecessorOf */.F)(stands.service, stands.look);
        let deployment = (0,given/* given */.g)((0,primary_deployment/* primaryOf */.O)(stands.service)?.id, 'the id of the primary deployment');
        if (step && changes) {
            context.on({ kind: 'started', step });
            const { cluster, service, targetGroupArn, loadBalancerArn } = (0,standing/* caseOfStanding */.Ih)(stands, release, names, deployment);
            const { region, onCancel } = asked;
            const unfinished = {
                ...former,
                region,
                cluster,
                service,
                targetGroupArn,
                loadBalancerArn,
                onCancel,
                revision: release.arn,
            };
            context.keep(unfinished);
            because = 'the run broke off; run it again';
            deployment = await putBack(stands, release, origin, context);
            context.keep({ ...unfinished, deployment });
            done.push(step);
            context.on({ kind: 'done', step });
            because = 'the run broke off, and the rollout goes on in AWS: run it again to see how it ends';
        }
        const { judge } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(407), __webpack_require__.e(135)]).then(__webpack_require__.bind(__webpack_require__, 8641));
        const about = (0,standing/* caseOfStanding */.Ih)(stands, release, names, deployment);
        const mission = {
            ...former,
            deployment,
            revision: release.arn,
            image: (0,running_image/* runningImage */.$z)(release, fragment/* APP */.uq, names.repository)?.digest ?? '',
            port: about.setup.port,
            checked: about.checked,
            asked: stands.service.desiredCount ?? 0,
            stableFor: asked.stableFor ?? about.setup.healthCheck.interval,
            waitFor: 'healthy',
            maxFailedStarts: asked.maxFailedStarts,
            onFailure: asked.onFailure,
            onCancel: asked.onCancel,
            changed: changes,
            deadline: context.clock.now() + asked.waitTimeout * 1000,
        };
        const judgement = await judge(mission, about, changes ? undefined : stands.look, context);
        await (0,proven_healthy/* provenHealthy */.S)(judgement.outcome, release, context);
        known = { ...known, facts: { ...known.facts, deploymentId: deployment } };
        return { ...(await (0,successor/* withSuccessor */.j)(judgement, context)), ...known, steps, phases: timer.phases() };
    }
    catch (cause) {
        const { aborted, reason } = context.signal;
        const ended = aborted
            ? { outcome: 'cancelled', error: reason }
            : { outcome: 'failed', error: cause };
        return { ...ended, because, steps: done, ...known, phases: timer.phases() };
    }
}
function planned({ service, current }, release, names) {
    const hasFailed = (0,primary_deployment/* primaryOf */.O)(service)?.rolloutState === 'FAILED';
    const [from, to] = [(0,revision/* revisionName */.pd)(current.arn), (0,revision/* revisionName */.pd)(release.arn)];
    const changes = from === to
        ? hasFailed
            ? [{ field: 'lastRollout', from: 'failed', to: 'not failed' }]
            : []
        : [{ field: 'task definition', from, to }];
    return [{ kind: 'service', name: names.service, action: changes.length === 0 ? 'keep' : 'update', changes }];
}
/** The mark goes first: a deploy that was queued must see it as soon as there is something to go over. */
async function putBack({ service, current }, release, origin, { clients: { ecs }, clock, signal }) {
    const { clusterArn: cluster, serviceName, serviceArn: resourceArn } = service;
    const name = (0,given/* given */.g)(serviceName, 'serviceName');
    await ecs.send(new TagResourceCommand/* TagResourceCommand */.e({ resourceArn, tags: (0,tags/* toLowerTags */._4)((0,rolled_back/* rollbackTag */.Np)(release.arn, origin)) }));
    const answer = await ecs.send(new UpdateServiceCommand/* UpdateServiceCommand */.k({
        cluster,
        service: name,
        taskDefinition: release.arn,
        ...(current.arn === release.arn ? { forceNewDeployment: true } : {}),
        ...placed(service, release),
    }));
    const before = (0,given/* given */.g)((0,primary_deployment/* primaryOf */.O)(service)?.id, 'the id of the primary deployment');
    const patience = { clock, signal, atMost: 60, waitingFor: `ECS to list the new deployment of ${name}` };
    const look = () => (0,ecs_reads/* describeService */.Jv)(ecs, (0,given/* given */.g)(cluster, 'clusterArn'), name);
    return await (0,primary_deployment/* listedDeployment */.D)({ before, revision: release.arn }, (0,given/* given */.g)(answer.service, 'the service'), look, patience);
}
/** A release may have served on another port: ECS takes the service's only where the release has it too. */
function placed({ loadBalancers = [] }, { definition }) {
    const serves = loadBalancers.map((each) => ({
        ...each,
        containerPort: (0,containers/* portOf */.HM)(definition, each.containerName ?? fragment/* APP */.uq, each.containerPort),
    }));
    const moved = serves.some(({ containerPort }, place) => containerPort !== loadBalancers[place]?.containerPort);
    return moved ? { loadBalancers: serves } : {};
}
function knownOf(stands, release, names) {
    const runs = (0,running_image/* runningImage */.$z)(release, fragment/* APP */.uq, names.repository);
    const image = (0,containers/* containersOf */.Mz)(release.definition).find(({ name }) => name === fragment/* APP */.uq)?.['image'];
    return {
        facts: (0,standing/* factsOfStanding */.pq)(stands, {
            taskDefinitionArn: release.arn,
            previousTaskDefinitionArn: stands.current.arn,
            ...(runs ? { imageDigest: runs.digest } : {}),
            ...(typeof image === 'string'
                ? { image: runs?.tag === undefined ? image : `${image.split('@')[0]}:${runs.tag}` }
                : {}),
        }),
        origin: (0,stamps/* originIn */.Cy)(release.tags),
        topology: (0,topology/* topologyFound */.a)(stands, release, names),
    };
}
function described(release) {
    const { commit, runUrl } = (0,stamps/* originIn */.Cy)(release.tags);
    const from = [commit === undefined ? undefined : `commit ${commit.slice(0, 12)}`, runUrl].filter(Boolean).join(', ');
    return `going back to ${(0,revision/* revisionName */.pd)(release.arn)}${from === '' ? '' : ` (${from})`}`;
}

// EXTERNAL MODULE: ./src/github/keep.ts
var keep = __webpack_require__(1294);
// EXTERNAL MODULE: ./src/github/origin.ts
var origin = __webpack_require__(6901);
// EXTERNAL MODULE: ./src/session.ts + 1 modules
var src_session = __webpack_require__(1655);
;// CONCATENATED MODULE: ./src/runs/rollback.ts







/** Puts an earlier release back. */
async function run({ shared, own }, signal) {
    const { project, environment, 'aws-region': region } = shared;
    const name = (0,spec_names/* namesOf */.e)({ project, environment }).service;
    (0,core/* info */.pq)(`${name} in ${region}: rollback to ${own.to ?? 'the last release that was healthy'}`);
    const session = (0,src_session/* openSession */.f)(region, signal);
    try {
        const ended = await rollback({
            project,
            environment,
            region,
            to: own.to,
            waitTimeout: shared['wait-timeout'],
            stableFor: shared['stable-for'],
            maxFailedStarts: shared['max-failed-starts'],
            onFailure: shared['on-failure'],
            onCancel: shared['on-cancel'],
        }, (0,origin/* readOrigin */.P)(process.env, clock/* systemClock */.m.now()), session.context);
        session.endLog();
        // Of a cancelled run the end of the job takes care.
        if (ended.outcome !== 'cancelled')
            (0,keep/* keep */.a)(undefined);
        const { show } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(534), __webpack_require__.e(478)]).then(__webpack_require__.bind(__webpack_require__, 5478));
        await show(name, ended, { verb: 'rollback', onSuperseded: 'fail' });
    }
    finally {
        session.close();
    }
}


/***/ }),

/***/ 1655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ openSession)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(2413);
// EXTERNAL MODULE: ./src/aws/agent.ts
var agent = __webpack_require__(3660);
// EXTERNAL MODULE: ./src/aws/clients.ts + 1 modules
var clients = __webpack_require__(3648);
// EXTERNAL MODULE: ./src/aws/clock.ts
var clock = __webpack_require__(3299);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: ./src/image/error-code.ts
var error_code = __webpack_require__(2833);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
// EXTERNAL MODULE: ./src/rollout/order.ts
var order = __webpack_require__(3281);
;// CONCATENATED MODULE: ./src/github/compare.ts





/** Without its list of files a comparison is a few dozen kB. */
const LARGEST_ANSWER = 4 * 1024 * 1024;
/** What stands in the way, by GitHub's answer, and what to do. */
const REFUSED = {
    401: 'the github-token is not valid',
    403: 'the github-token may not read the repository (permissions: contents: read), or has asked too often',
    404: "GitHub doesn't know one of the commits, or the github-token may not read the repository (permissions: contents: read)",
    429: 'the github-token has asked too often',
};
/** Asks GitHub how one commit stands to another one. What keeps it from an answer is the reason for an unknown history. */
function comparing({ env, token, agents, deadline = 5000 }) {
    return async (base, head, signal) => {
        const { GITHUB_API_URL: api, GITHUB_REPOSITORY: repository } = env;
        if (!token)
            return unknown('there is no github-token to ask GitHub with');
        if (!api || !repository)
            return unknown('there is no GitHub to ask: GITHUB_API_URL or GITHUB_REPOSITORY is not set');
        if (![base, head].every((commit) => /^[0-9a-f]{7,64}$/i.test(commit)))
            return unknown('what is stamped is no commit');
        const late = AbortSignal.timeout(deadline);
        try {
            // The changed files, which may be megabytes, come with the first page only.
            const url = new URL(`${api}/repos/${repository}/compare/${base}...${head}?per_page=1&page=2`);
            return historyIn(await ask(url, token, agents, AbortSignal.any([signal, late])));
        }
        catch (error) {
            if (late.aborted)
                return unknown(`GitHub did not answer within ${deadline / 1000} s`);
            return unknown(`GitHub can't be asked (${(0,error_code/* errorCode */.C)(error) ?? 'the request broke off'})`);
        }
    };
}
/** Pure: the history that GitHub's answer tells. */
function historyIn({ status, body }) {
    if (status !== 200)
        return unknown(`GitHub answered ${status}${REFUSED[status] === undefined ? '' : `: ${REFUSED[status]}`}`);
    const told = parsed(body);
    const found = order/* HISTORIES */.zc.find((history) => (0,json/* isRecord */.u)(told) && told['status'] === history);
    return found === undefined ? unknown("GitHub's answer can't be read") : { status: found };
}
function parsed(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}
function ask(url, token, agents, signal) {
    const [request, agent] = url.protocol === 'https:' ? [external_node_https_.request, agents.https] : [external_node_http_.request, agents.http];
    const headers = {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'user-agent': 'fargate-platform',
        'x-github-api-version': '2022-11-28',
    };
    return new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const outgoing = request(url, { agent, headers });
        // Node's own `signal` option leaves a request hanging that still waits for a free connection.
        const stop = () => {
            reject(signal.reason);
            outgoing.destroy();
        };
        signal.addEventListener('abort', stop, { once: true });
        outgoing.on('close', () => signal.removeEventListener('abort', stop));
        outgoing.on('error', reject);
        outgoing.on('response', (incoming) => {
            collected(incoming).then(resolve, reject);
        });
        outgoing.end();
    });
}
async function collected(incoming) {
    let body = '';
    incoming.setEncoding('utf8');
    for await (const chunk of incoming) {
        body += String(chunk);
        if (body.length > LARGEST_ANSWER)
            break;
    }
    return { status: incoming.statusCode ?? 0, body };
}
const unknown = (reason) => ({ status: 'unknown', reason });

// EXTERNAL MODULE: ./src/github/debug.ts
var debug = __webpack_require__(6620);
// EXTERNAL MODULE: ./src/github/keep.ts
var keep = __webpack_require__(1294);
// EXTERNAL MODULE: ./src/github/log.ts
var log = __webpack_require__(3385);
;// CONCATENATED MODULE: ./src/session.ts








/** Milliseconds for the last calls of a cancelled run: SIGTERM comes after 7.5 s, the end 2.5 s later. */
const PARTING = 6_000;
/** Connects to AWS in one region, and to the job's log. The token, if there is one, asks GitHub for the order of commits. */
function openSession(region, signal, token) {
    const connections = (0,agent/* agents */.X)(process.env);
    const journal = (0,log/* log */.R)(() => clock/* systemClock */.m.now());
    const trace = (0,debug/* debugLog */.cY)(region, () => clock/* systemClock */.m.now());
    return {
        context: {
            clients: (0,clients/* connect */.N)(region, connections, signal, trace),
            parting: () => (0,clients/* connect */.N)(region, connections, AbortSignal.timeout(PARTING), trace),
            agents: connections,
            clock: clock/* systemClock */.m,
            signal,
            on: journal.on,
            keep: keep/* keep */.a,
            conceal: core/* setSecret */.Pq,
            compare: comparing({ env: process.env, token, agents: connections }),
            temporaryFolder: process.env['RUNNER_TEMP'] || undefined,
        },
        endLog: journal.end,
        close: () => connections.close(),
    };
}


/***/ }),

/***/ 9891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ namesOf)
/* harmony export */ });
/* unused harmony export fitElbName */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The longest name that AWS takes for a load balancer or a target group. */
const ELB_NAME_LIMIT = 32;
/** The names of everything that belongs to one environment of one project. They are its identity: nothing else finds it again. */
function namesOf({ project, environment }) {
    const name = `${project}-${environment}`;
    return {
        // ECR takes lower case only.
        repository: name.toLowerCase(),
        logGroup: `/ecs/${name}`,
        loadBalancer: fitElbName(`${name}-alb`),
        targetGroup: fitElbName(`${name}-tg`),
        cluster: name,
        family: name,
        service: name,
    };
}
/** A name of up to 32 characters: the full one, or its first 23 and 8 hex digits of its SHA-256, so that two long names stay apart. */
function fitElbName(fullName) {
    if (fullName.length <= ELB_NAME_LIMIT)
        return fullName;
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(fullName).digest('hex').slice(0, 8);
    return `${fullName.slice(0, 23).replace(/-+$/, '')}-${hash}`;
}


/***/ }),

/***/ 8528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ ownerTags),
/* harmony export */   YP: () => (/* binding */ isAdopted),
/* harmony export */   kG: () => (/* binding */ ownership)
/* harmony export */ });
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);

const PROJECT = `${_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_PREFIX */ .C_}project`;
const ENVIRONMENT = `${_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_PREFIX */ .C_}environment`;
/** The tags on everything that we make: whose it is, and that we look after it. */
function ownerTags({ project, environment }) {
    return { [PROJECT]: project, [ENVIRONMENT]: environment, ..._aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .MANAGED */ .u9 };
}
/**
 * Pure: nothing is changed that is not ours. A thing under our name without our tags was made by hand or by another
 * tool, and is taken over only when the user says `adopt: true`; another owner's thing never is.
 */
function ownership(owner, adopt) {
    return ({ tags, action }) => {
        if (tags === undefined)
            return undefined;
        const wanted = Object.entries(ownerTags(owner));
        const foreign = wanted.filter(([key, value]) => tags[key] !== undefined && tags[key] !== value);
        if (foreign.length > 0) {
            const says = foreign.map(([key]) => `${key} = ${tags[key]}`).join(', ');
            return `it belongs to somebody else (${says}). Take another project or environment name.`;
        }
        if (adopt || wanted.every(([key]) => tags[key] !== undefined))
            return undefined;
        if (action === 'remove') {
            return 'it was not made by fargate-platform, and what is described has no place for it. Describe it (a certificate-arn keeps a listener on 443), delete it by hand, or set `adopt: true` to have it deleted.';
        }
        return 'it exists already and was not made by fargate-platform. Set `adopt: true` to take it over and change it to what is described, or take another project or environment name.';
    };
}
/** Pure: whether a thing was there before us, and was taken over with `adopt: true`. */
function isAdopted(tags) {
    return (0,_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .carries */ .ED)(tags, _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .ADOPTED */ .Wu);
}


/***/ })

};

export const id = 843;
export const ids = [843];
export const modules = {

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

/***/ 5843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(2413);
// EXTERNAL MODULE: ./src/resources/primary-deployment.ts
var primary_deployment = __webpack_require__(7287);
// EXTERNAL MODULE: ./src/resources/running-image.ts
var running_image = __webpack_require__(126);
// EXTERNAL MODULE: ./src/rollout/health.ts
var health = __webpack_require__(407);
// EXTERNAL MODULE: ./src/rollout/revision.ts
var revision = __webpack_require__(2084);
// EXTERNAL MODULE: ./src/spec/fragment.ts
var fragment = __webpack_require__(8791);
// EXTERNAL MODULE: ./src/spec/names.ts
var spec_names = __webpack_require__(9891);
// EXTERNAL MODULE: ./src/stacks/stamps.ts
var stamps = __webpack_require__(4465);
// EXTERNAL MODULE: ./src/commands/context.ts + 5 modules
var commands_context = __webpack_require__(6471);
// EXTERNAL MODULE: ./src/commands/standing.ts
var standing = __webpack_require__(8116);
// EXTERNAL MODULE: ./src/commands/topology.ts
var topology = __webpack_require__(6749);
;// CONCATENATED MODULE: ./src/commands/status.ts










/** Reads what runs, and says whether it is healthy. Writes nothing; what can't be read is thrown. */
async function status_status(owner, context) {
    const names = (0,spec_names/* namesOf */.e)(owner);
    const cloud = (0,commands_context/* cloudOf */.h)(names, context);
    const service = await cloud.running.service();
    if (service === undefined) {
        const because = `there is no service ${names.service} in cluster ${names.cluster}`;
        return { state: 'absent', healthy: false, because, facts: {}, tasks: { healthy: 0, wanted: 0 } };
    }
    const stands = await (0,standing/* standing */.JA)(owner, names, cloud, context);
    const { current, look } = stands;
    const image = (0,running_image/* runningImage */.$z)(current, fragment/* APP */.uq, names.repository);
    return {
        ...judged(look),
        facts: (0,standing/* factsOfStanding */.pq)(stands, {
            taskDefinitionArn: current.arn,
            deploymentId: (0,primary_deployment/* primaryOf */.O)(service)?.id ?? '',
            ...(image ? { imageDigest: image.digest } : {}),
        }),
        imageTag: image?.tag,
        origin: (0,stamps/* originIn */.Cy)(current.tags),
        topology: (0,topology/* topologyFound */.a)(stands, current, names),
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
    const serving = deployments.flatMap(({ id }) => (0,health/* servingTasks */.p5)(look, id)).length;
    const tasks = { healthy: serving, wanted };
    const primary = deployments.find((each) => each.primary);
    const runs = (0,revision/* revisionName */.p)(primary?.taskDefinition ?? '');
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
            : `${runs} was put to sleep; awake it has ${tasksText(asleep)}`;
        return { state: 'asleep', healthy: true, because, tasks };
    }
    const reachable = look.loadBalancer === 'active' || look.loadBalancer === 'active_impaired';
    const enough = serving >= wanted && reachable;
    const because = `${serving} of ${tasksText(wanted)} healthy in the target group, ${runs}${reachable ? '' : `; the load balancer is ${look.loadBalancer}`}`;
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
const tasksText = (count) => `${count} ${count === 1 ? 'task' : 'tasks'}`;

// EXTERNAL MODULE: ./src/github/docs-link.ts
var docs_link = __webpack_require__(1777);
// EXTERNAL MODULE: ./src/github/markdown.ts
var markdown = __webpack_require__(5566);
// EXTERNAL MODULE: ./src/github/picture.ts + 3 modules
var picture = __webpack_require__(300);
// EXTERNAL MODULE: ./src/github/summary-cost.ts + 4 modules
var summary_cost = __webpack_require__(2153);
// EXTERNAL MODULE: ./src/github/summary-facts.ts
var summary_facts = __webpack_require__(7137);
// EXTERNAL MODULE: ./src/github/summary-size.ts
var summary_size = __webpack_require__(2649);
// EXTERNAL MODULE: ./src/github/summary-tasks.ts
var summary_tasks = __webpack_require__(4984);
// EXTERNAL MODULE: ./src/github/text.ts
var github_text = __webpack_require__(2976);
;// CONCATENATED MODULE: ./src/github/status-text.ts







/** Pure: what runs, as the job summary. Everything foreign is inert. */
function statusText(name, status) {
    const { state, because, look, topology, imageTag, facts } = status;
    const scene = look && topology && { topology, look, image: imageTag ?? facts.imageDigest?.slice(7, 19) };
    const sections = [
        {
            title: 'the state',
            weight: 9,
            lines: [`### ${(0,markdown/* escaped */.Mk)(name)}: ${state}`, '', `${(0,markdown/* escaped */.Mk)((0,github_text/* capital */.Nx)(because))}.`, ''],
        },
        { title: 'what is there', weight: 8, lines: (0,summary_facts/* knownFacts */.X)(status) },
        scene && { title: 'the picture', weight: 6, lines: ['```mermaid', ...(0,picture/* picture */.l)(scene), '```', ''] },
        scene && { title: 'the tasks', weight: 3, lines: ['#### Tasks and targets', '', ...(0,summary_tasks/* tasksAndTargets */.W)(scene.look)] },
        scene && {
            title: 'the cost',
            weight: 1,
            lines: (0,summary_cost/* costs */.t)(scene.topology, scene.look.service.desired, 'unchanged', []),
        },
    ];
    return (0,summary_size/* fitted */.$)(sections.filter((section) => section !== undefined));
}

// EXTERNAL MODULE: ./src/github/write-summary.ts
var write_summary = __webpack_require__(7305);
// EXTERNAL MODULE: ./src/session.ts + 1 modules
var src_session = __webpack_require__(1655);
;// CONCATENATED MODULE: ./src/runs/status.ts








/** Says what runs. An environment that is not healthy fails the step only where that was asked for. */
async function run({ shared, own }, signal) {
    const { project, environment, 'aws-region': region } = shared;
    const name = (0,spec_names/* namesOf */.e)({ project, environment }).service;
    (0,core/* info */.pq)(`${name} in ${region}: status`);
    const session = (0,src_session/* openSession */.f)(region, signal);
    try {
        const found = await status_status({ project, environment }, session.context);
        session.endLog();
        await show(name, found, own['fail-when-unhealthy']);
    }
    finally {
        session.close();
    }
}
async function show(name, found, failsWhenUnhealthy) {
    const { state, healthy, because, facts, tasks, origin = {}, imageTag } = found;
    const outputs = {
        healthy: String(healthy),
        state,
        commit: origin.commit ?? '',
        'image-tag': imageTag ?? '',
        tasks: String(tasks.healthy),
        'tasks-wanted': String(tasks.wanted),
        url: facts.url ?? '',
        'image-digest': facts.imageDigest ?? '',
        'task-definition-arn': facts.taskDefinitionArn ?? '',
        'service-arn': facts.serviceArn ?? '',
        'deployment-id': facts.deploymentId ?? '',
    };
    for (const [output, value] of Object.entries(outputs))
        (0,core/* setOutput */.uH)(output, value);
    await (0,write_summary/* writeSummary */.S)(() => statusText(name, found));
    const from = [
        origin.commit === undefined ? undefined : `commit ${origin.commit.slice(0, 12)}`,
        imageTag === undefined ? undefined : `image ${imageTag}`,
        origin.runUrl,
    ].filter((part) => part !== undefined);
    if (from.length > 0)
        (0,core/* info */.pq)(`  ${(0,github_text/* oneLine */.TN)(from.join(', '))}`);
    const sentence = `${name} ${state}: ${(0,github_text/* oneLine */.TN)(because)}`;
    if (!healthy && failsWhenUnhealthy)
        (0,core/* setFailed */.C1)(`${sentence}\n${(0,docs_link/* linkTo */.u)('status')}`);
    else if (healthy)
        (0,core/* info */.pq)(sentence);
    else
        (0,core/* warning */.$e)(sentence);
    if (facts.url !== undefined)
        (0,core/* info */.pq)(facts.url);
}


/***/ })

};

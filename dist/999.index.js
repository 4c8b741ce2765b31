export const id = 999;
export const ids = [999];
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

/***/ 7188:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ UpdateServiceCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2588);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4947);


class UpdateServiceCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "UpdateService", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .UpdateService$ */ .N2u) {
}


/***/ }),

/***/ 3459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ sleepingCount),
/* harmony export */   R: () => (/* binding */ ASLEEP)
/* harmony export */ });
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);

/** On a service that was put to sleep: how many tasks it is to have when it wakes. */
const ASLEEP = `${_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_PREFIX */ .C_}asleep`;
/**
 * How many tasks a sleeping service is to wake with; `undefined` where it is not asleep. The tag alone is not enough: it
 * is put before the count is set, and may stay when somebody else wakes it.
 */
function sleepingCount({ desiredCount, tags }) {
    if (desiredCount !== 0)
        return undefined;
    const count = Number((0,_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .fromLowerTags */ .N7)(tags)[ASLEEP]);
    return Number.isSafeInteger(count) && count > 0 ? count : undefined;
}


/***/ }),

/***/ 4284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isParked),
/* harmony export */   e: () => (/* binding */ PARKED)
/* harmony export */ });
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);

/** On a service that was set to 0 tasks because a first deployment failed: the next deploy starts it again. */
const PARKED = `${_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_PREFIX */ .C_}parked`;
/** The tag alone is not enough: it is put before the count is set, and may stay when it is started again. */
function isParked({ desiredCount, tags }) {
    return desiredCount === 0 && (0,_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .fromLowerTags */ .N7)(tags)[PARKED] !== undefined;
}


/***/ }),

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
    const [service, current, look, { live }, loadBalancer, listeners] = await Promise.all([
        running.service(),
        running.current(),
        (0,_look_now_js__WEBPACK_IMPORTED_MODULE_4__/* .lookNow */ .w)(cloud, context),
        loadBalancing.targetGroups(),
        loadBalancing.loadBalancer(),
        loadBalancing.listeners(),
    ]);
    if (service?.status !== 'ACTIVE' || !current || !look)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(`There is no service ${names.service} in cluster ${names.cluster}: nothing runs. Deploy first.`);
    if (!(0,_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .carries */ .ED)((0,_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .fromLowerTags */ .N7)(service.tags), (0,_stacks_ownership_js__WEBPACK_IMPORTED_MODULE_3__/* .ownerTags */ .Dh)(owner)))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(`service ${names.service} does not carry the tags of this environment, so it is not ours to change. Take it over with a deploy first (adopt: true).`);
    const targetGroup = live?.seen;
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
    const storage = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(ephemeralStorage) ? Number(ephemeralStorage['sizeInGiB']) : Number.NaN;
    return {
        names,
        region: spec.region,
        scheme: network.scheme,
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
    const { service, loadBalancer, targetGroup, secure } = found;
    const network = service.networkConfiguration?.awsvpcConfiguration;
    const app = (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_4__/* .containersOf */ .Mz)(definition).find(({ name }) => name === _spec_fragment_js__WEBPACK_IMPORTED_MODULE_2__/* .APP */ .uq);
    const variables = new Map((0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)(app?.['environment']).map(({ name, value }) => [name, value]));
    return {
        names,
        region: service.serviceArn?.split(':')[3] ?? '',
        scheme: loadBalancer.Scheme === 'internal' ? 'internal' : 'internet-facing',
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

/***/ 6901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ readOrigin)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8301);


/**
 * The events whose runs are for the newest commit of their branch, so that a higher run number means a later commit.
 * What another workflow or a pull request's author starts (workflow_run, pull_request_target) runs in any order.
 */
const IN_ORDER = ['push', 'pull_request', 'schedule', 'workflow_dispatch'];
/**
 * Which commit and run this is, begun `now` (milliseconds since the epoch). On a pull request the head commit:
 * GITHUB_SHA is a merge that exists nowhere else.
 */
function readOrigin(env, now) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
    return {
        commit: headOf(payload(env)) ?? (env['GITHUB_SHA'] || undefined),
        runUrl: server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined,
        runNumber: counted(env['GITHUB_RUN_NUMBER']),
        attempt: counted(env['GITHUB_RUN_ATTEMPT']),
        workflow: IN_ORDER.includes(env['GITHUB_EVENT_NAME'] ?? '') ? env['GITHUB_WORKFLOW_REF'] || undefined : undefined,
        startedAt: new Date(now).toISOString(),
    };
}
/** Pure: a number from 1 on. */
function counted(text) {
    const number = Number(text);
    return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
/** Pure: the head commit of the pull request that an event is about. */
function headOf(event) {
    const pullRequest = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(event) ? event['pull_request'] : undefined;
    const head = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(pullRequest) ? pullRequest['head'] : undefined;
    const sha = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(head) ? head['sha'] : undefined;
    return typeof sha === 'string' ? sha : undefined;
}
/** The event that started the workflow. Unreadable is as good as none: the commit then is GITHUB_SHA. */
function payload({ GITHUB_EVENT_PATH: file }) {
    if (!file)
        return undefined;
    try {
        return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 3812:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ contentId)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8301);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8033);


/** What a configuration says about running the image; engines and registries write it under the same names. */
const SETTINGS = [
    'User',
    'ExposedPorts',
    'Env',
    'Entrypoint',
    'Cmd',
    'Volumes',
    'WorkingDir',
    'Labels',
    'StopSignal',
    'Healthcheck',
    'OnBuild',
    'Shell',
];
/**
 * What a container gets of an image, as a digest: processor, layers and settings. Images that differ only in when and
 * how they were built have the same. `config` is the part of that name in a configuration or an engine's inspection.
 */
function contentId({ os, architecture }, diffIds, config) {
    const settings = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(config)
        ? SETTINGS.map((name) => [name, config[name]]).filter(([, value]) => said(value))
        : [];
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)(Buffer.from(JSON.stringify([os, architecture, diffIds, settings], inOrder)));
}
/** Engines leave out what is empty, or write it as null, an empty list or an empty text. */
function said(value) {
    if (value === undefined || value === null || value === '')
        return false;
    return typeof value !== 'object' || Object.keys(value).length > 0;
}
/** Maps have no order. */
function inOrder(_, value) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(value))
        return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}


/***/ }),

/***/ 8033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The digest of some bytes, as manifests write it. */
function sha256(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}


/***/ }),

/***/ 9921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wt: () => (/* binding */ platformsOf),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   pG: () => (/* binding */ contentIdsOf),
/* harmony export */   w6: () => (/* binding */ readImageTree)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(596);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5897);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4838);




/** An index may hold indexes, though nobody nests them deeper. */
const DEEPEST = 4;
/** Walks from a manifest or index down to its blobs. Throws a UserError for what can't be read. */
async function readImageTree(root, reader) {
    const tree = await walk(root, undefined, reader, 0);
    const children = new Map(tree.manifests.map((manifest) => [manifest.digest, manifest]));
    children.delete(root.digest);
    const blobs = new Map(tree.blobs.map((blob) => [blob.digest, blob]));
    return { root, children: [...children.values()], images: tree.images, blobs: [...blobs.values()] };
}
/** The sorted config digests of the images that can run. */
function identityOf(tree) {
    return [...new Set(tree.images.map((image) => image.config.digest))].sort();
}
/** The content ids of the images whose configurations were read, in the order of the index. */
function contentIdsOf(tree) {
    return tree.images.flatMap((image) => image.contentId ?? []);
}
/** The known platforms of the images that can run. */
function platformsOf(tree) {
    return tree.images.flatMap((image) => image.platform ?? []);
}
async function walk(manifest, from, reader, depth) {
    const where = `manifest ${manifest.digest}`;
    if (depth > DEEPEST)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${where}: indexes are nested too deep`);
    const parsed = (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .orThrow */ .a)((0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(manifest.bytes, manifest.mediaType), where);
    if (parsed.kind === 'image') {
        const { config, layers } = parsed;
        const runs = _media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .IMAGE_CONFIG_TYPES */ .Pw.includes(config.mediaType) && !(from && (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isAttestation */ .H3)(from));
        const read = runs && reader.config !== undefined ? await readConfig(config, reader.config) : undefined;
        const platform = read?.platform ?? from?.platform;
        const images = runs ? [{ config, layers, platform, diffIds: read?.diffIds, contentId: read?.contentId }] : [];
        return { manifests: [manifest], images, blobs: [config, ...layers] };
    }
    const subtrees = await Promise.all(parsed.manifests.map(async (descriptor) => {
        const { digest, mediaType } = descriptor;
        const bytes = await reader.manifest(descriptor);
        return walk({ digest, mediaType, bytes }, descriptor, reader, depth + 1);
    }));
    return {
        manifests: [...subtrees.flatMap((subtree) => subtree.manifests), manifest],
        images: subtrees.flatMap((subtree) => subtree.images),
        blobs: subtrees.flatMap((subtree) => subtree.blobs),
    };
}
async function readConfig(descriptor, read) {
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .orThrow */ .a)((0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseConfig */ .o4)(await read(descriptor)), `configuration ${descriptor.digest}`);
}


/***/ }),

/***/ 596:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ LARGEST_MANIFEST),
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   o4: () => (/* binding */ parseConfig),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8301);
/* harmony import */ var _content_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3812);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5897);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4041);




/** The largest manifest that ECR takes. */
const LARGEST_MANIFEST = 4 * 1024 * 1024;
/** Reads a manifest or index in OCI's or Docker's form; the media type is the one of its descriptor or answer. */
function parseManifest(bytes, mediaType) {
    if (bytes.length > LARGEST_MANIFEST)
        return { message: `the manifest has ${bytes.length} bytes; ECR takes 4 MiB` };
    if (!_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .MANIFEST_TYPES */ ._P.includes(mediaType)) {
        return {
            message: `manifests of type "${mediaType}" can't be read`,
            fix: 'Build an OCI image or one of Docker schema 2.',
        };
    }
    const json = parseJson(bytes);
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(json))
        return { message: 'the manifest is not a JSON object' };
    if (_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .INDEX_TYPES */ .V.includes(mediaType)) {
        const manifests = parseDescriptors(json.manifests);
        return manifests === undefined ? { message: 'the index lists no manifests' } : { kind: 'index', manifests };
    }
    const config = parseDescriptor(json.config);
    const layers = parseDescriptors(json.layers);
    if (config === undefined || layers === undefined)
        return { message: 'the manifest lacks a valid config or layers' };
    return { kind: 'image', config, layers };
}
/** Reads what matters here of an image configuration. */
function parseConfig(bytes) {
    const json = parseJson(bytes);
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(json) || typeof json.os !== 'string' || typeof json.architecture !== 'string') {
        return { message: 'the configuration names no os and architecture' };
    }
    const diffIds = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(json.rootfs) ? json.rootfs.diff_ids : undefined;
    if (!Array.isArray(diffIds) || !diffIds.every((id) => typeof id === 'string' && (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(id))) {
        return { message: 'the configuration lists no layers (rootfs.diff_ids)' };
    }
    const platform = platformOf(json.os, json.architecture, json.variant);
    return { platform, diffIds, contentId: (0,_content_id_js__WEBPACK_IMPORTED_MODULE_0__/* .contentId */ .f)(platform, diffIds, json.config) };
}
/** BuildKit hangs its attestations into the index as images that run nowhere. */
function isAttestation({ platform, annotations }) {
    return platform?.os === 'unknown' || annotations['vnd.docker.reference.type'] !== undefined;
}
/** The JSON value of some bytes, or undefined when they hold none. */
function parseJson(bytes) {
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return undefined;
    }
}
function parseDescriptors(value) {
    if (!Array.isArray(value))
        return undefined;
    const parsed = value.map(parseDescriptor);
    return parsed.every((descriptor) => descriptor !== undefined) ? parsed : undefined;
}
function parseDescriptor(value) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(value))
        return undefined;
    const { mediaType, digest, size, platform } = value;
    if (typeof mediaType !== 'string' || typeof digest !== 'string' || !(0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(digest))
        return undefined;
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
        return undefined;
    return {
        mediaType,
        digest,
        size,
        ...((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(platform) &&
            typeof platform.os === 'string' &&
            typeof platform.architecture === 'string' && {
            platform: platformOf(platform.os, platform.architecture, platform.variant),
        }),
        annotations: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(value.annotations) ? strings(value.annotations) : {},
        foreign: Array.isArray(value.urls) && value.urls.length > 0,
    };
}
function platformOf(os, architecture, variant) {
    return { os, architecture, ...(typeof variant === 'string' && variant !== '' && { variant }) };
}
function strings(record) {
    const kept = {};
    for (const [key, value] of Object.entries(record))
        if (typeof value === 'string')
            kept[key] = value;
    return kept;
}


/***/ }),

/***/ 5897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ OCI_INDEX),
/* harmony export */   BQ: () => (/* binding */ OCI_LAYER_GZIP),
/* harmony export */   EG: () => (/* binding */ OCI_MANIFEST),
/* harmony export */   Pw: () => (/* binding */ IMAGE_CONFIG_TYPES),
/* harmony export */   TF: () => (/* binding */ OCI_CONFIG),
/* harmony export */   V: () => (/* binding */ INDEX_TYPES),
/* harmony export */   _P: () => (/* binding */ MANIFEST_TYPES),
/* harmony export */   aH: () => (/* binding */ OCI_LAYER_ZSTD)
/* harmony export */ });
/* unused harmony exports DOCKER_MANIFEST, DOCKER_INDEX, DOCKER_CONFIG */
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const OCI_CONFIG = 'application/vnd.oci.image.config.v1+json';
const OCI_LAYER_GZIP = 'application/vnd.oci.image.layer.v1.tar+gzip';
const OCI_LAYER_ZSTD = 'application/vnd.oci.image.layer.v1.tar+zstd';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const DOCKER_INDEX = 'application/vnd.docker.distribution.manifest.list.v2+json';
const DOCKER_CONFIG = 'application/vnd.docker.container.image.v1+json';
const INDEX_TYPES = [OCI_INDEX, DOCKER_INDEX];
const MANIFEST_TYPES = [OCI_MANIFEST, DOCKER_MANIFEST, ...INDEX_TYPES];
const IMAGE_CONFIG_TYPES = [OCI_CONFIG, DOCKER_CONFIG];


/***/ }),

/***/ 8983:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ remoteImage),
/* harmony export */   Y: () => (/* binding */ readRemoteImage)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _image_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9921);


/** Reads what a tag or digest holds; undefined when it holds nothing. */
async function readRemoteImage(registry, reference, { configs = true, signal } = {}) {
    const root = await registry.getManifest(reference, signal);
    if (root === undefined)
        return undefined;
    const required = async (found, { digest }) => {
        const bytes = await found;
        if (bytes !== undefined)
            return bytes;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`image ${reference} of ${registry.repository} is incomplete: ${digest} is missing`);
    };
    const reader = {
        manifest: (child) => required(registry.getManifest(child.digest, signal).then((found) => found?.bytes), child),
        ...(configs && { config: (config) => required(registry.getBlob(config.digest, signal), config) }),
    };
    return remoteImage(await (0,_image_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .readImageTree */ .w6)(root, reader));
}
/** What of a registry's image is compared and reused. */
function remoteImage(tree) {
    return {
        digest: tree.root.digest,
        mediaType: tree.root.mediaType,
        identity: (0,_image_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .identityOf */ .cu)(tree),
        contentIds: (0,_image_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .contentIdsOf */ .pG)(tree),
        platforms: (0,_image_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .platformsOf */ .Wt)(tree),
        layers: new Map(tree.images.flatMap(layersByDiffId)),
    };
}
/** Layers and diff ids stand in the same order; where they don't pair up, none is trusted. */
function layersByDiffId({ layers, diffIds }) {
    if (diffIds?.length !== layers.length)
        return [];
    return layers.flatMap(({ digest, size, mediaType }, index) => {
        const diffId = diffIds[index];
        return diffId === undefined ? [] : [[diffId, { digest, size, mediaType }]];
    });
}


/***/ }),

/***/ 497:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   HM: () => (/* binding */ portOf),
/* harmony export */   Mz: () => (/* binding */ containersOf),
/* harmony export */   NJ: () => (/* binding */ architectureOf),
/* harmony export */   US: () => (/* binding */ checkedContainers),
/* harmony export */   c3: () => (/* binding */ listOf)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8301);

/** Pure: the containers of a task definition, in AWS's own field names. */
function containersOf(definition) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(definition) ? listOf(definition['containerDefinitions']) : [];
}
/**
 * Pure: the essential containers with a health check of ECS's own. Those that are not essential have no say in a task's
 * health; `NONE` switches a check off.
 */
function checkedContainers(definition) {
    return containersOf(definition).flatMap(({ name, essential, healthCheck }) => {
        const command = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(healthCheck) ? healthCheck['command'] : undefined;
        const checks = Array.isArray(command) && command.length > 0 && command[0] !== 'NONE';
        return checks && essential !== false && typeof name === 'string' ? [name] : [];
    });
}
/** Pure: the port of a container that serves: the wished one where it has that, else its first. */
function portOf(definition, container, wished) {
    const its = containersOf(definition).find(({ name }) => name === container);
    const ports = listOf(its?.['portMappings']).map(({ containerPort }) => containerPort);
    return wished !== undefined && ports.includes(wished) ? wished : ports.find((port) => typeof port === 'number');
}
/** Pure: the lists inside of a container or a definition, whatever else stands there. */
const listOf = (value) => (Array.isArray(value) ? value.filter(_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u) : []);
/** Pure: CPU units, MiB and GB of disk of a task; 0 where nothing is said. */
function sizeOf(definition) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(definition))
        return { cpu: 0, memory: 0, storage: 0 };
    const { cpu, memory, ephemeralStorage } = definition;
    const storage = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(ephemeralStorage) ? ephemeralStorage['sizeInGiB'] : undefined;
    return { cpu: Number(cpu) || 0, memory: Number(memory) || 0, storage: Number(storage) || 0 };
}
/** Pure: the processor that a task is for; ECS takes it for X86_64 where nothing is said. */
function architectureOf(definition) {
    const platform = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(definition) ? definition['runtimePlatform'] : undefined;
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(platform) && platform['cpuArchitecture'] === 'ARM64' ? 'ARM64' : 'X86_64';
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

/***/ 7287:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ listedDeployment),
/* harmony export */   O: () => (/* binding */ primaryOf)
/* harmony export */ });
/* harmony import */ var _aws_until_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(189);

/** The deployment that the service's last change started; other controllers than ECS have none. */
function primaryOf({ deployments = [] }) {
    return deployments.find(({ status }) => status === 'PRIMARY');
}
class NotListedYet extends Error {
}
/**
 * The id of the deployment that brings a revision and was not there before. UpdateService is not documented to answer
 * with the deployment that it starts, and neither that of before nor another run's must be taken for it: where the answer
 * lags, later looks tell. Throws DeadlineExceeded.
 */
async function listedDeployment(started, answer, look, patience) {
    let next = () => Promise.resolve(answer);
    const listed = async () => {
        const seen = await next();
        next = look;
        const ours = seen?.deployments?.find(({ id, taskDefinition }) => id !== started.before && taskDefinition === started.revision);
        if (ours?.id !== undefined)
            return ours.id;
        throw new NotListedYet(`ECS does not list it yet, beside ${started.before}`);
    };
    return (0,_aws_until_js__WEBPACK_IMPORTED_MODULE_0__/* .retrying */ .R$)(listed, (error) => error instanceof NotListedYet, patience);
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

/***/ 126:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ runningImage),
/* harmony export */   CR: () => (/* binding */ imageIdOf),
/* harmony export */   Ne: () => (/* binding */ IMAGE_TAG)
/* harmony export */ });
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2554);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8301);
/* harmony import */ var _containers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(497);




/** The tag of a revision that names the image's tag: the definition has it by digest. */
const IMAGE_TAG = `${_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_PREFIX */ .C_}image-tag`;
/** Pure: what a revision's container runs of this repository, by digest or tag; `undefined` for an image of elsewhere. */
function imageIdOf(definition, container, repository) {
    const reference = (0,_containers_js__WEBPACK_IMPORTED_MODULE_2__/* .containersOf */ .Mz)(definition).find(({ name }) => name === container)?.['image'];
    if (typeof reference !== 'string')
        return undefined;
    const [path = '', imageDigest] = reference.split('@');
    if (imageDigest !== undefined)
        return path.endsWith(`/${repository}`) ? { imageDigest } : undefined;
    const [, named, imageTag = 'latest'] = /^(.+?)(?::([^:/]+))?$/.exec(path) ?? [];
    return named?.endsWith(`/${repository}`) ? { imageTag } : undefined;
}
/** Pure: the image that a revision runs in its container, if it is one of this repository, by digest. */
function runningImage(revision, container, repository) {
    if (!revision || !(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(revision.definition))
        return undefined;
    const digest = imageIdOf(revision.definition, container, repository)?.imageDigest;
    if (digest === undefined)
        return undefined;
    const { runtimePlatform } = revision.definition;
    const architecture = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(runtimePlatform) ? runtimePlatform['cpuArchitecture'] : undefined;
    return {
        digest,
        tag: revision.tags[IMAGE_TAG],
        cpuArchitecture: _image_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .CPU_ARCHITECTURES */ .o.find((known) => known === architecture),
    };
}


/***/ }),

/***/ 1419:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $E: () => (/* binding */ contentOf),
  Cv: () => (/* binding */ getStoredImages),
  JQ: () => (/* binding */ isImageGone)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(1469);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(4872);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/BatchGetImageCommand.js


class BatchGetImageCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "BatchGetImage", schemas_0/* BatchGetImage$ */.e$c) {
}

// EXTERNAL MODULE: ./src/aws/found.ts
var found = __webpack_require__(2257);
// EXTERNAL MODULE: ./src/image/image-tree.ts
var image_tree = __webpack_require__(9921);
// EXTERNAL MODULE: ./src/image/media-types.ts
var media_types = __webpack_require__(5897);
// EXTERNAL MODULE: ./src/image/remote.ts
var remote = __webpack_require__(8983);
// EXTERNAL MODULE: ./src/resources/protection-tag.ts
var protection_tag = __webpack_require__(7207);
;// CONCATENATED MODULE: ./src/resources/stored-images.ts






/** Nothing is there when the repository is not. */
async function getStoredImages(ecr, repositoryName, imageIds) {
    const answer = await (0,found/* found */.F)(ecr.send(new BatchGetImageCommand({ repositoryName, imageIds, acceptedMediaTypes: [...media_types/* MANIFEST_TYPES */._P] })), 'RepositoryNotFoundException');
    return {
        images: (answer?.images ?? []).flatMap(storedImage),
        archived: (answer?.failures ?? []).flatMap(({ failureCode, imageId }) => failureCode === 'ImageInaccessible' && imageId !== undefined ? [imageId] : []),
    };
}
/** Whether the repository says that it doesn't hold an image. What can't be read proves nothing. */
async function isImageGone(ecr, repositoryName, imageDigest) {
    const found = await getStoredImages(ecr, repositoryName, [{ imageDigest }]).catch(() => undefined);
    return found?.images.length === 0 && found.archived.length === 0;
}
function storedImage({ imageId, imageManifest, imageManifestMediaType }) {
    const digest = imageId?.imageDigest;
    if (digest === undefined || imageManifest === undefined)
        return [];
    const bytes = Buffer.from(imageManifest);
    const manifest = { digest, bytes, mediaType: imageManifestMediaType ?? mediaTypeIn(imageManifest) };
    const tag = imageId?.imageTag;
    // Asked by its digest an image may be told under any of its tags; a protection is no name for it.
    return [{ digest, tag: tag !== undefined && (0,protection_tag/* revisionIn */.j)(tag) === undefined ? tag : undefined, manifest }];
}
/** Manifests name their own type, where ECR does not tell it. */
function mediaTypeIn(manifest) {
    const parsed = JSON.parse(manifest);
    const named = typeof parsed === 'object' && parsed !== null && 'mediaType' in parsed ? parsed.mediaType : undefined;
    return typeof named === 'string' ? named : (media_types/* MANIFEST_TYPES */._P[0] ?? '');
}
/** What an image consists of; an index costs a call for its children. Configurations are not read. */
async function contentOf(ecr, repositoryName, { manifest }) {
    const tree = await (0,image_tree/* readImageTree */.w6)(manifest, {
        manifest: async ({ digest }) => {
            const { images } = await getStoredImages(ecr, repositoryName, [{ imageDigest: digest }]);
            const [child] = images;
            if (!child)
                throw new Error(`image ${manifest.digest} of ${repositoryName} lacks its part ${digest}`);
            return child.manifest.bytes;
        },
    });
    return (0,remote/* remoteImage */.O)(tree);
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

/***/ 2084:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P7: () => (/* binding */ revisionNumber),
/* harmony export */   U4: () => (/* binding */ isNewer),
/* harmony export */   pd: () => (/* binding */ revisionName)
/* harmony export */ });
/** Pure: a revision as people call it, from its ARN: `shop-dev:7`. */
function revisionName(arn) {
    return arn.split('/').at(-1) ?? arn;
}
/** Pure: whether one revision of a family is newer than another: revisions are numbered, and the numbers never reused. */
function isNewer(revision, than) {
    return revisionNumber(revision) > revisionNumber(than);
}
/** Pure: the number of a revision, from its ARN. */
const revisionNumber = (revision) => Number(revision.split(':').at(-1));


/***/ }),

/***/ 9603:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Np: () => (/* binding */ rollbackTag),
/* harmony export */   a7: () => (/* binding */ rollbackIn),
/* harmony export */   hz: () => (/* binding */ queuedBefore)
/* harmony export */ });
/* unused harmony export ROLLED_BACK */
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);
/* harmony import */ var _revision_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2084);


/** On a service: the last rollback by hand. Runs that were queued before it must not go over it. */
const ROLLED_BACK = `${_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_PREFIX */ .C_}rolled-back`;
/** Pure: the tag that a rollback to a revision leaves. */
function rollbackTag(revision, { runUrl }) {
    const run = runIn(runUrl);
    return { [ROLLED_BACK]: `${(0,_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .revisionName */ .pd)(revision)}${run === undefined ? '' : ` run ${run}`}` };
}
/** Pure: the rollback that a service's tags tell of. */
function rollbackIn(tags) {
    const [, to, run] = /^(\S+?)(?: run (\d{1,15}))?$/.exec(tags[ROLLED_BACK] ?? '') ?? [];
    return to === undefined ? undefined : { to, run: run === undefined ? undefined : Number(run) };
}
/**
 * Pure: why a run must not go over a rollback: it was queued before it. One that somebody started anew is asked for, and
 * so is one of which nobody can tell; `undefined` for those.
 */
function queuedBefore(rollback, { runUrl, attempt = 1 }) {
    const run = runIn(runUrl);
    if (rollback?.run === undefined || run === undefined || attempt > 1 || run >= rollback.run)
        return undefined;
    return `run ${rollback.run} has put ${rollback.to} back after this run (${run}) was queued`;
}
function runIn(url) {
    const [, id] = /\/actions\/runs\/(\d{1,15})$/.exec(url ?? '') ?? [];
    return id === undefined ? undefined : Number(id);
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
/* harmony import */ var _aws_parked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4284);


/** Pure: AWS's answers in our words. */
function snapshotOf(answers) {
    const { at, service, tasks, stopped = [], targets, loadBalancer, fate } = answers;
    return {
        at,
        service: {
            status: service.status ?? '',
            desired: service.desiredCount ?? 0,
            parked: (0,_aws_parked_js__WEBPACK_IMPORTED_MODULE_1__/* .isParked */ .S)(service),
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
    const details = (task.attachments ?? []).flatMap((attachment) => attachment.details ?? []);
    const detail = (wanted) => details.find(({ name }) => name === wanted)?.value;
    return {
        id: task.taskArn?.split('/').at(-1) ?? '',
        deployment: task.startedBy ?? '',
        status: task.lastStatus ?? '',
        address: detail('privateIPv4Address'),
        subnet: detail('subnetId'),
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
// EXTERNAL MODULE: ./src/commands/context.ts + 1 modules
var commands_context = __webpack_require__(1509);
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
    const names = (0,spec_names/* namesOf */.eZ)(asked);
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
    const name = (0,spec_names/* namesOf */.eZ)({ project, environment }).service;
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
        const { show } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(534), __webpack_require__.e(478), __webpack_require__.e(102)]).then(__webpack_require__.bind(__webpack_require__, 5478));
        await show(name, ended, { verb: 'rollback', onSuperseded: 'fail' });
    }
    finally {
        session.close();
    }
}


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


/***/ }),

/***/ 4465:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ originIn),
/* harmony export */   dA: () => (/* binding */ stamps),
/* harmony export */   vt: () => (/* binding */ asStamped)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9580);


/** Pure: what a release is stamped with, under names with this prefix: tags of the revision, labels of the container. */
function stamps(prefix, origin, imageTag) {
    const { commit, runUrl, runNumber, workflow, startedAt, allowOlder } = origin;
    const all = {
        'image-tag': imageTag,
        commit,
        run: runUrl,
        'run-number': runNumber,
        workflow,
        started: startedAt,
        'allow-older': allowOlder || undefined,
    };
    return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => value === undefined || value === '' ? [] : [[`${prefix}${name}`, tagValue(String(value))]]));
}
/** Pure: the origin that a revision's tags tell; what somebody else wrote there is as good as none. */
function originIn(tags) {
    const of = (name) => tags[`${_aws_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG_PREFIX */ .C_}${name}`] || undefined;
    const number = of('run-number');
    return {
        commit: of('commit'),
        runUrl: of('run'),
        runNumber: number !== undefined && /^[1-9]\d{0,14}$/.test(number) ? Number(number) : undefined,
        workflow: of('workflow'),
        startedAt: of('started'),
        allowOlder: of('allow-older') === 'true' || undefined,
    };
}
/** Pure: an origin as a revision's tags would tell it, to be compared with one that they do tell. */
function asStamped(origin) {
    return originIn(stamps(_aws_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG_PREFIX */ .C_, origin));
}
/** The most characters that ECS takes in the value of a tag. */
const LONGEST = 256;
/** Branches may have names that no tag can hold; two that differ have to stay different. */
function tagValue(text) {
    const legal = [...text.replace(/[^\p{L}\p{Z}\p{N}_.:/=+@-]/gu, '_')];
    if (legal.length <= LONGEST && legal.join('') === text)
        return text;
    const mark = `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 16)}`;
    return legal.slice(0, LONGEST - mark.length).join('') + mark;
}


/***/ })

};

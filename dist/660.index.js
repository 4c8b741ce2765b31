export const id = 660;
export const ids = [660];
export const modules = {

/***/ 1247:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ UntagResourceCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2588);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4947);


class UntagResourceCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "UntagResource", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .UntagResource$ */ .AUX) {
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

/***/ 6227:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ fieldsOf),
/* harmony export */   U: () => (/* binding */ diff)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8301);


/**
 * What has to change for `observed` to be as `wanted`, field by field.
 * Only what `wanted` declares is compared: a field left undefined is not ours to manage, and of a map
 * (tags, attributes) only the keys it names are. Lists are compared whole.
 */
function diff(wanted, observed) {
    const seen = new Map(Object.entries(observed));
    return Object.entries(wanted).flatMap(([field, to]) => {
        const from = seen.get(field);
        if (to === undefined || (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(to, from))
            return [];
        if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(to) && (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(from))
            return diff(to, from).map((change) => ({ ...change, field: `${field}.${change.field}` }));
        return [{ field, from, to }];
    });
}
/** The fields on the first level that a list of changes touches. */
function fieldsOf(changes) {
    return new Set(changes.map(({ field }) => field.split('.', 1)[0] ?? field));
}


/***/ }),

/***/ 1657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ ChangedMeanwhile),
  E: () => (/* binding */ resource_define)
});

// EXTERNAL MODULE: ./src/engine/diff.ts
var diff = __webpack_require__(6227);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
;// CONCATENATED MODULE: ./src/engine/keep-live.ts

/**
 * Pure: a state without the fields that are to stay as they are: undeclared, they are neither compared nor remembered.
 * A path names a field or, behind the first dot, a key of one.
 */
function without(state, paths) {
    return withFields(state, paths, () => undefined);
}
/** Pure: a state in which these fields are as they were seen, for writes that take a whole group of fields. */
function overlaid(state, seen, paths) {
    return withFields(state, paths, (path) => valueAt(seen, path));
}
function withFields(state, paths, valueFor) {
    const changed = new Map();
    for (const path of paths) {
        const [top, key] = split(path);
        const whole = changed.has(top) ? changed.get(top) : valueAt(state, top);
        if (key === undefined)
            changed.set(top, valueFor(path));
        else if ((0,json/* isRecord */.u)(whole) && key in whole)
            changed.set(top, { ...whole, [key]: valueFor(path) });
    }
    return { ...state, ...Object.fromEntries(changed) };
}
function valueAt(state, path) {
    const [top, key] = split(path);
    const whole = new Map(Object.entries(state)).get(top);
    if (key === undefined)
        return whole;
    return (0,json/* isRecord */.u)(whole) ? whole[key] : undefined;
}
/** Keys may hold dots themselves. */
function split(path) {
    const dot = path.indexOf('.');
    return dot < 0 ? [path, undefined] : [path.slice(0, dot), path.slice(dot + 1)];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/engine/mark.ts


/** The tag in which a thing remembers what we last set. */
const MARK = 'fargate-platform:set';
/** AWS takes no longer value of a tag. */
const LONGEST = 256;
/** Digits of each hash: enough to tell that a value is another one, and short enough for all of them in one tag. */
const DIGITS = 4;
/**
 * Pure: what a state sets, a word `field=hash` for each of these fields. A map has two hashes for every key, of its path
 * and of its value: AWS reports keys beside ours, and ours may become more. What is undefined is not ours to remember,
 * and what would make the tag too long is left out.
 */
function markOf(state, fields) {
    const values = new Map(Object.entries(state));
    const words = fields.toSorted().flatMap((field) => {
        const digest = digestOf(values.get(field));
        return digest === '' ? [] : [`${field}=${digest}`];
    });
    return words.reduce((mark, word) => {
        const longer = mark === '' ? word : `${mark} ${word}`;
        return longer.length > LONGEST ? mark : longer;
    }, '');
}
/**
 * Pure: the mark to write where there was one. Of fields that go back when a rollout is taken back it says as well what
 * ran before (`field=hash:hash`): to find that again is no change from outside.
 */
function markOver(mark, last, seen, restored) {
    const before = remembered(last);
    const values = new Map(Object.entries(seen));
    const words = [...remembered(mark)].map(([field, [digest = '']]) => {
        const known = restored.includes(field) ? (before.get(field) ?? []) : [];
        const [current, former] = known;
        if (current === undefined)
            return `${field}=${digest}`;
        if (current === digest)
            return `${field}=${known.join(':')}`;
        const ran = former !== undefined && !differs(former, values.get(field)) ? former : current;
        return `${field}=${digest}:${ran}`;
    });
    const longer = words.join(' ');
    return longer.length > LONGEST ? mark : longer;
}
/** Pure: a state with this mark among its tags. */
function withMark(state, mark) {
    const tags = new Map(Object.entries(state)).get('tags');
    return { ...state, tags: { ...((0,json/* isRecord */.u)(tags) ? tags : {}), [MARK]: mark } };
}
/**
 * Pure: the fields of what was seen that are not as the mark says that we set them. A field, or a key of one, that is
 * not there at all was not looked at; one that is undefined was, and is nothing.
 */
function driftOf(state, mark) {
    const seen = new Map(Object.entries(state));
    return [...remembered(mark)].flatMap(([field, digests]) => seen.has(field) && digests.every((digest) => differs(digest, seen.get(field))) ? [field] : []);
}
/** Pure: whether what would be changed is not what we set, as far as the mark remembers it. */
function isDrift({ field, from }, mark) {
    const [top = '', ...inside] = field.split('.');
    const digests = remembered(mark).get(top) ?? [];
    if (inside.length === 0)
        return digests.length > 0 && digests.every((digest) => differs(digest, from));
    const path = hash(inside.join('.'));
    const known = digests.flatMap(pairsOf).filter((pair) => pair.startsWith(path));
    return known.length > 0 && !known.includes(path + hashOf(from));
}
function digestOf(value) {
    if (value === undefined)
        return '';
    if (!(0,json/* isRecord */.u)(value))
        return hashOf(value);
    const leaves = leavesOf(value).filter(([, leaf]) => leaf !== undefined);
    return leaves.map(pairOf).toSorted().join('');
}
function differs(digest, seen) {
    const pairs = pairsOf(digest);
    if (pairs.length === 0)
        return digest !== hashOf(seen);
    if (!(0,json/* isRecord */.u)(seen))
        return true;
    const leaves = leavesOf(seen);
    const there = new Set(leaves.map(pairOf));
    const looked = new Set(leaves.map(([path]) => hash(path)));
    return pairs.some((pair) => looked.has(pair.slice(0, DIGITS)) && !there.has(pair));
}
/** The words of a mark by their fields, the newest digest first; what somebody else wrote there is as good as nothing. */
function remembered(mark = '') {
    const words = [...mark.matchAll(/(?<=^| )(\w+)=([0-9a-f]+(?::[0-9a-f]+)?)(?= |$)/g)];
    const isWhole = ({ length }) => length === DIGITS || length % (2 * DIGITS) === 0;
    return new Map(words.flatMap(([, field = '', text = '']) => {
        const digests = text.split(':');
        return digests.every(isWhole) ? [[field, digests]] : [];
    }));
}
/** The pairs of a map's digest; none of one value's. */
function pairsOf(digest) {
    return digest.length === DIGITS ? [] : (digest.match(new RegExp(`.{${2 * DIGITS}}`, 'g')) ?? []);
}
function leavesOf(map, above = '') {
    return Object.entries(map).flatMap(([key, value]) => (0,json/* isRecord */.u)(value) ? leavesOf(value, `${above}${key}.`) : [[`${above}${key}`, value]]);
}
const pairOf = ([path, value]) => hash(path) + hashOf(value);
const hashOf = (value) => hash(JSON.stringify(sorted(value)) ?? 'nothing');
const hash = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, DIGITS);
/** The same, whatever the order of keys. */
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (!(0,json/* isRecord */.u)(value))
        return value;
    return Object.fromEntries(Object.keys(value)
        .toSorted()
        .map((key) => [key, sorted(value[key])]));
}

;// CONCATENATED MODULE: ./src/engine/resource.ts



/** Thrown by `create` and `update` when AWS says that the thing is not as it was read: read it again, and go on. */
class ChangedMeanwhile extends Error {
    constructor(cause) {
        super('it was changed by somebody else in the meantime', { cause });
        this.name = 'ChangedMeanwhile';
    }
}
/** Makes the factory of a kind's nodes. `presence: 'absent'` wants the thing gone. */
function resource_define(kind) {
    return (name, props, presence = 'present') => new ResourceNode(kind, name, props, presence);
}
class ResourceNode {
    kind;
    name;
    needs;
    renews;
    #kind;
    /** The needs whose outputs go into what is wanted; the others only come before. */
    #inputs;
    #props;
    #presence;
    #found;
    #made;
    constructor(kind, name, props, presence) {
        this.kind = kind.kind;
        this.name = name;
        const values = Object.values(props);
        this.#inputs = values.filter((value) => value instanceof ResourceNode);
        this.needs = values.flat().filter((value) => value instanceof ResourceNode);
        this.renews = kind.renews ?? false;
        this.#kind = kind;
        this.#props = props;
        this.#presence = presence;
    }
    get wanted() {
        return this.#presence === 'present';
    }
    get known() {
        return (this.#made ?? this.#found) !== undefined;
    }
    get out() {
        const source = this.#made ?? this.#found;
        if (!source)
            throw new Error(`${this.kind} ${this.name} was asked for its outputs before it existed`);
        return source.out;
    }
    async look(cloud) {
        this.#found = await this.#kind.read(cloud, this.name, this.#props);
    }
    assess(renewed) {
        const found = this.#found;
        const changes = found && this.wanted ? this.#changes(found, renewed) : [];
        const action = this.#action(changes);
        return {
            action,
            changes,
            kept: found && this.wanted ? this.#kept(found) : [],
            exists: found !== undefined,
            tags: found?.tags,
            refusal: this.#refusal(action, changes),
        };
    }
    drift() {
        return this.#found ? driftOf(this.#found.state, this.#found.tags?.[MARK]) : [];
    }
    async settle(cloud, { action, changes }) {
        const found = this.#found;
        if (action === 'remove')
            await this.remove(cloud);
        else if (action === 'create') {
            const { state } = this.#wantedNow();
            this.#made = { out: await this.#kind.create(cloud, this.name, state, this.#props) };
        }
        else if (action === 'update' && found) {
            const { state, mark } = this.#wantedNow(found);
            const changed = new Set((0,diff/* fieldsOf */.P)(changes));
            // What is set has to be remembered, though that is no change worth a word.
            if (mark !== undefined && mark !== found.tags?.[MARK])
                changed.add('tags');
            this.#made = { out: await this.#kind.update(cloud, found, state, changed, this.#props) };
        }
    }
    async remove(cloud) {
        if (this.#found)
            await this.#kind.remove(cloud, this.#found.out);
        this.#found = undefined;
        this.#made = undefined;
    }
    #action(changes) {
        if (!this.#found)
            return this.wanted ? 'create' : 'keep';
        if (!this.wanted)
            return 'remove';
        return changes.length === 0 ? 'keep' : 'update';
    }
    #changes(found, renewed) {
        const missing = this.#inputs.filter((need) => need.wanted && !need.known);
        const renewals = this.#inputs
            .filter((need) => missing.includes(need) || renewed.has(need))
            .map((need) => ({ field: need.kind, from: undefined, to: 'new' }));
        if (missing.length > 0)
            return renewals;
        const compare = this.#kind.compare ?? diff/* diff */.U;
        const { declared, mark } = this.#wantedNow(found);
        const last = found.tags?.[MARK];
        const changes = compare(declared, found.state)
            .filter(({ field }) => field !== MARK_FIELD)
            .map((change) => (isDrift(change, last) ? { ...change, drift: true } : change));
        // Where it remembers nothing, that is no reason to write; something else is, from a run that broke off.
        const isStale = mark !== undefined && last !== undefined && last !== mark;
        const all = [...changes, ...renewals];
        return all.length === 0 && isStale ? [{ field: MARK_FIELD, from: last, to: mark }] : all;
    }
    /** What is wanted, whole for writes, and as far as it is ours to say; with the mark that remembers that. */
    #wantedNow(found) {
        const wanted = this.#kind.desired(this.name, this.#props, found);
        const keeps = this.#keeps(found);
        const declared = without(wanted, keeps);
        const state = found ? overlaid(wanted, found.state, keeps) : wanted;
        const { remembers, restored = [] } = this.#kind;
        if (!remembers)
            return { state, declared, mark: undefined };
        const mark = markOver(markOf(declared, remembers), found?.tags?.[MARK], found?.state ?? {}, restored);
        return { state: withMark(state, mark), declared: withMark(declared, mark), mark };
    }
    #keeps(found) {
        return (found?.tags && this.#kind.keeps?.(this.#props, found.tags)) ?? NOTHING;
    }
    #kept(found) {
        const keeps = this.#keeps(found);
        // What it needs may still be missing, and with it what is wanted.
        if (keeps.size === 0 || this.#inputs.some((need) => need.wanted && !need.known))
            return [];
        const differing = (0,diff/* diff */.U)(this.#kind.desired(this.name, this.#props, found), found.state);
        return differing.flatMap(({ field, from, to }) => keeps.has(field) || keeps.has(field.split('.', 1)[0] ?? field) ? [{ field, is: from, described: to }] : []);
    }
    #refusal(action, changes) {
        if (action === 'keep')
            return undefined;
        if (action === 'remove')
            return this.#found && this.#kind.holds?.(this.#found);
        const remedies = new Map(Object.entries(this.#kind.immutable ?? {}));
        const top = (field) => field.split('.', 1)[0] ?? field;
        const stuck = changes.find(({ field }) => remedies.has(top(field)));
        if (stuck)
            return `AWS can't change its ${stuck.field} (${show(stuck.from)} → ${show(stuck.to)}). ${remedies.get(top(stuck.field)) ?? ''}`;
        return this.#kind.refuse?.(this.#found, changes, this.#props);
    }
}
const NOTHING = new Set();
const MARK_FIELD = `tags.${MARK}`;
const show = (value) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'none'));


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

/***/ 2031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   De: () => (/* binding */ thresholdFor),
/* harmony export */   pI: () => (/* binding */ thresholdOf),
/* harmony export */   v6: () => (/* binding */ withBreaker)
/* harmony export */ });
/* harmony import */ var _aws_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9512);

/**
 * Pure: how many failed tasks ECS's own circuit breaker takes before it gives a deployment up: as many as a run that
 * watches takes, so that a deployment that nobody watches ends as well. ECS's default is just what the default of
 * max-failed-starts means: half of the tasks, whatever autoscaling makes of them, and never less than 3. Another number
 * is ECS's too, unless half of the tasks are more.
 */
function thresholdFor(desiredCount, maxFailedStarts) {
    const isDefault = maxFailedStarts === ECS_LEAST || Math.ceil(desiredCount / 2) > maxFailedStarts;
    return isDefault ? `${BOUNDED_PERCENT} 50` : `${COUNT} ${maxFailedStarts}`;
}
const ECS_LEAST = 3;
const COUNT = 'COUNT';
const BOUNDED_PERCENT = 'BOUNDED_PERCENT';
/** Pure: the threshold as ECS reports it; `undefined` where ECS doesn't know of any (it came in July 2026). */
function thresholdOf(breaker) {
    const { type, value } = breaker?.thresholdConfiguration ?? {};
    return type === undefined ? undefined : `${type} ${value}`;
}
/**
 * Sends a request with the breaker that is wanted, and once more without its threshold where ECS refuses that. Where
 * ECS drops it in silence, nothing is lost either.
 */
async function withBreaker(threshold, send) {
    const [type, value] = threshold.split(' ');
    const known = { enable: true, rollback: true };
    const thresholdConfiguration = {
        type: type === COUNT ? COUNT : BOUNDED_PERCENT,
        value: Number(value),
    };
    try {
        return await send({ ...known, thresholdConfiguration });
    }
    catch (error) {
        if (!(0,_aws_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .isTextFault */ .y1)(error, 'threshold unknown'))
            throw error;
        return await send(known);
    }
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

/***/ 1014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ deleteService),
  S: () => (/* binding */ departingService)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(2588);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(4947);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/DeleteServiceCommand.js


class DeleteServiceCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteService", schemas_0/* DeleteService$ */.BBq) {
}

// EXTERNAL MODULE: ./src/aws/found.ts
var found = __webpack_require__(2257);
// EXTERNAL MODULE: ./src/aws/given.ts
var given = __webpack_require__(1936);
// EXTERNAL MODULE: ./src/aws/tags.ts
var tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/engine/resource.ts + 2 modules
var resource = __webpack_require__(1657);
// EXTERNAL MODULE: ./src/resources/service-state.ts
var service_state = __webpack_require__(1122);
;// CONCATENATED MODULE: ./src/resources/departing-service.ts






/** A service that only has to go, whatever it was described to be. `after`: what may go once it is gone. */
const departingService = (0,resource/* define */.E)({
    kind: 'service',
    desired: () => ({}),
    async read({ running }) {
        const seen = await running.service();
        // A draining one is on its way out; the cluster waits for it.
        if (seen?.status !== 'ACTIVE')
            return undefined;
        const out = { name: (0,given/* given */.g)(seen.serviceName, 'serviceName'), cluster: (0,given/* given */.g)(seen.clusterArn, 'clusterArn') };
        return { state: asFarAsTold(seen), out, tags: (0,tags/* fromLowerTags */.N7)(seen.tags) };
    },
    create: () => Promise.reject(new Error('it only goes')),
    update: async (_cloud, { out }) => out,
    remove: ({ ecs }, { cluster, name }) => deleteService(ecs, cluster, name),
});
/** Nothing is wanted of it, but it may have to be told whether it is as it was set. */
function asFarAsTold(seen) {
    const { deployment, ...state } = (0,service_state/* stateOf */.L)(seen, { threshold: UNTOLD });
    const { threshold, ...rest } = deployment;
    return { ...state, deployment: threshold === UNTOLD ? rest : deployment };
}
const UNTOLD = '';
/** Deletes a service with its tasks, which then drain; one that is gone is fine. */
async function deleteService(ecs, cluster, service) {
    const gone = ['ServiceNotFoundException', 'ServiceNotActiveException', 'ClusterNotFoundException'];
    await (0,found/* found */.F)(ecs.send(new DeleteServiceCommand({ cluster, service, force: true })), ...gone);
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

/***/ 1122:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ stateOf)
/* harmony export */ });
/* harmony import */ var _circuit_breaker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2031);

/**
 * Pure: a service as AWS reports it, in the words in which one is wanted; its tags stand beside. Where ECS tells no
 * threshold of the circuit breaker there is none to compare, and it is the one `wanted`.
 */
function stateOf(seen, wanted) {
    const network = seen.networkConfiguration?.awsvpcConfiguration;
    const rules = seen.deploymentConfiguration;
    const breaker = rules?.deploymentCircuitBreaker;
    return {
        launchType: seen.launchType ?? (seen.capacityProviderStrategy?.length ? 'capacity providers' : 'FARGATE'),
        schedulingStrategy: seen.schedulingStrategy ?? 'REPLICA',
        deploymentController: seen.deploymentController?.type ?? 'ECS',
        managedBy: seen.resourceManagementType ?? 'CUSTOMER',
        taskDefinition: seen.taskDefinition ?? '',
        network: {
            subnets: (network?.subnets ?? []).toSorted(),
            securityGroups: (network?.securityGroups ?? []).toSorted(),
            publicIp: network?.assignPublicIp ?? 'DISABLED',
        },
        loadBalancer: (seen.loadBalancers ?? [])
            .map(({ targetGroupArn, containerName, containerPort }) => `${targetGroupArn} to ${containerName}:${containerPort}`)
            .join(', '),
        gracePeriod: seen.healthCheckGracePeriodSeconds ?? 0,
        deployment: {
            strategy: rules?.strategy ?? 'ROLLING',
            minimumHealthyPercent: rules?.minimumHealthyPercent ?? 100,
            maximumPercent: rules?.maximumPercent ?? 200,
            circuitBreaker: breaker?.enable ? (breaker.rollback ? 'with rollback' : 'without rollback') : 'off',
            threshold: (0,_circuit_breaker_js__WEBPACK_IMPORTED_MODULE_0__/* .thresholdOf */ .pI)(breaker) ?? wanted.threshold,
        },
        propagateTags: seen.propagateTags ?? 'NONE',
        lastRollout: seen.deployments?.some(({ status, rolloutState }) => status === 'PRIMARY' && rolloutState === 'FAILED')
            ? 'failed'
            : 'not failed',
    };
}


/***/ }),

/***/ 5549:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ ASKED_COUNT),
  e: () => (/* binding */ service)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(2588);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(4947);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/CreateServiceCommand.js


class CreateServiceCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateService", schemas_0/* CreateService$ */.OqB) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/UpdateServiceCommand.js
var UpdateServiceCommand = __webpack_require__(7188);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/TagResourceCommand.js
var TagResourceCommand = __webpack_require__(2168);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/UntagResourceCommand.js
var UntagResourceCommand = __webpack_require__(1247);
// EXTERNAL MODULE: ./src/aws/asleep.ts
var aws_asleep = __webpack_require__(3459);
// EXTERNAL MODULE: ./src/aws/ecs-reads.ts
var ecs_reads = __webpack_require__(3144);
// EXTERNAL MODULE: ./src/aws/faults.ts
var faults = __webpack_require__(9512);
// EXTERNAL MODULE: ./src/aws/given.ts
var given = __webpack_require__(1936);
// EXTERNAL MODULE: ./src/aws/parked.ts
var parked = __webpack_require__(4284);
// EXTERNAL MODULE: ./src/aws/tags.ts
var aws_tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/aws/until.ts
var until = __webpack_require__(189);
// EXTERNAL MODULE: ./src/engine/resource.ts + 2 modules
var resource = __webpack_require__(1657);
// EXTERNAL MODULE: ./src/resources/circuit-breaker.ts
var circuit_breaker = __webpack_require__(2031);
// EXTERNAL MODULE: ./src/resources/departing-service.ts + 1 modules
var departing_service = __webpack_require__(1014);
// EXTERNAL MODULE: ./src/resources/primary-deployment.ts
var primary_deployment = __webpack_require__(7287);
// EXTERNAL MODULE: ./src/resources/service-state.ts
var service_state = __webpack_require__(1122);
;// CONCATENATED MODULE: ./src/resources/service.ts














/** The number of tasks that was asked for last: tells a new wish from a count that autoscaling or a person has moved. */
const ASKED_COUNT = `${aws_tags/* TAG_PREFIX */.C_}desired-count`;
const REMAKE = 'Delete the service (its tasks stop), then deploy again; or take a new environment name.';
/** An ECS service on Fargate behind a target group, whose circuit breaker rolls a failed rollout back. */
const service = (0,resource/* define */.E)({
    kind: 'service',
    remembers: ['network', 'loadBalancer', 'gracePeriod', 'deployment', 'propagateTags'],
    restored: ['network', 'loadBalancer'],
    immutable: { launchType: REMAKE, schedulingStrategy: REMAKE, deploymentController: REMAKE, managedBy: REMAKE },
    desired: (_name, props) => ({
        launchType: 'FARGATE',
        schedulingStrategy: 'REPLICA',
        deploymentController: 'ECS',
        managedBy: 'CUSTOMER',
        taskDefinition: props.taskDefinition.out.arn,
        network: {
            subnets: props.subnets.toSorted(),
            securityGroups: props.securityGroups.toSorted(),
            publicIp: props.assignPublicIp ? 'ENABLED' : 'DISABLED',
        },
        loadBalancer: `${props.targetGroup.out.arn} to ${props.container}:${props.port}`,
        gracePeriod: props.gracePeriod,
        deployment: {
            strategy: 'ROLLING',
            minimumHealthyPercent: 100,
            maximumPercent: 200,
            circuitBreaker: 'with rollback',
            threshold: (0,circuit_breaker/* thresholdFor */.De)(props.desiredCount, props.maxFailedStarts),
        },
        propagateTags: 'SERVICE',
        lastRollout: 'not failed',
        parked: 'no',
        ...(props.wake ? { asleep: 'no' } : {}),
        tags: { ...props.tags, [ASKED_COUNT]: String(props.desiredCount) },
    }),
    async read({ running }, _name, props) {
        const seen = await running.service();
        // A draining service is on its way out; `create` waits for it to be gone.
        if (seen?.status !== 'ACTIVE')
            return undefined;
        const tags = (0,aws_tags/* fromLowerTags */.N7)(seen.tags);
        // Another deployment controller has no deployments: nothing to watch, and refused.
        const wanted = { threshold: (0,circuit_breaker/* thresholdFor */.De)(props.desiredCount, props.maxFailedStarts) };
        return {
            state: {
                ...(0,service_state/* stateOf */.L)(seen, wanted),
                parked: (0,parked/* isParked */.S)(seen) ? 'parked' : tags[parked/* PARKED */.e] === undefined ? 'no' : 'left over',
                asleep: (0,aws_asleep/* sleepingCount */.J)(seen) ?? 'no',
                unsettledCount: (0,primary_deployment/* primaryOf */.O)(seen)?.rolloutState === 'COMPLETED' ? undefined : seen.desiredCount,
                tags,
            },
            out: outOf(seen, (0,primary_deployment/* primaryOf */.O)(seen)?.id ?? ''),
            tags,
        };
    },
    async create({ ecs, patience }, name, { deployment, tags }, props) {
        try {
            const answer = await (0,until/* retrying */.R$)(() => (0,circuit_breaker/* withBreaker */.v6)(deployment.threshold, (breaker) => ecs.send(new CreateServiceCommand({
                cluster: props.cluster.out.name,
                serviceName: name,
                clientToken: (0,external_node_crypto_.randomUUID)(),
                launchType: 'FARGATE',
                desiredCount: props.desiredCount,
                ...rolloutFields(props),
                ...settingFields(props, breaker),
                tags: (0,aws_tags/* toLowerTags */._4)(tags),
            }))), (error) => (0,faults/* isTextFault */.y1)(error, 'target group not attached', 'service drains', 'linked role missing') ||
                (0,faults/* isFault */.Zh)(error, 'ClusterNotFoundException'), patience(600, `service ${name} to be creatable: an older one of the name to end, or AWS to know what it needs`));
            return { ...outOf((0,given/* given */.g)(answer.service, 'the service')), sentCount: props.desiredCount };
        }
        catch (error) {
            throw (0,faults/* isTextFault */.y1)(error, 'service exists') ? new resource/* ChangedMeanwhile */.n(error) : error;
        }
    },
    async update({ ecs, patience }, { out, state: seen }, { deployment, tags }, changed, props) {
        const rollsOut = ['taskDefinition', 'network', 'loadBalancer'].some((field) => changed.has(field));
        const restarts = changed.has('lastRollout') || seen.parked === 'parked';
        const asksAnew = seen.parked === 'parked' || countAskedAnew(seen.tags, tags);
        const { count, toWakeWith } = counts(seen, props, { asksAnew, unsettled: rollsOut || restarts });
        const sent = count === undefined ? {} : { sentCount: count };
        const sets = ['gracePeriod', 'deployment', 'propagateTags'].some((field) => changed.has(field));
        const changes = {
            ...(rollsOut ? rolloutFields(props) : {}),
            ...(count === undefined ? {} : { desiredCount: count }),
            // The same revision again: without force ECS sees nothing to do.
            ...(restarts && !rollsOut ? { forceNewDeployment: true } : {}),
        };
        const send = (breaker) => {
            const all = { ...changes, ...(sets ? settingFields(props, breaker) : {}) };
            return ecs.send(new UpdateServiceCommand/* UpdateServiceCommand */.k({ cluster: props.cluster.out.name, service: out.name, ...all }));
        };
        try {
            const answer = !sets && Object.keys(changes).length === 0
                ? undefined
                : await (0,until/* retrying */.R$)(() => (0,circuit_breaker/* withBreaker */.v6)(deployment.threshold, send), (error) => (0,faults/* isTextFault */.y1)(error, 'target group not attached'), patience(120, `AWS to see that the target group of ${out.name} is attached`));
            // Last: the tag says which count was asked for, so it may only say so once it was.
            if (changed.has('tags')) {
                const asleep = toWakeWith === undefined ? {} : { [aws_asleep/* ASLEEP */.R]: String(toWakeWith) };
                const all = (0,aws_tags/* toLowerTags */._4)({ ...(0,aws_tags/* withOrigin */.D_)(seen.tags, tags), ...asleep });
                await ecs.send(new TagResourceCommand/* TagResourceCommand */.e({ resourceArn: out.arn, tags: all }));
            }
            // Where one stays, the next run takes it away: together with a count of 0 it would say something.
            const over = [...(seen.parked === 'no' ? [] : [parked/* PARKED */.e]), ...(changed.has('asleep') ? [aws_asleep/* ASLEEP */.R] : [])];
            if (over.length > 0)
                await ecs.send(new UntagResourceCommand/* UntagResourceCommand */.R({ resourceArn: out.arn, tagKeys: over })).catch(() => { });
            if (!answer?.service)
                return out;
            // Settings start no deployment: what is primary now may be another run's.
            if (!rollsOut && !restarts)
                return { ...out, ...sent };
            const listing = patience(60, `ECS to list the new deployment of ${out.name}`);
            const look = () => (0,ecs_reads/* describeService */.Jv)(ecs, out.cluster, out.name);
            const started = { before: out.deployment, revision: props.taskDefinition.out.arn };
            return { ...out, deployment: await (0,primary_deployment/* listedDeployment */.D)(started, answer.service, look, listing), ...sent };
        }
        catch (error) {
            throw (0,faults/* isFault */.Zh)(error, 'ServiceNotFoundException', 'ServiceNotActiveException')
                ? new resource/* ChangedMeanwhile */.n(error)
                : error;
        }
    },
    remove: ({ ecs }, { name, cluster }) => (0,departing_service/* deleteService */.h)(ecs, cluster, name),
});
/** How many tasks to ask for, if any number is to be sent; of a service that sleeps on, how many it is to wake with. */
function counts({ asleep, unsettledCount }, { wake, desiredCount }, { asksAnew, unsettled }) {
    const asked = asksAnew ? desiredCount : undefined;
    if (typeof asleep !== 'number')
        return { count: asked ?? (unsettled ? unsettledCount : undefined) };
    if (wake)
        return { count: asked ?? asleep };
    return asked === undefined || asked === 0 ? {} : { toWakeWith: asked };
}
/** What makes ECS start a new deployment when it changes. */
function rolloutFields({ taskDefinition, subnets, securityGroups, assignPublicIp, targetGroup, container, port, }) {
    return {
        taskDefinition: taskDefinition.out.arn,
        networkConfiguration: {
            awsvpcConfiguration: {
                subnets: [...subnets],
                securityGroups: [...securityGroups],
                assignPublicIp: assignPublicIp ? 'ENABLED' : 'DISABLED',
            },
        },
        loadBalancers: [{ targetGroupArn: targetGroup.out.arn, containerName: container, containerPort: port }],
    };
}
/** What does not. */
function settingFields({ gracePeriod }, deploymentCircuitBreaker) {
    const deploymentConfiguration = {
        strategy: 'ROLLING',
        minimumHealthyPercent: 100,
        maximumPercent: 200,
        deploymentCircuitBreaker,
    };
    return { deploymentConfiguration, healthCheckGracePeriodSeconds: gracePeriod, propagateTags: 'SERVICE' };
}
/** Without the tag (a service just adopted) nobody has asked us yet, and the count stays as it is. */
function countAskedAnew(seen, wanted) {
    return seen[ASKED_COUNT] !== undefined && seen[ASKED_COUNT] !== wanted[ASKED_COUNT];
}
function outOf(seen, deployment = (0,given/* given */.g)((0,primary_deployment/* primaryOf */.O)(seen)?.id, 'the id of the primary deployment')) {
    return {
        arn: (0,given/* given */.g)(seen.serviceArn, 'serviceArn'),
        name: (0,given/* given */.g)(seen.serviceName, 'serviceName'),
        cluster: (0,given/* given */.g)(seen.clusterArn, 'clusterArn'),
        deployment,
    };
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
// EXTERNAL MODULE: ./src/spec/names.ts
var spec_names = __webpack_require__(9891);
// EXTERNAL MODULE: ./src/stacks/stamps.ts
var stamps = __webpack_require__(4465);
// EXTERNAL MODULE: ./src/commands/context.ts + 5 modules
var commands_context = __webpack_require__(6471);
// EXTERNAL MODULE: ./src/commands/proven-healthy.ts
var proven_healthy = __webpack_require__(7784);
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
    const names = (0,spec_names/* namesOf */.e)(asked);
    const deadline = context.clock.now() + asked.waitTimeout * 1000;
    const done = [];
    let known = { facts: {} };
    let because = 'nothing was changed';
    try {
        const stands = await (0,standing/* standing */.JA)(asked, names, (0,commands_context/* cloudOf */.h)(names, context), context);
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
        const { judge } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(407), __webpack_require__.e(516)]).then(__webpack_require__.bind(__webpack_require__, 8641));
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
        await (0,proven_healthy/* provenHealthy */.S)(outcome, current, context);
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
;// CONCATENATED MODULE: ./src/runs/scale.ts




/** Sets how many tasks run. */
async function run({ shared, own }, signal) {
    const { project, environment, 'aws-region': region } = shared;
    const name = (0,spec_names/* namesOf */.e)({ project, environment }).service;
    (0,core/* info */.pq)(`${name} in ${region}: scale to ${own.to}`);
    const session = (0,src_session/* openSession */.f)(region, signal);
    try {
        const ended = await scale({
            project,
            environment,
            to: own.to,
            waitTimeout: shared['wait-timeout'],
            stableFor: shared['stable-for'],
            maxFailedStarts: shared['max-failed-starts'],
        }, session.context);
        session.endLog();
        const { show } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(534), __webpack_require__.e(806)]).then(__webpack_require__.bind(__webpack_require__, 5478));
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

export const id = 4949;
export const ids = [4949,1809];
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

/***/ 6756:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ untilCount),
/* harmony export */   V: () => (/* binding */ COUNT_LAG)
/* harmony export */ });
/* harmony import */ var _aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3144);
/* harmony import */ var _aws_until_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(189);


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
        const seen = await (0,_aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__/* .describeService */ .Jv)(ecs, cluster, service);
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
            throw new _aws_until_js__WEBPACK_IMPORTED_MODULE_1__/* .DeadlineExceeded */ .m4(awaited, (clock.now() - began) / 1000);
        await clock.sleep((0,_aws_until_js__WEBPACK_IMPORTED_MODULE_1__/* .jittered */ .et)(INTERVAL), signal);
    }
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

/***/ 1809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** Pure: `1 task`, `2 tasks`. */
const counted = (count, what) => `${count} ${what}${count === 1 ? '' : 's'}`;


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
// EXTERNAL MODULE: ./src/engine/resource.ts
var resource = __webpack_require__(1295);
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

/***/ 6762:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/TagResourceCommand.js
var TagResourceCommand = __webpack_require__(2168);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/UpdateServiceCommand.js
var UpdateServiceCommand = __webpack_require__(7188);
// EXTERNAL MODULE: ./src/aws/asleep.ts
var asleep = __webpack_require__(3459);
// EXTERNAL MODULE: ./src/aws/given.ts
var given = __webpack_require__(1936);
// EXTERNAL MODULE: ./src/aws/tags.ts
var aws_tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/aws/until.ts
var until = __webpack_require__(189);
// EXTERNAL MODULE: ./src/counted.ts
var counted = __webpack_require__(1809);
// EXTERNAL MODULE: ./src/resources/drop-tags.ts + 1 modules
var drop_tags = __webpack_require__(2532);
// EXTERNAL MODULE: ./src/resources/primary-deployment.ts
var primary_deployment = __webpack_require__(7287);
// EXTERNAL MODULE: ./src/rollout/predecessor.ts
var predecessor = __webpack_require__(8256);
// EXTERNAL MODULE: ./src/stacks/stamps.ts
var stamps = __webpack_require__(4465);
// EXTERNAL MODULE: ./src/commands/consistently.ts
var consistently = __webpack_require__(1323);
// EXTERNAL MODULE: ./src/commands/place.ts
var commands_place = __webpack_require__(549);
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
    if ((0,parked/* isParked */.S2)(service))
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
// EXTERNAL MODULE: ./src/commands/until-count.ts
var until_count = __webpack_require__(6756);
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
        const { identity, names, cloud, stands } = await (0,consistently/* consistently */.E)(async () => {
            const place = await (0,commands_place/* placeOf */.$)(asked, context);
            return { ...place, stands: await (0,standing/* standing */.JA)(asked, place.names, place.cloud, context) };
        }, context);
        const { service, current, look } = stands;
        const [from, to] = [service.desiredCount ?? 0, countOf(asked.to, service)];
        const deployment = (0,given/* given */.g)((0,primary_deployment/* primaryOf */.Os)(service)?.id, 'the id of the primary deployment');
        known = {
            tasks: to,
            facts: (0,standing/* factsOfStanding */.pq)(stands, { taskDefinitionArn: current.arn, deploymentId: deployment }),
            origin: (0,stamps/* originIn */.Cy)(current.tags),
            topology: (0,topology/* topologyFound */.a)(stands, current, names),
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
            const wanted = await (0,until_count/* untilCount */.S)(0, about, deadline, context);
            const wakesWith = countAwake(service);
            const ending = wanted > 0
                ? {
                    outcome: 'superseded',
                    because: `somebody, or autoscaling, has asked for ${(0,counted/* counted */.h)(wanted, 'task')} again`,
                }
                : {
                    outcome: from === 0 ? 'unchanged' : 'asleep',
                    because: `no task runs; awake it has ${(0,counted/* counted */.h)(wakesWith, 'task')}`,
                };
            return { ...ending, steps: [step], ...known };
        }
        const { judge } = await Promise.all(/* import() */[__webpack_require__.e(3407), __webpack_require__.e(280), __webpack_require__.e(7816)]).then(__webpack_require__.bind(__webpack_require__, 8641));
        const mission = {
            ...(0,standing/* missionOfStanding */.qg)(current, about, asked),
            // Nothing is taken back: the deployment is the one of before.
            ...(0,predecessor/* predecessorOf */.Fr)(service, look),
            before: deployment,
            asked: to,
            sent: from === to ? undefined : { count: to, until: context.clock.now() + until_count/* COUNT_LAG */.V * 1000 },
            onFailure: 'leave',
            onCancel: 'leave',
            changed: from !== to,
            deadline,
        };
        const { outcome, ...judgement } = await judge(mission, about, from === to ? look : undefined, context);
        const seen = (0,standing/* judgedOf */.B8)(current, about, identity);
        await (0,proven_healthy/* provenHealthy */.S)(outcome, seen, {}, cloud, context);
        if (outcome === 'deployed')
            await (0,until_count/* untilCount */.S)(to, about, deadline, context);
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
/** To sleep: the memory first, so that no count is lost. Awake: it goes last, and what of it stays means nothing. */
async function setCount({ service }, to, { clients: { ecs }, on }) {
    const { clusterArn: cluster, serviceName, serviceArn: resourceArn, desiredCount = 0 } = service;
    if (to === 0)
        await ecs.send(new TagResourceCommand/* TagResourceCommand */.e({ resourceArn, tags: (0,aws_tags/* toLowerTags */._4)({ [asleep/* ASLEEP */.R]: String(desiredCount) }) }));
    await ecs.send(new UpdateServiceCommand/* UpdateServiceCommand */.k({ cluster, service: serviceName, desiredCount: to }));
    if (to > 0 && (0,aws_tags/* fromLowerTags */.N7)(service.tags)[asleep/* ASLEEP */.R] !== undefined)
        await (0,drop_tags/* dropTags */.n)(ecs, resourceArn ?? '', [asleep/* ASLEEP */.R], (text) => on({ kind: 'warning', text }));
}

// EXTERNAL MODULE: ./src/github/print.ts
var print = __webpack_require__(6620);
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
    print/* print */.y.line(`${name} in ${region}: scale to ${own.to}`);
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
        const { show } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(3534), __webpack_require__.e(5478), __webpack_require__.e(9780)]).then(__webpack_require__.bind(__webpack_require__, 5478));
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

export const id = 531;
export const ids = [531];
export const modules = {

/***/ 6266:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ DeregisterTaskDefinitionCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2588);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4947);


class DeregisterTaskDefinitionCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DeregisterTaskDefinition", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DeregisterTaskDefinition$ */ .lkq) {
}


/***/ }),

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

/***/ 9005:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ factsOf),
/* harmony export */   z: () => (/* binding */ environmentFacts)
/* harmony export */ });
/** What is known of the things that outlive releases. */
function environmentFacts({ images, home, balancer, targets }, secure) {
    return {
        ...(images.known ? { repositoryUrl: images.out.uri } : {}),
        ...(home.known ? { clusterArn: home.out.arn } : {}),
        ...(targets.known ? { targetGroupArn: targets.out.arn } : {}),
        ...(balancer.known
            ? { loadBalancerDnsName: balancer.out.dnsName, url: `${secure ? 'https' : 'http'}://${balancer.out.dnsName}` }
            : {}),
    };
}
/** What is known of the stack at this moment, however far the run has come. */
function factsOf(stack, secure, previousTaskDefinitionArn) {
    const { images, image, definition, service } = stack;
    const facts = {
        previousTaskDefinitionArn,
        ...environmentFacts(stack, secure),
        ...(image.known ? { imageDigest: image.out.digest } : {}),
        ...(image.known && images.known ? { image: referenceOf(images.out.uri, image.out) } : {}),
        ...(definition.known ? { taskDefinitionArn: definition.out.arn } : {}),
        ...(service.known ? { serviceArn: service.out.arn, deploymentId: service.out.deployment } : {}),
    };
    return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
function referenceOf(uri, { digest, tag }) {
    return tag === undefined ? `${uri}@${digest}` : `${uri}:${tag}`;
}


/***/ }),

/***/ 6120:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KC: () => (/* binding */ caseOf),
/* harmony export */   KO: () => (/* binding */ missionOf),
/* harmony export */   M1: () => (/* binding */ unfinished),
/* harmony export */   Xb: () => (/* binding */ isChange)
/* harmony export */ });
/* harmony import */ var _spec_fragment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8791);
/* harmony import */ var _stacks_hidden_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3740);


const isChange = (steps) => steps.some(({ action }) => action !== 'keep');
/** What the end of the job has to know of it, should the run not come to its own end. */
function unfinished({ region, onCancel }, names, stack, former) {
    return {
        ...former,
        region,
        cluster: stack.home.out.name,
        service: names.service,
        targetGroupArn: stack.targets.out.arn,
        loadBalancerArn: stack.balancer.out.arn,
        revision: stack.definition.out.arn,
        onCancel,
    };
}
/** Seconds for which a look may still show the desired count of before. */
const COUNT_LAG = 60;
/** What the rollout is watched for. */
function missionOf(spec, { service, definition, image }, steps, { clock }, former) {
    const { deployment, sentCount } = service.out;
    return {
        ...former,
        deployment,
        revision: definition.out.arn,
        image: image.out.digest,
        port: spec.container.port,
        checked: definition.out.checked,
        asked: spec.task.desiredCount,
        stableFor: spec.stableFor,
        waitFor: spec.waitFor,
        maxFailedStarts: spec.maxFailedStarts,
        onFailure: spec.onFailure,
        onCancel: spec.onCancel,
        sent: sentCount === undefined ? undefined : { count: sentCount, until: clock.now() + COUNT_LAG * 1000 },
        changed: isChange(steps),
        deadline: clock.now() + spec.waitTimeout * 1000,
    };
}
/** What a diagnosis has to know of what was set up. */
function caseOf(spec, names, stack) {
    const { container, http, task } = spec;
    const { service, definition, targets, balancer, image } = stack;
    return {
        logGroup: names.logGroup,
        repository: names.repository,
        hidden: (0,_stacks_hidden_values_js__WEBPACK_IMPORTED_MODULE_1__/* .hiddenValues */ .R)(spec),
        setup: {
            container: _spec_fragment_js__WEBPACK_IMPORTED_MODULE_0__/* .APP */ .uq,
            port: container.port,
            healthCheck: http,
            cpuArchitecture: image.out.cpuArchitecture,
            memory: task.memory,
        },
        cluster: service.out.cluster,
        service: service.out.name,
        deployment: service.out.deployment,
        checked: definition.out.checked,
        targetGroupArn: targets.out.arn,
        loadBalancerArn: balancer.out.arn,
    };
}


/***/ }),

/***/ 1611:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ survey)
});

// EXTERNAL MODULE: ./src/engine/walk.ts
var walk = __webpack_require__(4721);
// EXTERNAL MODULE: ./src/commands/look-now.ts
var look_now = __webpack_require__(1058);
// EXTERNAL MODULE: ./src/aws/parked.ts
var parked = __webpack_require__(4284);
// EXTERNAL MODULE: ./src/aws/tags.ts
var tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/resources/primary-deployment.ts
var primary_deployment = __webpack_require__(7287);
// EXTERNAL MODULE: ./src/rollout/order.ts
var order = __webpack_require__(3281);
// EXTERNAL MODULE: ./src/rollout/rolled-back.ts
var rolled_back = __webpack_require__(9603);
// EXTERNAL MODULE: ./src/stacks/stamps.ts
var stamps = __webpack_require__(4465);
;// CONCATENATED MODULE: ./src/commands/precedence.ts






/**
 * How this run stands to what is live, from what the plan reads anyway; GitHub is asked when that is another commit.
 * A run that was queued before somebody rolled back is older than that, whatever its commit.
 * Where nothing is live (no service, or one whose last deployment failed for good), every run is newer.
 */
async function precedence({ running }, origin, { compare, signal }) {
    const [service, revision] = await Promise.all([running.service(), running.current()]);
    if (!service || !isLive(service))
        return { order: 'newer' };
    const tooLate = (0,rolled_back/* queuedBefore */.hz)((0,rolled_back/* rollbackIn */.a7)((0,tags/* fromLowerTags */.N7)(service.tags)), origin);
    if (tooLate !== undefined)
        return { order: 'older', because: tooLate };
    const [live, ours] = [(0,stamps/* originIn */.Cy)(revision?.tags ?? {}), (0,stamps/* asStamped */.vt)(origin)];
    const commits = (0,order/* toCompare */.lT)(live, ours);
    return (0,order/* orderOf */.mJ)(live, ours, commits ? await compare(commits.base, commits.head, signal) : NOT_ASKED);
}
function isLive(service) {
    const hasFailed = (0,primary_deployment/* primaryOf */.O)(service)?.rolloutState === 'FAILED' || (0,parked/* isParked */.S)(service);
    return service.status === 'ACTIVE' && !hasFailed;
}
const NOT_ASKED = { status: 'unknown', reason: 'there is nothing to compare' };

;// CONCATENATED MODULE: ./src/commands/requiring.ts
/**
 * Pure: a plan in which nothing but the release may be made or changed: all that outlives it (`foundation`) has to be
 * there as described, and what is not is refused.
 */
function requiring(steps, foundation) {
    const outlives = new Set(foundation.map(nameOf));
    return steps.map((step) => step.action === 'keep' || step.refusal !== undefined || !outlives.has(nameOf(step))
        ? step
        : { ...step, refusal: `infrastructure: require, and ${LACKS[step.action](step)}. ${HEAL}` });
}
const nameOf = ({ kind, name }) => `${kind} ${name}`;
const HEAL = 'Have the action environment make it so, or deploy with infrastructure: ensure.';
const LACKS = {
    create: () => 'it is not there',
    update: ({ changes }) => `it is not as described (${changes.map(({ field }) => field).join(', ')})`,
    remove: () => 'it is there, though what is described has no place for it',
};

;// CONCATENATED MODULE: ./src/commands/survey.ts




/** Reads everything, all at once, and compares it with what is described. Writes nothing. */
async function survey(stack, cloud, { policy, required }, origin, context) {
    // Beside the plan, so that an unchanged environment has its verdict without another call.
    const looking = (0,look_now/* lookNow */.w)(cloud, context);
    looking.catch(() => { }); // What breaks it breaks the plan as well, which can say what thing it was about.
    const preceding = precedence(cloud, origin, context);
    preceding.catch(() => { }); // The same.
    const planned = requiring(await (0,walk/* plan */.et)(Object.values(stack), cloud, policy), required);
    const [look, before] = await Promise.all([looking, cloud.running.service()]);
    context.on({ kind: 'planned', steps: planned });
    return { planned, look, before, preceding };
}


/***/ }),

/***/ 4721:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bb: () => (/* binding */ apply),
/* harmony export */   Lw: () => (/* binding */ Refused),
/* harmony export */   et: () => (/* binding */ plan)
/* harmony export */ });
/* unused harmony export NodeError */
/* harmony import */ var _resource_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1657);

/** Thrown when a thing turns out, in the middle of the walk, to be something that must not be touched. */
class Refused extends Error {
    step;
    constructor(step) {
        super(`${step.kind} ${step.name}: ${step.refusal ?? ''}`);
        this.name = 'Refused';
        this.step = step;
    }
}
/** How often one thing may change under our hands before we stop going after it. */
const MOST_LOOKS = 3;
/** Looks at everything at once and says what has to be done. Writes nothing. */
async function plan(nodes, cloud, policy) {
    await all(nodes.map((node) => within(node, node.look(cloud))));
    const renewed = new Set();
    return inOrder(nodes).flatMap((node) => {
        const step = stepOf(node, node.assess(renewed), policy);
        if (node.renews && step.action === 'update')
            renewed.add(node);
        return isNothing(node, step) ? [] : [step];
    });
}
/**
 * Brings every node to what is wanted, each as soon as what it needs is there; a thing that has to go goes once
 * nothing that we keep needs it any more. Goes on from what `plan` read, and looks again (with what `fresh` gives)
 * only at a thing that changed meanwhile. A failure stops only what comes after it. Nothing starts after an abort.
 */
async function apply(nodes, cloud, options) {
    const steps = [];
    const leaving = new Set(nodes.filter((node) => node.assess(new Set()).action === 'remove'));
    const after = (node) => leaving.has(node)
        ? nodes.filter(({ needs }) => needs.includes(node))
        : node.needs.filter((need) => !leaving.has(need));
    await each(nodes, after, async (node) => {
        let current = cloud;
        for (let looks = 1;; looks++) {
            options.signal.throwIfAborted();
            const finding = node.assess(new Set());
            const step = stepOf(node, finding, options.policy);
            if (step.refusal !== undefined)
                throw new Refused(step);
            try {
                if (step.action !== 'keep')
                    options.onStart(step);
                await within(node, node.settle(current, finding));
                if (step.action !== 'keep')
                    options.onDone(step);
                if (!isNothing(node, step))
                    steps.push(step);
                return;
            }
            catch (error) {
                if (!(changedMeanwhile(error) && looks < MOST_LOOKS))
                    throw error;
                current = options.fresh();
                await within(node, node.look(current));
            }
        }
    });
    return steps;
}
/** A failure, with what it happened to. */
class NodeError extends Error {
    constructor(node, cause) {
        super(`${node.kind} ${node.name}`, { cause });
        this.name = 'NodeError';
    }
}
async function within(node, work) {
    try {
        return await work;
    }
    catch (error) {
        throw new NodeError(node, error);
    }
}
const changedMeanwhile = (error) => error instanceof NodeError && error.cause instanceof _resource_js__WEBPACK_IMPORTED_MODULE_0__/* .ChangedMeanwhile */ .n;
/** A thing that should be absent, and is: not worth a word. */
function isNothing(node, { action }) {
    return action === 'keep' && !node.known;
}
function stepOf(node, finding, policy) {
    const { action, changes, kept } = finding;
    const refusal = (finding.exists ? policy(finding) : undefined) ?? finding.refusal;
    return {
        kind: node.kind,
        name: node.name,
        action,
        changes,
        ...(kept.length === 0 ? {} : { kept }),
        ...(refusal === undefined ? {} : { refusal }),
    };
}
/** The nodes, each after what it needs. */
function inOrder(nodes) {
    const ordered = new Set();
    const visit = (node) => {
        if (ordered.has(node))
            return;
        for (const need of node.needs)
            visit(need);
        ordered.add(node);
    };
    for (const node of nodes)
        visit(node);
    return [...ordered];
}
/** Runs `work` on every node, as concurrently as `after` allows; a failure stops only what comes after it. */
async function each(nodes, after, work) {
    const running = new Map();
    const start = (node) => {
        const started = running.get(node) ?? Promise.all(after(node).map(start)).then(() => work(node));
        running.set(node, started);
        return started;
    };
    await all(nodes.map(start));
}
/** Waits for all of them, even when one fails; then throws what failed, once each. */
async function all(work) {
    const settled = await Promise.allSettled(work);
    const failures = new Set(settled.flatMap((result) => (result.status === 'rejected' ? [result.reason] : [])));
    if (failures.size === 1)
        throw [...failures][0];
    if (failures.size > 1)
        throw new AggregateError(failures, `${failures.size} things failed`);
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

/***/ 3615:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ environment)
});

// EXTERNAL MODULE: ./src/aws/tags.ts
var aws_tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/resources/cluster.ts + 4 modules
var cluster = __webpack_require__(4134);
// EXTERNAL MODULE: ./src/resources/listener.ts + 3 modules
var listener = __webpack_require__(6979);
// EXTERNAL MODULE: ./src/resources/load-balancer.ts + 6 modules
var load_balancer = __webpack_require__(7763);
// EXTERNAL MODULE: ./src/resources/log-group.ts
var log_group = __webpack_require__(2657);
// EXTERNAL MODULE: ./src/resources/repository.ts + 9 modules
var repository = __webpack_require__(7202);
// EXTERNAL MODULE: ./src/resources/target-group.ts + 5 modules
var target_group = __webpack_require__(7884);
// EXTERNAL MODULE: ./src/stacks/ownership.ts
var ownership = __webpack_require__(8528);
;// CONCATENATED MODULE: ./src/stacks/taken-over.ts


const NONE = new Set();
/**
 * Pure: what was there before us is changed only where somebody asked for it. `fields`: the fields of a thing that have a
 * default, each with the setting that asks for another one; `undefined` for what no setting says.
 */
function keptUnlessGiven(given, fields) {
    const unasked = Object.entries(fields).flatMap(([field, name]) => name !== undefined && given.has(name) ? [] : [field]);
    const kept = new Set(unasked);
    return (tags) => (isTakenOver(tags) ? kept : NONE);
}
/** Pure: whether a thing was there before us: taken over once, or about to be. */
function isTakenOver(tags) {
    return (0,ownership/* isAdopted */.YP)(tags) || !(0,aws_tags/* carries */.ED)(tags, aws_tags/* MANAGED */.u9);
}

;// CONCATENATED MODULE: ./src/stacks/environment.ts









/** What outlives the releases of an environment. The topology, on one screen. */
function environment(spec, names) {
    const { network, http } = spec;
    const tags = { ...spec.tags, ...(0,ownership/* ownerTags */.Dh)(spec) };
    // Load balancers and target groups take short names only, so the whole name goes into a tag.
    const named = (role) => ({ ...tags, [`${aws_tags/* TAG_PREFIX */.C_}name`]: `${names.service}-${role}` });
    const keeps = (fields) => keptUnlessGiven(spec.given, fields);
    const images = (0,repository/* repository */.J)(names.repository, {
        ...spec.repository,
        tags,
        keeps: keeps({
            encryption: 'kms-key-arn',
            kmsKey: 'kms-key-arn',
            tagMutability: undefined,
            scanOnPush: undefined,
            lifecyclePolicy: 'keep-images',
        }),
    });
    const logs = (0,log_group/* logGroup */.Q)(names.logGroup, { ...spec.logs, tags, keeps: keeps({ retentionDays: 'log-retention-days' }) });
    const home = (0,cluster/* cluster */.b)(names.cluster, {
        ...spec.cluster,
        tags,
        keeps: keeps({ containerInsights: 'container-insights' }),
    });
    const balancer = (0,load_balancer/* loadBalancer */.R)(names.loadBalancer, {
        scheme: network.scheme,
        subnets: network.publicSubnets,
        securityGroups: network.loadBalancerSecurityGroups,
        deletionProtection: network.deletionProtection,
        tags: named('alb'),
        keeps: keeps({
            scheme: 'scheme',
            'attributes.routing.http.drop_invalid_header_fields.enabled': undefined,
            'attributes.deletion_protection.enabled': 'deletion-protection',
        }),
    });
    const targets = (0,target_group/* targetGroup */.X)(names.targetGroup, {
        vpc: network.vpcId ?? balancer,
        port: spec.container.port,
        healthCheck: {
            path: http.path,
            matcher: http.matcher,
            interval: http.interval,
            timeout: http.timeout,
            healthyThreshold: http.healthyThreshold,
            unhealthyThreshold: http.unhealthyThreshold,
        },
        deregistrationDelay: http.deregistrationDelay,
        tags: named('tg'),
    });
    const at = { loadBalancer: balancer, targetGroup: targets, tags };
    const secure = (0,listener/* listener */.F)(`${names.loadBalancer}:443`, { ...at, port: 443, certificate: http.certificate }, http.certificate === undefined ? 'absent' : 'present');
    const plain = (0,listener/* listener */.F)(`${names.loadBalancer}:80`, { ...at, port: 80, secure });
    return { images, logs, home, balancer, targets, secure, plain };
}


/***/ }),

/***/ 6874:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ release)
});

// EXTERNAL MODULE: ./src/aws/tags.ts
var aws_tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/engine/resource.ts + 2 modules
var resource = __webpack_require__(1657);
// EXTERNAL MODULE: ./src/image/platform.ts
var platform = __webpack_require__(2554);
// EXTERNAL MODULE: ./src/image/problem.ts
var problem = __webpack_require__(4838);
// EXTERNAL MODULE: ./src/resources/running-image.ts
var running_image = __webpack_require__(126);
// EXTERNAL MODULE: ./src/resources/stored-images.ts + 1 modules
var stored_images = __webpack_require__(1419);
;// CONCATENATED MODULE: ./src/resources/image.ts





/** The image in the repository: to read it is to see what the tag holds, to create it is to push it. */
function image_image(name, props) {
    const { wanted } = props;
    if (wanted.from === 'runner')
        return pushedImage(name, props, wanted);
    return 'running' in wanted ? currentImage(name, props) : storedImage(name, props, wanted);
}
function pushedImage(name, props, wanted) {
    const { image: local, tag } = wanted;
    const mine = local.digest ?? (callsByManifest(local) ? local.content.id : `configuration ${local.identity.join(', ')}`);
    const cpuArchitecture = (0,problem/* orThrow */.a)((0,platform/* choosePlatform */.x)(local.platforms, props.cpuArchitecture), local.name);
    let archived = false;
    // What the registry lacks is asked for beside the other checks; a refused plan has then only read.
    let prepared;
    return (0,resource/* define */.E)({
        kind: 'image',
        desired: () => ({ content: mine }),
        async read(cloud) {
            const runs = (0,running_image/* runningImage */.$z)(await cloud.running.current(), props.container, props.repositoryName);
            const digests = new Set([local.digest, wanted.tagAsked ? undefined : runs?.digest]);
            const { images, ...rest } = await (0,stored_images/* getStoredImages */.Cv)(cloud.ecr, props.repositoryName, [
                { imageTag: tag },
                ...[...digests].flatMap((imageDigest) => (imageDigest === undefined ? [] : [{ imageDigest }])),
            ]);
            // What runs may be archived too, and is not what is asked for.
            archived = rest.archived.some(({ imageTag, imageDigest }) => imageTag === tag || (imageDigest !== undefined && imageDigest === local.digest));
            const tagged = images.find((candidate) => candidate.tag === tag);
            for (const stored of wanted.tagAsked ? (tagged ? [tagged] : []) : images) {
                if (await isSame(cloud, props.repositoryName, stored, local)) {
                    const under = stored.tag ?? (stored.digest === runs?.digest ? runs.tag : undefined);
                    return { state: { content: mine }, out: { digest: stored.digest, tag: under, cpuArchitecture } };
                }
            }
            if (tagged)
                return { state: { content: tagged.digest }, out: { digest: tagged.digest, tag, cpuArchitecture } };
            const ready = prepare(cloud, props.repositoryName, local, runs);
            ready.catch(() => { }); // `create` awaits it, and fails with what made it fail.
            prepared = ready;
            return undefined;
        },
        refuse: (seen, changes) => {
            if (!seen)
                return archived ? archivedText(`the tag ${tag}, or the content of this image,`) : undefined;
            if (changes.length === 0)
                return undefined;
            return `the tag ${tag} holds ${seen.out.digest} and can't be overwritten; the image given is ${mine}. Give another image-tag, or leave it out.`;
        },
        async create(cloud) {
            // The repository may have been made since it was asked.
            const push = await (prepared ?? prepare(cloud, props.repositoryName, local, undefined));
            const pushed = await push.upload(tag);
            return { digest: pushed.digest, tag, cpuArchitecture };
        },
        // A tag can't be moved: `refuse` has said so.
        update: async (_cloud, { out }) => out,
        remove: async () => { },
    })(name, props);
}
const archivedText = (what) => `${what} was archived and can't be pulled. Restore it in ECR, or deploy another image.`;
async function isSame(cloud, repository, stored, local) {
    if (stored.digest === local.digest)
        return true;
    if (callsByManifest(local)) {
        // An engine that doesn't tell the configuration's digest: its content has to be compared.
        if (stored.digest === local.content.id)
            return true;
        return (await __webpack_require__.e(/* import() */ 582).then(__webpack_require__.bind(__webpack_require__, 5582))).holdsContent(cloud, repository, stored.digest, local);
    }
    const { identity } = await (0,stored_images/* contentOf */.$E)(cloud.ecr, repository, stored);
    return identity.join() === local.identity.join();
}
const callsByManifest = (image) => image.content.kind === 'engine' && image.content.idOf === 'manifest';
async function prepare(...args) {
    return (await __webpack_require__.e(/* import() */ 582).then(__webpack_require__.bind(__webpack_require__, 5582))).prepare(...args);
}
function storedImage(name, props, wanted) {
    let archived = false;
    const what = 'tag' in wanted ? `the tag ${wanted.tag}` : wanted.digest;
    return (0,resource/* define */.E)({
        kind: 'image',
        desired: () => ({ content: what }),
        async read(cloud) {
            const id = 'tag' in wanted ? { imageTag: wanted.tag } : { imageDigest: wanted.digest };
            const [answer, current] = await Promise.all([
                (0,stored_images/* getStoredImages */.Cv)(cloud.ecr, props.repositoryName, [id]),
                cloud.running.current(),
            ]);
            archived = answer.archived.length > 0;
            const [stored] = answer.images;
            if (!stored)
                return undefined;
            const runs = (0,running_image/* runningImage */.$z)(current, props.container, props.repositoryName);
            const known = runs?.digest === stored.digest ? runs.cpuArchitecture : undefined;
            const cpuArchitecture = known !== undefined && (props.cpuArchitecture ?? known) === known
                ? known
                : await architectureOf(cloud, props, stored.digest);
            const tag = 'tag' in wanted ? wanted.tag : stored.tag;
            return { state: { content: what }, out: { digest: stored.digest, tag, cpuArchitecture } };
        },
        refuse: (seen) => {
            if (seen)
                return undefined;
            return archived
                ? archivedText(what)
                : `the repository ${props.repositoryName} has no image under ${what}. Push one first: give an image of the runner's engine, or an archive.`;
        },
        create: () => Promise.reject(new Error(`${what} is not in the repository`)),
        update: async (_cloud, { out }) => out,
        remove: async () => { },
    })(name, props);
}
/** The image that the service runs; where none does, the one that is yet to be named. */
function currentImage(name, props) {
    return (0,resource/* define */.E)({
        kind: 'image',
        desired: () => ({ content: 'the one that runs' }),
        async read(cloud) {
            const runs = (0,running_image/* runningImage */.$z)(await cloud.running.current(), props.container, props.repositoryName);
            if (!runs)
                return undefined;
            const { digest, tag, cpuArchitecture = await architectureOf(cloud, props, digest) } = runs;
            return { state: { content: 'the one that runs' }, out: { digest, tag, cpuArchitecture } };
        },
        create: () => Promise.reject(new Error('no image was named')),
        update: async (_cloud, { out }) => out,
        remove: async () => { },
    })(name, props);
}
async function architectureOf(cloud, props, digest) {
    const { platformsOf } = await __webpack_require__.e(/* import() */ 582).then(__webpack_require__.bind(__webpack_require__, 5582));
    const platforms = await platformsOf(cloud, props.repositoryName, digest);
    return (0,problem/* orThrow */.a)((0,platform/* choosePlatform */.x)(platforms, props.cpuArchitecture), `image ${digest}`);
}

// EXTERNAL MODULE: ./src/resources/service.ts + 1 modules
var service = __webpack_require__(5549);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/DeregisterTaskDefinitionCommand.js
var DeregisterTaskDefinitionCommand = __webpack_require__(6266);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(2588);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(4947);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/RegisterTaskDefinitionCommand.js


class RegisterTaskDefinitionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "RegisterTaskDefinition", schemas_0/* RegisterTaskDefinition$ */.k31) {
}

// EXTERNAL MODULE: ./src/aws/faults.ts
var faults = __webpack_require__(9512);
// EXTERNAL MODULE: ./src/aws/given.ts
var given = __webpack_require__(1936);
// EXTERNAL MODULE: ./src/aws/until.ts
var until = __webpack_require__(189);
// EXTERNAL MODULE: ./src/aws/verbatim.ts
var verbatim = __webpack_require__(9775);
// EXTERNAL MODULE: ./src/engine/diff.ts
var diff = __webpack_require__(6227);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
// EXTERNAL MODULE: ./src/resources/canonical.ts
var canonical = __webpack_require__(2351);
// EXTERNAL MODULE: ./src/resources/containers.ts
var containers = __webpack_require__(497);
;// CONCATENATED MODULE: ./src/resources/task-definition-fields.ts

/** What RegisterTaskDefinition takes, as of the SDK's release of October 2026: of the task, and of a container. */
const OF_A_TASK = `containers cpu enableFaultInjection ephemeralStorage executionRoleArn family inferenceAccelerators
  ipcMode memory networkMode pidMode placementConstraints proxyConfiguration requiresCompatibilities runtimePlatform
  taskRoleArn volumes`.split(/\s+/);
const OF_A_CONTAINER = `command cpu credentialSpecs dependsOn disableNetworking dnsSearchDomains dnsServers dockerLabels
  dockerSecurityOptions entryPoint environment environmentFiles essential extraHosts firelensConfiguration healthCheck
  hostname image interactive links linuxParameters logConfiguration memory memoryReservation mountPoints portMappings
  privileged pseudoTerminal readonlyRootFilesystem repositoryCredentials resourceRequirements restartPolicy secrets
  startTimeout stopTimeout systemControls ulimits user versionConsistency volumesFrom workingDirectory`.split(/\s+/);
/**
 * Whether a field that was not sent may be AWS's own addition: one that is newer than this code, or one inside of what
 * was sent (a default of a health check, of a volume), unless a person names the keys there.
 */
function mayBeAdded(field) {
    const path = field.split('.');
    const [top = ''] = path;
    if (!OF_A_TASK.includes(top))
        return true;
    const [own, ...inside] = top === 'containers' ? path.slice(2) : path;
    if (own === undefined)
        return false;
    if (top === 'containers' && !OF_A_CONTAINER.includes(own))
        return true;
    const [last = '', holder = own] = inside.toReversed();
    return inside.length > 0 && !/^\d+$/.test(last) && !canonical/* NAMED_BY_THE_USER */.aG.has(holder) && !canonical/* NAMED_BY_THE_USER */.aG.has(own);
}
/** Fields whose values are no secret and worth reading; a command line or an option may well hold a token. */
const OPEN = /^(cpu|memory|family|networkMode|requiresCompatibilities|executionRoleArn|taskRoleArn|(runtimePlatform|ephemeralStorage)(\..+)?|containers\.[^.]+\.(cpu|memory|memoryReservation|image|essential|user|(portMappings|secrets|mountPoints|dependsOn|ulimits)(\..+)?|(start|stop)Timeout|readonlyRootFilesystem|logConfiguration\.logDriver|logConfiguration\.options\.awslogs-.+|healthCheck\.(interval|timeout|retries|startPeriod)))$/;
/** Pure: the change without its values, unless they are known to be harmless. */
function concealed({ field, from, to }) {
    if (OPEN.test(field))
        return { field, from, to };
    const hidden = (value, side) => (value === undefined ? undefined : `${canonical/* HIDDEN */.RG}${side}`);
    return { field, from: hidden(from, 'there'), to: hidden(to, 'wanted') };
}

;// CONCATENATED MODULE: ./src/resources/task-definition.ts













/** What was asked for when the revision was registered, as a hash. */
const ASKED = `${aws_tags/* TAG_PREFIX */.C_}content`;
/**
 * A task definition. Revisions can't change, so a change is a new one; what is compared is the one that the service
 * runs, which need not be the newest.
 */
const taskDefinition = (0,resource/* define */.E)({
    kind: 'task definition',
    renews: true,
    desired: (_name, { image, content, tags }) => {
        const wanted = content(image.out);
        return { content: wanted, tags: { ...tags(image.out), [ASKED]: hash((0,canonical/* canonical */.$N)(wanted, String)) } };
    },
    compare: (wanted, seen) => differences(wanted, seen),
    async read({ running }) {
        const [service, current] = await Promise.all([running.service(), running.current()]);
        if (!current)
            return undefined;
        // A family is as good as its service's: whose it is, the service says. Without one the revision has to.
        return { ...foundOf(current), ...(service ? {} : { tags: current.tags }) };
    },
    create: ({ ecs, patience }, name, { content, tags }) => register(ecs, content, tags, patience(60, `other registrations of ${name} to end`)),
    async update({ ecs, running, patience }, _found, { content, tags }) {
        // The newest revision is not what runs after a rollback or a run that broke off: it may be what we want already.
        const newest = await running.newest();
        if (newest && differences({ content, tags }, foundOf(newest).state).length === 0)
            return foundOf(newest).out;
        return register(ecs, content, tags, patience(60, 'other registrations of the family to end'));
    },
    async remove({ ecs }, { arn }) {
        await ecs.send(new DeregisterTaskDefinitionCommand/* DeregisterTaskDefinitionCommand */.s({ taskDefinition: arn }));
    },
});
function foundOf({ arn, definition, tags }) {
    return { state: { content: definition, tags }, out: { arn, checked: (0,containers/* checkedContainers */.US)(definition) } };
}
/**
 * Every field that we declare has to be as declared. A field that only AWS reports is a change too (a variable that is
 * no longer wanted, or that somebody added), unless AWS may have added it by itself to a revision that was registered
 * from just this content: a new one would have it as well. A revision that was deregistered serves no new deployment.
 */
function differences(wanted, seen) {
    const [to, from] = [(0,canonical/* canonical */.$N)(wanted.content), (0,canonical/* canonical */.$N)(seen.content)];
    const asAsked = wanted.tags[ASKED] === seen.tags[ASKED];
    const extra = (0,diff/* diff */.U)(from, to)
        .filter(({ field, from: asked }) => asked === undefined && !(asAsked && mayBeAdded(field)))
        .map(({ field, to: there }) => ({ field, from: there, to: undefined }));
    const inactive = (0,json/* isRecord */.u)(seen.content) && seen.content['status'] === 'INACTIVE';
    const status = inactive ? [{ field: 'status', from: 'INACTIVE', to: 'ACTIVE' }] : [];
    return [...status, ...[...(0,diff/* diff */.U)(to, from), ...extra].map(concealed)];
}
async function register(ecs, content, tags, patience) {
    const { family, ...rest } = (0,json/* isRecord */.u)(content) ? content : {};
    const command = new RegisterTaskDefinitionCommand({ family: String(family), containerDefinitions: [] });
    (0,verbatim/* sendVerbatim */.V)(command, { family, ...rest, tags: (0,aws_tags/* toLowerTags */._4)(tags) });
    const answer = await (0,until/* retrying */.R$)(() => ecs.send(command), (error) => (0,faults/* isTextFault */.y1)(error, 'too many revisions at once', 'role not there yet'), patience);
    return {
        arn: (0,given/* given */.g)(answer.taskDefinition?.taskDefinitionArn, 'taskDefinitionArn'),
        checked: (0,containers/* checkedContainers */.US)(content),
    };
}
/** Independent of the order of keys. */
function hash(content) {
    return (0,external_node_crypto_.createHash)('sha256').update(sorted(content)).digest('hex').slice(0, 32);
}
const sorted = (value) => (0,json/* isRecord */.u)(value)
    ? `{${Object.keys(value)
        .toSorted()
        .map((key) => `${key}:${sorted(value[key])}`)
        .join()}}`
    : JSON.stringify(value);

// EXTERNAL MODULE: ./src/spec/fragment.ts
var fragment = __webpack_require__(8791);
// EXTERNAL MODULE: ./src/stacks/ownership.ts
var ownership = __webpack_require__(8528);
// EXTERNAL MODULE: ./src/stacks/stamps.ts
var stamps = __webpack_require__(4465);
;// CONCATENATED MODULE: ./src/stacks/task-content.ts


/** Pure: the task definition of a release, in AWS's own field names, with the user's fragment laid over it. */
function taskContent(spec, facts) {
    const ours = {
        family: facts.family,
        networkMode: 'awsvpc',
        requiresCompatibilities: ['FARGATE'],
        cpu: String(spec.task.cpu),
        memory: String(spec.task.memory),
        runtimePlatform: { operatingSystemFamily: 'LINUX', cpuArchitecture: facts.cpuArchitecture },
        executionRoleArn: spec.roles.execution,
        ...(spec.roles.task === undefined ? {} : { taskRoleArn: spec.roles.task }),
        containerDefinitions: [appContainer(spec, facts)],
    };
    return { ...(0,fragment/* layFragment */.x)(ours, spec.task.fragment ?? {}), family: facts.family };
}
function appContainer(spec, { image, logGroup, labels }) {
    const { container, region } = spec;
    const healthCheck = containerCheck(spec);
    return {
        name: fragment/* APP */.uq,
        image,
        essential: true,
        portMappings: [{ containerPort: container.port, protocol: 'tcp' }],
        environment: byName(variables(spec)).map(([name, value]) => ({ name, value })),
        secrets: byName(secrets(spec)).map(([name, valueFrom]) => ({ name, valueFrom })),
        logConfiguration: {
            logDriver: 'awslogs',
            options: { 'awslogs-group': logGroup, 'awslogs-region': region, 'awslogs-stream-prefix': 'ecs' },
        },
        dockerLabels: Object.fromEntries(Object.entries(labels).map(([name, value]) => [`${canonical/* STAMP_LABEL_PREFIX */.C5}${name}`, value])),
        ...(healthCheck === undefined ? {} : { healthCheck }),
    };
}
/**
 * The check that ECS makes of our container, if any: often, because a deployment is done only once it has passed, and
 * patient, because ECS replaces a task that fails it.
 */
function containerCheck(spec) {
    const command = healthCommand(spec);
    if (command === undefined)
        return undefined;
    return { command: ['CMD-SHELL', command], interval: 10, timeout: 5, retries: 6, startPeriod: 60 };
}
function variables({ environment, container, database }) {
    return {
        ENVIRONMENT: environment,
        PORT: String(container.port),
        ...(database?.host === undefined ? {} : { DB_HOST: database.host, DB_PORT: String(database.port) }),
        ...(database?.name === undefined ? {} : { DB_NAME: database.name }),
        ...container.environment,
    };
}
function secrets({ container, database }) {
    return {
        ...(database?.secret === undefined
            ? {}
            : { DB_USERNAME: `${database.secret}:username::`, DB_PASSWORD: `${database.secret}:password::` }),
        ...(container.appSecret === undefined ? {} : { SECRET_KEY: `${container.appSecret}:secret_key::` }),
        ...container.secrets,
    };
}
/**
 * ECS runs it inside the container. Slim images have no curl, and some no wget either: then the check passes, and the
 * target group is the only judge. It needs a shell, though: an image without one takes `none`.
 */
function healthCommand({ container, http }) {
    const { healthCheck } = container;
    if (healthCheck.kind === 'none')
        return undefined;
    if (healthCheck.kind === 'command')
        return healthCheck.command;
    const url = `http://localhost:${container.port}${http.path}`.replaceAll("'", '%27');
    return [
        `if command -v curl >/dev/null 2>&1; then curl -fsS -o /dev/null '${url}' || exit 1`,
        `elif command -v wget >/dev/null 2>&1; then wget -q -O /dev/null '${url}' || exit 1`,
        'fi',
    ].join('; ');
}
const byName = (map) => Object.entries(map).toSorted(([a], [b]) => (a < b ? -1 : 1));

;// CONCATENATED MODULE: ./src/stacks/release.ts








/** What every release renews: the image, the task definition that names it, and the service that runs it. */
function release(spec, names, { images, ...env }, wanted, origin) {
    const stamped = { ...origin, allowOlder: spec.allowOlder };
    const tags = { ...spec.tags, ...(0,ownership/* ownerTags */.Dh)(spec) };
    const app = image_image(`${names.repository}${referenceOf(wanted)}`, {
        repository: images,
        repositoryName: names.repository,
        container: fragment/* APP */.uq,
        wanted,
        cpuArchitecture: spec.task.cpuArchitecture,
    });
    const definition = taskDefinition(names.family, {
        image: app,
        repository: images,
        content: (made) => taskContent(spec, {
            family: names.family,
            logGroup: names.logGroup,
            image: `${images.out.uri}@${made.digest}`,
            cpuArchitecture: made.cpuArchitecture,
            labels: (0,stamps/* stamps */.dA)('', stamped, made.tag),
        }),
        tags: (made) => ({ ...tags, ...(0,stamps/* stamps */.dA)(aws_tags/* TAG_PREFIX */.C_, stamped, made.tag) }),
    });
    const running = (0,service/* service */.e)(names.service, {
        cluster: env.home,
        targetGroup: env.targets,
        taskDefinition: definition,
        after: [env.logs, spec.http.certificate === undefined ? env.plain : env.secure],
        container: fragment/* APP */.uq,
        port: spec.container.port,
        desiredCount: spec.task.desiredCount,
        wake: spec.wake,
        maxFailedStarts: spec.maxFailedStarts,
        subnets: spec.network.privateSubnets,
        securityGroups: spec.network.serviceSecurityGroups,
        assignPublicIp: spec.network.assignPublicIp,
        gracePeriod: spec.http.gracePeriod,
        tags,
    });
    return { image: app, definition, service: running };
}
function referenceOf(wanted) {
    if ('running' in wanted)
        return '';
    return 'digest' in wanted ? `@${wanted.digest}` : `:${wanted.tag}`;
}


/***/ }),

/***/ 6575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ wantedImage)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/image/default-tag.ts

/**
 * The tag of an image that nobody named: 12 digits of the commit and 12 of the image's configuration, so that a
 * re-run that builds other bytes gets another tag. Outside of a commit the configuration has to do.
 */
function defaultTag(commit, identity) {
    const [only, ...others] = identity.map((digest) => digest.replace(/^sha256:/, ''));
    const content = only !== undefined && others.length === 0 ? only : (0,external_node_crypto_.createHash)('sha256').update(identity.join()).digest('hex');
    return [commit?.slice(0, 12), content.slice(0, 12)].filter(Boolean).join('-');
}

;// CONCATENATED MODULE: ./src/wanted-image.ts

/** Pure: the image that a request asks for, with the tag that it gets where nobody named one. */
function wantedImage({ spec, image }, commit) {
    if (image) {
        const tag = spec.imageTag ?? defaultTag(commit, image.identity);
        return { from: 'runner', image, tag, tagAsked: spec.imageTag !== undefined };
    }
    const source = spec.image;
    if (source.kind === 'ecr-tag')
        return { from: 'repository', tag: source.tag };
    if (source.kind === 'running')
        return { from: 'repository', running: true };
    if (source.kind === 'ecr-digest')
        return { from: 'repository', digest: source.digest };
    throw new Error('an image of the runner was asked for, and none was opened');
}


/***/ })

};

export const id = 5549;
export const ids = [5549];
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
// EXTERNAL MODULE: ./src/engine/resource.ts
var resource = __webpack_require__(1295);
// EXTERNAL MODULE: ./src/resources/circuit-breaker.ts
var circuit_breaker = __webpack_require__(2031);
// EXTERNAL MODULE: ./src/resources/departing-service.ts + 1 modules
var departing_service = __webpack_require__(1014);
// EXTERNAL MODULE: ./src/resources/primary-deployment.ts
var primary_deployment = __webpack_require__(7287);
// EXTERNAL MODULE: ./src/resources/service-state.ts
var service_state = __webpack_require__(1122);
// EXTERNAL MODULE: ./src/resources/task-protection.ts + 2 modules
var task_protection = __webpack_require__(7235);
;// CONCATENATED MODULE: ./src/resources/service.ts















/** The number of tasks that was asked for last: tells a new wish from a count that autoscaling or a person has moved. */
const ASKED_COUNT = `${aws_tags/* TAG_PREFIX */.C_}desired-count`;
const REMAKE = 'Delete the service (its tasks stop), then deploy again; or take a new environment name.';
/** An ECS service on Fargate behind a target group, whose circuit breaker rolls a failed rollout back. */
const service = (0,resource/* define */.E)({
    kind: 'service',
    keeps: ({ keeps }, tags) => keeps?.(tags),
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
    async create({ ecs, patience }, name, { deployment, network, tags }, props) {
        try {
            const answer = await (0,until/* retrying */.R$)(() => (0,circuit_breaker/* withBreaker */.v6)(deployment.threshold, (breaker) => ecs.send(new CreateServiceCommand({
                cluster: props.cluster.out.name,
                serviceName: name,
                clientToken: (0,external_node_crypto_.randomUUID)(),
                launchType: 'FARGATE',
                desiredCount: props.desiredCount,
                ...rolloutFields(props, network),
                healthCheckGracePeriodSeconds: props.gracePeriod,
                propagateTags: 'SERVICE',
                deploymentConfiguration: configurationOf(deployment, breaker),
                tags: (0,aws_tags/* toLowerTags */._4)(tags),
            }))), (error) => (0,faults/* isTextFault */.y1)(error, 'target group not attached', 'service drains', 'linked role missing') ||
                (0,faults/* isFault */.Zh)(error, 'ClusterNotFoundException'), patience(600, `service ${name} to be creatable: an older one of the name to end, or AWS to know what it needs`));
            return { ...outOf((0,given/* given */.g)(answer.service, 'the service')), sentCount: props.desiredCount };
        }
        catch (error) {
            throw (0,faults/* isTextFault */.y1)(error, 'service exists') ? new resource/* ChangedMeanwhile */.n(error) : error;
        }
    },
    async update({ ecs, elb, running, patience }, { out, state: seen }, state, changed, props) {
        const { deployment, tags } = state;
        const rollsOut = ['taskDefinition', 'network', 'loadBalancer'].some((field) => changed.has(field));
        const restarts = changed.has('lastRollout') || seen.parked === 'parked';
        const asksAnew = seen.parked === 'parked' || countAskedAnew(seen.tags, tags);
        const { count, toWakeWith } = counts(seen, props, { asksAnew, unsettled: rollsOut || restarts });
        const sent = count === undefined ? {} : { sentCount: count };
        const changes = {
            ...(rollsOut ? rolloutFields(props, state.network) : {}),
            ...(changed.has('gracePeriod') ? { healthCheckGracePeriodSeconds: state.gracePeriod } : {}),
            ...(changed.has('propagateTags') ? { propagateTags: 'SERVICE' } : {}),
            ...(count === undefined ? {} : { desiredCount: count }),
            // The same revision again: without force ECS sees nothing to do.
            ...(restarts && !rollsOut ? { forceNewDeployment: true } : {}),
        };
        const send = (breaker) => {
            const all = {
                ...changes,
                ...(changed.has('deployment') ? { deploymentConfiguration: configurationOf(deployment, breaker) } : {}),
            };
            return ecs.send(new UpdateServiceCommand/* UpdateServiceCommand */.k({ cluster: props.cluster.out.name, service: out.name, ...all }));
        };
        const { arn, live } = props.targetGroup.out;
        if (arn !== live && (rollsOut || restarts)) {
            const wanted = (await running.service())?.desiredCount ?? Number.POSITIVE_INFINITY;
            await (0,task_protection/* holdServing */.AJ)({ ecs, elb }, out, live, Math.min(wanted, count ?? Number.POSITIVE_INFINITY));
        }
        try {
            const answer = !changed.has('deployment') && Object.keys(changes).length === 0
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
function rolloutFields({ taskDefinition, targetGroup, container, port }, { subnets, securityGroups, publicIp }) {
    return {
        taskDefinition: taskDefinition.out.arn,
        networkConfiguration: {
            awsvpcConfiguration: {
                subnets: [...subnets],
                securityGroups: [...securityGroups],
                assignPublicIp: publicIp === 'ENABLED' ? 'ENABLED' : 'DISABLED',
            },
        },
        loadBalancers: [{ targetGroupArn: targetGroup.out.arn, containerName: container, containerPort: port }],
    };
}
/** What does not. `breaker`: with the threshold that is wanted, as far as ECS here knows thresholds. */
function configurationOf({ minimumHealthyPercent, maximumPercent, circuitBreaker }, breaker) {
    const off = { enable: false, rollback: false };
    return {
        strategy: 'ROLLING',
        minimumHealthyPercent,
        maximumPercent,
        deploymentCircuitBreaker: circuitBreaker === 'off' ? off : { ...breaker, rollback: circuitBreaker === 'with rollback' },
    };
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

/***/ 7235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AJ: () => (/* binding */ holdServing),
  Jy: () => (/* binding */ unprotectTasks)
});

// UNUSED EXPORTS: protectTasks, servingTasks

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(2588);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(4947);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/UpdateTaskProtectionCommand.js


class UpdateTaskProtectionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateTaskProtection", schemas_0/* UpdateTaskProtection$ */.yp6) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/GetTaskProtectionCommand.js


class GetTaskProtectionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetTaskProtection", schemas_0/* GetTaskProtection$ */.zK5) {
}

// EXTERNAL MODULE: ./src/aws/ecs-reads.ts
var ecs_reads = __webpack_require__(3144);
// EXTERNAL MODULE: ./src/aws/elb-reads.ts
var elb_reads = __webpack_require__(7860);
// EXTERNAL MODULE: ./src/aws/faults.ts
var faults = __webpack_require__(9512);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/resources/task-protection.ts





/** Minutes: the longest that ECS takes. A run lifts the protection itself; only one that is killed leaves it to end. */
const LONGEST = 2880;
/** As many as ECS takes in one call. */
const AT_ONCE = 10;
/**
 * Holds the tasks that serve from the `live` target group through the deployment that is about to start: from here on ECS
 * must not take them away (see commands/replacement.ts). `most`: how many will be wanted. No more are held: ECS starts
 * the new ones beside them, up to twice as many in all.
 */
async function holdServing({ ecs, elb }, { cluster, name }, live, most) {
    const [tasks, targets] = await Promise.all([(0,ecs_reads/* listTasks */.Vk)(ecs, cluster, name, 'RUNNING'), (0,elb_reads/* describeTargets */.E)(elb, live)]);
    await protectTasks(ecs, cluster, servingTasks(tasks, targets, most));
}
/** Pure: the tasks that are healthy in a target group, as many as the service is to have. */
function servingTasks(tasks, targets, most) {
    const healthy = targets.flatMap(({ Target, TargetHealth }) => TargetHealth?.State === 'healthy' ? [Target?.Id] : []);
    return tasks
        .filter((task) => healthy.includes(addressOf(task)))
        .flatMap(({ taskArn }) => taskArn ?? [])
        .slice(0, most);
}
const addressOf = ({ attachments = [] }) => attachments.flatMap(({ details = [] }) => details).find(({ name }) => name === 'privateIPv4Address')?.value ?? '';
/**
 * Keeps tasks from being stopped by a deployment. ECS takes the old tasks away as soon as the new ones are healthy in
 * their target group, whether or not requests go there yet; it leaves protected ones until they are no longer.
 */
async function protectTasks(ecs, cluster, tasks) {
    const failures = [];
    for (const some of batches(tasks)) {
        const answer = await ecs.send(new UpdateTaskProtectionCommand({ cluster, tasks: some, protectionEnabled: true, expiresInMinutes: LONGEST }));
        failures.push(...(answer.failures ?? []));
    }
    // One that is gone needs none. A deployment that waits for protected tasks lets nobody protect any: they are so then.
    const refused = failures.filter(({ reason }) => reason !== 'MISSING');
    const arns = refused.flatMap(({ arn }) => arn ?? []);
    if (refused.length === 0 || (arns.length > 0 && (await areProtected(ecs, cluster, arns))))
        return;
    const [{ reason = '', detail = '' } = {}] = refused;
    throw new errors/* UserError */.yo(`ECS does not protect the tasks that serve now (${[reason, detail].filter(Boolean).join(': ')})`, {
        hint: 'Run it again once no deployment of the service is going on.',
    });
}
/** Lets deployments stop them again. What is not protected, or gone, is fine. */
async function unprotectTasks(ecs, cluster, tasks) {
    for (const some of batches(tasks)) {
        await ecs.send(new UpdateTaskProtectionCommand({ cluster, tasks: some, protectionEnabled: false }));
    }
}
async function areProtected(ecs, cluster, tasks) {
    try {
        const { protectedTasks = [] } = await ecs.send(new GetTaskProtectionCommand({ cluster, tasks: tasks.slice(0, 100) }));
        return protectedTasks.length > 0 && protectedTasks.every(({ protectionEnabled }) => protectionEnabled);
    }
    catch (error) {
        if ((0,faults/* isFault */.Zh)(error, 'AccessDeniedException'))
            return false;
        throw error;
    }
}
function batches(tasks) {
    return Array.from({ length: Math.ceil(tasks.length / AT_ONCE) }, (_, batch) => tasks.slice(batch * AT_ONCE, (batch + 1) * AT_ONCE));
}


/***/ })

};

export const id = 5549;
export const ids = [5549];
export const modules = {

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

/***/ 2532:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ dropTags)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(2588);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(4947);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/UntagResourceCommand.js


class UntagResourceCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UntagResource", schemas_0/* UntagResource$ */.AUX) {
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/resources/drop-tags.ts


/**
 * Takes tags away that say nothing any more. Never throws: what they stood for is done, and the next run takes away what
 * stays. Together with a count of 0 that would say something, so it is told.
 */
async function dropTags(ecs, resourceArn, tagKeys, warn) {
    await ecs.send(new UntagResourceCommand({ resourceArn, tagKeys })).catch((error) => {
        warn(`${tagKeys.join(', ')} of ${resourceArn} could not be taken away: ${(0,errors/* explain */.WE)(error).join(' ')}`);
    });
}


/***/ }),

/***/ 9123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FU: () => (/* binding */ stillPlanned),
/* harmony export */   Of: () => (/* binding */ rollOut),
/* harmony export */   t$: () => (/* binding */ sent),
/* harmony export */   ux: () => (/* binding */ unseenIn)
/* harmony export */ });
/* harmony import */ var _aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3144);
/* harmony import */ var _aws_faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9512);
/* harmony import */ var _aws_given_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1936);
/* harmony import */ var _aws_until_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(189);
/* harmony import */ var _engine_resource_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1295);
/* harmony import */ var _primary_deployment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7287);
/* harmony import */ var _task_protection_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7235);







/**
 * Starts a deployment as far as it can be done for certain that nobody else has started one since it was planned:
 * UpdateService knows no condition, so the service is looked at right before, and what came all the same is told after.
 * Tasks that serve from another target group than the new ones are held. Throws ChangedMeanwhile where what is there is
 * not what was planned for.
 */
async function rollOut(planned, { revision, count }, send, cloud) {
    const { ecs, patience } = cloud;
    const { cluster, name, groups } = planned;
    let now = await stillPlanned(planned, cloud);
    const most = Math.min(now.desiredCount ?? Number.POSITIVE_INFINITY, count ?? Number.POSITIVE_INFINITY);
    if (groups.arn !== groups.live && (await (0,_task_protection_js__WEBPACK_IMPORTED_MODULE_5__/* .holdServing */ .AJ)({ ...planned, most }, groups.live, cloud)))
        now = await stillPlanned(planned, cloud);
    const answer = await sent(planned, send, cloud);
    const service = (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_6__/* .given */ .g)(answer.service, 'the service');
    const deployment = await (0,_primary_deployment_js__WEBPACK_IMPORTED_MODULE_4__/* .listedDeployment */ .Dy)({ before: planned.deployment, revision }, service, () => (0,_aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__/* .describeService */ .Jv)(ecs, cluster, name), patience(60, `ECS to list the new deployment of ${name}`));
    const unseen = unseenIn(now, service, deployment);
    const live = unseen.length > 0 || isCrowded(planned) ? await liveNow(cloud) : groups.live;
    const isOutOfDate = live !== undefined && live !== groups.live;
    if (isOutOfDate)
        await (0,_task_protection_js__WEBPACK_IMPORTED_MODULE_5__/* .holdOthers */ .PK)({ ...planned, most }, live, deployment, cloud);
    const over = (service.deployments ?? []).flatMap(({ id }) => (id === undefined || id === deployment ? [] : id));
    return { deployment, over, unseen, isOutOfDate };
}
/** The service as it is, as long as it is as it was seen. Throws ChangedMeanwhile otherwise. */
async function stillPlanned(planned, cloud) {
    const [now, live] = await Promise.all([
        (0,_aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__/* .describeService */ .Jv)(cloud.ecs, planned.cluster, planned.name),
        isCrowded(planned) ? liveNow(cloud) : planned.groups.live,
    ]);
    const isSame = now?.status === 'ACTIVE' && ((0,_primary_deployment_js__WEBPACK_IMPORTED_MODULE_4__/* .primaryOf */ .Os)(now)?.id ?? '') === planned.deployment;
    if (!isSame || live !== planned.groups.live)
        throw new _engine_resource_js__WEBPACK_IMPORTED_MODULE_3__/* .ChangedMeanwhile */ .n();
    return now;
}
/** What is sent may find the service or the target group gone: then it was not as it was planned for. */
async function sent({ name }, send, { patience }) {
    try {
        return await (0,_aws_until_js__WEBPACK_IMPORTED_MODULE_2__/* .retrying */ .R$)(send, (error) => (0,_aws_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .isTextFault */ .y1)(error, 'target group not attached'), patience(120, `AWS to see that the target group of ${name} is attached`));
    }
    catch (error) {
        const isGone = (0,_aws_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .isFault */ .Zh)(error, 'ServiceNotFoundException', 'ServiceNotActiveException') ||
            (0,_aws_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .isTextFault */ .y1)(error, 'target group missing');
        throw isGone ? new _engine_resource_js__WEBPACK_IMPORTED_MODULE_3__/* .ChangedMeanwhile */ .n(error) : error;
    }
}
/** Whether another target group than the live one is there: a replacement goes on, or has broken off. */
const isCrowded = ({ groups: { arn, live, known } }) => arn !== live || known.some((one) => one.arn !== live);
/** The target group that has the requests, looked up anew. */
const liveNow = async (cloud) => (await cloud.fresh().loadBalancing.targetGroups()).live?.arn;
/**
 * Pure: what a deployment of our own came over without having been seen before, from the service right before and as
 * UpdateService answers, the newest first; those that failed count for nothing.
 */
function unseenIn(before, answer, own) {
    const known = new Set([own, ...(before.deployments ?? []).map(({ id }) => id)]);
    const newestFirst = (answer.deployments ?? []).toSorted((a, b) => Number(b.createdAt ?? 0) - Number(a.createdAt ?? 0));
    return newestFirst.flatMap(({ id = '', taskDefinition = '', rolloutState }) => known.has(id) || rolloutState === 'FAILED' ? [] : [{ id, taskDefinition }]);
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
// EXTERNAL MODULE: ./src/aws/asleep.ts
var aws_asleep = __webpack_require__(3459);
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
// EXTERNAL MODULE: ./src/resources/drop-tags.ts + 1 modules
var drop_tags = __webpack_require__(2532);
// EXTERNAL MODULE: ./src/resources/primary-deployment.ts
var primary_deployment = __webpack_require__(7287);
// EXTERNAL MODULE: ./src/resources/roll-out.ts
var roll_out = __webpack_require__(9123);
// EXTERNAL MODULE: ./src/resources/service-state.ts
var service_state = __webpack_require__(1122);
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
                parked: (0,parked/* isParked */.S2)(seen) ? 'parked' : (0,parked/* isMarkLeft */.v9)(seen) ? 'left over' : 'no',
                asleep: (0,aws_asleep/* sleepingCount */.J)(seen) ?? 'no',
                unsettledCount: (0,primary_deployment/* primaryOf */.Os)(seen)?.rolloutState === 'COMPLETED' ? undefined : seen.desiredCount,
                tags,
            },
            out: outOf(seen, (0,primary_deployment/* primaryOf */.Os)(seen)?.id ?? ''),
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
    async update(cloud, { out, state: seen }, state, changed, props) {
        const { ecs, warn } = cloud;
        const { deployment, tags } = state;
        const rollsOut = ['taskDefinition', 'network', 'loadBalancer'].some((field) => changed.has(field));
        const restarts = changed.has('lastRollout') || seen.parked === 'parked';
        const asksAnew = seen.parked === 'parked' || countAskedAnew(seen.tags, tags);
        const { count, toWakeWith } = counts(seen, props, { asksAnew, unsettled: rollsOut || restarts });
        const told = count === undefined ? {} : { sentCount: count };
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
        const planned = { cluster: out.cluster, name: out.name, deployment: out.deployment, groups: props.targetGroup.out };
        const update = () => (0,circuit_breaker/* withBreaker */.v6)(deployment.threshold, send);
        const isAsked = changed.has('deployment') || Object.keys(changes).length > 0;
        const revision = props.taskDefinition.out.arn;
        const begun = rollsOut || restarts ? await (0,roll_out/* rollOut */.Of)(planned, { revision, count }, update, cloud) : {};
        if (!rollsOut && !restarts) {
            // Settings start no deployment: what is primary afterwards may be another run's.
            await (0,roll_out/* stillPlanned */.FU)(planned, cloud);
            if (isAsked)
                await (0,roll_out/* sent */.t$)(planned, update, cloud);
        }
        // Last: the tag says which count was asked for, so it may only say so once it was.
        if (changed.has('tags')) {
            const asleep = toWakeWith === undefined ? {} : { [aws_asleep/* ASLEEP */.R]: String(toWakeWith) };
            const all = (0,aws_tags/* toLowerTags */._4)({ ...(0,aws_tags/* withOrigin */.D_)(seen.tags, tags), ...asleep });
            await ecs.send(new TagResourceCommand/* TagResourceCommand */.e({ resourceArn: out.arn, tags: all }));
        }
        // Where one stays, the next run takes it away: together with a count of 0 it would say something.
        const over = [...(seen.parked === 'no' ? [] : [parked/* PARKED */.ek]), ...(changed.has('asleep') ? [aws_asleep/* ASLEEP */.R] : [])];
        if (over.length > 0)
            await (0,drop_tags/* dropTags */.n)(ecs, out.arn, over, warn);
        return { ...out, ...told, ...begun };
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
function outOf(seen, deployment = (0,given/* given */.g)((0,primary_deployment/* primaryOf */.Os)(seen)?.id, 'the id of the primary deployment')) {
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
  PK: () => (/* binding */ holdOthers),
  AJ: () => (/* binding */ holdServing),
  Jy: () => (/* binding */ unprotectTasks)
});

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

// EXTERNAL MODULE: ./src/aws/batches.ts
var batches = __webpack_require__(1729);
// EXTERNAL MODULE: ./src/aws/ecs-reads.ts
var ecs_reads = __webpack_require__(3144);
// EXTERNAL MODULE: ./src/aws/elb-reads.ts
var elb_reads = __webpack_require__(7860);
// EXTERNAL MODULE: ./src/aws/until.ts
var until = __webpack_require__(189);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/resources/task-protection.ts






/** Minutes: the longest that ECS takes. A run lifts the protection itself; only one that is killed leaves it to end. */
const LONGEST = 2880;
/** As many as ECS takes in one call. */
const AT_ONCE = 10;
/** Seconds after which a run that goes on has let go what it holds while it moves requests. */
const MOVING = 30;
/** The most that ECS tells of in one answer. */
const ASKED_AT_ONCE = 100;
/**
 * Holds the tasks that serve from the `live` target group through the deployment that is about to start: from here on ECS
 * must not take them away (see commands/replacement.ts). No more than are wanted: ECS starts the new ones beside them, up
 * to twice as many in all. Says whether that took its time, so that others may have changed things meanwhile.
 */
async function holdServing(deploying, live, cloud) {
    const { ecs, patience } = cloud;
    const { cluster, name } = deploying;
    const { wanted, refused } = await tryToHold(deploying, live, undefined, cloud);
    if (refused === undefined)
        return false;
    // As many are held already as the service is to have (DEPLOYMENT_BLOCKED): by a run that moves requests just now and is
    // about to let them go, or by one that broke off.
    const again = async () => ((await protectTasks(ecs, cluster, wanted)) === undefined ? true : undefined);
    const waiting = `another run to let go of the tasks of ${name} that it holds`;
    if (await (0,until/* eventually */.u4)(again, patience(MOVING, waiting)))
        return true;
    const all = arnsOf(await (0,ecs_reads/* listTasks */.Vk)(ecs, cluster, name, 'RUNNING'));
    const held = await heldTasks(ecs, cluster, all);
    await unprotectTasks(ecs, cluster, [...held].filter((arn) => !wanted.includes(arn)));
    const { reason = '', detail = '' } = (await protectTasks(ecs, cluster, wanted)) ?? {};
    if (reason === '')
        return true;
    throw new errors/* UserError */.yo(`ECS does not protect the tasks that serve now (${[reason, detail].filter(Boolean).join(': ')})`, {
        hint: 'Run it again once no deployment of the service is going on.',
    });
}
/**
 * The same right after a deployment was started, which came over another run's replacement: for all but its own tasks,
 * which serve whatever comes next, and only where nobody else holds what they need.
 */
async function holdOthers(deploying, live, own, cloud) {
    await tryToHold(deploying, live, own, cloud);
}
/** Which tasks are to be held, and why ECS refuses that, unless as many of those that serve are held already. */
async function tryToHold({ cluster, name, deployment, most }, live, except, { ecs, elb }) {
    const [tasks, targets] = await Promise.all([(0,ecs_reads/* listTasks */.Vk)(ecs, cluster, name, 'RUNNING'), (0,elb_reads/* describeTargets */.Eg)(elb, live)]);
    const serving = servingTasks(tasks.filter(({ startedBy }) => startedBy !== except), targets, deployment);
    const wanted = serving.slice(0, most);
    const refused = await protectTasks(ecs, cluster, wanted);
    if (refused === undefined)
        return { wanted };
    const held = await heldTasks(ecs, cluster, serving);
    return held.size >= wanted.length ? { wanted } : { wanted, refused };
}
/**
 * The tasks that are healthy in a target group. Those of the primary deployment come first: ECS may be about to stop
 * the others, and whoever holds them keeps it from ending that deployment.
 */
function servingTasks(tasks, targets, primary) {
    const healthy = targets.filter(elb_reads/* isHealthy */.Wr).map(({ Target }) => Target?.Id);
    const serving = tasks.filter((task) => healthy.includes((0,ecs_reads/* networkDetail */.c$)(task, 'privateIPv4Address') ?? ''));
    const isOther = ({ startedBy }) => startedBy !== primary;
    return arnsOf(serving.toSorted((one, other) => Number(isOther(one)) - Number(isOther(other))));
}
/**
 * Keeps tasks from being stopped by a deployment; says why ECS refuses, if it does. ECS takes the old tasks away as soon
 * as the new ones are healthy in their target group, whether or not requests go there yet; it leaves protected ones until
 * they are no longer.
 */
async function protectTasks(ecs, cluster, tasks) {
    const failures = [];
    for (const some of (0,batches/* batches */.X)(tasks, AT_ONCE)) {
        const answer = await ecs.send(new UpdateTaskProtectionCommand({ cluster, tasks: some, protectionEnabled: true, expiresInMinutes: LONGEST }));
        failures.push(...(answer.failures ?? []));
    }
    // One that is gone needs none.
    return failures.find(({ reason }) => reason !== 'MISSING');
}
/** Lets deployments stop them again. What is not protected, or gone, is fine. */
async function unprotectTasks(ecs, cluster, tasks) {
    for (const some of (0,batches/* batches */.X)(tasks, AT_ONCE)) {
        await ecs.send(new UpdateTaskProtectionCommand({ cluster, tasks: some, protectionEnabled: false }));
    }
}
/** Those of some tasks that are protected. */
async function heldTasks(ecs, cluster, tasks) {
    const held = new Set();
    for (const some of (0,batches/* batches */.X)(tasks, ASKED_AT_ONCE)) {
        const { protectedTasks = [] } = await ecs.send(new GetTaskProtectionCommand({ cluster, tasks: some }));
        for (const { taskArn, protectionEnabled } of protectedTasks)
            if (taskArn && protectionEnabled)
                held.add(taskArn);
    }
    return held;
}
const arnsOf = (tasks) => tasks.flatMap(({ taskArn }) => taskArn ?? []);


/***/ })

};

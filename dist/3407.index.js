export const id = 3407;
export const ids = [3407];
export const modules = {

/***/ 8754:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f_: () => (/* binding */ AT_ZERO),
  lN: () => (/* binding */ LeftAlone),
  Uq: () => (/* binding */ notTakenBack),
  zH: () => (/* binding */ takeBack)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(2588);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(4947);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/StopServiceDeploymentCommand.js


class StopServiceDeploymentCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StopServiceDeployment", schemas_0/* StopServiceDeployment$ */.F0p) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/TagResourceCommand.js
var TagResourceCommand = __webpack_require__(2168);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/UpdateServiceCommand.js
var UpdateServiceCommand = __webpack_require__(7188);
// EXTERNAL MODULE: ./src/aws/ecs-reads.ts
var ecs_reads = __webpack_require__(3144);
// EXTERNAL MODULE: ./src/aws/faults.ts
var faults = __webpack_require__(9512);
// EXTERNAL MODULE: ./src/aws/given.ts
var given = __webpack_require__(1936);
// EXTERNAL MODULE: ./src/aws/parked.ts
var parked = __webpack_require__(4284);
// EXTERNAL MODULE: ./src/aws/tags.ts
var tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/resources/drop-tags.ts + 1 modules
var drop_tags = __webpack_require__(2532);
// EXTERNAL MODULE: ./src/resources/primary-deployment.ts
var primary_deployment = __webpack_require__(7287);
// EXTERNAL MODULE: ./src/resources/roll-out.ts
var roll_out = __webpack_require__(9123);
// EXTERNAL MODULE: ./src/rollout/revision.ts
var rollout_revision = __webpack_require__(2084);
// EXTERNAL MODULE: ./src/rollout/way-back.ts
var way_back = __webpack_require__(9780);
// EXTERNAL MODULE: ./src/commands/set-revision.ts
var set_revision = __webpack_require__(3234);
;// CONCATENATED MODULE: ./src/commands/take-back.ts













/** Why nothing was taken back: told beside the verdict, never instead of it. */
class LeftAlone extends Error {
}
/** Pure: the same for any error, as words that follow a verdict. */
const notTakenBack = (error) => error instanceof LeftAlone
    ? `Nothing was taken back: ${error.message}`
    : `It could not be taken back: ${(0,errors/* explain */.WE)(error).join('; ')}`;
const LAG = 30;
/**
 * Asks ECS to put back what ran before; a first deployment, which has nothing to go back to and which ECS would retry
 * for hours, is set to 0 tasks. Waits for nothing but reads that lag. Throws LeftAlone when it is not ours to take back (any more).
 */
async function takeBack(former, watched, calls) {
    const standing = await look(former, watched, calls);
    if (standing.done !== undefined)
        return standing.done;
    if (former.previousRevision === undefined)
        return await setToZero(former, standing.now, watched, calls);
    return await putBack(former.previousRevision, former, standing.now, watched, calls);
}
const AT_ZERO = 'There is nothing to go back to, so the service is set to 0 tasks; the next deploy starts as many as are asked for';
const TAKEN_OVER = 'another deployment has taken over';
/**
 * The service, looked at anew: between the verdict and this moment somebody else may have deployed, or ECS may have
 * completed the deployment (neither is ours to touch), or begun to put the former version back by itself.
 */
async function look(former, { cluster, service, deployment }, calls) {
    const { before, earlier = [], previousRevision, wasParked } = former;
    const replaced = [before, ...earlier].filter((id) => id !== deployment);
    const { clients, clock, signal, lag = LAG } = calls;
    const waitingFor = `ECS to show the deployment ${deployment}`;
    const read = () => (0,ecs_reads/* describeService */.Jv)(clients.ecs, cluster, service);
    const now = await (0,primary_deployment/* lookPast */.oI)(replaced, read, { clock, signal, atMost: lag, waitingFor });
    const primary = now && (0,primary_deployment/* primaryOf */.Os)(now);
    if (now?.status !== 'ACTIVE' || !primary)
        throw new LeftAlone('the service is gone');
    if (previousRevision === undefined && (0,parked/* isParked */.S2)(now))
        return { done: 'set to zero' };
    if (primary.id === deployment) {
        if (primary.rolloutState === 'COMPLETED')
            throw new LeftAlone('ECS has completed the deployment meanwhile');
        return { done: undefined, now };
    }
    const brings = primary.taskDefinition ?? '';
    // Whoever did it.
    if ((0,way_back/* isFormer */.w9)(brings, former))
        return { done: 'goes back' };
    const rollout = rolloutOf(now, deployment);
    const { status: fate = '' } = (await (0,ecs_reads/* describeDeployment */.Ti)(clients.ecs, cluster, service, deployment).catch(() => undefined)) ?? {};
    if (!(0,way_back/* isWayBack */.PU)({ brings, rollout, fate }, former))
        throw new LeftAlone(TAKEN_OVER);
    // A parked deployment counts as completed, so that ECS goes back to what has never run: that is no way back.
    return wasParked || (0,way_back/* leadsPast */.gd)(brings, former) ? { done: undefined, now } : { done: 'goes back' };
}
/**
 * Rolls the deployment back through ECS. Where it can't, or would skip the version that was live (ECS goes back to what
 * it last completed), the service is set to that version, where it ran.
 */
async function putBack(revision, former, seen, watched, calls) {
    const { clients, on } = calls;
    const { cluster, service, deployment } = watched;
    let now = seen;
    on({ kind: 'news', lines: [`taking the deployment back: ${(0,rollout_revision/* revisionName */.pd)(revision)} is to run again`] });
    if (former.wasCompleted) {
        try {
            const fate = await (0,ecs_reads/* describeDeployment */.Ti)(clients.ecs, cluster, service, deployment);
            if (fate?.status === 'SUCCESSFUL')
                throw new LeftAlone('ECS has completed the deployment meanwhile');
            if (fate?.status?.startsWith('ROLLBACK'))
                return 'goes back';
            if (fate?.serviceDeploymentArn !== undefined) {
                const serviceDeploymentArn = fate.serviceDeploymentArn;
                await clients.ecs.send(new StopServiceDeploymentCommand({ serviceDeploymentArn, stopType: 'ROLLBACK' }));
                return 'goes back';
            }
        }
        catch (error) {
            // Nothing to roll back to, not allowed, unknown here, or ECS is at it already.
            if (!(0,faults/* isFault */.Zh)(error, ...CANT_STOP))
                throw error;
            if (error instanceof faults/* AccessDenied */.Oy)
                on({
                    kind: 'warning',
                    text: `The service is set to the version of before instead: ${(0,errors/* explain */.WE)(error).join(' ')}`,
                });
            const standing = await look(former, watched, calls);
            if (standing.done !== undefined)
                return standing.done;
            now = standing.now;
        }
    }
    if (now.taskDefinition === revision && isPlaced(now, former.placement))
        throw new LeftAlone('it runs the same revision as before');
    // Whatever another run has started meanwhile is not ours to take back.
    const last = await (0,set_revision/* setRevision */.o)({ revision, placement: former.placement }, now, async ([newest]) => newest && (0,set_revision/* asEarlier */.J)(newest, now, { clients, on }), { clients });
    if (last.revision !== revision)
        throw new LeftAlone(TAKEN_OVER);
    return 'goes back';
}
/** Whether the service's tasks go into the target groups that they went into before. */
function isPlaced({ loadBalancers = [] }, placement) {
    const before = placement?.loadBalancers.map(({ targetGroupArn }) => targetGroupArn) ?? [];
    return before.every((arn) => loadBalancers.some(({ targetGroupArn }) => targetGroupArn === arn));
}
const CANT_STOP = [
    'AccessDeniedException',
    'ConflictException',
    'InvalidParameterException',
    'ClientException',
    'ServiceDeploymentNotFoundException',
    'UnsupportedFeatureException',
    'UnknownOperationException',
    'InvalidAction',
];
/**
 * Never takes tasks of another deployment with it. The tag goes first: a count of 0 without it would pass for a wish. It
 * may be seconds until it is there, so the service is looked at again after it; and as UpdateService knows no condition,
 * the count goes back where another deployment has come all the same.
 */
async function setToZero(former, seen, watched, calls) {
    const { ecs } = calls.clients;
    const { cluster, service, deployment } = watched;
    requireAlone(seen, deployment);
    calls.on({ kind: 'news', lines: ['there is nothing to go back to: setting the service to 0 tasks'] });
    const resourceArn = (0,given/* given */.g)(seen.serviceArn, 'serviceArn');
    await ecs.send(new TagResourceCommand/* TagResourceCommand */.e({ resourceArn, tags: (0,tags/* toLowerTags */._4)({ [parked/* PARKED */.ek]: 'true' }) }));
    try {
        const standing = await look(former, watched, calls);
        if (standing.done !== undefined)
            return standing.done;
        const { now } = standing;
        requireAlone(now, deployment);
        const answer = await ecs.send(new UpdateServiceCommand/* UpdateServiceCommand */.k({ cluster, service, desiredCount: 0 }));
        const after = (0,given/* given */.g)(answer.service, 'the service');
        const rollout = rolloutOf(after, deployment);
        // ECS may have begun to go back at that very moment.
        const isOthers = (brings) => !(0,way_back/* isWayBack */.PU)({ brings, rollout, fate: '' }, former);
        if (!(0,roll_out/* unseenIn */.ux)(now, after, deployment).some((each) => isOthers(each.taskDefinition)))
            return 'set to zero';
        await ecs.send(new UpdateServiceCommand/* UpdateServiceCommand */.k({ cluster, service, desiredCount: now.desiredCount }));
        throw new LeftAlone(TAKEN_OVER);
    }
    catch (error) {
        const warn = (text) => calls.on({ kind: 'warning', text });
        if (error instanceof LeftAlone)
            await (0,drop_tags/* dropTags */.n)(ecs, resourceArn, [parked/* PARKED */.ek], warn);
        throw error;
    }
}
const rolloutOf = ({ deployments = [] }, deployment) => deployments.find(({ id }) => id === deployment)?.rolloutState;
function requireAlone(now, deployment) {
    const failing = [deployment, (0,primary_deployment/* primaryOf */.Os)(now)?.id];
    const others = now.deployments?.some(({ id, runningCount = 0 }) => !failing.includes(id) && runningCount > 0);
    if (others)
        throw new LeftAlone('tasks of an earlier deployment still serve');
}


/***/ }),

/***/ 3407:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aZ: () => (/* binding */ PATIENCE),
  FC: () => (/* binding */ partingWords),
  tN: () => (/* binding */ undo),
  Xp: () => (/* binding */ untilRestored)
});

// EXTERNAL MODULE: ./src/rollout/health.ts
var health = __webpack_require__(407);
// EXTERNAL MODULE: ./src/rollout/predecessor.ts
var predecessor = __webpack_require__(8256);
// EXTERNAL MODULE: ./src/rollout/revision.ts
var revision = __webpack_require__(2084);
// EXTERNAL MODULE: ./src/rollout/way-back.ts
var way_back = __webpack_require__(9780);
;// CONCATENATED MODULE: ./src/rollout/restored.ts




/**
 * Pure: whether what was put back in place of a deployment runs; `undefined` as long as that is open. It has a
 * deployment of its own, whose tasks have to be healthy like any other's: a rollback, too, may fail.
 */
function restoring(look, replaced, deadline) {
    const { status, desired, deployments } = look.service;
    if (status !== 'ACTIVE')
        return { state: 'failed', says: `The rollback failed: the service is ${status}` };
    const primary = deployments.find((deployment) => deployment.primary);
    const isOver = look.at >= deadline;
    // What is put back has a deployment of its own.
    const isStale = (0,predecessor/* isEarlier */.bG)(primary?.id, replaced) && look.fate?.status !== 'ROLLBACK_SUCCESSFUL';
    if (!primary || primary.id === replaced.deployment || isStale) {
        if (look.fate?.status !== 'ROLLBACK_FAILED' && !isOver)
            return undefined;
        return { state: 'failed', says: 'The rollback failed: what ran before is not back' };
    }
    const name = (0,revision/* revisionName */.pd)(primary.taskDefinition);
    if ((0,way_back/* isLater */.d8)(primary.taskDefinition, replaced))
        return { state: 'overtaken', says: `A newer deployment has taken over meanwhile: it brings ${name}` };
    const healthy = (0,health/* servingTasks */.p5)(look, primary.id).length;
    const others = stillServing(look, primary.id, replaced.deployment);
    if (primary.rollout === 'FAILED')
        return { state: 'failed', says: `The rollback failed: new tasks of ${name} are not healthy either${others}` };
    if (desired === 0)
        return { state: 'unhealthy', says: `${name} is back, and somebody has set the desired count to 0` };
    if (healthy >= desired)
        return { state: 'healthy', says: `${name} runs again and is healthy` };
    if (!isOver)
        return undefined;
    return {
        state: 'unhealthy',
        says: `${name} was put back, but is not healthy: ${healthy} of ${desired} new tasks are${others}`,
    };
}
/** What goes on serving of the deployments before. */
function stillServing(look, primary, replaced) {
    const others = look.service.deployments.map(({ id }) => id).filter((id) => id !== primary && id !== replaced);
    const count = others.flatMap((id) => (0,health/* servingTasks */.p5)(look, id)).length;
    if (count === 0)
        return '';
    return count === 1 ? '; one task of before still serves' : `; ${count} tasks of before still serve`;
}

// EXTERNAL MODULE: ./src/rollout/watch.ts + 1 modules
var watch = __webpack_require__(7365);
// EXTERNAL MODULE: ./src/commands/take-back.ts + 1 modules
var take_back = __webpack_require__(8754);
;// CONCATENATED MODULE: ./src/commands/undo.ts






/** Seconds for which a cancelled run reads again what lags: the end of the job has longer. */
const PARTING_LAG = 2;
/** Seconds that putting the former revision back may take, beside the time of the rollout. */
const PATIENCE = 600;
/**
 * Takes back a deployment that won't become healthy: what ran before is put back and watched until it is healthy; a
 * first deployment is set to 0 tasks. What was taken back already (by the circuit breaker) is only watched, and so is
 * what is to be left to ECS. Never throws, but when the run is cancelled: what fails is told in the ending.
 */
async function undo(ending, mission, watched, context) {
    try {
        const isRolledBack = ending.outcome === 'rolled-back';
        const primary = ending.look.service.deployments.find((deployment) => deployment.primary);
        const isLeft = mission.onFailure === 'leave';
        const isPast = isRolledBack && !isLeft && primary !== undefined && (0,way_back/* leadsPast */.gd)(primary.taskDefinition, mission);
        if (isRolledBack && !mission.wasParked && !isPast)
            return await afterRestoring(ending, mission, watched, context);
        if (isLeft || !hasStarted(mission))
            return ending;
        if (!isRolledBack && ending.outcome !== 'failed' && ending.outcome !== 'timed-out')
            return ending;
        if (ending.sound)
            throw new take_back/* LeftAlone */.lN('its own tasks are healthy');
        const isFirst = mission.previousRevision === undefined;
        if (isFirst && (0,health/* healthyTasks */.U9)(ending.look, mission).length > 0)
            throw new take_back/* LeftAlone */.lN('some of its tasks are healthy');
        if ((await (0,take_back/* takeBack */.zH)(mission, watched, context)) === 'goes back')
            return await afterRestoring(ending, isPast ? over(primary, mission) : mission, watched, context);
        // Its tasks are told to stop.
        const outcome = isRolledBack ? 'failed' : ending.outcome;
        return { ...ending, outcome, because: `${ending.because}. ${take_back/* AT_ZERO */.f_}`, look: { ...ending.look, tasks: [] } };
    }
    catch (error) {
        if (context.signal.aborted)
            throw error;
        return { ...ending, because: `${ending.because}. ${(0,take_back/* notTakenBack */.Uq)(error)}` };
    }
}
/** What was put back came over what ECS had put back by itself. */
function over({ id }, mission) {
    return { ...mission, deployment: id, earlier: [...(mission.earlier ?? []), mission.deployment] };
}
async function afterRestoring(ending, replaced, watched, context) {
    const { state, says, look } = await untilRestored(replaced, watched, PATIENCE, context);
    context.on({ kind: 'news', lines: [says] });
    const isBack = state === 'healthy' || state === 'unhealthy';
    // That the time was over stays the word for it: what ate the time is not what was put back.
    const outcome = ending.outcome === 'timed-out' ? ending.outcome : isBack ? 'rolled-back' : 'failed';
    return { ...ending, outcome, because: `${ending.because}. ${says}`, look };
}
/** Watches what was put back until it is healthy, or won't be, for so many seconds at most. */
async function untilRestored(replaced, watched, patience, { clients: { ecs, elb }, clock, signal }) {
    const deadline = clock.now() + patience * 1000;
    for await (const look of (0,watch/* watch */.w)(watched, { ecs, elb, clock, signal })) {
        const state = restoring(look, replaced, deadline);
        if (state)
            return { ...state, look };
    }
    throw new Error('the rollback was no longer looked at, though it had not ended');
}
/**
 * The same for a run that is cancelled, in the seconds that it still has: nothing is watched any more. Gives the words
 * that it ends with.
 */
async function partingWords(mission, watched, context) {
    const began = 'the job was cancelled during the rollout';
    const goesOn = 'What was begun goes on in AWS; the next run finds it';
    if (mission.onCancel === 'leave' || !hasStarted(mission))
        return `${began}. ${goesOn}`;
    try {
        const { clock, on } = context;
        // The run's own signal has aborted; the clients have one of their own.
        const { signal } = new AbortController();
        const calls = { clients: context.parting(), clock, signal, on, lag: PARTING_LAG };
        if ((await (0,take_back/* takeBack */.zH)(mission, watched, calls)) === 'set to zero')
            return `${began}. ${take_back/* AT_ZERO */.f_}`;
        const former = mission.previousRevision === undefined ? 'what ran before' : (0,revision/* revisionName */.pd)(mission.previousRevision);
        return `${began}, and ${former} is being put back`;
    }
    catch (error) {
        return `${began}. ${(0,take_back/* notTakenBack */.Uq)(error)}. ${goesOn}`;
    }
}
/** Whether this run started a deployment of its own: a change of settings alone is not taken back. */
const hasStarted = ({ changed, deployment, before }) => changed && deployment !== before;


/***/ }),

/***/ 7365:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ targetsOf),
  w: () => (/* binding */ watch)
});

// EXTERNAL MODULE: ./src/aws/ecs-reads.ts
var ecs_reads = __webpack_require__(3144);
// EXTERNAL MODULE: ./src/aws/elb-reads.ts
var elb_reads = __webpack_require__(7860);
// EXTERNAL MODULE: ./src/aws/found.ts
var found = __webpack_require__(2257);
// EXTERNAL MODULE: ./src/aws/until.ts
var until = __webpack_require__(189);
;// CONCATENATED MODULE: ./src/rollout/pace.ts

/** Seconds between two looks while something happens, and when nothing has for a while. */
const QUICK = 2.5;
const SLOW = 4.5;
/** Seconds without news after which looks begin to come more slowly, and until they are slowest. */
const QUIET = 20;
const CALM = 60;
/** Seconds between two looks at tasks that are healthy and only have to stay so. */
const PROVING = 5;
/** An instant that is waited for may be as near as that; looks don't come closer. */
const SHORTEST = 0.5;
/**
 * Seconds until the next look, jittered. Fifty deploys at once must not ask more of one account than ECS grants (20 reads
 * of services in a second), and load balancing (10 calls).
 */
function pause({ quietFor, took, dueIn }) {
    const calm = Math.min(1, Math.max(0, (quietFor - QUIET) / (CALM - QUIET)));
    if (dueIn !== undefined)
        return Math.min((0,until/* jittered */.et)(PROVING), Math.max(dueIn, SHORTEST));
    return (0,until/* jittered */.et)(Math.min(SLOW, Math.max(QUICK + calm * (SLOW - QUICK), took)));
}

// EXTERNAL MODULE: ./src/rollout/service-gone.ts
var service_gone = __webpack_require__(3780);
// EXTERNAL MODULE: ./src/rollout/snapshot.ts
var snapshot = __webpack_require__(5741);
;// CONCATENATED MODULE: ./src/rollout/watch.ts







/** Seconds between two looks at a service that is not there yet. */
const INTERVAL = 2.5;
/** Seconds for which a service just made may read as missing, or as the deleted one that had its name before. */
const LAG = 60;
/**
 * Looks at a rollout every few seconds, for as long as it is asked, and at the moment (milliseconds since the epoch) for
 * which it is asked, where that is sooner. A look costs one call; the tasks are read again
 * only when the service's counts moved or a container's own check is still open, stopped ones when one is gone or failed, target
 * health only once a task runs that matters, the load balancer until it is active, the service deployment when another one took its
 * place.
 * Anything but throttling and passing faults (which the clients retry) is thrown at once.
 */
async function* watch(watched, { ecs, elb, clock, signal }) {
    let tasks = [];
    let stopped = [];
    let counted = '';
    let failed = 0;
    let loadBalancer;
    const settledAt = clock.now() + LAG * 1000;
    /** What was made a moment ago, as a target group, need not be there for every read. */
    const perhaps = (answer) => clock.now() < settledAt ? (0,found/* found */.F)(answer, 'TargetGroupNotFoundException', 'LoadBalancerNotFoundException') : answer;
    let shown = '';
    let changedAt = clock.now();
    for (;;) {
        const start = clock.now();
        const service = await (0,found/* found */.F)((0,ecs_reads/* describeService */.Jv)(ecs, watched.cluster, watched.service), 'ClusterNotFoundException');
        if (!isLive(service) && clock.now() < settledAt) {
            await clock.sleep((0,until/* jittered */.et)(INTERVAL), signal);
            continue;
        }
        if (!service)
            throw new service_gone/* ServiceGone */.X(watched.service);
        const counts = countsOf(service);
        const open = openTasks(tasks, watched);
        if (counts !== counted || missing(service, tasks)) {
            const list = (status) => (0,found/* found */.F)((0,ecs_reads/* listTasks */.Vk)(ecs, watched.cluster, watched.service, status), ...NOT_YET);
            const before = tasks;
            tasks = (await list('RUNNING')) ?? [];
            const failures = failuresOf(service, watched);
            if (isGone(before, tasks, watched) || failures > failed)
                stopped = (await list('STOPPED')) ?? [];
            failed = failures;
            counted = counts;
        }
        else if (open.length > 0) {
            const now = await (0,ecs_reads/* describeTasks */.yz)(ecs, watched.cluster, open.slice(0, 100));
            tasks = tasks.map((task) => now.find(({ taskArn }) => taskArn === task.taskArn) ?? task);
        }
        const [targets, balancer, fate] = await Promise.all([
            isServing(service, watched) ? perhaps(targetsOf(elb, watched)).then((seen) => seen ?? none) : none,
            loadBalancer?.State?.Code === 'active'
                ? loadBalancer
                : perhaps((0,elb_reads/* describeLoadBalancer */.mD)(elb, watched.loadBalancerArn)),
            isPrimary(service, watched.deployment)
                ? undefined
                : // Without the right to ask, the service itself has to tell.
                    (0,found/* found */.F)((0,ecs_reads/* describeDeployment */.Ti)(ecs, watched.cluster, watched.service, watched.deployment), 'AccessDeniedException', ...NOT_YET),
        ]);
        loadBalancer = balancer;
        const look = (0,snapshot/* snapshotOf */.eY)({ at: clock.now(), service, tasks, stopped, targets, loadBalancer, fate });
        const shows = JSON.stringify({ ...look, at: 0 });
        if (shows !== shown)
            changedAt = look.at;
        shown = shows;
        const due = yield look;
        const dueIn = due === undefined ? undefined : (due - clock.now()) / 1000;
        const quietFor = (look.at - changedAt) / 1000;
        await clock.sleep(pause({ quietFor, took: (look.at - start) / 1000, dueIn }), signal);
    }
}
/** What ListTasks says of a service just made, or just deleted: the next look at the service tells which. */
const NOT_YET = ['ClusterNotFoundException', 'ServiceNotFoundException', 'ServiceNotActiveException'];
const isLive = (service) => service?.status === 'ACTIVE';
const none = [];
/** A target is in one of the target groups only: its address tells whose it is. */
async function targetsOf(elb, { targetGroupArn, formerTargetGroupArn }) {
    if (formerTargetGroupArn === undefined)
        return (0,elb_reads/* describeTargets */.Eg)(elb, targetGroupArn);
    const all = [targetGroupArn, formerTargetGroupArn].map((arn) => (0,elb_reads/* describeTargets */.Eg)(elb, arn));
    return (await Promise.all(all)).flat();
}
/**
 * Whether a target can be healthy that matters: one of the deployment that is watched, or, once another took its place,
 * any. Load balancing grants a whole account only ten reads a second.
 */
function isServing(service, { deployment }) {
    const running = (service.deployments ?? []).filter(({ runningCount = 0 }) => runningCount > 0);
    return isPrimary(service, deployment) ? running.some(({ id }) => id === deployment) : running.length > 0;
}
const isPrimary = ({ deployments = [] }, id) => deployments.some((deployment) => deployment.id === id && deployment.status === 'PRIMARY');
function countsOf({ deployments = [] }) {
    return deployments
        .map(({ id, runningCount, pendingCount, failedTasks }) => [id, runningCount, pendingCount, failedTasks].join())
        .join(';');
}
/** The tasks of which a container's check, which moves no count, has yet to pass. */
function openTasks(tasks, { deployment, checked }) {
    return tasks.flatMap(({ taskArn, startedBy, lastStatus, containers = [] }) => {
        const isOpen = containers.some(({ name = '', healthStatus }) => checked.includes(name) && healthStatus !== 'HEALTHY');
        return taskArn !== undefined && startedBy === deployment && lastStatus === 'RUNNING' && isOpen ? [taskArn] : [];
    });
}
/** A task may begin and end between two looks: then only this tells. */
function failuresOf({ deployments = [] }, { deployment }) {
    return deployments.find(({ id }) => id === deployment)?.failedTasks ?? 0;
}
/** Whether a task of the deployment that was there is no longer. */
function isGone(before, now, { deployment }) {
    const there = new Set(now.map(({ taskArn }) => taskArn));
    return before.some(({ startedBy, taskArn }) => startedBy === deployment && !there.has(taskArn));
}
/** Reads of tasks lag behind the counts. */
function missing({ deployments = [] }, tasks) {
    return deployments.some(({ id, runningCount = 0 }) => {
        const seen = tasks.filter(({ startedBy, lastStatus }) => startedBy === id && lastStatus === 'RUNNING');
        return seen.length < runningCount;
    });
}


/***/ })

};

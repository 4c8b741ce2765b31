export const id = 6742;
export const ids = [6742,9421,8641];
export const modules = {

/***/ 8641:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judge: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./src/clock.ts
var clock = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/resources/stored-images.ts + 1 modules
var stored_images = __webpack_require__(1419);
// EXTERNAL MODULE: ./src/rollout/health.ts
var health = __webpack_require__(407);
;// CONCATENATED MODULE: ./src/rollout/diagnosis/sightings.ts

/** Pure: where it begins; the look is one from before anything was changed, `undefined` when there was no service. */
function unseen(look) {
    return { before: new Set(look?.service.events.map(({ id }) => id)), events: [], targets: [] };
}
/** Pure: what is remembered after one more look. */
function sight(seen, look, mission) {
    const known = new Set([...seen.before, ...seen.events.map(({ id }) => id)]);
    const fresh = look.service.events.filter(({ id }) => !known.has(id)).toReversed();
    return { ...seen, events: [...seen.events, ...fresh], targets: remembered(seen.targets, look, mission) };
}
function remembered(before, look, mission) {
    const targets = new Map(before.map((target) => [target.address, target]));
    for (const task of (0,health/* ownTasks */.Bt)(look, mission.deployment)) {
        const target = (0,health/* targetOf */.$r)(look, task, mission.port);
        if (!target)
            continue;
        if (target.state === 'unhealthy' || target.state === 'unused')
            targets.set(target.address, inParts(target));
        else if (target.state === 'healthy')
            targets.delete(target.address);
    }
    return [...targets.values()];
}
/** A snapshot has `Target.Timeout: Request timed out` in one. */
function inParts({ address, port, state, reason }) {
    const [code, ...rest] = reason?.split(': ') ?? [];
    return { address, port, state, reason: code, description: rest.length === 0 ? undefined : rest.join(': ') };
}

// EXTERNAL MODULE: ./src/rollout/course.ts
var rollout_course = __webpack_require__(3876);
// EXTERNAL MODULE: ./src/rollout/failed-starts.ts
var failed_starts = __webpack_require__(9316);
// EXTERNAL MODULE: ./src/rollout/plain.ts
var plain = __webpack_require__(1261);
// EXTERNAL MODULE: ./src/rollout/stops.ts
var stops = __webpack_require__(8704);
;// CONCATENATED MODULE: ./src/rollout/news.ts



/** Pure: what is new since the look before, one line a change; `undefined` before the first look. */
function news(before, now, mission) {
    return [
        ...taskNews(before, now, mission),
        ...stopNews(before, now, mission),
        ...eventNews(before, now),
        ...balancerNews(before, now),
    ];
}
function taskNews(before, now, mission) {
    const was = new Map((before?.tasks ?? []).map((task) => [task.id, describe(before, task.id, mission)]));
    return now.tasks
        .filter(({ deployment }) => deployment === mission.deployment)
        .flatMap(({ id }) => {
        const is = describe(now, id, mission);
        return is === was.get(id) ? [] : [`task ${id.slice(0, 8)}: ${is}`];
    });
}
function stopNews(before, now, { deployment }) {
    const known = new Set(before?.stopped.map(({ id }) => id));
    return now.stopped
        .filter((task) => task.deployment === deployment && !known.has(task.id))
        .map((task) => `task ${task.id.slice(0, 8)}: stopped (${(0,stops/* whyStopped */.kE)(task)})`);
}
function describe(look, id, mission) {
    const task = look?.tasks.find((candidate) => candidate.id === id);
    if (!look || !task)
        return '';
    const target = (0,health/* targetOf */.$r)(look, task, mission.port);
    const unhealthy = (0,health/* unproven */.gm)(task, mission).filter(({ health }) => health === 'UNHEALTHY');
    return [
        task.status.toLowerCase(),
        ...(target ? [`target ${target.state}${target.reason === undefined ? '' : ` (${target.reason})`}`] : []),
        ...unhealthy.map(({ name }) => `container ${name} fails ECS's own health check`),
    ].join(', ');
}
/** ECS keeps the newest 100 events of a service; those of before this rollout are no news. */
function eventNews(before, now) {
    if (!before)
        return [];
    const known = new Set(before.service.events.map(({ id }) => id));
    return now.service.events
        .filter(({ id }) => !known.has(id))
        .toReversed()
        .map(({ message }) => `ECS: ${(0,plain/* plain */.p)(message)}`);
}
function balancerNews(before, now) {
    const first = !before && now.loadBalancer === 'active';
    return first || before?.loadBalancer === now.loadBalancer ? [] : [`load balancer: ${now.loadBalancer}`];
}

// EXTERNAL MODULE: ./src/rollout/verdict.ts + 1 modules
var verdict = __webpack_require__(280);
;// CONCATENATED MODULE: ./src/rollout/follow.ts





/** Looks until there is a verdict; tells what is new with every look. */
async function follow(looks, mission, { start, onNews, isImageGone }) {
    let before;
    let course = rollout_course/* START */.d3;
    let sightings = start;
    let due;
    const phases = new Set();
    let isAsked = false;
    for (;;) {
        const { value: look, done } = await looks.next(due);
        if (done)
            throw new Error('the rollout was no longer looked at, though there was no verdict');
        const lines = news(before, look, mission);
        before = look;
        course = (0,rollout_course/* continued */.m2)(course, look, mission);
        sightings = sight(sightings, look, mission);
        if (!isAsked && (0,failed_starts/* imageComplaint */.V)(look, mission) !== undefined) {
            isAsked = true;
            course = { ...course, imageIsGone: await isImageGone() };
        }
        const word = (0,verdict/* verdict */.W)(look, mission, course);
        if (word.outcome === undefined && !phases.has(phaseOf(word.waitingFor))) {
            phases.add(phaseOf(word.waitingFor));
            lines.push(`waiting for ${word.waitingFor}`);
        }
        if (lines.length > 0)
            onNews(lines, look);
        if (word.outcome !== undefined)
            return { ...word, look, sightings };
        due = (0,rollout_course/* steadyAt */.Gd)(course, look, mission);
    }
}
/** What is waited for, whatever the counts are at the moment. */
const phaseOf = (waitingFor) => waitingFor.replace(/\d+/g, '#');

// EXTERNAL MODULE: ./src/counted.ts
var counted = __webpack_require__(1809);
// EXTERNAL MODULE: ./src/rollout/revision.ts
var revision = __webpack_require__(2084);
;// CONCATENATED MODULE: ./src/rollout/runs-now.ts



/** Pure: what a look shows to be serving, by revision: `shop-dev:7 (2 healthy tasks)`. */
function runsNow(look) {
    const counts = new Map();
    for (const { id, taskDefinition } of look.service.deployments) {
        const name = (0,revision/* revisionName */.pd)(taskDefinition);
        const healthy = (0,health/* servingTasks */.p5)(look, id).length;
        if (healthy > 0)
            counts.set(name, (counts.get(name) ?? 0) + healthy);
    }
    if (counts.size === 0)
        return 'nothing that is healthy';
    return [...counts].map(([name, count]) => `${name} (${(0,counted/* counted */.h)(count, 'healthy task')})`).join(', ');
}

// EXTERNAL MODULE: ./src/rollout/snapshot.ts
var snapshot = __webpack_require__(5741);
// EXTERNAL MODULE: ./src/rollout/watch.ts + 1 modules
var watch = __webpack_require__(7365);
// EXTERNAL MODULE: ./src/commands/undo.ts + 1 modules
var undo = __webpack_require__(3407);
;// CONCATENATED MODULE: ./src/commands/judge.ts









/**
 * Watches the deployment until there is a verdict; finds out why and takes it back when it is a bad one. Where this run
 * changed nothing, what it has `seen` already may be the verdict.
 */
async function judge(mission, about, seen, context) {
    const atOnce = seen && !mission.changed ? (0,verdict/* verdict */.W)(seen, mission) : undefined;
    if (seen && atOnce?.outcome !== undefined) {
        const sightings = sight(unseen(undefined), seen, mission);
        const ending = { ...atOnce, look: seen, sightings };
        return { ...atOnce, look: seen, runs: runsNow(seen), ...(await why(ending, about, context)) };
    }
    const { clients, clock, signal, on } = context;
    on({ kind: 'watching', deployment: mission.deployment, seconds: (mission.deadline - clock.now()) / 1000 });
    let known = {};
    try {
        const looks = (0,watch/* watch */.w)(about, { ecs: clients.ecs, elb: clients.elb, clock, signal });
        const ending = await follow(looks, mission, {
            start: unseen(seen),
            onNews: (lines) => on({ kind: 'news', lines }),
            isImageGone: () => (0,stored_images/* isImageGone */.JQ)(clients.ecr, about.repository, mission.image),
        });
        if (ending.outcome === 'deployed')
            on({ kind: 'news', lines: ['the deployment is healthy'] });
        known = await why(ending, about, context);
        const { outcome, because, look } = await (0,undo/* undo */.tN)(ending, mission, about, context);
        const last = (0,verdict/* isGood */.K)(outcome) ? look : await withTargets(look, about, context);
        return { outcome, because, look: ending.look, ...(last && { last, runs: runsNow(last) }), ...known };
    }
    catch (error) {
        if (!signal.aborted)
            throw error;
        return { outcome: 'cancelled', because: await (0,undo/* partingWords */.FC)(mission, about, context), ...known };
    }
}
/** While nothing of a deployment runs its targets are not looked at, though others may serve. Can't it be read, nobody knows. */
async function withTargets(look, about, { clients }) {
    if (look.targets.length > 0 || look.tasks.length === 0)
        return look;
    const targets = await (0,watch/* targetsOf */.Q)(clients.elb, about).catch(() => undefined);
    return targets && { ...look, targets: targets.map(snapshot/* targetState */.fJ) };
}
/** Before anything is taken back: AWS forgets the targets of tasks that are gone. A newer deployment is no failure. */
async function why({ outcome, look, sightings }, { logGroup, repository: _, hidden, ...about }, { clients, signal }) {
    if ((0,verdict/* isGood */.K)(outcome) || outcome === 'superseded')
        return {};
    const failed = { ...about, look, sightings, logs: { group: logGroup, streamPrefix: 'ecs' } };
    // Loaded only now: most runs end well.
    const { investigate } = await __webpack_require__.e(/* import() */ 4806).then(__webpack_require__.bind(__webpack_require__, 4806));
    // Its budget is in real seconds, whatever the time of the rollout: a person waits for the answer.
    return { diagnosis: await investigate(failed, hidden, { clients, signal, clock: clock/* systemClock */.m }) };
}


/***/ }),

/***/ 9421:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   liftProtection: () => (/* binding */ liftProtection)
/* harmony export */ });
/* harmony import */ var _aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3144);
/* harmony import */ var _resources_primary_deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7287);
/* harmony import */ var _resources_task_protection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7235);



/**
 * Lets ECS stop the tasks again that a deployment has replaced. Not those of the primary one: who holds them is a run that
 * is about to replace them.
 */
async function liftProtection({ cluster, service }, { clients: { ecs } }) {
    const [now, tasks] = await Promise.all([
        (0,_aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__/* .describeService */ .Jv)(ecs, cluster, service),
        (0,_aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__/* .listTasks */ .Vk)(ecs, cluster, service, 'RUNNING'),
    ]);
    const primary = now && (0,_resources_primary_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .primaryOf */ .Os)(now)?.id;
    const replaced = tasks.filter(({ startedBy }) => startedBy !== primary);
    await (0,_resources_task_protection_js__WEBPACK_IMPORTED_MODULE_2__/* .unprotectTasks */ .Jy)(ecs, cluster, replaced.flatMap(({ taskArn }) => taskArn ?? []));
}


/***/ }),

/***/ 6742:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeReplacement: () => (/* binding */ judgeReplacement)
/* harmony export */ });
/* harmony import */ var _aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3144);
/* harmony import */ var _aws_elb_reads_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7860);
/* harmony import */ var _aws_found_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2257);
/* harmony import */ var _resources_primary_deployment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7287);
/* harmony import */ var _rollout_health_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(407);
/* harmony import */ var _rollout_verdict_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(280);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1509);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8641);
/* harmony import */ var _lift_protection_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9421);
/* harmony import */ var _send_requests_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(913);
/* harmony import */ var _tidy_up_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3525);











/** Seconds that the nodes of a load balancer have to take a change of weights up. */
const SETTLE = 15;
/** How often they are moved at most. */
const MOST_MOVES = 5;
/** Seconds that the old tasks have to be gone in, beside their draining. */
const LEAVING = 300;
/**
 * Watches a deployment into another target group like any other, and moves the requests when it is healthy there; then
 * watches the old tasks go. `leave`: from the moment at which the requests move, the end of the job must not take the
 * deployment back. Says which group has the requests in the end.
 */
async function judgeReplacement(mission, about, seen, { leave, ...groups }, context) {
    let { live } = groups;
    let judgement = await (0,_judge_js__WEBPACK_IMPORTED_MODULE_6__.judge)({ ...mission, waitFor: 'healthy' }, about, seen, context);
    if ((0,_rollout_verdict_js__WEBPACK_IMPORTED_MODULE_4__/* .isGood */ .K)(judgement.outcome)) {
        const healthy = judgement;
        // Another one took over: that is the verdict.
        if (!(await move(groups, leave, about, context)))
            return { ...(await (0,_judge_js__WEBPACK_IMPORTED_MODULE_6__.judge)(mission, about, undefined, context)), live };
        live = groups.arn;
        await (0,_lift_protection_js__WEBPACK_IMPORTED_MODULE_7__.liftProtection)(about, context);
        const occupied = await stillOccupied(groups, context);
        if (occupied !== undefined || mission.waitFor === 'drained') {
            const leaving = occupied === undefined ? about : { ...about, formerTargetGroupArn: occupied };
            judgement = await untilLeft(judgement, mission, leaving, groups, context);
        }
        // Ours was through. What came after it may hold tasks of its own.
        if (judgement.outcome === 'superseded' && mission.waitFor === 'healthy')
            return { ...healthy, live };
    }
    if (judgement.outcome === 'cancelled' || judgement.outcome === 'superseded')
        return { ...judgement, live };
    if (judgement.outcome === 'rolled-back' && live !== groups.live && (await isBack(groups, context))) {
        await (0,_send_requests_js__WEBPACK_IMPORTED_MODULE_8__/* .sendRequests */ .tu)(groups.live, groups, context);
        live = groups.live;
        await context.clock.sleep(SETTLE, context.signal);
    }
    await (0,_tidy_up_js__WEBPACK_IMPORTED_MODULE_9__.tidyUp)(live, about, groups, context);
    return { ...judgement, live };
}
/**
 * Sends the requests to where the deployment's tasks are. Not where another deployment took over, not even at the very
 * moment: its run has to find them where they were. Says whether they go there.
 */
async function move(groups, leave, about, context) {
    const isStill = () => isPrimary(about, context);
    if (!(await isStill()))
        return false;
    const before = (await liveNow(groups, context)) ?? groups.live;
    // Another run may send them back by what it planned before this one moved them.
    for (let [live, times] = [before, 0]; live !== groups.arn && times < MOST_MOVES; times++) {
        leave();
        const isSent = await (0,_send_requests_js__WEBPACK_IMPORTED_MODULE_8__/* .sendRequests */ .tu)(groups.arn, { ...groups, live }, context, isStill);
        if (!isSent || !(await settles(isStill, context))) {
            await (0,_send_requests_js__WEBPACK_IMPORTED_MODULE_8__/* .sendRequests */ .tu)(before, { ...groups, live: groups.arn }, context);
            return false;
        }
        live = (await liveNow(groups, context)) ?? groups.arn;
    }
    return true;
}
/** Waits until all nodes of the load balancer know; reads may lag behind another run's write, so it is asked before and after. */
async function settles(isStill, { clock, signal }) {
    if (!(await isStill()))
        return false;
    await clock.sleep(SETTLE, signal);
    return isStill();
}
const liveNow = async ({ names }, context) => (await (0,_context_js__WEBPACK_IMPORTED_MODULE_5__/* .cloudOf */ .h)(names, context).loadBalancing.targetGroups()).live?.arn;
async function isPrimary({ cluster, service, deployment }, { clients }) {
    const now = await (0,_aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__/* .describeService */ .Jv)(clients.ecs, cluster, service);
    return now !== undefined && (0,_resources_primary_deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .primaryOf */ .Os)(now)?.id === deployment;
}
/** Another group with tasks in it: those of before, or what a run has left that broke off before they were gone. */
async function stillOccupied({ names, arn }, context) {
    const { live, others } = await (0,_context_js__WEBPACK_IMPORTED_MODULE_5__/* .cloudOf */ .h)(names, context).loadBalancing.targetGroups();
    for (const group of [live, ...others]) {
        if (group === undefined || group.arn === arn)
            continue;
        const targets = await (0,_aws_found_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F)((0,_aws_elb_reads_js__WEBPACK_IMPORTED_MODULE_10__/* .describeTargets */ .Eg)(context.clients.elb, group.arn), 'TargetGroupNotFoundException');
        if (targets !== undefined && targets.length > 0)
            return group.arn;
    }
    return undefined;
}
/** The verdict, once the old tasks are gone; what comes between is part of it. */
async function untilLeft(healthy, mission, about, { drain }, context) {
    const own = context.clock.now() + (drain + LEAVING) * 1000;
    const deadline = mission.waitFor === 'drained' ? Math.max(mission.deadline, own) : own;
    const leaving = { ...mission, changed: true, waitFor: 'drained', onCancel: 'leave', deadline };
    if (healthy.outcome === 'asleep')
        return healthy;
    const left = await (0,_judge_js__WEBPACK_IMPORTED_MODULE_6__.judge)(leaving, about, undefined, context);
    const isSound = left.look && (0,_rollout_health_js__WEBPACK_IMPORTED_MODULE_3__/* .healthyTasks */ .U9)(left.look, mission).length >= left.look.service.desired;
    if (left.outcome === 'timed-out' && isSound && mission.waitFor === 'healthy')
        return healthy;
    return left.outcome === 'deployed' ? { ...left, outcome: healthy.outcome } : left;
}
/** Whether what ECS put back is healthy in the old group, so that requests may go there again. */
async function isBack({ live }, { clients }) {
    return (await (0,_aws_elb_reads_js__WEBPACK_IMPORTED_MODULE_10__/* .describeTargets */ .Eg)(clients.elb, live)).some(_aws_elb_reads_js__WEBPACK_IMPORTED_MODULE_10__/* .isHealthy */ .Wr);
}


/***/ }),

/***/ 3525:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tidyUp: () => (/* binding */ tidyUp)
});

// EXTERNAL MODULE: ./src/aws/ecs-reads.ts
var ecs_reads = __webpack_require__(3144);
// EXTERNAL MODULE: ./src/aws/elb-reads.ts
var elb_reads = __webpack_require__(7860);
// EXTERNAL MODULE: ./src/aws/found.ts
var found = __webpack_require__(2257);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/commands/lift-protection.ts
var lift_protection = __webpack_require__(9421);
;// CONCATENATED MODULE: ./src/commands/others-show.ts
/** Seconds for which reads may not show what another run has just done. */
const LAG = 5;
/** Waits until reads show what other runs did up to now: before something is taken away that they may have come to need. */
async function othersShow({ clock, signal }) {
    await clock.sleep(LAG, signal);
}

// EXTERNAL MODULE: ./src/commands/send-requests.ts
var send_requests = __webpack_require__(913);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/AddTagsCommand.js
var AddTagsCommand = __webpack_require__(2404);
// EXTERNAL MODULE: ./src/aws/until.ts
var until = __webpack_require__(189);
// EXTERNAL MODULE: ./src/resources/target-group.ts + 4 modules
var target_group = __webpack_require__(4960);
// EXTERNAL MODULE: ./src/resources/target-groups.ts + 1 modules
var target_groups = __webpack_require__(5199);
// EXTERNAL MODULE: ./src/commands/consistently.ts
var consistently = __webpack_require__(1323);
// EXTERNAL MODULE: ./src/commands/context.ts + 1 modules
var commands_context = __webpack_require__(1509);
;// CONCATENATED MODULE: ./src/commands/sweep.ts











/**
 * Removes the target groups that a replacement left, its own, another run's, or one that broke off, as soon as nothing is
 * registered in them and the service is not set to them. What was there before us, and taken over, is only detached. The
 * live one's tag tells of the others until they are gone, so that whatever a broken run leaves is found again. All of it
 * is looked up anew: other runs may have moved the requests, or made groups, meanwhile.
 */
async function sweep({ names, ...entrance }, context) {
    const { clients, on, clock, signal } = context;
    // One that was removed a moment ago may show in one read, and not in the next.
    const seen = () => (0,commands_context/* cloudOf */.h)(names, context).loadBalancing.targetGroups();
    const { live, others } = await (0,consistently/* consistently */.E)(seen, context);
    if (live === undefined || (others.length === 0 && (0,target_groups/* besideOf */.A4)(live.tags).length === 0))
        return;
    const isInUse = async (arn) => {
        const service = await (0,found/* found */.F)((0,ecs_reads/* describeService */.Jv)(clients.ecs, names.cluster, names.service), 'ClusterNotFoundException');
        return service?.loadBalancers?.some(({ targetGroupArn }) => targetGroupArn === arn) ?? false;
    };
    let gone = 0;
    for (const other of others.map(target_group/* knownOf */.bz)) {
        const targets = await (0,found/* found */.F)((0,elb_reads/* describeTargets */.Eg)(clients.elb, other.arn), 'TargetGroupNotFoundException');
        if ((targets !== undefined && targets.length > 0) || (await isInUse(other.arn)))
            continue;
        await (0,send_requests/* detach */.Yo)([other.arn], entrance, context);
        // From here on ECS lets nobody set the service to it; whoever was faster shows by now, and has it back.
        await othersShow(context);
        if (await isInUse(other.arn)) {
            // Only a look that shows it detached is of after that.
            const again = async () => (await (0,send_requests/* attach */.K0)(other.arn, { ...entrance, live: live.arn }, context)) ? true : undefined;
            const waitingFor = `AWS to show that ${other.name} is detached`;
            await (0,until/* eventually */.u4)(again, { clock, signal, atMost: 60, waitingFor });
            continue;
        }
        gone += 1;
        if (!other.isOurs)
            continue;
        const waitingFor = `the target group ${other.arn} to be out of use`;
        // Where it is attached may not have shown yet.
        const detachAgain = () => (0,send_requests/* detach */.Yo)([other.arn], entrance, context);
        await (0,target_group/* removeTargetGroup */.ht)(clients.elb, other.arn, { clock, signal, atMost: 120, waitingFor }, detachAgain);
        on({ kind: 'news', lines: [`removed a target group that nothing is in any more: ${other.name}`] });
    }
    if (gone < others.length)
        return;
    await clients.elb.send(new AddTagsCommand/* AddTagsCommand */.y({ ResourceArns: [live.arn], Tags: [{ Key: target_groups/* BESIDE */.Zv, Value: '' }] }));
}

;// CONCATENATED MODULE: ./src/commands/tidy-up.ts








/**
 * Lets the tasks go that are held for a replacement which has ended, and removes what nobody uses. `live`: the target group
 * that has the requests. Where the service's tasks are in another one they may yet become healthy: then what serves stays
 * held, for ECS would take it away. Where nothing serves any more, and they are healthy there, the requests go to them: what
 * was planned before they had moved, and written after, has sent them back. Never throws, but when the run is cancelled:
 * what stays is told.
 */
async function tidyUp(live, service, sweeping, context) {
    try {
        await othersShow(context);
        await letGo(live, service, sweeping, context);
        await sweep(sweeping, context);
    }
    catch (error) {
        if (context.signal.aborted)
            throw error;
        const text = `What a replacement of the target group has left stays for the next run: ${(0,errors/* explain */.WE)(error).join('; ')}`;
        context.on({ kind: 'warning', text });
    }
}
async function letGo(live, { cluster, service }, sweeping, context) {
    const now = await (0,ecs_reads/* describeService */.Jv)(context.clients.ecs, cluster, service);
    const [front = live] = now?.loadBalancers?.flatMap(({ targetGroupArn }) => targetGroupArn ?? []) ?? [];
    if (front === live)
        await (0,lift_protection.liftProtection)({ cluster, service }, context);
    else if (live !== undefined &&
        front !== undefined &&
        !(await serves(live, context)) &&
        (await serves(front, context)))
        await (0,send_requests/* sendRequests */.tu)(front, { ...sweeping, arn: front, live }, context);
}
async function serves(group, { clients: { elb } }) {
    const targets = await (0,found/* found */.F)((0,elb_reads/* describeTargets */.Eg)(elb, group), 'TargetGroupNotFoundException');
    return targets?.some(elb_reads/* isHealthy */.Wr) ?? false;
}


/***/ })

};

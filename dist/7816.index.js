export const id = 7816;
export const ids = [7816,8641,9780];
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

/***/ 3234:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ asEarlier),
/* harmony export */   o: () => (/* binding */ setRevision)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7188);
/* harmony import */ var _aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3144);
/* harmony import */ var _aws_faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9512);
/* harmony import */ var _aws_given_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1936);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _resources_primary_deployment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7287);
/* harmony import */ var _resources_roll_out_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9123);
/* harmony import */ var _rollout_predecessor_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8256);
/* harmony import */ var _rollout_revision_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2084);









/** How often another run may come at the very moment. */
const MOST = 10;
/**
 * Sets a service back to a revision. `now`: the service as it was seen right before. What other runs have started between
 * that look and this moment is not ours to go over: `toKeep` says which of it, if any, has to be there in the end, and
 * that is set instead. Gives what was set last.
 */
async function setRevision(earlier, now, toKeep, { clients: { ecs } }) {
    const [cluster, service] = [now.clusterArn, (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_6__/* .given */ .g)(now.serviceName, 'serviceName')];
    let [before, set] = [now, earlier];
    for (let times = 0; times < MOST; times++) {
        const { revision: taskDefinition, placement } = set;
        const answer = await ecs.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_7__/* .UpdateServiceCommand */ .k({ cluster, service, taskDefinition, ...(placement ? placementFields(placement) : {}) }));
        const after = (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_6__/* .given */ .g)(answer.service, 'the service');
        const unseen = (0,_resources_roll_out_js__WEBPACK_IMPORTED_MODULE_4__/* .unseenIn */ .ux)(before, after, (0,_resources_primary_deployment_js__WEBPACK_IMPORTED_MODULE_3__/* .primaryOf */ .Os)(after)?.id);
        const kept = unseen.length === 0 ? undefined : await toKeep(unseen, set);
        if (kept === undefined || kept.revision === set.revision)
            break;
        [before, set] = [after, kept];
    }
    return set;
}
/** A deployment as something to go back to, where it ran; by a run that may not ask, where the service is set to. */
async function asEarlier({ id, taskDefinition: revision }, { serviceArn = '' }, { clients: { ecs }, on }) {
    const workload = await (0,_aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__/* .describeWorkload */ .HV)(ecs, serviceArn, id).catch((error) => {
        if (!(error instanceof _aws_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .AccessDenied */ .Oy))
            throw error;
        const why = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .explain */ .WE)(error).join(' ');
        on({ kind: 'warning', text: `${(0,_rollout_revision_js__WEBPACK_IMPORTED_MODULE_8__/* .revisionName */ .pd)(revision)} is put back where the service is set to: ${why}` });
        return undefined;
    });
    return { revision, placement: workload && (0,_rollout_predecessor_js__WEBPACK_IMPORTED_MODULE_5__/* .placementIn */ .xP)(workload) };
}
function placementFields({ subnets, securityGroups, publicIp, loadBalancers }) {
    const assignPublicIp = publicIp ? 'ENABLED' : 'DISABLED';
    const awsvpcConfiguration = { subnets: [...subnets], securityGroups: [...securityGroups], assignPublicIp };
    return { networkConfiguration: { awsvpcConfiguration }, loadBalancers: [...loadBalancers] };
}


/***/ }),

/***/ 3780:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ ServiceGone)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** The service, or its cluster, was deleted while it was watched. */
class ServiceGone extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    constructor(service) {
        super(`the service ${service} is gone: somebody has deleted it, or its cluster`, {
            hint: 'Deploy again: what is missing is made anew.',
        });
    }
}


/***/ }),

/***/ 9780:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PU: () => (/* binding */ isWayBack),
/* harmony export */   d8: () => (/* binding */ isLater),
/* harmony export */   gd: () => (/* binding */ leadsPast),
/* harmony export */   w9: () => (/* binding */ isFormer)
/* harmony export */ });
/* harmony import */ var _revision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2084);

/** Pure: whether a revision is what a deployment came over. One that changed settings only came over its own, which tells nothing. */
function isFormer(brings, { revision, previousRevision }) {
    return brings === previousRevision && brings !== revision;
}
/**
 * Pure: whether what a primary deployment brings was deployed after ours. Every deploy has a revision of its own, so a
 * newer one than ours was; but not the one that ours came over, which is newer too where an earlier one is put back, or
 * where ours was registered first and deployed last.
 */
function isLater(brings, ours) {
    return !isFormer(brings, ours) && (0,_revision_js__WEBPACK_IMPORTED_MODULE_0__/* .isNewer */ .U4)(brings, ours.revision);
}
/**
 * Pure: whether what is in the place of a deployment is the way back from it, rather than somebody's next one. From one
 * that came over nothing there is none, but for what ECS takes for it: a parked one.
 */
function isWayBack({ brings, rollout, fate }, ours) {
    if (isLater(brings, ours) || (ours.previousRevision === undefined && !ours.wasParked))
        return false;
    if (rollout === 'FAILED' || fate.startsWith('ROLLBACK'))
        return true;
    return !fate.startsWith('STOP') && isFormer(brings, ours);
}
/**
 * Pure: whether a way back leads past what a deployment came over: ECS goes back to what it has completed last, and what
 * was healthy before need not have been that far.
 */
function leadsPast(brings, ours) {
    return ours.previousRevision !== undefined && !ours.wasCompleted && !isFormer(brings, ours);
}


/***/ })

};

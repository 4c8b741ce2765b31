export const id = 643;
export const ids = [643,407];
export const modules = {

/***/ 8754:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f_: () => (/* binding */ AT_ZERO),
  lN: () => (/* binding */ LeftAlone),
  Vb: () => (/* binding */ nameOf),
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

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/UpdateServiceCommand.js
var UpdateServiceCommand = __webpack_require__(7188);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/TagResourceCommand.js
var TagResourceCommand = __webpack_require__(2168);
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
// EXTERNAL MODULE: ./src/resources/primary-deployment.ts
var primary_deployment = __webpack_require__(7287);
// EXTERNAL MODULE: ./src/rollout/predecessor.ts
var predecessor = __webpack_require__(8256);
;// CONCATENATED MODULE: ./src/commands/take-back.ts









/** Why nothing was taken back: told beside the verdict, never instead of it. */
class LeftAlone extends Error {
}
/** Pure: the same for any error, as words that follow a verdict. */
const notTakenBack = (error) => error instanceof LeftAlone
    ? `Nothing was taken back: ${error.message}`
    : `It could not be taken back: ${(0,errors/* explain */.WE)(error).join('; ')}`;
/**
 * Asks ECS to put back what ran before; a first deployment, which has nothing to go back to and which ECS would retry
 * for hours, is set to 0 tasks. Waits for nothing. Throws LeftAlone when it is not ours to take back (any more).
 */
async function takeBack(former, watched, calls) {
    const standing = await look(former, watched, calls);
    if (standing.done !== undefined)
        return standing.done;
    if (former.previousRevision === undefined)
        return await setToZero(standing.now, watched, calls);
    return await putBack(former.previousRevision, former, standing.now, watched, calls);
}
const AT_ZERO = 'There is nothing to go back to, so the service is set to 0 tasks; the next deploy starts as many as are asked for';
/**
 * The service, looked at anew: between the verdict and this moment somebody else may have deployed, or ECS may have
 * completed the deployment (neither is ours to touch), or begun to put the former version back by itself.
 */
async function look(former, { cluster, service, deployment }, { clients }) {
    const { revision, previousRevision, wasParked } = former;
    const now = await (0,ecs_reads/* describeService */.Jv)(clients.ecs, cluster, service);
    const primary = now && (0,primary_deployment/* primaryOf */.O)(now);
    if (now?.status !== 'ACTIVE' || !primary)
        throw new LeftAlone('the service is gone');
    if (previousRevision === undefined && (0,parked/* isParked */.S)(now))
        return { done: 'set to zero' };
    if (primary.id === deployment) {
        if (primary.rolloutState === 'COMPLETED')
            throw new LeftAlone('ECS has completed the deployment meanwhile');
        return { done: undefined, now };
    }
    const takenOver = new LeftAlone('another deployment has taken over');
    const brings = primary.taskDefinition ?? '';
    if (brings === previousRevision && previousRevision !== revision)
        return { done: 'goes back' };
    // Every deploy has a revision of its own, so one that is newer than ours is no way back.
    if ((0,predecessor/* isNewer */.U)(brings, revision))
        throw takenOver;
    const mine = now.deployments?.find(({ id }) => id === deployment);
    const fate = await (0,ecs_reads/* describeDeployment */.Ti)(clients.ecs, cluster, service, deployment).catch(() => undefined);
    if (mine?.rolloutState !== 'FAILED' && !fate?.status?.startsWith('ROLLBACK'))
        throw takenOver;
    // A parked deployment counts as completed, so that ECS goes back to what has never run: that is no way back.
    return wasParked ? { done: undefined, now } : { done: 'goes back' };
}
/**
 * Rolls the deployment back through ECS. Where it can't, or would skip the version that was live (ECS goes back to what
 * it last completed), the service is set to that version, where it ran.
 */
async function putBack(revision, former, now, watched, { clients, on }) {
    const { cluster, service, deployment } = watched;
    on({ kind: 'news', lines: [`taking the deployment back: ${nameOf(revision)} is to run again`] });
    if (former.wasCompleted) {
        try {
            const seen = await (0,ecs_reads/* describeDeployment */.Ti)(clients.ecs, cluster, service, deployment);
            if (seen?.status === 'SUCCESSFUL')
                throw new LeftAlone('ECS has completed the deployment meanwhile');
            if (seen?.status?.startsWith('ROLLBACK'))
                return 'goes back';
            if (seen?.serviceDeploymentArn !== undefined) {
                const serviceDeploymentArn = seen.serviceDeploymentArn;
                await clients.ecs.send(new StopServiceDeploymentCommand({ serviceDeploymentArn, stopType: 'ROLLBACK' }));
                return 'goes back';
            }
        }
        catch (error) {
            // Nothing to roll back to, not allowed, unknown here, or ECS is at it already.
            if (!(0,faults/* isFault */.Zh)(error, ...CANT_STOP))
                throw error;
            const { done } = await look(former, watched, { clients, on });
            if (done !== undefined)
                return done;
        }
    }
    if (now.taskDefinition === revision)
        throw new LeftAlone('it runs the same revision as before');
    const placed = former.placement === undefined ? {} : placementFields(former.placement);
    await clients.ecs.send(new UpdateServiceCommand/* UpdateServiceCommand */.k({ cluster, service, taskDefinition: revision, ...placed }));
    return 'goes back';
}
function placementFields({ subnets, securityGroups, publicIp, loadBalancers }) {
    const assignPublicIp = publicIp ? 'ENABLED' : 'DISABLED';
    const awsvpcConfiguration = { subnets: [...subnets], securityGroups: [...securityGroups], assignPublicIp };
    return { networkConfiguration: { awsvpcConfiguration }, loadBalancers: [...loadBalancers] };
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
/** Never takes tasks of another deployment with it. The tag goes first: a count of 0 without it would pass for a wish. */
async function setToZero(now, { cluster, service, deployment }, { clients, on }) {
    const failing = [deployment, (0,primary_deployment/* primaryOf */.O)(now)?.id];
    const others = now.deployments?.some(({ id, runningCount = 0 }) => !failing.includes(id) && runningCount > 0);
    if (others)
        throw new LeftAlone('tasks of an earlier deployment still serve');
    on({ kind: 'news', lines: ['there is nothing to go back to: setting the service to 0 tasks'] });
    const resourceArn = (0,given/* given */.g)(now.serviceArn, 'serviceArn');
    await clients.ecs.send(new TagResourceCommand/* TagResourceCommand */.e({ resourceArn, tags: (0,tags/* toLowerTags */._4)({ [parked/* PARKED */.e]: 'true' }) }));
    await clients.ecs.send(new UpdateServiceCommand/* UpdateServiceCommand */.k({ cluster, service, desiredCount: 0 }));
    return 'set to zero';
}
const nameOf = (arn) => arn.split('/').at(-1) ?? arn;


/***/ }),

/***/ 3407:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  partingWords: () => (/* binding */ partingWords),
  undo: () => (/* binding */ undo),
  untilRestored: () => (/* binding */ untilRestored)
});

// EXTERNAL MODULE: ./src/rollout/health.ts
var health = __webpack_require__(407);
// EXTERNAL MODULE: ./src/rollout/predecessor.ts
var predecessor = __webpack_require__(8256);
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
    if (!primary || primary.id === replaced.deployment) {
        if (look.fate?.status !== 'ROLLBACK_FAILED' && !isOver)
            return undefined;
        return { state: 'failed', says: 'The rollback failed: what ran before is not back' };
    }
    const name = primary.taskDefinition.split('/').at(-1) ?? primary.taskDefinition;
    if ((0,predecessor/* isNewer */.U)(primary.taskDefinition, replaced.revision))
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
        if (isRolledBack && !mission.wasParked)
            return await afterRestoring(ending, mission, watched, context);
        if (mission.onFailure === 'leave' || !hasStarted(mission))
            return ending;
        if (!isRolledBack && ending.outcome !== 'failed' && ending.outcome !== 'timed-out')
            return ending;
        if (ending.sound)
            throw new take_back/* LeftAlone */.lN('its own tasks are healthy');
        const isFirst = mission.previousRevision === undefined;
        if (isFirst && (0,health/* healthyTasks */.U9)(ending.look, mission).length > 0)
            throw new take_back/* LeftAlone */.lN('some of its tasks are healthy');
        if ((await (0,take_back/* takeBack */.zH)(mission, watched, context)) === 'goes back')
            return await afterRestoring(ending, mission, watched, context);
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
async function afterRestoring(ending, mission, watched, context) {
    const { state, says, look } = await untilRestored(mission, watched, PATIENCE, context);
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
        const calls = { clients: context.parting(), on: context.on };
        if ((await (0,take_back/* takeBack */.zH)(mission, watched, calls)) === 'set to zero')
            return `${began}. ${take_back/* AT_ZERO */.f_}`;
        const former = mission.previousRevision === undefined ? 'what ran before' : (0,take_back/* nameOf */.Vb)(mission.previousRevision);
        return `${began}, and ${former} is being put back`;
    }
    catch (error) {
        return `${began}. ${(0,take_back/* notTakenBack */.Uq)(error)}. ${goesOn}`;
    }
}
/** Whether this run started a deployment of its own: a change of settings alone is not taken back. */
const hasStarted = ({ changed, deployment, before }) => changed && deployment !== before;


/***/ }),

/***/ 8643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finishRun: () => (/* binding */ finishRun)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(2413);
// EXTERNAL MODULE: ./src/aws/agent.ts
var agent = __webpack_require__(3660);
// EXTERNAL MODULE: ./src/aws/clients.ts
var aws_clients = __webpack_require__(201);
// EXTERNAL MODULE: ./src/aws/clock.ts
var clock = __webpack_require__(3299);
// EXTERNAL MODULE: ./src/cancellation.ts
var cancellation = __webpack_require__(4632);
// EXTERNAL MODULE: ./src/aws/ecs-reads.ts
var ecs_reads = __webpack_require__(3144);
// EXTERNAL MODULE: ./src/aws/parked.ts
var parked = __webpack_require__(4284);
// EXTERNAL MODULE: ./src/resources/primary-deployment.ts
var primary_deployment = __webpack_require__(7287);
// EXTERNAL MODULE: ./src/commands/take-back.ts + 1 modules
var take_back = __webpack_require__(8754);
// EXTERNAL MODULE: ./src/commands/undo.ts + 1 modules
var undo = __webpack_require__(3407);
;// CONCATENATED MODULE: ./src/commands/finish.ts





/** Seconds: GitHub grants five minutes to everything that comes after a cancellation. */
const PATIENCE = 240;
/** Seconds for which a look may not show a deployment that was just started. */
const LAG = 10;
/**
 * Brings to an end what a cancelled run has begun: sees that what ran before is put back, also where the run was killed
 * before it could ask for it, and waits until that is healthy.
 */
async function finish(unfinished, context) {
    const { revision, onCancel } = unfinished;
    if (onCancel === 'leave')
        return { settled: true, because: `${(0,take_back/* nameOf */.Vb)(revision)} is left to ECS, as on-cancel: leave asks` };
    try {
        const deployment = unfinished.deployment ?? (await startedBy(unfinished, context));
        if (deployment === undefined || deployment === unfinished.before)
            return { settled: true, because: 'no deployment had been started, so what ran before still does' };
        const watched = { ...unfinished, deployment, checked: [] };
        if ((await (0,take_back/* takeBack */.zH)(unfinished, watched, context)) === 'set to zero')
            return { settled: true, because: take_back/* AT_ZERO */.f_ };
        context.on({ kind: 'news', lines: ['waiting for what ran before to be healthy again'] });
        const { state, says } = await (0,undo.untilRestored)({ deployment, revision }, watched, PATIENCE, context);
        return { settled: state === 'healthy' || state === 'overtaken', because: says };
    }
    catch (error) {
        return { settled: error instanceof take_back/* LeftAlone */.lN, because: (0,take_back/* notTakenBack */.Uq)(error) };
    }
}
/**
 * The deployment that a run started without hearing of it. Its revision is the run's own, so it tells; where that is
 * the one of before (a change of settings alone), nothing does, and there is nothing to go back to either.
 */
async function startedBy({ cluster, service, revision, before, previousRevision }, { clients, clock, signal }) {
    if (revision === previousRevision)
        return undefined;
    const until = clock.now() + LAG * 1000;
    for (;;) {
        const now = await (0,ecs_reads/* describeService */.Jv)(clients.ecs, cluster, service);
        const primary = now?.status === 'ACTIVE' && !(0,parked/* isParked */.S)(now) ? (0,primary_deployment/* primaryOf */.O)(now) : undefined;
        if (primary?.taskDefinition === revision && primary.id !== before)
            return primary.id;
        if (clock.now() >= until)
            return undefined;
        await clock.sleep(2, signal);
    }
}

// EXTERNAL MODULE: ./src/github/docs-link.ts
var docs_link = __webpack_require__(1777);
// EXTERNAL MODULE: ./src/github/markdown.ts
var markdown = __webpack_require__(5566);
;// CONCATENATED MODULE: ./src/github/finished-text.ts

/** Pure: what is added when a cancelled step was finished at the end of the job. */
function finishedText(name, because) {
    return [`### ${(0,markdown/* escaped */.Mk)(name)}: cancelled, and finished`, '', (0,markdown/* escaped */.Mk)(because), ''].join('\n');
}

// EXTERNAL MODULE: ./src/github/log.ts
var log = __webpack_require__(3385);
// EXTERNAL MODULE: ./src/github/text.ts
var github_text = __webpack_require__(2976);
// EXTERNAL MODULE: ./src/github/write-summary.ts
var write_summary = __webpack_require__(7305);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
;// CONCATENATED MODULE: ./src/rollout/unfinished.ts

/** What was kept, read again; `undefined` for what no run of this version has written. */
function unfinishedIn(text) {
    const kept = parsed(text);
    if (!(0,json/* isRecord */.u)(kept))
        return undefined;
    const { region, cluster, service, targetGroupArn, loadBalancerArn, revision, onCancel } = kept;
    const { wasParked, wasCompleted, deployment, before, previousRevision, placement } = kept;
    if (!isText(region) || !isText(cluster) || !isText(service))
        return undefined;
    if (!isText(targetGroupArn) || !isText(loadBalancerArn) || !isText(revision))
        return undefined;
    if (typeof wasParked !== 'boolean' || typeof wasCompleted !== 'boolean')
        return undefined;
    if (onCancel !== 'rollback' && onCancel !== 'leave')
        return undefined;
    return {
        region,
        cluster,
        service,
        targetGroupArn,
        loadBalancerArn,
        revision,
        wasParked,
        wasCompleted,
        onCancel,
        ...(isText(deployment) ? { deployment } : {}),
        ...(isText(before) ? { before } : {}),
        ...(isText(previousRevision) ? { previousRevision } : {}),
        ...(isPlacement(placement) ? { placement } : {}),
    };
}
const isText = (value) => typeof value === 'string' && value !== '';
const areTexts = (value) => Array.isArray(value) && value.every(isText);
function isPlacement(value) {
    if (!(0,json/* isRecord */.u)(value) || !Array.isArray(value['loadBalancers']))
        return false;
    if (!areTexts(value['subnets']) || !areTexts(value['securityGroups']))
        return false;
    return (typeof value['publicIp'] === 'boolean' &&
        value['loadBalancers'].every((each) => (0,json/* isRecord */.u)(each) &&
            isText(each['targetGroupArn']) &&
            isText(each['containerName']) &&
            typeof each['containerPort'] === 'number'));
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/finish-run.ts












/** Milliseconds: after five minutes GitHub ends everything that comes after a cancellation. */
const LONGEST = 280_000;
/** Finishes, at the end of the job, what its cancelled step has begun, and writes the outcome that stays. */
async function finishRun(kept) {
    const unfinished = unfinishedIn(kept);
    if (unfinished === undefined) {
        (0,core/* warning */.$e)('What the cancelled step had begun can’t be read, and goes on in AWS; the next run finds it.');
        return;
    }
    const { service, region } = unfinished;
    (0,core/* info */.pq)(`${service} in ${region}: the step ended in the middle of a rollout`);
    const connections = (0,agent/* agents */.X)(process.env);
    const journal = (0,log/* log */.R)(() => clock/* systemClock */.m.now());
    const over = AbortSignal.timeout(LONGEST);
    const signal = AbortSignal.any([(0,cancellation/* cancelled */.K)(), over]);
    try {
        const clients = (0,aws_clients/* connect */.N)(region, connections, signal);
        const { settled, because } = await finish(unfinished, { clients, clock: clock/* systemClock */.m, signal, on: journal.on });
        const text = `${service} cancelled: ${(0,github_text/* oneLine */.TN)(because)}`;
        await (0,write_summary/* writeSummary */.S)(finishedText(service, because));
        if (settled)
            (0,core/* notice */.lm)(text);
        else
            (0,core/* setFailed */.C1)(`${text}\n${(0,docs_link/* linkTo */.u)('cancelled')}`);
    }
    finally {
        connections.close();
    }
}


/***/ }),

/***/ 5566:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   c_: () => (/* binding */ tableOf),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/** Pure: a list that unfolds; every line is text. */
function details(title, lines) {
    return folded(title, [...lines.map((line) => `- ${escaped(line.trim())}`), '']);
}
/** Pure: Markdown that unfolds. */
function folded(title, markdown) {
    return [`<details><summary>${title}</summary>`, '', ...markdown, '</details>', ''];
}
/** Text as text: no Markdown, no HTML, no table cell or line of its own. */
function escaped(text) {
    return text
        .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
        .replace(/[\\`*_{}[\]()#+!|~$]/g, '\\$&')
        .replace(/[&<>]/g, (character) => ENTITIES[character] ?? '');
}
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Pure: a table; every cell is text. */
function tableOf(heads, rows) {
    const row = (cells) => `| ${cells.map(escaped).join(' | ')} |`;
    return [row(heads), `|${heads.map(() => '---|').join('')}`, ...rows.map(row), ''];
}
/** Pure: the first rows of a table that would be too long, and a word about the others. */
function firstOf(most, heads, rows) {
    const more = rows.length - most;
    const table = tableOf(heads, rows.slice(0, most));
    return more > 0 ? [...table, `… and ${more} more.`, ''] : table;
}


/***/ }),

/***/ 7305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeSummary)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2413);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);


/** Adds to the job summary. It is an extra: a runner that offers none, or a full disk, doesn't fail a deploy. */
async function writeSummary(markdown) {
    if (!process.env['GITHUB_STEP_SUMMARY'])
        return;
    try {
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(markdown).write();
    }
    catch (error) {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)(`the job summary was not written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error).join('; ')}`);
    }
}


/***/ })

};

export const id = 393;
export const ids = [393,407];
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

/***/ 7393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finishRun: () => (/* binding */ finishRun)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 12 modules
var core = __webpack_require__(1076);
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
// EXTERNAL MODULE: ./src/github/log.ts
var log = __webpack_require__(3385);
// EXTERNAL MODULE: ./src/github/summary.ts + 2 modules
var summary = __webpack_require__(7637);
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
        await (0,write_summary/* writeSummary */.S)((0,summary/* finishedText */.c)(service, because));
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

/***/ 2332:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o2: () => (/* binding */ logsAlike),
/* harmony export */   p1: () => (/* binding */ evidenceLines),
/* harmony export */   t1: () => (/* binding */ causeLines)
/* harmony export */ });
/** Pure: the likeliest cause and what to do about it, for the annotation. */
function causeLines({ causes }) {
    const [first] = causes;
    return first ? [`${first.name}: ${first.summary}`, ...first.fix] : [];
}
/** Pure: everything that speaks for the causes, and what the containers wrote last. */
function evidenceLines({ causes, logs, gaps }) {
    return [
        ...causes.flatMap(({ name, summary, evidence }) => [`${name}: ${summary}`, ...evidence.map((line) => `  ${line}`)]),
        ...logsAlike(logs).flatMap(({ of, lines }) => lines.length === 0 ? [`${of} wrote nothing`] : [`the last lines of ${of}:`, ...lines.map((text) => `  ${text}`)]),
        ...gaps,
    ];
}
/** Pure: the logs, those that say the same only once. */
function logsAlike(logs) {
    const alike = Map.groupBy(logs, ({ container, lines }) => JSON.stringify([container, lines.map(({ text }) => text)]));
    return [...alike.values()].flatMap((same) => {
        const last = same.at(-1);
        if (last === undefined)
            return [];
        const others = same.length === 1 ? '' : ` (and of ${same.length - 1} more that wrote the same)`;
        const of = `container ${last.container} of task ${last.task.slice(0, 8)}${others}`;
        return [{ of, lines: last.lines.map(({ text }) => text) }];
    });
}


/***/ }),

/***/ 7637:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ finishedText),
  g: () => (/* binding */ summaryText)
});

// EXTERNAL MODULE: ./src/rollout/verdict.ts + 1 modules
var verdict = __webpack_require__(280);
;// CONCATENATED MODULE: ./src/github/markdown.ts
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

// EXTERNAL MODULE: ./src/rollout/stops.ts
var stops = __webpack_require__(8704);
// EXTERNAL MODULE: ./src/github/diagnosis-text.ts
var diagnosis_text = __webpack_require__(2332);
;// CONCATENATED MODULE: ./src/github/summary-evidence.ts



/** Rows of one table; the newest are shown. */
const MOST = 10;
/** Pure: what became of the tasks and what the load balancer says of them, what else speaks for the causes, and the logs. */
function evidence({ causes, stopped, running, targets, logs, gaps }) {
    const tasks = [
        ...stopped.map((task) => [task.id.slice(0, 8), 'stopped', (0,stops/* whyStopped */.kE)(task)]),
        ...running.map(({ id, status }) => [id.slice(0, 8), status.toLowerCase(), '']),
    ];
    const health = targets.map(({ address, port, state, reason, description }) => [
        `${address}:${port}`,
        state,
        [reason, description].filter(Boolean).join(': '),
    ]);
    return [
        ...(tasks.length === 0 ? [] : tableOf(['Task', 'State', 'Why'], tasks.slice(-MOST))),
        ...(health.length === 0 ? [] : tableOf(['Target', 'State', 'Why'], health.slice(-MOST))),
        ...(0,diagnosis_text/* logsAlike */.o2)(logs).flatMap(logOf),
        ...details('Evidence', [
            ...causes.flatMap(({ name, evidence: lines }) => lines.map((line) => `${name}: ${line}`)),
            ...gaps,
        ]),
    ];
}
/** The lines are harmless between fences: no fence, no command. */
function logOf({ of, lines }) {
    if (lines.length === 0)
        return [`${escaped(of)} wrote nothing.`, ''];
    return [`The last lines of ${escaped(of)}:`, '', '```text', ...lines, '```', ''];
}

// EXTERNAL MODULE: ./src/github/text.ts
var github_text = __webpack_require__(2976);
// EXTERNAL MODULE: ./src/github/why.ts + 1 modules
var why = __webpack_require__(9595);
;// CONCATENATED MODULE: ./src/github/summary.ts





/** Pure: the job summary in Markdown. Everything that comes from elsewhere is escaped. */
function summaryText(name, ended) {
    const { outcome, because, diagnosis, steps, facts, runs } = ended;
    const rows = [
        ['URL', facts.url],
        ['Image', facts.image],
        ['Digest', facts.imageDigest],
        ['Task definition', revision(facts.taskDefinitionArn)],
        ['Before', revision(facts.previousTaskDefinitionArn)],
        ['Deployment', facts.deploymentId],
        ['Runs now', runs],
    ].filter(([, value]) => value !== undefined);
    const changes = steps.length === 0 ? ['Nothing was done.'] : (0,github_text/* planText */.Pt)(steps);
    return [
        `### ${escaped(name)}: ${outcome}`,
        '',
        escaped(because),
        '',
        ...(rows.length === 0
            ? []
            : ['| | |', '|---|---|', ...rows.map(([label, value]) => `| ${label} | ${escaped(value ?? '')} |`), '']),
        ...((0,verdict/* isGood */.K)(outcome) ? [] : reasons(ended)),
        ...(diagnosis ? evidence(diagnosis) : []),
        ...details('Changes', changes),
    ].join('\n');
}
/** Pure: what is added when a cancelled step was finished at the end of the job. */
function finishedText(name, because) {
    return [`### ${escaped(name)}: cancelled, and finished`, '', escaped(because), ''].join('\n');
}
/** Why it ended badly, and what to do. */
function reasons(ended) {
    const { lines, link } = (0,why/* why */.d)(ended);
    return [...lines.map((line) => `- ${escaped(line)}`), `- [What this means, and what to do](${link})`, ''];
}
const revision = (arn) => arn?.split('/').at(-1);


/***/ }),

/***/ 9595:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ why)
});

// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/github/diagnosis-text.ts
var diagnosis_text = __webpack_require__(2332);
// EXTERNAL MODULE: ./src/github/docs-link.ts
var docs_link = __webpack_require__(1777);
// EXTERNAL MODULE: ./src/aws/faults.ts
var faults = __webpack_require__(9512);
// EXTERNAL MODULE: ./src/aws/until.ts
var until = __webpack_require__(189);
// EXTERNAL MODULE: ./src/engine/walk.ts
var walk = __webpack_require__(4721);
// EXTERNAL MODULE: ./src/image/registry-error.ts
var registry_error = __webpack_require__(6657);
// EXTERNAL MODULE: ./src/image/tag-conflict.ts
var tag_conflict = __webpack_require__(1940);
;// CONCATENATED MODULE: ./src/github/error-place.ts






/** The headings of docs/outcomes.md under which errors are explained, each with those that belong there. */
const PLACES = {
    refused: (error) => error instanceof walk/* Refused */.Lw || error instanceof src_errors/* Refusal */.P_,
    'image-tag-taken': (error) => error instanceof tag_conflict/* TagConflictError */.P,
    'access-denied': (error) => (0,faults/* isFault */.Zh)(error, 'AccessDeniedException', 'AccessDenied', 'UnauthorizedOperation', 'NotAuthorized') ||
        (error instanceof registry_error/* RegistryError */.gl && error.status === 403),
    credentials: (error) => (0,faults/* isFault */.Zh)(error, 'CredentialsProviderError', 'ExpiredTokenException', 'ExpiredToken', 'UnrecognizedClientException', 'InvalidClientTokenId', 'InvalidSignatureException', 'SignatureDoesNotMatch'),
    throttled: (error) => (0,faults/* isFault */.Zh)(error, 'ThrottlingException', 'Throttling', 'TooManyRequestsException'),
    quota: (error) => error instanceof faults/* QuotaExceeded */.s0 ||
        (0,faults/* isFault */.Zh)(error, 'LimitExceededException') ||
        (error instanceof Error && /^TooMany(?!Requests)/.test(error.name)),
    registry: (error) => error instanceof registry_error/* RegistryError */.gl,
    unreachable: (error) => error instanceof registry_error/* RegistryConnectionError */.Qp || isUnreachable(error),
    'gave-up-waiting': (error) => error instanceof until/* DeadlineExceeded */.m4,
};
const ERROR_PLACES = Object.keys(PLACES);
/** Pure: where an error, or the first of its causes that is known, is explained. */
function placeOf(error) {
    const chain = [...causes(error)];
    return ERROR_PLACES.find((place) => chain.some((each) => PLACES[place]?.(each)));
}
function* causes(error) {
    yield error;
    if (error instanceof AggregateError)
        for (const each of error.errors)
            yield* causes(each);
    if (error instanceof Error && error.cause !== undefined)
        yield* causes(error.cause);
}
/** Node's codes for what stands between the runner and AWS; the SDK's own for the same. */
function isUnreachable(error) {
    if (!(error instanceof Error))
        return false;
    const code = 'code' in error ? error.code : undefined;
    return error.name === 'TimeoutError' || /^E(NOTFOUND|AI_AGAIN|CONN|TIMEDOUT|HOSTUNREACH|NETUNREACH)/.test(`${code}`);
}

;// CONCATENATED MODULE: ./src/github/why.ts




/** Pure: why a deploy ended badly and what to do about it, and the page that has more. */
function why({ outcome, diagnosis, error }) {
    const causes = diagnosis ? (0,diagnosis_text/* causeLines */.t1)(diagnosis) : [];
    const errors = error === undefined ? [] : (0,src_errors/* explain */.WE)(error);
    const place = outcome === 'cancelled' ? outcome : (placeOf(error) ?? diagnosis?.causes[0]?.name ?? outcome);
    return { lines: [...errors, ...causes], link: (0,docs_link/* linkTo */.u)(place) };
}


/***/ }),

/***/ 7305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeSummary)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1076);
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


/***/ }),

/***/ 6657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ parseRefusal),
/* harmony export */   Qp: () => (/* binding */ RegistryConnectionError),
/* harmony export */   gl: () => (/* binding */ RegistryError)
/* harmony export */ });
/* unused harmony export parseRetryAfter */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** The registry answered, and the answer was no. */
class RegistryError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    status;
    /** As the distribution protocol names it: TAG_INVALID, DENIED, NAME_UNKNOWN; undefined when the answer named none. */
    code;
    /** How long the registry asks to wait before the next try, in milliseconds. */
    retryAfter;
    constructor(doing, answer) {
        const code = answer.code === undefined ? '' : ` ${answer.code}`;
        const text = answer.message === undefined ? '' : `: ${answer.message}`;
        const hint = hintFor(answer);
        super(`${doing}: the registry answered ${answer.status}${code}${text}`, hint === undefined ? {} : { hint });
        this.name = 'RegistryError';
        this.status = answer.status;
        this.code = answer.code;
        this.retryAfter = answer.retryAfter;
    }
}
/** No answer came: the connection could not be made, broke, or stayed silent for too long. */
class RegistryConnectionError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    /** Node's own: ECONNRESET, ETIMEDOUT, ENOTFOUND, CERT_HAS_EXPIRED. */
    code;
    constructor(doing, host, code, cause) {
        super(`${doing}: no answer from ${host} (${code})`, {
            cause,
            hint: 'Check that the runner reaches the registry: DNS, HTTPS_PROXY, NODE_EXTRA_CA_CERTS.',
        });
        this.name = 'RegistryConnectionError';
        this.code = code;
    }
}
/** Reads status, `Retry-After` and the protocol's `{"errors": [{"code", "message"}]}`; `now` is in milliseconds. */
function parseRefusal(status, headers, body, now) {
    const first = firstError(body);
    return { status, ...first, retryAfter: parseRetryAfter(headers['retry-after'], now) };
}
const MESSAGE_LENGTH = 500;
function firstError(body) {
    let parsed;
    try {
        parsed = JSON.parse(body.toString('utf8'));
    }
    catch {
        return {};
    }
    if (typeof parsed !== 'object' || parsed === null || !('errors' in parsed) || !Array.isArray(parsed.errors))
        return {};
    const [error] = parsed.errors;
    if (typeof error !== 'object' || error === null)
        return {};
    return {
        ...('code' in error && typeof error.code === 'string' && { code: error.code }),
        ...('message' in error && typeof error.message === 'string' && { message: error.message.slice(0, MESSAGE_LENGTH) }),
    };
}
/** Seconds or an HTTP date, as RFC 9110 has it; in milliseconds from now. */
function parseRetryAfter(header, now) {
    if (header === undefined)
        return undefined;
    if (/^\d+$/.test(header.trim()))
        return Number(header) * 1000;
    const date = Date.parse(header);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
function hintFor({ status, code }) {
    if (status === 401)
        return 'The registry token is missing, expired or of another Region.';
    if (status === 403) {
        return 'Pushing needs ecr:BatchCheckLayerAvailability, ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload, ecr:PutImage, ecr:BatchGetImage and ecr:GetDownloadUrlForLayer on the repository.';
    }
    if (code === 'NAME_UNKNOWN')
        return 'The repository does not exist in this account and Region.';
    return undefined;
}


/***/ }),

/***/ 1940:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ TagConflictError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** The tag holds another image and can't be overwritten. */
class TagConflictError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    tag;
    present;
    wanted;
    constructor(tag, present, wanted) {
        super(`tag "${tag}" already holds ${present} and can't be overwritten with ${wanted}`, {
            hint: 'Tags of this repository are immutable: give another image-tag, or leave image-tag out.',
        });
        this.name = 'TagConflictError';
        this.tag = tag;
        this.present = present;
        this.wanted = wanted;
    }
}


/***/ })

};

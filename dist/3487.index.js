export const id = 3487;
export const ids = [3487,9780];
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
/* harmony export */   S2: () => (/* binding */ isParked),
/* harmony export */   ek: () => (/* binding */ PARKED),
/* harmony export */   v9: () => (/* binding */ isMarkLeft)
/* harmony export */ });
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);

/** On a service that was set to 0 tasks because a first deployment failed: the next deploy starts it again. */
const PARKED = `${_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_PREFIX */ .C_}parked`;
/** The tag alone is not enough: it is put before the count is set, and may stay when it is started again. */
function isParked(service) {
    return service.desiredCount === 0 && isMarked(service);
}
/** Whether it was started again without the tag being taken away: with a count of 0 that would say something. */
function isMarkLeft(service) {
    return service.desiredCount !== 0 && isMarked(service);
}
const isMarked = ({ tags }) => (0,_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .fromLowerTags */ .N7)(tags)[PARKED] !== undefined;


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

/***/ 8643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finishRun: () => (/* binding */ finishRun)
});

// EXTERNAL MODULE: ./src/aws/agent.ts
var agent = __webpack_require__(3660);
// EXTERNAL MODULE: ./src/aws/clients.ts + 5 modules
var aws_clients = __webpack_require__(1948);
// EXTERNAL MODULE: ./src/cancellation.ts
var cancellation = __webpack_require__(4632);
// EXTERNAL MODULE: ./src/clock.ts
var clock = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/aws/ecs-reads.ts
var ecs_reads = __webpack_require__(3144);
// EXTERNAL MODULE: ./src/aws/parked.ts
var parked = __webpack_require__(4284);
// EXTERNAL MODULE: ./src/aws/until.ts
var until = __webpack_require__(189);
// EXTERNAL MODULE: ./src/resources/primary-deployment.ts
var primary_deployment = __webpack_require__(7287);
// EXTERNAL MODULE: ./src/rollout/revision.ts
var rollout_revision = __webpack_require__(2084);
// EXTERNAL MODULE: ./src/commands/take-back.ts + 1 modules
var take_back = __webpack_require__(8754);
// EXTERNAL MODULE: ./src/commands/undo.ts + 1 modules
var undo = __webpack_require__(3407);
;// CONCATENATED MODULE: ./src/commands/finish.ts







/** Seconds: GitHub grants five minutes to everything that comes after a cancellation. */
const PATIENCE = 240;
/** Seconds for which looks may not show a deployment that was just started. */
const LAG = 30;
/**
 * Brings to an end what a cancelled run has begun: sees that what ran before is put back, also where the run was killed
 * before it could ask for it, and waits until that is healthy.
 */
async function finish(unfinished, context) {
    const { revision, onCancel } = unfinished;
    if (onCancel === 'leave')
        return { settled: true, because: `${(0,rollout_revision/* revisionName */.pd)(revision)} is left to ECS, as on-cancel: leave asks` };
    try {
        const deployment = unfinished.deployment ?? (await startedBy(unfinished, context));
        if (deployment === undefined || deployment === unfinished.before)
            return { settled: true, because: 'no deployment had been started, so what ran before still does' };
        const formerTargetGroupArn = formerGroupOf(unfinished);
        const watched = { ...unfinished, deployment, checked: [], formerTargetGroupArn };
        if ((await (0,take_back/* takeBack */.zH)(unfinished, watched, context)) === 'set to zero')
            return { settled: true, because: take_back/* AT_ZERO */.f_ };
        context.on({ kind: 'news', lines: ['waiting for what ran before to be healthy again'] });
        const { state, says } = await (0,undo/* untilRestored */.Xp)({ ...unfinished, deployment }, watched, PATIENCE, context);
        if (state === 'healthy' && formerTargetGroupArn !== undefined) {
            const { liftProtection } = await __webpack_require__.e(/* import() */ 9421).then(__webpack_require__.bind(__webpack_require__, 9421));
            await liftProtection(watched, context);
        }
        return { settled: state === 'healthy' || state === 'overtaken', because: says };
    }
    catch (error) {
        return { settled: error instanceof take_back/* LeftAlone */.lN, because: (0,take_back/* notTakenBack */.Uq)(error) };
    }
}
/** The target group in which the tasks of before are, where the deployment has another one. */
function formerGroupOf({ targetGroupArn, placement }) {
    return placement?.loadBalancers.map((each) => each.targetGroupArn).find((arn) => arn !== targetGroupArn);
}
/**
 * The deployment that a run started without hearing of it. Its revision is the run's own, so it tells; where that is
 * the one of before, its target group does; where that is the same too (a change of settings alone), there is nothing to
 * go back to either.
 */
async function startedBy(unfinished, { clients, clock, signal }) {
    const { cluster, service, revision, before, previousRevision, targetGroupArn } = unfinished;
    const isSame = revision === previousRevision;
    if (isSame && formerGroupOf(unfinished) === undefined)
        return undefined;
    const look = async () => {
        const now = await (0,ecs_reads/* describeService */.Jv)(clients.ecs, cluster, service);
        const primary = now?.status === 'ACTIVE' && !(0,parked/* isParked */.S2)(now) ? (0,primary_deployment/* primaryOf */.Os)(now) : undefined;
        const isOurs = !isSame || now?.loadBalancers?.some((each) => each.targetGroupArn === targetGroupArn);
        return primary?.taskDefinition === revision && primary.id !== before && isOurs ? primary.id : undefined;
    };
    const waitingFor = `ECS to list a deployment of ${(0,rollout_revision/* revisionName */.pd)(revision)}`;
    return (0,until/* eventually */.u4)(look, { clock, signal, atMost: LAG, waitingFor });
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/github/debug.ts
var debug = __webpack_require__(4239);
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
// EXTERNAL MODULE: ./src/github/print.ts
var print = __webpack_require__(6620);
// EXTERNAL MODULE: ./src/github/write-summary.ts
var write_summary = __webpack_require__(7305);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
;// CONCATENATED MODULE: ./src/rollout/unfinished.ts

/** What was kept, read again; `undefined` for what no run of this version has written. */
function unfinishedIn(text) {
    const kept = (0,json/* parseJson */.qF)(text);
    if (!(0,json/* isRecord */.u4)(kept))
        return undefined;
    const { region, role, cluster, service, targetGroupArn, loadBalancerArn, revision, onCancel } = kept;
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
        ...(isText(role) ? { role } : {}),
        ...(isText(deployment) ? { deployment } : {}),
        ...(isText(before) ? { before } : {}),
        ...(isText(previousRevision) ? { previousRevision } : {}),
        ...(isPlacement(placement) ? { placement } : {}),
    };
}
const isText = (value) => typeof value === 'string' && value !== '';
const areTexts = (value) => Array.isArray(value) && value.every(isText);
function isPlacement(value) {
    if (!(0,json/* isRecord */.u4)(value) || !Array.isArray(value['loadBalancers']))
        return false;
    if (!areTexts(value['subnets']) || !areTexts(value['securityGroups']))
        return false;
    return (typeof value['publicIp'] === 'boolean' &&
        value['loadBalancers'].every((each) => (0,json/* isRecord */.u4)(each) &&
            isText(each['targetGroupArn']) &&
            isText(each['containerName']) &&
            typeof each['containerPort'] === 'number'));
}

// EXTERNAL MODULE: ./src/session.ts + 1 modules
var session = __webpack_require__(1655);
;// CONCATENATED MODULE: ./src/finish-run.ts














/** Milliseconds: after five minutes GitHub ends everything that comes after a cancellation. */
const LONGEST = 280_000;
/** Finishes, at the end of the job, what its cancelled step has begun, and writes the outcome that stays. */
async function finishRun(kept) {
    const unfinished = unfinishedIn(kept);
    if (unfinished === undefined) {
        print/* print */.y.warning('What the cancelled step had begun can’t be read, and goes on in AWS; the next run finds it.');
        return;
    }
    const { service, region, role } = unfinished;
    print/* print */.y.line(`${service} in ${region}: the step ended in the middle of a rollout`);
    const connections = (0,agent/* agents */.X)(process.env);
    const journal = (0,log/* log */.R)(() => clock/* systemClock */.m.now());
    const over = AbortSignal.timeout(LONGEST);
    const signal = AbortSignal.any([(0,cancellation/* cancelled */.K)(), over]);
    try {
        const trace = (0,debug/* debugLog */.cY)(region, () => clock/* systemClock */.m.now());
        const access = { region, role, account: undefined };
        const credentials = await (0,session/* credentialsOf */.Y)(access, { agents: connections, signal, trace }).catch((error) => {
            const [why = '', ...more] = (0,errors/* explain */.WE)(error);
            print/* print */.y.failure(`${service} cancelled, and what it had begun goes on in AWS: ${why}`, ...more);
            return undefined;
        });
        if (role !== undefined && credentials === undefined)
            return;
        const clients = (0,aws_clients/* connect */.N)({
            region,
            agents: connections,
            clock: clock/* systemClock */.m,
            signal,
            trace,
            onHeldUp: (by) => journal.on({ kind: 'held up', by }),
            credentials,
        });
        const { settled, because } = await finish(unfinished, { clients, clock: clock/* systemClock */.m, signal, on: journal.on });
        const text = `${service} cancelled: ${because}`;
        await (0,write_summary/* writeSummary */.S)(() => finishedText(service, because));
        if (settled)
            print/* print */.y.notice(text);
        else
            print/* print */.y.failure(text, (0,docs_link/* linkTo */.u)('cancelled'));
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
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   c_: () => (/* binding */ tableOf),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4350);

/** Pure: a list that unfolds; every line is text. */
function details(title, lines) {
    return folded(title, [...lines.map((line) => `- ${escaped(line.trim())}`), '']);
}
/** Pure: Markdown that unfolds. */
function folded(title, markdown) {
    return [`<details><summary>${title}</summary>`, '', ...markdown, '</details>', ''];
}
/**
 * Text as text: no Markdown, no HTML, no table cell or line of its own, and nothing of which GitHub makes a link, a
 * mention or a reference by itself. That GitHub does after it has resolved escapes and entities, so only a character
 * between (one of no width, where no line breaks) keeps it from that.
 */
function escaped(text) {
    return (0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text)
        .trimStart()
        .replace(LINKED, JOINER)
        .replace(/[\\`*_{}[\]()#+!|~$]/g, '\\$&')
        .replace(/^[-=](?=[\s=-]|$)/, '\\$&')
        .replace(/^(\d{1,9})\.(?=\s|$)/, '$1\\.')
        .replace(/[&<>]/g, (character) => ENTITIES[character] ?? '');
}
const JOINER = '\u2060';
/** The places in `https://…`, `www.…`, `mailto:…`, `a@b.c`, `@name`, `#1` and `GH-1` that make them what they are. A digest behind `@` is none. */
const LINKED = new RegExp([
    String.raw `(?<=:)(?=\/\/)`,
    String.raw `(?<=www)(?=\.)`,
    '(?<=mailto|xmpp)(?=:)',
    String.raw `(?<=@)(?=[\w-]*\.\w)`,
    String.raw `(?<=(?<![A-Za-z0-9])@)(?=\w)`,
    String.raw `(?<=#)(?=\d)`,
    String.raw `(?<=GH)(?=-\d)`,
].join('|'), 'gi');
/** Pure: lines between fences that none of them can be the end of. */
function fenced(language, lines) {
    const longest = Math.max(2, ...lines.flatMap((line) => line.match(/`+/g) ?? []).map(({ length }) => length));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${language}`, ...lines.map(_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T), fence, ''];
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
/* harmony import */ var _print_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6620);



/** Adds to the job summary. It is an extra: a runner that offers none, or a full disk, doesn't fail a deploy. */
async function writeSummary(markdown) {
    if (!process.env['GITHUB_STEP_SUMMARY'])
        return;
    try {
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(markdown()).write();
    }
    catch (error) {
        _print_js__WEBPACK_IMPORTED_MODULE_2__/* .print */ .y.warning(`the job summary was not written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error).join('; ')}`);
    }
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


/***/ }),

/***/ 407:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   Bt: () => (/* binding */ ownTasks),
/* harmony export */   U9: () => (/* binding */ healthyTasks),
/* harmony export */   gm: () => (/* binding */ unproven),
/* harmony export */   p5: () => (/* binding */ servingTasks),
/* harmony export */   qX: () => (/* binding */ HEALTH_SOURCES)
/* harmony export */ });
const HEALTH_SOURCES = [
    {
        awaits: 'become healthy in the target group',
        passes: (task, look, { port }) => targetOf(look, task, port)?.state === 'healthy',
    },
    {
        awaits: "pass ECS's own check of their containers",
        passes: (task, _look, mission) => unproven(task, mission).length === 0,
    },
];
/** The deployment's own tasks that run and of which every source says that they are healthy. */
function healthyTasks(look, mission) {
    return ownTasks(look, mission.deployment).filter((task) => HEALTH_SOURCES.every((source) => source.passes(task, look, mission)));
}
/** The tasks of a deployment that are healthy in the target group, whatever port and checks they were set up with. */
function servingTasks({ tasks, targets }, deployment) {
    const healthy = new Set(targets.filter(({ state }) => state === 'healthy').map(({ address }) => address));
    return tasks.filter((task) => task.deployment === deployment &&
        task.status === 'RUNNING' &&
        task.address !== undefined &&
        healthy.has(task.address));
}
/** The checked containers of a task of which ECS does not say that they are healthy. */
function unproven({ containers }, { checked }) {
    return containers.filter(({ name, health }) => checked.includes(name) && health !== 'HEALTHY');
}
function targetOf({ targets }, { address }, port) {
    return targets.find((target) => target.address === address && target.port === port);
}
function ownTasks({ tasks }, deployment) {
    return tasks.filter((task) => task.deployment === deployment && task.status === 'RUNNING');
}


/***/ }),

/***/ 8256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fr: () => (/* binding */ predecessorOf),
/* harmony export */   bG: () => (/* binding */ isEarlier),
/* harmony export */   xP: () => (/* binding */ placementIn)
/* harmony export */ });
/* harmony import */ var _aws_parked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4284);
/* harmony import */ var _health_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(407);


/** Pure: what is there before a deployment, from the service as AWS reports it and the look at its tasks. */
function predecessorOf(service, seen) {
    if (service?.status !== 'ACTIVE')
        return { wasParked: false, wasCompleted: false };
    const { deployments = [] } = service;
    const before = deployments.find(({ status }) => status === 'PRIMARY')?.id;
    const earlier = deployments.flatMap(({ id }) => id ?? []);
    if ((0,_aws_parked_js__WEBPACK_IMPORTED_MODULE_0__/* .isParked */ .S2)(service))
        return { before, earlier, wasParked: true, wasCompleted: false };
    const sound = deployments
        .toSorted((one, other) => Number(other.createdAt ?? 0) - Number(one.createdAt ?? 0))
        .find((each) => each.rolloutState === 'COMPLETED' || (seen && (0,_health_js__WEBPACK_IMPORTED_MODULE_1__/* .servingTasks */ .p5)(seen, each.id ?? '').length > 0));
    return {
        before,
        earlier,
        previousRevision: sound?.taskDefinition,
        placement: sound && placementOf(service, sound),
        wasParked: false,
        wasCompleted: sound?.rolloutState === 'COMPLETED',
    };
}
/** Pure: whether a deployment, other than the one that is watched, was there before that. */
function isEarlier(id, { before, earlier = [] }) {
    return id !== undefined && (id === before || earlier.includes(id));
}
function placementOf({ networkConfiguration, loadBalancers }, of) {
    return placementIn({ networkConfiguration: of.networkConfiguration ?? networkConfiguration, loadBalancers });
}
/** Pure: where tasks run, and behind what, from AWS's words for it. */
function placementIn({ networkConfiguration, loadBalancers = [], }) {
    const network = networkConfiguration?.awsvpcConfiguration;
    return {
        subnets: network?.subnets ?? [],
        securityGroups: network?.securityGroups ?? [],
        publicIp: network?.assignPublicIp === 'ENABLED',
        loadBalancers: loadBalancers.flatMap(({ targetGroupArn, containerName, containerPort }) => targetGroupArn === undefined || containerName === undefined || containerPort === undefined
            ? []
            : [{ targetGroupArn, containerName, containerPort }]),
    };
}


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

/***/ 5741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eY: () => (/* binding */ snapshotOf),
/* harmony export */   fJ: () => (/* binding */ targetState),
/* harmony export */   pg: () => (/* binding */ taskState)
/* harmony export */ });
/* harmony import */ var _aws_asleep_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3459);
/* harmony import */ var _aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3144);
/* harmony import */ var _aws_parked_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4284);



/** Pure: AWS's answers in our words. */
function snapshotOf(answers) {
    const { at, service, tasks, stopped = [], targets, loadBalancer, fate } = answers;
    return {
        at,
        service: {
            status: service.status ?? '',
            desired: service.desiredCount ?? 0,
            parked: (0,_aws_parked_js__WEBPACK_IMPORTED_MODULE_2__/* .isParked */ .S2)(service),
            ...((0,_aws_parked_js__WEBPACK_IMPORTED_MODULE_2__/* .isMarkLeft */ .v9)(service) ? { markLeft: true } : {}),
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
    return {
        id: task.taskArn?.split('/').at(-1) ?? '',
        deployment: task.startedBy ?? '',
        status: task.lastStatus ?? '',
        address: (0,_aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_1__/* .networkDetail */ .c$)(task, 'privateIPv4Address'),
        subnet: (0,_aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_1__/* .networkDetail */ .c$)(task, 'subnetId'),
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

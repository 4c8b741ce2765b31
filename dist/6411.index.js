export const id = 6411;
export const ids = [6411,407];
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
/* harmony export */   S: () => (/* binding */ isParked),
/* harmony export */   e: () => (/* binding */ PARKED)
/* harmony export */ });
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);

/** On a service that was set to 0 tasks because a first deployment failed: the next deploy starts it again. */
const PARKED = `${_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_PREFIX */ .C_}parked`;
/** The tag alone is not enough: it is put before the count is set, and may stay when it is started again. */
function isParked({ desiredCount, tags }) {
    return desiredCount === 0 && (0,_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .fromLowerTags */ .N7)(tags)[PARKED] !== undefined;
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
/** Seconds for which a look may not show a deployment that was just started. */
const LAG = 10;
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
        const { state, says } = await (0,undo/* untilRestored */.Xp)({ deployment, revision }, watched, PATIENCE, context);
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
    const until = clock.now() + LAG * 1000;
    for (;;) {
        const now = await (0,ecs_reads/* describeService */.Jv)(clients.ecs, cluster, service);
        const primary = now?.status === 'ACTIVE' && !(0,parked/* isParked */.S)(now) ? (0,primary_deployment/* primaryOf */.O)(now) : undefined;
        const isOurs = !isSame || now?.loadBalancers?.some((each) => each.targetGroupArn === targetGroupArn);
        if (primary?.taskDefinition === revision && primary.id !== before && isOurs)
            return primary.id;
        if (clock.now() >= until)
            return undefined;
        await clock.sleep(2, signal);
    }
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

/***/ 7287:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ listedDeployment),
/* harmony export */   O: () => (/* binding */ primaryOf)
/* harmony export */ });
/* harmony import */ var _aws_until_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(189);

/** The deployment that the service's last change started; other controllers than ECS have none. */
function primaryOf({ deployments = [] }) {
    return deployments.find(({ status }) => status === 'PRIMARY');
}
class NotListedYet extends Error {
}
/**
 * The id of the deployment that brings a revision and was not there before. UpdateService is not documented to answer
 * with the deployment that it starts, and neither that of before nor another run's must be taken for it: where the answer
 * lags, later looks tell. Throws DeadlineExceeded.
 */
async function listedDeployment(started, answer, look, patience) {
    let next = () => Promise.resolve(answer);
    const listed = async () => {
        const seen = await next();
        next = look;
        const ours = seen?.deployments?.find(({ id, taskDefinition }) => id !== started.before && taskDefinition === started.revision);
        if (ours?.id !== undefined)
            return ours.id;
        throw new NotListedYet(`ECS does not list it yet, beside ${started.before}`);
    };
    return (0,_aws_until_js__WEBPACK_IMPORTED_MODULE_0__/* .retrying */ .R$)(listed, (error) => error instanceof NotListedYet, patience);
}


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
            parked: (0,_aws_parked_js__WEBPACK_IMPORTED_MODULE_2__/* .isParked */ .S)(service),
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


/***/ })

};

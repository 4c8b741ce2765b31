export const id = 6315;
export const ids = [6315];
export const modules = {

/***/ 1058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ lookNow)
/* harmony export */ });
/* harmony import */ var _rollout_snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5741);

/** What runs at the moment, from what the run reads anyway. */
async function lookNow({ running, loadBalancing }, { clock }) {
    const [service, tasks, targets, loadBalancer] = await Promise.all([
        running.service(),
        running.tasks(),
        loadBalancing.targets(),
        loadBalancing.loadBalancer(),
    ]);
    return service && (0,_rollout_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .snapshotOf */ .eY)({ at: clock.now(), service, tasks, targets, loadBalancer });
}


/***/ }),

/***/ 6120:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CX: () => (/* binding */ entranceOf),
/* harmony export */   KC: () => (/* binding */ caseOf),
/* harmony export */   KO: () => (/* binding */ missionOf),
/* harmony export */   M1: () => (/* binding */ unfinished),
/* harmony export */   TV: () => (/* binding */ formerOf),
/* harmony export */   Wj: () => (/* binding */ areChanges),
/* harmony export */   c1: () => (/* binding */ groupsOf)
/* harmony export */ });
/* harmony import */ var _engine_walk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4721);
/* harmony import */ var _resources_target_groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5199);
/* harmony import */ var _spec_fragment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8791);
/* harmony import */ var _stacks_hidden_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3740);
/* harmony import */ var _until_count_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6756);





const areChanges = (steps) => steps.some(_engine_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .isChange */ .Xb);
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
/** What the rollout is watched for. */
function missionOf(spec, { service, definition, image, targets }, steps, { clock }, former) {
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
        sent: sentCount === undefined ? undefined : { count: sentCount, until: clock.now() + _until_count_js__WEBPACK_IMPORTED_MODULE_3__/* .COUNT_LAG */ .V * 1000 },
        changed: areChanges(steps) || targets.out.live !== targets.out.arn,
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
        hidden: (0,_stacks_hidden_values_js__WEBPACK_IMPORTED_MODULE_4__/* .hiddenValues */ .R)(spec),
        setup: {
            container: _spec_fragment_js__WEBPACK_IMPORTED_MODULE_2__/* .APP */ .uq,
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
        ...(targets.out.live === targets.out.arn ? {} : { formerTargetGroupArn: targets.out.live }),
        loadBalancerArn: balancer.out.arn,
    };
}
/**
 * The target groups, where the described one is not the live one (yet), or others are left beside it. Where the deployment
 * came over more than one other (`over`), one of those may have been a replacement, of which reads did not tell yet.
 */
function groupsOf(spec, names, { targets, balancer, service }) {
    const { arn, live, known } = targets.out;
    const { over = [] } = service.out;
    if (arn === live && (0,_resources_target_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .isAlone */ .SW)(live, known) && over.length <= 1)
        return undefined;
    return { ...entranceOf(spec, balancer.out), names, arn, live, known, drain: spec.http.deregistrationDelay };
}
/** Where requests come in. */
function entranceOf({ use }, { arn }) {
    return { loadBalancerArn: arn, isShared: use.loadBalancer !== undefined };
}
/**
 * What is there before a deployment. Where a run broke off in the middle of a replacement, the service is set to the new
 * target group already, and what would be put back belongs behind the one that gets the requests.
 */
function formerOf(former, { targets }) {
    if (!former.placement || !targets.known)
        return former;
    const { live, known } = targets.out;
    const ours = new Set(known.map(({ arn }) => arn));
    const loadBalancers = former.placement.loadBalancers.map((each) => ours.has(each.targetGroupArn) ? { ...each, targetGroupArn: live } : each);
    return { ...former, placement: { ...former.placement, loadBalancers } };
}


/***/ }),

/***/ 5628:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ precedence),
/* harmony export */   e: () => (/* binding */ placeAfter)
/* harmony export */ });
/* harmony import */ var _aws_parked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4284);
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9580);
/* harmony import */ var _resources_primary_deployment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7287);
/* harmony import */ var _rollout_order_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3281);
/* harmony import */ var _rollout_rolled_back_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9603);
/* harmony import */ var _stacks_stamps_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4465);






/**
 * How this run stands to what is live, from what the plan reads anyway; GitHub is asked when that is another commit.
 * A run that was queued before somebody rolled back is older than that, whatever its commit.
 * Where nothing is live (no service, or one whose last deployment failed for good), every run is newer.
 */
async function precedence({ running }, origin, context) {
    const [service, revision] = await Promise.all([running.service(), running.current()]);
    if (!service || !isLive(service))
        return { order: 'newer' };
    const tooLate = (0,_rollout_rolled_back_js__WEBPACK_IMPORTED_MODULE_3__/* .queuedBefore */ .hz)((0,_rollout_rolled_back_js__WEBPACK_IMPORTED_MODULE_3__/* .rollbackIn */ .a7)((0,_aws_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .fromLowerTags */ .N7)(service.tags)), origin);
    if (tooLate !== undefined)
        return { order: 'older', because: tooLate };
    return placeAfter((0,_stacks_stamps_js__WEBPACK_IMPORTED_MODULE_4__/* .originIn */ .Cy)(revision?.tags ?? {}), (0,_stacks_stamps_js__WEBPACK_IMPORTED_MODULE_4__/* .asStamped */ .vt)(origin), context);
}
/** How a release stands to another one; GitHub is asked where they are of two commits. */
async function placeAfter(base, head, { compare, signal }) {
    const commits = (0,_rollout_order_js__WEBPACK_IMPORTED_MODULE_5__/* .toCompare */ .lT)(base, head);
    return (0,_rollout_order_js__WEBPACK_IMPORTED_MODULE_5__/* .orderOf */ .mJ)(base, head, commits ? await compare(commits.base, commits.head, signal) : NOT_ASKED);
}
function isLive(service) {
    const hasFailed = (0,_resources_primary_deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .primaryOf */ .Os)(service)?.rolloutState === 'FAILED' || (0,_aws_parked_js__WEBPACK_IMPORTED_MODULE_0__/* .isParked */ .S2)(service);
    return service.status === 'ACTIVE' && !hasFailed;
}
const NOT_ASKED = { status: 'unknown', reason: 'there is nothing to compare' };


/***/ }),

/***/ 8936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ survey)
});

// EXTERNAL MODULE: ./src/engine/walk.ts
var walk = __webpack_require__(4721);
// EXTERNAL MODULE: ./src/commands/for-guests.ts + 1 modules
var for_guests = __webpack_require__(9583);
// EXTERNAL MODULE: ./src/commands/look-now.ts
var look_now = __webpack_require__(1058);
// EXTERNAL MODULE: ./src/commands/precedence.ts
var precedence = __webpack_require__(5628);
;// CONCATENATED MODULE: ./src/commands/requiring.ts

/**
 * Pure: a plan in which nothing but the release may be made or changed: all that outlives it (`foundation`) has to be
 * there as described, and what is not is refused.
 */
function requiring(steps, foundation) {
    const outlives = new Set(foundation.map(walk/* nameOf */.Vb));
    return steps.map((step) => step.action === 'keep' || step.refusal !== undefined || !outlives.has((0,walk/* nameOf */.Vb)(step))
        ? step
        : { ...step, refusal: `infrastructure: require, and ${LACKS[step.action](step)}. ${HEAL}` });
}
const HEAL = 'Have the action environment make it so, or deploy with infrastructure: ensure.';
const isNot = ({ changes }) => `it is not as described (${changes.map(({ field }) => field).join(', ')})`;
const LACKS = {
    create: () => 'it is not there',
    update: isNot,
    replace: isNot,
    remove: () => 'it is there, though what is described has no place for it',
};

;// CONCATENATED MODULE: ./src/commands/survey.ts





/** Reads everything, all at once, and compares it with what is described. Writes nothing. */
async function survey(stack, cloud, { policy, isStranger, required }, origin, context) {
    // Beside the plan, so that an unchanged environment has its verdict without another call.
    const looking = (0,look_now/* lookNow */.w)(cloud, context);
    looking.catch(() => { }); // What breaks it breaks the plan as well, which can say what thing it was about.
    const preceding = (0,precedence/* precedence */.J)(cloud, origin, context);
    preceding.catch(() => { }); // The same.
    const steps = await (0,for_guests/* sparingGuests */.u)(await (0,walk/* plan */.et)(Object.values(stack), cloud, policy), stack, cloud, isStranger);
    const planned = requiring(steps, required);
    const [look, before] = await Promise.all([looking, cloud.running.service()]);
    context.on({ kind: 'planned', steps: planned });
    return { planned, look, before, preceding };
}


/***/ }),

/***/ 6749:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ topologyFound),
/* harmony export */   d: () => (/* binding */ topologyOf)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8301);
/* harmony import */ var _resources_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2351);
/* harmony import */ var _resources_containers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(497);
/* harmony import */ var _spec_fields_account_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8554);
/* harmony import */ var _spec_fragment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8791);





/** Pure: the topology that a spec describes. The architecture is the image's, where nobody asked for one. */
function topologyOf(spec, names, architecture) {
    const { network, task, http, database } = spec;
    const { cpu, memory, ephemeralStorage } = (0,_resources_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)({ cpu: task.cpu, memory: task.memory, ...task.fragment });
    const storage = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(ephemeralStorage) ? Number(ephemeralStorage['sizeInGiB']) : Number.NaN;
    return {
        names,
        region: spec.region,
        scheme: network.scheme,
        rule: spec.use.loadBalancer === undefined ? undefined : spec.listener,
        secure: http.certificate !== undefined,
        healthPath: http.path,
        balancerSubnets: network.publicSubnets,
        taskSubnets: network.privateSubnets,
        publicIp: network.assignPublicIp,
        database: database?.host === undefined ? undefined : { port: database.port },
        secrets: secretsOf(spec),
        logRetentionDays: spec.logs.retentionDays,
        task: {
            cpu: Number(cpu) || task.cpu,
            memory: Number(memory) || task.memory,
            architecture: architecture ?? task.cpuArchitecture ?? 'X86_64',
            storage: Number.isFinite(storage) ? storage : 0,
            count: task.desiredCount,
        },
    };
}
/** Pure: the same of what was found, where nobody describes it. */
function topologyFound(found, { definition }, names) {
    const { service, loadBalancer, targetGroup, secure, rule } = found;
    const network = service.networkConfiguration?.awsvpcConfiguration;
    const app = (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_4__/* .containersOf */ .Mz)(definition).find(({ name }) => name === _spec_fragment_js__WEBPACK_IMPORTED_MODULE_2__/* .APP */ .uq);
    const variables = new Map((0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)(app?.['environment']).map(({ name, value }) => [name, value]));
    return {
        names,
        region: service.serviceArn?.split(':')[3] ?? '',
        scheme: loadBalancer.Scheme === 'internal' ? 'internal' : 'internet-facing',
        rule,
        secure,
        healthPath: targetGroup.HealthCheckPath ?? '/',
        balancerSubnets: (loadBalancer.AvailabilityZones ?? []).flatMap(({ SubnetId }) => SubnetId ?? []),
        taskSubnets: network?.subnets ?? [],
        publicIp: network?.assignPublicIp === 'ENABLED',
        database: variables.has('DB_HOST') ? { port: Number(variables.get('DB_PORT')) || _spec_fields_account_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_DB_PORT */ .j } : undefined,
        secrets: distinct(referencesIn(definition)),
        task: { ...(0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_4__/* .sizeOf */ .$d)(definition), architecture: (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_4__/* .architectureOf */ .NJ)(definition), count: service.desiredCount ?? 0 },
    };
}
function secretsOf(spec) {
    const { container, database, task } = spec;
    return distinct([
        database?.secret,
        container.appSecret,
        ...Object.values(container.secrets),
        ...referencesIn(task.fragment),
    ]);
}
const referencesIn = (definition) => (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_4__/* .containersOf */ .Mz)(definition).flatMap(({ secrets }) => (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)(secrets).map(({ valueFrom }) => valueFrom));
const distinct = (secrets) => [...new Set(secrets.filter((secret) => typeof secret === 'string'))];


/***/ }),

/***/ 6756:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ untilCount),
/* harmony export */   V: () => (/* binding */ COUNT_LAG)
/* harmony export */ });
/* harmony import */ var _aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3144);
/* harmony import */ var _aws_until_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(189);


/** Seconds for which a look may still show the desired count of before. */
const COUNT_LAG = 60;
/** Seconds between two looks. */
const INTERVAL = 3;
/**
 * Waits until no more tasks are there than that, and gives how many are wanted: another number, where somebody else has
 * set one meanwhile. `deadline` is in milliseconds since the epoch; throws DeadlineExceeded.
 */
async function untilCount(count, { cluster, service }, deadline, { clients: { ecs }, clock, signal, on }) {
    const began = clock.now();
    let told;
    for (;;) {
        const seen = await (0,_aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__/* .describeService */ .Jv)(ecs, cluster, service);
        const { runningCount = 0, pendingCount = 0, desiredCount = 0 } = seen ?? {};
        const there = runningCount + pendingCount;
        const isStale = desiredCount !== count && clock.now() < began + COUNT_LAG * 1000;
        if (!isStale && (there <= count || desiredCount !== count))
            return desiredCount;
        const awaited = `tasks to stop (${there} are there, ${count} to stay)`;
        if (there !== told)
            on({ kind: 'news', lines: [`waiting for ${awaited}`] });
        told = there;
        if (clock.now() >= deadline)
            throw new _aws_until_js__WEBPACK_IMPORTED_MODULE_1__/* .DeadlineExceeded */ .m4(awaited, (clock.now() - began) / 1000);
        await clock.sleep((0,_aws_until_js__WEBPACK_IMPORTED_MODULE_1__/* .jittered */ .et)(INTERVAL), signal);
    }
}


/***/ }),

/***/ 6901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ readOrigin)
/* harmony export */ });
/* harmony import */ var _bounded_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2717);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8301);


/**
 * The events whose runs are for the newest commit of their branch, so that a higher run number means a later commit.
 * What another workflow or a pull request's author starts (workflow_run, pull_request_target) runs in any order.
 */
const IN_ORDER = ['push', 'pull_request', 'schedule', 'workflow_dispatch'];
/** Bytes. GitHub cuts an event at 25 MB. */
const LARGEST_EVENT = 32 * 1024 * 1024;
/**
 * Which commit and run this is, begun `now` (milliseconds since the epoch). On a pull request the head commit:
 * GITHUB_SHA is a merge that exists nowhere else.
 */
function readOrigin(env, now) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
    return {
        commit: headOf(payload(env)) ?? (env['GITHUB_SHA'] || undefined),
        runUrl: server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined,
        runNumber: counted(env['GITHUB_RUN_NUMBER']),
        attempt: counted(env['GITHUB_RUN_ATTEMPT']),
        workflow: IN_ORDER.includes(env['GITHUB_EVENT_NAME'] ?? '') ? env['GITHUB_WORKFLOW_REF'] || undefined : undefined,
        startedAt: new Date(now).toISOString(),
    };
}
/** Pure: a number from 1 on. */
function counted(text) {
    const number = Number(text);
    return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
/** Pure: the head commit of the pull request that an event is about. */
function headOf(event) {
    const pullRequest = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(event) ? event['pull_request'] : undefined;
    const head = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(pullRequest) ? pullRequest['head'] : undefined;
    const sha = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(head) ? head['sha'] : undefined;
    return typeof sha === 'string' ? sha : undefined;
}
/** The event that started the workflow. Unreadable is as good as none: the commit then is GITHUB_SHA. */
function payload({ GITHUB_EVENT_PATH: file }) {
    if (!file)
        return undefined;
    try {
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)((0,_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readBounded */ .CB)(file, LARGEST_EVENT).toString('utf8'));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 7095:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ keptTable),
/* harmony export */   Ao: () => (/* binding */ changes),
/* harmony export */   Hg: () => (/* binding */ changeTable)
/* harmony export */ });
/* harmony import */ var _engine_walk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4721);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5566);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2976);



/** Rows of the table: more is no summary. The log has them all. */
const MOST = 60;
/** Pure: what was done, a row for every field that changed. */
function changes(steps) {
    const done = steps.filter(_engine_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .isChange */ .Xb);
    const kept = steps.length - done.length;
    if (steps.length === 0)
        return ['Nothing was done.', ''];
    if (done.length === 0)
        return [`Everything was as described (${kept} things): nothing had to be done.`, ''];
    const others = `${kept} other ${kept === 1 ? 'thing was' : 'things were'} as described.`;
    return [...changeTable(done, ({ action }) => DONE[action]), ...(kept === 0 ? [] : [others, '']), ...keptTable(done)];
}
/** Pure: a row for every field that changes, the first of each thing with a word for what happens to it. */
function changeTable(steps, wordOf) {
    const rows = steps.flatMap((step) => {
        const [first = '', ...others] = step.changes.map((change) => short((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .changeText */ .k0)(change)));
        return [[wordOf(step), step.kind, step.name, first], ...others.map((text) => ['', '', '', text])];
    });
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .Ku)(MOST, ['', 'What', 'Name', 'Field: from → to'], rows);
}
/** Pure: what stays as it is of things that were taken over, folded away; nothing where there is none. */
function keptTable(steps) {
    const rows = steps.flatMap(({ kind, name, kept = [] }) => kept.map((each) => [kind, name, short((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .keptText */ .GD)(each))]));
    return rows.length === 0
        ? []
        : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .folded */ .TM)(`What was taken over and stays as it is (${rows.length})`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .Ku)(MOST, ['What', 'Name', 'Field'], rows));
}
/** Whole digests and ARNs make a table unreadable; what tells two of them apart stays. */
const short = (text) => text
    .replace(/\bsha256:([0-9a-f]{12})[0-9a-f]{52}\b/g, 'sha256:$1…')
    .replace(/\barn:aws[a-z-]*:ecs:[a-z0-9-]*:\d*:task-definition\//g, '');
const DONE = {
    create: 'created',
    update: 'changed',
    replace: 'replacement made',
    remove: 'removed',
    keep: 'kept',
};


/***/ }),

/***/ 9603:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dq: () => (/* binding */ isGoneOnWith),
/* harmony export */   Np: () => (/* binding */ rollbackTag),
/* harmony export */   a7: () => (/* binding */ rollbackIn),
/* harmony export */   hz: () => (/* binding */ queuedBefore)
/* harmony export */ });
/* unused harmony export ROLLED_BACK */
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);
/* harmony import */ var _revision_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2084);


/** On a service: the last rollback by hand. Runs that were queued before it must not go over it. */
const ROLLED_BACK = `${_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_PREFIX */ .C_}rolled-back`;
/** Pure: the tag that a rollback to a revision leaves. */
function rollbackTag(revision, { runUrl }) {
    const run = runIn(runUrl);
    return { [ROLLED_BACK]: `${(0,_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .revisionName */ .pd)(revision)}${run === undefined ? '' : ` run ${run}`}` };
}
/** Pure: the rollback that a service's tags tell of. */
function rollbackIn(tags) {
    const [, to, run] = /^(\S+?)(?: run (\d{1,15}))?$/.exec(tags[ROLLED_BACK] ?? '') ?? [];
    return to === undefined ? undefined : { to, run: run === undefined ? undefined : Number(run) };
}
/**
 * Pure: whether a rollback that was asked for is the one that brought the present revision, so that there is nothing
 * further to go back to: this very run, started anew, did it, or its rollout is not through yet.
 */
function isGoneOnWith(rollback, { revision, isThrough }, { runUrl }) {
    if (rollback?.to !== (0,_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .revisionName */ .pd)(revision))
        return false;
    const run = runIn(runUrl);
    return !isThrough || (run !== undefined && run === rollback.run);
}
/**
 * Pure: why a run must not go over a rollback: it was queued before it. One that somebody started anew is asked for, and
 * so is one of which nobody can tell; `undefined` for those.
 */
function queuedBefore(rollback, { runUrl, attempt = 1 }) {
    const run = runIn(runUrl);
    if (rollback?.run === undefined || run === undefined || attempt > 1 || run >= rollback.run)
        return undefined;
    return `run ${rollback.run} has put ${rollback.to} back after this run (${run}) was queued`;
}
function runIn(url) {
    const [, id] = /\/actions\/runs\/(\d{1,15})$/.exec(url ?? '') ?? [];
    return id === undefined ? undefined : Number(id);
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

/***/ 6315:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(2413);
// EXTERNAL MODULE: ./src/clock.ts
var clock = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/commands/consistently.ts
var consistently = __webpack_require__(1323);
// EXTERNAL MODULE: ./src/commands/context.ts + 1 modules
var commands_context = __webpack_require__(1509);
// EXTERNAL MODULE: ./src/commands/facts.ts
var commands_facts = __webpack_require__(9005);
// EXTERNAL MODULE: ./src/commands/layout.ts + 9 modules
var layout = __webpack_require__(887);
// EXTERNAL MODULE: ./src/commands/mission.ts
var mission = __webpack_require__(6120);
// EXTERNAL MODULE: ./src/commands/survey.ts + 1 modules
var survey = __webpack_require__(8936);
// EXTERNAL MODULE: ./src/commands/topology.ts
var topology = __webpack_require__(6749);
;// CONCATENATED MODULE: ./src/commands/plan.ts







/** Reads everything and says what a deploy would do. Writes nothing. */
async function plan(spec, wanted, origin, context) {
    const { names, stack, rules } = (0,layout/* layout */.Z)(spec, wanted, origin);
    const cloud = () => ({ ...(0,commands_context/* cloudOf */.h)(names, context), carriesOut: false });
    const { planned: steps, look, before, preceding, } = await (0,consistently/* consistently */.E)(() => (0,survey/* survey */.F)(stack, cloud(), rules, origin, context), context);
    const changed = (0,mission/* areChanges */.Wj)(steps);
    const facts = (0,commands_facts/* factsOf */.xS)(stack, spec, before?.taskDefinition);
    const architecture = stack.image.known ? stack.image.out.cpuArchitecture : undefined;
    const order = changed ? await preceding : undefined;
    return {
        steps,
        changed,
        refused: steps.filter(({ refusal }) => refusal !== undefined),
        imageIsOpen: 'running' in wanted,
        ...(order?.order === 'older' && !spec.allowOlder ? { tooLate: order.because } : {}),
        facts,
        origin,
        topology: (0,topology/* topologyOf */.d)(spec, (0,commands_facts/* namesNow */.r3)(names, facts), architecture),
        ...(look && { look }),
    };
}

// EXTERNAL MODULE: ./src/github/origin.ts
var origin = __webpack_require__(6901);
// EXTERNAL MODULE: ./src/counted.ts
var counted = __webpack_require__(1809);
// EXTERNAL MODULE: ./src/engine/walk.ts
var walk = __webpack_require__(4721);
// EXTERNAL MODULE: ./src/github/markdown.ts
var markdown = __webpack_require__(5566);
// EXTERNAL MODULE: ./src/github/picture.ts + 3 modules
var picture = __webpack_require__(300);
// EXTERNAL MODULE: ./src/spec/settings.ts
var spec_settings = __webpack_require__(5826);
;// CONCATENATED MODULE: ./src/github/plan-settings.ts


/** Rows of the table, and characters of a value: the JSON file has them all. */
const MOST = 60;
const LONGEST = 200;
/** Pure: where the values came from that are not defaults, folded up. */
function provenance(settings) {
    const given = settings.filter(({ from }) => from !== spec_settings/* DEFAULT */.q);
    if (given.length === 0)
        return [];
    const rows = given.map(({ name, value, from }) => [name, plan_settings_short(value), from]);
    return (0,markdown/* folded */.TM)('Where the values come from', (0,markdown/* firstOf */.Ku)(MOST, ['Setting', 'Value', 'From'], rows));
}
const plan_settings_short = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

// EXTERNAL MODULE: ./src/github/summary-changes.ts
var summary_changes = __webpack_require__(7095);
// EXTERNAL MODULE: ./src/github/summary-cost.ts + 4 modules
var summary_cost = __webpack_require__(2153);
// EXTERNAL MODULE: ./src/github/summary-facts.ts
var summary_facts = __webpack_require__(7137);
// EXTERNAL MODULE: ./src/github/summary-size.ts
var summary_size = __webpack_require__(2649);
// EXTERNAL MODULE: ./src/github/summary-tasks.ts
var summary_tasks = __webpack_require__(4984);
// EXTERNAL MODULE: ./src/github/text.ts
var github_text = __webpack_require__(2976);
;// CONCATENATED MODULE: ./src/github/plan-text.ts











const WOULD = { create: 'create', update: 'change', replace: 'replace', remove: 'remove', keep: 'keep' };
/** Pure: the plan in one sentence. */
function planSentence({ steps, changed, refused, tooLate }) {
    if (refused.length > 0)
        return `a deploy would be refused: ${(0,counted/* counted */.h)(refused.length, 'thing')} can’t be done`;
    if (!changed)
        return 'everything is as described: a deploy would change nothing';
    if (tooLate !== undefined)
        return `a deploy of this commit would change nothing: ${tooLate}`;
    const of = (action) => steps.filter((step) => step.action === action).length;
    const parts = ['create', 'update', 'replace', 'remove'].flatMap((action) => of(action) === 0 ? [] : [`${WOULD[action]} ${of(action)}`]);
    const would = `a deploy would ${parts.join(', ')} and keep ${(0,counted/* counted */.h)(of('keep'), 'thing')}`;
    const drifted = steps.flatMap(({ changes }) => changes.filter(({ drift }) => drift)).length;
    return drifted === 0
        ? would
        : `${would}; ${drifted} of the changes ${drifted === 1 ? 'undoes' : 'undo'} what was changed outside`;
}
const wordOf = ({ action, refusal }) => refusal === undefined ? WOULD[action] : 'refuse';
/** Pure: the plan as Markdown, for the job summary and for a comment on a pull request. Everything foreign is inert. */
function planMarkdown(name, planned, settings) {
    const { steps, topology, look, facts, origin, imageIsOpen } = planned;
    const sections = [
        {
            title: 'the outcome',
            weight: 9,
            lines: [`### ${(0,markdown/* escaped */.Mk)(name)}: plan`, '', `${(0,markdown/* escaped */.Mk)((0,github_text/* capital */.Nx)(planSentence(planned)))}.`, ''],
        },
        imageIsOpen
            ? { title: 'the image', weight: 8, lines: ['No image was named: planned with the one that runs.', ''] }
            : undefined,
        { title: 'what would change', weight: 7, lines: wouldChange(steps) },
        { title: 'what is there', weight: 5, lines: (0,summary_facts/* knownFacts */.X)({ facts: present(facts), origin }) },
        look && {
            title: 'the picture',
            weight: 4,
            lines: ['#### What runs now', '', ...(0,markdown/* fenced */.OF)('mermaid', (0,picture/* picture */.l)({ topology, look, image: undefined }))],
        },
        look && { title: 'the tasks', weight: 3, lines: (0,summary_tasks/* tasksAndTargets */.W)(look) },
        {
            title: 'the cost',
            weight: 6,
            lines: (0,summary_cost/* costs */.t)(topology, look?.service.desired ?? topology.task.count, 'deployed', steps),
        },
        { title: 'where the values come from', weight: 2, lines: provenance(settings) },
    ];
    return (0,summary_size/* fitted */.$)(sections.filter((section) => section !== undefined));
}
/** What is there already, of what a plan knows: its own image need not be. */
const present = ({ url, previousTaskDefinitionArn: now }) => ({
    ...(url === undefined ? {} : { url }),
    ...(now === undefined ? {} : { taskDefinitionArn: now }),
});
function wouldChange(steps) {
    const refused = steps.filter(({ refusal }) => refusal !== undefined);
    const todo = steps.filter(walk/* isChange */.Xb);
    const reasons = refused.map(({ kind, name, refusal = '' }) => `- ${(0,markdown/* escaped */.Mk)(`${kind} ${name}: ${refusal}`)}`);
    return [
        ...(reasons.length === 0 ? [] : ['#### Refused', '', ...reasons, '']),
        ...(todo.length === 0 ? [] : ['#### Changes', '', ...(0,summary_changes/* changeTable */.Hg)(todo, wordOf)]),
        ...(0,summary_changes/* keptTable */.$g)(steps),
    ];
}
/** Pure: the plan for programs. Values that may be secret are marks by now, and are left out. */
function planJson(name, planned, settings) {
    const { steps, changed, refused, tooLate, imageIsOpen, facts } = planned;
    return `${JSON.stringify({
        version: 1,
        name,
        changed,
        refused: refused.length > 0,
        ...(tooLate === undefined ? {} : { tooLate }),
        image: imageIsOpen ? 'the one that runs' : facts.image,
        steps: steps.map(({ kind, name: of, action, changes, kept = [], refusal }) => ({
            kind,
            name: of,
            action: wordOf({ action, refusal }),
            changes: changes.map((change) => ({
                field: change.field,
                text: (0,github_text/* changeText */.k0)(change),
                ...(change.drift && { drift: true }),
            })),
            ...(kept.length === 0 ? {} : { kept: kept.map((each) => ({ field: each.field, text: (0,github_text/* keptText */.GD)(each) })) }),
            ...(refusal === undefined ? {} : { refusal }),
        })),
        settings,
    }, null, 2)}\n`;
}

// EXTERNAL MODULE: ./src/github/print.ts
var print = __webpack_require__(6620);
// EXTERNAL MODULE: ./src/github/write-summary.ts
var write_summary = __webpack_require__(7305);
// EXTERNAL MODULE: ./src/session.ts + 1 modules
var src_session = __webpack_require__(1655);
// EXTERNAL MODULE: ./src/spec/fields.ts + 9 modules
var fields = __webpack_require__(7442);
// EXTERNAL MODULE: ./src/spec/names.ts
var names = __webpack_require__(9891);
// EXTERNAL MODULE: ./src/spec/verbs.ts + 3 modules
var verbs = __webpack_require__(3399);
// EXTERNAL MODULE: ./src/wanted-image.ts
var wanted_image = __webpack_require__(4720);
;// CONCATENATED MODULE: ./src/runs/plan.ts
















/** Says what a deploy of this request would do. A deploy that would be refused is told, and fails nothing. */
async function run(request, signal) {
    const { spec } = request;
    const run = (0,origin/* readOrigin */.P)(process.env, clock/* systemClock */.m.now());
    if (spec.githubToken !== undefined)
        (0,core/* setSecret */.Pq)(spec.githubToken);
    const name = (0,names/* namesOf */.eZ)(spec).service;
    print/* print */.y.line(`${name} in ${spec.region}: plan of a deploy; nothing is changed`);
    const session = await (0,src_session/* openSession */.f)(spec.access, signal, spec.githubToken);
    try {
        const wanted = (0,wanted_image/* wantedImage */.x)(request, run.commit, session.context);
        const planned = await plan(spec, wanted, await (0,wanted_image/* originOf */.y)(wanted, run), session.context);
        session.endLog();
        await show(name, planned, request.settings(FIELDS));
    }
    finally {
        session.close();
    }
}
/** What a plan is asked with, and what the manifest alone may hold. */
const FIELDS = fields/* fieldNames */.pi.filter((field) => fields/* table */.tp[field].manifestOnly || (0,verbs/* inputsOf */.Vc)('plan').some(({ name }) => name === field));
async function show(name, planned, settings) {
    const markdown = planMarkdown(name, planned, settings);
    const folder = (0,external_node_path_.join)(process.env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), `plan-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    await (0,promises_.mkdir)(folder, { mode: 0o700 });
    const files = { plan: (0,external_node_path_.join)(folder, 'plan.json'), markdown: (0,external_node_path_.join)(folder, 'plan.md') };
    await Promise.all([(0,promises_.writeFile)(files.plan, planJson(name, planned, settings)), (0,promises_.writeFile)(files.markdown, markdown)]);
    const outputs = {
        changed: String(planned.changed),
        refused: String(planned.refused.length > 0),
        ...files,
        url: planned.facts.url ?? '',
        'image-digest': planned.facts.imageDigest ?? '',
    };
    for (const [output, value] of Object.entries(outputs))
        (0,core/* setOutput */.uH)(output, value);
    await (0,write_summary/* writeSummary */.S)(() => markdown);
    if (planned.refused.length > 0) {
        print/* print */.y.chapter('Refused');
        for (const { kind, name: of, refusal = '' } of planned.refused)
            print/* print */.y.line(`  ${kind} ${of}: ${refusal}`);
        print/* print */.y.end();
    }
    const sentence = `${name}: ${planSentence(planned)}.`;
    if (planned.refused.length > 0 || planned.tooLate !== undefined)
        print/* print */.y.warning(sentence);
    else
        print/* print */.y.line(sentence);
}


/***/ }),

/***/ 3740:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ hiddenValues),
/* harmony export */   p: () => (/* binding */ hiddenInDefinition)
/* harmony export */ });
/* harmony import */ var _resources_containers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(497);

/** Characters from which on a value is taken for one that must not be shown: hiding `debug` or `8000` hides nothing. */
const TELLING = 8;
/**
 * Pure: what was given to us to keep, and an application may write to its log: values of variables, of its own and of
 * other containers, and tokens; each line by itself, the longest first.
 */
function hiddenValues({ container, task, githubToken }) {
    return telling([...Object.values(container.environment), ...valuesIn(task.fragment), githubToken]);
}
/** Pure: the same of a task definition that is there already. */
function hiddenInDefinition(definition) {
    return telling(valuesIn(definition));
}
const valuesIn = (definition) => (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_0__/* .containersOf */ .Mz)(definition).flatMap(({ environment }) => (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(environment).map(({ value }) => value));
function telling(values) {
    const lines = values.flatMap((value) => (typeof value === 'string' ? value.split(/\r?\n/) : []));
    const long = lines.map((line) => line.trim()).filter(({ length }) => length >= TELLING);
    return [...new Set(long)].toSorted((one, other) => other.length - one.length);
}


/***/ }),

/***/ 4720:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ wantedImage),
/* harmony export */   y: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _aws_once_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3676);
/* harmony import */ var _image_default_tag_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9929);


/** The image that a request asks for, with the tag that it gets where nobody named one. */
function wantedImage({ spec, image }, commit, context) {
    if (image) {
        const tag = spec.imageTag ?? (0,_image_default_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultTag */ .q)(commit, image.identity);
        return { from: 'runner', image, tag, tagAsked: spec.imageTag !== undefined };
    }
    const source = spec.image;
    if (source.kind === 'ecr-tag')
        return { from: 'repository', tag: source.tag };
    if (source.kind === 'running')
        return { from: 'repository', running: true };
    if (source.kind === 'ecr-digest')
        return { from: 'repository', digest: source.digest };
    if (source.kind === 'environment') {
        const { environment } = source;
        const { project, service } = spec;
        const look = (0,_aws_once_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .O)(async () => {
            const { promotable } = await Promise.all(/* import() */[__webpack_require__.e(8190), __webpack_require__.e(3645)]).then(__webpack_require__.bind(__webpack_require__, 3645));
            return promotable({ project, environment, service }, context);
        });
        return { from: 'environment', environment, look };
    }
    throw new Error('an image of the runner was asked for, and none was opened');
}
/** Where a release comes from: one whose image is taken over from another environment is of that image's commit. */
async function originOf(wanted, run) {
    if (wanted.from !== 'environment')
        return run;
    // What can't be looked at now breaks the plan as well, which can say what it was about.
    const found = await wanted.look().catch(() => undefined);
    return found && 'digest' in found && found.commit !== undefined ? { ...run, commit: found.commit } : run;
}


/***/ })

};

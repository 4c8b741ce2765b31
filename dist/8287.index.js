export const id = 8287;
export const ids = [8287,9780];
export const modules = {

/***/ 2393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ cameOver)
/* harmony export */ });
/* harmony import */ var _rollout_predecessor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8256);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1509);
/* harmony import */ var _look_now_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1058);



/**
 * What a deployment takes over from. Where it came over others which nobody had seen when it was planned, or which were
 * not through then and may be healthy by now, that is what is to be put back, should it fail, and no longer what the plan
 * saw (`planned`).
 */
async function cameOver({ deployment, over, unseen: [newest] }, planned, names, context) {
    const earlier = [...(planned.earlier ?? []), ...over];
    if (newest === undefined && over.length <= 1)
        return { ...planned, earlier };
    const cloud = (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .cloudOf */ .h)(names, context);
    const [service, look] = await Promise.all([cloud.running.service(), (0,_look_now_js__WEBPACK_IMPORTED_MODULE_2__/* .lookNow */ .w)(cloud, context)]);
    const deployments = service?.deployments?.filter(({ id }) => id !== deployment);
    const now = (0,_rollout_predecessor_js__WEBPACK_IMPORTED_MODULE_0__/* .predecessorOf */ .Fr)(service && { ...service, deployments }, look);
    if (newest !== undefined)
        return { ...now, before: newest.id, earlier: over };
    return now.previousRevision === undefined ? { ...planned, earlier } : { ...now, before: planned.before, earlier };
}


/***/ }),

/***/ 1982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hc: () => (/* binding */ CROWDED),
/* harmony export */   IW: () => (/* binding */ changedBy),
/* harmony export */   ZC: () => (/* binding */ hasDeployed),
/* harmony export */   a7: () => (/* binding */ isOutOfDate),
/* harmony export */   py: () => (/* binding */ MOST_ATTEMPTS),
/* harmony export */   qn: () => (/* binding */ ANEW)
/* harmony export */ });
/* harmony import */ var _aws_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9512);
/* harmony import */ var _engine_resource_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1295);
/* harmony import */ var _engine_walk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4721);



/** How often a run begins anew because of others: each of them is in its way a few times at most. */
const MOST_ATTEMPTS = 30;
/** Why a run ends that would have to begin anew once more. */
const CROWDED = 'other runs change the service at the same time, again and again';
/** What is told of a run that begins anew. */
const ANEW = 'Another run has changed the service meanwhile: looking at it anew.';
/**
 * Whether an error says that what a run was about is not as it was planned for. That also shows in a target group which is
 * gone: nobody else needed it any more, so the run that tidied up after another one has removed it.
 */
function isOutOfDate(cause, phase) {
    const error = cause instanceof _engine_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .NodeError */ .Dv ? cause.cause : cause;
    if (phase === 'planning')
        return false;
    return error instanceof _engine_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .ChangedMeanwhile */ .n || (0,_aws_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .isFault */ .Zh)(error, 'TargetGroupNotFoundException');
}
/** Pure: whether an attempt has changed the service. */
const hasDeployed = (steps) => steps.some((step) => step.kind === 'service' && (0,_engine_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .isChange */ .Xb)(step));
/** Pure: the end of a run that has changed the service in an attempt before: then that is not `unchanged`. */
function changedBy(steps, last) {
    return last.outcome === 'unchanged' && hasDeployed(steps) ? { ...last, outcome: 'deployed' } : last;
}


/***/ }),

/***/ 9386:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ goneOver)
/* harmony export */ });
/* harmony import */ var _aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3144);
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9580);
/* harmony import */ var _resources_brought_revision_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9016);
/* harmony import */ var _rollout_order_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3281);
/* harmony import */ var _rollout_revision_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2084);
/* harmony import */ var _rollout_rolled_back_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9603);
/* harmony import */ var _stacks_stamps_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4465);
/* harmony import */ var _precedence_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5628);
/* harmony import */ var _set_revision_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3234);









/**
 * What a deployment came over at the very moment at which it was started, though it must not have: a release that is
 * proven to be newer (of several the newest), or one that somebody rolled back to. What was seen before is none of them:
 * it was decided that it may be gone over.
 */
async function goneOver(unseen, where, ours, context) {
    const others = unseen.filter(({ taskDefinition }) => taskDefinition !== ours.revision);
    if (others.length === 0)
        return undefined;
    const { ecs } = context.clients;
    const service = await (0,_aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__/* .describeService */ .Jv)(ecs, where.cluster, where.name);
    if (service === undefined)
        return undefined;
    const told = async (deployment, origin, because) => {
        return { ...(await (0,_set_revision_js__WEBPACK_IMPORTED_MODULE_6__/* .asEarlier */ .J)(deployment, service, context)), origin, because };
    };
    const rollback = (0,_rollout_rolled_back_js__WEBPACK_IMPORTED_MODULE_3__/* .rollbackIn */ .a7)((0,_aws_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .fromLowerTags */ .N7)(service.tags));
    const tooLate = (0,_rollout_rolled_back_js__WEBPACK_IMPORTED_MODULE_3__/* .queuedBefore */ .hz)(rollback, ours.origin);
    const back = others.find(({ taskDefinition }) => (0,_rollout_revision_js__WEBPACK_IMPORTED_MODULE_7__/* .revisionName */ .pd)(taskDefinition) === rollback?.to);
    if (tooLate !== undefined && back !== undefined)
        return told(back, {}, tooLate);
    let newest;
    for (const deployment of others) {
        const revision = await (0,_resources_brought_revision_js__WEBPACK_IMPORTED_MODULE_2__/* .broughtRevision */ .n)(ecs, deployment, context);
        if (revision === undefined)
            continue;
        const origin = (0,_stacks_stamps_js__WEBPACK_IMPORTED_MODULE_4__/* .originIn */ .Cy)(revision.tags);
        const { order } = await (0,_precedence_js__WEBPACK_IMPORTED_MODULE_5__/* .placeAfter */ .e)(newest?.origin ?? (0,_stacks_stamps_js__WEBPACK_IMPORTED_MODULE_4__/* .asStamped */ .vt)(ours.origin), origin, context);
        if (order === 'newer')
            newest = { deployment, origin };
    }
    return newest && told(newest.deployment, newest.origin, `${(0,_rollout_order_js__WEBPACK_IMPORTED_MODULE_8__/* .named */ .KT)(newest.origin)} is newer`);
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

/***/ 112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ stopwatch)
/* harmony export */ });
/**
 * Takes the time of a run's phases from what it tells of itself. The push goes on beside the rest of the apply, so the
 * phases may add up to more than the run.
 */
function stopwatch(now) {
    const spans = new Map([['plan', { from: now() }]]);
    const begin = (name) => {
        if (!spans.has(name))
            spans.set(name, { from: now() });
    };
    const end = (name) => {
        const span = spans.get(name);
        if (span && span.to === undefined)
            span.to = now();
    };
    return {
        on(event) {
            const isImage = 'step' in event && event.step.kind === 'image';
            if (event.kind === 'planned')
                end('plan');
            if (event.kind === 'started')
                begin('apply');
            if (event.kind === 'started' && isImage)
                begin('push');
            if (event.kind === 'done' && isImage)
                end('push');
            if (event.kind === 'watching') {
                end('apply');
                begin('rollout');
            }
        },
        phases: () => [...spans].map(([name, { from, to = now() }]) => ({ name, seconds: Math.max(0, to - from) / 1000 })),
    };
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

/***/ 6308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ refuse)
/* harmony export */ });
/* harmony import */ var _engine_walk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4721);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);


/** Throws a Refusal that lists every step that must not be done, with why; nothing is changed then. */
function refuse(steps) {
    const refused = steps.filter(({ refusal }) => refusal !== undefined);
    if (refused.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(refused.map((step) => `${(0,_engine_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(step)}: ${step.refusal}`).join('\n'));
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

/***/ 5164:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ whyGoOn),
/* harmony export */   j: () => (/* binding */ withSuccessor)
/* harmony export */ });
/* harmony import */ var _resources_brought_revision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9016);
/* harmony import */ var _resources_healthy_stamp_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8322);
/* harmony import */ var _rollout_order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3281);
/* harmony import */ var _rollout_way_back_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9780);
/* harmony import */ var _stacks_stamps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4465);
/* harmony import */ var _precedence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5628);






/** Says which commit and run took over from a deployment that was superseded, where its revision tells. */
async function withSuccessor(judgement, context) {
    const primary = judgement.look?.service.deployments.find((deployment) => deployment.primary);
    if (judgement.outcome !== 'superseded' || primary === undefined)
        return judgement;
    const found = await (0,_resources_brought_revision_js__WEBPACK_IMPORTED_MODULE_0__/* .broughtRevision */ .n)(context.clients.ecs, primary, context).catch(() => undefined);
    if (found === undefined)
        return judgement;
    const origin = (0,_stacks_stamps_js__WEBPACK_IMPORTED_MODULE_2__/* .originIn */ .Cy)(found.tags);
    const successor = { revision: found.arn, origin, isProven: (0,_resources_healthy_stamp_js__WEBPACK_IMPORTED_MODULE_1__/* .seenHealthy */ .$Q)(found) !== undefined };
    const who = (0,_rollout_order_js__WEBPACK_IMPORTED_MODULE_4__/* .named */ .KT)(origin);
    return { ...judgement, successor, ...(who === '' ? {} : { because: `${judgement.because}: ${who}` }) };
}
/**
 * Why a run that was superseded goes on all the same, in a sentence; `undefined` where it does not.
 *
 * What took over must not stay where it is a release of a commit that is proven to be older than ours, made by a run
 * that could not see it. Going back to a revision of before that was healthy then, by hand or as a rollback, is nobody's
 * mistake, and neither is an older commit that was asked for. And what took over may be our own release: the run that
 * had gone over it has put it back.
 */
async function whyGoOn({ revision, origin: theirs, isProven }, { facts, origin }, context) {
    const { taskDefinitionArn, previousTaskDefinitionArn: previousRevision } = facts;
    if (taskDefinitionArn === undefined)
        return undefined;
    if (revision === taskDefinitionArn)
        return 'This release was taken over for a moment, and was put back: going on with it.';
    const isOfBefore = isProven && !(0,_rollout_way_back_js__WEBPACK_IMPORTED_MODULE_5__/* .isLater */ .d8)(revision, { revision: taskDefinitionArn, previousRevision });
    if (theirs.allowOlder || isOfBefore)
        return undefined;
    const place = await (0,_precedence_js__WEBPACK_IMPORTED_MODULE_3__/* .placeAfter */ .e)((0,_stacks_stamps_js__WEBPACK_IMPORTED_MODULE_2__/* .asStamped */ .vt)(origin), theirs, context);
    return place.order === 'older' ? `An older release took over (${(0,_rollout_order_js__WEBPACK_IMPORTED_MODULE_4__/* .named */ .KT)(theirs)}): putting this one back.` : undefined;
}


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

/***/ 3956:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ takenOver)
/* harmony export */ });
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8301);


/** Tags that only a thing gets which nobody of us looked after before. */
const SIGNS = Object.keys(_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .MANAGED */ .u9).map((key) => `tags.${key}`);
/** Pure: what these steps took over, each with what AWS, and so Terraform, calls it. */
function takenOver(steps, nodes) {
    return steps
        .filter(({ action, changes }) => action === 'update' && changes.some(({ field }) => SIGNS.includes(field)))
        .map(({ kind, name }) => {
        const node = nodes.find((each) => each.kind === kind && each.name === name);
        return { kind, name, id: idOf(node?.known ? node.out : undefined, kind) ?? name };
    });
}
/** Terraform knows repositories and log groups by their names, everything else by its ARN. */
function idOf(out, kind) {
    if (kind === 'repository' || kind === 'log group' || !(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(out))
        return undefined;
    return typeof out['arn'] === 'string' ? out['arn'] : undefined;
}


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

/***/ 9016:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ broughtRevision)
/* harmony export */ });
/* harmony import */ var _aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3144);
/* harmony import */ var _aws_until_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(189);


/** Seconds for which a revision may be unknown that a deployment brings. */
const LAG = 60;
/**
 * The revision that a deployment brings. So there is one: where reads don't know it yet they are made again, for a
 * minute. `undefined` after that.
 */
function broughtRevision(ecs, { taskDefinition }, { clock, signal }) {
    const waitingFor = `ECS to know the revision ${taskDefinition}`;
    return (0,_aws_until_js__WEBPACK_IMPORTED_MODULE_1__/* .eventually */ .u4)(() => (0,_aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__/* .describeRevision */ .hi)(ecs, taskDefinition), { clock, signal, atMost: LAG, waitingFor });
}


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


/***/ }),

/***/ 8287:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(2413);
// EXTERNAL MODULE: ./src/clock.ts
var clock = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/aws/parked.ts
var parked = __webpack_require__(4284);
// EXTERNAL MODULE: ./src/engine/resource.ts
var resource = __webpack_require__(1295);
// EXTERNAL MODULE: ./src/engine/walk.ts
var walk = __webpack_require__(4721);
// EXTERNAL MODULE: ./src/resources/drop-tags.ts + 1 modules
var drop_tags = __webpack_require__(2532);
// EXTERNAL MODULE: ./src/rollout/predecessor.ts
var predecessor = __webpack_require__(8256);
// EXTERNAL MODULE: ./src/rollout/service-gone.ts
var service_gone = __webpack_require__(3780);
// EXTERNAL MODULE: ./src/rollout/verdict.ts + 1 modules
var verdict = __webpack_require__(280);
// EXTERNAL MODULE: ./src/commands/came-over.ts
var came_over = __webpack_require__(2393);
// EXTERNAL MODULE: ./src/commands/consistently.ts
var consistently = __webpack_require__(1323);
// EXTERNAL MODULE: ./src/commands/context.ts + 1 modules
var commands_context = __webpack_require__(1509);
// EXTERNAL MODULE: ./src/commands/crowded.ts
var crowded = __webpack_require__(1982);
// EXTERNAL MODULE: ./src/commands/facts.ts
var commands_facts = __webpack_require__(9005);
// EXTERNAL MODULE: ./src/commands/gone-over.ts
var gone_over = __webpack_require__(9386);
// EXTERNAL MODULE: ./src/commands/layout.ts + 9 modules
var layout = __webpack_require__(887);
// EXTERNAL MODULE: ./src/commands/mission.ts
var commands_mission = __webpack_require__(6120);
;// CONCATENATED MODULE: ./src/commands/overtaken.ts
/**
 * Why this run must not go over what is live, if it must not. What is not proven, or asked for, is only told; but what
 * was deployed since this run began (`isFirst`: its first attempt) it did not come to go over.
 */
function overtaken(place, { allowOlder }, isFirst, { on, signal }) {
    signal.throwIfAborted();
    if (place.order === 'unknown' && !isFirst && !allowOlder)
        return `another run has deployed since this one began, and which of the two is newer is not known: ${place.because}`;
    if (place.order === 'older' && !allowOlder)
        return place.because;
    if (place.order === 'older')
        on({ kind: 'warning', text: `Deploying an older commit: ${place.because}.` });
    if (place.order === 'unknown')
        on({ kind: 'warning', text: `Deploying in an unknown order: ${place.because}.` });
    return undefined;
}

// EXTERNAL MODULE: ./src/commands/phases.ts
var phases = __webpack_require__(112);
// EXTERNAL MODULE: ./src/commands/proven-healthy.ts + 1 modules
var proven_healthy = __webpack_require__(14);
// EXTERNAL MODULE: ./src/commands/refuse.ts
var refuse = __webpack_require__(6308);
// EXTERNAL MODULE: ./src/commands/successor.ts
var successor = __webpack_require__(5164);
// EXTERNAL MODULE: ./src/commands/survey.ts + 1 modules
var survey = __webpack_require__(8936);
// EXTERNAL MODULE: ./src/commands/taken-over.ts
var taken_over = __webpack_require__(3956);
// EXTERNAL MODULE: ./src/commands/topology.ts
var topology = __webpack_require__(6749);
;// CONCATENATED MODULE: ./src/commands/attempt.ts























/** Where a run breaks off says what is left of it. */
const BROKE_OFF = {
    planning: 'nothing was changed',
    applying: 'the run broke off; what it has made is there, and the next run goes on from it once the cause is gone',
    waiting: 'the run broke off, and the rollout goes on in AWS: run it again to see how it ends',
};
/**
 * Brings one environment to what the spec describes, with this image, and says whether it runs. What breaks it off is
 * part of the answer, beside what had become known by then. `earlier`: the attempt after which this one begins anew.
 */
async function attempt(spec, wanted, origin, outer, earlier) {
    const isFirst = earlier === undefined;
    const timer = (0,phases/* stopwatch */.s)(() => outer.clock.now());
    const on = (event) => {
        timer.on(event);
        outer.on(event);
    };
    const context = { ...outer, on };
    const { names, stack, rules } = (0,layout/* layout */.Z)(spec, wanted, origin, earlier?.registered);
    const nodes = Object.values(stack);
    let cloud = (0,commands_context/* cloudOf */.h)(names, context);
    const known = () => {
        const facts = {
            ...(0,commands_facts/* factsOf */.xS)(stack, spec, previous),
            ...(live === undefined ? {} : { targetGroupArn: live }),
        };
        const architecture = stack.image.known ? stack.image.out.cpuArchitecture : undefined;
        const isRegistered = done.some(({ kind }) => kind === stack.definition.kind);
        const registered = isRegistered ? stack.definition.out : earlier?.registered;
        const over = (stack.service.known ? stack.service.out.over : undefined) ?? earlier?.over;
        return {
            facts,
            origin,
            registered,
            over,
            topology: (0,topology/* topologyOf */.d)(spec, (0,commands_facts/* namesNow */.r3)(names, facts), architecture),
            phases: timer.phases(),
        };
    };
    const done = [];
    let phase = 'planning';
    let previous;
    let live;
    let seen;
    try {
        const { planned, look, before, preceding } = await (0,consistently/* consistently */.E)(() => {
            cloud = (0,commands_context/* cloudOf */.h)(names, context);
            return (0,survey/* survey */.F)(stack, cloud, rules, origin, context);
        }, context);
        seen = look;
        previous = before?.taskDefinition;
        const tooLate = (0,commands_mission/* areChanges */.Wj)(planned) ? overtaken(await preceding, spec, isFirst, context) : undefined;
        if (tooLate) {
            const left = isFirst ? 'nothing was changed' : 'the service was left as it is';
            const because = `${tooLate}; ${left} (allow-older: true deploys the older one all the same)`;
            // What it made and held in the attempt before; whoever deployed since needs it no more than we do.
            if (!isFirst) {
                const { tidyUp } = await __webpack_require__.e(/* import() */ 3525).then(__webpack_require__.bind(__webpack_require__, 3525));
                const sweeping = { ...(0,commands_mission/* entranceOf */.CX)(spec, stack.balancer.out), names };
                const { live: serving } = await cloud.loadBalancing.targetGroups();
                await tidyUp(serving?.arn, names, sweeping, context);
            }
            return { outcome: 'superseded', because, steps: done, ...known(), ...(look && { look }) };
        }
        (0,refuse/* refuse */.T)(planned);
        tellPresentImage(stack, planned, context);
        let former = (0,commands_mission/* formerOf */.TV)((0,predecessor/* predecessorOf */.Fr)(before, look), stack);
        phase = 'applying';
        const steps = await (0,walk/* apply */.Bb)(nodes, cloud, {
            policy: rules.policy,
            fresh: () => (0,commands_context/* cloudOf */.h)(names, context),
            again: (0,commands_context/* lookingAgain */.k)(context),
            signal: context.signal,
            onChanged: ({ kind }) => {
                // Whether it may be gone over, what is to be put back, where requests go: all of that is no longer known.
                if (kind === stack.service.kind)
                    throw new resource/* ChangedMeanwhile */.n();
            },
            onStart: (step) => {
                context.on({ kind: 'started', step });
                // Everything that it needs is known by then. AWS may start a deployment of which a cancelled run never hears.
                if (step.kind === stack.service.kind)
                    context.keep((0,commands_mission/* unfinished */.M1)(spec, names, stack, former));
            },
            onDone: (step) => {
                done.push(step);
                context.on({ kind: 'done', step });
            },
        });
        phase = 'waiting';
        // Loaded only now: what the first calls can do without makes them wait.
        const { judge } = await Promise.all(/* import() */[__webpack_require__.e(3407), __webpack_require__.e(8641)]).then(__webpack_require__.bind(__webpack_require__, 8641));
        const mission = (0,commands_mission/* missionOf */.KO)(spec, stack, steps, context, former);
        const begun = { ...(0,commands_mission/* unfinished */.M1)(spec, names, stack, former), deployment: mission.deployment };
        if (mission.changed)
            context.keep(begun);
        const about = (0,commands_mission/* caseOf */.KC)(spec, names, stack);
        const groups = (0,commands_mission/* groupsOf */.c1)(spec, names, stack);
        const { deployment, over = [], unseen = [], isOutOfDate: isElsewhere = false } = stack.service.out;
        if (unseen.length > 0 && !spec.allowOlder) {
            const ours = { revision: mission.revision, origin };
            const wronged = await (0,gone_over/* goneOver */.S)(unseen, stack.service.out, ours, context);
            if (wronged) {
                const { giveWay } = await Promise.all(/* import() */[__webpack_require__.e(3407), __webpack_require__.e(3739)]).then(__webpack_require__.bind(__webpack_require__, 3739));
                return { ...(await giveWay(wronged, { ...about, over }, groups, context)), steps, ...known() };
            }
        }
        if (isElsewhere)
            throw new resource/* ChangedMeanwhile */.n();
        former = (0,commands_mission/* formerOf */.TV)(await (0,came_over/* cameOver */.h)({ deployment, over, unseen }, former, names, context), stack);
        if (unseen.length > 0)
            context.keep({ ...begun, ...former });
        const all = { ...mission, ...former };
        const leave = () => context.keep({ ...begun, ...former, onCancel: 'leave' });
        const { live: end, ...judgement } = groups
            ? await (await Promise.all(/* import() */[__webpack_require__.e(3407), __webpack_require__.e(6742), __webpack_require__.e(913)]).then(__webpack_require__.bind(__webpack_require__, 6742))).judgeReplacement(all, about, look, { ...groups, leave }, context)
            : await judge(all, about, look, context);
        live = end;
        // The retention of a repository that is used is for others to say.
        const digest = spec.use.repository === undefined ? stack.image.out.digest : undefined;
        const runs = { ...(await revisionOf(stack.definition.out.arn, cloud)), digest };
        const judged = { ...runs, repository: names.repository, asks: stack.targets.out.asks };
        await (0,proven_healthy/* provenHealthy */.S)(judgement.outcome, judged, former, cloud, context);
        // Another run, whose first deployment failed, had set it to 0 tasks at the moment at which this one came.
        if ((0,verdict/* isGood */.K)(judgement.outcome) && judgement.look?.service.markLeft)
            await (0,drop_tags/* dropTags */.n)(cloud.ecs, stack.service.out.arn, [parked/* PARKED */.ek], cloud.warn);
        return {
            ...(await (0,successor/* withSuccessor */.j)(judgement, context)),
            steps,
            takenOver: (0,taken_over/* takenOver */.G)(steps, nodes),
            ...known(),
        };
    }
    catch (cause) {
        if ((0,crowded/* isOutOfDate */.a7)(cause, phase) && !context.signal.aborted)
            return { outcome: 'failed', because: crowded/* CROWDED */.Hc, steps: done, ...known(), isOutOfDate: true };
        // Whatever a cancelled run was in the middle of, the cause is that it was cancelled.
        const { aborted, reason } = context.signal;
        const [outcome, error] = aborted ? ['cancelled', reason] : ['failed', cause];
        const because = error instanceof service_gone/* ServiceGone */.X ? 'there is nothing left to wait for' : BROKE_OFF[phase];
        // What the plan saw is what is there only as long as nothing was done, and what was asked for is not there then.
        const { topology, ...rest } = known();
        const scene = phase === 'planning' ? (seen ? { look: seen } : {}) : { topology };
        return { outcome, because, steps: done, ...rest, ...scene, error };
    }
}
/** A revision with the tags that it had when this run began. */
async function revisionOf(arn, { running }) {
    const known = await Promise.all([running.current(), running.newest()]);
    return known.find((revision) => revision?.arn === arn) ?? { arn, tags: {} };
}
/** That nothing is pushed is worth a word: a new commit may well bring the same image. */
function tellPresentImage({ image }, planned, { on }) {
    const isKept = planned.some(({ kind, action }) => kind === image.kind && action === 'keep');
    if (isKept)
        on({ kind: 'present', image: image.name, digest: image.out.digest, tag: image.out.tag });
}

;// CONCATENATED MODULE: ./src/commands/deploy.ts



/**
 * Brings one environment to what the spec describes, with this image, and says whether it runs. Other runs may deploy at
 * the same time: what one of them has changed meanwhile is looked at anew, and where a run of an older commit took over,
 * which could not see this one, this one is brought back.
 */
async function deploy(spec, wanted, origin, context) {
    let all = await attempt(spec, wanted, origin, context);
    for (let attempts = 1; attempts < crowded/* MOST_ATTEMPTS */.py; attempts++) {
        const text = all.isOutOfDate
            ? crowded/* ANEW */.qn
            : all.successor && (await (0,successor/* whyGoOn */.M)(all.successor, { facts: all.facts, origin }, context));
        if (text === undefined || context.signal.aborted)
            break;
        context.on({ kind: 'warning', text });
        all = together(all, await attempt(spec, wanted, origin, { ...context, replaced: all.over }, all));
    }
    return all;
}
/** Pure: two attempts as one: what the first has done is this run's as well. */
function together(first, second) {
    const { steps, facts, phases } = first;
    // What ran before the first deployment is what this run came after.
    const previous = (0,crowded/* hasDeployed */.ZC)(steps) ? facts.previousTaskDefinitionArn : undefined;
    return {
        ...(0,crowded/* changedBy */.IW)(steps, second),
        ...(phases && second.phases ? { phases: joined(phases, second.phases) } : {}),
        steps: [...steps, ...second.steps.filter(({ action }) => action !== 'keep')],
        facts: { ...second.facts, ...(previous === undefined ? {} : { previousTaskDefinitionArn: previous }) },
    };
}
/** Both attempts together: how long each phase took in all. */
function joined(first, second) {
    const names = new Set([...first, ...second].map(({ name }) => name));
    const seconds = (name) => [...first, ...second].filter((phase) => phase.name === name).reduce((sum, phase) => sum + phase.seconds, 0);
    return [...names].map((name) => ({ name, seconds: seconds(name) }));
}

// EXTERNAL MODULE: ./src/github/keep.ts
var keep = __webpack_require__(1294);
// EXTERNAL MODULE: ./src/github/origin.ts
var origin = __webpack_require__(6901);
// EXTERNAL MODULE: ./src/github/print.ts
var print = __webpack_require__(6620);
// EXTERNAL MODULE: ./src/session.ts + 1 modules
var src_session = __webpack_require__(1655);
// EXTERNAL MODULE: ./src/spec/names.ts
var names = __webpack_require__(9891);
// EXTERNAL MODULE: ./src/wanted-image.ts
var wanted_image = __webpack_require__(4720);
;// CONCATENATED MODULE: ./src/runs/deploy.ts









/** Carries out a request on AWS, and shows what comes of it. Loaded when the inputs are known to be good. */
async function run(request, signal) {
    const { spec } = request;
    const run = (0,origin/* readOrigin */.P)(process.env, clock/* systemClock */.m.now());
    if (spec.githubToken !== undefined)
        (0,core/* setSecret */.Pq)(spec.githubToken);
    const session = await (0,src_session/* openSession */.f)(spec.access, signal, spec.githubToken);
    const name = (0,names/* namesOf */.eZ)(spec).service;
    print/* print */.y.line(`${name} in ${spec.region}: deploy`);
    // How a load balancer that is used is reached is for others to say.
    if (spec.http.certificate === undefined && spec.use.loadBalancer === undefined) {
        print/* print */.y.warning(`${name}: without a certificate-arn the traffic to the load balancer is in the clear (HTTP).`);
    }
    try {
        const wanted = (0,wanted_image/* wantedImage */.x)(request, run.commit, session.context);
        const ended = await deploy(spec, wanted, await (0,wanted_image/* originOf */.y)(wanted, run), session.context);
        session.endLog();
        // Of a cancelled run the end of the job takes care.
        if (ended.outcome !== 'cancelled')
            (0,keep/* keep */.a)(undefined);
        // Loaded only now, like all that the first calls can do without.
        const { show } = await Promise.all(/* import() */[__webpack_require__.e(3534), __webpack_require__.e(5478)]).then(__webpack_require__.bind(__webpack_require__, 5478));
        await show(name, ended, { verb: 'deploy', onSuperseded: spec.onSuperseded });
    }
    finally {
        session.close();
    }
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

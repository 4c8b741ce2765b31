export const id = 8632;
export const ids = [8632,913,9780];
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

/***/ 2404:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ AddTagsCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4858);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3168);


class AddTagsCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "AddTags", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .AddTags$ */ .FBv) {
}


/***/ }),

/***/ 6888:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ ModifyListenerCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4858);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3168);


class ModifyListenerCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "ModifyListener", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .ModifyListener$ */ .DpG) {
}


/***/ }),

/***/ 4074:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ModifyRuleCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4858);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3168);


class ModifyRuleCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "ModifyRule", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .ModifyRule$ */ .x3p) {
}


/***/ }),

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

/***/ 549:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1946);
/* harmony import */ var _aws_found_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2257);
/* harmony import */ var _resources_running_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(126);
/* harmony import */ var _spec_fragment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8791);
/* harmony import */ var _spec_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9891);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1509);
/* harmony import */ var _whereabouts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8651);







/** Finds where a service is: its target group tells, and for the repository what runs. */
async function placeOf(asked, context) {
    const use = await (0,_whereabouts_js__WEBPACK_IMPORTED_MODULE_5__/* .whereabouts */ .C)(asked, context);
    const cloud = (0,_context_js__WEBPACK_IMPORTED_MODULE_4__/* .cloudOf */ .h)((0,_spec_names_js__WEBPACK_IMPORTED_MODULE_3__/* .namesOf */ .eZ)({ ...asked, use }), context);
    const repository = use.repository ?? (await usedRepository(await cloud.running.current(), asked, cloud));
    const identity = { ...asked, use: { ...use, repository } };
    return { identity, names: (0,_spec_names_js__WEBPACK_IMPORTED_MODULE_3__/* .namesOf */ .eZ)(identity), cloud };
}
/** The repository of this account that a revision's image is from, where that is not the service's own. */
async function usedRepository(current, asked, { ecr }) {
    const from = (0,_resources_running_image_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(current?.definition, _spec_fragment_js__WEBPACK_IMPORTED_MODULE_2__/* .APP */ .uq);
    if (from === undefined || from.name === (0,_spec_names_js__WEBPACK_IMPORTED_MODULE_3__/* .namesOf */ .eZ)({ ...asked, use: {} }).repository)
        return undefined;
    return (await repositoryUri(ecr, from.name)) === from.uri ? from.name : undefined;
}
const NOT_OURS = ['RepositoryNotFoundException', 'InvalidParameterException', 'AccessDeniedException'];
/** Undefined also where it may not be looked at, or can't have such a name. */
async function repositoryUri(ecr, name) {
    const describe = new _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_6__/* .DescribeRepositoriesCommand */ .p({ repositoryNames: [name] });
    const answer = await (0,_aws_found_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F)(ecr.send(describe), ...NOT_OURS);
    return answer?.repositories?.[0]?.repositoryUri;
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

/***/ 913:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K0: () => (/* binding */ attach),
/* harmony export */   Yo: () => (/* binding */ detach),
/* harmony export */   tu: () => (/* binding */ sendRequests)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2672);
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4074);
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6888);
/* harmony import */ var _resources_forward_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1256);
/* harmony import */ var _resources_known_target_group_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5748);
/* harmony import */ var _resources_load_balancing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7630);
/* harmony import */ var _resources_seen_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3655);





/**
 * Sends all requests to one of the target groups; the others stay attached, without any. Says whether it did: `isStill`,
 * asked right before each change, may say no.
 */
async function sendRequests(to, { arn, live, ...entrance }, calls, isStill = async () => true) {
    const anew = (actions) => {
        const attached = (0,_resources_forward_js__WEBPACK_IMPORTED_MODULE_3__/* .sharesOf */ .AR)(actions).map((share) => share.arn);
        return attached.some((one) => one === arn || one === live) ? { live: to, beside: attached } : undefined;
    };
    if ((await forwardAnew(entrance, calls, anew, isStill)).isStopped)
        return false;
    calls.on({ kind: 'news', lines: [`requests go to the target group ${to.split('/').at(-2)} now`] });
    return true;
}
/** Puts a target group beside the one that gets the requests, without any. Says whether there was anything to do. */
async function attach(group, { live, ...entrance }, calls) {
    const { changed } = await forwardAnew(entrance, calls, (actions) => {
        const attached = (0,_resources_forward_js__WEBPACK_IMPORTED_MODULE_3__/* .sharesOf */ .AR)(actions).map((share) => share.arn);
        if ((0,_resources_forward_js__WEBPACK_IMPORTED_MODULE_3__/* .servingIn */ .m8)(actions)[0] !== live || attached.includes(group))
            return undefined;
        return { live, beside: [...attached, group] };
    });
    return changed > 0;
}
/** Takes target groups that get no requests out of what forwards to them. */
async function detach(groups, entrance, calls) {
    await forwardAnew(entrance, calls, (actions) => {
        const attached = (0,_resources_forward_js__WEBPACK_IMPORTED_MODULE_3__/* .sharesOf */ .AR)(actions).map((share) => share.arn);
        const [live] = (0,_resources_forward_js__WEBPACK_IMPORTED_MODULE_3__/* .servingIn */ .m8)(actions);
        if (live === undefined || !attached.some((arn) => groups.includes(arn)))
            return undefined;
        return { live, beside: attached.filter((arn) => !groups.includes(arn)) };
    });
}
/** Changes what our listeners forward to, or the rules of others' ones, where they do, as long as it `isStill` wanted. */
async function forwardAnew({ loadBalancerArn: LoadBalancerArn, isShared }, { clients: { elb }, clock, signal }, anew, isStill = async () => true) {
    let changed = 0;
    const patience = (atMost, waitingFor) => ({ clock, signal, atMost, waitingFor });
    const { Listeners = [] } = await elb.send(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_4__/* .DescribeListenersCommand */ .A({ LoadBalancerArn }));
    const doors = Listeners.filter(({ Port }) => _resources_load_balancing_js__WEBPACK_IMPORTED_MODULE_1__/* .OUR_PORTS */ .WT.includes(Port));
    if (isShared) {
        const arns = doors.flatMap(({ ListenerArn }) => ListenerArn ?? []);
        const rules = (await Promise.all(arns.map((arn) => (0,_resources_seen_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .describeRules */ .NH)(elb, arn)))).flat();
        for (const { RuleArn, Actions } of rules) {
            const forward = anew(Actions);
            if (forward === undefined)
                continue;
            if (!(await isStill()))
                return { changed, isStopped: true };
            const modify = () => elb.send(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_5__/* .ModifyRuleCommand */ .y({ RuleArn, Actions: [(0,_resources_forward_js__WEBPACK_IMPORTED_MODULE_3__/* .forwardAction */ .Ko)(forward)] }));
            await (0,_resources_known_target_group_js__WEBPACK_IMPORTED_MODULE_0__/* .knowingTargetGroup */ .E)(modify, 'a rule', patience);
            changed += 1;
        }
        return { changed, isStopped: false };
    }
    for (const { ListenerArn, Port, DefaultActions } of doors) {
        const forward = anew(DefaultActions);
        if (forward === undefined)
            continue;
        if (!(await isStill()))
            return { changed, isStopped: true };
        const action = (0,_resources_forward_js__WEBPACK_IMPORTED_MODULE_3__/* .forwardAction */ .Ko)(forward);
        const modify = () => elb.send(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_6__/* .ModifyListenerCommand */ .u({ ListenerArn, DefaultActions: [action] }));
        await (0,_resources_known_target_group_js__WEBPACK_IMPORTED_MODULE_0__/* .knowingTargetGroup */ .E)(modify, `port ${Port}`, patience);
        changed += 1;
    }
    return { changed, isStopped: false };
}


/***/ }),

/***/ 8116:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B8: () => (/* binding */ judgedOf),
/* harmony export */   Ih: () => (/* binding */ caseOfStanding),
/* harmony export */   JA: () => (/* binding */ standing),
/* harmony export */   pq: () => (/* binding */ factsOfStanding),
/* harmony export */   qg: () => (/* binding */ missionOfStanding)
/* harmony export */ });
/* harmony import */ var _aws_given_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1936);
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _resources_containers_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(497);
/* harmony import */ var _resources_running_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(126);
/* harmony import */ var _resources_seen_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3655);
/* harmony import */ var _resources_target_group_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6814);
/* harmony import */ var _resources_used_load_balancer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2508);
/* harmony import */ var _spec_fragment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8791);
/* harmony import */ var _stacks_hidden_values_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3740);
/* harmony import */ var _stacks_ownership_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8528);
/* harmony import */ var _look_now_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1058);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(831);













/** Reads what stands, all at once. Throws a Refusal when there is no service of ours that could be acted upon. */
async function standing(owner, names, cloud, context) {
    const { running, loadBalancing } = cloud;
    const [service, current, look, { live }, loadBalancer, listeners, rules] = await Promise.all([
        running.service(),
        running.current(),
        (0,_look_now_js__WEBPACK_IMPORTED_MODULE_8__/* .lookNow */ .w)(cloud, context),
        loadBalancing.targetGroups(),
        loadBalancing.loadBalancer(),
        loadBalancing.listeners(),
        loadBalancing.ownRules(),
    ]);
    if (service?.status !== 'ACTIVE' || !current || !look)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(`There is no service ${names.service} in cluster ${names.cluster}: nothing runs. Deploy first.`);
    if (!(0,_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .carries */ .ED)((0,_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .fromLowerTags */ .N7)(service.tags), (0,_stacks_ownership_js__WEBPACK_IMPORTED_MODULE_7__/* .ownerTags */ .Dh)(owner)))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(`service ${names.service} does not carry the tags of this environment, so it is not ours to change. Take it over with a deploy first (adopt: true).`);
    const targetGroup = live?.seen;
    if (!live || !targetGroup || !loadBalancer)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(`service ${names.service} stands without its ${targetGroup ? 'load balancer' : 'target group'}, so nobody could tell whether its tasks are healthy. A deploy makes it again.`);
    const rule = ruleAmong(rules, listeners);
    if (names.ruleInFull !== undefined && rule === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(`no rule of load balancer ${names.loadBalancer} leads to service ${names.service} (any more), so nobody reaches it. A deploy makes it again.`);
    const secure = rule?.door.isSecure ?? listeners.some(({ Port }) => Port === 443);
    return { service, current, look, live, targetGroup: live.seen, loadBalancer, secure, rule };
}
/** Pure: the rule that leads here, with the listener that has it. */
function ruleAmong([rule], listeners) {
    const door = listeners.find(({ ListenerArn }) => ListenerArn === rule?.listenerArn);
    return rule && door && { hosts: (0,_resources_seen_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .hostsOf */ .PP)(rule), paths: (0,_resources_seen_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)(rule), door: (0,_resources_used_load_balancer_js__WEBPACK_IMPORTED_MODULE_5__/* .frontDoorOf */ .rx)(door) };
}
/** Pure: what to watch, and what a diagnosis has to know, of a revision that runs there. */
function caseOfStanding({ service, targetGroup, loadBalancer }, { definition }, names, deployment) {
    const { memory } = (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_9__/* .sizeOf */ .$d)(definition);
    return {
        cluster: (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_10__/* .given */ .g)(service.clusterArn, 'clusterArn'),
        service: (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_10__/* .given */ .g)(service.serviceName, 'serviceName'),
        deployment,
        checked: (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_9__/* .checkedContainers */ .US)(definition),
        targetGroupArn: (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_10__/* .given */ .g)(targetGroup.TargetGroupArn, 'TargetGroupArn'),
        loadBalancerArn: (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_10__/* .given */ .g)(loadBalancer.LoadBalancerArn, 'LoadBalancerArn'),
        logGroup: names.logGroup,
        repository: names.repository,
        hidden: (0,_stacks_hidden_values_js__WEBPACK_IMPORTED_MODULE_11__/* .hiddenInDefinition */ .p)(definition),
        setup: {
            container: _spec_fragment_js__WEBPACK_IMPORTED_MODULE_6__/* .APP */ .uq,
            port: portIn(service, definition),
            healthCheck: {
                ...(0,_resources_target_group_state_js__WEBPACK_IMPORTED_MODULE_4__/* .stateOfGroup */ .Y8)(targetGroup).healthCheck,
                gracePeriod: service.healthCheckGracePeriodSeconds ?? 0,
            },
            cpuArchitecture: (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_9__/* .architectureOf */ .NJ)(definition),
            memory,
        },
    };
}
/** Pure: what the rollout of a release that stands there is watched for, as far as every verb wants the same. */
function missionOfStanding(release, { deployment, checked, repository, setup }, { stableFor = setup.healthCheck.interval, maxFailedStarts }) {
    return {
        deployment,
        revision: release.arn,
        image: (0,_resources_running_image_js__WEBPACK_IMPORTED_MODULE_2__/* .runningImage */ .$z)(release, _spec_fragment_js__WEBPACK_IMPORTED_MODULE_6__/* .APP */ .uq, repository)?.digest ?? '',
        port: setup.port,
        checked,
        stableFor,
        waitFor: 'healthy',
        maxFailedStarts,
    };
}
/** Pure: a release that was judged there. The retention of a repository that is used is for others to say. */
function judgedOf({ arn, tags, ...release }, { repository, setup }, { use = {} }) {
    const isOurs = use.repository === undefined;
    const digest = isOurs ? (0,_resources_running_image_js__WEBPACK_IMPORTED_MODULE_2__/* .runningImage */ .$z)({ arn, tags, ...release }, _spec_fragment_js__WEBPACK_IMPORTED_MODULE_6__/* .APP */ .uq, repository)?.digest : undefined;
    return { arn, tags, digest, repository, asks: setup.healthCheck };
}
/** Pure: the port on which a revision's tasks serve behind the service. */
function portIn({ loadBalancers = [] }, definition) {
    const [{ containerName = _spec_fragment_js__WEBPACK_IMPORTED_MODULE_6__/* .APP */ .uq, containerPort } = {}] = loadBalancers;
    return (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_9__/* .portOf */ .HM)(definition, containerName, containerPort) ?? containerPort ?? 0;
}
/** Pure: what later steps may want to know of it. */
function factsOfStanding({ service, targetGroup, loadBalancer, secure, rule }, known) {
    const dnsName = loadBalancer.DNSName ?? '';
    const facts = {
        ...known,
        serviceArn: service.serviceArn,
        clusterArn: service.clusterArn,
        targetGroupArn: targetGroup.TargetGroupArn,
        loadBalancerDnsName: dnsName,
        url: rule ? (0,_url_js__WEBPACK_IMPORTED_MODULE_12__/* .urlOfRule */ .vv)(rule, rule.door, dnsName) : (0,_url_js__WEBPACK_IMPORTED_MODULE_12__/* .urlOfOwn */ .rJ)(dnsName, secure),
    };
    return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
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

/***/ 8651:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ whereabouts)
/* harmony export */ });
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);
/* harmony import */ var _resources_load_balancing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7630);
/* harmony import */ var _spec_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9891);



/**
 * What a service uses that is not its own. Its target group knows it better than whoever asks: it says which cluster
 * the service is in, and AWS says which load balancer leads to it.
 */
async function whereabouts(asked, { clients: { elb } }) {
    const told = asked.use ?? {};
    const [own, names] = [(0,_spec_names_js__WEBPACK_IMPORTED_MODULE_2__/* .namesOf */ .eZ)({ ...asked, use: {} }), (0,_spec_names_js__WEBPACK_IMPORTED_MODULE_2__/* .namesOf */ .eZ)(asked)];
    // One that took another's place has a name of its own: a listener tells of it, or else its tags.
    const groups = async (thorough) => {
        const { live, others } = await (0,_resources_load_balancing_js__WEBPACK_IMPORTED_MODULE_1__/* .loadBalancing */ .WC)(elb, names, { thorough }).targetGroups();
        return [live, ...others].filter((group) => group !== undefined);
    };
    const near = await groups(false);
    const all = near.length > 0 ? near : await groups(true);
    const group = all.find(({ seen }) => (seen.LoadBalancerArns ?? []).length > 0) ?? all[0];
    if (group === undefined)
        return told;
    const [balancer] = group.seen.LoadBalancerArns ?? [];
    const there = (0,_spec_names_js__WEBPACK_IMPORTED_MODULE_2__/* .namesOf */ .eZ)({ ...asked, use: { cluster: group.tags[_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .CLUSTER */ .Bs], loadBalancer: balancer } });
    const differing = (key, used) => {
        if (used === undefined || there[key] === names[key])
            return told[key];
        return there[key] === own[key] ? undefined : used;
    };
    return {
        ...told,
        cluster: differing('cluster', group.tags[_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .CLUSTER */ .Bs]),
        loadBalancer: differing('loadBalancer', balancer),
    };
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

/***/ 5748:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ knowingTargetGroup)
/* harmony export */ });
/* harmony import */ var _aws_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9512);
/* harmony import */ var _aws_until_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(189);


/**
 * Sends what names a target group. One that was made a moment ago need not be known everywhere in AWS yet. One that AWS
 * goes on not to know was removed by another run: throws TargetGroupNotFoundException.
 */
async function knowingTargetGroup(send, name, patience) {
    const isUnknown = (error) => (0,_aws_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .isFault */ .Zh)(error, 'TargetGroupNotFoundException');
    try {
        return await (0,_aws_until_js__WEBPACK_IMPORTED_MODULE_1__/* .retrying */ .R$)(send, isUnknown, patience(30, `AWS to know the target group of ${name}`));
    }
    catch (error) {
        throw error instanceof _aws_until_js__WEBPACK_IMPORTED_MODULE_1__/* .DeadlineExceeded */ .m4 ? error.cause : error;
    }
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

/***/ 4960:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bz: () => (/* binding */ knownOf),
  ht: () => (/* binding */ removeTargetGroup),
  Xi: () => (/* binding */ targetGroup)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(4858);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(3168);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/ModifyTargetGroupCommand.js


class ModifyTargetGroupCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ModifyTargetGroup", schemas_0/* ModifyTargetGroup$ */.TS) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/ModifyTargetGroupAttributesCommand.js


class ModifyTargetGroupAttributesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ModifyTargetGroupAttributes", schemas_0/* ModifyTargetGroupAttributes$ */._aR) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/AddTagsCommand.js
var AddTagsCommand = __webpack_require__(2404);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DeleteTargetGroupCommand.js


class DeleteTargetGroupCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteTargetGroup", schemas_0/* DeleteTargetGroup$ */.UeN) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/CreateTargetGroupCommand.js


class CreateTargetGroupCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateTargetGroup", schemas_0/* CreateTargetGroup$ */.ntl) {
}

// EXTERNAL MODULE: ./src/aws/faults.ts
var faults = __webpack_require__(9512);
// EXTERNAL MODULE: ./src/aws/found.ts
var found = __webpack_require__(2257);
// EXTERNAL MODULE: ./src/aws/given.ts
var given = __webpack_require__(1936);
// EXTERNAL MODULE: ./src/aws/tags.ts
var aws_tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/aws/until.ts
var until = __webpack_require__(189);
// EXTERNAL MODULE: ./src/engine/keep-live.ts
var keep_live = __webpack_require__(3804);
// EXTERNAL MODULE: ./src/engine/mark.ts
var mark = __webpack_require__(5569);
// EXTERNAL MODULE: ./src/engine/resource.ts
var resource = __webpack_require__(1295);
// EXTERNAL MODULE: ./src/resources/target-group-state.ts
var target_group_state = __webpack_require__(6814);
// EXTERNAL MODULE: ./src/resources/target-groups.ts + 1 modules
var target_groups = __webpack_require__(5199);
;// CONCATENATED MODULE: ./src/resources/target-group.ts











const OTHER_VPC = 'Its load balancer is in that VPC as well, and neither can be moved: take a new environment name, or destroy this environment first.';
/**
 * An ALB target group for Fargate tasks, which are registered by their addresses. What can't change under tasks that run
 * gets a group of its own beside it, until its tasks are healthy there (commands/replacement.ts).
 */
const targetGroup = (0,resource/* define */.E)({
    kind: 'target group',
    keeps: ({ keeps }, tags) => keeps?.(tags),
    remembers: ['healthCheck', 'healthCheckEnabled', 'healthCheckProtocol', 'healthCheckPort', 'attributes'],
    immutable: { vpcId: OTHER_VPC },
    desired: (_name, { vpc, healthCheck, deregistrationDelay, tags, keeps }, found) => ({
        ...target_group_state/* PLAIN */.tZ,
        vpcId: typeof vpc === 'string' ? vpc : vpc.out.vpcId,
        healthCheck,
        attributes: { [target_group_state/* DEREGISTRATION_DELAY */.XW]: String(deregistrationDelay) },
        tags: { ...tags, [target_group_state/* ASKS */.Nl]: (0,target_group_state/* markOf */.Fg)(found ? checkFor(found, healthCheck, keeps) : healthCheck) },
    }),
    refuse: (_seen, changes) => movedText(changes),
    async read({ loadBalancing }, _name, { healthCheck: described, keeps }) {
        const { live, others } = await loadBalancing.targetGroups();
        if (!live)
            return undefined;
        const [attributes, targets] = await Promise.all([
            loadBalancing.attributes(live.arn),
            loadBalancing.targets(live.arn),
        ]);
        const living = targets.some(({ TargetHealth }) => TargetHealth?.State !== 'draining');
        const known = [live, ...others].map(knownOf);
        const state = { ...(0,target_group_state/* stateOfGroup */.Y8)(live.seen), attributes, tags: live.tags };
        const healthCheck = checkFor({ state, tags: live.tags }, described, keeps);
        const out = { arn: live.arn, live: live.arn, living, known, asks: healthCheck };
        const seen = { state, out, tags: live.tags };
        if (!needsAnother(seen, healthCheck))
            return seen;
        // One that a run before has made for just this, and did not come to the end with.
        const begun = others.find((other) => other.isOurs && (0,target_group_state/* suits */.Fk)((0,target_group_state/* stateOfGroup */.Y8)(other.seen), other.tags, described));
        if (!begun)
            return seen;
        const theirs = await loadBalancing.attributes(begun.arn);
        return {
            state: { ...(0,target_group_state/* stateOfGroup */.Y8)(begun.seen), attributes: theirs, tags: begun.tags },
            out: { ...out, arn: begun.arn, asks: described },
            tags: begun.tags,
        };
    },
    async create({ elb, patience }, name, state, { port }) {
        const arn = await make(elb, name, state, port, patience(30, `target group ${name} to be there everywhere`));
        return { arn, live: arn, living: false, known: [], asks: state.healthCheck };
    },
    async update({ elb }, { out, state: seen }, { healthCheck, attributes, tags }, changed) {
        const TargetGroupArn = out.arn;
        if ([...changed].some((field) => field.startsWith('healthCheck'))) {
            await elb.send(new ModifyTargetGroupCommand({ TargetGroupArn, ...healthCheckFields(healthCheck) }));
        }
        if (changed.has('attributes')) {
            const Attributes = (0,aws_tags/* toUpperTags */.hA)(attributes);
            await elb.send(new ModifyTargetGroupAttributesCommand({ TargetGroupArn, Attributes }));
        }
        // Last: the tag says what the health check asks, so it may only say so once it does.
        if (changed.has('tags')) {
            await elb.send(new AddTagsCommand/* AddTagsCommand */.y({ ResourceArns: [TargetGroupArn], Tags: (0,aws_tags/* toUpperTags */.hA)((0,aws_tags/* withOrigin */.D_)(seen.tags, tags)) }));
        }
        return out;
    },
    replacing: {
        isDue: (seen, _changes, { healthCheck, keeps }) => seen.out.arn === seen.out.live && needsAnother(seen, checkFor(seen, healthCheck, keeps)),
        async make({ elb, patience }, _name, { out, state: seen }, state, { port, renamed }) {
            const { known, live } = out;
            const { healthCheck } = state;
            const names = known.map(({ name }) => name);
            const name = nameOf(healthCheck, names, renamed);
            // What the other is set to be is not what this one was.
            const { [target_group_state/* ASKS */.Nl]: _asks, [mark/* MARK */.M$]: _mark, ...owner } = state.tags;
            const told = [...new Set([...(0,target_groups/* besideOf */.A4)(seen.tags), name])].join(' ');
            const Tags = (0,aws_tags/* toUpperTags */.hA)((0,aws_tags/* withOrigin */.D_)(seen.tags, { ...owner, [target_groups/* BESIDE */.Zv]: told }));
            await elb.send(new AddTagsCommand/* AddTagsCommand */.y({ ResourceArns: [live], Tags }));
            const tags = { ...state.tags, [target_groups/* BESIDE */.Zv]: names.join(' ') };
            const patient = patience(30, `target group ${name} to be there everywhere`);
            return { ...out, asks: healthCheck, arn: await make(elb, name, { ...state, tags }, port, patient) };
        },
    },
    remove: ({ elb, patience }, { arn }) => 
    // Still in use for a while after the load balancer that forwarded to it is gone.
    removeTargetGroup(elb, arn, patience(300, 'the target group to be out of use')),
});
/** Its service would go on in the cluster of before, beside a new one. */
function movedText(changes) {
    const moved = changes.find(({ field, from }) => field === `tags.${aws_tags/* CLUSTER */.Bs}` && from !== undefined);
    if (!moved)
        return undefined;
    return `the service behind it is in cluster ${moved.from}, and can't move to ${moved.to}. Destroy it first, or take a new service or environment name.`;
}
/**
 * Pure: its name has the hash of what makes it different, so that it is the same one for the next run too. The live one
 * may have been made for just that, and changed since: then that name is taken.
 */
function nameOf({ path, matcher }, taken, renamed) {
    const mark = (0,target_group_state/* markOf */.Fg)({ path, matcher }).slice(0, 8);
    const name = renamed(mark);
    return taken.includes(name) ? nameOf({ path: `${path} ${mark}`, matcher }, taken, renamed) : name;
}
/** What is to be asked of the tasks: of a group that was taken over as before, where nobody asks for anything else. */
function checkFor({ state, tags = {} }, healthCheck, keeps) {
    return (0,keep_live/* overlaid */.Z)({ healthCheck }, state, keeps?.(tags) ?? new Set()).healthCheck;
}
const needsAnother = ({ state, out }, healthCheck) => !(0,target_group_state/* suits */.Fk)(state, state.tags, healthCheck) && (0,target_group_state/* breaksTasks */.RO)(state, out.living, healthCheck);
const knownOf = ({ arn, name, tags, isOurs }) => ({
    arn,
    name,
    tags,
    isOurs: isOurs && !(0,aws_tags/* carries */.ED)(tags, aws_tags/* ADOPTED */.Wu),
});
/** Deletes a target group, as soon as AWS no longer takes it for one that is in use. One that is gone is fine. */
async function removeTargetGroup(elb, TargetGroupArn, patience, onInUse = async () => { }) {
    const isInUse = (error) => (0,faults/* isFault */.Zh)(error, 'ResourceInUseException');
    const remove = async () => {
        try {
            await (0,found/* found */.F)(elb.send(new DeleteTargetGroupCommand({ TargetGroupArn })), 'TargetGroupNotFoundException');
        }
        catch (error) {
            if (isInUse(error))
                await onInUse();
            throw error;
        }
    };
    await (0,until/* retrying */.R$)(remove, isInUse, patience);
}
async function make(elb, name, { vpcId, healthCheck, attributes, tags }, port, patience) {
    try {
        const answer = await elb.send(new CreateTargetGroupCommand({
            Name: name,
            VpcId: vpcId,
            TargetType: 'ip',
            Protocol: 'HTTP',
            Port: port,
            ...healthCheckFields(healthCheck),
            Tags: (0,aws_tags/* toUpperTags */.hA)(tags),
        }));
        const TargetGroupArn = (0,given/* given */.g)(answer.TargetGroups?.[0]?.TargetGroupArn, 'TargetGroupArn');
        await (0,until/* retrying */.R$)(() => elb.send(new ModifyTargetGroupAttributesCommand({ TargetGroupArn, Attributes: (0,aws_tags/* toUpperTags */.hA)(attributes) })), (error) => (0,faults/* isFault */.Zh)(error, 'TargetGroupNotFoundException'), patience);
        return TargetGroupArn;
    }
    catch (error) {
        throw (0,faults/* isFault */.Zh)(error, 'DuplicateTargetGroupNameException') ? new resource/* ChangedMeanwhile */.n(error) : error;
    }
}
function healthCheckFields({ path, matcher, interval, timeout, healthyThreshold, unhealthyThreshold }) {
    return {
        HealthCheckEnabled: true,
        HealthCheckProtocol: 'HTTP',
        HealthCheckPort: 'traffic-port',
        HealthCheckPath: path,
        Matcher: { HttpCode: matcher },
        HealthCheckIntervalSeconds: interval,
        HealthCheckTimeoutSeconds: timeout,
        HealthyThresholdCount: healthyThreshold,
        UnhealthyThresholdCount: unhealthyThreshold,
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

/***/ 8632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./src/clock.ts
var clock = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/rollout/rolled-back.ts
var rolled_back = __webpack_require__(9603);
// EXTERNAL MODULE: ./src/commands/crowded.ts
var crowded = __webpack_require__(1982);
// EXTERNAL MODULE: ./src/commands/phases.ts
var phases = __webpack_require__(112);
// EXTERNAL MODULE: ./src/aws/given.ts
var given = __webpack_require__(1936);
// EXTERNAL MODULE: ./src/aws/tags.ts
var tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/engine/resource.ts
var resource = __webpack_require__(1295);
// EXTERNAL MODULE: ./src/resources/containers.ts
var containers = __webpack_require__(497);
// EXTERNAL MODULE: ./src/resources/healthy-stamp.ts
var healthy_stamp = __webpack_require__(8322);
// EXTERNAL MODULE: ./src/resources/primary-deployment.ts
var primary_deployment = __webpack_require__(7287);
// EXTERNAL MODULE: ./src/resources/running-image.ts
var running_image = __webpack_require__(126);
// EXTERNAL MODULE: ./src/rollout/health.ts
var health = __webpack_require__(407);
// EXTERNAL MODULE: ./src/rollout/predecessor.ts
var predecessor = __webpack_require__(8256);
// EXTERNAL MODULE: ./src/rollout/revision.ts
var revision = __webpack_require__(2084);
// EXTERNAL MODULE: ./src/spec/fragment.ts
var fragment = __webpack_require__(8791);
// EXTERNAL MODULE: ./src/stacks/stamps.ts
var stamps = __webpack_require__(4465);
// EXTERNAL MODULE: ./src/commands/came-over.ts
var came_over = __webpack_require__(2393);
// EXTERNAL MODULE: ./src/commands/consistently.ts
var consistently = __webpack_require__(1323);
// EXTERNAL MODULE: ./src/engine/mark.ts
var mark = __webpack_require__(5569);
// EXTERNAL MODULE: ./src/engine/walk.ts
var walk = __webpack_require__(4721);
// EXTERNAL MODULE: ./src/resources/target-group.ts + 4 modules
var target_group = __webpack_require__(4960);
// EXTERNAL MODULE: ./src/resources/target-group-state.ts
var target_group_state = __webpack_require__(6814);
// EXTERNAL MODULE: ./src/resources/target-groups.ts + 1 modules
var target_groups = __webpack_require__(5199);
// EXTERNAL MODULE: ./src/spec/names.ts
var spec_names = __webpack_require__(9891);
// EXTERNAL MODULE: ./src/stacks/ownership.ts
var ownership = __webpack_require__(8528);
// EXTERNAL MODULE: ./src/commands/context.ts + 1 modules
var commands_context = __webpack_require__(1509);
// EXTERNAL MODULE: ./src/commands/refuse.ts
var refuse = __webpack_require__(6308);
// EXTERNAL MODULE: ./src/commands/send-requests.ts
var send_requests = __webpack_require__(913);
;// CONCATENATED MODULE: ./src/commands/front-of-release.ts










/** Tags that say what one target group is, and no other. */
const ITS_OWN = [target_group_state/* ASKS */.Nl, target_groups/* BESIDE */.Zv, mark/* MARK */.M$];
/**
 * Puts a target group that asks what a release `answers` beside the live one, where that asks something else: as with a
 * deploy of another health check, its tasks become healthy there before they get requests. All else is as it is.
 */
async function frontOf(answers, live, { owner, names, cloud, ...entrance }, context) {
    const { vpcId, healthCheck } = (0,target_group_state/* stateOfGroup */.Y8)(live.seen);
    const isSame = answers?.path === healthCheck.path && answers.matcher === healthCheck.matcher;
    const { others } = await cloud.loadBalancing.targetGroups();
    const stays = answers === undefined || isSame;
    if (stays && (0,target_groups/* isAlone */.SW)(live.arn, [live, ...others]))
        return { arn: live.arn };
    const attributes = await cloud.loadBalancing.attributes(live.arn);
    const drain = Number(attributes[target_group_state/* DEREGISTRATION_DELAY */.XW]) || 0;
    // A replacement that broke off has left them.
    if (stays) {
        const known = [live, ...others].map(target_group/* knownOf */.bz);
        return { arn: live.arn, groups: { ...entrance, names, arn: live.arn, live: live.arn, known, drain } };
    }
    const node = (0,target_group/* targetGroup */.Xi)(names.targetGroup, {
        vpc: vpcId,
        port: live.seen.Port ?? 80,
        healthCheck: { ...healthCheck, ...answers },
        deregistrationDelay: drain,
        renamed: (mark) => (0,spec_names/* replacementName */.Uf)(names, mark),
        tags: Object.fromEntries(Object.entries(live.tags).filter(([name]) => !ITS_OWN.includes(name))),
    });
    const policy = (0,ownership/* ownership */.kG)(owner, false);
    const steps = await (0,walk/* plan */.et)([node], cloud, policy);
    (0,refuse/* refuse */.T)(steps);
    await (0,walk/* apply */.Bb)([node], cloud, {
        policy,
        fresh: () => (0,commands_context/* cloudOf */.h)(names, context),
        again: (0,commands_context/* lookingAgain */.k)(context),
        signal: context.signal,
        onStart: () => { },
        onDone: (step) => context.on({ kind: 'done', step }),
    });
    const { arn, known } = node.out;
    if (arn === live.arn)
        return { arn };
    await (0,send_requests/* attach */.K0)(arn, { ...entrance, live: live.arn }, context);
    return { arn, groups: { ...entrance, names, arn, live: live.arn, known, drain } };
}

// EXTERNAL MODULE: ./src/commands/place.ts
var commands_place = __webpack_require__(549);
// EXTERNAL MODULE: ./src/commands/proven-healthy.ts + 1 modules
var proven_healthy = __webpack_require__(14);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/TagResourceCommand.js
var TagResourceCommand = __webpack_require__(2168);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/UpdateServiceCommand.js
var UpdateServiceCommand = __webpack_require__(7188);
// EXTERNAL MODULE: ./src/resources/roll-out.ts
var roll_out = __webpack_require__(9123);
;// CONCATENATED MODULE: ./src/commands/put-back.ts








/**
 * Starts the deployment of a release that was there before. The mark goes first: a deploy that was queued must see it as
 * soon as there is something to go over. Throws ChangedMeanwhile where the service is not as it stood.
 */
async function putBack({ service, current }, release, { origin, front }, cloud) {
    const { ecs } = cloud;
    const { clusterArn, serviceName, serviceArn: resourceArn } = service;
    const name = (0,given/* given */.g)(serviceName, 'serviceName');
    const cluster = (0,given/* given */.g)(clusterArn, 'clusterArn');
    const deployment = (0,given/* given */.g)((0,primary_deployment/* primaryOf */.Os)(service)?.id, 'the id of the primary deployment');
    const groups = front.groups ?? { arn: front.arn, live: front.arn, known: [] };
    await ecs.send(new TagResourceCommand/* TagResourceCommand */.e({ resourceArn, tags: (0,tags/* toLowerTags */._4)((0,rolled_back/* rollbackTag */.Np)(release.arn, origin)) }));
    const update = () => ecs.send(new UpdateServiceCommand/* UpdateServiceCommand */.k({
        cluster,
        service: name,
        taskDefinition: release.arn,
        ...(current.arn === release.arn ? { forceNewDeployment: true } : {}),
        ...placed(service, release, front),
    }));
    return (0,roll_out/* rollOut */.Of)({ cluster, name, deployment, groups }, { revision: release.arn }, update, cloud);
}
/** A release may have served on another port: ECS takes the service's only where the release has it too. */
function placed({ loadBalancers = [] }, { definition }, { arn, groups }) {
    // Where a replacement broke off, the service may be set to any of them.
    const known = new Set(groups?.known.map((group) => group.arn));
    const serves = loadBalancers.map((each) => ({
        ...each,
        ...(known.has(each.targetGroupArn ?? '') ? { targetGroupArn: arn } : {}),
        containerPort: (0,containers/* portOf */.HM)(definition, each.containerName ?? fragment/* APP */.uq, each.containerPort),
    }));
    const moved = serves.some(({ containerPort }, place) => containerPort !== loadBalancers[place]?.containerPort);
    return moved || groups ? { loadBalancers: serves } : {};
}

// EXTERNAL MODULE: ./src/aws/ecs-reads.ts
var ecs_reads = __webpack_require__(3144);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
;// CONCATENATED MODULE: ./src/resources/releases.ts

/** How many revisions are looked through. */
const MOST = 200;
/** The ACTIVE revisions of a family, the newest first; they are read as they are asked for. */
async function* releases(ecs, family) {
    let left = MOST;
    for await (const arn of (0,ecs_reads/* listRevisions */.VW)(ecs, family, 'ACTIVE', 'newest first')) {
        const revision = await (0,ecs_reads/* describeRevision */.hi)(ecs, arn);
        if (revision)
            yield revision;
        if (--left === 0)
            return;
    }
}

// EXTERNAL MODULE: ./src/resources/stored-images.ts + 1 modules
var stored_images = __webpack_require__(1419);
;// CONCATENATED MODULE: ./src/commands/release-to-go-back-to.ts










/**
 * Finds the release to go back to: by the number of its revision, its image tag or its commit, or else the last one
 * before `current` that was seen healthy and whose image is still there. Throws a Refusal when there is none that could run.
 */
async function releaseToGoBackTo(wish, current, names, { ecs, ecr }) {
    const image = (release) => imageState(release, names, ecr);
    if (wish === undefined)
        return await lastHealthy(current, names, { ecs, image });
    const release = /^\d{1,6}$/.test(wish)
        ? await (0,ecs_reads/* describeRevision */.hi)(ecs, `${names.family}:${wish}`)
        : await named(wish, names.family, ecs);
    if (!release)
        throw new errors/* Refusal */.P_(`There is no release ${wish} of ${names.family}: no revision has that number, image tag or commit.`);
    const name = (0,revision/* revisionName */.pd)(release.arn);
    if ((0,json/* isRecord */.u4)(release.definition) && release.definition['status'] !== 'ACTIVE')
        throw new errors/* Refusal */.P_(`${name} was deregistered and can't be run again. Deploy the commit anew, or name another release.`);
    const state = await image(release);
    if (state === 'gone')
        throw new errors/* Refusal */.P_(`The image of ${name} is no longer in the repository ${names.repository}. Name another release.`);
    const remarks = [
        ...((0,healthy_stamp/* seenHealthy */.$Q)(release) ? [] : [`${name} was never seen healthy by a deploy of this action.`]),
        ...(state === 'elsewhere'
            ? [`The image of ${name} is not one of ${names.repository}: whether it is there, nobody has looked.`]
            : []),
    ];
    return { release, remarks };
}
async function lastHealthy(current, names, { ecs, image }) {
    const remarks = [];
    for await (const release of releases(ecs, names.family)) {
        if (!(0,revision/* isNewer */.U4)(current.arn, release.arn) || (0,healthy_stamp/* seenHealthy */.$Q)(release) === undefined)
            continue;
        if ((await image(release)) !== 'gone')
            return { release, remarks };
        remarks.push(`${(0,revision/* revisionName */.pd)(release.arn)} was healthy too, but its image is no longer in the repository.`);
    }
    throw new errors/* Refusal */.P_([
        'There is no release to go back to: none before the present one was seen healthy and has its image still.',
        ...remarks,
    ].join('\n'));
}
/** The newest that was seen healthy among those of the tag or commit, or else the newest. */
async function named(wish, family, ecs) {
    let first;
    for await (const release of releases(ecs, family)) {
        if (!answersTo(release, wish))
            continue;
        if ((0,healthy_stamp/* seenHealthy */.$Q)(release))
            return release;
        first ??= release;
    }
    return first;
}
function answersTo({ tags }, wish) {
    const { commit } = (0,stamps/* originIn */.Cy)(tags);
    const isCommit = /^[0-9a-f]{7,40}$/i.test(wish) && commit?.toLowerCase().startsWith(wish.toLowerCase());
    return tags[running_image/* IMAGE_TAG */.Ne] === wish || isCommit === true;
}
async function imageState({ definition }, { repository }, ecr) {
    const id = (0,running_image/* imageIdOf */.CR)(definition, fragment/* APP */.uq, repository);
    if (id === undefined)
        return 'elsewhere';
    const { images } = await (0,stored_images/* getStoredImages */.Cv)(ecr, repository, [id]);
    return images.length > 0 ? 'there' : 'gone';
}

// EXTERNAL MODULE: ./src/commands/standing.ts
var standing = __webpack_require__(8116);
// EXTERNAL MODULE: ./src/commands/successor.ts
var successor = __webpack_require__(5164);
// EXTERNAL MODULE: ./src/commands/topology.ts
var topology = __webpack_require__(6749);
;// CONCATENATED MODULE: ./src/commands/rollback-attempt.ts
























/** Puts an earlier release back, and says whether it runs. `decided`: which one, where that was decided already. */
async function attemptRollback(asked, origin, decided, context) {
    const done = [];
    let known = { facts: {} };
    let because = 'nothing was changed';
    let phase = 'planning';
    try {
        const { identity, names, cloud, stands } = await (0,consistently/* consistently */.E)(async () => {
            const place = await (0,commands_place/* placeOf */.$)(asked, context);
            return { ...place, stands: await (0,standing/* standing */.JA)(asked, place.names, place.cloud, context) };
        }, context);
        const { release, remarks } = await releaseFor(asked, origin, decided, stands, names, cloud);
        known = { ...knownOf(stands, release, names), release };
        const steps = planned(stands, release, names);
        context.on({ kind: 'planned', steps });
        context.on({ kind: 'news', lines: [described(release)] });
        for (const text of remarks)
            context.on({ kind: 'warning', text });
        const [step] = steps;
        const changes = step?.action === 'update';
        let former = (0,predecessor/* predecessorOf */.Fr)(stands.service, stands.look);
        let deployment = (0,given/* given */.g)((0,primary_deployment/* primaryOf */.Os)(stands.service)?.id, 'the id of the primary deployment');
        let isElsewhere = false;
        const { cluster, service, loadBalancerArn } = (0,standing/* caseOfStanding */.Ih)(stands, release, names, deployment);
        because = 'the run broke off; run it again';
        phase = 'applying';
        // Also where the release runs already: the run that put it back may have broken off before requests moved.
        const front = await frontOf((0,healthy_stamp/* answers */.GA)(release), stands.live, { owner: asked, names, loadBalancerArn, isShared: stands.rule !== undefined, cloud }, context);
        const { region, onCancel } = asked;
        const place = { region, cluster, service, targetGroupArn: front.arn, loadBalancerArn };
        let unfinished = { ...former, ...place, onCancel, revision: release.arn };
        if (step && changes) {
            context.on({ kind: 'started', step });
            context.keep(unfinished);
            const begun = await putBack(stands, release, { origin, front }, cloud);
            ({ deployment, isOutOfDate: isElsewhere } = begun);
            former = await (0,came_over/* cameOver */.h)(begun, former, names, context);
            known = { ...known, over: begun.over };
            unfinished = { ...unfinished, ...former, deployment };
            context.keep(unfinished);
            done.push(step);
            context.on({ kind: 'done', step });
            because = 'the run broke off, and the rollout goes on in AWS: run it again to see how it ends';
        }
        if (isElsewhere)
            throw new resource/* ChangedMeanwhile */.n();
        phase = 'waiting';
        const { judge } = await Promise.all(/* import() */[__webpack_require__.e(3407), __webpack_require__.e(280), __webpack_require__.e(8204)]).then(__webpack_require__.bind(__webpack_require__, 8641));
        const about = {
            ...(0,standing/* caseOfStanding */.Ih)(stands, release, names, deployment),
            targetGroupArn: front.arn,
            ...(front.arn === stands.live.arn ? {} : { formerTargetGroupArn: stands.live.arn }),
        };
        const mission = {
            ...former,
            ...(0,standing/* missionOfStanding */.qg)(release, about, asked),
            asked: stands.service.desiredCount ?? 0,
            onFailure: asked.onFailure,
            onCancel: asked.onCancel,
            changed: changes || front.arn !== stands.live.arn,
            deadline: context.clock.now() + asked.waitTimeout * 1000,
        };
        const look = changes ? undefined : stands.look;
        const leave = () => context.keep({ ...unfinished, onCancel: 'leave', deployment });
        const { live = stands.live.arn, ...judgement } = front.groups
            ? await (await Promise.all(/* import() */[__webpack_require__.e(3407), __webpack_require__.e(280), __webpack_require__.e(6742), __webpack_require__.e(1184)]).then(__webpack_require__.bind(__webpack_require__, 6742))).judgeReplacement(mission, about, look, { ...front.groups, leave }, context)
            : await judge(mission, about, look, context);
        // Retention spares what is older than what runs: after a rollback always others than before.
        const outcome = judgement.outcome === 'unchanged' ? 'deployed' : judgement.outcome;
        await (0,proven_healthy/* provenHealthy */.S)(outcome, (0,standing/* judgedOf */.B8)(release, about, identity), {}, cloud, context);
        known = { ...known, facts: { ...known.facts, targetGroupArn: live, deploymentId: deployment } };
        return { ...(await (0,successor/* withSuccessor */.j)(judgement, context)), ...known, steps };
    }
    catch (cause) {
        const { aborted, reason } = context.signal;
        if ((0,crowded/* isOutOfDate */.a7)(cause, phase) && !aborted)
            return { outcome: 'failed', because: crowded/* CROWDED */.Hc, steps: done, ...known, isOutOfDate: true };
        const ended = aborted
            ? { outcome: 'cancelled', error: reason }
            : { outcome: 'failed', error: cause };
        return { ...ended, because, steps: done, ...known };
    }
}
/** The release to go back to; without a wish, a run goes on with a rollback that broke off. */
async function releaseFor(asked, origin, decided, stands, names, cloud) {
    const release = decided ?? (brokeOff(stands, origin, asked) ? stands.current : undefined);
    return release ? { release, remarks: [] } : await releaseToGoBackTo(asked.to, stands.current, names, cloud);
}
/** Whether a rollback that broke off has brought what runs now: without a wish, this run goes on with it. */
function brokeOff({ service, current, look }, origin, { to }) {
    const primary = (0,primary_deployment/* primaryOf */.Os)(service);
    const serving = (0,health/* servingTasks */.p5)(look, primary?.id ?? '').length;
    // ECS calls it completed only once the old tasks are gone as well.
    const isThrough = primary?.rolloutState === 'COMPLETED' || serving >= (service.desiredCount ?? 0);
    const mark = (0,rolled_back/* rollbackIn */.a7)((0,tags/* fromLowerTags */.N7)(service.tags));
    return to === undefined && (0,rolled_back/* isGoneOnWith */.Dq)(mark, { revision: current.arn, isThrough }, origin);
}
function planned({ service, current }, release, names) {
    const hasFailed = (0,primary_deployment/* primaryOf */.Os)(service)?.rolloutState === 'FAILED';
    const [from, to] = [(0,revision/* revisionName */.pd)(current.arn), (0,revision/* revisionName */.pd)(release.arn)];
    const changes = from === to
        ? hasFailed
            ? [{ field: 'lastRollout', from: 'failed', to: 'not failed' }]
            : []
        : [{ field: 'task definition', from, to }];
    return [{ kind: 'service', name: names.service, action: changes.length === 0 ? 'keep' : 'update', changes }];
}
function knownOf(stands, release, names) {
    const runs = (0,running_image/* runningImage */.$z)(release, fragment/* APP */.uq, names.repository);
    const image = (0,containers/* containersOf */.Mz)(release.definition).find(({ name }) => name === fragment/* APP */.uq)?.['image'];
    return {
        facts: (0,standing/* factsOfStanding */.pq)(stands, {
            taskDefinitionArn: release.arn,
            previousTaskDefinitionArn: stands.current.arn,
            ...(runs ? { imageDigest: runs.digest } : {}),
            ...(typeof image === 'string'
                ? { image: runs?.tag === undefined ? image : `${image.split('@')[0]}:${runs.tag}` }
                : {}),
        }),
        origin: (0,stamps/* originIn */.Cy)(release.tags),
        topology: (0,topology/* topologyFound */.a)(stands, release, names),
    };
}
function described(release) {
    const { commit, runUrl } = (0,stamps/* originIn */.Cy)(release.tags);
    const from = [commit === undefined ? undefined : `commit ${commit.slice(0, 12)}`, runUrl].filter(Boolean).join(', ');
    return `going back to ${(0,revision/* revisionName */.pd)(release.arn)}${from === '' ? '' : ` (${from})`}`;
}

;// CONCATENATED MODULE: ./src/commands/rollback.ts




/**
 * Puts an earlier release back, and says whether it runs: the same watch and verdict as a deploy's. Deploys that were
 * queued before it see the mark that it leaves, and change nothing; one that could not see it any more is gone over.
 */
async function rollback(asked, origin, outer) {
    const timer = (0,phases/* stopwatch */.s)(() => outer.clock.now());
    const context = {
        ...outer,
        on: (event) => {
            timer.on(event);
            outer.on(event);
        },
    };
    let ended = await attemptRollback(asked, origin, undefined, context);
    for (let attempts = 1; attempts < crowded/* MOST_ATTEMPTS */.py; attempts++) {
        const line = whyGoOn(ended, origin);
        if (line === undefined || context.signal.aborted)
            break;
        context.on({ kind: 'news', lines: [line] });
        const { steps, over, release } = ended;
        const known = { ...context, replaced: over };
        ended = { over, ...(0,crowded/* changedBy */.IW)(steps, await attemptRollback(asked, origin, release, known)) };
        if ((0,crowded/* hasDeployed */.ZC)(steps))
            ended = { ...ended, steps };
    }
    return { ...ended, phases: timer.phases() };
}
/** Pure: why it is not over yet, in a sentence. What it goes back to stays what was decided first. */
function whyGoOn({ isOutOfDate, release, successor }, origin) {
    if (isOutOfDate)
        return crowded/* ANEW */.qn;
    if (release === undefined || successor === undefined)
        return undefined;
    if (successor.revision === release.arn)
        return 'The release was taken over for a moment, and was put back.';
    const tooLate = (0,rolled_back/* queuedBefore */.hz)((0,rolled_back/* rollbackIn */.a7)((0,rolled_back/* rollbackTag */.Np)(release.arn, origin)), successor.origin);
    return tooLate === undefined
        ? undefined
        : `A deploy that was queued before took over (${tooLate}): going back again.`;
}

// EXTERNAL MODULE: ./src/github/keep.ts
var keep = __webpack_require__(1294);
// EXTERNAL MODULE: ./src/github/origin.ts
var origin = __webpack_require__(6901);
// EXTERNAL MODULE: ./src/github/print.ts
var print = __webpack_require__(6620);
// EXTERNAL MODULE: ./src/session.ts + 1 modules
var src_session = __webpack_require__(1655);
// EXTERNAL MODULE: ./src/spec/spec.ts
var spec = __webpack_require__(1552);
;// CONCATENATED MODULE: ./src/runs/rollback.ts








/** Puts an earlier release back. */
async function run({ shared, own }, signal) {
    const { 'aws-region': region } = shared;
    const identity = (0,spec_names/* identityOf */.cu)(shared);
    const name = (0,spec_names/* namesOf */.eZ)(identity).service;
    print/* print */.y.line(`${name} in ${region}: rollback to ${own.to ?? 'the last release that was healthy'}`);
    const session = await (0,src_session/* openSession */.f)((0,spec/* accessOf */.YK)(shared), signal);
    try {
        const ended = await rollback({
            ...identity,
            region,
            to: own.to,
            waitTimeout: shared['wait-timeout'],
            stableFor: shared['stable-for'],
            maxFailedStarts: shared['max-failed-starts'],
            onFailure: shared['on-failure'],
            onCancel: shared['on-cancel'],
        }, (0,origin/* readOrigin */.P)(process.env, clock/* systemClock */.m.now()), session.context);
        session.endLog();
        // Of a cancelled run the end of the job takes care.
        if (ended.outcome !== 'cancelled')
            (0,keep/* keep */.a)(undefined);
        const { show } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(3534), __webpack_require__.e(5478), __webpack_require__.e(1809)]).then(__webpack_require__.bind(__webpack_require__, 5478));
        await show(name, ended, { verb: 'rollback', onSuperseded: 'fail' });
    }
    finally {
        session.close();
    }
}


/***/ })

};

export const id = 3739;
export const ids = [3739,9421,5522];
export const modules = {

/***/ 3739:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   giveWay: () => (/* binding */ giveWay)
/* harmony export */ });
/* harmony import */ var _aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3144);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _resources_primary_deployment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7287);
/* harmony import */ var _rollout_revision_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2084);
/* harmony import */ var _gone_over_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9386);
/* harmony import */ var _lift_protection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9421);
/* harmony import */ var _set_revision_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3234);
/* harmony import */ var _sweep_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5522);
/* harmony import */ var _undo_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3407);









/** Seconds for which looks may not show a deployment that was just started. */
const LAG = 60;
/**
 * Puts back what this run's deployment came over at the very same moment, and must not have: its own run may have ended
 * by then. Where it, or somebody else, was faster, that is as good. `over`: all that was primary before this run's.
 */
async function giveWay(wronged, { over, ...about }, groups, context) {
    const name = (0,_rollout_revision_js__WEBPACK_IMPORTED_MODULE_8__/* .revisionName */ .pd)(wronged.revision);
    const tooLate = `this run went over ${name} at the moment at which that came: ${wronged.because}`;
    const { cluster, service } = about;
    const look = () => (0,_aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__/* .describeService */ .Jv)(context.clients.ecs, cluster, service);
    const { clock, signal } = context;
    const waitingFor = `ECS to show the deployment ${about.deployment}`;
    const now = await (0,_resources_primary_deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .lookPast */ .oI)(over, look, { clock, signal, atMost: LAG, waitingFor });
    if (now?.status !== 'ACTIVE' || (0,_resources_primary_deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .primaryOf */ .Os)(now)?.id !== about.deployment)
        return { outcome: 'superseded', because: `${tooLate}. Another deployment has taken over since` };
    context.on({ kind: 'warning', text: `Putting ${name} back: ${tooLate}.` });
    const where = { cluster, name: service };
    const set = await (0,_set_revision_js__WEBPACK_IMPORTED_MODULE_5__/* .setRevision */ .o)(wronged, now, (unseen, ours) => (0,_gone_over_js__WEBPACK_IMPORTED_MODULE_3__/* .goneOver */ .S)(unseen, where, ours, context), context);
    const because = `${tooLate}. ${await outcomeOf(set, about, context)}`;
    if (groups) {
        await (0,_lift_protection_js__WEBPACK_IMPORTED_MODULE_4__.liftProtection)(about, context);
        await (0,_sweep_js__WEBPACK_IMPORTED_MODULE_6__.sweep)(groups, context);
    }
    return { outcome: 'superseded', because };
}
/** Whether what was put back runs. It is another run's to say so, and where it can't be seen that is none of our failures. */
async function outcomeOf({ revision, placement }, about, context) {
    const { deployment } = about;
    const targetGroupArn = placement?.loadBalancers[0]?.targetGroupArn ?? about.targetGroupArn;
    try {
        const watched = { ...about, targetGroupArn, formerTargetGroupArn: undefined };
        return (await (0,_undo_js__WEBPACK_IMPORTED_MODULE_7__/* .untilRestored */ .Xp)({ deployment, revision }, watched, _undo_js__WEBPACK_IMPORTED_MODULE_7__/* .PATIENCE */ .aZ, context)).says;
    }
    catch (error) {
        if (context.signal.aborted)
            throw error;
        return `It was put back; whether it runs could not be seen: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error).join('; ')}`;
    }
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
    await (0,_resources_task_protection_js__WEBPACK_IMPORTED_MODULE_2__/* .unprotectTasks */ .J)(ecs, cluster, replaced.flatMap(({ taskArn }) => taskArn ?? []));
}


/***/ }),

/***/ 913:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K0: () => (/* binding */ attach),
/* harmony export */   Yo: () => (/* binding */ detach),
/* harmony export */   tu: () => (/* binding */ sendRequests)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2672);
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4074);
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6888);
/* harmony import */ var _resources_forward_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1256);
/* harmony import */ var _resources_load_balancing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7630);
/* harmony import */ var _resources_seen_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3655);




/** Sends all requests to one of the target groups; the others stay attached, without any. */
async function sendRequests(to, { arn, live, ...entrance }, calls) {
    await forwardAnew(entrance, calls, (actions) => {
        const attached = (0,_resources_forward_js__WEBPACK_IMPORTED_MODULE_2__/* .sharesOf */ .AR)(actions).map((share) => share.arn);
        return attached.some((one) => one === arn || one === live) ? { live: to, beside: attached } : undefined;
    });
    calls.on({ kind: 'news', lines: [`requests go to the target group ${to.split('/').at(-2)} now`] });
}
/** Puts a target group beside the one that gets the requests, without any. */
async function attach(group, { live, ...entrance }, calls) {
    await forwardAnew(entrance, calls, (actions) => {
        const attached = (0,_resources_forward_js__WEBPACK_IMPORTED_MODULE_2__/* .sharesOf */ .AR)(actions).map((share) => share.arn);
        if ((0,_resources_forward_js__WEBPACK_IMPORTED_MODULE_2__/* .servingIn */ .m8)(actions)[0] !== live || attached.includes(group))
            return undefined;
        return { live, beside: [...attached, group] };
    });
}
/** Takes target groups that get no requests out of what forwards to them. */
async function detach(groups, entrance, calls) {
    await forwardAnew(entrance, calls, (actions) => {
        const attached = (0,_resources_forward_js__WEBPACK_IMPORTED_MODULE_2__/* .sharesOf */ .AR)(actions).map((share) => share.arn);
        const [live] = (0,_resources_forward_js__WEBPACK_IMPORTED_MODULE_2__/* .servingIn */ .m8)(actions);
        if (live === undefined || !attached.some((arn) => groups.includes(arn)))
            return undefined;
        return { live, beside: attached.filter((arn) => !groups.includes(arn)) };
    });
}
/** Changes what our listeners forward to, or the rules of others' ones, where they do. */
async function forwardAnew({ loadBalancerArn: LoadBalancerArn, isShared }, { clients: { elb } }, anew) {
    const { Listeners = [] } = await elb.send(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_3__/* .DescribeListenersCommand */ .A({ LoadBalancerArn }));
    const doors = Listeners.filter(({ Port }) => _resources_load_balancing_js__WEBPACK_IMPORTED_MODULE_0__/* .OUR_PORTS */ .WT.includes(Port));
    if (isShared) {
        const arns = doors.flatMap(({ ListenerArn }) => ListenerArn ?? []);
        const rules = (await Promise.all(arns.map((arn) => (0,_resources_seen_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .describeRules */ .NH)(elb, arn)))).flat();
        for (const { RuleArn, Actions } of rules) {
            const forward = anew(Actions);
            if (forward === undefined)
                continue;
            await elb.send(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_4__/* .ModifyRuleCommand */ .y({ RuleArn, Actions: [(0,_resources_forward_js__WEBPACK_IMPORTED_MODULE_2__/* .forwardAction */ .Ko)(forward)] }));
        }
        return;
    }
    for (const { ListenerArn, DefaultActions } of doors) {
        const forward = anew(DefaultActions);
        if (forward === undefined)
            continue;
        await elb.send(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_5__/* .ModifyListenerCommand */ .u({ ListenerArn, DefaultActions: [(0,_resources_forward_js__WEBPACK_IMPORTED_MODULE_2__/* .forwardAction */ .Ko)(forward)] }));
    }
}


/***/ }),

/***/ 5522:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sweep: () => (/* binding */ sweep)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2404);
/* harmony import */ var _aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3144);
/* harmony import */ var _aws_elb_reads_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7860);
/* harmony import */ var _aws_found_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2257);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _resources_target_group_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4960);
/* harmony import */ var _resources_target_groups_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5199);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1509);
/* harmony import */ var _send_requests_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(913);









/**
 * Removes the target groups that a replacement left, its own, another run's, or one that broke off, as soon as nothing is
 * registered in them and the service is not set to them. What was there before us, and taken over, is only detached. The
 * live one's tag tells of the others until they are gone, so that whatever a broken run leaves is found again. All of it
 * is looked up anew: other runs may have moved the requests, or made groups, meanwhile. Never throws, but when the run is
 * cancelled: what stays is told.
 */
async function sweep(sweeping, context) {
    try {
        await removeUnused(sweeping, context);
    }
    catch (error) {
        if (context.signal.aborted)
            throw error;
        const text = `Another target group is left over for the next run: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .explain */ .WE)(error).join('; ')}`;
        context.on({ kind: 'warning', text });
    }
}
async function removeUnused({ names, ...entrance }, context) {
    const { clients, on, clock, signal } = context;
    const cloud = (0,_context_js__WEBPACK_IMPORTED_MODULE_5__/* .cloudOf */ .h)(names, context);
    const { live, others } = await cloud.loadBalancing.targetGroups();
    if (live === undefined || (others.length === 0 && (0,_resources_target_groups_js__WEBPACK_IMPORTED_MODULE_4__/* .besideOf */ .A4)(live.tags).length === 0))
        return;
    const isInUse = async (arn) => {
        const service = await (0,_aws_found_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F)((0,_aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__/* .describeService */ .Jv)(clients.ecs, names.cluster, names.service), 'ClusterNotFoundException');
        return service?.loadBalancers?.some(({ targetGroupArn }) => targetGroupArn === arn) ?? false;
    };
    let gone = 0;
    for (const other of others.map(_resources_target_group_js__WEBPACK_IMPORTED_MODULE_3__/* .knownOf */ .bz)) {
        const targets = await (0,_aws_found_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F)((0,_aws_elb_reads_js__WEBPACK_IMPORTED_MODULE_7__/* .describeTargets */ .E)(clients.elb, other.arn), 'TargetGroupNotFoundException');
        if ((targets !== undefined && targets.length > 0) || (await isInUse(other.arn)))
            continue;
        await (0,_send_requests_js__WEBPACK_IMPORTED_MODULE_6__/* .detach */ .Yo)([other.arn], entrance, context);
        gone += 1;
        if (!other.isOurs)
            continue;
        const waitingFor = `the target group ${other.arn} to be out of use`;
        await (0,_resources_target_group_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTargetGroup */ .ht)(clients.elb, other.arn, { clock, signal, atMost: 120, waitingFor });
        on({ kind: 'news', lines: [`removed a target group that nothing is in any more: ${other.name}`] });
    }
    if (gone < others.length)
        return;
    await clients.elb.send(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_8__/* .AddTagsCommand */ .y({ ResourceArns: [live.arn], Tags: [{ Key: _resources_target_groups_js__WEBPACK_IMPORTED_MODULE_4__/* .BESIDE */ .Zv, Value: '' }] }));
}


/***/ })

};

export const id = 3739;
export const ids = [3739,9421,3525,913];
export const modules = {

/***/ 3739:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   giveWay: () => (/* binding */ giveWay)
/* harmony export */ });
/* harmony import */ var _aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3144);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _resources_primary_deployment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7287);
/* harmony import */ var _rollout_revision_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2084);
/* harmony import */ var _consistently_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1323);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1509);
/* harmony import */ var _gone_over_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9386);
/* harmony import */ var _set_revision_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3234);
/* harmony import */ var _tidy_up_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3525);
/* harmony import */ var _undo_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3407);










/** Seconds for which looks may not show a deployment that was just started. */
const LAG = 60;
/**
 * Puts back what this run's deployment came over at the very same moment, and must not have: its own run may have ended
 * by then. Where it, or somebody else, was faster, that is as good. `over`: all that was primary before this run's.
 */
async function giveWay(wronged, { over, ...about }, groups, context) {
    const name = (0,_rollout_revision_js__WEBPACK_IMPORTED_MODULE_9__/* .revisionName */ .pd)(wronged.revision);
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
    const set = await (0,_set_revision_js__WEBPACK_IMPORTED_MODULE_6__/* .setRevision */ .o)(wronged, now, (unseen, ours) => (0,_gone_over_js__WEBPACK_IMPORTED_MODULE_5__/* .goneOver */ .S)(unseen, where, ours, context), context);
    const { isBack, says } = await outcomeOf(set, about, context);
    // Otherwise whoever comes next, or has come already, may need what is held.
    if (groups && isBack) {
        const seen = () => (0,_context_js__WEBPACK_IMPORTED_MODULE_4__/* .cloudOf */ .h)(groups.names, context).loadBalancing.targetGroups();
        const { live } = await (0,_consistently_js__WEBPACK_IMPORTED_MODULE_3__/* .consistently */ .E)(seen, context);
        await (0,_tidy_up_js__WEBPACK_IMPORTED_MODULE_7__.tidyUp)(live?.arn, about, groups, context);
    }
    return { outcome: 'superseded', because: `${tooLate}. ${says}` };
}
/** Whether what was put back runs. It is another run's to say so, and where it can't be seen that is none of our failures. */
async function outcomeOf({ revision, placement }, about, context) {
    const { deployment } = about;
    const targetGroupArn = placement?.loadBalancers[0]?.targetGroupArn ?? about.targetGroupArn;
    try {
        const watched = { ...about, targetGroupArn, formerTargetGroupArn: undefined };
        const { state, says } = await (0,_undo_js__WEBPACK_IMPORTED_MODULE_8__/* .untilRestored */ .Xp)({ deployment, revision }, watched, _undo_js__WEBPACK_IMPORTED_MODULE_8__/* .PATIENCE */ .aZ, context);
        return { isBack: state === 'healthy', says };
    }
    catch (error) {
        if (context.signal.aborted)
            throw error;
        const says = `It was put back; whether it runs could not be seen: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error).join('; ')}`;
        return { isBack: false, says };
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
    await (0,_resources_task_protection_js__WEBPACK_IMPORTED_MODULE_2__/* .unprotectTasks */ .Jy)(ecs, cluster, replaced.flatMap(({ taskArn }) => taskArn ?? []));
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

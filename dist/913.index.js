export const id = 913;
export const ids = [913];
export const modules = {

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


/***/ })

};

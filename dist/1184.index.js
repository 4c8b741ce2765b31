export const id = 1184;
export const ids = [1184,1809];
export const modules = {

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

/***/ 1809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** Pure: `1 task`, `2 tasks`. */
const counted = (count, what) => `${count} ${what}${count === 1 ? '' : 's'}`;


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


/***/ })

};

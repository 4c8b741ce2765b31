export const id = 3645;
export const ids = [3645];
export const modules = {

/***/ 3645:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   promotable: () => (/* binding */ promotable)
/* harmony export */ });
/* harmony import */ var _aws_until_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(189);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _resources_healthy_stamp_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8322);
/* harmony import */ var _resources_primary_deployment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7287);
/* harmony import */ var _resources_running_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(126);
/* harmony import */ var _resources_stored_images_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1419);
/* harmony import */ var _rollout_revision_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2084);
/* harmony import */ var _spec_fragment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8791);
/* harmony import */ var _stacks_stamps_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4465);
/* harmony import */ var _consistently_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1323);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1509);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(549);
/* harmony import */ var _standing_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8116);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8190);














/** Healthy, while ECS still takes away what ran before: it calls such a deployment completed only afterwards. */
class NotYetCompleted extends Error {
}
/** Seconds for which ECS may take its time for that; deregistration-delay is part of it. */
const LONGEST = 600;
/** What of an environment may be deployed to another one: the image that runs there and is healthy, or why none may. */
async function promotable(owner, context) {
    const { clock, signal } = context;
    const patience = {
        clock,
        signal,
        atMost: LONGEST,
        waitingFor: `the rollout in environment ${owner.environment} to be completed`,
    };
    const place = await (0,_consistently_js__WEBPACK_IMPORTED_MODULE_8__/* .consistently */ .E)(() => (0,_place_js__WEBPACK_IMPORTED_MODULE_10__/* .placeOf */ .$)(owner, context), context);
    try {
        return await (0,_aws_until_js__WEBPACK_IMPORTED_MODULE_0__/* .retrying */ .R$)(
        // Each look with a cloud of its own: a cloud reads a thing once.
        () => (0,_consistently_js__WEBPACK_IMPORTED_MODULE_8__/* .consistently */ .E)(() => lookAt({ ...place, cloud: (0,_context_js__WEBPACK_IMPORTED_MODULE_9__/* .cloudOf */ .h)(place.names, context) }, context), context), (error) => error instanceof NotYetCompleted, patience);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_))
            throw error;
        return { refusal: `nothing can be taken over from environment ${owner.environment}: ${error.message}` };
    }
}
async function lookAt({ identity, names, cloud }, context) {
    if ((await cloud.running.service()) === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(`there is no service ${names.service} in this account and region. An image is taken over within one account and region only; elsewhere give it as an archive.`);
    const { service, current, look } = await (0,_standing_js__WEBPACK_IMPORTED_MODULE_11__/* .standing */ .JA)(identity, names, cloud, context);
    const runs = (0,_rollout_revision_js__WEBPACK_IMPORTED_MODULE_13__/* .revisionName */ .pd)(current.arn);
    const rollout = (0,_resources_primary_deployment_js__WEBPACK_IMPORTED_MODULE_3__/* .primaryOf */ .Os)(service)?.rolloutState;
    const isStamped = (0,_resources_healthy_stamp_js__WEBPACK_IMPORTED_MODULE_2__/* .seenHealthy */ .$Q)(current) !== undefined;
    const { healthy, because } = (0,_status_js__WEBPACK_IMPORTED_MODULE_12__/* .judged */ .g)(look);
    if (rollout === 'FAILED')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(`the rollout of ${runs} failed there.`);
    if (!isStamped)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(`${runs} was never seen healthy there.`);
    if (!healthy)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(`it is not healthy there at the moment: ${because}.`);
    if (rollout !== 'COMPLETED')
        throw new NotYetCompleted(`${runs} is still being rolled out`);
    const image = (0,_resources_running_image_js__WEBPACK_IMPORTED_MODULE_4__/* .runningImage */ .$z)(current, _spec_fragment_js__WEBPACK_IMPORTED_MODULE_6__/* .APP */ .uq, names.repository);
    if (image === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(`${runs} runs an image that is not from ${names.repository}.`);
    const { digest, tag, cpuArchitecture } = image;
    const { images, archived } = await (0,_resources_stored_images_js__WEBPACK_IMPORTED_MODULE_5__/* .getStoredImages */ .Cv)(cloud.ecr, names.repository, [{ imageDigest: digest }]);
    const [stored] = images;
    if (stored === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(archived.length > 0
            ? `its image ${digest} was archived. Restore it in ECR first.`
            : `its image ${digest} is no longer in the repository ${names.repository}. Deploy there again first.`);
    const { commit } = (0,_stacks_stamps_js__WEBPACK_IMPORTED_MODULE_7__/* .originIn */ .Cy)(current.tags);
    return { repository: names.repository, digest, tag: tag ?? stored.tag, cpuArchitecture, commit };
}


/***/ }),

/***/ 8322:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ seenHealthy),
/* harmony export */   GA: () => (/* binding */ answers),
/* harmony export */   Is: () => (/* binding */ isSettled),
/* harmony export */   v9: () => (/* binding */ stampHealthy)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2168);
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);


/** On a revision: when its tasks were first seen healthy, as ISO 8601. What a rollback goes back to carries it. */
const HEALTHY = `${_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_PREFIX */ .C_}healthy`;
/** On the same: that the retention of the repository spares its image. */
const SPARED = `${_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_PREFIX */ .C_}spared`;
/** On the same: the health check that its tasks passed. A path may hold what AWS takes in no tag. */
const ANSWERS = `${_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_PREFIX */ .C_}answers`;
/** The most characters that ECS takes in the value of a tag. */
const LONGEST = 256;
const written = ({ path, matcher }) => Buffer.from(`${matcher} ${path}`).toString('base64url');
/** The health check that a revision's tasks were seen to pass; `undefined` where nobody knows. */
function answers({ tags }) {
    const text = Buffer.from(tags[ANSWERS] ?? '', 'base64url').toString();
    const [, matcher, path] = /^([\d,-]+) (\/\S*)$/.exec(text) ?? [];
    return matcher === undefined || path === undefined ? undefined : { path, matcher };
}
/** When a revision was first seen healthy; `undefined` where it never was. */
function seenHealthy({ tags }) {
    return tags[HEALTHY] || undefined;
}
/** Whether nothing is left to be done for a revision that was seen healthy: its image is spared by retention too. */
function isSettled({ tags }) {
    return tags[HEALTHY] !== undefined && tags[SPARED] !== undefined;
}
/**
 * Marks a revision as one that was healthy, first at `at` (milliseconds since the epoch), and, where that is so, as one
 * whose image retention spares.
 */
async function stampHealthy(ecs, { arn, tags }, { at, isSpared, asks }) {
    const told = written(asks);
    const all = {
        [HEALTHY]: tags[HEALTHY] ?? new Date(at).toISOString(),
        ...(isSpared ? { [SPARED]: 'true' } : {}),
        ...(told.length <= LONGEST ? { [ANSWERS]: told } : {}),
    };
    await ecs.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_1__/* .TagResourceCommand */ .e({ resourceArn: arn, tags: (0,_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .toLowerTags */ ._4)(all) }));
}


/***/ })

};

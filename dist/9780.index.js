export const id = 9780;
export const ids = [9780];
export const modules = {

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

export const id = 9421;
export const ids = [9421];
export const modules = {

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


/***/ })

};

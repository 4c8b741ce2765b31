export const id = 9421;
export const ids = [9421];
export const modules = {

/***/ 9421:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   liftProtection: () => (/* binding */ liftProtection)
/* harmony export */ });
/* harmony import */ var _aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3144);
/* harmony import */ var _resources_task_protection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7235);


/** Lets ECS stop the service's tasks again. */
async function liftProtection({ cluster, service }, { clients: { ecs } }) {
    const tasks = await (0,_aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__/* .listTasks */ .Vk)(ecs, cluster, service, 'RUNNING');
    await (0,_resources_task_protection_js__WEBPACK_IMPORTED_MODULE_1__/* .unprotectTasks */ .Jy)(ecs, cluster, tasks.flatMap(({ taskArn }) => taskArn ?? []));
}


/***/ }),

/***/ 7235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AJ: () => (/* binding */ holdServing),
  Jy: () => (/* binding */ unprotectTasks)
});

// UNUSED EXPORTS: protectTasks, servingTasks

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

// EXTERNAL MODULE: ./src/aws/ecs-reads.ts
var ecs_reads = __webpack_require__(3144);
// EXTERNAL MODULE: ./src/aws/elb-reads.ts
var elb_reads = __webpack_require__(7860);
// EXTERNAL MODULE: ./src/aws/faults.ts
var faults = __webpack_require__(9512);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/resources/task-protection.ts





/** Minutes: the longest that ECS takes. A run lifts the protection itself; only one that is killed leaves it to end. */
const LONGEST = 2880;
/** As many as ECS takes in one call. */
const AT_ONCE = 10;
/**
 * Holds the tasks that serve from the `live` target group through the deployment that is about to start: from here on ECS
 * must not take them away (see commands/replacement.ts). `most`: how many will be wanted. No more are held: ECS starts
 * the new ones beside them, up to twice as many in all.
 */
async function holdServing({ ecs, elb }, { cluster, name }, live, most) {
    const [tasks, targets] = await Promise.all([(0,ecs_reads/* listTasks */.Vk)(ecs, cluster, name, 'RUNNING'), (0,elb_reads/* describeTargets */.E)(elb, live)]);
    await protectTasks(ecs, cluster, servingTasks(tasks, targets, most));
}
/** Pure: the tasks that are healthy in a target group, as many as the service is to have. */
function servingTasks(tasks, targets, most) {
    const healthy = targets.flatMap(({ Target, TargetHealth }) => TargetHealth?.State === 'healthy' ? [Target?.Id] : []);
    return tasks
        .filter((task) => healthy.includes((0,ecs_reads/* networkDetail */.c$)(task, 'privateIPv4Address') ?? ''))
        .flatMap(({ taskArn }) => taskArn ?? [])
        .slice(0, most);
}
/**
 * Keeps tasks from being stopped by a deployment. ECS takes the old tasks away as soon as the new ones are healthy in
 * their target group, whether or not requests go there yet; it leaves protected ones until they are no longer.
 */
async function protectTasks(ecs, cluster, tasks) {
    const failures = [];
    for (const some of batches(tasks)) {
        const answer = await ecs.send(new UpdateTaskProtectionCommand({ cluster, tasks: some, protectionEnabled: true, expiresInMinutes: LONGEST }));
        failures.push(...(answer.failures ?? []));
    }
    // One that is gone needs none. A deployment that waits for protected tasks lets nobody protect any: they are so then.
    const refused = failures.filter(({ reason }) => reason !== 'MISSING');
    const arns = refused.flatMap(({ arn }) => arn ?? []);
    if (refused.length === 0 || (arns.length > 0 && (await areProtected(ecs, cluster, arns))))
        return;
    const [{ reason = '', detail = '' } = {}] = refused;
    throw new errors/* UserError */.yo(`ECS does not protect the tasks that serve now (${[reason, detail].filter(Boolean).join(': ')})`, {
        hint: 'Run it again once no deployment of the service is going on.',
    });
}
/** Lets deployments stop them again. What is not protected, or gone, is fine. */
async function unprotectTasks(ecs, cluster, tasks) {
    for (const some of batches(tasks)) {
        await ecs.send(new UpdateTaskProtectionCommand({ cluster, tasks: some, protectionEnabled: false }));
    }
}
async function areProtected(ecs, cluster, tasks) {
    try {
        const { protectedTasks = [] } = await ecs.send(new GetTaskProtectionCommand({ cluster, tasks: tasks.slice(0, 100) }));
        return protectedTasks.length > 0 && protectedTasks.every(({ protectionEnabled }) => protectionEnabled);
    }
    catch (error) {
        if ((0,faults/* isFault */.Zh)(error, 'AccessDeniedException'))
            return false;
        throw error;
    }
}
function batches(tasks) {
    return Array.from({ length: Math.ceil(tasks.length / AT_ONCE) }, (_, batch) => tasks.slice(batch * AT_ONCE, (batch + 1) * AT_ONCE));
}


/***/ })

};

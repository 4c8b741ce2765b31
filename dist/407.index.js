export const id = 407;
export const ids = [407];
export const modules = {

/***/ 407:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   Bt: () => (/* binding */ ownTasks),
/* harmony export */   U9: () => (/* binding */ healthyTasks),
/* harmony export */   gm: () => (/* binding */ unproven),
/* harmony export */   p5: () => (/* binding */ servingTasks),
/* harmony export */   qX: () => (/* binding */ HEALTH_SOURCES)
/* harmony export */ });
const HEALTH_SOURCES = [
    {
        awaits: 'become healthy in the target group',
        passes: (task, look, { port }) => targetOf(look, task, port)?.state === 'healthy',
    },
    {
        awaits: "pass ECS's own check of their containers",
        passes: (task, _look, mission) => unproven(task, mission).length === 0,
    },
];
/** The deployment's own tasks that run and of which every source says that they are healthy. */
function healthyTasks(look, mission) {
    return ownTasks(look, mission.deployment).filter((task) => HEALTH_SOURCES.every((source) => source.passes(task, look, mission)));
}
/** The tasks of a deployment that are healthy in the target group, whatever port and checks they were set up with. */
function servingTasks({ tasks, targets }, deployment) {
    const healthy = new Set(targets.filter(({ state }) => state === 'healthy').map(({ address }) => address));
    return tasks.filter((task) => task.deployment === deployment &&
        task.status === 'RUNNING' &&
        task.address !== undefined &&
        healthy.has(task.address));
}
/** The checked containers of a task of which ECS does not say that they are healthy. */
function unproven({ containers }, { checked }) {
    return containers.filter(({ name, health }) => checked.includes(name) && health !== 'HEALTHY');
}
function targetOf({ targets }, { address }, port) {
    return targets.find((target) => target.address === address && target.port === port);
}
function ownTasks({ tasks }, deployment) {
    return tasks.filter((task) => task.deployment === deployment && task.status === 'RUNNING');
}


/***/ })

};

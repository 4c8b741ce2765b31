export const id = 239;
export const ids = [239];
export const modules = {

/***/ 4721:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bb: () => (/* binding */ apply),
/* harmony export */   Lw: () => (/* binding */ Refused),
/* harmony export */   et: () => (/* binding */ plan)
/* harmony export */ });
/* unused harmony export NodeError */
/* harmony import */ var _resource_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1295);

/** Thrown when a thing turns out, in the middle of the walk, to be something that must not be touched. */
class Refused extends Error {
    step;
    constructor(step) {
        super(`${step.kind} ${step.name}: ${step.refusal ?? ''}`);
        this.name = 'Refused';
        this.step = step;
    }
}
/** How often one thing may change under our hands before we stop going after it. */
const MOST_LOOKS = 3;
/** Looks at everything at once and says what has to be done. Writes nothing. */
async function plan(nodes, cloud, policy) {
    await all(nodes.map((node) => within(node, node.look(cloud))));
    const renewed = new Set();
    return inOrder(nodes).flatMap((node) => {
        const step = stepOf(node, node.assess(renewed), policy);
        if (step.action === 'replace' || (node.renews && step.action === 'update'))
            renewed.add(node);
        return isNothing(node, step) ? [] : [step];
    });
}
/**
 * Brings every node to what is wanted, each as soon as what it needs is there; a thing that has to go goes once
 * nothing that we keep needs it any more. Goes on from what `plan` read, and looks again (with what `fresh` gives)
 * only at a thing that changed meanwhile. A failure stops only what comes after it. Nothing starts after an abort.
 */
async function apply(nodes, cloud, options) {
    const steps = [];
    const leaving = new Set(nodes.filter((node) => node.assess(new Set()).action === 'remove'));
    const after = (node) => leaving.has(node)
        ? nodes.filter(({ needs }) => needs.includes(node))
        : node.needs.filter((need) => !leaving.has(need));
    await each(nodes, after, async (node) => {
        let current = cloud;
        for (let looks = 1;; looks++) {
            options.signal.throwIfAborted();
            const finding = node.assess(new Set());
            const step = stepOf(node, finding, options.policy);
            if (step.refusal !== undefined)
                throw new Refused(step);
            try {
                if (step.action !== 'keep')
                    options.onStart(step);
                await within(node, node.settle(current, finding));
                if (step.action !== 'keep')
                    options.onDone(step);
                if (!isNothing(node, step))
                    steps.push(step);
                return;
            }
            catch (error) {
                if (!(changedMeanwhile(error) && looks < MOST_LOOKS))
                    throw error;
                current = options.fresh();
                await within(node, node.look(current));
            }
        }
    });
    return steps;
}
/** A failure, with what it happened to. */
class NodeError extends Error {
    constructor(node, cause) {
        super(`${node.kind} ${node.name}`, { cause });
        this.name = 'NodeError';
    }
}
async function within(node, work) {
    try {
        return await work;
    }
    catch (error) {
        throw new NodeError(node, error);
    }
}
const changedMeanwhile = (error) => error instanceof NodeError && error.cause instanceof _resource_js__WEBPACK_IMPORTED_MODULE_0__/* .ChangedMeanwhile */ .n;
/** A thing that should be absent, and is: not worth a word. */
function isNothing(node, { action }) {
    return action === 'keep' && !node.known;
}
function stepOf(node, finding, policy) {
    const { action, changes, kept } = finding;
    const refusal = (finding.exists ? policy(finding) : undefined) ?? finding.refusal;
    return {
        kind: node.kind,
        name: node.name,
        action,
        changes,
        ...(kept.length === 0 ? {} : { kept }),
        ...(refusal === undefined ? {} : { refusal }),
    };
}
/** The nodes, each after what it needs. */
function inOrder(nodes) {
    const ordered = new Set();
    const visit = (node) => {
        if (ordered.has(node))
            return;
        for (const need of node.needs)
            visit(need);
        ordered.add(node);
    };
    for (const node of nodes)
        visit(node);
    return [...ordered];
}
/** Runs `work` on every node, as concurrently as `after` allows; a failure stops only what comes after it. */
async function each(nodes, after, work) {
    const running = new Map();
    const start = (node) => {
        const started = running.get(node) ?? Promise.all(after(node).map(start)).then(() => work(node));
        running.set(node, started);
        return started;
    };
    await all(nodes.map(start));
}
/** Waits for all of them, even when one fails; then throws what failed, once each. */
async function all(work) {
    const settled = await Promise.allSettled(work);
    const failures = new Set(settled.flatMap((result) => (result.status === 'rejected' ? [result.reason] : [])));
    if (failures.size === 1)
        throw [...failures][0];
    if (failures.size > 1)
        throw new AggregateError(failures, `${failures.size} things failed`);
}


/***/ }),

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

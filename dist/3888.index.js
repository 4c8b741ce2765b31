export const id = 3888;
export const ids = [3888];
export const modules = {

/***/ 6266:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ DeregisterTaskDefinitionCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2588);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4947);


class DeregisterTaskDefinitionCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DeregisterTaskDefinition", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DeregisterTaskDefinition$ */ .lkq) {
}


/***/ }),

/***/ 2031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   De: () => (/* binding */ thresholdFor),
/* harmony export */   pI: () => (/* binding */ thresholdOf),
/* harmony export */   v6: () => (/* binding */ withBreaker)
/* harmony export */ });
/* harmony import */ var _aws_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9512);

/**
 * Pure: how many failed tasks ECS's own circuit breaker takes before it gives a deployment up: as many as a run that
 * watches takes, so that a deployment that nobody watches ends as well. ECS's default is just what the default of
 * max-failed-starts means: half of the tasks, whatever autoscaling makes of them, and never less than 3. Another number
 * is ECS's too, unless half of the tasks are more.
 */
function thresholdFor(desiredCount, maxFailedStarts) {
    const isDefault = maxFailedStarts === ECS_LEAST || Math.ceil(desiredCount / 2) > maxFailedStarts;
    return isDefault ? `${BOUNDED_PERCENT} 50` : `${COUNT} ${maxFailedStarts}`;
}
const ECS_LEAST = 3;
const COUNT = 'COUNT';
const BOUNDED_PERCENT = 'BOUNDED_PERCENT';
/** Pure: the threshold as ECS reports it; `undefined` where ECS doesn't know of any (it came in July 2026). */
function thresholdOf(breaker) {
    const { type, value } = breaker?.thresholdConfiguration ?? {};
    return type === undefined ? undefined : `${type} ${value}`;
}
/**
 * Sends a request with the breaker that is wanted, and once more without its threshold where ECS refuses that. Where
 * ECS drops it in silence, nothing is lost either.
 */
async function withBreaker(threshold, send) {
    const [type, value] = threshold.split(' ');
    const known = { enable: true, rollback: true };
    const thresholdConfiguration = {
        type: type === COUNT ? COUNT : BOUNDED_PERCENT,
        value: Number(value),
    };
    try {
        return await send({ ...known, thresholdConfiguration });
    }
    catch (error) {
        if (!(0,_aws_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .isTextFault */ .y1)(error, 'threshold unknown'))
            throw error;
        return await send(known);
    }
}


/***/ }),

/***/ 1014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ deleteService),
  S: () => (/* binding */ departingService)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(2588);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(4947);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/DeleteServiceCommand.js


class DeleteServiceCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteService", schemas_0/* DeleteService$ */.BBq) {
}

// EXTERNAL MODULE: ./src/aws/found.ts
var found = __webpack_require__(2257);
// EXTERNAL MODULE: ./src/aws/given.ts
var given = __webpack_require__(1936);
// EXTERNAL MODULE: ./src/aws/tags.ts
var tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/engine/resource.ts
var resource = __webpack_require__(1295);
// EXTERNAL MODULE: ./src/resources/service-state.ts
var service_state = __webpack_require__(1122);
;// CONCATENATED MODULE: ./src/resources/departing-service.ts






/** A service that only has to go, whatever it was described to be. `after`: what may go once it is gone. */
const departingService = (0,resource/* define */.E)({
    kind: 'service',
    desired: () => ({}),
    async read({ running }) {
        const seen = await running.service();
        // A draining one is on its way out; the cluster waits for it.
        if (seen?.status !== 'ACTIVE')
            return undefined;
        const out = { name: (0,given/* given */.g)(seen.serviceName, 'serviceName'), cluster: (0,given/* given */.g)(seen.clusterArn, 'clusterArn') };
        return { state: asFarAsTold(seen), out, tags: (0,tags/* fromLowerTags */.N7)(seen.tags) };
    },
    create: () => Promise.reject(new Error('it only goes')),
    update: async (_cloud, { out }) => out,
    remove: ({ ecs }, { cluster, name }) => deleteService(ecs, cluster, name),
});
/** Nothing is wanted of it, but it may have to be told whether it is as it was set. */
function asFarAsTold(seen) {
    const { deployment, ...state } = (0,service_state/* stateOf */.L)(seen, { threshold: UNTOLD });
    const { threshold, ...rest } = deployment;
    return { ...state, deployment: threshold === UNTOLD ? rest : deployment };
}
const UNTOLD = '';
/** Deletes a service with its tasks, which then drain; one that is gone is fine. */
async function deleteService(ecs, cluster, service) {
    const gone = ['ServiceNotFoundException', 'ServiceNotActiveException', 'ClusterNotFoundException'];
    await (0,found/* found */.F)(ecs.send(new DeleteServiceCommand({ cluster, service, force: true })), ...gone);
}


/***/ }),

/***/ 1122:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ stateOf)
/* harmony export */ });
/* harmony import */ var _circuit_breaker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2031);

/**
 * Pure: a service as AWS reports it, in the words in which one is wanted; its tags stand beside. Where ECS tells no
 * threshold of the circuit breaker there is none to compare, and it is the one `wanted`.
 */
function stateOf(seen, wanted) {
    const network = seen.networkConfiguration?.awsvpcConfiguration;
    const rules = seen.deploymentConfiguration;
    const breaker = rules?.deploymentCircuitBreaker;
    return {
        launchType: seen.launchType ?? (seen.capacityProviderStrategy?.length ? 'capacity providers' : 'FARGATE'),
        schedulingStrategy: seen.schedulingStrategy ?? 'REPLICA',
        deploymentController: seen.deploymentController?.type ?? 'ECS',
        managedBy: seen.resourceManagementType ?? 'CUSTOMER',
        taskDefinition: seen.taskDefinition ?? '',
        network: {
            subnets: (network?.subnets ?? []).toSorted(),
            securityGroups: (network?.securityGroups ?? []).toSorted(),
            publicIp: network?.assignPublicIp ?? 'DISABLED',
        },
        loadBalancer: (seen.loadBalancers ?? [])
            .map(({ targetGroupArn, containerName, containerPort }) => `${targetGroupArn} to ${containerName}:${containerPort}`)
            .join(', '),
        gracePeriod: seen.healthCheckGracePeriodSeconds ?? 0,
        deployment: {
            strategy: rules?.strategy ?? 'ROLLING',
            minimumHealthyPercent: rules?.minimumHealthyPercent ?? 100,
            maximumPercent: rules?.maximumPercent ?? 200,
            circuitBreaker: breaker?.enable ? (breaker.rollback ? 'with rollback' : 'without rollback') : 'off',
            threshold: (0,_circuit_breaker_js__WEBPACK_IMPORTED_MODULE_0__/* .thresholdOf */ .pI)(breaker) ?? wanted.threshold,
        },
        propagateTags: seen.propagateTags ?? 'NONE',
        lastRollout: seen.deployments?.some(({ status, rolloutState }) => status === 'PRIMARY' && rolloutState === 'FAILED')
            ? 'failed'
            : 'not failed',
    };
}


/***/ }),

/***/ 5190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(2413);
// EXTERNAL MODULE: ./src/commands/status.ts
var commands_status = __webpack_require__(8190);
// EXTERNAL MODULE: ./src/github/docs-link.ts
var docs_link = __webpack_require__(1777);
// EXTERNAL MODULE: ./src/github/markdown.ts
var markdown = __webpack_require__(5566);
// EXTERNAL MODULE: ./src/github/picture.ts + 3 modules
var picture = __webpack_require__(300);
// EXTERNAL MODULE: ./src/github/summary-cost.ts + 4 modules
var summary_cost = __webpack_require__(2153);
// EXTERNAL MODULE: ./src/github/summary-facts.ts
var summary_facts = __webpack_require__(7137);
// EXTERNAL MODULE: ./src/github/summary-size.ts
var summary_size = __webpack_require__(2649);
// EXTERNAL MODULE: ./src/github/summary-tasks.ts
var summary_tasks = __webpack_require__(4984);
// EXTERNAL MODULE: ./src/github/text.ts
var github_text = __webpack_require__(2976);
;// CONCATENATED MODULE: ./src/github/status-text.ts







/** Pure: what was changed outside, in one line. */
function driftText(drift) {
    if (drift.length === 0)
        return 'Nothing differs from what was set';
    return `${drift.length} ${drift.length === 1 ? 'thing differs' : 'things differ'} from what was set: ${drift.join(', ')}`;
}
/** Pure: what runs, as the job summary. Everything foreign is inert. */
function statusText(name, status) {
    const { state, because, look, topology, imageTag, facts } = status;
    const scene = look && topology && { topology, look, image: imageTag ?? facts.imageDigest?.slice(7, 19) };
    const sections = [
        {
            title: 'the state',
            weight: 9,
            lines: [`### ${(0,markdown/* escaped */.Mk)(name)}: ${state}`, '', `${(0,markdown/* escaped */.Mk)((0,github_text/* capital */.Nx)(because))}.`, ''],
        },
        { title: 'what is there', weight: 8, lines: (0,summary_facts/* knownFacts */.X)(status) },
        { title: 'the drift', weight: 7, lines: [`${(0,markdown/* escaped */.Mk)(driftText(status.drift))}.`, ''] },
        {
            title: 'the protected images',
            weight: 4,
            lines: status.protectedImages.length === 0
                ? []
                : [
                    '#### Images that retention spares',
                    '',
                    ...(0,markdown/* tableOf */.c_)(['Release', 'Digest'], status.protectedImages.map(({ release, digest }) => [release, digest])),
                ],
        },
        scene && { title: 'the picture', weight: 6, lines: ['```mermaid', ...(0,picture/* picture */.l)(scene), '```', ''] },
        scene && { title: 'the tasks', weight: 3, lines: ['#### Tasks and targets', '', ...(0,summary_tasks/* tasksAndTargets */.W)(scene.look)] },
        scene && {
            title: 'the cost',
            weight: 1,
            lines: (0,summary_cost/* costs */.t)(scene.topology, scene.look.service.desired, 'unchanged', []),
        },
    ];
    return (0,summary_size/* fitted */.$)(sections.filter((section) => section !== undefined));
}

// EXTERNAL MODULE: ./src/github/write-summary.ts
var write_summary = __webpack_require__(7305);
// EXTERNAL MODULE: ./src/session.ts + 1 modules
var src_session = __webpack_require__(1655);
// EXTERNAL MODULE: ./src/spec/names.ts
var names = __webpack_require__(9891);
// EXTERNAL MODULE: ./src/spec/spec.ts
var spec = __webpack_require__(1552);
;// CONCATENATED MODULE: ./src/runs/status.ts









/** Says what runs. An environment that is not healthy fails the step only where that was asked for. */
async function run({ shared, own }, signal) {
    const { 'aws-region': region } = shared;
    const identity = (0,names/* identityOf */.cu)(shared);
    const name = (0,names/* namesOf */.eZ)(identity).service;
    (0,core/* info */.pq)(`${name} in ${region}: status`);
    const session = await (0,src_session/* openSession */.f)((0,spec/* accessOf */.YK)(shared), signal);
    try {
        const found = await (0,commands_status/* status */.h)(identity, session.context);
        session.endLog();
        await show(name, found, own['fail-when-unhealthy']);
    }
    finally {
        session.close();
    }
}
async function show(name, found, failsWhenUnhealthy) {
    const { state, healthy, because, facts, tasks, drift, protectedImages, origin = {}, imageTag } = found;
    const outputs = {
        healthy: String(healthy),
        state,
        commit: origin.commit ?? '',
        'image-tag': imageTag ?? '',
        tasks: String(tasks.healthy),
        'tasks-wanted': String(tasks.wanted),
        'protected-images': JSON.stringify(Object.fromEntries(protectedImages.map(({ release, digest }) => [release, digest]))),
        drift: drift.join('; '),
        url: facts.url ?? '',
        'image-digest': facts.imageDigest ?? '',
        'task-definition-arn': facts.taskDefinitionArn ?? '',
        'service-arn': facts.serviceArn ?? '',
        'deployment-id': facts.deploymentId ?? '',
    };
    for (const [output, value] of Object.entries(outputs))
        (0,core/* setOutput */.uH)(output, value);
    await (0,write_summary/* writeSummary */.S)(() => statusText(name, found));
    const from = [
        origin.commit === undefined ? undefined : `commit ${origin.commit.slice(0, 12)}`,
        imageTag === undefined ? undefined : `image ${imageTag}`,
        origin.runUrl,
    ].filter((part) => part !== undefined);
    if (from.length > 0)
        (0,core/* info */.pq)(`  ${(0,github_text/* oneLine */.TN)(from.join(', '))}`);
    if (drift.length > 0)
        (0,core/* info */.pq)(`  ${(0,github_text/* oneLine */.TN)(driftText(drift))}`);
    const sentence = `${name} ${state}: ${(0,github_text/* oneLine */.TN)(because)}`;
    if (!healthy && failsWhenUnhealthy)
        (0,core/* setFailed */.C1)(`${sentence}\n${(0,docs_link/* linkTo */.u)('status')}`);
    else if (healthy)
        (0,core/* info */.pq)(sentence);
    else
        (0,core/* warning */.$e)(sentence);
    if (facts.url !== undefined)
        (0,core/* info */.pq)(facts.url);
}


/***/ })

};

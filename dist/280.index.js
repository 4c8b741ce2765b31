export const id = 280;
export const ids = [280];
export const modules = {

/***/ 3876:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gd: () => (/* binding */ steadyAt),
/* harmony export */   d3: () => (/* binding */ START),
/* harmony export */   m2: () => (/* binding */ continued),
/* harmony export */   xd: () => (/* binding */ steadyTasks)
/* harmony export */ });
/* harmony import */ var _health_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(407);

const START = { servingSince: new Map(), imageIsGone: false };
/**
 * Pure: the course with one more look. A task that did not serve in between begins anew. ECS's own check of a container
 * has a number of tries of its own: what it says counts at the end, and is not waited for twice.
 */
function continued(course, look, mission) {
    const since = (0,_health_js__WEBPACK_IMPORTED_MODULE_0__/* .servingTasks */ .p5)(look, mission.deployment).map(({ id }) => [id, course.servingSince.get(id) ?? look.at]);
    return { ...course, servingSince: new Map(since) };
}
/** Pure: how many tasks that this look shows healthy have been so for as long as they have to. */
function steadyTasks({ servingSince }, look, mission) {
    const since = (0,_health_js__WEBPACK_IMPORTED_MODULE_0__/* .healthyTasks */ .U9)(look, mission).map(({ id }) => servingSince.get(id) ?? look.at);
    return since.filter((moment) => look.at - moment >= mission.stableFor * 1000).length;
}
/**
 * Pure: when as many tasks as are wanted will have been healthy for as long as they have to (milliseconds since the
 * epoch), if they stay so; `undefined` where too few are healthy, or it has come already.
 */
function steadyAt({ servingSince }, look, mission) {
    const since = (0,_health_js__WEBPACK_IMPORTED_MODULE_0__/* .healthyTasks */ .U9)(look, mission)
        .map(({ id }) => servingSince.get(id) ?? look.at)
        .toSorted((one, other) => one - other);
    const last = since[look.service.desired - 1];
    const moment = last === undefined ? undefined : last + mission.stableFor * 1000;
    return moment === undefined || moment <= look.at ? undefined : moment;
}


/***/ }),

/***/ 7780:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ AWS_SAYS),
/* harmony export */   u: () => (/* binding */ PROGRAMS_SAY)
/* harmony export */ });
/**
 * The words by which causes are told apart where AWS has no code for them: short patterns only, because AWS changes its
 * sentences (the last time in June 2024) and asks not to rely on them. The sources are pages of the Amazon ECS
 * Developer Guide: [1] stopped-tasks-error-messages-updates (old and new texts), [2] task_cannot_pull_image,
 * [3] resource-initialization-error, [4] service-event-messages-list, [5] failed-to-start-error, [6] out-of-memory;
 * [7] are texts that users report of real runs.
 */
const AWS_SAYS = {
    /** [1] [2]; `CannotPullECRContainerError` is older. */
    cannotPull: /\bCannotPull(?:ECR)?ContainerError\b/,
    /** [1]: the login to the registry, as opposed to a secret, failed. */
    registryLogin: /registry auth(?:entication)? from|ecr registry auth|ecr:GetAuthorizationToken/i,
    /** [1]: one text for both, when ECS doesn't say more. */
    secretsOrRegistry: /pull secrets or registry auth/i,
    /** [1] [2] [3]. */
    network: /dial (?:tcp|udp)|i\/o timeout|connection issue|network configuration|TLS handshake timeout|connection timed out|Client\.Timeout|request cancel+ed|context (?:deadline exceeded|cancel+ed)|signal: ?killed|no such host/i,
    /** [1]; the registry's own HTTP status. */
    denied: /not authorized to perform|AccessDenied|permissions to pull|no basic auth credentials|\b403\b|Forbidden/i,
    /** [1] [2]; containerd's "<reference>: not found". */
    imageMissing: /not found|does not exist|manifest unknown|access to the resource is denied|whether the image exists/i,
    /** [2]. */
    rateLimit: /toomanyrequests|too many requests|pull rate limit/i,
    /** [2]. */
    diskFull: /no space left on device/i,
    /** [7]: of an index no image is for the task's platform. */
    noSuchPlatform: /descriptor matching platform|no matching manifest|no match for platform/i,
    /** The kernel's words (ENOEXEC), in the reason or the log. */
    execFormat: /exec format error/i,
    /** [1] [3] [7]: "retrieve secret from asm", "secrets from ssm", "fetch secret". */
    secret: /retriev\w* (?:the )?secrets?\b|fetch(?:ing)? secret|pull secrets from|json key|Secrets Manager|Parameter Store|invalid (?:ssm )?parameters/i,
    /** [7]. */
    jsonKey: /did not contain json key\s*"?([\w.-]+)?/i,
    /** [7]: Go's JSON parser, of a secret that is no JSON though a key of it is asked for. */
    notJson: /looking for beginning of value|invalid character/i,
    /** [7]: "Access to KMS is not allowed". In this case only: names of secrets may hold the word. */
    kms: /\bKMS\b|\bKMS\w*Exception|kms:(?:Decrypt|GenerateDataKey)/,
    /** [1] [7]; Parameter Store says "invalid parameters" of one that isn't there. */
    secretMissing: /ResourceNotFoundException|find the specified secret|secret exists|ParameterNotFound|invalid (?:ssm )?parameters/i,
    /** [1] [3]. */
    logDriver: /logger args|logging driver|Cloudwatch log (?:group|stream)|log group does not exist/i,
    /** [7]: "ECS was unable to assume the role 'arn'"; [4]: "IAM trust relationship has been misconfigured". */
    role: /unable to assume (?:the )?(?:service )?role|IAM trust relationship has been/i,
    /** EC2's error code, and its sentence. */
    noFreeAddress: /InsufficientFreeAddresses|(?:enough|insufficient) free (?:IP )?addresses/i,
    /** [5]: the page knows no other reason for it; [7] knows AuthFailure. */
    noInterface: /^Unexpected EC2 error while attempting to Create Network Interface(?!.*(?:AuthFailure|Unauthorized|Invalid))/i,
    /** [4]. */
    noCapacity: /Capacity is unavailable|insufficient capacity/i,
    /** [4]: "You've reached the limit on the number of vCPUs", "configuration is above your limit". */
    quota: /reached the limit on the number of|configuration is above your limit|provisioning capacity limit/i,
    /** [4]: what ECS says of a subnet in a zone without Fargate. */
    zoneWithoutFargate: /unable to place a task\. Reason: Internal error/i,
    /** [4]. */
    blocked: /because of the service deployment configuration/i,
    /** [6]: the prefix. */
    outOfMemory: /\bOutOfMemoryError\b/,
    /** containerd and runc on what they can't execute. */
    noExecutable: /executable file not found|exec: ".*": (?:stat .*: )?(?:no such file or directory|permission denied)/i,
    /** [7]. */
    failedTargetChecks: /failed ELB health checks/i,
    /** [7]. */
    failedContainerChecks: /failed container health checks/i,
    /** What an unhealthy target's description and the service's event say: "Health checks failed with these codes: [503]". */
    codes: /these codes: \[([\d, ]+)\]/i,
    timedOut: /Request timed out/i,
    /** The description of an unused target, and the reason in the event [7]. */
    zoneNotEnabled: /Availability Zone that is not enabled/i,
    /** [4]. */
    groupGone: /TARGET GROUP IS NOT FOUND/i,
    /** ECS took the task away, to scale in or to roll back: no failure. */
    scaledIn: /^Scaling activity initiated by/,
};
/** What applications and shells write to their log. */
const PROGRAMS_SAY = {
    /** Node, the JVM, C++, Go and Python when their heap is full. */
    heapFull: /JavaScript heap out of memory|java\.lang\.OutOfMemoryError|std::bad_alloc|runtime: out of memory|^MemoryError\b/,
    /** runc and shells: the first program of the container isn't there, or has no right to run. */
    noExecutable: /^exec:? \S+: (?:no such file or directory|permission denied|not found)/i,
    error: /\b\w*(?:Error|Exception)\b|\b(?:error|fatal|panic|cannot|failed)\b/i,
};


/***/ }),

/***/ 9316:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ hopeless),
/* harmony export */   V: () => (/* binding */ imageComplaint)
/* harmony export */ });
/* harmony import */ var _diagnosis_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7780);
/* harmony import */ var _health_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(407);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1261);
/* harmony import */ var _stops_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8704);




/** No retry heals these: what is missing or denied stays so until somebody does something about it. */
const UNHEALABLE_LIMIT = 2;
/**
 * Pure: why there is no point in waiting for the deployment any longer, or `undefined`. So many of its tasks stopped
 * for the same cause, or could not even be made, while none is healthy. ECS's circuit breaker takes 12 minutes for a
 * missing image.
 */
function hopeless(look, mission, course) {
    // A deployment that was there before this run has stops of before as well, which say nothing of now.
    if (mission.deployment === mission.before || (0,_health_js__WEBPACK_IMPORTED_MODULE_1__/* .healthyTasks */ .U9)(look, mission).length > 0)
        return undefined;
    const complaint = imageComplaint(look, mission);
    if (complaint !== undefined && course.imageIsGone)
        return `the image is not in the repository: ${complaint}`;
    const causes = new Map();
    for (const task of look.stopped) {
        if (task.deployment !== mission.deployment || !counts(task))
            continue;
        const words = (0,_stops_js__WEBPACK_IMPORTED_MODULE_2__/* .whyStopped */ .kE)(task);
        const cause = `${task.stopCode} ${(0,_stops_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutIds */ .Li)(words)}`;
        const count = (causes.get(cause) ?? 0) + 1;
        causes.set(cause, count);
        if (count >= limitFor(task, look, mission))
            return `${count} tasks stopped for the same cause and none is healthy: ${words}`;
    }
    return neverMade(look, mission);
}
/** Pure: what the first failed start says, where it says that the deployment's own image is not there. */
function imageComplaint({ stopped }, { deployment, image }) {
    const words = stopped.filter((task) => task.deployment === deployment).map(_stops_js__WEBPACK_IMPORTED_MODULE_2__/* .whyStopped */ .kE);
    const { cannotPull, imageMissing } = _diagnosis_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .AWS_SAYS */ .B;
    return words.find((said) => said.includes(image) && cannotPull.test(said) && imageMissing.test(said));
}
/** Without a role there is no task that could stop: only the service's events say so. */
function neverMade({ service }, { deployment }) {
    const began = service.deployments.find(({ id }) => id === deployment)?.began ?? Number.POSITIVE_INFINITY;
    const refusals = service.events.filter(({ at, message }) => at >= began && _diagnosis_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .AWS_SAYS */ .B.role.test(message));
    const [latest] = refusals;
    return latest === undefined || refusals.length < UNHEALABLE_LIMIT
        ? undefined
        : `${refusals.length} times no task could be made: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .p)(latest.message)}`;
}
/** A wave of many tasks may well lose some to each other (a lock, a limit): then half of them have to fail. */
function limitFor(task, { service }, { maxFailedStarts }) {
    if (!healable(task))
        return Math.min(maxFailedStarts, UNHEALABLE_LIMIT);
    return Math.max(maxFailedStarts, Math.ceil(service.desired / 2));
}
/** What ECS takes away, and what capacity takes, says nothing of the deployment. */
function counts({ stopCode, stoppedReason = '' }) {
    if (stopCode === 'SpotInterruption' || stopCode === 'TerminationNotice' || stopCode === 'UserInitiated')
        return false;
    if (stopCode === 'InfrastructureHealth')
        return false;
    return ![_diagnosis_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .AWS_SAYS */ .B.scaledIn, _diagnosis_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .AWS_SAYS */ .B.noCapacity, _diagnosis_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .AWS_SAYS */ .B.quota].some((pattern) => pattern.test(stoppedReason));
}
function healable(task) {
    if (task.stopCode !== 'TaskFailedToStart')
        return true;
    const words = (0,_stops_js__WEBPACK_IMPORTED_MODULE_2__/* .whyStopped */ .kE)(task);
    if (_diagnosis_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .AWS_SAYS */ .B.network.test(words) || _diagnosis_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .AWS_SAYS */ .B.rateLimit.test(words))
        return true;
    const { cannotPull, secret, role, secretsOrRegistry, logDriver } = _diagnosis_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .AWS_SAYS */ .B;
    return ![cannotPull, secret, role, secretsOrRegistry, logDriver].some((pattern) => pattern.test(words));
}


/***/ }),

/***/ 1261:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ plain)
/* harmony export */ });
/**
 * Pure: a sentence of AWS's as a person needs it: target groups by their names, tasks by the first characters of their
 * ids as everywhere in the log, and not whose service it is.
 */
function plain(sentence) {
    return sentence
        .replace(/arn:aws[\w-]*:elasticloadbalancing:[\w-]*:\d*:targetgroup\/([\w-]+)\/[\da-f]+/g, '$1')
        .replace(/\b([\da-f]{8})[\da-f]{24}\b/g, '$1')
        .replace(/^\(service [^)]+\) /, '');
}


/***/ }),

/***/ 8704:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: () => (/* binding */ isScaledIn),
/* harmony export */   Li: () => (/* binding */ withoutIds),
/* harmony export */   kE: () => (/* binding */ whyStopped)
/* harmony export */ });
/* harmony import */ var _diagnosis_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7780);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1261);


/** Pure: why a task stopped, as ECS and its containers say it; ECS often gives a container's reason as the task's. */
function whyStopped({ stoppedReason, containers }) {
    const exits = containers.flatMap(({ name, exitCode, reason = '' }) => {
        const more = stoppedReason?.includes(reason) ? '' : reason;
        if (exitCode === undefined && more === '')
            return [];
        const how = exitCode === undefined ? '' : `exited with code ${exitCode}`;
        return [[`container ${name}`, how, more].filter(Boolean).join(' ')];
    });
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .p)([stoppedReason ?? 'no reason given', ...exits].join('; '));
}
/** Pure: a text of AWS's without ids of tasks, sessions and requests, addresses and times: one cause, many texts. */
function withoutIds(text) {
    return text.replace(/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b[0-9a-f]{8,}\b|\b\d{1,3}(\.\d{1,3}){3}(:\d+)?|\b\d{4,}\b/gi, '…');
}
/**
 * ECS takes tasks away when it rolls back: that is no cause. It has the same stop code (ServiceSchedulerInitiated) as a
 * task that failed its health checks, so the text has to tell.
 */
function isScaledIn({ stoppedReason }) {
    return _diagnosis_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .AWS_SAYS */ .B.scaledIn.test(stoppedReason ?? '');
}


/***/ }),

/***/ 280:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ isGood),
  W: () => (/* binding */ verdict)
});

// EXTERNAL MODULE: ./src/counted.ts
var counted = __webpack_require__(1809);
// EXTERNAL MODULE: ./src/rollout/course.ts
var rollout_course = __webpack_require__(3876);
// EXTERNAL MODULE: ./src/rollout/failed-starts.ts
var failed_starts = __webpack_require__(9316);
// EXTERNAL MODULE: ./src/rollout/health.ts
var health = __webpack_require__(407);
;// CONCATENATED MODULE: ./src/rollout/lingering.ts
/**
 * Pure: what of former deployments still serves, as something that is waited for; `undefined` when nothing does. A task
 * whose target drains is no longer among the tasks that ECS wants, so the target has to tell.
 */
function lingering({ service, targets }, { deployment }) {
    const tasks = service.deployments
        .filter(({ id }) => id !== deployment)
        .reduce((sum, former) => sum + former.tasks, 0);
    const draining = targets.filter(({ state }) => state === 'draining').length;
    if (tasks === 0 && draining === 0)
        return undefined;
    return `tasks of former deployments to end (${tasks} still run, ${draining} targets drain)`;
}

// EXTERNAL MODULE: ./src/rollout/predecessor.ts
var predecessor = __webpack_require__(8256);
// EXTERNAL MODULE: ./src/rollout/revision.ts
var rollout_revision = __webpack_require__(2084);
// EXTERNAL MODULE: ./src/rollout/way-back.ts
var way_back = __webpack_require__(9780);
;// CONCATENATED MODULE: ./src/rollout/verdict.ts








const GOOD = ['deployed', 'scaled', 'unchanged', 'asleep'];
/** The outcomes that don't fail a job. */
function isGood(outcome) {
    return GOOD.includes(outcome);
}
/**
 * Pure: what a look at the rollout says of the deployment, in one word, or what is still awaited.
 *
 * | the deployment | and | verdict |
 * |---|---|---|
 * | primary | as many of its own tasks healthy as wanted, and for long enough or ECS is done; load balancer active; nothing older serves, where that was asked for | deployed, unchanged |
 * | primary | none healthy, and too many stopped for the same cause | failed |
 * | primary | none wanted | asleep |
 * | failed, primary | | failed |
 * | not primary | another has a newer revision, other than the one of before | superseded |
 * | not primary | failed, or ECS says that it rolls or rolled it back | rolled-back |
 * | not primary | ECS says that it was stopped | superseded |
 * | not listed | ECS doesn't say that it rolled it back; one of before is primary | waiting: a stale look |
 * | not primary | ECS says nothing; the revision of before is primary | rolled-back |
 * | not primary | ECS says nothing; another revision is | superseded |
 * | any other | the deadline is over | timed-out |
 */
function verdict(look, mission, course = rollout_course/* START */.d3) {
    const { service } = look;
    if (service.status !== 'ACTIVE')
        return { outcome: 'failed', because: `the service is ${service.status}` };
    const mine = service.deployments.find(({ id }) => id === mission.deployment);
    const ended = mine?.primary === true ? endedAsPrimary(look, mine, mission, course) : replaced(look, mine, mission);
    if (ended)
        return ended;
    const waitingFor = awaited(look, mine, mission, course);
    if (look.at < mission.deadline)
        return { outcome: undefined, waitingFor };
    const because = `the time was over while waiting for ${waitingFor}`;
    const sound = mine?.primary === true && isSteady(look, mine, mission, course);
    return { outcome: 'timed-out', because, ...(sound ? { sound } : {}) };
}
function endedAsPrimary(look, mine, mission, course) {
    const { desired } = look.service;
    if (mine.rollout === 'FAILED')
        return { outcome: 'failed', because: mine.reason || 'ECS gave the deployment up' };
    if (look.loadBalancer === 'failed')
        return { outcome: 'failed', because: 'the load balancer failed to start' };
    if (isStaleCount(look, mission))
        return undefined;
    if (desired === 0 && look.service.parked && mission.asked > 0)
        return { outcome: 'failed', because: 'the service was set to 0 tasks because its first deployment failed' };
    if (desired === 0)
        return { outcome: 'asleep', because: whyAsleep(look, mission) };
    const givenUp = (0,failed_starts/* hopeless */.I)(look, mission, course);
    if (givenUp !== undefined)
        return { outcome: 'failed', because: givenUp };
    if (!isSteady(look, mine, mission, course))
        return undefined;
    if (mission.waitFor === 'drained' && lingering(look, mission) !== undefined)
        return undefined;
    const healthy = (0,health/* healthyTasks */.U9)(look, mission).length;
    const because = `${healthy} of ${(0,counted/* counted */.h)(desired, 'task')} of this deployment healthy in the target group`;
    // Kept on purpose: autoscaling or a person set it. Who asked for another number should hear of it all the same.
    const kept = desired === mission.asked ? '' : ` (${mission.asked} asked for; the count of ${desired} set since is kept)`;
    return { outcome: mission.changed ? 'deployed' : 'unchanged', because: `${because}${kept}` };
}
/** Enough of its tasks are healthy, and have been so for long enough. */
function isSteady(look, mine, mission, course) {
    const { desired } = look.service;
    if (isStaleCount(look, mission) || (0,health/* healthyTasks */.U9)(look, mission).length < desired)
        return false;
    if (!isActive(look.loadBalancer))
        return false;
    // ECS calls a rollout completed when its own waiting is over; without that word we wait for ourselves.
    return mine.rollout === 'COMPLETED' || (0,rollout_course/* steadyTasks */.xd)(course, look, mission) >= desired;
}
function whyAsleep({ service: { asleep } }, { asked }) {
    if (asleep !== undefined)
        return `it was put to sleep and stays so, so nothing runs and nothing is proven; it wakes with ${(0,counted/* counted */.h)(asleep, 'task')} (wake: true, or the action scale with to: awake)`;
    return asked === 0
        ? 'no task was asked for, so nothing runs and nothing is proven'
        : `somebody has set the desired count to 0 (${asked} ${asked === 1 ? 'was' : 'were'} asked for), so nothing runs and nothing is proven`;
}
function isStaleCount({ at, service }, { sent }) {
    return sent !== undefined && at < sent.until && service.desired !== sent.count;
}
function replaced(look, mine, mission) {
    const primary = look.service.deployments.find((deployment) => deployment.primary);
    const status = look.fate?.status ?? '';
    // Reads may lag behind the update that made the deployment, also where ECS tells already that it is over.
    const isStale = mine === undefined && !status.startsWith('ROLLBACK') && (0,predecessor/* isEarlier */.bG)(primary?.id, mission);
    if (!primary || isStale)
        return undefined;
    const revision = (0,rollout_revision/* revisionName */.pd)(primary.taskDefinition);
    const displaced = { brings: primary.taskDefinition, rollout: mine?.rollout, fate: status };
    if (!(0,way_back/* isWayBack */.PU)(displaced, mission))
        return { outcome: 'superseded', because: `a newer deployment (${primary.id}) runs ${revision} now` };
    const why = [look.fate?.reason, mine?.reason, primary.reason].find(Boolean);
    return { outcome: 'rolled-back', because: `${revision} was put back${why === undefined ? '' : `: ${why}`}` };
}
function awaited(look, mine, mission, course) {
    if (!mine)
        return 'ECS to list the deployment';
    if (isStaleCount(look, mission))
        return `ECS to show the desired count of ${mission.sent?.count}`;
    const { desired } = look.service;
    const own = (0,health/* ownTasks */.Bt)(look, mission.deployment);
    if (own.length < desired)
        return `tasks to run (${own.length} of ${desired} do)`;
    // No target is checked before.
    if (!isActive(look.loadBalancer))
        return `the load balancer to become active (it is ${look.loadBalancer})`;
    let healthy = own;
    for (const source of health/* HEALTH_SOURCES */.qX) {
        healthy = healthy.filter((task) => source.passes(task, look, mission));
        if (healthy.length < desired)
            return `tasks to ${source.awaits} (${healthy.length} of ${desired} so far)`;
    }
    if (isSteady(look, mine, mission, course))
        return lingering(look, mission) ?? 'the next look';
    const steady = (0,rollout_course/* steadyTasks */.xd)(course, look, mission);
    return `tasks to stay healthy for ${mission.stableFor} s (${steady} of ${desired} have)`;
}
/** An impaired load balancer routes traffic; it only lacks capacity to scale. */
const isActive = (state) => state === 'active' || state === 'active_impaired';


/***/ })

};

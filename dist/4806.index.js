export const id = 4806;
export const ids = [4806];
export const modules = {

/***/ 4806:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  investigate: () => (/* binding */ investigate)
});

// EXTERNAL MODULE: ./src/aws/ecs-reads.ts
var ecs_reads = __webpack_require__(3144);
// EXTERNAL MODULE: ./src/aws/elb-reads.ts
var elb_reads = __webpack_require__(7860);
// EXTERNAL MODULE: ./src/aws/found.ts
var found = __webpack_require__(2257);
// EXTERNAL MODULE: ./src/aws/until.ts
var until = __webpack_require__(189);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/rollout/health.ts
var health = __webpack_require__(407);
// EXTERNAL MODULE: ./src/rollout/snapshot.ts
var snapshot = __webpack_require__(5741);
// EXTERNAL MODULE: ./src/rollout/stops.ts
var stops = __webpack_require__(8704);
;// CONCATENATED MODULE: ./src/rollout/diagnosis/answers.ts


// AWS's answers in our words: pure, and of this deployment only.
/** Those of the deployment, oldest first. What ECS took away to scale in or to roll back did not fail. */
function stoppedTasks(tasks, deployment) {
    return tasks
        .filter(({ startedBy }) => startedBy === deployment)
        .toSorted((a, b) => Number(a.createdAt ?? 0) - Number(b.createdAt ?? 0))
        .map((task) => ({
        ...(0,snapshot/* taskState */.pg)(task),
        startedAt: task.startedAt?.getTime(),
        endedAt: (task.stoppingAt ?? task.executionStoppedAt ?? task.stoppedAt)?.getTime(),
    }))
        .filter((task) => !(0,stops/* isScaledIn */.I3)(task));
}
/** What is said now of our targets; where that is no longer bad news, what was seen before. */
function targetFindings(now, seen, own) {
    const current = now.map(({ Target, TargetHealth }) => ({
        address: Target?.Id ?? '',
        port: Target?.Port ?? 0,
        state: TargetHealth?.State ?? 'unknown',
        reason: TargetHealth?.Reason,
        description: TargetHealth?.Description,
    }));
    const telling = current.filter(({ state }) => state !== 'draining');
    const told = new Set(telling.map(({ address }) => address));
    const gone = seen.filter(({ address }) => !told.has(address));
    return [...telling, ...gone].filter(({ address }) => own.has(address));
}
/**
 * The events but those that speak of other tasks only: of the deployment of before, or of a rollback. They are told apart
 * only where our own tasks are known.
 */
function ownEvents(events, own) {
    return events
        .map(({ message }) => message)
        .filter((message) => !/\(task [\da-f]{8}/.test(message) || own === undefined || own.some((id) => message.includes(id)));
}

// EXTERNAL MODULE: ./src/rollout/plain.ts
var plain = __webpack_require__(1261);
;// CONCATENATED MODULE: ./src/rollout/diagnosis/evidence-lines.ts


/** Pure: how these tasks ended, one line a kind of end, the commonest first. */
function stopLines(tasks) {
    const alike = Map.groupBy(tasks, (task) => (0,stops/* withoutIds */.Li)((0,stops/* whyStopped */.kE)(task)));
    return [...alike.values()]
        .toSorted((a, b) => b.length - a.length)
        .flatMap(([first, ...others]) => {
        if (first === undefined)
            return [];
        const who = others.length === 0 ? `task ${first.id.slice(0, 8)}` : `${others.length + 1} tasks`;
        return [`${who} stopped: ${(0,stops/* whyStopped */.kE)(first)}`];
    });
}
/** Pure: what the load balancer says of these targets, one line a state. */
function targetLines(targets) {
    const said = Map.groupBy(targets, ({ state, reason, description }) => [state, [reason, description].filter(Boolean).join(': ')].filter(Boolean).join(', '));
    return [...said].map(([what, those]) => `target ${those.map(({ address, port }) => `${address}:${port}`).join(', ')} is ${what}`);
}
/** Pure: events, those that differ, oldest first. */
function eventLines(events, most = 3) {
    return [...new Set(events)].slice(-most).map((event) => `ECS: ${(0,plain/* plain */.p)(event)}`);
}
/** Pure: the line by which a log best tells why its container ended: the last that speaks of an error, else the last. */
function lastWords({ logs }, tasks, error) {
    const log = logs.findLast(({ task, lines }) => lines.length > 0 && tasks.some(({ id }) => id === task));
    const line = log?.lines.findLast(({ text }) => error.test(text)) ?? log?.lines.at(-1);
    return log === undefined || line === undefined ? [] : [`the log of ${log.container} says: ${line.text.trim()}`];
}

;// CONCATENATED MODULE: ./src/rollout/diagnosis/exit-code.ts
/** Linux's numbers, whatever this runs on: containers are Linux. */
const SIGNALS = {
    1: 'SIGHUP',
    2: 'SIGINT',
    3: 'SIGQUIT',
    4: 'SIGILL, an instruction that the processor does not know',
    5: 'SIGTRAP',
    6: 'SIGABRT, it gave up by itself',
    7: 'SIGBUS',
    8: 'SIGFPE',
    9: 'SIGKILL, killed from outside',
    11: 'SIGSEGV, it touched memory that is not its own',
    13: 'SIGPIPE',
    15: 'SIGTERM, told to stop',
};
/** Pure: an exit code for people; above 128 it is a signal. */
function exitCodeText(code) {
    const signal = code > 128 ? SIGNALS[code - 128] : undefined;
    return signal === undefined ? `${code}` : `${code} (${signal})`;
}

;// CONCATENATED MODULE: ./src/rollout/diagnosis/findings.ts
/** Everything that ECS says of a task's end and of that of its containers, in one text. */
function wordsOf({ stoppedReason, containers }) {
    const words = [stoppedReason, ...containers.map(({ reason }) => reason)];
    return [...new Set(words.filter((word) => word !== undefined))].join('; ');
}
/** The stopped tasks of whose end ECS says one of these. */
function tasksSaying({ stopped }, ...patterns) {
    return stopped.filter((task) => patterns.some((pattern) => pattern.test(wordsOf(task))));
}
function eventsSaying({ events }, pattern) {
    return events.filter((event) => pattern.test(event));
}
/**
 * The tasks that ended by themselves and whose log says it, and those that ended just like one of them but whose log
 * was not read; with the line of the log.
 */
function tasksWriting({ stopped, logs }, pattern) {
    const failed = stopped.filter(endedByItself);
    const said = new Map();
    for (const { task, lines } of logs) {
        const line = lines.find(({ text }) => pattern.test(text));
        if (line !== undefined)
            said.set(task, line.text);
    }
    const isRead = new Set(logs.map(({ task }) => task));
    const endings = new Set(failed.filter(({ id }) => said.has(id)).map(endingOf));
    const tasks = failed.filter((task) => said.has(task.id) || (!isRead.has(task.id) && endings.has(endingOf(task))));
    return { tasks, line: tasks.map(({ id }) => said.get(id)).findLast((line) => line !== undefined) ?? '' };
}
/** Whether one of its containers failed, rather than that ECS or a person stopped it. */
function endedByItself({ stopCode, containers }) {
    const isOwn = stopCode === 'EssentialContainerExited' || stopCode === 'TaskFailedToStart';
    return isOwn && containers.some(({ exitCode }) => exitCode !== undefined && exitCode !== 0);
}
const endingOf = ({ stopCode, containers }) => [stopCode, ...containers.map(({ name, exitCode }) => `${name}=${exitCode}`)].join();

// EXTERNAL MODULE: ./src/rollout/diagnosis/patterns.ts
var patterns = __webpack_require__(7780);
;// CONCATENATED MODULE: ./src/rollout/diagnosis/exits.ts




const outOfMemory = (findings) => {
    const killed = tasksSaying(findings, patterns/* AWS_SAYS */.B.outOfMemory);
    const full = tasksWriting(findings, patterns/* PROGRAMS_SAY */.u.heapFull);
    const tasks = [...new Set([...killed, ...full.tasks])];
    if (tasks.length === 0)
        return undefined;
    const { memory } = findings.setup;
    const [container] = tasks.slice(-1).map(culprit);
    const who = container === undefined ? 'a container' : `container ${container.name}`;
    return {
        variant: killed.length > 0 ? undefined : 'heap',
        summary: killed.length > 0 ? `${who} needs more memory than it has` : `${who} has filled its own heap`,
        evidence: [...stopLines(tasks), ...(full.line === '' ? [] : [`the log says: ${full.line}`])],
        fix: [
            `Raise memory (now ${memory} MiB for the whole task; what is possible depends on cpu).`,
            'See that the runtime knows its limit: --max-old-space-size for Node, -XX:MaxRAMPercentage for the JVM.',
        ],
        weight: tasks.length,
        tasks,
    };
};
const commandNotFound = (findings) => {
    const said = tasksSaying(findings, patterns/* AWS_SAYS */.B.noExecutable);
    const written = tasksWriting(findings, patterns/* PROGRAMS_SAY */.u.noExecutable);
    const exited = crashes(findings.stopped).filter((task) => [126, 127].includes(culprit(task)?.exitCode ?? 0));
    const tasks = [...new Set([...said, ...written.tasks, ...exited])];
    if (tasks.length === 0)
        return undefined;
    const isForbidden = tasks.some((task) => culprit(task)?.exitCode === 126) || /permission denied/i.test(written.line);
    return {
        variant: isForbidden ? 'not-executable' : 'not-found',
        summary: isForbidden
            ? 'the command of the container may not be executed'
            : 'the command of the container is not in the image',
        evidence: [
            ...stopLines(tasks),
            ...lastWords(findings, tasks, /\bexec\b|not found|permission denied|no such file/i),
        ],
        fix: [
            'Check ENTRYPOINT and CMD of the image, and command and entryPoint in task-definition: a list of words, not one line.',
            isForbidden
                ? 'Make the file executable in the image (chmod +x), for the user that it runs as.'
                : 'A script that is there and yet not found has Windows line ends, or an interpreter in its first line that the image lacks (bash on alpine).',
            'A program that is linked to another C library than the image has is not found either.',
        ],
        weight: tasks.length,
        tasks,
    };
};
/** An essential container ended, and nothing better explains it. */
const crashOnStart = (findings) => {
    const tasks = crashes(findings.stopped);
    const [latest] = tasks.slice(-1);
    const container = latest && culprit(latest);
    if (latest === undefined || container === undefined)
        return undefined;
    const { name, exitCode } = container;
    return {
        variant: undefined,
        summary: exitCode === 0
            ? `container ${name} ends by itself, without an error (exit code 0)${when(latest)}`
            : `container ${name} exits with code ${exitCode === undefined ? 'unknown' : exitCodeText(exitCode)}${when(latest)}`,
        evidence: [...stopLines(tasks), ...lastWords(findings, tasks, patterns/* PROGRAMS_SAY */.u.error)],
        fix: fixOf(exitCode, findings.setup),
        weight: tasks.length,
        tasks,
    };
};
function fixOf(exitCode, { port, memory }) {
    const locally = `Try it where you can look: docker run --rm -e PORT=${port} -p ${port}:${port} IMAGE.`;
    switch (exitCode) {
        case 0:
            return [
                'A service has to keep running: let the command stay in the foreground, and not start a daemon.',
                locally,
            ];
        case 137:
            return [
                `Somebody killed it, and ECS doesn't say that it was for its memory; that is still the usual reason: raise memory (now ${memory} MiB).`,
                locally,
            ];
        case 132:
        case 139:
            return ['Native code failed: look at libraries for another C library or processor than the image has.', locally];
        default:
            return [
                'Read the end of its log. What a fresh image lacks is most often a variable or a secret (environment-variables, secrets), or a way to its database (the security groups of service-security-group-ids).',
                locally,
            ];
    }
}
const crashes = (stopped) => stopped.filter(({ stopCode }) => stopCode === 'EssentialContainerExited');
/**
 * The container that took the task down with it. ECS doesn't say which: the others get SIGTERM and SIGKILL after it, so
 * any other code speaks for the one that has it.
 */
function culprit({ containers }) {
    const rank = ({ exitCode, reason }) => {
        if (reason !== undefined)
            return 0;
        if (exitCode === undefined)
            return 4;
        if (exitCode === 0)
            return 3;
        return exitCode === 137 || exitCode === 143 ? 2 : 1;
    };
    return containers.toSorted((a, b) => rank(a) - rank(b))[0];
}
function when({ startedAt, endedAt }) {
    if (startedAt === undefined || endedAt === undefined)
        return ', at once';
    return `, ${Math.max(0, Math.round((endedAt - startedAt) / 1000))} s after its start`;
}

;// CONCATENATED MODULE: ./src/rollout/diagnosis/log-streams.ts

/** Tasks whose logs are read: one tells what all of a kind would. */
const MOST_TASKS = 3;
/**
 * Pure: whose logs are worth reading. Of the tasks that ended the newest of each kind of end, then others up to three;
 * of those that run the newest. In each the container that failed and the one that serves.
 */
function streamsOfInterest(stopped, running, { container }) {
    const began = stopped.filter(hasBegun).toReversed();
    const kinds = [...Map.groupBy(began, kindOf).values()].flatMap(([newest]) => newest ?? []);
    const ended = [...new Set([...kinds, ...began])].slice(0, MOST_TASKS).toReversed();
    return [
        ...ended.flatMap((task) => containersOf(task, container).map((name) => ({ task: task.id, container: name }))),
        ...running.slice(-1).map(({ id }) => ({ task: id, container })),
    ];
}
/** A container that never ran has written nothing. */
function hasBegun({ startedAt, containers }) {
    return startedAt !== undefined || containers.some(({ exitCode }) => exitCode !== undefined);
}
function kindOf({ stopCode, containers }) {
    return [stopCode, ...containers.map(({ name, exitCode }) => `${name}=${exitCode}`)].join();
}
function containersOf(task, serving) {
    const failed = task.stopCode === 'EssentialContainerExited' ? culprit(task)?.name : undefined;
    const ill = task.containers.filter(({ health }) => health === 'UNHEALTHY').map(({ name }) => name);
    const names = new Set([serving, ...ill, ...(failed === undefined ? [] : [failed])]);
    return task.containers.map(({ name }) => name).filter((name) => names.has(name));
}

// EXTERNAL MODULE: ./src/one-line.ts
var one_line = __webpack_require__(4350);
;// CONCATENATED MODULE: ./src/rollout/diagnosis/log-tail.ts

const MOST_LINES = 40;
/** Characters of one line that are kept. */
const LONGEST = 300;
/** Pure: the last lines of what a container wrote, oldest first; blank ones are left out. */
function logTail(written, most = MOST_LINES) {
    return written
        .flatMap(({ at, message }) => message.split(/\r\n|[\n\r\u2028\u2029]/).map((text) => ({ at, text: harmless(text) })))
        .filter(({ text }) => text !== '')
        .slice(-most);
}
/** Pure: text from a container on one line, cut, that is no command to the runner and no end of a fenced code block. */
function harmless(text) {
    const plain = (0,one_line/* oneLine */.T)(text)
        .replace(/`{3,}/g, (fence) => "'".repeat(fence.length))
        .replace(/~{3,}/g, (fence) => '-'.repeat(fence.length))
        .trimEnd();
    const characters = [...plain.slice(0, 2 * (LONGEST + 1))];
    return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : plain;
}

;// CONCATENATED MODULE: ./src/rollout/diagnosis/collect.ts









/**
 * Reads what may tell why a rollout failed, everything at once. Never throws: what can't be read, or not in time, is a
 * gap.
 */
async function collect(failed, { clients, clock, signal, budget = 10 }) {
    const { cluster, service, deployment, targetGroupArn, look, sightings, setup } = failed;
    const { ecs, elb } = clients;
    const gaps = [];
    const finished = new AbortController();
    const over = deadline(clock, budget, AbortSignal.any([signal, finished.signal]));
    const attempt = async (what, work) => {
        try {
            return await Promise.race([over, work()]);
        }
        catch (error) {
            gaps.push(`${what} could not be read: ${(0,errors/* explain */.WE)(error).join('; ')}`);
            return undefined;
        }
    };
    const running = (0,health/* ownTasks */.Bt)(look, deployment);
    const stopping = attempt('the stopped tasks', async () => {
        const tasks = await (0,ecs_reads/* listTasks */.Vk)(ecs, cluster, service, 'STOPPED');
        return stoppedTasks(tasks, deployment);
    });
    const logging = stopping.then((stopped) => Promise.all(streamsOfInterest(stopped ?? [], running, setup).map((stream) => attempt(`the log of container ${stream.container} of task ${stream.task.slice(0, 8)}`, async () => readLog(await clients.logs(), failed, stream)))));
    const [fate, stopped, targets, logs] = await Promise.all([
        attempt('the service deployment', () => (0,ecs_reads/* describeDeployment */.Ti)(ecs, cluster, service, deployment)),
        stopping,
        attempt('the target health', () => (0,elb_reads/* describeTargets */.Eg)(elb, targetGroupArn)),
        logging,
    ]);
    finished.abort();
    const own = [...running, ...(stopped ?? [])];
    const addresses = new Set(own.flatMap(({ address }) => address ?? []));
    return {
        gaps,
        findings: {
            deployment: { status: fate?.status ?? '', statusReason: fate?.statusReason ?? '' },
            events: ownEvents(sightings.events, stopped && own.map(({ id }) => id)),
            stopped: stopped ?? [],
            running,
            targets: targetFindings(targets ?? [], sightings.targets, addresses),
            logs: logs.filter((log) => log !== undefined),
            setup,
        },
    };
}
/** Rejects when so many seconds are over, or with the signal. */
function deadline(clock, seconds, signal) {
    const over = clock
        .sleep(seconds, signal)
        .then(() => Promise.reject(new until/* DeadlineExceeded */.m4('an answer of AWS', seconds)));
    over.catch(() => { }); // Whoever still waits hears of it; when nobody does, it is no error.
    return over;
}
/** The end of one log. A stream that isn't there was never written to. */
async function readLog({ client, api }, { logs, logLines = 40 }, stream) {
    const written = [];
    let token;
    // An answer may be empty though there is more before it; the same token again says that there is not.
    for (let page = 0; page < 3 && written.length === 0; page++) {
        const answer = await (0,found/* found */.F)(client.send(new api.GetLogEventsCommand({
            logGroupName: logs.group,
            logStreamName: `${logs.streamPrefix}/${stream.container}/${stream.task}`,
            limit: logLines,
            startFromHead: false,
            ...(token === undefined ? {} : { nextToken: token }),
        })), 'ResourceNotFoundException');
        const events = answer?.events ?? [];
        written.push(...events.map(({ timestamp = 0, message = '' }) => ({ at: timestamp, message })));
        if (answer?.nextBackwardToken === undefined || answer.nextBackwardToken === token)
            break;
        token = answer.nextBackwardToken;
    }
    return { ...stream, lines: logTail(written, logLines) };
}

;// CONCATENATED MODULE: ./src/rollout/diagnosis/checks.ts



/** The request that decides, in words: `GET /health on port 8000`. */
function checkText({ setup: { healthCheck, port } }) {
    return `GET ${healthCheck.path} on port ${port}`;
}
function targetsWith({ targets }, ...reasons) {
    return targets.filter(({ reason }) => reason !== undefined && reasons.includes(reason));
}
/** The tasks that ECS replaced because their targets were unhealthy. */
function failedByTarget(findings) {
    return tasksSaying(findings, patterns/* AWS_SAYS */.B.failedTargetChecks);
}
/** The application answers the check, with a status that doesn't count as healthy. */
const healthCheckStatus = (findings) => {
    const targets = targetsWith(findings, 'Target.ResponseCodeMismatch');
    const events = eventsSaying(findings, patterns/* AWS_SAYS */.B.codes);
    if (targets.length + events.length === 0)
        return undefined;
    const texts = [...events, ...targets.map(({ description = '' }) => description)];
    const codes = new Set(texts.flatMap((text) => patterns/* AWS_SAYS */.B.codes.exec(text)?.[1]?.split(/,\s*/) ?? []));
    const answer = codes.size === 0 ? 'another status' : [...codes].join(', ');
    const tasks = failedByTarget(findings);
    return {
        variant: codes.size === 0 ? undefined : [...codes].join(','),
        summary: `${checkText(findings)} answers ${answer}, and healthy is ${findings.setup.healthCheck.matcher}`,
        evidence: [...targetLines(targets), ...eventLines(events), ...stopLines(tasks)],
        fix: [
            ...new Set([...codes].map(checks_fixOf)),
            'Another path or status can be the healthy one: health-check-path, health-check-matcher.',
        ],
        weight: Math.max(tasks.length, targets.length, events.length),
        tasks,
        targets,
    };
};
function checks_fixOf(code) {
    if (code === '400')
        return 'The check comes with the address of the task as Host: let the application allow it on this path.';
    if (code === '401' || code === '403')
        return 'The check comes without credentials: let the path answer without.';
    if (code === '404')
        return 'Give the application such a path, or set health-check-path to one that it has.';
    if (/^3/.test(code))
        return 'The check follows no redirect: set health-check-path to where it leads, or take the status into health-check-matcher.';
    if (/^5/.test(code))
        return 'The application runs and says that it is not well: its log says why (a database that it does not reach, say).';
    return 'See why the application answers that.';
}
/** ECS's own check, a command inside the container, fails. */
const containerHealthCheck = (findings) => {
    const tasks = tasksSaying(findings, patterns/* AWS_SAYS */.B.failedContainerChecks);
    const isIll = ({ health }) => health === 'UNHEALTHY';
    const running = findings.running.filter(({ containers }) => containers.some(isIll));
    if (tasks.length + running.length === 0)
        return undefined;
    const names = new Set([...tasks, ...running].flatMap(({ containers }) => containers.filter(isIll)).map(({ name }) => name));
    const who = names.size === 0 ? findings.setup.container : [...names].join(', ');
    return {
        summary: `the health check that ECS runs inside container ${who} fails`,
        evidence: [
            ...stopLines(tasks),
            ...running.map(({ id }) => `task ${id.slice(0, 8)} runs, and ECS says that its container ${who} is UNHEALTHY`),
        ],
        fix: [
            'Check what container-health-check says: the command needs a shell and its program (curl, wget) in the image, and asks on localhost.',
            'An image without a shell takes container-health-check: none; the target group stays the judge.',
            'Where the application needs more time, give the container a longer startPeriod (healthCheck in task-definition).',
        ],
        weight: tasks.length + running.length,
        tasks,
    };
};
/** The load balancer sends the targets no traffic, whatever they answer. */
const targetNotInUse = (findings) => {
    const targets = targetsWith(findings, 'Target.NotInUse');
    const inZone = eventsSaying(findings, patterns/* AWS_SAYS */.B.zoneNotEnabled);
    const gone = eventsSaying(findings, patterns/* AWS_SAYS */.B.groupGone);
    if (targets.length + inZone.length + gone.length === 0)
        return undefined;
    const isZone = inZone.length > 0 || targets.some(({ description = '' }) => patterns/* AWS_SAYS */.B.zoneNotEnabled.test(description));
    const tasks = failedByTarget(findings);
    const evidence = [...targetLines(targets), ...eventLines([...inZone, ...gone]), ...stopLines(tasks)];
    const weight = Math.max(targets.length, inZone.length + gone.length, tasks.length);
    if (isZone) {
        return {
            variant: 'zone',
            summary: 'tasks run in an availability zone in which the load balancer has no subnet',
            evidence,
            fix: ['Name a subnet in public-subnet-ids for each zone of private-subnet-ids, or leave that zone out of both.'],
            weight,
            tasks,
            targets,
        };
    }
    return {
        variant: gone.length > 0 ? 'group' : 'listener',
        summary: gone.length > 0 ? 'the target group is gone' : 'no listener forwards to the target group',
        evidence,
        fix: [
            'Somebody changed the load balancer meanwhile. Deploy again: the action puts listener and target group back.',
        ],
        weight,
        tasks,
        targets,
    };
};

;// CONCATENATED MODULE: ./src/rollout/diagnosis/image.ts



const WAY_OUT = [
    'Give the subnets of private-subnet-ids a way to ECR and S3: a NAT gateway, or VPC endpoints for ecr.api, ecr.dkr, s3 and logs (secretsmanager and ssm where secrets are used). In public subnets without either, set assign-public-ip: true.',
    'Let the security groups of service-security-group-ids go out on port 443.',
];
/** Which case of a pull that failed; the first whose pattern fits. */
const CASES = [
    {
        variant: 'network',
        pattern: patterns/* AWS_SAYS */.B.network,
        summary: 'the tasks could not reach the registry from their subnets',
        fix: WAY_OUT,
    },
    {
        variant: 'rate-limit',
        pattern: patterns/* AWS_SAYS */.B.rateLimit,
        summary: 'the registry refuses more pulls for now',
        fix: ['Take images of other registries (sidecars) from a copy in ECR, or log in to that registry.'],
    },
    {
        variant: 'no-space',
        pattern: patterns/* AWS_SAYS */.B.diskFull,
        summary: 'the image is larger than the disk of a task',
        fix: ['Make the image smaller, or set ephemeralStorage in task-definition.'],
    },
    {
        variant: 'auth',
        pattern: patterns/* AWS_SAYS */.B.denied,
        summary: 'the execution role may not pull the image',
        fix: [
            'Attach AmazonECSTaskExecutionRolePolicy to the role of execution-role-arn: ecr:GetAuthorizationToken on *, ecr:BatchGetImage, ecr:GetDownloadUrlForLayer and ecr:BatchCheckLayerAvailability on the repository.',
            'See that no policy of the repository or of a VPC endpoint for ECR denies it.',
        ],
    },
    {
        variant: 'missing',
        pattern: patterns/* AWS_SAYS */.B.imageMissing,
        summary: 'the image is not in the registry',
        fix: [
            'Deploy from the archive again: the action pushes what the repository lacks. With ecr:TAG or ecr@sha256:DIGEST, see that it is there: aws ecr describe-images.',
            'If the lifecycle policy removed it, raise keep-images.',
        ],
    },
];
const UNCLEAR = {
    variant: undefined,
    summary: 'the tasks could not pull an image',
    fix: ['The reason that ECS gives, below, says which image and why.', ...WAY_OUT],
};
const cannotPullImage = (findings) => {
    const tasks = tasksSaying(findings, patterns/* AWS_SAYS */.B.cannotPull, patterns/* AWS_SAYS */.B.registryLogin, patterns/* AWS_SAYS */.B.secretsOrRegistry);
    const events = eventsSaying(findings, patterns/* AWS_SAYS */.B.cannotPull);
    const [latest = events.at(-1)] = tasks.slice(-1).map(wordsOf);
    if (latest === undefined)
        return undefined;
    const { variant, summary, fix } = CASES.find(({ pattern }) => pattern.test(latest)) ?? UNCLEAR;
    return {
        variant,
        // Of the login alone ECS doesn't say whether it was for the registry or for a secret.
        summary: patterns/* AWS_SAYS */.B.cannotPull.test(latest) ? summary : `${summary} (it failed at the login or a secret already)`,
        evidence: [...stopLines(tasks), ...(tasks.length === 0 ? eventLines(events) : [])],
        fix,
        weight: tasks.length || events.length,
        tasks,
    };
};
const wrongArchitecture = (findings) => {
    const { cpuArchitecture } = findings.setup;
    const said = tasksSaying(findings, patterns/* AWS_SAYS */.B.noSuchPlatform, patterns/* AWS_SAYS */.B.execFormat);
    const written = tasksWriting(findings, patterns/* AWS_SAYS */.B.execFormat);
    const tasks = [...new Set([...said, ...written.tasks])];
    if (tasks.length === 0)
        return undefined;
    const [platform, other] = cpuArchitecture === 'ARM64' ? ['linux/arm64', 'X86_64'] : ['linux/amd64', 'ARM64'];
    return {
        summary: `the image holds programs for another processor than the tasks have (${cpuArchitecture})`,
        evidence: [...stopLines(tasks), ...(written.line === '' ? [] : [`the log says: ${written.line}`])],
        fix: [
            `Build the image for the tasks: docker buildx build --platform ${platform}.`,
            `Or run it on what it was built for: cpu-architecture: ${other}.`,
            'A script as entry point needs #! and an interpreter in its first line.',
        ],
        weight: tasks.length,
        tasks,
    };
};

;// CONCATENATED MODULE: ./src/rollout/diagnosis/log-group.ts



/** A container whose log has nowhere to go is not started. */
const logGroupMissing = (findings) => {
    const tasks = tasksSaying(findings, patterns/* AWS_SAYS */.B.logDriver);
    const [latest] = tasks.slice(-1);
    if (latest === undefined)
        return undefined;
    return { ...caseOf(wordsOf(latest)), evidence: stopLines(tasks), weight: tasks.length, tasks };
};
function caseOf(words) {
    if (patterns/* AWS_SAYS */.B.network.test(words)) {
        return {
            variant: 'network',
            summary: 'the tasks could not reach CloudWatch Logs from their subnets',
            fix: [
                'Give the subnets of private-subnet-ids a NAT gateway or a VPC endpoint for logs, and let the security groups of service-security-group-ids go out on port 443.',
            ],
        };
    }
    if (patterns/* AWS_SAYS */.B.denied.test(words)) {
        return {
            variant: 'denied',
            summary: 'the execution role may not write to the log group',
            fix: [
                /CreateLogGroup/.test(words)
                    ? 'Make the log group yourself and take awslogs-create-group out, or give the role of execution-role-arn logs:CreateLogGroup: AmazonECSTaskExecutionRolePolicy has it not.'
                    : 'Give the role of execution-role-arn logs:CreateLogStream and logs:PutLogEvents: AmazonECSTaskExecutionRolePolicy has them.',
            ],
        };
    }
    return {
        variant: 'missing',
        summary: 'the log group that a container writes to is not there',
        fix: ['Deploy again: the action makes its own. One that task-definition names for a container, make yourself.'],
    };
}

;// CONCATENATED MODULE: ./src/rollout/diagnosis/listening.ts
/** Words without which a line speaks of an address that is somebody else's. */
const IS_UP = /listen|serv(?:er|ing)|running|started|\bbound\b|\bbinding\b|ready|available at|accepting|\blocal:|\bnetwork:/i;
/** `http://host:port`, with the default port where none is named. */
const URL_OF_IT = /\b(https?|tcp):\/\/(\[[\da-f:.]*\]|[^\s:/"'<>]+)(?::(\d{2,5}))?(?![\d.])/i;
/** `:3000`, `0.0.0.0:3000`, `[::]:3000`, `:::3000`; a time of day has digits before its colons. */
const HOST_AND_PORT = /(?:^|[\s(=@])(localhost|\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]*\]|\*|::)?:(\d{2,5})(?![\d:.])/i;
/** `port 5000`, `port: 5000`, `port(s): 8080`, `PORT=3000`. */
const PORT_ALONE = /\bport(?:\(s\))?["']?\s*[:=]?\s*(\d{2,5})\b/i;
/** Pure: where one line of a log says that the application listens; of several places the one that others reach. */
function listeningIn(line) {
    if (!IS_UP.test(line))
        return undefined;
    const addresses = [inUrl(line), inPair(line)].filter((found) => found !== undefined);
    if (addresses.length > 0)
        return addresses.find(({ loopback }) => !loopback) ?? addresses[0];
    const [, port] = PORT_ALONE.exec(line) ?? [];
    // "bound to localhost, port 3000"
    return port === undefined || URL_OF_IT.test(line) ? undefined : listening(LOOPBACK.exec(line)?.[0] ?? '', port);
}
function inUrl(line) {
    const [, scheme = '', host = 'nobody', port] = URL_OF_IT.exec(line) ?? [];
    return IS_OWN.test(host) ? listening(host, port ?? (scheme.toLowerCase() === 'https' ? 443 : 80)) : undefined;
}
/** An address without http:// may be the database's: only those that are no other machine's. */
function inPair(line) {
    const [found, host = '', port] = HOST_AND_PORT.exec(line) ?? [];
    const isOther = /[1-9]/.test(host) && !LOOPBACK.test(host);
    return found === undefined || isOther ? undefined : listening(host, port);
}
function listening(host, port) {
    const number = Number(port);
    return number > 0 && number < 65_536 ? { port: number, loopback: LOOPBACK.test(host) } : undefined;
}
const LOOPBACK = /\blocalhost\b|\b127(?:\.\d{1,3}){3}|\[::1\]/i;
/** No name of another machine: any address, itself, or the private address that it has in the subnet. */
const IS_OWN = /^(?:\*|::|\[[\d:.a-f]*\]|localhost|0\.0\.0\.0|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|100\.[\d.]+|ip-[\w.-]+)$/i;

;// CONCATENATED MODULE: ./src/rollout/diagnosis/log-listening.ts

/** What the logs of the container that serves say of listening. */
function listeningTold({ logs, setup }) {
    const own = logs.filter(({ container }) => container === setup.container);
    return (own.length > 0 ? own : logs).flatMap(({ task, lines }) => lines.flatMap((line) => {
        const listening = listeningIn(line.text);
        return listening === undefined ? [] : [{ ...listening, line, task }];
    }));
}

;// CONCATENATED MODULE: ./src/rollout/diagnosis/no-answer.ts





/** The load balancer gets no answer to its checks; the log often tells why. */
const noAnswer = (findings) => {
    const targets = targetsWith(findings, 'Target.Timeout', 'Target.FailedHealthChecks');
    const events = eventsSaying(findings, patterns/* AWS_SAYS */.B.timedOut);
    const tasks = failedByTarget(findings);
    const told = listeningTold(findings);
    const { variant, ...word } = wordOf(findings, told, targets.some(({ reason }) => reason === 'Target.Timeout'));
    // That a task failed its checks says no more than that; the log may.
    const isTold = tasks.length > 0 && (variant === 'other-port' || variant === 'loopback');
    if (targets.length + events.length === 0 && !isTold)
        return undefined;
    return {
        variant,
        ...word,
        evidence: [
            ...new Set(told.map(({ line }) => `the log says: ${line.text.trim()}`)),
            ...targetLines(targets),
            ...eventLines(events),
            ...stopLines(tasks),
        ],
        weight: Math.max(tasks.length, targets.length, events.length),
        tasks,
        targets,
    };
};
function wordOf(findings, told, inTime) {
    const { port, healthCheck } = findings.setup;
    const here = told.filter((each) => each.port === port);
    const others = [...new Set(told.filter((each) => each.port !== port).map((each) => each.port))];
    const check = checkText(findings);
    const slower = `Where the application only needs more time: health-check-grace-period (now ${healthCheck.gracePeriod} s) counts from its start, health-check-timeout (now ${healthCheck.timeout} s) for each answer.`;
    const groups = `Let the security groups of service-security-group-ids accept port ${port} from those of load-balancer-security-group-ids.`;
    const bind = 'Bind to 0.0.0.0 (--host 0.0.0.0, HOSTNAME=0.0.0.0, …): localhost and 127.0.0.1 are heard inside the container only.';
    if (here.length === 0 && others.length > 0) {
        return {
            variant: 'other-port',
            summary: `nobody answers ${check}: by its log the application listens on port ${others.join(', ')}`,
            fix: [
                `Let the application listen on the port that it finds in the variable PORT (${port}), or set container-port: ${others[0]}.`,
                ...(told.every(({ loopback }) => loopback) ? [bind] : []),
            ],
        };
    }
    if (here.length > 0 && here.every(({ loopback }) => loopback)) {
        return {
            variant: 'loopback',
            summary: `nobody answers ${check}: by its log the application listens on localhost only`,
            fix: [bind, `If its log only calls it so: ${groups}`],
        };
    }
    if (here.length > 0) {
        return {
            variant: 'in-the-way',
            summary: `the load balancer gets no answer to ${check}, though the log says that the application listens there`,
            fix: [groups, slower],
        };
    }
    return {
        variant: undefined,
        summary: `the load balancer gets no answer to ${check}`,
        fix: [
            `See that the application listens on port ${port}, which it finds in the variable PORT; or set container-port.`,
            bind,
            ...(inTime ? [groups] : []),
            slower,
        ],
    };
}

;// CONCATENATED MODULE: ./src/rollout/diagnosis/placement.ts



/** What events and tasks say of it; `undefined` when nothing does. */
function heard(findings, ...patterns) {
    const events = patterns.flatMap((pattern) => eventsSaying(findings, pattern));
    const tasks = tasksSaying(findings, ...patterns);
    if (events.length + tasks.length === 0)
        return undefined;
    return { events, tasks, words: [...events, ...tasks.map(wordsOf)].join(' ') };
}
function sign({ events, tasks }, word) {
    const evidence = [...eventLines(events), ...stopLines(tasks)];
    return { ...word, evidence, weight: events.length + tasks.length, tasks };
}
const noCapacity = (findings) => {
    const quota = heard(findings, patterns/* AWS_SAYS */.B.quota);
    if (quota) {
        return sign(quota, {
            variant: 'quota',
            summary: 'the quota of the account for Fargate is used up',
            fix: [
                'Ask for more in Service Quotas (AWS Fargate, "Fargate On-Demand vCPU resource count"); new accounts have 6 vCPUs in a Region.',
                'Or stop tasks that nobody needs, or take a smaller cpu. While deploying, old and new tasks run side by side.',
            ],
        });
    }
    const zone = heard(findings, patterns/* AWS_SAYS */.B.zoneWithoutFargate);
    const capacity = heard(findings, patterns/* AWS_SAYS */.B.noCapacity);
    if (capacity) {
        return sign(capacity, {
            variant: 'capacity',
            summary: 'Fargate has no room for the tasks at the moment',
            fix: [
                'Try again later. Subnets in more availability zones (private-subnet-ids, and public-subnet-ids with them) give it more choice.',
            ],
        });
    }
    return (zone &&
        sign(zone, {
            variant: 'zone',
            summary: 'ECS could not place the tasks; a subnet may lie in an availability zone without Fargate',
            fix: ['Take private-subnet-ids in zones that have Fargate.'],
        }));
};
const subnetOutOfIps = (findings) => {
    const full = heard(findings, patterns/* AWS_SAYS */.B.noFreeAddress, patterns/* AWS_SAYS */.B.noInterface);
    if (!full)
        return undefined;
    const [subnet] = /\bsubnet-[\da-f]+/.exec(full.words) ?? [];
    return sign(full, {
        variant: undefined,
        summary: `${subnet === undefined ? 'a subnet of the tasks' : `subnet ${subnet}`} has no free address left`,
        fix: [
            'Add larger subnets to private-subnet-ids (in zones that public-subnet-ids cover), or free addresses. Each task takes one; while deploying, old and new tasks run side by side.',
            'See how many are left: aws ec2 describe-subnets (AvailableIpAddressCount).',
        ],
    });
};
const spotInterrupted = ({ stopped }) => {
    const tasks = stopped.filter(({ stopCode }) => stopCode === 'SpotInterruption');
    if (tasks.length === 0)
        return undefined;
    return {
        summary: 'AWS took Spot capacity back from under the tasks',
        evidence: stopLines(tasks),
        fix: ['Deploy again. What must not be interrupted runs on FARGATE, not on FARGATE_SPOT.'],
        weight: tasks.length,
        tasks,
    };
};
const deploymentConfigurationImpossible = (findings) => {
    const blocked = heard(findings, patterns/* AWS_SAYS */.B.blocked);
    return (blocked &&
        sign(blocked, {
            variant: undefined,
            summary: 'minimumHealthyPercent and maximumPercent of the service leave no room to start or to stop a task',
            fix: ['Somebody has changed them. Deploy again: the action sets them to 100 and 200.'],
        }));
};

;// CONCATENATED MODULE: ./src/rollout/diagnosis/role.ts



/** ECS may not take a role of the task: no task is made, and mostly only an event tells. */
const roleNotAssumable = (findings) => {
    const events = eventsSaying(findings, patterns/* AWS_SAYS */.B.role);
    const tasks = tasksSaying(findings, patterns/* AWS_SAYS */.B.role);
    if (events.length + tasks.length === 0)
        return undefined;
    const words = [...events, ...tasks.map(wordsOf)].join(' ');
    const [role] = /\barn:aws[\w-]*:iam::\d+:role\/[^\s'",)]+/.exec(words) ?? [];
    return {
        summary: `ECS can't assume ${role === undefined ? 'a role of the task' : `role ${role}`}`,
        evidence: [...eventLines(events), ...stopLines(tasks)],
        fix: [
            'Check that execution-role-arn and task-role-arn name roles that exist.',
            'Let the role trust the service ecs-tasks.amazonaws.com (sts:AssumeRole). Where the trust has conditions, aws:SourceAccount must be this account.',
        ],
        weight: events.length + tasks.length,
        tasks,
    };
};

// EXTERNAL MODULE: ./src/denial.ts
var denial = __webpack_require__(5420);
;// CONCATENATED MODULE: ./src/rollout/diagnosis/secret.ts




const INPUTS = 'secrets, app-secret-arn or db-secret-arn';
/** ECS could not fill a variable from Secrets Manager or Parameter Store, so the task did not start. */
const secretUnavailable = (findings) => {
    const tasks = tasksSaying(findings, patterns/* AWS_SAYS */.B.secret).filter((task) => {
        const words = wordsOf(task);
        return !patterns/* AWS_SAYS */.B.registryLogin.test(words) && !patterns/* AWS_SAYS */.B.cannotPull.test(words);
    });
    const [latest] = tasks.slice(-1);
    if (latest === undefined)
        return undefined;
    return { ...secret_caseOf(wordsOf(latest)), evidence: stopLines(tasks), weight: tasks.length, tasks };
};
function secret_caseOf(words) {
    const secret = nameIn(words);
    const which = secret === undefined ? 'a secret' : `secret ${secret}`;
    const [, key] = patterns/* AWS_SAYS */.B.jsonKey.exec(words) ?? [];
    if (patterns/* AWS_SAYS */.B.jsonKey.test(words)) {
        return {
            variant: 'json-key',
            summary: `${which} has no key ${key ?? 'of the name that was asked for'}`,
            fix: [
                `Add the key${key === undefined ? '' : ` ${key}`} to the secret, or name the right one in ${INPUTS}: <arn>:<key>::.`,
            ],
        };
    }
    if (patterns/* AWS_SAYS */.B.notJson.test(words)) {
        return {
            variant: 'json-key',
            summary: `${which} is not JSON, though a key of it is asked for`,
            fix: [`Store it as JSON, or give its ARN without a key in ${INPUTS}.`],
        };
    }
    if (patterns/* AWS_SAYS */.B.kms.test(words)) {
        return {
            variant: 'kms',
            summary: `the execution role may not decrypt ${which}`,
            fix: [
                'Give the role of execution-role-arn kms:Decrypt on the KMS key of the secret, in its policy or in that of the key.',
            ],
        };
    }
    if (patterns/* AWS_SAYS */.B.network.test(words)) {
        return {
            variant: 'network',
            summary: `the tasks could not reach ${sourceIn(words)} from their subnets`,
            fix: [
                'Give the subnets of private-subnet-ids a NAT gateway or a VPC endpoint for secretsmanager or ssm. In public subnets without either, set assign-public-ip: true.',
                'Let the security groups of service-security-group-ids go out on port 443.',
            ],
        };
    }
    if (patterns/* AWS_SAYS */.B.denied.test(words)) {
        return {
            variant: 'denied',
            summary: `the execution role may not read ${which}`,
            fix: [`Give the role of execution-role-arn ${actionIn(words)} on ${secret ?? 'the ARN of the secret'}.`],
        };
    }
    if (patterns/* AWS_SAYS */.B.secretMissing.test(words)) {
        return {
            variant: 'missing',
            summary: `${which} is not there`,
            fix: [
                `Make it in the same Region, or correct its ARN in ${INPUTS}. One that is scheduled for deletion is gone too.`,
            ],
        };
    }
    return {
        variant: undefined,
        summary: `${which} could not be read`,
        fix: [`Check it: aws secretsmanager describe-secret, aws ssm get-parameter; and what ${INPUTS} say.`],
    };
}
/** An ARN that the text names; never a value, which ECS doesn't tell. */
function nameIn(words) {
    const [arn] = /\barn:aws[\w-]*:(?:secretsmanager|ssm):[^\s'",;)]+/.exec(words) ?? [];
    return arn?.replace(/[:.]+$/, '');
}
const isParameter = (words) => /\bssm\b|Systems Manager|Parameter Store/i.test(words);
const sourceIn = (words) => (isParameter(words) ? 'Parameter Store' : 'Secrets Manager');
function actionIn(words) {
    return (0,denial/* readDenial */.oq)(words)?.action ?? (isParameter(words) ? 'ssm:GetParameters' : 'secretsmanager:GetSecretValue');
}

;// CONCATENATED MODULE: ./src/rollout/diagnosis/slow-start.ts





/** Healthy in the end, or nearly so, but later than the grace period or the deadline allows. */
const tooSlowToStart = (findings) => {
    const late = failedByTarget(findings).filter((task) => isLate(findings, task));
    return late.length > 0 ? replacedTooEarly(findings, late) : stillStarting(findings);
};
/** Whether the application began to listen only when it was too late for one more check. */
function isLate(findings, { id, startedAt, endedAt }) {
    const { interval, timeout } = findings.setup.healthCheck;
    const ready = readySince(findings, id);
    if (startedAt === undefined || endedAt === undefined || ready === undefined)
        return false;
    const tookLong = ready - startedAt > interval * 1000;
    return tookLong && endedAt - ready < (interval + timeout) * 1000;
}
function readySince(findings, id) {
    const { port } = findings.setup;
    const first = listeningTold(findings).find((told) => told.task === id && told.port === port && !told.loopback);
    return first?.line.at;
}
function replacedTooEarly(findings, tasks) {
    const { gracePeriod } = findings.setup.healthCheck;
    const seconds = tasks.map(({ id, startedAt = 0 }) => ((readySince(findings, id) ?? 0) - startedAt) / 1000);
    const longest = Math.ceil(Math.max(...seconds));
    return {
        variant: 'replaced',
        summary: `the application needs ${longest} s until it listens, and is replaced before (health-check-grace-period is ${gracePeriod} s)`,
        evidence: [
            ...tasks.map(({ id }, index) => `task ${id.slice(0, 8)} began to listen ${Math.round(seconds[index] ?? 0)} s after its start`),
            ...stopLines(failedByTarget(findings)),
        ],
        fix: [
            `Raise health-check-grace-period to ${Math.ceil((longest * 1.5) / 30) * 30}s or more, or let the application start faster.`,
            'What takes long before it listens (migrations, caches) may go into a task of its own.',
        ],
        weight: tasks.length,
        // Until it listened there was no answer: that is no cause of its own.
        tasks: failedByTarget(findings),
        targets: targetsWith(findings, 'Target.Timeout', 'Target.FailedHealthChecks', 'Elb.InitialHealthChecking'),
        events: eventsSaying(findings, patterns/* AWS_SAYS */.B.timedOut),
    };
}
function stillStarting(findings) {
    const targets = targetsWith(findings, 'Elb.InitialHealthChecking');
    const unproven = findings.running.filter(({ containers }) => containers.some(({ health }) => health === 'UNKNOWN'));
    if (targets.length === 0 || findings.stopped.length > 0)
        return undefined;
    return {
        variant: 'deadline',
        summary: 'tasks run and have not passed their first health checks yet, and none was replaced so far',
        evidence: [
            ...targetLines(targets),
            ...unproven.map(({ id }) => `task ${id.slice(0, 8)} runs, and ECS doesn't know yet whether it is healthy`),
        ],
        fix: ['Raise wait-timeout, or let the application start faster. Run it again to see how it ends.'],
        weight: targets.length,
        targets,
        onlyAlone: true,
    };
}

;// CONCATENATED MODULE: ./src/rollout/diagnosis/unknown.ts


/** Pure: everything that was found, and nothing guessed. */
function unknownCause(findings) {
    const { deployment, stopped, targets, events } = findings;
    const said = [deployment.status, deployment.statusReason].filter(Boolean).join(': ');
    const isTarget = failedByTarget(findings).length > 0;
    return {
        summary: isTarget
            ? `the tasks fail the load balancer's check (${checkText(findings)}), and AWS no longer says how`
            : 'nothing that was found names a known cause',
        evidence: [
            ...(said === '' ? [] : [`the deployment is ${said}`]),
            ...stopLines(stopped),
            ...targetLines(targets),
            ...eventLines(events, 10),
        ],
        fix: [
            ...(isTarget ? ['See in its log whether the application listens on that port, and what it answers.'] : []),
            'Read the events of the service and the log of its tasks; AWS keeps stopped tasks for an hour: aws ecs describe-services, aws ecs describe-tasks, aws logs tail.',
        ],
        weight: 0,
    };
}

;// CONCATENATED MODULE: ./src/rollout/diagnosis/diagnose.ts










/**
 * The ranking. What a task says of its own end comes before what others say of its health, and that before what was in
 * the way of tasks that never were. Within a rank the cause that was seen most often is the likeliest, and with equals the
 * one that stands first here. A task is explained once, by the first that speaks of it: what is more specific stands
 * above what it looks like from afar (out of memory above exit code 137).
 */
const RANKING = [
    {
        rank: 'end',
        causes: [
            ['role-not-assumable', roleNotAssumable],
            ['subnet-out-of-ips', subnetOutOfIps],
            ['secret-unavailable', secretUnavailable],
            ['log-group-missing', logGroupMissing],
            ['wrong-architecture', wrongArchitecture],
            ['cannot-pull-image', cannotPullImage],
            ['command-not-found', commandNotFound],
            ['out-of-memory', outOfMemory],
            ['crash-on-start', crashOnStart],
        ],
    },
    {
        rank: 'health',
        causes: [
            ['target-not-in-use', targetNotInUse],
            ['health-check-status', healthCheckStatus],
            ['too-slow-to-start', tooSlowToStart],
            ['no-answer', noAnswer],
            ['container-health-check', containerHealthCheck],
        ],
    },
    {
        rank: 'way',
        causes: [
            ['deployment-configuration-impossible', deploymentConfigurationImpossible],
            ['spot-interrupted', spotInterrupted],
            ['no-capacity', noCapacity],
        ],
    },
];
/** Pure: why a rollout failed, the likeliest cause first. There is always one; `unknown` when nothing speaks for any. */
function diagnose(findings) {
    let left = findings;
    const ranked = RANKING.flatMap(({ causes }) => {
        const seen = causes.flatMap(([name, recognise]) => {
            const sign = recognise(left);
            if (!sign)
                return [];
            left = without(left, sign);
            return [{ name, sign }];
        });
        return seen.toSorted((a, b) => b.sign.weight - a.sign.weight);
    });
    const strong = ranked.filter(({ sign }) => sign.onlyAlone !== true);
    const told = strong.length > 0 ? strong : ranked;
    return told.length > 0
        ? told.map(({ name, sign }) => causeOf(name, sign))
        : [causeOf('unknown', unknownCause(findings))];
}
/** What is still to be explained. */
function without(findings, { tasks = [], targets = [], events = [] }) {
    const ids = new Set(tasks.map(({ id }) => id));
    const addresses = new Set([...tasks, ...targets].map(({ address }) => address));
    return {
        ...findings,
        stopped: findings.stopped.filter(({ id }) => !ids.has(id)),
        events: findings.events.filter((event) => !events.includes(event)),
        targets: findings.targets.filter(({ address }) => !addresses.has(address)),
    };
}
function causeOf(name, { variant, summary, evidence, fix }) {
    return { name, variant, summary, evidence: [...new Set(evidence)], fix };
}

;// CONCATENATED MODULE: ./src/rollout/diagnosis/hiding.ts

/** Characters of the beginning of a value that are taken for it where a text was cut. */
const TELLING = 4;
/** Pure: takes what must not be told out of a text, also where the text was cut (`…`) in the middle of it. */
function hiding(hidden) {
    const values = [...new Set(hidden.flatMap((value) => [value, (0,one_line/* oneLine */.T)(value)]))]
        .filter((value) => value !== '')
        .toSorted((one, other) => other.length - one.length);
    const whole = (text) => values.reduce((left, value) => left.replaceAll(value, '***'), text);
    return (text) => {
        if (!text.endsWith('…'))
            return whole(text);
        const cut = Math.max(0, ...values.map((value) => begun(text.slice(0, -1), value)));
        return cut === 0 ? whole(text) : `${whole(text.slice(0, -1 - cut))}***…`;
    };
}
/** How many characters of the value the text ends with, from its first on. */
function begun(text, value) {
    for (let length = Math.min(text.length, value.length - 1); length >= TELLING; length -= 1)
        if (text.endsWith(value.slice(0, length)))
            return length;
    return 0;
}

;// CONCATENATED MODULE: ./src/rollout/diagnosis/investigate.ts



/**
 * Finds out why a rollout failed: reads what may tell, and names the causes. Never throws. What is `hidden` is read like all the rest, and nowhere told.
 */
async function investigate(failed, hidden, collecting) {
    const { findings, gaps } = await collect(failed, collecting);
    const { logs, stopped, running, targets } = findings;
    const hide = hiding(hidden);
    const ofCause = (cause) => ({
        ...cause,
        summary: hide(cause.summary),
        evidence: cause.evidence.map(hide),
        fix: cause.fix.map(hide),
    });
    const ofTask = ({ stoppedReason, containers }) => ({
        stoppedReason: stoppedReason && hide(stoppedReason),
        containers: containers.map((each) => ({ ...each, reason: each.reason && hide(each.reason) })),
    });
    return {
        causes: diagnose(findings).map(ofCause),
        logs: logs.map((log) => ({ ...log, lines: log.lines.map(({ at, text }) => ({ at, text: hide(text) })) })),
        stopped: stopped.map((task) => ({ ...task, ...ofTask(task) })),
        running: running.map((task) => ({ ...task, ...ofTask(task) })),
        targets: targets.map((target) => ({ ...target, description: target.description && hide(target.description) })),
        gaps: gaps.map(hide),
    };
}


/***/ })

};

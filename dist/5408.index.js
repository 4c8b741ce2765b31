export const id = 5408;
export const ids = [5408];
export const modules = {

/***/ 3660:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ agents)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _bounded_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2717);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3916);





/**
 * Keep-alive agents that honour HTTP_PROXY, HTTPS_PROXY and NO_PROXY in either case. NODE_EXTRA_CA_CERTS is
 * honoured by Node itself; AWS_CA_BUNDLE, which the AWS CLI knows and the SDK for JavaScript does not, here.
 */
function agents(env) {
    const options = { keepAlive: true, maxSockets: 50, proxyEnv: env };
    const bundle = env['AWS_CA_BUNDLE'];
    const ca = bundle ? { ca: authorities(bundle) } : {};
    const [plain, secure] = proxied(() => [new (node_http__WEBPACK_IMPORTED_MODULE_0___default().Agent)(options), new (node_https__WEBPACK_IMPORTED_MODULE_1___default().Agent)({ ...options, ...ca })]);
    return {
        http: plain,
        https: secure,
        close: () => {
            plain.destroy();
            secure.destroy();
        },
    };
}
/** A proxy's address may hold a password, and Node's own error quotes it. */
function proxied(make) {
    try {
        return make();
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo('HTTP_PROXY or HTTPS_PROXY is not the address of a proxy (value hidden).', {
            hint: 'Set it to a URL like http://proxy.example.com:3128, or unset it.',
        });
    }
}
/** Bytes. All authorities that browsers trust are a quarter of a megabyte. */
const LARGEST_BUNDLE = 16 * 1024 * 1024;
function authorities(file) {
    try {
        return [...node_tls__WEBPACK_IMPORTED_MODULE_2___default().getCACertificates('default'), (0,_bounded_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readBounded */ .CB)(file, LARGEST_BUNDLE).toString('utf8')];
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`AWS_CA_BUNDLE: ${file} can't be read.`, {
            hint: 'Set it to a PEM file with the certificates of your proxy, or unset it.',
            cause,
        });
    }
}


/***/ }),

/***/ 1729:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ batches)
/* harmony export */ });
/** Pure: the same in lists of so many at most, for calls that take no more. */
function batches(all, most) {
    return Array.from({ length: Math.ceil(all.length / most) }, (_, place) => all.slice(place * most, (place + 1) * most));
}


/***/ }),

/***/ 1948:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect),
  j: () => (/* binding */ connectSts)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/ECRClient.js + 8 modules
var ECRClient = __webpack_require__(4211);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/ECSClient.js + 8 modules
var ECSClient = __webpack_require__(7777);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/ElasticLoadBalancingV2Client.js + 8 modules
var ElasticLoadBalancingV2Client = __webpack_require__(4677);
;// CONCATENATED MODULE: ./src/aws/call-names.ts
/** Pure: what a call is called, as the SDK names it: `ECS`, `CreateService`. */
function namesOf({ clientName = '', commandName = '' }) {
    return { service: clientName.replace(/Client$/, ''), operation: commandName.replace(/Command$/, '') };
}

// EXTERNAL MODULE: ./src/aws/faults.ts
var faults = __webpack_require__(9512);
// EXTERNAL MODULE: ./src/aws/once.ts
var once = __webpack_require__(3676);
;// CONCATENATED MODULE: ./src/aws/quotas.ts
/**
 * The quotas of AWS that a call may meet, by their names in Service Quotas. An API says only that there is one: of ECR,
 * ECS and CloudWatch Logs every quota has the same code, so the operation tells which; those of Elastic Load Balancing
 * have codes of their own.
 */
const BY_OPERATION = {
    'ECR CreateRepository': 'Registered repositories',
    'ECR PutImage': 'Images per repository, or Tags per image',
    'ECR PutLifecyclePolicy': 'Rules per lifecycle policy',
    'ECR InitiateLayerUpload': 'Images per repository',
    'ECS CreateCluster': 'Clusters per account',
    'ECS RegisterTaskDefinition': 'Revisions per task definition family',
    'ECS CreateService': 'Services per cluster',
    'ECS UpdateService': 'Services per cluster, or Tasks per service',
    'CloudWatchLogs CreateLogGroup': 'Log groups',
};
const BY_CODE = {
    TooManyLoadBalancers: 'Application Load Balancers per Region',
    TooManyTargetGroups: 'Target Groups per Region',
    TooManyUniqueTargetGroupsPerLoadBalancer: 'Target Groups per Application Load Balancer',
    TargetGroupAssociationLimit: 'Load balancers per Target Group',
    TooManyListeners: 'Listeners per Application Load Balancer',
    TooManyRules: 'Rules per Application Load Balancer',
    TooManyCertificates: 'Certificates per Application Load Balancer',
    TooManyTargets: 'Targets per Application Load Balancer',
    TooManyRegistrationsForTargetId: 'Number of times a target can be registered per Application Load Balancer',
    TooManyActions: 'Target Groups per Action per Application Load Balancer',
};
/** Which quota an error speaks of: its name, as far as it is known; `undefined` for an error that speaks of none. */
function quotaIn(error, service, operation) {
    if (!(error instanceof Error))
        return undefined;
    const code = error.name.replace(/Exception$/, '');
    if (code === 'LimitExceeded')
        return BY_OPERATION[`${service} ${operation}`] ?? `a quota of ${service}`;
    return Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;
}

// EXTERNAL MODULE: ./src/retry.ts
var retry = __webpack_require__(9809);
;// CONCATENATED MODULE: ./src/aws/throttling.ts
/** Seconds between two calls of an operation, once it was throttled; doubled each time, halved by each success. */
const FIRST_GAP = 0.5;
const LONGEST_GAP = 4;
/** Seconds after which it is worth a line, and between two lines. */
const PATIENCE = 5;
const AGAIN = 30;
/**
 * Slows the calls of an operation down while AWS throttles it, for all of a run, and says so when it lasts.
 *
 * Not the SDK's `retryMode: 'adaptive'`: that has one rate for all operations of a client, while AWS counts by groups of
 * operations (RegisterTaskDefinition has one call a second, DescribeServices twenty). A throttled registration would
 * hold up the looks at the rollout, from half a call a second on, where nobody who reads the log sees it. A deploy makes
 * few calls, and is throttled because of others that share the account: what helps all is to ask for just that operation
 * less often until it works again.
 */
function courses(clock, onHeldUp) {
    const known = new Map();
    return (service, operation) => {
        const key = `${service} ${operation}`;
        const course = known.get(key) ?? courseOf(clock, (failing) => onHeldUp({ service, operation, ...failing }));
        known.set(key, course);
        return course;
    };
}
function courseOf(clock, tell) {
    let gap = 0;
    let next = 0;
    let failingSince;
    let told = Number.NEGATIVE_INFINITY;
    return {
        async turn(signal) {
            if (gap === 0)
                return;
            const turn = Math.max(next, clock.now());
            next = turn + gap * 1000;
            if (turn > clock.now())
                await clock.sleep((turn - clock.now()) / 1000, signal);
        },
        passed() {
            failingSince = undefined;
            gap = gap > FIRST_GAP ? gap / 2 : 0;
        },
        failed(error, throttled) {
            const now = clock.now();
            if (throttled)
                gap = Math.min(LONGEST_GAP, Math.max(FIRST_GAP, gap * 2));
            failingSince ??= now;
            const seconds = (now - failingSince) / 1000;
            if (seconds < PATIENCE || now - told < AGAIN * 1000)
                return;
            told = now;
            tell({ error, throttled, seconds });
        },
    };
}

;// CONCATENATED MODULE: ./src/aws/retries.ts



/**
 * How the SDK tries the calls of a run again: it tells what kind of error there was, and everything else is decided as
 * for all that is tried again here. Its own strategy counts tries, not time (eight of them may be over in three seconds),
 * and pauses by a clock of its own. `eachTry` is a middleware that has to stand below the SDK's retries.
 */
function retries({ clock, signal, onHeldUp }) {
    const courseOf = courses(clock, onHeldUp);
    const calls = new WeakMap();
    /** Whose error it is: the strategy is not told. */
    const failures = new WeakMap();
    const tokenOf = (tries) => {
        const count = tries.count - 1;
        const token = { getRetryCount: () => count, getRetryDelay: () => 0 };
        calls.set(token, tries);
        return token;
    };
    const strategy = {
        acquireInitialRetryToken: async () => tokenOf((0,retry/* beginTries */.tp)({ clock, signal })),
        async refreshRetryTokenForRetry(token, failure) {
            const tries = calls.get(token);
            const backoff = backoffOf(failure);
            const { error, errorType } = failure;
            const course = error instanceof Error ? failures.get(error) : undefined;
            // A refusal is an answer: the operation works. The SDK then throws the last error of the call.
            if (!backoff)
                course?.passed();
            if (!tries || !backoff)
                throw new Error('no other try');
            if (error instanceof Error)
                course?.failed(error.name, errorType === 'THROTTLING');
            if (!(await tries.again(error, backoff)))
                throw new Error('no other try');
            return tokenOf(tries);
        },
        recordSuccess: () => { },
    };
    const eachTry = (next, context) => async (args) => {
        const { service, operation } = namesOf(context);
        const course = courseOf(service, operation);
        await course.turn(signal);
        try {
            const result = await next(args);
            course.passed();
            return result;
        }
        catch (error) {
            if (error instanceof Error)
                failures.set(error, course);
            throw error;
        }
    };
    return { strategy, eachTry };
}
/** Pure: which errors pass by themselves, in the SDK's terms: codes of throttling; 5xx and broken connections. */
function backoffOf({ errorType, retryAfterHint }) {
    const asked = retryAfterHint && (retryAfterHint.getTime() - Date.now()) / 1000;
    if (errorType === 'THROTTLING')
        return { ...retry/* THROTTLED */.pJ, asked };
    return errorType === 'TRANSIENT' ? { ...retry/* BROKEN */.M$, asked } : undefined;
}

// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
;// CONCATENATED MODULE: ./src/aws/trace.ts



/**
 * The fields that say what a call is about. A list of what may be told, not of what may not: whatever else a request
 * holds, now or once somebody adds it, stays untold.
 */
const TOLD = [
    // ECS; ECR and CloudWatch Logs write theirs alike.
    'cluster',
    'clusterName',
    'clusters',
    'family',
    'resourceArn',
    'service',
    'serviceDeploymentArn',
    'serviceDeploymentArns',
    'serviceName',
    'services',
    'taskDefinition',
    'tasks',
    'repositoryName',
    'repositoryNames',
    'logGroupName',
    'logGroupNamePrefix',
    'logStreamName',
    // Elastic Load Balancing and STS.
    'ListenerArn',
    'LoadBalancerArn',
    'LoadBalancerArns',
    'Name',
    'Names',
    'ResourceArns',
    'RoleArn',
    'RuleArn',
    'RuleArns',
    'TargetGroupArn',
];
/** The outermost middleware of a client: tells of every call as it ends, well or badly, and changes nothing about it. */
const tracing = (trace) => (next, context) => async (args) => {
    const start = performance.now();
    const ended = (how) => trace({
        ...namesOf(context),
        about: aboutOf(args.input),
        milliseconds: performance.now() - start,
        ...how,
    });
    try {
        const result = await next(args);
        ended({ ...metadataOf((0,json/* isRecord */.u4)(result) ? result['output'] : undefined), error: undefined });
        return result;
    }
    catch (error) {
        // What AWS said is in the error that ours is made of.
        const told = error instanceof faults/* QuotaExceeded */.s0 || error instanceof faults/* AccessDenied */.Oy ? error.cause : error;
        ended({ ...metadataOf(told), error: codeOf(told) });
        throw error;
    }
};
/** Where in a client's stack it has to stand: around the retries, and around everything that may fail before them. */
const AROUND_EVERYTHING = { step: 'initialize', priority: 'high', name: 'tracing' };
function aboutOf(input) {
    if (!(0,json/* isRecord */.u4)(input))
        return {};
    const told = TOLD.map((field) => [field, textsOf(input[field])]);
    return Object.fromEntries(told.filter(([, texts]) => texts.length > 0));
}
function textsOf(value) {
    const values = Array.isArray(value) ? value : [value];
    return values.filter((one) => typeof one === 'string');
}
function metadataOf(ended) {
    const metadata = (0,json/* isRecord */.u4)(ended) ? ended['$metadata'] : undefined;
    const { attempts, requestId, httpStatusCode } = (0,json/* isRecord */.u4)(metadata) ? metadata : {};
    return {
        attempts: typeof attempts === 'number' ? attempts : undefined,
        requestId: typeof requestId === 'string' ? requestId : undefined,
        status: typeof httpStatusCode === 'number' ? httpStatusCode : undefined,
    };
}
/** AWS's code is the error's name; of a connection that failed only the system's code says more than `Error`. */
function codeOf(error) {
    const { name, code } = (0,json/* isRecord */.u4)(error) ? error : {};
    if (typeof code === 'string' && (name === 'Error' || name === undefined))
        return code;
    return typeof name === 'string' ? name : 'an error without a name';
}

;// CONCATENATED MODULE: ./src/aws/clients.ts









/** The one maker of SDK clients: Region, connections, time-outs, retries and user agent are decided here. */
function connect(connecting) {
    const { config, prepare } = preparing(connecting);
    return {
        ecr: prepare(new ECRClient/* ECRClient */.S(config)),
        ecs: prepare(new ECSClient/* ECSClient */.Z(config)),
        elb: prepare(new ElasticLoadBalancingV2Client/* ElasticLoadBalancingV2Client */.M(config)),
        logs: (0,once/* once */.O)(async () => {
            const api = await Promise.all(/* import() */[__webpack_require__.e(1473), __webpack_require__.e(446)]).then(__webpack_require__.bind(__webpack_require__, 446));
            return { client: prepare(new api.CloudWatchLogsClient(config)), api };
        }),
    };
}
/** STS, which only the runs need that assume a role or check their account. */
async function connectSts(connecting) {
    const api = await Promise.all(/* import() */[__webpack_require__.e(6501), __webpack_require__.e(8665)]).then(__webpack_require__.bind(__webpack_require__, 8665));
    const { config, prepare } = preparing(connecting);
    return { client: prepare(new api.STSClient(config)), api };
}
/** What all clients of a run share, and what is done to each of them. */
function preparing({ region, agents, clock, signal, trace, credentials, onHeldUp = () => { } }) {
    const { strategy, eachTry } = retries({ clock, signal, onHeldUp });
    const config = {
        region,
        ...(credentials ? { credentials } : {}),
        retryStrategy: strategy,
        customUserAgent: 'fargate-platform',
        requestHandler: {
            httpAgent: agents.http,
            httpsAgent: agents.https,
            connectionTimeout: 10_000,
            requestTimeout: 60_000,
            // Without it the SDK only logs a warning when the time is over.
            throwOnRequestTimeout: true,
        },
    };
    const prepare = (client) => {
        endWith(signal, client);
        const { middlewareStack } = client;
        middlewareStack.add(eachTry, belowRetries('eachTry'));
        middlewareStack.add(refusalsAreTerminal, belowRetries('refusalsAreTerminal'));
        if (trace)
            middlewareStack.add(tracing(trace), AROUND_EVERYTHING);
        return client;
    };
    return { config, prepare };
}
/** The SDK takes the signal with each call; here every call gets it, so that none can be forgotten. */
function endWith(abortSignal, client) {
    const { send } = client;
    Object.assign(client, {
        send: (command, options) => Reflect.apply(send, client, [command, { abortSignal, ...options }]),
    });
}
const belowRetries = (name) => ({ step: 'finalizeRequest', priority: 'low', name });
/**
 * The SDK takes LimitExceededException (a quota, which no retry lifts) for throttling and retries it. What is refused for
 * want of a right it doesn't; which right that is, and what gives it, is said here for all calls.
 */
const refusalsAreTerminal = (next, context) => async (args) => {
    try {
        return await next(args);
    }
    catch (error) {
        if (!(error instanceof Error))
            throw error;
        const call = namesOf(context);
        const quota = quotaIn(error, call.service, call.operation);
        if (quota !== undefined)
            throw new faults/* QuotaExceeded */.s0(error, quota);
        throw (0,faults/* isDenial */.c6)(error) ? new faults/* AccessDenied */.Oy(error, call) : error;
    }
};


/***/ }),

/***/ 3144:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HV: () => (/* binding */ describeWorkload),
/* harmony export */   Jv: () => (/* binding */ describeService),
/* harmony export */   Ti: () => (/* binding */ describeDeployment),
/* harmony export */   VW: () => (/* binding */ listRevisions),
/* harmony export */   Vk: () => (/* binding */ listTasks),
/* harmony export */   c$: () => (/* binding */ networkDetail),
/* harmony export */   hi: () => (/* binding */ describeRevision),
/* harmony export */   yz: () => (/* binding */ describeTasks)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6987);
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2511);
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(155);
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4810);
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8639);
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3723);
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9064);
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2006);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8301);
/* harmony import */ var _found_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2257);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9580);
/* harmony import */ var _verbatim_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9775);





/** The service as AWS reports it, in whatever status; `undefined` when it never existed. Throws ClusterNotFoundException. */
async function describeService(ecs, cluster, name) {
    const { services = [] } = await ecs.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_3__/* .DescribeServicesCommand */ .H({ cluster, services: [name], include: ['TAGS'] }));
    return services[0];
}
/** A revision by ARN, or the newest ACTIVE one by family. AWS says only ClientException when there is none. */
async function describeRevision(ecs, taskDefinition) {
    const command = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_4__/* .DescribeTaskDefinitionCommand */ .Z({ taskDefinition, include: ['TAGS'] });
    let definition;
    (0,_verbatim_js__WEBPACK_IMPORTED_MODULE_2__/* .receiveVerbatim */ .Q)(command, (body) => {
        definition = (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(body) ? body['taskDefinition'] : undefined;
    });
    const answer = await (0,_found_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F)(ecs.send(command), 'ClientException');
    const arn = answer?.taskDefinition?.taskDefinitionArn;
    return arn === undefined ? undefined : { arn, definition, tags: (0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .fromLowerTags */ .N7)(answer?.tags) };
}
/** The ARNs of a family's revisions; further ones are read as they are asked for. */
async function* listRevisions(ecs, familyPrefix, status, order) {
    const sort = order === 'newest first' ? 'DESC' : 'ASC';
    let nextToken;
    do {
        const page = await ecs.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_6__/* .ListTaskDefinitionsCommand */ .P({ familyPrefix, status, sort, ...(nextToken ? { nextToken } : {}) }));
        yield* page.taskDefinitionArns ?? [];
        nextToken = page.nextToken;
    } while (nextToken !== undefined);
}
/** Every task of the service that ECS wants running, or those that stopped in the last hour (at most 100 of them). */
async function listTasks(ecs, cluster, service, desiredStatus) {
    const tasks = [];
    let nextToken;
    do {
        const page = await ecs.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_7__/* .ListTasksCommand */ .M({ cluster, serviceName: service, desiredStatus, ...(nextToken ? { nextToken } : {}) }));
        const arns = page.taskArns ?? [];
        if (arns.length > 0)
            tasks.push(...(await describeTasks(ecs, cluster, arns)));
        nextToken = desiredStatus === 'RUNNING' ? page.nextToken : undefined;
    } while (nextToken !== undefined);
    return tasks;
}
/** Pure: what a task's network interface is said to have, such as `subnetId`; known soon after the task was started. */
function networkDetail({ attachments = [] }, wanted) {
    return attachments.flatMap(({ details = [] }) => details).find(({ name }) => name === wanted)?.value;
}
/** Tasks by their ARNs, at most 100; those that are not there (any more) are left out. */
async function describeTasks(ecs, cluster, arns) {
    return (await ecs.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_8__/* .DescribeTasksCommand */ .z({ cluster, tasks: [...arns] }))).tasks ?? [];
}
const UNKNOWN_HERE = ['UnsupportedFeatureException', 'UnknownOperationException', 'InvalidAction'];
/**
 * What ECS says of one deployment of a service, by the id that its tasks carry (`ecs-svc/<digits>`: the revision that
 * it rolls out ends in the same digits); `undefined` when the deployment is not among the newest, or ECS here has no
 * service deployments.
 */
async function describeDeployment(ecs, cluster, service, id) {
    const listed = await (0,_found_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F)(ecs.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_9__/* .ListServiceDeploymentsCommand */ .j({ cluster, service, maxResults: 20 })), ...UNKNOWN_HERE);
    const arns = (listed?.serviceDeployments ?? []).flatMap(({ serviceDeploymentArn }) => serviceDeploymentArn ?? []);
    if (arns.length === 0)
        return undefined;
    const described = await (0,_found_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F)(ecs.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_10__/* .DescribeServiceDeploymentsCommand */ .A({ serviceDeploymentArns: arns })), ...UNKNOWN_HERE);
    const digits = id.split('/').at(-1) ?? id;
    return described?.serviceDeployments?.find(({ targetServiceRevision }) => targetServiceRevision?.arn?.endsWith(`/${digits}`));
}
/**
 * Where the tasks of one deployment of a service run, and behind what, by the deployment's id; `undefined` where ECS does
 * not tell.
 */
async function describeWorkload(ecs, serviceArn, id) {
    const arn = `${serviceArn.replace(':service/', ':service-revision/')}/${id.split('/').at(-1) ?? id}`;
    const command = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_11__/* .DescribeServiceRevisionsCommand */ .o({ serviceRevisionArns: [arn] });
    const described = await (0,_found_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F)(ecs.send(command), ...UNKNOWN_HERE);
    return described?.serviceRevisions?.[0];
}


/***/ }),

/***/ 7860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ describeTargets),
/* harmony export */   Wr: () => (/* binding */ isHealthy),
/* harmony export */   mD: () => (/* binding */ describeLoadBalancer)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7992);
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9506);

/** All targets of a target group, with their health: draining and unused ones too. */
async function describeTargets(elb, targetGroupArn) {
    const answer = await elb.send(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_0__/* .DescribeTargetHealthCommand */ .q({ TargetGroupArn: targetGroupArn }));
    return answer.TargetHealthDescriptions ?? [];
}
/** A load balancer by its ARN. */
async function describeLoadBalancer(elb, arn) {
    return (await elb.send(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_1__/* .DescribeLoadBalancersCommand */ .A({ LoadBalancerArns: [arn] }))).LoadBalancers?.[0];
}
/** Pure: whether a target gets its share of the requests. */
const isHealthy = ({ TargetHealth }) => TargetHealth?.State === 'healthy';


/***/ }),

/***/ 9512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oy: () => (/* binding */ AccessDenied),
/* harmony export */   Zh: () => (/* binding */ isFault),
/* harmony export */   au: () => (/* binding */ isKeyFault),
/* harmony export */   c6: () => (/* binding */ isDenial),
/* harmony export */   s0: () => (/* binding */ QuotaExceeded),
/* harmony export */   y1: () => (/* binding */ isTextFault)
/* harmony export */ });
/* harmony import */ var _denial_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5420);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);


/** A quota of the account is used up. No retry lifts it. `quota` is its name in Service Quotas. */
class QuotaExceeded extends Error {
    constructor(cause, quota) {
        super(quota === undefined ? cause.message : `the quota “${quota}” of this account is used up`, { cause });
        this.name = 'QuotaExceeded';
    }
}
/** AWS refused a call for want of a right. No retry gets it: the error says what would. */
class AccessDenied extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    denial;
    /** `call`: as the SDK names it. Its name stays AWS's own, by which some decide what they can do without. */
    constructor(cause, call) {
        const { service, operation } = call;
        const prefix = PREFIXES[service] ?? service.toLowerCase();
        const denial = (0,_denial_js__WEBPACK_IMPORTED_MODULE_1__/* .readDenial */ .oq)(cause.message) ?? { action: `${prefix}:${operation}` };
        super(`AWS denies ${operation}: ${(0,_denial_js__WEBPACK_IMPORTED_MODULE_1__/* .denialText */ .p_)(denial)}`, { cause, hint: (0,_denial_js__WEBPACK_IMPORTED_MODULE_1__/* .denialHint */ .js)(denial) });
        this.name = cause.name;
        this.denial = denial;
    }
}
/** Where IAM calls a service otherwise than the SDK does. */
const PREFIXES = {
    CloudWatchLogs: 'logs',
    ElasticLoadBalancingV2: 'elasticloadbalancing',
};
/** Whether an answer of AWS is for want of a right. */
const isDenial = (error) => isFault(error, 'AccessDeniedException', 'AccessDenied', 'UnauthorizedOperation', 'NotAuthorized');
/** Whether AWS answered with one of these error codes. ELBv2 drops the suffix `Exception` on the wire: either form matches. */
function isFault(error, ...codes) {
    if (!(error instanceof Error))
        return false;
    const code = 'Code' in error && typeof error.Code === 'string' ? error.Code : error.name;
    return codes.some((wanted) => wanted === error.name || wanted === code);
}
/**
 * Whether STS could not get the keys with which a token is signed. It has the code of a token that is no good, for which
 * AWS's own advice is to try again with another one; here it helps.
 */
function isKeyFault(error) {
    return (isFault(error, 'InvalidIdentityToken', 'InvalidIdentityTokenException') &&
        error instanceof Error &&
        /retrieve verification key/i.test(error.message));
}
/**
 * Errors that AWS tells apart by their text alone. The one place where text decides; the wordings are those that
 * AWS's own Terraform provider and users' logs show.
 */
const TEXTS = {
    'linked role missing': /Unable to assume the service linked role/i,
    'cluster differs': /Arguments on this idempotent request are inconsistent/i,
    'too many revisions at once': /Too many concurrent attempts to create a new revision/i,
    'service exists': /Creation of service was not idempotent/i,
    'service drains': /still Draining/i,
    'target group not attached': /does not have an associated load balancer/i,
    'threshold unknown': /deploymentCircuitBreaker|thresholdConfiguration/i,
    'target group missing': /target group .*does not exist/i,
    'role not there yet': /Role is not valid/i,
};
/** Whether AWS refused for this reason, with the generic code that it shares with many other reasons. */
function isTextFault(error, ...faults) {
    return (isFault(error, 'InvalidParameterException', 'ClientException') &&
        error instanceof Error &&
        faults.some((fault) => TEXTS[fault].test(error.message)));
}


/***/ }),

/***/ 2257:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ found)
/* harmony export */ });
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9512);

/** The answer, or `undefined` where AWS says that there is no such thing. */
async function found(answer, ...notFound) {
    try {
        return await answer;
    }
    catch (error) {
        if ((0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .isFault */ .Zh)(error, ...notFound))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 1936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ given)
/* harmony export */ });
/** A field that AWS's models call optional and AWS always sends; throws when it did not come. */
function given(value, what) {
    if (value === undefined)
        throw new Error(`AWS answered without ${what}`);
    return value;
}


/***/ }),

/***/ 3676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once),
/* harmony export */   x: () => (/* binding */ memoized)
/* harmony export */ });
/** Reads at most once: everybody who asks gets the same answer, also while it is still on its way. */
function once(read) {
    let answer;
    return () => {
        answer ??= read();
        return answer;
    };
}
/** The same for what is asked for by its ARN or name: at most once each. */
function memoized(read) {
    const answers = new Map();
    return (key) => {
        const answer = answers.get(key) ?? read(key);
        answers.set(key, answer);
        return answer;
    };
}


/***/ }),

/***/ 9580:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ CLUSTER),
/* harmony export */   C_: () => (/* binding */ TAG_PREFIX),
/* harmony export */   D_: () => (/* binding */ withOrigin),
/* harmony export */   ED: () => (/* binding */ carries),
/* harmony export */   N7: () => (/* binding */ fromLowerTags),
/* harmony export */   Wu: () => (/* binding */ ADOPTED),
/* harmony export */   _4: () => (/* binding */ toLowerTags),
/* harmony export */   hA: () => (/* binding */ toUpperTags),
/* harmony export */   oW: () => (/* binding */ fromUpperTags),
/* harmony export */   u9: () => (/* binding */ MANAGED)
/* harmony export */ });
/** Everything that is ours to say in a tag begins with this; users' own tags must not. */
const TAG_PREFIX = 'fargate-platform:';
/** On a target group: the cluster that the service of its tasks is in, which a used one's name doesn't tell. */
const CLUSTER = `${TAG_PREFIX}cluster`;
/** On everything that we look after. */
const MANAGED = { [`${TAG_PREFIX}managed-by`]: 'fargate-platform' };
/** On what was there before us. */
const ADOPTED = { [`${TAG_PREFIX}origin`]: 'adopted' };
/** Pure: whether all of these are among the tags, with just these values. */
function carries(tags, wanted) {
    return Object.entries(wanted).every(([key, value]) => tags[key] === value);
}
/** Pure: the tags to write to a thing that carries `seen`: one that nobody looked after before remembers that. */
function withOrigin(seen, wanted) {
    const isManaged = Object.keys(MANAGED).every((key) => seen[key] !== undefined);
    return isManaged ? wanted : { ...wanted, ...ADOPTED };
}
/** ECR, ELBv2: `[{ Key, Value }]`. */
function toUpperTags(tags) {
    return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}
function fromUpperTags(tags = []) {
    return Object.fromEntries(tags.flatMap(({ Key, Value }) => (Key === undefined ? [] : [[Key, Value ?? '']])));
}
/** ECS: `[{ key, value }]`. */
function toLowerTags(tags) {
    return Object.entries(tags).map(([key, value]) => ({ key, value }));
}
function fromLowerTags(tags = []) {
    return Object.fromEntries(tags.flatMap(({ key, value }) => (key === undefined ? [] : [[key, value ?? '']])));
}


/***/ }),

/***/ 189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R$: () => (/* binding */ retrying),
/* harmony export */   et: () => (/* binding */ jittered),
/* harmony export */   m4: () => (/* binding */ DeadlineExceeded),
/* harmony export */   u4: () => (/* binding */ eventually)
/* harmony export */ });
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9809);

/** Something took longer than it may. `waitedFor` says what. */
class DeadlineExceeded extends Error {
    constructor(waitedFor, seconds, cause) {
        super(`gave up after ${Math.round(seconds)} s of waiting for ${waitedFor}`, { cause });
        this.name = 'DeadlineExceeded';
    }
}
/** Between two looks at something that is on its way. */
const GROWING = { first: 1, longest: 7 };
/**
 * Tries again as long as `passes` says that the error is of the kind that goes away by itself. Any other error is thrown
 * at once; after `atMost` seconds the last one is, as the cause.
 */
async function retrying(work, passes, { clock, signal, atMost, waitingFor }) {
    try {
        return await (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .withRetries */ .LH)(work, (error) => (passes(error) ? { ...GROWING, atMost } : undefined), { clock, signal });
    }
    catch (error) {
        throw passes(error) ? new DeadlineExceeded(waitingFor, atMost, error) : error;
    }
}
class NothingYet extends Error {
}
/** What a look shows, as soon as it shows something; `undefined` where it does not within `atMost` seconds. */
async function eventually(look, patience) {
    const something = async () => {
        const seen = await look();
        if (seen === undefined)
            throw new NothingYet();
        return seen;
    };
    try {
        return await retrying(something, (error) => error instanceof NothingYet, patience);
    }
    catch (error) {
        if (error instanceof DeadlineExceeded && error.cause instanceof NothingYet)
            return undefined;
        throw error;
    }
}
/** Seconds, moved by up to a fifth either way, so that many runs don't ask AWS in step. */
function jittered(seconds) {
    return seconds * (0.8 + 0.4 * Math.random());
}


/***/ }),

/***/ 9775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ receiveVerbatim),
/* harmony export */   V: () => (/* binding */ sendVerbatim)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8321);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__);


// The SDK's serialisers drop every field that their release does not know. A task definition has to go and come
// whole: what AWS adds next must work on the first day, and must be seen when it differs.
/** Makes the command send this body instead of the serialised input. The request is signed after that. */
function sendVerbatim(command, body) {
    command.middlewareStack.add((next) => (args) => {
        if (hasBody(args.request))
            args.request.body = JSON.stringify(body);
        return next(args);
    }, { step: 'build', priority: 'high' });
}
/** Hands the parsed JSON of a successful answer to `receive`, before the SDK makes its own of it. */
function receiveVerbatim(command, receive) {
    command.middlewareStack.add((next) => async (args) => {
        const result = await next(args);
        const { response } = result;
        if (hasBody(response) && response.body instanceof node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable) {
            const received = await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.text)(response.body);
            response.body = Buffer.from(received);
            if ('statusCode' in response && response.statusCode === 200)
                receive(JSON.parse(received));
        }
        return result;
    }, { step: 'deserialize', priority: 'low' });
}
function hasBody(message) {
    return typeof message === 'object' && message !== null && 'body' in message;
}


/***/ }),

/***/ 9373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    now: () => Date.now(),
    sleep: (seconds, signal) => new Promise((resolve, reject) => {
        if (signal.aborted) {
            reject(signal.reason);
            return;
        }
        const timer = setTimeout(() => {
            signal.removeEventListener('abort', stop);
            resolve();
        }, seconds * 1000);
        const stop = () => {
            clearTimeout(timer);
            reject(signal.reason);
        };
        signal.addEventListener('abort', stop, { once: true });
    }),
};


/***/ }),

/***/ 5420:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   js: () => (/* binding */ denialHint),
/* harmony export */   oq: () => (/* binding */ readDenial),
/* harmony export */   p_: () => (/* binding */ denialText)
/* harmony export */ });
/* unused harmony export statementFor */
/**
 * The one place where AWS's sentence is read, as the IAM user guide has it (troubleshoot_access-denied.html): `User: ARN
 * is not authorized to perform: ACTION on resource: ARN because no TYPE policy allows the ACTION action`, or `with an
 * explicit deny in a TYPE policy`. EC2 leaves the resource out, older texts the reason.
 */
const SENTENCE = /(?:User: (?<who>arn:\S+) )?is not authorized to perform: (?<action>[\w-]+:\w+)(?: on resource: (?<resource>\*|arn:[\w:/.*+=@-]+))?(?:\.? (?:because no (?<silent>[\w -]+?)(?: policy)? allows|with an explicit deny in an? (?<forbidding>[\w -]+?)(?: policy)?(?=[.:]|$)))?/m;
/** Pure: what AWS's words say of a right that is missing; nothing where they are about something else. */
function readDenial(words) {
    const { who, action, resource, silent, forbidding } = SENTENCE.exec(words)?.groups ?? {};
    if (action === undefined)
        return undefined;
    const barrier = forbidding === undefined
        ? silent === undefined || OWN.includes(silent)
            ? undefined
            : `no ${named(silent)} allows it`
        : `an explicit deny in the ${named(forbidding)} forbids it`;
    return { action, resource: resource?.replace(/\.$/, ''), who, barrier };
}
/** The kinds of policies that are the role's own. */
const OWN = ['identity-based', 'resource-based'];
const named = (kind) => (/boundary$/.test(kind) ? kind : `${kind} policy`);
/** Pure: who may not do what to what. */
function denialText({ who, action, resource }) {
    return `${nameOf(who)} may not do ${action}${resource === undefined || resource === '*' ? '' : ` on ${resource}`}`;
}
/** Pure: what would let it. */
function denialHint(denial) {
    if (denial.barrier !== undefined) {
        return `It is not for want of a right of its own: ${denial.barrier}. Ask whoever keeps that policy.`;
    }
    return `Add to its policy: ${JSON.stringify(statementFor(denial))}`;
}
/** Pure: the statement that allows it, also to the next run, whose tasks, deployments and so on have other ids. */
function statementFor({ action, resource = '*' }) {
    const condition = conditionOf(action, resource);
    return {
        Effect: 'Allow',
        Action: action,
        Resource: action === 'ecs:ListTasks' ? '*' : lasting(resource),
        ...(condition ? { Condition: condition } : {}),
    };
}
/** The ARN with what AWS draws by lot left open. */
function lasting(resource) {
    return (resource
        .replace(/(:task\/[^/]+|:service-(?:deployment|revision)\/[^/]+\/[^/]+)\/[^/]+$/, '$1/*')
        .replace(/(:task-definition\/[^:]+):\d+$/, '$1:*')
        .replace(/(:(?:loadbalancer|listener|listener-rule)\/app\/[^/]+|:targetgroup\/[^/]+)\/.+$/, '$1/*')
        // Without its end it is the ARN by which tags go.
        .replace(/(:log-group:[^:]+):log-stream:.*$/, '$1:*'));
}
/** What keeps a right to what it is needed for. */
function conditionOf(action, resource) {
    const equals = (key, value) => ({ StringEquals: { [key]: value } });
    switch (action) {
        case 'iam:PassRole':
            return equals('iam:PassedToService', 'ecs-tasks.amazonaws.com');
        case 'iam:CreateServiceLinkedRole': {
            const [, service] = /:role\/aws-service-role\/([^/]+)\//.exec(resource) ?? [];
            return service === undefined ? undefined : equals('iam:AWSServiceName', service);
        }
        case 'ecs:ListTasks': {
            // It is asked for instances of the cluster, which are none of Fargate's.
            const [, head, cluster] = /^(arn:.*):container-instance\/([^/]+)\//.exec(resource) ?? [];
            return cluster === undefined ? undefined : { ArnEquals: { 'ecs:cluster': `${head}:cluster/${cluster}` } };
        }
        default:
            return undefined;
    }
}
/** The role of a session, or the user. */
function nameOf(who) {
    const [, role] = /:assumed-role\/([^/]+)\//.exec(who ?? '') ?? [];
    if (role !== undefined)
        return `the role ${role}`;
    const [, user] = /:user\/(.+)$/.exec(who ?? '') ?? [];
    return user === undefined ? (who ?? 'the role of this job') : `the user ${user}`;
}


/***/ }),

/***/ 6227:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ fieldsOf),
/* harmony export */   U: () => (/* binding */ diff)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8301);


/**
 * What has to change for `observed` to be as `wanted`, field by field.
 * Only what `wanted` declares is compared: a field left undefined is not ours to manage, and of a map
 * (tags, attributes) only the keys it names are. Lists are compared whole.
 */
function diff(wanted, observed) {
    const seen = new Map(Object.entries(observed));
    return Object.entries(wanted).flatMap(([field, to]) => {
        const from = seen.get(field);
        if (to === undefined || (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(to, from))
            return [];
        if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(to) && (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(from))
            return diff(to, from).map((change) => ({ ...change, field: `${field}.${change.field}` }));
        return [{ field, from, to }];
    });
}
/** The fields on the first level that a list of changes touches. */
function fieldsOf(changes) {
    return new Set(changes.map(({ field }) => field.split('.', 1)[0] ?? field));
}


/***/ }),

/***/ 3804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ without),
/* harmony export */   Z: () => (/* binding */ overlaid)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8301);

/**
 * Pure: a state without the fields that are to stay as they are: undeclared, they are neither compared nor remembered.
 * A path names a field or, behind the first dot, a key of one.
 */
function without(state, paths) {
    return withFields(state, paths, () => undefined);
}
/** Pure: a state in which these fields are as they were seen, for writes that take a whole group of fields. */
function overlaid(state, seen, paths) {
    return withFields(state, paths, (path) => valueAt(seen, path));
}
function withFields(state, paths, valueFor) {
    const changed = new Map();
    for (const path of paths) {
        const [top, key] = split(path);
        const whole = changed.has(top) ? changed.get(top) : valueAt(state, top);
        if (key === undefined)
            changed.set(top, valueFor(path));
        else if ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(whole) && key in whole)
            changed.set(top, { ...whole, [key]: valueFor(path) });
    }
    return { ...state, ...Object.fromEntries(changed) };
}
function valueAt(state, path) {
    const [top, key] = split(path);
    const whole = new Map(Object.entries(state)).get(top);
    if (key === undefined)
        return whole;
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(whole) ? whole[key] : undefined;
}
/** Keys may hold dots themselves. */
function split(path) {
    const dot = path.indexOf('.');
    return dot < 0 ? [path, undefined] : [path.slice(0, dot), path.slice(dot + 1)];
}


/***/ }),

/***/ 5569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ driftOf),
/* harmony export */   DW: () => (/* binding */ MARK_FIELD),
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   M$: () => (/* binding */ MARK),
/* harmony export */   _K: () => (/* binding */ isDrift),
/* harmony export */   eV: () => (/* binding */ markOver),
/* harmony export */   kN: () => (/* binding */ withMark)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8301);


/** The tag in which a thing remembers what we last set. */
const MARK = 'fargate-platform:set';
/** The field of a change that only brings the mark up to date: nothing that anybody asked for. */
const MARK_FIELD = `tags.${MARK}`;
/** AWS takes no longer value of a tag. */
const LONGEST = 256;
/** Digits of each hash: enough to tell that a value is another one, and short enough for all of them in one tag. */
const DIGITS = 4;
/**
 * Pure: what a state sets, a word `field=hash` for each of these fields. A map has two hashes for every key, of its path
 * and of its value: AWS reports keys beside ours, and ours may become more. What is undefined is not ours to remember,
 * and what would make the tag too long is left out.
 */
function markOf(state, fields) {
    const values = new Map(Object.entries(state));
    const words = fields.toSorted().flatMap((field) => {
        const digest = digestOf(values.get(field));
        return digest === '' ? [] : [`${field}=${digest}`];
    });
    return words.reduce((mark, word) => {
        const longer = mark === '' ? word : `${mark} ${word}`;
        return longer.length > LONGEST ? mark : longer;
    }, '');
}
/**
 * Pure: the mark to write where there was one. Of fields that go back when a rollout is taken back it says as well what
 * ran before (`field=hash:hash`): to find that again is no change from outside.
 */
function markOver(mark, last, seen, restored) {
    const before = remembered(last);
    const values = new Map(Object.entries(seen));
    const words = [...remembered(mark)].map(([field, [digest = '']]) => {
        const known = restored.includes(field) ? (before.get(field) ?? []) : [];
        const [current, former] = known;
        if (current === undefined)
            return `${field}=${digest}`;
        if (current === digest)
            return `${field}=${known.join(':')}`;
        const ran = former !== undefined && !differs(former, values.get(field)) ? former : current;
        return `${field}=${digest}:${ran}`;
    });
    const longer = words.join(' ');
    return longer.length > LONGEST ? mark : longer;
}
/** Pure: a state with this mark among its tags. */
function withMark(state, mark) {
    const tags = new Map(Object.entries(state)).get('tags');
    return { ...state, tags: { ...((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(tags) ? tags : {}), [MARK]: mark } };
}
/**
 * Pure: the fields of what was seen that are not as the mark says that we set them. A field, or a key of one, that is
 * not there at all was not looked at; one that is undefined was, and is nothing.
 */
function driftOf(state, mark) {
    const seen = new Map(Object.entries(state));
    return [...remembered(mark)].flatMap(([field, digests]) => seen.has(field) && digests.every((digest) => differs(digest, seen.get(field))) ? [field] : []);
}
/** Pure: whether what would be changed is not what we set, as far as the mark remembers it. */
function isDrift({ field, from }, mark) {
    const [top = '', ...inside] = field.split('.');
    const digests = remembered(mark).get(top) ?? [];
    if (inside.length === 0)
        return digests.length > 0 && digests.every((digest) => differs(digest, from));
    const path = hash(inside.join('.'));
    const known = digests.flatMap(pairsOf).filter((pair) => pair.startsWith(path));
    return known.length > 0 && !known.includes(path + hashOf(from));
}
function digestOf(value) {
    if (value === undefined)
        return '';
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value))
        return hashOf(value);
    const leaves = leavesOf(value).filter(([, leaf]) => leaf !== undefined);
    return leaves.map(pairOf).toSorted().join('');
}
function differs(digest, seen) {
    const pairs = pairsOf(digest);
    if (pairs.length === 0)
        return digest !== hashOf(seen);
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(seen))
        return true;
    const leaves = leavesOf(seen);
    const there = new Set(leaves.map(pairOf));
    const looked = new Set(leaves.map(([path]) => hash(path)));
    return pairs.some((pair) => looked.has(pair.slice(0, DIGITS)) && !there.has(pair));
}
/** The words of a mark by their fields, the newest digest first; what somebody else wrote there is as good as nothing. */
function remembered(mark = '') {
    const words = [...mark.matchAll(/(?<=^| )(\w+)=([0-9a-f]+(?::[0-9a-f]+)?)(?= |$)/g)];
    const isWhole = ({ length }) => length === DIGITS || length % (2 * DIGITS) === 0;
    return new Map(words.flatMap(([, field = '', text = '']) => {
        const digests = text.split(':');
        return digests.every(isWhole) ? [[field, digests]] : [];
    }));
}
/** The pairs of a map's digest; none of one value's. */
function pairsOf(digest) {
    return digest.length === DIGITS ? [] : (digest.match(new RegExp(`.{${2 * DIGITS}}`, 'g')) ?? []);
}
function leavesOf(map, above = '') {
    return Object.entries(map).flatMap(([key, value]) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value) ? leavesOf(value, `${above}${key}.`) : [[`${above}${key}`, value]]);
}
const pairOf = ([path, value]) => hash(path) + hashOf(value);
const hashOf = (value) => hash(JSON.stringify(sorted(value)) ?? 'nothing');
const hash = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, DIGITS);
/** The same, whatever the order of keys. */
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value))
        return value;
    return Object.fromEntries(Object.keys(value)
        .toSorted()
        .map((key) => [key, sorted(value[key])]));
}


/***/ }),

/***/ 1295:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ define),
/* harmony export */   n: () => (/* binding */ ChangedMeanwhile)
/* harmony export */ });
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6227);
/* harmony import */ var _keep_live_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3804);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5569);



/**
 * Thrown by `create` and `update` when the thing turns out not to be as it was read, and by `read` when one answer
 * contradicts another: read it again, and go on.
 */
class ChangedMeanwhile extends Error {
    constructor(cause) {
        super('it was changed by somebody else in the meantime', { cause });
        this.name = 'ChangedMeanwhile';
    }
}
/** Makes the factory of a kind's nodes. `presence: 'absent'` wants the thing gone. */
function define(kind) {
    return (name, props, presence = 'present') => new ResourceNode(kind, name, props, presence);
}
class ResourceNode {
    kind;
    name;
    needs;
    renews;
    #kind;
    /** The needs whose outputs go into what is wanted; the others only come before. */
    #inputs;
    #props;
    #presence;
    #found;
    #made;
    constructor(kind, name, props, presence) {
        this.kind = kind.kind;
        this.name = name;
        const values = Object.values(props);
        this.#inputs = values.filter((value) => value instanceof ResourceNode);
        this.needs = values.flat().filter((value) => value instanceof ResourceNode);
        this.renews = kind.renews ?? false;
        this.#kind = kind;
        this.#props = props;
        this.#presence = presence;
    }
    get wanted() {
        return this.#presence === 'present';
    }
    get known() {
        return (this.#made ?? this.#found) !== undefined;
    }
    get foreseen() {
        return !this.known && this.wanted && this.#kind.foresee?.(this.#props) !== undefined;
    }
    get out() {
        const source = this.#made ?? this.#found;
        const foreseen = source ? undefined : this.#kind.foresee?.(this.#props);
        if (foreseen !== undefined)
            return foreseen;
        if (!source)
            throw new Error(`${this.kind} ${this.name} was asked for its outputs before it existed`);
        return source.out;
    }
    async look(cloud) {
        this.#found = await this.#kind.read(cloud, this.name, this.#props);
    }
    assess(renewed) {
        const found = this.#found;
        const changes = found && this.wanted ? this.#changes(found, renewed) : [];
        const action = this.#action(changes);
        return {
            action,
            changes,
            kept: found && this.wanted ? this.#kept(found) : [],
            exists: found !== undefined,
            tags: found?.tags,
            refusal: this.#refusal(action, changes),
        };
    }
    drift() {
        return this.#found ? (0,_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .driftOf */ .$p)(this.#found.state, this.#found.tags?.[_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .MARK */ .M$]) : [];
    }
    async settle(cloud, { action, changes }) {
        const found = this.#found;
        if (action === 'remove')
            await this.remove(cloud);
        else if (action === 'create') {
            const { state } = this.#wantedNow();
            this.#made = { out: await this.#kind.create(cloud, this.name, state, this.#props) };
        }
        else if (action === 'update' && found) {
            const { state, mark } = this.#wantedNow(found);
            const changed = new Set((0,_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(changes));
            // What is set has to be remembered, though that is no change worth a word.
            if (mark !== undefined && mark !== found.tags?.[_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .MARK */ .M$])
                changed.add('tags');
            this.#made = { out: await this.#kind.update(cloud, found, state, changed, this.#props) };
        }
        else if (action === 'replace' && found && this.#kind.replacing) {
            // The other one is new, and ours: nothing of it was there before us.
            const { state } = this.#wantedNow();
            this.#made = { out: await this.#kind.replacing.make(cloud, this.name, found, state, this.#props) };
        }
    }
    async remove(cloud) {
        if (this.#found)
            await this.#kind.remove(cloud, this.#found.out);
        this.#found = undefined;
        this.#made = undefined;
    }
    #action(changes) {
        if (!this.#found)
            return this.wanted ? 'create' : 'keep';
        if (!this.wanted)
            return 'remove';
        if (changes.length === 0)
            return 'keep';
        return this.#kind.replacing?.isDue(this.#found, changes, this.#props) ? 'replace' : 'update';
    }
    #changes(found, renewed) {
        const missing = this.#missing();
        const renewals = this.#inputs
            .filter((need) => missing.includes(need) || renewed.has(need))
            .map((need) => ({ field: need.kind, from: undefined, to: 'new' }));
        if (missing.length > 0)
            return renewals;
        const compare = this.#kind.compare ?? _diff_js__WEBPACK_IMPORTED_MODULE_0__/* .diff */ .U;
        const { declared, mark } = this.#wantedNow(found);
        const last = found.tags?.[_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .MARK */ .M$];
        const changes = compare(declared, found.state)
            .filter(({ field }) => field !== _mark_js__WEBPACK_IMPORTED_MODULE_1__/* .MARK_FIELD */ .DW)
            .map((change) => ((0,_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .isDrift */ ._K)(change, last) ? { ...change, drift: true } : change));
        // Where it remembers nothing, that is no reason to write; something else is, from a run that broke off.
        const isStale = mark !== undefined && last !== undefined && last !== mark;
        const all = [...changes, ...renewals];
        return all.length === 0 && isStale ? [{ field: _mark_js__WEBPACK_IMPORTED_MODULE_1__/* .MARK_FIELD */ .DW, from: last, to: mark }] : all;
    }
    /** The needs that are yet to be made, and of which nobody knows what they will give. */
    #missing() {
        return this.#inputs.filter((need) => need.wanted && !need.known && !need.foreseen);
    }
    /** What is wanted, whole for writes, and as far as it is ours to say; with the mark that remembers that. */
    #wantedNow(found) {
        const wanted = this.#kind.desired(this.name, this.#props, found);
        const keeps = this.#keeps(found);
        const declared = (0,_keep_live_js__WEBPACK_IMPORTED_MODULE_2__/* .without */ .F)(wanted, keeps);
        const state = found ? (0,_keep_live_js__WEBPACK_IMPORTED_MODULE_2__/* .overlaid */ .Z)(wanted, found.state, keeps) : wanted;
        const { remembers, restored = [] } = this.#kind;
        if (!remembers)
            return { state, declared, mark: undefined };
        const mark = (0,_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .markOver */ .eV)((0,_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(declared, remembers), found?.tags?.[_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .MARK */ .M$], found?.state ?? {}, restored);
        return { state: (0,_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .withMark */ .kN)(state, mark), declared: (0,_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .withMark */ .kN)(declared, mark), mark };
    }
    #keeps(found) {
        return (found?.tags && this.#kind.keeps?.(this.#props, found.tags)) ?? NOTHING;
    }
    #kept(found) {
        const keeps = this.#keeps(found);
        // What it needs may still be missing, and with it what is wanted.
        if (this.#missing().length > 0)
            return [];
        if (this.#kind.kept)
            return this.#kind.kept(found, this.#props);
        if (keeps.size === 0)
            return [];
        const differing = (0,_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .diff */ .U)(this.#kind.desired(this.name, this.#props, found), found.state);
        return differing.flatMap(({ field, from, to }) => keeps.has(field) || keeps.has(field.split('.', 1)[0] ?? field) ? [{ field, is: from, described: to }] : []);
    }
    #refusal(action, changes) {
        if (action === 'keep')
            return undefined;
        if (action === 'remove')
            return this.#found && this.#kind.holds?.(this.#found);
        const remedies = new Map(Object.entries(this.#kind.immutable ?? {}));
        const top = (field) => field.split('.', 1)[0] ?? field;
        const stuck = changes.find(({ field }) => remedies.has(top(field)));
        if (stuck)
            return `AWS can't change its ${stuck.field} (${show(stuck.from)} → ${show(stuck.to)}). ${remedies.get(top(stuck.field)) ?? ''}`;
        return this.#kind.refuse?.(this.#found, changes, this.#props);
    }
}
const NOTHING = new Set();
const show = (value) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'none'));


/***/ }),

/***/ 4721:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bb: () => (/* binding */ apply),
/* harmony export */   Dv: () => (/* binding */ NodeError),
/* harmony export */   Lw: () => (/* binding */ Refused),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   Xb: () => (/* binding */ isChange),
/* harmony export */   et: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5569);
/* harmony import */ var _resource_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1295);


/** Pure: what a thing is called: its kind and its name. */
const nameOf = ({ kind, name }) => `${kind} ${name}`;
/** Pure: whether a step changes anything that a person would call a change. */
function isChange({ action, changes }) {
    const [first, ...others] = changes;
    return action !== 'keep' && (first?.field !== _mark_js__WEBPACK_IMPORTED_MODULE_0__/* .MARK_FIELD */ .DW || others.length > 0);
}
/** Thrown when a thing turns out, in the middle of the walk, to be something that must not be touched. */
class Refused extends Error {
    step;
    constructor(step) {
        super(`${nameOf(step)}: ${step.refusal ?? ''}`);
        this.name = 'Refused';
        this.step = step;
    }
}
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
        const again = options.again();
        for (let isSeen = true;; isSeen = false) {
            options.signal.throwIfAborted();
            try {
                if (!isSeen) {
                    current = options.fresh();
                    await within(node, node.look(current));
                }
                const finding = node.assess(new Set());
                const step = stepOf(node, finding, options.policy);
                if (step.refusal !== undefined)
                    throw new Refused(step);
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
                const change = changeIn(error);
                if (change === undefined)
                    throw error;
                if (!(await again(error)))
                    throw new NodeError(node, new NeverSettled(change));
                options.onChanged?.(node);
            }
        }
    });
    return steps;
}
/** A failure, with what it happened to. */
class NodeError extends Error {
    constructor(node, cause) {
        super(nameOf(node), { cause });
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
function changeIn(error) {
    return error instanceof NodeError && error.cause instanceof _resource_js__WEBPACK_IMPORTED_MODULE_1__/* .ChangedMeanwhile */ .n ? error.cause : undefined;
}
/** A thing was not as it was read, each time anew, for as long as it was looked at again: that won't pass by itself. */
class NeverSettled extends Error {
    constructor({ cause }) {
        super('it was not as it had just been read, each time anew', { cause });
        this.name = 'NeverSettled';
    }
}
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

/***/ 134:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ask)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_1__);


/** A comparison without its list of files is a few dozen kB; nothing else that is asked for is larger. */
const LARGEST_ANSWER = 4 * 1024 * 1024;
/** One GET to GitHub, and its whole answer, whatever its status. The token goes to the host of the URL alone. */
function ask({ url, headers: more, token, agents, signal }) {
    const [request, agent] = url.protocol === 'https:' ? [node_https__WEBPACK_IMPORTED_MODULE_1__.request, agents.https] : [node_http__WEBPACK_IMPORTED_MODULE_0__.request, agents.http];
    const headers = { authorization: `Bearer ${token}`, 'user-agent': 'fargate-platform', ...more };
    return new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const outgoing = request(url, { agent, headers });
        // Node's own `signal` option leaves a request hanging that still waits for a free connection.
        const stop = () => {
            reject(signal.reason);
            outgoing.destroy();
        };
        signal.addEventListener('abort', stop, { once: true });
        outgoing.on('close', () => signal.removeEventListener('abort', stop));
        outgoing.on('error', reject);
        outgoing.on('response', (incoming) => {
            collected(incoming).then(resolve, reject);
        });
        outgoing.end();
    });
}
async function collected(incoming) {
    let body = '';
    incoming.setEncoding('utf8');
    for await (const chunk of incoming) {
        body += String(chunk);
        if (body.length > LARGEST_ANSWER)
            break;
    }
    return { status: incoming.statusCode ?? 0, body };
}


/***/ }),

/***/ 4239:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cY: () => (/* binding */ debugLog)
/* harmony export */ });
/* unused harmony exports givenInputs, beginningText, callText, registryText, registryPath */
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3053);
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2413);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8301);
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4350);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2976);






/**
 * Writes what is only seen when the job runs with debug logging, and gives what has to be told of the calls to AWS.
 * In any other run it gives nothing, and nothing is observed.
 */
function debugLog(region, now) {
    if (!(0,_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .isDebug */ ._o)())
        return undefined;
    const start = now();
    const line = (text) => (0,_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .debug */ .Yz)(`${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .elapsedText */ .QF)(now() - start).padStart(6)}  ${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .T)(text)}`);
    const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = process.env;
    line(beginningText({
        node: process.version,
        platform: `${process.platform}-${process.arch}`,
        action: repository && ref ? `${repository}@${ref}` : undefined,
        region,
        inputs: givenInputs(process.env),
    }));
    watchRegistry((call) => line(registryText(call)));
    return (call) => line(callText(call));
}
/** Pure: the names of the inputs that are not empty, as the runner hands them on. */
function givenInputs(env) {
    return Object.entries(env).flatMap(([name, value]) => name.startsWith('INPUT_') && value ? [name.slice('INPUT_'.length).toLowerCase()] : []);
}
/** Pure: the first line. */
function beginningText({ node, platform, action, region, inputs }) {
    const by = action === undefined ? '' : `${action}, `;
    return `${by}Node ${node} on ${platform}, region ${region}, inputs: ${inputs.join(', ') || 'none'}`;
}
/** So many names of one field are told; the tasks of a service may be a hundred. */
const MOST_NAMES = 5;
/** Pure: a call to AWS, how it ended and what it was about. */
function callText(call) {
    const { service, operation, about, milliseconds, attempts = 1, requestId, status, error } = call;
    const result = [status, error].filter((part) => part !== undefined).join(' ') || 'done';
    const parts = [
        `${service} ${operation}: ${result} in ${Math.round(milliseconds)} ms`,
        ...(attempts > 1 ? [`${attempts} attempts`] : []),
        ...(requestId === undefined ? [] : [`request ${requestId}`]),
        ...Object.entries(about).map(([field, names]) => `${field} ${namesText(names)}`),
    ];
    return parts.join(', ');
}
function namesText(names) {
    const more = names.length - MOST_NAMES;
    return `${names.slice(0, MOST_NAMES).join(' ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/** Pure: a request to a registry and how it ended. */
function registryText({ method, path, milliseconds, result }) {
    return `registry ${method} ${path}: ${result} in ${Math.round(milliseconds)} ms`;
}
/**
 * Pure: the path of a request to a registry, `undefined` for any other request. What follows the path may be signed, and
 * so may be what a registry redirects to; and paths of another kind may hold what is secret, as those do from which a
 * container gets its credentials (`/v2/credentials/…`).
 */
function registryPath(target) {
    // Through a proxy a request's target is a whole URL.
    const path = URL.parse(target, 'http://registry')?.pathname;
    return path !== undefined && /^\/v2\/.+\/(blobs|manifests)\//.test(path) ? path : undefined;
}
/** Node tells of all requests of a process by itself, so that no one who makes one has to know of this log. */
function watchRegistry(tell) {
    const starts = new WeakMap();
    const ended = (request, result) => {
        const path = registryPath(request.path);
        const start = starts.get(request);
        // An error may come after the answer, when what is left of a request is not wanted.
        if (path === undefined || start === undefined || !starts.delete(request))
            return;
        tell({ method: request.method, path, milliseconds: performance.now() - start, result });
    };
    const on = (event, react) => (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__.subscribe)(`http.client.${event}`, (message) => {
        if ((0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(message) && message['request'] instanceof node_http__WEBPACK_IMPORTED_MODULE_1__.ClientRequest)
            react(message['request'], message);
    });
    on('request.created', (request) => starts.set(request, performance.now()));
    on('response.finish', (request, { response }) => {
        if (response instanceof node_http__WEBPACK_IMPORTED_MODULE_1__.IncomingMessage)
            ended(request, String(response.statusCode));
    });
    on('request.error', (request, { error }) => {
        const code = (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(error) ? error['code'] : undefined;
        ended(request, typeof code === 'string' ? code : 'no answer');
    });
}


/***/ }),

/***/ 3385:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ log)
/* harmony export */ });
/* harmony import */ var _print_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6620);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2976);


/** Writes the job log: a chapter a phase, a line a change, each with the time since the start. */
function log(now) {
    const start = now();
    let chapter;
    const open = (title) => {
        if (chapter === title)
            return;
        if (chapter !== undefined)
            _print_js__WEBPACK_IMPORTED_MODULE_0__/* .print */ .y.end();
        chapter = title;
        _print_js__WEBPACK_IMPORTED_MODULE_0__/* .print */ .y.chapter(title);
    };
    const line = (text) => _print_js__WEBPACK_IMPORTED_MODULE_0__/* .print */ .y.line(`${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .elapsedText */ .QF)(now() - start).padStart(6)}  ${text}`);
    const on = (event) => {
        switch (event.kind) {
            case 'planned':
                open('Plan');
                for (const text of (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .planText */ .Pt)(event.steps))
                    _print_js__WEBPACK_IMPORTED_MODULE_0__/* .print */ .y.line(`  ${text}`);
                return;
            case 'present': {
                const { image, digest, tag } = event;
                const under = tag === undefined || image.endsWith(`:${tag}`) ? '' : `, under the tag ${tag}`;
                const text = `The image ${image} is in the repository already${under} (${digest}): nothing to push.`;
                _print_js__WEBPACK_IMPORTED_MODULE_0__/* .print */ .y.line(`  ${text}`);
                return;
            }
            case 'started':
                open('Apply');
                return;
            case 'done':
                line((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .doneText */ .ks)(event.step));
                return;
            case 'push': {
                const text = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .pushText */ .cq)(event.push);
                if (text !== undefined)
                    line(text);
                return;
            }
            case 'retry':
                line(`the registry: ${event.retry.reason}; try ${event.retry.attempt + 1} in ${Math.ceil(event.retry.pause)} s`);
                return;
            case 'held up':
                line((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .heldUpText */ .c$)(event.by));
                return;
            case 'watching':
                open('Rollout');
                line(`waiting up to ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .elapsedText */ .QF)(event.seconds * 1000)} for deployment ${event.deployment} to be healthy`);
                return;
            case 'news':
                for (const text of event.lines)
                    line(text);
                return;
            case 'warning':
                _print_js__WEBPACK_IMPORTED_MODULE_0__/* .print */ .y.warning(event.text);
        }
    };
    return {
        on,
        end: () => {
            if (chapter !== undefined)
                _print_js__WEBPACK_IMPORTED_MODULE_0__/* .print */ .y.end();
        },
    };
}


/***/ }),

/***/ 2976:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GD: () => (/* binding */ keptText),
/* harmony export */   Nx: () => (/* binding */ capital),
/* harmony export */   Pt: () => (/* binding */ planText),
/* harmony export */   QF: () => (/* binding */ elapsedText),
/* harmony export */   c$: () => (/* binding */ heldUpText),
/* harmony export */   cq: () => (/* binding */ pushText),
/* harmony export */   gk: () => (/* binding */ stepsJson),
/* harmony export */   k0: () => (/* binding */ changeText),
/* harmony export */   ks: () => (/* binding */ doneText)
/* harmony export */ });
/* unused harmony export bytesText */
/* harmony import */ var _engine_walk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4721);
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4350);
/* harmony import */ var _resources_canonical_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2351);



/** Pure: the plan, a line for everything that has to be done, its reasons below. */
function planText(steps) {
    const todo = steps.filter(_engine_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .isChange */ .Xb);
    const kept = steps.length - todo.length;
    const width = Math.max(0, ...todo.map(({ kind }) => kind.length));
    const lines = todo.flatMap(({ action, kind, name, changes, kept: staying = [] }) => [
        `${action}  ${kind.padEnd(width)}  ${name}`,
        ...changes.map((change) => `          ${changeText(change)}`),
        ...staying.map((each) => `          ${keptText(each)}`),
    ]);
    if (todo.length === 0)
        return [`Nothing to change: all ${kept} things are as described.`];
    return kept === 0 ? lines : [...lines, `${kept} other ${kept === 1 ? 'thing is' : 'things are'} as described.`];
}
/** Pure: why nothing seems to happen. */
function heldUpText({ service, operation, error, throttled, seconds }) {
    const why = throttled
        ? `AWS throttles this account’s calls (${error})`
        : `AWS does not answer as it should (${error})`;
    return `${service} ${operation}: ${why}, for ${elapsedText(seconds * 1000)} now; still trying`;
}
/** Pure: one change as a person reads it. Values that may be secret are marks by now, and only that they differ is said. */
function changeText({ field, from, to, drift }) {
    if (from === undefined && to === 'new')
        return `${field}: new`;
    if (typeof from === 'string' && typeof to === 'string' && field.endsWith('.image'))
        return imageText(field, from, to);
    if (isHidden(from) && isHidden(to))
        return `${field}: another value (not shown)`;
    return `${field}: ${valueText(from)} → ${valueText(to)}${drift ? ' (changed outside)' : ''}`;
}
/** Of two images of one repository the digests tell; their beginnings are enough. */
function imageText(field, from, to) {
    const [[place, former], [newPlace, next]] = [from.split('@'), to.split('@')];
    const parts = place === newPlace && former && next ? [former, next] : [from, to];
    return `${field}: ${parts.map((part) => part.replace(/\b(sha256:[0-9a-f]{12})[0-9a-f]{52}\b/, '$1…')).join(' → ')}`;
}
/** Pure: what stays of a thing that was taken over, though nothing asks for it. */
function keptText({ field, is, described }) {
    const other = described === undefined ? 'nothing is described' : `${valueText(described)} by default`;
    return `${field} stays ${valueText(is)} (${other})`;
}
const NOT_SHOWN = '(not shown)';
const isHidden = (value) => typeof value === 'string' && value.startsWith(_resources_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .HIDDEN */ .RG);
function valueText(value) {
    if (value === undefined)
        return 'none';
    if (isHidden(value))
        return NOT_SHOWN;
    const text = JSON.stringify(value, (_, inner) => (isHidden(inner) ? NOT_SHOWN : inner)) ?? 'none';
    const plain = typeof value === 'string' ? value : text;
    return (0,_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(plain.length > 200 ? `${plain.slice(0, 200)}…` : plain);
}
/** Pure: what was done to each thing, as JSON for later steps. */
function stepsJson(steps) {
    return JSON.stringify(Object.fromEntries(steps.map(({ kind, name, action }) => [`${kind} ${name}`, action])));
}
/** Pure: a sentence that begins with a capital letter. */
const capital = (sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
const DONE = {
    create: 'created',
    update: 'updated',
    replace: 'another one made beside it; requests follow once its tasks are healthy',
    remove: 'removed',
    keep: 'as described',
};
function doneText({ action, kind, name }) {
    return `${kind} ${name}: ${kind === 'image' && action === 'create' ? 'pushed' : DONE[action]}`;
}
/** Pure: what a push does, for people; `undefined` for what is not worth a line. */
function pushText(event) {
    switch (event.kind) {
        case 'saving':
            return `image: ${event.name} is saved to a file, from which its layers are read`;
        case 'checked':
            return `image: ${event.missing} of ${event.present + event.missing} parts go up (${bytesText(event.bytes)}), the registry has the others`;
        case 'compressed':
            return `image: layer ${event.diffId.slice(7, 19)} compressed from ${bytesText(event.from)} to ${bytesText(event.to)}`;
        case 'uploaded':
            return `image: ${event.digest.slice(7, 19)} uploaded (${bytesText(event.size)})`;
        case 'mounted':
            return `image: ${event.digest.slice(7, 19)} taken over inside the registry (${bytesText(event.size)})`;
        case 'tagged':
            return `image: tagged ${event.reference} (${event.digest})`;
        case 'uploading':
            return undefined;
    }
}
function bytesText(bytes) {
    const power = [0, 1, 2].find((candidate) => Math.round(bytes / 1000 ** candidate) < 1000) ?? 3;
    const figure = bytes / 1000 ** power;
    return `${power === 0 ? figure : figure.toFixed(figure < 9.95 ? 1 : 0)} ${['bytes', 'kB', 'MB', 'GB'][power]}`;
}
/** `0:07`, `12:34`: minutes and seconds. */
function elapsedText(milliseconds) {
    const seconds = Math.max(0, Math.round(milliseconds / 1000));
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}


/***/ }),

/***/ 2833:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ errorCode)
/* harmony export */ });
/** The code that Node gives its own errors: ENOENT, ECONNRESET. Undefined for any other. */
function errorCode(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}


/***/ }),

/***/ 2351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   C5: () => (/* binding */ STAMP_LABEL_PREFIX),
/* harmony export */   RG: () => (/* binding */ HIDDEN),
/* harmony export */   aG: () => (/* binding */ NAMED_BY_THE_USER),
/* harmony export */   xk: () => (/* binding */ REPORTED_ONLY)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8301);


/** Reported by DescribeTaskDefinition, and no part of what was registered (RegisterTaskDefinition refuses them). */
const REPORTED_ONLY = new Set([
    'taskDefinitionArn',
    'revision',
    'status',
    'requiresAttributes',
    'compatibilities',
    'registeredAt',
    'registeredBy',
    'deregisteredAt',
    'deleteRequestedAt',
    // Tags stand beside the definition, not in it.
    'tags',
]);
/** What AWS fills in where nothing was said. */
const DEFAULTS = {
    'healthCheck.interval': 30,
    'healthCheck.timeout': 5,
    'healthCheck.retries': 3,
    'portMappings.protocol': 'tcp',
    'container.versionConsistency': 'enabled',
};
/** Maps whose keys the user names: there an empty text is a value like any other. */
const NAMED_BY_THE_USER = new Set(['environment', 'secrets', 'dockerLabels', 'options', 'driverOpts', 'labels']);
/** The commit and tag that stand beside the image: alone they are no change. */
const STAMP_LABEL_PREFIX = 'fargate-platform.';
function canonical(definition, hide = mark) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(definition))
        return {};
    const { containerDefinitions, ...rest } = definition;
    const kept = Object.entries(rest).filter(([key]) => !REPORTED_ONLY.has(key));
    return {
        ...compact('', {
            ...Object.fromEntries(kept),
            cpu: amount(rest['cpu'], 'vcpu'),
            memory: amount(rest['memory'], 'gb'),
            requiresCompatibilities: list(rest['requiresCompatibilities']).toSorted(),
        }),
        containers: Object.fromEntries(list(containerDefinitions)
            .filter(_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)
            .map(({ name, ...one }) => [String(name), container(one, hide)])),
    };
}
function container(definition, hide) {
    const labels = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(definition['dockerLabels']) ? Object.entries(definition['dockerLabels']) : [];
    return compact('container', {
        ...definition,
        essential: definition['essential'] ?? true,
        environment: byName(definition['environment'], 'value', hide),
        secrets: byName(definition['secrets'], 'valueFrom', (from) => from),
        dockerLabels: Object.fromEntries(labels.filter(([label]) => !label.startsWith(STAMP_LABEL_PREFIX))),
        portMappings: list(definition['portMappings']).map((mapping) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(mapping) && mapping['hostPort'] === mapping['containerPort']
            ? { ...mapping, hostPort: undefined }
            : mapping),
        logConfiguration: logging(definition['logConfiguration'], hide),
    });
}
/** Options of log drivers other than awslogs may be tokens. */
function logging(configuration, hide) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(configuration) || !(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(configuration['options']))
        return configuration;
    const options = Object.entries(configuration['options']).map(([name, value]) => [
        name,
        name.startsWith('awslogs-') ? value : hide(value),
    ]);
    return { ...configuration, options: Object.fromEntries(options) };
}
/** Drops what says nothing: undefined, null, false, 0, empty texts, lists and maps, and the defaults. */
function compact(place, value) {
    return Object.fromEntries(Object.entries(value).flatMap(([key, raw]) => {
        const simple = raw === '' && NAMED_BY_THE_USER.has(place) ? raw : simplified(key, raw);
        return simple === undefined || DEFAULTS[`${place}.${key}`] === simple ? [] : [[key, simple]];
    }));
}
function simplified(key, value) {
    // A list of maps becomes a map by place, so that a field that AWS adds to one of them can be told from a change.
    if (Array.isArray(value) && value.some(_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)) {
        return Object.fromEntries(value.map((item, place) => [place, simplified(key, item)]));
    }
    if (Array.isArray(value))
        return value.length === 0 ? undefined : value;
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value)) {
        const inner = compact(key, value);
        return Object.keys(inner).length === 0 ? undefined : inner;
    }
    return value === null || value === false || value === 0 || value === '' ? undefined : value;
}
function byName(value, field, take) {
    return Object.fromEntries(list(value)
        .filter(_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)
        .map((item) => [String(item['name']), take(item[field])]));
}
/** ECS takes "1 vCPU" and "2 GB" and reports CPU units and MiB. */
function amount(value, unit) {
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string')
        return text;
    const [, figure] = new RegExp(`^([\\d.]+) *${unit}$`, 'i').exec(text) ?? [];
    return figure === undefined ? text : String(Number(figure) * 1024);
}
const list = (value) => (Array.isArray(value) ? value : []);
/** Says of two values whether they are equal, and nothing else: the key lives and ends with this process. */
const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32);
const HIDDEN = 'hidden:';
const mark = (value) => `${HIDDEN}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(String(value)).digest('hex').slice(0, 16)}`;


/***/ }),

/***/ 7287:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ listedDeployment),
/* harmony export */   Os: () => (/* binding */ primaryOf),
/* harmony export */   oI: () => (/* binding */ lookPast)
/* harmony export */ });
/* harmony import */ var _aws_until_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(189);

/** The deployment that the service's last change started; other controllers than ECS have none. */
function primaryOf({ deployments = [] }) {
    return deployments.find(({ status }) => status === 'PRIMARY');
}
class NotListedYet extends Error {
}
/**
 * The id of the deployment that brings a revision and was not there before. UpdateService is not documented to answer
 * with the deployment that it starts, and neither that of before nor another run's must be taken for it: where the answer
 * lags, later looks tell. Throws DeadlineExceeded.
 */
async function listedDeployment(started, answer, look, patience) {
    let next = () => Promise.resolve(answer);
    const listed = async () => {
        const seen = await next();
        next = look;
        const ours = seen?.deployments?.find(({ id, taskDefinition }) => id !== started.before && taskDefinition === started.revision);
        if (ours?.id !== undefined)
            return ours.id;
        throw new NotListedYet(`ECS does not list it yet, beside ${started.before}`);
    };
    return (0,_aws_until_js__WEBPACK_IMPORTED_MODULE_0__/* .retrying */ .R$)(listed, isNotListed, patience);
}
const isNotListed = (error) => error instanceof NotListedYet;
/**
 * The service, as soon as a look shows none of these as its primary deployment: they were replaced, and none of them
 * comes back under its id, so a look that shows one is stale. Throws DeadlineExceeded.
 */
async function lookPast(replaced, look, patience) {
    const past = async () => {
        const seen = await look();
        const id = seen && primaryOf(seen)?.id;
        if (id !== undefined && replaced.includes(id))
            throw new NotListedYet(`ECS still shows ${id}`);
        return seen;
    };
    return (0,_aws_until_js__WEBPACK_IMPORTED_MODULE_0__/* .retrying */ .R$)(past, isNotListed, patience);
}


/***/ }),

/***/ 9809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LH: () => (/* binding */ withRetries),
/* harmony export */   M$: () => (/* binding */ BROKEN),
/* harmony export */   pJ: () => (/* binding */ THROTTLED),
/* harmony export */   tp: () => (/* binding */ beginTries)
/* harmony export */ });
/* unused harmony export pauseAfter */
/** More is asked of the far side than it grants, by this run or by others that share the account. */
const THROTTLED = { first: 1, longest: 8, atMost: 120, least: 3 };
/** The far side is in trouble, or the way to it is. */
const BROKEN = { first: 0.25, longest: 5, atMost: 30, least: 3 };
/** Seconds. No run sleeps longer than that because it was told to. */
const LONGEST_ASKED = 30;
/** Pure: seconds before the next try, after `attempt` of them (from 1); half of it is jitter (`random` is in [0, 1)). */
function pauseAfter(attempt, { first, longest, asked = 0 }, random) {
    const growing = Math.min(longest, first * 2 ** (attempt - 1));
    // No number, or one beyond all time, is no wish: the far side may say anything.
    const wish = Number.isFinite(asked) ? Math.min(asked, LONGEST_ASKED) : 0;
    return Math.max(wish, growing * (0.5 + random / 2));
}
/** Begins with the first try. Whatever is tried again, here or in the SDK, is tried again by this. */
function beginTries({ clock, signal, onRetry }) {
    const start = clock.now();
    let count = 1;
    return {
        get count() {
            return count;
        },
        async again(error, backoff) {
            const pause = pauseAfter(count, backoff, Math.random());
            const passed = (clock.now() - start) / 1000;
            if (passed + pause > backoff.atMost && count >= (backoff.least ?? 1))
                return false;
            onRetry?.({ attempt: count, reason: error instanceof Error ? error.message : String(error), pause });
            await clock.sleep(pause, signal);
            count += 1;
            return true;
        },
    };
}
/** What was tried for long enough. Whoever had it done as a part of his own work does not begin anew with it. */
const givenUp = new WeakSet();
const isGivenUp = (error) => typeof error === 'object' && error !== null && givenUp.has(error);
/**
 * Does the work until it succeeds, fails in a way that is not known to pass (`passing` gives nothing), or has been tried
 * for long enough: then the last error is thrown. `attempt` counts from 1.
 */
async function withRetries(work, passing, trying) {
    const tries = beginTries(trying);
    for (;;) {
        trying.signal.throwIfAborted();
        try {
            return await work(tries.count);
        }
        catch (error) {
            const backoff = isGivenUp(error) ? undefined : passing(error);
            if (backoff === undefined)
                throw error;
            if (await tries.again(error, backoff))
                continue;
            if (typeof error === 'object' && error !== null)
                givenUp.add(error);
            throw error;
        }
    }
}


/***/ }),

/***/ 3281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   lT: () => (/* binding */ toCompare),
/* harmony export */   mJ: () => (/* binding */ orderOf),
/* harmony export */   zc: () => (/* binding */ HISTORIES)
/* harmony export */ });
const HISTORIES = ['ahead', 'behind', 'identical', 'diverged'];
/** Pure: the two commits whose history decides; none where they are the same, or one is not known. */
function toCompare({ commit: base }, { commit: head }) {
    return base === undefined || head === undefined || base === head ? undefined : { base, head };
}
/**
 * Pure: our place in relation to what is live. The history of the two commits decides; run numbers only where it is
 * unknown, and only those of one workflow on one branch.
 *
 * | commits | history | run numbers | order |
 * |---|---|---|---|
 * | the same | | | same |
 * | different | identical | | same |
 * | different | ahead | | newer |
 * | different | behind | | older |
 * | different | diverged | | unknown |
 * | different | unknown | ours is higher, lower | newer, older |
 * | different | unknown | not comparable | unknown |
 * | one is not known | | | unknown |
 */
function orderOf(live, ours, history) {
    if (live.commit === undefined)
        return unknown('what is live carries no commit, so nobody can tell whether this run is newer');
    if (ours.commit === undefined)
        return unknown(`${named(live)} is live, and this run has no commit to compare`);
    if (live.commit === ours.commit)
        return { order: 'same' };
    const commit = `commit ${short(ours.commit)}`;
    switch (history.status) {
        case 'ahead':
            return { order: 'newer' };
        case 'identical':
            return { order: 'same' };
        case 'behind':
            return { order: 'older', because: `${named(live)} is live, and it contains ${commit}` };
        case 'diverged':
            return unknown(`${named(live)} is live, and neither it nor ${commit} contains the other`);
        case 'unknown':
            return (byRunNumber(live, ours) ?? unknown(`${named(live)} is live, and its history is unknown: ${history.reason}`));
    }
}
/** Pure: a release by its commit and its run, for people; an empty text when nothing of it is known. */
function named({ commit, runUrl }) {
    const run = runUrl === undefined ? '' : `from ${runUrl}`;
    if (commit === undefined)
        return run;
    return `commit ${short(commit)}${run && ` ${run}`}`;
}
function byRunNumber(live, ours) {
    if (live.workflow === undefined || live.workflow !== ours.workflow)
        return undefined;
    if (live.runNumber === undefined || ours.runNumber === undefined)
        return undefined;
    if (ours.runNumber > live.runNumber)
        return { order: 'newer' };
    // One run with two commits: then it is not the number that the two have in common.
    if (ours.runNumber === live.runNumber)
        return undefined;
    const because = `${named(live)} is live: run ${live.runNumber} of the same workflow on the same branch, of which this is run ${ours.runNumber}`;
    return { order: 'older', because };
}
const short = (commit) => commit.slice(0, 12);
const unknown = (because) => ({ order: 'unknown', because });


/***/ }),

/***/ 1655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ credentialsOf),
  f: () => (/* binding */ openSession)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(2413);
// EXTERNAL MODULE: ./src/aws/agent.ts
var agent = __webpack_require__(3660);
// EXTERNAL MODULE: ./src/aws/clients.ts + 5 modules
var clients = __webpack_require__(1948);
// EXTERNAL MODULE: ./src/clock.ts
var clock = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/image/error-code.ts
var error_code = __webpack_require__(2833);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
// EXTERNAL MODULE: ./src/rollout/order.ts
var order = __webpack_require__(3281);
// EXTERNAL MODULE: ./src/github/ask.ts
var ask = __webpack_require__(134);
;// CONCATENATED MODULE: ./src/github/compare.ts




const HEADERS = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' };
/** What stands in the way, by GitHub's answer, and what to do. */
const REFUSED = {
    401: 'the github-token is not valid',
    403: 'the github-token may not read the repository (permissions: contents: read), or has asked too often',
    404: "GitHub doesn't know one of the commits, or the github-token may not read the repository (permissions: contents: read)",
    429: 'the github-token has asked too often',
};
/** Asks GitHub how one commit stands to another one. What keeps it from an answer is the reason for an unknown history. */
function comparing({ env, token, agents, deadline = 5000 }) {
    return async (base, head, signal) => {
        const { GITHUB_API_URL: api, GITHUB_REPOSITORY: repository } = env;
        if (!token)
            return unknown('there is no github-token to ask GitHub with');
        if (!api || !repository)
            return unknown('there is no GitHub to ask: GITHUB_API_URL or GITHUB_REPOSITORY is not set');
        if (![base, head].every((commit) => /^[0-9a-f]{7,64}$/i.test(commit)))
            return unknown('what is stamped is no commit');
        const late = AbortSignal.timeout(deadline);
        try {
            // The changed files, which may be megabytes, come with the first page only.
            const url = new URL(`${api}/repos/${repository}/compare/${base}...${head}?per_page=1&page=2`);
            return historyIn(await (0,ask/* ask */.k)({ url, headers: HEADERS, token, agents, signal: AbortSignal.any([signal, late]) }));
        }
        catch (error) {
            if (late.aborted)
                return unknown(`GitHub did not answer within ${deadline / 1000} s`);
            return unknown(`GitHub can't be asked (${(0,error_code/* errorCode */.C)(error) ?? 'the request broke off'})`);
        }
    };
}
/** Pure: the history that GitHub's answer tells. */
function historyIn({ status, body }) {
    if (status !== 200)
        return unknown(`GitHub answered ${status}${REFUSED[status] === undefined ? '' : `: ${REFUSED[status]}`}`);
    const told = (0,json/* parseJson */.qF)(body);
    const found = order/* HISTORIES */.zc.find((history) => (0,json/* isRecord */.u4)(told) && told['status'] === history);
    return found === undefined ? unknown("GitHub's answer can't be read") : { status: found };
}
const unknown = (reason) => ({ status: 'unknown', reason });

// EXTERNAL MODULE: ./src/github/debug.ts
var debug = __webpack_require__(4239);
// EXTERNAL MODULE: ./src/github/docs-link.ts
var docs_link = __webpack_require__(1777);
// EXTERNAL MODULE: ./src/github/keep.ts
var keep = __webpack_require__(1294);
// EXTERNAL MODULE: ./src/github/log.ts
var log = __webpack_require__(3385);
;// CONCATENATED MODULE: ./src/session.ts










/** Milliseconds for the last calls of a cancelled run: SIGTERM comes after 7.5 s, the end 2.5 s later. */
const PARTING = 6_000;
/**
 * Connects to AWS in one region, and to the job's log. The token, if there is one, asks GitHub for the order of commits.
 * Throws what keeps this job from acting there, before anything is read.
 */
async function openSession(access, signal, token) {
    const { region, role } = access;
    const connections = (0,agent/* agents */.X)(process.env);
    const journal = (0,log/* log */.R)(() => clock/* systemClock */.m.now());
    const trace = (0,debug/* debugLog */.cY)(region, () => clock/* systemClock */.m.now());
    const credentials = await credentialsOf(access, { agents: connections, signal, trace });
    const onHeldUp = (by) => journal.on({ kind: 'held up', by });
    const connecting = { region, agents: connections, clock: clock/* systemClock */.m, trace, onHeldUp, credentials };
    return {
        context: {
            clients: (0,clients/* connect */.N)({ ...connecting, signal }),
            parting: () => (0,clients/* connect */.N)({ ...connecting, signal: AbortSignal.timeout(PARTING) }),
            agents: connections,
            clock: clock/* systemClock */.m,
            signal,
            on: journal.on,
            // The end of the job has to assume it again.
            keep: (unfinished) => (0,keep/* keep */.a)(role === undefined ? unfinished : { ...unfinished, role }),
            conceal: core/* setSecret */.Pq,
            compare: comparing({ env: process.env, token, agents: connections }),
            temporaryFolder: process.env['RUNNER_TEMP'] || undefined,
        },
        endLog: journal.end,
        close: () => connections.close(),
    };
}
/**
 * The credentials of the role that was asked for, in the account that it has to be; `undefined` where the job's own will
 * do, which most runs need no more code for.
 */
async function credentialsOf(access, world) {
    if (access.role === undefined && access.account === undefined)
        return undefined;
    const { credentialsFor } = await __webpack_require__.e(/* import() */ 1658).then(__webpack_require__.bind(__webpack_require__, 1658));
    try {
        return await credentialsFor(access, { ...world, env: process.env, clock: clock/* systemClock */.m, conceal: core/* setSecret */.Pq });
    }
    catch (error) {
        world.agents.close();
        world.signal.throwIfAborted();
        const { placeOf } = await __webpack_require__.e(/* import() */ 923).then(__webpack_require__.bind(__webpack_require__, 923));
        throw new errors/* UserError */.yo([...(0,errors/* explain */.WE)(error), (0,docs_link/* linkTo */.u)(placeOf(error) ?? 'credentials')].join('\n'), { cause: error });
    }
}


/***/ })

};

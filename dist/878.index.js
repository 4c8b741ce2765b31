export const id = 878;
export const ids = [878];
export const modules = {

/***/ 3660:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ agents)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3916);





/**
 * Keep-alive agents that honour HTTP_PROXY, HTTPS_PROXY and NO_PROXY in either case. NODE_EXTRA_CA_CERTS is
 * honoured by Node itself; AWS_CA_BUNDLE, which the AWS CLI knows and the SDK for JavaScript does not, here.
 */
function agents(env) {
    const options = { keepAlive: true, maxSockets: 50, proxyEnv: env };
    const bundle = env['AWS_CA_BUNDLE'];
    const ca = bundle ? { ca: authorities(bundle) } : {};
    const [plain, secure] = proxied(() => [new (node_http__WEBPACK_IMPORTED_MODULE_1___default().Agent)(options), new (node_https__WEBPACK_IMPORTED_MODULE_2___default().Agent)({ ...options, ...ca })]);
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
function authorities(file) {
    try {
        return [...node_tls__WEBPACK_IMPORTED_MODULE_3___default().getCACertificates('default'), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8')];
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`AWS_CA_BUNDLE: ${file} can't be read.`, {
            hint: 'Set it to a PEM file with the certificates of your proxy, or unset it.',
            cause,
        });
    }
}


/***/ }),

/***/ 201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ connect)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4211);
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7777);
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4677);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9512);
/* harmony import */ var _once_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3676);





/**
 * The one maker of SDK clients: Region, connections, time-outs, retries and user agent are decided here.
 * The signal ends every call, also one that pauses between two tries.
 */
function connect(region, { http, https }, signal) {
    const config = {
        region,
        // The default of 3 covers 0.1 s of 5xx and 2 s of throttling; many deploys share one account's budget.
        maxAttempts: 8,
        retryMode: 'standard',
        customUserAgent: 'fargate-platform',
        requestHandler: {
            httpAgent: http,
            httpsAgent: https,
            connectionTimeout: 10_000,
            requestTimeout: 60_000,
            // Without it the SDK only logs a warning when the time is over.
            throwOnRequestTimeout: true,
        },
    };
    const ecr = new _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_1__/* .ECRClient */ .S(config);
    const ecs = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_2__/* .ECSClient */ .Z(config);
    const elb = new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_3__/* .ElasticLoadBalancingV2Client */ .M(config);
    for (const client of [ecr, ecs, elb])
        endWith(signal, client);
    ecr.middlewareStack.add(quotasAreTerminal, belowRetries);
    ecs.middlewareStack.add(quotasAreTerminal, belowRetries);
    const logs = (0,_once_js__WEBPACK_IMPORTED_MODULE_4__/* .once */ .O)(async () => {
        const api = await Promise.all(/* import() */[__webpack_require__.e(473), __webpack_require__.e(446)]).then(__webpack_require__.bind(__webpack_require__, 446));
        const client = new api.CloudWatchLogsClient(config);
        endWith(signal, client);
        client.middlewareStack.add(quotasAreTerminal, belowRetries);
        return { client, api };
    });
    return { ecr, ecs, elb, logs };
}
/** The SDK takes the signal with each call; here every call gets it, so that none can be forgotten. */
function endWith(abortSignal, client) {
    const { send } = client;
    Object.assign(client, {
        send: (command, options) => Reflect.apply(send, client, [command, { abortSignal, ...options }]),
    });
}
const belowRetries = { step: 'finalizeRequest', priority: 'low', name: 'quotasAreTerminal' };
/** The SDK takes LimitExceededException (a quota, which no retry lifts) for throttling and retries it. */
const quotasAreTerminal = (next) => async (args) => {
    try {
        return await next(args);
    }
    catch (error) {
        throw error instanceof Error && error.name === 'LimitExceededException' ? new _faults_js__WEBPACK_IMPORTED_MODULE_0__/* .QuotaExceeded */ .s0(error) : error;
    }
};


/***/ }),

/***/ 3299:
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

/***/ 3144:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jv: () => (/* binding */ describeService),
/* harmony export */   Ti: () => (/* binding */ describeDeployment),
/* harmony export */   Vk: () => (/* binding */ listTasks),
/* harmony export */   hi: () => (/* binding */ describeRevision),
/* harmony export */   yz: () => (/* binding */ describeTasks)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6987);
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2511);
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4810);
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8639);
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3723);
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9064);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8301);
/* harmony import */ var _found_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2257);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9580);
/* harmony import */ var _verbatim_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9775);





/** The service as AWS reports it, in whatever status; `undefined` when it never existed. Throws ClusterNotFoundException. */
async function describeService(ecs, cluster, name) {
    const { services = [] } = await ecs.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_2__/* .DescribeServicesCommand */ .H({ cluster, services: [name], include: ['TAGS'] }));
    return services[0];
}
/** A revision by ARN, or the newest ACTIVE one by family. AWS says only ClientException when there is none. */
async function describeRevision(ecs, taskDefinition) {
    const command = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_3__/* .DescribeTaskDefinitionCommand */ .Z({ taskDefinition, include: ['TAGS'] });
    let definition;
    (0,_verbatim_js__WEBPACK_IMPORTED_MODULE_1__/* .receiveVerbatim */ .Q)(command, (body) => {
        definition = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u)(body) ? body['taskDefinition'] : undefined;
    });
    const answer = await (0,_found_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F)(ecs.send(command), 'ClientException');
    const arn = answer?.taskDefinition?.taskDefinitionArn;
    return arn === undefined ? undefined : { arn, definition, tags: (0,_tags_js__WEBPACK_IMPORTED_MODULE_5__/* .fromLowerTags */ .N7)(answer?.tags) };
}
/** Every task of the service that ECS wants running, or those that stopped in the last hour (at most 100 of them). */
async function listTasks(ecs, cluster, service, desiredStatus) {
    const tasks = [];
    let nextToken;
    do {
        const page = await ecs.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_6__/* .ListTasksCommand */ .M({ cluster, serviceName: service, desiredStatus, ...(nextToken ? { nextToken } : {}) }));
        const arns = page.taskArns ?? [];
        if (arns.length > 0)
            tasks.push(...(await describeTasks(ecs, cluster, arns)));
        nextToken = desiredStatus === 'RUNNING' ? page.nextToken : undefined;
    } while (nextToken !== undefined);
    return tasks;
}
/** Tasks by their ARNs, at most 100; those that are not there (any more) are left out. */
async function describeTasks(ecs, cluster, arns) {
    return (await ecs.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_7__/* .DescribeTasksCommand */ .z({ cluster, tasks: [...arns] }))).tasks ?? [];
}
const UNKNOWN_HERE = ['UnsupportedFeatureException', 'UnknownOperationException', 'InvalidAction'];
/**
 * What ECS says of one deployment of a service, by the id that its tasks carry (`ecs-svc/<digits>`: the revision that
 * it rolls out ends in the same digits); `undefined` when the deployment is not among the newest, or ECS here has no
 * service deployments.
 */
async function describeDeployment(ecs, cluster, service, id) {
    const listed = await (0,_found_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F)(ecs.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_8__/* .ListServiceDeploymentsCommand */ .j({ cluster, service, maxResults: 20 })), ...UNKNOWN_HERE);
    const arns = (listed?.serviceDeployments ?? []).flatMap(({ serviceDeploymentArn }) => serviceDeploymentArn ?? []);
    if (arns.length === 0)
        return undefined;
    const described = await (0,_found_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F)(ecs.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_9__/* .DescribeServiceDeploymentsCommand */ .A({ serviceDeploymentArns: arns })), ...UNKNOWN_HERE);
    const digits = id.split('/').at(-1) ?? id;
    return described?.serviceDeployments?.find(({ targetServiceRevision }) => targetServiceRevision?.arn?.endsWith(`/${digits}`));
}


/***/ }),

/***/ 7860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ describeTargets),
/* harmony export */   m: () => (/* binding */ describeLoadBalancer)
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


/***/ }),

/***/ 9512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zh: () => (/* binding */ isFault),
/* harmony export */   s0: () => (/* binding */ QuotaExceeded),
/* harmony export */   y1: () => (/* binding */ isTextFault)
/* harmony export */ });
/** A quota of the account is used up. No retry lifts it. */
class QuotaExceeded extends Error {
    constructor(cause) {
        super(cause.message, { cause });
        this.name = 'QuotaExceeded';
    }
}
/** Whether AWS answered with one of these error codes. ELBv2 drops the suffix `Exception` on the wire: either form matches. */
function isFault(error, ...codes) {
    if (!(error instanceof Error))
        return false;
    const code = 'Code' in error && typeof error.Code === 'string' ? error.Code : error.name;
    return codes.some((wanted) => wanted === error.name || wanted === code);
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
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
/** Reads at most once: everybody who asks gets the same answer, also while it is still on its way. */
function once(read) {
    let answer;
    return () => {
        answer ??= read();
        return answer;
    };
}


/***/ }),

/***/ 4284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isParked),
/* harmony export */   e: () => (/* binding */ PARKED)
/* harmony export */ });
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);

/** On a service that was set to 0 tasks because a first deployment failed: the next deploy starts it again. */
const PARKED = `${_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_PREFIX */ .C_}parked`;
/** The tag alone is not enough: it is put before the count is set, and may stay when it is started again. */
function isParked({ desiredCount, tags }) {
    return desiredCount === 0 && (0,_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .fromLowerTags */ .N7)(tags)[PARKED] !== undefined;
}


/***/ }),

/***/ 9580:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ TAG_PREFIX),
/* harmony export */   N7: () => (/* binding */ fromLowerTags),
/* harmony export */   _4: () => (/* binding */ toLowerTags),
/* harmony export */   hA: () => (/* binding */ toUpperTags),
/* harmony export */   oW: () => (/* binding */ fromUpperTags)
/* harmony export */ });
/** Everything that is ours to say in a tag begins with this; users' own tags must not. */
const TAG_PREFIX = 'fargate-platform:';
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
/* harmony export */   m4: () => (/* binding */ DeadlineExceeded)
/* harmony export */ });
/** Something took longer than it may. `waitedFor` says what. */
class DeadlineExceeded extends Error {
    constructor(waitedFor, seconds, cause) {
        super(`gave up after ${Math.round(seconds)} s of waiting for ${waitedFor}`, { cause });
        this.name = 'DeadlineExceeded';
    }
}
/**
 * Tries again, with growing and jittered pauses of 1 to 15 s, as long as `passes` says that the error is of the kind
 * that goes away by itself. Any other error is thrown at once; after `atMost` seconds the last one is, as the cause.
 */
async function retrying(work, passes, patience) {
    const { clock, signal, atMost, waitingFor } = patience;
    const start = clock.now();
    for (let attempt = 0;; attempt++) {
        signal.throwIfAborted();
        try {
            return await work();
        }
        catch (error) {
            if (!passes(error))
                throw error;
            const pause = jittered(Math.min(2 ** attempt, 15));
            if ((clock.now() - start) / 1000 + pause > atMost)
                throw new DeadlineExceeded(waitingFor, atMost, error);
            await clock.sleep(pause, signal);
        }
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
        if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(to) && (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(from))
            return diff(to, from).map((change) => ({ ...change, field: `${field}.${change.field}` }));
        return [{ field, from, to }];
    });
}
/** The fields on the first level that a list of changes touches. */
function fieldsOf(changes) {
    return new Set(changes.map(({ field }) => field.split('.', 1)[0] ?? field));
}


/***/ }),

/***/ 1295:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ define),
/* harmony export */   n: () => (/* binding */ ChangedMeanwhile)
/* harmony export */ });
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6227);

/** Thrown by `create` and `update` when AWS says that the thing is not as it was read: read it again, and go on. */
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
    get out() {
        const source = this.#made ?? this.#found;
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
            exists: found !== undefined,
            tags: found?.tags,
            refusal: action === 'create' || action === 'update' ? this.#refusal(changes) : undefined,
        };
    }
    async settle(cloud, { action, changes }) {
        const found = this.#found;
        if (action === 'remove')
            await this.remove(cloud);
        else if (action === 'create') {
            const state = this.#kind.desired(this.name, this.#props);
            this.#made = { out: await this.#kind.create(cloud, this.name, state, this.#props) };
        }
        else if (action === 'update' && found) {
            const state = this.#kind.desired(this.name, this.#props);
            this.#made = { out: await this.#kind.update(cloud, found, state, (0,_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(changes), this.#props) };
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
        return changes.length === 0 ? 'keep' : 'update';
    }
    #changes(found, renewed) {
        const missing = this.#inputs.filter((need) => need.wanted && !need.known);
        const renewals = this.#inputs
            .filter((need) => missing.includes(need) || renewed.has(need))
            .map((need) => ({ field: need.kind, from: undefined, to: 'new' }));
        if (missing.length > 0)
            return renewals;
        const compare = this.#kind.compare ?? _diff_js__WEBPACK_IMPORTED_MODULE_0__/* .diff */ .U;
        return [...compare(this.#kind.desired(this.name, this.#props), found.state), ...renewals];
    }
    #refusal(changes) {
        const remedies = new Map(Object.entries(this.#kind.immutable ?? {}));
        const top = (field) => field.split('.', 1)[0] ?? field;
        const stuck = changes.find(({ field }) => remedies.has(top(field)));
        if (stuck)
            return `AWS can't change its ${stuck.field} (${show(stuck.from)} → ${show(stuck.to)}). ${remedies.get(top(stuck.field)) ?? ''}`;
        return this.#kind.refuse?.(this.#found, changes, this.#props);
    }
}
const show = (value) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'none'));


/***/ }),

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
        if (node.renews && step.action === 'update')
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
    const { action, changes } = finding;
    const refusal = (finding.exists ? policy(finding) : undefined) ?? finding.refusal;
    return { kind: node.kind, name: node.name, action, changes, ...(refusal === undefined ? {} : { refusal }) };
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

/***/ 3385:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ log)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1076);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2976);


/** Writes the job log: a chapter a phase, a line a change, each with the time since the start. */
function log(now) {
    const start = now();
    let chapter;
    const open = (title) => {
        if (chapter === title)
            return;
        if (chapter !== undefined)
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4)();
        chapter = title;
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh)(title);
    };
    const line = (text) => (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq)(`${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .elapsedText */ .QF)(now() - start).padStart(6)}  ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text)}`);
    const on = (event) => {
        switch (event.kind) {
            case 'planned':
                open('Plan');
                for (const text of (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .planText */ .Pt)(event.steps))
                    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq)(`  ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text)}`);
                return;
            case 'present': {
                const { image, digest, tag } = event;
                const under = tag === undefined || image.endsWith(`:${tag}`) ? '' : `, under the tag ${tag}`;
                const text = `The image ${image} is in the repository already${under} (${digest}): nothing to push.`;
                (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq)(`  ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text)}`);
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
                line(`the registry: ${event.retry.reason}; try ${event.retry.attempt + 1} in ${Math.ceil(event.retry.delay / 1000)} s`);
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
                (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(event.text));
        }
    };
    return {
        on,
        end: () => {
            if (chapter !== undefined)
                (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4)();
        },
    };
}


/***/ }),

/***/ 2976:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pt: () => (/* binding */ planText),
/* harmony export */   QF: () => (/* binding */ elapsedText),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   cq: () => (/* binding */ pushText),
/* harmony export */   ks: () => (/* binding */ doneText)
/* harmony export */ });
/* unused harmony exports changeText, bytesText */
/* harmony import */ var _resources_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2351);

/** Pure: the plan, a line for everything that has to be done, its reasons below. */
function planText(steps) {
    const todo = steps.filter(({ action }) => action !== 'keep');
    const kept = steps.length - todo.length;
    const width = Math.max(0, ...todo.map(({ kind }) => kind.length));
    const lines = todo.flatMap(({ action, kind, name, changes }) => [
        `${action}  ${kind.padEnd(width)}  ${name}`,
        ...changes.map((change) => `          ${changeText(change)}`),
    ]);
    if (todo.length === 0)
        return [`Everything is as described (${kept} things).`];
    return kept === 0 ? lines : [...lines, `${kept} other ${kept === 1 ? 'thing is' : 'things are'} as described.`];
}
/** Pure: one change as a person reads it. Values that may be secret are marks by now, and only that they differ is said. */
function changeText({ field, from, to }) {
    if (from === undefined && to === 'new')
        return `${field}: new`;
    if (isHidden(from) && isHidden(to))
        return `${field}: another value (not shown)`;
    return `${field}: ${valueText(from)} → ${valueText(to)}`;
}
const NOT_SHOWN = '(not shown)';
const isHidden = (value) => typeof value === 'string' && value.startsWith(_resources_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .HIDDEN */ .RG);
function valueText(value) {
    if (value === undefined)
        return 'none';
    if (isHidden(value))
        return NOT_SHOWN;
    const text = JSON.stringify(value, (_, inner) => (isHidden(inner) ? NOT_SHOWN : inner)) ?? 'none';
    const plain = typeof value === 'string' ? value : text;
    return oneLine(plain.length > 200 ? `${plain.slice(0, 200)}…` : plain);
}
const DONE = { create: 'created', update: 'updated', remove: 'removed', keep: 'as described' };
function doneText({ action, kind, name }) {
    return `${kind} ${name}: ${kind === 'image' && action === 'create' ? 'pushed' : DONE[action]}`;
}
/** Pure: what a push does, for people; `undefined` for what is not worth a line. */
function pushText(event) {
    switch (event.kind) {
        case 'checked':
            return `image: ${event.present} blobs are in the registry already, ${event.missing} go up (${bytesText(event.bytes)})`;
        case 'compressed':
            return `image: layer ${event.diffId.slice(7, 19)} compressed from ${bytesText(event.from)} to ${bytesText(event.to)}`;
        case 'uploaded':
            return `image: ${event.digest.slice(7, 19)} uploaded (${bytesText(event.size)})`;
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
/**
 * Text from elsewhere on one line: it can't begin a line of the log, where the runner reads commands (`::name::`), and
 * holds none of the older form (`##[name]`), which the runner reads wherever in a line it stands.
 */
function oneLine(text) {
    return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/##(?=\[)/g, '# #');
}


/***/ }),

/***/ 2351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   C5: () => (/* binding */ STAMP_LABEL_PREFIX),
/* harmony export */   RG: () => (/* binding */ HIDDEN),
/* harmony export */   aG: () => (/* binding */ NAMED_BY_THE_USER)
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
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(definition))
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
            .filter(_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)
            .map(({ name, ...one }) => [String(name), container(one, hide)])),
    };
}
function container(definition, hide) {
    const labels = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(definition['dockerLabels']) ? Object.entries(definition['dockerLabels']) : [];
    return compact('container', {
        ...definition,
        essential: definition['essential'] ?? true,
        environment: byName(definition['environment'], 'value', hide),
        secrets: byName(definition['secrets'], 'valueFrom', (from) => from),
        dockerLabels: Object.fromEntries(labels.filter(([label]) => !label.startsWith(STAMP_LABEL_PREFIX))),
        portMappings: list(definition['portMappings']).map((mapping) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(mapping) && mapping['hostPort'] === mapping['containerPort']
            ? { ...mapping, hostPort: undefined }
            : mapping),
        logConfiguration: logging(definition['logConfiguration'], hide),
    });
}
/** Options of log drivers other than awslogs may be tokens. */
function logging(configuration, hide) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(configuration) || !(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(configuration['options']))
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
    if (Array.isArray(value) && value.some(_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)) {
        return Object.fromEntries(value.map((item, place) => [place, simplified(key, item)]));
    }
    if (Array.isArray(value))
        return value.length === 0 ? undefined : value;
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(value)) {
        const inner = compact(key, value);
        return Object.keys(inner).length === 0 ? undefined : inner;
    }
    return value === null || value === false || value === 0 || value === '' ? undefined : value;
}
function byName(value, field, take) {
    return Object.fromEntries(list(value)
        .filter(_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)
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
/* harmony export */   D: () => (/* binding */ listedDeployment),
/* harmony export */   O: () => (/* binding */ primaryOf)
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
    return (0,_aws_until_js__WEBPACK_IMPORTED_MODULE_0__/* .retrying */ .R$)(listed, (error) => error instanceof NotListedYet, patience);
}


/***/ }),

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

/***/ 8256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ predecessorOf),
/* harmony export */   U: () => (/* binding */ isNewer)
/* harmony export */ });
/* harmony import */ var _aws_parked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4284);
/* harmony import */ var _health_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(407);


/** Pure: what is there before a deployment, from the service as AWS reports it and the look at its tasks. */
function predecessorOf(service, seen) {
    if (service?.status !== 'ACTIVE')
        return { wasParked: false, wasCompleted: false };
    const { deployments = [] } = service;
    const before = deployments.find(({ status }) => status === 'PRIMARY')?.id;
    if ((0,_aws_parked_js__WEBPACK_IMPORTED_MODULE_1__/* .isParked */ .S)(service))
        return { before, wasParked: true, wasCompleted: false };
    const sound = deployments
        .toSorted((one, other) => Number(other.createdAt ?? 0) - Number(one.createdAt ?? 0))
        .find((each) => each.rolloutState === 'COMPLETED' || (seen && (0,_health_js__WEBPACK_IMPORTED_MODULE_0__/* .servingTasks */ .p5)(seen, each.id ?? '').length > 0));
    return {
        before,
        previousRevision: sound?.taskDefinition,
        placement: sound && placementOf(service, sound),
        wasParked: false,
        wasCompleted: sound?.rolloutState === 'COMPLETED',
    };
}
function placementOf({ networkConfiguration, loadBalancers = [] }, of) {
    const network = (of.networkConfiguration ?? networkConfiguration)?.awsvpcConfiguration;
    return {
        subnets: network?.subnets ?? [],
        securityGroups: network?.securityGroups ?? [],
        publicIp: network?.assignPublicIp === 'ENABLED',
        loadBalancers: loadBalancers.flatMap(({ targetGroupArn, containerName, containerPort }) => targetGroupArn === undefined || containerName === undefined || containerPort === undefined
            ? []
            : [{ targetGroupArn, containerName, containerPort }]),
    };
}
/** Pure: whether one revision of a family is newer than another: revisions are numbered, and the numbers never reused. */
function isNewer(revision, than) {
    return numberOf(revision) > numberOf(than);
}
const numberOf = (revision) => Number(revision.split(':').at(-1));


/***/ }),

/***/ 5741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eY: () => (/* binding */ snapshotOf),
/* harmony export */   fJ: () => (/* binding */ targetState),
/* harmony export */   pg: () => (/* binding */ taskState)
/* harmony export */ });
/* harmony import */ var _aws_parked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4284);

/** Pure: AWS's answers in our words. */
function snapshotOf(answers) {
    const { at, service, tasks, stopped = [], targets, loadBalancer, fate } = answers;
    return {
        at,
        service: {
            status: service.status ?? '',
            desired: service.desiredCount ?? 0,
            parked: (0,_aws_parked_js__WEBPACK_IMPORTED_MODULE_0__/* .isParked */ .S)(service),
            deployments: (service.deployments ?? []).map((deployment) => ({
                id: deployment.id ?? '',
                primary: deployment.status === 'PRIMARY',
                taskDefinition: deployment.taskDefinition ?? '',
                rollout: deployment.rolloutState ?? '',
                reason: unended(deployment.rolloutStateReason),
                began: deployment.createdAt?.getTime() ?? 0,
                tasks: (deployment.runningCount ?? 0) + (deployment.pendingCount ?? 0),
            })),
            events: (service.events ?? []).map(({ id = '', createdAt, message = '' }) => ({
                id,
                at: createdAt?.getTime() ?? 0,
                message,
            })),
        },
        tasks: tasks.map(taskState),
        stopped: stopped.map(taskState),
        targets: targets.map(targetState),
        loadBalancer: loadBalancer?.State?.Code ?? 'missing',
        ...(fate === undefined ? {} : { fate: { status: fate.status ?? '', reason: unended(fate.statusReason) } }),
    };
}
function targetState({ Target, TargetHealth }) {
    return {
        address: Target?.Id ?? '',
        port: Target?.Port ?? 0,
        state: TargetHealth?.State ?? 'unknown',
        reason: [TargetHealth?.Reason, TargetHealth?.Description].filter(Boolean).join(': ') || undefined,
    };
}
function taskState(task) {
    const details = (task.attachments ?? []).flatMap((attachment) => attachment.details ?? []);
    return {
        id: task.taskArn?.split('/').at(-1) ?? '',
        deployment: task.startedBy ?? '',
        status: task.lastStatus ?? '',
        address: details.find(({ name }) => name === 'privateIPv4Address')?.value,
        stopCode: task.stopCode,
        stoppedReason: task.stoppedReason,
        containers: (task.containers ?? []).map(({ name = '', exitCode, reason, healthStatus = 'UNKNOWN' }) => ({
            name,
            exitCode,
            reason,
            health: healthStatus,
        })),
    };
}
/** Some of AWS's sentences end in a full stop; ours go on after them. */
const unended = (sentence = '') => sentence.replace(/[.\s]+$/, '');


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
;// CONCATENATED MODULE: ./src/rollout/verdict.ts





/** The outcomes that don't fail a job. */
function isGood(outcome) {
    return outcome === 'deployed' || outcome === 'unchanged' || outcome === 'asleep';
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
 * | not primary | another has a newer revision | superseded |
 * | not primary | failed, or ECS says that it rolls or rolled it back | rolled-back |
 * | not primary | ECS says that it was stopped | superseded |
 * | not listed | ECS doesn't say that it ended; the primary of before still is | waiting: a stale look |
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
        return { outcome: 'asleep', because: whyAsleep(mission) };
    const givenUp = (0,failed_starts/* hopeless */.I)(look, mission, course);
    if (givenUp !== undefined)
        return { outcome: 'failed', because: givenUp };
    if (!isSteady(look, mine, mission, course))
        return undefined;
    if (mission.waitFor === 'drained' && lingering(look, mission) !== undefined)
        return undefined;
    const healthy = (0,health/* healthyTasks */.U9)(look, mission).length;
    const because = `${healthy} of ${desired} ${desired === 1 ? 'task' : 'tasks'} of this deployment healthy in the target group`;
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
function whyAsleep({ asked }) {
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
    const isOver = status.startsWith('ROLLBACK') || status.startsWith('STOP');
    // Reads may lag behind the update that made the deployment.
    if (!primary || (mine === undefined && !isOver && primary.id === mission.before))
        return undefined;
    const revision = primary.taskDefinition.split('/').at(-1) ?? primary.taskDefinition;
    // Where a deployment changed settings only, the revision of before is its own as well, and tells nothing.
    const isFormer = primary.taskDefinition === mission.previousRevision && primary.taskDefinition !== mission.revision;
    const isWayBack = mine?.rollout === 'FAILED' || status.startsWith('ROLLBACK') || (!isOver && isFormer);
    // Every deploy has a revision of its own: what brings a newer one than ours is no way back.
    const rolledBack = isWayBack && !(0,predecessor/* isNewer */.U)(primary.taskDefinition, mission.revision);
    if (!rolledBack)
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


/***/ }),

/***/ 7365:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ ServiceGone),
  w: () => (/* binding */ watch)
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
;// CONCATENATED MODULE: ./src/rollout/pace.ts

/** Seconds between two looks while something happens, and when nothing has for a while. */
const QUICK = 2.5;
const SLOW = 4;
/** Seconds without news after which looks begin to come more slowly, and until they are slowest. */
const QUIET = 20;
const CALM = 60;
/** Seconds between two looks at tasks that are healthy and only have to stay so. */
const PROVING = 5;
/** An instant that is waited for may be as near as that; looks don't come closer. */
const SHORTEST = 0.5;
/**
 * Seconds until the next look, jittered. Fifty deploys at once must not ask more of one account than ECS grants (20 reads
 * of services in a second), and load balancing (10 calls).
 */
function pause({ quietFor, took, dueIn }) {
    const calm = Math.min(1, Math.max(0, (quietFor - QUIET) / (CALM - QUIET)));
    if (dueIn !== undefined)
        return Math.min((0,until/* jittered */.et)(PROVING), Math.max(dueIn, SHORTEST));
    return (0,until/* jittered */.et)(Math.min(SLOW, Math.max(QUICK + calm * (SLOW - QUICK), took)));
}

// EXTERNAL MODULE: ./src/rollout/snapshot.ts
var snapshot = __webpack_require__(5741);
;// CONCATENATED MODULE: ./src/rollout/watch.ts







/** The service, or its cluster, was deleted while it was watched. */
class ServiceGone extends errors/* UserError */.yo {
    constructor(service) {
        super(`the service ${service} is gone: somebody has deleted it, or its cluster`, {
            hint: 'Deploy again: what is missing is made anew.',
        });
    }
}
/** Seconds between two looks at a service that is not there yet. */
const INTERVAL = 2.5;
/** Seconds for which a service just made may read as missing, or as the deleted one that had its name before. */
const LAG = 60;
/**
 * Looks at a rollout every few seconds, for as long as it is asked, and at the moment (milliseconds since the epoch) for
 * which it is asked, where that is sooner. A look costs one call; the tasks are read again
 * only when the service's counts moved or a container's own check is still open, stopped ones when one is gone or failed, target
 * health only once a task runs that matters, the load balancer until it is active, the service deployment when another one took its
 * place.
 * Anything but throttling and passing faults (which the clients retry) is thrown at once.
 */
async function* watch(watched, { ecs, elb, clock, signal }) {
    let tasks = [];
    let stopped = [];
    let counted = '';
    let failed = 0;
    let loadBalancer;
    let lagUntil = clock.now() + LAG * 1000;
    let shown = '';
    let changedAt = clock.now();
    for (;;) {
        const start = clock.now();
        const service = await (0,found/* found */.F)((0,ecs_reads/* describeService */.Jv)(ecs, watched.cluster, watched.service), 'ClusterNotFoundException');
        if (isLive(service))
            lagUntil = 0;
        else if (clock.now() < lagUntil) {
            await clock.sleep((0,until/* jittered */.et)(INTERVAL), signal);
            continue;
        }
        if (!service)
            throw new ServiceGone(watched.service);
        const counts = countsOf(service);
        const open = openTasks(tasks, watched);
        if (counts !== counted || missing(service, tasks)) {
            const list = (status) => (0,found/* found */.F)((0,ecs_reads/* listTasks */.Vk)(ecs, watched.cluster, watched.service, status), ...NOT_YET);
            const before = tasks;
            tasks = (await list('RUNNING')) ?? [];
            const failures = failuresOf(service, watched);
            if (isGone(before, tasks, watched) || failures > failed)
                stopped = (await list('STOPPED')) ?? [];
            failed = failures;
            counted = counts;
        }
        else if (open.length > 0) {
            const now = await (0,ecs_reads/* describeTasks */.yz)(ecs, watched.cluster, open.slice(0, 100));
            tasks = tasks.map((task) => now.find(({ taskArn }) => taskArn === task.taskArn) ?? task);
        }
        const [targets, balancer, fate] = await Promise.all([
            isServing(service, watched) ? (0,elb_reads/* describeTargets */.E)(elb, watched.targetGroupArn) : none,
            loadBalancer?.State?.Code === 'active' ? loadBalancer : (0,elb_reads/* describeLoadBalancer */.m)(elb, watched.loadBalancerArn),
            isPrimary(service, watched.deployment)
                ? undefined
                : // Without the right to ask, the service itself has to tell.
                    (0,found/* found */.F)((0,ecs_reads/* describeDeployment */.Ti)(ecs, watched.cluster, watched.service, watched.deployment), 'AccessDeniedException'),
        ]);
        loadBalancer = balancer;
        const look = (0,snapshot/* snapshotOf */.eY)({ at: clock.now(), service, tasks, stopped, targets, loadBalancer, fate });
        const shows = JSON.stringify({ ...look, at: 0 });
        if (shows !== shown)
            changedAt = look.at;
        shown = shows;
        const due = yield look;
        const dueIn = due === undefined ? undefined : (due - clock.now()) / 1000;
        const quietFor = (look.at - changedAt) / 1000;
        await clock.sleep(pause({ quietFor, took: (look.at - start) / 1000, dueIn }), signal);
    }
}
/** What ListTasks says of a service just made, or just deleted: the next look at the service tells which. */
const NOT_YET = ['ServiceNotFoundException', 'ServiceNotActiveException'];
const isLive = (service) => service?.status === 'ACTIVE';
const none = [];
/**
 * Whether a target can be healthy that matters: one of the deployment that is watched, or, once another took its place,
 * any. Load balancing grants a whole account only ten reads a second.
 */
function isServing(service, { deployment }) {
    const running = (service.deployments ?? []).filter(({ runningCount = 0 }) => runningCount > 0);
    return isPrimary(service, deployment) ? running.some(({ id }) => id === deployment) : running.length > 0;
}
const isPrimary = ({ deployments = [] }, id) => deployments.some((deployment) => deployment.id === id && deployment.status === 'PRIMARY');
function countsOf({ deployments = [] }) {
    return deployments
        .map(({ id, runningCount, pendingCount, failedTasks }) => [id, runningCount, pendingCount, failedTasks].join())
        .join(';');
}
/** The tasks of which a container's check, which moves no count, has yet to pass. */
function openTasks(tasks, { deployment, checked }) {
    return tasks.flatMap(({ taskArn, startedBy, lastStatus, containers = [] }) => {
        const isOpen = containers.some(({ name = '', healthStatus }) => checked.includes(name) && healthStatus !== 'HEALTHY');
        return taskArn !== undefined && startedBy === deployment && lastStatus === 'RUNNING' && isOpen ? [taskArn] : [];
    });
}
/** A task may begin and end between two looks: then only this tells. */
function failuresOf({ deployments = [] }, { deployment }) {
    return deployments.find(({ id }) => id === deployment)?.failedTasks ?? 0;
}
/** Whether a task of the deployment that was there is no longer. */
function isGone(before, now, { deployment }) {
    const there = new Set(now.map(({ taskArn }) => taskArn));
    return before.some(({ startedBy, taskArn }) => startedBy === deployment && !there.has(taskArn));
}
/** Reads of tasks lag behind the counts. */
function missing({ deployments = [] }, tasks) {
    return deployments.some(({ id, runningCount = 0 }) => {
        const seen = tasks.filter(({ startedBy, lastStatus }) => startedBy === id && lastStatus === 'RUNNING');
        return seen.length < runningCount;
    });
}


/***/ })

};

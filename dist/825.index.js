export const id = 825;
export const ids = [825];
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

/***/ 3385:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ log)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2413);
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
/* harmony export */   k0: () => (/* binding */ changeText),
/* harmony export */   ks: () => (/* binding */ doneText)
/* harmony export */ });
/* unused harmony export bytesText */
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
        case 'saving':
            return `image: ${event.name} is saved to a file, from which its layers are read`;
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

/***/ 2084:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isNewer),
/* harmony export */   p: () => (/* binding */ revisionName)
/* harmony export */ });
/** Pure: a revision as people call it, from its ARN: `shop-dev:7`. */
function revisionName(arn) {
    return arn.split('/').at(-1) ?? arn;
}
/** Pure: whether one revision of a family is newer than another: revisions are numbered, and the numbers never reused. */
function isNewer(revision, than) {
    return numberOf(revision) > numberOf(than);
}
const numberOf = (revision) => Number(revision.split(':').at(-1));


/***/ }),

/***/ 3780:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ ServiceGone)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** The service, or its cluster, was deleted while it was watched. */
class ServiceGone extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    constructor(service) {
        super(`the service ${service} is gone: somebody has deleted it, or its cluster`, {
            hint: 'Deploy again: what is missing is made anew.',
        });
    }
}


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
    const detail = (wanted) => details.find(({ name }) => name === wanted)?.value;
    return {
        id: task.taskArn?.split('/').at(-1) ?? '',
        deployment: task.startedBy ?? '',
        status: task.lastStatus ?? '',
        address: detail('privateIPv4Address'),
        subnet: detail('subnetId'),
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


/***/ })

};

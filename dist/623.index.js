export const id = 623;
export const ids = [623];
export const modules = {

/***/ 6471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ cloudOf)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeLoadBalancersCommand.js
var DescribeLoadBalancersCommand = __webpack_require__(9506);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(4858);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(3168);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeTargetGroupsCommand.js


class DescribeTargetGroupsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeTargetGroups", schemas_0/* DescribeTargetGroups$ */.Z$r) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeListenersCommand.js


class DescribeListenersCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeListeners", schemas_0/* DescribeListeners$ */.zki) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeTagsCommand.js


class DescribeTagsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeTags", schemas_0/* DescribeTags$ */.LSs) {
}

// EXTERNAL MODULE: ./src/aws/elb-reads.ts
var elb_reads = __webpack_require__(7860);
// EXTERNAL MODULE: ./src/aws/found.ts
var found = __webpack_require__(2257);
// EXTERNAL MODULE: ./src/aws/once.ts
var once = __webpack_require__(3676);
// EXTERNAL MODULE: ./src/aws/tags.ts
var tags = __webpack_require__(9580);
;// CONCATENATED MODULE: ./src/resources/load-balancing.ts





/** The ports that we put listeners on; others on the same load balancer are somebody else's. */
const OUR_PORTS = [80, 443];
function loadBalancing(elb, names) {
    const loadBalancer = (0,once/* once */.O)(async () => {
        const answer = await (0,found/* found */.F)(elb.send(new DescribeLoadBalancersCommand/* DescribeLoadBalancersCommand */.A({ Names: [names.loadBalancer] })), 'LoadBalancerNotFoundException');
        return answer?.LoadBalancers?.[0];
    });
    const targetGroup = (0,once/* once */.O)(async () => {
        const answer = await (0,found/* found */.F)(elb.send(new DescribeTargetGroupsCommand({ Names: [names.targetGroup] })), 'TargetGroupNotFoundException');
        return answer?.TargetGroups?.[0];
    });
    const listeners = (0,once/* once */.O)(async () => {
        const arn = (await loadBalancer())?.LoadBalancerArn;
        if (arn === undefined)
            return [];
        const answer = await elb.send(new DescribeListenersCommand({ LoadBalancerArn: arn }));
        return (answer.Listeners ?? []).filter(({ Port }) => OUR_PORTS.includes(Port));
    });
    const targets = (0,once/* once */.O)(async () => {
        const arn = (await targetGroup())?.TargetGroupArn;
        return arn === undefined ? [] : (0,elb_reads/* describeTargets */.E)(elb, arn);
    });
    const allTags = (0,once/* once */.O)(async () => {
        const [balancer, group, listening] = await Promise.all([loadBalancer(), targetGroup(), listeners()]);
        const arns = [balancer?.LoadBalancerArn, group?.TargetGroupArn, ...listening.map(({ ListenerArn }) => ListenerArn)];
        const known = arns.filter((arn) => arn !== undefined);
        if (known.length === 0)
            return new Map();
        const answer = await elb.send(new DescribeTagsCommand({ ResourceArns: known }));
        return new Map((answer.TagDescriptions ?? []).map(({ ResourceArn, Tags }) => [ResourceArn, (0,tags/* fromUpperTags */.oW)(Tags)]));
    });
    return {
        loadBalancer,
        targetGroup,
        listeners,
        targets,
        tags: async (arn) => (await allTags()).get(arn) ?? {},
    };
}

// EXTERNAL MODULE: ./src/aws/ecs-reads.ts
var ecs_reads = __webpack_require__(3144);
;// CONCATENATED MODULE: ./src/resources/running.ts



function running(ecs, names) {
    const service = (0,once/* once */.O)(async () => {
        const answer = await (0,found/* found */.F)((0,ecs_reads/* describeService */.Jv)(ecs, names.cluster, names.service), 'ClusterNotFoundException');
        return answer?.status === 'INACTIVE' ? undefined : answer;
    });
    const newest = (0,once/* once */.O)(() => (0,ecs_reads/* describeRevision */.hi)(ecs, names.family));
    const current = (0,once/* once */.O)(async () => {
        const [{ taskDefinition: arn } = {}, latest] = await Promise.all([service(), newest()]);
        return arn === undefined || arn === latest?.arn ? latest : (0,ecs_reads/* describeRevision */.hi)(ecs, arn);
    });
    const tasks = (0,once/* once */.O)(async () => {
        if ((await service()) === undefined)
            return [];
        return (await (0,found/* found */.F)((0,ecs_reads/* listTasks */.Vk)(ecs, names.cluster, names.service, 'RUNNING'), ...NO_SERVICE)) ?? [];
    });
    return { service, newest, current, tasks };
}
const NO_SERVICE = ['ClusterNotFoundException', 'ServiceNotFoundException', 'ServiceNotActiveException'];

;// CONCATENATED MODULE: ./src/commands/context.ts


/** The cloud as one run sees it: what it has read, it does not read again. */
function cloudOf(names, { clients, agents, clock, signal, on, conceal, temporaryFolder }) {
    const runs = running(clients.ecs, names);
    return {
        ...clients,
        // After the first answers: loading this client would hold the other calls up, and what is asked of it takes a round
        // trip less than what is asked of the load balancer.
        logs: async () => {
            await runs.service().catch(() => { });
            return clients.logs();
        },
        agents,
        signal,
        conceal,
        loadBalancing: loadBalancing(clients.elb, names),
        running: runs,
        patience: (atMost, waitingFor) => ({ clock, signal, atMost, waitingFor }),
        temporaryFolder,
        onPush: (push) => on({ kind: 'push', push }),
        onRetry: (retry) => on({ kind: 'retry', retry }),
    };
}


/***/ }),

/***/ 9005:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ factsOf),
/* harmony export */   z: () => (/* binding */ environmentFacts)
/* harmony export */ });
/** What is known of the things that outlive releases. */
function environmentFacts({ images, home, balancer, targets }, secure) {
    return {
        ...(images.known ? { repositoryUrl: images.out.uri } : {}),
        ...(home.known ? { clusterArn: home.out.arn } : {}),
        ...(targets.known ? { targetGroupArn: targets.out.arn } : {}),
        ...(balancer.known
            ? { loadBalancerDnsName: balancer.out.dnsName, url: `${secure ? 'https' : 'http'}://${balancer.out.dnsName}` }
            : {}),
    };
}
/** What is known of the stack at this moment, however far the run has come. */
function factsOf(stack, secure, previousTaskDefinitionArn) {
    const { images, image, definition, service } = stack;
    const facts = {
        previousTaskDefinitionArn,
        ...environmentFacts(stack, secure),
        ...(image.known ? { imageDigest: image.out.digest } : {}),
        ...(image.known && images.known ? { image: referenceOf(images.out.uri, image.out) } : {}),
        ...(definition.known ? { taskDefinitionArn: definition.out.arn } : {}),
        ...(service.known ? { serviceArn: service.out.arn, deploymentId: service.out.deployment } : {}),
    };
    return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
function referenceOf(uri, { digest, tag }) {
    return tag === undefined ? `${uri}@${digest}` : `${uri}:${tag}`;
}


/***/ }),

/***/ 923:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf)
/* harmony export */ });
/* unused harmony export ERROR_PLACES */
/* harmony import */ var _aws_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9512);
/* harmony import */ var _aws_until_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(189);
/* harmony import */ var _engine_walk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4721);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3916);
/* harmony import */ var _image_registry_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6657);
/* harmony import */ var _image_tag_conflict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1940);






/** The headings of docs/outcomes.md under which errors are explained, each with those that belong there. */
const PLACES = {
    refused: (error) => error instanceof _engine_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .Refused */ .Lw || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_,
    'image-tag-taken': (error) => error instanceof _image_tag_conflict_js__WEBPACK_IMPORTED_MODULE_5__/* .TagConflictError */ .P,
    'access-denied': (error) => (0,_aws_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .isFault */ .Zh)(error, 'AccessDeniedException', 'AccessDenied', 'UnauthorizedOperation', 'NotAuthorized') ||
        (error instanceof _image_registry_error_js__WEBPACK_IMPORTED_MODULE_4__/* .RegistryError */ .gl && error.status === 403),
    credentials: (error) => (0,_aws_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .isFault */ .Zh)(error, 'CredentialsProviderError', 'ExpiredTokenException', 'ExpiredToken', 'UnrecognizedClientException', 'InvalidClientTokenId', 'InvalidSignatureException', 'SignatureDoesNotMatch'),
    throttled: (error) => (0,_aws_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .isFault */ .Zh)(error, 'ThrottlingException', 'Throttling', 'TooManyRequestsException'),
    quota: (error) => error instanceof _aws_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .QuotaExceeded */ .s0 ||
        (0,_aws_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .isFault */ .Zh)(error, 'LimitExceededException') ||
        (error instanceof Error && /^TooMany(?!Requests)/.test(error.name)),
    registry: (error) => error instanceof _image_registry_error_js__WEBPACK_IMPORTED_MODULE_4__/* .RegistryError */ .gl,
    unreachable: (error) => error instanceof _image_registry_error_js__WEBPACK_IMPORTED_MODULE_4__/* .RegistryConnectionError */ .Qp || isUnreachable(error),
    'gave-up-waiting': (error) => error instanceof _aws_until_js__WEBPACK_IMPORTED_MODULE_1__/* .DeadlineExceeded */ .m4,
};
const ERROR_PLACES = Object.keys(PLACES);
/** Pure: where an error, or the first of its causes that is known, is explained. */
function placeOf(error) {
    const chain = [...causes(error)];
    return ERROR_PLACES.find((place) => chain.some((each) => PLACES[place]?.(each)));
}
function* causes(error) {
    yield error;
    if (error instanceof AggregateError)
        for (const each of error.errors)
            yield* causes(each);
    if (error instanceof Error && error.cause !== undefined)
        yield* causes(error.cause);
}
/** Node's codes for what stands between the runner and AWS; the SDK's own for the same. */
function isUnreachable(error) {
    if (!(error instanceof Error))
        return false;
    const code = 'code' in error ? error.code : undefined;
    return error.name === 'TimeoutError' || /^E(NOTFOUND|AI_AGAIN|CONN|TIMEDOUT|HOSTUNREACH|NETUNREACH)/.test(`${code}`);
}


/***/ }),

/***/ 5566:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   c_: () => (/* binding */ tableOf),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/** Pure: a list that unfolds; every line is text. */
function details(title, lines) {
    return folded(title, [...lines.map((line) => `- ${escaped(line.trim())}`), '']);
}
/** Pure: Markdown that unfolds. */
function folded(title, markdown) {
    return [`<details><summary>${title}</summary>`, '', ...markdown, '</details>', ''];
}
/** Text as text: no Markdown, no HTML, no table cell or line of its own. */
function escaped(text) {
    return text
        .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
        .replace(/[\\`*_{}[\]()#+!|~$]/g, '\\$&')
        .replace(/[&<>]/g, (character) => ENTITIES[character] ?? '');
}
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Pure: a table; every cell is text. */
function tableOf(heads, rows) {
    const row = (cells) => `| ${cells.map(escaped).join(' | ')} |`;
    return [row(heads), `|${heads.map(() => '---|').join('')}`, ...rows.map(row), ''];
}
/** Pure: the first rows of a table that would be too long, and a word about the others. */
function firstOf(most, heads, rows) {
    const more = rows.length - most;
    const table = tableOf(heads, rows.slice(0, most));
    return more > 0 ? [...table, `… and ${more} more.`, ''] : table;
}


/***/ }),

/***/ 7095:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ changes),
/* harmony export */   H: () => (/* binding */ changeTable)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5566);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2976);


/** Rows of the table: more is no summary. The log has them all. */
const MOST = 60;
/** Pure: what was done, a row for every field that changed. */
function changes(steps) {
    const done = steps.filter(({ action }) => action !== 'keep');
    const kept = steps.length - done.length;
    if (steps.length === 0)
        return ['Nothing was done.', ''];
    if (done.length === 0)
        return [`Everything was as described (${kept} things): nothing had to be done.`, ''];
    const others = `${kept} other ${kept === 1 ? 'thing was' : 'things were'} as described.`;
    return [...changeTable(done, ({ action }) => DONE[action]), ...(kept === 0 ? [] : [others, ''])];
}
/** Pure: a row for every field that changes, the first of each thing with a word for what happens to it. */
function changeTable(steps, wordOf) {
    const rows = steps.flatMap((step) => {
        const [first = '', ...others] = step.changes.map((change) => short((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .changeText */ .k0)(change)));
        return [[wordOf(step), step.kind, step.name, first], ...others.map((text) => ['', '', '', text])];
    });
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .firstOf */ .Ku)(MOST, ['', 'What', 'Name', 'Field: from → to'], rows);
}
/** Whole digests and ARNs make a table unreadable; what tells two of them apart stays. */
const short = (text) => text
    .replace(/\bsha256:([0-9a-f]{12})[0-9a-f]{52}\b/g, 'sha256:$1…')
    .replace(/\barn:aws[a-z-]*:ecs:[a-z0-9-]*:\d*:task-definition\//g, '');
const DONE = { create: 'created', update: 'changed', remove: 'removed', keep: 'kept' };


/***/ }),

/***/ 7137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ knownFacts)
/* harmony export */ });
/* harmony import */ var _rollout_revision_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2084);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5566);


/** Pure: what is there now and where it came from, a row each; what is not known has none. */
function knownFacts({ facts, origin, runs }) {
    const { commit, runUrl, runNumber } = origin ?? {};
    const isHash = commit !== undefined && /^[0-9a-f]{40}$/.test(commit);
    const commitUrl = isHash ? runUrl?.replace(/\/actions\/runs\/\d+$/, `/commit/${commit}`) : undefined;
    const { taskDefinitionArn: now, previousTaskDefinitionArn: before } = facts;
    const rows = [
        ['URL', linked(facts.url, facts.url)],
        ['Image', text(facts.image)],
        ['Digest', text(facts.imageDigest)],
        ['Task definition', text(now && (0,_rollout_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .revisionName */ .p)(now))],
        ['Before', text(before === undefined || before === now ? undefined : (0,_rollout_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .revisionName */ .p)(before))],
        ['Deployment', text(facts.deploymentId)],
        ['Runs now', text(runs)],
        ['Commit', linked(isHash ? commit.slice(0, 12) : commit, commitUrl)],
        ['Run', linked(runNumber === undefined ? runUrl : `run ${runNumber}`, runUrl)],
    ];
    const known = rows.flatMap(([label, value]) => (value === undefined ? [] : [`| ${label} | ${value} |`]));
    return known.length === 0 ? [] : ['| | |', '|---|---|', ...known, ''];
}
/** Without any character that could end it before its time. */
const PLAIN_URL = /^https?:\/\/[A-Za-z0-9][A-Za-z0-9._~:/%+-]*$/;
function linked(label, url) {
    if (label === undefined)
        return undefined;
    return url !== undefined && PLAIN_URL.test(url) ? `[${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(label)}](${url})` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(label);
}
const text = (value) => (value === undefined ? undefined : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(value));


/***/ }),

/***/ 2649:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ fitted)
/* harmony export */ });
/* unused harmony export LONGEST */
/** Bytes: GitHub takes 1 MiB of a step, and drops all of a summary that is longer. */
const LONGEST = 256 * 1024;
/** Pure: the sections in their order, without the least important ones where it would be too long; that is said. */
function fitted(sections, longest = LONGEST) {
    const byWeight = sections.toSorted((one, other) => one.weight - other.weight);
    for (let dropped = 0; dropped <= sections.length; dropped++) {
        const gone = new Set(byWeight.slice(0, dropped));
        const left = sections.filter((section) => !gone.has(section));
        const names = sections.filter((section) => gone.has(section)).map(({ title }) => title);
        const word = names.length === 0 ? [] : [`Left out, because it was too long: ${names.join(', ')}. The log has it.`, ''];
        const text = [...left.flatMap(({ lines }) => lines), ...word].join('\n');
        if (Buffer.byteLength(text) <= longest)
            return text;
    }
    return '';
}


/***/ }),

/***/ 7305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeSummary)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2413);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);


/** Adds to the job summary. It is an extra: a runner that offers none, or a full disk, doesn't fail a deploy. */
async function writeSummary(markdown) {
    if (!process.env['GITHUB_STEP_SUMMARY'])
        return;
    try {
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(markdown()).write();
    }
    catch (error) {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)(`the job summary was not written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error).join('; ')}`);
    }
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

/***/ 6657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ parseRefusal),
/* harmony export */   Qp: () => (/* binding */ RegistryConnectionError),
/* harmony export */   gl: () => (/* binding */ RegistryError)
/* harmony export */ });
/* unused harmony export parseRetryAfter */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** The registry answered, and the answer was no. */
class RegistryError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    status;
    /** As the distribution protocol names it: TAG_INVALID, DENIED, NAME_UNKNOWN; undefined when the answer named none. */
    code;
    /** How long the registry asks to wait before the next try, in milliseconds. */
    retryAfter;
    constructor(doing, answer) {
        const code = answer.code === undefined ? '' : ` ${answer.code}`;
        const text = answer.message === undefined ? '' : `: ${answer.message}`;
        const hint = hintFor(answer);
        super(`${doing}: the registry answered ${answer.status}${code}${text}`, hint === undefined ? {} : { hint });
        this.name = 'RegistryError';
        this.status = answer.status;
        this.code = answer.code;
        this.retryAfter = answer.retryAfter;
    }
}
/** No answer came: the connection could not be made, broke, or stayed silent for too long. */
class RegistryConnectionError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    /** Node's own: ECONNRESET, ETIMEDOUT, ENOTFOUND, CERT_HAS_EXPIRED. */
    code;
    constructor(doing, host, code, cause) {
        super(`${doing}: no answer from ${host} (${code})`, {
            cause,
            hint: 'Check that the runner reaches the registry: DNS, HTTPS_PROXY, NODE_EXTRA_CA_CERTS.',
        });
        this.name = 'RegistryConnectionError';
        this.code = code;
    }
}
/** Reads status, `Retry-After` and the protocol's `{"errors": [{"code", "message"}]}`; `now` is in milliseconds. */
function parseRefusal(status, headers, body, now) {
    const first = firstError(body);
    return { status, ...first, retryAfter: parseRetryAfter(headers['retry-after'], now) };
}
const MESSAGE_LENGTH = 500;
function firstError(body) {
    let parsed;
    try {
        parsed = JSON.parse(body.toString('utf8'));
    }
    catch {
        return {};
    }
    if (typeof parsed !== 'object' || parsed === null || !('errors' in parsed) || !Array.isArray(parsed.errors))
        return {};
    const [error] = parsed.errors;
    if (typeof error !== 'object' || error === null)
        return {};
    return {
        ...('code' in error && typeof error.code === 'string' && { code: error.code }),
        ...('message' in error && typeof error.message === 'string' && { message: error.message.slice(0, MESSAGE_LENGTH) }),
    };
}
/** Seconds or an HTTP date, as RFC 9110 has it; in milliseconds from now. */
function parseRetryAfter(header, now) {
    if (header === undefined)
        return undefined;
    if (/^\d+$/.test(header.trim()))
        return Number(header) * 1000;
    const date = Date.parse(header);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
function hintFor({ status, code }) {
    if (status === 401)
        return 'The registry token is missing, expired or of another Region.';
    if (status === 403) {
        return 'Pushing needs ecr:BatchCheckLayerAvailability, ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload, ecr:PutImage, ecr:BatchGetImage and ecr:GetDownloadUrlForLayer on the repository.';
    }
    if (code === 'NAME_UNKNOWN')
        return 'The repository does not exist in this account and Region.';
    return undefined;
}


/***/ }),

/***/ 1940:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ TagConflictError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** The tag holds another image and can't be overwritten. */
class TagConflictError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    tag;
    present;
    wanted;
    constructor(tag, present, wanted) {
        super(`tag "${tag}" already holds ${present} and can't be overwritten with ${wanted}`, {
            hint: 'Tags of this repository are immutable: give another image-tag, or leave image-tag out.',
        });
        this.name = 'TagConflictError';
        this.tag = tag;
        this.present = present;
        this.wanted = wanted;
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

/***/ 8623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(2413);
// EXTERNAL MODULE: ./src/engine/walk.ts
var walk = __webpack_require__(4721);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/spec/names.ts
var spec_names = __webpack_require__(9891);
// EXTERNAL MODULE: ./src/stacks/environment.ts
var environment = __webpack_require__(7196);
// EXTERNAL MODULE: ./src/stacks/ownership.ts
var ownership = __webpack_require__(8528);
// EXTERNAL MODULE: ./src/commands/context.ts + 5 modules
var commands_context = __webpack_require__(6471);
// EXTERNAL MODULE: ./src/commands/facts.ts
var facts = __webpack_require__(9005);
;// CONCATENATED MODULE: ./src/commands/ensure-environment.ts







/** Makes, or brings back to what is described, all that outlives releases. On a living environment only what differs. */
async function ensureEnvironment(spec, context) {
    const names = (0,spec_names/* namesOf */.e)(spec);
    const stack = (0,environment/* environment */.c)(spec, names);
    const nodes = Object.values(stack);
    const policy = (0,ownership/* ownership */.kG)(spec, spec.adopt);
    const secure = spec.http.certificate !== undefined;
    const done = [];
    let because = 'nothing was changed';
    const known = () => ({ facts: (0,facts/* environmentFacts */.z)(stack, secure), ids: idsOf(stack) });
    try {
        const cloud = (0,commands_context/* cloudOf */.h)(names, context);
        const planned = await (0,walk/* plan */.et)(nodes, cloud, policy);
        context.on({ kind: 'planned', steps: planned });
        const refused = planned.filter(({ refusal }) => refusal !== undefined);
        if (refused.length > 0)
            throw new errors/* Refusal */.P_(refused.map(({ kind, name, refusal }) => `${kind} ${name}: ${refusal}`).join('\n'));
        because = 'the run broke off; what it has made is there, and the next run goes on from it once the cause is gone';
        const steps = await (0,walk/* apply */.Bb)(nodes, cloud, {
            policy,
            fresh: () => (0,commands_context/* cloudOf */.h)(names, context),
            signal: context.signal,
            onStart: (step) => context.on({ kind: 'started', step }),
            onDone: (step) => {
                done.push(step);
                context.on({ kind: 'done', step });
            },
        });
        return { ...wordFor(steps), steps, ...known() };
    }
    catch (cause) {
        const { aborted, reason } = context.signal;
        return aborted
            ? { outcome: 'cancelled', because, steps: done, ...known(), error: reason }
            : { outcome: 'failed', because, steps: done, ...known(), error: cause };
    }
}
function wordFor(steps) {
    const made = steps.filter(({ action }) => action === 'create').length;
    const changed = steps.filter(({ action }) => action === 'update' || action === 'remove').length;
    const all = `${steps.length} ${steps.length === 1 ? 'thing' : 'things'}`;
    if (made + changed === 0)
        return { outcome: 'unchanged', because: `all ${all} are there, as described` };
    if (made === steps.length)
        return { outcome: 'created', because: `${all} were made` };
    return { outcome: 'healed', because: `of ${all} ${made} were made and ${changed} changed` };
}
/** Pure: what AWS calls each thing, as far as it is known. */
function idsOf({ images, logs, home, balancer, targets, secure, plain, }) {
    const known = [images, logs, home, balancer, targets, secure, plain].flatMap((node) => 
    // Of a log group just made only the name is known, and that is what it is asked by.
    node.known ? [[`${node.kind} ${node.name}`, node.out.arn ?? node.name]] : []);
    return Object.fromEntries(known);
}

// EXTERNAL MODULE: ./src/github/docs-link.ts
var docs_link = __webpack_require__(1777);
// EXTERNAL MODULE: ./src/github/markdown.ts
var markdown = __webpack_require__(5566);
// EXTERNAL MODULE: ./src/github/summary-changes.ts
var summary_changes = __webpack_require__(7095);
// EXTERNAL MODULE: ./src/github/summary-facts.ts
var summary_facts = __webpack_require__(7137);
// EXTERNAL MODULE: ./src/github/summary-size.ts
var summary_size = __webpack_require__(2649);
// EXTERNAL MODULE: ./src/github/text.ts
var github_text = __webpack_require__(2976);
;// CONCATENATED MODULE: ./src/github/environment-text.ts






/** Pure: what there is for releases to run on, and what was done about it, as the job summary. Everything foreign is inert. */
function environmentText(name, ended) {
    const { outcome, because, steps, ids, error } = ended;
    const rows = Object.entries(ids);
    return (0,summary_size/* fitted */.$)([
        {
            title: 'the outcome',
            weight: 9,
            lines: [`### ${(0,markdown/* escaped */.Mk)(name)}: ${outcome}`, '', `${(0,markdown/* escaped */.Mk)((0,github_text/* capital */.Nx)(because))}.`, ''],
        },
        {
            title: 'the reasons',
            weight: 8,
            lines: error === undefined ? [] : [...(0,errors/* explain */.WE)(error).map((line) => `- ${(0,markdown/* escaped */.Mk)(line)}`), ''],
        },
        { title: 'what is there', weight: 7, lines: (0,summary_facts/* knownFacts */.X)({ facts: ended.facts }) },
        { title: 'the changes', weight: 6, lines: ['#### Changes', '', ...(0,summary_changes/* changes */.A)(steps)] },
        {
            title: 'the ids',
            weight: 5,
            lines: rows.length === 0 ? [] : ['#### Ids', '', ...(0,markdown/* tableOf */.c_)(['What', 'Id'], rows)],
        },
    ]);
}

// EXTERNAL MODULE: ./src/github/error-place.ts
var error_place = __webpack_require__(923);
// EXTERNAL MODULE: ./src/github/write-summary.ts
var write_summary = __webpack_require__(7305);
// EXTERNAL MODULE: ./src/session.ts + 1 modules
var src_session = __webpack_require__(1655);
// EXTERNAL MODULE: ./src/spec/spec.ts
var spec_spec = __webpack_require__(1552);
;// CONCATENATED MODULE: ./src/runs/environment.ts











/** Makes or heals what outlives releases. */
async function run({ shared }, signal) {
    const spec = (0,spec_spec/* environmentSpecOf */.I9)(shared);
    const name = (0,spec_names/* namesOf */.e)(spec).service;
    (0,core/* info */.pq)(`${name} in ${spec.region}: its environment`);
    if (spec.http.certificate === undefined)
        (0,core/* warning */.$e)(`${name}: without a certificate-arn the traffic to the load balancer is in the clear (HTTP).`);
    const session = (0,src_session/* openSession */.f)(spec.region, signal);
    try {
        const ended = await ensureEnvironment(spec, session.context);
        session.endLog();
        await show(name, ended);
    }
    finally {
        session.close();
    }
}
async function show(name, ended) {
    const { outcome, because, facts, ids, steps, error } = ended;
    const outputs = {
        outcome,
        url: facts.url ?? '',
        'repository-url': facts.repositoryUrl ?? '',
        'cluster-arn': facts.clusterArn ?? '',
        'target-group-arn': facts.targetGroupArn ?? '',
        'load-balancer-dns-name': facts.loadBalancerDnsName ?? '',
        changes: (0,github_text/* stepsJson */.gk)(steps),
    };
    for (const [output, value] of Object.entries(outputs))
        (0,core/* setOutput */.uH)(output, value);
    await (0,write_summary/* writeSummary */.S)(() => environmentText(name, ended));
    for (const [thing, id] of Object.entries(ids))
        (0,core/* info */.pq)((0,github_text/* oneLine */.TN)(`${thing}: ${id}`));
    const sentence = `${name} ${outcome}: ${(0,github_text/* oneLine */.TN)(because)}`;
    if (outcome !== 'failed' && outcome !== 'cancelled') {
        (0,core/* info */.pq)(sentence);
        if (facts.url !== undefined)
            (0,core/* info */.pq)(facts.url);
        return;
    }
    const place = outcome === 'cancelled' ? outcome : ((0,error_place/* placeOf */.$)(error) ?? outcome);
    (0,core/* setFailed */.C1)([sentence, ...(error === undefined ? [] : (0,errors/* explain */.WE)(error)), (0,docs_link/* linkTo */.u)(place)].join('\n'));
}


/***/ }),

/***/ 1655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ openSession)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(2413);
// EXTERNAL MODULE: ./src/aws/agent.ts
var agent = __webpack_require__(3660);
// EXTERNAL MODULE: ./src/aws/clients.ts + 1 modules
var clients = __webpack_require__(3648);
// EXTERNAL MODULE: ./src/aws/clock.ts
var clock = __webpack_require__(3299);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: ./src/image/error-code.ts
var error_code = __webpack_require__(2833);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
// EXTERNAL MODULE: ./src/rollout/order.ts
var order = __webpack_require__(3281);
;// CONCATENATED MODULE: ./src/github/compare.ts





/** Without its list of files a comparison is a few dozen kB. */
const LARGEST_ANSWER = 4 * 1024 * 1024;
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
            return historyIn(await ask(url, token, agents, AbortSignal.any([signal, late])));
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
    const told = parsed(body);
    const found = order/* HISTORIES */.zc.find((history) => (0,json/* isRecord */.u)(told) && told['status'] === history);
    return found === undefined ? unknown("GitHub's answer can't be read") : { status: found };
}
function parsed(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}
function ask(url, token, agents, signal) {
    const [request, agent] = url.protocol === 'https:' ? [external_node_https_.request, agents.https] : [external_node_http_.request, agents.http];
    const headers = {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'user-agent': 'fargate-platform',
        'x-github-api-version': '2022-11-28',
    };
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
const unknown = (reason) => ({ status: 'unknown', reason });

// EXTERNAL MODULE: ./src/github/debug.ts
var debug = __webpack_require__(6620);
// EXTERNAL MODULE: ./src/github/keep.ts
var keep = __webpack_require__(1294);
// EXTERNAL MODULE: ./src/github/log.ts
var log = __webpack_require__(3385);
;// CONCATENATED MODULE: ./src/session.ts








/** Milliseconds for the last calls of a cancelled run: SIGTERM comes after 7.5 s, the end 2.5 s later. */
const PARTING = 6_000;
/** Connects to AWS in one region, and to the job's log. The token, if there is one, asks GitHub for the order of commits. */
function openSession(region, signal, token) {
    const connections = (0,agent/* agents */.X)(process.env);
    const journal = (0,log/* log */.R)(() => clock/* systemClock */.m.now());
    const trace = (0,debug/* debugLog */.cY)(region, () => clock/* systemClock */.m.now());
    return {
        context: {
            clients: (0,clients/* connect */.N)(region, connections, signal, trace),
            parting: () => (0,clients/* connect */.N)(region, connections, AbortSignal.timeout(PARTING), trace),
            agents: connections,
            clock: clock/* systemClock */.m,
            signal,
            on: journal.on,
            keep: keep/* keep */.a,
            conceal: core/* setSecret */.Pq,
            compare: comparing({ env: process.env, token, agents: connections }),
            temporaryFolder: process.env['RUNNER_TEMP'] || undefined,
        },
        endLog: journal.end,
        close: () => connections.close(),
    };
}


/***/ }),

/***/ 9891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ namesOf)
/* harmony export */ });
/* unused harmony export fitElbName */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The longest name that AWS takes for a load balancer or a target group. */
const ELB_NAME_LIMIT = 32;
/** The names of everything that belongs to one environment of one project. They are its identity: nothing else finds it again. */
function namesOf({ project, environment }) {
    const name = `${project}-${environment}`;
    return {
        // ECR takes lower case only.
        repository: name.toLowerCase(),
        logGroup: `/ecs/${name}`,
        loadBalancer: fitElbName(`${name}-alb`),
        targetGroup: fitElbName(`${name}-tg`),
        cluster: name,
        family: name,
        service: name,
    };
}
/** A name of up to 32 characters: the full one, or its first 23 and 8 hex digits of its SHA-256, so that two long names stay apart. */
function fitElbName(fullName) {
    if (fullName.length <= ELB_NAME_LIMIT)
        return fullName;
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(fullName).digest('hex').slice(0, 8);
    return `${fullName.slice(0, 23).replace(/-+$/, '')}-${hash}`;
}


/***/ }),

/***/ 7196:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ environment)
/* harmony export */ });
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);
/* harmony import */ var _resources_cluster_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4134);
/* harmony import */ var _resources_listener_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6979);
/* harmony import */ var _resources_load_balancer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7763);
/* harmony import */ var _resources_log_group_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2657);
/* harmony import */ var _resources_repository_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7202);
/* harmony import */ var _resources_target_group_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7884);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8528);








/** What outlives the releases of an environment. The topology, on one screen. */
function environment(spec, names) {
    const { network, http } = spec;
    const tags = { ...spec.tags, ...(0,_ownership_js__WEBPACK_IMPORTED_MODULE_7__/* .ownerTags */ .Dh)(spec) };
    // Load balancers and target groups take short names only, so the whole name goes into a tag.
    const named = (role) => ({ ...tags, [`${_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_PREFIX */ .C_}name`]: `${names.service}-${role}` });
    const images = (0,_resources_repository_js__WEBPACK_IMPORTED_MODULE_5__/* .repository */ .J)(names.repository, { ...spec.repository, tags });
    const logs = (0,_resources_log_group_js__WEBPACK_IMPORTED_MODULE_4__/* .logGroup */ .Q)(names.logGroup, { ...spec.logs, tags });
    const home = (0,_resources_cluster_js__WEBPACK_IMPORTED_MODULE_1__/* .cluster */ .b)(names.cluster, { ...spec.cluster, tags });
    const balancer = (0,_resources_load_balancer_js__WEBPACK_IMPORTED_MODULE_3__/* .loadBalancer */ .R)(names.loadBalancer, {
        scheme: network.scheme,
        subnets: network.publicSubnets,
        securityGroups: network.loadBalancerSecurityGroups,
        tags: named('alb'),
    });
    const targets = (0,_resources_target_group_js__WEBPACK_IMPORTED_MODULE_6__/* .targetGroup */ .X)(names.targetGroup, {
        vpc: network.vpcId ?? balancer,
        port: spec.container.port,
        healthCheck: {
            path: http.path,
            matcher: http.matcher,
            interval: http.interval,
            timeout: http.timeout,
            healthyThreshold: http.healthyThreshold,
            unhealthyThreshold: http.unhealthyThreshold,
        },
        deregistrationDelay: http.deregistrationDelay,
        tags: named('tg'),
    });
    const at = { loadBalancer: balancer, targetGroup: targets, tags };
    const secure = (0,_resources_listener_js__WEBPACK_IMPORTED_MODULE_2__/* .listener */ .F)(`${names.loadBalancer}:443`, { ...at, port: 443, certificate: http.certificate }, http.certificate === undefined ? 'absent' : 'present');
    const plain = (0,_resources_listener_js__WEBPACK_IMPORTED_MODULE_2__/* .listener */ .F)(`${names.loadBalancer}:80`, { ...at, port: 80, secure });
    return { images, logs, home, balancer, targets, secure, plain };
}


/***/ }),

/***/ 8528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ ownerTags),
/* harmony export */   YP: () => (/* binding */ isAdopted),
/* harmony export */   kG: () => (/* binding */ ownership)
/* harmony export */ });
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);

const PROJECT = `${_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_PREFIX */ .C_}project`;
const ENVIRONMENT = `${_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_PREFIX */ .C_}environment`;
/** The tags on everything that we make: whose it is, and that we look after it. */
function ownerTags({ project, environment }) {
    return { [PROJECT]: project, [ENVIRONMENT]: environment, ..._aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .MANAGED */ .u9 };
}
/**
 * Pure: nothing is changed that is not ours. A thing under our name without our tags was made by hand or by another
 * tool, and is taken over only when the user says `adopt: true`; another owner's thing never is.
 */
function ownership(owner, adopt) {
    return ({ tags, action }) => {
        if (tags === undefined)
            return undefined;
        const wanted = Object.entries(ownerTags(owner));
        const foreign = wanted.filter(([key, value]) => tags[key] !== undefined && tags[key] !== value);
        if (foreign.length > 0) {
            const says = foreign.map(([key]) => `${key} = ${tags[key]}`).join(', ');
            return `it belongs to somebody else (${says}). Take another project or environment name.`;
        }
        if (adopt || wanted.every(([key]) => tags[key] !== undefined))
            return undefined;
        if (action === 'remove') {
            return 'it was not made by fargate-platform, and what is described has no place for it. Describe it (a certificate-arn keeps a listener on 443), delete it by hand, or set `adopt: true` to have it deleted.';
        }
        return 'it exists already and was not made by fargate-platform. Set `adopt: true` to take it over and change it to what is described, or take another project or environment name.';
    };
}
/** Pure: whether a thing was there before us, and was taken over with `adopt: true`. */
function isAdopted(tags) {
    return (0,_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .carries */ .ED)(tags, _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .ADOPTED */ .Wu);
}


/***/ })

};

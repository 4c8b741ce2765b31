export const id = 454;
export const ids = [454];
export const modules = {

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

/***/ 5454:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(2413);
// EXTERNAL MODULE: ./src/aws/tags.ts
var aws_tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/engine/walk.ts
var walk = __webpack_require__(4721);
// EXTERNAL MODULE: ./src/spec/names.ts
var spec_names = __webpack_require__(9891);
// EXTERNAL MODULE: ./src/stacks/ownership.ts
var ownership = __webpack_require__(8528);
// EXTERNAL MODULE: ./src/resources/cluster.ts + 4 modules
var cluster = __webpack_require__(4134);
// EXTERNAL MODULE: ./src/resources/departing-service.ts + 1 modules
var departing_service = __webpack_require__(1014);
// EXTERNAL MODULE: ./src/resources/listener.ts + 3 modules
var listener = __webpack_require__(6979);
// EXTERNAL MODULE: ./src/resources/load-balancer.ts + 6 modules
var load_balancer = __webpack_require__(7763);
// EXTERNAL MODULE: ./src/resources/log-group.ts
var log_group = __webpack_require__(2657);
// EXTERNAL MODULE: ./src/resources/repository.ts + 9 modules
var repository = __webpack_require__(7202);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/DeregisterTaskDefinitionCommand.js
var DeregisterTaskDefinitionCommand = __webpack_require__(6266);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(2588);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(4947);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/ListTaskDefinitionsCommand.js


class ListTaskDefinitionsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListTaskDefinitions", schemas_0/* ListTaskDefinitions$ */.mbS) {
}

// EXTERNAL MODULE: ./src/aws/ecs-reads.ts
var ecs_reads = __webpack_require__(3144);
// EXTERNAL MODULE: ./src/engine/resource.ts
var resource = __webpack_require__(1295);
;// CONCATENATED MODULE: ./src/resources/revisions.ts




/** Revisions that are described at a time; ECS grants an account 20 such reads in a second. */
const AT_ONCE = 5;
/**
 * All revisions of a family that carry their owner's tags: they only have to go. Deregistered ones are kept by ECS as a
 * record that costs nothing, and are none.
 */
const revisions = (0,resource/* define */.E)({
    kind: 'task definition',
    desired: () => ({}),
    async read(cloud, family, { owner }) {
        const all = await described(cloud, await activeRevisions(cloud, family));
        const ours = all.filter(({ tags }) => (0,aws_tags/* carries */.ED)(tags, owner));
        // Others of the family are nobody's business here.
        return ours.length === 0 ? undefined : { state: {}, out: { arns: ours.map(({ arn }) => arn) }, tags: owner };
    },
    create: () => Promise.reject(new Error('they only go')),
    update: async (_cloud, { out }) => out,
    async remove({ ecs }, { arns }) {
        // One after the other: ECS grants one in a second, and what it refuses for that the client tries again.
        for (const taskDefinition of arns)
            await ecs.send(new DeregisterTaskDefinitionCommand/* DeregisterTaskDefinitionCommand */.s({ taskDefinition }));
    },
});
async function activeRevisions({ ecs }, familyPrefix) {
    const arns = [];
    let nextToken;
    do {
        const page = await ecs.send(new ListTaskDefinitionsCommand({ familyPrefix, status: 'ACTIVE', ...(nextToken ? { nextToken } : {}) }));
        arns.push(...(page.taskDefinitionArns ?? []));
        nextToken = page.nextToken;
    } while (nextToken !== undefined);
    return arns;
}
async function described({ ecs }, arns) {
    const seen = [];
    for (let from = 0; from < arns.length; from += AT_ONCE) {
        const some = await Promise.all(arns.slice(from, from + AT_ONCE).map((arn) => (0,ecs_reads/* describeRevision */.hi)(ecs, arn)));
        seen.push(...some.filter((revision) => revision !== undefined));
    }
    return seen;
}

// EXTERNAL MODULE: ./src/resources/target-group.ts + 5 modules
var target_group = __webpack_require__(7884);
;// CONCATENATED MODULE: ./src/stacks/remains.ts









/**
 * Everything that an environment may have, as things that have to be absent. What they were described to be says nothing
 * of that: only their names count, and what comes before what.
 */
function remains(owner, names) {
    const tags = {};
    const images = (0,repository/* repository */.J)(names.repository, { kmsKey: undefined, keepImages: 1, tags }, 'absent');
    const logs = (0,log_group/* logGroup */.Q)(names.logGroup, { retentionDays: 1, tags }, 'absent');
    const home = (0,cluster/* cluster */.b)(names.cluster, { containerInsights: 'disabled', tags }, 'absent');
    const balancer = (0,load_balancer/* loadBalancer */.R)(names.loadBalancer, { scheme: 'internal', subnets: [], securityGroups: [], tags }, 'absent');
    const targets = (0,target_group/* targetGroup */.X)(names.targetGroup, { vpc: balancer, port: 80, healthCheck: NO_CHECK, deregistrationDelay: 0, tags }, 'absent');
    const at = { loadBalancer: balancer, targetGroup: targets, tags };
    const secure = (0,listener/* listener */.F)(`${names.loadBalancer}:443`, { ...at, port: 443 }, 'absent');
    const plain = (0,listener/* listener */.F)(`${names.loadBalancer}:80`, { ...at, port: 80, secure }, 'absent');
    const definitions = revisions(names.family, { owner: (0,ownership/* ownerTags */.Dh)(owner) }, 'absent');
    const after = [home, targets, plain, secure, definitions, logs, images];
    const service = (0,departing_service/* departingService */.S)(names.service, { after }, 'absent');
    return { images, logs, home, balancer, targets, secure, plain, definitions, service };
}
const NO_CHECK = { path: '/', matcher: '200', interval: 30, timeout: 5, healthyThreshold: 2, unhealthyThreshold: 2 };

// EXTERNAL MODULE: ./src/commands/context.ts + 5 modules
var commands_context = __webpack_require__(6471);
;// CONCATENATED MODULE: ./src/commands/destroy.ts






/**
 * Removes an environment: what carries its tags, each thing once nothing needs it any more, and looks again at the end
 * whether it is gone. What is left, and why, is part of the answer. A run that broke off is gone on with by the next.
 */
async function destroy(asked, context) {
    const names = (0,spec_names/* namesOf */.e)(asked);
    const fresh = () => (0,commands_context/* cloudOf */.h)(names, context);
    const policy = staying(asked);
    const done = [];
    let left = [];
    try {
        const { images, logs, ...rest } = remains(asked, names);
        const nodes = [...(asked.keepImages ? [] : [images]), ...(asked.keepLogs ? [] : [logs]), ...Object.values(rest)];
        const kept = [...(asked.keepImages ? [images] : []), ...(asked.keepLogs ? [logs] : [])];
        const cloud = fresh();
        const planned = await (0,walk/* plan */.et)(nodes, cloud, policy);
        const steps = planned.filter(({ action }) => action === 'remove');
        left = [...leftOf(steps), ...leftOf(await (0,walk/* plan */.et)(kept, cloud, () => KEPT))];
        const leaving = steps.filter(({ refusal }) => refusal === undefined);
        context.on({ kind: 'planned', steps: leaving });
        const goes = new Set(leaving.map(nameOf));
        await (0,walk/* apply */.Bb)(nodes.filter((node) => goes.has(nameOf(node))), cloud, {
            policy,
            fresh,
            signal: context.signal,
            onStart: (step) => context.on({ kind: 'started', step }),
            onDone: (step) => {
                done.push(step);
                context.on({ kind: 'done', step });
            },
        });
        const still = done.length === 0 ? [] : await survivors(nodes, goes, fresh, policy);
        if (still.length > 0) {
            const because = `${still.map(nameOf).join(', ')} is still there after it was removed: run it again`;
            return { outcome: 'failed', because, steps: done, left: [...left, ...still] };
        }
        return { ...ended(done, left), steps: done, left };
    }
    catch (error) {
        const { aborted, reason } = context.signal;
        const because = `the run broke off after ${done.length} removals; the next one goes on`;
        return aborted
            ? { outcome: 'cancelled', because, steps: done, left, error: reason }
            : { outcome: 'failed', because, steps: done, left, error };
    }
}
const KEPT = 'it was to be kept';
const nameOf = ({ kind, name }) => `${kind} ${name}`;
const leftOf = (steps) => steps.flatMap(({ kind, name, refusal }) => (refusal === undefined ? [] : [{ kind, name, reason: refusal }]));
function ended(done, left) {
    const stays = left.length === 0 ? 'nothing of it is left' : `left alone: ${left.map(nameOf).join(', ')}`;
    return done.length === 0
        ? { outcome: 'unchanged', because: `there was nothing to remove; ${stays}` }
        : { outcome: 'destroyed', because: `${done.length} things were removed; ${stays}` };
}
/** Why a thing under our names is not removed: it is not the environment's own. */
function staying(asked) {
    const ours = (0,ownership/* ownerTags */.Dh)(asked);
    return ({ action, tags }) => {
        if (action !== 'remove' || tags === undefined)
            return undefined;
        if ((0,ownership/* isAdopted */.YP)(tags) && !asked.includeAdopted)
            return 'it was there before and taken over; include-adopted: true removes it too';
        return (0,aws_tags/* carries */.ED)(tags, ours) ? undefined : 'it does not carry the tags of this environment, so it is not ours';
    };
}
/** What a new look still shows of what was removed. */
async function survivors(nodes, goes, fresh, policy) {
    const seen = await (0,walk/* plan */.et)(nodes, fresh(), policy);
    return seen
        .filter((step) => step.action === 'remove' && goes.has(nameOf(step)))
        .map(({ kind, name }) => ({ kind, name, reason: 'AWS still reports it' }));
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/github/markdown.ts
var markdown = __webpack_require__(5566);
// EXTERNAL MODULE: ./src/github/summary-size.ts
var summary_size = __webpack_require__(2649);
// EXTERNAL MODULE: ./src/github/text.ts
var github_text = __webpack_require__(2976);
;// CONCATENATED MODULE: ./src/github/destroyed-text.ts




/** Rows of one table. */
const MOST = 60;
/** Pure: what was removed, what stays and why, as the job summary. Everything foreign is inert. */
function destroyedText(name, ended) {
    const { outcome, because, steps, left, error } = ended;
    const gone = steps.map((step) => [step.kind, step.name]);
    const stays = left.map((each) => [each.kind, each.name, each.reason]);
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
        {
            title: 'what stays',
            weight: 7,
            lines: stays.length === 0 ? [] : ['#### Left', '', ...(0,markdown/* firstOf */.Ku)(MOST, ['What', 'Name', 'Why'], stays)],
        },
        {
            title: 'what was removed',
            weight: 6,
            lines: gone.length === 0 ? [] : ['#### Removed', '', ...(0,markdown/* firstOf */.Ku)(MOST, ['What', 'Name'], gone)],
        },
    ]);
}

// EXTERNAL MODULE: ./src/github/docs-link.ts
var docs_link = __webpack_require__(1777);
// EXTERNAL MODULE: ./src/github/error-place.ts
var error_place = __webpack_require__(923);
// EXTERNAL MODULE: ./src/github/write-summary.ts
var write_summary = __webpack_require__(7305);
// EXTERNAL MODULE: ./src/session.ts + 1 modules
var src_session = __webpack_require__(1655);
;// CONCATENATED MODULE: ./src/runs/destroy.ts










/** Removes the environment that was asked for, where its name was typed as well. */
async function run({ shared, own }, signal) {
    const { project, environment, 'aws-region': region } = shared;
    const name = (0,spec_names/* namesOf */.e)({ project, environment }).service;
    if (own.confirm !== name) {
        throw new errors/* UserError */.yo(`input confirm: what was typed is not the name of what is to be destroyed. Type ${name}.`);
    }
    (0,core/* info */.pq)(`${name} in ${region}`);
    const session = (0,src_session/* openSession */.f)(region, signal);
    try {
        const ended = await destroy({
            project,
            environment,
            includeAdopted: own['include-adopted'],
            keepImages: own['keep-images'],
            keepLogs: own['keep-logs'],
        }, session.context);
        session.endLog();
        await show(name, ended);
    }
    finally {
        session.close();
    }
}
async function show(name, ended) {
    const { outcome, because, steps, left, error } = ended;
    (0,core/* setOutput */.uH)('outcome', outcome);
    (0,core/* setOutput */.uH)('changes', (0,github_text/* stepsJson */.gk)(steps));
    (0,core/* setOutput */.uH)('left', JSON.stringify(Object.fromEntries(left.map((each) => [`${each.kind} ${each.name}`, each.reason]))));
    await (0,write_summary/* writeSummary */.S)(() => destroyedText(name, ended));
    for (const each of left)
        (0,core/* info */.pq)(`left: ${(0,github_text/* oneLine */.TN)(`${each.kind} ${each.name}: ${each.reason}`)}`);
    const sentence = `${name} ${outcome}: ${(0,github_text/* oneLine */.TN)(because)}`;
    if (outcome === 'destroyed' || outcome === 'unchanged') {
        (0,core/* info */.pq)(sentence);
        return;
    }
    const place = outcome === 'cancelled' ? outcome : ((0,error_place/* placeOf */.$)(error) ?? 'destroy');
    (0,core/* setFailed */.C1)([sentence, ...(error === undefined ? [] : (0,errors/* explain */.WE)(error)), (0,docs_link/* linkTo */.u)(place)].join('\n'));
}


/***/ })

};

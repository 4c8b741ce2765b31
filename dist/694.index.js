export const id = 694;
export const ids = [694];
export const modules = {

/***/ 2332:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o2: () => (/* binding */ logsAlike),
/* harmony export */   p1: () => (/* binding */ evidenceLines),
/* harmony export */   t1: () => (/* binding */ causeLines)
/* harmony export */ });
/** Pure: the likeliest cause and what to do about it, for the annotation. */
function causeLines({ causes }) {
    const [first] = causes;
    return first ? [`${first.name}: ${first.summary}`, ...first.fix] : [];
}
/** Pure: everything that speaks for the causes, and what the containers wrote last. */
function evidenceLines({ causes, logs, gaps }) {
    return [
        ...causes.flatMap(({ name, summary, evidence }) => [`${name}: ${summary}`, ...evidence.map((line) => `  ${line}`)]),
        ...logsAlike(logs).flatMap(({ of, lines }) => lines.length === 0 ? [`${of} wrote nothing`] : [`the last lines of ${of}:`, ...lines.map((text) => `  ${text}`)]),
        ...gaps,
    ];
}
/** Pure: the logs, those that say the same only once. */
function logsAlike(logs) {
    const alike = Map.groupBy(logs, ({ container, lines }) => JSON.stringify([container, lines.map(({ text }) => text)]));
    return [...alike.values()].flatMap((same) => {
        const last = same.at(-1);
        if (last === undefined)
            return [];
        const others = same.length === 1 ? '' : ` (and of ${same.length - 1} more that wrote the same)`;
        const of = `container ${last.container} of task ${last.task.slice(0, 8)}${others}`;
        return [{ of, lines: last.lines.map(({ text }) => text) }];
    });
}


/***/ }),

/***/ 1694:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   show: () => (/* binding */ show)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1076);
/* harmony import */ var _rollout_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(280);
/* harmony import */ var _diagnosis_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2332);
/* harmony import */ var _docs_link_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1777);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7637);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2976);
/* harmony import */ var _why_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9595);
/* harmony import */ var _write_summary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7305);








/** Shows how it ended: outputs and evidence first, the failure last. Whether a run that came too late fails was asked. */
async function show(name, ended, onSuperseded) {
    setOutputs(ended);
    await (0,_write_summary_js__WEBPACK_IMPORTED_MODULE_5__/* .writeSummary */ .S)((0,_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .summaryText */ .g)(name, ended));
    const { outcome, because, diagnosis, facts } = ended;
    const late = outcome === 'superseded' && onSuperseded === 'succeed';
    if ((0,_rollout_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .isGood */ .K)(outcome) || late) {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq)(`${name} ${outcome}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(because)}`);
        if (facts.url !== undefined)
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq)(facts.url);
        if (outcome === 'asleep' || late)
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)(`${name} ${outcome}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(because)}.\n${(0,_docs_link_js__WEBPACK_IMPORTED_MODULE_6__/* .linkTo */ .u)(outcome)}`);
        return;
    }
    if (diagnosis) {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh)('Diagnosis');
        for (const line of (0,_diagnosis_text_js__WEBPACK_IMPORTED_MODULE_7__/* .evidenceLines */ .p1)(diagnosis))
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq)(`  ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(line)}`);
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4)();
    }
    const { lines, link } = (0,_why_js__WEBPACK_IMPORTED_MODULE_4__/* .why */ .d)(ended);
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1)([`${name} ${outcome}: ${because}`, ...lines, link].join('\n'));
}
function setOutputs({ outcome, facts, steps }) {
    const outputs = {
        outcome,
        url: facts.url,
        image: facts.image,
        'image-digest': facts.imageDigest,
        'repository-url': facts.repositoryUrl,
        'task-definition-arn': facts.taskDefinitionArn,
        'previous-task-definition-arn': facts.previousTaskDefinitionArn,
        'service-arn': facts.serviceArn,
        'cluster-arn': facts.clusterArn,
        'target-group-arn': facts.targetGroupArn,
        'load-balancer-dns-name': facts.loadBalancerDnsName,
        'deployment-id': facts.deploymentId,
        changes: JSON.stringify(Object.fromEntries(steps.map(({ kind, name, action }) => [`${kind} ${name}`, action]))),
    };
    for (const [name, value] of Object.entries(outputs))
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH)(name, value ?? '');
}


/***/ }),

/***/ 7637:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ finishedText),
  g: () => (/* binding */ summaryText)
});

// EXTERNAL MODULE: ./src/rollout/verdict.ts + 1 modules
var verdict = __webpack_require__(280);
;// CONCATENATED MODULE: ./src/github/markdown.ts
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

// EXTERNAL MODULE: ./src/rollout/stops.ts
var stops = __webpack_require__(8704);
// EXTERNAL MODULE: ./src/github/diagnosis-text.ts
var diagnosis_text = __webpack_require__(2332);
;// CONCATENATED MODULE: ./src/github/summary-evidence.ts



/** Rows of one table; the newest are shown. */
const MOST = 10;
/** Pure: what became of the tasks and what the load balancer says of them, what else speaks for the causes, and the logs. */
function evidence({ causes, stopped, running, targets, logs, gaps }) {
    const tasks = [
        ...stopped.map((task) => [task.id.slice(0, 8), 'stopped', (0,stops/* whyStopped */.kE)(task)]),
        ...running.map(({ id, status }) => [id.slice(0, 8), status.toLowerCase(), '']),
    ];
    const health = targets.map(({ address, port, state, reason, description }) => [
        `${address}:${port}`,
        state,
        [reason, description].filter(Boolean).join(': '),
    ]);
    return [
        ...(tasks.length === 0 ? [] : tableOf(['Task', 'State', 'Why'], tasks.slice(-MOST))),
        ...(health.length === 0 ? [] : tableOf(['Target', 'State', 'Why'], health.slice(-MOST))),
        ...(0,diagnosis_text/* logsAlike */.o2)(logs).flatMap(logOf),
        ...details('Evidence', [
            ...causes.flatMap(({ name, evidence: lines }) => lines.map((line) => `${name}: ${line}`)),
            ...gaps,
        ]),
    ];
}
/** The lines are harmless between fences: no fence, no command. */
function logOf({ of, lines }) {
    if (lines.length === 0)
        return [`${escaped(of)} wrote nothing.`, ''];
    return [`The last lines of ${escaped(of)}:`, '', '```text', ...lines, '```', ''];
}

// EXTERNAL MODULE: ./src/github/text.ts
var github_text = __webpack_require__(2976);
// EXTERNAL MODULE: ./src/github/why.ts + 1 modules
var why = __webpack_require__(9595);
;// CONCATENATED MODULE: ./src/github/summary.ts





/** Pure: the job summary in Markdown. Everything that comes from elsewhere is escaped. */
function summaryText(name, ended) {
    const { outcome, because, diagnosis, steps, facts, runs } = ended;
    const rows = [
        ['URL', facts.url],
        ['Image', facts.image],
        ['Digest', facts.imageDigest],
        ['Task definition', revision(facts.taskDefinitionArn)],
        ['Before', revision(facts.previousTaskDefinitionArn)],
        ['Deployment', facts.deploymentId],
        ['Runs now', runs],
    ].filter(([, value]) => value !== undefined);
    const changes = steps.length === 0 ? ['Nothing was done.'] : (0,github_text/* planText */.Pt)(steps);
    return [
        `### ${escaped(name)}: ${outcome}`,
        '',
        escaped(because),
        '',
        ...(rows.length === 0
            ? []
            : ['| | |', '|---|---|', ...rows.map(([label, value]) => `| ${label} | ${escaped(value ?? '')} |`), '']),
        ...((0,verdict/* isGood */.K)(outcome) ? [] : reasons(ended)),
        ...(diagnosis ? evidence(diagnosis) : []),
        ...details('Changes', changes),
    ].join('\n');
}
/** Pure: what is added when a cancelled step was finished at the end of the job. */
function finishedText(name, because) {
    return [`### ${escaped(name)}: cancelled, and finished`, '', escaped(because), ''].join('\n');
}
/** Why it ended badly, and what to do. */
function reasons(ended) {
    const { lines, link } = (0,why/* why */.d)(ended);
    return [...lines.map((line) => `- ${escaped(line)}`), `- [What this means, and what to do](${link})`, ''];
}
const revision = (arn) => arn?.split('/').at(-1);


/***/ }),

/***/ 9595:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ why)
});

// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/github/diagnosis-text.ts
var diagnosis_text = __webpack_require__(2332);
// EXTERNAL MODULE: ./src/github/docs-link.ts
var docs_link = __webpack_require__(1777);
// EXTERNAL MODULE: ./src/aws/faults.ts
var faults = __webpack_require__(9512);
// EXTERNAL MODULE: ./src/aws/until.ts
var until = __webpack_require__(189);
// EXTERNAL MODULE: ./src/engine/walk.ts
var walk = __webpack_require__(4721);
// EXTERNAL MODULE: ./src/image/registry-error.ts
var registry_error = __webpack_require__(6657);
// EXTERNAL MODULE: ./src/image/tag-conflict.ts
var tag_conflict = __webpack_require__(1940);
;// CONCATENATED MODULE: ./src/github/error-place.ts






/** The headings of docs/outcomes.md under which errors are explained, each with those that belong there. */
const PLACES = {
    refused: (error) => error instanceof walk/* Refused */.Lw || error instanceof src_errors/* Refusal */.P_,
    'image-tag-taken': (error) => error instanceof tag_conflict/* TagConflictError */.P,
    'access-denied': (error) => (0,faults/* isFault */.Zh)(error, 'AccessDeniedException', 'AccessDenied', 'UnauthorizedOperation', 'NotAuthorized') ||
        (error instanceof registry_error/* RegistryError */.gl && error.status === 403),
    credentials: (error) => (0,faults/* isFault */.Zh)(error, 'CredentialsProviderError', 'ExpiredTokenException', 'ExpiredToken', 'UnrecognizedClientException', 'InvalidClientTokenId', 'InvalidSignatureException', 'SignatureDoesNotMatch'),
    throttled: (error) => (0,faults/* isFault */.Zh)(error, 'ThrottlingException', 'Throttling', 'TooManyRequestsException'),
    quota: (error) => error instanceof faults/* QuotaExceeded */.s0 ||
        (0,faults/* isFault */.Zh)(error, 'LimitExceededException') ||
        (error instanceof Error && /^TooMany(?!Requests)/.test(error.name)),
    registry: (error) => error instanceof registry_error/* RegistryError */.gl,
    unreachable: (error) => error instanceof registry_error/* RegistryConnectionError */.Qp || isUnreachable(error),
    'gave-up-waiting': (error) => error instanceof until/* DeadlineExceeded */.m4,
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

;// CONCATENATED MODULE: ./src/github/why.ts




/** Pure: why a deploy ended badly and what to do about it, and the page that has more. */
function why({ outcome, diagnosis, error }) {
    const causes = diagnosis ? (0,diagnosis_text/* causeLines */.t1)(diagnosis) : [];
    const errors = error === undefined ? [] : (0,src_errors/* explain */.WE)(error);
    const place = outcome === 'cancelled' ? outcome : (placeOf(error) ?? diagnosis?.causes[0]?.name ?? outcome);
    return { lines: [...errors, ...causes], link: (0,docs_link/* linkTo */.u)(place) };
}


/***/ }),

/***/ 7305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeSummary)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1076);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);


/** Adds to the job summary. It is an extra: a runner that offers none, or a full disk, doesn't fail a deploy. */
async function writeSummary(markdown) {
    if (!process.env['GITHUB_STEP_SUMMARY'])
        return;
    try {
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(markdown).write();
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


/***/ })

};

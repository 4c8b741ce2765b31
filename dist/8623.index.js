export const id = 8623;
export const ids = [8623,923];
export const modules = {

/***/ 6308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ refuse)
/* harmony export */ });
/* harmony import */ var _engine_walk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4721);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);


/** Throws a Refusal that lists every step that must not be done, with why; nothing is changed then. */
function refuse(steps) {
    const refused = steps.filter(({ refusal }) => refusal !== undefined);
    if (refused.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(refused.map((step) => `${(0,_engine_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(step)}: ${step.refusal}`).join('\n'));
}


/***/ }),

/***/ 3956:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ takenOver)
/* harmony export */ });
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8301);


/** Tags that only a thing gets which nobody of us looked after before. */
const SIGNS = Object.keys(_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .MANAGED */ .u9).map((key) => `tags.${key}`);
/** Pure: what these steps took over, each with what AWS, and so Terraform, calls it. */
function takenOver(steps, nodes) {
    return steps
        .filter(({ action, changes }) => action === 'update' && changes.some(({ field }) => SIGNS.includes(field)))
        .map(({ kind, name }) => {
        const node = nodes.find((each) => each.kind === kind && each.name === name);
        return { kind, name, id: idOf(node?.known ? node.out : undefined, kind) ?? name };
    });
}
/** Terraform knows repositories and log groups by their names, everything else by its ARN. */
function idOf(out, kind) {
    if (kind === 'repository' || kind === 'log group' || !(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(out))
        return undefined;
    return typeof out['arn'] === 'string' ? out['arn'] : undefined;
}


/***/ }),

/***/ 1598:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ AUDIENCE),
/* harmony export */   h: () => (/* binding */ claimsIn)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8301);

/** Whom the token is for: what the identity provider in AWS lists. */
const AUDIENCE = 'sts.amazonaws.com';
/** Those that are shown, in this order: what decides, then what a policy may hold it to. */
const SHOWN = [
    'sub',
    'aud',
    'iss',
    'repository',
    'repository_id',
    'repository_owner',
    'repository_owner_id',
    'ref',
    'environment',
    'workflow_ref',
    'job_workflow_ref',
    'event_name',
    'runner_environment',
];
const LONGEST = 300;
/** Pure: what a token says of the job; nothing of the token itself, and nothing that could break a line. */
function claimsIn(token) {
    const said = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(said))
        return {};
    return Object.fromEntries(SHOWN.flatMap((name) => {
        const value = said[name];
        return typeof value === 'string' ? [[name, value.replace(/[^\x20-\x7E]/g, '?').slice(0, LONGEST)]] : [];
    }));
}


/***/ }),

/***/ 923:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   placeOf: () => (/* binding */ placeOf)
/* harmony export */ });
/* unused harmony export ERROR_PLACES */
/* harmony import */ var _aws_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9512);
/* harmony import */ var _aws_until_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(189);
/* harmony import */ var _engine_walk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4721);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3916);
/* harmony import */ var _image_registry_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6657);
/* harmony import */ var _image_tag_conflict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1940);
/* harmony import */ var _oidc_token_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9694);
/* harmony import */ var _trust_policy_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6464);








/** The headings of docs/outcomes.md under which errors are explained, each with those that belong there. */
const PLACES = {
    refused: (error) => error instanceof _engine_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .Refused */ .Lw || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_,
    'image-tag-taken': (error) => error instanceof _image_tag_conflict_js__WEBPACK_IMPORTED_MODULE_5__/* .TagConflictError */ .P,
    'access-denied': (error) => (0,_aws_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .isDenial */ .c6)(error) || (error instanceof _image_registry_error_js__WEBPACK_IMPORTED_MODULE_4__/* .RegistryError */ .gl && error.status === 403),
    credentials: (error) => error instanceof _trust_policy_js__WEBPACK_IMPORTED_MODULE_7__/* .RoleRefused */ .fG ||
        error instanceof _oidc_token_js__WEBPACK_IMPORTED_MODULE_6__/* .NoToken */ .L ||
        (0,_aws_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .isFault */ .Zh)(error, 'CredentialsProviderError', 'ExpiredTokenException', 'ExpiredToken', 'UnrecognizedClientException', 'InvalidClientTokenId', 'InvalidSignatureException', 'SignatureDoesNotMatch'),
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
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   c_: () => (/* binding */ tableOf),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4350);

/** Pure: a list that unfolds; every line is text. */
function details(title, lines) {
    return folded(title, [...lines.map((line) => `- ${escaped(line.trim())}`), '']);
}
/** Pure: Markdown that unfolds. */
function folded(title, markdown) {
    return [`<details><summary>${title}</summary>`, '', ...markdown, '</details>', ''];
}
/**
 * Text as text: no Markdown, no HTML, no table cell or line of its own, and nothing of which GitHub makes a link, a
 * mention or a reference by itself. That GitHub does after it has resolved escapes and entities, so only a character
 * between (one of no width, where no line breaks) keeps it from that.
 */
function escaped(text) {
    return (0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text)
        .trimStart()
        .replace(LINKED, JOINER)
        .replace(/[\\`*_{}[\]()#+!|~$]/g, '\\$&')
        .replace(/^[-=](?=[\s=-]|$)/, '\\$&')
        .replace(/^(\d{1,9})\.(?=\s|$)/, '$1\\.')
        .replace(/[&<>]/g, (character) => ENTITIES[character] ?? '');
}
const JOINER = '\u2060';
/** The places in `https://…`, `www.…`, `mailto:…`, `a@b.c`, `@name`, `#1` and `GH-1` that make them what they are. A digest behind `@` is none. */
const LINKED = new RegExp([
    String.raw `(?<=:)(?=\/\/)`,
    String.raw `(?<=www)(?=\.)`,
    '(?<=mailto|xmpp)(?=:)',
    String.raw `(?<=@)(?=[\w-]*\.\w)`,
    String.raw `(?<=(?<![A-Za-z0-9])@)(?=\w)`,
    String.raw `(?<=#)(?=\d)`,
    String.raw `(?<=GH)(?=-\d)`,
].join('|'), 'gi');
/** Pure: lines between fences that none of them can be the end of. */
function fenced(language, lines) {
    const longest = Math.max(2, ...lines.flatMap((line) => line.match(/`+/g) ?? []).map(({ length }) => length));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${language}`, ...lines.map(_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T), fence, ''];
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

/***/ 9694:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ NoToken),
/* harmony export */   f: () => (/* binding */ idToken)
/* harmony export */ });
/* harmony import */ var _aws_until_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(189);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _image_error_code_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2833);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8301);
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(134);
/* harmony import */ var _claims_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1598);






/** Milliseconds for one try. */
const DEADLINE = 10_000;
/** GitHub did not give a token now, and may the next time. */
class NotNow extends Error {
}
/** There is no token that any other try would bring. */
class NoToken extends _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo {
}
/**
 * A fresh token of GitHub that says who this job is. `getIDToken` of @actions/core does the same with an HTTP client of
 * its own, which is half of the time of a start and knows neither our agents nor AWS_CA_BUNDLE.
 */
async function idToken({ env, agents, patience, conceal }) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = env;
    if (!address || !token || !URL.canParse(address))
        throw new NoToken(MISSING);
    const url = new URL(address);
    url.searchParams.set('audience', _claims_js__WEBPACK_IMPORTED_MODULE_3__/* .AUDIENCE */ .X);
    const once = async () => {
        const late = AbortSignal.timeout(DEADLINE);
        const signal = AbortSignal.any([patience.signal, late]);
        const headers = { accept: 'application/json; api-version=2.0' };
        const answer = await (0,_ask_js__WEBPACK_IMPORTED_MODULE_2__/* .ask */ .k)({ url, headers, token, agents, signal }).catch((error) => {
            patience.signal.throwIfAborted();
            const why = late.aborted ? `none came within ${DEADLINE / 1000} s` : ((0,_image_error_code_js__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .C)(error) ?? 'it broke off');
            throw new NotNow(`no answer from GitHub (${why})`);
        });
        return tokenIn(answer);
    };
    const given = await (0,_aws_until_js__WEBPACK_IMPORTED_MODULE_0__/* .retrying */ .R$)(once, (error) => error instanceof NotNow, patience);
    conceal(given);
    // Parts of it may turn up alone.
    for (const part of given.split('.').slice(1))
        conceal(part);
    return given;
}
/** Pure: the token in GitHub's answer. Throws what another try may heal as NotNow. */
function tokenIn({ status, body }) {
    if (status === 429 || status === 408 || status >= 500)
        throw new NotNow(`GitHub answered ${status}`);
    if (status !== 200)
        throw new NoToken(`GitHub gives this job no token for AWS: it answered ${status}.`);
    const said = (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qF)(body);
    const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(said) ? said['value'] : undefined;
    if (typeof value === 'string' && value.split('.').length === 3)
        return value;
    throw new NoToken('GitHub gives this job no token for AWS: its answer holds none.');
}
const MISSING = `role-to-assume needs a token of GitHub, and this job may not ask for one. Add to the job, or to the top of the workflow:

permissions:
  contents: read
  id-token: write

A workflow that is called by another gets what the calling job grants, so it stands there too. The pull request of a fork gets no token, whatever is written.`;


/***/ }),

/***/ 7095:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ keptTable),
/* harmony export */   Ao: () => (/* binding */ changes),
/* harmony export */   Hg: () => (/* binding */ changeTable)
/* harmony export */ });
/* harmony import */ var _engine_walk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4721);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5566);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2976);



/** Rows of the table: more is no summary. The log has them all. */
const MOST = 60;
/** Pure: what was done, a row for every field that changed. */
function changes(steps) {
    const done = steps.filter(_engine_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .isChange */ .Xb);
    const kept = steps.length - done.length;
    if (steps.length === 0)
        return ['Nothing was done.', ''];
    if (done.length === 0)
        return [`Everything was as described (${kept} things): nothing had to be done.`, ''];
    const others = `${kept} other ${kept === 1 ? 'thing was' : 'things were'} as described.`;
    return [...changeTable(done, ({ action }) => DONE[action]), ...(kept === 0 ? [] : [others, '']), ...keptTable(done)];
}
/** Pure: a row for every field that changes, the first of each thing with a word for what happens to it. */
function changeTable(steps, wordOf) {
    const rows = steps.flatMap((step) => {
        const [first = '', ...others] = step.changes.map((change) => short((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .changeText */ .k0)(change)));
        return [[wordOf(step), step.kind, step.name, first], ...others.map((text) => ['', '', '', text])];
    });
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .Ku)(MOST, ['', 'What', 'Name', 'Field: from → to'], rows);
}
/** Pure: what stays as it is of things that were taken over, folded away; nothing where there is none. */
function keptTable(steps) {
    const rows = steps.flatMap(({ kind, name, kept = [] }) => kept.map((each) => [kind, name, short((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .keptText */ .GD)(each))]));
    return rows.length === 0
        ? []
        : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .folded */ .TM)(`What was taken over and stays as it is (${rows.length})`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .Ku)(MOST, ['What', 'Name', 'Field'], rows));
}
/** Whole digests and ARNs make a table unreadable; what tells two of them apart stays. */
const short = (text) => text
    .replace(/\bsha256:([0-9a-f]{12})[0-9a-f]{52}\b/g, 'sha256:$1…')
    .replace(/\barn:aws[a-z-]*:ecs:[a-z0-9-]*:\d*:task-definition\//g, '');
const DONE = {
    create: 'created',
    update: 'changed',
    replace: 'replacement made',
    remove: 'removed',
    keep: 'kept',
};


/***/ }),

/***/ 3467:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ ending)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5566);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2976);



/** Pure: how a run ended that rolled nothing out, and what broke it off: its summary begins with that. */
function ending(name, { outcome, because, error }) {
    return [
        {
            title: 'the outcome',
            weight: 9,
            lines: [`### ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escaped */ .Mk)(name)}: ${outcome}`, '', `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escaped */ .Mk)((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .capital */ .Nx)(because))}.`, ''],
        },
        {
            title: 'the reasons',
            weight: 8,
            lines: error === undefined ? [] : [...(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(error).map((line) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escaped */ .Mk)(line)}`), ''],
        },
    ];
}


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
        ['Task definition', text(now && (0,_rollout_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .revisionName */ .pd)(now))],
        ['Before', text(before === undefined || before === now ? undefined : (0,_rollout_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .revisionName */ .pd)(before))],
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
    if (url === undefined || !PLAIN_URL.test(url))
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(label);
    return label === url ? `<${url}>` : `[${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(label)}](${url})`;
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

/***/ 4707:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BS: () => (/* binding */ TERRAFORM_HINT),
/* harmony export */   f0: () => (/* binding */ terraformNotice),
/* harmony export */   nl: () => (/* binding */ terraformCommands)
/* harmony export */ });
/** A shell takes a word in single quotes as it is. */
const quoted = (word) => `'${word.replaceAll("'", "'\\''")}'`;
/**
 * Pure: what takes things that were just taken over out of a Terraform state, which would change them back. Their
 * addresses only that state knows: `terraform state list -id=…` finds them. None for things that nobody may have made so.
 */
function terraformCommands(takenOver) {
    if (takenOver.length === 0)
        return [];
    return [
        `for id in ${takenOver.map(({ id }) => quoted(id)).join(' ')}; do`,
        '  terraform state list -id="$id"',
        'done | sort -u | while IFS= read -r address; do terraform state rm "$address"; done',
    ];
}
/** Pure: the same for the log, line by line; `undefined` where there is nothing to say. */
function terraformNotice(takenOver = []) {
    const commands = terraformCommands(takenOver);
    return commands.length === 0 ? undefined : [TERRAFORM_HINT, ...commands];
}
const TERRAFORM_HINT = 'Where Terraform made what was taken over, take it out of its state and its configuration, or the next apply changes it back:';


/***/ }),

/***/ 6464:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fG: () => (/* binding */ RoleRefused)
/* harmony export */ });
/* unused harmony exports formsOfSub, trustPolicy, refusalText */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _claims_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1598);


/** AWS does not let the job have the role. */
class RoleRefused extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    constructor(role, error, claims) {
        super(refusalText(role, error, claims));
        this.name = 'RoleRefused';
    }
}
/**
 * Pure: every `sub` that GitHub may send for such a job, the one that it sent first. Repositories that were made, renamed
 * or transferred since July 2026 send their numbers and those of their owner as well. A `sub` that an organisation has
 * put together in its own way is the only one.
 */
function formsOfSub({ sub = '', repository = '', repository_id: id, repository_owner_id: ownerId, }) {
    const [, about] = /^repo:[^:]+:(.+)$/.exec(sub) ?? [];
    const [owner, name] = repository.split('/');
    if (about === undefined || !owner || !name)
        return [sub];
    const withNumbers = id && ownerId ? [`repo:${owner}@${ownerId}/${name}@${id}:${about}`] : [];
    const forms = [`repo:${repository}:${about}`, ...withNumbers];
    return forms.includes(sub) ? [sub, ...forms.filter((form) => form !== sub)] : [sub];
}
/** Pure: the trust policy of a role that would accept a token with these claims. */
function trustPolicy(role, claims) {
    const [, partition = 'aws', , , account = ''] = role.split(':');
    const issuer = (claims['iss'] ?? 'https://token.actions.githubusercontent.com').replace(/^https:\/\//, '');
    const [only = '', ...others] = formsOfSub(claims);
    return {
        Version: '2012-10-17',
        Statement: [
            {
                Effect: 'Allow',
                Action: 'sts:AssumeRoleWithWebIdentity',
                Principal: { Federated: `arn:${partition}:iam::${account}:oidc-provider/${issuer}` },
                Condition: {
                    StringEquals: {
                        [`${issuer}:aud`]: claims['aud'] ?? _claims_js__WEBPACK_IMPORTED_MODULE_1__/* .AUDIENCE */ .X,
                        [`${issuer}:sub`]: others.length === 0 ? only : [only, ...others],
                    },
                },
            },
        ],
    };
}
/** Pure: what to say when AWS does not let a job assume a role: why, what the token says, and what would accept it. */
function refusalText(role, error, claims) {
    const said = `AWS does not let this job assume the role ${role}: ${error.name}: ${error.message}`;
    const shown = Object.entries(claims).map(([name, value]) => `  ${name}: ${value}`);
    if (claims['sub'] === undefined)
        return `${said}\nThe claims of GitHub’s token can’t be read.`;
    const several = formsOfSub(claims).length > 1;
    return [
        said,
        ...(/provider found/i.test(error.message)
            ? ['The account has no identity provider for GitHub: docs/github-role.yaml makes one.']
            : ['STS says the same of a role that is not there, and of one that trusts somebody else.']),
        'GitHub’s token says:',
        ...shown,
        ...(claims['environment'] === undefined
            ? ['The job names no environment: a policy for one (…:environment:NAME) doesn’t accept it.']
            : []),
        `This trust policy of the role accepts it${several ? ', in both forms of sub that GitHub sends' : ''}:`,
        JSON.stringify(trustPolicy(role, claims), null, 2),
    ].join('\n');
}


/***/ }),

/***/ 7305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeSummary)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2413);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _print_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6620);



/** Adds to the job summary. It is an extra: a runner that offers none, or a full disk, doesn't fail a deploy. */
async function writeSummary(markdown) {
    if (!process.env['GITHUB_STEP_SUMMARY'])
        return;
    try {
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(markdown()).write();
    }
    catch (error) {
        _print_js__WEBPACK_IMPORTED_MODULE_2__/* .print */ .y.warning(`the job summary was not written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(error).join('; ')}`);
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
/* harmony import */ var _denial_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5420);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8301);



/** The registry answered, and the answer was no. */
class RegistryError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    status;
    /** As the distribution protocol names it: TAG_INVALID, DENIED, NAME_UNKNOWN; undefined when the answer named none. */
    code;
    /** How long the registry asks to wait before the next try, in milliseconds. */
    retryAfter;
    constructor(doing, answer) {
        const code = answer.code === undefined ? '' : ` ${answer.code}`;
        const denial = answer.status === 403 ? denialIn(answer) : undefined;
        const words = denial ? (0,_denial_js__WEBPACK_IMPORTED_MODULE_1__/* .denialText */ .p_)(denial) : answer.message;
        const text = words === undefined ? '' : `: ${words}`;
        const hint = denial ? (0,_denial_js__WEBPACK_IMPORTED_MODULE_1__/* .denialHint */ .js)(denial) : hintFor(answer);
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
    const parsed = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(body.toString('utf8'));
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
/** An answer to HEAD has no body, so nothing but the request itself tells what it lacks. */
const denialIn = ({ message, right }) => message === undefined ? right : (0,_denial_js__WEBPACK_IMPORTED_MODULE_1__/* .readDenial */ .oq)(message);
function hintFor({ status, code }) {
    if (status === 401)
        return 'The registry token is missing, expired or of another Region.';
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
// EXTERNAL MODULE: ./src/counted.ts
var counted = __webpack_require__(1809);
// EXTERNAL MODULE: ./src/engine/walk.ts
var walk = __webpack_require__(4721);
// EXTERNAL MODULE: ./src/spec/names.ts
var spec_names = __webpack_require__(9891);
// EXTERNAL MODULE: ./src/stacks/environment.ts + 2 modules
var environment = __webpack_require__(4709);
// EXTERNAL MODULE: ./src/commands/consistently.ts
var consistently = __webpack_require__(1323);
// EXTERNAL MODULE: ./src/commands/context.ts + 1 modules
var commands_context = __webpack_require__(1509);
// EXTERNAL MODULE: ./src/commands/facts.ts
var facts = __webpack_require__(9005);
// EXTERNAL MODULE: ./src/commands/for-guests.ts + 1 modules
var for_guests = __webpack_require__(9583);
// EXTERNAL MODULE: ./src/commands/layout.ts + 9 modules
var layout = __webpack_require__(887);
// EXTERNAL MODULE: ./src/commands/refuse.ts
var refuse = __webpack_require__(6308);
// EXTERNAL MODULE: ./src/commands/taken-over.ts
var taken_over = __webpack_require__(3956);
;// CONCATENATED MODULE: ./src/commands/ensure-environment.ts











/** Makes, or brings back to what is described, all that outlives releases. On a living environment only what differs. */
async function ensureEnvironment(spec, context) {
    const names = (0,spec_names/* namesOf */.eZ)(spec);
    const stack = (0,environment/* environment */.c)(spec, names);
    const nodes = Object.values(stack);
    const { policy, isStranger } = (0,layout/* whoseRules */.M)(spec);
    const done = [];
    let because = 'nothing was changed';
    const known = () => ({ facts: (0,facts/* environmentFacts */.z7)(stack, spec), ids: idsOf(stack) });
    try {
        const { cloud, planned } = await (0,consistently/* consistently */.E)(async () => {
            const seen = (0,commands_context/* cloudOf */.h)(names, context);
            return {
                cloud: seen,
                planned: await (0,for_guests/* sparingGuests */.u)(await (0,walk/* plan */.et)(nodes, seen, policy), stack, seen, isStranger),
            };
        }, context);
        context.on({ kind: 'planned', steps: planned });
        (0,refuse/* refuse */.T)(planned);
        because = 'the run broke off; what it has made is there, and the next run goes on from it once the cause is gone';
        const steps = await (0,walk/* apply */.Bb)(nodes, cloud, {
            policy,
            fresh: () => (0,commands_context/* cloudOf */.h)(names, context),
            again: (0,commands_context/* lookingAgain */.k)(context),
            signal: context.signal,
            onStart: (step) => context.on({ kind: 'started', step }),
            onDone: (step) => {
                done.push(step);
                context.on({ kind: 'done', step });
            },
        });
        return { ...wordFor(steps), steps, takenOver: (0,taken_over/* takenOver */.G)(steps, nodes), ...known() };
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
    const all = (0,counted/* counted */.h)(steps.length, 'thing');
    if (made + changed === 0)
        return { outcome: 'unchanged', because: `all ${all} are there, as described` };
    if (made === steps.length)
        return { outcome: 'created', because: `${all} were made` };
    return { outcome: 'healed', because: `of ${all} ${made} were made and ${changed} changed` };
}
/** Pure: what AWS calls each thing, as far as it is known. */
function idsOf(stack) {
    const nodes = Object.values(stack);
    const known = nodes.flatMap((node) => 
    // Of a log group just made only the name is known, and that is what it is asked by.
    node.known ? [[(0,walk/* nameOf */.Vb)(node), node.out.arn ?? node.name]] : []);
    return Object.fromEntries(known);
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/github/docs-link.ts
var docs_link = __webpack_require__(1777);
// EXTERNAL MODULE: ./src/github/markdown.ts
var markdown = __webpack_require__(5566);
// EXTERNAL MODULE: ./src/github/summary-changes.ts
var summary_changes = __webpack_require__(7095);
// EXTERNAL MODULE: ./src/github/summary-ending.ts
var summary_ending = __webpack_require__(3467);
// EXTERNAL MODULE: ./src/github/summary-facts.ts
var summary_facts = __webpack_require__(7137);
// EXTERNAL MODULE: ./src/github/summary-size.ts
var summary_size = __webpack_require__(2649);
;// CONCATENATED MODULE: ./src/github/environment-text.ts





/** Pure: what there is for releases to run on, and what was done about it, as the job summary. Everything foreign is inert. */
function environmentText(name, ended) {
    const { steps, ids } = ended;
    const rows = Object.entries(ids);
    return (0,summary_size/* fitted */.$)([
        ...(0,summary_ending/* ending */.K)(name, ended),
        { title: 'what is there', weight: 7, lines: (0,summary_facts/* knownFacts */.X)({ facts: ended.facts }) },
        { title: 'the changes', weight: 6, lines: ['#### Changes', '', ...(0,summary_changes/* changes */.Ao)(steps)] },
        {
            title: 'the ids',
            weight: 5,
            lines: rows.length === 0 ? [] : ['#### Ids', '', ...(0,markdown/* tableOf */.c_)(['What', 'Id'], rows)],
        },
    ]);
}

// EXTERNAL MODULE: ./src/github/error-place.ts
var error_place = __webpack_require__(923);
// EXTERNAL MODULE: ./src/github/print.ts
var print = __webpack_require__(6620);
// EXTERNAL MODULE: ./src/github/terraform.ts
var github_terraform = __webpack_require__(4707);
// EXTERNAL MODULE: ./src/github/text.ts
var github_text = __webpack_require__(2976);
// EXTERNAL MODULE: ./src/github/write-summary.ts
var write_summary = __webpack_require__(7305);
// EXTERNAL MODULE: ./src/session.ts + 1 modules
var src_session = __webpack_require__(1655);
// EXTERNAL MODULE: ./src/spec/spec.ts
var spec_spec = __webpack_require__(1552);
;// CONCATENATED MODULE: ./src/runs/environment.ts













/** Makes or heals what outlives releases. */
async function run({ shared, given }, signal) {
    const spec = (0,spec_spec/* environmentSpecOf */.I9)(shared, given);
    const name = (0,spec_names/* namesOf */.eZ)(spec).service;
    print/* print */.y.line(`${name} in ${spec.region}: its environment`);
    // How a load balancer that is used is reached is for others to say.
    if (spec.http.certificate === undefined && spec.use.loadBalancer === undefined)
        print/* print */.y.warning(`${name}: without a certificate-arn the traffic to the load balancer is in the clear (HTTP).`);
    const session = await (0,src_session/* openSession */.f)(spec.access, signal);
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
    const terraform = (0,github_terraform/* terraformNotice */.f0)(ended.takenOver);
    if (terraform !== undefined)
        print/* print */.y.notice(...terraform);
    for (const [thing, id] of Object.entries(ids))
        print/* print */.y.line(`${thing}: ${id}`);
    const sentence = `${name} ${outcome}: ${because}`;
    if (outcome !== 'failed' && outcome !== 'cancelled') {
        print/* print */.y.line(sentence);
        if (facts.url !== undefined)
            print/* print */.y.line(facts.url);
        return;
    }
    const place = outcome === 'cancelled' ? outcome : ((0,error_place.placeOf)(error) ?? outcome);
    print/* print */.y.failure(sentence, ...(error === undefined ? [] : (0,errors/* explain */.WE)(error)), (0,docs_link/* linkTo */.u)(place));
}


/***/ })

};

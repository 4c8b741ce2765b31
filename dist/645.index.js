export const id = 645;
export const ids = [645,923];
export const modules = {

/***/ 9583:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ sparingGuests),
  E: () => (/* binding */ sparingTenants)
});

// EXTERNAL MODULE: ./src/aws/until.ts
var until = __webpack_require__(189);
// EXTERNAL MODULE: ./src/counted.ts
var counted = __webpack_require__(1809);
// EXTERNAL MODULE: ./src/engine/walk.ts
var walk = __webpack_require__(4721);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeListenersCommand.js
var DescribeListenersCommand = __webpack_require__(2672);
// EXTERNAL MODULE: ./src/aws/given.ts
var given = __webpack_require__(1936);
// EXTERNAL MODULE: ./src/resources/forward.ts
var forward = __webpack_require__(1256);
// EXTERNAL MODULE: ./src/resources/seen-rules.ts + 2 modules
var seen_rules = __webpack_require__(3655);
;// CONCATENATED MODULE: ./src/resources/guests.ts




/** All listeners of the load balancer, whoever made them, and their rules but the default one. */
async function doors({ elb, loadBalancing }) {
    const LoadBalancerArn = (await loadBalancing.loadBalancer())?.LoadBalancerArn;
    if (LoadBalancerArn === undefined)
        return [];
    const { Listeners = [] } = await elb.send(new DescribeListenersCommand/* DescribeListenersCommand */.A({ LoadBalancerArn }));
    const arns = Listeners.map(({ ListenerArn }) => (0,given/* given */.g)(ListenerArn, 'ListenerArn'));
    const [rules, tags] = await Promise.all([(0,seen_rules/* rulesOf */.fD)(elb, arns), (0,seen_rules/* describeTags */.FE)(elb, arns)]);
    return Listeners.map(({ ListenerArn, Port = 0, DefaultActions }) => ({
        port: Port,
        tags: tags.get(ListenerArn) ?? {},
        groups: (0,forward/* sharesOf */.AR)(DefaultActions).map(({ arn }) => arn),
        rules: rules
            .filter(({ listenerArn }) => listenerArn === ListenerArn)
            .map((rule) => ({ ...rule, groups: (0,forward/* sharesOf */.AR)(rule.actions).map(({ arn }) => arn) })),
    }));
}
/**
 * Pure: what has to stay. `isStranger`: whether what carries these tags is not to be removed. `leaving`: rules that go
 * before the target group does.
 */
function guestsAmong(doors, targetGroup, isStranger, leaving = []) {
    const staying = doors.flatMap((door) => {
        const strange = door.rules.filter(({ tags }) => isStranger(tags)).map(({ priority }) => priority);
        if (isStranger(door.tags))
            return [{ door, why: `its listener on port ${door.port}` }];
        return strange.length === 0
            ? []
            : [{ door, why: `rule ${strange.join(', ')} of its listener on port ${door.port}` }];
    });
    if (staying.length === 0)
        return { balancer: undefined, listeners: new Map(), targetGroup: undefined };
    const forwarded = staying.flatMap(({ door }) => [
        ...door.groups,
        ...door.rules.filter(({ arn }) => !leaving.includes(arn)).flatMap(({ groups }) => groups),
    ]);
    const isUsed = targetGroup !== undefined && forwarded.includes(targetGroup);
    const theirs = 'not this environment’s own, and would go with it: delete it first';
    return {
        balancer: `${staying.map(({ why }) => why).join(' and ')} is ${theirs}`,
        listeners: new Map(staying.map(({ door }) => [door.port, `something on it is ${theirs}`])),
        targetGroup: isUsed ? 'a listener that stays forwards to it' : undefined,
    };
}

;// CONCATENATED MODULE: ./src/commands/for-guests.ts




/** Steps in which nothing is removed that has something of somebody else's on it, which AWS would delete along with it. */
async function sparingGuests(steps, front, cloud, isStranger) {
    const stands = new Set(Object.values(front).map(walk/* nameOf */.Vb));
    if (!steps.some((step) => step.action === 'remove' && stands.has((0,walk/* nameOf */.Vb)(step))))
        return steps;
    const { balancer, targets } = front;
    const group = targets.known ? targets.out.arn : undefined;
    const held = new Map();
    if ('rule' in front) {
        const leaving = front.rule.known ? [front.rule.out.arn, ...front.rule.out.spare] : [];
        held.set((0,walk/* nameOf */.Vb)(targets), guestsAmong(await doors(cloud), group, isStranger, leaving).targetGroup);
    }
    else {
        const guests = guestsAmong(await doors(cloud), group, isStranger);
        held.set((0,walk/* nameOf */.Vb)(balancer), guests.balancer);
        held.set((0,walk/* nameOf */.Vb)(targets), guests.targetGroup);
        held.set((0,walk/* nameOf */.Vb)(front.plain), guests.listeners.get(80));
        held.set((0,walk/* nameOf */.Vb)(front.secure), guests.listeners.get(443));
    }
    return heldBack(steps, held);
}
/** Seconds for which a cluster may count a service that is gone. */
const LAG = 30;
/**
 * Steps in which no cluster is removed that others have services in: ECS refuses that, and last of all. Where our own is
 * gone the count may still be that of before, and is looked at again.
 */
async function sparingTenants(steps, clusters, cloud) {
    const own = (await cloud.running.service())?.status === 'ACTIVE' ? 1 : 0;
    const held = new Map();
    for (const cluster of clusters) {
        const others = () => (cluster.known ? cluster.out.services - own : 0);
        if (others() > 0 && own === 0)
            await withoutTenants(cluster, others, cloud);
        if (others() > 0)
            held.set((0,walk/* nameOf */.Vb)(cluster), `${(0,counted/* counted */.h)(others(), 'other service')} in it: delete or move them first`);
    }
    return heldBack(steps, held);
}
/** Looks until nobody is counted, or for as long as reads may lag. */
async function withoutTenants(cluster, others, cloud) {
    const look = async () => {
        await cluster.look(cloud.fresh());
        return others() > 0 ? undefined : true;
    };
    await (0,until/* eventually */.u4)(look, cloud.patience(LAG, `ECS to count no service in ${(0,walk/* nameOf */.Vb)(cluster)}`));
}
const heldBack = (steps, held) => steps.map((step) => (step.action === 'remove' ? { ...step, refusal: step.refusal ?? held.get((0,walk/* nameOf */.Vb)(step)) } : step));


/***/ }),

/***/ 8651:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ whereabouts)
/* harmony export */ });
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);
/* harmony import */ var _resources_load_balancing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7630);
/* harmony import */ var _spec_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9891);



/**
 * What a service uses that is not its own. Its target group knows it better than whoever asks: it says which cluster
 * the service is in, and AWS says which load balancer leads to it.
 */
async function whereabouts(asked, { clients: { elb } }) {
    const told = asked.use ?? {};
    const [own, names] = [(0,_spec_names_js__WEBPACK_IMPORTED_MODULE_2__/* .namesOf */ .eZ)({ ...asked, use: {} }), (0,_spec_names_js__WEBPACK_IMPORTED_MODULE_2__/* .namesOf */ .eZ)(asked)];
    // One that took another's place has a name of its own: a listener tells of it, or else its tags.
    const groups = async (thorough) => {
        const { live, others } = await (0,_resources_load_balancing_js__WEBPACK_IMPORTED_MODULE_1__/* .loadBalancing */ .WC)(elb, names, { thorough }).targetGroups();
        return [live, ...others].filter((group) => group !== undefined);
    };
    const near = await groups(false);
    const all = near.length > 0 ? near : await groups(true);
    const group = all.find(({ seen }) => (seen.LoadBalancerArns ?? []).length > 0) ?? all[0];
    if (group === undefined)
        return told;
    const [balancer] = group.seen.LoadBalancerArns ?? [];
    const there = (0,_spec_names_js__WEBPACK_IMPORTED_MODULE_2__/* .namesOf */ .eZ)({ ...asked, use: { cluster: group.tags[_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .CLUSTER */ .Bs], loadBalancer: balancer } });
    const differing = (key, used) => {
        if (used === undefined || there[key] === names[key])
            return told[key];
        return there[key] === own[key] ? undefined : used;
    };
    return {
        ...told,
        cluster: differing('cluster', group.tags[_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .CLUSTER */ .Bs]),
        loadBalancer: differing('loadBalancer', balancer),
    };
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

/***/ 9727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ revisionsOf),
/* harmony export */   Z: () => (/* binding */ revisions)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6266);
/* harmony import */ var _aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3144);
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9580);
/* harmony import */ var _engine_resource_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1295);




/** Revisions that are described at a time; ECS grants an account 20 such reads in a second. */
const AT_ONCE = 5;
/** All revisions of a family that carry their owner's tags: they only have to go. Deregistered ones are none. */
const revisions = (0,_engine_resource_js__WEBPACK_IMPORTED_MODULE_2__/* .define */ .E)({
    kind: 'task definition',
    desired: () => ({}),
    async read(cloud, family, { owner }) {
        const arns = await revisionsOf(cloud, family, 'ACTIVE', owner);
        return arns.length === 0 ? undefined : { state: {}, out: { arns }, tags: owner };
    },
    create: () => Promise.reject(new Error('they only go')),
    update: async (_cloud, { out }) => out,
    async remove({ ecs }, { arns }) {
        // One after the other: ECS grants one in a second, and what it refuses for that the client tries again.
        for (const taskDefinition of arns)
            await ecs.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_3__/* .DeregisterTaskDefinitionCommand */ .s({ taskDefinition }));
    },
});
/** The revisions of a family that carry their owner's tags; others of it are nobody's business here. */
async function revisionsOf(cloud, family, status, owner) {
    const arns = [];
    for await (const arn of (0,_aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__/* .listRevisions */ .VW)(cloud.ecs, family, status, 'oldest first'))
        arns.push(arn);
    const all = await described(cloud, arns);
    return all.filter(({ tags }) => (0,_aws_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .carries */ .ED)(tags, owner)).map(({ arn }) => arn);
}
async function described({ ecs }, arns) {
    const seen = [];
    for (let from = 0; from < arns.length; from += AT_ONCE) {
        const some = await Promise.all(arns.slice(from, from + AT_ONCE).map((arn) => (0,_aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__/* .describeRevision */ .hi)(ecs, arn)));
        seen.push(...some.filter((revision) => revision !== undefined));
    }
    return seen;
}


/***/ }),

/***/ 645:
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
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(2588);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(4947);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/DeleteTaskDefinitionsCommand.js


class DeleteTaskDefinitionsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteTaskDefinitions", schemas_0/* DeleteTaskDefinitions$ */.HrU) {
}

// EXTERNAL MODULE: ./src/aws/faults.ts
var faults = __webpack_require__(9512);
// EXTERNAL MODULE: ./src/resources/revisions.ts
var revisions = __webpack_require__(9727);
;// CONCATENATED MODULE: ./src/resources/deregistered-revisions.ts



/** AWS takes no more in one call. */
const AT_ONCE = 10;
/**
 * Deletes what ECS keeps of the deregistered revisions of a family that carry their owner's tags. ECS does so once no
 * task needs them any more, and never gives their numbers again. Where the right is missing they stay: they cost nothing.
 */
async function deleteDeregistered(cloud, family, owner) {
    const arns = await (0,revisions/* revisionsOf */.O)(cloud, family, 'INACTIVE', owner);
    const failed = [];
    for (let from = 0; from < arns.length; from += AT_ONCE) {
        cloud.signal.throwIfAborted();
        const taskDefinitions = arns.slice(from, from + AT_ONCE);
        try {
            const { failures = [] } = await cloud.ecs.send(new DeleteTaskDefinitionsCommand({ taskDefinitions }));
            failed.push(...failures.map(({ arn, reason, detail }) => `${arn}: ${detail ?? reason}`));
        }
        catch (error) {
            if (!(0,faults/* isFault */.Zh)(error, 'AccessDeniedException'))
                throw error;
            const why = 'ecs:DeleteTaskDefinitions is not allowed';
            return { deleted: from - failed.length, left: `${count(arns.length - from)} stay, which cost nothing: ${why}` };
        }
    }
    const left = failed.length === 0 ? undefined : `${count(failed.length)} stay, which cost nothing: ${failed.join('; ')}`;
    return { deleted: arns.length - failed.length, left };
}
const count = (records) => `${records} ${records === 1 ? 'record' : 'records'} of deregistered revisions`;

// EXTERNAL MODULE: ./src/spec/names.ts
var spec_names = __webpack_require__(9891);
// EXTERNAL MODULE: ./src/stacks/ownership.ts
var ownership = __webpack_require__(8528);
// EXTERNAL MODULE: ./src/stacks/remains.ts + 1 modules
var remains = __webpack_require__(3833);
// EXTERNAL MODULE: ./src/commands/consistently.ts
var consistently = __webpack_require__(1323);
// EXTERNAL MODULE: ./src/commands/context.ts + 1 modules
var commands_context = __webpack_require__(1509);
// EXTERNAL MODULE: ./src/commands/for-guests.ts + 1 modules
var for_guests = __webpack_require__(9583);
// EXTERNAL MODULE: ./src/commands/whereabouts.ts
var whereabouts = __webpack_require__(8651);
;// CONCATENATED MODULE: ./src/commands/destroy.ts










/**
 * Removes an environment: what carries its tags, each thing once nothing needs it any more, and looks again at the end
 * whether it is gone. What is left, and why, is part of the answer. A run that broke off is gone on with by the next.
 */
async function destroy(asked, context) {
    const policy = staying(asked);
    const done = [];
    let left = [];
    try {
        const { use, names, stack, nodes, cloud, planned } = await (0,consistently/* consistently */.E)(async () => {
            const use = await (0,whereabouts/* whereabouts */.C)(asked, context);
            const names = (0,spec_names/* namesOf */.eZ)({ ...asked, use });
            const stack = (0,remains/* remains */.s)({ ...asked, use });
            const nodes = [...(asked.keepImages ? [] : stack.images), ...(asked.keepLogs ? [] : stack.logs), ...stack.rest];
            const cloud = (0,commands_context/* cloudOf */.h)(names, context, true);
            return { use, names, stack, nodes, cloud, planned: await (0,walk/* plan */.et)(nodes, cloud, policy) };
        }, context);
        const fresh = () => (0,commands_context/* cloudOf */.h)(names, context, true);
        const { images, logs, homes, front, definitions } = stack;
        const kept = [...(asked.keepImages ? images : []), ...(asked.keepLogs ? logs : [])];
        refuse(nodes, policy);
        const isStranger = (tags) => policy({ action: 'remove', changes: [], kept: [], exists: true, tags }) !== undefined;
        const spared = await (0,for_guests/* sparingTenants */.E)(await (0,for_guests/* sparingGuests */.u)(planned, front, cloud, isStranger), homes, cloud);
        const steps = spared.filter(({ action }) => action === 'remove');
        left = [...leftOf(steps), ...leftOf(await (0,walk/* plan */.et)(kept, cloud, () => KEPT)), ...imagesLeft(names, use)];
        const leaving = steps.filter(({ refusal }) => refusal === undefined);
        context.on({ kind: 'planned', steps: leaving });
        const goes = new Set(leaving.map(walk/* nameOf */.Vb));
        await (0,walk/* apply */.Bb)(nodes.filter((node) => goes.has((0,walk/* nameOf */.Vb)(node))), cloud, {
            policy,
            fresh,
            again: (0,commands_context/* lookingAgain */.k)(context),
            signal: context.signal,
            onStart: (step) => context.on({ kind: 'started', step }),
            onDone: (step) => {
                done.push(step);
                context.on({ kind: 'done', step });
            },
        });
        const still = done.length === 0 ? [] : await survivors(() => stillThere(nodes, goes, fresh, policy), context);
        if (still.length > 0) {
            const because = `${still.map(walk/* nameOf */.Vb).join(', ')} is still there after it was removed: run it again`;
            return { outcome: 'failed', because, steps: done, left: [...left, ...still] };
        }
        const records = await deleteDeregistered(cloud, names.family, (0,ownership/* ownerTags */.Dh)(asked));
        const family = { kind: definitions.kind, name: names.family };
        if (records.left !== undefined)
            left = [...left, { ...family, reason: records.left }];
        // A run that broke off may have deregistered them.
        if (records.deleted > 0 && !done.some((step) => (0,walk/* nameOf */.Vb)(step) === (0,walk/* nameOf */.Vb)(family))) {
            done.push({ ...family, action: 'remove', changes: [] });
        }
        return { ...ended(done, left), steps: done, left };
    }
    catch (error) {
        const { aborted, reason } = context.signal;
        if (error instanceof errors/* Refusal */.P_) {
            return { outcome: 'failed', because: 'nothing was removed', steps: done, left, error };
        }
        const because = `the run broke off after ${done.length} removals; the next one goes on`;
        return aborted
            ? { outcome: 'cancelled', because, steps: done, left, error: reason }
            : { outcome: 'failed', because, steps: done, left, error };
    }
}
/**
 * One of our own things that can't go keeps all of them: it is what people reach the environment by, and protected on
 * purpose. The rest of it gone would be worth nothing to anybody, and could not be had back.
 */
function refuse(nodes, policy) {
    const held = nodes.flatMap((node) => {
        const finding = node.assess(new Set());
        const isHeld = finding.action === 'remove' && finding.refusal !== undefined && policy(finding) === undefined;
        return isHeld ? [`${(0,walk/* nameOf */.Vb)(node)}: ${finding.refusal}`] : [];
    });
    if (held.length > 0)
        throw new errors/* Refusal */.P_(held.join('\n'));
}
const KEPT = 'it was to be kept';
/** A repository that is used is not ours to empty. */
const imagesLeft = (names, { repository }) => repository === undefined
    ? []
    : [{ kind: 'used repository', name: names.repository, reason: 'it is used, so the images that were pushed stay' }];
const leftOf = (steps) => steps.flatMap(({ kind, name, refusal }) => (refusal === undefined ? [] : [{ kind, name, reason: refusal }]));
function ended(done, left) {
    const stays = left.length === 0 ? 'nothing of it is left' : `left alone: ${left.map(walk/* nameOf */.Vb).join(', ')}`;
    return done.length === 0
        ? { outcome: 'unchanged', because: `there was nothing to remove; ${stays}` }
        : { outcome: 'destroyed', because: `${done.length} things were removed; ${stays}` };
}
/** Why a thing under our names is not removed: it is not the environment's own. */
function staying(asked) {
    return ({ action, tags }) => {
        if (action !== 'remove' || tags === undefined)
            return undefined;
        if ((0,ownership/* isAdopted */.YP)(tags) && !asked.includeAdopted)
            return 'it was there before and taken over; include-adopted: true removes it too';
        return (0,ownership/* isOwnedBy */.D0)(asked, tags) ? undefined : 'it does not carry the tags of this environment, so it is not ours';
    };
}
/** What is shown of what was removed, also once AWS's reads have had the time to catch up. */
async function survivors(look, context) {
    const again = (0,commands_context/* lookingAgain */.k)(context)();
    for (;;) {
        const left = await look();
        if (left.length === 0 || !(await again(new Error('AWS still reports some of it'))))
            return left;
    }
}
/** What a new look still shows of what was removed. */
async function stillThere(nodes, goes, fresh, policy) {
    const seen = await (0,walk/* plan */.et)(nodes, fresh(), policy);
    return seen
        .filter((step) => step.action === 'remove' && goes.has((0,walk/* nameOf */.Vb)(step)))
        .map(({ kind, name }) => ({ kind, name, reason: 'AWS still reports it' }));
}

// EXTERNAL MODULE: ./src/github/markdown.ts
var markdown = __webpack_require__(5566);
// EXTERNAL MODULE: ./src/github/summary-ending.ts
var summary_ending = __webpack_require__(3467);
// EXTERNAL MODULE: ./src/github/summary-size.ts
var summary_size = __webpack_require__(2649);
;// CONCATENATED MODULE: ./src/github/destroyed-text.ts



/** Rows of one table. */
const MOST = 60;
/** Pure: what was removed, what stays and why, as the job summary. Everything foreign is inert. */
function destroyedText(name, ended) {
    const { steps, left } = ended;
    const gone = steps.map((step) => [step.kind, step.name]);
    const stays = left.map((each) => [each.kind, each.name, each.reason]);
    return (0,summary_size/* fitted */.$)([
        ...(0,summary_ending/* ending */.K)(name, ended),
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
// EXTERNAL MODULE: ./src/github/print.ts
var print = __webpack_require__(6620);
// EXTERNAL MODULE: ./src/github/text.ts
var github_text = __webpack_require__(2976);
// EXTERNAL MODULE: ./src/github/write-summary.ts
var write_summary = __webpack_require__(7305);
// EXTERNAL MODULE: ./src/session.ts + 1 modules
var src_session = __webpack_require__(1655);
// EXTERNAL MODULE: ./src/spec/spec.ts
var spec = __webpack_require__(1552);
;// CONCATENATED MODULE: ./src/runs/destroy.ts












/** Removes the environment that was asked for, where its name was typed as well. */
async function run({ shared, own }, signal) {
    const { 'aws-region': region } = shared;
    const identity = (0,spec_names/* identityOf */.cu)(shared);
    const name = (0,spec_names/* namesOf */.eZ)(identity).service;
    if (own.confirm !== name) {
        throw new errors/* UserError */.yo(`input confirm: what was typed is not the name of what is to be destroyed. Type ${name}.`);
    }
    print/* print */.y.line(`${name} in ${region}: destroy`);
    const session = await (0,src_session/* openSession */.f)((0,spec/* accessOf */.YK)(shared), signal);
    try {
        const ended = await destroy({
            ...identity,
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
        print/* print */.y.line(`left: ${each.kind} ${each.name}: ${each.reason}`);
    const sentence = `${name} ${outcome}: ${because}`;
    if (outcome === 'destroyed' || outcome === 'unchanged') {
        print/* print */.y.line(sentence);
        return;
    }
    const place = outcome === 'cancelled' ? outcome : ((0,error_place.placeOf)(error) ?? 'destroy');
    print/* print */.y.failure(sentence, ...(error === undefined ? [] : (0,errors/* explain */.WE)(error)), (0,docs_link/* linkTo */.u)(place));
}


/***/ }),

/***/ 3833:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ remains)
});

// EXTERNAL MODULE: ./src/resources/cluster.ts + 3 modules
var cluster = __webpack_require__(3812);
// EXTERNAL MODULE: ./src/resources/departing-service.ts + 1 modules
var departing_service = __webpack_require__(1014);
// EXTERNAL MODULE: ./src/aws/tags.ts
var aws_tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/engine/resource.ts
var resource = __webpack_require__(1295);
// EXTERNAL MODULE: ./src/resources/target-group.ts + 4 modules
var target_group = __webpack_require__(4960);
;// CONCATENATED MODULE: ./src/resources/left-target-groups.ts



/** What a replacement that did not come to its end has left beside the live target group: they only have to go. */
const leftTargetGroups = (0,resource/* define */.E)({
    kind: 'target group',
    desired: () => ({}),
    async read({ loadBalancing }, _name, { owner }) {
        const { others } = await loadBalancing.targetGroups();
        const ours = others.map(target_group/* knownOf */.bz).filter(({ isOurs, tags }) => isOurs && (0,aws_tags/* carries */.ED)(tags, owner));
        return ours.length === 0 ? undefined : { state: {}, out: { arns: ours.map(({ arn }) => arn) }, tags: owner };
    },
    create: () => Promise.reject(new Error('they only go')),
    update: async (_cloud, { out }) => out,
    async remove({ elb, patience }, { arns }) {
        for (const arn of arns)
            await (0,target_group/* removeTargetGroup */.ht)(elb, arn, patience(300, 'the target group to be out of use'));
    },
});

// EXTERNAL MODULE: ./src/resources/listener.ts + 2 modules
var listener = __webpack_require__(4701);
// EXTERNAL MODULE: ./src/resources/listener-rule.ts + 4 modules
var listener_rule = __webpack_require__(8834);
// EXTERNAL MODULE: ./src/resources/load-balancer.ts + 6 modules
var load_balancer = __webpack_require__(7763);
// EXTERNAL MODULE: ./src/resources/log-group.ts
var log_group = __webpack_require__(2657);
// EXTERNAL MODULE: ./src/resources/repository.ts + 8 modules
var repository = __webpack_require__(7485);
// EXTERNAL MODULE: ./src/resources/revisions.ts
var revisions = __webpack_require__(9727);
// EXTERNAL MODULE: ./src/resources/used-load-balancer.ts
var used_load_balancer = __webpack_require__(2508);
// EXTERNAL MODULE: ./src/spec/names.ts
var spec_names = __webpack_require__(9891);
// EXTERNAL MODULE: ./src/stacks/environment.ts + 2 modules
var environment = __webpack_require__(4709);
// EXTERNAL MODULE: ./src/stacks/ownership.ts
var ownership = __webpack_require__(8528);
;// CONCATENATED MODULE: ./src/stacks/remains.ts














/**
 * Everything that a service may have, as things that have to be absent. What they were described to be says nothing of
 * that: only their names count, and what comes before what.
 */
function remains(identity) {
    const { use = {} } = identity;
    const [names, own] = [(0,spec_names/* namesOf */.eZ)(identity), (0,spec_names/* namesOf */.eZ)({ ...identity, use: {} })];
    const tags = {};
    // What is used is nobody's to remove here, under whatever name.
    const images = names.repository === own.repository && use.repository !== undefined
        ? []
        : [(0,repository/* repository */.J)(own.repository, { kmsKey: undefined, keepImages: 1, tags }, 'absent')];
    // One or none.
    const homes = names.cluster === own.cluster && use.cluster !== undefined
        ? []
        : [(0,cluster/* cluster */.b)(own.cluster, { containerInsights: 'disabled', tags }, 'absent')];
    const logs = [(0,log_group/* logGroup */.Q)(names.logGroup, { retentionDays: 1, tags }, 'absent')];
    const front = use.loadBalancer === undefined ? ownFront(identity, names) : sharedFront(identity, names);
    const definitions = (0,revisions/* revisions */.Z)(names.family, { owner: (0,ownership/* ownerTags */.Dh)(identity) }, 'absent');
    const after = [...homes, ...Object.values(front), definitions, ...logs, ...images];
    const service = (0,departing_service/* departingService */.S)(names.service, { after }, 'absent');
    return { images, logs, homes, front, definitions, rest: [...homes, ...Object.values(front), definitions, service] };
}
function ownFront(owner, names) {
    const tags = {};
    const balancer = (0,load_balancer/* loadBalancer */.R)(names.loadBalancer, { scheme: 'internal', subnets: [], securityGroups: [], deletionProtection: undefined, tags }, 'absent');
    const { targets, others } = targetsBehind(owner, names, balancer);
    const at = { loadBalancer: balancer, targetGroup: targets, after: [others], tags };
    const secure = (0,listener/* listener */.F)(`${names.loadBalancer}:443`, { ...at, port: 443 }, 'absent');
    const plain = (0,listener/* listener */.F)(`${names.loadBalancer}:80`, { ...at, port: 80, secure }, 'absent');
    return { balancer, targets, others, secure, plain };
}
function sharedFront(owner, names) {
    const balancer = (0,used_load_balancer/* usedLoadBalancer */.UE)(names.loadBalancer, { nameOrArn: names.loadBalancer, vpcId: undefined });
    const { targets, others } = targetsBehind(owner, names, balancer);
    const rule = (0,listener_rule/* listenerRule */.r)(names.service, {
        loadBalancer: balancer,
        targetGroup: targets,
        after: [others],
        hosts: [],
        paths: [],
        priority: undefined,
        tags: {},
        mark: (0,environment/* ruleMark */.M)(owner, names),
    }, 'absent');
    return { balancer, targets, others, rule };
}
function targetsBehind(owner, names, balancer) {
    const targets = (0,target_group/* targetGroup */.Xi)(names.targetGroup, { vpc: balancer, port: 80, healthCheck: NO_CHECK, deregistrationDelay: 0, renamed: (mark) => mark, tags: {} }, 'absent');
    const others = leftTargetGroups(`${names.targetGroup} (others)`, { owner: (0,ownership/* ownerTags */.Dh)(owner), after: [balancer] }, 'absent');
    return { targets, others };
}
const NO_CHECK = { path: '/', matcher: '200', interval: 30, timeout: 5, healthyThreshold: 2, unhealthyThreshold: 2 };


/***/ })

};

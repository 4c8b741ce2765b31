export const id = 923;
export const ids = [923];
export const modules = {

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


/***/ })

};

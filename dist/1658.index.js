export const id = 1658;
export const ids = [1658];
export const modules = {

/***/ 1658:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  credentialsFor: () => (/* binding */ credentialsFor)
});

// EXTERNAL MODULE: ./src/aws/clients.ts + 5 modules
var clients = __webpack_require__(1948);
// EXTERNAL MODULE: ./src/aws/given.ts
var given = __webpack_require__(1936);
;// CONCATENATED MODULE: ./src/aws/renewing.ts
/** Milliseconds before their end at which credentials are renewed. The SDK asks from five minutes before it on. */
const AHEAD = 10 * 60_000;
/** So long nobody asks again after a renewal that failed, while the old ones are still good. */
const PAUSE = 60_000;
/**
 * Credentials that all clients of a run share, renewed shortly before they end, once for all who ask. A renewal that
 * fails matters only once the old ones have ended: by then the next may have worked.
 */
function renewing(first, renew, now) {
    let held = first;
    let renewal;
    let notBefore = 0;
    const renewed = async () => {
        try {
            held = await renew();
            return held;
        }
        catch (error) {
            notBefore = now() + PAUSE;
            throw error;
        }
        finally {
            renewal = undefined;
        }
    };
    return async () => {
        const isGood = () => held.expiration.getTime() > now();
        if (held.expiration.getTime() - now() > AHEAD || (isGood() && now() < notBefore))
            return held;
        renewal ??= renewed();
        return renewal.catch((error) => {
            if (isGood())
                return held;
            throw error;
        });
    };
}

// EXTERNAL MODULE: ./src/aws/faults.ts
var faults = __webpack_require__(9512);
// EXTERNAL MODULE: ./src/aws/until.ts
var until = __webpack_require__(189);
;// CONCATENATED MODULE: ./src/aws/web-identity.ts




/** What passes by itself, or with another token. STS's list of keys of GitHub may be behind, or GitHub out of reach. */
const PASSING = [
    'IDPCommunicationError',
    'IDPCommunicationErrorException',
    'ExpiredTokenException',
    'ExpiredToken',
    'Throttling',
    'ThrottlingException',
    'TooManyRequestsException',
];
const FINAL = ['AccessDenied', 'AccessDeniedException', 'InvalidIdentityToken', 'InvalidIdentityTokenException'];
const passes = (error) => (0,faults/* isFault */.Zh)(error, ...PASSING) || (0,faults/* isKeyFault */.au)(error);
/** Makes what assumes a role with a web identity, as often as it is asked. Nothing of it leaves this process. */
async function assuming({ role, sessionName, region, agents, patience, trace, token, conceal, refusal, }) {
    const { client, api } = await (0,clients/* connectSts */.j)({ region, agents, clock: patience.clock, signal: patience.signal, trace });
    const attempt = async () => {
        const shown = await token();
        try {
            const { Credentials: made, AssumedRoleUser: user } = await client.send(new api.AssumeRoleWithWebIdentityCommand({
                RoleArn: role,
                RoleSessionName: sessionName,
                WebIdentityToken: shown,
            }));
            const lease = {
                accessKeyId: (0,given/* given */.g)(made?.AccessKeyId, 'AccessKeyId'),
                secretAccessKey: (0,given/* given */.g)(made?.SecretAccessKey, 'SecretAccessKey'),
                sessionToken: (0,given/* given */.g)(made?.SessionToken, 'SessionToken'),
                expiration: (0,given/* given */.g)(made?.Expiration, 'Expiration'),
                accountId: (0,given/* given */.g)(user?.Arn, 'AssumedRoleUser.Arn').split(':')[4] ?? '',
            };
            for (const secret of [lease.accessKeyId, lease.secretAccessKey, lease.sessionToken])
                conceal(secret);
            return lease;
        }
        catch (error) {
            throw error instanceof Error && !passes(error) && (0,faults/* isFault */.Zh)(error, ...FINAL) ? refusal(error, shown) : error;
        }
    };
    return () => (0,until/* retrying */.R$)(attempt, passes, patience);
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/github/claims.ts
var claims = __webpack_require__(1598);
// EXTERNAL MODULE: ./src/github/oidc-token.ts
var oidc_token = __webpack_require__(9694);
// EXTERNAL MODULE: ./src/github/trust-policy.ts
var trust_policy = __webpack_require__(6464);
;// CONCATENATED MODULE: ./src/credentials.ts








/** Seconds for one of GitHub and STS to come to terms. */
const LONGEST = 60;
/**
 * The credentials of the role that was asked for, assumed in this process and handed on to nobody; `undefined` where the
 * job's own are to be used. Refuses any account but the expected one.
 */
async function credentialsFor({ region, role, account }, { env, agents, clock, signal, trace, conceal }) {
    if (role === undefined) {
        if (account !== undefined)
            expectAccount(account, await ownAccount(), 'the credentials of the job are of');
        return undefined;
    }
    // So that a wrong role is not first tried, and refused for another reason.
    if (account !== undefined)
        expectAccount(account, role.split(':')[4] ?? '', 'role-to-assume is in');
    const patience = (waitingFor) => ({ clock, signal, atMost: LONGEST, waitingFor });
    const assume = await assuming({
        role,
        sessionName: sessionName(env),
        region,
        agents,
        trace,
        conceal,
        patience: patience(`STS to accept GitHub’s token for ${role}`),
        token: () => (0,oidc_token/* idToken */.f)({ env, agents, conceal, patience: patience('GitHub to give a token for AWS') }),
        refusal: (error, token) => new trust_policy/* RoleRefused */.fG(role, error, (0,claims/* claimsIn */.h)(token)),
    });
    const first = await assume();
    if (account !== undefined)
        expectAccount(account, first.accountId, 'role-to-assume leads to');
    return renewing(first, assume, () => clock.now());
    async function ownAccount() {
        const { client, api } = await (0,clients/* connectSts */.j)({ region, agents, clock, signal, trace });
        const { Account: own } = await client.send(new api.GetCallerIdentityCommand({}));
        client.destroy();
        return (0,given/* given */.g)(own, 'Account');
    }
}
function expectAccount(expected, found, what) {
    if (found === expected)
        return;
    throw new errors/* Refusal */.P_(`${what} account ${found}, and expected-account-id is ${expected}. Nothing was read and nothing done.`);
}
/** What CloudTrail shows of a run beside the claims: at most 64 characters. */
const sessionName = ({ GITHUB_RUN_ID: run = '' }) => ['fargate-platform', run.replace(/\D/g, '').slice(0, 20)].filter(Boolean).join('-');


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


/***/ })

};

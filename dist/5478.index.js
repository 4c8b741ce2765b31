export const id = 5478;
export const ids = [5478,923];
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

/***/ 5478:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  show: () => (/* binding */ show)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(2413);
// EXTERNAL MODULE: ./src/rollout/revision.ts
var rollout_revision = __webpack_require__(2084);
// EXTERNAL MODULE: ./src/rollout/verdict.ts + 1 modules
var verdict = __webpack_require__(280);
// EXTERNAL MODULE: ./src/spec/verbs.ts + 3 modules
var verbs = __webpack_require__(3399);
;// CONCATENATED MODULE: ./src/github/diagnosis-text.ts
/** Pure: the likeliest cause, what the log says of it, and what to do about it, for the annotation. */
function causeLines({ causes }) {
    const [first] = causes;
    if (!first)
        return [];
    const said = first.evidence.filter((line) => line.startsWith('the log of ')).slice(0, 1);
    return [`${first.name}: ${first.summary}`, ...said, ...first.fix];
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

// EXTERNAL MODULE: ./src/github/docs-link.ts
var docs_link = __webpack_require__(1777);
// EXTERNAL MODULE: ./src/github/print.ts
var print = __webpack_require__(6620);
// EXTERNAL MODULE: ./src/github/markdown.ts
var markdown = __webpack_require__(5566);
// EXTERNAL MODULE: ./src/github/picture.ts + 3 modules
var picture = __webpack_require__(300);
// EXTERNAL MODULE: ./src/github/summary-changes.ts
var summary_changes = __webpack_require__(7095);
// EXTERNAL MODULE: ./src/github/summary-cost.ts + 4 modules
var summary_cost = __webpack_require__(2153);
// EXTERNAL MODULE: ./src/rollout/stops.ts
var stops = __webpack_require__(8704);
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
        '#### What became of the deployment',
        '',
        ...(tasks.length === 0 ? [] : (0,markdown/* tableOf */.c_)(['Task', 'State', 'Why'], tasks.slice(-MOST))),
        ...(health.length === 0 ? [] : (0,markdown/* tableOf */.c_)(['Target', 'State', 'Why'], health.slice(-MOST))),
        ...logsAlike(logs).flatMap(logOf),
        ...(0,markdown/* details */.zH)('Evidence', [
            ...causes.flatMap(({ name, evidence: lines }) => lines.map((line) => `${name}: ${line}`)),
            ...gaps,
        ]),
    ];
}
function logOf({ of, lines }) {
    if (lines.length === 0)
        return [`${(0,markdown/* escaped */.Mk)(of)} wrote nothing.`, ''];
    return [`The last lines of ${(0,markdown/* escaped */.Mk)(of)}:`, '', ...(0,markdown/* fenced */.OF)('text', lines)];
}

// EXTERNAL MODULE: ./src/github/summary-facts.ts
var summary_facts = __webpack_require__(7137);
// EXTERNAL MODULE: ./src/github/text.ts
var github_text = __webpack_require__(2976);
;// CONCATENATED MODULE: ./src/github/summary-phases.ts


const TITLES = {
    plan: 'Plan',
    push: 'Push, within the apply',
    apply: 'Apply',
    rollout: 'Rollout',
};
/** As they follow each other. */
const ORDER = ['plan', 'push', 'apply', 'rollout'];
/** Pure: the time of every phase, and of all; the push is part of the apply. */
function phaseTimes(phases) {
    const known = ORDER.flatMap((name) => phases.filter((phase) => phase.name === name));
    const all = known.filter(({ name }) => name !== 'push').reduce((sum, { seconds }) => sum + seconds, 0);
    return (0,markdown/* tableOf */.c_)([...known.map(({ name }) => TITLES[name]), 'All'], [[...known.map(({ seconds }) => seconds), all].map((seconds) => (0,github_text/* elapsedText */.QF)(seconds * 1000))]);
}

// EXTERNAL MODULE: ./src/github/summary-size.ts
var summary_size = __webpack_require__(2649);
// EXTERNAL MODULE: ./src/github/summary-tasks.ts
var summary_tasks = __webpack_require__(4984);
// EXTERNAL MODULE: ./src/github/terraform.ts
var github_terraform = __webpack_require__(4707);
// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/github/error-place.ts
var error_place = __webpack_require__(923);
;// CONCATENATED MODULE: ./src/github/why.ts




/** Pure: why a deploy ended badly and what to do about it, and the page that has more. */
function why({ outcome, diagnosis, error }) {
    const causes = diagnosis ? causeLines(diagnosis) : [];
    const errors = error === undefined ? [] : (0,src_errors/* explain */.WE)(error);
    const place = outcome === 'cancelled' ? outcome : ((0,error_place.placeOf)(error) ?? diagnosis?.causes[0]?.name ?? outcome);
    return { lines: [...errors, ...causes], link: (0,docs_link/* linkTo */.u)(place) };
}

;// CONCATENATED MODULE: ./src/github/summary.ts












/** Characters of the reason that AWS or anybody gives. */
const MOST_SAID = 4000;
/** What was at work, in the words of a sentence. */
const NOUN = { deploy: 'deploy', rollback: 'rollback', scale: 'scaling' };
/** What the outcomes mean, for who sees one for the first time. */
const PLAINLY = {
    deployed: (noun) => `The ${noun} has succeeded`,
    scaled: () => 'As many tasks run as were asked for',
    unchanged: () => 'Nothing had to change, and what runs is healthy',
    asleep: () => 'Everything is in place, and nothing runs',
    superseded: () => 'Another release took the place of this one',
    'rolled-back': () => 'The new version did not become healthy, and the one of before was put back',
    failed: (noun) => `The ${noun} has failed`,
    'timed-out': (noun) => `The ${noun} was not done in time`,
    cancelled: (noun) => `The ${noun} was cancelled`,
};
/** Pure: the job summary in Markdown. Everything that comes from elsewhere is escaped. */
function summaryText(name, ended, verb = 'deploy') {
    const { outcome, because, diagnosis, steps, phases } = ended;
    const scene = sceneOf(ended);
    const whole = because.trim().replace(/[.\s]+$/, '');
    const said = (0,markdown/* escaped */.Mk)(whole.length > MOST_SAID ? `${whole.slice(0, MOST_SAID)}…` : whole);
    const sections = [
        {
            title: 'the outcome',
            weight: 9,
            lines: [`### ${(0,markdown/* escaped */.Mk)(name)}: ${outcome}`, '', `${PLAINLY[outcome](NOUN[verb])}: ${said}.`, ''],
        },
        { title: 'what is there', weight: 8, lines: (0,summary_facts/* knownFacts */.X)(ended) },
        (0,verdict/* isGood */.K)(outcome) ? undefined : { title: 'the reasons', weight: 7, lines: reasons(ended) },
        diagnosis && { title: 'the evidence', weight: 5, lines: evidence(diagnosis) },
        scene && { title: 'the picture', weight: 6, lines: (0,markdown/* fenced */.OF)('mermaid', (0,picture/* picture */.l)(scene)) },
        { title: 'the changes', weight: 4, lines: ['#### Changes', '', ...(0,summary_changes/* changes */.Ao)(steps)] },
        terraform(ended),
        scene && { title: 'the tasks', weight: 3, lines: ['#### Tasks and targets', '', ...(0,summary_tasks/* tasksAndTargets */.W)(scene.look)] },
        phases && { title: 'the times', weight: 2, lines: ['#### Time', '', ...phaseTimes(phases)] },
        scene && { title: 'the cost', weight: 1, lines: (0,summary_cost/* costs */.t)(scene.topology, scene.look.service.desired, outcome, steps) },
    ];
    return (0,summary_size/* fitted */.$)(sections.filter((section) => section !== undefined));
}
function terraform({ takenOver = [] }) {
    const commands = (0,github_terraform/* terraformCommands */.nl)(takenOver);
    if (commands.length === 0)
        return undefined;
    return { title: 'Terraform', weight: 2, lines: [github_terraform/* TERRAFORM_HINT */.BS, '', ...(0,markdown/* fenced */.OF)('sh', commands)] };
}
/** What was seen last. Of a run that broke off in the middle nobody knows what is there. */
function sceneOf({ outcome, topology, look, last = look, facts }) {
    if (topology === undefined || last === undefined)
        return undefined;
    const [, tag, digest] = /(?::([^:/@]+)|@sha256:([0-9a-f]{12})[0-9a-f]*)$/.exec(facts.image ?? '') ?? [];
    return { topology, look: last, image: (0,verdict/* isGood */.K)(outcome) ? (tag ?? digest) : undefined };
}
/** Why it ended badly, and what to do. */
function reasons(ended) {
    const { lines, link } = why(ended);
    return [...lines.map((line) => `- ${(0,markdown/* escaped */.Mk)(line)}`), `- [What this means, and what to do](${link})`, ''];
}

// EXTERNAL MODULE: ./src/github/write-summary.ts
var write_summary = __webpack_require__(7305);
;// CONCATENATED MODULE: ./src/github/show.ts












/** Shows how it ended: outputs and evidence first, the failure last. */
async function show(name, ended, { verb, onSuperseded, more = {} }) {
    const outputs = { ...outputsOf(ended), ...more };
    for (const [output, value] of Object.entries(outputs))
        if (output in verbs/* verbTable */.io[verb].outputs)
            (0,core/* setOutput */.uH)(output, value);
    await (0,write_summary/* writeSummary */.S)(() => summaryText(name, ended, verb));
    const { outcome, because, diagnosis, facts, takenOver } = ended;
    const terraform = (0,github_terraform/* terraformNotice */.f0)(takenOver);
    if (terraform !== undefined)
        print/* print */.y.notice(...terraform);
    const late = outcome === 'superseded' && onSuperseded === 'succeed';
    if ((0,verdict/* isGood */.K)(outcome) || late) {
        print/* print */.y.line(`${name} ${outcome}: ${because}`);
        if (!late)
            print/* print */.y.line(releaseText(facts));
        if (facts.url !== undefined)
            print/* print */.y.line(facts.url);
        if ((outcome === 'asleep' && verb !== 'scale') || late)
            print/* print */.y.warning(`${name} ${outcome}: ${because}.`, (0,docs_link/* linkTo */.u)(outcome));
        return;
    }
    if (diagnosis) {
        print/* print */.y.chapter('Diagnosis');
        for (const line of evidenceLines(diagnosis))
            print/* print */.y.line(`  ${line}`);
        print/* print */.y.end();
    }
    const { lines, link } = why(ended);
    print/* print */.y.failure(`${name} ${outcome}: ${because}`, ...lines, link);
}
/** What it is about: the revision and the image that it brings. */
function releaseText({ taskDefinitionArn, image, imageDigest }) {
    const revision = taskDefinitionArn === undefined ? [] : [(0,rollout_revision/* revisionName */.pd)(taskDefinitionArn)];
    const tag = image === undefined ? [] : [`image ${image.split('/').at(-1)}`];
    const digest = imageDigest === undefined ? [] : [imageDigest.slice(0, 19)];
    return [...revision, ...tag, ...digest].join(', ');
}
function outputsOf({ outcome, facts, steps }) {
    return {
        outcome,
        url: facts.url ?? '',
        image: facts.image ?? '',
        'image-digest': facts.imageDigest ?? '',
        'repository-url': facts.repositoryUrl ?? '',
        'task-definition-arn': facts.taskDefinitionArn ?? '',
        'previous-task-definition-arn': facts.previousTaskDefinitionArn ?? '',
        'service-arn': facts.serviceArn ?? '',
        'cluster-arn': facts.clusterArn ?? '',
        'target-group-arn': facts.targetGroupArn ?? '',
        'load-balancer-dns-name': facts.loadBalancerDnsName ?? '',
        'deployment-id': facts.deploymentId ?? '',
        changes: (0,github_text/* stepsJson */.gk)(steps),
    };
}


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

export const id = 478;
export const ids = [478,97];
export const modules = {

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

/***/ 1657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ ChangedMeanwhile),
  E: () => (/* binding */ resource_define)
});

// EXTERNAL MODULE: ./src/engine/diff.ts
var diff = __webpack_require__(6227);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
;// CONCATENATED MODULE: ./src/engine/keep-live.ts

/**
 * Pure: a state without the fields that are to stay as they are: undeclared, they are neither compared nor remembered.
 * A path names a field or, behind the first dot, a key of one.
 */
function without(state, paths) {
    return withFields(state, paths, () => undefined);
}
/** Pure: a state in which these fields are as they were seen, for writes that take a whole group of fields. */
function overlaid(state, seen, paths) {
    return withFields(state, paths, (path) => valueAt(seen, path));
}
function withFields(state, paths, valueFor) {
    const changed = new Map();
    for (const path of paths) {
        const [top, key] = split(path);
        const whole = changed.has(top) ? changed.get(top) : valueAt(state, top);
        if (key === undefined)
            changed.set(top, valueFor(path));
        else if ((0,json/* isRecord */.u)(whole) && key in whole)
            changed.set(top, { ...whole, [key]: valueFor(path) });
    }
    return { ...state, ...Object.fromEntries(changed) };
}
function valueAt(state, path) {
    const [top, key] = split(path);
    const whole = new Map(Object.entries(state)).get(top);
    if (key === undefined)
        return whole;
    return (0,json/* isRecord */.u)(whole) ? whole[key] : undefined;
}
/** Keys may hold dots themselves. */
function split(path) {
    const dot = path.indexOf('.');
    return dot < 0 ? [path, undefined] : [path.slice(0, dot), path.slice(dot + 1)];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/engine/mark.ts


/** The tag in which a thing remembers what we last set. */
const MARK = 'fargate-platform:set';
/** AWS takes no longer value of a tag. */
const LONGEST = 256;
/** Digits of each hash: enough to tell that a value is another one, and short enough for all of them in one tag. */
const DIGITS = 4;
/**
 * Pure: what a state sets, a word `field=hash` for each of these fields. A map has two hashes for every key, of its path
 * and of its value: AWS reports keys beside ours, and ours may become more. What is undefined is not ours to remember,
 * and what would make the tag too long is left out.
 */
function markOf(state, fields) {
    const values = new Map(Object.entries(state));
    const words = fields.toSorted().flatMap((field) => {
        const digest = digestOf(values.get(field));
        return digest === '' ? [] : [`${field}=${digest}`];
    });
    return words.reduce((mark, word) => {
        const longer = mark === '' ? word : `${mark} ${word}`;
        return longer.length > LONGEST ? mark : longer;
    }, '');
}
/**
 * Pure: the mark to write where there was one. Of fields that go back when a rollout is taken back it says as well what
 * ran before (`field=hash:hash`): to find that again is no change from outside.
 */
function markOver(mark, last, seen, restored) {
    const before = remembered(last);
    const values = new Map(Object.entries(seen));
    const words = [...remembered(mark)].map(([field, [digest = '']]) => {
        const known = restored.includes(field) ? (before.get(field) ?? []) : [];
        const [current, former] = known;
        if (current === undefined)
            return `${field}=${digest}`;
        if (current === digest)
            return `${field}=${known.join(':')}`;
        const ran = former !== undefined && !differs(former, values.get(field)) ? former : current;
        return `${field}=${digest}:${ran}`;
    });
    const longer = words.join(' ');
    return longer.length > LONGEST ? mark : longer;
}
/** Pure: a state with this mark among its tags. */
function withMark(state, mark) {
    const tags = new Map(Object.entries(state)).get('tags');
    return { ...state, tags: { ...((0,json/* isRecord */.u)(tags) ? tags : {}), [MARK]: mark } };
}
/**
 * Pure: the fields of what was seen that are not as the mark says that we set them. A field, or a key of one, that is
 * not there at all was not looked at; one that is undefined was, and is nothing.
 */
function driftOf(state, mark) {
    const seen = new Map(Object.entries(state));
    return [...remembered(mark)].flatMap(([field, digests]) => seen.has(field) && digests.every((digest) => differs(digest, seen.get(field))) ? [field] : []);
}
/** Pure: whether what would be changed is not what we set, as far as the mark remembers it. */
function isDrift({ field, from }, mark) {
    const [top = '', ...inside] = field.split('.');
    const digests = remembered(mark).get(top) ?? [];
    if (inside.length === 0)
        return digests.length > 0 && digests.every((digest) => differs(digest, from));
    const path = hash(inside.join('.'));
    const known = digests.flatMap(pairsOf).filter((pair) => pair.startsWith(path));
    return known.length > 0 && !known.includes(path + hashOf(from));
}
function digestOf(value) {
    if (value === undefined)
        return '';
    if (!(0,json/* isRecord */.u)(value))
        return hashOf(value);
    const leaves = leavesOf(value).filter(([, leaf]) => leaf !== undefined);
    return leaves.map(pairOf).toSorted().join('');
}
function differs(digest, seen) {
    const pairs = pairsOf(digest);
    if (pairs.length === 0)
        return digest !== hashOf(seen);
    if (!(0,json/* isRecord */.u)(seen))
        return true;
    const leaves = leavesOf(seen);
    const there = new Set(leaves.map(pairOf));
    const looked = new Set(leaves.map(([path]) => hash(path)));
    return pairs.some((pair) => looked.has(pair.slice(0, DIGITS)) && !there.has(pair));
}
/** The words of a mark by their fields, the newest digest first; what somebody else wrote there is as good as nothing. */
function remembered(mark = '') {
    const words = [...mark.matchAll(/(?<=^| )(\w+)=([0-9a-f]+(?::[0-9a-f]+)?)(?= |$)/g)];
    const isWhole = ({ length }) => length === DIGITS || length % (2 * DIGITS) === 0;
    return new Map(words.flatMap(([, field = '', text = '']) => {
        const digests = text.split(':');
        return digests.every(isWhole) ? [[field, digests]] : [];
    }));
}
/** The pairs of a map's digest; none of one value's. */
function pairsOf(digest) {
    return digest.length === DIGITS ? [] : (digest.match(new RegExp(`.{${2 * DIGITS}}`, 'g')) ?? []);
}
function leavesOf(map, above = '') {
    return Object.entries(map).flatMap(([key, value]) => (0,json/* isRecord */.u)(value) ? leavesOf(value, `${above}${key}.`) : [[`${above}${key}`, value]]);
}
const pairOf = ([path, value]) => hash(path) + hashOf(value);
const hashOf = (value) => hash(JSON.stringify(sorted(value)) ?? 'nothing');
const hash = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, DIGITS);
/** The same, whatever the order of keys. */
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (!(0,json/* isRecord */.u)(value))
        return value;
    return Object.fromEntries(Object.keys(value)
        .toSorted()
        .map((key) => [key, sorted(value[key])]));
}

;// CONCATENATED MODULE: ./src/engine/resource.ts



/** Thrown by `create` and `update` when AWS says that the thing is not as it was read: read it again, and go on. */
class ChangedMeanwhile extends Error {
    constructor(cause) {
        super('it was changed by somebody else in the meantime', { cause });
        this.name = 'ChangedMeanwhile';
    }
}
/** Makes the factory of a kind's nodes. `presence: 'absent'` wants the thing gone. */
function resource_define(kind) {
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
            kept: found && this.wanted ? this.#kept(found) : [],
            exists: found !== undefined,
            tags: found?.tags,
            refusal: this.#refusal(action, changes),
        };
    }
    drift() {
        return this.#found ? driftOf(this.#found.state, this.#found.tags?.[MARK]) : [];
    }
    async settle(cloud, { action, changes }) {
        const found = this.#found;
        if (action === 'remove')
            await this.remove(cloud);
        else if (action === 'create') {
            const { state } = this.#wantedNow();
            this.#made = { out: await this.#kind.create(cloud, this.name, state, this.#props) };
        }
        else if (action === 'update' && found) {
            const { state, mark } = this.#wantedNow(found);
            const changed = new Set((0,diff/* fieldsOf */.P)(changes));
            // What is set has to be remembered, though that is no change worth a word.
            if (mark !== undefined && mark !== found.tags?.[MARK])
                changed.add('tags');
            this.#made = { out: await this.#kind.update(cloud, found, state, changed, this.#props) };
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
        const compare = this.#kind.compare ?? diff/* diff */.U;
        const { declared, mark } = this.#wantedNow(found);
        const last = found.tags?.[MARK];
        const changes = compare(declared, found.state)
            .filter(({ field }) => field !== MARK_FIELD)
            .map((change) => (isDrift(change, last) ? { ...change, drift: true } : change));
        // Where it remembers nothing, that is no reason to write; something else is, from a run that broke off.
        const isStale = mark !== undefined && last !== undefined && last !== mark;
        const all = [...changes, ...renewals];
        return all.length === 0 && isStale ? [{ field: MARK_FIELD, from: last, to: mark }] : all;
    }
    /** What is wanted, whole for writes, and as far as it is ours to say; with the mark that remembers that. */
    #wantedNow(found) {
        const wanted = this.#kind.desired(this.name, this.#props, found);
        const keeps = this.#keeps(found);
        const declared = without(wanted, keeps);
        const state = found ? overlaid(wanted, found.state, keeps) : wanted;
        const { remembers, restored = [] } = this.#kind;
        if (!remembers)
            return { state, declared, mark: undefined };
        const mark = markOver(markOf(declared, remembers), found?.tags?.[MARK], found?.state ?? {}, restored);
        return { state: withMark(state, mark), declared: withMark(declared, mark), mark };
    }
    #keeps(found) {
        return (found?.tags && this.#kind.keeps?.(this.#props, found.tags)) ?? NOTHING;
    }
    #kept(found) {
        const keeps = this.#keeps(found);
        // What it needs may still be missing, and with it what is wanted.
        if (keeps.size === 0 || this.#inputs.some((need) => need.wanted && !need.known))
            return [];
        const differing = (0,diff/* diff */.U)(this.#kind.desired(this.name, this.#props, found), found.state);
        return differing.flatMap(({ field, from, to }) => keeps.has(field) || keeps.has(field.split('.', 1)[0] ?? field) ? [{ field, is: from, described: to }] : []);
    }
    #refusal(action, changes) {
        if (action === 'keep')
            return undefined;
        if (action === 'remove')
            return this.#found && this.#kind.holds?.(this.#found);
        const remedies = new Map(Object.entries(this.#kind.immutable ?? {}));
        const top = (field) => field.split('.', 1)[0] ?? field;
        const stuck = changes.find(({ field }) => remedies.has(top(field)));
        if (stuck)
            return `AWS can't change its ${stuck.field} (${show(stuck.from)} → ${show(stuck.to)}). ${remedies.get(top(stuck.field)) ?? ''}`;
        return this.#kind.refuse?.(this.#found, changes, this.#props);
    }
}
const NOTHING = new Set();
const MARK_FIELD = `tags.${MARK}`;
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
/* harmony import */ var _resource_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1657);

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
    const { action, changes, kept } = finding;
    const refusal = (finding.exists ? policy(finding) : undefined) ?? finding.refusal;
    return {
        kind: node.kind,
        name: node.name,
        action,
        changes,
        ...(kept.length === 0 ? {} : { kept }),
        ...(refusal === undefined ? {} : { refusal }),
    };
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

/***/ 5478:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  show: () => (/* binding */ show)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(2413);
// EXTERNAL MODULE: ./src/rollout/verdict.ts + 1 modules
var verdict = __webpack_require__(280);
// EXTERNAL MODULE: ./src/spec/verbs.ts + 3 modules
var verbs = __webpack_require__(3399);
;// CONCATENATED MODULE: ./src/github/diagnosis-text.ts
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

// EXTERNAL MODULE: ./src/github/docs-link.ts
var docs_link = __webpack_require__(1777);
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
/** The lines are harmless between fences: no fence, no command. */
function logOf({ of, lines }) {
    if (lines.length === 0)
        return [`${(0,markdown/* escaped */.Mk)(of)} wrote nothing.`, ''];
    return [`The last lines of ${(0,markdown/* escaped */.Mk)(of)}:`, '', '```text', ...lines, '```', ''];
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
// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/github/error-place.ts
var error_place = __webpack_require__(923);
;// CONCATENATED MODULE: ./src/github/why.ts




/** Pure: why a deploy ended badly and what to do about it, and the page that has more. */
function why({ outcome, diagnosis, error }) {
    const causes = diagnosis ? causeLines(diagnosis) : [];
    const errors = error === undefined ? [] : (0,src_errors/* explain */.WE)(error);
    const place = outcome === 'cancelled' ? outcome : ((0,error_place/* placeOf */.$)(error) ?? diagnosis?.causes[0]?.name ?? outcome);
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
        scene && { title: 'the picture', weight: 6, lines: ['```mermaid', ...(0,picture/* picture */.l)(scene), '```', ''] },
        { title: 'the changes', weight: 4, lines: ['#### Changes', '', ...(0,summary_changes/* changes */.A)(steps)] },
        scene && { title: 'the tasks', weight: 3, lines: ['#### Tasks and targets', '', ...(0,summary_tasks/* tasksAndTargets */.W)(scene.look)] },
        phases && { title: 'the times', weight: 2, lines: ['#### Time', '', ...phaseTimes(phases)] },
        scene && { title: 'the cost', weight: 1, lines: (0,summary_cost/* costs */.t)(scene.topology, scene.look.service.desired, outcome, steps) },
    ];
    return (0,summary_size/* fitted */.$)(sections.filter((section) => section !== undefined));
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
    const { outcome, because, diagnosis, facts } = ended;
    const late = outcome === 'superseded' && onSuperseded === 'succeed';
    if ((0,verdict/* isGood */.K)(outcome) || late) {
        (0,core/* info */.pq)(`${name} ${outcome}: ${(0,github_text/* oneLine */.TN)(because)}`);
        if (facts.url !== undefined)
            (0,core/* info */.pq)(facts.url);
        if ((outcome === 'asleep' && verb !== 'scale') || late)
            (0,core/* warning */.$e)(`${name} ${outcome}: ${(0,github_text/* oneLine */.TN)(because)}.\n${(0,docs_link/* linkTo */.u)(outcome)}`);
        return;
    }
    if (diagnosis) {
        (0,core/* startGroup */.Oh)('Diagnosis');
        for (const line of evidenceLines(diagnosis))
            (0,core/* info */.pq)(`  ${(0,github_text/* oneLine */.TN)(line)}`);
        (0,core/* endGroup */.N4)();
    }
    const { lines, link } = why(ended);
    (0,core/* setFailed */.C1)([`${name} ${outcome}: ${because}`, ...lines, link].join('\n'));
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

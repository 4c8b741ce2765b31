export const id = 721;
export const ids = [721];
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

/***/ 3804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ without),
/* harmony export */   Z: () => (/* binding */ overlaid)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8301);

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
        else if ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(whole) && key in whole)
            changed.set(top, { ...whole, [key]: valueFor(path) });
    }
    return { ...state, ...Object.fromEntries(changed) };
}
function valueAt(state, path) {
    const [top, key] = split(path);
    const whole = new Map(Object.entries(state)).get(top);
    if (key === undefined)
        return whole;
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(whole) ? whole[key] : undefined;
}
/** Keys may hold dots themselves. */
function split(path) {
    const dot = path.indexOf('.');
    return dot < 0 ? [path, undefined] : [path.slice(0, dot), path.slice(dot + 1)];
}


/***/ }),

/***/ 5569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ driftOf),
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   M$: () => (/* binding */ MARK),
/* harmony export */   _K: () => (/* binding */ isDrift),
/* harmony export */   eV: () => (/* binding */ markOver),
/* harmony export */   kN: () => (/* binding */ withMark)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8301);


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
    return { ...state, tags: { ...((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(tags) ? tags : {}), [MARK]: mark } };
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
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(value))
        return hashOf(value);
    const leaves = leavesOf(value).filter(([, leaf]) => leaf !== undefined);
    return leaves.map(pairOf).toSorted().join('');
}
function differs(digest, seen) {
    const pairs = pairsOf(digest);
    if (pairs.length === 0)
        return digest !== hashOf(seen);
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(seen))
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
    return Object.entries(map).flatMap(([key, value]) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(value) ? leavesOf(value, `${above}${key}.`) : [[`${above}${key}`, value]]);
}
const pairOf = ([path, value]) => hash(path) + hashOf(value);
const hashOf = (value) => hash(JSON.stringify(sorted(value)) ?? 'nothing');
const hash = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, DIGITS);
/** The same, whatever the order of keys. */
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(value))
        return value;
    return Object.fromEntries(Object.keys(value)
        .toSorted()
        .map((key) => [key, sorted(value[key])]));
}


/***/ }),

/***/ 1295:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ define),
/* harmony export */   n: () => (/* binding */ ChangedMeanwhile)
/* harmony export */ });
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6227);
/* harmony import */ var _keep_live_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3804);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5569);



/** Thrown by `create` and `update` when AWS says that the thing is not as it was read: read it again, and go on. */
class ChangedMeanwhile extends Error {
    constructor(cause) {
        super('it was changed by somebody else in the meantime', { cause });
        this.name = 'ChangedMeanwhile';
    }
}
/** Makes the factory of a kind's nodes. `presence: 'absent'` wants the thing gone. */
function define(kind) {
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
        return this.#found ? (0,_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .driftOf */ .$p)(this.#found.state, this.#found.tags?.[_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .MARK */ .M$]) : [];
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
            const changed = new Set((0,_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(changes));
            // What is set has to be remembered, though that is no change worth a word.
            if (mark !== undefined && mark !== found.tags?.[_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .MARK */ .M$])
                changed.add('tags');
            this.#made = { out: await this.#kind.update(cloud, found, state, changed, this.#props) };
        }
        else if (action === 'replace' && found && this.#kind.replacing) {
            const { state } = this.#wantedNow(found);
            this.#made = { out: await this.#kind.replacing.make(cloud, this.name, found, state, this.#props) };
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
        if (changes.length === 0)
            return 'keep';
        return this.#kind.replacing?.isDue(this.#found, changes, this.#props) ? 'replace' : 'update';
    }
    #changes(found, renewed) {
        const missing = this.#inputs.filter((need) => need.wanted && !need.known);
        const renewals = this.#inputs
            .filter((need) => missing.includes(need) || renewed.has(need))
            .map((need) => ({ field: need.kind, from: undefined, to: 'new' }));
        if (missing.length > 0)
            return renewals;
        const compare = this.#kind.compare ?? _diff_js__WEBPACK_IMPORTED_MODULE_0__/* .diff */ .U;
        const { declared, mark } = this.#wantedNow(found);
        const last = found.tags?.[_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .MARK */ .M$];
        const changes = compare(declared, found.state)
            .filter(({ field }) => field !== MARK_FIELD)
            .map((change) => ((0,_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .isDrift */ ._K)(change, last) ? { ...change, drift: true } : change));
        // Where it remembers nothing, that is no reason to write; something else is, from a run that broke off.
        const isStale = mark !== undefined && last !== undefined && last !== mark;
        const all = [...changes, ...renewals];
        return all.length === 0 && isStale ? [{ field: MARK_FIELD, from: last, to: mark }] : all;
    }
    /** What is wanted, whole for writes, and as far as it is ours to say; with the mark that remembers that. */
    #wantedNow(found) {
        const wanted = this.#kind.desired(this.name, this.#props, found);
        const keeps = this.#keeps(found);
        const declared = (0,_keep_live_js__WEBPACK_IMPORTED_MODULE_2__/* .without */ .F)(wanted, keeps);
        const state = found ? (0,_keep_live_js__WEBPACK_IMPORTED_MODULE_2__/* .overlaid */ .Z)(wanted, found.state, keeps) : wanted;
        const { remembers, restored = [] } = this.#kind;
        if (!remembers)
            return { state, declared, mark: undefined };
        const mark = (0,_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .markOver */ .eV)((0,_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(declared, remembers), found?.tags?.[_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .MARK */ .M$], found?.state ?? {}, restored);
        return { state: (0,_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .withMark */ .kN)(state, mark), declared: (0,_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .withMark */ .kN)(declared, mark), mark };
    }
    #keeps(found) {
        return (found?.tags && this.#kind.keeps?.(this.#props, found.tags)) ?? NOTHING;
    }
    #kept(found) {
        const keeps = this.#keeps(found);
        // What it needs may still be missing, and with it what is wanted.
        if (this.#inputs.some((need) => need.wanted && !need.known))
            return [];
        if (this.#kind.kept)
            return this.#kind.kept(found, this.#props);
        if (keeps.size === 0)
            return [];
        const differing = (0,_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .diff */ .U)(this.#kind.desired(this.name, this.#props, found), found.state);
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
const MARK_FIELD = `tags.${_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .MARK */ .M$}`;
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
/* harmony import */ var _resource_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1295);

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
        if (step.action === 'replace' || (node.renews && step.action === 'update'))
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


/***/ })

};

export const id = 27;
export const ids = [27];
export const modules = {

/***/ 1469:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   lq: () => (/* binding */ _ep0),
/* harmony export */   yt: () => (/* binding */ _mw0)
/* harmony export */ });
/* harmony import */ var _smithy_core_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2658);
/* harmony import */ var _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2085);
/* harmony import */ var _endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(942);



const command = (0,_smithy_core_client__WEBPACK_IMPORTED_MODULE_0__.makeBuilder)(_endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__/* .commonParams */ .S, "AmazonEC2ContainerRegistry_V20150921", "ECRClient", _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__.getEndpointPlugin);
const _ep0 = {};
const _mw0 = (Command, cs, config, o) => [];


/***/ }),

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

/***/ 1295:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ define),
/* harmony export */   n: () => (/* binding */ ChangedMeanwhile)
/* harmony export */ });
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6227);

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
            exists: found !== undefined,
            tags: found?.tags,
            refusal: action === 'create' || action === 'update' ? this.#refusal(changes) : undefined,
        };
    }
    async settle(cloud, { action, changes }) {
        const found = this.#found;
        if (action === 'remove')
            await this.remove(cloud);
        else if (action === 'create') {
            const state = this.#kind.desired(this.name, this.#props);
            this.#made = { out: await this.#kind.create(cloud, this.name, state, this.#props) };
        }
        else if (action === 'update' && found) {
            const state = this.#kind.desired(this.name, this.#props);
            this.#made = { out: await this.#kind.update(cloud, found, state, (0,_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(changes), this.#props) };
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
        const compare = this.#kind.compare ?? _diff_js__WEBPACK_IMPORTED_MODULE_0__/* .diff */ .U;
        return [...compare(this.#kind.desired(this.name, this.#props), found.state), ...renewals];
    }
    #refusal(changes) {
        const remedies = new Map(Object.entries(this.#kind.immutable ?? {}));
        const top = (field) => field.split('.', 1)[0] ?? field;
        const stuck = changes.find(({ field }) => remedies.has(top(field)));
        if (stuck)
            return `AWS can't change its ${stuck.field} (${show(stuck.from)} → ${show(stuck.to)}). ${remedies.get(top(stuck.field)) ?? ''}`;
        return this.#kind.refuse?.(this.#found, changes, this.#props);
    }
}
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
    const { action, changes } = finding;
    const refusal = (finding.exists ? policy(finding) : undefined) ?? finding.refusal;
    return { kind: node.kind, name: node.name, action, changes, ...(refusal === undefined ? {} : { refusal }) };
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

/***/ 3812:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ contentId)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8301);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8033);


/** What a configuration says about running the image; engines and registries write it under the same names. */
const SETTINGS = [
    'User',
    'ExposedPorts',
    'Env',
    'Entrypoint',
    'Cmd',
    'Volumes',
    'WorkingDir',
    'Labels',
    'StopSignal',
    'Healthcheck',
    'OnBuild',
    'Shell',
];
/**
 * What a container gets of an image, as a digest: processor, layers and settings. Images that differ only in when and
 * how they were built have the same. `config` is the part of that name in a configuration or an engine's inspection.
 */
function contentId({ os, architecture }, diffIds, config) {
    const settings = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(config)
        ? SETTINGS.map((name) => [name, config[name]]).filter(([, value]) => said(value))
        : [];
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)(Buffer.from(JSON.stringify([os, architecture, diffIds, settings], inOrder)));
}
/** Engines leave out what is empty, or write it as null, an empty list or an empty text. */
function said(value) {
    if (value === undefined || value === null || value === '')
        return false;
    return typeof value !== 'object' || Object.keys(value).length > 0;
}
/** Maps have no order. */
function inOrder(_, value) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(value))
        return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}


/***/ }),

/***/ 8033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The digest of some bytes, as manifests write it. */
function sha256(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
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

/***/ 9921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wt: () => (/* binding */ platformsOf),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   pG: () => (/* binding */ contentIdsOf),
/* harmony export */   w6: () => (/* binding */ readImageTree)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(596);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5897);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4838);




/** An index may hold indexes, though nobody nests them deeper. */
const DEEPEST = 4;
/** Walks from a manifest or index down to its blobs. Throws a UserError for what can't be read. */
async function readImageTree(root, reader) {
    const tree = await walk(root, undefined, reader, 0);
    const children = new Map(tree.manifests.map((manifest) => [manifest.digest, manifest]));
    children.delete(root.digest);
    const blobs = new Map(tree.blobs.map((blob) => [blob.digest, blob]));
    return { root, children: [...children.values()], images: tree.images, blobs: [...blobs.values()] };
}
/** The sorted config digests of the images that can run. */
function identityOf(tree) {
    return [...new Set(tree.images.map((image) => image.config.digest))].sort();
}
/** The content ids of the images whose configurations were read, in the order of the index. */
function contentIdsOf(tree) {
    return tree.images.flatMap((image) => image.contentId ?? []);
}
/** The known platforms of the images that can run. */
function platformsOf(tree) {
    return tree.images.flatMap((image) => image.platform ?? []);
}
async function walk(manifest, from, reader, depth) {
    const where = `manifest ${manifest.digest}`;
    if (depth > DEEPEST)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${where}: indexes are nested too deep`);
    const parsed = (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .orThrow */ .a)((0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(manifest.bytes, manifest.mediaType), where);
    if (parsed.kind === 'image') {
        const { config, layers } = parsed;
        const runs = _media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .IMAGE_CONFIG_TYPES */ .Pw.includes(config.mediaType) && !(from && (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isAttestation */ .H3)(from));
        const read = runs && reader.config !== undefined ? await readConfig(config, reader.config) : undefined;
        const platform = read?.platform ?? from?.platform;
        const images = runs ? [{ config, layers, platform, diffIds: read?.diffIds, contentId: read?.contentId }] : [];
        return { manifests: [manifest], images, blobs: [config, ...layers] };
    }
    const subtrees = await Promise.all(parsed.manifests.map(async (descriptor) => {
        const { digest, mediaType } = descriptor;
        const bytes = await reader.manifest(descriptor);
        return walk({ digest, mediaType, bytes }, descriptor, reader, depth + 1);
    }));
    return {
        manifests: [...subtrees.flatMap((subtree) => subtree.manifests), manifest],
        images: subtrees.flatMap((subtree) => subtree.images),
        blobs: subtrees.flatMap((subtree) => subtree.blobs),
    };
}
async function readConfig(descriptor, read) {
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .orThrow */ .a)((0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseConfig */ .o4)(await read(descriptor)), `configuration ${descriptor.digest}`);
}


/***/ }),

/***/ 596:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ LARGEST_MANIFEST),
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   o4: () => (/* binding */ parseConfig),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8301);
/* harmony import */ var _content_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3812);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5897);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4041);




/** The largest manifest that ECR takes. */
const LARGEST_MANIFEST = 4 * 1024 * 1024;
/** Reads a manifest or index in OCI's or Docker's form; the media type is the one of its descriptor or answer. */
function parseManifest(bytes, mediaType) {
    if (bytes.length > LARGEST_MANIFEST)
        return { message: `the manifest has ${bytes.length} bytes; ECR takes 4 MiB` };
    if (!_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .MANIFEST_TYPES */ ._P.includes(mediaType)) {
        return {
            message: `manifests of type "${mediaType}" can't be read`,
            fix: 'Build an OCI image or one of Docker schema 2.',
        };
    }
    const json = parseJson(bytes);
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(json))
        return { message: 'the manifest is not a JSON object' };
    if (_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .INDEX_TYPES */ .V.includes(mediaType)) {
        const manifests = parseDescriptors(json.manifests);
        return manifests === undefined ? { message: 'the index lists no manifests' } : { kind: 'index', manifests };
    }
    const config = parseDescriptor(json.config);
    const layers = parseDescriptors(json.layers);
    if (config === undefined || layers === undefined)
        return { message: 'the manifest lacks a valid config or layers' };
    return { kind: 'image', config, layers };
}
/** Reads what matters here of an image configuration. */
function parseConfig(bytes) {
    const json = parseJson(bytes);
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(json) || typeof json.os !== 'string' || typeof json.architecture !== 'string') {
        return { message: 'the configuration names no os and architecture' };
    }
    const diffIds = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(json.rootfs) ? json.rootfs.diff_ids : undefined;
    if (!Array.isArray(diffIds) || !diffIds.every((id) => typeof id === 'string' && (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(id))) {
        return { message: 'the configuration lists no layers (rootfs.diff_ids)' };
    }
    const platform = platformOf(json.os, json.architecture, json.variant);
    return { platform, diffIds, contentId: (0,_content_id_js__WEBPACK_IMPORTED_MODULE_0__/* .contentId */ .f)(platform, diffIds, json.config) };
}
/** BuildKit hangs its attestations into the index as images that run nowhere. */
function isAttestation({ platform, annotations }) {
    return platform?.os === 'unknown' || annotations['vnd.docker.reference.type'] !== undefined;
}
/** The JSON value of some bytes, or undefined when they hold none. */
function parseJson(bytes) {
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return undefined;
    }
}
function parseDescriptors(value) {
    if (!Array.isArray(value))
        return undefined;
    const parsed = value.map(parseDescriptor);
    return parsed.every((descriptor) => descriptor !== undefined) ? parsed : undefined;
}
function parseDescriptor(value) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(value))
        return undefined;
    const { mediaType, digest, size, platform } = value;
    if (typeof mediaType !== 'string' || typeof digest !== 'string' || !(0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(digest))
        return undefined;
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
        return undefined;
    return {
        mediaType,
        digest,
        size,
        ...((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(platform) &&
            typeof platform.os === 'string' &&
            typeof platform.architecture === 'string' && {
            platform: platformOf(platform.os, platform.architecture, platform.variant),
        }),
        annotations: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(value.annotations) ? strings(value.annotations) : {},
        foreign: Array.isArray(value.urls) && value.urls.length > 0,
    };
}
function platformOf(os, architecture, variant) {
    return { os, architecture, ...(typeof variant === 'string' && variant !== '' && { variant }) };
}
function strings(record) {
    const kept = {};
    for (const [key, value] of Object.entries(record))
        if (typeof value === 'string')
            kept[key] = value;
    return kept;
}


/***/ }),

/***/ 5897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ OCI_INDEX),
/* harmony export */   BQ: () => (/* binding */ OCI_LAYER_GZIP),
/* harmony export */   EG: () => (/* binding */ OCI_MANIFEST),
/* harmony export */   Pw: () => (/* binding */ IMAGE_CONFIG_TYPES),
/* harmony export */   TF: () => (/* binding */ OCI_CONFIG),
/* harmony export */   V: () => (/* binding */ INDEX_TYPES),
/* harmony export */   _P: () => (/* binding */ MANIFEST_TYPES),
/* harmony export */   aH: () => (/* binding */ OCI_LAYER_ZSTD)
/* harmony export */ });
/* unused harmony exports DOCKER_MANIFEST, DOCKER_INDEX, DOCKER_CONFIG */
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const OCI_CONFIG = 'application/vnd.oci.image.config.v1+json';
const OCI_LAYER_GZIP = 'application/vnd.oci.image.layer.v1.tar+gzip';
const OCI_LAYER_ZSTD = 'application/vnd.oci.image.layer.v1.tar+zstd';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const DOCKER_INDEX = 'application/vnd.docker.distribution.manifest.list.v2+json';
const DOCKER_CONFIG = 'application/vnd.docker.container.image.v1+json';
const INDEX_TYPES = [OCI_INDEX, DOCKER_INDEX];
const MANIFEST_TYPES = [OCI_MANIFEST, DOCKER_MANIFEST, ...INDEX_TYPES];
const IMAGE_CONFIG_TYPES = [OCI_CONFIG, DOCKER_CONFIG];


/***/ }),

/***/ 8983:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ remoteImage),
/* harmony export */   Y: () => (/* binding */ readRemoteImage)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _image_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9921);


/** Reads what a tag or digest holds; undefined when it holds nothing. */
async function readRemoteImage(registry, reference, { configs = true, signal } = {}) {
    const root = await registry.getManifest(reference, signal);
    if (root === undefined)
        return undefined;
    const required = async (found, { digest }) => {
        const bytes = await found;
        if (bytes !== undefined)
            return bytes;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`image ${reference} of ${registry.repository} is incomplete: ${digest} is missing`);
    };
    const reader = {
        manifest: (child) => required(registry.getManifest(child.digest, signal).then((found) => found?.bytes), child),
        ...(configs && { config: (config) => required(registry.getBlob(config.digest, signal), config) }),
    };
    return remoteImage(await (0,_image_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .readImageTree */ .w6)(root, reader));
}
/** What of a registry's image is compared and reused. */
function remoteImage(tree) {
    return {
        digest: tree.root.digest,
        mediaType: tree.root.mediaType,
        identity: (0,_image_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .identityOf */ .cu)(tree),
        contentIds: (0,_image_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .contentIdsOf */ .pG)(tree),
        platforms: (0,_image_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .platformsOf */ .Wt)(tree),
        layers: new Map(tree.images.flatMap(layersByDiffId)),
    };
}
/** Layers and diff ids stand in the same order; where they don't pair up, none is trusted. */
function layersByDiffId({ layers, diffIds }) {
    if (diffIds?.length !== layers.length)
        return [];
    return layers.flatMap(({ digest, size, mediaType }, index) => {
        const diffId = diffIds[index];
        return diffId === undefined ? [] : [[diffId, { digest, size, mediaType }]];
    });
}


/***/ }),

/***/ 1419:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $E: () => (/* binding */ contentOf),
  Cv: () => (/* binding */ getStoredImages),
  JQ: () => (/* binding */ isImageGone)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(1469);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(4872);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/BatchGetImageCommand.js


class BatchGetImageCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "BatchGetImage", schemas_0/* BatchGetImage$ */.e$c) {
}

// EXTERNAL MODULE: ./src/aws/found.ts
var found = __webpack_require__(2257);
// EXTERNAL MODULE: ./src/image/image-tree.ts
var image_tree = __webpack_require__(9921);
// EXTERNAL MODULE: ./src/image/media-types.ts
var media_types = __webpack_require__(5897);
// EXTERNAL MODULE: ./src/image/remote.ts
var remote = __webpack_require__(8983);
;// CONCATENATED MODULE: ./src/resources/stored-images.ts





/** Nothing is there when the repository is not. */
async function getStoredImages(ecr, repositoryName, imageIds) {
    const answer = await (0,found/* found */.F)(ecr.send(new BatchGetImageCommand({ repositoryName, imageIds, acceptedMediaTypes: [...media_types/* MANIFEST_TYPES */._P] })), 'RepositoryNotFoundException');
    return {
        images: (answer?.images ?? []).flatMap(storedImage),
        archived: (answer?.failures ?? []).flatMap(({ failureCode, imageId }) => failureCode === 'ImageInaccessible' && imageId !== undefined ? [imageId] : []),
    };
}
/** Whether the repository says that it doesn't hold an image. What can't be read proves nothing. */
async function isImageGone(ecr, repositoryName, imageDigest) {
    const found = await getStoredImages(ecr, repositoryName, [{ imageDigest }]).catch(() => undefined);
    return found?.images.length === 0 && found.archived.length === 0;
}
function storedImage({ imageId, imageManifest, imageManifestMediaType }) {
    const digest = imageId?.imageDigest;
    if (digest === undefined || imageManifest === undefined)
        return [];
    const bytes = Buffer.from(imageManifest);
    const manifest = { digest, bytes, mediaType: imageManifestMediaType ?? mediaTypeIn(imageManifest) };
    return [{ digest, tag: imageId?.imageTag, manifest }];
}
/** Manifests name their own type, where ECR does not tell it. */
function mediaTypeIn(manifest) {
    const parsed = JSON.parse(manifest);
    const named = typeof parsed === 'object' && parsed !== null && 'mediaType' in parsed ? parsed.mediaType : undefined;
    return typeof named === 'string' ? named : (media_types/* MANIFEST_TYPES */._P[0] ?? '');
}
/** What an image consists of; an index costs a call for its children. Configurations are not read. */
async function contentOf(ecr, repositoryName, { manifest }) {
    const tree = await (0,image_tree/* readImageTree */.w6)(manifest, {
        manifest: async ({ digest }) => {
            const { images } = await getStoredImages(ecr, repositoryName, [{ imageDigest: digest }]);
            const [child] = images;
            if (!child)
                throw new Error(`image ${manifest.digest} of ${repositoryName} lacks its part ${digest}`);
            return child.manifest.bytes;
        },
    });
    return (0,remote/* remoteImage */.O)(tree);
}


/***/ }),

/***/ 3027:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(2413);
// EXTERNAL MODULE: ./src/aws/agent.ts
var agent = __webpack_require__(3660);
// EXTERNAL MODULE: ./src/aws/clients.ts
var clients = __webpack_require__(201);
// EXTERNAL MODULE: ./src/aws/clock.ts
var clock = __webpack_require__(3299);
// EXTERNAL MODULE: ./src/engine/walk.ts
var walk = __webpack_require__(4721);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/aws/parked.ts
var parked = __webpack_require__(4284);
// EXTERNAL MODULE: ./src/rollout/health.ts
var health = __webpack_require__(407);
;// CONCATENATED MODULE: ./src/rollout/predecessor.ts


/** Pure: what is there before a deployment, from the service as AWS reports it and the look at its tasks. */
function predecessorOf(service, seen) {
    if (service?.status !== 'ACTIVE')
        return { wasParked: false, wasCompleted: false };
    const { deployments = [] } = service;
    const before = deployments.find(({ status }) => status === 'PRIMARY')?.id;
    if ((0,parked/* isParked */.S)(service))
        return { before, wasParked: true, wasCompleted: false };
    const sound = deployments
        .toSorted((one, other) => Number(other.createdAt ?? 0) - Number(one.createdAt ?? 0))
        .find((each) => each.rolloutState === 'COMPLETED' || (seen && (0,health/* servingTasks */.p5)(seen, each.id ?? '').length > 0));
    return {
        before,
        previousRevision: sound?.taskDefinition,
        placement: sound && placementOf(service, sound),
        wasParked: false,
        wasCompleted: sound?.rolloutState === 'COMPLETED',
    };
}
function placementOf({ networkConfiguration, loadBalancers = [] }, of) {
    const network = (of.networkConfiguration ?? networkConfiguration)?.awsvpcConfiguration;
    return {
        subnets: network?.subnets ?? [],
        securityGroups: network?.securityGroups ?? [],
        publicIp: network?.assignPublicIp === 'ENABLED',
        loadBalancers: loadBalancers.flatMap(({ targetGroupArn, containerName, containerPort }) => targetGroupArn === undefined || containerName === undefined || containerPort === undefined
            ? []
            : [{ targetGroupArn, containerName, containerPort }]),
    };
}

// EXTERNAL MODULE: ./src/rollout/service-gone.ts
var service_gone = __webpack_require__(3780);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/spec/names.ts

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
    const hash = (0,external_node_crypto_.createHash)('sha256').update(fullName).digest('hex').slice(0, 8);
    return `${fullName.slice(0, 23).replace(/-+$/, '')}-${hash}`;
}

// EXTERNAL MODULE: ./src/aws/tags.ts
var aws_tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(2588);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(4947);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeClustersCommand.js


class DescribeClustersCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeClusters", schemas_0/* DescribeClusters$ */.dM4) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/CreateClusterCommand.js


class CreateClusterCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateCluster", schemas_0/* CreateCluster$ */.TIA) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/TagResourceCommand.js
var TagResourceCommand = __webpack_require__(2168);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/UpdateClusterCommand.js


class UpdateClusterCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateCluster", schemas_0/* UpdateCluster$ */.q3y) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/DeleteClusterCommand.js


class DeleteClusterCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteCluster", schemas_0/* DeleteCluster$ */.E39) {
}

// EXTERNAL MODULE: ./src/aws/faults.ts
var faults = __webpack_require__(9512);
// EXTERNAL MODULE: ./src/aws/found.ts
var found = __webpack_require__(2257);
// EXTERNAL MODULE: ./src/aws/given.ts
var given = __webpack_require__(1936);
// EXTERNAL MODULE: ./src/aws/until.ts
var until = __webpack_require__(189);
// EXTERNAL MODULE: ./src/engine/resource.ts
var resource = __webpack_require__(1295);
;// CONCATENATED MODULE: ./src/resources/cluster.ts







/** An ECS cluster. A deleted one is still reported, as INACTIVE: that is none. */
const cluster = (0,resource/* define */.E)({
    kind: 'cluster',
    desired: (_name, { containerInsights, tags }) => ({ containerInsights, tags }),
    async read({ ecs }, name) {
        const { clusters = [] } = await ecs.send(new DescribeClustersCommand({ clusters: [name], include: ['SETTINGS', 'TAGS'] }));
        const seen = clusters.find(({ status }) => status === 'ACTIVE');
        if (!seen)
            return undefined;
        const setting = seen.settings?.find((candidate) => candidate.name === 'containerInsights');
        const state = { containerInsights: setting?.value ?? 'disabled', tags: (0,aws_tags/* fromLowerTags */.N7)(seen.tags) };
        return { state, out: { name, arn: (0,given/* given */.g)(seen.clusterArn, 'clusterArn') }, tags: state.tags };
    },
    async create({ ecs, patience }, name, { containerInsights, tags }) {
        try {
            // The first cluster of an account makes ECS create its service-linked role, which takes a moment to be there.
            const answer = await (0,until/* retrying */.R$)(() => ecs.send(new CreateClusterCommand({
                clusterName: name,
                settings: [insights(containerInsights)],
                tags: (0,aws_tags/* toLowerTags */._4)(tags),
            })), (error) => (0,faults/* isTextFault */.y1)(error, 'linked role missing'), patience(120, 'the service-linked role of ECS'));
            return { name, arn: (0,given/* given */.g)(answer.cluster?.clusterArn, 'clusterArn') };
        }
        catch (error) {
            throw (0,faults/* isTextFault */.y1)(error, 'cluster differs') ? new resource/* ChangedMeanwhile */.n(error) : error;
        }
    },
    async update({ ecs }, { out }, { containerInsights, tags }, changed) {
        if (changed.has('tags'))
            await ecs.send(new TagResourceCommand/* TagResourceCommand */.e({ resourceArn: out.arn, tags: (0,aws_tags/* toLowerTags */._4)(tags) }));
        if (changed.has('containerInsights')) {
            await ecs.send(new UpdateClusterCommand({ cluster: out.name, settings: [insights(containerInsights)] }));
        }
        return out;
    },
    async remove({ ecs }, { name }) {
        await (0,found/* found */.F)(ecs.send(new DeleteClusterCommand({ cluster: name })), 'ClusterNotFoundException');
    },
});
const insights = (value) => ({ name: 'containerInsights', value });

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commandBuilder.js
var dist_es_commandBuilder = __webpack_require__(4858);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/schemas/schemas_0.js + 2 modules
var schemas_schemas_0 = __webpack_require__(3168);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/CreateListenerCommand.js


class CreateListenerCommand extends (0,dist_es_commandBuilder/* command */.G5)(dist_es_commandBuilder/* _ep0 */.lq, dist_es_commandBuilder/* _mw0 */.yt, "CreateListener", schemas_schemas_0/* CreateListener$ */.fOe) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/AddTagsCommand.js


class AddTagsCommand extends (0,dist_es_commandBuilder/* command */.G5)(dist_es_commandBuilder/* _ep0 */.lq, dist_es_commandBuilder/* _mw0 */.yt, "AddTags", schemas_schemas_0/* AddTags$ */.FBv) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/ModifyListenerCommand.js


class ModifyListenerCommand extends (0,dist_es_commandBuilder/* command */.G5)(dist_es_commandBuilder/* _ep0 */.lq, dist_es_commandBuilder/* _mw0 */.yt, "ModifyListener", schemas_schemas_0/* ModifyListener$ */.DpG) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DeleteListenerCommand.js


class DeleteListenerCommand extends (0,dist_es_commandBuilder/* command */.G5)(dist_es_commandBuilder/* _ep0 */.lq, dist_es_commandBuilder/* _mw0 */.yt, "DeleteListener", schemas_schemas_0/* DeleteListener$ */._Lx) {
}

;// CONCATENATED MODULE: ./src/resources/listener.ts







/** TLS 1.2 and 1.3 with forward secrecy and a post-quantum key exchange; the API's own default still takes TLS 1.0. */
const TLS_POLICY = 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09';
const REDIRECT = 'redirect to HTTPS 443';
/** A listener of the load balancer: forwards to the target group, or redirects to HTTPS. */
const listener = (0,resource/* define */.E)({
    kind: 'listener',
    desired: (_name, { targetGroup, certificate, secure, tags }) => ({
        protocol: certificate === undefined ? 'HTTP' : 'HTTPS',
        action: secure?.wanted ? REDIRECT : `forward to ${targetGroup.out.arn}`,
        certificate,
        tlsPolicy: certificate === undefined ? undefined : TLS_POLICY,
        tags,
    }),
    async read({ loadBalancing }, _name, { port }) {
        const seen = (await loadBalancing.listeners()).find(({ Port }) => Port === port);
        if (!seen)
            return undefined;
        const arn = (0,given/* given */.g)(seen.ListenerArn, 'ListenerArn');
        const tags = await loadBalancing.tags(arn);
        const state = {
            protocol: seen.Protocol ?? 'HTTP',
            action: described(seen.DefaultActions ?? []),
            certificate: seen.Certificates?.[0]?.CertificateArn,
            tlsPolicy: seen.SslPolicy,
            tags,
        };
        return { state, out: { arn }, tags };
    },
    async create({ elb, patience }, name, { tags }, props) {
        try {
            const answer = await (0,until/* retrying */.R$)(() => elb.send(new CreateListenerCommand({
                LoadBalancerArn: props.loadBalancer.out.arn,
                Port: props.port,
                ...fields(props),
                Tags: (0,aws_tags/* toUpperTags */.hA)(tags),
            })), (error) => (0,faults/* isFault */.Zh)(error, 'LoadBalancerNotFoundException', 'TargetGroupNotFoundException'), patience(30, `what listener ${name} needs to be there everywhere`));
            return { arn: (0,given/* given */.g)(answer.Listeners?.[0]?.ListenerArn, 'ListenerArn') };
        }
        catch (error) {
            throw (0,faults/* isFault */.Zh)(error, 'DuplicateListenerException') ? new resource/* ChangedMeanwhile */.n(error) : error;
        }
    },
    async update({ elb }, { out }, { tags }, changed, props) {
        if (changed.has('tags')) {
            await elb.send(new AddTagsCommand({ ResourceArns: [out.arn], Tags: (0,aws_tags/* toUpperTags */.hA)(tags) }));
        }
        if (['protocol', 'action', 'certificate', 'tlsPolicy'].some((field) => changed.has(field))) {
            await elb.send(new ModifyListenerCommand({ ListenerArn: out.arn, ...fields(props) }));
        }
        return out;
    },
    async remove({ elb }, { arn }) {
        await (0,found/* found */.F)(elb.send(new DeleteListenerCommand({ ListenerArn: arn })), 'ListenerNotFoundException');
    },
});
function fields({ targetGroup, certificate, secure, }) {
    const action = secure?.wanted
        ? { Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' } }
        : { Type: 'forward', TargetGroupArn: targetGroup.out.arn };
    if (certificate === undefined)
        return { Protocol: 'HTTP', DefaultActions: [action] };
    return {
        Protocol: 'HTTPS',
        SslPolicy: TLS_POLICY,
        Certificates: [{ CertificateArn: certificate }],
        DefaultActions: [action],
    };
}
/** What the listener does, in the words that `desired` uses; anything else in words of its own. */
function described(actions) {
    const [action] = actions;
    if (actions.length !== 1 || !action)
        return actions.map(({ Type }) => Type).join(', ');
    const { RedirectConfig: to } = action;
    if (action.Type === 'redirect') {
        const plain = (to?.Host ?? '#{host}') === '#{host}' &&
            (to?.Path ?? '/#{path}') === '/#{path}' &&
            (to?.Query ?? '#{query}') === '#{query}';
        return plain && to?.StatusCode === 'HTTP_301' && to.Protocol === 'HTTPS' && to.Port === '443'
            ? REDIRECT
            : `redirect to ${to?.Protocol ?? ''} ${to?.Host ?? ''}:${to?.Port ?? ''}${to?.Path ?? ''}?${to?.Query ?? ''} (${to?.StatusCode ?? ''})`;
    }
    const groups = action.ForwardConfig?.TargetGroups?.map(({ TargetGroupArn }) => TargetGroupArn) ?? [
        action.TargetGroupArn,
    ];
    return action.Type === 'forward' ? `forward to ${groups.join(' and ')}` : String(action.Type);
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeLoadBalancerAttributesCommand.js


class DescribeLoadBalancerAttributesCommand extends (0,dist_es_commandBuilder/* command */.G5)(dist_es_commandBuilder/* _ep0 */.lq, dist_es_commandBuilder/* _mw0 */.yt, "DescribeLoadBalancerAttributes", schemas_schemas_0/* DescribeLoadBalancerAttributes$ */.DV0) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/CreateLoadBalancerCommand.js


class CreateLoadBalancerCommand extends (0,dist_es_commandBuilder/* command */.G5)(dist_es_commandBuilder/* _ep0 */.lq, dist_es_commandBuilder/* _mw0 */.yt, "CreateLoadBalancer", schemas_schemas_0/* CreateLoadBalancer$ */.Hte) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/ModifyLoadBalancerAttributesCommand.js


class ModifyLoadBalancerAttributesCommand extends (0,dist_es_commandBuilder/* command */.G5)(dist_es_commandBuilder/* _ep0 */.lq, dist_es_commandBuilder/* _mw0 */.yt, "ModifyLoadBalancerAttributes", schemas_schemas_0/* ModifyLoadBalancerAttributes$ */.cJy) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/SetSubnetsCommand.js


class SetSubnetsCommand extends (0,dist_es_commandBuilder/* command */.G5)(dist_es_commandBuilder/* _ep0 */.lq, dist_es_commandBuilder/* _mw0 */.yt, "SetSubnets", schemas_schemas_0/* SetSubnets$ */.rjL) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/SetSecurityGroupsCommand.js


class SetSecurityGroupsCommand extends (0,dist_es_commandBuilder/* command */.G5)(dist_es_commandBuilder/* _ep0 */.lq, dist_es_commandBuilder/* _mw0 */.yt, "SetSecurityGroups", schemas_schemas_0/* SetSecurityGroups$ */.XiE) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DeleteLoadBalancerCommand.js


class DeleteLoadBalancerCommand extends (0,dist_es_commandBuilder/* command */.G5)(dist_es_commandBuilder/* _ep0 */.lq, dist_es_commandBuilder/* _mw0 */.yt, "DeleteLoadBalancer", schemas_schemas_0/* DeleteLoadBalancer$ */.eMb) {
}

;// CONCATENATED MODULE: ./src/resources/load-balancer.ts







const ATTRIBUTES = { 'routing.http.drop_invalid_header_fields.enabled': 'true' };
const REMAKE = 'Delete the load balancer (its address changes, and the service is unreachable until the next deploy has ended), or take a new environment name.';
/** An Application Load Balancer. Nothing here waits for it to become active: the verdict at the end does. */
const loadBalancer = (0,resource/* define */.E)({
    kind: 'load balancer',
    immutable: { scheme: REMAKE, type: REMAKE },
    desired: (_name, { scheme, subnets, securityGroups, tags }) => ({
        type: 'application',
        scheme,
        subnets: subnets.toSorted(),
        securityGroups: securityGroups.toSorted(),
        attributes: ATTRIBUTES,
        tags,
    }),
    async read({ elb, loadBalancing }) {
        const seen = await loadBalancing.loadBalancer();
        if (!seen)
            return undefined;
        const out = outOf(seen);
        const [attributes, tags] = await Promise.all([
            elb.send(new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn: out.arn })),
            loadBalancing.tags(out.arn),
        ]);
        const state = {
            type: seen.Type ?? 'application',
            scheme: seen.Scheme ?? 'internet-facing',
            subnets: (seen.AvailabilityZones ?? []).flatMap(({ SubnetId }) => SubnetId ?? []).toSorted(),
            securityGroups: (seen.SecurityGroups ?? []).toSorted(),
            attributes: (0,aws_tags/* fromUpperTags */.oW)(attributes.Attributes),
            tags,
        };
        return { state, out, tags };
    },
    async create({ elb, patience }, name, { subnets, securityGroups, attributes, tags }, { scheme }) {
        try {
            const answer = await elb.send(new CreateLoadBalancerCommand({
                Name: name,
                Type: 'application',
                Scheme: scheme,
                Subnets: [...subnets],
                SecurityGroups: [...securityGroups],
                Tags: (0,aws_tags/* toUpperTags */.hA)(tags),
            }));
            const out = outOf((0,given/* given */.g)(answer.LoadBalancers?.[0], 'the load balancer'));
            const Attributes = (0,aws_tags/* toUpperTags */.hA)(attributes);
            await (0,until/* retrying */.R$)(() => elb.send(new ModifyLoadBalancerAttributesCommand({ LoadBalancerArn: out.arn, Attributes })), (error) => (0,faults/* isFault */.Zh)(error, 'LoadBalancerNotFoundException'), patience(30, `load balancer ${name} to be there everywhere`));
            return out;
        }
        catch (error) {
            throw (0,faults/* isFault */.Zh)(error, 'DuplicateLoadBalancerNameException') ? new resource/* ChangedMeanwhile */.n(error) : error;
        }
    },
    async update({ elb }, { out }, { subnets, securityGroups, attributes, tags }, changed) {
        const LoadBalancerArn = out.arn;
        if (changed.has('tags')) {
            await elb.send(new AddTagsCommand({ ResourceArns: [LoadBalancerArn], Tags: (0,aws_tags/* toUpperTags */.hA)(tags) }));
        }
        if (changed.has('subnets'))
            await elb.send(new SetSubnetsCommand({ LoadBalancerArn, Subnets: [...subnets] }));
        if (changed.has('securityGroups')) {
            await elb.send(new SetSecurityGroupsCommand({ LoadBalancerArn, SecurityGroups: [...securityGroups] }));
        }
        if (changed.has('attributes')) {
            const Attributes = (0,aws_tags/* toUpperTags */.hA)(attributes);
            await elb.send(new ModifyLoadBalancerAttributesCommand({ LoadBalancerArn, Attributes }));
        }
        return out;
    },
    async remove({ elb }, { arn }) {
        await (0,found/* found */.F)(elb.send(new DeleteLoadBalancerCommand({ LoadBalancerArn: arn })), 'LoadBalancerNotFoundException');
    },
});
function outOf(seen) {
    return {
        arn: (0,given/* given */.g)(seen.LoadBalancerArn, 'LoadBalancerArn'),
        // A gateway load balancer has none; its type is refused.
        dnsName: seen.DNSName ?? '',
        vpcId: (0,given/* given */.g)(seen.VpcId, 'VpcId'),
    };
}

;// CONCATENATED MODULE: ./src/resources/log-group.ts





/** The CloudWatch log group that the containers write to. */
const logGroup = (0,resource/* define */.E)({
    kind: 'log group',
    desired: (_name, { retentionDays, tags }) => ({ retentionDays, tags }),
    async read({ logs }, name) {
        const { client, api } = await logs();
        const { logGroups = [] } = await client.send(new api.DescribeLogGroupsCommand({ logGroupNamePrefix: name }));
        const seen = logGroups.find(({ logGroupName }) => logGroupName === name);
        if (!seen)
            return undefined;
        // `arn` ends in `:*`, which the tagging calls refuse; `logGroupArn` does not, where it is given at all.
        const resourceArn = seen.logGroupArn ?? (0,given/* given */.g)(seen.arn, 'the log group ARN').replace(/:\*$/, '');
        const { tags = {} } = await client.send(new api.ListTagsForResourceCommand({ resourceArn }));
        return { state: { retentionDays: seen.retentionInDays, tags }, out: { name, arn: resourceArn }, tags };
    },
    async create({ logs, patience }, name, { retentionDays, tags }) {
        const { client, api } = await logs();
        try {
            await client.send(new api.CreateLogGroupCommand({ logGroupName: name, tags }));
        }
        catch (error) {
            throw (0,faults/* isFault */.Zh)(error, 'ResourceAlreadyExistsException') ? new resource/* ChangedMeanwhile */.n(error) : error;
        }
        await (0,until/* retrying */.R$)(() => client.send(new api.PutRetentionPolicyCommand({ logGroupName: name, retentionInDays: retentionDays })), 
        // Aborted: another change of the group, such as its creation, is still on its way.
        (error) => (0,faults/* isFault */.Zh)(error, 'ResourceNotFoundException', 'OperationAbortedException'), patience(30, `log group ${name} to be there everywhere`));
        return { name };
    },
    async update({ logs }, { out }, { retentionDays, tags }, changed) {
        const { client, api } = await logs();
        if (changed.has('tags'))
            await client.send(new api.TagResourceCommand({ resourceArn: (0,given/* given */.g)(out.arn, 'the log group ARN'), tags }));
        if (changed.has('retentionDays')) {
            await client.send(new api.PutRetentionPolicyCommand({ logGroupName: out.name, retentionInDays: retentionDays }));
        }
        return out;
    },
    async remove({ logs }, { name }) {
        const { client, api } = await logs();
        await (0,found/* found */.F)(client.send(new api.DeleteLogGroupCommand({ logGroupName: name })), 'ResourceNotFoundException');
    },
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commandBuilder.js
var client_ecr_dist_es_commandBuilder = __webpack_require__(1469);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/schemas/schemas_0.js + 2 modules
var dist_es_schemas_schemas_0 = __webpack_require__(4872);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/DescribeRepositoriesCommand.js


class DescribeRepositoriesCommand extends (0,client_ecr_dist_es_commandBuilder/* command */.G5)(client_ecr_dist_es_commandBuilder/* _ep0 */.lq, client_ecr_dist_es_commandBuilder/* _mw0 */.yt, "DescribeRepositories", dist_es_schemas_schemas_0/* DescribeRepositories$ */.aAD) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/GetLifecyclePolicyCommand.js


class GetLifecyclePolicyCommand extends (0,client_ecr_dist_es_commandBuilder/* command */.G5)(client_ecr_dist_es_commandBuilder/* _ep0 */.lq, client_ecr_dist_es_commandBuilder/* _mw0 */.yt, "GetLifecyclePolicy", dist_es_schemas_schemas_0/* GetLifecyclePolicy$ */.t6f) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/ListTagsForResourceCommand.js


class ListTagsForResourceCommand extends (0,client_ecr_dist_es_commandBuilder/* command */.G5)(client_ecr_dist_es_commandBuilder/* _ep0 */.lq, client_ecr_dist_es_commandBuilder/* _mw0 */.yt, "ListTagsForResource", dist_es_schemas_schemas_0/* ListTagsForResource$ */.Tzn) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/CreateRepositoryCommand.js


class CreateRepositoryCommand extends (0,client_ecr_dist_es_commandBuilder/* command */.G5)(client_ecr_dist_es_commandBuilder/* _ep0 */.lq, client_ecr_dist_es_commandBuilder/* _mw0 */.yt, "CreateRepository", dist_es_schemas_schemas_0/* CreateRepository$ */.D2Z) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/TagResourceCommand.js


class TagResourceCommand_TagResourceCommand extends (0,client_ecr_dist_es_commandBuilder/* command */.G5)(client_ecr_dist_es_commandBuilder/* _ep0 */.lq, client_ecr_dist_es_commandBuilder/* _mw0 */.yt, "TagResource", dist_es_schemas_schemas_0/* TagResource$ */.Jqp) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/PutImageTagMutabilityCommand.js


class PutImageTagMutabilityCommand extends (0,client_ecr_dist_es_commandBuilder/* command */.G5)(client_ecr_dist_es_commandBuilder/* _ep0 */.lq, client_ecr_dist_es_commandBuilder/* _mw0 */.yt, "PutImageTagMutability", dist_es_schemas_schemas_0/* PutImageTagMutability$ */.BZp) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/PutImageScanningConfigurationCommand.js


class PutImageScanningConfigurationCommand extends (0,client_ecr_dist_es_commandBuilder/* command */.G5)(client_ecr_dist_es_commandBuilder/* _ep0 */.lq, client_ecr_dist_es_commandBuilder/* _mw0 */.yt, "PutImageScanningConfiguration", dist_es_schemas_schemas_0/* PutImageScanningConfiguration$ */.g_f) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/DeleteRepositoryCommand.js


class DeleteRepositoryCommand extends (0,client_ecr_dist_es_commandBuilder/* command */.G5)(client_ecr_dist_es_commandBuilder/* _ep0 */.lq, client_ecr_dist_es_commandBuilder/* _mw0 */.yt, "DeleteRepository", dist_es_schemas_schemas_0/* DeleteRepository$ */.qTo) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/PutLifecyclePolicyCommand.js


class PutLifecyclePolicyCommand extends (0,client_ecr_dist_es_commandBuilder/* command */.G5)(client_ecr_dist_es_commandBuilder/* _ep0 */.lq, client_ecr_dist_es_commandBuilder/* _mw0 */.yt, "PutLifecyclePolicy", dist_es_schemas_schemas_0/* PutLifecyclePolicy$ */.QbX) {
}

;// CONCATENATED MODULE: ./src/resources/repository.ts







const OTHER_ENCRYPTION = 'Take a new name (another project or environment), or delete the repository with its images once nothing runs from it and deploy again.';
/** An ECR repository: encrypted with KMS, scanned on push, immutable tags, only the last images kept. */
const repository = (0,resource/* define */.E)({
    kind: 'repository',
    immutable: { encryption: OTHER_ENCRYPTION, kmsKey: OTHER_ENCRYPTION },
    desired: (_name, { kmsKey, keepImages, tags }) => ({
        encryption: 'KMS',
        // ECR reports the key that an alias stood for, so an alias can't be compared.
        kmsKey: kmsKey?.includes(':alias/') ? undefined : kmsKey,
        tagMutability: 'IMMUTABLE',
        scanOnPush: true,
        lifecyclePolicy: keepLast(keepImages),
        tags,
    }),
    async read({ ecr }, name) {
        const describe = new DescribeRepositoriesCommand({ repositoryNames: [name] });
        const answer = await (0,found/* found */.F)(ecr.send(describe), 'RepositoryNotFoundException');
        const seen = answer?.repositories?.[0];
        if (!seen)
            return undefined;
        const out = repository_outOf(name, seen);
        const [policy, { tags }] = await Promise.all([
            (0,found/* found */.F)(ecr.send(new GetLifecyclePolicyCommand({ repositoryName: name })), 'LifecyclePolicyNotFoundException'),
            ecr.send(new ListTagsForResourceCommand({ resourceArn: out.arn })),
        ]);
        const state = {
            encryption: seen.encryptionConfiguration?.encryptionType ?? 'AES256',
            kmsKey: seen.encryptionConfiguration?.kmsKey,
            tagMutability: seen.imageTagMutability ?? 'MUTABLE',
            scanOnPush: seen.imageScanningConfiguration?.scanOnPush ?? false,
            lifecyclePolicy: policy?.lifecyclePolicyText === undefined ? undefined : parsed(policy.lifecyclePolicyText),
            tags: (0,aws_tags/* fromUpperTags */.oW)(tags),
        };
        return { state, out, tags: state.tags };
    },
    async create({ ecr, patience }, name, { lifecyclePolicy, tags }, { kmsKey }) {
        const encryptionConfiguration = {
            encryptionType: 'KMS',
            ...(kmsKey === undefined ? {} : { kmsKey }),
        };
        try {
            const answer = await ecr.send(new CreateRepositoryCommand({
                repositoryName: name,
                imageTagMutability: 'IMMUTABLE',
                imageScanningConfiguration: { scanOnPush: true },
                encryptionConfiguration,
                tags: (0,aws_tags/* toUpperTags */.hA)(tags),
            }));
            await (0,until/* retrying */.R$)(() => putLifecyclePolicy(ecr, name, lifecyclePolicy), (error) => (0,faults/* isFault */.Zh)(error, 'RepositoryNotFoundException'), patience(30, `repository ${name} to be there everywhere`));
            return repository_outOf(name, (0,given/* given */.g)(answer.repository, 'the repository'));
        }
        catch (error) {
            throw (0,faults/* isFault */.Zh)(error, 'RepositoryAlreadyExistsException') ? new resource/* ChangedMeanwhile */.n(error) : error;
        }
    },
    async update({ ecr }, { out }, { lifecyclePolicy, tags }, changed) {
        const repositoryName = out.name;
        if (changed.has('tags')) {
            await ecr.send(new TagResourceCommand_TagResourceCommand({ resourceArn: out.arn, tags: (0,aws_tags/* toUpperTags */.hA)(tags) }));
        }
        if (changed.has('tagMutability')) {
            await ecr.send(new PutImageTagMutabilityCommand({ repositoryName, imageTagMutability: 'IMMUTABLE' }));
        }
        if (changed.has('scanOnPush')) {
            const imageScanningConfiguration = { scanOnPush: true };
            await ecr.send(new PutImageScanningConfigurationCommand({ repositoryName, imageScanningConfiguration }));
        }
        if (changed.has('lifecyclePolicy'))
            await putLifecyclePolicy(ecr, repositoryName, lifecyclePolicy);
        return out;
    },
    async remove({ ecr }, { name }) {
        await (0,found/* found */.F)(ecr.send(new DeleteRepositoryCommand({ repositoryName: name, force: true })), 'RepositoryNotFoundException');
    },
});
/**
 * What people call an image is a tagged one; an index has parts (platforms, attestations) that are images of ECR too,
 * without a tag, and would count. ECR keeps the parts as long as their index, so those left are of broken pushes.
 */
function keepLast(images) {
    const tagged = { tagStatus: 'tagged', tagPatternList: ['*'], countType: 'imageCountMoreThan', countNumber: images };
    const parts = { tagStatus: 'untagged', countType: 'sinceImagePushed', countUnit: 'days', countNumber: 7 };
    const action = { type: 'expire' };
    return {
        rules: [
            { rulePriority: 1, description: `keep the last ${images} images`, selection: tagged, action },
            { rulePriority: 2, description: 'drop what broken pushes left', selection: parts, action },
        ],
    };
}
async function putLifecyclePolicy(ecr, repositoryName, policy) {
    await ecr.send(new PutLifecyclePolicyCommand({ repositoryName, lifecyclePolicyText: JSON.stringify(policy) }));
}
/** ECR keeps the text as it was put, so whitespace and the order of keys may differ between equal policies. */
function parsed(policy) {
    try {
        return JSON.parse(policy);
    }
    catch {
        return policy;
    }
}
function repository_outOf(name, seen) {
    return { name, arn: (0,given/* given */.g)(seen.repositoryArn, 'repositoryArn'), uri: (0,given/* given */.g)(seen.repositoryUri, 'repositoryUri') };
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeTargetGroupAttributesCommand.js


class DescribeTargetGroupAttributesCommand extends (0,dist_es_commandBuilder/* command */.G5)(dist_es_commandBuilder/* _ep0 */.lq, dist_es_commandBuilder/* _mw0 */.yt, "DescribeTargetGroupAttributes", schemas_schemas_0/* DescribeTargetGroupAttributes$ */.fev) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/CreateTargetGroupCommand.js


class CreateTargetGroupCommand extends (0,dist_es_commandBuilder/* command */.G5)(dist_es_commandBuilder/* _ep0 */.lq, dist_es_commandBuilder/* _mw0 */.yt, "CreateTargetGroup", schemas_schemas_0/* CreateTargetGroup$ */.ntl) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/ModifyTargetGroupAttributesCommand.js


class ModifyTargetGroupAttributesCommand extends (0,dist_es_commandBuilder/* command */.G5)(dist_es_commandBuilder/* _ep0 */.lq, dist_es_commandBuilder/* _mw0 */.yt, "ModifyTargetGroupAttributes", schemas_schemas_0/* ModifyTargetGroupAttributes$ */._aR) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/ModifyTargetGroupCommand.js


class ModifyTargetGroupCommand extends (0,dist_es_commandBuilder/* command */.G5)(dist_es_commandBuilder/* _ep0 */.lq, dist_es_commandBuilder/* _mw0 */.yt, "ModifyTargetGroup", schemas_schemas_0/* ModifyTargetGroup$ */.TS) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DeleteTargetGroupCommand.js


class DeleteTargetGroupCommand extends (0,dist_es_commandBuilder/* command */.G5)(dist_es_commandBuilder/* _ep0 */.lq, dist_es_commandBuilder/* _mw0 */.yt, "DeleteTargetGroup", schemas_schemas_0/* DeleteTargetGroup$ */.UeN) {
}

;// CONCATENATED MODULE: ./src/resources/target-group.ts








/** What the health check asked when we last set it: tells a changed description from a hand-made change. */
const ASKS = `${aws_tags/* TAG_PREFIX */.C_}health-check`;
const target_group_REMAKE = 'Delete the service and the target group, then deploy again; or take a new environment name.';
/** An ALB target group for Fargate tasks, which are registered by their addresses. */
const targetGroup = (0,resource/* define */.E)({
    kind: 'target group',
    immutable: { vpcId: target_group_REMAKE, targetType: target_group_REMAKE, protocol: target_group_REMAKE, protocolVersion: target_group_REMAKE, ipAddressType: target_group_REMAKE },
    desired: (_name, { vpc, healthCheck, deregistrationDelay, tags }) => ({
        vpcId: typeof vpc === 'string' ? vpc : vpc.out.vpcId,
        targetType: 'ip',
        protocol: 'HTTP',
        protocolVersion: 'HTTP1',
        ipAddressType: 'ipv4',
        healthCheck,
        healthCheckEnabled: true,
        healthCheckProtocol: 'HTTP',
        healthCheckPort: 'traffic-port',
        attributes: { 'deregistration_delay.timeout_seconds': String(deregistrationDelay) },
        tags: { ...tags, [ASKS]: fingerprint(healthCheck) },
    }),
    refuse: (seen, changes, { healthCheck }) => seen?.out.living ? refuseBreaking(changes, seen.out.arn, healthCheck) : undefined,
    async read({ elb, loadBalancing }) {
        const seen = await loadBalancing.targetGroup();
        if (!seen)
            return undefined;
        const arn = (0,given/* given */.g)(seen.TargetGroupArn, 'TargetGroupArn');
        const [attributes, tags, targets] = await Promise.all([
            elb.send(new DescribeTargetGroupAttributesCommand({ TargetGroupArn: arn })),
            loadBalancing.tags(arn),
            loadBalancing.targets(),
        ]);
        const state = {
            // One for a Lambda function is in no VPC: seen as it is, and refused.
            vpcId: seen.VpcId ?? 'none',
            targetType: seen.TargetType ?? 'instance',
            protocol: seen.Protocol ?? 'HTTP',
            protocolVersion: seen.ProtocolVersion ?? 'HTTP1',
            ipAddressType: seen.IpAddressType ?? 'ipv4',
            healthCheck: {
                path: seen.HealthCheckPath ?? '/',
                matcher: seen.Matcher?.HttpCode ?? '200',
                interval: seen.HealthCheckIntervalSeconds ?? 30,
                timeout: seen.HealthCheckTimeoutSeconds ?? 5,
                healthyThreshold: seen.HealthyThresholdCount ?? 5,
                unhealthyThreshold: seen.UnhealthyThresholdCount ?? 2,
            },
            healthCheckEnabled: seen.HealthCheckEnabled ?? true,
            healthCheckProtocol: seen.HealthCheckProtocol ?? 'HTTP',
            healthCheckPort: seen.HealthCheckPort ?? 'traffic-port',
            attributes: (0,aws_tags/* fromUpperTags */.oW)(attributes.Attributes),
            tags,
        };
        return {
            state,
            out: { arn, living: targets.some(({ TargetHealth }) => TargetHealth?.State !== 'draining') },
            tags,
        };
    },
    async create({ elb, patience }, name, { vpcId, healthCheck, attributes, tags }, { port }) {
        try {
            const answer = await elb.send(new CreateTargetGroupCommand({
                Name: name,
                VpcId: vpcId,
                TargetType: 'ip',
                Protocol: 'HTTP',
                Port: port,
                ...healthCheckFields(healthCheck),
                Tags: (0,aws_tags/* toUpperTags */.hA)(tags),
            }));
            const arn = (0,given/* given */.g)(answer.TargetGroups?.[0]?.TargetGroupArn, 'TargetGroupArn');
            await (0,until/* retrying */.R$)(() => elb.send(new ModifyTargetGroupAttributesCommand({ TargetGroupArn: arn, Attributes: (0,aws_tags/* toUpperTags */.hA)(attributes) })), (error) => (0,faults/* isFault */.Zh)(error, 'TargetGroupNotFoundException'), patience(30, `target group ${name} to be there everywhere`));
            return { arn, living: false };
        }
        catch (error) {
            throw (0,faults/* isFault */.Zh)(error, 'DuplicateTargetGroupNameException') ? new resource/* ChangedMeanwhile */.n(error) : error;
        }
    },
    async update({ elb }, { out }, { healthCheck, attributes, tags }, changed) {
        const TargetGroupArn = out.arn;
        if ([...changed].some((field) => field.startsWith('healthCheck'))) {
            await elb.send(new ModifyTargetGroupCommand({ TargetGroupArn, ...healthCheckFields(healthCheck) }));
        }
        if (changed.has('attributes')) {
            const Attributes = (0,aws_tags/* toUpperTags */.hA)(attributes);
            await elb.send(new ModifyTargetGroupAttributesCommand({ TargetGroupArn, Attributes }));
        }
        // Last: the tag says what the health check asks, so it may only say so once it does.
        if (changed.has('tags')) {
            await elb.send(new AddTagsCommand({ ResourceArns: [TargetGroupArn], Tags: (0,aws_tags/* toUpperTags */.hA)(tags) }));
        }
        return out;
    },
    async remove({ elb, patience }, { arn }) {
        // Still in use for a while after the load balancer that forwarded to it is gone.
        await (0,until/* retrying */.R$)(() => (0,found/* found */.F)(elb.send(new DeleteTargetGroupCommand({ TargetGroupArn: arn })), 'TargetGroupNotFoundException'), (error) => (0,faults/* isFault */.Zh)(error, 'ResourceInUseException'), patience(300, 'the target group to be out of use'));
    },
});
/**
 * A new path or matcher makes every running task that does not answer to it unhealthy at once, before the version
 * that does is there. Undoing a hand-made change is another matter: the tasks became healthy with what we had set.
 */
function refuseBreaking(changes, arn, { path, matcher }) {
    const described = changes.some(({ field }) => field === `tags.${ASKS}`);
    const breaking = changes.filter(({ field }) => field === 'healthCheck.path' || field === 'healthCheck.matcher');
    if (!described || breaking.length === 0)
        return undefined;
    const what = breaking.map(({ field, from, to }) => `${field} ${String(from)} → ${String(to)}`).join(', ');
    return [
        `${what} would make the tasks that run now unhealthy before the new ones are there.`,
        'First deploy a version that passes both checks; then change the health check by hand and deploy this again:',
        `aws elbv2 modify-target-group --target-group-arn ${arn} --health-check-path '${path}' --matcher 'HttpCode="${matcher}"'`,
    ].join(' ');
}
function healthCheckFields({ path, matcher, interval, timeout, healthyThreshold, unhealthyThreshold }) {
    return {
        HealthCheckEnabled: true,
        HealthCheckProtocol: 'HTTP',
        HealthCheckPort: 'traffic-port',
        HealthCheckPath: path,
        Matcher: { HttpCode: matcher },
        HealthCheckIntervalSeconds: interval,
        HealthCheckTimeoutSeconds: timeout,
        HealthyThresholdCount: healthyThreshold,
        UnhealthyThresholdCount: unhealthyThreshold,
    };
}
/** A path may be longer than a tag's value, and hold what AWS doesn't take there. */
function fingerprint({ path, matcher }) {
    return (0,external_node_crypto_.createHash)('sha256').update(`${path} ${matcher}`).digest('hex').slice(0, 16);
}

;// CONCATENATED MODULE: ./src/stacks/ownership.ts

const PROJECT = `${aws_tags/* TAG_PREFIX */.C_}project`;
const ENVIRONMENT = `${aws_tags/* TAG_PREFIX */.C_}environment`;
const MANAGED_BY = `${aws_tags/* TAG_PREFIX */.C_}managed-by`;
/** The tags on everything that we make: whose it is, and that we look after it. */
function ownerTags({ project, environment }) {
    return { [PROJECT]: project, [ENVIRONMENT]: environment, [MANAGED_BY]: 'fargate-platform' };
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

;// CONCATENATED MODULE: ./src/stacks/environment.ts








/** What outlives the releases of an environment. The topology, on one screen. */
function environment(spec, names) {
    const { network, http } = spec;
    const tags = { ...spec.tags, ...ownerTags(spec) };
    // Load balancers and target groups take short names only, so the whole name goes into a tag.
    const named = (role) => ({ ...tags, [`${aws_tags/* TAG_PREFIX */.C_}name`]: `${names.service}-${role}` });
    const images = repository(names.repository, { ...spec.repository, tags });
    const logs = logGroup(names.logGroup, { ...spec.logs, tags });
    const home = cluster(names.cluster, { ...spec.cluster, tags });
    const balancer = loadBalancer(names.loadBalancer, {
        scheme: network.scheme,
        subnets: network.publicSubnets,
        securityGroups: network.loadBalancerSecurityGroups,
        tags: named('alb'),
    });
    const targets = targetGroup(names.targetGroup, {
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
    const secure = listener(`${names.loadBalancer}:443`, { ...at, port: 443, certificate: http.certificate }, http.certificate === undefined ? 'absent' : 'present');
    const plain = listener(`${names.loadBalancer}:80`, { ...at, port: 80, secure });
    return { images, logs, home, balancer, targets, secure, plain };
}

// EXTERNAL MODULE: ./src/image/platform.ts
var platform = __webpack_require__(2554);
// EXTERNAL MODULE: ./src/image/problem.ts
var problem = __webpack_require__(4838);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
;// CONCATENATED MODULE: ./src/resources/running-image.ts



/** The tag of a revision that names the image's tag: the definition has it by digest. */
const IMAGE_TAG = `${aws_tags/* TAG_PREFIX */.C_}image-tag`;
/** Pure: the image that a revision runs in its container, if it is one of this repository, by digest. */
function runningImage(revision, container, repository) {
    if (!revision || !(0,json/* isRecord */.u)(revision.definition))
        return undefined;
    const { containerDefinitions, runtimePlatform } = revision.definition;
    const containers = Array.isArray(containerDefinitions) ? containerDefinitions.filter(json/* isRecord */.u) : [];
    const reference = containers.find(({ name }) => name === container)?.['image'];
    if (typeof reference !== 'string')
        return undefined;
    const [path = '', digest] = reference.split('@');
    if (digest === undefined || !path.endsWith(`/${repository}`))
        return undefined;
    const architecture = (0,json/* isRecord */.u)(runtimePlatform) ? runtimePlatform['cpuArchitecture'] : undefined;
    return {
        digest,
        tag: revision.tags[IMAGE_TAG],
        cpuArchitecture: platform/* CPU_ARCHITECTURES */.o.find((known) => known === architecture),
    };
}

// EXTERNAL MODULE: ./src/resources/stored-images.ts + 1 modules
var stored_images = __webpack_require__(1419);
;// CONCATENATED MODULE: ./src/resources/image.ts





/** The image in the repository: to read it is to see what the tag holds, to create it is to push it. */
function image_image(name, props) {
    const { wanted } = props;
    return wanted.from === 'runner' ? pushedImage(name, props, wanted) : storedImage(name, props, wanted);
}
function pushedImage(name, props, wanted) {
    const { image: local, tag } = wanted;
    const mine = local.digest ?? (callsByManifest(local) ? local.content.id : `configuration ${local.identity.join(', ')}`);
    const cpuArchitecture = (0,problem/* orThrow */.a)((0,platform/* choosePlatform */.x)(local.platforms, props.cpuArchitecture), local.name);
    let archived = false;
    // What the registry lacks is asked for beside the other checks; a refused plan has then only read.
    let prepared;
    return (0,resource/* define */.E)({
        kind: 'image',
        desired: () => ({ content: mine }),
        async read(cloud) {
            const runs = runningImage(await cloud.running.current(), props.container, props.repositoryName);
            const digests = new Set([local.digest, wanted.tagAsked ? undefined : runs?.digest]);
            const { images, ...rest } = await (0,stored_images/* getStoredImages */.Cv)(cloud.ecr, props.repositoryName, [
                { imageTag: tag },
                ...[...digests].flatMap((imageDigest) => (imageDigest === undefined ? [] : [{ imageDigest }])),
            ]);
            // What runs may be archived too, and is not what is asked for.
            archived = rest.archived.some(({ imageTag, imageDigest }) => imageTag === tag || (imageDigest !== undefined && imageDigest === local.digest));
            const tagged = images.find((candidate) => candidate.tag === tag);
            for (const stored of wanted.tagAsked ? (tagged ? [tagged] : []) : images) {
                if (await isSame(cloud, props.repositoryName, stored, local)) {
                    const under = stored.tag ?? (stored.digest === runs?.digest ? runs.tag : undefined);
                    return { state: { content: mine }, out: { digest: stored.digest, tag: under, cpuArchitecture } };
                }
            }
            if (tagged)
                return { state: { content: tagged.digest }, out: { digest: tagged.digest, tag, cpuArchitecture } };
            const ready = prepare(cloud, props.repositoryName, local, runs);
            ready.catch(() => { }); // `create` awaits it, and fails with what made it fail.
            prepared = ready;
            return undefined;
        },
        refuse: (seen, changes) => {
            if (!seen)
                return archived ? archivedText(`the tag ${tag}, or the content of this image,`) : undefined;
            if (changes.length === 0)
                return undefined;
            return `the tag ${tag} holds ${seen.out.digest} and can't be overwritten; the image given is ${mine}. Give another image-tag, or leave it out.`;
        },
        async create(cloud) {
            // The repository may have been made since it was asked.
            const push = await (prepared ?? prepare(cloud, props.repositoryName, local, undefined));
            const pushed = await push.upload(tag);
            return { digest: pushed.digest, tag, cpuArchitecture };
        },
        // A tag can't be moved: `refuse` has said so.
        update: async (_cloud, { out }) => out,
        remove: async () => { },
    })(name, props);
}
const archivedText = (what) => `${what} was archived and can't be pulled. Restore it in ECR, or deploy another image.`;
async function isSame(cloud, repository, stored, local) {
    if (stored.digest === local.digest)
        return true;
    if (callsByManifest(local)) {
        // An engine that doesn't tell the configuration's digest: its content has to be compared.
        if (stored.digest === local.content.id)
            return true;
        return (await __webpack_require__.e(/* import() */ 582).then(__webpack_require__.bind(__webpack_require__, 5582))).holdsContent(cloud, repository, stored.digest, local);
    }
    const { identity } = await (0,stored_images/* contentOf */.$E)(cloud.ecr, repository, stored);
    return identity.join() === local.identity.join();
}
const callsByManifest = (image) => image.content.kind === 'engine' && image.content.idOf === 'manifest';
async function prepare(...args) {
    return (await __webpack_require__.e(/* import() */ 582).then(__webpack_require__.bind(__webpack_require__, 5582))).prepare(...args);
}
function storedImage(name, props, wanted) {
    let archived = false;
    const what = 'tag' in wanted ? `the tag ${wanted.tag}` : wanted.digest;
    return (0,resource/* define */.E)({
        kind: 'image',
        desired: () => ({ content: what }),
        async read(cloud) {
            const id = 'tag' in wanted ? { imageTag: wanted.tag } : { imageDigest: wanted.digest };
            const [answer, current] = await Promise.all([
                (0,stored_images/* getStoredImages */.Cv)(cloud.ecr, props.repositoryName, [id]),
                cloud.running.current(),
            ]);
            archived = answer.archived.length > 0;
            const [stored] = answer.images;
            if (!stored)
                return undefined;
            const runs = runningImage(current, props.container, props.repositoryName);
            const known = runs?.digest === stored.digest ? runs.cpuArchitecture : undefined;
            const cpuArchitecture = known !== undefined && (props.cpuArchitecture ?? known) === known
                ? known
                : await architectureOf(cloud, props, stored.digest);
            const tag = 'tag' in wanted ? wanted.tag : stored.tag;
            return { state: { content: what }, out: { digest: stored.digest, tag, cpuArchitecture } };
        },
        refuse: (seen) => {
            if (seen)
                return undefined;
            return archived
                ? archivedText(what)
                : `the repository ${props.repositoryName} has no image under ${what}. Push one first: give an image of the runner's engine, or an archive.`;
        },
        create: () => Promise.reject(new Error(`${what} is not in the repository`)),
        update: async (_cloud, { out }) => out,
        remove: async () => { },
    })(name, props);
}
async function architectureOf(cloud, props, digest) {
    const { platformsOf } = await __webpack_require__.e(/* import() */ 582).then(__webpack_require__.bind(__webpack_require__, 5582));
    const platforms = await platformsOf(cloud, props.repositoryName, digest);
    return (0,problem/* orThrow */.a)((0,platform/* choosePlatform */.x)(platforms, props.cpuArchitecture), `image ${digest}`);
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/CreateServiceCommand.js


class CreateServiceCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateService", schemas_0/* CreateService$ */.OqB) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/UpdateServiceCommand.js
var UpdateServiceCommand = __webpack_require__(7188);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/UntagResourceCommand.js


class UntagResourceCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UntagResource", schemas_0/* UntagResource$ */.AUX) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/DeleteServiceCommand.js


class DeleteServiceCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteService", schemas_0/* DeleteService$ */.BBq) {
}

// EXTERNAL MODULE: ./src/aws/ecs-reads.ts
var ecs_reads = __webpack_require__(3144);
;// CONCATENATED MODULE: ./src/resources/circuit-breaker.ts

/**
 * Pure: how many failed tasks ECS's own circuit breaker takes before it gives a deployment up: as many as a run that
 * watches takes, so that a deployment that nobody watches ends as well. ECS's default is just what the default of
 * max-failed-starts means: half of the tasks, whatever autoscaling makes of them, and never less than 3. Another number
 * is ECS's too, unless half of the tasks are more.
 */
function thresholdFor(desiredCount, maxFailedStarts) {
    const isDefault = maxFailedStarts === ECS_LEAST || Math.ceil(desiredCount / 2) > maxFailedStarts;
    return isDefault ? `${BOUNDED_PERCENT} 50` : `${COUNT} ${maxFailedStarts}`;
}
const ECS_LEAST = 3;
const COUNT = 'COUNT';
const BOUNDED_PERCENT = 'BOUNDED_PERCENT';
/** Pure: the threshold as ECS reports it; `undefined` where ECS doesn't know of any (it came in July 2026). */
function thresholdOf(breaker) {
    const { type, value } = breaker?.thresholdConfiguration ?? {};
    return type === undefined ? undefined : `${type} ${value}`;
}
/**
 * Sends a request with the breaker that is wanted, and once more without its threshold where ECS refuses that. Where
 * ECS drops it in silence, nothing is lost either.
 */
async function withBreaker(threshold, send) {
    const [type, value] = threshold.split(' ');
    const known = { enable: true, rollback: true };
    const thresholdConfiguration = {
        type: type === COUNT ? COUNT : BOUNDED_PERCENT,
        value: Number(value),
    };
    try {
        return await send({ ...known, thresholdConfiguration });
    }
    catch (error) {
        if (!(0,faults/* isTextFault */.y1)(error, 'threshold unknown'))
            throw error;
        return await send(known);
    }
}

// EXTERNAL MODULE: ./src/resources/primary-deployment.ts
var primary_deployment = __webpack_require__(7287);
;// CONCATENATED MODULE: ./src/resources/service-state.ts

/**
 * Pure: a service as AWS reports it, in the words in which one is wanted; its tags stand beside. Where ECS tells no
 * threshold of the circuit breaker there is none to compare, and it is the one `wanted`.
 */
function stateOf(seen, wanted) {
    const network = seen.networkConfiguration?.awsvpcConfiguration;
    const rules = seen.deploymentConfiguration;
    const breaker = rules?.deploymentCircuitBreaker;
    return {
        launchType: seen.launchType ?? (seen.capacityProviderStrategy?.length ? 'capacity providers' : 'FARGATE'),
        schedulingStrategy: seen.schedulingStrategy ?? 'REPLICA',
        deploymentController: seen.deploymentController?.type ?? 'ECS',
        managedBy: seen.resourceManagementType ?? 'CUSTOMER',
        taskDefinition: seen.taskDefinition ?? '',
        network: {
            subnets: (network?.subnets ?? []).toSorted(),
            securityGroups: (network?.securityGroups ?? []).toSorted(),
            publicIp: network?.assignPublicIp ?? 'DISABLED',
        },
        loadBalancer: (seen.loadBalancers ?? [])
            .map(({ targetGroupArn, containerName, containerPort }) => `${targetGroupArn} to ${containerName}:${containerPort}`)
            .join(', '),
        gracePeriod: seen.healthCheckGracePeriodSeconds ?? 0,
        deployment: {
            strategy: rules?.strategy ?? 'ROLLING',
            minimumHealthyPercent: rules?.minimumHealthyPercent ?? 100,
            maximumPercent: rules?.maximumPercent ?? 200,
            circuitBreaker: breaker?.enable ? (breaker.rollback ? 'with rollback' : 'without rollback') : 'off',
            threshold: thresholdOf(breaker) ?? wanted.threshold,
        },
        propagateTags: seen.propagateTags ?? 'NONE',
        lastRollout: seen.deployments?.some(({ status, rolloutState }) => status === 'PRIMARY' && rolloutState === 'FAILED')
            ? 'failed'
            : 'not failed',
    };
}

;// CONCATENATED MODULE: ./src/resources/service.ts













/** The number of tasks that was asked for last: tells a new wish from a count that autoscaling or a person has moved. */
const ASKED_COUNT = `${aws_tags/* TAG_PREFIX */.C_}desired-count`;
const service_REMAKE = 'Delete the service (its tasks stop), then deploy again; or take a new environment name.';
/** An ECS service on Fargate behind a target group, whose circuit breaker rolls a failed rollout back. */
const service = (0,resource/* define */.E)({
    kind: 'service',
    immutable: { launchType: service_REMAKE, schedulingStrategy: service_REMAKE, deploymentController: service_REMAKE, managedBy: service_REMAKE },
    desired: (_name, props) => ({
        launchType: 'FARGATE',
        schedulingStrategy: 'REPLICA',
        deploymentController: 'ECS',
        managedBy: 'CUSTOMER',
        taskDefinition: props.taskDefinition.out.arn,
        network: {
            subnets: props.subnets.toSorted(),
            securityGroups: props.securityGroups.toSorted(),
            publicIp: props.assignPublicIp ? 'ENABLED' : 'DISABLED',
        },
        loadBalancer: `${props.targetGroup.out.arn} to ${props.container}:${props.port}`,
        gracePeriod: props.gracePeriod,
        deployment: {
            strategy: 'ROLLING',
            minimumHealthyPercent: 100,
            maximumPercent: 200,
            circuitBreaker: 'with rollback',
            threshold: thresholdFor(props.desiredCount, props.maxFailedStarts),
        },
        propagateTags: 'SERVICE',
        lastRollout: 'not failed',
        parked: 'no',
        tags: { ...props.tags, [ASKED_COUNT]: String(props.desiredCount) },
    }),
    async read({ running }, _name, props) {
        const seen = await running.service();
        // A draining service is on its way out; `create` waits for it to be gone.
        if (seen?.status !== 'ACTIVE')
            return undefined;
        const tags = (0,aws_tags/* fromLowerTags */.N7)(seen.tags);
        // Another deployment controller has no deployments: nothing to watch, and refused.
        const wanted = { threshold: thresholdFor(props.desiredCount, props.maxFailedStarts) };
        return {
            state: {
                ...stateOf(seen, wanted),
                parked: (0,parked/* isParked */.S)(seen) ? 'parked' : tags[parked/* PARKED */.e] === undefined ? 'no' : 'left over',
                unsettledCount: (0,primary_deployment/* primaryOf */.O)(seen)?.rolloutState === 'COMPLETED' ? undefined : seen.desiredCount,
                tags,
            },
            out: service_outOf(seen, (0,primary_deployment/* primaryOf */.O)(seen)?.id ?? ''),
            tags,
        };
    },
    async create({ ecs, patience }, name, { deployment, tags }, props) {
        try {
            const answer = await (0,until/* retrying */.R$)(() => withBreaker(deployment.threshold, (breaker) => ecs.send(new CreateServiceCommand({
                cluster: props.cluster.out.name,
                serviceName: name,
                clientToken: (0,external_node_crypto_.randomUUID)(),
                launchType: 'FARGATE',
                desiredCount: props.desiredCount,
                ...rolloutFields(props),
                ...settingFields(props, breaker),
                tags: (0,aws_tags/* toLowerTags */._4)(tags),
            }))), (error) => (0,faults/* isTextFault */.y1)(error, 'target group not attached', 'service drains', 'linked role missing') ||
                (0,faults/* isFault */.Zh)(error, 'ClusterNotFoundException'), patience(600, `service ${name} to be creatable: an older one of the name to end, or AWS to know what it needs`));
            return { ...service_outOf((0,given/* given */.g)(answer.service, 'the service')), sentCount: props.desiredCount };
        }
        catch (error) {
            throw (0,faults/* isTextFault */.y1)(error, 'service exists') ? new resource/* ChangedMeanwhile */.n(error) : error;
        }
    },
    async update({ ecs, patience }, { out, state: seen }, { deployment, tags }, changed, props) {
        const rollsOut = ['taskDefinition', 'network', 'loadBalancer'].some((field) => changed.has(field));
        const restarts = changed.has('lastRollout') || seen.parked === 'parked';
        const asksAnew = seen.parked === 'parked' || countAskedAnew(seen.tags, tags);
        const count = asksAnew ? props.desiredCount : rollsOut || restarts ? seen.unsettledCount : undefined;
        const sent = count === undefined ? {} : { sentCount: count };
        const sets = ['gracePeriod', 'deployment', 'propagateTags'].some((field) => changed.has(field));
        const changes = {
            ...(rollsOut ? rolloutFields(props) : {}),
            ...(count === undefined ? {} : { desiredCount: count }),
            // The same revision again: without force ECS sees nothing to do.
            ...(restarts && !rollsOut ? { forceNewDeployment: true } : {}),
        };
        const send = (breaker) => {
            const all = { ...changes, ...(sets ? settingFields(props, breaker) : {}) };
            return ecs.send(new UpdateServiceCommand/* UpdateServiceCommand */.k({ cluster: props.cluster.out.name, service: out.name, ...all }));
        };
        try {
            const answer = !sets && Object.keys(changes).length === 0
                ? undefined
                : await (0,until/* retrying */.R$)(() => withBreaker(deployment.threshold, send), (error) => (0,faults/* isTextFault */.y1)(error, 'target group not attached'), patience(120, `AWS to see that the target group of ${out.name} is attached`));
            // Last: the tag says which count was asked for, so it may only say so once it was.
            if (changed.has('tags'))
                await ecs.send(new TagResourceCommand/* TagResourceCommand */.e({ resourceArn: out.arn, tags: (0,aws_tags/* toLowerTags */._4)(tags) }));
            // Where it stays, the next run takes it away: together with a count of 0 it would say something.
            if (seen.parked !== 'no')
                await ecs.send(new UntagResourceCommand({ resourceArn: out.arn, tagKeys: [parked/* PARKED */.e] })).catch(() => { });
            if (!answer?.service)
                return out;
            // Settings start no deployment: what is primary now may be another run's.
            if (!rollsOut && !restarts)
                return { ...out, ...sent };
            const listing = patience(60, `ECS to list the new deployment of ${out.name}`);
            const look = () => (0,ecs_reads/* describeService */.Jv)(ecs, out.cluster, out.name);
            const started = { before: out.deployment, revision: props.taskDefinition.out.arn };
            return { ...out, deployment: await (0,primary_deployment/* listedDeployment */.D)(started, answer.service, look, listing), ...sent };
        }
        catch (error) {
            throw (0,faults/* isFault */.Zh)(error, 'ServiceNotFoundException', 'ServiceNotActiveException')
                ? new resource/* ChangedMeanwhile */.n(error)
                : error;
        }
    },
    async remove({ ecs }, { name, cluster }) {
        const gone = ['ServiceNotFoundException', 'ClusterNotFoundException'];
        await (0,found/* found */.F)(ecs.send(new DeleteServiceCommand({ cluster, service: name, force: true })), ...gone);
    },
});
/** What makes ECS start a new deployment when it changes. */
function rolloutFields({ taskDefinition, subnets, securityGroups, assignPublicIp, targetGroup, container, port, }) {
    return {
        taskDefinition: taskDefinition.out.arn,
        networkConfiguration: {
            awsvpcConfiguration: {
                subnets: [...subnets],
                securityGroups: [...securityGroups],
                assignPublicIp: assignPublicIp ? 'ENABLED' : 'DISABLED',
            },
        },
        loadBalancers: [{ targetGroupArn: targetGroup.out.arn, containerName: container, containerPort: port }],
    };
}
/** What does not. */
function settingFields({ gracePeriod }, deploymentCircuitBreaker) {
    const deploymentConfiguration = {
        strategy: 'ROLLING',
        minimumHealthyPercent: 100,
        maximumPercent: 200,
        deploymentCircuitBreaker,
    };
    return { deploymentConfiguration, healthCheckGracePeriodSeconds: gracePeriod, propagateTags: 'SERVICE' };
}
/** Without the tag (a service just adopted) nobody has asked us yet, and the count stays as it is. */
function countAskedAnew(seen, wanted) {
    return seen[ASKED_COUNT] !== undefined && seen[ASKED_COUNT] !== wanted[ASKED_COUNT];
}
function service_outOf(seen, deployment = (0,given/* given */.g)((0,primary_deployment/* primaryOf */.O)(seen)?.id, 'the id of the primary deployment')) {
    return {
        arn: (0,given/* given */.g)(seen.serviceArn, 'serviceArn'),
        name: (0,given/* given */.g)(seen.serviceName, 'serviceName'),
        cluster: (0,given/* given */.g)(seen.clusterArn, 'clusterArn'),
        deployment,
    };
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/DeregisterTaskDefinitionCommand.js


class DeregisterTaskDefinitionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeregisterTaskDefinition", schemas_0/* DeregisterTaskDefinition$ */.lkq) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/RegisterTaskDefinitionCommand.js


class RegisterTaskDefinitionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "RegisterTaskDefinition", schemas_0/* RegisterTaskDefinition$ */.k31) {
}

// EXTERNAL MODULE: ./src/aws/verbatim.ts
var verbatim = __webpack_require__(9775);
// EXTERNAL MODULE: ./src/engine/diff.ts
var diff = __webpack_require__(6227);
// EXTERNAL MODULE: ./src/resources/canonical.ts
var canonical = __webpack_require__(2351);
;// CONCATENATED MODULE: ./src/resources/task-definition-fields.ts

/** What RegisterTaskDefinition takes, as of the SDK's release of October 2026: of the task, and of a container. */
const OF_A_TASK = `containers cpu enableFaultInjection ephemeralStorage executionRoleArn family inferenceAccelerators
  ipcMode memory networkMode pidMode placementConstraints proxyConfiguration requiresCompatibilities runtimePlatform
  taskRoleArn volumes`.split(/\s+/);
const OF_A_CONTAINER = `command cpu credentialSpecs dependsOn disableNetworking dnsSearchDomains dnsServers dockerLabels
  dockerSecurityOptions entryPoint environment environmentFiles essential extraHosts firelensConfiguration healthCheck
  hostname image interactive links linuxParameters logConfiguration memory memoryReservation mountPoints portMappings
  privileged pseudoTerminal readonlyRootFilesystem repositoryCredentials resourceRequirements restartPolicy secrets
  startTimeout stopTimeout systemControls ulimits user versionConsistency volumesFrom workingDirectory`.split(/\s+/);
/**
 * Whether a field that was not sent may be AWS's own addition: one that is newer than this code, or one inside of what
 * was sent (a default of a health check, of a volume), unless a person names the keys there.
 */
function mayBeAdded(field) {
    const path = field.split('.');
    const [top = ''] = path;
    if (!OF_A_TASK.includes(top))
        return true;
    const [own, ...inside] = top === 'containers' ? path.slice(2) : path;
    if (own === undefined)
        return false;
    if (top === 'containers' && !OF_A_CONTAINER.includes(own))
        return true;
    const [last = '', holder = own] = inside.toReversed();
    return inside.length > 0 && !/^\d+$/.test(last) && !canonical/* NAMED_BY_THE_USER */.aG.has(holder) && !canonical/* NAMED_BY_THE_USER */.aG.has(own);
}
/** Fields whose values are no secret and worth reading; a command line or an option may well hold a token. */
const OPEN = /^(cpu|memory|family|networkMode|requiresCompatibilities|executionRoleArn|taskRoleArn|(runtimePlatform|ephemeralStorage)(\..+)?|containers\.[^.]+\.(cpu|memory|memoryReservation|image|essential|user|(portMappings|secrets|mountPoints|dependsOn|ulimits)(\..+)?|(start|stop)Timeout|readonlyRootFilesystem|logConfiguration\.logDriver|logConfiguration\.options\.awslogs-.+|healthCheck\.(interval|timeout|retries|startPeriod)))$/;
/** Pure: the change without its values, unless they are known to be harmless. */
function concealed({ field, from, to }) {
    if (OPEN.test(field))
        return { field, from, to };
    const hidden = (value, side) => (value === undefined ? undefined : `${canonical/* HIDDEN */.RG}${side}`);
    return { field, from: hidden(from, 'there'), to: hidden(to, 'wanted') };
}

;// CONCATENATED MODULE: ./src/resources/task-definition.ts












/** What was asked for when the revision was registered, as a hash. */
const ASKED = `${aws_tags/* TAG_PREFIX */.C_}content`;
/**
 * A task definition. Revisions can't change, so a change is a new one; what is compared is the one that the service
 * runs, which need not be the newest.
 */
const taskDefinition = (0,resource/* define */.E)({
    kind: 'task definition',
    renews: true,
    desired: (_name, { image, content, tags }) => {
        const wanted = content(image.out);
        return { content: wanted, tags: { ...tags(image.out), [ASKED]: hash((0,canonical/* canonical */.$N)(wanted, String)) } };
    },
    compare: (wanted, seen) => differences(wanted, seen),
    async read({ running }) {
        const [service, current] = await Promise.all([running.service(), running.current()]);
        if (!current)
            return undefined;
        // A family is as good as its service's: whose it is, the service says. Without one the revision has to.
        return { ...foundOf(current), ...(service ? {} : { tags: current.tags }) };
    },
    create: ({ ecs, patience }, name, { content, tags }) => register(ecs, content, tags, patience(60, `other registrations of ${name} to end`)),
    async update({ ecs, running, patience }, _found, { content, tags }) {
        // The newest revision is not what runs after a rollback or a run that broke off: it may be what we want already.
        const newest = await running.newest();
        if (newest && differences({ content, tags }, foundOf(newest).state).length === 0)
            return foundOf(newest).out;
        return register(ecs, content, tags, patience(60, 'other registrations of the family to end'));
    },
    async remove({ ecs }, { arn }) {
        await ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition: arn }));
    },
});
function foundOf({ arn, definition, tags }) {
    return { state: { content: definition, tags }, out: { arn, checked: checkedContainers(definition) } };
}
/**
 * Every field that we declare has to be as declared. A field that only AWS reports is a change too (a variable that is
 * no longer wanted, or that somebody added), unless AWS may have added it by itself to a revision that was registered
 * from just this content: a new one would have it as well. A revision that was deregistered serves no new deployment.
 */
function differences(wanted, seen) {
    const [to, from] = [(0,canonical/* canonical */.$N)(wanted.content), (0,canonical/* canonical */.$N)(seen.content)];
    const asAsked = wanted.tags[ASKED] === seen.tags[ASKED];
    const extra = (0,diff/* diff */.U)(from, to)
        .filter(({ field, from: asked }) => asked === undefined && !(asAsked && mayBeAdded(field)))
        .map(({ field, to: there }) => ({ field, from: there, to: undefined }));
    const inactive = (0,json/* isRecord */.u)(seen.content) && seen.content['status'] === 'INACTIVE';
    const status = inactive ? [{ field: 'status', from: 'INACTIVE', to: 'ACTIVE' }] : [];
    return [...status, ...[...(0,diff/* diff */.U)(to, from), ...extra].map(concealed)];
}
async function register(ecs, content, tags, patience) {
    const { family, ...rest } = (0,json/* isRecord */.u)(content) ? content : {};
    const command = new RegisterTaskDefinitionCommand({ family: String(family), containerDefinitions: [] });
    (0,verbatim/* sendVerbatim */.V)(command, { family, ...rest, tags: (0,aws_tags/* toLowerTags */._4)(tags) });
    const answer = await (0,until/* retrying */.R$)(() => ecs.send(command), (error) => (0,faults/* isTextFault */.y1)(error, 'too many revisions at once', 'role not there yet'), patience);
    return {
        arn: (0,given/* given */.g)(answer.taskDefinition?.taskDefinitionArn, 'taskDefinitionArn'),
        checked: checkedContainers(content),
    };
}
/** Containers that are not essential have no say in a task's health; `NONE` switches a check off. */
function checkedContainers(definition) {
    const containers = (0,json/* isRecord */.u)(definition) ? definition['containerDefinitions'] : undefined;
    return (Array.isArray(containers) ? containers.filter(json/* isRecord */.u) : []).flatMap(({ name, essential, healthCheck }) => {
        const command = (0,json/* isRecord */.u)(healthCheck) ? healthCheck['command'] : undefined;
        const checks = Array.isArray(command) && command.length > 0 && command[0] !== 'NONE';
        return checks && essential !== false && typeof name === 'string' ? [name] : [];
    });
}
/** Independent of the order of keys. */
function hash(content) {
    return (0,external_node_crypto_.createHash)('sha256').update(sorted(content)).digest('hex').slice(0, 32);
}
const sorted = (value) => (0,json/* isRecord */.u)(value)
    ? `{${Object.keys(value)
        .toSorted()
        .map((key) => `${key}:${sorted(value[key])}`)
        .join()}}`
    : JSON.stringify(value);

// EXTERNAL MODULE: ./src/spec/fragment.ts
var fragment = __webpack_require__(8791);
;// CONCATENATED MODULE: ./src/stacks/stamps.ts


/** Pure: what a release is stamped with, under names with this prefix: tags of the revision, labels of the container. */
function stamps(prefix, origin, imageTag) {
    const { commit, runUrl, runNumber, workflow, startedAt, allowOlder } = origin;
    const all = {
        'image-tag': imageTag,
        commit,
        run: runUrl,
        'run-number': runNumber,
        workflow,
        started: startedAt,
        'allow-older': allowOlder || undefined,
    };
    return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => value === undefined || value === '' ? [] : [[`${prefix}${name}`, tagValue(String(value))]]));
}
/** Pure: the origin that a revision's tags tell; what somebody else wrote there is as good as none. */
function originIn(tags) {
    const of = (name) => tags[`${aws_tags/* TAG_PREFIX */.C_}${name}`] || undefined;
    const number = of('run-number');
    return {
        commit: of('commit'),
        runUrl: of('run'),
        runNumber: number !== undefined && /^[1-9]\d{0,14}$/.test(number) ? Number(number) : undefined,
        workflow: of('workflow'),
        startedAt: of('started'),
        allowOlder: of('allow-older') === 'true' || undefined,
    };
}
/** Pure: an origin as a revision's tags would tell it, to be compared with one that they do tell. */
function asStamped(origin) {
    return originIn(stamps(aws_tags/* TAG_PREFIX */.C_, origin));
}
/** The most characters that ECS takes in the value of a tag. */
const LONGEST = 256;
/** Branches may have names that no tag can hold; two that differ have to stay different. */
function tagValue(text) {
    const legal = [...text.replace(/[^\p{L}\p{Z}\p{N}_.:/=+@-]/gu, '_')];
    if (legal.length <= LONGEST && legal.join('') === text)
        return text;
    const mark = `.${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 16)}`;
    return legal.slice(0, LONGEST - mark.length).join('') + mark;
}

;// CONCATENATED MODULE: ./src/stacks/task-content.ts


/** Pure: the task definition of a release, in AWS's own field names, with the user's fragment laid over it. */
function taskContent(spec, facts) {
    const ours = {
        family: facts.family,
        networkMode: 'awsvpc',
        requiresCompatibilities: ['FARGATE'],
        cpu: String(spec.task.cpu),
        memory: String(spec.task.memory),
        runtimePlatform: { operatingSystemFamily: 'LINUX', cpuArchitecture: facts.cpuArchitecture },
        executionRoleArn: spec.roles.execution,
        ...(spec.roles.task === undefined ? {} : { taskRoleArn: spec.roles.task }),
        containerDefinitions: [appContainer(spec, facts)],
    };
    return { ...(0,fragment/* layFragment */.x)(ours, spec.task.fragment ?? {}), family: facts.family };
}
function appContainer(spec, { image, logGroup, labels }) {
    const { container, region } = spec;
    const healthCheck = containerCheck(spec);
    return {
        name: fragment/* APP */.uq,
        image,
        essential: true,
        portMappings: [{ containerPort: container.port, protocol: 'tcp' }],
        environment: byName(variables(spec)).map(([name, value]) => ({ name, value })),
        secrets: byName(secrets(spec)).map(([name, valueFrom]) => ({ name, valueFrom })),
        logConfiguration: {
            logDriver: 'awslogs',
            options: { 'awslogs-group': logGroup, 'awslogs-region': region, 'awslogs-stream-prefix': 'ecs' },
        },
        dockerLabels: Object.fromEntries(Object.entries(labels).map(([name, value]) => [`${canonical/* STAMP_LABEL_PREFIX */.C5}${name}`, value])),
        ...(healthCheck === undefined ? {} : { healthCheck }),
    };
}
/**
 * The check that ECS makes of our container, if any: often, because a deployment is done only once it has passed, and
 * patient, because ECS replaces a task that fails it.
 */
function containerCheck(spec) {
    const command = healthCommand(spec);
    if (command === undefined)
        return undefined;
    return { command: ['CMD-SHELL', command], interval: 10, timeout: 5, retries: 6, startPeriod: 60 };
}
function variables({ environment, container, database }) {
    return {
        ENVIRONMENT: environment,
        PORT: String(container.port),
        ...(database?.host === undefined ? {} : { DB_HOST: database.host, DB_PORT: String(database.port) }),
        ...(database?.name === undefined ? {} : { DB_NAME: database.name }),
        ...container.environment,
    };
}
function secrets({ container, database }) {
    return {
        ...(database?.secret === undefined
            ? {}
            : { DB_USERNAME: `${database.secret}:username::`, DB_PASSWORD: `${database.secret}:password::` }),
        ...(container.appSecret === undefined ? {} : { SECRET_KEY: `${container.appSecret}:secret_key::` }),
        ...container.secrets,
    };
}
/**
 * ECS runs it inside the container. Slim images have no curl, and some no wget either: then the check passes, and the
 * target group is the only judge. It needs a shell, though: an image without one takes `none`.
 */
function healthCommand({ container, http }) {
    const { healthCheck } = container;
    if (healthCheck.kind === 'none')
        return undefined;
    if (healthCheck.kind === 'command')
        return healthCheck.command;
    const url = `http://localhost:${container.port}${http.path}`.replaceAll("'", '%27');
    return [
        `if command -v curl >/dev/null 2>&1; then curl -fsS -o /dev/null '${url}' || exit 1`,
        `elif command -v wget >/dev/null 2>&1; then wget -q -O /dev/null '${url}' || exit 1`,
        'fi',
    ].join('; ');
}
const byName = (map) => Object.entries(map).toSorted(([a], [b]) => (a < b ? -1 : 1));

;// CONCATENATED MODULE: ./src/stacks/release.ts








/** What every release renews: the image, the task definition that names it, and the service that runs it. */
function release(spec, names, { images, ...env }, wanted, origin) {
    const stamped = { ...origin, allowOlder: spec.allowOlder };
    const tags = { ...spec.tags, ...ownerTags(spec) };
    const reference = 'digest' in wanted ? `@${wanted.digest}` : `:${wanted.tag}`;
    const app = image_image(`${names.repository}${reference}`, {
        repository: images,
        repositoryName: names.repository,
        container: fragment/* APP */.uq,
        wanted,
        cpuArchitecture: spec.task.cpuArchitecture,
    });
    const definition = taskDefinition(names.family, {
        image: app,
        repository: images,
        content: (made) => taskContent(spec, {
            family: names.family,
            logGroup: names.logGroup,
            image: `${images.out.uri}@${made.digest}`,
            cpuArchitecture: made.cpuArchitecture,
            labels: stamps('', stamped, made.tag),
        }),
        tags: (made) => ({ ...tags, ...stamps(aws_tags/* TAG_PREFIX */.C_, stamped, made.tag) }),
    });
    const running = service(names.service, {
        cluster: env.home,
        targetGroup: env.targets,
        taskDefinition: definition,
        after: [env.logs, spec.http.certificate === undefined ? env.plain : env.secure],
        container: fragment/* APP */.uq,
        port: spec.container.port,
        desiredCount: spec.task.desiredCount,
        maxFailedStarts: spec.maxFailedStarts,
        subnets: spec.network.privateSubnets,
        securityGroups: spec.network.serviceSecurityGroups,
        assignPublicIp: spec.network.assignPublicIp,
        gracePeriod: spec.http.gracePeriod,
        tags,
    });
    return { image: app, definition, service: running };
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeLoadBalancersCommand.js
var DescribeLoadBalancersCommand = __webpack_require__(9506);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeTargetGroupsCommand.js


class DescribeTargetGroupsCommand extends (0,dist_es_commandBuilder/* command */.G5)(dist_es_commandBuilder/* _ep0 */.lq, dist_es_commandBuilder/* _mw0 */.yt, "DescribeTargetGroups", schemas_schemas_0/* DescribeTargetGroups$ */.Z$r) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeListenersCommand.js


class DescribeListenersCommand extends (0,dist_es_commandBuilder/* command */.G5)(dist_es_commandBuilder/* _ep0 */.lq, dist_es_commandBuilder/* _mw0 */.yt, "DescribeListeners", schemas_schemas_0/* DescribeListeners$ */.zki) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeTagsCommand.js


class DescribeTagsCommand extends (0,dist_es_commandBuilder/* command */.G5)(dist_es_commandBuilder/* _ep0 */.lq, dist_es_commandBuilder/* _mw0 */.yt, "DescribeTags", schemas_schemas_0/* DescribeTags$ */.LSs) {
}

// EXTERNAL MODULE: ./src/aws/elb-reads.ts
var elb_reads = __webpack_require__(7860);
// EXTERNAL MODULE: ./src/aws/once.ts
var once = __webpack_require__(3676);
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
        return new Map((answer.TagDescriptions ?? []).map(({ ResourceArn, Tags }) => [ResourceArn, (0,aws_tags/* fromUpperTags */.oW)(Tags)]));
    });
    return {
        loadBalancer,
        targetGroup,
        listeners,
        targets,
        tags: async (arn) => (await allTags()).get(arn) ?? {},
    };
}

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

;// CONCATENATED MODULE: ./src/commands/facts.ts
/** What is known of the stack at this moment, however far the run has come. */
function factsOf(stack, secure, previousTaskDefinitionArn) {
    const { images, home, balancer, targets, image, definition, service } = stack;
    const facts = {
        previousTaskDefinitionArn,
        ...(images.known ? { repositoryUrl: images.out.uri } : {}),
        ...(home.known ? { clusterArn: home.out.arn } : {}),
        ...(targets.known ? { targetGroupArn: targets.out.arn } : {}),
        ...(balancer.known
            ? { loadBalancerDnsName: balancer.out.dnsName, url: `${secure ? 'https' : 'http'}://${balancer.out.dnsName}` }
            : {}),
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

// EXTERNAL MODULE: ./src/rollout/snapshot.ts
var snapshot = __webpack_require__(5741);
;// CONCATENATED MODULE: ./src/commands/look-now.ts

/** What runs at the moment, from what the run reads anyway. */
async function lookNow({ running, loadBalancing }, { clock }) {
    const [service, tasks, targets, loadBalancer] = await Promise.all([
        running.service(),
        running.tasks(),
        loadBalancing.targets(),
        loadBalancing.loadBalancer(),
    ]);
    return service && (0,snapshot/* snapshotOf */.eY)({ at: clock.now(), service, tasks, targets, loadBalancer });
}

;// CONCATENATED MODULE: ./src/stacks/hidden-values.ts

/** Characters from which on a value is taken for one that must not be shown: hiding `debug` or `8000` hides nothing. */
const TELLING = 8;
/**
 * Pure: what was given to us to keep, and an application may write to its log: values of variables, of its own and of
 * other containers, and tokens; each line by itself, the longest first.
 */
function hiddenValues({ container, task, githubToken }) {
    const { containerDefinitions } = task.fragment ?? {};
    const others = listOf(containerDefinitions).flatMap(({ environment }) => listOf(environment).map(({ value }) => value));
    const lines = [...Object.values(container.environment), ...others, githubToken].flatMap((value) => typeof value === 'string' ? value.split(/\r?\n/) : []);
    const telling = lines.map((line) => line.trim()).filter(({ length }) => length >= TELLING);
    return [...new Set(telling)].toSorted((one, other) => other.length - one.length);
}
const listOf = (value) => Array.isArray(value) ? value.filter(json/* isRecord */.u) : [];

;// CONCATENATED MODULE: ./src/commands/mission.ts


const isChange = (steps) => steps.some(({ action }) => action !== 'keep');
/** What the end of the job has to know of it, should the run not come to its own end. */
function unfinished({ region, onCancel }, names, stack, former) {
    return {
        ...former,
        region,
        cluster: stack.home.out.name,
        service: names.service,
        targetGroupArn: stack.targets.out.arn,
        loadBalancerArn: stack.balancer.out.arn,
        revision: stack.definition.out.arn,
        onCancel,
    };
}
/** Seconds for which a look may still show the desired count of before. */
const COUNT_LAG = 60;
/** What the rollout is watched for. */
function missionOf(spec, { service, definition, image }, steps, { clock }, former) {
    const { deployment, sentCount } = service.out;
    return {
        ...former,
        deployment,
        revision: definition.out.arn,
        image: image.out.digest,
        port: spec.container.port,
        checked: definition.out.checked,
        asked: spec.task.desiredCount,
        stableFor: spec.stableFor,
        waitFor: spec.waitFor,
        maxFailedStarts: spec.maxFailedStarts,
        onFailure: spec.onFailure,
        onCancel: spec.onCancel,
        sent: sentCount === undefined ? undefined : { count: sentCount, until: clock.now() + COUNT_LAG * 1000 },
        changed: isChange(steps),
        deadline: clock.now() + spec.waitTimeout * 1000,
    };
}
/** What a diagnosis has to know of what was set up. */
function caseOf(spec, names, stack) {
    const { container, http, task } = spec;
    const { service, definition, targets, balancer, image } = stack;
    return {
        logGroup: names.logGroup,
        repository: names.repository,
        hidden: hiddenValues(spec),
        setup: {
            container: fragment/* APP */.uq,
            port: container.port,
            healthCheck: http,
            cpuArchitecture: image.out.cpuArchitecture,
            memory: task.memory,
        },
        cluster: service.out.cluster,
        service: service.out.name,
        deployment: service.out.deployment,
        checked: definition.out.checked,
        targetGroupArn: targets.out.arn,
        loadBalancerArn: balancer.out.arn,
    };
}

;// CONCATENATED MODULE: ./src/commands/phases.ts
/**
 * Takes the time of a run's phases from what it tells of itself. The push goes on beside the rest of the apply, so the
 * phases may add up to more than the run.
 */
function stopwatch(now) {
    const spans = new Map([['plan', { from: now() }]]);
    const begin = (name) => {
        if (!spans.has(name))
            spans.set(name, { from: now() });
    };
    const end = (name) => {
        const span = spans.get(name);
        if (span && span.to === undefined)
            span.to = now();
    };
    return {
        on(event) {
            const isImage = 'step' in event && event.step.kind === 'image';
            if (event.kind === 'planned')
                end('plan');
            if (event.kind === 'started')
                begin('apply');
            if (event.kind === 'started' && isImage)
                begin('push');
            if (event.kind === 'done' && isImage)
                end('push');
            if (event.kind === 'watching') {
                end('apply');
                begin('rollout');
            }
        },
        phases: () => [...spans].map(([name, { from, to = now() }]) => ({ name, seconds: Math.max(0, to - from) / 1000 })),
    };
}

;// CONCATENATED MODULE: ./src/rollout/order.ts
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
    const commit = `commit ${order_short(ours.commit)}`;
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
    return `commit ${order_short(commit)}${run && ` ${run}`}`;
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
const order_short = (commit) => commit.slice(0, 12);
const unknown = (because) => ({ order: 'unknown', because });

;// CONCATENATED MODULE: ./src/commands/precedence.ts




/**
 * How this run stands to what is live, from what the plan reads anyway; GitHub is asked when that is another commit.
 * Where nothing is live (no service, or one whose last deployment failed for good), every run is newer.
 */
async function precedence({ running }, origin, { compare, signal }) {
    const [service, revision] = await Promise.all([running.service(), running.current()]);
    if (!service || !isLive(service))
        return { order: 'newer' };
    const [live, ours] = [originIn(revision?.tags ?? {}), asStamped(origin)];
    const commits = toCompare(live, ours);
    return orderOf(live, ours, commits ? await compare(commits.base, commits.head, signal) : NOT_ASKED);
}
function isLive(service) {
    const hasFailed = (0,primary_deployment/* primaryOf */.O)(service)?.rolloutState === 'FAILED' || (0,parked/* isParked */.S)(service);
    return service.status === 'ACTIVE' && !hasFailed;
}
const NOT_ASKED = { status: 'unknown', reason: 'there is nothing to compare' };

// EXTERNAL MODULE: ./src/rollout/revision.ts
var rollout_revision = __webpack_require__(2084);
;// CONCATENATED MODULE: ./src/commands/successor.ts




/** Says which commit and run took over from a deployment that was superseded, where its revision tells. */
async function withSuccessor(judgement, { clients }) {
    const primary = judgement.look?.service.deployments.find((deployment) => deployment.primary);
    if (judgement.outcome !== 'superseded' || primary === undefined)
        return judgement;
    const found = await (0,ecs_reads/* describeRevision */.hi)(clients.ecs, primary.taskDefinition).catch(() => undefined);
    if (found === undefined)
        return judgement;
    const origin = originIn(found.tags);
    const successor = { revision: found.arn, origin };
    const who = named(origin);
    return { ...judgement, successor, ...(who === '' ? {} : { because: `${judgement.because}: ${who}` }) };
}
/**
 * Why what took over must not stay: it is a release of a commit that is proven to be older than ours, made after ours
 * by a run that could not see it. Going back to a revision of before, by hand or as a rollback, is nobody's mistake,
 * and neither is an older commit that was asked for; `undefined` for those, and for all that is not proven.
 */
async function whyWrong({ revision, origin: theirs }, ours, { compare, signal }) {
    if (theirs.allowOlder || ours.revision === undefined || !(0,rollout_revision/* isNewer */.U)(revision, ours.revision))
        return undefined;
    const mine = asStamped(ours.origin);
    const commits = toCompare(mine, theirs);
    if (commits === undefined)
        return undefined;
    const place = orderOf(mine, theirs, await compare(commits.base, commits.head, signal));
    return place.order === 'older' ? named(theirs) : undefined;
}

;// CONCATENATED MODULE: ./src/commands/topology.ts


/** Pure: the topology that a spec describes. The architecture is the image's, where nobody asked for one. */
function topologyOf(spec, names, architecture) {
    const { network, task, http, database } = spec;
    const { cpu, memory, ephemeralStorage } = (0,canonical/* canonical */.$N)({ cpu: task.cpu, memory: task.memory, ...task.fragment });
    const storage = (0,json/* isRecord */.u)(ephemeralStorage) ? Number(ephemeralStorage['sizeInGiB']) : Number.NaN;
    return {
        names,
        region: spec.region,
        scheme: network.scheme,
        secure: http.certificate !== undefined,
        healthPath: http.path,
        balancerSubnets: network.publicSubnets,
        taskSubnets: network.privateSubnets,
        publicIp: network.assignPublicIp,
        database: database?.host === undefined ? undefined : { port: database.port },
        secrets: secretsOf(spec),
        logRetentionDays: spec.logs.retentionDays,
        task: {
            cpu: Number(cpu) || task.cpu,
            memory: Number(memory) || task.memory,
            architecture: architecture ?? task.cpuArchitecture ?? 'X86_64',
            storage: Number.isFinite(storage) ? storage : 0,
            count: task.desiredCount,
        },
    };
}
function secretsOf({ container, database, task }) {
    const containers = task.fragment?.['containerDefinitions'];
    const others = topology_listOf(containers).flatMap(({ secrets }) => topology_listOf(secrets).map(({ valueFrom }) => valueFrom));
    const all = [database?.secret, container.appSecret, ...Object.values(container.secrets), ...others];
    return [...new Set(all.filter((secret) => typeof secret === 'string'))];
}
const topology_listOf = (value) => Array.isArray(value) ? value.filter(json/* isRecord */.u) : [];

;// CONCATENATED MODULE: ./src/commands/attempt.ts
















/** Where a run breaks off says what is left of it. */
const BROKE_OFF = {
    planning: 'nothing was changed',
    applying: 'the run broke off; what it has made is there, and the next run goes on from it once the cause is gone',
    waiting: 'the run broke off, and the rollout goes on in AWS: run it again to see how it ends',
};
/**
 * Brings one environment to what the spec describes, with this image, and says whether it runs. What breaks it off is
 * part of the answer, beside what had become known by then.
 */
async function attempt(spec, wanted, origin, outer) {
    const timer = stopwatch(() => outer.clock.now());
    const on = (event) => {
        timer.on(event);
        outer.on(event);
    };
    const context = { ...outer, on };
    const names = namesOf(spec);
    const foundation = environment(spec, names);
    const stack = { ...foundation, ...release(spec, names, foundation, wanted, origin) };
    const nodes = Object.values(stack);
    const policy = ownership(spec, spec.adopt);
    const cloud = cloudOf(names, context);
    const known = () => ({
        facts: factsOf(stack, spec.http.certificate !== undefined, previous),
        origin,
        topology: topologyOf(spec, names, stack.image.known ? stack.image.out.cpuArchitecture : undefined),
        phases: timer.phases(),
    });
    const done = [];
    let phase = 'planning';
    let previous;
    let seen;
    try {
        // Beside the plan, so that an unchanged environment has its verdict without another call.
        const looking = lookNow(cloud, context);
        looking.catch(() => { }); // What breaks it breaks the plan as well, which can say what thing it was about.
        const preceding = precedence(cloud, origin, context);
        preceding.catch(() => { }); // The same.
        const planned = await (0,walk/* plan */.et)(nodes, cloud, policy);
        const [look, before] = await Promise.all([looking, cloud.running.service()]);
        seen = look;
        previous = before?.taskDefinition;
        context.on({ kind: 'planned', steps: planned });
        const tooLate = isChange(planned) ? overtaken(await preceding, spec, context) : undefined;
        if (tooLate)
            return { outcome: 'superseded', because: tooLate, steps: done, ...known(), ...(look && { look }) };
        refuse(planned);
        tellPresentImage(stack, planned, context);
        const former = predecessorOf(before, look);
        phase = 'applying';
        const steps = await (0,walk/* apply */.Bb)(nodes, cloud, {
            policy,
            fresh: () => cloudOf(names, context),
            signal: context.signal,
            onStart: (step) => {
                context.on({ kind: 'started', step });
                // Everything that it needs is known by then. AWS may start a deployment of which a cancelled run never hears.
                if (step.kind === stack.service.kind)
                    context.keep(unfinished(spec, names, stack, former));
            },
            onDone: (step) => {
                done.push(step);
                context.on({ kind: 'done', step });
            },
        });
        phase = 'waiting';
        // Loaded only now: what the first calls can do without makes them wait.
        const { judge } = await Promise.all(/* import() */[__webpack_require__.e(407), __webpack_require__.e(280), __webpack_require__.e(641)]).then(__webpack_require__.bind(__webpack_require__, 8641));
        const mission = missionOf(spec, stack, steps, context, former);
        if (mission.changed)
            context.keep({ ...unfinished(spec, names, stack, former), deployment: mission.deployment });
        const judgement = await judge(mission, caseOf(spec, names, stack), look, context);
        return { ...(await withSuccessor(judgement, context)), steps, ...known() };
    }
    catch (cause) {
        // Whatever a cancelled run was in the middle of, the cause is that it was cancelled.
        const { aborted, reason } = context.signal;
        const [outcome, error] = aborted ? ['cancelled', reason] : ['failed', cause];
        const because = error instanceof service_gone/* ServiceGone */.X ? 'there is nothing left to wait for' : BROKE_OFF[phase];
        // What the plan saw is what is there only as long as nothing was done, and what was asked for is not there then.
        const { topology, ...rest } = known();
        const scene = phase === 'planning' ? (seen ? { look: seen } : {}) : { topology };
        return { outcome, because, steps: done, ...rest, ...scene, error };
    }
}
/** Why this run must not go over what is live, if it must not. What is not proven, or asked for, is only told. */
function overtaken(place, { allowOlder }, { on, signal }) {
    signal.throwIfAborted();
    if (place.order === 'older' && !allowOlder)
        return `${place.because}; nothing was changed (allow-older: true deploys the older one all the same)`;
    if (place.order === 'older')
        on({ kind: 'warning', text: `Deploying an older commit: ${place.because}.` });
    if (place.order === 'unknown')
        on({ kind: 'warning', text: `Deploying in an unknown order: ${place.because}.` });
    return undefined;
}
function refuse(steps) {
    const refused = steps.filter(({ refusal }) => refusal !== undefined);
    if (refused.length === 0)
        return;
    throw new errors/* Refusal */.P_(refused.map(({ kind, name, refusal }) => `${kind} ${name}: ${refusal}`).join('\n'));
}
/** That nothing is pushed is worth a word: a new commit may well bring the same image. */
function tellPresentImage({ image }, planned, { on }) {
    const isKept = planned.some(({ kind, action }) => kind === image.kind && action === 'keep');
    if (isKept)
        on({ kind: 'present', image: image.name, digest: image.out.digest, tag: image.out.tag });
}

;// CONCATENATED MODULE: ./src/commands/deploy.ts


/**
 * Brings one environment to what the spec describes, with this image, and says whether it runs. Where a run of an older
 * commit took over meanwhile, which had begun before it could see this one, it is brought back once.
 */
async function deploy(spec, wanted, origin, context) {
    const first = await attempt(spec, wanted, origin, context);
    if (first.successor === undefined)
        return first;
    const { steps, facts, phases } = first;
    const older = await whyWrong(first.successor, { revision: facts.taskDefinitionArn, origin }, context);
    if (older === undefined || context.signal.aborted)
        return first;
    context.on({ kind: 'warning', text: `An older release took over (${older}): putting this one back.` });
    const second = await attempt(spec, wanted, origin, context);
    const previous = facts.previousTaskDefinitionArn;
    return {
        ...second,
        ...(phases && second.phases ? { phases: joined(phases, second.phases) } : {}),
        steps: [...steps, ...second.steps.filter(({ action }) => action !== 'keep')],
        facts: { ...second.facts, ...(previous === undefined ? {} : { previousTaskDefinitionArn: previous }) },
    };
}
/** Both attempts together: how long each phase took in all. */
function joined(first, second) {
    const names = new Set([...first, ...second].map(({ name }) => name));
    const seconds = (name) => [...first, ...second].filter((phase) => phase.name === name).reduce((sum, phase) => sum + phase.seconds, 0);
    return [...names].map((name) => ({ name, seconds: seconds(name) }));
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: ./src/image/error-code.ts
var error_code = __webpack_require__(2833);
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
            return compare_unknown('there is no github-token to ask GitHub with');
        if (!api || !repository)
            return compare_unknown('there is no GitHub to ask: GITHUB_API_URL or GITHUB_REPOSITORY is not set');
        if (![base, head].every((commit) => /^[0-9a-f]{7,64}$/i.test(commit)))
            return compare_unknown('what is stamped is no commit');
        const late = AbortSignal.timeout(deadline);
        try {
            // The changed files, which may be megabytes, come with the first page only.
            const url = new URL(`${api}/repos/${repository}/compare/${base}...${head}?per_page=1&page=2`);
            return historyIn(await ask(url, token, agents, AbortSignal.any([signal, late])));
        }
        catch (error) {
            if (late.aborted)
                return compare_unknown(`GitHub did not answer within ${deadline / 1000} s`);
            return compare_unknown(`GitHub can't be asked (${(0,error_code/* errorCode */.C)(error) ?? 'the request broke off'})`);
        }
    };
}
/** Pure: the history that GitHub's answer tells. */
function historyIn({ status, body }) {
    if (status !== 200)
        return compare_unknown(`GitHub answered ${status}${REFUSED[status] === undefined ? '' : `: ${REFUSED[status]}`}`);
    const told = compare_parsed(body);
    const found = HISTORIES.find((history) => (0,json/* isRecord */.u)(told) && told['status'] === history);
    return found === undefined ? compare_unknown("GitHub's answer can't be read") : { status: found };
}
function compare_parsed(body) {
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
const compare_unknown = (reason) => ({ status: 'unknown', reason });

// EXTERNAL MODULE: ./src/github/keep.ts
var keep = __webpack_require__(1294);
// EXTERNAL MODULE: ./src/github/log.ts
var log = __webpack_require__(3385);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/github/origin.ts


/**
 * The events whose runs are for the newest commit of their branch, so that a higher run number means a later commit.
 * What another workflow or a pull request's author starts (workflow_run, pull_request_target) runs in any order.
 */
const IN_ORDER = ['push', 'pull_request', 'schedule', 'workflow_dispatch'];
/**
 * Which commit and run this is, begun `now` (milliseconds since the epoch). On a pull request the head commit:
 * GITHUB_SHA is a merge that exists nowhere else.
 */
function readOrigin(env, now) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
    const number = Number(env['GITHUB_RUN_NUMBER']);
    return {
        commit: headOf(payload(env)) ?? (env['GITHUB_SHA'] || undefined),
        runUrl: server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined,
        runNumber: Number.isSafeInteger(number) && number > 0 ? number : undefined,
        workflow: IN_ORDER.includes(env['GITHUB_EVENT_NAME'] ?? '') ? env['GITHUB_WORKFLOW_REF'] || undefined : undefined,
        startedAt: new Date(now).toISOString(),
    };
}
/** Pure: the head commit of the pull request that an event is about. */
function headOf(event) {
    const pullRequest = (0,json/* isRecord */.u)(event) ? event['pull_request'] : undefined;
    const head = (0,json/* isRecord */.u)(pullRequest) ? pullRequest['head'] : undefined;
    const sha = (0,json/* isRecord */.u)(head) ? head['sha'] : undefined;
    return typeof sha === 'string' ? sha : undefined;
}
/** The event that started the workflow. Unreadable is as good as none: the commit then is GITHUB_SHA. */
function payload({ GITHUB_EVENT_PATH: file }) {
    if (!file)
        return undefined;
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/image/default-tag.ts

/**
 * The tag of an image that nobody named: 12 digits of the commit and 12 of the image's configuration, so that a
 * re-run that builds other bytes gets another tag. Outside of a commit the configuration has to do.
 */
function defaultTag(commit, identity) {
    const [only, ...others] = identity.map((digest) => digest.replace(/^sha256:/, ''));
    const content = only !== undefined && others.length === 0 ? only : (0,external_node_crypto_.createHash)('sha256').update(identity.join()).digest('hex');
    return [commit?.slice(0, 12), content.slice(0, 12)].filter(Boolean).join('-');
}

;// CONCATENATED MODULE: ./src/wanted-image.ts

/** Pure: the image that a request asks for, with the tag that it gets where nobody named one. */
function wantedImage({ spec, image }, commit) {
    if (image) {
        const tag = spec.imageTag ?? defaultTag(commit, image.identity);
        return { from: 'runner', image, tag, tagAsked: spec.imageTag !== undefined };
    }
    const source = spec.image;
    if (source.kind === 'ecr-tag')
        return { from: 'repository', tag: source.tag };
    if (source.kind === 'ecr-digest')
        return { from: 'repository', digest: source.digest };
    throw new Error('an image of the runner was asked for, and none was opened');
}

;// CONCATENATED MODULE: ./src/run.ts











/** Milliseconds for the last calls of a cancelled run: SIGTERM comes after 7.5 s, the end 2.5 s later. */
const PARTING = 6_000;
/** Carries out a request on AWS, and shows what comes of it. Loaded when the inputs are known to be good. */
async function run(request, signal) {
    const { spec } = request;
    const origin = readOrigin(process.env, clock/* systemClock */.m.now());
    if (spec.githubToken !== undefined)
        (0,core/* setSecret */.Pq)(spec.githubToken);
    const connections = (0,agent/* agents */.X)(process.env);
    const name = namesOf(spec).service;
    (0,core/* info */.pq)(`${name} in ${spec.region}`);
    if (spec.http.certificate === undefined) {
        (0,core/* warning */.$e)(`${name}: without a certificate-arn the traffic to the load balancer is in the clear (HTTP).`);
    }
    const journal = (0,log/* log */.R)(() => clock/* systemClock */.m.now());
    try {
        const ended = await deploy(spec, wantedImage(request, origin.commit), origin, {
            clients: (0,clients/* connect */.N)(spec.region, connections, signal),
            parting: () => (0,clients/* connect */.N)(spec.region, connections, AbortSignal.timeout(PARTING)),
            agents: connections,
            clock: clock/* systemClock */.m,
            signal,
            on: journal.on,
            keep: keep/* keep */.a,
            conceal: core/* setSecret */.Pq,
            compare: comparing({ env: process.env, token: spec.githubToken, agents: connections }),
            temporaryFolder: process.env['RUNNER_TEMP'] || undefined,
        });
        journal.end();
        // Of a cancelled run the end of the job takes care.
        if (ended.outcome !== 'cancelled')
            (0,keep/* keep */.a)(undefined);
        // Loaded only now, like all that the first calls can do without.
        const { show } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(99)]).then(__webpack_require__.bind(__webpack_require__, 2099));
        await show(name, ended, spec.onSuperseded);
    }
    finally {
        connections.close();
    }
}


/***/ })

};

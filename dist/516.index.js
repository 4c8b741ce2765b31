export const id = 516;
export const ids = [516,641,135];
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

/***/ 8641:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judge: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./src/aws/clock.ts
var clock = __webpack_require__(3299);
// EXTERNAL MODULE: ./src/resources/stored-images.ts + 1 modules
var stored_images = __webpack_require__(1419);
// EXTERNAL MODULE: ./src/rollout/health.ts
var health = __webpack_require__(407);
;// CONCATENATED MODULE: ./src/rollout/diagnosis/sightings.ts

/** Pure: where it begins; the look is one from before anything was changed, `undefined` when there was no service. */
function unseen(look) {
    return { before: new Set(look?.service.events.map(({ id }) => id)), events: [], targets: [] };
}
/** Pure: what is remembered after one more look. */
function sight(seen, look, mission) {
    const known = new Set([...seen.before, ...seen.events.map(({ id }) => id)]);
    const fresh = look.service.events.filter(({ id }) => !known.has(id)).toReversed();
    return { ...seen, events: [...seen.events, ...fresh], targets: remembered(seen.targets, look, mission) };
}
function remembered(before, look, mission) {
    const targets = new Map(before.map((target) => [target.address, target]));
    for (const task of (0,health/* ownTasks */.Bt)(look, mission.deployment)) {
        const target = (0,health/* targetOf */.$r)(look, task, mission.port);
        if (!target)
            continue;
        if (target.state === 'unhealthy' || target.state === 'unused')
            targets.set(target.address, inParts(target));
        else if (target.state === 'healthy')
            targets.delete(target.address);
    }
    return [...targets.values()];
}
/** A snapshot has `Target.Timeout: Request timed out` in one. */
function inParts({ address, port, state, reason }) {
    const [code, ...rest] = reason?.split(': ') ?? [];
    return { address, port, state, reason: code, description: rest.length === 0 ? undefined : rest.join(': ') };
}

// EXTERNAL MODULE: ./src/rollout/course.ts
var rollout_course = __webpack_require__(3876);
// EXTERNAL MODULE: ./src/rollout/failed-starts.ts
var failed_starts = __webpack_require__(9316);
// EXTERNAL MODULE: ./src/rollout/plain.ts
var plain = __webpack_require__(1261);
// EXTERNAL MODULE: ./src/rollout/stops.ts
var stops = __webpack_require__(8704);
;// CONCATENATED MODULE: ./src/rollout/news.ts



/** Pure: what is new since the look before, one line a change; `undefined` before the first look. */
function news(before, now, mission) {
    return [
        ...taskNews(before, now, mission),
        ...stopNews(before, now, mission),
        ...eventNews(before, now),
        ...balancerNews(before, now),
    ];
}
function taskNews(before, now, mission) {
    const was = new Map((before?.tasks ?? []).map((task) => [task.id, describe(before, task.id, mission)]));
    return now.tasks
        .filter(({ deployment }) => deployment === mission.deployment)
        .flatMap(({ id }) => {
        const is = describe(now, id, mission);
        return is === was.get(id) ? [] : [`task ${id.slice(0, 8)}: ${is}`];
    });
}
function stopNews(before, now, { deployment }) {
    const known = new Set(before?.stopped.map(({ id }) => id));
    return now.stopped
        .filter((task) => task.deployment === deployment && !known.has(task.id))
        .map((task) => `task ${task.id.slice(0, 8)}: stopped (${(0,stops/* whyStopped */.kE)(task)})`);
}
function describe(look, id, mission) {
    const task = look?.tasks.find((candidate) => candidate.id === id);
    if (!look || !task)
        return '';
    const target = (0,health/* targetOf */.$r)(look, task, mission.port);
    const unhealthy = (0,health/* unproven */.gm)(task, mission).filter(({ health }) => health === 'UNHEALTHY');
    return [
        task.status.toLowerCase(),
        ...(target ? [`target ${target.state}${target.reason === undefined ? '' : ` (${target.reason})`}`] : []),
        ...unhealthy.map(({ name }) => `container ${name} fails ECS's own health check`),
    ].join(', ');
}
/** ECS keeps the newest 100 events of a service; those of before this rollout are no news. */
function eventNews(before, now) {
    if (!before)
        return [];
    const known = new Set(before.service.events.map(({ id }) => id));
    return now.service.events
        .filter(({ id }) => !known.has(id))
        .toReversed()
        .map(({ message }) => `ECS: ${(0,plain/* plain */.p)(message)}`);
}
function balancerNews(before, now) {
    const first = !before && now.loadBalancer === 'active';
    return first || before?.loadBalancer === now.loadBalancer ? [] : [`load balancer: ${now.loadBalancer}`];
}

// EXTERNAL MODULE: ./src/rollout/verdict.ts + 1 modules
var verdict = __webpack_require__(280);
;// CONCATENATED MODULE: ./src/rollout/follow.ts





/** Looks until there is a verdict; tells what is new with every look. */
async function follow(looks, mission, { start, onNews, isImageGone }) {
    let before;
    let course = rollout_course/* START */.d3;
    let sightings = start;
    let due;
    const phases = new Set();
    let isAsked = false;
    for (;;) {
        const { value: look, done } = await looks.next(due);
        if (done)
            throw new Error('the rollout was no longer looked at, though there was no verdict');
        const lines = news(before, look, mission);
        before = look;
        course = (0,rollout_course/* continued */.m2)(course, look, mission);
        sightings = sight(sightings, look, mission);
        if (!isAsked && (0,failed_starts/* imageComplaint */.V)(look, mission) !== undefined) {
            isAsked = true;
            course = { ...course, imageIsGone: await isImageGone() };
        }
        const word = (0,verdict/* verdict */.W)(look, mission, course);
        if (word.outcome === undefined && !phases.has(phaseOf(word.waitingFor))) {
            phases.add(phaseOf(word.waitingFor));
            lines.push(`waiting for ${word.waitingFor}`);
        }
        if (lines.length > 0)
            onNews(lines, look);
        if (word.outcome !== undefined)
            return { ...word, look, sightings };
        due = (0,rollout_course/* steadyAt */.Gd)(course, look, mission);
    }
}
/** What is waited for, whatever the counts are at the moment. */
const phaseOf = (waitingFor) => waitingFor.replace(/\d+/g, '#');

// EXTERNAL MODULE: ./src/rollout/revision.ts
var revision = __webpack_require__(2084);
;// CONCATENATED MODULE: ./src/rollout/runs-now.ts


/** Pure: what a look shows to be serving, by revision: `shop-dev:7 (2 healthy tasks)`. */
function runsNow(look) {
    const counts = new Map();
    for (const { id, taskDefinition } of look.service.deployments) {
        const name = (0,revision/* revisionName */.pd)(taskDefinition);
        const healthy = (0,health/* servingTasks */.p5)(look, id).length;
        if (healthy > 0)
            counts.set(name, (counts.get(name) ?? 0) + healthy);
    }
    if (counts.size === 0)
        return 'nothing that is healthy';
    return [...counts].map(([name, count]) => `${name} (${count} healthy ${count === 1 ? 'task' : 'tasks'})`).join(', ');
}

// EXTERNAL MODULE: ./src/rollout/snapshot.ts
var snapshot = __webpack_require__(5741);
// EXTERNAL MODULE: ./src/rollout/watch.ts + 1 modules
var watch = __webpack_require__(7365);
// EXTERNAL MODULE: ./src/commands/undo.ts + 1 modules
var undo = __webpack_require__(3407);
;// CONCATENATED MODULE: ./src/commands/judge.ts









/**
 * Watches the deployment until there is a verdict; finds out why and takes it back when it is a bad one. Where this run
 * changed nothing, what it has `seen` already may be the verdict.
 */
async function judge(mission, about, seen, context) {
    const atOnce = seen && !mission.changed ? (0,verdict/* verdict */.W)(seen, mission) : undefined;
    if (seen && atOnce?.outcome !== undefined) {
        const sightings = sight(unseen(undefined), seen, mission);
        const ending = { ...atOnce, look: seen, sightings };
        return { ...atOnce, look: seen, runs: runsNow(seen), ...(await why(ending, about, context)) };
    }
    const { clients, clock, signal, on } = context;
    on({ kind: 'watching', deployment: mission.deployment, seconds: (mission.deadline - clock.now()) / 1000 });
    let known = {};
    try {
        const looks = (0,watch/* watch */.w)(about, { ecs: clients.ecs, elb: clients.elb, clock, signal });
        const ending = await follow(looks, mission, {
            start: unseen(seen),
            onNews: (lines) => on({ kind: 'news', lines }),
            isImageGone: () => (0,stored_images/* isImageGone */.JQ)(clients.ecr, about.repository, mission.image),
        });
        known = await why(ending, about, context);
        const { outcome, because, look } = await (0,undo/* undo */.tN)(ending, mission, about, context);
        const last = (0,verdict/* isGood */.K)(outcome) ? look : await withTargets(look, about, context);
        return { outcome, because, look: ending.look, ...(last && { last, runs: runsNow(last) }), ...known };
    }
    catch (error) {
        if (!signal.aborted)
            throw error;
        return { outcome: 'cancelled', because: await (0,undo/* partingWords */.FC)(mission, about, context), ...known };
    }
}
/** While nothing of a deployment runs its targets are not looked at, though others may serve. Can't it be read, nobody knows. */
async function withTargets(look, about, { clients }) {
    if (look.targets.length > 0 || look.tasks.length === 0)
        return look;
    const targets = await (0,watch/* targetsOf */.Q)(clients.elb, about).catch(() => undefined);
    return targets && { ...look, targets: targets.map(snapshot/* targetState */.fJ) };
}
/** Before anything is taken back: AWS forgets the targets of tasks that are gone. A newer deployment is no failure. */
async function why({ outcome, look, sightings }, { logGroup, repository: _, hidden, ...about }, { clients, signal }) {
    if ((0,verdict/* isGood */.K)(outcome) || outcome === 'superseded')
        return {};
    const failed = { ...about, look, sightings, logs: { group: logGroup, streamPrefix: 'ecs' } };
    // Loaded only now: most runs end well.
    const { investigate } = await __webpack_require__.e(/* import() */ 719).then(__webpack_require__.bind(__webpack_require__, 7719));
    // Its budget is in real seconds, whatever the time of the rollout: a person waits for the answer.
    return { diagnosis: await investigate(failed, hidden, { clients, signal, clock: clock/* systemClock */.m }) };
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

/***/ 7207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ PROTECTION),
/* harmony export */   j: () => (/* binding */ revisionIn)
/* harmony export */ });
/**
 * A tag that says that the image was seen healthy, as the revision whose number it ends with. The lifecycle policy
 * spares what carries one. Tags can't be moved here, but an image may have many, and revisions are never numbered anew.
 */
const PROTECTION = 'fargate-platform-live-';
/** Pure: the number of the revision that a protection is of; undefined for other tags. */
function revisionIn(tag) {
    const number = tag.startsWith(PROTECTION) ? tag.slice(PROTECTION.length) : '';
    return /^[1-9]\d{0,8}$/.test(number) ? Number(number) : undefined;
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
// EXTERNAL MODULE: ./src/resources/protection-tag.ts
var protection_tag = __webpack_require__(7207);
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
    const tag = imageId?.imageTag;
    // Asked by its digest an image may be told under any of its tags; a protection is no name for it.
    return [{ digest, tag: tag !== undefined && (0,protection_tag/* revisionIn */.j)(tag) === undefined ? tag : undefined, manifest }];
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

/***/ 407:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   Bt: () => (/* binding */ ownTasks),
/* harmony export */   U9: () => (/* binding */ healthyTasks),
/* harmony export */   gm: () => (/* binding */ unproven),
/* harmony export */   p5: () => (/* binding */ servingTasks),
/* harmony export */   qX: () => (/* binding */ HEALTH_SOURCES)
/* harmony export */ });
const HEALTH_SOURCES = [
    {
        awaits: 'become healthy in the target group',
        passes: (task, look, { port }) => targetOf(look, task, port)?.state === 'healthy',
    },
    {
        awaits: "pass ECS's own check of their containers",
        passes: (task, _look, mission) => unproven(task, mission).length === 0,
    },
];
/** The deployment's own tasks that run and of which every source says that they are healthy. */
function healthyTasks(look, mission) {
    return ownTasks(look, mission.deployment).filter((task) => HEALTH_SOURCES.every((source) => source.passes(task, look, mission)));
}
/** The tasks of a deployment that are healthy in the target group, whatever port and checks they were set up with. */
function servingTasks({ tasks, targets }, deployment) {
    const healthy = new Set(targets.filter(({ state }) => state === 'healthy').map(({ address }) => address));
    return tasks.filter((task) => task.deployment === deployment &&
        task.status === 'RUNNING' &&
        task.address !== undefined &&
        healthy.has(task.address));
}
/** The checked containers of a task of which ECS does not say that they are healthy. */
function unproven({ containers }, { checked }) {
    return containers.filter(({ name, health }) => checked.includes(name) && health !== 'HEALTHY');
}
function targetOf({ targets }, { address }, port) {
    return targets.find((target) => target.address === address && target.port === port);
}
function ownTasks({ tasks }, deployment) {
    return tasks.filter((task) => task.deployment === deployment && task.status === 'RUNNING');
}


/***/ }),

/***/ 3780:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ ServiceGone)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** The service, or its cluster, was deleted while it was watched. */
class ServiceGone extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    constructor(service) {
        super(`the service ${service} is gone: somebody has deleted it, or its cluster`, {
            hint: 'Deploy again: what is missing is made anew.',
        });
    }
}


/***/ })

};

export const id = 4979;
export const ids = [4979];
export const modules = {

/***/ 1431:
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
    const settings = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(config)
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
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value))
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

/***/ 239:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   qX: () => (/* binding */ readRange),
/* harmony export */   zO: () => (/* binding */ readChunks)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);



const CHUNK = 512 * 1024;
/**
 * The bytes of a range, piece by piece, the next piece read while the last is in use.
 * Two buffers take turns: a piece is good only until the next one is asked for.
 */
async function* readChunks({ file, offset, size }) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, 'r');
    const length = Math.min(CHUNK, size);
    let [current, other] = [Buffer.allocUnsafeSlow(length), Buffer.allocUnsafeSlow(size > length ? length : 0)];
    let position = 0;
    const readNext = () => {
        if (position >= size)
            return undefined;
        const piece = current.subarray(0, Math.min(length, size - position));
        const filled = fill(handle, piece, file, offset + position);
        filled.catch(() => undefined);
        position += piece.length;
        [current, other] = [other, current];
        return filled;
    };
    let ahead = readNext();
    try {
        while (ahead !== undefined) {
            const piece = await ahead;
            ahead = readNext();
            yield piece;
        }
    }
    finally {
        await ahead?.catch(() => undefined);
        await handle.close();
    }
}
/** The whole of a small range. */
async function readRange({ file, offset, size }) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, 'r');
    try {
        return await fill(handle, Buffer.allocUnsafe(size), file, offset);
    }
    finally {
        await handle.close();
    }
}
async function fill(handle, into, file, offset) {
    let filled = 0;
    while (filled < into.length) {
        const { bytesRead } = await handle.read(into, filled, into.length - filled, offset + filled);
        if (bytesRead === 0)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${file} ends too early: it is incomplete, or was changed while being read`);
        filled += bytesRead;
    }
    return into;
}
/** The digest of a range's bytes, read piece by piece. */
async function digestOf(range) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const chunk of readChunks(range))
        hash.update(chunk);
    return `sha256:${hash.digest('hex')}`;
}


/***/ }),

/***/ 744:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ openDirectory),
/* harmony export */   mH: () => (/* binding */ readFileOf),
/* harmony export */   p_: () => (/* binding */ openArchive)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _error_code_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2833);
/* harmony import */ var _file_range_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(239);
/* harmony import */ var _tar_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4366);






/** A directory. Throws a UserError when it is none. */
async function openDirectory(name, path) {
    if ((await kindOf(name, path)) !== 'directory') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${name}: ${path} is a file, not a directory`, {
            hint: `For an archive give oci-archive:${path}.`,
        });
    }
    return {
        name,
        find: async (inner) => {
            const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, inner);
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).catch(absent);
            return found?.isFile() ? { file, offset: 0, size: found.size } : undefined;
        },
    };
}
/** A tar archive. Throws a UserError when it is none. */
async function openArchive(name, path) {
    if ((await kindOf(name, path)) === 'directory') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${name}: ${path} is a directory, not an archive`, {
            hint: `For an OCI layout give oci:${path}.`,
        });
    }
    const files = await (0,_tar_js__WEBPACK_IMPORTED_MODULE_4__/* .indexTar */ .O)(path);
    return { name, find: async (inner) => files.get(inner) };
}
/** The content of a file of a tree, or undefined; refused when larger than `limit` bytes. */
async function readFileOf(tree, path, limit) {
    const range = await tree.find(path);
    if (range === undefined)
        return undefined;
    if (range.size > limit)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${tree.name}: ${path} has ${range.size} bytes; at most ${limit} are read`);
    return (0,_file_range_js__WEBPACK_IMPORTED_MODULE_3__/* .readRange */ .qX)(range);
}
async function kindOf(name, path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(absent);
    if (found === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${name}: ${path} does not exist`, {
            hint: 'The path is relative to the workspace; has the image been built or downloaded in this job?',
        });
    }
    if (found.isDirectory())
        return 'directory';
    // Of a pipe or a device nobody knows whether it ever ends, or begins.
    if (!found.isFile())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${name}: ${path} is neither a file nor a directory`);
    return 'file';
}
function absent(error) {
    const code = (0,_error_code_js__WEBPACK_IMPORTED_MODULE_5__/* .errorCode */ .C)(error);
    if (code !== 'ENOENT' && code !== 'ENOTDIR')
        throw error;
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
/* harmony import */ var _in_parallel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2432);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(596);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5897);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4838);





/** An index may hold indexes, though nobody nests them deeper. */
const DEEPEST = 4;
/** Children of one index that are read at the same time. */
const AT_A_TIME = 4;
/** Walks from a manifest or index down to its blobs. Throws a UserError for what can't be read. */
async function readImageTree(root, reader) {
    const nodes = [...inOrder(await walking(reader)(root, undefined, 0))];
    const children = nodes.map(({ manifest }) => manifest).filter(({ digest }) => digest !== root.digest);
    const blobs = new Map(nodes.flatMap((node) => node.blobs).map((blob) => [blob.digest, blob]));
    return { root, children, images: nodes.flatMap(({ image }) => image ?? []), blobs: [...blobs.values()] };
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
/**
 * The way down from a manifest. Each is read once, however often indexes name it: a few that name each other a thousand
 * times over would be more than any machine could walk.
 */
function walking(reader) {
    const known = new Map();
    async function walk(manifest, from, depth) {
        const where = `manifest ${manifest.digest}`;
        const tooDeep = () => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${where}: indexes are nested too deep`);
        if (depth > DEEPEST)
            throw tooDeep();
        const parsed = (0,_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .orThrow */ .a)((0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(manifest.bytes, manifest.mediaType), where);
        if (parsed.kind === 'image') {
            const { config, layers } = parsed;
            const runs = _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .IMAGE_CONFIG_TYPES */ .Pw.includes(config.mediaType) && !(from && (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .isAttestation */ .H3)(from));
            const read = runs && reader.config !== undefined ? await readConfig(config, reader.config) : undefined;
            const platform = read?.platform ?? from?.platform;
            const image = runs ? { config, layers, platform, diffIds: read?.diffIds, contentId: read?.contentId } : undefined;
            return { manifest, image, blobs: [config, ...layers], children: [], height: 0 };
        }
        const children = await (0,_in_parallel_js__WEBPACK_IMPORTED_MODULE_1__/* .inParallel */ .H)(parsed.manifests, AT_A_TIME, undefined, (child) => once(child, depth + 1));
        const height = 1 + Math.max(0, ...new Set(children.map((child) => child.height)));
        if (height > DEEPEST + 1)
            throw tooDeep();
        return { manifest, image: undefined, blobs: [], children, height };
    }
    function once(descriptor, depth) {
        const { digest, mediaType } = descriptor;
        const key = `${digest} ${mediaType} ${(0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .isAttestation */ .H3)(descriptor)}`;
        const reading = known.get(key) ??
            reader.manifest(descriptor).then((bytes) => walk({ digest, mediaType, bytes }, descriptor, depth));
        known.set(key, reading);
        return reading;
    }
    return walk;
}
/** Every child before what names it, each once. */
function* inOrder(node, seen = new Set()) {
    if (seen.has(node.manifest.digest))
        return;
    seen.add(node.manifest.digest);
    for (const child of node.children)
        yield* inOrder(child, seen);
    yield node;
}
async function readConfig(descriptor, read) {
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .orThrow */ .a)((0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseConfig */ .o4)(await read(descriptor)), `configuration ${descriptor.digest}`);
}


/***/ }),

/***/ 2432:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ inParallel)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Works on the items, at most `limit` at a time, in their order. The first failure aborts the others' signal;
 * it is thrown when all of them have ended, so nothing goes on behind the caller's back.
 */
async function inParallel(items, limit, signal, work) {
    const failed = new AbortController();
    const either = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, either);
    const results = [];
    const waiting = items.entries();
    const failures = [];
    const worker = async () => {
        for (const [index, item] of waiting) {
            if (either.aborted)
                return;
            try {
                results[index] = await work(item, either);
            }
            catch (error) {
                failures.push(error);
                failed.abort(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    signal?.throwIfAborted();
    if (failures.length > 0)
        throw failures[0];
    return results;
}


/***/ }),

/***/ 596:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ LARGEST_MANIFEST),
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   o4: () => (/* binding */ parseConfig)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8301);
/* harmony import */ var _content_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1431);
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
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(bytes.toString('utf8'));
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json))
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
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(bytes.toString('utf8'));
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json) || typeof json.os !== 'string' || typeof json.architecture !== 'string') {
        return { message: 'the configuration names no os and architecture' };
    }
    const diffIds = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json.rootfs) ? json.rootfs.diff_ids : undefined;
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
function parseDescriptors(value) {
    if (!Array.isArray(value))
        return undefined;
    const parsed = value.map(parseDescriptor);
    return parsed.every((descriptor) => descriptor !== undefined) ? parsed : undefined;
}
function parseDescriptor(value) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(value))
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
        ...((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(platform) &&
            typeof platform.os === 'string' &&
            typeof platform.architecture === 'string' && {
            platform: platformOf(platform.os, platform.architecture, platform.variant),
        }),
        annotations: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(value.annotations) ? strings(value.annotations) : {},
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

/***/ 4979:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openRunnerImage: () => (/* binding */ openRunnerImage)
});

// UNUSED EXPORTS: openImage

// EXTERNAL MODULE: ./src/image/file-tree.ts
var file_tree = __webpack_require__(744);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
// EXTERNAL MODULE: ./src/some-of.ts
var some_of = __webpack_require__(4521);
// EXTERNAL MODULE: ./src/image/digest.ts
var digest = __webpack_require__(8033);
// EXTERNAL MODULE: ./src/image/image-tree.ts
var image_tree = __webpack_require__(9921);
// EXTERNAL MODULE: ./src/image/manifest.ts
var manifest = __webpack_require__(596);
// EXTERNAL MODULE: ./src/image/media-types.ts
var media_types = __webpack_require__(5897);
// EXTERNAL MODULE: ./src/image/problem.ts
var problem = __webpack_require__(4838);
;// CONCATENATED MODULE: ./src/image/oci-layout.ts









const LARGEST_CONFIG = 16 * 1024 * 1024;
const REF_NAME = 'org.opencontainers.image.ref.name';
/** Reads the image of an OCI layout, or the one of its images that `tag` names, and checks that all of it is there. */
async function openLayout(files, tag) {
    const chosen = chooseImage(files.name, await readIndex(files), tag);
    const read = (limit) => (descriptor) => readBlob(files, descriptor, limit);
    const root = { digest: chosen.digest, mediaType: chosen.mediaType, bytes: await read(manifest/* LARGEST_MANIFEST */.$D)(chosen) };
    const tree = await (0,image_tree/* readImageTree */.w6)(root, { manifest: read(manifest/* LARGEST_MANIFEST */.$D), config: read(LARGEST_CONFIG) });
    if (tree.images.length === 0)
        throw new errors/* UserError */.yo(`${files.name} holds no container image`);
    for (const image of tree.images)
        requireWhole(files.name, image);
    return {
        name: files.name,
        platforms: (0,image_tree/* platformsOf */.Wt)(tree),
        identity: (0,image_tree/* identityOf */.cu)(tree),
        digest: root.digest,
        content: { kind: 'layout', root, children: tree.children, blobs: await findBlobs(files, tree) },
    };
}
/** The entry of index.json to deploy. Several are told apart by their tag; the same image under two tags is one. */
function chooseImage(name, entries, tag) {
    const matching = tag === undefined ? entries : entries.filter((entry) => isNamed(entry, tag));
    const [first] = matching;
    const tags = (0,some_of/* someOf */.y)(entries.map((entry) => entry.annotations[REF_NAME] ?? `(without a tag: ${entry.digest})`));
    if (first === undefined) {
        throw new errors/* UserError */.yo(tag === undefined ? `${name} holds no image` : `${name} holds no image tagged "${tag}", only ${tags}`);
    }
    if (matching.some((entry) => entry.digest !== first.digest)) {
        throw new errors/* UserError */.yo(`${name} holds several images: ${tags}`, {
            hint: `Name one by its tag: ${tag === undefined ? name : name.slice(0, -tag.length - 1)}:TAG.`,
        });
    }
    return first;
}
/** Some tools write the tag alone, others the whole name of the image. */
function isNamed(entry, tag) {
    const name = entry.annotations[REF_NAME];
    return name === tag || name?.endsWith(`:${tag}`) === true;
}
async function readIndex(files) {
    const bytes = await (0,file_tree/* readFileOf */.mH)(files, 'index.json', manifest/* LARGEST_MANIFEST */.$D);
    if (bytes === undefined) {
        const docker = (await files.find('manifest.json')) !== undefined;
        throw new errors/* UserError */.yo(`${files.name} is not an OCI layout: it has no index.json`, docker ? { hint: 'It looks like an archive of docker save: give docker-archive:FILE.' } : {});
    }
    const version = (0,json/* parseJson */.qF)((await (0,file_tree/* readFileOf */.mH)(files, 'oci-layout', manifest/* LARGEST_MANIFEST */.$D))?.toString('utf8') ?? '{}');
    if ((0,json/* isRecord */.u4)(version) &&
        typeof version.imageLayoutVersion === 'string' &&
        !version.imageLayoutVersion.startsWith('1.')) {
        throw new errors/* UserError */.yo(`${files.name} is an OCI layout of version ${version.imageLayoutVersion}; only 1.x can be read`);
    }
    const index = (0,problem/* orThrow */.a)((0,manifest/* parseManifest */.Ng)(bytes, media_types/* OCI_INDEX */.$p), `${files.name}: index.json`);
    return index.kind === 'index' ? index.manifests : [];
}
async function readBlob(files, descriptor, limit) {
    const path = blobPath(descriptor.digest);
    const bytes = await (0,file_tree/* readFileOf */.mH)(files, path, limit);
    if (bytes === undefined)
        throw missing(files, descriptor);
    const found = (0,digest/* sha256 */.s)(bytes);
    if (found === descriptor.digest)
        return bytes;
    throw new errors/* UserError */.yo(`${files.name} is damaged: the content of ${path} is ${found}`, {
        hint: 'Build or download it again.',
    });
}
async function findBlobs(files, tree) {
    const blobs = [];
    for (const descriptor of tree.blobs) {
        const at = await files.find(blobPath(descriptor.digest));
        if (at === undefined && descriptor.foreign)
            continue;
        if (at === undefined)
            throw missing(files, descriptor);
        if (at.size !== descriptor.size) {
            throw new errors/* UserError */.yo(`${files.name}: blob ${descriptor.digest} has ${at.size} bytes instead of ${descriptor.size}`, {
                hint: 'The image is incomplete: build or download it again.',
            });
        }
        blobs.push({ digest: descriptor.digest, size: descriptor.size, mediaType: descriptor.mediaType, at });
    }
    return blobs;
}
/** A container runtime refuses to unpack such an image; better to hear it now. */
function requireWhole(name, { config, layers, diffIds }) {
    if (diffIds === undefined || diffIds.length === layers.length)
        return;
    throw new errors/* UserError */.yo(`${name}: configuration ${config.digest} names ${diffIds.length} layers, but its manifest has ${layers.length}`);
}
function missing(files, { digest }) {
    return new errors/* UserError */.yo(`${files.name} is incomplete: blob ${digest} is missing`, {
        hint: 'Was it saved for some of its platforms only? Save or build exactly those that it shall have.',
    });
}
function blobPath(digest) {
    return `blobs/${digest.replace(':', '/')}`;
}

;// CONCATENATED MODULE: ./src/image/open.ts


/** Opens an image that the runner has, in an engine or on disk. Throws a UserError that says what is wrong with it. */
async function openRunnerImage(source, signal) {
    if ('path' in source)
        return openImage(source);
    const { openEngineImage } = await __webpack_require__.e(/* import() */ 7890).then(__webpack_require__.bind(__webpack_require__, 7890));
    return openEngineImage(source, signal);
}
/** Opens and checks an image on disk, before any call. Throws a UserError that says what is wrong with it. */
async function openImage(source) {
    const { kind, path, tag } = source;
    const name = `${kind}:${path}${tag === undefined ? '' : `:${tag}`}`;
    switch (kind) {
        case 'oci':
            return openLayout(await (0,file_tree/* openDirectory */.AJ)(name, path), tag);
        case 'oci-archive':
            return openLayout(await (0,file_tree/* openArchive */.p_)(name, path), tag);
        case 'docker-archive': {
            const { openDockerArchive } = await __webpack_require__.e(/* import() */ 2642).then(__webpack_require__.bind(__webpack_require__, 2642));
            return openDockerArchive(await (0,file_tree/* openArchive */.p_)(name, path), tag);
        }
    }
}


/***/ }),

/***/ 4366:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ compressionOf),
/* harmony export */   O: () => (/* binding */ indexTar)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);



const BLOCK = 512;
/** A long name or a set of pax records; no honest one is larger. */
const LARGEST_EXTENSION = 1024 * 1024;
/** Links in a row; links may also go round in a circle. */
const MOST_HOPS = 8;
const COMPRESSIONS = [
    { name: 'gzip', magic: [0x1f, 0x8b], undo: 'gunzip' },
    { name: 'zstd', magic: [0x28, 0xb5, 0x2f, 0xfd], undo: 'unzstd' },
    { name: 'xz', magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a], undo: 'unxz' },
    { name: 'bzip2', magic: [0x42, 0x5a, 0x68], undo: 'bunzip2' },
];
/**
 * Where each file of an uncompressed tar archive stands; contents are not read. Links count as what they point to.
 * Understands ustar, GNU long names and pax. Throws a UserError for anything else and for a truncated archive.
 */
async function indexTar(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, 'r');
    try {
        const { size: end } = await handle.stat();
        const files = new Map();
        const links = new Map();
        let extensions = {};
        let position = 0;
        while (position + BLOCK <= end) {
            const block = await readAt(handle, position, BLOCK);
            if (block.every((byte) => byte === 0))
                break;
            const header = parseHeader(block);
            if (header === undefined)
                throw notTar(file, block, position);
            position += BLOCK;
            const size = extensions.size ?? header.size;
            if (position + size > end)
                throw truncated(file);
            switch (header.type) {
                case 'L':
                case 'K':
                case 'x': {
                    if (size > LARGEST_EXTENSION)
                        throw notTar(file, block, position);
                    const content = await readAt(handle, position, size);
                    if (header.type === 'x')
                        extensions = { ...extensions, ...parsePax(content) };
                    else
                        extensions = { ...extensions, [header.type === 'L' ? 'path' : 'link']: text(content) };
                    break;
                }
                case 'g':
                    break;
                default: {
                    const path = normalize(extensions.path ?? header.name);
                    if (header.type === '0' || header.type === '7')
                        files.set(path, { file, offset: position, size });
                    if (header.type === '1')
                        links.set(path, normalize(extensions.link ?? header.link));
                    if (header.type === '2')
                        links.set(path, node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(path), extensions.link ?? header.link));
                    extensions = {};
                }
            }
            position += Math.ceil(size / BLOCK) * BLOCK;
        }
        if (position === 0)
            throw notTar(file, await readAt(handle, 0, Math.min(end, BLOCK)), 0);
        for (const path of links.keys()) {
            const found = follow(path, links, files);
            if (found !== undefined)
                files.set(path, found);
        }
        return files;
    }
    finally {
        await handle.close();
    }
}
function follow(path, links, files) {
    let target = links.get(path);
    for (let hops = 1; target !== undefined && hops <= MOST_HOPS; hops += 1) {
        const found = files.get(target);
        if (found !== undefined)
            return found;
        target = links.get(target);
    }
    return undefined;
}
/** The name of the compression that bytes begin with, if any. */
function compressionOf(bytes) {
    return COMPRESSIONS.find(({ magic }) => magic.every((byte, at) => bytes[at] === byte))?.name;
}
async function readAt(handle, position, size) {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size), 0, size, position);
    return buffer.subarray(0, bytesRead);
}
function parseHeader(block) {
    const stored = parseNumber(block.subarray(148, 156));
    let sum = 8 * 0x20;
    for (const [at, byte] of block.entries())
        if (at < 148 || at >= 156)
            sum += byte;
    if (stored !== sum)
        return undefined;
    const size = parseNumber(block.subarray(124, 136));
    if (size === undefined)
        return undefined;
    const name = text(block.subarray(0, 100));
    // Only POSIX has a prefix there; GNU tar keeps times in those bytes.
    const prefix = block.toString('latin1', 257, 263) === 'ustar\0' ? text(block.subarray(345, 500)) : '';
    const type = block[156] === 0 ? '0' : String.fromCharCode(block[156] ?? 0x30);
    // A link has no content, though old archives give it the size of its target.
    const hasContent = type !== '1' && type !== '2' && type !== '5';
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        size: hasContent ? size : 0,
        type,
        link: text(block.subarray(157, 257)),
    };
}
/** Octal digits, or base 256 for 8 GiB and more. */
function parseNumber(field) {
    if (field[0] === 0x80) {
        const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
        return Number.isSafeInteger(value) ? value : undefined;
    }
    const digits = text(field).trim();
    return /^[0-7]*$/.test(digits) ? Number.parseInt(digits === '' ? '0' : digits, 8) : undefined;
}
/** Records are `<length> <key>=<value>\n`, the length in bytes and counting itself. */
function parsePax(content) {
    const found = {};
    let at = 0;
    while (at < content.length) {
        const space = content.indexOf(0x20, at);
        const length = Number.parseInt(content.toString('latin1', at, space), 10);
        if (space < 0 || !(length > 0))
            break;
        const record = content.toString('utf8', space + 1, at + length - 1);
        const [key, value] = [record.slice(0, record.indexOf('=')), record.slice(record.indexOf('=') + 1)];
        if (key === 'path')
            found.path = value;
        if (key === 'linkpath')
            found.link = value;
        if (key === 'size' && /^\d+$/.test(value))
            found.size = Number(value);
        at += length;
    }
    return found;
}
function text(field) {
    const end = field.indexOf(0);
    return field.toString('utf8', 0, end < 0 ? field.length : end);
}
function normalize(path) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(path).replace(/^\/+/, '');
}
function notTar(file, start, position) {
    if (position > 0)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${file} is a damaged tar archive: no header at byte ${position}`);
    const compression = COMPRESSIONS.find(({ name }) => name === compressionOf(start));
    if (compression === undefined)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${file} is not a tar archive`);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${file} is compressed with ${compression.name}; an uncompressed tar archive is needed`, {
        hint: `Run ${compression.undo} on it first; the layers inside are compressed already or will be.`,
    });
}
function truncated(file) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${file} ends too early: the archive is incomplete`, { hint: 'Save or download it again.' });
}


/***/ })

};

export const id = 1763;
export const ids = [1763];
export const modules = {

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

/***/ 1763:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  copyBetween: () => (/* binding */ copyBetween),
  holdsContent: () => (/* binding */ holdsContent),
  platformsOf: () => (/* binding */ platformsOf),
  prepare: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/image/image-tree.ts
var image_tree = __webpack_require__(9921);
// EXTERNAL MODULE: ./src/image/in-parallel.ts
var in_parallel = __webpack_require__(2432);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/image/digest.ts
var image_digest = __webpack_require__(8033);
// EXTERNAL MODULE: ./src/image/media-types.ts
var media_types = __webpack_require__(5897);
;// CONCATENATED MODULE: ./src/image/archive-manifest.ts



const DOCKER_LAYER_GZIP = 'application/vnd.docker.image.rootfs.diff.tar.gzip';
/** Writes the manifest of a docker archive's image: OCI's, since Docker's has no name for zstd layers. */
function archiveManifest(content, layers) {
    const manifest = {
        schemaVersion: 2,
        mediaType: media_types/* OCI_MANIFEST */.EG,
        config: describe(content.config),
        layers: content.layers.map(({ diffId }) => {
            const layer = layers.get(diffId);
            if (layer === undefined)
                throw new errors/* UserError */.yo(`layer ${diffId} was not uploaded`);
            return describe(layer);
        }),
    };
    const bytes = Buffer.from(JSON.stringify(manifest));
    return { digest: (0,image_digest/* sha256 */.s)(bytes), mediaType: media_types/* OCI_MANIFEST */.EG, bytes };
}
/** A gzip layer of an earlier image in Docker's form has the same bytes in OCI's. */
function describe({ mediaType, digest, size }) {
    return { mediaType: mediaType === DOCKER_LAYER_GZIP ? media_types/* OCI_LAYER_GZIP */.BQ : mediaType, digest, size };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./src/image/compress.ts






/** Twice to thrice as fast as gzip at its default, and smaller; Fargate pulls zstd layers. */
const LEVEL = 3;
const CHUNK = 128 * 1024;
/** Compresses a layer with zstd into `file`, and checks on the way that it is the layer that the configuration names. */
async function compressLayer(layer, file, signal) {
    const { file: from, offset, size } = layer.at;
    const plain = (0,external_node_crypto_.createHash)('sha256');
    const compressed = (0,external_node_crypto_.createHash)('sha256');
    let compressedSize = 0;
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(from, { start: offset, end: offset + size - 1, highWaterMark: CHUNK }), hashing((chunk) => plain.update(chunk)), (0,external_node_zlib_.createZstdCompress)({ params: { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: LEVEL }, chunkSize: CHUNK }), hashing((chunk) => {
        compressed.update(chunk);
        compressedSize += chunk.length;
    }), (0,external_node_fs_.createWriteStream)(file), ...(signal ? [{ signal }] : []));
    const diffId = `sha256:${plain.digest('hex')}`;
    if (diffId !== layer.diffId) {
        throw new errors/* UserError */.yo(`layer ${layer.diffId} in ${from} is damaged: its content is ${diffId}`, {
            hint: 'Save the image again.',
        });
    }
    return {
        digest: `sha256:${compressed.digest('hex')}`,
        size: compressedSize,
        mediaType: media_types/* OCI_LAYER_ZSTD */.aH,
        at: { file, offset: 0, size: compressedSize },
    };
}
function hashing(see) {
    return async function* pass(chunks) {
        for await (const chunk of chunks) {
            see(chunk);
            yield chunk;
        }
    };
}

;// CONCATENATED MODULE: ./src/image/digest-mismatch.ts

/** What the registry holds, or says that it holds, is not what was sent. */
class DigestMismatchError extends errors/* UserError */.yo {
    wanted;
    held;
    constructor(doing, wanted, held) {
        super(`${doing}: the registry holds ${held} instead of ${wanted}`, {
            hint: 'Run it again: what is whole is not sent again. If it stays so, something between the runner and the registry, such as a proxy, changes what passes, or the copy in the repository is damaged and has to be deleted.',
        });
        this.name = 'DigestMismatchError';
        this.wanted = wanted;
        this.held = held;
    }
}
/** The registry took something, and then did not have it: it does not know of it yet, or has lost it. */
class NotHeldError extends errors/* UserError */.yo {
    constructor(doing, digest) {
        super(`${doing}: the registry took ${digest}, and does not have it`);
        this.name = 'NotHeldError';
    }
}

;// CONCATENATED MODULE: ./src/image/push-plan.ts
/** The blobs whose presence decides: the image's own, and those of an earlier image that hold the same layers. */
function blobsInQuestion(image, previous) {
    const reusable = plainLayers(image).flatMap(({ diffId }) => previous?.layers.get(diffId) ?? []);
    return eachOnce([...blobsOf(image), ...reusable]);
}
/** Skips what is there, and compresses only layers that neither the archive nor an earlier image has compressed. */
function planPush(image, previous, present) {
    const layers = new Map();
    for (const { diffId, blob } of archiveLayers(image))
        if (blob)
            layers.set(diffId, blob);
    const raw = new Map();
    for (const layer of plainLayers(image)) {
        const held = previous?.layers.get(layer.diffId);
        if (held && present.has(held.digest))
            layers.set(layer.diffId, held);
        else if (!layers.has(layer.diffId))
            raw.set(layer.diffId, layer);
    }
    const missing = blobsOf(image).filter((blob) => !present.has(blob.digest));
    const sizes = [...missing.map((blob) => blob.size), ...[...raw.values()].map((layer) => layer.at.size)];
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    return { image, present: present.size, missing, raw: [...raw.values()], layers, bytes };
}
/** What of the image stands on disk as the registry will have it, each blob once. */
function blobsOf(image) {
    const { content } = image;
    const blobs = content.kind === 'layout'
        ? content.blobs
        : [content.config, ...archiveLayers(image).flatMap(({ blob }) => blob ?? [])];
    return eachOnce(blobs);
}
function eachOnce(blobs) {
    return [...new Map(blobs.map((blob) => [blob.digest, blob])).values()];
}
function archiveLayers({ content }) {
    return content.kind === 'archive' ? content.layers : [];
}
function plainLayers(image) {
    return archiveLayers(image).filter(({ blob }) => blob === undefined);
}

// EXTERNAL MODULE: ./src/image/registry-error.ts
var registry_error = __webpack_require__(6657);
// EXTERNAL MODULE: ./src/image/tag-conflict.ts
var tag_conflict = __webpack_require__(1940);
;// CONCATENATED MODULE: ./src/image/push.ts











const CONCURRENT_CHECKS = 8;
const CONCURRENT_UPLOADS = 4;
/** Asks the registry what it has. Reads only: may run before a plan is approved. */
async function preparePush({ image, registry, previous, signal }) {
    return planPush(image, previous, await presentIn(registry, blobsInQuestion(image, previous), signal));
}
/** Which of these blobs a repository holds. */
async function presentIn(registry, blobs, signal) {
    const present = new Set();
    await (0,in_parallel/* inParallel */.H)(blobs, CONCURRENT_CHECKS, signal, async (blob, both) => {
        if (await registry.exists(blob, both))
            present.add(blob.digest);
    });
    return present;
}
/** Uploads what is missing, then the manifests, then the tags. Throws TagConflictError for a taken immutable tag. */
async function uploadImage(plan, options) {
    const { image, missing, raw } = plan;
    const { registry, tags, signal, on = () => undefined } = options;
    on({ kind: 'checked', present: plan.present, missing: missing.length + raw.length, bytes: plan.bytes });
    let [uploaded, skipped, bytes] = [0, plan.present, 0];
    const upload = async (blob, both) => {
        on({ kind: 'uploading', digest: blob.digest, size: blob.size });
        await registry.upload(blob, both);
        uploaded += 1;
        bytes += blob.size;
        on({ kind: 'uploaded', digest: blob.digest, size: blob.size });
    };
    const layers = new Map(plan.layers);
    const uploadCompressed = async (layer, folder, both) => {
        const file = (0,external_node_path_.join)(folder, layer.diffId.replace(':', '-'));
        const blob = await compressLayer(layer, file, both);
        on({ kind: 'compressed', diffId: layer.diffId, from: layer.at.size, to: blob.size });
        layers.set(layer.diffId, blob);
        if (await registry.exists(blob, both))
            skipped += 1;
        else
            await upload(blob, both);
        await (0,promises_.rm)(file);
    };
    await withFolder(raw.length > 0, options.temporaryFolder, async (folder) => {
        // The largest first: it must not be the one that the others wait for.
        const work = [
            ...missing.map((blob) => ({ size: blob.size, run: (both) => upload(blob, both) })),
            ...raw.map((layer) => ({
                size: layer.at.size,
                run: (both) => uploadCompressed(layer, folder, both),
            })),
        ].sort((a, b) => b.size - a.size);
        await (0,in_parallel/* inParallel */.H)(work, options.concurrency ?? CONCURRENT_UPLOADS, signal, (item, both) => item.run(both));
    });
    const { content } = image;
    const root = content.kind === 'layout' ? content.root : archiveManifest(content, layers);
    if (content.kind === 'layout')
        await putChildren(registry, content.children, signal);
    if (tags.length === 0)
        await registry.putManifest(root, root.digest, signal);
    for (const tag of tags) {
        await putTag(registry, root, tag, signal);
        on({ kind: 'tagged', reference: tag, digest: root.digest });
    }
    return { digest: root.digest, mediaType: root.mediaType, uploaded, skipped, bytes };
}
/** preparePush and uploadImage in one. */
async function push(options) {
    return uploadImage(await preparePush(options), options);
}
/** Images beside each other, then the indexes among them in their order: a registry refuses one whose parts are missing. */
async function putChildren(registry, children, signal) {
    const images = children.filter((child) => !media_types/* INDEX_TYPES */.V.includes(child.mediaType));
    const put = (child, both) => registry.putManifest(child, child.digest, both);
    await (0,in_parallel/* inParallel */.H)(images, CONCURRENT_UPLOADS, signal, put);
    for (const child of children)
        if (media_types/* INDEX_TYPES */.V.includes(child.mediaType))
            await put(child, signal);
}
/** Somebody may have put the same image under an immutable tag since we looked: then all is well. */
async function putTag(registry, root, tag, signal) {
    try {
        await registry.putManifest(root, tag, signal);
    }
    catch (error) {
        if (!(error instanceof registry_error/* RegistryError */.gl) || error.code !== 'TAG_INVALID')
            throw error;
        const present = await registry.getHeldManifest(tag, signal).catch((notHeld) => {
            // The same code stands for a tag that is malformed.
            throw notHeld instanceof NotHeldError ? error : notHeld;
        });
        if (present.digest !== root.digest)
            throw new tag_conflict/* TagConflictError */.P(tag, present.digest, root.digest);
    }
}
async function withFolder(needed, parent, use) {
    if (!needed)
        return use('');
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent ?? (0,external_node_os_.tmpdir)(), 'image-layers-'));
    try {
        await use(folder);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./src/image/copy.ts




const CONCURRENT_COPIES = 4;
/**
 * Copies an image, with all its platforms, from one repository to another one of the same registry: blobs by a mount
 * where the registry does that, else through this process, and the manifests byte for byte. What is there is not copied
 * again, so a copy that broke off is gone on with. In the end the tag is proven to hold the same digest.
 */
async function copyImage({ from, to, digest, tag, signal, on = () => { } }) {
    const root = await manifestOf(from, digest, signal);
    const tree = await (0,image_tree/* readImageTree */.w6)(root, {
        manifest: async (child) => (await manifestOf(from, child.digest, signal)).bytes,
    });
    const present = await presentIn(to, tree.blobs, signal);
    const missing = tree.blobs.filter((blob) => !present.has(blob.digest));
    const bytes = missing.reduce((sum, { size }) => sum + size, 0);
    on({ kind: 'checked', present: tree.blobs.length - missing.length, missing: missing.length, bytes });
    // The largest first: it must not be the one that the others wait for.
    const work = missing.toSorted((a, b) => b.size - a.size);
    await (0,in_parallel/* inParallel */.H)(work, CONCURRENT_COPIES, signal, (blob, both) => copyBlob(blob, from, to, both, on));
    await putChildren(to, tree.children, signal);
    await putTag(to, root, tag, signal);
    const held = await to.getHeldManifest(tag, signal);
    if (held.digest !== digest)
        throw new errors/* UserError */.yo(`${to.repository}:${tag} holds ${held.digest} after ${digest} was copied there`);
    on({ kind: 'tagged', reference: tag, digest });
}
async function copyBlob({ digest, size, foreign }, from, to, signal, on) {
    // The registry may have no copy of a layer that is fetched from elsewhere.
    if (foreign && !(await from.exists({ digest, size }, signal)))
        return;
    if (await to.mount(digest, from.repository, signal)) {
        on({ kind: 'mounted', digest, size });
        return;
    }
    on({ kind: 'uploading', digest, size });
    await to.transfer({ digest, size }, from, signal);
    on({ kind: 'uploaded', digest, size });
}
async function manifestOf(from, digest, signal) {
    const manifest = await from.getManifest(digest, signal);
    if (manifest === undefined)
        throw new errors/* UserError */.yo(`${from.repository} no longer holds ${digest}`);
    return manifest;
}

// EXTERNAL MODULE: ./src/image/remote.ts
var remote = __webpack_require__(8983);
;// CONCATENATED MODULE: ./src/image/same-content.ts
/** Pure: whether the registry's image is the one that an engine has. Its configurations have to have been read. */
function isSameContent({ identity, content }, remote) {
    if (remote.digest === content.id)
        return true;
    return (content.idOf === 'config' ? remote.identity : remote.contentIds).join() === identity.join();
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(1469);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(4872);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/GetAuthorizationTokenCommand.js


class GetAuthorizationTokenCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetAuthorizationToken", schemas_0/* GetAuthorizationToken$ */.phU) {
}

// EXTERNAL MODULE: ./src/aws/given.ts
var given = __webpack_require__(1936);
// EXTERNAL MODULE: ./src/clock.ts
var src_clock = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/retry.ts
var retry = __webpack_require__(9809);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: ./src/image/error-code.ts
var error_code = __webpack_require__(2833);
;// CONCATENATED MODULE: ./src/image/exchange.ts





/** Manifests and configurations are small; an answer larger than this is none of ours. */
const LARGEST_ANSWER = 32 * 1024 * 1024;
/**
 * One request and its whole answer, whatever its status.
 * Throws RegistryConnectionError when none came, the signal's reason when aborted, and what the body's writer threw.
 */
async function exchange(request) {
    request.signal?.throwIfAborted();
    const { doing, url, body } = request;
    const secure = url.protocol === 'https:';
    const agent = secure ? request.agents.https : request.agents.http;
    const outgoing = (secure ? external_node_https_.request : external_node_http_.request)(url, {
        method: request.method,
        headers: request.headers,
        timeout: request.idleTimeout,
        ...(agent && { agent }),
    });
    let written = Promise.resolve();
    let failWrite;
    let cancel = () => { };
    try {
        return await new Promise((resolve, reject) => {
            const fail = (error) => reject(asConnectionError(doing, url.host, error));
            let answering = false;
            outgoing.on('response', (incoming) => {
                answering = true;
                collect(incoming).then(resolve, fail);
            });
            outgoing.on('error', fail);
            outgoing.on('timeout', () => outgoing.destroy(new registry_error/* RegistryConnectionError */.Qp(doing, url.host, 'ETIMEDOUT')));
            outgoing.on('close', () => answering || fail(new registry_error/* RegistryConnectionError */.Qp(doing, url.host, 'ECONNRESET')));
            // Node's own `signal` option leaves a request hanging that still waits for a free connection.
            cancel = () => reject(request.signal?.reason);
            request.signal?.addEventListener('abort', cancel, { once: true });
            if (typeof body !== 'function') {
                outgoing.end(body);
                return;
            }
            const write = (chunk) => new Promise((done, refuse) => {
                failWrite = () => refuse(new WriteError());
                if (outgoing.destroyed)
                    failWrite();
                else
                    outgoing.write(chunk, (error) => (error ? failWrite?.() : done()));
            });
            const finish = () => {
                outgoing.end();
                outgoing.setTimeout(request.answerTimeout ?? request.idleTimeout);
            };
            written = body(write).then(finish, (error) => {
                if (!(error instanceof WriteError))
                    reject(error);
                outgoing.destroy();
            });
        });
    }
    finally {
        request.signal?.removeEventListener('abort', cancel);
        // Cancelled, broken, or answered before the registry has read everything: the rest is not wanted.
        if (!outgoing.writableFinished)
            outgoing.destroy();
        failWrite?.();
        await written;
    }
}
/** A piece could not be written. What the connection or the registry's early answer says of it says more. */
class WriteError extends Error {
}
/** What broke a connection, with the host that it was to; anything else as it is. */
function asConnectionError(doing, host, error) {
    const code = error instanceof errors/* UserError */.yo ? undefined : (0,error_code/* errorCode */.C)(error);
    return code === undefined ? error : new registry_error/* RegistryConnectionError */.Qp(doing, host, code, error);
}
async function collect(incoming) {
    const chunks = [];
    let size = 0;
    for await (const chunk of incoming) {
        if (!Buffer.isBuffer(chunk))
            continue;
        size += chunk.length;
        if (size > LARGEST_ANSWER)
            throw new errors/* UserError */.yo('the registry sent more than a manifest or configuration ever has');
        chunks.push(chunk);
    }
    return { status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) };
}

// EXTERNAL MODULE: ./src/image/file-range.ts
var file_range = __webpack_require__(239);
;// CONCATENATED MODULE: ./src/image/passing.ts



const BROKEN_CONNECTION = new Set([
    'ECONNRESET',
    'ECONNREFUSED',
    'ECONNABORTED',
    'EPIPE',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENETDOWN',
    'EAI_AGAIN',
    'ENOTFOUND',
    'ERR_STREAM_PREMATURE_CLOSE',
]);
/** The registry lost our upload, which is then started anew. */
const LOST_UPLOAD = new Set(['BLOB_UPLOAD_UNKNOWN', 'BLOB_UPLOAD_INVALID', 'UPLOAD_UNKNOWN']);
/** The registry does not know yet of what was made seconds ago. */
const LAGGING = { first: 0.25, longest: 5, atMost: 60 };
/** Pure: how what a registry said, or did not say, is tried again; `undefined` for what another try won't cure. */
function passing(error) {
    if (error instanceof registry_error/* RegistryConnectionError */.Qp)
        return BROKEN_CONNECTION.has(error.code) ? retry/* BROKEN */.M$ : undefined;
    if (error instanceof NotHeldError)
        return LAGGING;
    if (!(error instanceof registry_error/* RegistryError */.gl))
        return undefined;
    const { status, code, retryAfter } = error;
    const asked = retryAfter === undefined ? undefined : retryAfter / 1000;
    if (status === 429)
        return { ...retry/* THROTTLED */.pJ, asked };
    if (status >= 500 || status === 408)
        return { ...retry/* BROKEN */.M$, asked };
    if (code === 'NAME_UNKNOWN')
        return LAGGING;
    return code !== undefined && LOST_UPLOAD.has(code) ? retry/* BROKEN */.M$ : undefined;
}

;// CONCATENATED MODULE: ./src/image/stream.ts




/** One GET, answered as soon as its status is there: for bodies that may be gigabytes. */
async function openStream(request) {
    const { doing, url, headers, agents, signal, idleTimeout } = request;
    signal?.throwIfAborted();
    const secure = url.protocol === 'https:';
    const agent = secure ? agents.https : agents.http;
    const outgoing = (secure ? external_node_https_.request : external_node_http_.request)(url, {
        headers,
        timeout: idleTimeout,
        ...(agent && { agent }),
    });
    const told = (error) => (signal?.aborted ? signal.reason : asConnectionError(doing, url.host, error));
    const stop = () => outgoing.destroy(new registry_error/* RegistryConnectionError */.Qp(doing, url.host, 'ECONNABORTED'));
    signal?.addEventListener('abort', stop, { once: true });
    outgoing.on('close', () => signal?.removeEventListener('abort', stop));
    outgoing.on('timeout', () => outgoing.destroy(new registry_error/* RegistryConnectionError */.Qp(doing, url.host, 'ETIMEDOUT')));
    const incoming = await new Promise((resolve, reject) => {
        outgoing.on('response', resolve);
        outgoing.on('error', (error) => reject(told(error)));
        outgoing.on('close', () => reject(told(new registry_error/* RegistryConnectionError */.Qp(doing, url.host, 'ECONNRESET'))));
        outgoing.end();
    });
    async function* chunks() {
        try {
            for await (const chunk of incoming)
                if (Buffer.isBuffer(chunk))
                    yield chunk;
        }
        catch (error) {
            throw told(error);
        }
    }
    return {
        status: incoming.statusCode ?? 0,
        headers: incoming.headers,
        chunks: chunks(),
        discard: () => void incoming.destroy(),
    };
}

;// CONCATENATED MODULE: ./src/image/registry.ts












const IDLE_TIMEOUT = 60_000;
/** So much longer may it be silent when it has a whole blob, maybe of gigabytes, to check and store. */
const LONGER_TO_STORE = 10;
const REDIRECTS = 5;
const NEVER = new AbortController().signal;
/** A client for one repository. */
function createRegistry(options) {
    const { repository, agents = {}, idleTimeout = IDLE_TIMEOUT, clock = src_clock/* systemClock */.m, onRetry } = options;
    const base = new URL(`/v2/${repository}/`, options.endpoint);
    /** `action`: what ECR's API would call what was asked for; nothing where another host was asked. */
    const refusal = (doing, { status, headers, body }, action) => {
        const right = action === undefined ? undefined : { action: `ecr:${action}`, resource: repositoryArn(base, repository) };
        return new registry_error/* RegistryError */.gl(doing, { ...(0,registry_error/* parseRefusal */.Ko)(status, headers, body, Date.now()), right });
    };
    const authorizationFor = (url) => {
        const authorization = url.origin === base.origin ? options.authorization : undefined;
        return authorization === undefined ? {} : { authorization };
    };
    const send = (doing, url, call, signal) => exchange({
        ...call,
        doing,
        url,
        headers: { ...call.headers, ...authorizationFor(url) },
        agents,
        signal,
        idleTimeout,
        answerTimeout: idleTimeout * LONGER_TO_STORE,
    });
    const retrying = (signal = NEVER, attempt) => (0,retry/* withRetries */.LH)(attempt, passing, { clock, signal, onRetry });
    /** A GET that follows redirects; undefined for a 404. */
    const get = async (doing, path, accept, action, signal) => {
        let url = new URL(path, base);
        for (let hop = 0; hop <= REDIRECTS; hop += 1) {
            const answer = await send(doing, url, { method: 'GET', headers: { accept } }, signal);
            if (answer.status === 200)
                return answer;
            if (answer.status === 404)
                return undefined;
            if (answer.status < 300 || answer.status >= 400)
                throw refusal(doing, answer, url.origin === base.origin ? action : undefined);
            url = locationOf(doing, answer, url);
        }
        throw new errors/* UserError */.yo(`${doing}: the registry redirects without end`);
    };
    const exists = ({ digest, size }, signal) => {
        const doing = `looking for blob ${digest} in ${repository}`;
        return retrying(signal, async () => {
            const answer = await send(doing, new URL(`blobs/${digest}`, base), { method: 'HEAD' }, signal);
            if (answer.status === 404)
                return false;
            // A redirect leads to where the blob is stored, so it is there.
            if (answer.status !== 200 && answer.status !== 307)
                throw refusal(doing, answer, 'BatchCheckLayerAvailability');
            isNamed(doing, digest, answer);
            const length = answer.status === 200 ? answer.headers['content-length'] : undefined;
            if (length === undefined || Number(length) === size)
                return true;
            // Only so that it can be named: a layer may have gigabytes.
            const hash = (0,external_node_crypto_.createHash)('sha256');
            for await (const chunk of await openBlob(digest, signal))
                hash.update(chunk);
            throw new DigestMismatchError(doing, digest, `sha256:${hash.digest('hex')} (${length} of ${size} bytes)`);
        });
    };
    const start = (doing, url, signal) => send(doing, url, { method: 'POST', headers: { 'content-length': 0 } }, signal);
    const upload = async (blob, open, signal) => {
        const { digest, size } = blob;
        const doing = `uploading blob ${digest} to ${repository}`;
        const proven = await retrying(signal, async (count) => {
            // The answer of the try before may be all that got lost.
            if (count > 1 && (await exists(blob, signal)))
                return true;
            const url = new URL('blobs/uploads/', base);
            const started = await retrying(signal, async () => {
                const answer = await start(doing, url, signal);
                if (answer.status !== 202)
                    throw refusal(doing, answer, 'InitiateLayerUpload');
                return answer;
            });
            const place = locationOf(doing, started, url);
            place.search += `${place.search === '' ? '?' : '&'}digest=${encodeURIComponent(digest)}`;
            const headers = { 'content-type': 'application/octet-stream', 'content-length': size };
            const chunks = await open();
            const body = (write) => writeVerified(blob, chunks, write);
            const stored = await send(doing, place, { method: 'PUT', headers, body }, signal);
            if (stored.status !== 201)
                throw refusal(doing, stored, 'UploadLayerPart');
            return isNamed(doing, digest, stored);
        });
        if (proven)
            return;
        await retrying(signal, async () => {
            if (!(await exists(blob, signal)))
                throw new NotHeldError(doing, digest);
        });
    };
    /** Tried again until it begins; what breaks it off later breaks what its bytes are for. */
    const openBlob = (digest, signal) => {
        const doing = `reading blob ${digest} of ${repository}`;
        return retrying(signal, async () => {
            let url = new URL(`blobs/${digest}`, base);
            for (let hop = 0; hop <= REDIRECTS; hop += 1) {
                const headers = { accept: '*/*', ...authorizationFor(url) };
                const opened = await openStream({ doing, url, headers, agents, signal, idleTimeout });
                const { status } = opened;
                if (status === 200)
                    return opened.chunks;
                // What stands in its body is no blob, and says little more than its status.
                opened.discard();
                const answer = { status, headers: opened.headers, body: Buffer.alloc(0) };
                if (status < 300 || status >= 400) {
                    throw refusal(doing, answer, url.origin === base.origin ? 'GetDownloadUrlForLayer' : undefined);
                }
                url = locationOf(doing, answer, url);
            }
            throw new errors/* UserError */.yo(`${doing}: the registry redirects without end`);
        });
    };
    const getManifest = (reference, signal) => {
        const doing = `reading manifest ${reference} of ${repository}`;
        return retrying(signal, async () => {
            const answer = await get(doing, `manifests/${reference}`, media_types/* MANIFEST_TYPES */._P.join(', '), 'BatchGetImage', signal);
            if (answer === undefined)
                return undefined;
            const digest = (0,image_digest/* sha256 */.s)(answer.body);
            if (reference.includes(':') && reference !== digest)
                throw new DigestMismatchError(doing, reference, digest);
            const [mediaType = ''] = (answer.headers['content-type'] ?? '').split(';');
            return { digest, mediaType: mediaType.trim(), bytes: answer.body };
        });
    };
    const getHeldManifest = (reference, signal) => retrying(signal, async () => {
        const manifest = await getManifest(reference, signal);
        if (manifest === undefined)
            throw new NotHeldError(`reading manifest ${reference} of ${repository}`, reference);
        return manifest;
    });
    return {
        repository,
        exists,
        upload: ({ digest, size, at }, signal) => upload({ digest, size, name: at.file }, async () => (0,file_range/* readChunks */.zO)(at), signal),
        transfer: ({ digest, size }, from, signal) => upload({ digest, size, name: from.repository }, () => from.openBlob(digest, signal), signal),
        mount: (digest, from, signal) => {
            const doing = `taking blob ${digest} over from ${from} to ${repository}`;
            return retrying(signal, async () => {
                const url = new URL('blobs/uploads/', base);
                url.search = new URLSearchParams({ mount: digest, from }).toString();
                const answer = await start(doing, url, signal);
                if (answer.status === 201)
                    return true;
                if (answer.status >= 500 || answer.status === 429)
                    throw refusal(doing, answer, 'InitiateLayerUpload');
                // 202 begins an upload, which is left to end by itself. A refusal need not be one of an upload.
                return false;
            });
        },
        openBlob,
        putManifest: async (manifest, reference, signal) => {
            const doing = `putting ${manifest.digest} as ${reference} into ${repository}`;
            const proven = await retrying(signal, async () => {
                const headers = { 'content-type': manifest.mediaType, 'content-length': manifest.bytes.length };
                const url = new URL(`manifests/${reference}`, base);
                const answer = await send(doing, url, { method: 'PUT', headers, body: manifest.bytes }, signal);
                if (answer.status !== 201)
                    throw refusal(doing, answer, 'PutImage');
                return isNamed(doing, manifest.digest, answer);
            });
            if (!proven)
                await getHeldManifest(manifest.digest, signal);
        },
        getManifest,
        getHeldManifest,
        getBlob: (digest, signal) => {
            const doing = `reading blob ${digest} of ${repository}`;
            return retrying(signal, async () => {
                const answer = await get(doing, `blobs/${digest}`, '*/*', 'GetDownloadUrlForLayer', signal);
                if (answer === undefined)
                    return undefined;
                if ((0,image_digest/* sha256 */.s)(answer.body) !== digest)
                    throw new DigestMismatchError(doing, digest, (0,image_digest/* sha256 */.s)(answer.body));
                return answer.body;
            });
        },
    };
}
/** Holds the last piece back until the digest of the whole is known to be right: no wrong blob is ever complete. */
async function writeVerified(blob, chunks, write) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let left = blob.size;
    for await (const chunk of chunks) {
        hash.update(chunk);
        left -= chunk.length;
        if (left === 0)
            requireDigest(blob, `sha256:${hash.digest('hex')}`);
        // More than was announced is as wrong as other bytes.
        if (left < 0)
            requireDigest(blob, 'longer');
        await write(chunk);
    }
    if (left > 0)
        requireDigest(blob, 'shorter');
    if (blob.size === 0)
        requireDigest(blob, `sha256:${hash.digest('hex')}`);
}
function requireDigest({ digest, name }, found) {
    if (found === digest)
        return;
    throw new errors/* UserError */.yo(`blob ${digest} in ${name} is damaged: its content is ${found}`, {
        hint: 'Build or download the image again.',
    });
}
/** By whom ECR's addresses tell a repository of it. */
const OF_ECR = /^(\d{12})\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\.(amazonaws\.com(?:\.cn)?)$/;
/** The ARN of a repository, as far as the address of its registry tells; the rest is left open. */
function repositoryArn(endpoint, repository) {
    const [, account = '*', region = '*', domain] = OF_ECR.exec(endpoint.hostname) ?? [];
    const partition = domain?.endsWith('.cn') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
    return `arn:${partition}:ecr:${region}:${account}:repository/${repository}`;
}
/** Whether the registry names what it holds by the digest that it made of it. Throws when that is another. */
function isNamed(doing, digest, { headers }) {
    const held = headers['docker-content-digest'];
    if (held !== undefined && held !== digest)
        throw new DigestMismatchError(doing, digest, String(held));
    return held !== undefined;
}
/** Registries answer with absolute and with relative locations. */
function locationOf(doing, { status, headers }, from) {
    if (headers.location === undefined || !URL.canParse(headers.location, from.href)) {
        throw new errors/* UserError */.yo(`${doing}: the registry answered ${status} without saying where to go on`);
    }
    return new URL(headers.location, from);
}

;// CONCATENATED MODULE: ./src/resources/registry-access.ts



/** A client of one repository over the registry protocol, for twelve hours. The token goes nowhere else. */
async function openRegistry({ ecr, agents, clock, conceal, onRetry }, repository) {
    const { authorizationData } = await ecr.send(new GetAuthorizationTokenCommand({}));
    const data = authorizationData?.[0];
    const token = (0,given/* given */.g)(data?.authorizationToken, 'authorizationToken');
    conceal(token);
    conceal(Buffer.from(token, 'base64').toString().replace(/^AWS:/, ''));
    return createRegistry({
        endpoint: (0,given/* given */.g)(data?.proxyEndpoint, 'proxyEndpoint'),
        repository,
        authorization: `Basic ${token}`,
        agents,
        clock,
        onRetry,
    });
}

;// CONCATENATED MODULE: ./src/resources/registry-work.ts





/** Asks the registry what it has of an image. What runs now may hold layers that then need not be compressed again. */
async function prepare(cloud, repository, image, runs) {
    const registry = await openRegistry(cloud, repository);
    const { signal, temporaryFolder, onPush } = cloud;
    // A layout's layers are known by the digests that they have in the registry; the others' by what was compressed before.
    const previous = runs && image.content.kind !== 'layout' ? await previousImage(registry, runs.digest, signal) : undefined;
    const planFor = (local) => preparePush({ image: local, registry, signal, ...(previous ? { previous } : {}) });
    const folder = temporaryFolder === undefined ? {} : { temporaryFolder };
    const upload = (plan, tag) => uploadImage(plan, { registry, tags: [tag], signal, on: onPush, ...folder });
    if (!isInEngine(image)) {
        const plan = await planFor(image);
        return { upload: (tag) => upload(plan, tag) };
    }
    const again = previous && isSameContent(image, previous) ? await anotherTag(image, registry, previous, signal) : undefined;
    if (again)
        return { upload: (tag) => upload(again, tag) };
    return {
        upload: (tag) => {
            onPush({ kind: 'saving', name: image.name });
            return image.withSaved({ signal, ...folder }, async (local) => upload(await planFor(local), tag));
        },
    };
}
/** It only spares work: one that can't be read, archived say, is as good as none. */
async function previousImage(registry, digest, signal) {
    return await (0,remote/* readRemoteImage */.Y)(registry, digest, { signal }).catch(() => {
        signal.throwIfAborted();
        return undefined;
    });
}
/** What there is to do for an image that the registry holds under another tag: its manifest goes up as it is. */
async function anotherTag({ name, platforms, identity }, registry, { digest, layers }, signal) {
    const root = await registry.getManifest(digest, signal);
    if (root === undefined)
        return undefined;
    const content = { kind: 'layout', root, children: [], blobs: [] };
    return {
        image: { name, platforms, identity, digest, content },
        present: layers.size + 1,
        missing: [],
        raw: [],
        layers,
        bytes: 0,
    };
}
/** Whether an image of the repository is the one that an engine has. */
async function holdsContent(cloud, repository, digest, image) {
    const registry = await openRegistry(cloud, repository);
    const held = await (0,remote/* readRemoteImage */.Y)(registry, digest, { signal: cloud.signal });
    return held !== undefined && isSameContent(image, held);
}
const isInEngine = (image) => image.content.kind === 'engine';
/** Copies an image from one repository to another one of the same registry. */
async function copyBetween(cloud, image) {
    const [from, to] = await Promise.all([openRegistry(cloud, image.from), openRegistry(cloud, image.to)]);
    const { signal, onPush } = cloud;
    await copyImage({ from, to, digest: image.digest, tag: image.tag, signal, on: onPush });
}
/** The platforms of an image that the registry holds: its configuration tells them. */
async function platformsOf(cloud, repository, digest) {
    const registry = await openRegistry(cloud, repository);
    return (await (0,remote/* readRemoteImage */.Y)(registry, digest, { signal: cloud.signal }))?.platforms ?? [];
}


/***/ })

};

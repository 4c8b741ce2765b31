export const id = 2642;
export const ids = [2642];
export const modules = {

/***/ 2642:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openDockerArchive: () => (/* binding */ openDockerArchive)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8301);
/* harmony import */ var _some_of_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4521);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8033);
/* harmony import */ var _file_range_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(239);
/* harmony import */ var _file_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(744);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(596);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5897);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4838);
/* harmony import */ var _tar_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4366);










const LARGEST_CONFIG = 16 * 1024 * 1024;
const LAYER_TYPES = { gzip: _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_LAYER_GZIP */ .BQ, zstd: _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_LAYER_ZSTD */ .aH };
/** Reads the image of an archive of `docker save` or `podman save`, in the old form and in the one with blobs/sha256. */
async function openDockerArchive(files, tag) {
    const entry = chooseEntry(files.name, await readEntries(files), tag);
    const bytes = await (0,_file_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileOf */ .mH)(files, entry.config, LARGEST_CONFIG);
    const at = await files.find(entry.config);
    if (bytes === undefined || at === undefined)
        throw missing(files, entry.config);
    const digest = (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(bytes);
    const named = digestIn(entry.config);
    if (named !== undefined && named !== digest) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${files.name} is damaged: the content of ${entry.config} is ${digest}`);
    }
    const config = (0,_problem_js__WEBPACK_IMPORTED_MODULE_6__/* .orThrow */ .a)((0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseConfig */ .o4)(bytes), `${files.name}: ${entry.config}`);
    return {
        name: files.name,
        platforms: [config.platform],
        identity: [digest],
        digest: undefined,
        content: {
            kind: 'archive',
            // The bytes stay as they are, so the image keeps its id; Docker's and OCI's configurations have the same form.
            config: { digest, size: bytes.length, mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_CONFIG */ .TF, at },
            layers: await findLayers(files, entry, config),
        },
    };
}
async function readEntries(files) {
    const bytes = await (0,_file_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileOf */ .mH)(files, 'manifest.json', _manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .LARGEST_MANIFEST */ .$D);
    if (bytes === undefined) {
        const oci = (await files.find('index.json')) !== undefined;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${files.name} is not an archive of docker save: it has no manifest.json`, oci ? { hint: 'It looks like an OCI layout: give oci-archive:FILE.' } : {});
    }
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_8__/* .parseJson */ .qF)(bytes.toString('utf8'));
    const entries = Array.isArray(json) ? json.map(parseEntry) : [];
    if (entries.length > 0 && entries.every((entry) => entry !== undefined))
        return entries;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${files.name}: manifest.json lists no images with Config and Layers`);
}
function parseEntry(value) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_8__/* .isRecord */ .u4)(value) || typeof value.Config !== 'string')
        return undefined;
    const layers = strings(value.Layers);
    return layers && { config: value.Config, layers, tags: strings(value.RepoTags) ?? [] };
}
function chooseEntry(name, entries, tag) {
    const matching = tag === undefined
        ? entries
        : entries.filter(({ tags }) => tags.some((own) => own === tag || own.endsWith(`:${tag}`)));
    const [first] = matching;
    const tags = (0,_some_of_js__WEBPACK_IMPORTED_MODULE_9__/* .someOf */ .y)(entries.map((entry) => entry.tags[0] ?? '(without a tag)'));
    if (first === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${name} holds no image tagged "${tag}", only ${tags}`);
    if (matching.some((entry) => entry.config !== first.config)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${name} holds several images: ${tags}`, {
            hint: 'Save one image only, or name it: FILE:NAME:TAG.',
        });
    }
    return first;
}
async function findLayers(files, entry, { diffIds }) {
    if (entry.layers.length !== diffIds.length) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${files.name}: the configuration names ${diffIds.length} layers, but manifest.json has ${entry.layers.length}`);
    }
    const layers = [];
    for (const [index, diffId] of diffIds.entries()) {
        const path = entry.layers[index] ?? '';
        const at = await files.find(path);
        if (at === undefined)
            throw missing(files, path);
        if (at.size === 0)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${files.name} is damaged: ${path} is empty`, { hint: 'Save the image again.' });
        const blob = await asBlob(path, at);
        layers.push(blob === undefined ? { diffId, at } : { diffId, at, blob });
    }
    return layers;
}
/** A layer that is compressed already goes up as it is. Its digest is its name, where the archive keeps to that. */
async function asBlob(path, at) {
    const start = await (0,_file_range_js__WEBPACK_IMPORTED_MODULE_2__/* .readRange */ .qX)({ ...at, size: Math.min(at.size, 8) });
    const mediaType = LAYER_TYPES[(0,_tar_js__WEBPACK_IMPORTED_MODULE_7__/* .compressionOf */ .M)(start) ?? ''];
    if (mediaType === undefined)
        return undefined;
    const digest = digestIn(path) ?? (await (0,_file_range_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(at));
    return { digest, size: at.size, mediaType, at };
}
/** `blobs/sha256/<hex>` and `<hex>.json` are named after their content. */
function digestIn(path) {
    const hex = /^(?:blobs\/sha256\/)?([0-9a-f]{64})(?:\.json)?$/.exec(path)?.[1];
    return hex === undefined ? undefined : `sha256:${hex}`;
}
function strings(value) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
}
function missing(files, path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${files.name} is incomplete: ${path} is missing`, { hint: 'Save the image again.' });
}


/***/ })

};

export const id = 7890;
export const ids = [7890,2642];
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


/***/ }),

/***/ 7890:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openEngineImage: () => (/* binding */ openEngineImage)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/some-of.ts
var some_of = __webpack_require__(4521);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./src/image/engine-process.ts

/** The command did not end in time, and was ended. */
class EngineTimeout extends Error {
}
/** How long a command that shall end may take for it, in milliseconds; a cancelled job has ten seconds in all. */
const GRACE = 2_000;
const LARGEST_ANSWER = 16 * 1024 * 1024;
/**
 * Runs the command line of a container engine, without a shell, to its end.
 * Throws EngineTimeout, the signal's reason when aborted, and Node's own error when the command can't be started.
 */
async function runEngine(command, args, options) {
    const { signal, deadline, into } = options;
    signal?.throwIfAborted();
    const child = (0,external_node_child_process_.spawn)(command, args, { stdio: ['ignore', into ?? 'pipe', 'pipe'], env: engineEnv(process.env) });
    const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)];
    let killing;
    const stop = () => {
        child.kill('SIGTERM');
        killing ??= setTimeout(() => child.kill('SIGKILL'), GRACE);
    };
    let closing;
    let late = false;
    const timer = setTimeout(() => {
        late = true;
        stop();
    }, deadline);
    signal?.addEventListener('abort', stop, { once: true });
    try {
        const code = await new Promise((resolve, reject) => {
            child.on('error', reject);
            child.on('close', resolve);
            child.on('exit', () => {
                // What the command itself has started may live on, and hold these open; what is on its way still comes.
                closing = setTimeout(() => {
                    child.stdout?.destroy();
                    child.stderr?.destroy();
                }, killing === undefined ? GRACE : 0);
            });
        });
        signal?.throwIfAborted();
        if (late)
            throw new EngineTimeout(`${command} did not end within ${deadline / 1000} s`);
        return { code: code ?? undefined, stdout: stdout(), stderr: stderr() };
    }
    finally {
        clearTimeout(timer);
        clearTimeout(killing);
        clearTimeout(closing);
        signal?.removeEventListener('abort', stop);
    }
}
/**
 * What an engine's command line goes by: where it is and where its home is, which engine it speaks to and how it gets
 * there. A list of what it is given, not of what it isn't: what else the job has in its environment, under whatever
 * name, is none of its business.
 */
const ITS_OWN = new RegExp(`^(?:${[
    'PATH|HOME|USER|LOGNAME|TMPDIR|TMP|TEMP|LANG|LC_[A-Z]+|TZ|XDG_[A-Z_]+|DBUS_SESSION_BUS_ADDRESS|SSH_AUTH_SOCK',
    'DOCKER_(?:HOST|CONTEXT|CONFIG|CERT_PATH|TLS|TLS_VERIFY|API_VERSION|DEFAULT_PLATFORM)',
    'CONTAINER_(?:HOST|SSHKEY|CONNECTION)|CONTAINERS_[A-Z_]*CONF[A-Z_]*|PODMAN_CONNECTIONS_CONF|STORAGE_(?:DRIVER|OPTS)',
    '(?:HTTPS?|NO|ALL)_PROXY|SSL_CERT_(?:FILE|DIR)',
    'SYSTEMROOT|SYSTEMDRIVE|USERPROFILE|APPDATA|LOCALAPPDATA|PROGRAMDATA|PROGRAMFILES|COMSPEC|PATHEXT',
].join('|')})$`, 'i');
function engineEnv(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => ITS_OWN.test(name)));
}
/** Reads along, so that the command never has to wait; keeps no more than an honest answer has. */
function textOf(stream) {
    const chunks = [];
    let size = 0;
    stream?.on('data', (chunk) => {
        size += chunk.length;
        if (size <= LARGEST_ANSWER)
            chunks.push(chunk);
    });
    return () => Buffer.concat(chunks).toString('utf8');
}

// EXTERNAL MODULE: ./src/image/error-code.ts
var error_code = __webpack_require__(2833);
;// CONCATENATED MODULE: ./src/image/engine-fault.ts



const LONGEST_REASON = 400;
/** What a command line tells by its words alone: all failures end with the same code. */
const FAULTS = [
    {
        words: /no such (?:image|object)|image not known|no image found/i,
        hint: ({ kind, reference }) => kind === 'docker'
            ? `Build it in this job with docker build -t ${reference} (docker buildx build needs --load, docker/build-push-action load: true), or docker pull it. An archive is given as oci-archive:FILE or docker-archive:FILE, an image in the environment's repository as ecr:TAG.`
            : `Build it in this job with podman build -t ${reference}, as the same user: root and others have their own images. An image of Docker is given as docker:${reference}.`,
    },
    {
        words: /permission denied/i,
        hint: ({ kind }) => kind === 'docker'
            ? 'The user of this job may not use the Docker socket: add it to the group docker, or start the runner as a user who is in it.'
            : 'The user of this job may not read the images of podman.',
    },
    {
        words: /cannot connect|failed to connect|connection refused|is the docker daemon running/i,
        hint: ({ kind }) => kind === 'docker'
            ? 'Start the Docker daemon, or set DOCKER_HOST; in a container job mount /var/run/docker.sock. Without an engine give an archive: oci-archive:FILE.'
            : 'Start the service or the machine that this podman talks to.',
    },
    {
        words: /no space left|quota exceeded/i,
        hint: () => 'The whole image is written to RUNNER_TEMP before its new layers go up: free some space there, or build an archive in the first place (docker buildx build --output type=oci,dest=app.tar) and give oci-archive:app.tar.',
    },
];
/** What a command that ended badly means for the user. */
function engineFault(source, doing, answer) {
    const reason = oneLine(answer.stderr) || `it ended with ${answer.code ?? 'a signal'}`;
    const hint = FAULTS.find(({ words }) => words.test(reason))?.hint(source);
    return new errors/* UserError */.yo(`${source.kind} can't ${doing} ${source.reference}: ${reason}`, hint === undefined ? {} : { hint });
}
/** The same for a command that did not start, or did not end; anything else is given back as it is. */
function asEngineFault({ kind, reference }, doing, error) {
    if (error instanceof EngineTimeout) {
        return new errors/* UserError */.yo(`${kind} can't ${doing} ${reference}: ${error.message}`, {
            hint: `Does ${kind} answer on this runner? Try ${kind} info in a step before.`,
            cause: error,
        });
    }
    const code = (0,error_code/* errorCode */.C)(error);
    if (code !== 'ENOENT' && code !== 'EACCES')
        return error;
    const why = code === 'ENOENT' ? 'is not on this runner' : "can't be started on this runner";
    return new errors/* UserError */.yo(`${kind} ${why}, so it can't ${doing} ${reference}`, {
        hint: `Use a runner with ${kind}, or give an archive: oci-archive:FILE or docker-archive:FILE.`,
        cause: error,
    });
}
/** Engines write their complaint last; warnings and progress before it explain nothing. */
function oneLine(text) {
    const lines = text.split('\n').filter((each) => !/^(?:WARN|Emulate Docker CLI|time=.* level=warn)/i.test(each));
    const line = lines
        .join(' ')
        .trim()
        .replace(/[\s\p{Cc}]+/gu, ' ');
    return line.length > LONGEST_REASON ? `…${line.slice(-LONGEST_REASON)}` : line;
}

// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
// EXTERNAL MODULE: ./src/image/content-id.ts
var content_id = __webpack_require__(1431);
// EXTERNAL MODULE: ./src/image/source.ts + 1 modules
var source = __webpack_require__(4041);
;// CONCATENATED MODULE: ./src/image/engine-inspection.ts



/** Reads what `docker image inspect` or `podman image inspect` printed for one image. */
function parseInspection(stdout) {
    const list = (0,json/* parseJson */.qF)(stdout);
    const [image] = Array.isArray(list) ? list : [];
    if (!(0,json/* isRecord */.u4)(image))
        return { message: 'its description can’t be read' };
    const id = typeof image['Id'] === 'string' ? image['Id'].replace(/^(?:sha256:)?/, 'sha256:') : '';
    const { Os: os, Architecture: architecture, Variant: variant } = image;
    if (!(0,source/* isDigest */.Bc)(id))
        return { message: 'its description has no Id' };
    if (typeof os !== 'string' || typeof architecture !== 'string' || os === '' || architecture === '') {
        return {
            message: 'the engine does not tell for which platform it is',
            fix: 'Build it for one: docker buildx build --load --platform linux/amd64.',
        };
    }
    const platform = { os, architecture, ...(typeof variant === 'string' && variant !== '' && { variant }) };
    const { Layers: layers } = (0,json/* isRecord */.u4)(image['RootFS']) ? image['RootFS'] : {};
    const diffIds = Array.isArray(layers) ? layers.filter((layer) => typeof layer === 'string') : [];
    return {
        id,
        idOf: isManifestId(image, id) ? 'manifest' : 'config',
        platform,
        diffIds,
        contentId: (0,content_id/* contentId */.f)(platform, diffIds, image['Config']),
        names: [...textsIn(image['RepoTags']), ...textsIn(image['RepoDigests'])],
    };
}
const textsIn = (value) => Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
/**
 * Docker's containerd image store calls an image by its manifest or index; every other store by its configuration.
 * Docker 28 says so in Descriptor; before, the store is known by its repository digests or its snapshotter.
 */
function isManifestId({ Descriptor, RepoDigests, GraphDriver }, id) {
    if ((0,json/* isRecord */.u4)(Descriptor) && Descriptor['digest'] === id)
        return true;
    if (Array.isArray(RepoDigests) && RepoDigests.some((digest) => String(digest).endsWith(`@${id}`)))
        return true;
    return (0,json/* isRecord */.u4)(GraphDriver) && GraphDriver['Name'] === 'overlayfs';
}

;// CONCATENATED MODULE: ./src/image/engine-name.ts
/**
 * Pure: whether an engine's image has the name by which it was asked for. Podman takes a short name for an image of any
 * registry, and engines take the beginning of an id for the whole: neither must deploy what nobody named.
 */
function isNamed(reference, { id, names }) {
    const hex = /^(?:sha256:)?([0-9a-f]{12,64})$/.exec(reference)?.[1];
    if (hex !== undefined && id.startsWith(`sha256:${hex}`))
        return true;
    // An engine that tells no names can't be held to one.
    if (names.length === 0)
        return true;
    const wanted = whole(reference);
    return names.some((name) => whole(name) === wanted);
}
/** A name without what engines put in front of those without a registry, and with the tag that they add. */
function whole(name) {
    const [given = '', digest] = name.replace(/^(?:(?:index\.)?docker\.io\/(?:library\/)?|localhost\/)/, '').split('@');
    const [, repository = given, tag = 'latest'] = /^(.*?)(?::([^:/]+))?$/.exec(given) ?? [];
    return digest === undefined ? `${repository}:${tag}` : `${repository}@${digest}`;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/image/docker-archive.ts
var docker_archive = __webpack_require__(2642);
// EXTERNAL MODULE: ./src/image/file-tree.ts
var file_tree = __webpack_require__(744);
;// CONCATENATED MODULE: ./src/image/engine-save.ts








/** Milliseconds: an image of 5 GB takes minutes. */
const SAVE_DEADLINE = 15 * 60_000;
/** What `withSaved` of an engine's image does. Throws a UserError that says what to do, or the signal's reason. */
async function withSavedImage(image, { temporaryFolder, signal }, use) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporaryFolder ?? (0,external_node_os_.tmpdir)(), 'image-'));
    try {
        const file = (0,external_node_path_.join)(folder, 'image.tar');
        await save(image, file, signal);
        const saved = await (0,docker_archive.openDockerArchive)(await (0,file_tree/* openArchive */.p_)(image.name, file), undefined);
        requireSame(image, saved);
        return await use(saved);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** By its id: the name may go to another image meanwhile, and without a tag stands for all of them. */
async function save({ content: { source, id } }, file, signal) {
    // Docker goes faster without its own way to write a file. Podman's way to standard output is a pipe, so that it tells
    // of a full disk as a broken pipe.
    const byName = source.kind === 'podman';
    const args = byName ? ['--quiet', '--format', 'docker-archive', '--output', file, id] : [id];
    const handle = await (0,promises_.open)(file, 'wx', 0o600);
    try {
        const answer = await runEngine(source.kind, ['image', 'save', ...args], {
            deadline: SAVE_DEADLINE,
            signal,
            ...(byName ? {} : { into: handle.fd }),
        }).catch((error) => {
            throw asEngineFault(source, 'save', error);
        });
        if (answer.code !== 0)
            throw engineFault(source, 'save', answer);
    }
    finally {
        await handle.close();
    }
}
function requireSame({ name, identity, content }, saved) {
    const same = content.idOf === 'config'
        ? saved.identity.join() === identity.join()
        : saved.content.kind === 'archive' &&
            saved.content.layers.map(({ diffId }) => diffId).join() === content.diffIds.join();
    if (same)
        return;
    throw new errors/* UserError */.yo(`${name}: the engine saved another image (${saved.identity.join()}) than it told of (${content.id})`, {
        hint: 'Run again; should it stay so, build an archive and give oci-archive:FILE.',
    });
}

// EXTERNAL MODULE: ./src/image/problem.ts
var problem = __webpack_require__(4838);
;// CONCATENATED MODULE: ./src/image/engine-image.ts








/** Milliseconds; an engine that is well answers in a tenth of a second. */
const INSPECTION_DEADLINE = 30_000;
/**
 * Asks an engine which image it has under a name. No layer is read.
 * Throws a UserError that says what to do, or the signal's reason.
 */
async function openEngineImage(source, signal) {
    const { kind, reference } = source;
    const name = `${kind}:${reference}`;
    const answer = await runEngine(kind, ['image', 'inspect', reference], {
        deadline: INSPECTION_DEADLINE,
        signal,
    }).catch((error) => {
        throw asEngineFault(source, 'inspect', error);
    });
    if (answer.code !== 0)
        throw engineFault(source, 'inspect', answer);
    const { platform, contentId, names, ...inspected } = (0,problem/* orThrow */.a)(parseInspection(answer.stdout), name);
    if (!isNamed(reference, { id: inspected.id, names })) {
        throw new errors/* UserError */.yo(`${name}: ${kind} gives an image of another name for it: ${(0,some_of/* someOf */.y)(names)}`, {
            hint: 'Give the whole name, or at least 12 characters of the id.',
        });
    }
    const image = {
        name,
        platforms: [platform],
        identity: [inspected.idOf === 'config' ? inspected.id : contentId],
        digest: undefined,
        content: { kind: 'engine', source, ...inspected },
        withSaved: (options, use) => withSavedImage(image, options, use),
    };
    return image;
}


/***/ })

};

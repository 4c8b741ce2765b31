export const id = 782;
export const ids = [782];
export const modules = {

/***/ 6266:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ DeregisterTaskDefinitionCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2588);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4947);


class DeregisterTaskDefinitionCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DeregisterTaskDefinition", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DeregisterTaskDefinition$ */ .lkq) {
}


/***/ }),

/***/ 1247:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ UntagResourceCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2588);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4947);


class UntagResourceCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "UntagResource", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .UntagResource$ */ .AUX) {
}


/***/ }),

/***/ 7188:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ UpdateServiceCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2588);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4947);


class UpdateServiceCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "UpdateService", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .UpdateService$ */ .N2u) {
}


/***/ }),

/***/ 9005:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ factsOf),
/* harmony export */   z: () => (/* binding */ environmentFacts)
/* harmony export */ });
/** What is known of the things that outlive releases. */
function environmentFacts({ images, home, balancer, targets }, secure) {
    return {
        ...(images.known ? { repositoryUrl: images.out.uri } : {}),
        ...(home.known ? { clusterArn: home.out.arn } : {}),
        ...(targets.known ? { targetGroupArn: targets.out.arn } : {}),
        ...(balancer.known
            ? { loadBalancerDnsName: balancer.out.dnsName, url: `${secure ? 'https' : 'http'}://${balancer.out.dnsName}` }
            : {}),
    };
}
/** What is known of the stack at this moment, however far the run has come. */
function factsOf(stack, secure, previousTaskDefinitionArn) {
    const { images, image, definition, service } = stack;
    const facts = {
        previousTaskDefinitionArn,
        ...environmentFacts(stack, secure),
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


/***/ }),

/***/ 6120:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KC: () => (/* binding */ caseOf),
/* harmony export */   KO: () => (/* binding */ missionOf),
/* harmony export */   M1: () => (/* binding */ unfinished),
/* harmony export */   Xb: () => (/* binding */ isChange)
/* harmony export */ });
/* harmony import */ var _spec_fragment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8791);
/* harmony import */ var _stacks_hidden_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3740);


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
        hidden: (0,_stacks_hidden_values_js__WEBPACK_IMPORTED_MODULE_1__/* .hiddenValues */ .R)(spec),
        setup: {
            container: _spec_fragment_js__WEBPACK_IMPORTED_MODULE_0__/* .APP */ .uq,
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


/***/ }),

/***/ 1611:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ survey)
});

// EXTERNAL MODULE: ./src/engine/walk.ts
var walk = __webpack_require__(4721);
// EXTERNAL MODULE: ./src/commands/look-now.ts
var look_now = __webpack_require__(1058);
// EXTERNAL MODULE: ./src/aws/parked.ts
var parked = __webpack_require__(4284);
// EXTERNAL MODULE: ./src/aws/tags.ts
var tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/resources/primary-deployment.ts
var primary_deployment = __webpack_require__(7287);
// EXTERNAL MODULE: ./src/rollout/order.ts
var order = __webpack_require__(3281);
// EXTERNAL MODULE: ./src/rollout/rolled-back.ts
var rolled_back = __webpack_require__(9603);
// EXTERNAL MODULE: ./src/stacks/stamps.ts
var stamps = __webpack_require__(4465);
;// CONCATENATED MODULE: ./src/commands/precedence.ts






/**
 * How this run stands to what is live, from what the plan reads anyway; GitHub is asked when that is another commit.
 * A run that was queued before somebody rolled back is older than that, whatever its commit.
 * Where nothing is live (no service, or one whose last deployment failed for good), every run is newer.
 */
async function precedence({ running }, origin, { compare, signal }) {
    const [service, revision] = await Promise.all([running.service(), running.current()]);
    if (!service || !isLive(service))
        return { order: 'newer' };
    const tooLate = (0,rolled_back/* queuedBefore */.hz)((0,rolled_back/* rollbackIn */.a7)((0,tags/* fromLowerTags */.N7)(service.tags)), origin);
    if (tooLate !== undefined)
        return { order: 'older', because: tooLate };
    const [live, ours] = [(0,stamps/* originIn */.Cy)(revision?.tags ?? {}), (0,stamps/* asStamped */.vt)(origin)];
    const commits = (0,order/* toCompare */.lT)(live, ours);
    return (0,order/* orderOf */.mJ)(live, ours, commits ? await compare(commits.base, commits.head, signal) : NOT_ASKED);
}
function isLive(service) {
    const hasFailed = (0,primary_deployment/* primaryOf */.O)(service)?.rolloutState === 'FAILED' || (0,parked/* isParked */.S)(service);
    return service.status === 'ACTIVE' && !hasFailed;
}
const NOT_ASKED = { status: 'unknown', reason: 'there is nothing to compare' };

;// CONCATENATED MODULE: ./src/commands/requiring.ts
/**
 * Pure: a plan in which nothing but the release may be made or changed: all that outlives it (`foundation`) has to be
 * there as described, and what is not is refused.
 */
function requiring(steps, foundation) {
    const outlives = new Set(foundation.map(nameOf));
    return steps.map((step) => step.action === 'keep' || step.refusal !== undefined || !outlives.has(nameOf(step))
        ? step
        : { ...step, refusal: `infrastructure: require, and ${LACKS[step.action](step)}. ${HEAL}` });
}
const nameOf = ({ kind, name }) => `${kind} ${name}`;
const HEAL = 'Have the action environment make it so, or deploy with infrastructure: ensure.';
const LACKS = {
    create: () => 'it is not there',
    update: ({ changes }) => `it is not as described (${changes.map(({ field }) => field).join(', ')})`,
    remove: () => 'it is there, though what is described has no place for it',
};

;// CONCATENATED MODULE: ./src/commands/survey.ts




/** Reads everything, all at once, and compares it with what is described. Writes nothing. */
async function survey(stack, cloud, { policy, required }, origin, context) {
    // Beside the plan, so that an unchanged environment has its verdict without another call.
    const looking = (0,look_now/* lookNow */.w)(cloud, context);
    looking.catch(() => { }); // What breaks it breaks the plan as well, which can say what thing it was about.
    const preceding = precedence(cloud, origin, context);
    preceding.catch(() => { }); // The same.
    const planned = requiring(await (0,walk/* plan */.et)(Object.values(stack), cloud, policy), required);
    const [look, before] = await Promise.all([looking, cloud.running.service()]);
    context.on({ kind: 'planned', steps: planned });
    return { planned, look, before, preceding };
}


/***/ }),

/***/ 6901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ readOrigin)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8301);


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
    return {
        commit: headOf(payload(env)) ?? (env['GITHUB_SHA'] || undefined),
        runUrl: server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined,
        runNumber: counted(env['GITHUB_RUN_NUMBER']),
        attempt: counted(env['GITHUB_RUN_ATTEMPT']),
        workflow: IN_ORDER.includes(env['GITHUB_EVENT_NAME'] ?? '') ? env['GITHUB_WORKFLOW_REF'] || undefined : undefined,
        startedAt: new Date(now).toISOString(),
    };
}
/** Pure: a number from 1 on. */
function counted(text) {
    const number = Number(text);
    return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
/** Pure: the head commit of the pull request that an event is about. */
function headOf(event) {
    const pullRequest = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(event) ? event['pull_request'] : undefined;
    const head = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(pullRequest) ? pullRequest['head'] : undefined;
    const sha = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(head) ? head['sha'] : undefined;
    return typeof sha === 'string' ? sha : undefined;
}
/** The event that started the workflow. Unreadable is as good as none: the commit then is GITHUB_SHA. */
function payload({ GITHUB_EVENT_PATH: file }) {
    if (!file)
        return undefined;
    try {
        return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'));
    }
    catch {
        return undefined;
    }
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

/***/ 1014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ deleteService),
  S: () => (/* binding */ departingService)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(2588);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(4947);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/DeleteServiceCommand.js


class DeleteServiceCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteService", schemas_0/* DeleteService$ */.BBq) {
}

// EXTERNAL MODULE: ./src/aws/found.ts
var found = __webpack_require__(2257);
// EXTERNAL MODULE: ./src/aws/given.ts
var given = __webpack_require__(1936);
// EXTERNAL MODULE: ./src/aws/tags.ts
var tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/engine/resource.ts
var resource = __webpack_require__(1295);
;// CONCATENATED MODULE: ./src/resources/departing-service.ts





/** A service that only has to go, whatever it was described to be. `after`: what may go once it is gone. */
const departingService = (0,resource/* define */.E)({
    kind: 'service',
    desired: () => ({}),
    async read({ running }) {
        const seen = await running.service();
        // A draining one is on its way out; the cluster waits for it.
        if (seen?.status !== 'ACTIVE')
            return undefined;
        const out = { name: (0,given/* given */.g)(seen.serviceName, 'serviceName'), cluster: (0,given/* given */.g)(seen.clusterArn, 'clusterArn') };
        return { state: {}, out, tags: (0,tags/* fromLowerTags */.N7)(seen.tags) };
    },
    create: () => Promise.reject(new Error('it only goes')),
    update: async (_cloud, { out }) => out,
    remove: ({ ecs }, { cluster, name }) => deleteService(ecs, cluster, name),
});
/** Deletes a service with its tasks, which then drain; one that is gone is fine. */
async function deleteService(ecs, cluster, service) {
    const gone = ['ServiceNotFoundException', 'ServiceNotActiveException', 'ClusterNotFoundException'];
    await (0,found/* found */.F)(ecs.send(new DeleteServiceCommand({ cluster, service, force: true })), ...gone);
}


/***/ }),

/***/ 2129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ ASKED_COUNT),
  e: () => (/* binding */ service)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(2588);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(4947);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/CreateServiceCommand.js


class CreateServiceCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateService", schemas_0/* CreateService$ */.OqB) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/UpdateServiceCommand.js
var UpdateServiceCommand = __webpack_require__(7188);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/TagResourceCommand.js
var TagResourceCommand = __webpack_require__(2168);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/UntagResourceCommand.js
var UntagResourceCommand = __webpack_require__(1247);
// EXTERNAL MODULE: ./src/aws/asleep.ts
var aws_asleep = __webpack_require__(3459);
// EXTERNAL MODULE: ./src/aws/ecs-reads.ts
var ecs_reads = __webpack_require__(3144);
// EXTERNAL MODULE: ./src/aws/faults.ts
var faults = __webpack_require__(9512);
// EXTERNAL MODULE: ./src/aws/given.ts
var given = __webpack_require__(1936);
// EXTERNAL MODULE: ./src/aws/parked.ts
var parked = __webpack_require__(4284);
// EXTERNAL MODULE: ./src/aws/tags.ts
var aws_tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/aws/until.ts
var until = __webpack_require__(189);
// EXTERNAL MODULE: ./src/engine/resource.ts
var resource = __webpack_require__(1295);
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

// EXTERNAL MODULE: ./src/resources/departing-service.ts + 1 modules
var departing_service = __webpack_require__(1014);
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
const REMAKE = 'Delete the service (its tasks stop), then deploy again; or take a new environment name.';
/** An ECS service on Fargate behind a target group, whose circuit breaker rolls a failed rollout back. */
const service = (0,resource/* define */.E)({
    kind: 'service',
    immutable: { launchType: REMAKE, schedulingStrategy: REMAKE, deploymentController: REMAKE, managedBy: REMAKE },
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
        ...(props.wake ? { asleep: 'no' } : {}),
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
                asleep: (0,aws_asleep/* sleepingCount */.J)(seen) ?? 'no',
                unsettledCount: (0,primary_deployment/* primaryOf */.O)(seen)?.rolloutState === 'COMPLETED' ? undefined : seen.desiredCount,
                tags,
            },
            out: outOf(seen, (0,primary_deployment/* primaryOf */.O)(seen)?.id ?? ''),
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
            return { ...outOf((0,given/* given */.g)(answer.service, 'the service')), sentCount: props.desiredCount };
        }
        catch (error) {
            throw (0,faults/* isTextFault */.y1)(error, 'service exists') ? new resource/* ChangedMeanwhile */.n(error) : error;
        }
    },
    async update({ ecs, patience }, { out, state: seen }, { deployment, tags }, changed, props) {
        const rollsOut = ['taskDefinition', 'network', 'loadBalancer'].some((field) => changed.has(field));
        const restarts = changed.has('lastRollout') || seen.parked === 'parked';
        const asksAnew = seen.parked === 'parked' || countAskedAnew(seen.tags, tags);
        const { count, toWakeWith } = counts(seen, props, { asksAnew, unsettled: rollsOut || restarts });
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
            if (changed.has('tags')) {
                const asleep = toWakeWith === undefined ? {} : { [aws_asleep/* ASLEEP */.R]: String(toWakeWith) };
                const all = (0,aws_tags/* toLowerTags */._4)({ ...(0,aws_tags/* withOrigin */.D_)(seen.tags, tags), ...asleep });
                await ecs.send(new TagResourceCommand/* TagResourceCommand */.e({ resourceArn: out.arn, tags: all }));
            }
            // Where one stays, the next run takes it away: together with a count of 0 it would say something.
            const over = [...(seen.parked === 'no' ? [] : [parked/* PARKED */.e]), ...(changed.has('asleep') ? [aws_asleep/* ASLEEP */.R] : [])];
            if (over.length > 0)
                await ecs.send(new UntagResourceCommand/* UntagResourceCommand */.R({ resourceArn: out.arn, tagKeys: over })).catch(() => { });
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
    remove: ({ ecs }, { name, cluster }) => (0,departing_service/* deleteService */.h)(ecs, cluster, name),
});
/** How many tasks to ask for, if any number is to be sent; of a service that sleeps on, how many it is to wake with. */
function counts({ asleep, unsettledCount }, { wake, desiredCount }, { asksAnew, unsettled }) {
    const asked = asksAnew ? desiredCount : undefined;
    if (typeof asleep !== 'number')
        return { count: asked ?? (unsettled ? unsettledCount : undefined) };
    if (wake)
        return { count: asked ?? asleep };
    return asked === undefined || asked === 0 ? {} : { toWakeWith: asked };
}
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
function outOf(seen, deployment = (0,given/* given */.g)((0,primary_deployment/* primaryOf */.O)(seen)?.id, 'the id of the primary deployment')) {
    return {
        arn: (0,given/* given */.g)(seen.serviceArn, 'serviceArn'),
        name: (0,given/* given */.g)(seen.serviceName, 'serviceName'),
        cluster: (0,given/* given */.g)(seen.clusterArn, 'clusterArn'),
        deployment,
    };
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

/***/ 9603:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Np: () => (/* binding */ rollbackTag),
/* harmony export */   a7: () => (/* binding */ rollbackIn),
/* harmony export */   hz: () => (/* binding */ queuedBefore)
/* harmony export */ });
/* unused harmony export ROLLED_BACK */
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);
/* harmony import */ var _revision_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2084);


/** On a service: the last rollback by hand. Runs that were queued before it must not go over it. */
const ROLLED_BACK = `${_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_PREFIX */ .C_}rolled-back`;
/** Pure: the tag that a rollback to a revision leaves. */
function rollbackTag(revision, { runUrl }) {
    const run = runIn(runUrl);
    return { [ROLLED_BACK]: `${(0,_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .revisionName */ .p)(revision)}${run === undefined ? '' : ` run ${run}`}` };
}
/** Pure: the rollback that a service's tags tell of. */
function rollbackIn(tags) {
    const [, to, run] = /^(\S+?)(?: run (\d{1,15}))?$/.exec(tags[ROLLED_BACK] ?? '') ?? [];
    return to === undefined ? undefined : { to, run: run === undefined ? undefined : Number(run) };
}
/**
 * Pure: why a run must not go over a rollback: it was queued before it. One that somebody started anew is asked for, and
 * so is one of which nobody can tell; `undefined` for those.
 */
function queuedBefore(rollback, { runUrl, attempt = 1 }) {
    const run = runIn(runUrl);
    if (rollback?.run === undefined || run === undefined || attempt > 1 || run >= rollback.run)
        return undefined;
    return `run ${rollback.run} has put ${rollback.to} back after this run (${run}) was queued`;
}
function runIn(url) {
    const [, id] = /\/actions\/runs\/(\d{1,15})$/.exec(url ?? '') ?? [];
    return id === undefined ? undefined : Number(id);
}


/***/ }),

/***/ 7196:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ environment)
/* harmony export */ });
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);
/* harmony import */ var _resources_cluster_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4134);
/* harmony import */ var _resources_listener_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6979);
/* harmony import */ var _resources_load_balancer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7763);
/* harmony import */ var _resources_log_group_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2657);
/* harmony import */ var _resources_repository_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7202);
/* harmony import */ var _resources_target_group_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7884);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8528);








/** What outlives the releases of an environment. The topology, on one screen. */
function environment(spec, names) {
    const { network, http } = spec;
    const tags = { ...spec.tags, ...(0,_ownership_js__WEBPACK_IMPORTED_MODULE_7__/* .ownerTags */ .Dh)(spec) };
    // Load balancers and target groups take short names only, so the whole name goes into a tag.
    const named = (role) => ({ ...tags, [`${_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_PREFIX */ .C_}name`]: `${names.service}-${role}` });
    const images = (0,_resources_repository_js__WEBPACK_IMPORTED_MODULE_5__/* .repository */ .J)(names.repository, { ...spec.repository, tags });
    const logs = (0,_resources_log_group_js__WEBPACK_IMPORTED_MODULE_4__/* .logGroup */ .Q)(names.logGroup, { ...spec.logs, tags });
    const home = (0,_resources_cluster_js__WEBPACK_IMPORTED_MODULE_1__/* .cluster */ .b)(names.cluster, { ...spec.cluster, tags });
    const balancer = (0,_resources_load_balancer_js__WEBPACK_IMPORTED_MODULE_3__/* .loadBalancer */ .R)(names.loadBalancer, {
        scheme: network.scheme,
        subnets: network.publicSubnets,
        securityGroups: network.loadBalancerSecurityGroups,
        tags: named('alb'),
    });
    const targets = (0,_resources_target_group_js__WEBPACK_IMPORTED_MODULE_6__/* .targetGroup */ .X)(names.targetGroup, {
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
    const secure = (0,_resources_listener_js__WEBPACK_IMPORTED_MODULE_2__/* .listener */ .F)(`${names.loadBalancer}:443`, { ...at, port: 443, certificate: http.certificate }, http.certificate === undefined ? 'absent' : 'present');
    const plain = (0,_resources_listener_js__WEBPACK_IMPORTED_MODULE_2__/* .listener */ .F)(`${names.loadBalancer}:80`, { ...at, port: 80, secure });
    return { images, logs, home, balancer, targets, secure, plain };
}


/***/ }),

/***/ 6874:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ release)
});

// EXTERNAL MODULE: ./src/aws/tags.ts
var aws_tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/engine/resource.ts
var resource = __webpack_require__(1295);
// EXTERNAL MODULE: ./src/image/platform.ts
var platform = __webpack_require__(2554);
// EXTERNAL MODULE: ./src/image/problem.ts
var problem = __webpack_require__(4838);
// EXTERNAL MODULE: ./src/resources/running-image.ts
var running_image = __webpack_require__(126);
// EXTERNAL MODULE: ./src/resources/stored-images.ts + 1 modules
var stored_images = __webpack_require__(1419);
;// CONCATENATED MODULE: ./src/resources/image.ts





/** The image in the repository: to read it is to see what the tag holds, to create it is to push it. */
function image_image(name, props) {
    const { wanted } = props;
    if (wanted.from === 'runner')
        return pushedImage(name, props, wanted);
    return 'running' in wanted ? currentImage(name, props) : storedImage(name, props, wanted);
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
            const runs = (0,running_image/* runningImage */.$z)(await cloud.running.current(), props.container, props.repositoryName);
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
            const runs = (0,running_image/* runningImage */.$z)(current, props.container, props.repositoryName);
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
/** The image that the service runs; where none does, the one that is yet to be named. */
function currentImage(name, props) {
    return (0,resource/* define */.E)({
        kind: 'image',
        desired: () => ({ content: 'the one that runs' }),
        async read(cloud) {
            const runs = (0,running_image/* runningImage */.$z)(await cloud.running.current(), props.container, props.repositoryName);
            if (!runs)
                return undefined;
            const { digest, tag, cpuArchitecture = await architectureOf(cloud, props, digest) } = runs;
            return { state: { content: 'the one that runs' }, out: { digest, tag, cpuArchitecture } };
        },
        create: () => Promise.reject(new Error('no image was named')),
        update: async (_cloud, { out }) => out,
        remove: async () => { },
    })(name, props);
}
async function architectureOf(cloud, props, digest) {
    const { platformsOf } = await __webpack_require__.e(/* import() */ 582).then(__webpack_require__.bind(__webpack_require__, 5582));
    const platforms = await platformsOf(cloud, props.repositoryName, digest);
    return (0,problem/* orThrow */.a)((0,platform/* choosePlatform */.x)(platforms, props.cpuArchitecture), `image ${digest}`);
}

// EXTERNAL MODULE: ./src/resources/service.ts + 3 modules
var service = __webpack_require__(2129);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/DeregisterTaskDefinitionCommand.js
var DeregisterTaskDefinitionCommand = __webpack_require__(6266);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(2588);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(4947);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/RegisterTaskDefinitionCommand.js


class RegisterTaskDefinitionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "RegisterTaskDefinition", schemas_0/* RegisterTaskDefinition$ */.k31) {
}

// EXTERNAL MODULE: ./src/aws/faults.ts
var faults = __webpack_require__(9512);
// EXTERNAL MODULE: ./src/aws/given.ts
var given = __webpack_require__(1936);
// EXTERNAL MODULE: ./src/aws/until.ts
var until = __webpack_require__(189);
// EXTERNAL MODULE: ./src/aws/verbatim.ts
var verbatim = __webpack_require__(9775);
// EXTERNAL MODULE: ./src/engine/diff.ts
var diff = __webpack_require__(6227);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
// EXTERNAL MODULE: ./src/resources/canonical.ts
var canonical = __webpack_require__(2351);
// EXTERNAL MODULE: ./src/resources/containers.ts
var containers = __webpack_require__(497);
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
        await ecs.send(new DeregisterTaskDefinitionCommand/* DeregisterTaskDefinitionCommand */.s({ taskDefinition: arn }));
    },
});
function foundOf({ arn, definition, tags }) {
    return { state: { content: definition, tags }, out: { arn, checked: (0,containers/* checkedContainers */.US)(definition) } };
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
        checked: (0,containers/* checkedContainers */.US)(content),
    };
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
// EXTERNAL MODULE: ./src/stacks/ownership.ts
var ownership = __webpack_require__(8528);
// EXTERNAL MODULE: ./src/stacks/stamps.ts
var stamps = __webpack_require__(4465);
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
    const tags = { ...spec.tags, ...(0,ownership/* ownerTags */.Dh)(spec) };
    const app = image_image(`${names.repository}${referenceOf(wanted)}`, {
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
            labels: (0,stamps/* stamps */.dA)('', stamped, made.tag),
        }),
        tags: (made) => ({ ...tags, ...(0,stamps/* stamps */.dA)(aws_tags/* TAG_PREFIX */.C_, stamped, made.tag) }),
    });
    const running = (0,service/* service */.e)(names.service, {
        cluster: env.home,
        targetGroup: env.targets,
        taskDefinition: definition,
        after: [env.logs, spec.http.certificate === undefined ? env.plain : env.secure],
        container: fragment/* APP */.uq,
        port: spec.container.port,
        desiredCount: spec.task.desiredCount,
        wake: spec.wake,
        maxFailedStarts: spec.maxFailedStarts,
        subnets: spec.network.privateSubnets,
        securityGroups: spec.network.serviceSecurityGroups,
        assignPublicIp: spec.network.assignPublicIp,
        gracePeriod: spec.http.gracePeriod,
        tags,
    });
    return { image: app, definition, service: running };
}
function referenceOf(wanted) {
    if ('running' in wanted)
        return '';
    return 'digest' in wanted ? `@${wanted.digest}` : `:${wanted.tag}`;
}


/***/ }),

/***/ 6575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ wantedImage)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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
    if (source.kind === 'running')
        return { from: 'repository', running: true };
    if (source.kind === 'ecr-digest')
        return { from: 'repository', digest: source.digest };
    throw new Error('an image of the runner was asked for, and none was opened');
}


/***/ })

};

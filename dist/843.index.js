export const id = 843;
export const ids = [843];
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

/***/ 155:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ ListTaskDefinitionsCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2588);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4947);


class ListTaskDefinitionsCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "ListTaskDefinitions", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .ListTaskDefinitions$ */ .mbS) {
}


/***/ }),

/***/ 3459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ sleepingCount),
/* harmony export */   R: () => (/* binding */ ASLEEP)
/* harmony export */ });
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);

/** On a service that was put to sleep: how many tasks it is to have when it wakes. */
const ASLEEP = `${_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_PREFIX */ .C_}asleep`;
/**
 * How many tasks a sleeping service is to wake with; `undefined` where it is not asleep. The tag alone is not enough: it
 * is put before the count is set, and may stay when somebody else wakes it.
 */
function sleepingCount({ desiredCount, tags }) {
    if (desiredCount !== 0)
        return undefined;
    const count = Number((0,_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .fromLowerTags */ .N7)(tags)[ASLEEP]);
    return Number.isSafeInteger(count) && count > 0 ? count : undefined;
}


/***/ }),

/***/ 4284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isParked),
/* harmony export */   e: () => (/* binding */ PARKED)
/* harmony export */ });
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);

/** On a service that was set to 0 tasks because a first deployment failed: the next deploy starts it again. */
const PARKED = `${_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_PREFIX */ .C_}parked`;
/** The tag alone is not enough: it is put before the count is set, and may stay when it is started again. */
function isParked({ desiredCount, tags }) {
    return desiredCount === 0 && (0,_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .fromLowerTags */ .N7)(tags)[PARKED] !== undefined;
}


/***/ }),

/***/ 1058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ lookNow)
/* harmony export */ });
/* harmony import */ var _rollout_snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5741);

/** What runs at the moment, from what the run reads anyway. */
async function lookNow({ running, loadBalancing }, { clock }) {
    const [service, tasks, targets, loadBalancer] = await Promise.all([
        running.service(),
        running.tasks(),
        loadBalancing.targets(),
        loadBalancing.loadBalancer(),
    ]);
    return service && (0,_rollout_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .snapshotOf */ .eY)({ at: clock.now(), service, tasks, targets, loadBalancer });
}


/***/ }),

/***/ 8116:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ih: () => (/* binding */ caseOfStanding),
/* harmony export */   JA: () => (/* binding */ standing),
/* harmony export */   pq: () => (/* binding */ factsOfStanding)
/* harmony export */ });
/* harmony import */ var _aws_given_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1936);
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _resources_containers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(497);
/* harmony import */ var _spec_fragment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8791);
/* harmony import */ var _stacks_hidden_values_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3740);
/* harmony import */ var _stacks_ownership_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8528);
/* harmony import */ var _look_now_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1058);








/** Reads what stands, all at once. Throws a Refusal when there is no service of ours that could be acted upon. */
async function standing(owner, names, cloud, context) {
    const { running, loadBalancing } = cloud;
    const [service, current, look, { live }, loadBalancer, listeners] = await Promise.all([
        running.service(),
        running.current(),
        (0,_look_now_js__WEBPACK_IMPORTED_MODULE_4__/* .lookNow */ .w)(cloud, context),
        loadBalancing.targetGroups(),
        loadBalancing.loadBalancer(),
        loadBalancing.listeners(),
    ]);
    if (service?.status !== 'ACTIVE' || !current || !look)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(`There is no service ${names.service} in cluster ${names.cluster}: nothing runs. Deploy first.`);
    if (!(0,_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .carries */ .ED)((0,_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .fromLowerTags */ .N7)(service.tags), (0,_stacks_ownership_js__WEBPACK_IMPORTED_MODULE_3__/* .ownerTags */ .Dh)(owner)))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(`service ${names.service} does not carry the tags of this environment, so it is not ours to change. Take it over with a deploy first (adopt: true).`);
    const targetGroup = live?.seen;
    if (!targetGroup || !loadBalancer)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_(`service ${names.service} stands without its ${targetGroup ? 'load balancer' : 'target group'}, so nobody could tell whether its tasks are healthy. A deploy makes it again.`);
    return { service, current, look, targetGroup, loadBalancer, secure: listeners.some(({ Port }) => Port === 443) };
}
/** Pure: what to watch, and what a diagnosis has to know, of a revision that runs there. */
function caseOfStanding({ service, targetGroup, loadBalancer }, { definition }, names, deployment) {
    const { memory } = (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_5__/* .sizeOf */ .$d)(definition);
    return {
        cluster: (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_6__/* .given */ .g)(service.clusterArn, 'clusterArn'),
        service: (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_6__/* .given */ .g)(service.serviceName, 'serviceName'),
        deployment,
        checked: (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_5__/* .checkedContainers */ .US)(definition),
        targetGroupArn: (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_6__/* .given */ .g)(targetGroup.TargetGroupArn, 'TargetGroupArn'),
        loadBalancerArn: (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_6__/* .given */ .g)(loadBalancer.LoadBalancerArn, 'LoadBalancerArn'),
        logGroup: names.logGroup,
        repository: names.repository,
        hidden: (0,_stacks_hidden_values_js__WEBPACK_IMPORTED_MODULE_7__/* .hiddenInDefinition */ .p)(definition),
        setup: {
            container: _spec_fragment_js__WEBPACK_IMPORTED_MODULE_2__/* .APP */ .uq,
            port: portIn(service, definition),
            healthCheck: {
                path: targetGroup.HealthCheckPath ?? '/',
                matcher: targetGroup.Matcher?.HttpCode ?? '200',
                interval: targetGroup.HealthCheckIntervalSeconds ?? 30,
                timeout: targetGroup.HealthCheckTimeoutSeconds ?? 5,
                gracePeriod: service.healthCheckGracePeriodSeconds ?? 0,
            },
            cpuArchitecture: (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_5__/* .architectureOf */ .NJ)(definition),
            memory,
        },
    };
}
/** Pure: the port on which a revision's tasks serve behind the service. */
function portIn({ loadBalancers = [] }, definition) {
    const [{ containerName = _spec_fragment_js__WEBPACK_IMPORTED_MODULE_2__/* .APP */ .uq, containerPort } = {}] = loadBalancers;
    return (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_5__/* .portOf */ .HM)(definition, containerName, containerPort) ?? containerPort ?? 0;
}
/** Pure: what later steps may want to know of it. */
function factsOfStanding({ service, targetGroup, loadBalancer, secure }, known) {
    const dnsName = loadBalancer.DNSName;
    const facts = {
        ...known,
        serviceArn: service.serviceArn,
        clusterArn: service.clusterArn,
        targetGroupArn: targetGroup.TargetGroupArn,
        loadBalancerDnsName: dnsName,
        url: dnsName === undefined ? undefined : `${secure ? 'https' : 'http'}://${dnsName}`,
    };
    return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}


/***/ }),

/***/ 6749:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ topologyFound),
/* harmony export */   d: () => (/* binding */ topologyOf)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8301);
/* harmony import */ var _resources_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2351);
/* harmony import */ var _resources_containers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(497);
/* harmony import */ var _spec_fields_account_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8554);
/* harmony import */ var _spec_fragment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8791);





/** Pure: the topology that a spec describes. The architecture is the image's, where nobody asked for one. */
function topologyOf(spec, names, architecture) {
    const { network, task, http, database } = spec;
    const { cpu, memory, ephemeralStorage } = (0,_resources_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)({ cpu: task.cpu, memory: task.memory, ...task.fragment });
    const storage = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(ephemeralStorage) ? Number(ephemeralStorage['sizeInGiB']) : Number.NaN;
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
/** Pure: the same of what was found, where nobody describes it. */
function topologyFound(found, { definition }, names) {
    const { service, loadBalancer, targetGroup, secure } = found;
    const network = service.networkConfiguration?.awsvpcConfiguration;
    const app = (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_4__/* .containersOf */ .Mz)(definition).find(({ name }) => name === _spec_fragment_js__WEBPACK_IMPORTED_MODULE_2__/* .APP */ .uq);
    const variables = new Map((0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)(app?.['environment']).map(({ name, value }) => [name, value]));
    return {
        names,
        region: service.serviceArn?.split(':')[3] ?? '',
        scheme: loadBalancer.Scheme === 'internal' ? 'internal' : 'internet-facing',
        secure,
        healthPath: targetGroup.HealthCheckPath ?? '/',
        balancerSubnets: (loadBalancer.AvailabilityZones ?? []).flatMap(({ SubnetId }) => SubnetId ?? []),
        taskSubnets: network?.subnets ?? [],
        publicIp: network?.assignPublicIp === 'ENABLED',
        database: variables.has('DB_HOST') ? { port: Number(variables.get('DB_PORT')) || _spec_fields_account_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_DB_PORT */ .j } : undefined,
        secrets: distinct(referencesIn(definition)),
        task: { ...(0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_4__/* .sizeOf */ .$d)(definition), architecture: (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_4__/* .architectureOf */ .NJ)(definition), count: service.desiredCount ?? 0 },
    };
}
function secretsOf(spec) {
    const { container, database, task } = spec;
    return distinct([
        database?.secret,
        container.appSecret,
        ...Object.values(container.secrets),
        ...referencesIn(task.fragment),
    ]);
}
const referencesIn = (definition) => (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_4__/* .containersOf */ .Mz)(definition).flatMap(({ secrets }) => (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)(secrets).map(({ valueFrom }) => valueFrom));
const distinct = (secrets) => [...new Set(secrets.filter((secret) => typeof secret === 'string'))];


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

/***/ 2031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   De: () => (/* binding */ thresholdFor),
/* harmony export */   pI: () => (/* binding */ thresholdOf),
/* harmony export */   v6: () => (/* binding */ withBreaker)
/* harmony export */ });
/* harmony import */ var _aws_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9512);

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
        if (!(0,_aws_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .isTextFault */ .y1)(error, 'threshold unknown'))
            throw error;
        return await send(known);
    }
}


/***/ }),

/***/ 497:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   HM: () => (/* binding */ portOf),
/* harmony export */   Mz: () => (/* binding */ containersOf),
/* harmony export */   NJ: () => (/* binding */ architectureOf),
/* harmony export */   US: () => (/* binding */ checkedContainers),
/* harmony export */   c3: () => (/* binding */ listOf)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8301);

/** Pure: the containers of a task definition, in AWS's own field names. */
function containersOf(definition) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(definition) ? listOf(definition['containerDefinitions']) : [];
}
/**
 * Pure: the essential containers with a health check of ECS's own. Those that are not essential have no say in a task's
 * health; `NONE` switches a check off.
 */
function checkedContainers(definition) {
    return containersOf(definition).flatMap(({ name, essential, healthCheck }) => {
        const command = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(healthCheck) ? healthCheck['command'] : undefined;
        const checks = Array.isArray(command) && command.length > 0 && command[0] !== 'NONE';
        return checks && essential !== false && typeof name === 'string' ? [name] : [];
    });
}
/** Pure: the port of a container that serves: the wished one where it has that, else its first. */
function portOf(definition, container, wished) {
    const its = containersOf(definition).find(({ name }) => name === container);
    const ports = listOf(its?.['portMappings']).map(({ containerPort }) => containerPort);
    return wished !== undefined && ports.includes(wished) ? wished : ports.find((port) => typeof port === 'number');
}
/** Pure: the lists inside of a container or a definition, whatever else stands there. */
const listOf = (value) => (Array.isArray(value) ? value.filter(_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u) : []);
/** Pure: CPU units, MiB and GB of disk of a task; 0 where nothing is said. */
function sizeOf(definition) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(definition))
        return { cpu: 0, memory: 0, storage: 0 };
    const { cpu, memory, ephemeralStorage } = definition;
    const storage = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(ephemeralStorage) ? ephemeralStorage['sizeInGiB'] : undefined;
    return { cpu: Number(cpu) || 0, memory: Number(memory) || 0, storage: Number(storage) || 0 };
}
/** Pure: the processor that a task is for; ECS takes it for X86_64 where nothing is said. */
function architectureOf(definition) {
    const platform = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(definition) ? definition['runtimePlatform'] : undefined;
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(platform) && platform['cpuArchitecture'] === 'ARM64' ? 'ARM64' : 'X86_64';
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
// EXTERNAL MODULE: ./src/engine/resource.ts + 2 modules
var resource = __webpack_require__(1657);
// EXTERNAL MODULE: ./src/resources/service-state.ts
var service_state = __webpack_require__(1122);
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
        return { state: asFarAsTold(seen), out, tags: (0,tags/* fromLowerTags */.N7)(seen.tags) };
    },
    create: () => Promise.reject(new Error('it only goes')),
    update: async (_cloud, { out }) => out,
    remove: ({ ecs }, { cluster, name }) => deleteService(ecs, cluster, name),
});
/** Nothing is wanted of it, but it may have to be told whether it is as it was set. */
function asFarAsTold(seen) {
    const { deployment, ...state } = (0,service_state/* stateOf */.L)(seen, { threshold: UNTOLD });
    const { threshold, ...rest } = deployment;
    return { ...state, deployment: threshold === UNTOLD ? rest : deployment };
}
const UNTOLD = '';
/** Deletes a service with its tasks, which then drain; one that is gone is fine. */
async function deleteService(ecs, cluster, service) {
    const gone = ['ServiceNotFoundException', 'ServiceNotActiveException', 'ClusterNotFoundException'];
    await (0,found/* found */.F)(ecs.send(new DeleteServiceCommand({ cluster, service, force: true })), ...gone);
}


/***/ }),

/***/ 7287:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ listedDeployment),
/* harmony export */   O: () => (/* binding */ primaryOf)
/* harmony export */ });
/* harmony import */ var _aws_until_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(189);

/** The deployment that the service's last change started; other controllers than ECS have none. */
function primaryOf({ deployments = [] }) {
    return deployments.find(({ status }) => status === 'PRIMARY');
}
class NotListedYet extends Error {
}
/**
 * The id of the deployment that brings a revision and was not there before. UpdateService is not documented to answer
 * with the deployment that it starts, and neither that of before nor another run's must be taken for it: where the answer
 * lags, later looks tell. Throws DeadlineExceeded.
 */
async function listedDeployment(started, answer, look, patience) {
    let next = () => Promise.resolve(answer);
    const listed = async () => {
        const seen = await next();
        next = look;
        const ours = seen?.deployments?.find(({ id, taskDefinition }) => id !== started.before && taskDefinition === started.revision);
        if (ours?.id !== undefined)
            return ours.id;
        throw new NotListedYet(`ECS does not list it yet, beside ${started.before}`);
    };
    return (0,_aws_until_js__WEBPACK_IMPORTED_MODULE_0__/* .retrying */ .R$)(listed, (error) => error instanceof NotListedYet, patience);
}


/***/ }),

/***/ 6122:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Mo: () => (/* binding */ protectImages),
  Pe: () => (/* binding */ protections),
  be: () => (/* binding */ taggedImages)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(1469);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(4872);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/ListImagesCommand.js


class ListImagesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListImages", schemas_0/* ListImages$ */.R0Y) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/PutImageCommand.js


class PutImageCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "PutImage", schemas_0/* PutImage$ */.Jcz) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/BatchDeleteImageCommand.js


class BatchDeleteImageCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "BatchDeleteImage", schemas_0/* BatchDeleteImage$ */.V3Y) {
}

// EXTERNAL MODULE: ./src/aws/faults.ts
var faults = __webpack_require__(9512);
// EXTERNAL MODULE: ./src/aws/found.ts
var found = __webpack_require__(2257);
// EXTERNAL MODULE: ./src/resources/protection-tag.ts
var protection_tag = __webpack_require__(7207);
// EXTERNAL MODULE: ./src/resources/stored-images.ts + 1 modules
var stored_images = __webpack_require__(1419);
;// CONCATENATED MODULE: ./src/resources/protected-images.ts





/** Healthy releases before the one that runs whose images are protected as well: as often may one go back in a row. */
const BEFORE = 2;
/** What the repository has under tags; nothing where there is no repository. */
async function taggedImages(ecr, repositoryName) {
    const images = [];
    let nextToken;
    do {
        const list = { repositoryName, filter: { tagStatus: 'TAGGED' }, maxResults: 1000 };
        const page = await (0,found/* found */.F)(ecr.send(new ListImagesCommand({ ...list, ...(nextToken ? { nextToken } : {}) })), 'RepositoryNotFoundException');
        for (const { imageTag: tag, imageDigest: digest } of page?.imageIds ?? []) {
            if (tag !== undefined && digest !== undefined)
                images.push({ tag, digest });
        }
        nextToken = page?.nextToken;
    } while (nextToken !== undefined);
    return images;
}
/**
 * Pure: which protections have to be added, and which are no longer needed: those of the release that runs, of the one
 * that was healthy before, and of the last ones before that stay. No image loses the last tag that it has: it would go
 * with it.
 */
function protections(tagged, runs, before) {
    const wanted = before === undefined || before.revision === runs.revision ? [runs] : [before, runs];
    const present = tagged.flatMap(({ tag, digest }) => {
        const revision = (0,protection_tag/* revisionIn */.j)(tag);
        return revision === undefined ? [] : [{ tag, digest, revision }];
    });
    const older = [...wanted, ...present]
        .map(({ revision }) => revision)
        .filter((revision) => revision < runs.revision)
        .toSorted((one, other) => other - one);
    const kept = new Set([...wanted.map(({ revision }) => revision), ...[...new Set(older)].slice(0, BEFORE)]);
    const add = wanted.filter(({ revision }) => !present.some((each) => each.revision === revision));
    const leaving = present
        .filter(({ revision }) => !kept.has(revision))
        .toSorted((one, other) => one.revision - other.revision);
    const remaining = Map.groupBy(tagged, ({ digest }) => digest);
    const remove = [];
    for (const { tag, digest } of leaving) {
        const others = (remaining.get(digest) ?? []).filter((each) => each.tag !== tag);
        if (others.length === 0)
            continue;
        remaining.set(digest, others);
        remove.push(tag);
    }
    return { add, remove };
}
/** Has the lifecycle policy spare the images of what runs and of what a rollback would take, and of nothing else. */
async function protectImages(ecr, repositoryName, { add, remove }) {
    const digests = [...new Set(add.map(({ digest }) => digest))];
    const { images } = digests.length === 0
        ? { images: [] }
        : await (0,stored_images/* getStoredImages */.Cv)(ecr, repositoryName, digests.map((imageDigest) => ({ imageDigest })));
    for (const { revision, digest } of add) {
        const manifest = images.find((image) => image.digest === digest)?.manifest;
        // The image of an earlier release may be gone already.
        if (!manifest)
            continue;
        const put = ecr.send(new PutImageCommand({
            repositoryName,
            imageManifest: manifest.bytes.toString('utf8'),
            imageManifestMediaType: manifest.mediaType,
            imageDigest: digest,
            imageTag: `${protection_tag/* PROTECTION */.E}${revision}`,
        }));
        await put.catch((error) => {
            if (!(0,faults/* isFault */.Zh)(error, 'ImageAlreadyExistsException'))
                throw error;
        });
    }
    if (remove.length === 0)
        return;
    // What is more than one call takes is left to the next release.
    const imageIds = remove.slice(0, MOST_IDS).map((imageTag) => ({ imageTag }));
    await ecr.send(new BatchDeleteImageCommand({ repositoryName, imageIds }));
}
const MOST_IDS = 100;


/***/ }),

/***/ 9727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ revisionsOf),
/* harmony export */   Z: () => (/* binding */ revisions)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6266);
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(155);
/* harmony import */ var _aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3144);
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9580);
/* harmony import */ var _engine_resource_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1657);




/** Revisions that are described at a time; ECS grants an account 20 such reads in a second. */
const AT_ONCE = 5;
/** All revisions of a family that carry their owner's tags: they only have to go. Deregistered ones are none. */
const revisions = (0,_engine_resource_js__WEBPACK_IMPORTED_MODULE_2__/* .define */ .E)({
    kind: 'task definition',
    desired: () => ({}),
    async read(cloud, family, { owner }) {
        const arns = await revisionsOf(cloud, family, 'ACTIVE', owner);
        return arns.length === 0 ? undefined : { state: {}, out: { arns }, tags: owner };
    },
    create: () => Promise.reject(new Error('they only go')),
    update: async (_cloud, { out }) => out,
    async remove({ ecs }, { arns }) {
        // One after the other: ECS grants one in a second, and what it refuses for that the client tries again.
        for (const taskDefinition of arns)
            await ecs.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_3__/* .DeregisterTaskDefinitionCommand */ .s({ taskDefinition }));
    },
});
/** The revisions of a family that carry their owner's tags; others of it are nobody's business here. */
async function revisionsOf(cloud, family, status, owner) {
    const all = await described(cloud, await listed(cloud, family, status));
    return all.filter(({ tags }) => (0,_aws_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .carries */ .ED)(tags, owner)).map(({ arn }) => arn);
}
async function listed({ ecs }, familyPrefix, status) {
    const arns = [];
    let nextToken;
    do {
        const page = await ecs.send(new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_4__/* .ListTaskDefinitionsCommand */ .P({ familyPrefix, status, ...(nextToken ? { nextToken } : {}) }));
        arns.push(...(page.taskDefinitionArns ?? []));
        nextToken = page.nextToken;
    } while (nextToken !== undefined);
    return arns;
}
async function described({ ecs }, arns) {
    const seen = [];
    for (let from = 0; from < arns.length; from += AT_ONCE) {
        const some = await Promise.all(arns.slice(from, from + AT_ONCE).map((arn) => (0,_aws_ecs_reads_js__WEBPACK_IMPORTED_MODULE_0__/* .describeRevision */ .hi)(ecs, arn)));
        seen.push(...some.filter((revision) => revision !== undefined));
    }
    return seen;
}


/***/ }),

/***/ 126:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ runningImage),
/* harmony export */   CR: () => (/* binding */ imageIdOf),
/* harmony export */   Ne: () => (/* binding */ IMAGE_TAG)
/* harmony export */ });
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2554);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8301);
/* harmony import */ var _containers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(497);




/** The tag of a revision that names the image's tag: the definition has it by digest. */
const IMAGE_TAG = `${_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_PREFIX */ .C_}image-tag`;
/** Pure: what a revision's container runs of this repository, by digest or tag; `undefined` for an image of elsewhere. */
function imageIdOf(definition, container, repository) {
    const reference = (0,_containers_js__WEBPACK_IMPORTED_MODULE_2__/* .containersOf */ .Mz)(definition).find(({ name }) => name === container)?.['image'];
    if (typeof reference !== 'string')
        return undefined;
    const [path = '', imageDigest] = reference.split('@');
    if (imageDigest !== undefined)
        return path.endsWith(`/${repository}`) ? { imageDigest } : undefined;
    const [, named, imageTag = 'latest'] = /^(.+?)(?::([^:/]+))?$/.exec(path) ?? [];
    return named?.endsWith(`/${repository}`) ? { imageTag } : undefined;
}
/** Pure: the image that a revision runs in its container, if it is one of this repository, by digest. */
function runningImage(revision, container, repository) {
    if (!revision || !(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(revision.definition))
        return undefined;
    const digest = imageIdOf(revision.definition, container, repository)?.imageDigest;
    if (digest === undefined)
        return undefined;
    const { runtimePlatform } = revision.definition;
    const architecture = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(runtimePlatform) ? runtimePlatform['cpuArchitecture'] : undefined;
    return {
        digest,
        tag: revision.tags[IMAGE_TAG],
        cpuArchitecture: _image_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .CPU_ARCHITECTURES */ .o.find((known) => known === architecture),
    };
}


/***/ }),

/***/ 1122:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ stateOf)
/* harmony export */ });
/* harmony import */ var _circuit_breaker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2031);

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
            threshold: (0,_circuit_breaker_js__WEBPACK_IMPORTED_MODULE_0__/* .thresholdOf */ .pI)(breaker) ?? wanted.threshold,
        },
        propagateTags: seen.propagateTags ?? 'NONE',
        lastRollout: seen.deployments?.some(({ status, rolloutState }) => status === 'PRIMARY' && rolloutState === 'FAILED')
            ? 'failed'
            : 'not failed',
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

/***/ 2084:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P7: () => (/* binding */ revisionNumber),
/* harmony export */   U4: () => (/* binding */ isNewer),
/* harmony export */   pd: () => (/* binding */ revisionName)
/* harmony export */ });
/** Pure: a revision as people call it, from its ARN: `shop-dev:7`. */
function revisionName(arn) {
    return arn.split('/').at(-1) ?? arn;
}
/** Pure: whether one revision of a family is newer than another: revisions are numbered, and the numbers never reused. */
function isNewer(revision, than) {
    return revisionNumber(revision) > revisionNumber(than);
}
/** Pure: the number of a revision, from its ARN. */
const revisionNumber = (revision) => Number(revision.split(':').at(-1));


/***/ }),

/***/ 5741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eY: () => (/* binding */ snapshotOf),
/* harmony export */   fJ: () => (/* binding */ targetState),
/* harmony export */   pg: () => (/* binding */ taskState)
/* harmony export */ });
/* harmony import */ var _aws_asleep_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3459);
/* harmony import */ var _aws_parked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4284);


/** Pure: AWS's answers in our words. */
function snapshotOf(answers) {
    const { at, service, tasks, stopped = [], targets, loadBalancer, fate } = answers;
    return {
        at,
        service: {
            status: service.status ?? '',
            desired: service.desiredCount ?? 0,
            parked: (0,_aws_parked_js__WEBPACK_IMPORTED_MODULE_1__/* .isParked */ .S)(service),
            asleep: (0,_aws_asleep_js__WEBPACK_IMPORTED_MODULE_0__/* .sleepingCount */ .J)(service),
            deployments: (service.deployments ?? []).map((deployment) => ({
                id: deployment.id ?? '',
                primary: deployment.status === 'PRIMARY',
                taskDefinition: deployment.taskDefinition ?? '',
                rollout: deployment.rolloutState ?? '',
                reason: unended(deployment.rolloutStateReason),
                began: deployment.createdAt?.getTime() ?? 0,
                tasks: (deployment.runningCount ?? 0) + (deployment.pendingCount ?? 0),
            })),
            events: (service.events ?? []).map(({ id = '', createdAt, message = '' }) => ({
                id,
                at: createdAt?.getTime() ?? 0,
                message,
            })),
        },
        tasks: tasks.map(taskState),
        stopped: stopped.map(taskState),
        targets: targets.map(targetState),
        loadBalancer: loadBalancer?.State?.Code ?? 'missing',
        ...(fate === undefined ? {} : { fate: { status: fate.status ?? '', reason: unended(fate.statusReason) } }),
    };
}
function targetState({ Target, TargetHealth }) {
    return {
        address: Target?.Id ?? '',
        port: Target?.Port ?? 0,
        state: TargetHealth?.State ?? 'unknown',
        reason: [TargetHealth?.Reason, TargetHealth?.Description].filter(Boolean).join(': ') || undefined,
    };
}
function taskState(task) {
    const details = (task.attachments ?? []).flatMap((attachment) => attachment.details ?? []);
    const detail = (wanted) => details.find(({ name }) => name === wanted)?.value;
    return {
        id: task.taskArn?.split('/').at(-1) ?? '',
        deployment: task.startedBy ?? '',
        status: task.lastStatus ?? '',
        address: detail('privateIPv4Address'),
        subnet: detail('subnetId'),
        stopCode: task.stopCode,
        stoppedReason: task.stoppedReason,
        containers: (task.containers ?? []).map(({ name = '', exitCode, reason, healthStatus = 'UNKNOWN' }) => ({
            name,
            exitCode,
            reason,
            health: healthStatus,
        })),
    };
}
/** Some of AWS's sentences end in a full stop; ours go on after them. */
const unended = (sentence = '') => sentence.replace(/[.\s]+$/, '');


/***/ }),

/***/ 5843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(2413);
// EXTERNAL MODULE: ./src/resources/primary-deployment.ts
var primary_deployment = __webpack_require__(7287);
// EXTERNAL MODULE: ./src/resources/protected-images.ts + 3 modules
var protected_images = __webpack_require__(6122);
// EXTERNAL MODULE: ./src/resources/protection-tag.ts
var protection_tag = __webpack_require__(7207);
// EXTERNAL MODULE: ./src/resources/running-image.ts
var running_image = __webpack_require__(126);
// EXTERNAL MODULE: ./src/rollout/health.ts
var health = __webpack_require__(407);
// EXTERNAL MODULE: ./src/rollout/revision.ts
var revision = __webpack_require__(2084);
// EXTERNAL MODULE: ./src/spec/fragment.ts
var fragment = __webpack_require__(8791);
// EXTERNAL MODULE: ./src/spec/names.ts
var spec_names = __webpack_require__(9891);
// EXTERNAL MODULE: ./src/stacks/remains.ts + 1 modules
var remains = __webpack_require__(3833);
// EXTERNAL MODULE: ./src/stacks/stamps.ts
var stamps = __webpack_require__(4465);
// EXTERNAL MODULE: ./src/commands/context.ts + 1 modules
var commands_context = __webpack_require__(1509);
// EXTERNAL MODULE: ./src/commands/standing.ts
var standing = __webpack_require__(8116);
// EXTERNAL MODULE: ./src/commands/topology.ts
var topology = __webpack_require__(6749);
;// CONCATENATED MODULE: ./src/commands/status.ts













/** Reads what runs, and says whether it is healthy. Writes nothing; what can't be read is thrown. */
async function status_status(owner, context) {
    const names = (0,spec_names/* namesOf */.eZ)(owner);
    const cloud = (0,commands_context/* cloudOf */.h)(names, context);
    const service = await cloud.running.service();
    if (service === undefined) {
        const because = `there is no service ${names.service} in cluster ${names.cluster}`;
        return {
            state: 'absent',
            healthy: false,
            because,
            facts: {},
            drift: [],
            protectedImages: [],
            tasks: { healthy: 0, wanted: 0 },
        };
    }
    const { definitions: _, ...things } = (0,remains/* remains */.s)(owner, names);
    const nodes = Object.values(things);
    const [stands, tagged] = await Promise.all([
        (0,standing/* standing */.JA)(owner, names, cloud, context),
        (0,protected_images/* taggedImages */.be)(cloud.ecr, names.repository),
        ...nodes.map((node) => node.look(cloud)),
    ]);
    const { current, look } = stands;
    const image = (0,running_image/* runningImage */.$z)(current, fragment/* APP */.uq, names.repository);
    return {
        ...judged(look),
        facts: (0,standing/* factsOfStanding */.pq)(stands, {
            taskDefinitionArn: current.arn,
            deploymentId: (0,primary_deployment/* primaryOf */.O)(service)?.id ?? '',
            ...(image ? { imageDigest: image.digest } : {}),
        }),
        imageTag: image?.tag,
        protectedImages: tagged.flatMap(({ tag, digest }) => {
            const revision = (0,protection_tag/* revisionIn */.j)(tag);
            return revision === undefined ? [] : [{ release: `${names.family}:${revision}`, digest }];
        }),
        drift: nodes.flatMap((node) => {
            const fields = node.drift();
            return fields.length === 0 ? [] : [`${node.kind} ${node.name} (${fields.join(', ')})`];
        }),
        origin: (0,stamps/* originIn */.Cy)(current.tags),
        topology: (0,topology/* topologyFound */.a)(stands, current, names),
        look,
    };
}
/**
 * Pure: what a look says, in a word. While a rollout goes on, tasks of either release count: somebody is served.
 *
 * | tasks wanted | and | state |
 * |---|---|---|
 * | 0 | its first deployment failed | unhealthy |
 * | 0 | | asleep |
 * | some | a rollout goes on | rolling-out |
 * | some | as many healthy, load balancer active, the last rollout did not fail | healthy |
 * | some | else | unhealthy |
 */
function judged(look) {
    const { desired: wanted, parked, asleep, deployments } = look.service;
    const serving = deployments.flatMap(({ id }) => (0,health/* servingTasks */.p5)(look, id)).length;
    const tasks = { healthy: serving, wanted };
    const primary = deployments.find((each) => each.primary);
    const runs = (0,revision/* revisionName */.pd)(primary?.taskDefinition ?? '');
    if (wanted === 0) {
        if (parked)
            return {
                state: 'unhealthy',
                healthy: false,
                because: 'it was set to 0 tasks because its first deployment failed',
                tasks,
            };
        const because = asleep === undefined
            ? `no task is wanted of ${runs}`
            : `${runs} was put to sleep; awake it has ${tasksText(asleep)}`;
        return { state: 'asleep', healthy: true, because, tasks };
    }
    const reachable = look.loadBalancer === 'active' || look.loadBalancer === 'active_impaired';
    const enough = serving >= wanted && reachable;
    const because = `${serving} of ${tasksText(wanted)} healthy in the target group, ${runs}${reachable ? '' : `; the load balancer is ${look.loadBalancer}`}`;
    if (primary?.rollout === 'IN_PROGRESS')
        return { state: 'rolling-out', healthy: enough, because: `${because} is being rolled out`, tasks };
    if (primary?.rollout === 'FAILED')
        return {
            state: 'unhealthy',
            healthy: false,
            because: `${because}, whose rollout failed (${primary.reason})`,
            tasks,
        };
    return { state: enough ? 'healthy' : 'unhealthy', healthy: enough, because, tasks };
}
const tasksText = (count) => `${count} ${count === 1 ? 'task' : 'tasks'}`;

// EXTERNAL MODULE: ./src/github/docs-link.ts
var docs_link = __webpack_require__(1777);
// EXTERNAL MODULE: ./src/github/markdown.ts
var markdown = __webpack_require__(5566);
// EXTERNAL MODULE: ./src/github/picture.ts + 3 modules
var picture = __webpack_require__(300);
// EXTERNAL MODULE: ./src/github/summary-cost.ts + 4 modules
var summary_cost = __webpack_require__(2153);
// EXTERNAL MODULE: ./src/github/summary-facts.ts
var summary_facts = __webpack_require__(7137);
// EXTERNAL MODULE: ./src/github/summary-size.ts
var summary_size = __webpack_require__(2649);
// EXTERNAL MODULE: ./src/github/summary-tasks.ts
var summary_tasks = __webpack_require__(4984);
// EXTERNAL MODULE: ./src/github/text.ts
var github_text = __webpack_require__(2976);
;// CONCATENATED MODULE: ./src/github/status-text.ts







/** Pure: what was changed outside, in one line. */
function driftText(drift) {
    if (drift.length === 0)
        return 'Nothing differs from what was set';
    return `${drift.length} ${drift.length === 1 ? 'thing differs' : 'things differ'} from what was set: ${drift.join(', ')}`;
}
/** Pure: what runs, as the job summary. Everything foreign is inert. */
function statusText(name, status) {
    const { state, because, look, topology, imageTag, facts } = status;
    const scene = look && topology && { topology, look, image: imageTag ?? facts.imageDigest?.slice(7, 19) };
    const sections = [
        {
            title: 'the state',
            weight: 9,
            lines: [`### ${(0,markdown/* escaped */.Mk)(name)}: ${state}`, '', `${(0,markdown/* escaped */.Mk)((0,github_text/* capital */.Nx)(because))}.`, ''],
        },
        { title: 'what is there', weight: 8, lines: (0,summary_facts/* knownFacts */.X)(status) },
        { title: 'the drift', weight: 7, lines: [`${(0,markdown/* escaped */.Mk)(driftText(status.drift))}.`, ''] },
        {
            title: 'the protected images',
            weight: 4,
            lines: status.protectedImages.length === 0
                ? []
                : [
                    '#### Images that retention spares',
                    '',
                    ...(0,markdown/* tableOf */.c_)(['Release', 'Digest'], status.protectedImages.map(({ release, digest }) => [release, digest])),
                ],
        },
        scene && { title: 'the picture', weight: 6, lines: ['```mermaid', ...(0,picture/* picture */.l)(scene), '```', ''] },
        scene && { title: 'the tasks', weight: 3, lines: ['#### Tasks and targets', '', ...(0,summary_tasks/* tasksAndTargets */.W)(scene.look)] },
        scene && {
            title: 'the cost',
            weight: 1,
            lines: (0,summary_cost/* costs */.t)(scene.topology, scene.look.service.desired, 'unchanged', []),
        },
    ];
    return (0,summary_size/* fitted */.$)(sections.filter((section) => section !== undefined));
}

// EXTERNAL MODULE: ./src/github/write-summary.ts
var write_summary = __webpack_require__(7305);
// EXTERNAL MODULE: ./src/session.ts + 1 modules
var src_session = __webpack_require__(1655);
;// CONCATENATED MODULE: ./src/runs/status.ts








/** Says what runs. An environment that is not healthy fails the step only where that was asked for. */
async function run({ shared, own }, signal) {
    const { project, environment, 'aws-region': region } = shared;
    const name = (0,spec_names/* namesOf */.eZ)({ project, environment }).service;
    (0,core/* info */.pq)(`${name} in ${region}: status`);
    const session = (0,src_session/* openSession */.f)(region, signal);
    try {
        const found = await status_status({ project, environment }, session.context);
        session.endLog();
        await show(name, found, own['fail-when-unhealthy']);
    }
    finally {
        session.close();
    }
}
async function show(name, found, failsWhenUnhealthy) {
    const { state, healthy, because, facts, tasks, drift, protectedImages, origin = {}, imageTag } = found;
    const outputs = {
        healthy: String(healthy),
        state,
        commit: origin.commit ?? '',
        'image-tag': imageTag ?? '',
        tasks: String(tasks.healthy),
        'tasks-wanted': String(tasks.wanted),
        'protected-images': JSON.stringify(Object.fromEntries(protectedImages.map(({ release, digest }) => [release, digest]))),
        drift: drift.join('; '),
        url: facts.url ?? '',
        'image-digest': facts.imageDigest ?? '',
        'task-definition-arn': facts.taskDefinitionArn ?? '',
        'service-arn': facts.serviceArn ?? '',
        'deployment-id': facts.deploymentId ?? '',
    };
    for (const [output, value] of Object.entries(outputs))
        (0,core/* setOutput */.uH)(output, value);
    await (0,write_summary/* writeSummary */.S)(() => statusText(name, found));
    const from = [
        origin.commit === undefined ? undefined : `commit ${origin.commit.slice(0, 12)}`,
        imageTag === undefined ? undefined : `image ${imageTag}`,
        origin.runUrl,
    ].filter((part) => part !== undefined);
    if (from.length > 0)
        (0,core/* info */.pq)(`  ${(0,github_text/* oneLine */.TN)(from.join(', '))}`);
    if (drift.length > 0)
        (0,core/* info */.pq)(`  ${(0,github_text/* oneLine */.TN)(driftText(drift))}`);
    const sentence = `${name} ${state}: ${(0,github_text/* oneLine */.TN)(because)}`;
    if (!healthy && failsWhenUnhealthy)
        (0,core/* setFailed */.C1)(`${sentence}\n${(0,docs_link/* linkTo */.u)('status')}`);
    else if (healthy)
        (0,core/* info */.pq)(sentence);
    else
        (0,core/* warning */.$e)(sentence);
    if (facts.url !== undefined)
        (0,core/* info */.pq)(facts.url);
}


/***/ }),

/***/ 3740:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ hiddenValues),
/* harmony export */   p: () => (/* binding */ hiddenInDefinition)
/* harmony export */ });
/* harmony import */ var _resources_containers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(497);

/** Characters from which on a value is taken for one that must not be shown: hiding `debug` or `8000` hides nothing. */
const TELLING = 8;
/**
 * Pure: what was given to us to keep, and an application may write to its log: values of variables, of its own and of
 * other containers, and tokens; each line by itself, the longest first.
 */
function hiddenValues({ container, task, githubToken }) {
    return telling([...Object.values(container.environment), ...valuesIn(task.fragment), githubToken]);
}
/** Pure: the same of a task definition that is there already. */
function hiddenInDefinition(definition) {
    return telling(valuesIn(definition));
}
const valuesIn = (definition) => (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_0__/* .containersOf */ .Mz)(definition).flatMap(({ environment }) => (0,_resources_containers_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(environment).map(({ value }) => value));
function telling(values) {
    const lines = values.flatMap((value) => (typeof value === 'string' ? value.split(/\r?\n/) : []));
    const long = lines.map((line) => line.trim()).filter(({ length }) => length >= TELLING);
    return [...new Set(long)].toSorted((one, other) => other.length - one.length);
}


/***/ }),

/***/ 3833:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ remains)
});

// EXTERNAL MODULE: ./src/resources/cluster.ts + 4 modules
var cluster = __webpack_require__(4134);
// EXTERNAL MODULE: ./src/resources/departing-service.ts + 1 modules
var departing_service = __webpack_require__(1014);
// EXTERNAL MODULE: ./src/aws/tags.ts
var aws_tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/engine/resource.ts + 2 modules
var resource = __webpack_require__(1657);
// EXTERNAL MODULE: ./src/resources/target-group.ts + 5 modules
var target_group = __webpack_require__(2024);
;// CONCATENATED MODULE: ./src/resources/left-target-groups.ts



/** What a replacement that did not come to its end has left beside the live target group: they only have to go. */
const leftTargetGroups = (0,resource/* define */.E)({
    kind: 'target group',
    desired: () => ({}),
    async read({ loadBalancing }, _name, { owner }) {
        const { others } = await loadBalancing.targetGroups();
        const ours = others.map(target_group/* knownOf */.bz).filter(({ isOurs, tags }) => isOurs && (0,aws_tags/* carries */.ED)(tags, owner));
        return ours.length === 0 ? undefined : { state: {}, out: { arns: ours.map(({ arn }) => arn) }, tags: owner };
    },
    create: () => Promise.reject(new Error('they only go')),
    update: async (_cloud, { out }) => out,
    async remove({ elb, patience }, { arns }) {
        for (const arn of arns)
            await (0,target_group/* removeTargetGroup */.ht)(elb, arn, patience(300, 'the target group to be out of use'));
    },
});

// EXTERNAL MODULE: ./src/resources/listener.ts + 2 modules
var listener = __webpack_require__(4701);
// EXTERNAL MODULE: ./src/resources/load-balancer.ts + 6 modules
var load_balancer = __webpack_require__(7763);
// EXTERNAL MODULE: ./src/resources/log-group.ts
var log_group = __webpack_require__(2657);
// EXTERNAL MODULE: ./src/resources/repository.ts + 9 modules
var repository = __webpack_require__(7202);
// EXTERNAL MODULE: ./src/resources/revisions.ts
var revisions = __webpack_require__(9727);
// EXTERNAL MODULE: ./src/stacks/ownership.ts
var ownership = __webpack_require__(8528);
;// CONCATENATED MODULE: ./src/stacks/remains.ts










/**
 * Everything that an environment may have, as things that have to be absent. What they were described to be says nothing
 * of that: only their names count, and what comes before what.
 */
function remains(owner, names) {
    const tags = {};
    const images = (0,repository/* repository */.J)(names.repository, { kmsKey: undefined, keepImages: 1, tags }, 'absent');
    const logs = (0,log_group/* logGroup */.Q)(names.logGroup, { retentionDays: 1, tags }, 'absent');
    const home = (0,cluster/* cluster */.b)(names.cluster, { containerInsights: 'disabled', tags }, 'absent');
    const balancer = (0,load_balancer/* loadBalancer */.R)(names.loadBalancer, { scheme: 'internal', subnets: [], securityGroups: [], deletionProtection: undefined, tags }, 'absent');
    const targets = (0,target_group/* targetGroup */.Xi)(names.targetGroup, { vpc: balancer, port: 80, healthCheck: NO_CHECK, deregistrationDelay: 0, renamed: (mark) => mark, tags }, 'absent');
    const others = leftTargetGroups(`${names.targetGroup} (others)`, { owner: (0,ownership/* ownerTags */.Dh)(owner), after: [balancer] }, 'absent');
    const at = { loadBalancer: balancer, targetGroup: targets, after: [others], tags };
    const secure = (0,listener/* listener */.F)(`${names.loadBalancer}:443`, { ...at, port: 443 }, 'absent');
    const plain = (0,listener/* listener */.F)(`${names.loadBalancer}:80`, { ...at, port: 80, secure }, 'absent');
    const definitions = (0,revisions/* revisions */.Z)(names.family, { owner: (0,ownership/* ownerTags */.Dh)(owner) }, 'absent');
    const after = [home, targets, others, plain, secure, definitions, logs, images];
    const service = (0,departing_service/* departingService */.S)(names.service, { after }, 'absent');
    return { images, logs, home, balancer, targets, others, secure, plain, definitions, service };
}
const NO_CHECK = { path: '/', matcher: '200', interval: 30, timeout: 5, healthyThreshold: 2, unhealthyThreshold: 2 };


/***/ }),

/***/ 4465:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ originIn),
/* harmony export */   dA: () => (/* binding */ stamps),
/* harmony export */   vt: () => (/* binding */ asStamped)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9580);


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
    const of = (name) => tags[`${_aws_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG_PREFIX */ .C_}${name}`] || undefined;
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
    return originIn(stamps(_aws_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG_PREFIX */ .C_, origin));
}
/** The most characters that ECS takes in the value of a tag. */
const LONGEST = 256;
/** Branches may have names that no tag can hold; two that differ have to stay different. */
function tagValue(text) {
    const legal = [...text.replace(/[^\p{L}\p{Z}\p{N}_.:/=+@-]/gu, '_')];
    if (legal.length <= LONGEST && legal.join('') === text)
        return text;
    const mark = `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 16)}`;
    return legal.slice(0, LONGEST - mark.length).join('') + mark;
}


/***/ })

};

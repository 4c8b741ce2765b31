export const id = 5581;
export const ids = [5581];
export const modules = {

/***/ 9005:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r3: () => (/* binding */ namesNow),
/* harmony export */   xS: () => (/* binding */ factsOf),
/* harmony export */   z7: () => (/* binding */ environmentFacts)
/* harmony export */ });
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(831);

/** What is known of the things that outlive releases. */
function environmentFacts({ images, home, balancer, targets }, spec) {
    const url = balancer.known ? (0,_url_js__WEBPACK_IMPORTED_MODULE_0__/* .urlOf */ .rs)(spec, balancer.out) : undefined;
    return {
        ...(images.known ? { repositoryUrl: images.out.uri } : {}),
        ...(home.known ? { clusterArn: home.out.arn } : {}),
        ...(targets.known ? { targetGroupArn: targets.out.live } : {}),
        ...(balancer.known ? { loadBalancerDnsName: balancer.out.dnsName } : {}),
        ...(url === undefined ? {} : { url }),
    };
}
/** What is known of the stack at this moment, however far the run has come. */
function factsOf(stack, spec, previousTaskDefinitionArn) {
    const { images, image, definition, service } = stack;
    const facts = {
        previousTaskDefinitionArn,
        ...environmentFacts(stack, spec),
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
/** Pure: the names as they are: a target group that took another one's place has a name of its own. */
function namesNow(names, { targetGroupArn }) {
    const [, targetGroup = names.targetGroup] = targetGroupArn?.split('/') ?? [];
    return { ...names, targetGroup };
}


/***/ }),

/***/ 9583:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ sparingGuests),
  E: () => (/* binding */ sparingTenants)
});

// EXTERNAL MODULE: ./src/aws/until.ts
var until = __webpack_require__(189);
// EXTERNAL MODULE: ./src/counted.ts
var counted = __webpack_require__(1809);
// EXTERNAL MODULE: ./src/engine/walk.ts
var walk = __webpack_require__(4721);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeListenersCommand.js
var DescribeListenersCommand = __webpack_require__(2672);
// EXTERNAL MODULE: ./src/aws/given.ts
var given = __webpack_require__(1936);
// EXTERNAL MODULE: ./src/resources/forward.ts
var forward = __webpack_require__(1256);
// EXTERNAL MODULE: ./src/resources/seen-rules.ts + 2 modules
var seen_rules = __webpack_require__(3655);
;// CONCATENATED MODULE: ./src/resources/guests.ts




/** All listeners of the load balancer, whoever made them, and their rules but the default one. */
async function doors({ elb, loadBalancing }) {
    const LoadBalancerArn = (await loadBalancing.loadBalancer())?.LoadBalancerArn;
    if (LoadBalancerArn === undefined)
        return [];
    const { Listeners = [] } = await elb.send(new DescribeListenersCommand/* DescribeListenersCommand */.A({ LoadBalancerArn }));
    const arns = Listeners.map(({ ListenerArn }) => (0,given/* given */.g)(ListenerArn, 'ListenerArn'));
    const [rules, tags] = await Promise.all([(0,seen_rules/* rulesOf */.fD)(elb, arns), (0,seen_rules/* describeTags */.FE)(elb, arns)]);
    return Listeners.map(({ ListenerArn, Port = 0, DefaultActions }) => ({
        port: Port,
        tags: tags.get(ListenerArn) ?? {},
        groups: (0,forward/* sharesOf */.AR)(DefaultActions).map(({ arn }) => arn),
        rules: rules
            .filter(({ listenerArn }) => listenerArn === ListenerArn)
            .map((rule) => ({ ...rule, groups: (0,forward/* sharesOf */.AR)(rule.actions).map(({ arn }) => arn) })),
    }));
}
/**
 * Pure: what has to stay. `isStranger`: whether what carries these tags is not to be removed. `leaving`: rules that go
 * before the target group does.
 */
function guestsAmong(doors, targetGroup, isStranger, leaving = []) {
    const staying = doors.flatMap((door) => {
        const strange = door.rules.filter(({ tags }) => isStranger(tags)).map(({ priority }) => priority);
        if (isStranger(door.tags))
            return [{ door, why: `its listener on port ${door.port}` }];
        return strange.length === 0
            ? []
            : [{ door, why: `rule ${strange.join(', ')} of its listener on port ${door.port}` }];
    });
    if (staying.length === 0)
        return { balancer: undefined, listeners: new Map(), targetGroup: undefined };
    const forwarded = staying.flatMap(({ door }) => [
        ...door.groups,
        ...door.rules.filter(({ arn }) => !leaving.includes(arn)).flatMap(({ groups }) => groups),
    ]);
    const isUsed = targetGroup !== undefined && forwarded.includes(targetGroup);
    const theirs = 'not this environment’s own, and would go with it: delete it first';
    return {
        balancer: `${staying.map(({ why }) => why).join(' and ')} is ${theirs}`,
        listeners: new Map(staying.map(({ door }) => [door.port, `something on it is ${theirs}`])),
        targetGroup: isUsed ? 'a listener that stays forwards to it' : undefined,
    };
}

;// CONCATENATED MODULE: ./src/commands/for-guests.ts




/** Steps in which nothing is removed that has something of somebody else's on it, which AWS would delete along with it. */
async function sparingGuests(steps, front, cloud, isStranger) {
    const stands = new Set(Object.values(front).map(walk/* nameOf */.Vb));
    if (!steps.some((step) => step.action === 'remove' && stands.has((0,walk/* nameOf */.Vb)(step))))
        return steps;
    const { balancer, targets } = front;
    const group = targets.known ? targets.out.arn : undefined;
    const held = new Map();
    if ('rule' in front) {
        const leaving = front.rule.known ? [front.rule.out.arn, ...front.rule.out.spare] : [];
        held.set((0,walk/* nameOf */.Vb)(targets), guestsAmong(await doors(cloud), group, isStranger, leaving).targetGroup);
    }
    else {
        const guests = guestsAmong(await doors(cloud), group, isStranger);
        held.set((0,walk/* nameOf */.Vb)(balancer), guests.balancer);
        held.set((0,walk/* nameOf */.Vb)(targets), guests.targetGroup);
        held.set((0,walk/* nameOf */.Vb)(front.plain), guests.listeners.get(80));
        held.set((0,walk/* nameOf */.Vb)(front.secure), guests.listeners.get(443));
    }
    return heldBack(steps, held);
}
/** Seconds for which a cluster may count a service that is gone. */
const LAG = 30;
/**
 * Steps in which no cluster is removed that others have services in: ECS refuses that, and last of all. Where our own is
 * gone the count may still be that of before, and is looked at again.
 */
async function sparingTenants(steps, clusters, cloud) {
    const own = (await cloud.running.service())?.status === 'ACTIVE' ? 1 : 0;
    const held = new Map();
    for (const cluster of clusters) {
        const others = () => (cluster.known ? cluster.out.services - own : 0);
        if (others() > 0 && own === 0)
            await withoutTenants(cluster, others, cloud);
        if (others() > 0)
            held.set((0,walk/* nameOf */.Vb)(cluster), `${(0,counted/* counted */.h)(others(), 'other service')} in it: delete or move them first`);
    }
    return heldBack(steps, held);
}
/** Looks until nobody is counted, or for as long as reads may lag. */
async function withoutTenants(cluster, others, cloud) {
    const look = async () => {
        await cluster.look(cloud.fresh());
        return others() > 0 ? undefined : true;
    };
    await (0,until/* eventually */.u4)(look, cloud.patience(LAG, `ECS to count no service in ${(0,walk/* nameOf */.Vb)(cluster)}`));
}
const heldBack = (steps, held) => steps.map((step) => (step.action === 'remove' ? { ...step, refusal: step.refusal ?? held.get((0,walk/* nameOf */.Vb)(step)) } : step));


/***/ }),

/***/ 887:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ layout),
  M: () => (/* binding */ whoseRules)
});

// EXTERNAL MODULE: ./src/spec/names.ts
var spec_names = __webpack_require__(9891);
// EXTERNAL MODULE: ./src/stacks/environment.ts + 2 modules
var environment = __webpack_require__(4709);
// EXTERNAL MODULE: ./src/stacks/ownership.ts
var ownership = __webpack_require__(8528);
// EXTERNAL MODULE: ./src/aws/tags.ts
var aws_tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/engine/resource.ts
var resource = __webpack_require__(1295);
// EXTERNAL MODULE: ./src/image/platform.ts
var platform = __webpack_require__(2554);
// EXTERNAL MODULE: ./src/image/problem.ts
var problem = __webpack_require__(4838);
;// CONCATENATED MODULE: ./src/resources/image-architecture.ts


/**
 * The architecture that tasks of a stored image get: what tasks that run it have (`known`), where that is what is wanted
 * or nothing is; else one of the image's own, for which its platforms are read. Throws an ImageError where it has none.
 */
async function imageArchitecture(cloud, { repository, digest, known, }, wanted) {
    if (known !== undefined && (wanted ?? known) === known)
        return known;
    const { platformsOf } = await __webpack_require__.e(/* import() */ 1763).then(__webpack_require__.bind(__webpack_require__, 1763));
    return (0,problem/* orThrow */.a)((0,platform/* choosePlatform */.x)(await platformsOf(cloud, repository, digest), wanted), `image ${digest}`);
}

// EXTERNAL MODULE: ./src/image/default-tag.ts
var default_tag = __webpack_require__(9929);
// EXTERNAL MODULE: ./src/resources/stored-images.ts + 1 modules
var stored_images = __webpack_require__(1419);
;// CONCATENATED MODULE: ./src/resources/promoted-image.ts




const PROMOTED = { content: 'promoted' };
/** The image of another environment in this one's repository: to create it is to copy it, as it is. */
function promotedImage(name, props, wanted) {
    const { repositoryName } = props;
    let refusal;
    let source;
    return (0,resource/* define */.E)({
        kind: 'image',
        desired: () => PROMOTED,
        async read(cloud) {
            const found = await wanted.look();
            if ('refusal' in found) {
                ({ refusal } = found);
                return undefined;
            }
            const { digest } = found;
            const tag = found.tag ?? (0,default_tag/* defaultTag */.q)(undefined, [digest]);
            const [cpuArchitecture, { images }] = await Promise.all([
                imageArchitecture(cloud, { ...found, known: found.cpuArchitecture }, props.cpuArchitecture),
                (0,stored_images/* getStoredImages */.Cv)(cloud.ecr, repositoryName, [{ imageDigest: digest }, { imageTag: tag }]),
            ]);
            source = { ...found, tag, cpuArchitecture };
            const tagged = images.find((image) => image.tag === tag);
            if (tagged && tagged.digest !== digest) {
                refusal = `the tag ${tag} holds ${tagged.digest} and can't be overwritten; environment ${wanted.environment} runs ${digest} under it. Deploy it to ${wanted.environment} under another image-tag first.`;
                return { state: { content: tagged.digest }, out: { digest: tagged.digest, tag, cpuArchitecture } };
            }
            const held = images.find((image) => image.digest === digest);
            return held && { state: PROMOTED, out: { digest, tag: tagged?.tag ?? held.tag, cpuArchitecture } };
        },
        refuse: () => refusal,
        async create(cloud) {
            if (source === undefined)
                throw new Error(`nothing of environment ${wanted.environment} was looked at`);
            const { repository, digest, tag, cpuArchitecture } = source;
            const { copyBetween } = await __webpack_require__.e(/* import() */ 1763).then(__webpack_require__.bind(__webpack_require__, 1763));
            await copyBetween(cloud, { from: repository, to: repositoryName, digest, tag });
            return { digest, tag, cpuArchitecture };
        },
        // A tag can't be moved: `refuse` has said so.
        update: async (_cloud, { out }) => out,
        remove: async () => { },
    })(name, props);
}

// EXTERNAL MODULE: ./src/resources/running-image.ts
var running_image = __webpack_require__(126);
;// CONCATENATED MODULE: ./src/resources/image.ts







/** The image in the repository: to read it is to see what the tag holds, to create it is to push it. */
function image_image(name, props) {
    const { wanted } = props;
    if (wanted.from === 'runner')
        return pushedImage(name, props, wanted);
    if (wanted.from === 'environment')
        return promotedImage(name, props, wanted);
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
            if (cloud.carriesOut) {
                const ready = prepare(cloud, props.repositoryName, local, runs);
                ready.catch(() => { }); // `create` awaits it, and fails with what made it fail.
                prepared = ready;
            }
            return undefined;
        },
        refuse: (seen, changes) => {
            if (!seen)
                return archived ? archivedText(`the tag ${tag}, or the content of this image,`) : undefined;
            // Its repository may be new by what was read before another run made it, and pushed into it.
            if (!changes.some(({ field }) => field === 'content'))
                return undefined;
            return `the tag ${tag} holds ${seen.out.digest} and can't be overwritten; the image given is ${mine}. Give another image-tag, or leave it out.`;
        },
        foresee: () => ({ digest: local.digest ?? NOT_KNOWN_YET, tag, cpuArchitecture }),
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
/** An engine's image has a digest once it is pushed. */
const NOT_KNOWN_YET = 'new';
const archivedText = (what) => `${what} was archived and can't be pulled. Restore it in ECR, or deploy another image.`;
async function isSame(cloud, repository, stored, local) {
    if (stored.digest === local.digest)
        return true;
    if (callsByManifest(local)) {
        // An engine that doesn't tell the configuration's digest: its content has to be compared.
        if (stored.digest === local.content.id)
            return true;
        return (await __webpack_require__.e(/* import() */ 1763).then(__webpack_require__.bind(__webpack_require__, 1763))).holdsContent(cloud, repository, stored.digest, local);
    }
    const { identity } = await (0,stored_images/* contentOf */.$E)(cloud.ecr, repository, stored);
    return identity.join() === local.identity.join();
}
const callsByManifest = (image) => image.content.kind === 'engine' && image.content.idOf === 'manifest';
async function prepare(...args) {
    return (await __webpack_require__.e(/* import() */ 1763).then(__webpack_require__.bind(__webpack_require__, 1763))).prepare(...args);
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
            const place = { repository: props.repositoryName, digest: stored.digest, known };
            const cpuArchitecture = await imageArchitecture(cloud, place, props.cpuArchitecture);
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
            const { digest, tag } = runs;
            const place = { repository: props.repositoryName, digest, known: runs.cpuArchitecture };
            const cpuArchitecture = await imageArchitecture(cloud, place, props.cpuArchitecture);
            return { state: { content: 'the one that runs' }, out: { digest, tag, cpuArchitecture } };
        },
        create: () => Promise.reject(new Error('no image was named')),
        update: async (_cloud, { out }) => out,
        remove: async () => { },
    })(name, props);
}

// EXTERNAL MODULE: ./src/resources/service.ts + 1 modules
var service = __webpack_require__(5549);
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
var resources_containers = __webpack_require__(497);
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
    desired: (_name, { image, content, tags }, found) => {
        const wanted = content(image.out, found?.state.isTakenOver ? found.state.content : undefined);
        return {
            content: wanted,
            isTakenOver: found?.state.isTakenOver ?? false,
            tags: { ...tags(image.out), [ASKED]: hash((0,canonical/* canonical */.$N)(wanted, String)) },
        };
    },
    compare: (wanted, seen) => differences(wanted, seen),
    kept({ state: { content: live, isTakenOver } }, { image, content }) {
        if (!isTakenOver)
            return [];
        const [described, laid] = [(0,canonical/* canonical */.$N)(content(image.out, undefined)), (0,canonical/* canonical */.$N)(content(image.out, live))];
        const others = (0,diff/* diff */.U)(described, laid).map(concealed);
        const more = (0,diff/* diff */.U)(laid, described).filter(({ from }) => from === undefined);
        return [
            ...others.map(({ field, from, to }) => ({ field, is: from, described: to })),
            ...more.map(concealed).map(({ field, to }) => ({ field, is: to, described: undefined })),
        ];
    },
    async read({ running }, _name, { isTakenOver }) {
        const [service, current] = await Promise.all([running.service(), running.current()]);
        if (!current)
            return undefined;
        const found = foundOf(current, service !== undefined && isTakenOver((0,aws_tags/* fromLowerTags */.N7)(service.tags)));
        // A family is as good as its service's: whose it is, the service says. Without one the revision has to.
        return { ...found, ...(service ? {} : { tags: current.tags }) };
    },
    create: async ({ ecs, patience }, name, { content, tags }, { registered }) => ownOf(registered, tags) ?? register(ecs, content, tags, patience(60, `other registrations of ${name} to end`)),
    async update({ ecs, running, patience }, _found, { content, tags, isTakenOver }, _changed, { registered }) {
        // The newest revision is not what runs after a rollback or a run that broke off: it may be what we want already.
        const newest = await running.newest();
        const wanted = { content, tags, isTakenOver };
        if (newest && differences(wanted, foundOf(newest, isTakenOver).state).length === 0)
            return outOf(newest);
        const patient = patience(60, 'other registrations of the family to end');
        return ownOf(registered, tags) ?? register(ecs, content, tags, patient);
    },
    async remove({ ecs }, { arn }) {
        await ecs.send(new DeregisterTaskDefinitionCommand/* DeregisterTaskDefinitionCommand */.s({ taskDefinition: arn }));
    },
});
function foundOf(revision, isTakenOver) {
    return { state: { content: revision.definition, tags: revision.tags, isTakenOver }, out: outOf(revision) };
}
function outOf({ arn, definition, tags }) {
    return { arn, checked: (0,resources_containers/* checkedContainers */.US)(definition), asked: tags[ASKED] };
}
/** What this run has registered, where it is what is wanted. */
function ownOf(registered, tags) {
    return registered?.asked === tags[ASKED] ? registered : undefined;
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
    const inactive = (0,json/* isRecord */.u4)(seen.content) && seen.content['status'] === 'INACTIVE';
    const status = inactive ? [{ field: 'status', from: 'INACTIVE', to: 'ACTIVE' }] : [];
    return [...status, ...[...(0,diff/* diff */.U)(to, from), ...extra].map(concealed)];
}
async function register(ecs, content, tags, patience) {
    const { family, ...rest } = (0,json/* isRecord */.u4)(content) ? content : {};
    const command = new RegisterTaskDefinitionCommand({ family: String(family), containerDefinitions: [] });
    (0,verbatim/* sendVerbatim */.V)(command, { family, ...rest, tags: (0,aws_tags/* toLowerTags */._4)(tags) });
    const answer = await (0,until/* retrying */.R$)(() => ecs.send(command), (error) => (0,faults/* isTextFault */.y1)(error, 'too many revisions at once', 'role not there yet'), patience);
    return {
        arn: (0,given/* given */.g)(answer.taskDefinition?.taskDefinitionArn, 'taskDefinitionArn'),
        checked: (0,resources_containers/* checkedContainers */.US)(content),
        asked: tags[ASKED],
    };
}
/** Independent of the order of keys. */
function hash(content) {
    return (0,external_node_crypto_.createHash)('sha256').update(sorted(content)).digest('hex').slice(0, 32);
}
const sorted = (value) => (0,json/* isRecord */.u4)(value)
    ? `{${Object.keys(value)
        .toSorted()
        .map((key) => `${key}:${sorted(value[key])}`)
        .join()}}`
    : JSON.stringify(value);

// EXTERNAL MODULE: ./src/spec/fragment.ts
var fragment = __webpack_require__(8791);
// EXTERNAL MODULE: ./src/stacks/stamps.ts
var stamps = __webpack_require__(4465);
// EXTERNAL MODULE: ./src/stacks/taken-over.ts
var taken_over = __webpack_require__(9969);
;// CONCATENATED MODULE: ./src/stacks/live-definition.ts



/** What we write of a task by default, each with the setting that asks for it. */
const OF_THE_TASK = { cpu: 'cpu', memory: 'memory' };
/** The same of our container; what no setting says, we only write where there is nothing. */
const OF_THE_APP = {
    healthCheck: 'container-health-check',
    logConfiguration: undefined,
    essential: undefined,
};
/** Variables that we set by ourselves, each with the setting that asks for another value. */
const VARIABLES = { ENVIRONMENT: undefined, PORT: 'container-port' };
/**
 * Pure: what we write, laid over the definition that runs of a service that was there before us: containers, fields and
 * variables that we know nothing of stay, and so does what we would only write by default. To take something away that
 * was there, a fragment says null.
 */
function overLive(written, live, given) {
    const under = Object.fromEntries(Object.entries(live).filter(([field]) => !canonical/* REPORTED_ONLY */.xk.has(field)));
    const app = (0,resources_containers/* containersOf */.Mz)(live).find(({ name }) => name === fragment/* APP */.uq) ?? {};
    const isOurs = (asks) => asks !== undefined && given.has(asks);
    const asked = (fields, defaults, there) => Object.fromEntries(Object.entries(fields).filter(([field]) => !(field in defaults) || isOurs(defaults[field]) || there[field] === undefined));
    const containers = (0,resources_containers/* listOf */.c3)(written['containerDefinitions']).map((container) => {
        const names = new Set((0,resources_containers/* listOf */.c3)(app['environment']).map(({ name }) => name));
        const environment = (0,resources_containers/* listOf */.c3)(container['environment']).filter(({ name }) => typeof name !== 'string' || !(name in VARIABLES) || isOurs(VARIABLES[name]) || !names.has(name));
        return { ...asked(container, OF_THE_APP, app), environment };
    });
    return (0,fragment/* layFragment */.x)(under, { ...asked(written, OF_THE_TASK, live), containerDefinitions: containers });
}

;// CONCATENATED MODULE: ./src/stacks/task-content.ts




/**
 * Pure: the task definition of a release, in AWS's own field names, with the user's fragment laid over it. `live` is the
 * one that runs of a service that was there before us: what we write is laid over it, so that nothing of it is lost.
 */
function taskContent(spec, facts, live) {
    const written = {
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
    const ours = (0,json/* isRecord */.u4)(live) ? overLive(written, live, spec.given) : written;
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









/**
 * What every release renews: the image, the task definition that names it, and the service that runs it. `registered`: the
 * revision that this run has registered already, if any.
 */
function release(spec, names, env, wanted, origin, registered) {
    const stamped = { ...origin, allowOlder: spec.allowOlder };
    const tags = { ...spec.tags, ...(0,ownership/* ownerTags */.Dh)(spec) };
    const app = image_image(`${names.repository}${referenceOf(wanted)}`, {
        repository: env.images,
        repositoryName: names.repository,
        container: fragment/* APP */.uq,
        wanted,
        cpuArchitecture: spec.task.cpuArchitecture,
    });
    const definition = taskDefinition(names.family, {
        image: app,
        repository: env.images,
        content: (made, live) => taskContent(spec, {
            family: names.family,
            logGroup: names.logGroup,
            image: `${env.images.out.uri}@${made.digest}`,
            cpuArchitecture: made.cpuArchitecture,
            labels: (0,stamps/* stamps */.dA)('', stamped, made.tag),
        }, live),
        isTakenOver: taken_over/* isTakenOver */.G,
        registered,
        tags: (made) => ({ ...tags, ...(0,stamps/* stamps */.dA)(aws_tags/* TAG_PREFIX */.C_, stamped, made.tag) }),
    });
    const running = (0,service/* service */.e)(names.service, {
        cluster: env.home,
        targetGroup: env.targets,
        taskDefinition: definition,
        after: [env.logs, entrance(env, spec)],
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
        keeps: (0,taken_over/* keptUnlessGiven */.g)(spec.given, {
            'network.publicIp': 'assign-public-ip',
            gracePeriod: 'health-check-grace-period',
            'deployment.strategy': undefined,
            'deployment.minimumHealthyPercent': undefined,
            'deployment.maximumPercent': undefined,
            'deployment.circuitBreaker': undefined,
            'deployment.threshold': 'max-failed-starts',
            propagateTags: undefined,
        }),
    });
    return { image: app, definition, service: running };
}
/** What forwards to the target group: ECS refuses one that nothing forwards to. */
function entrance(env, { http }) {
    if ('rule' in env)
        return env.rule;
    return http.certificate === undefined ? env.plain : env.secure;
}
function referenceOf(wanted) {
    if ('running' in wanted)
        return '';
    if (wanted.from === 'environment')
        return ` as in ${wanted.environment}`;
    return 'digest' in wanted ? `@${wanted.digest}` : `:${wanted.tag}`;
}

;// CONCATENATED MODULE: ./src/commands/layout.ts




/** Pure: everything that a deploy is about, by which names, and what it may do to what it finds. */
function layout(spec, wanted, origin, registered) {
    const names = (0,spec_names/* namesOf */.eZ)(spec);
    const foundation = (0,environment/* environment */.c)(spec, names);
    const stack = { ...foundation, ...release(spec, names, foundation, wanted, origin, registered) };
    const required = spec.infrastructure === 'require' ? Object.values(foundation) : [];
    return { names, stack, rules: { ...whoseRules(spec), required } };
}
/** Pure: how what is found is told apart by whose it is. */
function whoseRules(spec) {
    return { policy: (0,ownership/* ownership */.kG)(spec, spec.adopt), isStranger: (tags) => !(0,ownership/* isOwnedBy */.D0)(spec, tags) };
}


/***/ }),

/***/ 9929:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ defaultTag)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/**
 * The tag of an image that nobody named: 12 digits of the commit and 12 of the image's configuration, so that a
 * re-run that builds other bytes gets another tag. Outside of a commit the configuration has to do.
 */
function defaultTag(commit, identity) {
    const [only, ...others] = identity.map((digest) => digest.replace(/^sha256:/, ''));
    const content = only !== undefined && others.length === 0 ? only : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(identity.join()).digest('hex');
    return [commit?.slice(0, 12), content.slice(0, 12)].filter(Boolean).join('-');
}


/***/ })

};

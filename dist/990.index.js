export const id = 990;
export const ids = [990];
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

/***/ 2168:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ TagResourceCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2588);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4947);


class TagResourceCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "TagResource", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .TagResource$ */ .Jqp) {
}


/***/ }),

/***/ 2404:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ AddTagsCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4858);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3168);


class AddTagsCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "AddTags", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .AddTags$ */ .FBv) {
}


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

/***/ 4134:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ cluster)
});

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
// EXTERNAL MODULE: ./src/aws/tags.ts
var aws_tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/aws/until.ts
var until = __webpack_require__(189);
// EXTERNAL MODULE: ./src/engine/resource.ts
var resource = __webpack_require__(1295);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
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
    async update({ ecs }, { out, state: seen }, { containerInsights, tags }, changed) {
        if (changed.has('tags'))
            await ecs.send(new TagResourceCommand/* TagResourceCommand */.e({ resourceArn: out.arn, tags: (0,aws_tags/* toLowerTags */._4)((0,aws_tags/* withOrigin */.D_)(seen.tags, tags)) }));
        if (changed.has('containerInsights')) {
            await ecs.send(new UpdateClusterCommand({ cluster: out.name, settings: [insights(containerInsights)] }));
        }
        return out;
    },
    async remove({ ecs, patience }, { name }) {
        const { clusters = [] } = await ecs.send(new DescribeClustersCommand({ clusters: [name] }));
        const others = clusters[0]?.activeServicesCount ?? 0;
        // Our own drains by now, and no longer counts; these won't go by themselves.
        if (others > 0)
            throw new errors/* UserError */.yo(`${others} other services are in it. Delete or move them first.`);
        await (0,until/* retrying */.R$)(() => (0,found/* found */.F)(ecs.send(new DeleteClusterCommand({ cluster: name })), 'ClusterNotFoundException'), (error) => (0,faults/* isFault */.Zh)(error, 'ClusterContainsServicesException', 'ClusterContainsTasksException'), patience(1200, `the last tasks in cluster ${name} to end`));
    },
});
const insights = (value) => ({ name: 'containerInsights', value });


/***/ }),

/***/ 6979:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ listener)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(4858);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(3168);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/CreateListenerCommand.js


class CreateListenerCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateListener", schemas_0/* CreateListener$ */.fOe) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/AddTagsCommand.js
var AddTagsCommand = __webpack_require__(2404);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/ModifyListenerCommand.js


class ModifyListenerCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ModifyListener", schemas_0/* ModifyListener$ */.DpG) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DeleteListenerCommand.js


class DeleteListenerCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteListener", schemas_0/* DeleteListener$ */._Lx) {
}

// EXTERNAL MODULE: ./src/aws/faults.ts
var faults = __webpack_require__(9512);
// EXTERNAL MODULE: ./src/aws/found.ts
var found = __webpack_require__(2257);
// EXTERNAL MODULE: ./src/aws/given.ts
var given = __webpack_require__(1936);
// EXTERNAL MODULE: ./src/aws/tags.ts
var aws_tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/aws/until.ts
var until = __webpack_require__(189);
// EXTERNAL MODULE: ./src/engine/resource.ts
var resource = __webpack_require__(1295);
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
    async update({ elb }, { out, state: seen }, { tags }, changed, props) {
        if (changed.has('tags')) {
            await elb.send(new AddTagsCommand/* AddTagsCommand */.y({ ResourceArns: [out.arn], Tags: (0,aws_tags/* toUpperTags */.hA)((0,aws_tags/* withOrigin */.D_)(seen.tags, tags)) }));
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


/***/ }),

/***/ 7763:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ loadBalancer)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(4858);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(3168);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeLoadBalancerAttributesCommand.js


class DescribeLoadBalancerAttributesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeLoadBalancerAttributes", schemas_0/* DescribeLoadBalancerAttributes$ */.DV0) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/CreateLoadBalancerCommand.js


class CreateLoadBalancerCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateLoadBalancer", schemas_0/* CreateLoadBalancer$ */.Hte) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/ModifyLoadBalancerAttributesCommand.js


class ModifyLoadBalancerAttributesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ModifyLoadBalancerAttributes", schemas_0/* ModifyLoadBalancerAttributes$ */.cJy) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/AddTagsCommand.js
var AddTagsCommand = __webpack_require__(2404);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/SetSubnetsCommand.js


class SetSubnetsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "SetSubnets", schemas_0/* SetSubnets$ */.rjL) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/SetSecurityGroupsCommand.js


class SetSecurityGroupsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "SetSecurityGroups", schemas_0/* SetSecurityGroups$ */.XiE) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DeleteLoadBalancerCommand.js


class DeleteLoadBalancerCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteLoadBalancer", schemas_0/* DeleteLoadBalancer$ */.eMb) {
}

// EXTERNAL MODULE: ./src/aws/faults.ts
var faults = __webpack_require__(9512);
// EXTERNAL MODULE: ./src/aws/found.ts
var found = __webpack_require__(2257);
// EXTERNAL MODULE: ./src/aws/given.ts
var given = __webpack_require__(1936);
// EXTERNAL MODULE: ./src/aws/tags.ts
var aws_tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/aws/until.ts
var until = __webpack_require__(189);
// EXTERNAL MODULE: ./src/engine/resource.ts
var resource = __webpack_require__(1295);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
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
    async update({ elb }, { out, state: seen }, { subnets, securityGroups, attributes, tags }, changed) {
        const LoadBalancerArn = out.arn;
        if (changed.has('tags')) {
            await elb.send(new AddTagsCommand/* AddTagsCommand */.y({ ResourceArns: [LoadBalancerArn], Tags: (0,aws_tags/* toUpperTags */.hA)((0,aws_tags/* withOrigin */.D_)(seen.tags, tags)) }));
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
        try {
            await (0,found/* found */.F)(elb.send(new DeleteLoadBalancerCommand({ LoadBalancerArn: arn })), 'LoadBalancerNotFoundException');
        }
        catch (error) {
            if (!(0,faults/* isFault */.Zh)(error, 'OperationNotPermittedException'))
                throw error;
            throw new errors/* UserError */.yo('AWS doesn’t permit it: it is protected from deletion, most likely. Lift that first:', {
                hint: `aws elbv2 modify-load-balancer-attributes --load-balancer-arn ${arn} --attributes Key=deletion_protection.enabled,Value=false`,
                cause: error,
            });
        }
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


/***/ }),

/***/ 2657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ logGroup)
/* harmony export */ });
/* harmony import */ var _aws_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9512);
/* harmony import */ var _aws_found_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2257);
/* harmony import */ var _aws_given_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1936);
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9580);
/* harmony import */ var _aws_until_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(189);
/* harmony import */ var _engine_resource_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1295);






/** The CloudWatch log group that the containers write to. */
const logGroup = (0,_engine_resource_js__WEBPACK_IMPORTED_MODULE_4__/* .define */ .E)({
    kind: 'log group',
    desired: (_name, { retentionDays, tags }) => ({ retentionDays, tags }),
    async read({ logs }, name) {
        const { client, api } = await logs();
        const { logGroups = [] } = await client.send(new api.DescribeLogGroupsCommand({ logGroupNamePrefix: name }));
        const seen = logGroups.find(({ logGroupName }) => logGroupName === name);
        if (!seen)
            return undefined;
        // `arn` ends in `:*`, which the tagging calls refuse; `logGroupArn` does not, where it is given at all.
        const resourceArn = seen.logGroupArn ?? (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_5__/* .given */ .g)(seen.arn, 'the log group ARN').replace(/:\*$/, '');
        const { tags = {} } = await client.send(new api.ListTagsForResourceCommand({ resourceArn }));
        return { state: { retentionDays: seen.retentionInDays, tags }, out: { name, arn: resourceArn }, tags };
    },
    async create({ logs, patience }, name, { retentionDays, tags }) {
        const { client, api } = await logs();
        try {
            await client.send(new api.CreateLogGroupCommand({ logGroupName: name, tags }));
        }
        catch (error) {
            throw (0,_aws_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .isFault */ .Zh)(error, 'ResourceAlreadyExistsException') ? new _engine_resource_js__WEBPACK_IMPORTED_MODULE_4__/* .ChangedMeanwhile */ .n(error) : error;
        }
        await (0,_aws_until_js__WEBPACK_IMPORTED_MODULE_3__/* .retrying */ .R$)(() => client.send(new api.PutRetentionPolicyCommand({ logGroupName: name, retentionInDays: retentionDays })), 
        // Aborted: another change of the group, such as its creation, is still on its way.
        (error) => (0,_aws_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .isFault */ .Zh)(error, 'ResourceNotFoundException', 'OperationAbortedException'), patience(30, `log group ${name} to be there everywhere`));
        return { name };
    },
    async update({ logs }, { out, state: seen }, { retentionDays, tags }, changed) {
        const { client, api } = await logs();
        if (changed.has('tags'))
            await client.send(new api.TagResourceCommand({
                resourceArn: (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_5__/* .given */ .g)(out.arn, 'the log group ARN'),
                tags: (0,_aws_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .withOrigin */ .D_)(seen.tags, tags),
            }));
        if (changed.has('retentionDays')) {
            await client.send(new api.PutRetentionPolicyCommand({ logGroupName: out.name, retentionInDays: retentionDays }));
        }
        return out;
    },
    async remove({ logs }, { name }) {
        const { client, api } = await logs();
        await (0,_aws_found_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F)(client.send(new api.DeleteLogGroupCommand({ logGroupName: name })), 'ResourceNotFoundException');
    },
});


/***/ }),

/***/ 7202:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ repository)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(1469);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(4872);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/DescribeRepositoriesCommand.js


class DescribeRepositoriesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeRepositories", schemas_0/* DescribeRepositories$ */.aAD) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/GetLifecyclePolicyCommand.js


class GetLifecyclePolicyCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetLifecyclePolicy", schemas_0/* GetLifecyclePolicy$ */.t6f) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/ListTagsForResourceCommand.js


class ListTagsForResourceCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListTagsForResource", schemas_0/* ListTagsForResource$ */.Tzn) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/CreateRepositoryCommand.js


class CreateRepositoryCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateRepository", schemas_0/* CreateRepository$ */.D2Z) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/TagResourceCommand.js


class TagResourceCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "TagResource", schemas_0/* TagResource$ */.Jqp) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/PutImageTagMutabilityCommand.js


class PutImageTagMutabilityCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "PutImageTagMutability", schemas_0/* PutImageTagMutability$ */.BZp) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/PutImageScanningConfigurationCommand.js


class PutImageScanningConfigurationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "PutImageScanningConfiguration", schemas_0/* PutImageScanningConfiguration$ */.g_f) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/DeleteRepositoryCommand.js


class DeleteRepositoryCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteRepository", schemas_0/* DeleteRepository$ */.qTo) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/PutLifecyclePolicyCommand.js


class PutLifecyclePolicyCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "PutLifecyclePolicy", schemas_0/* PutLifecyclePolicy$ */.QbX) {
}

// EXTERNAL MODULE: ./src/aws/faults.ts
var faults = __webpack_require__(9512);
// EXTERNAL MODULE: ./src/aws/found.ts
var found = __webpack_require__(2257);
// EXTERNAL MODULE: ./src/aws/given.ts
var given = __webpack_require__(1936);
// EXTERNAL MODULE: ./src/aws/tags.ts
var aws_tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/aws/until.ts
var until = __webpack_require__(189);
// EXTERNAL MODULE: ./src/engine/resource.ts
var resource = __webpack_require__(1295);
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
        const out = outOf(name, seen);
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
            return outOf(name, (0,given/* given */.g)(answer.repository, 'the repository'));
        }
        catch (error) {
            throw (0,faults/* isFault */.Zh)(error, 'RepositoryAlreadyExistsException') ? new resource/* ChangedMeanwhile */.n(error) : error;
        }
    },
    async update({ ecr }, { out, state: seen }, { lifecyclePolicy, tags }, changed) {
        const repositoryName = out.name;
        if (changed.has('tags')) {
            await ecr.send(new TagResourceCommand({ resourceArn: out.arn, tags: (0,aws_tags/* toUpperTags */.hA)((0,aws_tags/* withOrigin */.D_)(seen.tags, tags)) }));
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
function outOf(name, seen) {
    return { name, arn: (0,given/* given */.g)(seen.repositoryArn, 'repositoryArn'), uri: (0,given/* given */.g)(seen.repositoryUri, 'repositoryUri') };
}


/***/ }),

/***/ 7884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ targetGroup)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(4858);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(3168);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeTargetGroupAttributesCommand.js


class DescribeTargetGroupAttributesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeTargetGroupAttributes", schemas_0/* DescribeTargetGroupAttributes$ */.fev) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/CreateTargetGroupCommand.js


class CreateTargetGroupCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateTargetGroup", schemas_0/* CreateTargetGroup$ */.ntl) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/ModifyTargetGroupAttributesCommand.js


class ModifyTargetGroupAttributesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ModifyTargetGroupAttributes", schemas_0/* ModifyTargetGroupAttributes$ */._aR) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/ModifyTargetGroupCommand.js


class ModifyTargetGroupCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ModifyTargetGroup", schemas_0/* ModifyTargetGroup$ */.TS) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/AddTagsCommand.js
var AddTagsCommand = __webpack_require__(2404);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DeleteTargetGroupCommand.js


class DeleteTargetGroupCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteTargetGroup", schemas_0/* DeleteTargetGroup$ */.UeN) {
}

// EXTERNAL MODULE: ./src/aws/faults.ts
var faults = __webpack_require__(9512);
// EXTERNAL MODULE: ./src/aws/found.ts
var found = __webpack_require__(2257);
// EXTERNAL MODULE: ./src/aws/given.ts
var given = __webpack_require__(1936);
// EXTERNAL MODULE: ./src/aws/tags.ts
var aws_tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/aws/until.ts
var until = __webpack_require__(189);
// EXTERNAL MODULE: ./src/engine/resource.ts
var resource = __webpack_require__(1295);
;// CONCATENATED MODULE: ./src/resources/target-group.ts








/** What the health check asked when we last set it: tells a changed description from a hand-made change. */
const ASKS = `${aws_tags/* TAG_PREFIX */.C_}health-check`;
const REMAKE = 'Delete the service and the target group, then deploy again; or take a new environment name.';
/** An ALB target group for Fargate tasks, which are registered by their addresses. */
const targetGroup = (0,resource/* define */.E)({
    kind: 'target group',
    immutable: { vpcId: REMAKE, targetType: REMAKE, protocol: REMAKE, protocolVersion: REMAKE, ipAddressType: REMAKE },
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
    async update({ elb }, { out, state: seen }, { healthCheck, attributes, tags }, changed) {
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
            await elb.send(new AddTagsCommand/* AddTagsCommand */.y({ ResourceArns: [TargetGroupArn], Tags: (0,aws_tags/* toUpperTags */.hA)((0,aws_tags/* withOrigin */.D_)(seen.tags, tags)) }));
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


/***/ })

};

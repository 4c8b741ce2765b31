export const id = 1743;
export const ids = [1743];
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

/***/ 1946:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ DescribeRepositoriesCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1469);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4872);


class DescribeRepositoriesCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DescribeRepositories", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DescribeRepositories$ */ .aAD) {
}


/***/ }),

/***/ 2672:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ DescribeListenersCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4858);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3168);


class DescribeListenersCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DescribeListeners", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DescribeListeners$ */ .zki) {
}


/***/ }),

/***/ 1323:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ consistently)
/* harmony export */ });
/* harmony import */ var _engine_resource_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1295);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1509);


/**
 * Reads, with all that is read anew, until the reads don't contradict each other: right after something was made or
 * removed one of them may show it, and the next not know it.
 */
async function consistently(read, context) {
    const again = (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .lookingAgain */ .k)(context)();
    for (;;) {
        try {
            return await read();
        }
        catch (error) {
            if (!isContradiction(error) || !(await again(error)))
                throw error;
        }
    }
}
/** Whether it is what all failures come down to: where another thing went wrong as well, reading again won't help. */
function isContradiction(error) {
    if (error instanceof _engine_resource_js__WEBPACK_IMPORTED_MODULE_0__/* .ChangedMeanwhile */ .n)
        return true;
    if (error instanceof AggregateError)
        return error.errors.every(isContradiction);
    return error instanceof Error && isContradiction(error.cause);
}


/***/ }),

/***/ 1509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ cloudOf),
  k: () => (/* binding */ lookingAgain)
});

// EXTERNAL MODULE: ./src/resources/load-balancing.ts + 1 modules
var load_balancing = __webpack_require__(7630);
// EXTERNAL MODULE: ./src/aws/ecs-reads.ts
var ecs_reads = __webpack_require__(3144);
// EXTERNAL MODULE: ./src/aws/found.ts
var found = __webpack_require__(2257);
// EXTERNAL MODULE: ./src/aws/once.ts
var once = __webpack_require__(3676);
// EXTERNAL MODULE: ./src/engine/resource.ts
var resource = __webpack_require__(1295);
// EXTERNAL MODULE: ./src/resources/primary-deployment.ts
var primary_deployment = __webpack_require__(7287);
;// CONCATENATED MODULE: ./src/resources/running.ts





/**
 * `replaced`: deployments that are known to be no longer primary. A read that shows one is stale: it is told as
 * ChangedMeanwhile.
 */
function running(ecs, names, replaced = []) {
    const service = (0,once/* once */.O)(async () => {
        const answer = await (0,found/* found */.F)((0,ecs_reads/* describeService */.Jv)(ecs, names.cluster, names.service), 'ClusterNotFoundException');
        const primary = answer && (0,primary_deployment/* primaryOf */.Os)(answer)?.id;
        if (primary !== undefined && replaced.includes(primary))
            throw new resource/* ChangedMeanwhile */.n();
        return answer?.status === 'INACTIVE' ? undefined : answer;
    });
    const newest = (0,once/* once */.O)(() => (0,ecs_reads/* describeRevision */.hi)(ecs, names.family));
    const current = (0,once/* once */.O)(async () => {
        const [{ taskDefinition: arn } = {}, latest] = await Promise.all([service(), newest()]);
        if (arn === undefined || arn === latest?.arn)
            return latest;
        const revision = await (0,ecs_reads/* describeRevision */.hi)(ecs, arn);
        // What a service is set to is there: the two reads are of different moments.
        if (revision === undefined)
            throw new resource/* ChangedMeanwhile */.n();
        return revision;
    });
    const tasks = (0,once/* once */.O)(async () => {
        if ((await service()) === undefined)
            return [];
        return (await (0,found/* found */.F)((0,ecs_reads/* listTasks */.Vk)(ecs, names.cluster, names.service, 'RUNNING'), ...NO_SERVICE)) ?? [];
    });
    return { service, newest, current, tasks };
}
const NO_SERVICE = ['ClusterNotFoundException', 'ServiceNotFoundException', 'ServiceNotActiveException'];

// EXTERNAL MODULE: ./src/retry.ts
var retry = __webpack_require__(9809);
;// CONCATENATED MODULE: ./src/commands/context.ts



/** What changed under our hands, or is not shown yet by the reads that contradict AWS's word: how it is looked at again. */
const SETTLING = { first: 0.5, longest: 8, atMost: 60, least: 3 };
/** How a walk looks again at one thing after another: soon, then more slowly, for a minute. */
const lookingAgain = ({ clock, signal }) => () => {
    const tries = (0,retry/* beginTries */.tp)({ clock, signal });
    return (error) => tries.again(error, SETTLING);
};
/**
 * The cloud as one run sees it: what it has read, it does not read again. `thorough`: looks also for what nothing tells
 * of any more but its own tags.
 */
function cloudOf(names, context, thorough = false) {
    const { clients, agents, clock, signal, on, conceal, temporaryFolder } = context;
    const runs = running(clients.ecs, names, context.replaced);
    const attached = async () => ((await runs.service())?.loadBalancers ?? []).flatMap(({ targetGroupArn }) => targetGroupArn ?? []);
    return {
        ...clients,
        fresh: () => cloudOf(names, context, thorough),
        // After the first answers: loading this client would hold the other calls up, and what is asked of it takes a round
        // trip less than what is asked of the load balancer.
        logs: async () => {
            await runs.service().catch(() => { });
            return clients.logs();
        },
        agents,
        clock,
        signal,
        conceal,
        loadBalancing: (0,load_balancing/* loadBalancing */.WC)(clients.elb, names, {
            attached,
            thorough,
        }),
        running: runs,
        carriesOut: true,
        patience: (atMost, waitingFor) => ({ clock, signal, atMost, waitingFor }),
        temporaryFolder,
        onPush: (push) => on({ kind: 'push', push }),
        onRetry: (retry) => on({ kind: 'retry', retry }),
        warn: (text) => on({ kind: 'warning', text }),
    };
}


/***/ }),

/***/ 1256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ sharesOf),
/* harmony export */   D: () => (/* binding */ forwardTo),
/* harmony export */   Gk: () => (/* binding */ toCome),
/* harmony export */   Ko: () => (/* binding */ forwardAction),
/* harmony export */   QP: () => (/* binding */ idleIn),
/* harmony export */   RC: () => (/* binding */ forwardText),
/* harmony export */   ZI: () => (/* binding */ attached),
/* harmony export */   m8: () => (/* binding */ servingIn)
/* harmony export */ });
/**
 * Pure: the action. Weights are all or nothing: a load balancer sends a group its share whether or not a target of it is
 * healthy, and answers 503 where none is there.
 */
function forwardAction({ live, beside }) {
    const others = [...new Set(beside)].filter((arn) => arn !== live);
    if (others.length === 0)
        return { Type: 'forward', TargetGroupArn: live };
    const idle = others.map((TargetGroupArn) => ({ TargetGroupArn, Weight: 0 }));
    return { Type: 'forward', ForwardConfig: { TargetGroups: [{ TargetGroupArn: live, Weight: 1 }, ...idle] } };
}
/** Pure: sends the live one everything, and keeps the one to come and others of ours attached beside it. */
function forwardTo({ arn, live, known }) {
    return forwardAction({ live, beside: [arn, ...known.filter(({ isOurs }) => isOurs).map((group) => group.arn)] });
}
/** Pure: these target groups as attached ones. */
const attached = (arns) => Object.fromEntries(arns.map((arn) => [arn, 'attached']));
/** Pure: the one to come, where another one is live. */
const toCome = ({ arn, live }) => (arn === live ? {} : attached([arn]));
/** Pure: where requests go, in words. */
const forwardText = (arns) => `forward to ${arns.join(' and ')}`;
/** Pure: the target groups that actions forward to. */
function sharesOf(actions = []) {
    return actions.flatMap(({ Type, TargetGroupArn, ForwardConfig }) => Type === 'forward'
        ? (ForwardConfig?.TargetGroups ?? [{ TargetGroupArn }]).flatMap(({ TargetGroupArn: arn, Weight = 1 }) => arn === undefined ? [] : [{ arn, weight: Weight }])
        : []);
}
/** Pure: those that get requests, the one with the largest share first. */
function servingIn(actions) {
    return sharesOf(actions)
        .filter(({ weight }) => weight > 0)
        .toSorted((one, other) => other.weight - one.weight)
        .map(({ arn }) => arn);
}
/** Pure: those that are attached and get none. */
function idleIn(actions) {
    return sharesOf(actions)
        .filter(({ weight }) => weight === 0)
        .map(({ arn }) => arn);
}


/***/ }),

/***/ 7630:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p2: () => (/* binding */ NOT_FOUND),
  WT: () => (/* binding */ OUR_PORTS),
  WC: () => (/* binding */ loadBalancing)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeLoadBalancersCommand.js
var DescribeLoadBalancersCommand = __webpack_require__(9506);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeListenersCommand.js
var DescribeListenersCommand = __webpack_require__(2672);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(4858);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(3168);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeTargetGroupAttributesCommand.js


class DescribeTargetGroupAttributesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeTargetGroupAttributes", schemas_0/* DescribeTargetGroupAttributes$ */.fev) {
}

// EXTERNAL MODULE: ./src/aws/elb-reads.ts
var elb_reads = __webpack_require__(7860);
// EXTERNAL MODULE: ./src/aws/found.ts
var found = __webpack_require__(2257);
// EXTERNAL MODULE: ./src/aws/once.ts
var once = __webpack_require__(3676);
// EXTERNAL MODULE: ./src/aws/tags.ts
var tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/resources/seen-rules.ts + 2 modules
var seen_rules = __webpack_require__(3655);
// EXTERNAL MODULE: ./src/resources/shown.ts
var shown = __webpack_require__(6440);
// EXTERNAL MODULE: ./src/resources/target-groups.ts + 1 modules
var target_groups = __webpack_require__(5199);
;// CONCATENATED MODULE: ./src/resources/load-balancing.ts








const NOT_FOUND = [
    'LoadBalancerNotFoundException',
    'ListenerNotFoundException',
    'RuleNotFoundException',
    'TargetGroupNotFoundException',
];
/** The ports that we put listeners on; others on the same load balancer are somebody else's. */
const OUR_PORTS = [80, 443];
function loadBalancing(elb, names, { attached = async () => [], thorough = false } = {}) {
    const loadBalancer = (0,once/* once */.O)(async () => {
        const answer = await (0,found/* found */.F)(elb.send(new DescribeLoadBalancersCommand/* DescribeLoadBalancersCommand */.A({ Names: [names.loadBalancer] })), 'LoadBalancerNotFoundException');
        return answer?.LoadBalancers?.[0];
    });
    const listeners = (0,once/* once */.O)(async () => {
        const arn = (await loadBalancer())?.LoadBalancerArn;
        if (arn === undefined)
            return [];
        const answer = await (0,shown/* shown */.S)(elb.send(new DescribeListenersCommand/* DescribeListenersCommand */.A({ LoadBalancerArn: arn })), ...NOT_FOUND);
        return (answer.Listeners ?? []).filter(({ Port }) => OUR_PORTS.includes(Port));
    });
    const rules = (0,once/* once */.O)(async () => (0,shown/* shown */.S)((0,seen_rules/* rulesOf */.fD)(elb, (await listeners()).flatMap(({ ListenerArn }) => ListenerArn ?? [])), ...NOT_FOUND));
    const ownRules = (0,once/* once */.O)(async () => {
        if (names.ruleInFull === undefined)
            return [];
        const [seen, first] = await Promise.all([rules(), groups.first()]);
        return (0,seen_rules/* oursAmong */.II)(seen, { ...tags/* MANAGED */.u9, [target_groups/* FULL_NAME */.Gz]: names.ruleInFull }, first?.TargetGroupArn);
    });
    /** What sends requests here. What a load balancer that is used does by default is for others to say. */
    const forwards = async () => names.ruleInFull === undefined
        ? (await listeners()).map(({ DefaultActions = [] }) => DefaultActions)
        : (await ownRules()).map(({ actions }) => actions);
    const targetsOf = (0,once/* memoized */.x)((arn) => (0,shown/* shown */.S)((0,elb_reads/* describeTargets */.Eg)(elb, arn), ...NOT_FOUND));
    const attributes = (0,once/* memoized */.x)(async (TargetGroupArn) => {
        const answer = await (0,shown/* shown */.S)(elb.send(new DescribeTargetGroupAttributesCommand({ TargetGroupArn })), ...NOT_FOUND);
        return (0,tags/* fromUpperTags */.oW)(answer.Attributes);
    });
    const groups = (0,target_groups/* targetGroups */.GC)({
        elb,
        names,
        forwards,
        attached,
        thorough,
        // Asked for beside what comes next: what is read of a group needs no more than its ARN.
        onSight: (arn) => {
            for (const reading of [targetsOf(arn), attributes(arn)])
                reading.catch(() => { });
        },
        tagsOf: async (arns) => {
            const tags = await allTags();
            const unknown = arns.filter((arn) => !tags.has(arn));
            const more = await (0,shown/* shown */.S)((0,seen_rules/* describeTags */.FE)(elb, unknown), ...NOT_FOUND);
            return (arn) => tags.get(arn) ?? more.get(arn) ?? {};
        },
    });
    const allTags = (0,once/* once */.O)(async () => {
        const [balancer, listening, candidates] = await Promise.all([loadBalancer(), listeners(), groups.candidates()]);
        const arns = [balancer?.LoadBalancerArn, ...candidates, ...listening.map(({ ListenerArn }) => ListenerArn)];
        const known = [...new Set(arns)].filter((arn) => arn !== undefined);
        return (0,shown/* shown */.S)((0,seen_rules/* describeTags */.FE)(elb, known), ...NOT_FOUND);
    });
    return {
        loadBalancer,
        targetGroups: groups.all,
        attributes,
        listeners,
        rules,
        ownRules,
        async targets(arn) {
            if (arn !== undefined)
                return targetsOf(arn);
            const { live, others } = await groups.all();
            const all = [...(live ? [live] : []), ...others.filter(({ isOurs }) => isOurs)];
            return (await Promise.all(all.map((group) => targetsOf(group.arn)))).flat();
        },
        tags: async (arn) => (await allTags()).get(arn) ?? {},
    };
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

/***/ 3655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NH: () => (/* binding */ describeRules),
  FE: () => (/* binding */ describeTags),
  PP: () => (/* binding */ hostsOf),
  II: () => (/* binding */ oursAmong),
  wG: () => (/* binding */ pathsOf),
  fD: () => (/* binding */ rulesOf)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(4858);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(3168);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeRulesCommand.js


class DescribeRulesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeRules", schemas_0/* DescribeRules$ */.xc1) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeTagsCommand.js


class DescribeTagsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeTags", schemas_0/* DescribeTags$ */.LSs) {
}

// EXTERNAL MODULE: ./src/aws/batches.ts
var batches = __webpack_require__(1729);
// EXTERNAL MODULE: ./src/aws/faults.ts
var faults = __webpack_require__(9512);
// EXTERNAL MODULE: ./src/aws/found.ts
var found = __webpack_require__(2257);
// EXTERNAL MODULE: ./src/aws/given.ts
var given = __webpack_require__(1936);
// EXTERNAL MODULE: ./src/aws/tags.ts
var aws_tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/resources/forward.ts
var forward = __webpack_require__(1256);
;// CONCATENATED MODULE: ./src/resources/seen-rules.ts







/** As many things as AWS tells the tags of in one call. */
const MOST_ARNS = 20;
/** How often rules of others may vanish between the two calls that a look takes. */
const MOST_LOOKS = 5;
/** The rules of some listeners, whoever they belong to. */
async function rulesOf(elb, listenerArns) {
    for (let looks = 1;; looks++) {
        try {
            return (await Promise.all(listenerArns.map((arn) => rulesWithTags(elb, arn)))).flat();
        }
        catch (error) {
            if (!(0,faults/* isFault */.Zh)(error, 'RuleNotFoundException') || looks >= MOST_LOOKS)
                throw error;
        }
    }
}
async function rulesWithTags(elb, listenerArn) {
    const rules = await describeRules(elb, listenerArn);
    const tags = await describeTags(elb, rules.map(({ RuleArn }) => (0,given/* given */.g)(RuleArn, 'RuleArn')));
    return rules.map((rule) => ({
        arn: (0,given/* given */.g)(rule.RuleArn, 'RuleArn'),
        listenerArn,
        priority: Number(rule.Priority),
        conditions: rule.Conditions ?? [],
        actions: rule.Actions ?? [],
        tags: tags.get(rule.RuleArn) ?? {},
    }));
}
/** The rules of a listener but its default one. A listener that is gone has none. */
async function describeRules(elb, ListenerArn) {
    const rules = [];
    let Marker;
    do {
        const command = new DescribeRulesCommand({ ListenerArn, ...(Marker === undefined ? {} : { Marker }) });
        const page = await (0,found/* found */.F)(elb.send(command), 'ListenerNotFoundException');
        rules.push(...(page?.Rules ?? []));
        Marker = page?.NextMarker;
    } while (Marker !== undefined);
    return rules.filter(({ IsDefault }) => !IsDefault);
}
/** The tags of load balancing things, by their ARNs. */
async function describeTags(elb, arns) {
    const tags = new Map();
    await Promise.all((0,batches/* batches */.X)(arns, MOST_ARNS).map(async (ResourceArns) => {
        const answer = await elb.send(new DescribeTagsCommand({ ResourceArns }));
        for (const { ResourceArn, Tags } of answer.TagDescriptions ?? [])
            tags.set(ResourceArn, (0,aws_tags/* fromUpperTags */.oW)(Tags));
    }));
    return tags;
}
/** Pure: the hosts that a rule asks for. */
function hostsOf({ conditions }) {
    return conditions.flatMap(({ Field, HostHeaderConfig, Values }) => Field === 'host-header' ? (HostHeaderConfig?.Values ?? Values ?? []) : []);
}
/** Pure: the paths that a rule asks for. */
function pathsOf({ conditions }) {
    return conditions.flatMap(({ Field, PathPatternConfig, Values }) => Field === 'path-pattern' ? (PathPatternConfig?.Values ?? Values ?? []) : []);
}
/**
 * Pure: those rules that are ours, by tags that nobody else's carry; where none is, the one that leads to our target
 * group all the same, which may have lost its tags or was made by hand.
 */
function oursAmong(rules, mark, targetGroupArn) {
    const marked = rules.filter(({ tags }) => (0,aws_tags/* carries */.ED)(tags, mark));
    if (marked.length > 0 || targetGroupArn === undefined)
        return marked;
    return rules.filter(({ actions }) => (0,forward/* sharesOf */.AR)(actions).some(({ arn }) => arn === targetGroupArn)).slice(0, 1);
}


/***/ }),

/***/ 6440:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shown)
/* harmony export */ });
/* harmony import */ var _aws_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9512);
/* harmony import */ var _engine_resource_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1295);


/**
 * What is read by its name or ARN of something that another read has just shown. That AWS does not know it means that
 * the two are not of the same moment, as reads of things just made or removed are not: everything has to be read again.
 */
async function shown(answer, ...notFound) {
    try {
        return await answer;
    }
    catch (error) {
        throw (0,_aws_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .isFault */ .Zh)(error, ...notFound) ? new _engine_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .ChangedMeanwhile */ .n(error) : error;
    }
}


/***/ }),

/***/ 6814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   Fk: () => (/* binding */ suits),
/* harmony export */   Nl: () => (/* binding */ ASKS),
/* harmony export */   RO: () => (/* binding */ breaksTasks),
/* harmony export */   XW: () => (/* binding */ DEREGISTRATION_DELAY),
/* harmony export */   Y8: () => (/* binding */ stateOfGroup),
/* harmony export */   tZ: () => (/* binding */ PLAIN)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9580);


/** What a target group for Fargate tasks is, whatever is described. */
const PLAIN = {
    targetType: 'ip',
    protocol: 'HTTP',
    protocolVersion: 'HTTP1',
    ipAddressType: 'ipv4',
    healthCheckEnabled: true,
    healthCheckProtocol: 'HTTP',
    healthCheckPort: 'traffic-port',
};
/** What the health check asked when we last set it: tells a changed description from a hand-made change. */
const ASKS = `${_aws_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG_PREFIX */ .C_}health-check`;
/** The attribute that says how many seconds a leaving task may take to end its requests. */
const DEREGISTRATION_DELAY = 'deregistration_delay.timeout_seconds';
/** Pure: a target group as AWS reports it, in the words in which one is wanted. */
function stateOfGroup(seen) {
    return {
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
    };
}
/**
 * Pure: whether a target group is what is described, or was until somebody changed it by hand: the tasks in it became
 * healthy with what we had set, so that undoing the change hurts nobody.
 */
function suits(nature, tags, healthCheck) {
    return isNatural(nature) && tags[ASKS] === markOf(healthCheck);
}
/**
 * Pure: whether tasks would be hurt if it became what is described. A new path or matcher makes every running task that
 * does not answer to it unhealthy at once, before the version that does is there. The rest AWS can't change at all.
 */
function breaksTasks(state, living, { path, matcher }) {
    const asksElse = state.healthCheck.path !== path || state.healthCheck.matcher !== matcher;
    return !isNatural(state) || (living && asksElse);
}
const isNatural = ({ targetType, protocol, protocolVersion, ipAddressType }) => targetType === PLAIN.targetType &&
    protocol === PLAIN.protocol &&
    protocolVersion === PLAIN.protocolVersion &&
    ipAddressType === PLAIN.ipAddressType;
/** Pure: a mark of what a health check asks. A path may be longer than a tag's value, and hold what AWS doesn't take there. */
function markOf({ path, matcher }) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${path} ${matcher}`).digest('hex').slice(0, 16);
}


/***/ }),

/***/ 5199:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zv: () => (/* binding */ BESIDE),
  Gz: () => (/* binding */ FULL_NAME),
  A4: () => (/* binding */ besideOf),
  SW: () => (/* binding */ isAlone),
  GC: () => (/* binding */ targetGroups)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(4858);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(3168);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeTargetGroupsCommand.js


class DescribeTargetGroupsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeTargetGroups", schemas_0/* DescribeTargetGroups$ */.Z$r) {
}

// EXTERNAL MODULE: ./src/aws/found.ts
var found = __webpack_require__(2257);
// EXTERNAL MODULE: ./src/aws/given.ts
var given = __webpack_require__(1936);
// EXTERNAL MODULE: ./src/aws/once.ts
var once = __webpack_require__(3676);
// EXTERNAL MODULE: ./src/aws/tags.ts
var aws_tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/resources/forward.ts
var forward = __webpack_require__(1256);
;// CONCATENATED MODULE: ./src/resources/target-groups.ts






/** On every target group of ours: what it would be called if names were not so short. */
const FULL_NAME = `${aws_tags/* TAG_PREFIX */.C_}name`;
/**
 * On a target group that another one is to take the place of, and on that one: each other's names. Written before the
 * other is made, so that a run that breaks off at any moment leaves none behind of which nothing tells.
 */
const BESIDE = `${aws_tags/* TAG_PREFIX */.C_}beside`;
/** Finds an environment's target groups: by the name of the first, by the listeners, by the service, by their tags. */
function targetGroups({ elb, names, forwards, attached, thorough, onSight, tagsOf }) {
    const describe = async (asked) => {
        const answer = await (0,found/* found */.F)(elb.send(new DescribeTargetGroupsCommand(asked)), 'TargetGroupNotFoundException');
        return answer?.TargetGroups?.[0];
    };
    const first = (0,once/* once */.O)(async () => {
        const seen = await describe({ Names: [names.targetGroup] });
        if (seen?.TargetGroupArn !== undefined)
            onSight(seen.TargetGroupArn);
        return seen;
    });
    /** Those that are there for certain: a service may be set to one that somebody has deleted. */
    const candidates = (0,once/* once */.O)(async () => {
        const [own, forwarding] = await Promise.all([first(), forwards()]);
        const serving = forwarding.flatMap(forward/* servingIn */.m8);
        if (own === undefined && serving[0] !== undefined)
            onSight(serving[0]);
        const forwarded = forwarding.flatMap((actions) => (0,forward/* sharesOf */.AR)(actions).map(({ arn }) => arn));
        return [...new Set([own?.TargetGroupArn, ...serving, ...forwarded])].filter((arn) => arn !== undefined);
    });
    const all = (0,once/* once */.O)(async () => {
        const [own, forwarding, arns, service] = await Promise.all([first(), forwards(), candidates(), attached()]);
        const others = [...new Set([...arns, ...service])].filter((arn) => arn !== own?.TargetGroupArn);
        const [described] = await Promise.all([
            Promise.all(others.map((arn) => describe({ TargetGroupArns: [arn] }))),
            tagsOf(arns),
        ]);
        const seen = await withTags([own, ...described]);
        const known = seen.filter(({ arn, isOurs }) => isOurs || arn === own?.TargetGroupArn);
        const told = await withTags(thorough ? await everywhere(known) : await beside(known));
        known.push(...told.filter(({ isOurs }) => isOurs));
        const serving = forwarding.flatMap(forward/* servingIn */.m8);
        const live = [...serving, ...(own === undefined ? service : [])]
            .map((arn) => known.find((group) => group.arn === arn))
            .find((group) => group !== undefined) ?? known[0];
        return { live, others: known.filter((group) => group !== live) };
    });
    const withTags = async (groups) => {
        const there = groups.filter((group) => group !== undefined);
        const tags = await tagsOf(there.flatMap(({ TargetGroupArn }) => TargetGroupArn ?? []));
        return there.map((seen) => {
            const arn = (0,given/* given */.g)(seen.TargetGroupArn, 'TargetGroupArn');
            const its = tags(arn);
            const isOurs = (0,aws_tags/* carries */.ED)(its, { ...aws_tags/* MANAGED */.u9, [FULL_NAME]: names.targetGroupInFull });
            return { arn, name: (0,given/* given */.g)(seen.TargetGroupName, 'TargetGroupName'), seen, tags: its, isOurs };
        });
    };
    /** Those that are named in the tags of these. */
    const beside = async (known) => {
        const told = known
            .flatMap((group) => besideOf(group.tags))
            .filter((name) => !known.some((one) => one.name === name));
        const seen = await Promise.all([...new Set(told)].map((name) => describe({ Names: [name] })));
        return seen.filter((group) => group !== undefined);
    };
    /** Those that may be of the environment by their names, as far as names go: their tags have to tell. */
    const everywhere = async (known) => {
        const prefix = names.targetGroupInFull.slice(0, 23).replace(/-+$/, '');
        const seen = [];
        let Marker;
        do {
            const page = await elb.send(new DescribeTargetGroupsCommand({ PageSize: 400, ...(Marker ? { Marker } : {}) }));
            seen.push(...(page.TargetGroups ?? []).filter(({ TargetGroupName: name }) => name?.startsWith(prefix)));
            Marker = page.NextMarker;
        } while (Marker !== undefined && Marker !== '');
        return seen.filter(({ TargetGroupArn }) => !known.some(({ arn }) => arn === TargetGroupArn));
    };
    return { first, candidates, all };
}
/** Pure: whether the live group is the only one of ours, and its tag tells of no other, be that one gone. */
function isAlone(live, known) {
    return known.every(({ arn, tags, isOurs }) => (arn === live ? besideOf(tags).length === 0 : !isOurs));
}
/** Pure: the names that a target group's tags tell. */
function besideOf(tags) {
    return (tags[BESIDE] ?? '').split(' ').filter((name) => name !== '');
}


/***/ }),

/***/ 2508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UE: () => (/* binding */ usedLoadBalancer),
/* harmony export */   aS: () => (/* binding */ frontDoor),
/* harmony export */   rx: () => (/* binding */ frontDoorOf)
/* harmony export */ });
/* harmony import */ var _aws_given_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1936);
/* harmony import */ var _used_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7872);


/** An Application Load Balancer that is there. */
const usedLoadBalancer = (0,_used_js__WEBPACK_IMPORTED_MODULE_0__/* .used */ .k)('load balancer', async ({ loadBalancing }, _name, props) => {
    const seen = await loadBalancing.loadBalancer();
    if (!seen)
        return undefined;
    const listener = isApplication(seen) ? frontDoor(await loadBalancing.listeners()) : undefined;
    const out = {
        arn: (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .g)(seen.LoadBalancerArn, 'LoadBalancerArn'),
        dnsName: seen.DNSName ?? '',
        vpcId: seen.VpcId ?? 'none',
        listener: listener && frontDoorOf(listener),
    };
    return { out, hindrance: hindranceOf(seen, out, props) };
});
/** The listener that a rule goes to: people come by HTTPS where there is a listener on 443. */
function frontDoor(listeners) {
    return listeners.find(({ Port }) => Port === 443) ?? listeners.find(({ Port }) => Port === 80);
}
const frontDoorOf = ({ ListenerArn, Port, Protocol }) => ({
    arn: (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .g)(ListenerArn, 'ListenerArn'),
    port: (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .g)(Port, 'Port'),
    isSecure: Protocol === 'HTTPS',
});
const isApplication = ({ Type = 'application' }) => Type === 'application';
function hindranceOf(seen, { arn, vpcId, listener }, props) {
    if (!isApplication(seen))
        return `it is a ${seen.Type} load balancer, and only an Application Load Balancer has rules for hosts and paths.`;
    if (props.nameOrArn.startsWith('arn:') && props.nameOrArn !== arn)
        return `the one of this name is ${arn}, and not the one that was given: was it made anew?`;
    if (seen.State?.Code === 'failed')
        return 'AWS could not set it up: its state is failed.';
    if (props.vpcId !== undefined && props.vpcId !== vpcId)
        return `it is in ${vpcId}, and vpc-id is ${props.vpcId}: tasks are reached only in the load balancer's own VPC. Leave vpc-id out, or use another load balancer.`;
    if (listener === undefined)
        return 'it has no listener on 443 or 80 that could take a rule. Make one first; its default action is for whoever looks after it to say.';
    return undefined;
}


/***/ }),

/***/ 7872:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ used)
/* harmony export */ });
/* harmony import */ var _engine_resource_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1295);

const NONE = 'none';
/**
 * Something that is there, and that others may use as well: looked up, and refused where it can't be used. It is never
 * made, changed or removed, and says nothing of whose it is.
 */
function used(kind, look) {
    return (0,_engine_resource_js__WEBPACK_IMPORTED_MODULE_0__/* .define */ .E)({
        kind: `used ${kind}`,
        desired: () => ({ hindrance: NONE }),
        async read(cloud, name, props) {
            const seen = await look(cloud, name, props);
            return seen && { state: { hindrance: seen.hindrance ?? NONE }, out: seen.out };
        },
        refuse: (seen) => seen?.state.hindrance ??
            `there is none of this name in this account and region. Make it first, or leave use-${kind.replaceAll(' ', '-')} out to have one made for this service.`,
        create: () => Promise.reject(new Error('it is only used')),
        update: async (_cloud, { out }) => out,
        remove: async () => { },
    });
}


/***/ }),

/***/ 8528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D0: () => (/* binding */ isOwnedBy),
/* harmony export */   Dh: () => (/* binding */ ownerTags),
/* harmony export */   YP: () => (/* binding */ isAdopted),
/* harmony export */   kG: () => (/* binding */ ownership)
/* harmony export */ });
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);

const PROJECT = `${_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_PREFIX */ .C_}project`;
const ENVIRONMENT = `${_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_PREFIX */ .C_}environment`;
const SERVICE = `${_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_PREFIX */ .C_}service`;
/** The tags on everything that we make: whose it is, and that we look after it. */
function ownerTags({ project, environment, service }) {
    return {
        [PROJECT]: project,
        [ENVIRONMENT]: environment,
        ...(service === undefined ? {} : { [SERVICE]: service }),
        ..._aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .MANAGED */ .u9,
    };
}
/** Pure: whether a thing is this owner's, and not that of another service of the same environment. */
function isOwnedBy(owner, tags) {
    return (0,_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .carries */ .ED)(tags, ownerTags(owner)) && tags[SERVICE] === owner.service;
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
            return `it belongs to somebody else (${says}). Take another project, environment or service name.`;
        }
        if (wanted.every(([key]) => tags[key] !== undefined))
            return undefined;
        // Also with `adopt`: who takes something over does not ask to lose a part of it.
        if (action === 'remove') {
            return 'it was not made by fargate-platform, and what is described has no place for it. Describe it (a certificate-arn keeps a listener on 443), or delete it by hand.';
        }
        if (adopt)
            return undefined;
        return 'it exists already and was not made by fargate-platform. Set `adopt: true` to take it over and change it to what is described, or take another project, environment or service name.';
    };
}
/** Pure: whether a thing was there before us, and was taken over with `adopt: true`. */
function isAdopted(tags) {
    return (0,_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .carries */ .ED)(tags, _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .ADOPTED */ .Wu);
}


/***/ })

};

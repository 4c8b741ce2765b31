export const id = 4283;
export const ids = [4283,1809];
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

/***/ 4154:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ DescribeClustersCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2588);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4947);


class DescribeClustersCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DescribeClusters", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DescribeClusters$ */ .dM4) {
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

/***/ 6888:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ ModifyListenerCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4858);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3168);


class ModifyListenerCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "ModifyListener", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .ModifyListener$ */ .DpG) {
}


/***/ }),

/***/ 4074:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ModifyRuleCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4858);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3168);


class ModifyRuleCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "ModifyRule", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .ModifyRule$ */ .x3p) {
}


/***/ }),

/***/ 1809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** Pure: `1 task`, `2 tasks`. */
const counted = (count, what) => `${count} ${what}${count === 1 ? '' : 's'}`;


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

/***/ 3812:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ cluster)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeClustersCommand.js
var DescribeClustersCommand = __webpack_require__(4154);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(2588);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(4947);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/CreateClusterCommand.js


class CreateClusterCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateCluster", schemas_0/* CreateCluster$ */.TIA) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/UpdateClusterCommand.js


class UpdateClusterCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdateCluster", schemas_0/* UpdateCluster$ */.q3y) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/TagResourceCommand.js
var TagResourceCommand = __webpack_require__(2168);
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
    keeps: ({ keeps }, tags) => keeps?.(tags),
    remembers: ['containerInsights'],
    desired: (_name, { containerInsights, tags }) => ({ containerInsights, tags }),
    async read({ ecs }, name) {
        const { clusters = [] } = await ecs.send(new DescribeClustersCommand/* DescribeClustersCommand */._({ clusters: [name], include: ['SETTINGS', 'TAGS'] }));
        const seen = clusters.find(({ status }) => status === 'ACTIVE');
        if (!seen)
            return undefined;
        const setting = seen.settings?.find((candidate) => candidate.name === 'containerInsights');
        const state = { containerInsights: setting?.value ?? 'disabled', tags: (0,aws_tags/* fromLowerTags */.N7)(seen.tags) };
        const { clusterArn, activeServicesCount: services = 0 } = seen;
        return { state, out: { name, arn: (0,given/* given */.g)(clusterArn, 'clusterArn'), services }, tags: state.tags };
    },
    async create({ ecs, patience }, name, { containerInsights, tags }) {
        try {
            // The first cluster of an account makes ECS create its service-linked role, which takes a moment to be there.
            const answer = await (0,until/* retrying */.R$)(() => ecs.send(new CreateClusterCommand({
                clusterName: name,
                settings: [insights(containerInsights)],
                tags: (0,aws_tags/* toLowerTags */._4)(tags),
            })), (error) => (0,faults/* isTextFault */.y1)(error, 'linked role missing'), patience(120, 'ECS to make its service-linked role, which takes iam:CreateServiceLinkedRole'));
            return { name, arn: (0,given/* given */.g)(answer.cluster?.clusterArn, 'clusterArn'), services: 0 };
        }
        catch (error) {
            throw (0,faults/* isTextFault */.y1)(error, 'cluster differs') ? new resource/* ChangedMeanwhile */.n(error) : error;
        }
    },
    async update({ ecs }, { out, state: seen }, { containerInsights, tags }, changed) {
        if (changed.has('containerInsights')) {
            await ecs.send(new UpdateClusterCommand({ cluster: out.name, settings: [insights(containerInsights)] }));
        }
        // Last: a tag says what was set, so it may only say so once it is.
        if (changed.has('tags'))
            await ecs.send(new TagResourceCommand/* TagResourceCommand */.e({ resourceArn: out.arn, tags: (0,aws_tags/* toLowerTags */._4)((0,aws_tags/* withOrigin */.D_)(seen.tags, tags)) }));
        return out;
    },
    async remove({ ecs, patience }, { name }) {
        // Our own drains by now, and counts no longer once AWS shows that; others won't go by themselves.
        const noOthers = async () => {
            const { clusters = [] } = await ecs.send(new DescribeClustersCommand/* DescribeClustersCommand */._({ clusters: [name] }));
            const others = clusters[0]?.activeServicesCount ?? 0;
            if (others > 0)
                throw new OthersInIt(`${others} other services are in it. Delete or move them first.`);
        };
        const settling = patience(45, `cluster ${name} to show that no service is in it`);
        await (0,until/* retrying */.R$)(noOthers, (error) => error instanceof OthersInIt, settling);
        await (0,until/* retrying */.R$)(() => (0,found/* found */.F)(ecs.send(new DeleteClusterCommand({ cluster: name })), 'ClusterNotFoundException'), (error) => (0,faults/* isFault */.Zh)(error, 'ClusterContainsServicesException', 'ClusterContainsTasksException'), patience(1200, `the last tasks in cluster ${name} to end`));
    },
});
/** Services of somebody else; or ours, as a look may still show that was a moment behind. */
class OthersInIt extends errors/* UserError */.yo {
}
const insights = (value) => ({ name: 'containerInsights', value });


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

/***/ 5748:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ knowingTargetGroup)
/* harmony export */ });
/* harmony import */ var _aws_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9512);
/* harmony import */ var _aws_until_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(189);


/**
 * Sends what names a target group. One that was made a moment ago need not be known everywhere in AWS yet. One that AWS
 * goes on not to know was removed by another run: throws TargetGroupNotFoundException.
 */
async function knowingTargetGroup(send, name, patience) {
    const isUnknown = (error) => (0,_aws_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .isFault */ .Zh)(error, 'TargetGroupNotFoundException');
    try {
        return await (0,_aws_until_js__WEBPACK_IMPORTED_MODULE_1__/* .retrying */ .R$)(send, isUnknown, patience(30, `AWS to know the target group of ${name}`));
    }
    catch (error) {
        throw error instanceof _aws_until_js__WEBPACK_IMPORTED_MODULE_1__/* .DeadlineExceeded */ .m4 ? error.cause : error;
    }
}


/***/ }),

/***/ 8834:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ listenerRule)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/ModifyRuleCommand.js
var ModifyRuleCommand = __webpack_require__(4074);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(4858);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(3168);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/SetRulePrioritiesCommand.js


class SetRulePrioritiesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "SetRulePriorities", schemas_0/* SetRulePriorities$ */.$QT) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/AddTagsCommand.js
var AddTagsCommand = __webpack_require__(2404);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/CreateRuleCommand.js


class CreateRuleCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateRule", schemas_0/* CreateRule$ */.toG) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DeleteRuleCommand.js


class DeleteRuleCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteRule", schemas_0/* DeleteRule$ */.iaR) {
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
// EXTERNAL MODULE: ./src/resources/forward.ts
var forward = __webpack_require__(1256);
// EXTERNAL MODULE: ./src/resources/known-target-group.ts
var known_target_group = __webpack_require__(5748);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/resources/rule-priority.ts

/** The highest that AWS takes. */
const HIGHEST = 50_000;
/**
 * Pure: the priority to begin with in looking for a free one: of a name always the same, of two names seldom. So two
 * services seldom reach for one, and two runs of one service do, whereupon AWS lets one of them have it.
 */
function startingPriority(name) {
    return ((0,external_node_crypto_.createHash)('sha256').update(name).digest().readUInt32BE() % HIGHEST) + 1;
}
/** Pure: the first that is free from there on, past the highest from 1 again. */
function freePriority(start, taken) {
    for (let steps = 0; steps < HIGHEST; steps++) {
        const priority = ((start - 1 + steps) % HIGHEST) + 1;
        if (!taken.has(priority))
            return priority;
    }
    throw new Error('every priority of the listener is taken');
}

// EXTERNAL MODULE: ./src/resources/seen-rules.ts + 2 modules
var seen_rules = __webpack_require__(3655);
// EXTERNAL MODULE: ./src/resources/used-load-balancer.ts
var used_load_balancer = __webpack_require__(2508);
;// CONCATENATED MODULE: ./src/resources/listener-rule.ts












/** A rule on a listener of a load balancer that is used: sends the requests of some hosts and paths to our target group. */
function listenerRule(name, props, presence) {
    // What stands in the way was seen by `read`, whether or not there is a rule.
    let obstacle;
    return (0,resource/* define */.E)({
        kind: 'listener rule',
        // Not what it forwards to: a replacement of the target group moves that, outside of `update`.
        remembers: ['hosts', 'paths', 'otherConditions', 'priority'],
        desired: (_name, { loadBalancer, targetGroup, hosts, paths, priority, tags }) => ({
            listener: loadBalancer.out.listener?.arn ?? 'none',
            hosts: hosts.map((host) => host.toLowerCase()).toSorted(),
            paths: paths.toSorted(),
            otherConditions: [],
            action: (0,forward/* forwardText */.RC)([targetGroup.out.live]),
            beside: (0,forward/* toCome */.Gk)(targetGroup.out),
            priority,
            spare: 0,
            tags,
        }),
        async read({ loadBalancing }, _name, { priority, mark }) {
            const [rules, listeners, { live }] = await Promise.all([
                loadBalancing.rules(),
                loadBalancing.listeners(),
                loadBalancing.targetGroups(),
            ]);
            const door = (0,used_load_balancer/* frontDoor */.aS)(listeners)?.ListenerArn;
            const ours = (0,seen_rules/* oursAmong */.II)(rules, mark, live?.arn);
            const [seen, ...spare] = ours.toSorted((one, other) => Number(other.listenerArn === door) - Number(one.listenerArn === door));
            const balancer = (await loadBalancing.loadBalancer())?.LoadBalancerArn;
            obstacle =
                takenText(rules.filter((rule) => !ours.includes(rule)), priority, door) ?? elsewhereText((live?.seen.LoadBalancerArns ?? []).filter((arn) => arn !== balancer));
            if (!seen)
                return undefined;
            const out = { arn: seen.arn, spare: spare.map(({ arn }) => arn) };
            return { state: { ...stateOf(seen), spare: spare.length }, out, tags: seen.tags };
        },
        refuse: () => obstacle,
        create: async (cloud, name, { tags }, props) => ({
            arn: await created(cloud, name, { ...props, tags }),
            spare: [],
        }),
        async update(cloud, { out, state: seen }, { tags }, changed, props) {
            const { elb, patience } = cloud;
            // Another listener is another rule, and until it is there the old one serves.
            if (changed.has('listener')) {
                const arn = await created(cloud, name, { ...props, tags });
                await removeRules(elb, [out.arn, ...out.spare]);
                return { arn, spare: [] };
            }
            try {
                if (['hosts', 'paths', 'otherConditions', 'action', 'beside'].some((field) => changed.has(field))) {
                    const modify = () => elb.send(new ModifyRuleCommand/* ModifyRuleCommand */.y({ RuleArn: out.arn, ...fields(props) }));
                    await (0,known_target_group/* knowingTargetGroup */.E)(modify, `rule ${name}`, patience);
                }
                // Before the priority: one of them may have it.
                await removeRules(elb, out.spare);
                if (changed.has('priority') && props.priority !== undefined) {
                    const RulePriorities = [{ RuleArn: out.arn, Priority: props.priority }];
                    await elb.send(new SetRulePrioritiesCommand({ RulePriorities }));
                }
                if (changed.has('tags')) {
                    const Tags = (0,aws_tags/* toUpperTags */.hA)((0,aws_tags/* withOrigin */.D_)(seen.tags, tags));
                    await elb.send(new AddTagsCommand/* AddTagsCommand */.y({ ResourceArns: [out.arn], Tags }));
                }
            }
            catch (error) {
                throw (0,faults/* isFault */.Zh)(error, 'RuleNotFoundException', 'PriorityInUseException') ? new resource/* ChangedMeanwhile */.n(error) : error;
            }
            return { arn: out.arn, spare: [] };
        },
        remove: ({ elb }, { arn, spare }) => removeRules(elb, [arn, ...spare]),
    })(name, props, presence);
}
/**
 * Makes the rule at the first priority that is free. Others make theirs at the same time: what was free a moment ago is
 * looked for anew where AWS says that it no longer is.
 */
async function created(cloud, name, props) {
    const { elb, loadBalancing, patience } = cloud;
    const ListenerArn = (0,given/* given */.g)(props.loadBalancer.out.listener?.arn, 'the listener that takes the rule');
    let rules = await loadBalancing.rules();
    const attempt = async () => {
        const taken = new Set(rules.filter((rule) => rule.listenerArn === ListenerArn).map(({ priority }) => priority));
        const Priority = props.priority ?? freePriority(startingPriority(name), taken);
        try {
            const answer = await elb.send(new CreateRuleCommand({ ListenerArn, Priority, ...fields(props), Tags: (0,aws_tags/* toUpperTags */.hA)(props.tags) }));
            return (0,given/* given */.g)(answer.Rules?.[0]?.RuleArn, 'RuleArn');
        }
        catch (error) {
            if (!(0,faults/* isFault */.Zh)(error, 'PriorityInUseException'))
                throw error;
            rules = await (0,seen_rules/* rulesOf */.fD)(elb, [ListenerArn]);
            const isOurs = (0,seen_rules/* oursAmong */.II)(rules, props.mark, undefined).length > 0;
            throw isOurs || props.priority !== undefined ? new resource/* ChangedMeanwhile */.n(error) : error;
        }
    };
    return (0,until/* retrying */.R$)(attempt, (error) => (0,faults/* isFault */.Zh)(error, 'PriorityInUseException', 'TargetGroupNotFoundException'), patience(120, `a free priority for ${name}, or AWS to know its target group`));
}
async function removeRules(elb, arns) {
    for (const RuleArn of arns)
        await (0,found/* found */.F)(elb.send(new DeleteRuleCommand({ RuleArn })), 'RuleNotFoundException');
}
function fields({ targetGroup, hosts, paths }) {
    return {
        Conditions: [
            ...(hosts.length === 0 ? [] : [{ Field: 'host-header', HostHeaderConfig: { Values: [...hosts] } }]),
            ...(paths.length === 0 ? [] : [{ Field: 'path-pattern', PathPatternConfig: { Values: [...paths] } }]),
        ],
        Actions: [(0,forward/* forwardTo */.D)(targetGroup.out)],
    };
}
function stateOf(rule) {
    const { listenerArn, conditions, actions, priority, tags } = rule;
    return {
        listener: listenerArn,
        hosts: (0,seen_rules/* hostsOf */.PP)(rule)
            .map((host) => host.toLowerCase())
            .toSorted(),
        paths: (0,seen_rules/* pathsOf */.wG)(rule).toSorted(),
        otherConditions: conditions.flatMap(({ Field, HostHeaderConfig, PathPatternConfig }) => HostHeaderConfig?.Values || PathPatternConfig?.Values || !Field ? [] : [Field]),
        action: described(actions),
        beside: (0,forward/* attached */.ZI)((0,forward/* idleIn */.QP)(actions)),
        priority,
        tags,
    };
}
/** What the rule does, in the words that `desired` uses; anything else in words of its own. */
function described(actions) {
    return actions
        .map((action) => (action.Type === 'forward' ? (0,forward/* forwardText */.RC)((0,forward/* servingIn */.m8)([action])) : String(action.Type)))
        .join(', then ');
}
function takenText(others, priority, listenerArn) {
    const other = others.find((rule) => rule.priority === priority && rule.listenerArn === listenerArn);
    if (!other)
        return undefined;
    return `the priority ${priority} has another rule (${[...(0,seen_rules/* hostsOf */.PP)(other), ...(0,seen_rules/* pathsOf */.wG)(other)].join(', ') || other.arn}). Give another listener-priority, or leave it out.`;
}
function elsewhereText([other]) {
    if (other === undefined)
        return undefined;
    return `its target group belongs to another load balancer (${other}), and AWS lets only one have it. Destroy the service first (its address changes), or take a new service or environment name.`;
}


/***/ }),

/***/ 4701:
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

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/ModifyListenerCommand.js
var ModifyListenerCommand = __webpack_require__(6888);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/AddTagsCommand.js
var AddTagsCommand = __webpack_require__(2404);
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
// EXTERNAL MODULE: ./src/resources/forward.ts
var forward = __webpack_require__(1256);
// EXTERNAL MODULE: ./src/resources/known-target-group.ts
var known_target_group = __webpack_require__(5748);
;// CONCATENATED MODULE: ./src/resources/listener.ts









/** TLS 1.2 and 1.3 with forward secrecy and a post-quantum key exchange; the API's own default still takes TLS 1.0. */
const TLS_POLICY = 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09';
const REDIRECT = 'redirect to HTTPS 443';
/** A listener of the load balancer: forwards to the target group, or redirects to HTTPS. */
const listener = (0,resource/* define */.E)({
    kind: 'listener',
    keeps: ({ keeps }, tags) => keeps?.(tags),
    // Not what it forwards to: a replacement of the target group moves that, outside of `update`.
    remembers: ['protocol', 'certificate', 'tlsPolicy'],
    desired: (_name, { targetGroup, certificate, secure, tags }) => ({
        protocol: certificate === undefined ? 'HTTP' : 'HTTPS',
        action: secure?.wanted ? REDIRECT : (0,forward/* forwardText */.RC)([targetGroup.out.live]),
        beside: secure?.wanted ? {} : (0,forward/* toCome */.Gk)(targetGroup.out),
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
            beside: (0,forward/* attached */.ZI)((0,forward/* idleIn */.QP)(seen.DefaultActions)),
            certificate: seen.Certificates?.[0]?.CertificateArn,
            tlsPolicy: seen.SslPolicy,
            tags,
        };
        return { state, out: { arn }, tags };
    },
    async create({ elb, patience }, name, { tags, tlsPolicy }, props) {
        try {
            const answer = await (0,until/* retrying */.R$)(() => elb.send(new CreateListenerCommand({
                LoadBalancerArn: props.loadBalancer.out.arn,
                Port: props.port,
                ...fields(props, tlsPolicy),
                Tags: (0,aws_tags/* toUpperTags */.hA)(tags),
            })), (error) => (0,faults/* isFault */.Zh)(error, 'LoadBalancerNotFoundException', 'TargetGroupNotFoundException'), patience(30, `what listener ${name} needs to be there everywhere`));
            return { arn: (0,given/* given */.g)(answer.Listeners?.[0]?.ListenerArn, 'ListenerArn') };
        }
        catch (error) {
            throw (0,faults/* isFault */.Zh)(error, 'DuplicateListenerException') ? new resource/* ChangedMeanwhile */.n(error) : error;
        }
    },
    async update({ elb, patience }, { out, state: seen }, { tags, tlsPolicy }, changed, props) {
        if (['protocol', 'action', 'beside', 'certificate', 'tlsPolicy'].some((field) => changed.has(field))) {
            const modify = () => elb.send(new ModifyListenerCommand/* ModifyListenerCommand */.u({ ListenerArn: out.arn, ...fields(props, tlsPolicy) }));
            await (0,known_target_group/* knowingTargetGroup */.E)(modify, `port ${props.port}`, patience);
        }
        // Last: a tag says what was set, so it may only say so once it is.
        if (changed.has('tags')) {
            await elb.send(new AddTagsCommand/* AddTagsCommand */.y({ ResourceArns: [out.arn], Tags: (0,aws_tags/* toUpperTags */.hA)((0,aws_tags/* withOrigin */.D_)(seen.tags, tags)) }));
        }
        return out;
    },
    async remove({ elb }, { arn }) {
        await (0,found/* found */.F)(elb.send(new DeleteListenerCommand({ ListenerArn: arn })), 'ListenerNotFoundException');
    },
});
function fields({ targetGroup, certificate, secure }, tlsPolicy) {
    const action = secure?.wanted
        ? { Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' } }
        : (0,forward/* forwardTo */.D)(targetGroup.out);
    if (certificate === undefined)
        return { Protocol: 'HTTP', DefaultActions: [action] };
    return {
        Protocol: 'HTTPS',
        SslPolicy: tlsPolicy ?? TLS_POLICY,
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
    return action.Type === 'forward' ? (0,forward/* forwardText */.RC)((0,forward/* servingIn */.m8)(actions)) : String(action.Type);
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

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/SetSubnetsCommand.js


class SetSubnetsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "SetSubnets", schemas_0/* SetSubnets$ */.rjL) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/SetSecurityGroupsCommand.js


class SetSecurityGroupsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "SetSecurityGroups", schemas_0/* SetSecurityGroups$ */.XiE) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/AddTagsCommand.js
var AddTagsCommand = __webpack_require__(2404);
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
// EXTERNAL MODULE: ./src/resources/load-balancing.ts + 1 modules
var load_balancing = __webpack_require__(7630);
// EXTERNAL MODULE: ./src/resources/shown.ts
var shown = __webpack_require__(6440);
;// CONCATENATED MODULE: ./src/resources/load-balancer.ts










const PROTECTION = 'deletion_protection.enabled';
const ATTRIBUTES = { 'routing.http.drop_invalid_header_fields.enabled': 'true' };
const REMAKE = 'Delete the load balancer (its address changes, and the service is unreachable until the next deploy has ended), or take a new environment name.';
/** An Application Load Balancer. Nothing here waits for it to become active: the verdict at the end does. */
const loadBalancer = (0,resource/* define */.E)({
    kind: 'load balancer',
    keeps: ({ keeps }, tags) => keeps?.(tags),
    remembers: ['subnets', 'securityGroups', 'attributes'],
    immutable: { scheme: REMAKE, type: REMAKE },
    desired: (_name, { scheme, subnets, securityGroups, deletionProtection, tags }) => ({
        type: 'application',
        scheme,
        subnets: subnets.toSorted(),
        securityGroups: securityGroups.toSorted(),
        attributes: {
            ...ATTRIBUTES,
            ...(deletionProtection === undefined ? {} : { [PROTECTION]: String(deletionProtection) }),
        },
        tags,
    }),
    async read({ elb, loadBalancing }) {
        const seen = await loadBalancing.loadBalancer();
        if (!seen)
            return undefined;
        const out = outOf(seen);
        const [attributes, tags] = await Promise.all([
            (0,shown/* shown */.S)(elb.send(new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn: out.arn })), ...load_balancing/* NOT_FOUND */.p2),
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
        if (changed.has('subnets'))
            await elb.send(new SetSubnetsCommand({ LoadBalancerArn, Subnets: [...subnets] }));
        if (changed.has('securityGroups')) {
            await elb.send(new SetSecurityGroupsCommand({ LoadBalancerArn, SecurityGroups: [...securityGroups] }));
        }
        if (changed.has('attributes')) {
            const Attributes = (0,aws_tags/* toUpperTags */.hA)(attributes);
            await elb.send(new ModifyLoadBalancerAttributesCommand({ LoadBalancerArn, Attributes }));
        }
        // Last: a tag says what was set, so it may only say so once it is.
        if (changed.has('tags')) {
            await elb.send(new AddTagsCommand/* AddTagsCommand */.y({ ResourceArns: [LoadBalancerArn], Tags: (0,aws_tags/* toUpperTags */.hA)((0,aws_tags/* withOrigin */.D_)(seen.tags, tags)) }));
        }
        return out;
    },
    holds: ({ state, out }) => state.attributes[PROTECTION] === 'true' ? `it is protected from deletion. ${lift(out.arn)}` : undefined,
    async remove({ elb }, { arn }) {
        try {
            await (0,found/* found */.F)(elb.send(new DeleteLoadBalancerCommand({ LoadBalancerArn: arn })), 'LoadBalancerNotFoundException');
        }
        catch (error) {
            if (!(0,faults/* isFault */.Zh)(error, 'OperationNotPermittedException'))
                throw error;
            const message = 'AWS doesn’t permit it: it has been protected from deletion meanwhile, most likely.';
            throw new errors/* UserError */.yo(message, { hint: lift(arn), cause: error });
        }
    },
});
const lift = (arn) => `Lift that first: deploy with \`deletion-protection: false\`, or run: aws elbv2 modify-load-balancer-attributes --load-balancer-arn ${arn} --attributes Key=${PROTECTION},Value=false`;
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
/* harmony import */ var _aws_given_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1936);
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9580);
/* harmony import */ var _aws_until_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(189);
/* harmony import */ var _engine_resource_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1295);
/* harmony import */ var _shown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6440);







/** The CloudWatch log group that the containers write to. */
const logGroup = (0,_engine_resource_js__WEBPACK_IMPORTED_MODULE_4__/* .define */ .E)({
    kind: 'log group',
    keeps: ({ keeps }, tags) => keeps?.(tags),
    remembers: ['retentionDays'],
    desired: (_name, { retentionDays, tags }) => ({ retentionDays, tags }),
    async read({ logs }, name) {
        const { client, api } = await logs();
        const { logGroups = [] } = await client.send(new api.DescribeLogGroupsCommand({ logGroupNamePrefix: name }));
        const seen = logGroups.find(({ logGroupName }) => logGroupName === name);
        if (!seen)
            return undefined;
        // `arn` ends in `:*`, which the tagging calls refuse; `logGroupArn` does not, where it is given at all.
        const resourceArn = seen.logGroupArn ?? (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_6__/* .given */ .g)(seen.arn, 'the log group ARN').replace(/:\*$/, '');
        const { tags = {} } = await (0,_shown_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .S)(client.send(new api.ListTagsForResourceCommand({ resourceArn })), 'ResourceNotFoundException');
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
        if (changed.has('retentionDays')) {
            await client.send(new api.PutRetentionPolicyCommand({ logGroupName: out.name, retentionInDays: retentionDays }));
        }
        // Last: a tag says what was set, so it may only say so once it is.
        if (changed.has('tags'))
            await client.send(new api.TagResourceCommand({
                resourceArn: (0,_aws_given_js__WEBPACK_IMPORTED_MODULE_6__/* .given */ .g)(out.arn, 'the log group ARN'),
                tags: (0,_aws_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .withOrigin */ .D_)(seen.tags, tags),
            }));
        return out;
    },
    async remove({ logs }, { name }) {
        const { client, api } = await logs();
        await (0,_aws_found_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F)(client.send(new api.DeleteLogGroupCommand({ logGroupName: name })), 'ResourceNotFoundException');
    },
});


/***/ }),

/***/ 7485:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ repository)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/DescribeRepositoriesCommand.js
var DescribeRepositoriesCommand = __webpack_require__(1946);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(1469);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(4872);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/GetLifecyclePolicyCommand.js


class GetLifecyclePolicyCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetLifecyclePolicy", schemas_0/* GetLifecyclePolicy$ */.t6f) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/ListTagsForResourceCommand.js


class ListTagsForResourceCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListTagsForResource", schemas_0/* ListTagsForResource$ */.Tzn) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/CreateRepositoryCommand.js


class CreateRepositoryCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateRepository", schemas_0/* CreateRepository$ */.D2Z) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/PutImageTagMutabilityCommand.js


class PutImageTagMutabilityCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "PutImageTagMutability", schemas_0/* PutImageTagMutability$ */.BZp) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/PutImageScanningConfigurationCommand.js


class PutImageScanningConfigurationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "PutImageScanningConfiguration", schemas_0/* PutImageScanningConfiguration$ */.g_f) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/TagResourceCommand.js


class TagResourceCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "TagResource", schemas_0/* TagResource$ */.Jqp) {
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
// EXTERNAL MODULE: ./src/resources/protection-tag.ts
var protection_tag = __webpack_require__(7207);
// EXTERNAL MODULE: ./src/resources/shown.ts
var shown = __webpack_require__(6440);
;// CONCATENATED MODULE: ./src/resources/repository.ts









const OTHER_ENCRYPTION = 'Take a new name (another project or environment), or delete the repository with its images once nothing runs from it and deploy again.';
/** An ECR repository: encrypted with KMS, scanned on push, immutable tags, only the last images kept. */
const repository = (0,resource/* define */.E)({
    kind: 'repository',
    keeps: ({ keeps }, tags) => keeps?.(tags),
    remembers: ['tagMutability', 'scanOnPush', 'lifecyclePolicy'],
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
        const describe = new DescribeRepositoriesCommand/* DescribeRepositoriesCommand */.p({ repositoryNames: [name] });
        const answer = await (0,found/* found */.F)(ecr.send(describe), 'RepositoryNotFoundException');
        const seen = answer?.repositories?.[0];
        if (!seen)
            return undefined;
        const out = outOf(name, seen);
        const [policy, { tags }] = await Promise.all([
            (0,found/* found */.F)((0,shown/* shown */.S)(ecr.send(new GetLifecyclePolicyCommand({ repositoryName: name })), 'RepositoryNotFoundException'), 'LifecyclePolicyNotFoundException'),
            (0,shown/* shown */.S)(ecr.send(new ListTagsForResourceCommand({ resourceArn: out.arn })), 'RepositoryNotFoundException'),
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
        if (changed.has('tagMutability')) {
            await ecr.send(new PutImageTagMutabilityCommand({ repositoryName, imageTagMutability: 'IMMUTABLE' }));
        }
        if (changed.has('scanOnPush')) {
            const imageScanningConfiguration = { scanOnPush: true };
            await ecr.send(new PutImageScanningConfigurationCommand({ repositoryName, imageScanningConfiguration }));
        }
        if (changed.has('lifecyclePolicy'))
            await putLifecyclePolicy(ecr, repositoryName, lifecyclePolicy);
        // Last: a tag says what was set, so it may only say so once it is.
        if (changed.has('tags')) {
            await ecr.send(new TagResourceCommand({ resourceArn: out.arn, tags: (0,aws_tags/* toUpperTags */.hA)((0,aws_tags/* withOrigin */.D_)(seen.tags, tags)) }));
        }
        return out;
    },
    async remove({ ecr }, { name }) {
        await (0,found/* found */.F)(ecr.send(new DeleteRepositoryCommand({ repositoryName: name, force: true })), 'RepositoryNotFoundException');
    },
});
/** The protected are four at most; this many would mean that for as many releases nobody could take one away. */
const MOST_PROTECTED = 100;
/**
 * What people call an image is a tagged one; an index has parts (platforms, attestations) that are images of ECR too,
 * without a tag, and would count. ECR keeps the parts as long as their index, so those left are of broken pushes.
 * An image that a rule selects is expired by no rule of a higher number: so the first shields what is protected.
 */
function keepLast(images) {
    const live = {
        tagStatus: 'tagged',
        tagPatternList: [`${protection_tag/* PROTECTION */.E}*`],
        countType: 'imageCountMoreThan',
        countNumber: MOST_PROTECTED,
    };
    const tagged = { tagStatus: 'tagged', tagPatternList: ['*'], countType: 'imageCountMoreThan', countNumber: images };
    const parts = { tagStatus: 'untagged', countType: 'sinceImagePushed', countUnit: 'days', countNumber: 7 };
    const action = { type: 'expire' };
    return {
        rules: [
            { rulePriority: 1, description: 'keep what runs, and what a rollback takes', selection: live, action },
            { rulePriority: 2, description: `keep the last ${images} images`, selection: tagged, action },
            { rulePriority: 3, description: 'drop what broken pushes left', selection: parts, action },
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

/***/ 4960:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bz: () => (/* binding */ knownOf),
  ht: () => (/* binding */ removeTargetGroup),
  Xi: () => (/* binding */ targetGroup)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(4858);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(3168);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/ModifyTargetGroupCommand.js


class ModifyTargetGroupCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ModifyTargetGroup", schemas_0/* ModifyTargetGroup$ */.TS) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/ModifyTargetGroupAttributesCommand.js


class ModifyTargetGroupAttributesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ModifyTargetGroupAttributes", schemas_0/* ModifyTargetGroupAttributes$ */._aR) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/AddTagsCommand.js
var AddTagsCommand = __webpack_require__(2404);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DeleteTargetGroupCommand.js


class DeleteTargetGroupCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteTargetGroup", schemas_0/* DeleteTargetGroup$ */.UeN) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/CreateTargetGroupCommand.js


class CreateTargetGroupCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CreateTargetGroup", schemas_0/* CreateTargetGroup$ */.ntl) {
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
// EXTERNAL MODULE: ./src/engine/keep-live.ts
var keep_live = __webpack_require__(3804);
// EXTERNAL MODULE: ./src/engine/mark.ts
var mark = __webpack_require__(5569);
// EXTERNAL MODULE: ./src/engine/resource.ts
var resource = __webpack_require__(1295);
// EXTERNAL MODULE: ./src/resources/target-group-state.ts
var target_group_state = __webpack_require__(6814);
// EXTERNAL MODULE: ./src/resources/target-groups.ts + 1 modules
var target_groups = __webpack_require__(5199);
;// CONCATENATED MODULE: ./src/resources/target-group.ts











const OTHER_VPC = 'Its load balancer is in that VPC as well, and neither can be moved: take a new environment name, or destroy this environment first.';
/**
 * An ALB target group for Fargate tasks, which are registered by their addresses. What can't change under tasks that run
 * gets a group of its own beside it, until its tasks are healthy there (commands/replacement.ts).
 */
const targetGroup = (0,resource/* define */.E)({
    kind: 'target group',
    keeps: ({ keeps }, tags) => keeps?.(tags),
    remembers: ['healthCheck', 'healthCheckEnabled', 'healthCheckProtocol', 'healthCheckPort', 'attributes'],
    immutable: { vpcId: OTHER_VPC },
    desired: (_name, { vpc, healthCheck, deregistrationDelay, tags, keeps }, found) => ({
        ...target_group_state/* PLAIN */.tZ,
        vpcId: typeof vpc === 'string' ? vpc : vpc.out.vpcId,
        healthCheck,
        attributes: { [target_group_state/* DEREGISTRATION_DELAY */.XW]: String(deregistrationDelay) },
        tags: { ...tags, [target_group_state/* ASKS */.Nl]: (0,target_group_state/* markOf */.Fg)(found ? checkFor(found, healthCheck, keeps) : healthCheck) },
    }),
    refuse: (_seen, changes) => movedText(changes),
    async read({ loadBalancing }, _name, { healthCheck: described, keeps }) {
        const { live, others } = await loadBalancing.targetGroups();
        if (!live)
            return undefined;
        const [attributes, targets] = await Promise.all([
            loadBalancing.attributes(live.arn),
            loadBalancing.targets(live.arn),
        ]);
        const living = targets.some(({ TargetHealth }) => TargetHealth?.State !== 'draining');
        const known = [live, ...others].map(knownOf);
        const state = { ...(0,target_group_state/* stateOfGroup */.Y8)(live.seen), attributes, tags: live.tags };
        const healthCheck = checkFor({ state, tags: live.tags }, described, keeps);
        const out = { arn: live.arn, live: live.arn, living, known, asks: healthCheck };
        const seen = { state, out, tags: live.tags };
        if (!needsAnother(seen, healthCheck))
            return seen;
        // One that a run before has made for just this, and did not come to the end with.
        const begun = others.find((other) => other.isOurs && (0,target_group_state/* suits */.Fk)((0,target_group_state/* stateOfGroup */.Y8)(other.seen), other.tags, described));
        if (!begun)
            return seen;
        const theirs = await loadBalancing.attributes(begun.arn);
        return {
            state: { ...(0,target_group_state/* stateOfGroup */.Y8)(begun.seen), attributes: theirs, tags: begun.tags },
            out: { ...out, arn: begun.arn, asks: described },
            tags: begun.tags,
        };
    },
    async create({ elb, patience }, name, state, { port }) {
        const arn = await make(elb, name, state, port, patience(30, `target group ${name} to be there everywhere`));
        return { arn, live: arn, living: false, known: [], asks: state.healthCheck };
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
    replacing: {
        isDue: (seen, _changes, { healthCheck, keeps }) => seen.out.arn === seen.out.live && needsAnother(seen, checkFor(seen, healthCheck, keeps)),
        async make({ elb, patience }, _name, { out, state: seen }, state, { port, renamed }) {
            const { known, live } = out;
            const { healthCheck } = state;
            const names = known.map(({ name }) => name);
            const name = nameOf(healthCheck, names, renamed);
            // What the other is set to be is not what this one was.
            const { [target_group_state/* ASKS */.Nl]: _asks, [mark/* MARK */.M$]: _mark, ...owner } = state.tags;
            const told = [...new Set([...(0,target_groups/* besideOf */.A4)(seen.tags), name])].join(' ');
            const Tags = (0,aws_tags/* toUpperTags */.hA)((0,aws_tags/* withOrigin */.D_)(seen.tags, { ...owner, [target_groups/* BESIDE */.Zv]: told }));
            await elb.send(new AddTagsCommand/* AddTagsCommand */.y({ ResourceArns: [live], Tags }));
            const tags = { ...state.tags, [target_groups/* BESIDE */.Zv]: names.join(' ') };
            const patient = patience(30, `target group ${name} to be there everywhere`);
            return { ...out, asks: healthCheck, arn: await make(elb, name, { ...state, tags }, port, patient) };
        },
    },
    remove: ({ elb, patience }, { arn }) => 
    // Still in use for a while after the load balancer that forwarded to it is gone.
    removeTargetGroup(elb, arn, patience(300, 'the target group to be out of use')),
});
/** Its service would go on in the cluster of before, beside a new one. */
function movedText(changes) {
    const moved = changes.find(({ field, from }) => field === `tags.${aws_tags/* CLUSTER */.Bs}` && from !== undefined);
    if (!moved)
        return undefined;
    return `the service behind it is in cluster ${moved.from}, and can't move to ${moved.to}. Destroy it first, or take a new service or environment name.`;
}
/**
 * Pure: its name has the hash of what makes it different, so that it is the same one for the next run too. The live one
 * may have been made for just that, and changed since: then that name is taken.
 */
function nameOf({ path, matcher }, taken, renamed) {
    const mark = (0,target_group_state/* markOf */.Fg)({ path, matcher }).slice(0, 8);
    const name = renamed(mark);
    return taken.includes(name) ? nameOf({ path: `${path} ${mark}`, matcher }, taken, renamed) : name;
}
/** What is to be asked of the tasks: of a group that was taken over as before, where nobody asks for anything else. */
function checkFor({ state, tags = {} }, healthCheck, keeps) {
    return (0,keep_live/* overlaid */.Z)({ healthCheck }, state, keeps?.(tags) ?? new Set()).healthCheck;
}
const needsAnother = ({ state, out }, healthCheck) => !(0,target_group_state/* suits */.Fk)(state, state.tags, healthCheck) && (0,target_group_state/* breaksTasks */.RO)(state, out.living, healthCheck);
const knownOf = ({ arn, name, tags, isOurs }) => ({
    arn,
    name,
    tags,
    isOurs: isOurs && !(0,aws_tags/* carries */.ED)(tags, aws_tags/* ADOPTED */.Wu),
});
/** Deletes a target group, as soon as AWS no longer takes it for one that is in use. One that is gone is fine. */
async function removeTargetGroup(elb, TargetGroupArn, patience, onInUse = async () => { }) {
    const isInUse = (error) => (0,faults/* isFault */.Zh)(error, 'ResourceInUseException');
    const remove = async () => {
        try {
            await (0,found/* found */.F)(elb.send(new DeleteTargetGroupCommand({ TargetGroupArn })), 'TargetGroupNotFoundException');
        }
        catch (error) {
            if (isInUse(error))
                await onInUse();
            throw error;
        }
    };
    await (0,until/* retrying */.R$)(remove, isInUse, patience);
}
async function make(elb, name, { vpcId, healthCheck, attributes, tags }, port, patience) {
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
        const TargetGroupArn = (0,given/* given */.g)(answer.TargetGroups?.[0]?.TargetGroupArn, 'TargetGroupArn');
        await (0,until/* retrying */.R$)(() => elb.send(new ModifyTargetGroupAttributesCommand({ TargetGroupArn, Attributes: (0,aws_tags/* toUpperTags */.hA)(attributes) })), (error) => (0,faults/* isFault */.Zh)(error, 'TargetGroupNotFoundException'), patience);
        return TargetGroupArn;
    }
    catch (error) {
        throw (0,faults/* isFault */.Zh)(error, 'DuplicateTargetGroupNameException') ? new resource/* ChangedMeanwhile */.n(error) : error;
    }
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


/***/ }),

/***/ 4709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ environment),
  M: () => (/* binding */ ruleMark)
});

// EXTERNAL MODULE: ./src/aws/tags.ts
var aws_tags = __webpack_require__(9580);
// EXTERNAL MODULE: ./src/resources/cluster.ts + 3 modules
var cluster = __webpack_require__(3812);
// EXTERNAL MODULE: ./src/resources/listener.ts + 2 modules
var listener = __webpack_require__(4701);
// EXTERNAL MODULE: ./src/resources/listener-rule.ts + 4 modules
var listener_rule = __webpack_require__(8834);
// EXTERNAL MODULE: ./src/resources/load-balancer.ts + 6 modules
var load_balancer = __webpack_require__(7763);
// EXTERNAL MODULE: ./src/resources/log-group.ts
var log_group = __webpack_require__(2657);
// EXTERNAL MODULE: ./src/resources/repository.ts + 8 modules
var repository = __webpack_require__(7485);
// EXTERNAL MODULE: ./src/resources/target-group.ts + 4 modules
var target_group = __webpack_require__(4960);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeClustersCommand.js
var DescribeClustersCommand = __webpack_require__(4154);
// EXTERNAL MODULE: ./src/aws/given.ts
var given = __webpack_require__(1936);
// EXTERNAL MODULE: ./src/resources/used.ts
var used = __webpack_require__(7872);
;// CONCATENATED MODULE: ./src/resources/used-cluster.ts



/** An ECS cluster that is there. A deleted one is still reported, as INACTIVE: that is none. */
const usedCluster = (0,used/* used */.k)('cluster', async ({ ecs }, name) => {
    const { clusters = [] } = await ecs.send(new DescribeClustersCommand/* DescribeClustersCommand */._({ clusters: [name] }));
    const seen = clusters.find(({ status }) => status !== 'INACTIVE');
    if (!seen)
        return undefined;
    const hindrance = seen.status === 'ACTIVE' ? undefined : `it is ${seen.status}, and takes no services.`;
    const { clusterArn, activeServicesCount: services = 0 } = seen;
    return { out: { name, arn: (0,given/* given */.g)(clusterArn, 'clusterArn'), services }, hindrance };
});

// EXTERNAL MODULE: ./src/resources/used-load-balancer.ts
var used_load_balancer = __webpack_require__(2508);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/DescribeRepositoriesCommand.js
var DescribeRepositoriesCommand = __webpack_require__(1946);
// EXTERNAL MODULE: ./src/aws/found.ts
var found = __webpack_require__(2257);
;// CONCATENATED MODULE: ./src/resources/used-repository.ts




/** An ECR repository that is there. */
const usedRepository = (0,used/* used */.k)('repository', async ({ ecr }, name) => {
    const describe = new DescribeRepositoriesCommand/* DescribeRepositoriesCommand */.p({ repositoryNames: [name] });
    const answer = await (0,found/* found */.F)(ecr.send(describe), 'RepositoryNotFoundException');
    const seen = answer?.repositories?.[0];
    if (!seen)
        return undefined;
    return {
        out: { name, arn: (0,given/* given */.g)(seen.repositoryArn, 'repositoryArn'), uri: (0,given/* given */.g)(seen.repositoryUri, 'repositoryUri') },
    };
});

// EXTERNAL MODULE: ./src/spec/names.ts
var spec_names = __webpack_require__(9891);
// EXTERNAL MODULE: ./src/stacks/ownership.ts
var ownership = __webpack_require__(8528);
// EXTERNAL MODULE: ./src/stacks/taken-over.ts
var taken_over = __webpack_require__(9969);
;// CONCATENATED MODULE: ./src/stacks/environment.ts














/** What outlives the releases of a service. The topology, on one screen. */
function environment(spec, names) {
    const { use } = spec;
    const tags = { ...spec.tags, ...(0,ownership/* ownerTags */.Dh)(spec) };
    const keeps = keeping(spec);
    const images = use.repository === undefined
        ? (0,repository/* repository */.J)(names.repository, {
            ...spec.repository,
            tags,
            keeps: keeps({
                encryption: 'kms-key-arn',
                kmsKey: 'kms-key-arn',
                tagMutability: undefined,
                scanOnPush: undefined,
                lifecyclePolicy: 'keep-images',
            }),
        })
        : usedRepository(names.repository, {});
    const logs = (0,log_group/* logGroup */.Q)(names.logGroup, { ...spec.logs, tags, keeps: keeps({ retentionDays: 'log-retention-days' }) });
    const home = use.cluster === undefined
        ? (0,cluster/* cluster */.b)(names.cluster, { ...spec.cluster, tags, keeps: keeps({ containerInsights: 'container-insights' }) })
        : usedCluster(names.cluster, {});
    const front = use.loadBalancer === undefined
        ? ownFront(spec, names, tags)
        : sharedFront(spec, names, { tags, nameOrArn: use.loadBalancer });
    return { images, logs, home, ...front };
}
/** A load balancer for this service alone. */
function ownFront(spec, names, tags) {
    const { network, http } = spec;
    const balancer = (0,load_balancer/* loadBalancer */.R)(names.loadBalancer, {
        scheme: network.scheme,
        subnets: network.publicSubnets,
        securityGroups: network.loadBalancerSecurityGroups,
        deletionProtection: network.deletionProtection,
        tags: { ...tags, ...wholeName(names, 'alb') },
        keeps: keeping(spec)({
            scheme: 'scheme',
            'attributes.routing.http.drop_invalid_header_fields.enabled': undefined,
            'attributes.deletion_protection.enabled': 'deletion-protection',
        }),
    });
    const targets = targetsOf(spec, names, { tags, balancer });
    const at = { loadBalancer: balancer, targetGroup: targets, tags, keeps: keeping(spec)({ tlsPolicy: undefined }) };
    const secure = (0,listener/* listener */.F)(`${names.loadBalancer}:443`, { ...at, port: 443, certificate: http.certificate }, http.certificate === undefined ? 'absent' : 'present');
    const plain = (0,listener/* listener */.F)(`${names.loadBalancer}:80`, { ...at, port: 80, secure });
    return { balancer, targets, secure, plain };
}
/** Our rule on a load balancer that others use too. */
function sharedFront(spec, names, { tags, nameOrArn }) {
    const balancer = (0,used_load_balancer/* usedLoadBalancer */.UE)(names.loadBalancer, { nameOrArn, vpcId: spec.network.vpcId });
    const targets = targetsOf(spec, names, { tags, balancer });
    const rule = (0,listener_rule/* listenerRule */.r)(names.service, {
        loadBalancer: balancer,
        targetGroup: targets,
        ...spec.listener,
        tags: { ...tags, ...wholeName(names, 'rule') },
        mark: ruleMark(spec, names),
    });
    return { balancer, targets, rule };
}
function targetsOf(spec, names, { tags, balancer }) {
    const { network, container, http } = spec;
    return (0,target_group/* targetGroup */.Xi)(names.targetGroup, {
        vpc: network.vpcId ?? balancer,
        port: container.port,
        healthCheck: {
            path: http.path,
            matcher: http.matcher,
            interval: http.interval,
            timeout: http.timeout,
            healthyThreshold: http.healthyThreshold,
            unhealthyThreshold: http.unhealthyThreshold,
        },
        deregistrationDelay: http.deregistrationDelay,
        renamed: (mark) => (0,spec_names/* replacementName */.Uf)(names, mark),
        tags: { ...tags, ...wholeName(names, 'tg'), [aws_tags/* CLUSTER */.Bs]: names.cluster },
        keeps: keeping(spec)({
            'healthCheck.path': 'health-check-path',
            'healthCheck.matcher': 'health-check-matcher',
            'healthCheck.interval': 'health-check-interval',
            'healthCheck.timeout': 'health-check-timeout',
            'healthCheck.healthyThreshold': 'healthy-threshold',
            'healthCheck.unhealthyThreshold': 'unhealthy-threshold',
            'attributes.deregistration_delay.timeout_seconds': 'deregistration-delay',
        }),
    });
}
const keeping = ({ given }) => (fields) => (0,taken_over/* keptUnlessGiven */.g)(given, fields);
/** Load balancers and target groups take short names only, so the whole name goes into a tag. */
const wholeName = (names, role) => ({ [`${aws_tags/* TAG_PREFIX */.C_}name`]: `${names.service}-${role}` });
/** What tells our rule from all others of a load balancer, those of the same environment's other services too. */
const ruleMark = (owner, names) => ({ ...(0,ownership/* ownerTags */.Dh)(owner), ...wholeName(names, 'rule') });


/***/ }),

/***/ 9969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isTakenOver),
/* harmony export */   g: () => (/* binding */ keptUnlessGiven)
/* harmony export */ });
/* harmony import */ var _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);
/* harmony import */ var _ownership_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8528);


const NONE = new Set();
/**
 * Pure: what was there before us is changed only where somebody asked for it. `fields`: the fields of a thing that have a
 * default, each with the setting that asks for another one; `undefined` for what no setting says.
 */
function keptUnlessGiven(given, fields) {
    const unasked = Object.entries(fields).flatMap(([field, name]) => name !== undefined && given.has(name) ? [] : [field]);
    const kept = new Set(unasked);
    return (tags) => (isTakenOver(tags) ? kept : NONE);
}
/** Pure: whether a thing was there before us: taken over once, or about to be. */
function isTakenOver(tags) {
    return (0,_ownership_js__WEBPACK_IMPORTED_MODULE_1__/* .isAdopted */ .YP)(tags) || !(0,_aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .carries */ .ED)(tags, _aws_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .MANAGED */ .u9);
}


/***/ })

};

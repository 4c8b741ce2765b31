import { AwsError, type Service } from '../ports.ts';
import { operation } from '../shape.ts';
import { checkedActions } from './actions.ts';
import { checkOneFilter, page } from './paging.ts';
import * as shapes from './shapes.ts';
import {
  type ElbState,
  type Listener,
  listenerOf,
  listenersOf,
  loadBalancerOf,
  type Rule,
  resourceId,
  ruleOf,
  rulesOf,
} from './state.ts';
import { mergedTags } from './tags.ts';

const MAX_RULES = 100;
const MAX_VALUES = 5;
const MAX_WILDCARDS = 6;
/** These may stand once in a rule, the others any number of times. */
const ONCE: readonly string[] = ['host-header', 'path-pattern', 'http-request-method', 'source-ip'];
const FIELDS: readonly string[] = [...ONCE, 'http-header', 'query-string'];

/** The operations on rules. */
export function ruleOperations(state: ElbState): Service['operations'] {
  const { rules, listeners } = state;
  let created = 0;

  const checkNotDefault = (arn: string, what: string) => {
    const isDefault = [...listeners.values()].some((listener) => describeDefault(listener).RuleArn === arn);
    if (isDefault) throw new AwsError('OperationNotPermitted', `Default rule '${arn}' cannot be ${what}`);
  };

  return {
    CreateRule: operation(shapes.createRule, (input) => {
      const listener = listenerOf(state, input.ListenerArn);
      const loadBalancer = loadBalancerOf(state, listener.loadBalancerArn);
      const conditions = checkedConditions(input.Conditions);
      const actions = checkedActions(state, input.Actions, loadBalancer, listener.protocol);
      const tags = mergedTags(input.Tags);
      if (rulesOf(state, listener.arn).some((rule) => rule.priority === input.Priority)) {
        throw new AwsError('PriorityInUse', `Priority '${input.Priority}' is currently in use`);
      }
      if (listenersOf(state, loadBalancer.arn).flatMap(({ arn }) => rulesOf(state, arn)).length >= MAX_RULES) {
        throw new AwsError('TooManyRules', 'The limit on the number of rules per load balancer has been reached');
      }
      const arn = `${ruleArnPrefix(listener)}/${resourceId(listener.arn, created++)}`;
      const rule: Rule = { arn, listenerArn: listener.arn, priority: input.Priority, conditions, actions, tags };
      rules.set(arn, rule);
      return { Rules: [describe(rule)] };
    }),

    DescribeRules: operation(shapes.describeRules, (input) => {
      const { ListenerArn, RuleArns } = input;
      checkOneFilter({ ListenerArn, RuleArns });
      if (ListenerArn === undefined && RuleArns === undefined) {
        throw new AwsError('ValidationError', 'Either a listener ARN or rule ARNs must be specified');
      }
      const asked = ListenerArn === undefined ? [...listeners.values()] : [listenerOf(state, ListenerArn)];
      const all = asked.flatMap((listener) => [
        ...rulesOf(state, listener.arn).map(describe),
        describeDefault(listener),
      ]);
      if (RuleArns?.some((arn) => !all.some((rule) => rule.RuleArn === arn))) {
        throw new AwsError('RuleNotFound', 'One or more rules not found');
      }
      const { items, NextMarker } = page(
        all.filter((rule) => RuleArns?.includes(rule.RuleArn) ?? true),
        input,
      );
      return { Rules: items, NextMarker };
    }),

    ModifyRule: operation(shapes.modifyRule, (input) => {
      checkNotDefault(input.RuleArn, 'modified');
      const rule = ruleOf(state, input.RuleArn);
      const listener = listenerOf(state, rule.listenerArn);
      const loadBalancer = loadBalancerOf(state, listener.loadBalancerArn);
      // What isn't given stays; a list that is given is the whole list.
      const conditions = input.Conditions === undefined ? rule.conditions : checkedConditions(input.Conditions);
      const actions =
        input.Actions === undefined
          ? rule.actions
          : checkedActions(state, input.Actions, loadBalancer, listener.protocol);
      Object.assign(rule, { conditions, actions });
      return { Rules: [describe(rule)] };
    }),

    SetRulePriorities: operation(shapes.setRulePriorities, (input) => {
      for (const { RuleArn = '' } of input.RulePriorities) checkNotDefault(RuleArn, 'given a priority');
      const moved = input.RulePriorities.map(({ RuleArn = '', Priority = 0 }) => ({
        rule: ruleOf(state, RuleArn),
        priority: Priority,
      }));
      // All at once: two rules may change places.
      for (const { rule, priority } of moved) {
        const taken = rulesOf(state, rule.listenerArn).some(
          (other) =>
            (moved.find((one) => one.rule === other)?.priority ?? other.priority) === priority && other !== rule,
        );
        if (taken) throw new AwsError('PriorityInUse', `Priority '${priority}' is currently in use`);
      }
      for (const { rule, priority } of moved) rule.priority = priority;
      return { Rules: moved.map(({ rule }) => describe(rule)) };
    }),

    DeleteRule: operation(shapes.ruleOnly, (input) => {
      checkNotDefault(input.RuleArn, 'deleted');
      rules.delete(ruleOf(state, input.RuleArn).arn);
      return {};
    }),
  };
}

/** The values of a condition, whichever of the two forms it was given in. */
export function conditionValues(condition: shapes.Condition): readonly string[] {
  const { HostHeaderConfig, PathPatternConfig, HttpRequestMethodConfig, SourceIpConfig, HttpHeaderConfig } = condition;
  const config = HostHeaderConfig ?? PathPatternConfig ?? HttpRequestMethodConfig ?? SourceIpConfig ?? HttpHeaderConfig;
  const query = condition.QueryStringConfig?.Values?.map(({ Key, Value = '' }) =>
    Key === undefined ? Value : `${Key}=${Value}`,
  );
  return condition.Values ?? config?.Values ?? query ?? [];
}

function checkedConditions(conditions: readonly shapes.Condition[]): readonly shapes.Condition[] {
  const refuse = (message: string) => new AwsError('ValidationError', message);
  const fields = conditions.map(({ Field = '' }) => Field);
  const unknown = fields.find((field) => !FIELDS.includes(field));
  const twice = ONCE.find((field) => fields.filter((one) => one === field).length > 1);
  const values = conditions.flatMap(conditionValues);
  if (conditions.length === 0) throw refuse('At least one condition must be specified');
  if (unknown !== undefined) throw refuse(`Condition field '${unknown}' must be one of '[${FIELDS.join(', ')}]'`);
  if (twice !== undefined) throw refuse(`Only one '${twice}' condition can be specified`);
  if (conditions.some((condition) => conditionValues(condition).length === 0))
    throw refuse('A condition value must be specified');
  if (values.length > MAX_VALUES)
    throw new AwsError('InvalidConfigurationRequest', `A rule has at most ${MAX_VALUES} condition values`);
  if (values.join('').replaceAll(/[^*?]/g, '').length > MAX_WILDCARDS) {
    throw new AwsError('InvalidConfigurationRequest', `A rule has at most ${MAX_WILDCARDS} wildcards`);
  }
  for (const condition of conditions) checkValues(condition);
  return conditions.map(normalised);
}

/** What the guide says of the values of host and path conditions. */
function checkValues(condition: shapes.Condition): void {
  const patterns: Readonly<Record<string, RegExp>> = {
    'host-header': /^[A-Za-z0-9_.*?-]*\.[A-Za-z]+$/,
    'path-pattern': /^[A-Za-z0-9_.$/~"'@:+&*?-]+$/,
  };
  const pattern = patterns[condition.Field ?? ''];
  const wrong = conditionValues(condition).find((value) => value.length > 128 || pattern?.test(value) === false);
  if (wrong !== undefined)
    throw new AwsError('ValidationError', `Condition value '${wrong}' contains a character that is not valid`);
}

/** Host and path conditions come back in both forms. */
function normalised(condition: shapes.Condition): shapes.Condition {
  const Values = conditionValues(condition);
  if (condition.Field === 'host-header') return { Field: condition.Field, Values, HostHeaderConfig: { Values } };
  if (condition.Field === 'path-pattern') return { Field: condition.Field, Values, PathPatternConfig: { Values } };
  return condition;
}

const ruleArnPrefix = (listener: Listener) => listener.arn.replace(':listener/', ':listener-rule/');

function describe(rule: Rule) {
  return {
    RuleArn: rule.arn,
    Priority: String(rule.priority),
    Conditions: rule.conditions,
    Actions: rule.actions,
    IsDefault: false,
  };
}

function describeDefault(listener: Listener) {
  return {
    RuleArn: `${ruleArnPrefix(listener)}/${resourceId(`${listener.arn} default`, 0)}`,
    Priority: 'default',
    Conditions: [],
    Actions: listener.defaultActions,
    IsDefault: true,
  };
}

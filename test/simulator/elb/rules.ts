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

    DeleteRule: operation(shapes.ruleOnly, (input) => {
      if ([...listeners.values()].some((listener) => describeDefault(listener).RuleArn === input.RuleArn)) {
        throw new AwsError('OperationNotPermitted', `Default rule '${input.RuleArn}' cannot be deleted`);
      }
      if (!rules.delete(input.RuleArn)) throw new AwsError('RuleNotFound', `Rule '${input.RuleArn}' not found`);
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
  return conditions.map(normalised);
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

import {
  CreateRuleCommand,
  DescribeRulesCommand,
  ModifyRuleCommand,
  type ModifyRuleCommandInput,
  SetRulePrioritiesCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { addListener, makeShared, SHARING } from '../../commands/shared-things.ts';
import type { ContractStage } from '../contract-stage.ts';
import { OWNER, type Row, upper } from '../row.ts';
import { elbTags } from './elb-tags.ts';

const modified =
  (change: Omit<ModifyRuleCommandInput, 'RuleArn'>) =>
  ({ clients }: ContractStage, RuleArn: string) =>
    clients.elb.send(new ModifyRuleCommand({ RuleArn, ...change }));

const HOST = { Field: 'host-header', HostHeaderConfig: { Values: ['shop.example.com'] } };
const PATH = { Field: 'path-pattern', PathPatternConfig: { Values: ['/shop/*'] } };

/** The rule once more, with the same tags, as a run leaves it that broke off while it moved it. */
async function twice({ clients: { elb } }: ContractStage, RuleArn: string): Promise<void> {
  const { Rules } = await elb.send(new DescribeRulesCommand({ RuleArns: [RuleArn] }));
  await elb.send(
    new CreateRuleCommand({
      ListenerArn: RuleArn.replace(':listener-rule/', ':listener/').replace(/\/[0-9a-f]+$/, ''),
      Priority: 7,
      Conditions: [HOST],
      Actions: Rules?.[0]?.Actions,
      Tags: upper({ ...OWNER, 'fargate-platform:name': 'shop-dev-rule', team: 'web' }),
    }),
  );
}

/** The listener of before is there no longer the one to be at: one on 443 is, now. */
async function secured({ clients, simulator }: ContractStage): Promise<void> {
  const [balancer] = simulator.elb.state.loadBalancers.values();
  await addListener(clients, balancer?.arn ?? '', { Port: 443, Protocol: 'HTTPS' });
}

export const listenerRule: Row = {
  of: (stack) => {
    if ('rule' in stack) return stack.rule;
    throw new Error('the load balancer is not shared');
  },
  setting: {
    prepare: ({ clients }) => makeShared(clients),
    inputs: {
      ...SHARING,
      'listener-hosts': 'shop.example.com',
      'listener-paths': '/shop/*',
      'listener-priority': '100',
    },
  },
  create: 'CreateRule',
  described: { 'listener-hosts': 'other.example.com' },
  drift: {
    listener: secured,
    hosts: modified({ Conditions: [{ ...HOST, HostHeaderConfig: { Values: ['other.example.com'] } }, PATH] }),
    paths: modified({ Conditions: [HOST] }),
    otherConditions: modified({
      Conditions: [HOST, PATH, { Field: 'http-request-method', HttpRequestMethodConfig: { Values: ['GET'] } }],
    }),
    action: modified({
      Actions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '503', MessageBody: 'closed' } }],
    }),
    priority: ({ clients }, RuleArn) =>
      clients.elb.send(new SetRulePrioritiesCommand({ RulePriorities: [{ RuleArn, Priority: 4711 }] })),
    spare: twice,
    'tags.team': (aws, arn) => elbTags.drop(aws, arn, ['team']),
  },
  stuck: {},
  fixed: { beside: 'what gets no requests is nobody’s drift; test/commands/several-services.test.ts has it' },
  tags: { ...elbTags, beyond: 'elasticloadbalancing:AddTags' },
  race: { code: 'PriorityInUse' },
  removes: true,
};

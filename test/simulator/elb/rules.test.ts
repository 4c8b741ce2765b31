import {
  CreateRuleCommand,
  type CreateRuleCommandInput,
  DescribeRulesCommand,
  DescribeTagsCommand,
  ModifyRuleCommand,
  SetRulePrioritiesCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ElbAccount, startElbAccount } from './elb-account.ts';

let account: ElbAccount;
let ListenerArn: string;
let group: string;
beforeEach(async () => {
  account = await startElbAccount();
  const { arn } = await account.createLoadBalancer();
  group = (await account.createTargetGroup()).arn;
  ListenerArn = (await account.createListener(arn, group)).arn;
});
afterEach(() => account.close());

const path = (...Values: string[]) => ({ Field: 'path-pattern', PathPatternConfig: { Values } });
const host = (...Values: string[]) => ({ Field: 'host-header', HostHeaderConfig: { Values } });

async function make(Priority: number, input: Partial<CreateRuleCommandInput> = {}): Promise<string> {
  const Actions = [{ Type: 'forward' as const, TargetGroupArn: group }];
  const { Rules } = await account.elb.send(
    new CreateRuleCommand({ ListenerArn, Priority, Actions, Conditions: [path(`/${Priority}`)], ...input }),
  );
  return Rules?.[0]?.RuleArn ?? '';
}

const listed = async () => {
  const { Rules = [] } = await account.elb.send(new DescribeRulesCommand({ ListenerArn }));
  return Rules.map(({ RuleArn, Priority }) => [Priority, RuleArn]);
};

describe('rules', () => {
  test('carry the tags that they were made with', async () => {
    const arn = await make(1, { Tags: [{ Key: 'team', Value: 'shop' }] });
    const { TagDescriptions } = await account.elb.send(new DescribeTagsCommand({ ResourceArns: [arn] }));
    expect(TagDescriptions?.[0]?.Tags).toEqual([{ Key: 'team', Value: 'shop' }]);
  });

  test('are changed in what is given, lists whole, and keep the rest', async () => {
    const RuleArn = await make(1, { Conditions: [host('shop.example.com'), path('/a')] });
    await account.elb.send(new ModifyRuleCommand({ RuleArn, Conditions: [path('/b', '/c')] }));
    const { Rules } = await account.elb.send(new DescribeRulesCommand({ RuleArns: [RuleArn] }));
    expect(Rules?.[0]).toMatchObject({
      Priority: '1',
      Conditions: [{ Field: 'path-pattern', Values: ['/b', '/c'] }],
      Actions: [{ Type: 'forward', TargetGroupArn: group }],
    });
  });

  test('change places at once, and take none that another has', async () => {
    const [one, two] = [await make(1), await make(2)];
    const set = (...pairs: [string, number][]) =>
      account.elb.send(
        new SetRulePrioritiesCommand({ RulePriorities: pairs.map(([RuleArn, Priority]) => ({ RuleArn, Priority })) }),
      );
    await set([one, 2], [two, 1]);
    expect((await listed()).slice(0, 2)).toEqual([
      ['1', two],
      ['2', one],
    ]);
    await expect(set([one, 1])).rejects.toMatchObject({ name: 'PriorityInUseException' });
    await expect(set([one, 7], [two, 7])).rejects.toMatchObject({ name: 'PriorityInUseException' });
    await set([one, 1], [two, 9]);
    expect((await listed()).slice(0, 2)).toEqual([
      ['1', one],
      ['9', two],
    ]);
  });

  test('the default one is neither changed nor moved', async () => {
    const { Rules = [] } = await account.elb.send(new DescribeRulesCommand({ ListenerArn }));
    const RuleArn = Rules[0]?.RuleArn ?? '';
    const refused = { name: 'OperationNotPermittedException' };
    await expect(account.elb.send(new ModifyRuleCommand({ RuleArn, Conditions: [path('/')] }))).rejects.toMatchObject(
      refused,
    );
    const RulePriorities = [{ RuleArn, Priority: 5 }];
    await expect(account.elb.send(new SetRulePrioritiesCommand({ RulePriorities }))).rejects.toMatchObject(refused);
  });

  test('that there are not are told', async () => {
    const RuleArn = (await make(1)).replace(/.{4}$/, 'ffff');
    const refused = { name: 'RuleNotFoundException' };
    const modify = new ModifyRuleCommand({ RuleArn, Conditions: [path('/')] });
    const move = new SetRulePrioritiesCommand({ RulePriorities: [{ RuleArn, Priority: 5 }] });
    await expect(account.elb.send(modify)).rejects.toMatchObject(refused);
    await expect(account.elb.send(move)).rejects.toMatchObject(refused);
  });

  test.each<[string, Partial<CreateRuleCommandInput>, string]>([
    ['no condition', { Conditions: [] }, 'ValidationError'],
    ['two host conditions', { Conditions: [host('a.com'), host('b.com')] }, 'ValidationError'],
    [
      'six values',
      { Conditions: [host('a.com'), path('/1', '/2', '/3', '/4', '/5')] },
      'InvalidConfigurationRequestException',
    ],
    ['seven wildcards', { Conditions: [path('/*/*/*/*/*/*/*')] }, 'InvalidConfigurationRequestException'],
    ['a host without a dot', { Conditions: [host('localhost')] }, 'ValidationError'],
    ['a path with a bar', { Conditions: [path('/a|b')] }, 'ValidationError'],
    ['a priority of 0', { Priority: 0 }, 'ValidationError'],
  ])('with %s are refused', async (_, input, name) => {
    await expect(make(1, input)).rejects.toMatchObject({ name });
  });

  test('are a hundred of a load balancer at most', async () => {
    for (let priority = 1; priority <= 100; priority++) await make(priority);
    await expect(make(101)).rejects.toMatchObject({ name: 'TooManyRulesException' });
  });
});

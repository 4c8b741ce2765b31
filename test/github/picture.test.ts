import { describe, expect, test } from '@jest/globals';
import { endings } from '../../scripts/examples/endings.ts';
import type { Topology } from '../../src/commands/topology.ts';
import { picture } from '../../src/github/picture.ts';
import type { Snapshot } from '../../src/rollout/snapshot.ts';
import { HOSTILE } from './printed.ts';

/** What Mermaid and the Markdown in its labels read as their own. */
const MERMAID = [
  'a"]; click x "javascript:alert(1)"',
  '%%{init: {"theme": "forest"}}%%',
  'end',
  'subgraph x',
  '#quot; &quot; #60;b#62;',
  'ﬂ°°60¶ß',
  '`**bold** _it_`',
  '1. item',
  '- item',
  'A --> B',
  '@{ shape: circle }',
  '<br/>',
  'ümläut 日本 🙂',
];

function example(): { topology: Topology; look: Snapshot } {
  const { topology, look } = endings['first-deploy'] ?? {};
  if (!topology || !look) throw new Error('the example has no picture');
  return { topology, look };
}

const { topology, look } = example();

/** The same with so many tasks in so many subnets, of which the first is unhealthy. */
function crowd(count: number, subnets: number): Snapshot {
  const [model] = look.tasks;
  if (!model) throw new Error('the example has no task');
  const tasks = Array.from({ length: count }, (_, place) => ({
    ...model,
    id: `${place}`.padStart(8, '0'),
    address: `10.0.0.${place}`,
    subnet: `subnet-${place % subnets}`,
  }));
  const targets = tasks.map(({ address }, place) => ({
    address,
    port: 8000,
    state: place === 0 ? 'unhealthy' : 'healthy',
    reason: undefined,
  }));
  return { ...look, tasks, targets, service: { ...look.service, desired: count } };
}

const drawn = (scene: { topology?: Topology; look?: Snapshot; image?: string } = {}) =>
  picture({ topology, look, image: undefined, ...scene }).join('\n');

/** The texts of all labels, as a person reads them. */
const labels = (text: string) =>
  [...text.matchAll(/"([^"]*)"/g)].map(([, label = '']) =>
    label
      .replaceAll('<br/>', '')
      .replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replaceAll('\u2060', ''),
  );

test('a load balancer that others use too says so, and what of its requests is for this service', () => {
  const rule = { hosts: ['api.example.com'], paths: ['/api/*'] };
  const all = labels(drawn({ topology: { ...topology, rule } })).join('\n');
  expect(all).toContain('Load balancershop-prod-albshared with othersapi.example.com/api/*');
  expect(all).not.toMatch(/Listener|Internet/);
});

test('shows the way of a request with the real names', () => {
  const text = drawn({ image: '4f9c2d1e8b7a' });
  for (const name of ['shop-prod-alb', 'shop-prod-tg', 'subnet-0a1b2c3d4e5f61001', '10.0.1.41', '/ecs/shop-prod'])
    expect(labels(text).join('\n')).toContain(name);
  expect(labels(text)).toContain('ECRshop-prod4f9c2d1e8b7a');
  expect(labels(text)).toContain('Target groupshop-prod-tgGET /health2 healthy');
  expect(labels(text)).toContain('Secrets Managershop-dbshop-app');
  for (const way of ['outside --> balancer', 'balancer --> targets', 'targets --> subnet0', 'service --> database'])
    expect(text).toContain(`  ${way}\n`);
});

test('shows only what is there', () => {
  const text = drawn({ topology: { ...topology, database: undefined, secrets: [], secure: false } });
  expect(text).not.toMatch(/database|secrets|443/);
  expect(labels(text)).toContain('Load balancershop-prod-albListener HTTP 80');
});

test('tells Secrets Manager from Parameter Store', () => {
  const secrets = ['arn:aws:ssm:eu-central-1:123456789012:parameter/shop/key', 'plain-name', ...topology.secrets];
  const all = labels(drawn({ topology: { ...topology, secrets } }));
  expect(all).toContain('Parameter Store/shop/keyplain-name');
  expect(all).toContain('Secrets Managershop-dbshop-app');
});

test('a service without tasks is still there', () => {
  const text = drawn({ look: { ...look, tasks: [], targets: [] } });
  expect(labels(text)).toContain('Serviceshop-prod2 tasks wantednone runs');
  expect(text).toContain('  targets --> service');
});

describe('many tasks', () => {
  test('up to six of a subnet are drawn one by one, and who ails is marked', () => {
    const text = drawn({ look: crowd(12, 2) });
    expect(text.match(/"Task /g)).toHaveLength(12);
    expect(text).toContain('class task0x0 ailing');
  });

  test('more become one', () => {
    expect(labels(drawn({ look: crowd(12, 1) }))).toContain('12 tasks, 11 healthyrevision 1');
  });

  test('thousands in many subnets stay a small picture', () => {
    expect(drawn({ look: crowd(5000, 40) }).length).toBeLessThan(4000);
  });
});

describe('long names', () => {
  const name = `a-${'very-'.repeat(12)}long-name-prod`;
  const text = drawn({ topology: { ...topology, names: { ...topology.names, repository: name, service: name } } });

  test('are there whole, in lines that a page has room for', () => {
    expect(labels(text)).toContain(`ECR${name}`);
    const lines = [...text.matchAll(/"([^"]*)"/g)].flatMap(([, label = '']) => label.split('<br/>'));
    expect(Math.max(...lines.map((line) => line.replace(/#\d+;/g, '.').length))).toBeLessThanOrEqual(32);
  });
});

describe('a text from elsewhere stays a text', () => {
  const everywhere = (text: string) => {
    const names = { ...topology.names, service: text, repository: text, loadBalancer: text, targetGroup: text };
    return picture({
      topology: { ...topology, names, healthPath: text, secrets: [text], database: { port: 1 } },
      look: {
        ...look,
        service: {
          ...look.service,
          deployments: look.service.deployments.map((one) => ({ ...one, taskDefinition: text })),
        },
        tasks: look.tasks.map((task) => ({ ...task, id: text, address: text, subnet: text })),
        targets: look.targets.map((target) => ({ ...target, address: text, state: text })),
      },
      image: text,
    });
  };

  test.each([...HOSTILE, ...MERMAID])('%j', (text) => {
    const lines = everywhere(text);
    expect(lines).toHaveLength(everywhere('plain').length);
    const shape = (all: readonly string[]) => all.map((line) => line.replace(/"[^"]*"/g, '""'));
    expect(shape(lines)).toEqual(shape(everywhere('plain')));
    for (const [, label = ''] of lines.join('\n').matchAll(/"([^"]*)"/g))
      expect(label.replaceAll('<br/>', '').replace(/#\d+;/g, '')).toMatch(/^[A-Za-z0-9 /.-]*$/);
  });

  test.each(HOSTILE)('and is shown: %j', (text) => {
    const bare = (value: string) => value.replace(/[\s\u2028]+/g, '');
    const [first = ''] = labels(everywhere(text).join('\n')).filter((label) => label.startsWith('ECR'));
    expect(bare(first)).toBe(`ECR${bare(text)}${bare(text)}`);
  });

  test.each(['$$x^2$$', 'fa:fa-bomb', 'a\\nb'])('Mermaid decodes before it reads %j', (text) => {
    const [raw = ''] = everywhere(text).filter((line) => line.startsWith('  ecr['));
    const decoded = raw.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
    expect(decoded).not.toContain(text);
    expect(labels(raw).join()).toContain(text);
  });
});

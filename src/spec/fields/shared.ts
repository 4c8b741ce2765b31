import type { Field } from '../field.ts';
import { clusterName, loadBalancerName, repositoryName } from '../kinds/arn.ts';
import { integer } from '../kinds/integer.ts';
import { list } from '../kinds/list.ts';
import { text } from '../kinds/text.ts';

/** The most values that AWS takes in the conditions of one rule. */
export const MOST_VALUES = 5;

const host = text({
  what: 'a host that a rule can have',
  allowed: 'a host like api.example.com or *.example.com, at most 128 characters, with letters only after its last dot',
  pattern: /^[A-Za-z0-9_.*?-]+\.[A-Za-z]+$/,
  maxLength: 128,
});

const path = text({
  what: 'a path that a rule can have',
  allowed: `a pattern like /api or /api/*, at most 128 characters: letters, digits, * and ? and _ - . $ / ~ " ' @ : + &`,
  pattern: /^[/*][A-Za-z0-9_.$/~"'@:+&*?-]*$/,
  maxLength: 128,
});

/** What is there already and shared with others: looked up, and never changed but for what is ours in it. */
export const sharedFields = {
  'use-cluster': {
    kind: clusterName,
    at: 'use.cluster',
    defaultTold: 'a cluster is made',
    description: 'A cluster that is there, by its name or ARN.',
    example: 'shared',
  },
  'use-load-balancer': {
    kind: loadBalancerName,
    at: 'use.load-balancer',
    defaultTold: 'a load balancer is made',
    description:
      'An Application Load Balancer that is there, by its name or ARN. Its listener on 443, or else on 80, gets one rule that leads to this service.',
    example: 'shared',
  },
  'use-repository': {
    kind: repositoryName,
    at: 'use.repository',
    defaultTold: 'a repository is made',
    description:
      'An ECR repository that is there, by its name or ARN. Its lifecycle policy and its images stay as they are.',
    example: 'shop/api',
  },
  'listener-hosts': {
    kind: list(host, { min: 1, max: MOST_VALUES, of: 'hosts' }),
    at: 'http.listener.hosts',
    description:
      'With use-load-balancer: the hosts whose requests are for this service. * stands for any characters, ? for one. With listener-paths at most 5 together.',
    example: ['api.example.com'],
  },
  'listener-paths': {
    kind: list(path, { min: 1, max: MOST_VALUES, of: 'paths' }),
    at: 'http.listener.paths',
    description:
      'With use-load-balancer: the paths whose requests are for this service; with listener-hosts too, both have to fit. The service sees the whole path.',
    example: ['/api', '/api/*'],
  },
  'listener-priority': {
    kind: integer(1, 50_000),
    at: 'http.listener.priority',
    defaultTold: 'one that is free',
    description:
      'With use-load-balancer: the place of the rule among the others. Where two fit a request, the lower number has it.',
    example: 100,
  },
} as const satisfies Record<string, Field>;

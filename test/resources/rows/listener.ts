import { ModifyListenerCommand, type ModifyListenerCommandInput } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { ContractStage, Stack } from '../contract-stage.ts';
import type { Row } from '../row.ts';
import { elbTags } from './elb-tags.ts';

const modified =
  (change: Omit<ModifyListenerCommandInput, 'ListenerArn'>) =>
  ({ clients }: ContractStage, ListenerArn: string) =>
    clients.elb.send(new ModifyListenerCommand({ ListenerArn, ...change }));

const CertificateArn = 'arn:aws:acm:eu-central-1:123456789012:certificate/99999999-2222-3333-4444-555555555555';

const drift = {
  action: modified({
    DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '503', MessageBody: 'closed' } }],
  }),
  'tags.team': (aws: ContractStage, arn: string) => elbTags.drop(aws, arn, ['team']),
};

function ownFront(stack: Stack) {
  if ('secure' in stack) return stack;
  throw new Error('the load balancer is not its own');
}

const either = {
  create: 'CreateListener',
  stuck: {},
  tags: elbTags,
  race: { code: 'DuplicateListener' },
  removes: true,
} as const;

/** Forwards 443 to the target group. */
export const secureListener: Row = {
  ...either,
  of: (stack) => ownFront(stack).secure,
  described: { 'certificate-arn': CertificateArn },
  drift: {
    ...drift,
    protocol: modified({ Protocol: 'HTTP' }),
    certificate: modified({ Certificates: [{ CertificateArn }] }),
    tlsPolicy: modified({ SslPolicy: 'ELBSecurityPolicy-2016-08' }),
  },
  fixed: { beside: 'what gets no requests is nobody’s drift; test/commands/replacement.test.ts has it' },
};

/** Redirects 80 to 443. */
export const plainListener: Row = {
  ...either,
  of: (stack) => ownFront(stack).plain,
  described: { 'certificate-arn': '' },
  aim: { match: (input) => JSON.stringify(input).includes('"Protocol":"HTTP"') },
  drift: {
    ...drift,
    protocol: modified({
      Protocol: 'HTTPS',
      Certificates: [{ CertificateArn }],
      SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
    }),
  },
  fixed: { beside: 'it forwards to nobody', certificate: 'it has none', tlsPolicy: 'it has none' },
};

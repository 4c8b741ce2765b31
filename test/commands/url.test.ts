import { expect, test } from '@jest/globals';
import { urlOf } from '../../src/commands/url.ts';
import { specFor } from '../spec/given.ts';

const balancer = { arn: 'arn', dnsName: 'lb.example', vpcId: 'vpc-1' };
const [HTTP, HTTPS] = [
  { arn: 'arn', port: 80, isSecure: false },
  { arn: 'arn', port: 443, isSecure: true },
];
const SHARED = {
  'use-load-balancer': 'front',
  'public-subnet-ids': '',
  'load-balancer-security-group-ids': '',
};

test('a load balancer of its own is reached by its name', async () => {
  expect(urlOf(await specFor({}), balancer)).toBe('http://lb.example');
});

test.each([
  ['shop.example.com', '', HTTPS, 'https://shop.example.com'],
  ['*.example.com, SHOP.example.com', '/api /api/*', HTTPS, 'https://shop.example.com/api'],
  ['shop.example.com', '', { ...HTTPS, isSecure: false }, 'http://shop.example.com:443'],
  ['', '/api/* /v1', HTTP, 'http://lb.example/api/'],
  ['', '/*', HTTP, 'http://lb.example'],
  ['', '*.png', HTTP, 'http://lb.example'],
  ['*.example.com', '/api', HTTPS, undefined],
])('hosts "%s" and paths "%s" on %p: %s', async (hosts, paths, listener, url) => {
  const spec = await specFor({ inputs: { ...SHARED, 'listener-hosts': hosts, 'listener-paths': paths } });
  expect(urlOf(spec, { ...balancer, listener })).toBe(url);
});

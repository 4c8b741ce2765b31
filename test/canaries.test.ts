import { expect, test } from '@jest/globals';
import { canary, masked, searchFor, shown } from './canaries.ts';

const secret = canary('secret');
const search = searchFor([secret]);
const in64 = (text: string) => Buffer.from(text).toString('base64');

test.each<[string, string]>([
  ['as it is', `a ${secret} b`],
  ['in part', secret.slice(5, 20)],
  ['in an address', `https://x/?a=${encodeURIComponent(secret)}`],
  ['in JSON', JSON.stringify({ a: [secret] })],
  ['in JSON in JSON', JSON.stringify(JSON.stringify({ a: secret }))],
  ['in hexadecimal digits', Buffer.from(secret).toString('hex')],
  ['in base64', in64(secret)],
  ['in base64, behind a user', in64(`AWS:${secret}`)],
  ['in base64, behind another one', in64(`user:${secret}`)],
  ['in base64 for addresses', Buffer.from(`a${secret}`).toString('base64url')],
  ['broken into lines', `a\n${secret.replace(/.{6}/g, '$&\n')}`],
  ['broken into the lines of a picture', secret.replace(/.{6}/g, '$&<br/>')],
  ['broken into the lines of an annotation', secret.replace(/.{6}/g, '$&%0A')],
])('a secret is found %s', (_, text) => {
  expect(search(text)).not.toEqual([]);
});

test.each(['', 'secret', 'an honest text, of which no twelve characters are in it', in64('an honest text')])(
  'it is not found in %j',
  (text) => {
    expect(search(text)).toEqual([]);
  },
);

test('what is for the runner is not shown, and is known as secret', () => {
  const log = `a\n::add-mask::b%0Ac\nd ::add-mask::e\n`;
  expect(shown(log)).toBe('a\n\nd ::add-mask::e\n');
  expect(masked(log)).toEqual(['b\nc']);
});

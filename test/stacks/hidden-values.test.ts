import { expect, test } from '@jest/globals';
import { hiddenValues } from '../../src/stacks/hidden-values.ts';
import { specFor } from '../spec/given.ts';

test('values of variables are hidden, the longest first, short ones not', async () => {
  const inputs = { 'environment-variables': 'LEVEL=debug\nKEY=hunter2-of-mine\nLONG=hunter2-of-mine-and-yours' };
  expect(hiddenValues(await specFor({ inputs }))).toEqual(['hunter2-of-mine-and-yours', 'hunter2-of-mine']);
});

test('so are those of other containers, and the token', async () => {
  const sidecar = '{name: proxy, image: "envoy:1", environment: [{name: KEY, value: value-of-a-sidecar}]}';
  const manifest = `task-definition:\n  containerDefinitions: [${sidecar}]\n`;
  const spec = await specFor({ inputs: { 'github-token': 'token-of-a-job' }, manifest });
  expect(hiddenValues(spec)).toEqual(['value-of-a-sidecar', 'token-of-a-job']);
});

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isInstalled, LanguageServer } from './language-server.ts';

const root = resolve(import.meta.dirname, '../..');

test('the schema that docs/manifest.md names for editors is published there', async () => {
  const page = await readFile(resolve(root, 'docs/manifest.md'), 'utf8');
  const [, path] =
    /yaml-language-server: \$schema=https:\/\/raw\.githubusercontent\.com\/org\/fargate-platform\/v1\/(\S+)/.exec(
      page,
    ) ?? [];
  expect(path).toBeDefined();
  expect(existsSync(resolve(root, `${path}`))).toBe(true);
});

/** Where yaml-language-server isn't installed, its tests are skipped. */
const describeEditor = isInstalled ? describe : describe.skip;

describeEditor('an editor with yaml-language-server', () => {
  let server: LanguageServer;
  beforeAll(async () => {
    server = await LanguageServer.start();
  }, 20_000);
  afterAll(() => server[Symbol.asyncDispose]());

  test('offers the groups of a manifest', async () => {
    const offered = await server.completions('version: 1\n|');
    expect(offered).toEqual(
      expect.arrayContaining(['project', 'container', 'network', 'http', 'task', 'roles', 'environments']),
    );
  });

  test('offers the keys of a group, in an environment too', async () => {
    const keys = ['port', 'environment', 'secrets', 'health-check'];
    expect(await server.completions('version: 1\ncontainer:\n  |')).toEqual(expect.arrayContaining(keys));
    expect(await server.completions('version: 1\nenvironments:\n  dev:\n    container:\n      |')).toEqual(
      expect.arrayContaining(keys),
    );
  });

  test('offers the values that AWS takes', async () => {
    expect(await server.completions('version: 1\ntask:\n  cpu-architecture: |')).toEqual(
      expect.arrayContaining(['X86_64', 'ARM64']),
    );
  });

  test('says what a key means', async () => {
    expect(await server.hover('version: 1\ncontainer:\n  po|rt: 8080')).toContain('The port on which the application');
  });

  test.each([
    ['container: { port: many }'],
    ['task: { cpu: 300 }'],
    ['contaner: { port: 80 }'],
    ['http: { health-check: { interval: 30 } }'],
    ['network: { public-subnet-ids: [sg-0a1b2c3d] }'],
    ['environments: { dev: { task: { memory: 600 } } }'],
  ])('underlines %s', async (line) => {
    expect(await server.problems(`version: 1\n${line}\n`)).not.toEqual([]);
  });

  test('names the key that is not known', async () => {
    expect(await server.problems('version: 1\ncontaner: {}\n')).toEqual([expect.stringContaining('contaner')]);
  });

  test('underlines nothing in the manifest of the documentation', async () => {
    const page = await readFile(resolve(root, 'docs/manifest.md'), 'utf8');
    const manifest = /```yaml\n# yaml-language-server[^\n]*\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    expect(manifest).toContain('version: 1');
    expect(await server.problems(manifest)).toEqual([]);
  });
});

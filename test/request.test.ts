import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { explain, UserError } from '../src/errors.ts';
import { readRequest } from '../src/request.ts';
import { ociImage, writeOciLayout } from './fixtures/oci-image.ts';
import { enough } from './spec/given.ts';

const folder = mkdtempSync(join(tmpdir(), 'request-'));
afterAll(() => rmSync(folder, { recursive: true }));

const layout = join(folder, 'layout');
writeOciLayout(layout, ociImage());
const windows = join(folder, 'windows');
writeOciLayout(windows, ociImage({ os: 'windows' }));
const good = { ...enough, image: `oci:${layout}` };

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

/** What the user reads when the request is refused. */
async function told(inputs: Record<string, string>, env: Record<string, string> = {}): Promise<string> {
  const error: unknown = await readRequest(inputs, env).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  return explain(error).join('\n');
}

describe('a good request', () => {
  test('has the spec, and the image on disk opened', async () => {
    const { spec, image } = await readRequest(good, {});
    expect(spec).toMatchObject({ project: 'shop', environment: 'dev' });
    expect(image?.digest).toMatch(/^sha256:/);
  });

  test('takes the manifest and the job’s environment into account', async () => {
    const manifest = file('good.yml', `version: 1\ncontainer: {port: "\${PORT}"}\n`);
    const { spec } = await readRequest({ ...good, manifest }, { PORT: '3000' });
    expect(spec.container.port).toBe(3000);
  });

  test.each(['ecr:v1', `ecr@sha256:${'a1'.repeat(32)}`])('opens nothing for %s', async (image) => {
    expect((await readRequest({ ...good, image }, {})).image).toBeUndefined();
  });
});

describe('a bad one', () => {
  test('is told everything that is wrong in one list: inputs, manifest, archive', async () => {
    const manifest = file('bad.yml', 'version: 1\ncontainer: {prot: 8000}\n');
    const text = await told({
      ...good,
      manifest,
      environment: 'Not Good',
      'execution-role-arn': 'nobody',
      image: `oci-archive:${file('empty.tar', '')}`,
    });
    expect(text).toMatch(/^(\d+) problems, nothing was changed:\n1\. /);
    for (const part of ['environment', 'execution-role-arn', 'prot', 'input image']) expect(text).toContain(part);
    const [head, ...lines] = text.split('\n');
    expect(lines).toHaveLength(Number.parseInt(head ?? '', 10));
  });

  test('with a single problem is told it without a list', async () => {
    expect(await told({ ...good, cpu: '300' })).toMatch(/^input cpu: 300 /);
  });

  test.each<[string, Record<string, string>, RegExp]>([
    [
      'a manifest that is not there',
      { manifest: join(folder, 'none.yml') },
      /^input manifest: .*none\.yml is not there\./,
    ],
    ['a manifest that is no YAML', { manifest: file('broken.yml', 'a: [') }, /broken\.yml, line 1/],
    ['an archive that is not there', { image: `oci-archive:${join(folder, 'none.tar')}` }, /^input image: .*none\.tar/],
    ['an archive that is none', { image: `docker-archive:${file('text.tar', 'hello')}` }, /^input image: /],
    ['an image from a registry', { image: 'docker://nginx' }, /^input image: /],
    ['no image', { image: ' ' }, /^input image /],
  ])('with %s is told once', async (_, inputs, problem) => {
    expect(await told({ ...good, ...inputs })).toMatch(problem);
  });

  test('hears of an image for another processor with the rest of it, wherever that is asked for', async () => {
    const wrong = /input image: cpu-architecture is ARM64, but the image is for linux\/amd64\. Build/;
    const manifest = file('arm.yml', 'version: 1\ntask: {cpu-architecture: ARM64}\n');
    expect(await told({ ...good, manifest })).toMatch(wrong);
    expect(await told({ ...good, 'cpu-architecture': 'ARM64' })).toMatch(wrong);
    const both = await told({ ...good, 'cpu-architecture': 'ARM64', cpu: '300' });
    expect(both).toMatch(/^2 problems/);
    expect(both).toMatch(wrong);
  });

  test.each([
    ['no processor', {}, ''],
    ['one that is none', { 'cpu-architecture': 'MIPS' }, 'input cpu-architecture'],
  ])('hears of an image for another system, asking for %s', async (_, inputs, also) => {
    const text = await told({ ...good, ...inputs, image: `oci:${windows}` });
    expect(text).toContain("input image: the image is for windows/amd64, which Fargate can't run here. Build it for");
    expect(text).toContain(also);
  });

  test('hears of a broken manifest and a broken archive together', async () => {
    const inputs = { ...good, manifest: join(folder, 'none.yml'), image: `oci:${join(folder, 'none')}` };
    expect(await told(inputs)).toMatch(/^2 problems, .*input manifest.*input image/s);
  });

  test.each([
    ['is no YAML', file('broken-too.yml', 'a: ['), 'broken-too.yml, line 1'],
    ['is not there', join(folder, 'none.yml'), 'input manifest'],
  ])(
    'whose manifest %s hears of malformed inputs too, and of none that the manifest may hold',
    async (_, manifest, why) => {
      const text = await told({
        manifest,
        environment: '',
        image: good.image,
        cpu: '300',
        'vpc-id': 'vpc-xyz',
        'db-port': '5432',
      });
      const [head, ...lines] = text.split('\n');
      expect(head).toBe('4 problems, nothing was changed:');
      expect(lines).toEqual([
        expect.stringContaining(why),
        expect.stringContaining('input environment is missing'),
        expect.stringContaining('input vpc-id: vpc-xyz is not a VPC id'),
        expect.stringContaining('input cpu: 300 is not a Fargate size'),
      ]);
    },
  );

  test('shows nothing that may be a secret', async () => {
    const SECRET = 'hunter2-hunter2';
    const manifest = file(
      'secret.yml',
      `version: 1\ncontainer: {secrets: {KEY: ${SECRET}}, environment: {A: {b: ${SECRET}}}, enviroment: {X: ${SECRET}}}\n`,
    );
    const text = await told(
      {
        ...good,
        manifest,
        'environment-variables': `1BAD=${SECRET}\n${SECRET}`,
        secrets: `API_KEY=${SECRET}\n${SECRET}`,
        'db-secret-arn': SECRET,
      },
      { TOKEN: SECRET },
    );
    expect(text).toMatch(/^\d+ problems/);
    expect(text).not.toContain(SECRET);
  });
});

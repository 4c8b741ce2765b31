import { describe, expect, test } from '@jest/globals';
import { parseInspection } from '../../src/image/engine-inspection.ts';
import { parseConfig } from '../../src/image/manifest.ts';
import { inspectionOf } from '../fixtures/fake-engine.ts';
import { ociImage } from '../fixtures/oci-image.ts';

const image = ociImage({ layers: [100, 200], labels: { b: '2', a: '1' } });
const { config, manifest } = image;
const parse = (value: unknown) => parseInspection(JSON.stringify([value]));
const contentId = (of: typeof image) => {
  const parsed = parseConfig(of.config.bytes);
  return 'contentId' in parsed ? parsed.contentId : '';
};

describe('parseInspection', () => {
  test.each([
    ['classic', config.digest, 'config'],
    ['containerd', manifest.digest, 'manifest'],
    ['podman', config.digest, 'config'],
  ] as const)(
    '%s: what the id stands for, the platform, the layers, and the content as the registry tells it',
    (store, id, idOf) => {
      expect(parse(inspectionOf(image, store))).toEqual({
        id,
        idOf,
        platform: { os: 'linux', architecture: 'amd64' },
        diffIds: image.layers.map(({ diffId }) => diffId),
        contentId: contentId(image),
        names: expect.arrayContaining(['shop:latest']),
      });
    },
  );

  test.each([
    ['a repository digest', { RepoDigests: [`shop@${manifest.digest}`] }],
    ['the snapshotter', { GraphDriver: { Name: 'overlayfs', Data: null } }],
  ])('Docker before 28 with the containerd store is known by %s', (_, sign) => {
    const {
      Descriptor: _none,
      RepoDigests: __,
      ...rest
    } = inspectionOf(image, 'containerd') as Record<string, unknown>;
    expect(parse({ ...rest, ...sign })).toMatchObject({ idOf: 'manifest' });
  });

  test('a pulled image of the classic store has a repository digest that is not its id', () => {
    const pulled = { ...inspectionOf(image, 'classic'), RepoDigests: [`shop@${manifest.digest}`] };
    expect(parse(pulled)).toMatchObject({ idOf: 'config' });
  });

  test.each<[string, unknown, RegExp]>([
    ['nothing', undefined, /can’t be read/],
    ['no id', { ...inspectionOf(image, 'classic'), Id: 'shop' }, /no Id/],
    ['no platform', { ...inspectionOf(image, 'containerd'), Architecture: '' }, /for which platform/],
  ])('%s is a problem', (_, value, message) => {
    expect(parse(value)).toMatchObject({ message: expect.stringMatching(message) });
  });

  test.each(['', 'json', '[]', '{}', '[[]]', '[null]'])('%j is a problem', (text) => {
    expect(parseInspection(text)).toHaveProperty('message');
  });
});

describe('the content of an image', () => {
  const same = (change: (json: Record<string, unknown> & { config: Record<string, unknown> }) => void) => {
    const json = JSON.parse(config.bytes.toString());
    change(json);
    const parsed = parseConfig(Buffer.from(JSON.stringify(json)));
    return 'contentId' in parsed && parsed.contentId === contentId(image);
  };

  test.each<[string, Parameters<typeof same>[0]]>([
    ['when it was built', (json) => Object.assign(json, { created: '2027-01-01T00:00:00Z', history: [] })],
    ['empty settings', (json) => Object.assign(json.config, { User: '', Entrypoint: null, Volumes: {}, OnBuild: [] })],
    ['the order of labels', (json) => Object.assign(json.config, { Labels: { a: '1', b: '2' } })],
    ['what only engines write', (json) => Object.assign(json.config, { Hostname: 'x', ArgsEscaped: true })],
  ])('does not hang on %s', (_, change) => expect(same(change)).toBe(true));

  test.each<[string, Parameters<typeof same>[0]]>([
    ['the command', (json) => Object.assign(json.config, { Cmd: ['/b'] })],
    ['the order of a command', (json) => Object.assign(json.config, { Env: ['A=1'] })],
    ['a label', (json) => Object.assign(json.config, { Labels: { a: '1', b: '3' } })],
    ['the processor', (json) => Object.assign(json, { architecture: 'arm64' })],
    ['the layers', (json) => Object.assign(json, { rootfs: { type: 'layers', diff_ids: [] } })],
  ])('changes with %s', (_, change) => expect(same(change)).toBe(false));
});

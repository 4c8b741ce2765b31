import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { anchorsOf, brokenLinks, faultOf, linksOf, linksOfProject } from '../../scripts/check-links.ts';

const root = resolve(import.meta.dirname, '../..');

test('no link of the project leads nowhere', async () => {
  expect(await brokenLinks(root)).toEqual([]);
});

test('the pages, the action and the messages are all looked at', async () => {
  const places = new Set((await linksOfProject(root)).map(({ from }) => from));
  expect([...places]).toEqual(
    expect.arrayContaining(['README.md', 'docs/troubleshooting.md', 'src/main.ts', 'src/github/error-place.ts']),
  );
});

describe("a heading's anchor is GitHub's", () => {
  test.each([
    ['## Quick start', 'quick-start'],
    ['### `http.health-check`', 'httphealth-check'],
    ['## Outputs, and *more*!', 'outputs-and-more'],
    ['## `CannotPullContainerError`: why', 'cannotpullcontainererror-why'],
    ['## A & B', 'a--b'],
    ['## snake_case', 'snake_case'],
    ['## Größe', 'größe'],
    ['## [A link](https://aws.amazon.com) here', 'a-link-here'],
    ['<a id="by-hand"></a>', 'by-hand'],
  ])('%s', (markdown, anchor) => expect([...anchorsOf(markdown)]).toEqual([anchor]));

  test('the second of the same name gets a number', () => {
    expect([...anchorsOf('# A\n# A\n# A')]).toEqual(['a', 'a-1', 'a-2']);
  });

  test('what stands in code is no heading', () => {
    expect([...anchorsOf('```sh\n# A\n```\n')]).toEqual([]);
  });
});

test('links, pictures and HTML are found, code is not', () => {
  const page = '[a](x.md) ![b](y.png) <img src="z.png"> `[c](no.md)`\n\n| t |\n|-|\n| [d](w.md) |\n';
  expect(linksOf(page).toSorted()).toEqual(['w.md', 'x.md', 'y.png', 'z.png']);
});

describe('a link', () => {
  const files: Readonly<Record<string, string>> = {
    'README.md': '# Top',
    'docs/a.md': '# One\n## Two',
    'src/x.ts': '',
  };
  const places = {
    has: async (path: string) => path in files,
    read: async (path: string) => files[path] ?? '',
  };
  test.each<[string, string, string | undefined]>([
    ['docs/a.md', '#two', undefined],
    ['docs/a.md', '#three', 'the page has no such heading'],
    ['docs/a.md', '../README.md#top', undefined],
    ['docs/a.md', 'README.md', 'there is no such file'],
    ['README.md', 'docs/a.md#Two', 'the page has no such heading'],
    ['README.md', 'docs/A.md', 'there is no such file'],
    ['README.md', 'src/x.ts#L10', undefined],
    ['README.md', '../other/README.md', 'leads out of the repository'],
    ['README.md', '/docs/a.md', 'leads out of the repository'],
    ['README.md', 'https://github.com/org/fargate-platform/blob/v1/docs/a.md#one', undefined],
    ['README.md', 'https://github.com/org/fargate-platform/blob/v1/docs/a.md#no', 'the page has no such heading'],
    ['README.md', 'https://raw.githubusercontent.com/org/fargate-platform/v1/no.json', 'there is no such file'],
    ['README.md', 'https://docs.aws.amazon.com/ecs/', undefined],
    ['README.md', 'http://docs.aws.amazon.com/ecs/', 'only https leads out'],
    ['README.md', 'https://aws/', 'the host has no full name'],
  ])('in %s to %s: %s', async (from, to, fault) => expect(await faultOf({ from, to }, places)).toBe(fault));
});

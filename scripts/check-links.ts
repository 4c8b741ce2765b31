import { access, glob, readFile } from 'node:fs/promises';
import { dirname, posix, resolve } from 'node:path';
import { marked, type Token } from 'marked';
import { parse as parseYaml } from 'yaml';
import { linkTo } from '../src/github/docs-link.ts';
import { ERROR_PLACES } from '../src/github/error-place.ts';
import { CAUSE_NAMES } from '../src/rollout/diagnosis/cause.ts';

/** A link, and the file that has it, from the root. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

/** What a link can lead to: whether a path from the root is there, and the anchors of a page. */
export interface Places {
  readonly has: (path: string) => Promise<boolean>;
  readonly read: (path: string) => Promise<string>;
}

/** This repository as GitHub shows it; what is linked there has to stand here. */
const OWN =
  /^https:\/\/(?:github\.com\/org\/fargate-platform\/(?:blob|tree)|raw\.githubusercontent\.com\/org\/fargate-platform)\/v1\//;

/** Pure: the anchors that GitHub gives the headings of a page, and those that it sets itself in HTML. */
export function anchorsOf(markdown: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const token of tokensOf(markdown)) {
    if (token.type === 'html')
      for (const [, id] of token.raw.matchAll(/\b(?:id|name)="([^"]+)"/g)) anchors.add(`${id}`);
    if (token.type !== 'heading') continue;
    const slug = slugOf(shownText(token));
    let anchor = slug;
    for (let n = 1; anchors.has(anchor); n++) anchor = `${slug}-${n}`;
    anchors.add(anchor);
  }
  return anchors;
}

/** Pure: where the links and pictures of a page lead. Code is no link. */
export function linksOf(markdown: string): string[] {
  return tokensOf(markdown).flatMap((token) => {
    if (token.type === 'link' || token.type === 'image') return [`${token['href']}`];
    return token.type === 'html'
      ? [...token.raw.matchAll(/\b(?:href|src|srcset)="([^"]+)"/g)].map(([, to]) => `${to}`)
      : [];
  });
}

/** What is wrong with a link, or undefined. Links that lead elsewhere are judged by their shape only. */
export async function faultOf({ from, to }: Link, places: Places): Promise<string | undefined> {
  const own = OWN.exec(to);
  if (own === null && /^[a-z][a-z0-9+.-]*:|^\/\//i.test(to)) return outsideFault(to);
  const [path = '', anchor] = (own ? to.slice(own[0].length) : to).split('#');
  const target = own ? decodeURI(path) : path === '' ? from : posix.join(dirname(from), decodeURI(path));
  if (target.startsWith('..') || to.startsWith('/')) return 'leads out of the repository';
  if (!(await places.has(target))) return 'there is no such file';
  if (anchor === undefined) return undefined;
  if (!target.endsWith('.md')) return /^L\d+/.test(anchor) ? undefined : 'only pages have headings';
  return anchorsOf(await places.read(target)).has(decodeURIComponent(anchor))
    ? undefined
    : 'the page has no such heading';
}

/** Every link that the project shows somebody: in its pages, in action.yml and in its messages. */
export async function linksOfProject(root: string): Promise<Link[]> {
  const text = (path: string) => readFile(resolve(root, path), 'utf8');
  const links: Link[] = [];
  for (const from of ['README.md', ...(await found('docs/**/*.md', root))]) {
    for (const to of linksOf(await text(from))) links.push({ from, to });
  }
  for (const described of descriptionsIn(parseYaml(await text('action.yml')))) {
    for (const to of linksOf(described)) links.push({ from: 'action.yml', to });
  }
  for (const from of await found('src/**/*.ts', root)) {
    const source = await text(from);
    for (const [, heading] of source.matchAll(/\blinkTo\('([^']+)'\)/g)) links.push({ from, to: linkTo(`${heading}`) });
    for (const [to] of source.matchAll(/https:\/\/(?:github\.com|raw\.githubusercontent\.com)\/org\/[\w./#-]+/g)) {
      links.push({ from, to });
    }
  }
  for (const place of ERROR_PLACES) links.push({ from: 'src/github/error-place.ts', to: linkTo(place) });
  for (const cause of CAUSE_NAMES) links.push({ from: 'src/rollout/diagnosis/cause.ts', to: linkTo(cause) });
  return links;
}

/** One line for each link that leads nowhere. */
export async function brokenLinks(root: string): Promise<string[]> {
  const places: Places = {
    has: (path) =>
      access(resolve(root, path)).then(
        () => true,
        () => false,
      ),
    read: (path) => readFile(resolve(root, path), 'utf8'),
  };
  const lines: string[] = [];
  for (const link of await linksOfProject(root)) {
    const fault = await faultOf(link, places);
    if (fault !== undefined) lines.push(`${link.from}: ${link.to}: ${fault}`);
  }
  return lines;
}

function tokensOf(markdown: string): Token[] {
  const tokens: Token[] = [];
  // The walk ends before it returns: what it gives back is only for callbacks that return promises.
  void marked.walkTokens(marked.lexer(markdown), (token) => {
    tokens.push(token);
  });
  return tokens;
}

/** The text of a heading as it is read, without the marks of Markdown. */
function shownText(token: Token): string {
  const inner = 'tokens' in token ? token.tokens : undefined;
  if (inner !== undefined && inner.length > 0) return inner.map(shownText).join('');
  return token.type === 'html' || !('text' in token) ? '' : `${token['text']}`;
}

/** GitHub's rule: lower case; letters, digits, marks, hyphens and underscores stay, a blank becomes a hyphen. */
function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

function outsideFault(to: string): string | undefined {
  if (!URL.canParse(to)) return 'that is no address';
  const { protocol, hostname } = new URL(to);
  if (protocol !== 'https:') return 'only https leads out';
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(hostname) ? undefined : 'the host has no full name';
}

function descriptionsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'description' && typeof each === 'string' ? [each] : descriptionsIn(each),
  );
}

async function found(pattern: string, root: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const path of glob(pattern, { cwd: root })) paths.push(path);
  return paths.sort();
}

if (import.meta.main) {
  const lines = await brokenLinks(resolve(import.meta.dirname, '..'));
  for (const line of lines) console.error(line);
  process.exitCode = lines.length === 0 ? 0 : 1;
}

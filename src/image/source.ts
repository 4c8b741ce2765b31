import type { Problem } from './problem.ts';
import { isReference } from './reference.ts';

/** An archive or layout on disk; `tag` picks one of several images in it. */
export interface LocalImageSource {
  readonly kind: 'oci-archive' | 'oci' | 'docker-archive';
  readonly path: string;
  readonly tag?: string;
}

/** An image that a container engine on the runner has. */
export interface EngineImageSource {
  readonly kind: 'docker' | 'podman';
  readonly reference: string;
}

/** An image that the environment's repository already holds. */
export type RemoteImageSource =
  | { readonly kind: 'ecr-tag'; readonly tag: string }
  | { readonly kind: 'ecr-digest'; readonly digest: string };

/** The image that the environment's service runs: what a plan takes where nobody names one. */
export interface RunningImageSource {
  readonly kind: 'running';
}

/** The image that another environment of the project runs. */
export interface EnvironmentImageSource {
  readonly kind: 'environment';
  readonly environment: string;
}

export type ImageSource =
  | LocalImageSource
  | EngineImageSource
  | RemoteImageSource
  | EnvironmentImageSource
  | RunningImageSource;

export const IMAGE_SOURCE_FORMS =
  'docker:NAME[:TAG] or NAME[:TAG] alone, podman:NAME[:TAG], oci-archive:FILE[:TAG], oci:DIR[:TAG], docker-archive:FILE[:NAME:TAG], ecr:TAG, ecr@sha256:<64 hex digits> or environment:NAME';

/** A tag that registries take: letters, digits and `_ . -`, at most 128 characters. */
export const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
/** What an environment may be called: letters, digits and single hyphens inside. */
export const ENVIRONMENT = /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;

function isTag(text: string): boolean {
  return TAG.test(text);
}

/** True for `sha256:` and 64 lower-case hex digits. */
export function isDigest(text: string): boolean {
  return DIGEST.test(text);
}

/** Reads the `image` input. Says what is allowed when it is none of the known forms. */
export function parseImageSource(text: string): ImageSource | Problem {
  const given = text.trim();
  if (given.startsWith('ecr@')) {
    const digest = given.slice('ecr@'.length);
    if (isDigest(digest)) return { kind: 'ecr-digest', digest };
    return problem('a digest is sha256: and 64 lower-case hex digits');
  }
  const colon = given.indexOf(':');
  const form = colon < 0 ? given : given.slice(0, colon);
  const rest = colon < 0 ? '' : given.slice(colon + 1);
  switch (form) {
    case 'ecr':
      if (isTag(rest)) return { kind: 'ecr-tag', tag: rest };
      return problem('a tag is letters, digits, "_", "." and "-", at most 128 characters');
    case 'environment':
      if (ENVIRONMENT.test(rest)) return { kind: 'environment', environment: rest };
      return problem('an environment is letters, digits and single hyphens inside, like dev');
    case 'oci':
    case 'oci-archive':
    case 'docker-archive':
      return parseLocal(form, rest);
    case 'docker':
    case 'podman':
      return parseEngine(form, rest);
    default:
      if (/^[./~]|\.(?:tar|tgz|tar\.[a-z0-9]+)(?::[^/]*)?$/.test(given))
        return problem('it looks like a path without its form');
      if (/^(?:oci|docker|podman|ecr|containers)-[a-z]+$/.test(form))
        return problem(`"${form}" is none of its forms (an image of that name in an engine is docker:${given})`);
      return parseEngine('docker', given);
  }
}

function parseLocal(kind: LocalImageSource['kind'], rest: string): ImageSource | Problem {
  const { path, tag } = splitPath(rest);
  if (path === '') return problem(kind === 'oci' ? 'the directory is missing' : 'the file is missing');
  if (tag === undefined) return { kind, path };
  const plain = kind === 'docker-archive' ? tag.slice(tag.lastIndexOf(':') + 1) : tag;
  if (!isTag(plain)) return problem(`"${tag}" after the path is not a tag`);
  return { kind, path, tag };
}

function parseEngine(kind: EngineImageSource['kind'], reference: string): ImageSource | Problem {
  if (reference.includes('://') || reference.startsWith('//')) {
    return problem('images are not pulled from registries: pull it in a step before');
  }
  if (isReference(reference)) return { kind, reference };
  return problem('an image in an engine is named like shop:latest or ghcr.io/org/shop:1, in lower case');
}

/** A colon parts path and tag, but the one after a Windows drive letter belongs to the path. */
function splitPath(rest: string): { path: string; tag?: string } {
  const from = /^[A-Za-z]:[\\/]/.test(rest) ? 2 : 0;
  const colon = rest.indexOf(':', from);
  if (colon < 0) return { path: rest };
  return { path: rest.slice(0, colon), tag: rest.slice(colon + 1) };
}

/** The message continues the value: whoever tells it puts that in front. */
function problem(why: string): Problem {
  return { message: `can't be read as an image: ${why}`, fix: `Give one of ${IMAGE_SOURCE_FORMS}.` };
}

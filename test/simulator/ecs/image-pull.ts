import { randomInt } from 'node:crypto';
import type { ImageConfig } from '../ports.ts';
import type { Conditions } from './conditions.ts';
import type { Cloud, TaskDefinition } from './state.ts';

export type Pulled =
  | { readonly digest: string | undefined; readonly config: ImageConfig | undefined; readonly runs: boolean }
  | { readonly problem: string };

/** Whether an image lies in this account's ECR. */
export const isInEcr = (cloud: Cloud, image: string) => image.startsWith(`${cloud.registryHost()}/`);

/** Nobody answers at the address that a name has at the moment. */
export const dialTimeout = () =>
  `dial tcp 52.${randomInt(1, 255)}.${randomInt(1, 255)}.${randomInt(1, 255)}:443: i/o timeout`;

/** What pulling an image gives; `runs` is false when its programs are for another architecture. */
export function pull(cloud: Cloud, { pulls }: Conditions, of: TaskDefinition, image: string): Pulled {
  if (pulls === 'time out' || (pulls === 'login times out' && !isInEcr(cloud, image))) return unreachable(image);
  if (!isInEcr(cloud, image)) return pullFromElsewhere(pulls, image);
  if (pulls === 'denied') {
    return {
      problem: `pull image manifest has been retried 1 time(s): failed to resolve ref ${image}: pulling from host ${partsOf(image).host} failed with status code [manifests ${partsOf(image).name}]: 403 Forbidden`,
    };
  }
  const stored = cloud.images.find(image);
  if (stored === undefined) {
    return {
      problem: `pull image manifest has been retried 1 time(s): failed to resolve ref ${image}: ${image}: not found`,
    };
  }
  const architecture = of.content.runtimePlatform?.cpuArchitecture === 'ARM64' ? 'arm64' : 'amd64';
  const [only, ...others] = stored.platforms;
  const matching = stored.platforms.find(
    (platform) => platform.os === 'linux' && platform.architecture === architecture,
  );
  // A plain image is pulled whatever it holds; from an index the node takes its own platform or nothing.
  const config = matching ?? (others.length === 0 ? only : undefined);
  if (config === undefined) {
    return {
      problem: `pull image manifest has been retried 7 time(s): image Manifest does not contain descriptor matching platform 'linux/${architecture}'`,
    };
  }
  if (pulls === 'layers time out') {
    return {
      problem: `ref pull has been retried 5 time(s): failed to copy: httpReadSeeker: failed open: failed to do request: Get ${image}: ${dialTimeout()}`,
    };
  }
  return { digest: stored.digest, config, runs: config === matching };
}

function unreachable(image: string): Pulled {
  const reference = fullReference(image);
  return {
    problem: `pull image manifest has been retried 5 time(s): failed to resolve ref ${reference}: failed to do request: Head "${manifestUrl(reference)}": ${dialTimeout()}`,
  };
}

function pullFromElsewhere(pulls: Conditions['pulls'], image: string): Pulled {
  if (pulls !== 'rate limited') return { digest: undefined, config: undefined, runs: true };
  return {
    problem: `pull image manifest has been retried 5 time(s): httpReadSeeker: failed open: unexpected status code ${manifestUrl(fullReference(image))}: 429 Too Many Requests - Server message: toomanyrequests: You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit`,
  };
}

/** `nginx` means `docker.io/library/nginx:latest`. */
function fullReference(image: string): string {
  const [first = '', ...rest] = image.split('/');
  const hasHost = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
  const named = hasHost ? image : `docker.io/${rest.length === 0 ? 'library/' : ''}${image}`;
  return /[:@]/.test(named.slice(named.lastIndexOf('/'))) ? named : `${named}:latest`;
}

/** Of `host/repository:tag` or `host/repository@digest`. */
function partsOf(reference: string) {
  const [, host = '', repository = '', name = ''] = /^([^/]+)\/(.+?)(?:@|:(?=[^/]*$))(.+)$/.exec(reference) ?? [];
  return { host, repository, name };
}

function manifestUrl(reference: string): string {
  const { host, repository, name } = partsOf(reference);
  return `https://${host === 'docker.io' ? 'registry-1.docker.io' : host}/v2/${repository}/manifests/${name}`;
}

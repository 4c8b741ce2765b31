import { subscribe } from 'node:diagnostics_channel';
import { ClientRequest, IncomingMessage } from 'node:http';
import { debug, isDebug } from '@actions/core';
import type { Trace, TracedCall } from '../aws/trace.ts';
import { isRecord } from '../json.ts';
import { oneLine } from '../one-line.ts';
import { elapsedText } from './text.ts';

/** What a run knows before its first call. */
export interface Beginning {
  readonly node: string;
  readonly platform: string;
  /** `owner/repository@ref`, where the runner tells it. */
  readonly action: string | undefined;
  readonly region: string;
  /** The names of the inputs that the workflow gives. */
  readonly inputs: readonly string[];
}

/** How a request to a registry ended. */
export interface RegistryCall {
  readonly method: string;
  readonly path: string;
  readonly milliseconds: number;
  /** The status of the answer, or the code of the error. */
  readonly result: string;
}

/**
 * Writes what is only seen when the job runs with debug logging, and gives what has to be told of the calls to AWS.
 * In any other run it gives nothing, and nothing is observed.
 */
export function debugLog(region: string, now: () => number): Trace | undefined {
  if (!isDebug()) return undefined;
  const start = now();
  const line = (text: string) => debug(`${elapsedText(now() - start).padStart(6)}  ${oneLine(text)}`);
  const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = process.env;
  line(
    beginningText({
      node: process.version,
      platform: `${process.platform}-${process.arch}`,
      action: repository && ref ? `${repository}@${ref}` : undefined,
      region,
      inputs: givenInputs(process.env),
    }),
  );
  watchRegistry((call) => line(registryText(call)));
  return (call) => line(callText(call));
}

/** Pure: the names of the inputs that are not empty, as the runner hands them on. */
export function givenInputs(env: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(env).flatMap(([name, value]) =>
    name.startsWith('INPUT_') && value ? [name.slice('INPUT_'.length).toLowerCase()] : [],
  );
}

/** Pure: the first line. */
export function beginningText({ node, platform, action, region, inputs }: Beginning): string {
  const by = action === undefined ? '' : `${action}, `;
  return `${by}Node ${node} on ${platform}, region ${region}, inputs: ${inputs.join(', ') || 'none'}`;
}

/** So many names of one field are told; the tasks of a service may be a hundred. */
const MOST_NAMES = 5;

/** Pure: a call to AWS, how it ended and what it was about. */
export function callText(call: TracedCall): string {
  const { service, operation, about, milliseconds, attempts = 1, requestId, status, error } = call;
  const result = [status, error].filter((part) => part !== undefined).join(' ') || 'done';
  const parts = [
    `${service} ${operation}: ${result} in ${Math.round(milliseconds)} ms`,
    ...(attempts > 1 ? [`${attempts} attempts`] : []),
    ...(requestId === undefined ? [] : [`request ${requestId}`]),
    ...Object.entries(about).map(([field, names]) => `${field} ${namesText(names)}`),
  ];
  return parts.join(', ');
}

function namesText(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(' ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Pure: a request to a registry and how it ended. */
export function registryText({ method, path, milliseconds, result }: RegistryCall): string {
  return `registry ${method} ${path}: ${result} in ${Math.round(milliseconds)} ms`;
}

/**
 * Pure: the path of a request to a registry, `undefined` for any other request. What follows the path may be signed, and
 * so may be what a registry redirects to; and paths of another kind may hold what is secret, as those do from which a
 * container gets its credentials (`/v2/credentials/…`).
 */
export function registryPath(target: string): string | undefined {
  // Through a proxy a request's target is a whole URL.
  const path = URL.parse(target, 'http://registry')?.pathname;
  return path !== undefined && /^\/v2\/.+\/(blobs|manifests)\//.test(path) ? path : undefined;
}

/** Node tells of all requests of a process by itself, so that no one who makes one has to know of this log. */
function watchRegistry(tell: (call: RegistryCall) => void): void {
  const starts = new WeakMap<ClientRequest, number>();
  const ended = (request: ClientRequest, result: string) => {
    const path = registryPath(request.path);
    const start = starts.get(request);
    // An error may come after the answer, when what is left of a request is not wanted.
    if (path === undefined || start === undefined || !starts.delete(request)) return;
    tell({ method: request.method, path, milliseconds: performance.now() - start, result });
  };
  const on = (event: string, react: (request: ClientRequest, message: Readonly<Record<string, unknown>>) => void) =>
    subscribe(`http.client.${event}`, (message) => {
      if (isRecord(message) && message['request'] instanceof ClientRequest) react(message['request'], message);
    });
  on('request.created', (request) => starts.set(request, performance.now()));
  on('response.finish', (request, { response }) => {
    if (response instanceof IncomingMessage) ended(request, String(response.statusCode));
  });
  on('request.error', (request, { error }) => {
    const code = isRecord(error) ? error['code'] : undefined;
    ended(request, typeof code === 'string' ? code : 'no answer');
  });
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../ports.ts';
import type { Authorization } from './authorization.ts';
import type { Blobs } from './blobs.ts';
import { answerManifest } from './manifests.ts';
import type { FaultPoint, RegistryFaults } from './registry-faults.ts';
import { Dropped, type Exchange, type Passage, RegistryError, type Reply } from './registry-protocol.ts';
import { noSuchRepository, type RegistryIdentity, type RegistrySettings, type Repositories } from './repository.ts';
import { createUploads } from './uploads.ts';

const ROUTE = /^\/v2\/(.+?)\/(blobs\/uploads|blobs|manifests|tags)\/?([^/]*)$/;

interface Parts {
  readonly repositories: Repositories;
  readonly registry: RegistryIdentity;
  readonly clock: Clock;
  readonly authorization: Authorization;
  readonly blobs: Blobs;
  readonly faults: RegistryFaults;
  readonly settings: RegistrySettings;
}

/** The OCI distribution protocol as ECR speaks it; the handler answers `/v2/…` and says whether it did. */
export function createRegistry(
  parts: Parts,
): (request: IncomingMessage, response: ServerResponse, passage?: Passage) => boolean {
  const answer = createRoutes(parts);
  return (request, response, { body, instead } = { body: request }) => {
    const url = new URL(request.url ?? '/', 'http://registry');
    if (url.pathname !== '/v2' && !url.pathname.startsWith('/v2/')) return false;
    answer(request, url, body).then(
      async (reply) => {
        if (instead !== 'nothing' && !(instead instanceof Promise)) return send(request, response, instead ?? reply);
        await instead;
        response.destroy();
      },
      (error: unknown) => {
        if (error instanceof RegistryError) send(request, response, refusal(error));
        else if (error instanceof Dropped || (request.destroyed && !request.complete)) response.destroy();
        else {
          // A fault of the simulator itself must be seen by whoever runs it.
          console.error(error);
          send(request, response, { status: 500, body: String(error) });
        }
      },
    );
    return true;
  };
}

function createRoutes({ repositories, registry, clock, authorization, blobs, faults, settings }: Parts) {
  const uploads = createUploads((name) => (settings.blobMounting ? repositories.get(name) : undefined));

  return async (request: IncomingMessage, url: URL, body: AsyncIterable<Buffer>): Promise<Reply> => {
    if (!blobs.isSigned(url)) authorize(authorization, registry, request.headers.authorization);
    if (/^\/v2\/?$/.test(url.pathname)) return json({});
    const [, name = '', kind, reference = ''] = ROUTE.exec(decodeURIComponent(url.pathname)) ?? [];
    const repository = repositories.get(name);
    if (kind === undefined) throw new RegistryError(404, 'UNSUPPORTED', `${url.pathname} is not supported`);
    if (repository === undefined) {
      throw new RegistryError(404, 'NAME_UNKNOWN', noSuchRepository(name, registry.account));
    }
    if (kind === 'tags') return json({ name, tags: [...repository.imageTags.keys()] });
    const exchange: Exchange = { method: request.method ?? 'GET', url, request, body, repository, reference };
    if (blobs.isSigned(url)) return blobs.download(exchange);
    const point = faultPoint(kind, exchange);
    const fault = point === undefined ? undefined : faults.take(point);
    if (fault !== undefined && 'status' in fault) throw faultError(fault);
    if (fault !== undefined && point !== 'upload') throw new Dropped();
    if (kind === 'manifests') return answerManifest(exchange, clock);
    if (kind === 'blobs') return blobs.answer(exchange);
    if (reference === '' && exchange.method === 'POST') return uploads.start(exchange);
    return uploads.answer(exchange, fault?.dropAfterBytes);
  };
}

const json = (value: unknown): Reply => ({
  status: 200,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(value),
});

function faultPoint(kind: string, { method, reference }: Exchange): FaultPoint | undefined {
  if (kind === 'manifests') return method === 'PUT' ? 'manifest' : undefined;
  if (kind === 'blobs') return 'blob';
  if (reference === '') return 'start';
  return method === 'PATCH' || method === 'PUT' ? 'upload' : undefined;
}

function faultError({ status, retryAfterSeconds }: { status: number; retryAfterSeconds?: number }): RegistryError {
  const headers = retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) };
  if (status === 429) return new RegistryError(429, 'TOOMANYREQUESTS', 'Rate exceeded', headers);
  return new RegistryError(status, 'UNKNOWN', 'An internal error occurred', headers);
}

function authorize(authorization: Authorization, registry: RegistryIdentity, header: string | undefined): void {
  switch (authorization.check(header)) {
    case 'valid':
      return;
    case 'expired':
      throw new RegistryError(403, 'DENIED', 'Your authorization token has expired. Reauthenticate and try again.');
    case 'unknown':
      throw new RegistryError(401, 'UNAUTHORIZED', 'Not Authorized', {
        'WWW-Authenticate': `Basic realm="http://${registry.host()}/",service="ecr.amazonaws.com"`,
      });
  }
}

function refusal({ status, code, message, headers }: RegistryError): Reply {
  const body = JSON.stringify({ errors: [{ code, message }] });
  return { status, headers: { ...headers, 'Content-Type': 'application/json' }, body };
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers = {}, body = '' }: Reply): void {
  request.resume(); // What is left of a refused body must not block the next request on this connection.
  const length = 'Content-Length' in headers || status === 204 ? {} : { 'Content-Length': Buffer.byteLength(body) };
  response.writeHead(status, { 'Docker-Distribution-Api-Version': 'registry/2.0', ...headers, ...length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Api, errorReply, find, okReply, type Reply, readFields } from './api.ts';
import { authenticate, type Credentials } from './authenticate.ts';
import type { Door, Visitor } from './door.ts';
import type { Passage } from './ecr/registry-protocol.ts';
import type { Fault, FaultSource } from './faults.ts';
import { injectedError } from './injected-error.ts';
import { type Call, isWrite, type Journal } from './journal.ts';
import { JSON_CONTENT_TYPE, writeJsonError } from './json-protocol.ts';
import type { Lag, Past } from './past.ts';
import { type Answer, AwsError, type Clock, type Fields, type Operation, type Permissions } from './ports.ts';
import { describeProblems, problems } from './validate.ts';

export interface Routes {
  readonly apis: readonly Api[];
  /** The OCI registry under `/v2/`; answers whether it took the request. */
  registry(request: IncomingMessage, response: ServerResponse, passage: Passage): boolean;
  /** The load balancers' data plane, by DNS name. */
  dataPlane(host: string, path: string, port: number): Answer | undefined;
}

export interface World {
  readonly clock: Clock;
  readonly journal: Journal;
  readonly faults: FaultSource;
  readonly door: Door;
  /** Reads that lag behind writes. */
  readonly lagging?: { readonly lag: Lag; readonly past: Past };
  readonly credentials: Credentials;
  readonly permissions: Permissions;
}

/** The HTTP front of the simulated AWS: finds out what is asked and of whom, on one port for all. */
export function createFront(world: World, routes: Routes): Server {
  const previous = new Map<string, Reply>();

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/';
    const [host = '', port = '80'] = (request.headers.host ?? '').split(':');
    const answer = routes.dataPlane(host, path, Number(port));
    if (answer !== undefined) {
      const location = answer.status >= 300 && answer.status < 400 ? { location: answer.body } : {};
      return send(response, {
        status: answer.status,
        headers: { 'content-type': 'text/plain', ...location },
        body: answer.body,
      });
    }
    if (path.startsWith('/v2/')) return registry(request, response, path);
    await api(request, response, await text(request));
  };

  const registry = async (request: IncomingMessage, response: ServerResponse, path: string) => {
    const operation = `${request.method ?? 'GET'} ${path}`;
    const write = !['GET', 'HEAD'].includes(request.method ?? 'GET');
    const visitor = visitorOf(request, { service: 'registry', operation, input: undefined, write });
    const ruled = await enter(visitor, request, response);
    const call = begin(request, visitor);
    response.once('close', () => {
      call.endedAt = performance.now();
      if (response.statusCode >= 400) call.error = String(response.statusCode);
      if (!response.writableFinished) call.error = 'dropped';
    });
    const fault = ruled ?? world.faults.hit('registry', operation, undefined);
    await pause(fault);
    const lost = fault === undefined ? undefined : insteadOf(fault);
    if (fault?.kind === 'drop' && !lost) return void response.destroy();
    if (fault?.kind === 'throttle') return send(response, { status: 429, headers: {}, body: 'Rate exceeded' });
    if (fault?.kind === 'deny') return send(response, { status: 403, headers: {}, body: '' });
    if (fault?.kind === 'error' && !lost)
      return send(response, { status: fault.status ?? 500, headers: {}, body: fault.code });
    if (fault?.kind === 'break') breakAfter(request.socket, fault.bytes);
    const body = world.door.body(visitor, request);
    const passage = { body: write ? remembering(body) : body, ...(lost ? { instead: lost } : {}) };
    const answer = () => routes.registry(request, response, passage);
    const isAnswered = isFromStorage(path) ? answer() : atItsTime(visitor, answer);
    if (!isAnswered) send(response, { status: 404, headers: {}, body: '' });
  };

  const api = async (request: IncomingMessage, response: ServerResponse, body: string) => {
    const requestId = randomUUID();
    const asked = find(request, body, routes.apis);
    if (asked === undefined) {
      const unknown = new AwsError('UnknownOperationException', 'The requested operation is not supported.');
      return send(response, {
        status: 400,
        headers: { 'content-type': JSON_CONTENT_TYPE },
        body: writeJsonError(unknown),
      });
    }
    const { api: of, name, operation } = asked;
    const fields = readFields(asked);
    const input = fields instanceof AwsError ? body : fields;
    const visitor = visitorOf(request, { service: of.name, operation: name, input, write: isWrite(name) });
    const ruled = await enter(visitor, request, response);
    const call = begin(request, visitor);
    const fault = ruled ?? world.faults.hit(of.name, name, input);
    await pause(fault);

    const applies =
      fault === undefined ||
      fault.kind === 'delay' ||
      fault.kind === 'break' ||
      fault.kind === 'stale' ||
      ('applied' in fault && fault.applied === true);
    const key = `${of.name} ${name} ${JSON.stringify(input)}`;
    const before = fault?.kind === 'stale' ? previous.get(key) : undefined;
    const outcome = applies && before === undefined ? run(request, of, name, operation, fields) : undefined;
    const error = fault === undefined ? undefined : injectedError(fault, of, name);
    call.endedAt = performance.now();
    if (fault?.kind === 'drop') {
      await fault.when;
      call.error = 'dropped';
      response.destroy();
      return;
    }
    const failure = error ?? (outcome instanceof AwsError ? outcome : undefined);
    const reply =
      before ?? (failure === undefined ? okReply(of, name, outcome, requestId) : errorReply(of, failure, requestId));
    if (error === undefined) previous.set(key, reply);
    call.error = failure?.code;
    if (fault?.kind === 'break') breakAfter(request.socket, fault.bytes);
    send(response, reply);
  };

  const run = (
    request: IncomingMessage,
    of: Api,
    name: string,
    operation: Operation | undefined,
    fields: Fields | AwsError,
  ) => {
    try {
      const isSigned = of.unsigned?.includes(name) !== true;
      const caller = isSigned
        ? authenticate(request, of.protocol.type, world.credentials, world.clock.now())
        : undefined;
      if (operation === undefined) {
        throw new AwsError(
          of.protocol.type === 'json' ? 'UnknownOperationException' : 'InvalidAction',
          `Could not find operation ${name}`,
        );
      }
      if (fields instanceof AwsError) throw fields;
      if (caller !== undefined) world.permissions.authorize(caller, of.name, name, fields);
      const found = problems(operation.input, fields);
      const code =
        of.protocol.type === 'json' && found.some((problem) => problem.serialization)
          ? 'SerializationException'
          : of.validationCode;
      if (found.length > 0) throw new AwsError(code, describeProblems(found));
      const asked = { service: of.name, operation: name, input: fields, write: isWrite(name) };
      return atItsTime(asked, () => operation.run(fields, caller));
    } catch (error) {
      if (error instanceof AwsError) return error;
      // A fault of the simulator itself must be seen by whoever runs it, and still be an answer.
      console.error(error);
      return new AwsError('InternalFailure', error instanceof Error ? error.message : String(error), 500);
    }
  };

  /** Reads what was there a while ago, where reads lag behind. */
  const atItsTime = <T>(asked: Parameters<Lag>[0] & { readonly write: boolean }, work: () => T): T => {
    if (world.lagging === undefined) return work();
    const { lag, past } = world.lagging;
    if (!asked.write) return past.ago(lag(asked), work);
    past.remember();
    return work();
  };

  /** What the registry keeps changes when all of a body has come, which may be long after its request. */
  async function* remembering(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    yield* body;
    world.lagging?.past.remember();
  }

  const enter = (
    visitor: Visitor,
    { socket }: IncomingMessage,
    response: ServerResponse,
  ): Promise<Fault | undefined> => {
    const before = socket.bytesWritten;
    response.once('finish', () => world.door.served(visitor, socket.bytesWritten - before));
    return world.door.admit(visitor);
  };

  const begin = (request: IncomingMessage, { service, operation, input, write, attempt }: Visitor): Call => {
    const invocation = request.headers['amz-sdk-invocation-id'];
    return world.journal.begin({
      service,
      operation,
      input,
      write,
      at: world.clock.now(),
      startedAt: performance.now(),
      invocationId: typeof invocation === 'string' ? invocation : undefined,
      attempt,
    });
  };

  const pause = async (fault: Fault | undefined) => {
    const ms = world.faults.delay + (fault?.kind === 'delay' ? fault.ms : 0);
    if (ms > 0) await sleep(ms);
  };

  return createServer((request, response) => {
    // The clocks of cloud and caller may go at different paces. The SDK would take that for a clock that is wrong, and
    // try every error again; it does not compare the date of an answer that has an age.
    response.setHeader('age', '0');
    handle(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
}

function visitorOf(
  request: IncomingMessage,
  asked: Pick<Visitor, 'service' | 'operation' | 'input' | 'write'>,
): Visitor {
  const attempt = /attempt=(\d+)/.exec(String(request.headers['amz-sdk-request'] ?? ''))?.[1];
  return { ...asked, port: request.socket.remotePort, attempt: Number(attempt ?? 1) };
}

/**
 * Whether a blob is fetched from S3, where the registry sends those who read one. Reads there are strongly consistent
 * (S3 User Guide, “Amazon S3 data consistency model”). Of ECR itself nothing is promised; of its public sister it is seen
 * that a tag lags behind the push (aws/eks-distro#1505).
 */
const isFromStorage = (path: string): boolean => new URL(path, 'http://registry').searchParams.has('X-Amz-Signature');

/** What is answered where the registry does its work and nobody learns of it. */
function insteadOf(fault: Fault): Passage['instead'] {
  if (fault.kind === 'drop' && fault.applied === true) return fault.when ?? 'nothing';
  return fault.kind === 'error' && fault.applied === true
    ? { status: fault.status ?? 500, body: fault.code }
    : undefined;
}

/** Lets so many bytes more through; then the connection is gone. */
function breakAfter(socket: Socket, bytes: number): void {
  const write = socket.write.bind(socket);
  let left = bytes;
  socket.write = (chunk: Uint8Array | string, ...rest: unknown[]): boolean => {
    const [encoding] = rest;
    const data = typeof chunk === 'string' ? Buffer.from(chunk, isEncoding(encoding) ? encoding : 'utf8') : chunk;
    const passes = data.subarray(0, left);
    left -= passes.length;
    return write(passes, () => {
      const done = rest.at(-1);
      if (left === 0) socket.destroy();
      else if (typeof done === 'function') done();
    });
  };
}

const isEncoding = (value: unknown): value is BufferEncoding => typeof value === 'string' && Buffer.isEncoding(value);

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

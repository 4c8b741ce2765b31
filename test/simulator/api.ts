import type { IncomingMessage } from 'node:http';
import { JSON_CONTENT_TYPE, parseJson, writeJson, writeJsonError } from './json-protocol.ts';
import { AwsError, type Fields, type Operation, type Service } from './ports.ts';
import { parseQuery, queryFields, writeXml, writeXmlError, XML_CONTENT_TYPE } from './query-protocol.ts';

/** One API as the server offers it. */
export interface Api {
  /** Its name in the journal and the faults. */
  readonly name: string;
  readonly service: Service;
  /** What answers when the request doesn't fit its shape. */
  readonly validationCode: string;
  readonly protocol:
    | { readonly type: 'json'; readonly targetPrefix: string }
    | { readonly type: 'query'; readonly version: string; readonly namespace: string };
  /** Operations that need no signature. */
  readonly unsigned?: readonly string[];
}

/** An HTTP answer. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a request asks for; `operation` is missing when the API has none of that name. */
export interface Asked {
  readonly api: Api;
  readonly name: string;
  readonly operation: Operation | undefined;
  readonly source: { readonly json: string } | { readonly parameters: URLSearchParams };
}

/** Which API a request speaks to; `undefined` when to none. */
export function find(request: IncomingMessage, body: string, apis: readonly Api[]): Asked | undefined {
  const target = request.headers['x-amz-target'];
  if (typeof target === 'string') {
    const [prefix, name = ''] = target.split('.');
    const api = apis.find(({ protocol }) => protocol.type === 'json' && protocol.targetPrefix === prefix);
    return api && { api, name, operation: ownOperation(api, name), source: { json: body } };
  }
  const query = parseQuery(body);
  if (query === undefined) return undefined;
  const api = apis.find(({ protocol }) => protocol.type === 'query' && protocol.version === query.version);
  return (
    api && {
      api,
      name: query.action,
      operation: ownOperation(api, query.action),
      source: { parameters: query.parameters },
    }
  );
}

const ownOperation = (api: Api, name: string) =>
  Object.hasOwn(api.service.operations, name) ? api.service.operations[name] : undefined;

/** The fields of a request, or what is wrong with its form. */
export function readFields({ operation, source }: Asked): Fields | AwsError {
  if ('parameters' in source) return queryFields(source.parameters, operation?.input ?? { type: 'any' });
  try {
    return parseJson(source.json);
  } catch (error) {
    if (error instanceof AwsError) return error;
    throw error;
  }
}

/** An answer in the API's own protocol. */
export function okReply(api: Api, name: string, result: unknown, requestId: string): Reply {
  return api.protocol.type === 'json'
    ? {
        status: 200,
        headers: { 'content-type': JSON_CONTENT_TYPE, 'x-amzn-requestid': requestId },
        body: writeJson(result),
      }
    : {
        status: 200,
        headers: { 'content-type': XML_CONTENT_TYPE, 'x-amzn-requestid': requestId },
        body: writeXml(name, api.protocol.namespace, result, requestId),
      };
}

/** An error in the API's own protocol. */
export function errorReply(api: Api, error: AwsError, requestId: string): Reply {
  const headers = { 'x-amzn-requestid': requestId, 'x-amzn-errortype': error.code };
  return api.protocol.type === 'json'
    ? { status: error.status, headers: { ...headers, 'content-type': JSON_CONTENT_TYPE }, body: writeJsonError(error) }
    : {
        status: error.status,
        headers: { ...headers, 'content-type': XML_CONTENT_TYPE },
        body: writeXmlError(error, api.protocol.namespace, requestId),
      };
}

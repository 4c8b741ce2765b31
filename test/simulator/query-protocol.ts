import type { AwsError, Fields, Shape } from './ports.ts';
import { isFields } from './validate.ts';

/** The content type of AWS Query answers. */
export const XML_CONTENT_TYPE = 'text/xml';

export interface QueryRequest {
  readonly action: string;
  readonly version: string;
  readonly parameters: URLSearchParams;
}

/** Reads the form that the AWS Query protocol sends; `undefined` when it is none. */
export function parseQuery(body: string): QueryRequest | undefined {
  const parameters = new URLSearchParams(body);
  const action = parameters.get('Action');
  const version = parameters.get('Version');
  if (action === null || version === null) return undefined;
  parameters.delete('Action');
  parameters.delete('Version');
  return { action, version, parameters };
}

/** Turns `Tags.member.1.Key=…` into the fields that the shape describes; what it doesn't know stays as text. */
export function queryFields(parameters: URLSearchParams, shape: Shape): Fields {
  const root: Node = { children: new Map() };
  for (const [path, text] of parameters) place(root, path.split('.'), text);
  const value = read(root, shape);
  return isFields(value) ? value : {};
}

interface Node {
  text?: string;
  readonly children: Map<string, Node>;
}

function place(node: Node, [head, ...rest]: readonly string[], text: string): void {
  if (head === undefined) {
    node.text = text;
    return;
  }
  const child = node.children.get(head) ?? { children: new Map() };
  node.children.set(head, child);
  place(child, rest, text);
}

function read(node: Node, shape: Shape | undefined): unknown {
  if (shape?.type === 'list') return members(node).map((child) => read(child, shape.of));
  if (shape?.type === 'structure' || (shape?.type !== 'map' && node.children.size > 0)) {
    const fields = shape?.type === 'structure' ? shape.fields : {};
    return Object.fromEntries([...node.children].map(([name, child]) => [name, read(child, fields[name])]));
  }
  if (shape?.type === 'map')
    return Object.fromEntries(entries(node).map(([key, child]) => [key, read(child, shape.of)]));
  return scalar(node.text ?? '', shape);
}

/** `X=` alone is the empty list. */
function members(node: Node): readonly Node[] {
  const numbered = node.children.get('member')?.children ?? new Map<string, Node>();
  return [...numbered].sort(([a], [b]) => Number(a) - Number(b)).map(([, child]) => child);
}

function entries(node: Node): readonly (readonly [string, Node])[] {
  const numbered = node.children.get('entry')?.children ?? new Map<string, Node>();
  return [...numbered.values()].map((entry) => [
    entry.children.get('key')?.text ?? '',
    entry.children.get('value') ?? { children: new Map() },
  ]);
}

function scalar(text: string, shape: Shape | undefined): unknown {
  switch (shape?.type) {
    case 'integer':
    case 'number':
    case 'time':
      return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    default:
      return text;
  }
}

/** Writes an answer as `<OpResponse><OpResult>…`. */
export function writeXml(action: string, namespace: string, result: unknown, requestId: string): string {
  return (
    `<${action}Response xmlns="${namespace}"><${action}Result>${elements(result)}</${action}Result>` +
    `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${action}Response>`
  );
}

/** Writes an error as `<ErrorResponse>`. */
export function writeXmlError(error: AwsError, namespace: string, requestId: string): string {
  const type = error.status >= 500 ? 'Receiver' : 'Sender';
  return (
    `<ErrorResponse xmlns="${namespace}"><Error><Type>${type}</Type><Code>${escapeXml(error.code)}</Code>` +
    `<Message>${escapeXml(error.message)}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`
  );
}

function content(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((item) => `<member>${content(item)}</member>`).join('');
  if (isFields(value)) return elements(value);
  return escapeXml(String(value));
}

function elements(value: unknown): string {
  if (!isFields(value)) return '';
  return Object.entries(value)
    .filter(([, item]) => item !== undefined && item !== null)
    .map(([name, item]) => `<${name}>${content(item)}</${name}>`)
    .join('');
}

const XML_ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Carriage returns too: XML readers would turn them into line feeds. */
const escapeXml = (text: string) =>
  text.replaceAll(/[&<>"']/g, (character) => XML_ESCAPES[character] ?? character).replaceAll('\r', '&#xD;');

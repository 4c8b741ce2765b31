import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '../..');

/** The server's program: the one installed here, or another that YAML_LANGUAGE_SERVER names. */
const PROGRAM =
  process.env['YAML_LANGUAGE_SERVER'] ?? resolve(root, 'node_modules/yaml-language-server/bin/yaml-language-server');

export const isInstalled = existsSync(PROGRAM);

/** After that it is ended whatever happens, in milliseconds. */
const LONGEST = 60_000;

/** What editors do with yaml-language-server, over its standard input and output (Language Server Protocol 3). */
export class LanguageServer implements AsyncDisposable {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #answers = new Map<number, (result: unknown) => void>();
  readonly #diagnostics = new Map<string, (messages: string[]) => void>();
  #requests = 0;
  #documents = 0;

  static async start(): Promise<LanguageServer> {
    const server = new LanguageServer();
    await server.#ask('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(root).href,
      capabilities: { textDocument: { completion: { completionItem: {} }, hover: { contentFormat: ['markdown'] } } },
    });
    server.#tell('initialized', {});
    server.#tell('workspace/didChangeConfiguration', {
      settings: { yaml: { validate: true, completion: true, hover: true, schemaStore: { enable: false } } },
    });
    return server;
  }

  private constructor() {
    this.#process = spawn(process.execPath, [PROGRAM, '--stdio'], { cwd: root, timeout: LONGEST });
    this.#process.stderr.resume();
    let read = Buffer.alloc(0);
    this.#process.stdout.on('data', (chunk: Buffer) => {
      read = Buffer.concat([read, chunk]);
      for (let message = firstIn(read); message !== undefined; message = firstIn(read)) {
        read = read.subarray(message.end);
        this.#heard(JSON.parse(message.text));
      }
    });
  }

  /** What the editor underlines in a manifest. */
  async problems(manifest: string): Promise<string[]> {
    const { uri, told } = this.#open(manifest);
    const messages = await told;
    this.#tell('textDocument/didClose', { textDocument: { uri } });
    return messages;
  }

  /** What the editor offers at the `|` in a manifest. */
  async completions(manifest: string): Promise<string[]> {
    const { uri, position } = await this.#at(manifest);
    const result = await this.#ask('textDocument/completion', { textDocument: { uri }, position });
    const items = isObject(result) && Array.isArray(result['items']) ? result['items'] : [];
    return items.flatMap((item) => (isObject(item) ? [`${item['label']}`] : []));
  }

  /** What the editor says of what stands at the `|`. */
  async hover(manifest: string): Promise<string> {
    const { uri, position } = await this.#at(manifest);
    return JSON.stringify(await this.#ask('textDocument/hover', { textDocument: { uri }, position }));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const gone = once(this.#process, 'exit');
    this.#process.kill();
    await gone;
  }

  async #at(manifest: string): Promise<{ uri: string; position: { line: number; character: number } }> {
    const before = manifest.slice(0, manifest.indexOf('|')).split('\n');
    const { uri, told } = this.#open(manifest.replace('|', ''));
    await told;
    // One line more, for the comment that names the schema.
    return { uri, position: { line: before.length, character: before.at(-1)?.length ?? 0 } };
  }

  #open(manifest: string): { uri: string; told: Promise<string[]> } {
    const uri = pathToFileURL(resolve(root, `fargate-${++this.#documents}.yml`)).href;
    const text = `# yaml-language-server: $schema=schema/v1/fargate.schema.json\n${manifest}`;
    const told = new Promise<string[]>((resolved) => this.#diagnostics.set(uri, resolved));
    this.#tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    return { uri, told };
  }

  #heard(message: unknown): void {
    if (!isObject(message)) return;
    const { id, method, params } = message;
    if (method === 'textDocument/publishDiagnostics' && isObject(params) && Array.isArray(params['diagnostics'])) {
      const messages = params['diagnostics'].flatMap((each) => (isObject(each) ? [`${each['message']}`] : []));
      this.#diagnostics.get(`${params['uri']}`)?.(messages);
    } else if (method === undefined && typeof id === 'number') {
      this.#answers.get(id)?.(message['result']);
    } else if (id !== undefined) {
      this.#send({ id, result: null });
    }
  }

  #ask(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#requests;
    const answer = new Promise<unknown>((resolved) => this.#answers.set(id, resolved));
    this.#send({ id, method, params });
    return answer;
  }

  #tell(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: object): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }
}

/** The first whole message in what was read, and where it ends. */
function firstIn(read: Buffer): { text: string; end: number } | undefined {
  const head = read.indexOf('\r\n\r\n');
  const length = Number(/Content-Length: (\d+)/i.exec(read.subarray(0, Math.max(head, 0)).toString())?.[1]);
  const end = head + 4 + length;
  return head < 0 || read.length < end ? undefined : { text: read.subarray(head + 4, end).toString(), end };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

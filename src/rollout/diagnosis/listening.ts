/** Where an application says that it listens. */
export interface Listening {
  readonly port: number;
  /** Whether only the container itself can reach it there, by what the log says. */
  readonly loopback: boolean;
}

/** Words without which a line speaks of an address that is somebody else's. */
const IS_UP =
  /listen|serv(?:er|ing)|running|started|\bbound\b|\bbinding\b|ready|available at|accepting|\blocal:|\bnetwork:/i;

/** `http://host:port`, with the default port where none is named. */
const URL_OF_IT = /\b(https?|tcp):\/\/(\[[\da-f:.]*\]|[^\s:/"'<>]+)(?::(\d{2,5}))?(?![\d.])/i;

/** `:3000`, `0.0.0.0:3000`, `[::]:3000`, `:::3000`; a time of day has digits before its colons. */
const HOST_AND_PORT = /(?:^|[\s(=@])(localhost|\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]*\]|\*|::)?:(\d{2,5})(?![\d:.])/i;

/** `port 5000`, `port: 5000`, `port(s): 8080`, `PORT=3000`. */
const PORT_ALONE = /\bport(?:\(s\))?["']?\s*[:=]?\s*(\d{2,5})\b/i;

/** Pure: where one line of a log says that the application listens; of several places the one that others reach. */
export function listeningIn(line: string): Listening | undefined {
  if (!IS_UP.test(line)) return undefined;
  const addresses = [inUrl(line), inPair(line)].filter((found) => found !== undefined);
  if (addresses.length > 0) return addresses.find(({ loopback }) => !loopback) ?? addresses[0];
  const [, port] = PORT_ALONE.exec(line) ?? [];
  // "bound to localhost, port 3000"
  return port === undefined || URL_OF_IT.test(line) ? undefined : listening(LOOPBACK.exec(line)?.[0] ?? '', port);
}

function inUrl(line: string): Listening | undefined {
  const [, scheme = '', host = 'nobody', port] = URL_OF_IT.exec(line) ?? [];
  return IS_OWN.test(host) ? listening(host, port ?? (scheme.toLowerCase() === 'https' ? 443 : 80)) : undefined;
}

/** An address without http:// may be the database's: only those that are no other machine's. */
function inPair(line: string): Listening | undefined {
  const [found, host = '', port] = HOST_AND_PORT.exec(line) ?? [];
  const isOther = /[1-9]/.test(host) && !LOOPBACK.test(host);
  return found === undefined || isOther ? undefined : listening(host, port);
}

function listening(host: string, port: string | number | undefined): Listening | undefined {
  const number = Number(port);
  return number > 0 && number < 65_536 ? { port: number, loopback: LOOPBACK.test(host) } : undefined;
}

const LOOPBACK = /\blocalhost\b|\b127(?:\.\d{1,3}){3}|\[::1\]/i;

/** No name of another machine: any address, itself, or the private address that it has in the subnet. */
const IS_OWN =
  /^(?:\*|::|\[[\d:.a-f]*\]|localhost|0\.0\.0\.0|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|100\.[\d.]+|ip-[\w.-]+)$/i;

import http from 'node:http';
import https from 'node:https';
import tls from 'node:tls';
import { readBounded } from '../bounded-file.ts';
import { UserError } from '../errors.ts';

/** The connections of one run: the AWS clients and the push to the registry share them. */
export interface Agents {
  readonly http: http.Agent;
  readonly https: https.Agent;
  close(): void;
}

/**
 * Keep-alive agents that honour HTTP_PROXY, HTTPS_PROXY and NO_PROXY in either case. NODE_EXTRA_CA_CERTS is
 * honoured by Node itself; AWS_CA_BUNDLE, which the AWS CLI knows and the SDK for JavaScript does not, here.
 */
export function agents(env: Readonly<Record<string, string | undefined>>): Agents {
  const options = { keepAlive: true, maxSockets: 50, proxyEnv: env };
  const bundle = env['AWS_CA_BUNDLE'];
  const ca = bundle ? { ca: authorities(bundle) } : {};
  const [plain, secure] = proxied(() => [new http.Agent(options), new https.Agent({ ...options, ...ca })]);
  return {
    http: plain,
    https: secure,
    close: () => {
      plain.destroy();
      secure.destroy();
    },
  };
}

/** A proxy's address may hold a password, and Node's own error quotes it. */
function proxied<T>(make: () => T): T {
  try {
    return make();
  } catch {
    throw new UserError('HTTP_PROXY or HTTPS_PROXY is not the address of a proxy (value hidden).', {
      hint: 'Set it to a URL like http://proxy.example.com:3128, or unset it.',
    });
  }
}

/** Bytes. All authorities that browsers trust are a quarter of a megabyte. */
const LARGEST_BUNDLE = 16 * 1024 * 1024;

function authorities(file: string): string[] {
  try {
    return [...tls.getCACertificates('default'), readBounded(file, LARGEST_BUNDLE).toString('utf8')];
  } catch (cause) {
    throw new UserError(`AWS_CA_BUNDLE: ${file} can't be read.`, {
      hint: 'Set it to a PEM file with the certificates of your proxy, or unset it.',
      cause,
    });
  }
}

import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import tls from 'node:tls';
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
  const plain = new http.Agent(options);
  const secure = new https.Agent(bundle ? { ...options, ca: authorities(bundle) } : options);
  return {
    http: plain,
    https: secure,
    close: () => {
      plain.destroy();
      secure.destroy();
    },
  };
}

function authorities(file: string): string[] {
  try {
    return [...tls.getCACertificates('default'), readFileSync(file, 'utf8')];
  } catch (cause) {
    throw new UserError(`AWS_CA_BUNDLE: ${file} can't be read.`, {
      hint: 'Set it to a PEM file with the certificates of your proxy, or unset it.',
      cause,
    });
  }
}

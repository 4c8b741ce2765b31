import { request } from 'node:http';
import { parseArgs } from 'node:util';

/** `curl --fail … URL`, to a load balancer of the simulated account by its name, which here all lead to one address. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    fail: { type: 'boolean', short: 'f' },
    silent: { type: 'boolean', short: 's' },
    'show-error': { type: 'boolean', short: 'S' },
    location: { type: 'boolean', short: 'L' },
    retry: { type: 'string' },
    'retry-all-errors': { type: 'boolean' },
    'max-time': { type: 'string', short: 'm' },
  },
});
const url = new URL(positionals[0] ?? '');
const { port, hostname } = new URL(process.env['AWS_ENDPOINT_URL'] ?? '');
if (!url.hostname.endsWith('.elb.amazonaws.com')) throw new Error(`${url.host} can't be reached from a rehearsal`);
const path = `${url.pathname}${url.search}`;
request({ host: hostname, port, path, headers: { host: url.host }, agent: false }, (response) => {
  const status = response.statusCode ?? 0;
  if (values.fail && status >= 400) {
    console.error(`curl: (22) The requested URL returned error: ${status}`);
    process.exitCode = 22;
    response.resume();
  } else response.pipe(process.stdout);
}).end();

/** How a service is spoken to: AWS's Query protocol by version, its JSON protocol by target. */
export type Service =
  | { readonly service: string; readonly version: string }
  | { readonly service: string; readonly target: string };

/**
 * One call to a service that the project has no client of. Emulators read the service from the credential's scope and
 * check no signature. The answer as it came; throws when it is a refusal.
 */
export async function callUnsigned(
  url: string,
  region: string,
  service: Service,
  action: string,
  parameters: Readonly<Record<string, string>>,
): Promise<string> {
  const scope = `AKIDEXAMPLE/20260101/${region}/${service.service}/aws4_request`;
  const query = 'version' in service;
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      host: `${service.service}.${region}.amazonaws.com`,
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
      'content-type': query ? 'application/x-www-form-urlencoded' : 'application/x-amz-json-1.1',
      ...(query ? {} : { 'x-amz-target': `${service.target}.${action}` }),
    },
    body: query
      ? new URLSearchParams({ Action: action, Version: service.version, ...parameters }).toString()
      : JSON.stringify(parameters),
    signal: AbortSignal.timeout(30_000),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${action}: ${answer.status} ${text.slice(0, 300)}`);
  return text;
}

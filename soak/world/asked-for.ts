/** Pure: what a request is, without what differs from run to run: the id of an upload. */
export function askedFor(service: string, operation: string): string {
  if (service !== 'registry') return `${service} ${operation}`;
  const [method = '', path = ''] = operation.split(' ');
  const url = new URL(path, 'http://registry');
  const digest = url.searchParams.get('digest');
  if (/\/blobs\/uploads\/./.test(url.pathname)) return `registry ${method} blob ${short(digest ?? 'unfinished')}`;
  if (url.pathname.endsWith('/blobs/uploads/')) return `registry ${method} upload`;
  const [, kind = '', reference = ''] = /\/(blobs|manifests)\/([^/]+)$/.exec(url.pathname) ?? [];
  return `registry ${method} ${kind.replace(/s$/, '')} ${short(decodeURIComponent(reference))}`;
}

const short = (digest: string) => digest.replace(/^sha256:(.{8}).*$/, '$1');

import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/** Calls `onRequest` with every request that this process makes, until the answer is called. */
export function watchRequests(onRequest: (request: ClientRequest) => void): () => void {
  const listener = (message: unknown) => {
    const { request } = message as { readonly request: ClientRequest };
    onRequest(request);
  };
  subscribe('http.client.request.created', listener);
  return () => void unsubscribe('http.client.request.created', listener);
}

/** Temporary credentials, in the form in which the SDK takes them. */
export interface Lease {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: Date;
  readonly accountId: string;
}

/** What the clients ask for credentials. */
export type CredentialSource = () => Promise<Lease>;

/** Milliseconds before their end at which credentials are renewed. The SDK asks from five minutes before it on. */
const AHEAD = 10 * 60_000;
/** So long nobody asks again after a renewal that failed, while the old ones are still good. */
const PAUSE = 60_000;

/**
 * Credentials that all clients of a run share, renewed shortly before they end, once for all who ask. A renewal that
 * fails matters only once the old ones have ended: by then the next may have worked.
 */
export function renewing(first: Lease, renew: () => Promise<Lease>, now: () => number): CredentialSource {
  let held = first;
  let renewal: Promise<Lease> | undefined;
  let notBefore = 0;
  const renewed = async () => {
    try {
      held = await renew();
      return held;
    } catch (error) {
      notBefore = now() + PAUSE;
      throw error;
    } finally {
      renewal = undefined;
    }
  };
  return async () => {
    const isGood = () => held.expiration.getTime() > now();
    if (held.expiration.getTime() - now() > AHEAD || (isGood() && now() < notBefore)) return held;
    renewal ??= renewed();
    return renewal.catch((error: unknown) => {
      if (isGood()) return held;
      throw error;
    });
  };
}

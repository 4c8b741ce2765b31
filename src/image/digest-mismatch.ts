import { UserError } from '../errors.ts';

/** What the registry holds, or says that it holds, is not what was sent. */
export class DigestMismatchError extends UserError {
  readonly wanted: string;
  readonly held: string;

  constructor(doing: string, wanted: string, held: string) {
    super(`${doing}: the registry holds ${held} instead of ${wanted}`, {
      hint: 'Run it again: what is whole is not sent again. If it stays so, something between the runner and the registry, such as a proxy, changes what passes, or the copy in the repository is damaged and has to be deleted.',
    });
    this.name = 'DigestMismatchError';
    this.wanted = wanted;
    this.held = held;
  }
}

/** The registry took something, and then did not have it: it does not know of it yet, or has lost it. */
export class NotHeldError extends UserError {
  constructor(doing: string, digest: string) {
    super(`${doing}: the registry took ${digest}, and does not have it`);
    this.name = 'NotHeldError';
  }
}

import type { Ended } from '../runner/run-action.ts';

/** The annotations of one kind that the runner would show on the job, decoded. */
export function annotations({ log }: Pick<Ended, 'log'>, kind: 'error' | 'warning'): string[] {
  return [...log.matchAll(new RegExp(`^::${kind}(?: [^:]*)?::(.*)$`, 'gm'))].map(([, text = '']) =>
    text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%'),
  );
}

import { UserError } from './errors.ts';

/** Aborts when the runner cancels the job: SIGINT first, SIGTERM 7.5 s later. */
export function cancelled(): AbortSignal {
  const controller = new AbortController();
  const abort = () =>
    controller.abort(
      new UserError('The job was cancelled. What was begun in AWS goes on there; the next run finds it.'),
    );
  process.once('SIGINT', abort);
  process.once('SIGTERM', abort);
  return controller.signal;
}

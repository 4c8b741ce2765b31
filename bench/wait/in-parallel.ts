import { Worker } from 'node:worker_threads';
import type { Rollout } from './rollout.ts';
import type { Programme } from './world.ts';

const WORKER = new URL('./worker.ts', import.meta.url);

/**
 * Plays each programme on a core and in an account of its own. Their clocks all begin at the same moment, and the
 * simulated AWS throttles nobody, so the calls together are those of one account.
 */
export function playInParallel(programmes: readonly Programme[]): Promise<readonly (readonly Rollout[])[]> {
  return Promise.all(programmes.map(playInWorker));
}

function playInWorker(programme: Programme): Promise<readonly Rollout[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: programme });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a worker ended with code ${code} and without a word`)));
  });
}

import { parentPort, workerData } from 'node:worker_threads';
import { play } from './world.ts';

parentPort?.postMessage(await play(workerData));

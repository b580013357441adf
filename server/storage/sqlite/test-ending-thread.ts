import { parentPort } from 'node:worker_threads';

/** A writing thread that breaks down at the first thing it is told to write. */
parentPort?.on('message', () => {
  throw new Error('the disk is gone');
});
parentPort?.postMessage([]);

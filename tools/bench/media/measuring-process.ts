import { doWork, type Work } from './work.ts';

/** The load in a process of its own, so that its work is not taken for the forwarder's and nothing of it stays behind. */
process.once('message', (work: Work) => {
  doWork(work).then(
    (figures) => process.send?.({ figures }, () => process.exit(0)),
    (error: unknown) => process.send?.({ failed: String(error) }, () => process.exit(1)),
  );
});

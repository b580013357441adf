import { type CrowdTask, holdEvening } from './crowd.ts';

/** The crowd in a process of its own, so that its work is not taken for the server's. */
process.once('message', (task: CrowdTask) => {
  holdEvening(task, (progress) => process.send?.({ progress })).then(
    (result) => process.send?.({ result }, () => process.exit(0)),
    (error: unknown) => process.send?.({ failed: String(error) }, () => process.exit(1)),
  );
});

import { randomBytes } from 'node:crypto';
import { configuration } from './configuration.ts';
import { startServer } from './start.ts';
import { StorageError } from './storage/storage-error.ts';

const settings = configuration(process.env);
const setupCode = (randomBytes(4).toString('hex').toUpperCase().match(/.{4}/g) ?? []).join('-');

const running = await startServer(settings, { setupCode, log: (line) => console.error(line) }).catch(
  stopWithSentence,
);
for (const line of running.advice) console.log(line);
if (running.isEmpty) console.log(`Set-up code for the first visitor: ${setupCode}`);
console.log(`Polder is ready at ${running.url}`);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void running.stop().then(() => process.exit(0));
  });
}

/** What keeps the door shut is said in a sentence; a stack trace is for bugs. */
function stopWithSentence(error: unknown): never {
  if (error instanceof StorageError)
    console.error(`Polder cannot open its storage (${error.code}). ${error.message}`);
  else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    console.error(`Port ${settings.port} is in use. Choose another with PORT=…`);
  } else throw error;
  process.exit(1);
}

import { randomBytes } from 'node:crypto';
import { configuration } from './configuration.ts';
import { startServer } from './start.ts';

const settings = configuration(process.env);
const setupCode = (randomBytes(4).toString('hex').toUpperCase().match(/.{4}/g) ?? []).join('-');

const running = await startServer(settings, { setupCode, log: (line) => console.error(line) });
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

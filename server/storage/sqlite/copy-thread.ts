import { DatabaseSync } from 'node:sqlite';
import { workerData } from 'node:worker_threads';
import type { CopyTask } from './copy.ts';

const { source, draft } = workerData as CopyTask;
const database = new DatabaseSync(source, { timeout: 5_000 });
database.prepare('VACUUM INTO ?').run(draft);
database.close();

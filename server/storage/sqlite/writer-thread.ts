import { parentPort, workerData } from 'node:worker_threads';
import { StorageError } from '../storage-error.ts';
import { connect } from './connect.ts';
import { groupCommit, type Written } from './group-commit.ts';
import type { Answer, Message, WriterTask } from './writer.ts';
import { writingOn } from './writing.ts';

const { file } = workerData as WriterTask;
const database = connect(file);
const write = writingOn(database);
const commit = groupCommit(database);
const tell = (answers: readonly Answer[]): void => parentPort?.postMessage(answers);

/** An error does not keep its code on its way to another thread. */
function answer(written: Written): Answer {
  if (written.ok) return written;
  const { error } = written;
  return error instanceof StorageError
    ? { ok: false, code: error.code, detail: error.detail }
    : { ok: false, code: 'storage-unwritable', detail: String(error) };
}

parentPort?.on('message', (message: Message) => {
  if (message !== 'end') return tell(commit(message.map((part) => () => write(part))).map(answer));
  database.close();
  parentPort?.close();
});
tell([]);

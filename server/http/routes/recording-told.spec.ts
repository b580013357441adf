import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProcessEvent } from '#domain/process/events.ts';
import { recordingTold } from '#wording/recording-told.ts';
import { anna, evening, project } from '../../operations/operations.fixture.ts';
import { type TestServer, testServer } from '../server.fixture.ts';

const recording = { purpose: 'Het verslag nalezen', keepDays: 14 };
const media = { kind: 'built-in', passCode: '', instructions: '', recording, captions: false } as const;

let test: TestServer;
beforeEach(async () => {
  test = await testServer();
});
afterEach(() => test.stop());

describe('somebody who was invited before recording was allowed', () => {
  const reads = async (path: string): Promise<string> => (await test.app.request(path)).text();
  async function allow(): Promise<void> {
    const stream = `process:${project}` as const;
    const expected = (await test.storage.read(stream)).length;
    const events: readonly ProcessEvent[] = [
      { type: 'media-chosen', audience: 'staff', session: evening, media },
    ];
    const at = test.server.clock.now();
    await test.storage.append({ stream, expected, at, actor: 'server', commandId: 'allowedallow', events });
  }

  it('reads it on their first page, and in the lobby after that', async () => {
    const path = `/m/${await test.personalLink(anna)}`;
    await allow();
    const told = recordingTold('nl', recording, '');
    const notice = await reads(path);
    expect(notice).toContain('name="firstName"');
    expect(notice).toContain(told);
    await test.app.request(path, { method: 'POST', body: new URLSearchParams({ firstName: 'Anna' }) });
    const lobby = await reads(path);
    expect(lobby).toContain('id="lobby"');
    expect(lobby).toContain(told);
  });
});

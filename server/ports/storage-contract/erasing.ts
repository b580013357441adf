import { describe, expect, it } from 'vitest';
import type { Opener } from '../storage-contract.ts';
import { anna, append, noted, otherStream, stream, words } from './examples.ts';

const shape = 'session-1';

export function erasing({ fresh, again }: Opener): void {
  describe('erasing', () => {
    it('a redacted event keeps its place, moment, actor and position; only the event is replaced', async () => {
      const before = await fresh();
      await before.append(append({ events: [noted('een'), noted('geheim'), noted('drie')] }));
      const kept = await before.read(stream);
      await before.redact(stream, 2, noted(''));

      const storage = await again();
      const expected = kept.map((event) => (event.version === 2 ? { ...event, event: noted('') } : event));
      expect(await storage.read(stream)).toEqual(expected);
      expect(await storage.readAll(0, 10)).toEqual(expected);
    });

    it('redacting drops the snapshots of that stream and no other', async () => {
      const storage = await fresh();
      await storage.append(append({ events: [noted('geheim')] }));
      await storage.keepSnapshot({ stream, version: 1, shape, state: { text: 'geheim' } });
      await storage.keepSnapshot({ stream: otherStream, version: 1, shape, state: {} });
      await storage.redact(stream, 1, noted(''));

      expect(await storage.snapshot(stream, shape)).toBeNull();
      expect(await storage.snapshot(otherStream, shape)).not.toBeNull();
    });

    it('redacting what is not there says so', async () => {
      const storage = await fresh();
      await expect(storage.redact(stream, 1, noted(''))).rejects.toMatchObject({ code: 'event-unknown' });
    });

    it('a forgotten stream is gone whole, the others stay', async () => {
      const before = await fresh();
      const request = append({ events: [noted('voorbeeld')] });
      await before.append(request);
      await before.append(append({ stream: otherStream, events: [noted('echt')] }));
      await before.keepSnapshot({ stream, version: 1, shape, state: {} });
      await before.forget([stream, 'session:nothinghereatall']);

      const storage = await again();
      expect(await storage.read(stream)).toEqual([]);
      expect(await storage.version(stream)).toBe(0);
      expect(await storage.outcome(stream, anna, request.commandId)).toBeNull();
      expect(await storage.snapshot(stream, shape)).toBeNull();
      expect(await storage.streams('')).toEqual([otherStream]);
      expect(words(await storage.readAll(0, 10))).toEqual(['echt']);
    });

    it('positions of forgotten events are never given out again', async () => {
      const before = await fresh();
      await before.append(append({ stream: otherStream }));
      const last = await before.append(append());
      await before.forget([stream]);

      const storage = await again();
      const next = await storage.append(append());
      const position = (result: typeof next) => (result.kind === 'appended' ? result.position : Number.NaN);
      expect(position(next)).toBeGreaterThan(position(last));
    });
  });
}

import { describe, expect, it } from 'vitest';
import type { Opener } from '../storage-contract.ts';
import { anna, append, noted, otherStream, stream, words } from './examples.ts';

export function appending({ fresh, again }: Opener): void {
  describe('appending', () => {
    it('an append at the expected version is kept, with versions from 1 without gaps', async () => {
      const storage = await fresh();
      const first = await storage.append(append({ events: [noted('een'), noted('twee')] }));
      const second = await storage.append(append({ expected: 2, events: [noted('drie')] }));

      expect(first).toMatchObject({ kind: 'appended', version: 2 });
      expect(second).toMatchObject({ kind: 'appended', version: 3 });
      const events = await storage.read(stream);
      expect(events.map((event) => event.version)).toEqual([1, 2, 3]);
      expect(words(events)).toEqual(['een', 'twee', 'drie']);
    });

    it('a stored event tells its stream, moment, actor, command and position', async () => {
      const storage = await fresh();
      const request = append({ at: 1_760_000_012_345 });
      const result = await storage.append(request);

      expect(await storage.read(stream)).toEqual([
        {
          position: result.kind === 'appended' ? result.position : null,
          stream,
          version: 1,
          at: 1_760_000_012_345,
          actor: anna,
          commandId: request.commandId,
          event: request.events[0],
        },
      ]);
    });

    it.each([0, 2])('an append that expects version %i of a stream at 1 is a conflict', async (expected) => {
      const storage = await fresh();
      await storage.append(append());
      const late = append({ expected, events: [noted('te laat')] });

      expect(await storage.append(late)).toEqual({ kind: 'conflict', version: 1 });
      expect(await storage.version(stream)).toBe(1);
      expect(await storage.outcome(stream, anna, late.commandId)).toBeNull();
      expect(words(await storage.read(stream))).not.toContain('te laat');
    });

    it('an append without events keeps its outcome and leaves the version', async () => {
      const storage = await fresh();
      await storage.append(append());
      const empty = append({ expected: 1, events: [] });

      expect(await storage.append(empty)).toMatchObject({ kind: 'appended', version: 1 });
      expect(await storage.outcome(stream, anna, empty.commandId)).toEqual({ kind: 'accepted', version: 1 });
      expect(await storage.version(stream)).toBe(1);
    });

    it('each stream has versions of its own', async () => {
      const storage = await fresh();
      await storage.append(append());
      expect(await storage.append(append({ stream: otherStream }))).toMatchObject({ version: 1 });
      expect(await storage.version(otherStream)).toBe(1);
      expect(await storage.version('session:nothinghereatall')).toBe(0);
    });

    it('what was appended is there after a restart, and the count goes on', async () => {
      const before = await fresh();
      const first = await before.append(append({ events: [noted('een'), noted('twee')] }));
      const kept = await before.read(stream);

      const storage = await again();
      expect(await storage.read(stream)).toEqual(kept);
      const next = await storage.append(append({ expected: 2 }));
      expect(next).toMatchObject({ kind: 'appended', version: 3 });
      const positions = [first, next].map((result) => (result.kind === 'appended' ? result.position : 0));
      expect(positions[1]).toBeGreaterThan(positions[0] ?? 0);
    });
  });
}

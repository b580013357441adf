import { describe, expect, it } from 'vitest';
import type { Opener } from '../storage-contract.ts';
import { anna, append, bram, noted, otherStream, personRow, stream, words } from './examples.ts';

export function repeating({ fresh, again }: Opener): void {
  describe('a repeated command', () => {
    it('is answered with the first outcome and writes nothing', async () => {
      const storage = await fresh();
      const request = append();
      await storage.append(request);
      await storage.append(append({ expected: 1 }));
      const repeat = { ...request, expected: 2, events: [noted('nog eens')] };

      expect(await storage.append(repeat)).toEqual({
        kind: 'repeated',
        outcome: { kind: 'accepted', version: 1 },
      });
      expect(await storage.version(stream)).toBe(2);
      expect(words(await storage.read(stream))).not.toContain('nog eens');
    });

    it('is known before its version is looked at', async () => {
      const storage = await fresh();
      const request = append();
      await storage.append(request);
      expect(await storage.append(request)).toMatchObject({ kind: 'repeated' });
    });

    it('of a refused command gets the same refusal, and its register changes stay out', async () => {
      const storage = await fresh();
      const refusal = { code: 'floor-taken', values: { name: 'Zeynep', minutes: 2 } };
      const request = append({ events: [], refusal });
      expect(await storage.append(request)).toMatchObject({ kind: 'appended', version: 0 });

      const outcome = { kind: 'refused', refusal };
      const repeat = { ...request, register: [{ change: 'put' as const, ...personRow() }] };
      expect(await storage.append(repeat)).toEqual({ kind: 'repeated', outcome });
      expect(await storage.outcome(stream, anna, request.commandId)).toEqual(outcome);
      expect(await storage.find('people', anna)).toBeNull();
    });

    it('counts per actor and per stream', async () => {
      const storage = await fresh();
      const request = append();
      await storage.append(request);

      expect(await storage.append({ ...request, actor: bram, expected: 1 })).toMatchObject({
        kind: 'appended',
      });
      expect(await storage.append({ ...request, stream: otherStream })).toMatchObject({ kind: 'appended' });
      expect(await storage.append({ ...request, actor: 'server', expected: 2 })).toMatchObject({
        kind: 'appended',
      });
      expect(await storage.outcome(otherStream, bram, request.commandId)).toBeNull();
    });

    it('is still known after a restart', async () => {
      const before = await fresh();
      const accepted = append();
      const refused = append({ expected: 1, events: [], refusal: { code: 'floor-taken' } });
      await before.append(accepted);
      await before.append(refused);

      const storage = await again();
      expect(await storage.append(accepted)).toEqual({
        kind: 'repeated',
        outcome: { kind: 'accepted', version: 1 },
      });
      expect(await storage.append(refused)).toEqual({
        kind: 'repeated',
        outcome: { kind: 'refused', refusal: { code: 'floor-taken' } },
      });
    });
  });
}

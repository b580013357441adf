import { describe, expect, it } from 'vitest';
import { MediaRefusal } from '../media.ts';
import type { Open } from '../media-contract.ts';
import { anna, bram, comeIn, session, speaks, table1, table2 } from './examples.ts';

export function breaking(fresh: Open): void {
  describe('when the other side is gone', () => {
    it('the operator reads so, without a secret', async () => {
      const { provider, breakDown, secrets } = await fresh();
      if (!breakDown) return;
      await breakDown();
      await expect.poll(async () => (await provider.health()).ok, { timeout: 10_000 }).toBe(false);
      const { detail } = await provider.health();
      expect(detail).not.toBe('');
      for (const secret of secrets) expect(detail).not.toContain(secret);
    });

    it('whatever is asked is done or refused with a code, and never hangs', async () => {
      const opened = await fresh();
      const { provider, breakDown } = opened;
      if (!breakDown) return;
      await comeIn(opened, anna, table1);
      await breakDown();
      const asked = [
        provider.ensureRoom(session, table2),
        provider.grant(bram, table1, speaks),
        provider.place(anna, table2, speaks),
        provider.hear(anna, { do: 'sending', microphone: true, camera: false }),
        provider.silence(anna.client),
        provider.spotlight(session, table1, anna.person),
        provider.remove(anna.client),
        provider.closeSession(session),
        provider.record?.(session, table1, true),
      ];
      const wrong = (await Promise.allSettled(asked))
        .filter((one) => one.status === 'rejected')
        .map((one) => one.reason as unknown)
        .filter((reason) => !(reason instanceof MediaRefusal));
      expect(wrong).toEqual([]);
    }, 30_000);
  });
}

import { describe, expect, it } from 'vitest';
import type { MediaEvent } from '../media.ts';
import { MediaRefusal } from '../media.ts';
import type { Open } from '../media-contract.ts';
import { anna, comeIn, table1 } from './examples.ts';

export function reporting(fresh: Open): void {
  describe('what a provider tells', () => {
    it('of its health is a sentence without a secret', async () => {
      const { provider, secrets } = await fresh();
      const { ok, detail } = await provider.health();
      expect(ok).toBe(true);
      expect(detail).not.toBe('');
      for (const secret of secrets) expect(detail).not.toContain(secret);
    });

    it('of who came in reaches who listens, until they stop listening', async () => {
      const opened = await fresh();
      const { provider } = opened;
      if (provider.capabilities.roster !== 'live') return;
      const heard: MediaEvent[] = [];
      const stop = provider.listen((event) => heard.push(event));
      await comeIn(opened, anna, table1);
      await expect.poll(() => heard, { timeout: 5_000 }).toContainEqual(joined());
      await provider.remove(anna.client);
      await expect.poll(() => heard, { timeout: 5_000 }).toContainEqual({ ...joined(), is: 'left' });
      stop();
      const before = heard.length;
      await comeIn(opened, anna, table1);
      expect(heard).toHaveLength(before);
    });

    it('by a message is believed when it is signed, and only then', async () => {
      const { provider, message } = await fresh();
      expect(provider.webhook !== undefined).toBe(message !== undefined);
      if (!provider.webhook || !message) return;
      const { body, headers, means } = message;
      expect(await provider.webhook(body, headers)).toEqual(means);
      const refusal = expect.objectContaining({ code: 'media-signature' });
      await expect(provider.webhook(`${body} `, headers)).rejects.toEqual(refusal);
      await expect(provider.webhook(body, {})).rejects.toBeInstanceOf(MediaRefusal);
      await expect(provider.webhook('', headers)).rejects.toBeInstanceOf(MediaRefusal);
    });
  });
}

const joined = (): MediaEvent => ({
  is: 'joined',
  session: anna.session,
  person: anna.person,
  room: table1,
});

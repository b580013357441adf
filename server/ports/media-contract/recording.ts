import { describe, it } from 'vitest';
import type { Open } from '../media-contract.ts';
import { anna, comeIn, session, table1 } from './examples.ts';

export function recording(fresh: Open): void {
  describe('recording', () => {
    it('may be turned on and off twice, with people at the table or without', async () => {
      const opened = await fresh();
      const { provider } = opened;
      if (!provider.record) return;
      for (const on of [true, true, false, false]) await provider.record(session, table1, on);
      await comeIn(opened, anna, table1);
      for (const on of [true, true, false, false]) await provider.record(session, table1, on);
    });
  });
}

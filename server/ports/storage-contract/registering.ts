import { describe, expect, it } from 'vitest';
import type { RegisterChange } from '../storage.ts';
import type { Opener } from '../storage-contract.ts';
import { anna, append, bram, personRow } from './examples.ts';

const put = (changes: Parameters<typeof personRow>[0] = {}): RegisterChange => ({
  change: 'put',
  ...personRow(changes),
});

export function registering({ fresh, again }: Opener): void {
  describe('the register', () => {
    it('rows go in with the events of the same append', async () => {
      const storage = await fresh();
      await storage.append(append({ register: [put()] }));
      expect(await storage.find('people', anna)).toEqual(personRow());
      expect(await storage.findUnique('people', 'staff:anna@rietvoorde.example')).toEqual(personRow());
    });

    it('a conflict leaves the register as it was', async () => {
      const storage = await fresh();
      await storage.append(append({ expected: 7, register: [put()] }));
      expect(await storage.find('people', anna)).toBeNull();
    });

    it('a put replaces the whole row, its unique value and group included', async () => {
      const storage = await fresh();
      await storage.change([put()]);
      const bare = { collection: 'people' as const, key: anna, body: { firstName: '' } };
      await storage.change([{ change: 'put', ...bare }]);

      expect(await storage.find('people', anna)).toEqual(bare);
      expect(await storage.findUnique('people', 'staff:anna@rietvoorde.example')).toBeNull();
      expect(await storage.list('people', 'staff')).toEqual([]);
    });

    it('a row may be put again with its own unique value', async () => {
      const storage = await fresh();
      await storage.change([put()]);
      expect(await storage.change([put({ body: { firstName: 'Anne' } })])).toEqual({ kind: 'changed' });
      expect(await storage.find('people', anna)).toMatchObject({ body: { firstName: 'Anne' } });
    });

    it('changes are all made or none', async () => {
      const storage = await fresh();
      await storage.change([put()]);
      const result = await storage.change([
        { change: 'remove', collection: 'people', key: anna },
        put({ collection: 'links', key: 'link', unique: 'hash' }),
        put({ collection: 'links', key: 'other', unique: 'hash' }),
      ]);

      expect(result).toEqual({ kind: 'taken', collection: 'links', unique: 'hash' });
      expect(await storage.find('people', anna)).toEqual(personRow());
      expect(await storage.find('links', 'link')).toBeNull();
    });

    it('a value that is given up earlier in the same list may be taken', async () => {
      const storage = await fresh();
      await storage.change([put()]);
      const handedOver = await storage.change([
        { change: 'remove', collection: 'people', key: anna },
        put({ key: bram }),
      ]);
      expect(handedOver).toEqual({ kind: 'changed' });
      expect(await storage.findUnique('people', 'staff:anna@rietvoorde.example')).toMatchObject({
        key: bram,
      });
      expect(await storage.find('people', anna)).toBeNull();
    });

    it('a unique value counts within its collection, and rows without one never clash', async () => {
      const storage = await fresh();
      const result = await storage.change([
        put(),
        put({ collection: 'links' }),
        { change: 'put', collection: 'people', key: 'one', body: {} },
        { change: 'put', collection: 'people', key: 'two', body: {} },
      ]);
      expect(result).toEqual({ kind: 'changed' });
    });

    it('lists a collection or one of its groups, in key order', async () => {
      const storage = await fresh();
      const residents = ['cccc', 'aaaa', 'bbbb'].map(
        (key): RegisterChange => ({
          change: 'put',
          collection: 'people',
          key,
          group: 'project:p',
          body: { key },
        }),
      );
      await storage.change([...residents, put({ key: 'abab' }), put({ collection: 'links', unique: 'x' })]);

      const keys = async (group?: string) => (await storage.list('people', group)).map((row) => row.key);
      expect(await keys()).toEqual(['aaaa', 'abab', 'bbbb', 'cccc']);
      expect(await keys('project:p')).toEqual(['aaaa', 'bbbb', 'cccc']);
      expect(await keys('project:other')).toEqual([]);
    });

    it('removing what is not there changes nothing', async () => {
      const storage = await fresh();
      const remove = { change: 'remove', collection: 'sign-ins', key: 'nobody' } as const;
      expect(await storage.change([remove])).toEqual({ kind: 'changed' });
    });

    it('is there after a restart', async () => {
      const before = await fresh();
      await before.change([put(), put({ key: bram, unique: 'staff:bram' })]);
      await before.change([{ change: 'remove', collection: 'people', key: bram }]);
      const storage = await again();
      expect(await storage.list('people')).toEqual([personRow()]);
    });
  });
}

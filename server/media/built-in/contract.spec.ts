import { anna, speaks, table1 } from '../../ports/media-contract/examples.ts';
import { mediaContract } from '../../ports/media-contract.ts';
import { offer, TestBuiltIn } from './built-in.fixture.ts';

mediaContract('built in', async () => {
  const test = new TestBuiltIn();
  return {
    provider: test.provider,
    secrets: [],
    enter: (who) => test.provider.hear(who, offer()),
    whereIs: (who) => test.whereIs(who),
    async breakDown() {
      test.break();
      // somebody must come before anybody finds out
      await test.provider.grant(anna, table1, speaks).catch(() => undefined);
    },
  };
});

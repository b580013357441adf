import { IntlMessageFormat } from 'intl-messageformat';
import { expect, it } from 'vitest';
import { readMessages } from './read-messages.ts';

const messages = {
  'area.plain': "Zo'n vraag, “letterlijk”.",
  'area.many': '{count, plural, =0 {niets} one {# briefje} other {# briefjes}} van <b>{name}</b>',
};

type Transform = (code: string, id: string) => string | null;
const transform = readMessages().transform as unknown as Transform;

const read = (id: string): Record<string, ReturnType<IntlMessageFormat['getAst']>> =>
  JSON.parse(transform(JSON.stringify(messages), id) ?? '{}');

it('a message that was read while building says the same as one that is read when it is said', () => {
  const built = read('/polder/wording/nl/area.json');
  const values = { count: 2, name: 'Ada', b: (chunks: unknown[]) => chunks.join('') };
  for (const [key, message] of Object.entries(messages)) {
    const now = new IntlMessageFormat(message, 'nl').format(values);
    expect(new IntlMessageFormat(built[key] ?? [], 'nl').format(values)).toBe(now);
  }
});

it('other files are left as they are', () => {
  expect(transform('{}', '/polder/node_modules/somewhere/nl.json')).toBeNull();
});

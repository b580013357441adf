import { IntlMessageFormat } from 'intl-messageformat';
import type { Plugin } from 'vite';

const messagesFile = /\/wording\/[a-z]{2}\/[a-z-]+\.json$/;

/** A message as the formatter would have read it, so that no browser has to. */
const read = (message: string) => new IntlMessageFormat(message, 'en').getAst();

/** Reads every message while building: the reader of messages itself then stays out of the browser. */
export const readMessages = (): Plugin => ({
  name: 'polder:read-messages',
  enforce: 'pre',
  config: () => ({
    resolve: {
      alias: { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js' },
    },
  }),
  transform(code, id) {
    if (!messagesFile.test(id)) return null;
    const messages = Object.entries(JSON.parse(code) as Record<string, string>);
    return JSON.stringify(Object.fromEntries(messages.map(([key, message]) => [key, read(message)])));
  },
});

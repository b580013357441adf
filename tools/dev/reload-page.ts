import path from 'node:path';
import type { Plugin } from 'vite';

/** Asks for the page once a second, and loads it again when it names other files than before. */
const watchPage = `
{
  const filesIn = (page) => (page.match(/\\/assets\\/[^"'\\s]+/g) ?? []).join(' ');
  let before = null;
  setInterval(async () => {
    if (document.hidden) return;
    const answer = await fetch(location.href).catch(() => null);
    if (!answer?.ok) return;
    const now = filesIn(await answer.text());
    if (before !== null && now !== before) location.reload();
    before = now;
  }, 1000);
}
`;

/** While developing: pages that start from one of these entries follow the build. It is in no other build. */
export function reloadPage(entries: readonly string[]): Plugin {
  const files = new Set(entries.map((entry) => path.resolve(entry)));
  return {
    name: 'polder:reload-page',
    transform: (code, id) => (/\.tsx?$/.test(id) && files.has(id) ? `${code}${watchPage}` : null),
  };
}

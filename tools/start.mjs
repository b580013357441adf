import { ensureWebBuilt } from './bootstrap/build-web.mjs';
import { ensureInstalled } from './bootstrap/install.mjs';
import { runUnderOwnNode } from './bootstrap/run-under-own-node.mjs';

ensureInstalled();
ensureWebBuilt();
runUnderOwnNode(['server/main.ts', ...process.argv.slice(2)], {
  NODE_ENV: process.env.NODE_ENV ?? 'production',
});

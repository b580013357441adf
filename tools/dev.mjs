import { ensureInstalled } from './bootstrap/install.mjs';
import { runUnderOwnNode } from './bootstrap/run-under-own-node.mjs';

ensureInstalled();
runUnderOwnNode(['tools/dev/main.ts', ...process.argv.slice(2)]);

import { ensureInstalled } from './bootstrap/install.mjs';
import { giveUp } from './bootstrap/project.mjs';
import { runUnderOwnNode } from './bootstrap/run-under-own-node.mjs';

const words = process.argv.slice(2);
if (words.length === 0) giveUp('Say which file to run: node tools/run.mjs FILE [ARGUMENTS]');
ensureInstalled();
runUnderOwnNode(words);

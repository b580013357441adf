import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// Everything in this folder runs on the Node that happens to be there (20 or newer) and imports no package.

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export const inProject = (...parts) => path.join(root, ...parts);

const windows = process.platform === 'win32';

/** The Node that the project itself depends on. */
export const ownNode = inProject('node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** The environment in which the project's own Node and tools come first. */
export const environment = () => ({
  ...process.env,
  PATH: [path.dirname(ownNode), inProject('node_modules', '.bin'), process.env.PATH]
    .filter(Boolean)
    .join(path.delimiter),
});

export const hashOf = (...pieces) => {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
};

/** Ends with one clear sentence instead of a stack trace. */
export const giveUp = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

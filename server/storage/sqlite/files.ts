import { join } from 'node:path';

/** Where the parts of one SQLite storage lie in the data folder. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'polder.sqlite');
export const lockFile = (dataDir: string): string => join(dataDir, 'polder.lock');

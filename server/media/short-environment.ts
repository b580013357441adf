/** What a process of ours needs of our environment: where things are, and never a secret. */
const inherited = ['PATH', 'LANG', 'TMPDIR', 'TEMP', 'SystemRoot'];

/** `also`: names that this process needs beside. */
export const shortEnvironment = (...also: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    [...inherited, ...also].flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

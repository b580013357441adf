/** What strangers send must never end the process for everybody: an error becomes a line for the operator. */
export function guarded(act: () => void): void {
  try {
    act();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? whereOf(error) : String(error)}\n`);
  }
}

/** In one line: what went wrong, and where. */
const whereOf = ({ stack = '', message }: Error): string =>
  [
    message,
    stack
      .split('\n')
      .find((line) => line.startsWith('    at '))
      ?.trim(),
  ]
    .join(' ')
    .replaceAll('\n', ' ');

const width = 30;

/** One line that grows while the evening goes on; without a terminal, a line per phase. */
export function progressBar(): (phase: string, done: number, of: number) => void {
  let told = '';
  return (phase, done, of) => {
    if (!process.stderr.isTTY) {
      if (phase !== told) process.stderr.write(`${phase} …\n`);
      told = phase;
      return;
    }
    const full = Math.round((width * Math.min(done, of)) / Math.max(1, of));
    process.stderr.write(
      `\r${phase.padEnd(10)} ${'█'.repeat(full)}${'░'.repeat(width - full)} ${done}/${of}   `,
    );
  };
}

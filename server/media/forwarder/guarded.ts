/** What strangers send must never end the process for everybody: an error becomes a line for the operator. */
export function guarded(act: () => void): void {
  try {
    act();
  } catch (error) {
    process.stderr.write(`media: ${error instanceof Error ? error.stack : String(error)}\n`);
  }
}

/** So many lines of one process reach the operator in a minute; a flood of them would hide all others. */
const mostLines = 10;
const minute = 60_000;
const longest = 300;

/** What a forwarder says on its standard error: told line by line as it comes, the end of it kept. */
export class LastWords {
  readonly #log: (line: string) => void;
  #last = '';
  #open = '';
  #since = Number.NEGATIVE_INFINITY;
  #lines = 0;

  constructor(log: (line: string) => void) {
    this.#log = log;
  }

  hear(data: string): void {
    this.#last = `${this.#last}${data}`.slice(-2_000);
    const lines = `${this.#open}${data}`.split('\n');
    this.#open = lines.pop()?.slice(0, longest) ?? '';
    for (const line of lines) if (line.trim() !== '') this.#say(line.trim().slice(0, longest));
  }

  /** Why it ended: the line of an error in what it last said; else how it ended. */
  reason(code: number | null, signal: string | null): string {
    const line = this.#last.split('\n').find((one) => /error|terminate|what\(\)/i.test(one));
    return line?.trim().slice(0, 200) ?? `ended with ${signal ?? `code ${code}`}`;
  }

  #say(line: string): void {
    const now = performance.now();
    if (now - this.#since > minute) {
      this.#since = now;
      this.#lines = 0;
    }
    this.#lines += 1;
    if (this.#lines <= mostLines) this.#log(line);
    if (this.#lines === mostLines + 1) this.#log('and more, left out for a minute');
  }
}

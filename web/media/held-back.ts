/** Changing devices, or a beep of the system, mutes a microphone for a moment too. */
const worthAWord = 2_000;

/** Whether the system has held a microphone back for so long that its person must know: an incoming call, a privacy switch. */
export class HeldBack {
  readonly #tell: (heldBack: boolean) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told = false;

  constructor(tell: (heldBack: boolean) => void) {
    this.#tell = tell;
  }

  muted(muted: boolean): void {
    clearTimeout(this.#timer);
    if (muted && !this.#told) this.#timer = setTimeout(() => this.#now(true), worthAWord);
    else if (!muted && this.#told) this.#now(false);
  }

  #now(heldBack: boolean): void {
    this.#told = heldBack;
    this.#tell(heldBack);
  }
}

/** The same numbers from 0 to 1 for the same seed. */
export function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A line gone, doubled, moved, with other letters in it, or with far too many. The same for the same seed. */
export function mutatedOffer(text: string, seed: number): string {
  const random = mulberry(seed);
  const lines = text.split('\r\n');
  const times = 1 + Math.floor(random() * 4);
  for (let time = 0; time < times; time += 1) {
    const at = Math.floor(random() * lines.length);
    const line = lines[at] ?? '';
    const letter = Math.floor(random() * line.length);
    const changes = [
      () => lines.splice(at, 1),
      () => lines.splice(at, 0, line),
      () => lines.push(...lines.splice(at, 1)),
      () =>
        lines.splice(
          at,
          1,
          line.slice(0, letter) + String.fromCharCode(random() * 300) + line.slice(letter + 1),
        ),
      () => lines.splice(at, 1, line.slice(0, letter)),
      () => lines.splice(at, 1, line.replace(/\d+/, `${Math.floor(random() * 2 ** 40)}`)),
      () => lines.splice(at, 1, line + 'x'.repeat(random() * 5_000)),
    ];
    changes[Math.floor(random() * changes.length)]?.();
  }
  return lines.join('\r\n');
}

/** As much of Protocol Buffers as the messages of LiveKit need: whole numbers, text, and messages in messages. */
export type Value = string | number | boolean | Buffer;
export type Message = readonly (readonly [field: number, value: Value])[];

const number = 0;
const bytes = 2;

export const encode = (message: Message): Buffer =>
  Buffer.concat(
    message.map(([field, value]) => {
      if (typeof value === 'number' || typeof value === 'boolean')
        return Buffer.concat([varint(field * 8 + number), varint(Number(value))]);
      const content = Buffer.from(value as Buffer);
      return Buffer.concat([varint(field * 8 + bytes), varint(content.length), content]);
    }),
  );

function varint(value: number): Buffer {
  const parts: number[] = [];
  let left = value;
  while (left > 127) {
    parts.push((left % 128) + 128);
    left = Math.floor(left / 128);
  }
  return Buffer.from([...parts, left]);
}

/** What a message holds, by field. */
export class Read {
  readonly #fields = new Map<number, (number | Buffer)[]>();

  constructor(content: Buffer) {
    let at = 0;
    const next = (): number => {
      let value = 0;
      for (let scale = 1; ; scale *= 128) {
        const part = content[at] ?? 0;
        at += 1;
        value += (part % 128) * scale;
        if (part < 128) return value;
      }
    };
    while (at < content.length) {
      const tag = next();
      const size = tag % 8 === bytes ? next() : 0;
      const value = tag % 8 === bytes ? content.subarray(at, at + size) : next();
      at += size;
      const field = Math.floor(tag / 8);
      this.#fields.set(field, [...(this.#fields.get(field) ?? []), value]);
    }
  }

  /** The fields that are there, in order. */
  get fields(): readonly number[] {
    return [...this.#fields.keys()];
  }

  number(field: number): number {
    return Number(this.#fields.get(field)?.[0] ?? 0);
  }

  text(field: number): string {
    return String(this.#fields.get(field)?.[0] ?? '');
  }

  texts(field: number): readonly string[] {
    return (this.#fields.get(field) ?? []).map(String);
  }

  message(field: number): Read {
    return new Read(Buffer.from((this.#fields.get(field)?.[0] as Buffer | undefined) ?? []));
  }
}

/** No packet of a browser is longer. */
const mostBytes = 2_048;

/** A stream of bytes in which each packet stands behind its length in two bytes (RFC 4571). */
export class Frames {
  #rest: Buffer = Buffer.alloc(0);
  /** A length came that no browser sends; what follows makes no sense any more. */
  broken = false;

  /** The packets that are whole now. */
  add(chunk: Buffer): Buffer[] {
    if (this.broken) return [];
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    const packets: Buffer[] = [];
    let at = 0;
    while (at + 2 <= bytes.length) {
      const length = bytes.readUInt16BE(at);
      if (length > mostBytes) {
        this.broken = true;
        break;
      }
      if (at + 2 + length > bytes.length) break;
      if (length > 0) packets.push(bytes.subarray(at + 2, at + 2 + length));
      at += 2 + length;
    }
    this.#rest = bytes.subarray(at);
    return packets;
  }
}

export function framed(packet: Buffer): Buffer {
  const whole = Buffer.allocUnsafe(packet.length + 2);
  whole.writeUInt16BE(packet.length, 0);
  packet.copy(whole, 2);
  return whole;
}

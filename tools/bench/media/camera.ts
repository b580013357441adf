import { picturePacket } from './stamped.ts';

export interface CameraSettings {
  readonly ssrc: number;
  readonly perSecond: number;
  readonly packets: number;
  readonly bytes: number;
}

/** About 530 kbit/s: 20 pictures a second of three packets each. */
export const high = (ssrc: number): CameraSettings => ({ ssrc, perSecond: 20, packets: 3, bytes: 1_100 });
/** About 110 kbit/s. */
export const low = (ssrc: number): CameraSettings => ({ ssrc, perSecond: 10, packets: 2, bytes: 700 });

/** So many packets can be sent again. */
const kept = 256;

/** Pictures of one size. The first needs no other, and so does each that is asked for. */
export class Camera {
  readonly ssrc: number;
  readonly everyMs: number;
  keyWanted = true;
  /** Makes no pictures. */
  resting = false;
  keys = 0;
  readonly #settings: CameraSettings;
  readonly #sender: number;
  readonly #sent: (Buffer | undefined)[] = [];
  #sequence: number;
  #picture = 0;
  #time: number;

  constructor(settings: CameraSettings, sender: number) {
    this.#settings = settings;
    this.#sender = sender;
    this.ssrc = settings.ssrc;
    this.everyMs = 1_000 / settings.perSecond;
    this.#sequence = Math.floor(Math.random() * 0x1_0000);
    this.#time = Math.floor(Math.random() * 0x4000_0000);
  }

  /** The packets of the next picture. */
  next(): Buffer[] {
    const { packets, bytes, ssrc } = this.#settings;
    const key = this.keyWanted;
    this.keyWanted = false;
    if (key) this.keys += 1;
    this.#time += 90 * this.everyMs;
    this.#picture += 1;
    return Array.from({ length: packets }, (_, at) => {
      const packet = picturePacket(this.#sequence, this.#time, {
        ssrc,
        sender: this.#sender,
        picture: this.#picture,
        key,
        first: at === 0,
        last: at === packets - 1,
        bytes,
      });
      this.#sent[this.#sequence % kept] = packet;
      this.#sequence = (this.#sequence + 1) & 0xffff;
      return packet;
    });
  }

  /** What was sent under this number, when it is still known. */
  again(sequence: number): Buffer | null {
    const packet = this.#sent[sequence % kept];
    return packet?.readUInt16BE(2) === sequence ? packet : null;
  }
}

import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { isIPv4 } from 'node:net';
import { readSide } from './side.ts';

export interface Losses {
  /** Share of packets that get lost, 0 to 1, on the way to the server and back. */
  toServer: number;
  toClient: number;
}

const loopback = '127.0.0.1';

/**
 * A road between a client and a server on which packets get lost for real. Dropping them after decryption is no test:
 * what is sent again would then be refused as something heard before.
 */
export class LossyRoad {
  losses: Losses = { toServer: 0, toClient: 0 };
  lost = 0;
  /** Packets of sound and picture that came through. */
  passed = 0;
  readonly #front: Socket;
  readonly #back: Socket;
  #client: { address: string; port: number } | null = null;
  #server: { address: string; port: number } | null = null;

  private constructor(front: Socket, back: Socket) {
    this.#front = front;
    this.#back = back;
    front.on('message', (packet, { address, port }) => {
      this.#client = { address, port };
      if (this.#server && !this.#loses(packet, this.losses.toServer)) {
        back.send(packet, this.#server.port, this.#server.address);
      }
    });
    back.on('message', (packet) => {
      if (this.#client && !this.#loses(packet, this.losses.toClient)) {
        front.send(packet, this.#client.port, this.#client.address);
      }
    });
  }

  static async open(): Promise<LossyRoad> {
    const [front, back] = [createSocket('udp4'), createSocket('udp4')];
    front.bind(0, loopback);
    back.bind(0, loopback);
    await Promise.all([once(front, 'listening'), once(back, 'listening')]);
    return new LossyRoad(front, back);
  }

  /** The server's answer, with this road in place of its own address. */
  lead(answer: string): string {
    const parts =
      readSide(answer)
        .candidates.map((candidate) => candidate.split(' '))
        .find(([, , , , address]) => isIPv4(address ?? '')) ?? [];
    this.#server = { address: parts[4] ?? loopback, port: Number(parts[5]) };
    return answer.replaceAll(
      /^a=candidate:.*$/gm,
      `a=candidate:1 1 UDP 2130706431 ${loopback} ${this.#front.address().port} typ host`,
    );
  }

  close(): void {
    this.#front.close();
    this.#back.close();
  }

  /** Only sound and picture get lost; connecting is not what is looked at. */
  #loses(packet: Buffer, share: number): boolean {
    const media = (packet[0] ?? 0) >= 128 && (packet[0] ?? 0) < 192;
    if (!media) return false;
    const isLost = Math.random() < share;
    if (isLost) this.lost += 1;
    else this.passed += 1;
    return isLost;
  }
}

import type { ToForwarder } from '../forwarder/messages.ts';

export interface IceServer {
  readonly urls: readonly string[];
  readonly username?: string;
  readonly credential?: string;
}

export interface BuiltInSettings {
  /** First UDP port; further forwarders take the next ones. 0: whichever is free. */
  readonly port: number;
  /** The same for TCP, where browsers come whose UDP is blocked. */
  readonly tcpPort: number;
  /** Address to listen on; undefined: all of them. */
  readonly bind: string | undefined;
  /** Address that browsers reach us at, when it is another than this machine sees. */
  readonly announce: string | undefined;
  readonly iceServers: readonly IceServer[];
  /** Folder for the sound of tables that are recorded. */
  readonly recordings: string;
  /** Folder of this installation alone where forwarders keep what they compiled. */
  readonly compiled?: string;
  now(): number;
  /** One line for the operator; never a secret, never a name. */
  log(line: string): void;
  /** For specs: another forwarder than ours, how many at most, how long one may be silent, when a spare starts (ms). */
  readonly script?: string;
  readonly most?: number;
  readonly answersWithin?: number;
  readonly spareAfter?: number;
}

/** The next ports for the next forwarder, and any for all of them where any will do. */
const after = (first: number, index: number): number => (first === 0 ? 0 : first + index);

export function startOf(
  { port, tcpPort, bind, announce, iceServers }: BuiltInSettings,
  key: string,
  index: number,
): Extract<ToForwarder, { to: 'start' }> {
  const stun = iceServers.flatMap(({ urls }) => urls).find((url) => url.startsWith('stun:'));
  return {
    to: 'start',
    key,
    port: after(port, index),
    tcpPort: after(tcpPort, index),
    ...(bind === undefined ? {} : { bind }),
    ...(announce === undefined ? {} : { announce }),
    ...(stun === undefined ? {} : { stun }),
  };
}

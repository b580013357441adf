import type { Browser, Page } from '@playwright/test';

/**
 * The half of a LiveKit server that carries sound and picture, made of a page of its own in the same browser: for each
 * client one connection that it sends over, and one that it receives over.
 */
export interface Carrier {
  /** Answers what a client offers to send. */
  answer(client: string, sdp: string): Promise<string>;
  candidate(client: string, isSending: boolean, candidate: string): Promise<void>;
  /** An offer in which `client` gets one track more of `owner`; the client knows it as `stream` (`PA_…|TR_…`). */
  bring(client: string, owner: string, track: string, stream: string): Promise<string>;
  answered(client: string, sdp: string): Promise<void>;
  drop(client: string): Promise<void>;
  close(): Promise<void>;
}

/** `url`: an empty page on this machine. */
export async function openCarrier(browser: Browser, url: string): Promise<Carrier> {
  const context = await browser.newContext({ permissions: ['microphone'] });
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(carry);
  const ask = <Name extends keyof Hall>(name: Name, ...given: Parameters<Hall[Name]>) =>
    evaluate(page, name, given);
  return {
    answer: (...given) => ask('answer', ...given) as Promise<string>,
    candidate: async (...given) => void (await ask('candidate', ...given)),
    bring: (...given) => ask('bring', ...given) as Promise<string>,
    answered: async (...given) => void (await ask('answered', ...given)),
    drop: async (...given) => void (await ask('drop', ...given)),
    close: () => context.close(),
  };
}

const evaluate = (page: Page, name: keyof Hall, given: readonly unknown[]): Promise<unknown> =>
  page.evaluate(
    ([called, values]) => {
      const hall = (window as unknown as { hall: Record<string, (...given: unknown[]) => unknown> }).hall;
      return hall[called]?.(...values);
    },
    [name, given] as const,
  );

type Hall = Omit<Carrier, 'close'>;

/** Runs in the page. */
async function carry(): Promise<void> {
  // whoever uses a microphone may tell its address: without that, nobody on this machine finds this page
  await navigator.mediaDevices.getUserMedia({ audio: true });
  interface Line {
    readonly sends: RTCPeerConnection;
    readonly receives: RTCPeerConnection;
    readonly names: Map<string, string>;
  }
  const lines = new Map<string, Line>();
  const tracks = new Map<string, MediaStreamTrack>();
  const lineOf = (client: string): Line => {
    const known = lines.get(client);
    if (known) return known;
    const line = { sends: new RTCPeerConnection(), receives: new RTCPeerConnection(), names: new Map() };
    line.sends.ontrack = ({ track }) => {
      tracks.set(`${client} ${track.id}`, track);
      // what is not played here is not decoded, and then there is nothing to pass on
      const player = document.createElement(track.kind === 'audio' ? 'audio' : 'video');
      player.muted = true;
      player.srcObject = new MediaStream([track]);
      void player.play();
    };
    lines.set(client, line);
    return line;
  };
  const gathered = (peer: RTCPeerConnection): Promise<string> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (peer.iceGatheringState === 'complete') resolve(peer.localDescription?.sdp ?? '');
      };
      peer.addEventListener('icegatheringstatechange', look);
      look();
    });
  const trackOf = async (id: string): Promise<MediaStreamTrack> => {
    for (;;) {
      const track = tracks.get(id);
      if (track) return track;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const hall: Hall = {
    async answer(client, sdp) {
      const { sends } = lineOf(client);
      await sends.setRemoteDescription({ type: 'offer', sdp });
      await sends.setLocalDescription(await sends.createAnswer());
      return gathered(sends);
    },
    async candidate(client, isSending, candidate) {
      const { sends, receives } = lineOf(client);
      await (isSending ? sends : receives).addIceCandidate(JSON.parse(candidate)).catch(() => undefined);
    },
    async bring(client, owner, id, stream) {
      const { receives, names } = lineOf(client);
      const track = await trackOf(`${owner} ${id}`);
      const carrying = new MediaStream([track]);
      names.set(carrying.id, stream);
      receives.addTrack(track, carrying);
      await receives.setLocalDescription(await receives.createOffer());
      let sdp = await gathered(receives);
      for (const [ours, theirs] of names) sdp = sdp.replaceAll(ours, theirs);
      return sdp;
    },
    async answered(client, sdp) {
      await lineOf(client).receives.setRemoteDescription({ type: 'answer', sdp });
    },
    async drop(client) {
      const line = lines.get(client);
      lines.delete(client);
      for (const id of tracks.keys()) if (id.startsWith(`${client} `)) tracks.delete(id);
      line?.sends.close();
      line?.receives.close();
    },
  };
  (window as unknown as { hall: Hall }).hall = hall;
}

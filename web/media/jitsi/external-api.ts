import { addressOf } from '#domain/process/meeting-link.ts';
import { MediaTrouble } from '../client.ts';

/** What we use of the IFrame API. */
export interface ExternalApi {
  addListener(event: string, listener: (told: Readonly<Record<string, unknown>>) => void): void;
  executeCommand(command: string, ...values: unknown[]): void;
  isAudioMuted(): Promise<boolean>;
  isVideoMuted(): Promise<boolean>;
  setAudioInputDevice(label: string): unknown;
  setAudioOutputDevice(label: string): unknown;
  setVideoInputDevice(label: string): unknown;
  dispose(): void;
}

type OpenApi = new (domain: string, options: Readonly<Record<string, unknown>>) => ExternalApi;

declare global {
  interface Window {
    JitsiMeetExternalAPI?: OpenApi;
  }
}

const loading = new Map<string, Promise<OpenApi>>();

/** 8x8 has a script per app, whose id stands before the name of the room. */
function scriptOf(domain: string, roomName: string): string {
  const [app, name] = roomName.split('/');
  return `${addressOf(domain)}/${name ? `${app}/` : ''}external_api.js`;
}

/** Fetches the script of the server once; it is in no package. Throws `MediaTrouble('provider')`. */
export function loadApi(domain: string, roomName: string): Promise<OpenApi> {
  const source = scriptOf(domain, roomName);
  const known = loading.get(source);
  if (known) return known;
  const fetched = fetchScript(source);
  loading.set(source, fetched);
  fetched.catch(() => loading.delete(source));
  return fetched;
}

function fetchScript(source: string): Promise<OpenApi> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const failed = (): void => {
      script.remove();
      reject(new MediaTrouble('provider'));
    };
    script.src = source;
    script.onerror = failed;
    script.onload = () => {
      const api = window.JitsiMeetExternalAPI;
      if (api) resolve(api);
      else failed();
    };
    document.head.append(script);
  });
}

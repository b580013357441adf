import { FakeLiveKit, key, secret } from './fake-server.fixture.ts';
import { LiveKitProvider } from './provider.ts';

const fakes: FakeLiveKit[] = [];
const providers: LiveKitProvider[] = [];

/** A provider on a fake of its server, with what it logged. */
export async function openedLiveKit(grace?: number) {
  const fake = new FakeLiveKit();
  fakes.push(fake);
  const url = await fake.start();
  const logged: string[] = [];
  return { fake, url, logged, provider: providerAt(url, logged, grace) };
}

export function providerAt(url: string, logged: string[] = [], grace?: number): LiveKitProvider {
  const options = {
    now: Date.now,
    log: (line: string) => void logged.push(line),
    again: 20,
    ...(grace ? { grace } : {}),
  };
  const provider = new LiveKitProvider({ url, key, secret }, options);
  providers.push(provider);
  return provider;
}

export async function closeLiveKits(): Promise<void> {
  for (const provider of providers.splice(0)) await provider.stop();
  for (const fake of fakes.splice(0)) await fake.stop();
}

export const tokenOf = (grant: object | null): string => (grant as { token: string }).token;

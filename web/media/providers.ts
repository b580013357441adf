import type { JoinGrant } from '#protocol/media.ts';
import { MediaTrouble, type OpenClient } from './client.ts';

type Provider = JoinGrant['provider'];

/** Fetched only when a grant asks for it, so that nobody carries a provider that the evening does not use. */
const modules: Readonly<Record<Provider, () => Promise<{ readonly open: OpenClient }>>> = {
  'built-in': () => import('./built-in.ts'),
  livekit: () => import('./livekit.ts'),
  jitsi: () => import('./jitsi.ts'),
  link: () => import('./link.ts'),
};

/** Throws `MediaTrouble('provider')` when this page is too old for it, or its module cannot be fetched. */
export async function openerOf(provider: Provider): Promise<OpenClient> {
  const fetched = await modules[provider]?.().catch(() => undefined);
  if (!fetched) throw new MediaTrouble('provider');
  return fetched.open;
}

import { addressOf } from '#domain/process/meeting-link.ts';
import type { PageNeeds } from '../../ports/page-needs.ts';

/** The script of the server, and the frame that it makes. */
export function jitsiNeeds(domain: string): PageNeeds {
  const { origin } = new URL(addressOf(domain));
  return { scripts: [origin], frames: [origin], connections: [] };
}

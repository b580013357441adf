import { createContext, use } from 'react';
import type { StreamName } from '#domain/kernel/ids.ts';
import type { Me } from '#protocol/http.ts';
import type { Connection } from '../connection/connection.ts';
import type { StudioSay } from './say.ts';

/** What every page of the studio has at hand. `open` is the live connection, given so that a page can be shown without a server. */
export interface Studio {
  readonly say: StudioSay;
  readonly me: Me;
  /** Somebody changed what is known of them. */
  know(me: Me): void;
  open(streams: readonly StreamName[]): Promise<Connection>;
}

export const StudioContext = createContext<Studio | null>(null);

export function useStudio(): Studio {
  const studio = use(StudioContext);
  if (!studio) throw new Error('A page of the studio stands outside the studio');
  return studio;
}

export const useSay = (): StudioSay => useStudio().say;

import { useEffect, useState } from 'react';
import type { MediaFacts } from '#protocol/http.ts';
import { api } from '../api.ts';

/** What the operator set up for sound and picture; null until it is known. */
export function useMedia(): MediaFacts | null {
  const [facts, setFacts] = useState<MediaFacts | null>(null);
  useEffect(() => {
    void api.media().then((answer) => answer.ok && setFacts(answer.value));
  }, []);
  return facts;
}

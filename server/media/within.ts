import { MediaRefusal } from '../ports/media.ts';

/** Time a provider has to answer (ms). */
export const patience = 10_000;

/** What a provider does not answer in time (ms) it does not do at all: nobody waits for one that hangs. */
export async function within<Answer>(ms: number, asked: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new MediaRefusal('media-unavailable')), ms);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The code to tell, whatever went wrong. */
export const codeOf = (error: unknown): string =>
  error instanceof MediaRefusal ? error.code : 'media-unavailable';

/** The same for the operator, who can do something about a full disk. */
export const whyOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : codeOf(error);

import type { Server } from './context.ts';

/** A title as part of an address: "Samen aan tafel!" becomes "samen-aan-tafel". */
export const slugOf = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'dialoog';

/** The first free one: `samen-aan-tafel`, `samen-aan-tafel-2`, … */
export async function slugFor({ projects }: Server, title: string): Promise<string> {
  const base = slugOf(title);
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if ((await projects.bySlug(slug)) === null) return slug;
  }
}

import { isBlank } from '#domain/kernel/text.ts';
import type { NameProblem } from '../pages/join/notice.ts';

const longest = 60;
const hidden = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]/u;

/** What is wrong with a first name as somebody typed it (already trimmed); null when nothing is. */
export function firstNameProblem(name: string): NameProblem | null {
  if (hidden.test(name)) return 'first-name-hidden-characters';
  if (isBlank(name)) return 'first-name-missing';
  return name.length > longest ? 'first-name-too-long' : null;
}

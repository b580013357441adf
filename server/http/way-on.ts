/** The pages of staff that signing in may lead to; any other address in a link could send people elsewhere. */
const ownPage = /^\/(?:studio|stage)(?:\/[\w-]+)*$/;
const first = '/studio';

/** Where somebody goes once they are signed in: the page of ours that they asked for, else the studio. */
export const wayOn = (asked: unknown): string =>
  typeof asked === 'string' && ownPage.test(asked) ? asked : first;

/** The sign-in page, or with a secret the link that signs in, and that leads to `to` then. */
export function signInPath(to: string, secret?: string): string {
  const path = secret === undefined ? '/sign-in' : `/sign-in/${secret}`;
  return to === first ? path : `${path}?to=${encodeURIComponent(to)}`;
}

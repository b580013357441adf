/** Programmes for sound and picture whose links we know the shape of. */
export type MeetingService = 'zoom' | 'teams' | 'meet' | 'webinargeek' | 'jitsi' | 'other';

const hosts: readonly (readonly [MeetingService, readonly string[]])[] = [
  ['zoom', ['zoom.us', 'zoom.com', 'zoomgov.com']],
  ['teams', ['teams.microsoft.com', 'teams.live.com', 'teams.cloud.microsoft']],
  ['meet', ['meet.google.com']],
  ['webinargeek', ['webinargeek.com']],
  ['jitsi', ['meet.jit.si', '8x8.vc']],
];

/** An address that a person may be sent to: https, or http at this machine itself, without a name and password in it. */
function readLink(link: string): URL | null {
  if (!URL.canParse(link)) return null;
  const url = new URL(link);
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && isThisMachine(url.hostname));
  return safe && url.username === '' && url.password === '' ? url : null;
}

export const isThisMachine = (hostname: string): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

/** `https://` before a host, and `http://` before a host of this machine itself. */
export const addressOf = (host: string): string =>
  `${isThisMachine(host.replace(/:\d+$/, '')) ? 'http' : 'https'}://${host}`;

export const isMeetingLink = (link: string): boolean => readLink(link) !== null;

/** Which programme a link opens; null for what is no meeting link. */
export function serviceOf(link: string): MeetingService | null {
  const url = readLink(link);
  if (!url) return null;
  const { hostname } = url;
  const known = hosts.find(([, names]) =>
    names.some((name) => hostname === name || hostname.endsWith(`.${name}`)),
  );
  if (known) return known[0];
  return hostname.split('.').includes('jitsi') ? 'jitsi' : 'other';
}

/**
 * The address somebody opens, with their first name filled in where the programme takes it. What only a host may have
 * is left out. Empty for what is no meeting link.
 */
export function joinUrl(link: string, firstName: string): string {
  const url = readLink(link);
  if (!url) return '';
  switch (serviceOf(link)) {
    case 'zoom':
      return zoom(url, firstName);
    case 'meet':
      // the account of whoever copied the link: with it, others are asked for an account they do not have
      url.searchParams.delete('authuser');
      return url.href;
    case 'jitsi':
      return jitsi(url, firstName);
    default:
      return url.href;
  }
}

/** Somebody who copied the link to begin a meeting would give every resident the key of the host. */
function zoom(url: URL, firstName: string): string {
  url.searchParams.delete('zak');
  url.pathname = url.pathname.replace(/^\/s\/(?=\d+)/, '/j/');
  if (firstName && /^\/j\/\d+/.test(url.pathname)) url.searchParams.set('uname', firstName);
  return url.href;
}

function jitsi(url: URL, firstName: string): string {
  const name = `userInfo.displayName=${encodeURIComponent(JSON.stringify(firstName))}`;
  if (firstName && !url.hash.includes('userInfo.displayName'))
    url.hash = url.hash ? `${url.hash}&${name}` : name;
  return url.href;
}

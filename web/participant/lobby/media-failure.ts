/** What kept a microphone or camera from working, as far as a browser tells; each has its own sentence. */
export type MediaFailure = 'denied' | 'missing' | 'busy' | 'unsupported' | 'other';

const byName: Readonly<Record<string, MediaFailure>> = {
  NotAllowedError: 'denied',
  PermissionDeniedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'missing',
  DevicesNotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
  TrackStartError: 'busy',
  AbortError: 'busy',
  TypeError: 'unsupported',
};

export function mediaFailure(error: unknown): MediaFailure {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return byName[name] ?? 'other';
}

import type { MediaRights } from '#server/ports/media.ts';

/** What decides whether somebody's sound and picture are passed on. */
export interface Gates {
  readonly rights: MediaRights;
  /** What the person's own client says. */
  readonly sending: { readonly microphone: boolean; readonly camera: boolean };
  /** Turned off by who leads; only the person's own client undoes it. */
  readonly silenced: boolean;
}

export const soundOpen = ({ rights, sending, silenced }: Gates): boolean =>
  rights.speak && sending.microphone && !silenced;

export const pictureOpen = ({ rights, sending }: Gates): boolean => rights.camera && sending.camera;

/** Their client says what is on. A microphone that goes on by their own hand ends the silence. */
export const heardSending = (gates: Gates, sending: Gates['sending']): Gates => ({
  ...gates,
  sending,
  silenced: gates.silenced && !sending.microphone,
});

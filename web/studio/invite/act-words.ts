import type { InvitationPreview, Invited, Me } from '#protocol/http.ts';
import type { StudioSay } from '../say.ts';

/** What the button will do, exactly. */
export function actWords(say: StudioSay, mails: Me['mails'], preview: InvitationPreview): string {
  const [mailed, letters] = [preview.mailed.length, preview.letters.length];
  if (mailed === 0) return say('studio-people.preview.do.letters', { letters });
  const act = mails === 'kept' ? 'keep' : 'do';
  return letters === 0
    ? say(`studio-people.preview.${act}.mails`, { mailed })
    : say(`studio-people.preview.${act}.both`, { mailed, letters });
}

/** What was done, and where the mails are now. */
export function doneWords(say: StudioSay, mails: Me['mails'], invited: Invited): string {
  const key = { sent: 'result', kept: 'kept', waiting: 'waits' } as const;
  return say(`studio-people.send.${key[mails]}`, invited);
}

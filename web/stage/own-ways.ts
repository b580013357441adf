import { mayHarvest } from '#domain/harvest/rights.ts';
import type { Laid } from '#domain/session/state.ts';
import type { View } from '#web/connection/view.ts';
import { isOnPage } from '#web/media/is-on-page.ts';

/** What stands under one's own name: one's devices, where this page brings sound, and the studio for who may be there. */
export interface OwnWays {
  readonly sound: boolean;
  readonly studio: string | null;
  /** After the evening, for who makes the harvest. */
  readonly harvest: string | null;
}

export const ownWays = (state: Laid, you: View['you']): OwnWays => ({
  sound: state.status !== 'closed' && isOnPage(state),
  studio: you && you.roles.length > 0 ? `/studio/p/${state.occasion.project}/meetings` : null,
  harvest:
    state.status === 'closed' && you && mayHarvest({ person: '', roles: you.roles })
      ? `/studio/p/${state.occasion.project}/harvest`
      : null,
});

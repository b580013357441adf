import type { AgreementId } from '../kernel/ids.ts';
import type { Action, Adoption, PublicationContent } from './events.ts';

/** What an organiser does on stream `answer:<project>`. */
export type AnswerCommand =
  /** The server fills `content` from the harvest as it stands; asked again, the latest wording replaces the earlier one. */
  | {
      readonly type: 'publish-agreement';
      readonly agreement: AgreementId;
      readonly content: PublicationContent;
    }
  | { readonly type: 'adopt-agreement'; readonly agreement: AgreementId; readonly adoption: Adoption }
  | { readonly type: 'set-actions'; readonly agreement: AgreementId; readonly actions: readonly Action[] }
  | {
      readonly type: 'tell-fate';
      readonly agreement: AgreementId;
      readonly fate: 'in-progress' | 'kept' | 'not-kept';
      /** Public; asked for where it is not kept. */
      readonly reason: string;
    };

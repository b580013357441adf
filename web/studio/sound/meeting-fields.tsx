import { Link } from '@tanstack/react-router';
import { Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import type { MediaChoice, PlannedSession } from '#domain/process/events.ts';
import { useOwnDraft } from '../frame/use-own-draft.ts';
import { ProblemText } from '../parts/problem.tsx';
import { useProject } from '../project/project.ts';
import { useSay } from '../studio.ts';
import { LinkField } from '../tables/link-field.tsx';
import type { ChooseMedia } from './sound-page.tsx';

interface Fields {
  readonly session: PlannedSession;
  readonly media: MediaChoice;
  readonly choose: ChooseMedia;
}

/** A meeting elsewhere: where it is, what its door asks, and what people do there. */
export function MeetingFields({ session, media, choose }: Fields) {
  const say = useSay();
  const { send } = useProject();
  const code = useOwnDraft(media.passCode, (passCode) => choose({ passCode: passCode.trim() }));
  const words = useOwnDraft(media.instructions, (instructions) => choose({ instructions }));
  return (
    <>
      <div className="frame-field">
        <span>{say('studio-sound.links')}</span>
        <div className="frame-input">
          <LinkField
            label={say('studio-sound.plenaryLink')}
            hint={say('studio-sound.plenaryLink.hint')}
            value={session.plenaryLink}
            save={(plenaryLink) =>
              send('process', { type: 'change-session', session: session.id, plenaryLink })
            }
          />
          <TableLinks session={session} />
        </div>
      </div>
      <TextField className="frame-field" value={code.value} onChange={code.change} onBlur={code.leave}>
        <Label>{say('studio-sound.passCode')}</Label>
        <div className="frame-input">
          <Input className="input input-date" autoComplete="off" />
          <Text slot="description" className="hint">
            {say('studio-sound.passCode.hint')}
          </Text>
          {code.trouble && <ProblemText problem={code.trouble} />}
        </div>
      </TextField>
      <TextField className="frame-field" value={words.value} onChange={words.change} onBlur={words.leave}>
        <Label>{say('studio-sound.instructions')}</Label>
        <div className="frame-input">
          <TextArea className="input" rows={3} />
          <Text slot="description" className="hint">
            {say('studio-sound.instructions.hint')}
          </Text>
          {words.trouble && <ProblemText problem={words.trouble} />}
        </div>
      </TextField>
    </>
  );
}

/** The links of the tables stand with the tables; here is told which are still missing. */
function TableLinks({ session }: { readonly session: PlannedSession }) {
  const say = useSay();
  const { state } = useProject();
  const { tables } = session;
  const missing = tables.filter(({ videoLink }) => videoLink === '').length;
  return (
    <p className={missing > 0 ? 'table-links table-links-missing' : 'table-links'}>
      {say('studio-sound.tableLinks', { tables: tables.length, missing })}{' '}
      <Link to="/p/$project/sessions/$session/tables" params={{ project: state.id, session: session.id }}>
        {say('studio-sound.toTables')}
      </Link>
    </p>
  );
}

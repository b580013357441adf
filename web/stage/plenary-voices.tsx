import type { PersonId } from '#domain/kernel/ids.ts';
import { useMedia } from '#web/media/use-media.ts';
import { Button } from '#web/ui/button.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useAct, useControl, useNameOf } from './control.ts';
import { roomActs } from './person-acts.ts';
import { voicesIn } from './voices.ts';

function Voice({ person, act }: { person: PersonId; act: ReturnType<typeof useAct>['act'] }) {
  const { state, me, say } = useControl();
  const name = useNameOf()(person);
  const acts = roomActs(state, { person }).filter((one) => person !== me || one.name !== 'silence');
  return (
    <li>
      <span>
        <b>{name}</b>
        <small>{person === me ? say('stage.help.you') : ''}</small>
      </span>
      <span className="sound-acts">
        {acts.map((one) => (
          <Button
            key={one.name}
            aria-label={say(`stage.person.${one.name as 'silence'}Of`, { name })}
            onPress={() => void act(one.command)}
          >
            {say(`stage.person.${one.name}`)}
          </Button>
        ))}
      </span>
    </li>
  );
}

/** Who may be heard by everyone: one microphone off, one picture large. */
export function PlenaryVoices({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { state, view, say } = useControl();
  const { view: media } = useMedia();
  const { act, problem } = useAct();
  return (
    <Sheet
      className="staff"
      title={say('stage.voices.who')}
      closeLabel={say('common.close')}
      isOpen={isOpen}
      onClose={onClose}
    >
      <p className="xs">{say('stage.voices.whoHint')}</p>
      <ul className="people">
        {voicesIn(state, view.online, media).map((person) => (
          <Voice key={person} person={person} act={act} />
        ))}
      </ul>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </Sheet>
  );
}

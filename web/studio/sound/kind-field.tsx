import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { MediaChoice, MediaKind } from '#domain/process/events.ts';
import { ofKind } from '#domain/process/media.ts';
import type { MediaFacts } from '#protocol/http.ts';
import { useSay } from '../studio.ts';

const kinds: readonly MediaKind[] = ['built-in', 'link', 'livekit', 'jitsi', 'none'];

interface Field {
  readonly media: MediaChoice;
  /** Null while the server has not said yet. */
  readonly facts: MediaFacts | null;
  readonly onChoose: (changes: Partial<MediaChoice>) => void;
}

/** What brings sound and picture. Choosing is saving; what was not set up here says so, and why. */
export function KindField({ media, facts, onChoose }: Field) {
  const say = useSay();
  const isHere = (kind: MediaKind): boolean => facts === null || facts.available.includes(kind);
  const most = facts?.mostPeople ?? {};
  const choose = (kind: MediaKind): void => onChoose(ofKind(kind));
  return (
    <RadioGroup className="frame-field" value={media.kind} onChange={(value) => choose(value as MediaKind)}>
      <Label>{say('studio-sound.kind')}</Label>
      <div className="frame-input choices-tall sound-kinds">
        {kinds.map((kind) => (
          <Radio key={kind} value={kind} className="choice" isDisabled={!isHere(kind) && kind !== media.kind}>
            <b>{say(`studio-sound.kind.${kind}`)}</b>
            <span>
              {say(`studio-sound.kind.${kind}.what`)}
              {most[kind] !== undefined && ` ${say('studio-sound.most', { count: most[kind] })}`}
            </span>
            {!isHere(kind) && (
              <span className="not-here">
                {say(kind === media.kind ? 'studio-sound.chosenNotHere' : 'studio-sound.notHere')}
              </span>
            )}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

import { type FormEvent, useState } from 'react';
import {
  Checkbox,
  CheckboxGroup,
  Dialog,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  Text,
  TextArea,
  TextField,
} from 'react-aria-components';
import type { Means, SupportNeed } from '#domain/people/events.ts';
import type { NewPerson } from '#protocol/http.ts';
import type { Answer } from '../api.ts';
import { DialogFoot } from '../parts/dialog-foot.tsx';
import { FieldProblem } from '../parts/field-problem.tsx';
import { Icon } from '../parts/icon.tsx';
import { useProblem } from '../parts/problem.tsx';
import { Segments } from '../parts/segments.tsx';
import { useSay } from '../studio.ts';

interface PersonForm {
  readonly title: string;
  /** What the button does, in words. */
  readonly act: string;
  /** As somebody is known now. */
  readonly start: NewPerson;
  /** What must be known before the address is changed; null when nothing must. */
  readonly warning: string | null;
  readonly onSave: (person: NewPerson) => Promise<Answer<unknown>>;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

const meansChoices: readonly Means[] = ['screen', 'phone', 'library'];
const languages = ['nl', 'en'] as const;
const needs: readonly SupportNeed[] = [
  'phone-test',
  'dial-in',
  'buddy',
  'library-seat',
  'paper',
  'interpreter',
];

/** Somebody on the list: no more than is needed, and it says what for. */
export function PersonForm({ title, act, start, warning, onSave, onSaved, onClose }: PersonForm) {
  const say = useSay();
  const problem = useProblem();
  const [means, setMeans] = useState<Means>(start.means);
  const [language, setLanguage] = useState(start.language);
  const [asked, setAsked] = useState<readonly string[]>(start.needs);
  const save = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => String(form.get(name) ?? '').trim();
    const email = text('email');
    const byMail = email !== '' && !asked.includes('paper');
    const saved = await onSave({
      firstName: text('firstName'),
      lastName: text('lastName'),
      email: email || null,
      phone: text('phone') || null,
      address: byMail ? null : text('address') || null,
      language,
      means,
      reachedBy: byMail ? 'mail' : 'letter',
      needs: asked as SupportNeed[],
    });
    if (saved.ok) onSaved();
    else problem.tell(saved.problem);
  };
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => open || onClose()}>
      <Modal className="modal modal-wide">
        <Dialog>
          <form className="form" onSubmit={save}>
            <Heading slot="title">{title}</Heading>
            <div className="field-row">
              <TextField className="field" name="firstName" defaultValue={start.firstName} autoFocus>
                <Label>{say('studio-people.add.firstName')}</Label>
                <Input className="input" />
              </TextField>
              <TextField className="field" name="lastName" defaultValue={start.lastName}>
                <Label>{say('studio-people.add.lastName')}</Label>
                <Input className="input" />
              </TextField>
            </div>
            <div className="field-row">
              <TextField className="field" name="email" type="email" defaultValue={start.email ?? ''}>
                <Label>{say('studio-people.add.email')}</Label>
                <Input className="input" />
                <FieldProblem />
              </TextField>
              <TextField className="field" name="phone" type="tel" defaultValue={start.phone ?? ''}>
                <Label>{say('studio-people.add.phone')}</Label>
                <Input className="input" />
              </TextField>
            </div>
            <p className="hint">{warning ?? say('studio-people.add.why')}</p>
            <TextField className="field" name="address" defaultValue={start.address ?? ''}>
              <Label>{say('studio-people.add.address')}</Label>
              <TextArea className="input" rows={2} />
              <Text slot="description" className="hint">
                {say('studio-people.add.address.hint')}
              </Text>
            </TextField>
            <Segments
              label={say('studio-people.add.means')}
              value={means}
              values={meansChoices}
              words={(one) => say(`studio-people.means.${one}`)}
              onChange={setMeans}
            />
            <Segments
              label={say('studio-people.add.language')}
              value={language}
              values={languages}
              words={(one) => say(`studio-people.language.${one}`)}
              onChange={setLanguage}
            />
            <CheckboxGroup className="field" value={[...asked]} onChange={setAsked}>
              <Label>{say('studio-people.add.needs')}</Label>
              <div className="ticks">
                {needs.map((need) => (
                  <Checkbox key={need} value={need} className="tick">
                    <span className="tick-box">
                      <Icon name="check" />
                    </span>
                    {say(`studio-people.need.${need}`)}
                  </Checkbox>
                ))}
              </div>
            </CheckboxGroup>
            <DialogFoot act={act} problem={problem.shown} onClose={onClose} />
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

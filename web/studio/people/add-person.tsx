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
  Radio,
  RadioGroup,
  Text,
  TextArea,
  TextField,
} from 'react-aria-components';
import type { Means, SupportNeed } from '#domain/people/events.ts';
import type { PlannedSession } from '#domain/process/events.ts';
import { api } from '../api.ts';
import { DialogFoot } from '../parts/dialog-foot.tsx';
import { FieldProblem } from '../parts/field-problem.tsx';
import { Icon } from '../parts/icon.tsx';
import { useProblem } from '../parts/problem.tsx';
import { useProject } from '../project/project.ts';
import { useSay } from '../studio.ts';

interface Adding {
  readonly session: PlannedSession;
  readonly onMade: () => void;
  readonly onClose: () => void;
}

const meansChoices: readonly Means[] = ['screen', 'phone', 'library'];
const needs: readonly SupportNeed[] = [
  'phone-test',
  'dial-in',
  'buddy',
  'library-seat',
  'paper',
  'interpreter',
];

/** One person by hand: no more than is needed, and it says what for. */
export function AddPerson({ session, onMade, onClose }: Adding) {
  const say = useSay();
  const { id } = useProject();
  const problem = useProblem();
  const [means, setMeans] = useState<Means>('screen');
  const [asked, setAsked] = useState<string[]>([]);
  const add = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => String(form.get(name) ?? '').trim();
    const email = text('email');
    const byMail = email !== '' && !asked.includes('paper');
    const made = await api.addPerson(id, session.id, {
      firstName: text('firstName'),
      lastName: text('lastName'),
      email: email || null,
      phone: text('phone') || null,
      address: byMail ? null : text('address') || null,
      language: say.language,
      means,
      reachedBy: byMail ? 'mail' : 'letter',
      needs: asked as SupportNeed[],
    });
    if (made.ok) onMade();
    else problem.tell(made.problem);
  };
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => open || onClose()}>
      <Modal className="modal modal-wide">
        <Dialog>
          <form className="form" onSubmit={add}>
            <Heading slot="title">{say('studio-people.add.title', { session: session.title })}</Heading>
            <div className="field-row">
              <TextField className="field" name="firstName" isRequired autoFocus>
                <Label>{say('studio-people.add.firstName')}</Label>
                <Input className="input" />
                <FieldProblem />
              </TextField>
              <TextField className="field" name="lastName">
                <Label>{say('studio-people.add.lastName')}</Label>
                <Input className="input" />
              </TextField>
            </div>
            <div className="field-row">
              <TextField className="field" name="email" type="email">
                <Label>{say('studio-people.add.email')}</Label>
                <Input className="input" />
                <FieldProblem />
              </TextField>
              <TextField className="field" name="phone" type="tel">
                <Label>{say('studio-people.add.phone')}</Label>
                <Input className="input" />
              </TextField>
            </div>
            <p className="hint">{say('studio-people.add.why')}</p>
            <TextField className="field" name="address">
              <Label>{say('studio-people.add.address')}</Label>
              <TextArea className="input" rows={2} />
              <Text slot="description" className="hint">
                {say('studio-people.add.address.hint')}
              </Text>
            </TextField>
            <RadioGroup className="field" value={means} onChange={(value) => setMeans(value as Means)}>
              <Label>{say('studio-people.add.means')}</Label>
              <div className="segments">
                {meansChoices.map((one) => (
                  <Radio key={one} value={one} className="segment">
                    {say(`studio-people.means.${one}`)}
                  </Radio>
                ))}
              </div>
            </RadioGroup>
            <CheckboxGroup className="field" value={asked} onChange={setAsked}>
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
            <DialogFoot act={say('studio-people.add.do')} problem={problem.shown} onClose={onClose} />
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

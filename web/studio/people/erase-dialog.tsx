import { useState } from 'react';
import {
  Button,
  Dialog,
  Heading,
  Label,
  Modal,
  ModalOverlay,
  Radio,
  RadioGroup,
} from 'react-aria-components';
import { api } from '../api.ts';
import { useProblem } from '../parts/problem.tsx';
import { useProject } from '../project/project.ts';
import { useSay } from '../studio.ts';
import { type Listed, nameOf } from './people.ts';

interface Erasing {
  readonly one: Listed;
  readonly onClose: () => void;
  readonly onErased: () => void;
}

/** Erasing cannot be undone, so its consequence is told first, in plain words. */
export function EraseDialog({ one: { enrolment, person }, onClose, onErased }: Erasing) {
  const say = useSay();
  const { id } = useProject();
  const problem = useProblem();
  const [words, setWords] = useState<'stay' | 'go'>('stay');
  const name = person ? nameOf(person) : say('studio-people.person.unknown');
  const erase = async (): Promise<void> => {
    const answer = await api.erase(id, enrolment.person, words === 'go');
    if (answer.ok) onErased();
    else problem.tell(answer.problem);
  };
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => open || onClose()}>
      <Modal className="modal">
        <Dialog>
          <div className="form">
            <Heading slot="title">{say('studio-people.erase.title', { name })}</Heading>
            <p>{say('studio-people.erase.what')}</p>
            <RadioGroup className="field" value={words} onChange={(value) => setWords(value as typeof words)}>
              <Label>{say('studio-people.erase.words')}</Label>
              <div className="choices choices-tall">
                <Radio className="choice" value="stay">
                  <b>{say('studio-people.erase.stay')}</b>
                  <span>{say('studio-people.erase.stay.what')}</span>
                </Radio>
                <Radio className="choice" value="go">
                  <b>{say('studio-people.erase.go')}</b>
                  <span>{say('studio-people.erase.go.what')}</span>
                </Radio>
              </div>
            </RadioGroup>
            <p className="hint">{say('studio-people.erase.final')}</p>
            {problem.shown}
            <p className="actions">
              <Button className="btn btn-danger" onPress={() => void erase()}>
                {say('studio-people.erase.do')}
              </Button>
              <Button className="btn" onPress={onClose}>
                {say('common.cancel')}
              </Button>
            </p>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

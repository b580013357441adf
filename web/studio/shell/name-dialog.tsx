import type { FormEvent } from 'react';
import { Dialog, Heading, Input, Label, Modal, ModalOverlay, TextField } from 'react-aria-components';
import { api } from '../api.ts';
import { DialogFoot } from '../parts/dialog-foot.tsx';
import { FieldProblem } from '../parts/field-problem.tsx';
import { useProblem } from '../parts/problem.tsx';
import { useStudio } from '../studio.ts';

/** What somebody who works here is called: filled in or changed by nobody but themselves. */
export function NameDialog({ onClose }: { readonly onClose: () => void }) {
  const { say, me, know } = useStudio();
  const problem = useProblem();
  const save = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const firstName = String(form.get('firstName')).trim();
    const lastName = String(form.get('lastName')).trim();
    const saved = await api.rename({ firstName, lastName });
    if (!saved.ok) return problem.tell(saved.problem);
    know({ ...me, firstName, lastName });
    onClose();
  };
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => open || onClose()}>
      <Modal className="modal">
        <Dialog>
          <form className="form" onSubmit={save}>
            <Heading slot="title">{say('studio.me.name.title')}</Heading>
            <p>{say('studio.me.name.why')}</p>
            <TextField className="field" name="firstName" isRequired autoFocus defaultValue={me.firstName}>
              <Label>{say('studio.me.name.first')}</Label>
              <Input className="input" autoComplete="given-name" />
              <FieldProblem />
            </TextField>
            <TextField className="field" name="lastName" defaultValue={me.lastName}>
              <Label>{say('studio.me.name.last')}</Label>
              <Input className="input" autoComplete="family-name" />
            </TextField>
            <DialogFoot act={say('common.save')} problem={problem.shown} onClose={onClose} />
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

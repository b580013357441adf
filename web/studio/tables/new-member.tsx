import type { FormEvent } from 'react';
import { Dialog, Heading, Input, Label, Modal, ModalOverlay, TextField } from 'react-aria-components';
import type { StaffRole } from '#domain/kernel/decider.ts';
import type { StaffMember } from '#protocol/http.ts';
import { api } from '../api.ts';
import { DialogFoot } from '../parts/dialog-foot.tsx';
import { FieldProblem } from '../parts/field-problem.tsx';
import { useProblem } from '../parts/problem.tsx';
import { useProject } from '../project/project.ts';
import { useSay } from '../studio.ts';

interface Adding {
  readonly typed: string;
  readonly roles?: readonly StaffRole[];
  readonly onMade: (member: StaffMember) => void;
  readonly onClose: () => void;
}

/** Somebody new in the team: a name and an e-mail address, where their own link goes. */
export function NewMember({ typed, roles = [], onMade, onClose }: Adding) {
  const say = useSay();
  const { id } = useProject();
  const problem = useProblem();
  const add = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get('name')).trim();
    const email = String(form.get('email')).trim();
    const made = await api.addStaff(id, { name, email, roles: [...roles] });
    if (!made.ok) return problem.tell(made.problem);
    onMade({ id: made.value.person, firstName: name, lastName: '', email, roles: [...roles] });
  };
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => open || onClose()}>
      <Modal className="modal">
        <Dialog>
          <form className="form" onSubmit={add}>
            <Heading slot="title">{say('studio-people.member.title')}</Heading>
            <TextField className="field" name="name" isRequired defaultValue={typed} autoFocus>
              <Label>{say('studio-people.member.name')}</Label>
              <Input className="input" />
              <FieldProblem />
            </TextField>
            <TextField className="field" name="email" type="email" isRequired>
              <Label>{say('studio-people.member.email')}</Label>
              <Input className="input" />
              <FieldProblem />
            </TextField>
            <DialogFoot act={say('studio-people.member.add')} problem={problem.shown} onClose={onClose} />
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

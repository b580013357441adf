import { type FormEvent, useState } from 'react';
import { Button, Form, Label, TextArea, TextField } from 'react-aria-components';
import { useDesk } from './desk.ts';

interface Props {
  readonly start?: { readonly title: string; readonly text: string };
  readonly act: string;
  /** With a reason: asks why, and says this about what the tables answered. */
  readonly why?: string | null;
  readonly onSave: (title: string, text: string, why: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** The words of an agreement: one sentence, an explanation, and why it changes. */
export function WordingForm({ start = { title: '', text: '' }, act, why, onSave, onCancel }: Props) {
  const { say } = useDesk();
  const [title, setTitle] = useState(start.title);
  const [text, setText] = useState(start.text);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void onSave(title, text, reason);
  };
  return (
    <Form className="hv-form" onSubmit={submit}>
      <TextField value={title} onChange={setTitle} autoFocus maxLength={300}>
        <Label>{say('harvest.agreement.title-field')}</Label>
        <TextArea className="hv-input hv-input-title" rows={2} />
      </TextField>
      <TextField value={text} onChange={setText} maxLength={4000}>
        <Label>{say('harvest.agreement.text-field')}</Label>
        <TextArea className="hv-input" rows={4} />
      </TextField>
      {why !== undefined && (
        <TextField value={reason} onChange={setReason} maxLength={4000}>
          <Label>{say('harvest.agreement.why-field')}</Label>
          <TextArea className="hv-input" rows={2} />
        </TextField>
      )}
      {why && <p className="hv-note">{why}</p>}
      <div className="hv-form-acts">
        <Button type="submit" className="btn btn-filled">
          {act}
        </Button>
        <Button className="btn" onPress={onCancel}>
          {say('harvest.cancel')}
        </Button>
      </div>
    </Form>
  );
}

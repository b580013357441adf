import { type FormEvent, useState } from 'react';
import { Button, Form, Input, Label, Text, TextField } from 'react-aria-components';
import { useDesk } from './desk.ts';

interface Props {
  readonly label: string;
  readonly act: string;
  readonly start?: string;
  /** What comes along; empty where nothing does. */
  readonly hint?: string;
  /** True when it was taken; else the form stays, with the words in it. */
  readonly onName: (name: string) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** One line of words and two ways on. */
export function NameForm({ label, act, start = '', hint = '', onName, onCancel }: Props) {
  const { say } = useDesk();
  const [name, setName] = useState(start);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void onName(name);
  };
  return (
    <Form className="hv-form" onSubmit={submit}>
      <TextField
        value={name}
        onChange={setName}
        autoFocus
        maxLength={300}
        onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      >
        <Label>{label}</Label>
        <Input className="hv-input" />
        {hint && (
          <Text slot="description" className="hv-hint">
            {hint}
          </Text>
        )}
      </TextField>
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

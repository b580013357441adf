import type { KeyboardEvent } from 'react';
import { TextArea } from 'react-aria-components';

/** One sentence, as the server keeps it: what was pasted in over more lines becomes one. */
export const oneLine = (typed: string): string => typed.replace(/\s*\n\s*/g, ' ');

/** A field for one sentence that is never cut off: it grows with its words. Enter does what it does in a line. */
export function SentenceInput({ className = '' }: { readonly className?: string }) {
  const enter = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const { form } = event.currentTarget;
    if (form) form.requestSubmit();
    else event.currentTarget.blur();
  };
  return <TextArea className={`input sentence ${className}`} rows={1} onKeyDown={enter} />;
}

import { use } from 'react';
import { FieldError, FieldErrorContext } from 'react-aria-components';
import { useSay } from '../studio.ts';
import { KeptRoom } from './kept-room.tsx';

/** What a field still needs, said in the language of the page and not in that of the browser. Stands inside a field. */
export function FieldProblem() {
  const say = useSay();
  return (
    <KeptRoom isFilled={use(FieldErrorContext)?.isInvalid ?? false}>
      <FieldError className="problem">
        {({ validationDetails: { valueMissing, typeMismatch } }) => {
          if (valueMissing) return say('studio.field.missing');
          return say(typeMismatch ? 'studio.field.noEmail' : 'studio.field.wrong');
        }}
      </FieldError>
    </KeptRoom>
  );
}

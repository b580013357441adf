import { FieldError } from 'react-aria-components';
import { useSay } from '../studio.ts';

/** What a field still needs, said in the language of the page and not in that of the browser. Stands inside a field. */
export function FieldProblem() {
  const say = useSay();
  return (
    <FieldError className="problem">
      {({ validationDetails: { valueMissing, typeMismatch } }) => {
        if (valueMissing) return say('studio.field.missing');
        return say(typeMismatch ? 'studio.field.noEmail' : 'studio.field.wrong');
      }}
    </FieldError>
  );
}

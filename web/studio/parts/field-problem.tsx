import { use, useLayoutEffect, useRef } from 'react';
import { FieldError, FieldErrorContext } from 'react-aria-components';
import { useSay } from '../studio.ts';

/**
 * What a field still needs, said in the language of the page and not in that of the browser. Stands inside a field.
 * Its room stays when it is said no more: the problem goes when the field is left, which is while the button below is
 * being pressed, and a button that moves then is not pressed.
 */
export function FieldProblem() {
  const say = useSay();
  const room = useRef<HTMLDivElement>(null);
  const isInvalid = use(FieldErrorContext)?.isInvalid ?? false;
  useLayoutEffect(() => {
    if (isInvalid && room.current) room.current.style.minHeight = `${room.current.offsetHeight}px`;
  }, [isInvalid]);
  return (
    <div ref={room}>
      <FieldError className="problem">
        {({ validationDetails: { valueMissing, typeMismatch } }) => {
          if (valueMissing) return say('studio.field.missing');
          return say(typeMismatch ? 'studio.field.noEmail' : 'studio.field.wrong');
        }}
      </FieldError>
    </div>
  );
}

import { type ReactNode, useId } from 'react';

interface Props {
  label: ReactNode;
  /** Shows the label to screen readers only: the heading above says it already. */
  labelHidden?: boolean;
  value: string;
  onChange: (text: string) => void;
  /** What the field says of itself: kept, on its way, too long. */
  state?: ReactNode;
  problem?: string | null;
  placeholder?: string;
  autoFocus?: boolean;
  rows?: number;
}

/** A field for somebody's own words, any length; it never cuts them off. */
export function TextArea(props: Props) {
  const id = useId();
  return (
    <div className="textarea">
      <label htmlFor={id} className={props.labelHidden ? 'sr' : undefined}>
        {props.label}
      </label>
      <textarea
        id={id}
        className="field"
        value={props.value}
        rows={props.rows ?? 4}
        placeholder={props.placeholder}
        // biome-ignore lint/a11y/noAutofocus: the sheet was opened to write in
        autoFocus={props.autoFocus}
        aria-invalid={props.problem ? true : undefined}
        aria-describedby={`${id}-state`}
        onChange={(event) => props.onChange(event.target.value)}
      />
      <div id={`${id}-state`} className="textarea-state">
        {props.state}
        {props.problem && <p className="problem">{props.problem}</p>}
      </div>
    </div>
  );
}

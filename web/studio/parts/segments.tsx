import { Label, Radio, RadioGroup, Text } from 'react-aria-components';

interface Segments<Value extends string> {
  readonly label: string;
  /** Another than these: none is chosen yet. */
  readonly value: string;
  readonly values: readonly Value[];
  /** What each of them is called. */
  readonly words: (value: Value) => string;
  readonly hint?: string;
  readonly onChange: (value: Value) => void;
}

/** One of a few, side by side. */
export function Segments<Value extends string>({
  label,
  value,
  values,
  words,
  hint,
  onChange,
}: Segments<Value>) {
  return (
    <RadioGroup
      className="field"
      value={value}
      onChange={(chosen) => onChange(chosen as Value)}
      orientation="horizontal"
    >
      <Label>{label}</Label>
      <div className="segments">
        {values.map((one) => (
          <Radio key={one} value={one} className="segment">
            {words(one)}
          </Radio>
        ))}
      </div>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
    </RadioGroup>
  );
}

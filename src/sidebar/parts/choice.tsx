import { Field } from './field';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  /** What can be chosen, by value. `''` stands for nothing chosen. */
  readonly options: readonly { readonly value: Value | ''; readonly label: string }[];
  readonly value: Value | '';
  readonly onChange: (value: Value | '') => void;
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
}

/** A labelled list to choose one value from. */
export function Choice<Value extends string>({ label, options, value, onChange, error, hint }: ChoiceProps<Value>) {
  const pick = (typed: string) => {
    const option = options.find((each) => each.value === typed);
    if (option) onChange(option.value);
  };
  return (
    <Field label={label} error={error} hint={hint}>
      <select value={value} onInput={(event) => pick(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

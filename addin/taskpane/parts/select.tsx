import { useId } from "preact/hooks";
import { Field, type FieldProps } from "./field";

/** One of the things to choose from. */
export interface Option<Value extends string> {
  readonly value: Value;
  readonly text: string;
  /** What it means, where the text alone does not say it; shown by `Choice` only. */
  readonly hint?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** What is chosen, from what, and what to do when that changes. */
export interface SelectProps<Value extends string> extends FieldProps {
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of many, from a list that folds out (下拉选择). */
export function Select<Value extends string>({ value, options, onChange, ...field }: SelectProps<Value>) {
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.currentTarget.value as Value)}>
          {options.map((option) => (
            <option
              key={option.value}
              value={option.value}
              disabled={option.isDisabled}
              selected={option.value === value}
            >
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** One of a few, all in sight (单选). */
export function Choice<Value extends string>({
  label,
  hint,
  value,
  options,
  onChange,
  isDisabled = false,
}: SelectProps<Value>) {
  const id = useId();
  return (
    <fieldset class="choice" aria-describedby={hint ? `${id}-hint` : undefined} disabled={isDisabled}>
      <legend>{label}</legend>
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={id}
            value={option.value}
            checked={option.value === value}
            disabled={option.isDisabled}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.text}
            {option.hint && <span class="hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Yes or no (勾选). */
export function Check({
  label,
  hint,
  isChecked,
  onChange,
  isDisabled = false,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly isDisabled?: boolean | undefined;
}) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={isChecked}
        disabled={isDisabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {hint && <span class="hint">{hint}</span>}
      </span>
    </label>
  );
}

import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

/** What every control for an entry has around it. */
export interface FieldProps {
  readonly label: string;
  /** What to enter, in a sentence below the label. */
  readonly hint?: string | undefined;
  /** What is wrong with what was entered; read out as soon as it shows. */
  readonly error?: string | undefined;
  /** Whether only a screen reader gets the label, since the eye sees from the context what it is. */
  readonly isLabelHidden?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** What a control has to carry so that label, hint and error are read out with it. */
export interface ControlProps {
  readonly id: string;
  readonly disabled: boolean;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": boolean;
}

/** A label, a hint and an error around a control (录入项); the control gets what ties it to them. */
export function Field({
  label,
  hint,
  error,
  isLabelHidden = false,
  isDisabled = false,
  children,
}: FieldProps & { readonly children: (control: ControlProps) => ComponentChildren }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div class="field">
      <label for={id} class={isLabelHidden ? "unseen" : undefined}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      {children({
        id,
        disabled: isDisabled,
        "aria-describedby": described || undefined,
        "aria-invalid": Boolean(error),
      })}
      <div aria-live="polite">
        {error && (
          <p id={`${id}-error`} class="field-error">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}

/** A line of text, or several, to be typed (文本框). */
export function TextField({
  value,
  onInput,
  type = "text",
  lines,
  placeholder,
  ...field
}: FieldProps & {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: "text" | "date" | "month" | "search" | undefined;
  /** More than one line: how many are seen. */
  readonly lines?: number | undefined;
  readonly placeholder?: string | undefined;
}) {
  // Preact has a type of properties for each kind of input, and none for several.
  const typed: { type: "text" } = { type: type as "text" };
  return (
    <Field {...field}>
      {(control) =>
        lines === undefined ? (
          <input
            {...control}
            {...typed}
            value={value}
            placeholder={placeholder}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
        ) : (
          <textarea
            {...control}
            rows={lines}
            value={value}
            placeholder={placeholder}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
        )
      }
    </Field>
  );
}

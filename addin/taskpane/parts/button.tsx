import type { ComponentChildren } from "preact";

/** What a button says, how it looks and what it does. */
export interface ButtonProps {
  /** One primary button a view: what the user most likely came for. A quiet one looks like a link. */
  readonly kind?: "primary" | "plain" | "quiet" | undefined;
  /** For a screen reader, where the visible text alone would not say enough. */
  readonly label?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

/** A button (按钮). */
export function Button({ kind = "plain", label, isDisabled = false, onClick, children }: ButtonProps) {
  return (
    <button type="button" class={`button ${kind}`} aria-label={label} disabled={isDisabled} onClick={onClick}>
      {children}
    </button>
  );
}

/** Buttons side by side, that wrap where there is no room (一排按钮). */
export function Buttons({ children }: { children: ComponentChildren }) {
  return <div class="buttons">{children}</div>;
}

import type { ComponentChildren } from "preact";

/** A part of a view under a heading that folds it away (折叠栏). */
export function Section({
  title,
  note,
  isOpenAtFirst = true,
  onToggle,
  children,
}: {
  readonly title: string;
  /** Beside the title, such as how much is in it. */
  readonly note?: string | undefined;
  /** The user folds it later as they like. */
  readonly isOpenAtFirst?: boolean | undefined;
  /** Told when it is opened and folded, so that what is in it can be worked out when it is wanted. */
  readonly onToggle?: ((isOpen: boolean) => void) | undefined;
  readonly children: ComponentChildren;
}) {
  return (
    <details class="section" open={isOpenAtFirst} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
        {note && <span class="note">{note}</span>}
      </summary>
      <div class="section-body">{children}</div>
    </details>
  );
}

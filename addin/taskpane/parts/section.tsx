import type { ComponentChildren } from "preact";

/** A part of a view under a heading that folds it away (折叠栏). */
export function Section({
  title,
  note,
  isOpenAtFirst = true,
  children,
}: {
  readonly title: string;
  /** Beside the title, such as how much is in it. */
  readonly note?: string | undefined;
  /** The user folds it later as they like. */
  readonly isOpenAtFirst?: boolean | undefined;
  readonly children: ComponentChildren;
}) {
  return (
    <details class="section" open={isOpenAtFirst}>
      <summary>
        <h2>{title}</h2>
        {note && <span class="note">{note}</span>}
      </summary>
      <div class="section-body">{children}</div>
    </details>
  );
}

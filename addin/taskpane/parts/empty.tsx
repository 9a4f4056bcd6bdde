import type { ComponentChildren } from "preact";

/** What stands where there is nothing yet: what this is for, and what to do first (空白提示). */
export function Empty({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}

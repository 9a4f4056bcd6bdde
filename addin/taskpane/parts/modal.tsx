import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

/**
 * A window over the page (对话框): nothing behind it can be reached, Escape closes it, and afterwards the focus is where it was.
 *
 * @param named - the id of the heading that names it, or the question that it asks
 */
export function Modal({
  named,
  looks = "",
  onClose,
  children,
}: {
  readonly named: { readonly by: string } | { readonly question: string };
  readonly looks?: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const name =
    "by" in named ? { "aria-labelledby": named.by } : { "aria-label": named.question, role: "alertdialog" as const };
  return (
    <dialog
      ref={dialog}
      class={`confirm ${looks}`.trim()}
      {...name}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
}

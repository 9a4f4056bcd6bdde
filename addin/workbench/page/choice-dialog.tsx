import { useEffect, useId, useMemo, useRef, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { Button } from "../../taskpane/parts/button";

/** A question with several answers, besides taking it back. */
export interface Choice {
  readonly title: string;
  readonly text: string;
  readonly cancel: string;
  readonly answers: readonly { readonly id: string; readonly label: string; readonly isPrimary?: boolean }[];
}

/** Asks, and gives the id of the answer; nothing when it was taken back. */
export type Choose = (choice: Choice) => Promise<string | undefined>;

interface Asked extends Choice {
  readonly answer: (id: string | undefined) => void;
}

/** A question that has to be answered before anything else, and how it is asked (询问). A new one takes the earlier back. */
export function useChoice(): [dialog: ComponentChildren, choose: Choose] {
  const [asked, setAsked] = useState<Asked>();
  const choose = useMemo<Choose>(
    () => (choice) =>
      new Promise<string | undefined>((resolve) =>
        setAsked((open) => {
          open?.answer(undefined);
          const own: Asked = {
            ...choice,
            answer: (id) => {
              setAsked((now) => (now === own ? undefined : now));
              resolve(id);
            },
          };
          return own;
        }),
      ),
    [],
  );
  return [asked && <ChoiceDialog key={asked.title} {...asked} />, choose];
}

function ChoiceDialog({ title, text, cancel, answers, answer }: Asked) {
  const id = useId();
  return (
    <Modal labelledBy={id} onClose={() => answer(undefined)}>
      <h2 id={id}>{title}</h2>
      <p>{text}</p>
      <div class="choices">
        {answers.map((each) => (
          <Button key={each.id} kind={each.isPrimary ? "primary" : "plain"} onClick={() => answer(each.id)}>
            {each.label}
          </Button>
        ))}
        <Button onClick={() => answer(undefined)}>{cancel}</Button>
      </div>
    </Modal>
  );
}

/** A window over the page (对话框): nothing behind it can be reached, Escape closes it, and the focus goes back to where it was. */
export function Modal({
  labelledBy,
  onClose,
  children,
}: {
  readonly labelledBy: string;
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
  return (
    <dialog
      ref={dialog}
      class="confirm page-dialog"
      aria-labelledby={labelledBy}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
}

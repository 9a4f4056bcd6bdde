import { useEffect, useRef } from "preact/hooks";
import { useTexts } from "../texts";
import { Button, Buttons } from "./button";
import { partTexts } from "./texts";

/**
 * A question that has to be answered before anything else (确认). Nothing behind it can be reached meanwhile; Escape is no;
 * afterwards the focus is where it was.
 */
export function Confirm({
  question,
  yes,
  onAnswer,
}: {
  readonly question: string;
  readonly yes: string;
  readonly onAnswer: (isYes: boolean) => void;
}) {
  const say = useTexts(partTexts);
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
      class="confirm"
      role="alertdialog"
      aria-label={question}
      onCancel={(event) => {
        event.preventDefault();
        onAnswer(false);
      }}
    >
      <p>{question}</p>
      <Buttons>
        <Button kind="primary" onClick={() => onAnswer(true)}>
          {yes}
        </Button>
        <Button onClick={() => onAnswer(false)}>{say("cancel")}</Button>
      </Buttons>
    </dialog>
  );
}

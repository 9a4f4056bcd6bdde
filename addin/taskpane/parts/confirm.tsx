import { useTexts } from "../texts";
import { Button, Buttons } from "./button";
import { Modal } from "./modal";
import { partTexts } from "./texts";

/** A question that has to be answered before anything else (确认). Escape is no. */
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
  return (
    <Modal named={{ question }} onClose={() => onAnswer(false)}>
      <p>{question}</p>
      <Buttons>
        <Button kind="primary" onClick={() => onAnswer(true)}>
          {yes}
        </Button>
        <Button onClick={() => onAnswer(false)}>{say("cancel")}</Button>
      </Buttons>
    </Modal>
  );
}

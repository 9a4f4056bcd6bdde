import { useId, useMemo, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { Button } from "../../taskpane/parts/button";
import { Modal } from "../../taskpane/parts/modal";

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
    <Modal named={{ by: id }} looks="page-dialog" onClose={() => answer(undefined)}>
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

import { usePane } from "../pane";
import { Button } from "../parts/button";
import { useTexts } from "../texts";
import type { FoundSentence } from "./find-sentence";
import type { ReadDocument } from "./jobs";
import { markedPart, shownDocument } from "./shelf";
import { planTexts } from "./texts";
import { useSentence } from "./use-sentence";

interface ShowSentenceProps {
  /** What it is the sentence of. */
  readonly name: string;
  readonly document: ReadDocument;
  readonly found: FoundSentence;
}

/** Marks a sentence in its document beside the workbook (看原文); nothing where the host shows no documents. */
export function ShowSentence({ name, document, found }: ShowSentenceProps) {
  const say = useTexts(planTexts);
  const { host } = usePane();
  const show = useSentence();
  if (!host.showDocument) return null;
  return (
    <Button
      kind="quiet"
      label={say("showSentenceOf", { name })}
      onClick={() => show({ document: shownDocument(document), part: markedPart(found) })}
    >
      {say("showSentence")}
    </Button>
  );
}

import { usePane } from "../pane";
import { useTexts } from "../texts";
import type { ShelfFind } from "./shelf";
import { planTexts } from "./texts";

/** Shows a sentence in its document beside the workbook, where the host can show one (查看原文). @returns whether it can */
export function useSentence(): (find: ShelfFind) => boolean {
  const { host } = usePane();
  const say = useTexts(planTexts);
  return ({ document, part }) => {
    if (!host.showDocument) return false;
    const name = document.name === "" ? say("pastedText") : document.name;
    host.showDocument({ ...document, name }, part);
    return true;
  };
}

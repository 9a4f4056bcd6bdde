import { Button } from "../../taskpane/parts/button";
import { sayIn } from "../../taskpane/texts";
import type { Words } from "../../words";
import type { DraftHead } from "./drafts";
import { startTexts } from "./start-texts";

interface DraftListProps {
  readonly language: keyof Words;
  readonly heads: readonly DraftHead[];
  readonly onRestore: (id: string) => void;
  readonly onRemove: (id: string) => void;
}

/** Work that was not saved when the page was left, to go on with or to delete (未保存的工作). */
export function DraftList({ language, heads, onRestore, onRemove }: DraftListProps) {
  if (heads.length === 0) return null;
  const say = sayIn(startTexts, language);
  const time = new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en", { dateStyle: "medium", timeStyle: "short" });
  return (
    <section class="drafts" aria-label={say("drafts")}>
      <h2>{say("drafts")}</h2>
      <p class="hint">{say("draftsHint")}</p>
      <ul>
        {heads.map((head) => (
          <li key={head.id}>
            <span class="draft-name">
              {head.name} <span class="hint">{time.format(head.time)}</span>
            </span>
            <Button label={say("restoreDraft", { name: head.name })} onClick={() => onRestore(head.id)}>
              {say("restore")}
            </Button>
            <Button label={say("deleteDraft", { name: head.name })} onClick={() => onRemove(head.id)}>
              {say("delete")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

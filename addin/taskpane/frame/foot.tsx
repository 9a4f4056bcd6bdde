import { useState } from "preact/hooks";
import { version } from "../../../package.json";
import { usePane } from "../pane";
import { paneTexts } from "../pane-texts";
import { Button } from "../parts/button";
import { useTexts } from "../texts";

/** The pane's foot: takes the last run back, and says which version this is (页脚). */
export function Foot({ busyCount }: { readonly busyCount: number }) {
  const say = useTexts(paneTexts);
  const { host } = usePane();
  const undo = useUndo();
  const last = host.undoable();
  return (
    <footer class="frame-foot">
      {last !== undefined && (
        <Button isDisabled={busyCount > 0} onClick={() => void undo()}>
          {say("undo", { title: last })}
        </Button>
      )}
      <span class="version">{say("version", { version })}</span>
    </footer>
  );
}

/** Takes the last run back, or says that there is none. */
export function useUndo(): () => Promise<void> {
  const say = useTexts(paneTexts);
  const { host, work, notify } = usePane();
  const [, redraw] = useState(0);
  return async () => {
    const title = host.undoable();
    if (title === undefined) return notify({ kind: "warning", text: say("nothingToUndo") });
    const undone = await work(say("undoing", { title }), () => host.undo());
    if (undone?.kept.length === 0) notify({ kind: "done", text: say("undone", { title }) });
    else if (undone) notify({ kind: "warning", text: say("undoneInPart", { title, kept: undone.kept.join("、") }) });
    redraw((n) => n + 1);
  };
}

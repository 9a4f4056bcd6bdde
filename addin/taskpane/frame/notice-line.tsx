import type { Notice } from "../pane";
import { paneTexts } from "../pane-texts";
import { Button } from "../parts/button";
import { useTexts } from "../texts";

/** What the pane tells the user; it stays until it is dismissed or something else is to be said (提示). */
export function NoticeLine({
  notice,
  onDismiss,
}: {
  readonly notice: Notice | undefined;
  readonly onDismiss: () => void;
}) {
  const say = useTexts(paneTexts);
  const line = (isUrgent: boolean) =>
    notice !== undefined &&
    (notice.kind === "error") === isUrgent && (
      <div class={`notice ${notice.kind}`}>
        <span aria-hidden="true">{notice.kind === "done" ? "✓" : "⚠"}</span>
        <p>{notice.text}</p>
        <Button kind="quiet" label={say("dismiss")} onClick={onDismiss}>
          ✕
        </Button>
      </div>
    );
  // Both places are there from the beginning: a screen reader only hears what changes in a place that it knows.
  return (
    <>
      <div role="alert">{line(true)}</div>
      <div role="status">{line(false)}</div>
    </>
  );
}

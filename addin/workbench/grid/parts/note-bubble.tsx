import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { cellKey } from "../../../../engine/index";
import { useTexts } from "../../../taskpane/texts";
import type { Spot } from "../cells/find";
import { blockAt } from "../layout/merges";
import { gridTexts } from "../texts";
import type { GridView } from "../view/grid-view";

/** The note of the cell that the mouse is over, else of the active one (批注); and why a formula is marked. */
export function NoteBubble({
  view,
  container,
}: {
  readonly view: GridView;
  readonly container: RefObject<HTMLDivElement | null>;
}) {
  const say = useTexts(gridTexts);
  const [over, setOver] = useState<Spot>();
  useEffect(() => {
    const host = container.current;
    if (!host) return undefined;
    const move = (event: MouseEvent): void => {
      const isTold = (event.target as Element).closest(".has-note, .is-stale") !== null;
      setOver(isTold ? view.slick?.cellAt(event.clientX, event.clientY) : undefined);
    };
    const leave = (): void => setOver(undefined);
    host.addEventListener("mouseover", move);
    host.addEventListener("mouseleave", leave);
    return () => {
      host.removeEventListener("mouseover", move);
      host.removeEventListener("mouseleave", leave);
    };
  }, [view]);
  const { shown, slick, cursor } = view;
  const host = container.current;
  if (shown === undefined || slick === undefined || host === null || view.draft !== undefined) return null;
  const spot = over ?? cursor.active;
  const block = blockAt(shown.sheet, spot.row, spot.column);
  const key = cellKey(block.top, block.left);
  const note = shown.sheet.notes?.get(key);
  const isStale = over !== undefined && shown.stale?.has(key) === true;
  const [box] = slick.boxes(block);
  if ((note === undefined && !isStale) || box === undefined) return null;
  const canvas = slick.canvases[box.canvas]!.getBoundingClientRect();
  const view0 = host.getBoundingClientRect();
  const width = Math.min(300, view0.width - 24);
  const left = canvas.left - view0.left + box.left + box.width + 6;
  const fits = left + width + 16 <= view0.width;
  const top = canvas.top - view0.top + box.top;
  if (top < 0 || top > view0.height) return null;
  return (
    <div
      class="note-bubble"
      role="note"
      style={{
        left: `${fits ? left : Math.max(4, canvas.left - view0.left + box.left - width - 8)}px`,
        top: `${Math.min(top, Math.max(4, view0.height - 120))}px`,
        width: `${width}px`,
      }}
    >
      {note !== undefined && (
        <p>
          <b>{say("note")}</b> {note}
        </p>
      )}
      {isStale && <p>{say("stale")}</p>}
    </div>
  );
}

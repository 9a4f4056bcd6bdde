import { useMemo } from "preact/hooks";
import { generalText } from "../../../../files/index";
import { useTexts } from "../../../taskpane/texts";
import { summariseRange } from "../cells/summary";
import { blockAt, isSame } from "../layout/merges";
import { gridTexts } from "../texts";
import type { GridView } from "../view/grid-view";

/** What the selected cells come to (状态栏); blanks are not counted. */
export function StatusLine({ view }: { readonly view: GridView }) {
  const say = useTexts(gridTexts);
  const { range } = view.cursor;
  const sheet = view.shown?.sheet;
  const summary = useMemo(() => sheet && summariseRange(sheet, range), [sheet, range]);
  const { active } = view.cursor;
  const isOne = sheet === undefined || isSame(range, blockAt(sheet, active.row, active.column));
  if (summary === undefined || isOne) return <div class="status-line" aria-label={say("summary")} role="group" />;
  const { filled, numbers, sum } = summary;
  return (
    <div class="status-line" aria-label={say("summary")} role="group">
      <span>{say("cells", { rows: range.bottom - range.top + 1, columns: range.right - range.left + 1 })}</span>
      {filled > 0 && <span>{say("count", { n: filled })}</span>}
      {numbers > 0 && <span>{say("average", { n: generalText(sum / numbers) })}</span>}
      {numbers > 0 && <span>{say("sum", { n: generalText(sum) })}</span>}
    </div>
  );
}

import { useReducer } from "preact/hooks";
import { cellAddress, type CellRange } from "../../../engine/index";
import type { CellPlace } from "../../host";
import { useListener } from "../live/use-listener";
import { usePane } from "../pane";
import { useTexts } from "../texts";
import { PlaceLink } from "./place-link";
import { partTexts } from "./texts";

/** As many addresses as a sentence holds. */
const mostNamed = 5;

/**
 * Says which formulas on sheets do not show what is now (待重算的公式); nothing where the host works formulas out by itself.
 *
 * @param within - the block that is looked at, where it is not the whole of each sheet
 */
export function OutdatedCells({
  sheets,
  within,
}: {
  readonly sheets: readonly string[];
  readonly within?: CellRange | undefined;
}) {
  const say = useTexts(partTexts);
  const { host } = usePane();
  // An edit on any sheet may be what formulas on these rest on.
  const [, look] = useReducer((count: number) => count + 1, 0);
  useListener(host, "onEdit", () => look(undefined));
  if (!host.outdated) return null;
  const found = host.outdated(sheets).filter((cell) => within === undefined || isIn(within, cell));
  const named = found.slice(0, mostNamed);
  const text = (place: CellPlace): string => {
    const address = cellAddress(place.row, place.column);
    return sheets.length === 1 ? address : `${place.sheet}!${address}`;
  };
  return (
    <div role="status">
      {named.length > 0 && (
        <p class="outdated-cells">
          {named.map((place, i) => (
            <span key={`${place.sheet} ${place.row} ${place.column}`}>
              {i > 0 && (host.language === "zh" ? "、" : ", ")}
              <PlaceLink place={place} text={text(place)} />
            </span>
          ))}{" "}
          {say(found.length > named.length ? "outdatedMore" : "outdated", { count: found.length })}
        </p>
      )}
    </div>
  );
}

function isIn({ top, left, bottom, right }: CellRange, { row, column }: CellPlace): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

import type { Chart } from "../../../engine/index";
import { Button } from "../parts/button";
import { useTexts } from "../texts";
import { barCount, fewBars, mostBars, partAtFirst, partFrom, type Part } from "./part-of";
import { chartTexts } from "./texts";

/** Which of many bars are shown, and the way to the others; nothing where all are (翻看). */
export function ChartParts({
  chart,
  part: { from, to },
  onChange,
}: {
  readonly chart: Chart;
  readonly part: Part;
  readonly onChange: (part: Part) => void;
}) {
  const say = useTexts(chartTexts);
  const count = barCount(chart);
  if (count <= fewBars) return null;
  const isWhole = to - from === count;
  return (
    <nav class="chart-parts" aria-label={say("parts", { title: chart.title })}>
      {!isWhole && (
        <>
          <Button kind="quiet" isDisabled={from === 0} onClick={() => onChange(partFrom(count, from - fewBars))}>
            {say("earlier")}
          </Button>
          <span aria-live="polite">{say("shownRange", { from: from + 1, to, count })}</span>
          <Button kind="quiet" isDisabled={to === count} onClick={() => onChange(partFrom(count, to))}>
            {say("later")}
          </Button>
        </>
      )}
      {isWhole ? (
        <Button kind="quiet" onClick={() => onChange(partAtFirst(chart))}>
          {say("showFew")}
        </Button>
      ) : (
        count <= mostBars && (
          <Button kind="quiet" onClick={() => onChange({ from: 0, to: count })}>
            {say("showAll", { count })}
          </Button>
        )
      )}
    </nav>
  );
}

import { useEffect, useId, useMemo, useRef, useState } from "preact/hooks";
import type { Chart as ChartData } from "../../../engine/index";
import { useTexts } from "../texts";
import { ChartActions } from "./chart-actions";
import { ChartParts } from "./chart-parts";
import "./charts.css";
import { DataOfChart } from "./data-of-chart";
import { partAtFirst, partOf, type Part } from "./part-of";
import { stopsOf } from "./stops";
import { chartTexts } from "./texts";
import { useDrawing } from "./use-drawing";

/** What is drawn, and what choosing one of its things does. */
export interface ChartProps {
  readonly chart: ChartData;
  /** Told the key of the bar, point, corner or row that was chosen, by a click or from the keyboard. */
  readonly onPick?: ((key: string) => void) | undefined;
  /** Pixels that the drawing takes at the most; it scrolls within them. As high as it needs to be where it is left out. */
  readonly height?: number | undefined;
}

/**
 * A chart with its title, its data as a table, and its picture to be taken along (图表). The library that draws is loaded when the
 * first chart is shown. It follows the pane's width and theme.
 */
export function Chart({ chart, onPick, height }: ChartProps) {
  const say = useTexts(chartTexts);
  const id = useId();
  const [part, setPart] = useState<{ readonly of: string; readonly part: Part }>();
  const [at, setAt] = useState<number>();
  const of = identityOf(chart);
  const shownPart = part?.of === of ? part.part : partAtFirst(chart);
  const shown = useMemo(() => partOf(chart, shownPart), [chart, shownPart.from, shownPart.to]);
  const stops = useMemo(() => stopsOf(shown), [shown]);
  const stop = at === undefined ? undefined : stops[Math.min(at, stops.length - 1)];
  const place = useRef<HTMLDivElement>(null);
  const state = useDrawing(place, shown, chart, stop, onPick);
  useEffect(() => setAt(undefined), [shown]);

  const onKey = (event: KeyboardEvent): void => {
    const last = stops.length - 1;
    const now = at ?? -1;
    const to = {
      ArrowDown: now + 1,
      ArrowRight: now + 1,
      ArrowUp: now - 1,
      ArrowLeft: now - 1,
      Home: 0,
      End: last,
      PageDown: now + 10,
      PageUp: now - 10,
    }[event.key];
    if ((event.key === "Enter" || event.key === " ") && stop) {
      if (stop.key !== "") onPick?.(stop.key);
    } else if (event.key === "Escape" && at !== undefined) setAt(undefined);
    else if (to !== undefined && last >= 0) setAt(Math.max(0, Math.min(last, to)));
    else return;
    event.preventDefault();
  };

  return (
    <figure class="chart" aria-labelledby={`${id}-title`}>
      <figcaption>
        <h3 id={`${id}-title`}>{chart.title}</h3>
        {chart.caption !== "" && <p class="hint">{chart.caption}</p>}
      </figcaption>
      {stops.length === 0 ? (
        <p class="hint">{say("empty")}</p>
      ) : (
        <>
          <div
            class={onPick ? "chart-frame picks" : "chart-frame"}
            role="group"
            tabIndex={0}
            aria-label={say("browse", { title: chart.title })}
            aria-describedby={`${id}-hint`}
            style={height === undefined ? undefined : { maxHeight: `${height}px` }}
            onKeyDown={onKey}
            onBlur={() => setAt(undefined)}
          >
            <div ref={place} class="chart-drawing" role="img" aria-label={chart.sentence} />
            {state !== "drawn" && <p class="hint">{say(state === "failed" ? "failed" : "drawing")}</p>}
          </div>
          <p id={`${id}-hint`} class="unseen">
            {say("browseHint", { what: onPick ? say("opened") : "" })}
          </p>
          <p class="unseen" role="status">
            {stop?.text ?? ""}
          </p>
        </>
      )}
      <ChartParts chart={chart} part={shownPart} onChange={(to) => setPart({ of, part: to })} />
      <ChartActions chart={chart} shown={shown} page={() => place.current} />
      <DataOfChart chart={chart} onPick={onPick} />
    </figure>
  );
}

/** What decides whether the part that was looked at still means the same. */
function identityOf(chart: ChartData): string {
  if (chart.kind !== "bars") return chart.title;
  return `${chart.title}\n${chart.categories.length}\n${chart.categories.find(({ isMarked }) => isMarked)?.key ?? ""}`;
}

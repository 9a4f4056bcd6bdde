import { useTexts } from "../texts";
import { Button } from "./button";
import { partTexts } from "./texts";

/** One bar: its name, how long it is, and what is written beside it. */
export interface Bar {
  readonly key: string | number;
  readonly name: string;
  /** Absent: no bar, only the text. */
  readonly value: number | undefined;
  /** The value as people read it, with sign and unit. */
  readonly text: string;
  /** Follows it back; its name is a button then. */
  readonly onPick?: (() => void) | undefined;
}

/**
 * Bars to both sides of a line (条形图): those below zero go to the left and are hatched, so that no colour is needed. It is a
 * table: a screen reader reads names and values row by row.
 */
export function BarChart({
  label,
  bars,
  limit,
}: {
  readonly label: string;
  readonly bars: readonly Bar[];
  /** The value of a bar of full length; the longest unless it is given. */
  readonly limit?: number | undefined;
}) {
  const say = useTexts(partTexts);
  const values = bars.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const longest = limit ?? Math.max(0, ...values.map(Math.abs));
  const hasNegative = values.some((value) => value < 0);
  // All values get the room of the widest, so that all bars begin and end at the same lines.
  const room = `${Math.max(0, ...bars.map(({ text }) => text.length)) + 1}ch`;
  const share = (value: number): number => (longest === 0 ? 0 : Math.min(1, Math.abs(value) / longest) * 100);
  return (
    <table class={`bar-chart${hasNegative ? " two-sided" : ""}`}>
      <caption>{label}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{say("item")}</th>
          <th scope="col">{say("value")}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, name, value, text, onPick }) => (
          <tr key={key}>
            <th scope="row">
              {onPick ? (
                <Button kind="quiet" onClick={onPick}>
                  {name}
                </Button>
              ) : (
                name
              )}
            </th>
            <td>
              <div class="line">
                <span class="track" aria-hidden="true">
                  {hasNegative && (
                    <span class="side left">
                      {value !== undefined && value < 0 && (
                        <span class="bar negative" style={{ width: `${share(value)}%` }} />
                      )}
                    </span>
                  )}
                  <span class="side right">
                    {value !== undefined && value > 0 && <span class="bar" style={{ width: `${share(value)}%` }} />}
                  </span>
                </span>
                <span class="value" style={{ minWidth: room }}>
                  {text}
                </span>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

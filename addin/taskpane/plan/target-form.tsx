import { useId, useState } from "preact/hooks";
import type { PlanTarget } from "../../../engine/index";
import { useTexts } from "../texts";
import type { TargetEdit } from "./review";
import { comparatorTexts, valueIn, valueText } from "./target-words";
import { planTexts } from "./texts";

const kinds: readonly PlanTarget["kind"][] = ["level", "increment", "growth", "decline", "relative"];
const comparators = Object.keys(comparatorTexts) as PlanTarget["comparator"][];

interface TargetFormProps {
  readonly target: PlanTarget;
  readonly onApply: (edit: TargetEdit) => void;
  readonly onClose: () => void;
}

/** Sets a target right: only what was changed is handed on. */
export function TargetForm({ target, onApply, onClose }: TargetFormProps) {
  const say = useTexts(planTexts);
  const id = useId();
  const [indicator, setIndicator] = useState(target.indicator);
  const [comparator, setComparator] = useState(target.comparator);
  const [value, setValue] = useState(valueText(target.value));
  const [unit, setUnit] = useState(target.unit);
  const [kind, setKind] = useState(target.kind);
  const [year, setYear] = useState(yearOf(target));
  const [fault, setFault] = useState("");

  const apply = (event: Event): void => {
    event.preventDefault();
    const number = valueIn(value);
    if (indicator.trim() === "") return setFault(say("noIndicator"));
    if (number === undefined) return setFault(say("badValue", { text: value }));
    onApply({
      ...(indicator.trim() === target.indicator ? {} : { indicator: indicator.trim() }),
      ...(comparator === target.comparator ? {} : { comparator }),
      ...(value === valueText(target.value) ? {} : { value: number }),
      ...(unit.trim() === target.unit ? {} : { unit: unit.trim() }),
      ...(kind === target.kind ? {} : { kind }),
      ...(year === yearOf(target)
        ? {}
        : { period: { type: "by" as const, year: year === "" ? undefined : Number(year) } }),
    });
  };
  return (
    <form class="target-form" onSubmit={apply}>
      <label for={`${id}-indicator`}>{say("indicator")}</label>
      <input id={`${id}-indicator`} value={indicator} onInput={(e) => setIndicator(e.currentTarget.value)} />
      <label for={`${id}-comparator`}>{say("comparator")}</label>
      <select
        id={`${id}-comparator`}
        value={comparator}
        onChange={(e) => setComparator(e.currentTarget.value as PlanTarget["comparator"])}
      >
        {comparators.map((each) => (
          <option key={each} value={each}>
            {say(comparatorTexts[each])}
          </option>
        ))}
      </select>
      <label for={`${id}-value`}>{say("value")}</label>
      <input
        id={`${id}-value`}
        value={value}
        title={say("valueHint")}
        aria-invalid={fault !== "" && valueIn(value) === undefined}
        onInput={(e) => setValue(e.currentTarget.value)}
      />
      <label for={`${id}-unit`}>{say("unit")}</label>
      <input id={`${id}-unit`} value={unit} onInput={(e) => setUnit(e.currentTarget.value)} />
      <label for={`${id}-kind`}>{say("kind")}</label>
      <select id={`${id}-kind`} value={kind} onChange={(e) => setKind(e.currentTarget.value as PlanTarget["kind"])}>
        {kinds.map((each) => (
          <option key={each} value={each}>
            {say(each)}
          </option>
        ))}
      </select>
      <label for={`${id}-year`}>{say("year")}</label>
      <input
        id={`${id}-year`}
        type="number"
        min="1949"
        max="2100"
        value={year}
        onInput={(e) => setYear(e.currentTarget.value)}
      />
      {fault !== "" && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      <p class="target-actions">
        <button type="submit" class="primary">
          {say("apply")}
        </button>
        <button type="button" onClick={onClose}>
          {say("cancel")}
        </button>
      </p>
    </form>
  );
}

function yearOf({ period }: PlanTarget): string {
  return period.type === "annual" || period.year === undefined ? "" : String(period.year);
}

import { useState } from "preact/hooks";
import type { PlanTarget } from "../../../engine/index";
import { Button, Buttons } from "../parts/button";
import { TextField } from "../parts/field";
import { Select } from "../parts/select";
import { useTexts } from "../texts";
import { editIn, fieldsOf, type TargetFields } from "./target-fields";
import { comparatorTexts } from "./target-words";
import type { TargetEdit } from "./review";
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
  const [fields, setFields] = useState(() => fieldsOf(target));
  const [isChecked, check] = useState(false);
  const { edit, faults } = editIn(fields, target);
  const set = (change: Partial<TargetFields>): void => setFields({ ...fields, ...change });
  const faultOf = (field: keyof TargetFields): string | undefined => {
    const fault = isChecked ? faults[field] : undefined;
    return fault && say(fault, { text: fields[field] });
  };
  return (
    <div class="stack" role="group" aria-label={say("editOf", { name: target.indicator })}>
      <TextField
        label={say("indicator")}
        value={fields.indicator}
        error={faultOf("indicator")}
        onInput={(indicator) => set({ indicator })}
      />
      <Select
        label={say("comparator")}
        value={fields.comparator}
        options={comparators.map((value) => ({ value, text: say(comparatorTexts[value]) }))}
        onChange={(comparator) => set({ comparator })}
      />
      <TextField
        label={say("value")}
        hint={say("valueHint")}
        value={fields.value}
        error={faultOf("value")}
        onInput={(value) => set({ value })}
      />
      <TextField label={say("unit")} value={fields.unit} onInput={(unit) => set({ unit })} />
      <Select
        label={say("kind")}
        value={fields.kind}
        options={kinds.map((value) => ({ value, text: say(value) }))}
        onChange={(kind) => set({ kind })}
      />
      <TextField label={say("year")} value={fields.year} error={faultOf("year")} onInput={(year) => set({ year })} />
      <Buttons>
        <Button kind="primary" onClick={() => (edit ? onApply(edit) : check(true))}>
          {say("apply")}
        </Button>
        <Button onClick={onClose}>{say("cancel")}</Button>
      </Buttons>
    </div>
  );
}

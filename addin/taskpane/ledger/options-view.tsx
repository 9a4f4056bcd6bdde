import { useState } from "preact/hooks";
import { issueText } from "../../../engine/index";
import { usePane } from "../pane";
import { TextField } from "../parts/field";
import { Section } from "../parts/section";
import { Check, Select } from "../parts/select";
import { useTexts } from "../texts";
import { defaultOptions } from "./input";
import { areLimitsRight, lightChoice, lightPresets } from "./light-choice";
import { runTexts } from "./run-texts";
import type { LedgerTasks } from "./use-ledger";

/** How rates are worked out where the field has more than one way; folded away, since the usual is mostly right. */
export function OptionsView({ tasks }: { readonly tasks: LedgerTasks }) {
  const say = useTexts(runTexts);
  const { options } = tasks.state;
  const set = (next: Partial<typeof options>): void => tasks.choose({ type: "options", options: next });
  const isUsual = JSON.stringify(options) === JSON.stringify(defaultOptions);
  return (
    <Section title={say("options")} note={say(isUsual ? "optionsDefault" : "optionsOwn")} isOpenAtFirst={false}>
      <Select
        label={say("cost")}
        value={options.cost}
        options={[
          { value: "ratio", text: say("costRatio") },
          { value: "difference", text: say("costDifference") },
        ]}
        onChange={(cost) => set({ cost })}
      />
      <Select
        label={say("growth")}
        value={options.growth}
        options={[
          { value: "rates", text: say("growthRates") },
          { value: "levels", text: say("growthLevels") },
        ]}
        onChange={(growth) => set({ growth })}
      />
      <Select
        label={say("pace")}
        value={options.pace}
        options={[
          { value: "accumulating", text: say("paceAccumulating") },
          { value: "increments", text: say("paceIncrements") },
          { value: "planned", text: say("pacePlanned") },
          { value: "none", text: say("paceNone") },
        ]}
        onChange={(pace) => set({ pace })}
      />
      <Check
        label={say("fromBaseline")}
        hint={say("fromBaselineHint")}
        isChecked={options.fromBaseline}
        onChange={(fromBaseline) => set({ fromBaseline })}
      />
      <LightFields tasks={tasks} />
    </Section>
  );
}

function LightFields({ tasks }: { readonly tasks: LedgerTasks }) {
  const say = useTexts(runTexts);
  const { language } = usePane().host;
  const { options } = tasks.state;
  const { issues } = lightChoice(options);
  const [typed, setTyped] = useState({
    yellow: String(options.ownLights.yellow),
    red: String(options.ownLights.red),
  });
  const type = (next: typeof typed): void => {
    setTyped(next);
    // What is no number is no limit: it is refused below like one of the wrong order.
    const ownLights = { yellow: numberOf(next.yellow), red: numberOf(next.red) };
    tasks.choose({ type: "options", options: { ownLights } });
  };
  return (
    <div class="stack">
      <Select
        label={say("lights")}
        value={options.lights}
        options={[
          ...lightPresets.map(({ name, title }) => ({ value: name, text: title })),
          { value: "own", text: say("ownRule") },
        ]}
        {...(issues.length > 0 ? { error: say("ruleRefused") } : {})}
        onChange={(lights) => tasks.choose({ type: "options", options: { lights } })}
      />
      {issues.map((issue, index) => (
        <p key={index} class="hint">
          {issueText(issue, language)}
        </p>
      ))}
      {options.lights === "own" && (
        <>
          <TextField label={say("yellowFrom")} value={typed.yellow} onInput={(yellow) => type({ ...typed, yellow })} />
          <TextField
            label={say("redFrom")}
            value={typed.red}
            {...(areLimitsRight(options.ownLights) ? {} : { error: say("limitsError") })}
            onInput={(red) => type({ ...typed, red })}
          />
        </>
      )}
    </div>
  );
}

function numberOf(text: string): number {
  return /^\s*\d{1,4}(?:\.\d{1,4})?\s*$/u.test(text) ? Number(text) : 0;
}

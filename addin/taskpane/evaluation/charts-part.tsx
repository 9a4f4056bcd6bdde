import { useEffect, useState } from "preact/hooks";
import type { BarChart, NodeFigure, ScatterChart } from "../../../engine/index";
import { Chart } from "../charts/chart";
import { usePane } from "../pane";
import { Section } from "../parts/section";
import { Select } from "../parts/select";
import { useTexts } from "../texts";
import type { FigureChoice } from "./chart-jobs";
import { chartPartTexts } from "./chart-texts";
import type { EvaluationSummary } from "./summary";
import type { EvaluationActions } from "./use-evaluation";

interface ChartsPartProps {
  readonly actions: EvaluationActions;
  readonly summary: EvaluationSummary;
  readonly onUnit: (code: string) => Promise<void>;
}

/** The ranking as bars, and two figures of all counties as points; worked out when they are folded open (排名图与散点图). */
export function ChartsPart(props: ChartsPartProps) {
  const say = useTexts(chartPartTexts);
  const [isRankingOpen, setRankingOpen] = useState(false);
  const [isScatterOpen, setScatterOpen] = useState(false);
  return (
    <>
      <Section title={say("rankingChart")} isOpenAtFirst={false} onToggle={setRankingOpen}>
        {isRankingOpen && <RankingChart {...props} />}
      </Section>
      <Section title={say("scatter")} isOpenAtFirst={false} onToggle={setScatterOpen}>
        {isScatterOpen && <Scatter {...props} />}
      </Section>
    </>
  );
}

function RankingChart({ actions, summary, onUnit }: ChartsPartProps) {
  const say = useTexts(chartPartTexts);
  const { language } = usePane().host;
  const [group, setGroup] = useState("");
  const [chart, setChart] = useState<BarChart>();
  const marked = actions.session.profile?.card.code;
  useEffect(
    () => latest((hear) => actions.ofResult("rankingPicture", { group, marked, language }).then(hear), setChart),
    [summary, group, marked, language],
  );
  return (
    <>
      {summary.groups.length > 0 && (
        <Select
          label={say("group")}
          value={group}
          options={[
            { value: "", text: say("all") },
            ...summary.groups.map(({ title }) => ({ value: title, text: title })),
          ]}
          onChange={setGroup}
        />
      )}
      {chart && <Chart chart={chart} onPick={(code) => void onUnit(code)} />}
    </>
  );
}

function Scatter({ actions, summary, onUnit }: ChartsPartProps) {
  const say = useTexts(chartPartTexts);
  const { language } = usePane().host;
  const [choices, setChoices] = useState<readonly FigureChoice[]>();
  const [x, setX] = useState<string>();
  const [y, setY] = useState<string>();
  const [chart, setChart] = useState<ScatterChart>();
  const marked = actions.session.profile?.card.code;
  useEffect(() => latest((hear) => actions.ofResult("figureChoices", {}).then(hear), setChoices), [summary]);
  // At first the first two below the root, or the root where there are none.
  const [across, up] = [chosen(choices, x, 1), chosen(choices, y, 2)];
  useEffect(() => {
    if (!across || !up) return undefined;
    const wish = { x: figureOf(across), y: figureOf(up), marked, language };
    return latest((hear) => actions.ofResult("scatterPicture", wish).then(hear), setChart);
  }, [summary, across && keyOf(across), up && keyOf(up), marked, language]);
  if (!choices || !across || !up) return null;
  const options = choices.map((choice) => ({
    value: keyOf(choice),
    text: `${"\u3000".repeat(choice.depth)}${say(choice.of === "score" ? "scoreOf" : "valueOf", { title: choice.title })}`,
  }));
  return (
    <>
      <Select label={say("across")} value={keyOf(across)} options={options} onChange={setX} />
      <Select label={say("up")} value={keyOf(up)} options={options} onChange={setY} />
      {chart && <Chart chart={chart} onPick={(code) => void onUnit(code)} />}
    </>
  );
}

/** Asks, and hears the answer unless something else was asked for meanwhile. @returns how to hear it no more */
function latest<Answer>(
  ask: (hear: (answer: Answer | undefined) => void) => Promise<void>,
  tell: (answer: Answer) => void,
): () => void {
  let isOld = false;
  void ask((answer) => {
    if (!isOld && answer !== undefined) tell(answer);
  });
  return () => {
    isOld = true;
  };
}

function keyOf({ of, code }: NodeFigure): string {
  return `${of}:${code}`;
}

function figureOf({ of, code }: NodeFigure): NodeFigure {
  return { of, code };
}

/** What was chosen, else one of the first level. */
function chosen(
  choices: readonly FigureChoice[] | undefined,
  key: string | undefined,
  at: number,
): FigureChoice | undefined {
  const first = choices?.filter(({ depth, of }) => of === "score" && depth === 1) ?? [];
  return choices?.find((choice) => keyOf(choice) === key) ?? first[at - 1] ?? choices?.[0];
}

import { useState } from "preact/hooks";
import type { RankingRow } from "../../../engine/index";
import { Button, Buttons } from "../parts/button";
import { TextField } from "../parts/field";
import { Section } from "../parts/section";
import { dayOf, PaperFields, useWish } from "../report/paper-fields";
import { reportTexts } from "../report/texts";
import { unitsNamed, type NamedUnits } from "../report/units-named";
import { usePapers } from "../report/use-papers";
import type { PaperFormat } from "../report/jobs";
import { useTexts } from "../texts";
import type { EvaluationActions } from "./use-evaluation";

/** What is handed in of an evaluation: the annual report, and a workbook that works itself out (评价报告). */
export function ReportPart({
  actions,
  title,
  rows,
}: {
  readonly actions: EvaluationActions;
  readonly title: string;
  readonly rows: readonly RankingRow[];
}) {
  const say = useTexts(reportTexts);
  const papers = usePapers();
  const [wish, change] = useWish();
  const [counties, setCounties] = useState("");
  const [benchmark, setBenchmark] = useState("");
  const units = unitsNamed(counties, rows);
  const against = unitsNamed(benchmark, rows);
  const wrong = (named: NamedUnits): string | undefined =>
    named.unknown.length > 0
      ? say("unknown", { names: named.unknown.join("、") })
      : named.several.length > 0
        ? say("several", { names: named.several.join("、") })
        : undefined;
  const isWrong = wrong(units) !== undefined || wrong(against) !== undefined || dayOf(wish) === undefined;
  const write = (format: PaperFormat): void => {
    const asked = {
      units: units.codes,
      benchmark: against.codes[0],
      issuer: wish.issuer.trim() || undefined,
      date: dayOf(wish),
    };
    void papers.writePaper((watch) => actions.longOfResult("annualPaper", asked, watch), format, wish.template);
  };
  return (
    <Section title={say("report")} isOpenAtFirst={false}>
      <p class="hint">{say("reportHint")}</p>
      <p class="hint">{say("lastHint")}</p>
      <PaperFields wish={wish} onChange={change} />
      <TextField
        label={say("counties")}
        hint={say("countiesHint")}
        lines={2}
        value={counties}
        error={wrong(units)}
        onInput={setCounties}
      />
      <TextField
        label={say("benchmark")}
        hint={say("benchmarkHint")}
        value={benchmark}
        error={wrong(against)}
        onInput={setBenchmark}
      />
      <Buttons>
        <Button kind="primary" isDisabled={isWrong} onClick={() => write("docx")}>
          {say("word")}
        </Button>
        <Button isDisabled={isWrong} onClick={() => write("html")}>
          {say("page")}
        </Button>
      </Buttons>
      <p class="hint">{say("workbookHint")}</p>
      <Buttons>
        <Button
          onClick={() => void papers.writeWorkbook(title, (watch) => actions.longOfResult("liveSheets", {}, watch))}
        >
          {say("workbook")}
        </Button>
      </Buttons>
    </Section>
  );
}

import { useEffect, useRef, useState } from "preact/hooks";
import { LiveCheck } from "../live/live-check";
import { usePane } from "../pane";
import { Button, Buttons } from "../parts/button";
import { IssueList } from "../parts/issue-list";
import { PlaceLink } from "../parts/place-link";
import { Section } from "../parts/section";
import { Check } from "../parts/select";
import { useTexts } from "../texts";
import { ChartsPart } from "./charts-part";
import { readSettings } from "./kept-settings";
import { RankingPart } from "./ranking-part";
import { ReportPart } from "./report-part";
import type { ShownResult } from "./session";
import type { LeftOut } from "./summary";
import { evaluationTexts } from "./texts";
import type { EvaluationActions } from "./use-evaluation";

/** What came of the run: the ranking, the lists, who is not in it and why, and the button that writes sheets. */
export function ResultPart({
  actions,
  result,
  shared,
  onUnit,
}: {
  actions: EvaluationActions;
  result: ShownResult;
  /** Names that need their codes beside them. */
  shared: ReadonlySet<string>;
  onUnit: (code: string) => Promise<void>;
}) {
  const say = useTexts(evaluationTexts);
  const { host } = usePane();
  const [hasAnalysis, setAnalysis] = useState(() => readSettings(host).hasAnalysis);
  const { summary, edited } = result;
  const { isFollowing, blocked } = actions.session;
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is folded away: the focus goes on with the result, not back to the top of the page.
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) top.current?.focus({ preventScroll: true });
  }, [summary]);
  const { units, ranked, groups, lists, withheld, excluded, issues } = summary;
  const counts = groups.map(({ title, count }) => say("groupCount", { title, count }));
  const errors = issues.filter(({ severity }) => severity === "error").length;
  return (
    <>
      {edited.length > 0 && !isFollowing && !blocked && (
        <div class="stale" role="status">
          <p>{say("stale", { sheets: edited.join("、") })}</p>
          <Button onClick={() => void actions.run()}>{say("runAgain")}</Button>
        </div>
      )}
      <div ref={top} tabIndex={-1} />
      <Section title={say("result")} note={isFollowing ? say("followingNow") : say("counts", { units, ranked })}>
        {counts.length > 0 && <p>{counts.join(host.language === "zh" ? "，" : ", ")}</p>}
        {errors > 0 && <p class="with-errors">{say("withErrors", { count: errors })}</p>}
        <Check label={say("withAnalysis")} isChecked={hasAnalysis} onChange={setAnalysis} />
        <LiveCheck live={actions.live} />
        <Buttons>
          <Button kind="primary" onClick={() => void actions.write(hasAnalysis)}>
            {say("write")}
          </Button>
          {edited.length === 0 && <Button onClick={() => void actions.run()}>{say("runAgain")}</Button>}
        </Buttons>
      </Section>
      <Section title={say("ranking")}>
        <RankingPart summary={summary} shared={shared} picked={actions.session.profile?.card.code} onPick={onUnit} />
      </Section>
      <ChartsPart actions={actions} summary={summary} onUnit={onUnit} />
      <ReportPart actions={actions} title={`${summary.title} ${summary.edition}`} rows={summary.rows} />
      {lists.length > 0 && (
        <Section title={say("lists")} isOpenAtFirst={false}>
          {lists.map(({ title, units: members }, i) => (
            <div key={i}>
              <h3>{say("listCount", { title, count: members.length })}</h3>
              {members.length === 0 && <p class="hint">{say("nobodyOnList")}</p>}
              <p class="names">
                {members.map(({ code, name }) => (
                  <Button key={code} kind="quiet" onClick={() => void onUnit(code)}>
                    {shared.has(name) ? say("nameWithCode", { name, code }) : name}
                  </Button>
                ))}
              </p>
            </div>
          ))}
        </Section>
      )}
      {withheld.length > 0 && (
        <Section title={say("withheld")} note={String(withheld.length)}>
          <LeftOutList units={withheld} text={({ why }) => (why === "" ? "" : say("lacks", { what: why }))} />
        </Section>
      )}
      {excluded.length > 0 && (
        <Section title={say("excluded")} note={String(excluded.length)} isOpenAtFirst={false}>
          <LeftOutList units={excluded} text={({ why }) => why} />
        </Section>
      )}
      <Section title={say("issues")} note={String(issues.length)} isOpenAtFirst={errors > 0}>
        <IssueList issues={issues} />
      </Section>
    </>
  );
}

/** So many are listed before the rest is asked for. */
const mostListed = 100;

function LeftOutList({ units, text }: { units: readonly LeftOut[]; text: (unit: LeftOut) => string }) {
  const [isWhole, setWhole] = useState(false);
  return (
    <ul class="left-out-units">
      {units.slice(0, isWhole ? units.length : mostListed).map((unit) => (
        <li key={unit.code}>
          <strong>{unit.name}</strong> {text(unit)} {unit.place && <PlaceLink place={unit.place} />}
        </li>
      ))}
      {!isWhole && units.length > mostListed && (
        <li>
          <Button kind="quiet" onClick={() => setWhole(true)}>
            +{units.length - mostListed}
          </Button>
        </li>
      )}
    </ul>
  );
}

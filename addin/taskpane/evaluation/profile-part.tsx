import type { ShownNeighbour, UnitCard } from "../../../engine/index";
import { Chart } from "../charts/chart";
import { BarChart } from "../parts/bar-chart";
import { Button } from "../parts/button";
import { PlaceLink } from "../parts/place-link";
import { Section } from "../parts/section";
import { useTexts, type Say } from "../texts";
import { evaluationTexts } from "./texts";
import type { UnitProfile } from "./unit-jobs";
import { WorkingTree } from "./working-tree";

interface ProfileProps {
  readonly profile: UnitProfile;
  /** Names that need their codes beside them. */
  readonly shared: ReadonlySet<string>;
  readonly onUnit: (code: string) => Promise<void>;
  /** Shows the working of a dimension or an indicator. */
  readonly onNode: (code: string) => Promise<void>;
}

/** Its places, its neighbours, what speaks for and against it, what its total is made of, and the working. */
export function ProfilePart({ profile: { card, working, charts }, shared, onUnit, onNode }: ProfileProps) {
  const say = useTexts(evaluationTexts);
  const { dimensions } = card;
  const open = (code: string) => (code === "" ? undefined : () => void onNode(code));
  const pick = (code: string): void => {
    if (code !== "") void onNode(code);
  };
  return (
    <>
      <p class="unit-head">
        {card.code}
        {card.group !== "" && ` · ${card.group}`}
        {card.band !== undefined && ` · ${say("band", { band: card.band })}`}
        {card.type !== undefined && ` · ${card.type}`}
      </p>
      <Places card={card} shared={shared} onUnit={onUnit} />
      <div class="unit-columns">
        <div>
          {card.lists.length > 0 && <p>{say("onLists", { lists: card.lists.join("、") })}</p>}
          <h3>{say("why")}</h3>
          <p>{card.sentence}</p>
          {card.against && <p class="hint">{meanOf(card, say)}</p>}
          <Movers title={say("strengths")} none={say("noStrengths")} movers={card.strengths} onNode={onNode} />
          <Movers title={say("weaknesses")} none={say("noWeaknesses")} movers={card.weaknesses} onNode={onNode} />
        </div>
        <div>
          <Section title={say("dimensions")}>
            <Chart chart={charts.profile} onPick={pick} />
            <p class="hint">{card.group === "" ? say("againstAll") : say("againstGroup", { group: card.group })}</p>
            <div class="pairs">
              <BarChart
                label={say("dimensions")}
                bars={dimensions.map(({ code, title, score, mean }) => ({
                  key: code,
                  name: title,
                  value: score.value,
                  text: mean.text === "" ? score.text : `${score.text} / ${mean.text}`,
                  onPick: open(code),
                }))}
              />
            </div>
          </Section>
          {charts.against && (
            <Section title={say("againstMean")}>
              <Chart chart={charts.against} onPick={pick} />
            </Section>
          )}
          <Section title={say("contributions")} isOpenAtFirst={false}>
            <p class="hint">{say("addUp", { score: card.score })}</p>
            <Chart chart={charts.contributions} onPick={pick} />
          </Section>
        </div>
      </div>
      <Section title={say("working")} isOpenAtFirst={false}>
        <WorkingTree step={working} />
      </Section>
    </>
  );
}

/** Whose mean is meant where strengths and weaknesses are told: it may be another than that beside the dimensions. */
function meanOf({ against, group }: UnitCard, say: Say<typeof evaluationTexts>): string {
  const count = against?.count ?? 0;
  return against?.scope === "group" ? say("meanOfGroup", { count, group }) : say("meanOfAll", { count });
}

function Places({ card, shared, onUnit }: { card: UnitCard } & Pick<ProfileProps, "shared" | "onUnit">) {
  const say = useTexts(evaluationTexts);
  const { placings, last, group } = card;
  const [main] = placings;
  const lastText = (): string => {
    if (last?.change === undefined) return say("noLast");
    const values = { last: last.place, count: Math.abs(last.change) };
    return say(last.change > 0 ? "rose" : last.change < 0 ? "fell" : "same", values);
  };
  return (
    <ul class="unit-places">
      {placings.length === 0 && <li>{say("unranked")}</li>}
      {placings.map(({ scope, place, count }) => (
        <li key={scope}>{say(scope === "all" ? "placeAll" : "placeGroup", { place, count, group })}</li>
      ))}
      {last && <li>{lastText()}</li>}
      {main?.above && <NeighbourLine side="above" neighbour={main.above} shared={shared} onUnit={onUnit} />}
      {main?.below && <NeighbourLine side="below" neighbour={main.below} shared={shared} onUnit={onUnit} />}
    </ul>
  );
}

interface NeighbourLineProps extends Pick<ProfileProps, "shared" | "onUnit"> {
  readonly side: "above" | "below";
  readonly neighbour: ShownNeighbour;
}

/** The sentence with the neighbour's name in it as a button that shows the neighbour. */
function NeighbourLine({ side, neighbour: { place, units, points }, shared, onUnit }: NeighbourLineProps) {
  const say = useTexts(evaluationTexts);
  const [first] = units;
  const [before = "", after = ""] = say(side, { place, points, names: "\u0000" }).split("\u0000");
  if (!first) return null;
  return (
    <li>
      {before}
      <Button kind="quiet" onClick={() => void onUnit(first.code)}>
        {shared.has(first.name) ? say("nameWithCode", { ...first }) : first.name}
      </Button>
      {units.length > 1 && say("andMore", { count: units.length })}
      {after}
    </li>
  );
}

interface MoversProps extends Pick<ProfileProps, "onNode"> {
  readonly title: string;
  readonly none: string;
  readonly movers: UnitCard["strengths"];
}

function Movers({ title, none, movers, onNode }: MoversProps) {
  const say = useTexts(evaluationTexts);
  return (
    <>
      <h3>{title}</h3>
      {movers.length === 0 && <p class="hint">{none}</p>}
      <ol class="movers">
        {movers.map(({ code, title: name, points, score, mean, places }, i) => (
          <li key={i}>
            {code === "" ? (
              <span class="mover-name">{name}</span>
            ) : (
              <Button kind="quiet" onClick={() => void onNode(code)}>
                {name}
              </Button>
            )}{" "}
            <strong>{points.text}</strong>
            <span class="hint">
              {mean !== "" && say("mover", { score, mean })}{" "}
              {places.slice(0, 3).map((place, at) => (
                <PlaceLink key={at} place={place} />
              ))}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

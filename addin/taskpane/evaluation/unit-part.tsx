import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { ShownNeighbour, UnitCard } from "../../../engine/index";
import { BarChart } from "../parts/bar-chart";
import { Button } from "../parts/button";
import { PlaceLink } from "../parts/place-link";
import { Section } from "../parts/section";
import { useTexts, type Say } from "../texts";
import type { UnitProfile } from "./jobs";
import { evaluationTexts } from "./texts";
import { WorkingTree } from "./working-tree";

interface UnitPartProps {
  readonly profile: UnitProfile;
  /** Names that need their codes beside them. */
  readonly shared: ReadonlySet<string>;
  /** Whether the county was chosen in the pane, so that the focus goes to it; a row of a sheet keeps it in the sheet. */
  readonly isAsked: { current: boolean };
  readonly onUnit: (code: string) => Promise<void>;
  readonly onClose: () => void;
}

/** A county: its places, its neighbours, what speaks for and against it, what its total is made of, and the working. */
export function UnitPart({ profile: { card, working }, shared, isAsked, onUnit, onClose }: UnitPartProps) {
  const say = useTexts(evaluationTexts);
  const top = useRef<HTMLElement>(null);
  // Before anything else can be pressed: a focus that comes late would take it from what was reached meanwhile.
  useLayoutEffect(() => {
    if (isAsked.current) top.current?.focus({ preventScroll: true });
    isAsked.current = false;
  }, [card]);
  useEffect(() => {
    // After the list has brought the picked row into view, which may lie far below.
    const asked = requestAnimationFrame(() => top.current?.scrollIntoView({ block: "start" }));
    return () => cancelAnimationFrame(asked);
  }, [card]);
  const { dimensions, contributions } = card;
  return (
    <section class="unit-card" ref={top} tabIndex={-1} aria-label={`${say("profile")} ${card.name}`}>
      <header>
        <h2>{card.name}</h2>
        <p class="unit-score">{say("points", { points: card.score })}</p>
        <Button kind="quiet" label={say("closeProfile")} onClick={onClose}>
          ×
        </Button>
      </header>
      <p class="unit-head">
        {card.code}
        {card.group !== "" && ` · ${card.group}`}
        {card.band !== undefined && ` · ${say("band", { band: card.band })}`}
        {card.type !== undefined && ` · ${card.type}`}
      </p>
      <Places card={card} shared={shared} onUnit={onUnit} />
      {card.lists.length > 0 && <p>{say("onLists", { lists: card.lists.join("、") })}</p>}
      <h3>{say("why")}</h3>
      <p>{card.sentence}</p>
      {card.against && <p class="hint">{meanOf(card, say)}</p>}
      <Movers title={say("strengths")} none={say("noStrengths")} movers={card.strengths} />
      <Movers title={say("weaknesses")} none={say("noWeaknesses")} movers={card.weaknesses} />
      <Section title={say("dimensions")}>
        <p class="hint">{card.group === "" ? say("againstAll") : say("againstGroup", { group: card.group })}</p>
        <div class="pairs">
          <BarChart
            label={say("dimensions")}
            bars={dimensions.map(({ title, score, mean }, key) => ({
              key,
              name: title,
              value: score.value,
              text: mean.text === "" ? score.text : `${score.text} / ${mean.text}`,
            }))}
          />
        </div>
      </Section>
      <Section title={say("contributions")} isOpenAtFirst={false}>
        <p class="hint">{say("addUp", { score: card.score })}</p>
        <BarChart
          label={say("contributions")}
          bars={contributions.map(({ title, points }, key) => ({
            key,
            name: title,
            value: points.value,
            text: points.text,
          }))}
        />
      </Section>
      <Section title={say("working")} isOpenAtFirst={false}>
        <WorkingTree step={working} />
      </Section>
    </section>
  );
}

/** Whose mean is meant where strengths and weaknesses are told: it may be another than that beside the dimensions. */
function meanOf({ against, group }: UnitCard, say: Say<typeof evaluationTexts>): string {
  const count = against?.count ?? 0;
  return against?.scope === "group" ? say("meanOfGroup", { count, group }) : say("meanOfAll", { count });
}

function Places({ card, shared, onUnit }: { card: UnitCard } & Pick<UnitPartProps, "shared" | "onUnit">) {
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

interface NeighbourLineProps extends Pick<UnitPartProps, "shared" | "onUnit"> {
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

function Movers({ title, none, movers }: { title: string; none: string; movers: UnitCard["strengths"] }) {
  const say = useTexts(evaluationTexts);
  return (
    <>
      <h3>{title}</h3>
      {movers.length === 0 && <p class="hint">{none}</p>}
      <ol class="movers">
        {movers.map(({ title: name, points, score, mean, places }, i) => (
          <li key={i}>
            <span class="mover-name">{name}</span> <strong>{points.text}</strong>
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

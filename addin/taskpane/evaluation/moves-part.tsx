import { useState } from "preact/hooks";
import type { ShownMove, ShownMoves } from "../../../engine/index";
import { Button } from "../parts/button";
import { useTexts, type Say } from "../texts";
import { evaluationTexts } from "./texts";

interface MovesPartProps {
  readonly moves: ShownMoves | undefined;
  /** Names that need their codes beside them. */
  readonly shared: ReadonlySet<string>;
  readonly onUnit: (code: string) => Promise<void>;
  readonly onDismiss: () => void;
}

const shownAtFirst = 6;
/** A list of thousands is drawn no further: the ranking has them all. */
const shownAtMost = 300;

/**
 * What the last change moved (改动带来的变化): how many rose and fell, told to a screen reader too, then who, and whose places on
 * lists changed. The region is there before there is anything to tell, else nothing would be read out.
 */
export function MovesPart({ moves, shared, onUnit, onDismiss }: MovesPartProps) {
  const say = useTexts(evaluationTexts);
  return (
    <section class={moves ? "moves" : "moves none"} aria-label={say("moves")}>
      <header>
        <div role="status">{moves && <p class="moves-sentence">{sentence(moves, say)}</p>}</div>
        {moves && (
          <Button kind="quiet" label={say("dismissMoves")} onClick={onDismiss}>
            ×
          </Button>
        )}
      </header>
      {moves && <Movers moves={moves} shared={shared} onUnit={onUnit} />}
    </section>
  );
}

function Movers({
  moves: { units, lists },
  shared,
  onUnit,
}: Omit<MovesPartProps, "moves" | "onDismiss"> & { moves: ShownMoves }) {
  const say = useTexts(evaluationTexts);
  const [isWhole, setWhole] = useState(false);
  const nameOf = ({ name, code }: { name: string; code: string }): string =>
    shared.has(name) ? say("nameWithCode", { name, code }) : name;
  const shown = units.slice(0, isWhole ? shownAtMost : shownAtFirst);
  return (
    <>
      {units.length > 0 && (
        <ol class="moved-units">
          {shown.map((move) => (
            <li key={move.code}>
              {move.kind === "went" ? (
                nameOf(move)
              ) : (
                <Button kind="quiet" onClick={() => void onUnit(move.code)}>
                  {nameOf(move)}
                </Button>
              )}{" "}
              <span class="moved-places">{placesText(move, say)}</span> <span class="moved-points">{move.points}</span>
            </li>
          ))}
        </ol>
      )}
      {!isWhole && units.length > shown.length && (
        <Button kind="quiet" onClick={() => setWhole(true)}>
          {say("showMoved", { count: units.length })}
        </Button>
      )}
      {lists.map(({ id, title, joined, left }) => (
        <div key={id}>
          {joined.length > 0 && (
            <Members text={say("joinedList", { title })} {...{ members: joined, nameOf, onUnit }} />
          )}
          {left.length > 0 && <Members text={say("leftList", { title })} {...{ members: left, nameOf, onUnit }} />}
        </div>
      ))}
    </>
  );
}

function Members({
  text,
  members,
  nameOf,
  onUnit,
}: {
  readonly text: string;
  readonly members: ShownMoves["lists"][number]["joined"];
  readonly nameOf: (unit: { name: string; code: string }) => string;
  readonly onUnit: (code: string) => Promise<void>;
}) {
  return (
    <p class="names">
      <span>{text}</span>
      {members.map((unit) => (
        <Button key={unit.code} kind="quiet" onClick={() => void onUnit(unit.code)}>
          {nameOf(unit)}
        </Button>
      ))}
    </p>
  );
}

type SayMoves = Say<typeof evaluationTexts>;

/** What counties can have done, in the order in which it is told, and how each is said. */
const countTexts = [
  ["rose", "roseCount"],
  ["fell", "fellCount"],
  ["ranked", "rankedCount"],
  ["unranked", "unrankedCount"],
  ["regrouped", "regroupedCount"],
  ["came", "cameCount"],
  ["went", "wentCount"],
] as const;

/** How many did what, in a sentence. */
function sentence({ counts, units, lists }: ShownMoves, say: SayMoves): string {
  const parts = countTexts.flatMap(([kind, text]) => (counts[kind] > 0 ? [say(text, { count: counts[kind] })] : []));
  const end = say("sentenceEnd");
  if (parts.length === 0 && units.length === 0) return lists.length === 0 ? say("nothingMoved") : say("onlyListsMoved");
  if (parts.length === 0) return say("noPlaceMoved", { count: units.length }) + end;
  return [...parts, ...(counts.same > 0 ? [say("restSame", { count: counts.same })] : [])].join(say("listMark")) + end;
}

function placesText({ kind, from, to, places }: ShownMove, say: SayMoves): string {
  if (kind === "level") return to === undefined ? say("noPlace") : String(to);
  const arrow = places > 0 ? ` ↑${places}` : places < 0 ? ` ↓${-places}` : "";
  return say("movedFromTo", { from: from ?? say("noPlace"), to: to ?? say("noPlace") }) + arrow;
}

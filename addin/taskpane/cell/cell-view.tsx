import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { functionTable } from "../../functions/table";
import { usePane } from "../pane";
import { Button, Buttons } from "../parts/button";
import { Empty } from "../parts/empty";
import { PlaceLink } from "../parts/place-link";
import { useRequests } from "../requests";
import { useTexts } from "../texts";
import { views } from "../views";
import { addressOf, lookAt, type CellInput, type LookedAt } from "./look";
import { cellTexts } from "./texts";

/** Inputs that are listed; a formula over a long list of single cells is rare. */
const inputsShown = 40;

/** The views that can explain a cell. */
const askable = ["ledger", "evaluation", "plan"] as const;

/** Says of the selected cell what it is and where it comes from (单元格来历). */
export function CellView() {
  const say = useTexts(cellTexts);
  const { host, work } = usePane();
  const [looked, setLooked] = useState<LookedAt>();
  const look = async (): Promise<void> => {
    const found = await work(say("looking"), async (watch) => lookAt(host, await host.selection(), watch));
    if (found) setLooked(found);
  };
  useRequests("cell", () => void look());
  return (
    <>
      <h1>{say("title")}</h1>
      <Buttons>
        <Button kind="primary" onClick={() => void look()}>
          {say("look")}
        </Button>
      </Buttons>
      {looked ? (
        <Looked looked={looked} />
      ) : (
        <Empty title={say("emptyTitle")}>
          <p>{say("emptyHow")}</p>
        </Empty>
      )}
    </>
  );
}

function Looked({ looked: { facts, source, job, isOurs, functions, inputs } }: { readonly looked: LookedAt }) {
  const say = useTexts(cellTexts);
  const { host, ask } = usePane();
  const place = { sheet: facts.sheet, row: facts.row, column: facts.column };
  const called = functions.flatMap((id) => functionTable.filter((entry) => entry.id === id));
  const asker = askable.find((view) => view === job);
  const isPlain = [facts.formula, facts.working, facts.note].every((each) => each === undefined) && facts.text !== "";
  return (
    <div class="stack" aria-live="polite">
      <dl class="facts">
        <Fact name={say("cell")}>{addressOf(facts)}</Fact>
        <Fact name={say("row")}>{facts.names.join(" · ")}</Fact>
        <Fact name={say("column")}>{facts.head}</Fact>
        <Fact name={say("value")}>{facts.text === "" ? say("blank") : facts.text}</Fact>
        <Fact name={say("working")}>{facts.working}</Fact>
        <Fact name={say("source")}>
          {source && facts.source !== undefined ? <PlaceLink place={source} text={facts.source} /> : facts.source}
        </Fact>
        <Fact name={say("clause")}>{facts.clause}</Fact>
        <Fact name={say("sentence")}>{facts.sentence}</Fact>
        <Fact name={say("note")}>{facts.note}</Fact>
        <Fact name={say("formula")}>{facts.formula && <code>={facts.formula.replace(/^=/u, "")}</code>}</Fact>
        <Fact name={say("functions")}>
          {called.length > 0 &&
            called.map(({ id, description }) => (
              <p key={id}>
                <code>XP.{id}</code> {description[host.language]}
              </p>
            ))}
        </Fact>
      </dl>
      {isOurs ? <p class="hint">{say("ours")}</p> : isPlain && <p class="hint">{say("typed")}</p>}
      {inputs.length > 0 && <Inputs inputs={inputs} />}
      <p class="hint">{say("inWhy")}</p>
      <Buttons>
        {(asker ? [asker] : askable).map((view) => (
          <Button key={view} onClick={() => ask(view, { type: "explain", place })}>
            {say("in", { view: views[view].title[host.language] })}
          </Button>
        ))}
      </Buttons>
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children?: ComponentChildren }) {
  if (children === undefined || children === "" || children === false) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Inputs({ inputs }: { readonly inputs: readonly CellInput[] }) {
  const say = useTexts(cellTexts);
  return (
    <section>
      <h2>{say("inputs", { count: inputs.length })}</h2>
      <ul class="inputs">
        {inputs.slice(0, inputsShown).map(({ text, place, shown, called }) => (
          <li key={text}>
            {place ? <PlaceLink place={place} text={text} /> : <span class="place">{text}</span>}{" "}
            {place === undefined
              ? say("gone")
              : shown === undefined
                ? say("block")
                : shown === ""
                  ? say("blank")
                  : shown}
            {called !== "" && <span class="hint"> {called}</span>}
          </li>
        ))}
      </ul>
      {inputs.length > inputsShown && <p class="hint">{say("moreInputs", { count: inputs.length - inputsShown })}</p>}
    </section>
  );
}

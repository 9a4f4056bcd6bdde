import { useTexts } from "../texts";
import { Button } from "../parts/button";
import type { NodeWorking } from "./unit-jobs";
import { evaluationTexts } from "./texts";
import { WorkingTree } from "./working-tree";

/** Levels of a working that are unfolded at once: those of one indicator, but not of all below a dimension. */
const levels = { indicator: 20, dimension: 1 };

/** One indicator or dimension of a county: what it is worth, and its working down to the cells. */
export function NodePart({
  node: { card, working },
  onNode,
}: {
  readonly node: NodeWorking;
  readonly onNode: (code: string) => Promise<void>;
}) {
  const say = useTexts(evaluationTexts);
  const { group, children } = card;
  return (
    <>
      <dl class="node-facts">
        <Fact name={say("score")} text={card.score} />
        <Fact name={say("broughtIn")} text={card.points} />
        {card.weight !== "" && (
          <Fact
            name={say("weight")}
            text={
              card.siblings === "" ? card.weight : say("weightOf", { weight: card.weight, siblings: card.siblings })
            }
          />
        )}
        <Fact name={group === "" ? say("allMean") : say("likeMean", { group })} text={card.mean} />
        <Fact name={group === "" ? say("allBest") : say("likeBest", { group })} text={card.best} />
      </dl>
      {children.length > 0 && (
        <table class="node-children">
          <caption>{say("madeOf")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("item")}</th>
              <th scope="col">{say("score")}</th>
              <th scope="col">{say("weight")}</th>
            </tr>
          </thead>
          <tbody>
            {children.map(({ code, title, score, weight }) => (
              <tr key={code}>
                <th scope="row">
                  <Button kind="quiet" onClick={() => void onNode(code)}>
                    {title}
                  </Button>
                </th>
                <td>{score}</td>
                <td>{weight}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h3>{say("working")}</h3>
      <p class="hint">{say("workingHint")}</p>
      <WorkingTree key={card.code} step={working} levels={children.length > 0 ? levels.dimension : levels.indicator} />
    </>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  return text === "" ? null : (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}

import { usePane } from "../pane";
import { Button } from "../parts/button";
import { useTexts } from "../texts";
import { documentOf } from "./documents-kept";
import type { TargetOrigin } from "./origin";
import { planTexts } from "./texts";
import { useShelf } from "./use-shelf";
import { useSentence } from "./use-sentence";
import "./plan.css";

/** The sentence of the plan that a row was read from, and its place in the plan where that is open (原文出处). */
export function OriginView({ origin }: { readonly origin: TargetOrigin }) {
  const say = useTexts(planTexts);
  const { host } = usePane();
  const documents = useShelf();
  const show = useSentence();
  const found = documents.find(origin);
  const { clause, sentence } = origin;
  return (
    <section class="origin" aria-label={say("originTitle")}>
      <h4>
        {say("originTitle")} <span class="hint">{clause !== "" && say("clause", { clause })}</span>
      </h4>
      <blockquote>{sentence}</blockquote>
      {!found ? (
        <p class="hint">{say("planClosed", { name: documentOf(host, origin.title) ?? "" })}</p>
      ) : (
        host.showDocument && (
          <Button kind="quiet" onClick={() => show(found)}>
            {say("inDocument", { name: found.document.name === "" ? say("pastedText") : found.document.name })}
          </Button>
        )
      )}
    </section>
  );
}

import { useState } from "preact/hooks";
import { isDoubtful, type PlanTarget } from "../../../engine/index";
import { usePane } from "../pane";
import { Badge } from "../parts/badge";
import { Button, Buttons } from "../parts/button";
import { Check } from "../parts/select";
import { useTexts } from "../texts";
import { trimmedSentence } from "./find-sentence";
import type { ReadDocument } from "./jobs";
import type { ReviewedTarget, ReviewStep } from "./review";
import { ShowSentence } from "./show-sentence";
import { TargetForm } from "./target-form";
import { assumedTexts, targetLine } from "./target-words";
import { planTexts } from "./texts";

interface TargetCardProps {
  readonly index: number;
  readonly reviewed: ReviewedTarget;
  /** The document, for the sentence. */
  readonly document: ReadDocument;
  readonly onStep: (step: ReviewStep) => void;
}

/** A target to review: what was read, the sentence that says it, what was assumed, and what can be done about it. */
export function TargetCard({ index, reviewed: { read, target, isKept }, document, onStep }: TargetCardProps) {
  const say = useTexts(planTexts);
  const { language } = usePane().host;
  const [isOpen, open] = useState(false);
  const name = target.indicator;
  const departments = target.departments.map((each) => each.name).join("、");
  return (
    <li class={`target-card${isKept ? "" : " left-out"}`}>
      <Check
        label={name}
        isChecked={isKept}
        onChange={(kept) => onStep({ type: "keep", indices: [index], isKept: kept })}
      />
      <p>
        {targetLine(target, language)} · {say(target.kind)}
      </p>
      <Sentence target={read} source={document.text} />
      <p class="hint">{[say("clause", { clause: target.clause }), departments].filter(Boolean).join(" · ")}</p>
      {isDoubtful(target) &&
        target.assumed.map((field) => (
          <p key={field}>
            <Badge tone="watch">{say(assumedTexts[field])}</Badge>
          </p>
        ))}
      {isOpen ? (
        <TargetForm
          target={target}
          onApply={(edit) => {
            open(false);
            onStep({ type: "edit", index, edit });
          }}
          onClose={() => open(false)}
        />
      ) : (
        <Buttons>
          {isDoubtful(target) && (
            <Button label={say("settleOf", { name })} onClick={() => onStep({ type: "settle", index })}>
              {say("settle")}
            </Button>
          )}
          <Button kind="quiet" label={say("editOf", { name })} onClick={() => open(true)}>
            {say("edit")}
          </Button>
          <ShowSentence name={name} document={document} found={trimmedSentence(document.text, read)} />
          {target !== read && (
            <Button kind="quiet" label={say("restoreOf", { name })} onClick={() => onStep({ type: "restore", index })}>
              {say("restore")}
            </Button>
          )}
        </Buttons>
      )}
    </li>
  );
}

/** The sentence of the plan with the piece that says the target. */
function Sentence({ target: { span, number, sentence }, source }: { target: PlanTarget; source: string }) {
  // The number may stand before or behind the piece that names the target, in a list of several.
  const isInside = number.start >= span.start && number.end <= span.end;
  return (
    <blockquote>
      {source.slice(sentence.start, span.start).trimStart()}
      <mark>
        {isInside ? (
          <>
            {source.slice(span.start, number.start)}
            <strong>{source.slice(number.start, number.end)}</strong>
            {source.slice(number.end, span.end)}
          </>
        ) : (
          source.slice(span.start, span.end)
        )}
      </mark>
      {source.slice(span.end, sentence.end).trimEnd()}
    </blockquote>
  );
}

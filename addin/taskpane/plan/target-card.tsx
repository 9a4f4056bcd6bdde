import { useState } from "preact/hooks";
import { isDoubtful, type PlanTarget } from "../../../engine/index";
import { usePane } from "../pane";
import { useTexts } from "../texts";
import type { ReviewedTarget, ReviewStep } from "./review";
import { TargetForm } from "./target-form";
import { assumedTexts, targetLine } from "./target-words";
import { planTexts } from "./texts";

interface TargetCardProps {
  readonly index: number;
  readonly reviewed: ReviewedTarget;
  /** The text of the document, for the sentence. */
  readonly source: string;
  readonly onStep: (step: ReviewStep) => void;
}

/** A target to review: what was read, the sentence that says it, what was assumed, and what can be done about it. */
export function TargetCard({ index, reviewed, source, onStep }: TargetCardProps) {
  const say = useTexts(planTexts);
  const { language } = usePane().host;
  const [isOpen, open] = useState(false);
  const { target, read, isKept } = reviewed;
  const name = target.indicator;
  return (
    <li class={`target-card${isDoubtful(target) ? " doubtful" : ""}${isKept ? "" : " left-out"}`}>
      <label class="target-head">
        <input
          type="checkbox"
          checked={isKept}
          aria-label={say("keep", { name })}
          onChange={() => onStep({ type: "keep", indices: [index], isKept: !isKept })}
        />
        <span class="target-name">{name}</span>
      </label>
      <p class="target-bound">
        {targetLine(target, language)} <span class="tag">{say(target.kind)}</span>
      </p>
      <Sentence target={read} source={source} />
      <p class="target-origin">
        {say("clause", { clause: target.clause })}
        {target.departments.length > 0 && ` · ${target.departments.map((d) => d.name).join("、")}`}
      </p>
      {isDoubtful(target) && (
        <ul class="doubts">
          {target.assumed.map((field) => (
            <li key={field}>{say(assumedTexts[field])}</li>
          ))}
        </ul>
      )}
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
        <p class="target-actions">
          {isDoubtful(target) && (
            <button type="button" onClick={() => onStep({ type: "settle", index })}>
              {say("settle")}
            </button>
          )}
          <button type="button" aria-label={say("editOf", { name })} onClick={() => open(true)}>
            {say("edit")}
          </button>
          {target !== read && (
            <button type="button" onClick={() => onStep({ type: "restore", index })}>
              {say("restore")}
            </button>
          )}
        </p>
      )}
    </li>
  );
}

/** The sentence of the plan with the piece that says the target. */
function Sentence({ target: { span, sentence }, source }: { target: PlanTarget; source: string }) {
  return (
    <blockquote>
      {source.slice(sentence.start, span.start).trimStart()}
      <mark>{source.slice(span.start, span.end)}</mark>
      {source.slice(span.end, sentence.end).trimEnd()}
    </blockquote>
  );
}

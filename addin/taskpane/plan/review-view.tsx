import { useId, useState } from "preact/hooks";
import { isDoubtful } from "../../../engine/index";
import { useTexts } from "../texts";
import { PassedNumbers } from "./passed-numbers";
import type { Review, ReviewStep } from "./review";
import { TargetCard } from "./target-card";
import { planTexts } from "./texts";

interface ReviewStepViewProps {
  readonly review: Review;
  readonly onStep: (step: ReviewStep) => void;
  readonly onWrite: () => void;
  readonly onClose: () => void;
}

/** Cards that are drawn at once; a plan of 100 pages has some hundreds of targets. */
const cardsAtOnce = 50;

/** The targets to review: doubtful ones last, where they stay while they are settled, so that nothing jumps away. */
export function ReviewStepView({ review, onStep, onWrite, onClose }: ReviewStepViewProps) {
  const say = useTexts(planTexts);
  const id = useId();
  const [filter, setFilter] = useState("");
  const [isOnlyDoubtful, setOnlyDoubtful] = useState(false);
  const [shown, setShown] = useState(cardsAtOnce);
  const { targets, document } = review;

  const doubtful = targets.filter(({ target }) => isDoubtful(target)).length;
  const inOrder = [...targets.keys()].sort((a, b) => wasDoubtful(a) - wasDoubtful(b));
  function wasDoubtful(index: number): number {
    return Number(isDoubtful(targets[index]!.read));
  }
  const matching = inOrder.filter((index) => {
    const { target, read } = targets[index]!;
    const sentence = document.text.slice(read.sentence.start, read.sentence.end);
    return (!isOnlyDoubtful || isDoubtful(target)) && (target.indicator + sentence).includes(filter.trim());
  });
  const kept = targets.filter(({ isKept }) => isKept).length;
  return (
    <>
      <p role="status">
        {say("found", { count: targets.length, kept })}
        {doubtful > 0 && ` ${say("foundDoubtful", { doubtful })}`}
      </p>
      <label for={`${id}-title`}>{say("ledgerTitle")}</label>
      <input
        id={`${id}-title`}
        value={review.title}
        onInput={(event) => onStep({ type: "title", title: event.currentTarget.value })}
      />
      <p class="actions">
        <button type="button" class="primary" onClick={onWrite}>
          {say("write")}
        </button>
        <button type="button" onClick={onClose}>
          {say("again")}
        </button>
      </p>
      <div class="plan-filter">
        <input
          type="search"
          aria-label={say("filter")}
          placeholder={say("filter")}
          value={filter}
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
        <label>
          <input type="checkbox" checked={isOnlyDoubtful} onChange={() => setOnlyDoubtful(!isOnlyDoubtful)} />
          {say("onlyDoubtful")}
        </label>
        <button type="button" onClick={() => onStep({ type: "keep", indices: matching, isKept: true })}>
          {say("all")}
        </button>
        <button type="button" onClick={() => onStep({ type: "keep", indices: matching, isKept: false })}>
          {say("noneOf")}
        </button>
      </div>
      {matching.length === 0 && <p>{say("noMatch")}</p>}
      <ul class="targets" aria-label={say("targets")}>
        {matching.slice(0, shown).map((index) => (
          <TargetCard key={index} index={index} reviewed={targets[index]!} source={document.text} onStep={onStep} />
        ))}
      </ul>
      {matching.length > shown && (
        <button type="button" onClick={() => setShown(shown + cardsAtOnce)}>
          {say("more", { count: Math.min(cardsAtOnce, matching.length - shown) })}
        </button>
      )}
      <PassedNumbers document={document} />
    </>
  );
}

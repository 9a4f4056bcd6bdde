import { useState } from "preact/hooks";
import { isDoubtful } from "../../../engine/index";
import { Button, Buttons } from "../parts/button";
import { TextField } from "../parts/field";
import { Check } from "../parts/select";
import { useTexts } from "../texts";
import { PassedNumbers } from "./passed-numbers";
import type { Review, ReviewStep } from "./review";
import { TargetCard } from "./target-card";
import { planTexts } from "./texts";

interface ReviewViewProps {
  readonly review: Review;
  readonly onStep: (step: ReviewStep) => void;
  readonly onWrite: () => void;
  readonly onClose: () => void;
  /** Goes on to the ledger, once it is written. */
  readonly onLedger?: () => void;
}

/** Cards that are drawn at once; a plan of 100 pages has some hundreds of targets. */
const cardsAtOnce = 50;

/** The targets to review; doubtful ones stand last, and stay there when they are settled, so that nothing jumps away. */
export function ReviewView({ review, onStep, onWrite, onClose, onLedger }: ReviewViewProps) {
  const say = useTexts(planTexts);
  const [words, setWords] = useState("");
  const [isOnlyDoubtful, setOnlyDoubtful] = useState(false);
  const [shown, setShown] = useState(cardsAtOnce);
  const { targets, document, title } = review;

  const kept = targets.filter(({ isKept }) => isKept).length;
  const doubtful = targets.filter(({ target }) => isDoubtful(target)).length;
  const matching = inReviewOrder(review).filter((index) => {
    const { target, read } = targets[index]!;
    const sentence = document.text.slice(read.sentence.start, read.sentence.end);
    return (!isOnlyDoubtful || isDoubtful(target)) && (target.indicator + sentence).includes(words.trim());
  });
  const keepMatching = (isKept: boolean): void => onStep({ type: "keep", indices: matching, isKept });
  return (
    <>
      <p role="status">
        {say("found", { count: targets.length, kept })}
        {doubtful > 0 && say("foundDoubtful", { doubtful })}
      </p>
      <TextField
        label={say("ledgerTitle")}
        value={title}
        onInput={(written) => onStep({ type: "title", title: written })}
      />
      <Buttons>
        {onLedger && (
          <Button kind="primary" onClick={onLedger}>
            {say("toLedger")}
          </Button>
        )}
        <Button kind={onLedger ? "plain" : "primary"} onClick={onWrite}>
          {say("write")}
        </Button>
        <Button onClick={onClose}>{say("again")}</Button>
      </Buttons>
      <TextField
        label={say("filter")}
        isLabelHidden
        type="search"
        placeholder={say("filter")}
        value={words}
        onInput={setWords}
      />
      {doubtful > 0 && <Check label={say("onlyDoubtful")} isChecked={isOnlyDoubtful} onChange={setOnlyDoubtful} />}
      <Buttons>
        <Button kind="quiet" onClick={() => keepMatching(true)}>
          {say("all")}
        </Button>
        <Button kind="quiet" onClick={() => keepMatching(false)}>
          {say("noneOf")}
        </Button>
      </Buttons>
      {matching.length === 0 && <p>{say("noMatch")}</p>}
      <ul class="target-cards" aria-label={say("targets")}>
        {matching.slice(0, shown).map((index) => (
          <TargetCard key={index} index={index} reviewed={targets[index]!} document={document} onStep={onStep} />
        ))}
      </ul>
      {matching.length > shown && (
        <Button onClick={() => setShown(shown + cardsAtOnce)}>
          {say("more", { count: Math.min(cardsAtOnce, matching.length - shown) })}
        </Button>
      )}
      <PassedNumbers document={document} />
    </>
  );
}

/** Positions of the targets, those last that were doubtful when they were read. */
function inReviewOrder({ targets }: Review): number[] {
  const wasDoubtful = (index: number): number => Number(isDoubtful(targets[index]!.read));
  return [...targets.keys()].sort((a, b) => wasDoubtful(a) - wasDoubtful(b));
}

import { useState } from "preact/hooks";
import type { ExplainedStep } from "../../../engine/index";
import { PlaceLink } from "../parts/place-link";

/**
 * A working, step by step (计算过程): each step folds out into what it rests on. What is folded is not drawn, since a total rests
 * on hundreds of cells.
 */
export function WorkingTree({ step }: { step: ExplainedStep }) {
  return (
    <div class="working">
      <Step step={step} isOpenAtFirst />
    </div>
  );
}

function Step({ step, isOpenAtFirst = false }: { step: ExplainedStep; isOpenAtFirst?: boolean }) {
  const [isOpen, open] = useState(isOpenAtFirst);
  const { name, working, place, steps } = step;
  const line = (
    <>
      <span class="step-name">{name}</span> <span class="step-working">{working}</span>
    </>
  );
  if (steps.length === 0)
    return (
      <p class="step">
        {line} {place && <PlaceLink place={place} />}
      </p>
    );
  return (
    <details class="step" open={isOpen} onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{line}</summary>
      {place && <PlaceLink place={place} />}
      {isOpen && (
        <ul>
          {steps.map((below, i) => (
            <li key={i}>
              <Step step={below} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

import { useState } from "preact/hooks";
import type { ExplainedStep } from "../../../engine/index";
import { PlaceLink } from "../parts/place-link";

/**
 * A working, step by step (计算过程): each step folds out into what it rests on. What is folded is not drawn, since a total rests
 * on hundreds of cells.
 */
export function WorkingTree({ step, levels = 1 }: { step: ExplainedStep; levels?: number }) {
  return (
    <div class="working">
      <Step step={step} levels={levels} />
    </div>
  );
}

/** @param levels - how many levels are unfolded at first */
function Step({ step, levels }: { step: ExplainedStep; levels: number }) {
  const [isOpen, open] = useState(levels > 0);
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
              <Step step={below} levels={levels - 1} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

import { whyWords } from "../../../engine/index";
import { useTexts } from "../texts";
import type { ReadDocument } from "./jobs";
import { planTexts } from "./texts";

/** The numbers of a plan that became no target, each with why and its sentence, so that nothing is dropped unseen. */
export function PassedNumbers({ document: { reading, text } }: { document: ReadDocument }) {
  const say = useTexts(planTexts);
  const { passed } = reading;
  if (passed.length === 0) return null;
  return (
    <details class="passed">
      <summary>{say("passed", { count: passed.length })}</summary>
      <p>{say("passedHint")}</p>
      <ul>
        {passed.map(({ span, sentence, why }, i) => (
          <li key={i}>
            <strong>{text.slice(span.start, span.end)}</strong> {whyWords[why]}
            <blockquote>{text.slice(sentence.start, sentence.end).trim()}</blockquote>
          </li>
        ))}
      </ul>
    </details>
  );
}

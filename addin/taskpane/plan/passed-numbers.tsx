import { whyWords } from "../../../engine/index";
import { Section } from "../parts/section";
import { useTexts } from "../texts";
import type { ReadDocument } from "./jobs";
import { planTexts } from "./texts";

/** The numbers of a plan that became no target, each with why and its sentence, so that nothing is dropped unseen. */
export function PassedNumbers({ document: { reading, text } }: { document: ReadDocument }) {
  const say = useTexts(planTexts);
  const { passed } = reading;
  if (passed.length === 0) return null;
  return (
    <Section title={say("passed")} note={String(passed.length)} isOpenAtFirst={false}>
      <p class="hint">{say("passedHint")}</p>
      <ul class="passed-numbers">
        {passed.map(({ span, sentence, why }, i) => (
          <li key={i}>
            <strong>{text.slice(span.start, span.end)}</strong>（{whyWords[why]}）
            <blockquote>{text.slice(sentence.start, sentence.end).trim()}</blockquote>
          </li>
        ))}
      </ul>
    </Section>
  );
}

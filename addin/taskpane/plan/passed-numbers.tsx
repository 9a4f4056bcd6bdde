import { whyWords } from "../../../engine/index";
import { Section } from "../parts/section";
import { useTexts } from "../texts";
import type { ReadDocument } from "./jobs";
import { trimmedSentence } from "./find-sentence";
import { ShowSentence } from "./show-sentence";
import { planTexts } from "./texts";

/** The numbers of a plan that became no target, each with why and its sentence, so that nothing is dropped unseen. */
export function PassedNumbers({ document }: { document: ReadDocument }) {
  const { reading, text } = document;
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
            <ShowSentence
              name={text.slice(span.start, span.end)}
              document={document}
              found={trimmedSentence(text, { sentence, number: span })}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

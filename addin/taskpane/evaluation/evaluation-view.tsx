import { useTexts } from "../texts";
import { evaluationTexts } from "./texts";

/** The evaluation view. */
export function EvaluationView() {
  const say = useTexts(evaluationTexts);
  return <h1>{say("title")}</h1>;
}

import { useTexts } from "../texts";
import { planTexts } from "./texts";

/** The plan view. */
export function PlanView() {
  const say = useTexts(planTexts);
  return <h1>{say("title")}</h1>;
}

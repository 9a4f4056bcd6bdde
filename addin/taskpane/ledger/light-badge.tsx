import { lightWords, lightWordsEn, type Light } from "../../../engine/index";
import { usePane } from "../pane";
import { Badge, type Tone } from "../parts/badge";

const tones: Readonly<Record<Light, Tone>> = {
  met: "good",
  green: "normal",
  blue: "watch",
  yellow: "bad",
  red: "severe",
  grey: "neutral",
};

/** The lights in their order, the best first. */
export const allLights: readonly Light[] = ["met", "green", "blue", "yellow", "red", "grey"];

/** A light, with how many have it where that is given (亮灯). */
export function LightBadge({ light, count }: { readonly light: Light; readonly count?: number }) {
  const { language } = usePane().host;
  const word = (language === "zh" ? lightWords : lightWordsEn)[light];
  return <Badge tone={tones[light]}>{count === undefined ? word : `${word} ${count}`}</Badge>;
}

import type { TreatmentStep } from "../../composite/method";
import type { TriedStep } from "../../composite/treat";
import { formula, type Text } from "../text";
import type { StepFigures } from "./step";

type LogForm = Extract<TreatmentStep, { kind: "log" }>["form"];

/** The forms of the logarithm in cells (取对数); an error where there is none. */
export function logarithmText(form: LogForm, x: Text, put: StepFigures, figures: TriedStep["figures"]): Text {
  if (form === "plain") return formula`LN(${x})`;
  const minimum = put.ofSample("处理用最小值", figures["minimum"], (block) => `MIN(${block})`);
  const maximum = put.ofSample("处理用最大值", figures["maximum"], (block) => `MAX(${block})`);
  const room = formula`(${maximum}-${minimum})`;
  const rising = formula`LN(${x}-${minimum}+0.01*${room})`;
  switch (form) {
    case "ct":
      return rising;
    case "ct-plus": {
      const skew = put.ofSample("处理用偏度", figures["skew"], (block) => `IFERROR(SKEW(${block}),0)`);
      return formula`IF(${skew}>0,${rising},-LN(${maximum}+0.01*${room}-${x}))`;
    }
    case "ct-original":
      return formula`LN(${x}-${minimum}+1)`;
    case "gii":
      return formula`IF(AND(${maximum}>1,${maximum}<>${minimum}),LN((${maximum}-1)*(${x}-${minimum})/${room}+1),NA())`;
  }
}

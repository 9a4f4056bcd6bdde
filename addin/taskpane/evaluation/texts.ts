import type { TextTable } from "../texts";

/** What the evaluation view says. */
export const evaluationTexts = {
  title: { zh: "县域评价", en: "Evaluation of counties" },
} satisfies TextTable;

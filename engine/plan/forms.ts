import type { Form, Outcome, Situation } from "./form";
import { countBeforeNoun } from "./forms/count-before-noun";
import { countInTheMiddle } from "./forms/count-in-the-middle";
import { nameless } from "./forms/nameless";
import { nextOfList } from "./forms/next-of-list";
import { plain } from "./forms/plain";
import { respectively } from "./forms/respectively";
import { shareBehind } from "./forms/share-behind";
import { respectivelyAgain } from "./forms/respectively-again";
import { sharedNumber } from "./forms/shared-number";
import { shareInTheMiddle } from "./forms/share-in-the-middle";
import { worded } from "./forms/worded";

/** The forms, the special before the plain. */
const forms: readonly Form[] = [
  nextOfList,
  worded,
  countInTheMiddle,
  countBeforeNoun,
  shareBehind,
  shareInTheMiddle,
  respectivelyAgain,
  nameless,
  respectively,
  sharedNumber,
  plain,
];

/** What the first form that fits makes of a number (句式识别). */
export function readForm(situation: Situation): Outcome {
  for (const form of forms) {
    const outcome = form(situation);
    if (outcome) return outcome;
  }
  return { said: [] };
}

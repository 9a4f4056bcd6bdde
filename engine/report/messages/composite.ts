import { changeMessages } from "./change";
import { evaluationMessages } from "./evaluation";
import { formulaMessages } from "./formula";
import type { Messages } from "./messages";
import { methodMessages } from "./method";
import { weightMessages } from "./weights";
import { methodFormMessages } from "./method-form";
import { repairMessages } from "./repair";
import { methodSheetMessages } from "./method-sheets";

/** What is said about a method, its formulas and its tables. */
export const compositeMessages: Messages = {
  ...methodFormMessages,
  ...methodMessages,
  ...weightMessages,
  ...formulaMessages,
  ...evaluationMessages,
  ...repairMessages,
  ...changeMessages,
  ...methodSheetMessages,
};

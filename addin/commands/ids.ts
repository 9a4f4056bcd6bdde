/** What the buttons of the ribbon are called in the manifest (功能区按钮); each has to be associated with what it does. */
export const commandIds = [
  "OpenLedger",
  "RecomputeLedger",
  "OpenPlan",
  "OpenEvaluation",
  "LayTemplate",
  "OpenProfile",
  "ExplainCell",
  "FreezeFunctions",
  "UndoLastRun",
  "OpenHelp",
] as const;

/** A button of the ribbon. */
export type CommandId = (typeof commandIds)[number];

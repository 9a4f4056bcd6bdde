import type { Addressee, Requests } from "../taskpane/requests";
import type { ViewName } from "../taskpane/views";

/** What a button of the ribbon asks of the pane: whom, and what. */
type Asked = { readonly [To in Addressee]: { readonly to: To; readonly request: Requests[To] } }[Addressee];

/** The buttons of the ribbon by the ids that the manifest names, and what each asks, in this order (功能区按钮). */
export const commands = {
  OpenLedger: [open("ledger")],
  RecomputeLedger: [open("ledger"), { to: "ledger", request: { type: "recompute" } }],
  OpenPlan: [open("plan")],
  OpenEvaluation: [open("evaluation")],
  LayTemplate: [open("evaluation"), { to: "evaluation", request: { type: "lay-template" } }],
  OpenProfile: [open("evaluation"), { to: "evaluation", request: { type: "profile" } }],
  ExplainCell: [open("cell"), { to: "cell", request: { type: "look" } }],
  FreezeFunctions: [{ to: "pane", request: { type: "freeze" } }],
  UndoLastRun: [{ to: "pane", request: { type: "undo" } }],
  OpenHelp: [open("help")],
} as const satisfies Readonly<Record<string, readonly Asked[]>>;

/** The id of a button. */
export type CommandId = keyof typeof commands;

function open<View extends ViewName>(view: View) {
  return { to: "pane", request: { type: "open", view } } as const;
}

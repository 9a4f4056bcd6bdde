import type { ComponentType } from "preact";
import type { Words } from "../words";

/** The views of the pane: one a task. */
export type ViewName = "ledger" | "evaluation" | "plan" | "cell" | "help";

/** A view: its title, and its code, which is loaded when it is opened first. */
export interface View {
  readonly title: Words;
  load(): Promise<ComponentType>;
}

/** All views in the order of their tabs. */
export const views: Readonly<Record<ViewName, View>> = {
  ledger: { title: { zh: "台账", en: "Ledger" }, load: async () => (await import("./ledger/ledger-view")).LedgerView },
  evaluation: {
    title: { zh: "评价", en: "Evaluation" },
    load: async () => (await import("./evaluation/evaluation-view")).EvaluationView,
  },
  plan: { title: { zh: "规划", en: "Plan" }, load: async () => (await import("./plan/plan-view")).PlanView },
  cell: { title: { zh: "单元格", en: "Cell" }, load: async () => (await import("./cell/cell-view")).CellView },
  help: { title: { zh: "帮助", en: "Help" }, load: async () => (await import("./help/help-view")).HelpView },
};

/** The names of all views in the order of their tabs. */
export const viewNames = Object.keys(views) as ViewName[];

/** Whether something, such as a setting that was kept, names a view. */
export function isViewName(name: unknown): name is ViewName {
  return typeof name === "string" && Object.hasOwn(views, name);
}

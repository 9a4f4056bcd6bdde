import { commands, type CommandId } from "../../commands/commands";
import type { WpsApplication } from "../host/model";
import { registerFunctions, type FunctionTaker } from "./functions";
import { leaveClick, tellFunctions } from "./storage";

/** A pane of WPS's own. */
interface TaskPane {
  readonly ID: number | string;
  Visible: boolean;
  DockPosition: number;
}

/** What the ribbon's page asks of WPS beside the workbook. */
interface Shell extends WpsApplication, FunctionTaker {
  CreateTaskPane(address: string, title: string): TaskPane;
  GetTaskPane(id: unknown): TaskPane | null | undefined;
}

/** Right of the workbook, as in VBA (msoCTPDockPositionRight). */
const right = 2;

/** The pictures of the buttons, by their ids. */
const pictures: Readonly<Record<CommandId, string>> = {
  OpenLedger: "ledger",
  RecomputeLedger: "recompute",
  OpenPlan: "plan",
  OpenEvaluation: "evaluation",
  LayTemplate: "template",
  OpenProfile: "profile",
  ExplainCell: "explain",
  FreezeFunctions: "freeze",
  UndoLastRun: "undo",
  OpenHelp: "help",
};

/** What ribbon.xml calls by name, as WPS's own examples do. */
const callbacks = {
  XianpingLoad: (): boolean => {
    tellFunctions(shell(), registerFunctions(takerOf(shell())));
    return true;
  },
  XianpingPicture: ({ Id }: { readonly Id: string }): string =>
    isCommand(Id) ? `assets/ribbon/${pictures[Id]}-32.png` : "",
  XianpingClick: ({ Id }: { readonly Id: string }): void => {
    const book = shell().ActiveWorkbook;
    if (book === null || !isCommand(Id)) return;
    leaveClick(shell(), { book: book.FullName, command: Id });
    showPane(book.FullName);
  },
};

Object.assign(globalThis, callbacks);

function isCommand(id: string): id is CommandId {
  return Object.hasOwn(commands, id);
}

/** Shows the pane of a workbook; each has its own, since a pane belongs to a window. */
function showPane(book: string): void {
  const { PluginStorage } = shell();
  const key = `xianping.pane.${book}`;
  const id = PluginStorage.getItem(key);
  let pane = id === null || id === undefined || id === "" ? undefined : paneOf(id);
  if (pane === undefined) {
    pane = shell().CreateTaskPane(new URL("wps.html", location.href).href, "县评");
    PluginStorage.setItem(key, String(pane.ID));
    pane.DockPosition = right;
  }
  pane.Visible = true;
}

/** A pane goes with its window; its id then names nothing. */
function paneOf(id: unknown): TaskPane | undefined {
  try {
    return shell().GetTaskPane(Number(id)) ?? undefined;
  } catch {
    return undefined;
  }
}

function shell(): Shell {
  return (globalThis as unknown as { Application: Shell }).Application;
}

/** Functions are registered with `wps`, where there is one beside the application. */
function takerOf(application: FunctionTaker): FunctionTaker {
  return (globalThis as { wps?: FunctionTaker }).wps ?? application;
}

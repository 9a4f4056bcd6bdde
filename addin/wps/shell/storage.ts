import { commands, type CommandId } from "../../commands/commands";
import type { WpsApplication } from "../host/model";

/** What the pages of the add-in share: the ribbon's page and each pane are web pages of their own. */
type Shared = Pick<WpsApplication, "PluginStorage">;

const clicksKey = "xianping.clicks";
const functionsKey = "xianping.functions";

/** A click on the ribbon, on its way to the pane of the workbook that was in front (功能区点击). */
interface Click {
  readonly book: string;
  readonly command: CommandId;
}

/** Leaves a click for the pane of a workbook, which may not be there yet. */
export function leaveClick(shared: Shared, click: Click): void {
  put(shared, clicksKey, [...clicksIn(shared), click]);
}

/** Takes the clicks that were left for a workbook's pane, each once. */
export function takeClicks(shared: Shared, book: string): CommandId[] {
  const all = clicksIn(shared);
  const mine = all.filter((click) => click.book === book);
  if (mine.length > 0)
    put(
      shared,
      clicksKey,
      all.filter((click) => click.book !== book),
    );
  return mine.map(({ command }) => command);
}

/** Tells the panes which functions WPS took. */
export function tellFunctions(shared: Shared, ids: readonly string[]): void {
  put(shared, functionsKey, ids);
}

/** The functions that WPS took, by their ids. */
export function registeredFunctions(shared: Shared): string[] {
  return listIn(shared, functionsKey).filter((id) => typeof id === "string");
}

function clicksIn(shared: Shared): Click[] {
  return listIn(shared, clicksKey).filter((each): each is Click => {
    const { book, command } = (each ?? {}) as Partial<Click>;
    return typeof book === "string" && typeof command === "string" && Object.hasOwn(commands, command);
  });
}

function listIn({ PluginStorage }: Shared, key: string): unknown[] {
  const text = PluginStorage.getItem(key);
  if (typeof text !== "string" || text === "") return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

function put({ PluginStorage }: Shared, key: string, list: readonly unknown[]): void {
  PluginStorage.setItem(key, JSON.stringify(list));
}

import type { GridSay } from "../texts";

/** What the grid asks of the page around it (表格的周围). */
export interface GridSurroundings {
  readonly say: GridSay;
  /** Something that the page shows changed: what is selected, what is being typed. */
  readonly onUpdate: () => void;
  /** A step back or forward was asked for. */
  readonly onStep: (way: "undo" | "redo") => void;
  /** A sentence for the user about what did not work. */
  readonly onRefusal: (sentence: string) => void;
  /** A sentence for who does not see the grid. */
  readonly onSpoken: (sentence: string) => void;
  readonly onFind: () => void;
  readonly onMenu: (x: number, y: number) => void;
  readonly onChoices: () => void;
  readonly onLeave: () => void;
}

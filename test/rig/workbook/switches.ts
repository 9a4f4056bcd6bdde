/** What a test turns on to make Excel refuse, as it does in the field; all off at first. */
export interface Switches {
  /** A cell is being edited: every batch is refused, or waits where it was asked to (`delayForCellEdit`). */
  isEditingCell: boolean;
  /** Longest request and answer in bytes; 5 MB on the web, no limit on the desktop. */
  payloadLimit: number;
  /** From so many cells on, `values`, `text`, `formulas` and the like arrive as `null`, as on the web. */
  nullValuesFrom: number;
  /** Whether `formulas` shows of a cell that another one spills into the formula, as the formula bar does, or its value. */
  spillsShowFormula: boolean;
  /** Milliseconds that a batch takes. */
  slow: number;
  /** Which requirement sets there are, with the highest version of each; read when the add-in starts. */
  requirementSets: Readonly<Record<string, string>>;
  /** In which set each member came: `Worksheet.freezePanes` in `ExcelApi 1.7`; what is not listed was always there. */
  cameWith: Readonly<Record<string, string>>;
}

/** Excel of Microsoft 365 on the desktop. */
export const newestSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.20",
  ExcelApiDesktop: "1.3",
  SharedRuntime: "1.2",
  CustomFunctionsRuntime: "1.5",
  RibbonApi: "1.2",
  AddinCommands: "1.3",
  DialogApi: "1.2",
  DialogOrigin: "1.1",
  OpenBrowserWindowApi: "1.1",
  Settings: "1.1",
  DelayForCellEdit: "1.1",
};

/** Volume-licensed Office 2021: the oldest that has the shared runtime and custom functions. */
export const volumeLicensedSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.14",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
  RibbonApi: "1.1",
  AddinCommands: "1.1",
  DialogApi: "1.2",
  Settings: "1.1",
  DelayForCellEdit: "1.1",
};

/** Excel 2016: no shared runtime, no custom functions. */
export const oldSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.4",
  AddinCommands: "1.1",
  DialogApi: "1.1",
  Settings: "1.1",
};

/** All switches off. */
export function switchesOff(): Switches {
  return {
    isEditingCell: false,
    payloadLimit: Infinity,
    nullValuesFrom: Infinity,
    spillsShowFormula: true,
    slow: 0,
    requirementSets: newestSets,
    cameWith: {},
  };
}

/** Whether an Excel with these sets has what came with a set such as `ExcelApi 1.7`. */
export function hasSet(sets: Readonly<Record<string, string>>, needed: string): boolean {
  const [name = "", version = ""] = needed.split(" ");
  const [has, wants] = [sets[name] ?? "0.0", version].map((text) => text.split(".").map(Number));
  return has![0]! > wants![0]! || (has![0] === wants![0] && has![1]! >= wants![1]!);
}

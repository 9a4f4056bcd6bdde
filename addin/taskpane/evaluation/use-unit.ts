import { useRef } from "preact/hooks";
import type { Place } from "../../../engine/index";
import type { Host, Watch } from "../../host";
import type { JobName } from "../work/jobs";
import type { JobInput, JobResult } from "../work/work";
import type { Session, SessionStep } from "./session";
import type { SheetThread } from "./sheet-thread";
import { orCalledOff } from "./threads";
import type { UnitRows } from "./unit-rows";

/** What can be asked about the units of the evaluation that is shown. */
export interface UnitActions {
  readonly showUnit: (code: string) => Promise<void>;
  readonly closeUnit: () => void;
  /** Shows a node of the unit that is open, with its working. */
  readonly showNode: (node: string) => Promise<void>;
  readonly closeNode: () => void;
  /** Shows the unit of a row, and the node that a cell of it tells of. @returns whether there is one */
  readonly showRow: (place: Pick<Place, "sheet" | "row" | "column">) => Promise<boolean>;
  /** Asks the thread of the evaluation that is shown. @returns `undefined` where it is gone, or gave nothing */
  readonly ofResult: <Name extends JobName>(job: Name, input: JobInput<Name>) => Promise<JobResult<Name> | undefined>;
  /** The same for long work, which fails by itself; called off, the thread lives on with what it holds. */
  readonly longOfResult: <Name extends JobName>(
    job: Name,
    input: JobInput<Name>,
    watch: Required<Watch>,
  ) => Promise<JobResult<Name> | undefined>;
}

interface UnitKeeping extends UnitActions {
  /** The unit and the node that are open, of the evaluation that took the last one's place. */
  readonly renew: () => Promise<void>;
  /** Rows of sheets are to be looked up again: of some, or of all. */
  readonly forgetRows: (sheets?: readonly string[]) => void;
  /** Rows may have moved in a sheet. */
  readonly onEdit: (sheet: string) => void;
}

/** The units of an evaluation one by one (单位详情): the one that is open, and how it is found from a row. */
export function useUnit(
  host: Host,
  now: { readonly current: Session },
  current: { readonly current: SheetThread | undefined },
  step: (step: SessionStep) => void,
): UnitKeeping {
  const rowsOf = useRef(new Map<string, UnitRows>());
  const editedSheets = useRef(new Set<string>());
  const lastAsked = useRef(0);
  const { language } = host;

  /** Whoever asks for one thing and then for another gets the last, whichever comes first. */
  const newest = async <Answer>(job: (thread: SheetThread) => Promise<Answer>): Promise<Answer | undefined> => {
    const thread = current.current;
    const asked = ++lastAsked.current;
    const answer = thread && (await job(thread).catch(() => undefined));
    // Another evaluation may have taken its place meanwhile.
    return current.current === thread && lastAsked.current === asked ? answer : undefined;
  };

  const showUnit = async (code: string): Promise<void> => {
    if (now.current.profile?.card.code === code)
      return void (now.current.node && step({ type: "node", node: undefined }));
    const profile = await newest(({ work }) => work.run("unitProfile", { code, language }));
    if (profile) step({ type: "profile", profile });
  };

  const showNode = async (node: string): Promise<void> => {
    const code = now.current.profile?.card.code;
    if (code === undefined || now.current.node?.card.code === node) return;
    const found = await newest(({ work }) => work.run("nodeWorking", { code, node }));
    if (found) step({ type: "node", node: found });
  };

  const showRow = async ({ sheet, row, column }: Pick<Place, "sheet" | "row" | "column">): Promise<boolean> => {
    const work = current.current?.work;
    const { result } = now.current;
    if (!work || !result || sheet === undefined || row === undefined) return false;
    if (![...result.summary.sheets, ...result.written].includes(sheet)) return false;
    if (!rowsOf.current.has(sheet)) {
      // Rows move when a sheet is sorted or rows are put in: an edited one is looked at as it is now.
      const asked = editedSheets.current.has(sheet) ? await host.readSheet(sheet) : sheet;
      rowsOf.current.set(sheet, await work.run("unitRows", { sheet: asked }));
    }
    const code = rowsOf.current.get(sheet)?.get(row);
    if (code === undefined) return false;
    // Who follows a number to its cell selects a row of the same unit, and stays where they are.
    if (now.current.profile?.card.code !== code) await showUnit(code);
    const node = column === undefined ? undefined : await work.run("nodeOfCell", { code, sheet, row, column });
    if (node !== undefined) await showNode(node);
    return true;
  };

  const ofResult: UnitActions["ofResult"] = (job, input) =>
    current.current?.work.run(job, input).catch(() => undefined) ?? Promise.resolve(undefined);

  const longOfResult: UnitActions["longOfResult"] = (job, input, { signal, onProgress }) => {
    const work = current.current?.work;
    return work ? orCalledOff(work.run(job, input, { onProgress }), signal) : Promise.resolve(undefined);
  };

  const renew = async (): Promise<void> => {
    const { profile, node, result } = now.current;
    rowsOf.current.clear();
    editedSheets.current.clear();
    const code = profile?.card.code;
    if (code === undefined) return;
    if (!result?.summary.rows.some((row) => row.code === code)) return step({ type: "profile", profile: undefined });
    const answer = await newest(async ({ work }) => {
      const [unit, working] = await Promise.all([
        work.run("unitProfile", { code, language }),
        node && work.run("nodeWorking", { code, node: node.card.code }).catch(() => undefined),
      ]);
      return { unit, working };
    });
    if (answer) step({ type: "profile", profile: answer.unit, ...(answer.working ? { node: answer.working } : {}) });
  };

  return {
    showUnit,
    showNode,
    showRow,
    ofResult,
    longOfResult,
    renew,
    closeUnit: () => step({ type: "profile", profile: undefined }),
    closeNode: () => step({ type: "node", node: undefined }),
    forgetRows: (sheets) => {
      if (sheets) for (const name of sheets) rowsOf.current.delete(name);
      else {
        rowsOf.current.clear();
        editedSheets.current.clear();
      }
    },
    onEdit: (sheet) => {
      rowsOf.current.delete(sheet);
      editedSheets.current.add(sheet);
    },
  };
}

import { issueText, type Issue } from "../../../engine/index";
import type { Notice, Pane } from "../../taskpane/pane";
import { sayIn } from "../../taskpane/texts";
import type { Words } from "../../words";
import type { Book } from "../book/book";
import type { BookStore } from "../book/store";
import { exampleFiles, fetchExample, type ExampleName } from "../examples/examples";
import type { OpenedFile } from "../files/open";
import { withAdded } from "./add-sheets";
import type { Choose } from "./choice-dialog";
import type { Dropped } from "./drop-overlay";
import { sortFile, type SortedFile } from "./sort-file";
import { pageTexts } from "./texts";

/** What opening files needs of the page. */
export interface OpenerNeeds {
  readonly store: BookStore;
  readonly language: keyof Words;
  readonly pane: Pick<Pane, "ask" | "goTo" | "notify" | "work">;
  readonly choose: Choose;
  /** Puts a workbook in place of the open one, with a pane that knows nothing of that one. */
  readonly put: (opened: OpenedFile & { readonly book: Book }) => void;
}

/** How files come in. */
export interface Opener {
  /** Opens what was dropped or chosen, each file by what is in it. */
  readonly take: (dropped: Dropped) => Promise<void>;
  readonly openExample: (name: ExampleName) => Promise<void>;
}

/** Opens files (打开文件): workbooks in the grid, plans and methods in the pane; what cannot be opened is said, file by file. */
export function opener({ store, language, pane, choose, put }: OpenerNeeds): Opener {
  const say = sayIn(pageTexts, language);

  const read = (file: File): Promise<OpenedFile | undefined> =>
    pane.work(say("opening", { name: file.name }), async (watch) => {
      const { openFile } = await import("../files/open");
      return openFile(file, watch);
    });

  /** Where a workbook goes; nowhere when the user takes it back. */
  const whereTo = async (name: string, mayAdd: boolean): Promise<"new" | "add" | undefined> => {
    if (store.book.sheets.length === 0 || (!mayAdd && !store.isUnsaved)) return "new";
    const open = store.book.name || say("unnamed");
    const answer = await choose({
      title: say(mayAdd ? "whereTitle" : "replaceTitle", { name }),
      text: [mayAdd ? say("whereText", { open }) : "", store.isUnsaved ? say("wouldLose", { open }) : ""]
        .filter((text) => text !== "")
        .join("\n"),
      cancel: say("cancel"),
      answers: [
        ...(mayAdd ? [{ id: "add", label: say("add"), isPrimary: true }] : []),
        { id: "new", label: say(store.isUnsaved ? "openNewLosing" : "openNew"), isPrimary: !mayAdd },
      ],
    });
    return answer === "new" || answer === "add" ? answer : undefined;
  };

  /** Opens workbooks: the first in place of the open one, unless all are to be added to it. @returns what to say of each */
  const openBooks = async (files: readonly File[], where: "new" | "add"): Promise<Notice[]> => {
    const remarks: Notice[] = [];
    let isFirst = where === "new";
    for (const file of files) {
      const opened = await read(file);
      if (!opened) return remarks;
      remarks.push(...remarksOn(file.name, opened.issues, language));
      const { book } = opened;
      if (!book) continue;
      if (isFirst) put({ ...opened, book });
      else {
        const added = withAdded(
          store.book,
          book.sheets.map(({ sheet }) => sheet),
        );
        store.change(say("addTitle", { name: book.name }), added.book, "edit");
        const first = added.book.sheets.at(-book.sheets.length);
        if (first) store.select(first.id, { top: 0, left: 0, bottom: 0, right: 0 });
        remarks.push({ kind: "done", text: say("added", { sheets: added.names.join("、") }) });
      }
      isFirst = false;
    }
    return remarks;
  };

  const take = async ({ files, folders }: Dropped): Promise<void> => {
    pane.notify(undefined);
    const sorted = await Promise.all(files.map(sortFile));
    const remarks: Notice[] = folders.map((name) => ({ kind: "error", text: say("folder", { name }) }));
    for (const each of sorted)
      if (each.kind === "refused") remarks.push({ kind: "error", text: refusalText(each, language) });
    const ofKind = (kind: SortedFile["kind"]): File[] =>
      sorted.filter((each) => each.kind === kind).map(({ file }) => file);
    const [books, plans, methods] = [ofKind("workbook"), ofKind("plan"), ofKind("method")];
    const [book, plan, method] = [books[0], plans[0], methods[0]];
    if (book) {
      const { length } = books;
      const name = length === 1 ? book.name : say("severalFiles", { name: book.name, count: length });
      const where = await whereTo(name, true);
      if (where) remarks.push(...(await openBooks(books, where)));
    }
    if (plan) {
      const others = plans.slice(1).map(({ name }) => name);
      if (others.length > 0)
        remarks.push({ kind: "warning", text: say("onePlan", { name: plan.name, others: others.join("、") }) });
      pane.ask("plan", { type: "open", file: plan });
    }
    if (method) pane.ask("evaluation", { type: "method", file: method });
    if (remarks.length > 0) pane.notify(together(remarks));
  };

  const openExample = async (name: ExampleName): Promise<void> => {
    const isPlan = name === "plan";
    if (!isPlan && (await whereTo(exampleFiles[name].name, false)) === undefined) return;
    // All that it needs is on its way at once, and not one after the other.
    pane.goTo(viewOf[name]);
    if (!isPlan) void import("../grid/workbook").catch(() => undefined);
    const file = await pane.work(say("opening", { name: say("examples") }), async ({ signal }) =>
      fetchExample(name, signal).catch((error: unknown) => {
        if (signal.aborted) throw error;
        pane.notify({ kind: "error", text: say("exampleGone") });
        return undefined;
      }),
    );
    if (!file) return;
    if (isPlan) return pane.ask("plan", { type: "open", file });
    const opened = await read(file);
    if (!opened?.book) return;
    put({ ...opened, book: opened.book });
    if (name === "shandong") return pane.ask("evaluation", { type: "run" });
    const [first] = opened.book.sheets;
    pane.ask("ledger", { type: "work-out", sheet: first?.sheet.name ?? "" });
  };

  return { take, openExample };
}

/** Where an example is worked on. */
const viewOf = { ledger: "ledger", plan: "plan", shandong: "evaluation" } as const;

/** Why a file was not opened, and what to do about it. */
function refusalText({ file, issue }: SortedFile & { readonly kind: "refused" }, language: keyof Words): string {
  const say = sayIn(pageTexts, language);
  if (issue.code === "file.not-a-file") return say("folder", { name: file.name });
  if (issue.params["found"] === "picture") return say("picture", { name: file.name });
  return say("problem", { name: file.name, what: nameless(file.name, issueText(issue, language)) });
}

/** What an issue says, without the file's name in front: the sentence around it names the file. */
function nameless(name: string, what: string): string {
  return [`${name}：`, `${name}: `].reduce(
    (text, lead) => (text.startsWith(lead) ? text.slice(lead.length) : text),
    what,
  );
}

/** What there is to say of a file that was read; what is only for information is left out. */
function remarksOn(name: string, issues: readonly Issue[], language: keyof Words): Notice[] {
  const say = sayIn(pageTexts, language);
  return issues
    .flatMap((each): Notice[] => {
      const what = nameless(name, issueText(each, language));
      if (each.severity === "error") return [{ kind: "error", text: say("problem", { name, what }) }];
      return each.severity === "warning" ? [{ kind: "warning", text: say("remark", { name, what }) }] : [];
    })
    .slice(0, mostRemarks);
}

/** As much as somebody reads of one file. */
const mostRemarks = 3;

/** One notice of several, as urgent as the worst of them. */
function together(remarks: readonly Notice[]): Notice {
  const kinds = remarks.map(({ kind }) => kind);
  const kind = kinds.includes("error") ? "error" : kinds.includes("warning") ? "warning" : "done";
  return { kind, text: remarks.map(({ text }) => text).join("\n") };
}

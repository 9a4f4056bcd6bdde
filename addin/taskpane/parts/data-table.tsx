import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { usePane } from "../pane";
import { useTexts } from "../texts";
import { Button } from "./button";
import { nextSorting, sortedBy, type SortKey, type Sorting } from "./sorted";
import { partTexts } from "./texts";

/** A column of a table. */
export interface TableColumn<Row> {
  readonly key: string;
  readonly title: string;
  readonly isNumber?: boolean | undefined;
  readonly cell: (row: Row) => ComponentChildren;
  /** Where it is given, a click on the head sorts by it. */
  readonly sortBy?: ((row: Row) => SortKey) | undefined;
}

/** A table's rows and columns, and what choosing a row does. */
export interface DataTableProps<Row> {
  /** What the table is; a screen reader says it. */
  readonly label: string;
  /** The first column is what a row is called by. */
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  /** The same row has the same key from one drawing to the next. */
  readonly keyOf: (row: Row) => string | number;
  /** Where it is given, rows are chosen by a click, or by the arrow keys and Enter. */
  readonly onPick?: ((row: Row) => void) | undefined;
  /** The chosen row; its page is shown, and it is scrolled into view when it changes. */
  readonly picked?: string | number | undefined;
  readonly rowsOnAPage?: number | undefined;
  /** What stands there when there are no rows. */
  readonly whenEmpty?: string | undefined;
}

/** A table that sorts, pages and lets a row be chosen (数据表); it scrolls within itself, its head stays in sight. */
export function DataTable<Row>({
  label,
  columns,
  rows,
  keyOf,
  onPick,
  picked,
  rowsOnAPage = 100,
  whenEmpty,
}: DataTableProps<Row>) {
  const say = useTexts(partTexts);
  const { language } = usePane().host;
  const [sorting, setSorting] = useState<Sorting>();
  const [page, setPage] = useState(0);
  const [focused, setFocused] = useState<string | number>();
  const body = useRef<HTMLTableSectionElement>(null);
  const isMoving = useRef(false);
  const broughtUp = useRef<string | number | undefined>(undefined);

  const sortBy = sorting && columns.find(({ key }) => key === sorting.column)?.sortBy;
  const sorted = useMemo(
    () => (sortBy && sorting ? sortedBy(rows, sortBy, sorting.isDescending, language) : rows),
    [rows, sorting, language],
  );
  const pages = Math.max(1, Math.ceil(sorted.length / rowsOnAPage));
  const shownPage = Math.min(page, pages - 1);
  const shown = sorted.slice(shownPage * rowsOnAPage, (shownPage + 1) * rowsOnAPage);
  const keys = shown.map(keyOf);
  const reachable = [focused, picked].find((key) => key !== undefined && keys.includes(key)) ?? keys[0];

  useEffect(() => {
    if (picked === undefined) return;
    const index = sorted.findIndex((row) => keyOf(row) === picked);
    if (index >= 0) setPage(Math.floor(index / rowsOnAPage));
  }, [picked, sorted, rowsOnAPage]);
  useEffect(() => {
    const row = body.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    // A row that only moved, as after an edit, moves within its table: what the user reads above it stays where it is.
    if (row && picked === broughtUp.current) scrollWithin(row);
    else row?.scrollIntoView({ block: "nearest" });
    broughtUp.current = picked;
  }, [picked, shownPage]);
  useEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    body.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus();
  }, [focused]);

  const onKey = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLTableRowElement) || !onPick) return;
    const at = keys.indexOf(reachable!);
    const last = keys.length - 1;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last, PageDown: at + 10, PageUp: at - 10 }[
      event.key
    ];
    if (event.key === "Enter" || event.key === " ") onPick(shown[at]!);
    else if (to === undefined) return;
    else {
      isMoving.current = true;
      setFocused(keys[Math.max(0, Math.min(last, to))]);
    }
    event.preventDefault();
  };

  if (rows.length === 0) return <p class="hint">{whenEmpty ?? say("noRows")}</p>;
  return (
    <div class="data-table">
      <div class="scroll" role="region" aria-label={label} tabIndex={0}>
        <table
          role={onPick ? "grid" : undefined}
          aria-label={label}
          aria-rowcount={onPick ? sorted.length + 1 : undefined}
        >
          <thead>
            <tr>
              {columns.map((column) => (
                <Head key={column.key} column={column} sorting={sorting} onSort={setSorting} />
              ))}
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={onKey}>
            {shown.map((row, index) => (
              <tr
                key={keys[index]}
                {...(onPick && {
                  tabIndex: keys[index] === reachable ? 0 : -1,
                  "aria-selected": keys[index] === picked,
                  "aria-rowindex": shownPage * rowsOnAPage + index + 2,
                  onFocus: () => setFocused(keys[index]),
                  onClick: () => onPick(row),
                })}
              >
                {columns.map(({ key, cell, isNumber }, place) =>
                  place === 0 ? (
                    <th key={key} scope="row" class={isNumber ? "number" : undefined}>
                      {cell(row)}
                    </th>
                  ) : (
                    <td key={key} class={isNumber ? "number" : undefined}>
                      {cell(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && (
        <nav class="pages" aria-label={say("pages", { label })}>
          <Button isDisabled={shownPage === 0} onClick={() => setPage(shownPage - 1)}>
            {say("previous")}
          </Button>
          <span aria-live="polite">
            {say("rowsShown", {
              from: shownPage * rowsOnAPage + 1,
              to: shownPage * rowsOnAPage + shown.length,
              count: sorted.length,
            })}
          </span>
          <Button isDisabled={shownPage === pages - 1} onClick={() => setPage(shownPage + 1)}>
            {say("next")}
          </Button>
        </nav>
      )}
    </div>
  );
}

/** Brings a row into the middle of its table, and moves nothing else. */
function scrollWithin(row: HTMLElement): void {
  const box = row.closest(".scroll");
  if (!box) return;
  const [inner, outer] = [row.getBoundingClientRect(), box.getBoundingClientRect()];
  box.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
}

function Head<Row>({
  column,
  sorting,
  onSort,
}: {
  readonly column: TableColumn<Row>;
  readonly sorting: Sorting | undefined;
  readonly onSort: (sorting: Sorting | undefined) => void;
}) {
  const way = sorting?.column === column.key ? (sorting.isDescending ? "descending" : "ascending") : "none";
  const className = column.isNumber ? "number" : undefined;
  if (!column.sortBy)
    return (
      <th scope="col" class={className}>
        {column.title}
      </th>
    );
  return (
    <th scope="col" class={className} aria-sort={way}>
      <button type="button" onClick={() => onSort(nextSorting(sorting, column.key))}>
        {column.title}
        <span class="sort-mark" aria-hidden="true">
          {{ ascending: "▲", descending: "▼", none: "↕" }[way]}
        </span>
      </button>
    </th>
  );
}

import { useEffect, useState } from "preact/hooks";
import type { BookStore } from "../book/store";

/** The sheet that is shown, in a grid that can be edited (表格). */
export function Grid({ store }: { readonly store: BookStore }) {
  const [, redraw] = useState(0);
  useEffect(() => store.onChange(() => redraw((n) => n + 1)), [store]);
  return <p>{store.book.sheets.map(({ sheet }) => sheet.name).join("、")}</p>;
}

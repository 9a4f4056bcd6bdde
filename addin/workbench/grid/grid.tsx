import type { BookStore } from "../book/store";
import { Workbook } from "./workbook";

/** The workbook in a grid that can be edited, its sheets as tabs (表格); large, so that the page loads it with the first sheet. */
export function Grid({ store }: { readonly store: BookStore }) {
  return <Workbook store={store} />;
}

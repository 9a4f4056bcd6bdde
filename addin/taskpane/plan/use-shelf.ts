import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { Shelf } from "./shelf";

/** The documents of this page: what one view read, another shows sentences of. */
export const ShelfContext = createContext(new Shelf());

/** The documents that were read since the page was opened (已打开的规划). */
export function useShelf(): Shelf {
  return useContext(ShelfContext);
}

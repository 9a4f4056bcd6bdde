import { useEffect, useState } from "preact/hooks";
import type { BookStore } from "../book/store";

/**
 * Something that follows from the open workbook, as it is now (订阅工作簿). What shows it is drawn anew only when that has become
 * another value, so `read` gives texts, numbers and booleans.
 */
export function useStored<Value extends string | number | boolean | undefined>(
  store: BookStore,
  read: (store: BookStore) => Value,
): Value {
  const [value, setValue] = useState(() => read(store));
  useEffect(() => {
    const look = (): void => setValue(() => read(store));
    look();
    return store.onChange(look);
  }, [store]);
  return value;
}

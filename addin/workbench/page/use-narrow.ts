import { useEffect, useState } from "preact/hooks";

/** Whether there is no room for the workbook and the pane side by side (窄窗口). */
export function useNarrow(): boolean {
  const [narrow] = useState(() => matchMedia("(max-width: 799.98px)"));
  const [isNarrow, setNarrow] = useState(narrow.matches);
  useEffect(() => {
    const look = (): void => setNarrow(narrow.matches);
    narrow.addEventListener("change", look);
    return () => narrow.removeEventListener("change", look);
  }, [narrow]);
  return isNarrow;
}

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { usePane } from "../pane";
import { newestOnly, type IsNewest, type Newest } from "./newest";

/** Working out again after edits, and whether the user wants it. */
export interface Live extends Newest {
  readonly isOn: boolean;
  readonly turn: (isOn: boolean) => void;
}

/**
 * Works a view's result out again after edits (改动后自动重算): on at first where the host is quick, and as the user chose for
 * this workbook.
 *
 * ```ts
 * const live = useLive("ledger", async (isNewest) => { const answer = await work.run(…); if (isNewest()) show(answer); });
 * useListener(host, "onEdit", (sheet) => { if (concernsTheResult(sheet)) live.touch(); });
 * ```
 *
 * @param view - whose setting it is
 * @param again - the newest is called
 */
export function useLive(view: string, again: (isNewest: IsNewest) => Promise<void>): Live {
  const { host } = usePane();
  const key = `live.${view}`;
  const kept = host.settings.get(key);
  const [isOn, setOn] = useState(typeof kept === "boolean" ? kept : host.isLive);
  const held = useRef({ again, isOn });
  held.current = { again, isOn };
  const newest = useMemo(() => newestOnly((isNewest) => held.current.again(isNewest)), []);
  useEffect(() => newest.drop, [newest]);
  return {
    isOn,
    turn: (wanted) => {
      setOn(wanted);
      held.current = { ...held.current, isOn: wanted };
      if (!wanted) newest.drop();
      // A workbook that cannot keep it has it as long as it is open.
      host.settings.set(key, wanted).catch(() => undefined);
    },
    touch: () => {
      if (held.current.isOn) newest.touch();
    },
    drop: newest.drop,
  };
}

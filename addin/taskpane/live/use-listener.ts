import { useEffect, useRef } from "preact/hooks";
import type { Host } from "../../host";

/** Hears of selections or edits as long as the view is there; the newest handler is called. A host that cannot tell is let be. */
export function useListener<Name extends "onEdit" | "onSelect">(
  host: Host,
  name: Name,
  hear: Parameters<Host[Name]>[0],
): void {
  const newest = useRef(hear);
  newest.current = hear;
  useEffect(() => {
    let isOver = false;
    let stop: (() => void) | undefined;
    const listen = host[name] as (listener: (heard: never) => void) => Promise<() => void>;
    void listen
      .call(host, (heard) => (newest.current as (heard: never) => void)(heard))
      .then((found) => (isOver ? found() : (stop = found)))
      .catch(() => undefined);
    return () => {
      isOver = true;
      stop?.();
    };
  }, [host, name]);
}

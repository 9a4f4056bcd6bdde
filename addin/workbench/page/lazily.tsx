import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";

/** What is drawn while a part is loaded, and where it cannot be. */
export interface LazyProps<Part> {
  readonly load: () => Promise<Part>;
  readonly waiting: ComponentChildren;
  readonly failed: (again: () => void) => ComponentChildren;
  readonly children: (part: Part) => ComponentChildren;
}

/** A part whose code is loaded when it is drawn first (按需载入). */
export function Lazily<Part>({ load, waiting, failed, children }: LazyProps<Part>) {
  // In an object: a part may be a function, which would be called as a change of the state.
  const [loaded, setLoaded] = useState<{ readonly part: Part } | "failed" | undefined>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isOver = false;
    const end = (state: { readonly part: Part } | "failed"): void => {
      if (!isOver) setLoaded(state);
    };
    load().then(
      (part) => end({ part }),
      () => end("failed"),
    );
    return () => {
      isOver = true;
    };
  }, [attempt]);
  if (loaded === undefined) return <>{waiting}</>;
  if (loaded !== "failed") return <>{children(loaded.part)}</>;
  return (
    <>
      {failed(() => {
        setLoaded(undefined);
        setAttempt((n) => n + 1);
      })}
    </>
  );
}

import { useEffect, useRef, useState } from "preact/hooks";

/** What was dropped: files, and the names of folders among them. */
export interface Dropped {
  readonly files: readonly File[];
  readonly folders: readonly string[];
}

/** Takes files that are dropped anywhere on the page, and says so while they are over it (拖入文件). */
export function DropOverlay({
  text,
  kinds,
  onDrop,
}: {
  readonly text: string;
  readonly kinds: string;
  readonly onDrop: (dropped: Dropped) => void;
}) {
  const [isOver, setOver] = useState(false);
  const newest = useRef(onDrop);
  newest.current = onDrop;
  useEffect(() => {
    // A field of the pane that takes files for itself has said so by then.
    const isOurs = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;
    let depth = 0;
    const show = (change: number): void => {
      depth = Math.max(0, depth + change);
      setOver(depth > 0);
    };
    const enter = (event: DragEvent): void => {
      if (isOurs(event)) show(1);
    };
    const leave = (event: DragEvent): void => {
      if (isOurs(event)) show(-1);
    };
    const over = (event: DragEvent): void => {
      if (isOurs(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      if (!isOurs(event)) return;
      show(-Infinity);
      if (event.defaultPrevented || !event.dataTransfer) return;
      event.preventDefault();
      newest.current(droppedIn(event.dataTransfer));
    };
    const hears = { dragenter: enter, dragleave: leave, dragover: over, drop };
    for (const [type, hear] of Object.entries(hears)) addEventListener(type, hear as (event: Event) => void);
    return () => {
      for (const [type, hear] of Object.entries(hears)) removeEventListener(type, hear as (event: Event) => void);
    };
  }, []);
  if (!isOver) return null;
  return (
    <div class="drop-overlay" aria-hidden="true">
      <div class="drop-sign">
        <p class="drop-text">{text}</p>
        <p>{kinds}</p>
      </div>
    </div>
  );
}

function droppedIn(transfer: DataTransfer): Dropped {
  const files: File[] = [];
  const folders: string[] = [];
  for (const item of transfer.items) {
    if (item.kind !== "file") continue;
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory) folders.push(entry.name);
    else if (file) files.push(file);
  }
  return { files, folders };
}

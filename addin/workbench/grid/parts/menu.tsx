import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

/** What a menu offers; a line between where there is nothing. */
export interface MenuItem {
  readonly text: string;
  readonly keys?: string;
  readonly isDisabled?: boolean;
  readonly onPick: () => void;
}

interface MenuProps {
  readonly label: string;
  /** Where it opens, in pixels of the window; it stays inside of it. */
  readonly x: number;
  readonly y: number;
  readonly items: readonly (MenuItem | undefined)[];
  readonly onClose: () => void;
}

/** A menu at a point of the page (菜单): arrow keys, Enter, Escape; it closes when something else is used. */
export function Menu({ label, x, y, items, onClose }: MenuProps) {
  const box = useRef<HTMLDivElement>(null);
  const options = (): HTMLElement[] => [...(box.current?.querySelectorAll<HTMLElement>("button:not(:disabled)") ?? [])];
  useLayoutEffect(() => {
    const menu = box.current!;
    const { width, height } = menu.getBoundingClientRect();
    menu.style.left = `${Math.max(4, Math.min(x, window.innerWidth - width - 4))}px`;
    menu.style.top = `${y + height > window.innerHeight - 4 ? Math.max(4, y - height) : y}px`;
    options()[0]?.focus();
  }, [x, y]);
  useEffect(() => {
    const away = (event: MouseEvent): void => {
      if (!box.current?.contains(event.target as Node)) onClose();
    };
    window.addEventListener("mousedown", away, true);
    window.addEventListener("resize", onClose);
    return () => {
      window.removeEventListener("mousedown", away, true);
      window.removeEventListener("resize", onClose);
    };
  }, []);
  return (
    <div
      ref={box}
      class="grid-menu"
      role="menu"
      aria-label={label}
      onKeyDown={(event) => {
        const all = options();
        const at = all.indexOf(document.activeElement as HTMLElement);
        const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
        if (to !== undefined) all.at(to % all.length)?.focus();
        else if (event.key === "Escape" || event.key === "Tab") onClose();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {items.map((item, i) =>
        item === undefined ? (
          <hr key={i} />
        ) : (
          <button
            key={i}
            type="button"
            role="menuitem"
            disabled={item.isDisabled}
            onClick={() => {
              onClose();
              item.onPick();
            }}
          >
            <span>{item.text}</span>
            {item.keys !== undefined && <kbd>{item.keys}</kbd>}
          </button>
        ),
      )}
    </div>
  );
}

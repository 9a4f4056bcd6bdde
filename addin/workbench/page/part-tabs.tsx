/** A part of the page that can be in front. */
export interface PagePart {
  readonly id: string;
  readonly title: string;
}

interface PartTabsProps {
  readonly label: string;
  readonly parts: readonly PagePart[];
  readonly current: string;
  readonly onChoose: (id: string) => void;
}

/** The parts of which one is in front (页面部分); arrow keys, Home and End go from one to the next. */
export function PartTabs({ label, parts, current, onChoose }: PartTabsProps) {
  const move = (event: KeyboardEvent): void => {
    const at = parts.findIndex(({ id }) => id === current);
    const last = parts.length - 1;
    const to = { ArrowRight: at + 1, ArrowLeft: at + last, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const { id } = parts[to % parts.length]!;
    onChoose(id);
    document.getElementById(`part-tab-${id}`)?.focus();
  };
  return (
    <div class="part-tabs" role="tablist" aria-label={label} onKeyDown={move}>
      {parts.map(({ id, title }) => (
        <button
          key={id}
          id={`part-tab-${id}`}
          type="button"
          role="tab"
          aria-selected={id === current}
          tabIndex={id === current ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}

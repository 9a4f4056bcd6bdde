import type { Host } from "../../host";
import { paneTexts } from "../pane-texts";
import { useTexts } from "../texts";
import { viewNames, views, type ViewName } from "../views";

/** The views by their titles (任务标签); arrow keys, Home and End go from one to the next. */
export function Tabs({
  language,
  current,
  onChoose,
}: {
  readonly language: Host["language"];
  readonly current: ViewName;
  readonly onChoose: (name: ViewName) => void;
}) {
  const say = useTexts(paneTexts);
  const move = (event: KeyboardEvent): void => {
    const at = viewNames.indexOf(current);
    const last = viewNames.length - 1;
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + viewNames.length, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = viewNames[to % viewNames.length]!;
    onChoose(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={say("tasks")} onKeyDown={move}>
      {viewNames.map((name) => (
        <button
          key={name}
          id={`tab-${name}`}
          type="button"
          role="tab"
          aria-selected={name === current}
          aria-controls={name === current ? `view-${name}` : undefined}
          tabIndex={name === current ? 0 : -1}
          onClick={() => onChoose(name)}
        >
          {views[name].title[language]}
        </button>
      ))}
    </div>
  );
}

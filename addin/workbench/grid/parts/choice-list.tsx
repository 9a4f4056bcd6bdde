import { useEffect, useRef, useState } from "preact/hooks";
import { cellText } from "../../../../engine/index";
import { useTexts } from "../../../taskpane/texts";
import { gridTexts } from "../texts";
import { choicesAt } from "../view/actions";
import { typeInto } from "../view/editing";
import type { GridView } from "../view/grid-view";

interface ChoiceListProps {
  readonly view: GridView;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** The arrow at a cell that takes one of a list, and the list (下拉选项). */
export function ChoiceList({ view, isOpen, onOpen }: ChoiceListProps) {
  const say = useTexts(gridTexts);
  const { shown, slick, cursor } = view;
  const list = shown && choicesAt(shown.sheet, cursor.active);
  const address = `${cursor.active.row}:${cursor.active.column}:${shown?.id ?? 0}`;
  useEffect(() => onOpen(false), [address]);
  if (shown === undefined || slick === undefined || list === undefined || view.draft !== undefined) return null;
  const { field } = view.input;
  const { offsetLeft: left, offsetTop: top, offsetWidth: width, offsetHeight: height } = field;
  const now = cellText(shown.sheet.rows[cursor.active.row]?.[cursor.active.column] ?? null);
  return (
    <>
      <button
        type="button"
        class="choice-arrow"
        tabIndex={-1}
        aria-label={say("choose")}
        aria-expanded={isOpen}
        style={{ left: `${left + width}px`, top: `${top}px`, height: `${Math.min(height, 26)}px` }}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onOpen(!isOpen)}
      >
        ▾
      </button>
      {isOpen && (
        <Choices
          choices={list.choices}
          now={now}
          label={say("choices")}
          place={{ left, top: top + height, least: width }}
          onPick={(choice) => {
            onOpen(false);
            if (choice !== undefined) typeInto(view, choice);
            view.input.focus();
          }}
        />
      )}
    </>
  );
}

interface ChoicesProps {
  readonly choices: readonly string[];
  readonly now: string;
  readonly label: string;
  readonly place: { readonly left: number; readonly top: number; readonly least: number };
  readonly onPick: (choice: string | undefined) => void;
}

function Choices({ choices, now, label, place, onPick }: ChoicesProps) {
  const [at, setAt] = useState(Math.max(0, choices.indexOf(now)));
  const box = useRef<HTMLUListElement>(null);
  useEffect(() => box.current?.focus(), []);
  useEffect(() => box.current?.children[at]?.scrollIntoView({ block: "nearest" }), [at]);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    Home: -choices.length,
    End: choices.length,
  };
  return (
    <ul
      ref={box}
      class="choice-list"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={`choice-${at}`}
      style={{ left: `${place.left}px`, top: `${place.top}px`, minWidth: `${Math.max(120, place.least)}px` }}
      onBlur={() => onPick(undefined)}
      onKeyDown={(event) => {
        const step = steps[event.key];
        if (step !== undefined) setAt((i) => Math.max(0, Math.min(choices.length - 1, i + step)));
        else if (event.key === "Enter" || event.key === " ") onPick(choices[at]);
        else if (event.key === "Escape" || event.key === "Tab") onPick(undefined);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {choices.map((choice, i) => (
        <li
          key={choice}
          id={`choice-${i}`}
          role="option"
          aria-selected={i === at}
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(choice);
          }}
        >
          {choice}
        </li>
      ))}
    </ul>
  );
}

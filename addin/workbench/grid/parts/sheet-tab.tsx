import { useRef } from "preact/hooks";
import { useTexts } from "../../../taskpane/texts";
import { gridTexts } from "../texts";

interface SheetTabProps {
  readonly name: string;
  /** Whether it is a result of ours, which a mark tells. */
  readonly isOurs: boolean;
  readonly isShown: boolean;
  /** Whether it is being named. */
  readonly isNaming: boolean;
  readonly onShow: () => void;
  readonly onGo: (step: 1 | -1 | "first" | "last") => void;
  readonly onMenu: (x: number, y: number) => void;
  readonly onNaming: () => void;
  /** Its name as typed; none where it stays. */
  readonly onName: (name: string | undefined) => void;
}

/** The tab of a sheet (工作表标签): a double click or F2 names it, a right click opens its menu. */
export function SheetTab(props: SheetTabProps) {
  const say = useTexts(gridTexts);
  const { name, isOurs, isShown } = props;
  if (props.isNaming) return <TabName name={name} label={say("renameLabel")} onName={props.onName} />;
  return (
    <button
      type="button"
      role="tab"
      class={isShown ? "sheet-tab is-shown" : "sheet-tab"}
      aria-selected={isShown}
      aria-label={isOurs ? say("sheetOurs", { sheet: name }) : name}
      title={isOurs ? say("sheetOursHint") : undefined}
      tabIndex={isShown ? 0 : -1}
      onClick={props.onShow}
      onDblClick={props.onNaming}
      onContextMenu={(event) => {
        event.preventDefault();
        props.onMenu(event.clientX, event.clientY);
      }}
      onKeyDown={(event) => {
        const step = ({ ArrowRight: 1, ArrowLeft: -1, Home: "first", End: "last" } as const)[event.key];
        if (step !== undefined) props.onGo(step);
        else if (event.key === "F2") props.onNaming();
        else return;
        event.preventDefault();
      }}
    >
      {isOurs && (
        <span class="ours-mark" aria-hidden="true">
          ◆
        </span>
      )}
      {name}
    </button>
  );
}

interface TabNameProps {
  readonly name: string;
  readonly label: string;
  readonly onName: (name: string | undefined) => void;
}

function TabName({ name, label, onName }: TabNameProps) {
  // It loses the focus once more when it goes.
  const isDone = useRef(false);
  const end = (typed: string | undefined): void => {
    if (!isDone.current) onName(typed);
    isDone.current = true;
  };
  return (
    <input
      class="tab-name"
      aria-label={label}
      maxLength={31}
      defaultValue={name}
      ref={(field) => {
        if (field === null || field === document.activeElement) return;
        field.focus();
        field.select();
      }}
      onBlur={(event) => end(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === "Enter") end(event.currentTarget.value);
        else if (event.key === "Escape") end(undefined);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}

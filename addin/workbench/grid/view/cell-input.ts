import { commandOf, type Command } from "./keys";

/** What the field tells the grid. */
export interface CellInputEvents {
  readonly onCommand: (command: Command, event: KeyboardEvent) => void;
  /** A cell begins to be edited: its full text where it is not typed over. */
  readonly textNow: () => string;
  /** What was typed so far. */
  readonly onDraft: (text: string | undefined) => void;
  /** @returns whether it was taken; else the editing goes on */
  readonly onCommit: (text: string) => boolean;
  readonly onPlace: (isEditing: boolean) => void;
}

/**
 * The field that keys go to (输入框): always there and focused, over the cell that is selected, unseen until something is
 * typed. So an input method's first key is not lost, as it would be if the field came only then.
 */
export class CellInput {
  /** How the cell is being edited: typed over, where arrow keys go to the next cell, or gone into, where they move within. */
  #mode: "idle" | "over" | "into" = "idle";
  #isComposing = false;

  constructor(
    readonly field: HTMLTextAreaElement,
    private readonly events: CellInputEvents,
  ) {
    field.addEventListener("keydown", (event) => this.#key(event));
    field.addEventListener("compositionstart", () => {
      this.#isComposing = true;
      if (this.#mode === "idle") this.#begin("over");
    });
    field.addEventListener("compositionend", () => {
      this.#isComposing = false;
      this.events.onDraft(field.value);
      this.events.onPlace(true);
    });
    field.addEventListener("input", () => {
      if (this.#mode === "idle") this.#begin("over");
      this.events.onDraft(field.value);
      this.events.onPlace(true);
    });
    field.addEventListener("blur", () => {
      if (this.isEditing && !this.commit()) this.cancel();
    });
  }

  get isEditing(): boolean {
    return this.#mode !== "idle";
  }

  /** Begins to edit the cell: with what it says, or with something else. */
  edit(text = this.events.textNow()): void {
    this.field.value = text;
    this.#begin("into");
    this.field.setSelectionRange(text.length, text.length);
    this.events.onDraft(text);
    this.events.onPlace(true);
  }

  /** Takes what was typed into the cell. @returns whether nothing is being edited any more */
  commit(): boolean {
    if (!this.isEditing) return true;
    if (!this.events.onCommit(this.field.value)) return false;
    this.#end();
    return true;
  }

  /** Leaves the cell as it was. */
  cancel(): void {
    this.#end();
  }

  focus(): void {
    this.field.focus({ preventScroll: true });
  }

  #begin(mode: "over" | "into"): void {
    this.#mode = mode;
    this.field.classList.add("is-editing");
  }

  #end(): void {
    this.#mode = "idle";
    this.field.value = "";
    this.field.classList.remove("is-editing");
    this.events.onDraft(undefined);
    this.events.onPlace(false);
  }

  #key(event: KeyboardEvent): void {
    // Keys that belong to an input method are its own, the Enter among them that ends a composition.
    if (this.#isComposing || event.isComposing || event.keyCode === 229) return;
    const command = commandOf(event);
    if (!this.isEditing) {
      if (command === undefined) return;
      event.preventDefault();
      this.events.onCommand(command, event);
      return;
    }
    if (event.key === "Enter" && (event.altKey || event.ctrlKey)) {
      event.preventDefault();
      this.field.setRangeText("\n", this.field.selectionStart, this.field.selectionEnd, "end");
      this.events.onDraft(this.field.value);
      this.events.onPlace(true);
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.cancel();
    } else if (event.key === "F2") {
      event.preventDefault();
      this.#mode = "into";
    } else if (
      command?.kind === "next" ||
      (command?.kind === "step" && this.#mode === "over" && !command.isExtending)
    ) {
      event.preventDefault();
      if (this.commit()) this.events.onCommand(command, event);
    }
  }
}

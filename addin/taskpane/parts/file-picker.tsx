import { useId, useState } from "preact/hooks";
import { useTexts } from "../texts";
import { sizeText } from "./size-text";
import { partTexts } from "./texts";

/** What may be opened, and what to do with it. */
export interface FilePickerProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** File name endings with their dots, in small letters: `[".docx", ".pdf"]`. */
  readonly kinds: readonly string[];
  readonly maxBytes: number;
  readonly isDisabled?: boolean | undefined;
  readonly onFile: (file: File) => void;
}

/** Opens one file, chosen or dropped (选择文件); one of another kind or too big a one is refused with a sentence, unread. */
export function FilePicker({ label, hint, kinds, maxBytes, isDisabled = false, onFile }: FilePickerProps) {
  const say = useTexts(partTexts);
  const id = useId();
  const [fault, setFault] = useState<string>();
  const [isOver, setOver] = useState(false);
  const kindsText = kinds.join(" ");

  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (!file) return;
    const name = file.name;
    const wrong =
      files.length > 1
        ? say("oneFile")
        : !kinds.some((kind) => name.toLowerCase().endsWith(kind))
          ? say("wrongKind", { name, kinds: kindsText })
          : file.size > maxBytes
            ? say("tooBig", { name, size: sizeText(file.size), limit: sizeText(maxBytes) })
            : file.size === 0
              ? say("emptyFile", { name })
              : undefined;
    setFault(wrong);
    if (wrong === undefined) onFile(file);
  };

  return (
    <div
      class={`file-picker${isOver ? " over" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!isDisabled);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!isDisabled) take(event.dataTransfer?.files);
      }}
    >
      <p class="file-label">{label}</p>
      <p id={`${id}-hint`} class="hint">
        {hint} {say("fileLimits", { kinds: kindsText, size: sizeText(maxBytes) })}
      </p>
      <input
        id={id}
        class="unseen"
        type="file"
        aria-label={label}
        accept={kinds.join(",")}
        disabled={isDisabled}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = "";
        }}
      />
      <p class="row">
        <label for={id} class="button" aria-hidden="true">
          {say("chooseFile")}
        </label>
        <span class="hint" aria-hidden="true">
          {say("dropHere")}
        </span>
      </p>
      <div role="alert">{fault && <p class="field-error">{fault}</p>}</div>
    </div>
  );
}

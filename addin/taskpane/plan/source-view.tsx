import { useId, useState } from "preact/hooks";
import { useTexts } from "../texts";
import { planTexts } from "./texts";

interface SourceViewProps {
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
}

/** Where a plan comes from: pasted text, or a file. */
export function SourceView({ onText, onFile }: SourceViewProps) {
  const say = useTexts(planTexts);
  const id = useId();
  const [text, setText] = useState("");
  return (
    <>
      <p>{say("intro")}</p>
      <label for={`${id}-text`}>{say("text")}</label>
      <textarea
        id={`${id}-text`}
        class="plan-text"
        rows={10}
        placeholder={say("textHint")}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p>
        <button type="button" class="primary" disabled={text.trim() === ""} onClick={() => onText(text)}>
          {say("read")}
        </button>
      </p>
      <label for={`${id}-file`}>{say("file")}</label>
      <input
        id={`${id}-file`}
        type="file"
        accept=".docx,.pdf,.txt,.html,.htm"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = "";
          if (file) onFile(file);
        }}
      />
    </>
  );
}

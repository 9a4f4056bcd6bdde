import { useState } from "preact/hooks";
import { maximumFileBytes } from "../../../files/index";
import { Button, Buttons } from "../parts/button";
import { TextField } from "../parts/field";
import { FilePicker } from "../parts/file-picker";
import { useTexts } from "../texts";
import { planTexts } from "./texts";

interface SourceViewProps {
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
}

/** Where a plan comes from: pasted text, or a file. */
export function SourceView({ onText, onFile }: SourceViewProps) {
  const say = useTexts(planTexts);
  const [text, setText] = useState("");
  return (
    <>
      <p>{say("intro")}</p>
      <TextField label={say("text")} lines={10} placeholder={say("textHint")} value={text} onInput={setText} />
      <Buttons>
        <Button kind="primary" isDisabled={text.trim() === ""} onClick={() => onText(text)}>
          {say("read")}
        </Button>
      </Buttons>
      <FilePicker
        label={say("file")}
        kinds={[".docx", ".pdf", ".txt", ".html", ".htm"]}
        maxBytes={maximumFileBytes}
        onFile={onFile}
      />
    </>
  );
}

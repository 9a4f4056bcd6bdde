import { useState } from "preact/hooks";
import { readDay, type CalendarDay } from "../../../engine/index";
import { usePane } from "../pane";
import { Button } from "../parts/button";
import { TextField } from "../parts/field";
import { FilePicker } from "../parts/file-picker";
import { useTexts } from "../texts";
import { keepWish, readWish } from "./kept-wish";
import { reportTexts } from "./texts";

/** Larger templates hold more than a layout. */
const mostBytes = 20 * 1024 * 1024;

/** Who hands a paper in, when, to whom, and on what template. */
export interface PaperWish {
  readonly issuer: string;
  readonly to: string;
  readonly date: string;
  readonly template: File | undefined;
}

/** A wish, and how it is changed (落款设置). */
export type Wish = readonly [wish: PaperWish, change: (change: Partial<PaperWish>) => void];

/** A wish as it is kept with the workbook, dated today; and how it is changed. */
export function useWish(): Wish {
  const { host } = usePane();
  const [wish, setWish] = useState<PaperWish>(() => ({ ...readWish(host), date: today(), template: undefined }));
  return [
    wish,
    (change) =>
      setWish((before) => {
        const after = { ...before, ...change };
        if (after.issuer !== before.issuer || after.to !== before.to) void keepWish(host, after);
        return after;
      }),
  ];
}

/** The day of a wish; none where nothing is written, or no day. */
export function dayOf({ date }: PaperWish): CalendarDay | undefined {
  return readDay(date);
}

function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The entries that every paper asks for (落款与模板). */
export function PaperFields({
  wish,
  onChange,
}: {
  readonly wish: PaperWish;
  readonly onChange: (change: Partial<PaperWish>) => void;
}) {
  const say = useTexts(reportTexts);
  const { template } = wish;
  return (
    <>
      <TextField
        label={say("issuer")}
        hint={say("issuerHint")}
        value={wish.issuer}
        onInput={(issuer) => onChange({ issuer })}
      />
      <TextField
        label={say("date")}
        type="date"
        value={wish.date}
        error={dayOf(wish) === undefined ? say("wrongDate") : undefined}
        onInput={(date) => onChange({ date })}
      />
      {template ? (
        <p>
          {say("templateUsed", { name: template.name })}{" "}
          <Button kind="quiet" onClick={() => onChange({ template: undefined })}>
            {say("noTemplate")}
          </Button>
        </p>
      ) : (
        <FilePicker
          label={say("template")}
          hint={say("templateHint")}
          kinds={[".docx"]}
          maxBytes={mostBytes}
          onFile={(file) => onChange({ template: file })}
        />
      )}
    </>
  );
}

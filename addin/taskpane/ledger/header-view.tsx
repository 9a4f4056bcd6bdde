import { useState } from "preact/hooks";
import { usePane } from "../pane";
import { Button } from "../parts/button";
import { TextField } from "../parts/field";
import { Select } from "../parts/select";
import { useTexts } from "../texts";
import { periodText } from "./describe";
import type { ShownLedger } from "./recognise";
import { ledgerTexts } from "./texts";
import type { LedgerTasks } from "./use-ledger";

const mostHeaderRows = 10;

interface HeaderProps {
  readonly tasks: LedgerTasks;
  readonly sheet: string;
  readonly header: ShownLedger["header"] | undefined;
}

/** In which rows the header stands, to be overruled; rows are numbered as Excel does. */
export function HeaderFields({ tasks, sheet, header }: HeaderProps) {
  const say = useTexts(ledgerTexts);
  const [typed, setTyped] = useState<{ top: string; bottom: string }>();
  const isOverruled = tasks.state.choices[sheet]?.header !== undefined;
  const shown = typed ?? {
    top: header ? String(header.top + 1) : "",
    bottom: header ? String(header.bottom + 1) : "",
  };
  const isWrong = typed !== undefined && rowsOf(typed) === undefined;
  const type = (next: { top: string; bottom: string }): void => {
    setTyped(next);
    const rows = rowsOf(next);
    if (rows) tasks.choose({ type: "header", sheet, header: rows });
  };
  const forget = (): void => {
    setTyped(undefined);
    tasks.choose({ type: "header", sheet, header: undefined });
  };
  return (
    <div class="stack">
      <div class="ledger-pair">
        <TextField label={say("headerTop")} value={shown.top} onInput={(top) => type({ ...shown, top })} />
        <TextField
          label={say("headerBottom")}
          value={shown.bottom}
          {...(isWrong ? { error: say("headerError") } : {})}
          onInput={(bottom) => type({ ...shown, bottom })}
        />
      </div>
      {isOverruled && (
        <Button kind="quiet" onClick={forget}>
          {say("headerFound")}
        </Button>
      )}
    </div>
  );
}

function rowsOf({ top, bottom }: { top: string; bottom: string }): { top: number; bottom: number } | undefined {
  if (!/^\s*[1-9]\d{0,6}\s*$/u.test(top) || !/^\s*[1-9]\d{0,6}\s*$/u.test(bottom)) return undefined;
  const [first, last] = [Number(top) - 1, Number(bottom) - 1];
  return last >= first && last - first < mostHeaderRows ? { top: first, bottom: last } : undefined;
}

/** Up to which month the reports go, as the ledger says or as the user does. */
export function PeriodFields({
  tasks,
  ledgers,
}: {
  readonly tasks: LedgerTasks;
  readonly ledgers: readonly ShownLedger[];
}) {
  const say = useTexts(ledgerTexts);
  const { language } = usePane().host;
  const { asOf } = tasks.state;
  const { year, months } = ledgers[0]?.period ?? {};
  const [typed, setTyped] = useState<string>();
  const yearText = typed ?? (year === undefined ? "" : String(year));
  const isYear = /^(?:19|20)\d{2}$/u.test(yearText.trim());
  const choose = (nextYear: string, month: string): void => {
    const isRight = /^(?:19|20)\d{2}$/u.test(nextYear.trim()) && month !== "";
    tasks.choose({
      type: "as-of",
      asOf: isRight ? { year: Number(nextYear), month: Number(month) } : undefined,
    });
  };
  const found =
    year === undefined || months === undefined
      ? say("periodUnknown")
      : asOf
        ? periodText(language, asOf)
        : say("periodFound", { year, months });
  return (
    <div class="stack">
      <p>
        <strong>{say("period")}</strong> <span>{found}</span>
      </p>
      <div class="ledger-pair">
        <TextField
          label={say("asOfYear")}
          value={yearText}
          {...(typed !== undefined && !isYear ? { error: say("yearError") } : {})}
          onInput={(text) => {
            setTyped(text);
            if (asOf) choose(text, String(asOf.month));
          }}
        />
        <Select
          label={say("asOfMonth")}
          value={asOf ? String(asOf.month) : ""}
          options={[
            { value: "", text: say("asFound") },
            ...Array.from({ length: 12 }, (_, i) => ({ value: String(i + 1), text: say("month", { month: i + 1 }) })),
          ]}
          isDisabled={!isYear}
          onChange={(month) => choose(yearText, month)}
        />
      </div>
    </div>
  );
}

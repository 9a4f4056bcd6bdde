import { useState } from "preact/hooks";
import type { Paper, Sheet } from "../../../engine/index";
import type { Host, Watch } from "../../host";
import { usePane } from "../pane";
import { Button, Buttons } from "../parts/button";
import { TextField } from "../parts/field";
import { Section } from "../parts/section";
import type { PaperFormat } from "../report/jobs";
import { dayOf, PaperFields, type Wish } from "../report/paper-fields";
import { reportTexts } from "../report/texts";
import { usePapers } from "../report/use-papers";
import { useTexts } from "../texts";
import { Work, type JobInput, type JobResult, type JobWatch } from "../work/work";
import { slimSheet } from "./slim-sheet";
import type { LedgerTasks } from "./use-ledger";

/** What is handed in of a month: the bulletin, and a workbook that works itself out (月度通报). */
export function BulletinPart({ tasks, wish: [wish, change] }: { readonly tasks: LedgerTasks; readonly wish: Wish }) {
  const say = useTexts(reportTexts);
  const { host } = usePane();
  const papers = usePapers();
  const [number, setNumber] = useState("");
  const day = dayOf(wish);
  const isReady = day !== undefined && wish.issuer.trim() !== "";
  const write = (format: PaperFormat): void => {
    const input = tasks.lastInput();
    if (!input || !day) return;
    const head = { issuer: wish.issuer.trim(), date: day, to: wish.to.trim(), number: number.trim() };
    const make = async (watch: JobWatch): Promise<Paper> => {
      const others = await projectSheets(host, input.sheets, watch);
      return aside("bulletinPaper", { ...input, head, others }, watch);
    };
    void papers.writePaper(make, format, wish.template);
  };
  const writeWorkbook = (): void => {
    const input = tasks.lastInput();
    if (input) void papers.writeWorkbook(say("workbookName"), (watch) => aside("liveLedger", input, watch));
  };
  return (
    <Section title={say("bulletin")} isOpenAtFirst={false}>
      <p class="hint">{say("bulletinHint")}</p>
      <PaperFields wish={wish} onChange={change} />
      <TextField label={say("to")} hint={say("toHint")} value={wish.to} onInput={(to) => change({ to })} />
      <TextField label={say("number")} hint={say("numberHint")} value={number} onInput={setNumber} />
      <Buttons>
        <Button kind="primary" isDisabled={!isReady} onClick={() => write("docx")}>
          {say("word")}
        </Button>
        <Button isDisabled={!isReady} onClick={() => write("html")}>
          {say("page")}
        </Button>
      </Buttons>
      <p class="hint">{say("workbookHint")}</p>
      <Buttons>
        <Button onClick={writeWorkbook}>{say("workbook")}</Button>
      </Buttons>
    </Section>
  );
}

/** Tables of key projects stand on sheets that are called so; of a long workbook no other is read. */
async function projectSheets(host: Host, read: readonly Sheet[], watch: Watch): Promise<Sheet[]> {
  const isRead = new Set(read.map(({ name }) => name));
  const heads = (await host.sheets()).filter(
    ({ name, isHidden }) => !isHidden && !isRead.has(name) && name.includes("项目"),
  );
  const sheets: Sheet[] = [];
  for (const { name } of heads) sheets.push(slimSheet(await host.readSheet(name, watch)));
  return sheets;
}

/** Works in a thread that goes afterwards, so that calling it off takes nothing else with it. */
async function aside<Name extends "bulletinPaper" | "liveLedger">(
  job: Name,
  input: JobInput<Name>,
  watch: JobWatch,
): Promise<JobResult<Name>> {
  const thread = new Work();
  try {
    return await thread.run(job, input, watch);
  } finally {
    thread.stop();
  }
}

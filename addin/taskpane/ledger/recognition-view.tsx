import { IssueList } from "../parts/issue-list";
import { Empty } from "../parts/empty";
import { Section } from "../parts/section";
import { useTexts } from "../texts";
import { ColumnsView } from "./columns-view";
import { HeaderFields, PeriodFields } from "./header-view";
import { sheetsOf } from "./input";
import { ledgerTexts } from "./texts";
import type { LedgerTasks } from "./use-ledger";

/** What was recognised, ledger by ledger, to be overruled; and what does not look right. */
export function RecognitionView({ tasks }: { readonly tasks: LedgerTasks }) {
  const say = useTexts(ledgerTexts);
  const { recognition, outcome, source } = tasks.state;
  if (!recognition) return null;
  const { ledgers } = recognition;
  const issues = outcome?.issues ?? recognition.issues;
  const [sheet] = source ? sheetsOf(source) : [];
  const rows = ledgers.reduce((sum, { count }) => sum + count, 0);
  // What was recognised folds away once there is a result.
  const stage = outcome ? "after" : "before";
  return (
    <>
      {ledgers.length === 0 ? (
        <Empty title={say("noLedger")}>
          <p>{say("noLedgerHelp")}</p>
          {sheet !== undefined && <HeaderFields tasks={tasks} sheet={sheet} header={undefined} />}
        </Empty>
      ) : (
        <Section
          key={stage}
          title={say("recognised")}
          note={say("ledgerCount", { count: ledgers.length, rows })}
          isOpenAtFirst={!outcome}
        >
          <PeriodFields tasks={tasks} ledgers={ledgers} />
          {ledgers.map((ledger, index) => (
            <section key={`${ledger.sheet}:${ledger.header.top}`} class="stack ledger-found">
              <h3>{say("ofLedger", { title: ledger.title, sheet: ledger.sheet, count: ledger.count })}</h3>
              {ledgers.findIndex((each) => each.sheet === ledger.sheet) === index && (
                <HeaderFields tasks={tasks} sheet={ledger.sheet} header={ledger.header} />
              )}
              <ColumnsView tasks={tasks} ledger={ledger} />
            </section>
          ))}
        </Section>
      )}
      <Section
        key={`issues-${stage}`}
        title={say("issues")}
        note={say("issueCount", { count: issues.length })}
        isOpenAtFirst={issues.length > 0}
      >
        <IssueList issues={issues} whenNone={say("noIssues")} />
      </Section>
    </>
  );
}

import { useState } from "preact/hooks";
import { issueText, type Issue } from "../../../engine/index";
import { usePane } from "../pane";
import { useTexts } from "../texts";
import { Button } from "./button";
import { groupIssues, type IssueGroup } from "./issue-groups";
import { PlaceLink } from "./place-link";
import { partTexts } from "./texts";

const groupsAtFirst = 5;
const othersAtOnce = 100;

/**
 * Problems in the user's data (问题清单), by severity and kind, counted; those of one kind fold behind the first.
 *
 * A click on the place selects the cell. Issues without a sheet, such as those of a file, only say where they are.
 */
export function IssueList({
  issues,
  whenNone,
}: {
  readonly issues: readonly Issue[];
  readonly whenNone?: string | undefined;
}) {
  const say = useTexts(partTexts);
  if (issues.length === 0) return <p class="hint">{whenNone ?? say("noIssues")}</p>;
  return (
    <div class="issues">
      {groupIssues(issues).map(({ severity, count, groups }) => (
        <section key={severity} class={`issues-of ${severity}`}>
          <h3>{say("issueCount", { severity: say(severity), count })}</h3>
          <Groups groups={groups} />
        </section>
      ))}
    </div>
  );
}

function Groups({ groups }: { readonly groups: readonly IssueGroup[] }) {
  const say = useTexts(partTexts);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? groups : groups.slice(0, groupsAtFirst);
  return (
    <>
      <ul>
        {shown.map(({ first, others }, index) => (
          <li key={index}>
            <OneIssue issue={first} />
            {others.length > 0 && <Others issues={others} />}
          </li>
        ))}
      </ul>
      {shown.length < groups.length && (
        <Button kind="quiet" onClick={() => setWhole(true)}>
          {say("showAll", { count: groups.length - shown.length })}
        </Button>
      )}
    </>
  );
}

/** The others of a kind are drawn only once they are asked for: there may be thousands. */
function Others({ issues }: { readonly issues: readonly Issue[] }) {
  const say = useTexts(partTexts);
  const [shown, setShown] = useState(0);
  const more = (): void => setShown(shown + othersAtOnce);
  return (
    <>
      {shown > 0 && (
        <ul>
          {issues.slice(0, shown).map((issue, index) => (
            <li key={index}>
              <OneIssue issue={issue} />
            </li>
          ))}
        </ul>
      )}
      {shown < issues.length && (
        <Button kind="quiet" onClick={more}>
          {say("sameKind", { count: issues.length - shown })}
        </Button>
      )}
    </>
  );
}

function OneIssue({ issue }: { readonly issue: Issue }) {
  const { language } = usePane().host;
  return (
    <>
      <PlaceLink place={issue.where} /> <span>{issueText({ ...issue, where: {} }, language)}</span>
    </>
  );
}

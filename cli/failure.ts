import { issueText, type Issue } from "../engine/index";

/** Ends a command: 1 for a problem with what was handed over, 2 for a call that is wrong. */
export class Failure extends Error {
  constructor(
    readonly lines: readonly string[],
    readonly exitCode: 1 | 2,
  ) {
    super(lines.join("\n"));
  }
}

const mostLines = 20;

/** What only follows from another fault, and is left out where that one is named. */
const consequences = ["score.withheld", "indicator.empty"];

/** A problem with what the user handed over, one sentence an issue: causes before what follows from them. */
export function inputFailure(issues: readonly Issue[]): Failure {
  const causes = issues.filter(({ code }) => !consequences.includes(code));
  const shown = (causes.length > 0 ? causes : issues).map((issue) => issueText(issue));
  const rest = shown.length > mostLines ? [`……另有 ${shown.length - mostLines} 条`] : [];
  return new Failure([...shown.slice(0, mostLines), ...rest], 1);
}

/** A call that is wrong. */
export function callFailure(sentence: string): Failure {
  return new Failure([sentence], 2);
}

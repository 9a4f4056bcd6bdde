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

/** A problem with what the user handed over, one sentence an issue. */
export function inputFailure(issues: readonly Issue[]): Failure {
  return new Failure(
    issues.map((issue) => issueText(issue)),
    1,
  );
}

/** A call that is wrong. */
export function callFailure(sentence: string): Failure {
  return new Failure([sentence], 2);
}

import type { Issue } from "../../engine/terms/issue";

/** What was done wrong, and the issues that it raises. */
export type RaisedCase = readonly [what: string, raise: () => readonly Issue[] | Promise<readonly Issue[]>];

import { evaluationJobs } from "../evaluation/jobs";
import { ledgerJobs } from "../ledger/jobs";
import { planJobs } from "../plan/jobs";
import { reportJobs } from "../report/jobs";

/** Tells how far a job is; what is told in a loop may be told often. */
export type OnProgress = (done: number, total: number) => void;

/**
 * Everything that the worker does for the pane: each takes one input and says how far it is. Inputs and results are plain
 * data, since they go from thread to thread.
 */
export const jobs = { ...ledgerJobs, ...evaluationJobs, ...planJobs, ...reportJobs };

/** Jobs by their names, as a thread knows them. */
export type JobTable = Readonly<Record<string, (input: never, onProgress: OnProgress) => unknown>>;

/** The jobs by their names. */
export type Jobs = typeof jobs;

/** The name of a job. */
export type JobName<Table extends JobTable = Jobs> = keyof Table & string;

import { halfWidth, squeeze } from "../quantity/text";

/** How far a piece of work has come, in words (推进状态). */
export type Stage = "done" | "in-progress" | "not-started" | "failed";

const done =
  /^(?:已|均已|全部|全面|按期|按时|提前|如期|超额|圆满)*(?:完成|达标|达到|建成|完工|竣工|验收|投用|投入使用|销号|整改|办结|落实|实现|开工|通过验收)(?:目标|任务|年度任务|全年任务|年度目标|到位|验收)*$|^[√✓✔]$|^全部$/u;
const failed = /^(?:未完成|未达标|未实现|没有完成|无法完成|×|✗)/u;
const notStarted = /^(?:未|尚未|还未|没有|暂未)(?:启动|开工|开展|实施|动工|开始)/u;
const inProgress = /推进|进行中|正在|实施中|建设中|在建|办理中|基本完成|接近完成|筹备|前期|施工|有序/u;

/**
 * Reads a stage in words.
 *
 * @param text - what a cell says, whole
 * @returns the stage, or `undefined` for a text that names none
 * @example readStage("已全部完成") // => "done"
 */
export function readStage(text: string): Stage | undefined {
  const flat = squeeze(halfWidth(text)).replace(/[。.!]+$/u, "");
  if (failed.test(flat)) return "failed";
  if (notStarted.test(flat)) return "not-started";
  if (done.test(flat.split(/[,;。(]/u)[0] ?? "") && !/待核|待查|存疑/u.test(flat)) return "done";
  return inProgress.test(flat) ? "in-progress" : undefined;
}

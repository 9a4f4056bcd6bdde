import { SpareThread } from "../../../addin/taskpane/work/spare";
import type { Thread } from "../../../addin/taskpane/work/thread";

class Still extends EventTarget implements Thread {
  isEnded = false;
  postMessage = (): void => undefined;
  terminate(): void {
    this.isEnded = true;
  }
}

function spare() {
  const begun: Still[] = [];
  const begin = (): Still => {
    const thread = new Still();
    begun.push(thread);
    return thread;
  };
  return { begun, threads: new SpareThread(begin) };
}

test("a thread that was prepared is taken once, and the next is another", () => {
  const { begun, threads } = spare();
  threads.prepare();
  threads.prepare();
  expect(begun).toHaveLength(1);
  expect(threads.take()).toBe(begun[0]);
  expect(threads.take()).toBe(begun[1]);
  expect(begun).toHaveLength(2);
});

test("one whose code did not load is given to nobody; one that is in use is not begun anew by a failure", () => {
  const { begun, threads } = spare();
  threads.prepare();
  begun[0]!.dispatchEvent(new Event("error"));
  expect(threads.take()).toBe(begun[1]);
  begun[1]!.dispatchEvent(new Event("error"));
  expect(begun).toHaveLength(2);
});

test("where somebody was faster there is nothing to prepare", () => {
  const { begun, threads } = spare();
  threads.take();
  threads.prepare();
  expect(begun).toHaveLength(1);
});

test("a page that brings its own threads has none of the others left", () => {
  const { begun, threads } = spare();
  threads.prepare();
  const own = new Still();
  threads.beginBy(() => own);
  expect(begun[0]!.isEnded).toBe(true);
  expect(threads.take()).toBe(own);
});

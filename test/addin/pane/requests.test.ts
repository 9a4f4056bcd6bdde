import { RequestQueue } from "../../../addin/taskpane/requests";

test("what is asked before anyone listens waits, and is handed over once, in order", () => {
  const queue = new RequestQueue();
  queue.ask("evaluation", { type: "lay-template" });
  queue.ask("evaluation", { type: "profile" });
  queue.ask("ledger", { type: "recompute" });
  const heard: string[] = [];
  const stop = queue.listen("evaluation", ({ type }) => heard.push(type));
  expect(heard).toEqual(["lay-template", "profile"]);
  queue.ask("evaluation", { type: "profile" });
  expect(heard).toEqual(["lay-template", "profile", "profile"]);
  stop();
  queue.ask("evaluation", { type: "lay-template" });
  expect(heard).toHaveLength(3);
  const later: string[] = [];
  queue.listen("evaluation", ({ type }) => later.push(type));
  expect(later).toEqual(["lay-template"]);
});

test("who listened before does not take away from who listens now", () => {
  const queue = new RequestQueue();
  const heard: string[] = [];
  const stop = queue.listen("cell", () => heard.push("first"));
  queue.listen("cell", () => heard.push("second"));
  stop();
  queue.ask("cell", { type: "look" });
  expect(heard).toEqual(["second"]);
});

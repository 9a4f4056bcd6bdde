import { TableChoices } from "../../../addin/taskpane/evaluation/table-choices";

test("what is chosen while others are read is taken next, together; only the last is told that it is", async () => {
  const choices = new TableChoices();
  const taken: Readonly<Record<string, string>>[] = [];
  let release = (): void => undefined;
  const reading = new Promise<void>((resolve) => (release = resolve));
  const take = async (all: Readonly<Record<string, string>>): Promise<void> => {
    taken.push(all);
    if (taken.length === 1) await reading;
  };
  const first = choices.add("普查2010", "甲", take);
  await Promise.resolve();
  const others = [
    choices.add("可比性", "乙", take),
    choices.add("上次结果", "", take),
    choices.add("可比性", "丙", take),
  ];
  release();
  expect(await Promise.all([first, ...others])).toEqual([false, false, false, true]);
  expect(taken).toEqual([{ 普查2010: "甲" }, { 可比性: "丙", 上次结果: "" }]);
});

test("one that fails holds nobody up", async () => {
  const choices = new TableChoices();
  const failing = choices.add("甲", "1", () => Promise.reject(new Error("gone")));
  await expect(failing).rejects.toThrow("gone");
  const taken: unknown[] = [];
  const take = (all: unknown): Promise<void> => Promise.resolve(void taken.push(all));
  expect(await choices.add("乙", "2", take)).toBe(true);
  expect(taken).toEqual([{ 乙: "2" }]);
});

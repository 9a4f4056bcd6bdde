import { createDispatch } from "../../../addin/functions/dispatch";
import type { FunctionBody, FunctionEntry } from "../../../addin/functions/entry";
import { notAvailable } from "../../../addin/functions/fault";
import { hostError, hostLanguage } from "../../../addin/functions/host";
import { callKey, Memo } from "../../../addin/functions/memo";

const words = { zh: "甲", en: "a" };
const entry: FunctionEntry = {
  id: "ABC",
  family: "targets",
  description: words,
  parameters: [{ name: words, description: words, type: "any", dimensionality: "matrix" }],
  result: { type: "any", dimensionality: "scalar" },
  remarks: words,
  examples: [],
};
const none = () => Promise.resolve({});

function setUp(body: FunctionBody, load?: () => Promise<Record<string, FunctionBody>>, patience = 1000) {
  let language: "zh" | "en" = "zh";
  const loaders = { targets: load ?? (() => Promise.resolve({ ABC: body })), plan: none, composite: none };
  const dispatch = createDispatch({ loaders, language: () => language, patience });
  return { ...dispatch, call: dispatch.functionOf(entry), speak: (other: "en") => void (language = other) };
}

test("the first calls wait for the family, later ones are answered at once, equal ones are not worked out again", async () => {
  const body = jest.fn<unknown, [unknown]>(() => 1);
  const { call, preload } = setUp(body);
  const [first, second] = [call([[1]], {}), call([[1]], {})];
  expect(first).toBeInstanceOf(Promise);
  expect([await first, await second]).toEqual([1, 1]);
  await preload();
  expect([call([[1]], { functionName: "ABC" }), call([[2]], {}), call([["1"]], {}), call([[1]], {})]).toEqual([
    1, 1, 1, 1,
  ]);
  expect(body).toHaveBeenCalledTimes(3);
});

test("a fault is kept too, and speaks the language of the moment", async () => {
  const body = jest.fn(() => {
    throw notAvailable("没有", "none");
  });
  const { call, preload, speak } = setUp(body);
  await preload();
  expect(() => call(1)).toThrow("没有");
  speak("en");
  expect(() => call(1)).toThrow("none");
  expect(body).toHaveBeenCalledTimes(1);
});

test("a defect of ours is an error with a sentence, and not the end", async () => {
  const { call, preload } = setUp(() => {
    throw new TypeError("x is undefined");
  });
  await preload();
  expect(() => call(1)).toThrow("请把这句话发给维护者：x is undefined");
  const { call: other, preload: again } = setUp(() => Symbol("no cell"));
  await again();
  expect(() => other(1)).toThrow("a cell cannot hold symbol");
});

test("a family that cannot be loaded says so, and is tried again", async () => {
  let isUp = false;
  const load = jest.fn(() => (isUp ? Promise.resolve({ ABC: () => 7 }) : Promise.reject(new Error("404"))));
  const { call, preload } = setUp(() => 7, load);
  await preload();
  await expect(call(1)).rejects.toMatchObject({ code: "#N/A", message: expect.stringContaining("404") as string });
  isUp = true;
  expect(await call(1)).toBe(7);
});

test("a family that never comes leaves no cell waiting", async () => {
  const { call } = setUp(
    () => 7,
    () => new Promise(() => undefined),
    20,
  );
  await expect(call(1)).rejects.toMatchObject({ code: "#N/A", message: expect.stringContaining("重新计算") as string });
});

test("Excel's own class of errors is used where it is there", () => {
  class ExcelError extends Error {
    constructor(
      readonly code: string,
      message: string,
    ) {
      super(message);
    }
  }
  const around = globalThis as { CustomFunctions?: unknown };
  const fault = notAvailable("没有", "none");
  expect(hostError(fault, "zh")).toMatchObject({ code: "#N/A", message: "没有" });
  try {
    around.CustomFunctions = { Error: ExcelError };
    expect(hostError(fault, "en")).toBeInstanceOf(ExcelError);
    // Outside of Office, office.js defines no more than this.
    around.CustomFunctions = { associate: () => undefined };
    expect(hostError(fault, "en")).toMatchObject({ code: "#N/A", message: "none" });
  } finally {
    delete around.CustomFunctions;
  }
});

test("sentences are Chinese in a Chinese Excel and where nobody says", () => {
  const around = globalThis as { Office?: unknown };
  const inOffice = (displayLanguage?: string) => {
    around.Office = { context: { displayLanguage } };
    return hostLanguage();
  };
  try {
    expect(hostLanguage()).toBe("zh");
    expect([undefined, "zh-CN", "zh-TW", "en-US", "de-DE"].map(inOffice)).toEqual(["zh", "zh", "zh", "en", "en"]);
    around.Office = {};
    expect(hostLanguage()).toBe("zh");
  } finally {
    delete around.Office;
  }
});

describe("the memo", () => {
  test("forgets what was not asked for the longest", () => {
    const memo = new Memo<number>(2);
    memo.set("a", 1);
    memo.set("b", 2);
    expect(memo.get("a")).toBe(1);
    memo.set("c", 3);
    expect([memo.get("a"), memo.get("b"), memo.get("c")]).toEqual([1, undefined, 3]);
  });

  test("is bounded by the size of its keys, and takes none larger than its room", () => {
    const memo = new Memo<number>(100, 10);
    memo.set("aaaa", 1);
    memo.set("bbbb", 2);
    memo.set("aaaa", 3);
    memo.set("cccc", 4);
    expect([memo.get("aaaa"), memo.get("bbbb"), memo.get("cccc")]).toEqual([3, undefined, 4]);
    memo.set("x".repeat(11), 5);
    expect(memo.get("x".repeat(11))).toBeUndefined();
    expect(memo.get("cccc")).toBe(4);
  });

  test("keys tell 0, blank, text and truth apart", () => {
    const keys = [0, null, "", "0", false, [[0]], { error: "#N/A" }].map((arg) => callKey("ABC", [arg]));
    expect(new Set(keys).size).toBe(keys.length);
    expect(callKey("ABC", [[[1, "a"]]])).toBe(callKey("ABC", [[[1, "a"]]]));
  });
});

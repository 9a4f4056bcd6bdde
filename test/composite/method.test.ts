import { checkMethod, type MethodInput } from "../../engine/composite/method";
import { casesOf } from "../cases";

const base: MethodInput = {
  format: "xianping.method/1",
  title: "测试办法",
  edition: "2025",
  tables: [{ name: "表", code: "代码" }],
  units: { name: "名称" },
  indicators: [
    { code: "S", title: "综合", weight: 100, aggregate: "arithmetic" },
    {
      code: "A",
      parent: "S",
      title: "甲",
      weight: 60,
      value: "a",
      direction: "positive",
      scope: "all",
      score: { kind: "min-max", limits: "sample" },
    },
    {
      code: "B",
      parent: "S",
      title: "乙",
      weight: 40,
      value: "b",
      direction: "negative",
      score: { kind: "efficacy", limits: { low: 0, high: 10 } },
    },
  ],
};

interface FaultCase {
  readonly name: string;
  readonly set?: Readonly<Record<string, unknown>>;
  readonly unset?: readonly string[];
  readonly expected: readonly [code: string, path: string, params?: Readonly<Record<string, unknown>>][];
}

/** The method above with fields changed; a field is named by its path. */
function changed({ set = {}, unset = [] }: FaultCase): unknown {
  const method = structuredClone(base);
  const parentOf = (path: readonly string[]) =>
    path
      .slice(0, -1)
      .reduce((at, key) => at[key] as Record<string, unknown>, method as unknown as Record<string, unknown>);
  for (const [path, value] of Object.entries(set)) parentOf(path.split("."))[path.split(".").at(-1)!] = value;
  for (const path of unset) delete parentOf(path.split("."))[path.split(".").at(-1)!];
  return method;
}

test("a method that is right has no issues, and its defaults are filled in", () => {
  const { method, issues } = checkMethod(base);
  expect(issues).toEqual([]);
  expect(method).toMatchObject({
    absence: "withhold",
    grouping: "single",
    weightsSum: "parent",
    ranking: { scope: ["all"] },
  });
});

test.each([[null], ["x"], [[]], [3]])("%p is no method", (json) => {
  const { method, issues } = checkMethod(json);
  expect(method).toBeUndefined();
  expect(issues.map(({ code }) => code)).toEqual(["method.wrong-type"]);
});

test("a method that is left out altogether", () =>
  expect(checkMethod(undefined).issues.map(({ code }) => code)).toEqual(["method.missing"]));

describe("faults of a method", () => {
  for (const fault of casesOf<FaultCase>("composite/method-faults"))
    test(fault.name, () => {
      const { method, issues } = checkMethod(changed(fault));
      expect(issues.map(({ code, where }) => [code, where.path])).toEqual(
        fault.expected.map(([code, path]) => [code, path]),
      );
      fault.expected.forEach(([, , params = {}], i) => expect(issues[i]!.params).toMatchObject(params));
      expect(method === undefined).toBe(fault.expected.length > 0);
    });
});

test("checking does not change what it checks", () => {
  const before = structuredClone(base);
  checkMethod(base);
  expect(base).toEqual(before);
});

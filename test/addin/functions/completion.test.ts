import { call, shownCells } from "./call";

type Row = readonly [rate: unknown, met: unknown, light: unknown, gap: unknown, note: string];

async function completion(...args: readonly unknown[]): Promise<Row[]> {
  const result = shownCells(await call("COMPLETION", ...args));
  if (!Array.isArray(result)) throw new Error(String(result));
  return result as Row[];
}
const column = (...cells: readonly unknown[]) => cells.map((cell) => [cell]);
const error = { code: "#DIV/0!" };

test("a pace of white space is none: it is no 0", async () => {
  const paces = async (pace: unknown) => (await completion([["100家"]], [["50家"]], null, null, pace))[0]![3];
  expect(await paces("  ")).toBe(await paces(null));
  expect(await paces("0")).toBe(50);
});

describe("blanks, as the hosts hand them over", () => {
  const targets = column("100家", "20家", "10家");

  test("on the web a blank is null: it is no report, and 0 is 0", async () => {
    const rows = await completion(targets, column(null, 0, "5家"));
    expect(rows.map(([rate, met, light]) => [rate, met, light])).toEqual([
      ["", "", "未报"],
      [0, false, "严重滞后"],
      [0.5, false, "严重滞后"],
    ]);
    expect(rows.map(([, , , , note]) => note)).toEqual(["完成情况：未报送", "", ""]);
  });

  test("on the desktop a blank is 0: the row says that it may be one", async () => {
    const rows = await completion(targets, column(0, 0, "5家"));
    expect(rows.map(([rate]) => rate)).toEqual([0, 0, 0.5]);
    expect(rows.map(([, , , , note]) => note.includes("桌面版 Excel 把空白也当作 0"))).toEqual([true, true, false]);
  });

  test("there ISBLANK tells them apart, in any shape", async () => {
    const reported = column(0, 0, "5家");
    for (const mask of [column(true, false, false), [[true, false, false]], column(1, 0, 0)]) {
      const rows = await completion(targets, reported, null, null, null, mask);
      expect(rows.map(([rate, , , , note]) => [rate, note])).toEqual([
        ["", "完成情况：未报送"],
        [0, ""],
        [0.5, ""],
      ]);
    }
  });

  test("a mask of two columns is for targets and reports: 0 of 0 would be 清零 and met", async () => {
    const mask = [
      [true, true],
      [false, false],
    ];
    const [blank, cleared] = await completion(column(0, 0), column(0, 0), null, null, null, mask);
    expect(blank).toEqual(["", "", "未报", "", "指标“第1项”没有填目标，无法计算完成率。"]);
    expect(cleared!.slice(0, 3)).toEqual([1, true, "达标"]);
  });

  test("the word zero takes every 0 for a blank, but not a text", async () => {
    const rows = await completion(targets, column(0, "0家", "5家"), null, null, null, "零为空白");
    expect(rows.map(([rate]) => rate)).toEqual(["", 0, 0.5]);
  });

  test("a mask of another size or kind is a fault", async () => {
    expect(await call("COMPLETION", targets, targets, null, null, null, column(true, false))).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("应为 3 个") as string,
    });
    expect(await call("COMPLETION", targets, targets, null, null, null, column("是", "否", "否"))).toMatchObject({
      error: "#VALUE!",
    });
  });
});

test("an error in a range is of its row only", async () => {
  const rows = await completion(column("100家", error, "10家"), column(error, 5, "5家"));
  expect(rows.map(([rate]) => rate)).toEqual(["", "", 0.5]);
  expect(rows[0]![4]).toContain("#DIV/0!");
  expect(rows[1]![4]).toContain("#DIV/0!");
});

test("an error as a single argument is a fault that names it", async () => {
  expect(await call("COMPLETION", "10家", "5家", null, null, null, null, error)).toEqual({
    error: "#N/A",
    message: "参数“逆向指标”是错误值 #DIV/0!",
  });
});

test("reports have to be as many as targets", async () => {
  expect(await call("COMPLETION", column(1, 2, 3), column(1, 2))).toMatchObject({ error: "#VALUE!" });
  expect(await call("COMPLETION", column(1, 2, 3), 5)).toMatchObject({
    message: "“完成情况”只有一个单元格，目标有 3 个，应一一对应",
  });
});

test("one row a target, however it is laid out; two conditions are one row", async () => {
  const targets = ["固定资产投资162亿元,增长7%", "10家"];
  const reported = ["150亿元，增长3.5%", "10家"];
  const across = await completion([targets], [reported]);
  expect(across).toEqual(await completion(column(...targets), column(...reported)));
  // 3.5 ÷ 7, behind 150 ÷ 162.
  expect(across[0]!.slice(0, 2)).toEqual([0.5, false]);
  expect(across[0]![4]).toContain("目标含 2 个条件，列出的是进度最差的第 2 个");
});

test("names say what adds up: pace is for investment, not for a share or a stock", async () => {
  const names = column("固定资产投资", "城镇化率", "企业总数");
  const rows = await completion(column(100, 60, 40), column(80, 54, 36), column("亿元", "%", "家"), names, 0.75);
  // 80 − 75; 54 ÷ 60 and 36 ÷ 40 − 100.
  expect(rows.map(([, , light, gap]) => [light, gap])).toEqual([
    ["正常", 5],
    ["滞后", -10],
    ["滞后", -10],
  ]);
});

test("each row may have a pace of its own", async () => {
  const rows = await completion(column(100, 100, 100), column(50, 50, 50), "个", null, column(0.5, 0.75, null));
  expect(rows.map(([, , , gap]) => gap)).toEqual([0, -25, -50]);
  expect(await call("COMPLETION", 100, 50, "个", null, 75)).toMatchObject({ error: "#VALUE!" });
});

test("growth by levels, costs by difference", async () => {
  // (1 + 6 %) ÷ (1 + 8 %); 2 − 5 ÷ 4; 4 ÷ 5.
  const [[levels] = []] = await completion("增长8%", "增长6%", null, null, null, null, null, "水平");
  expect(levels).toBeCloseTo(1.06 / 1.08, 14);
  const [[difference] = []] = await completion("不超过4%", "5%", null, null, null, null, "difference");
  expect(difference).toBeCloseTo(0.75, 14);
  const [[ratio] = []] = await completion("不超过4%", "5%", null, null, null, null, "比值");
  expect(ratio).toBeCloseTo(0.8, 14);
});

describe("rules of lights", () => {
  const lights = async (rule: unknown) => {
    const rows = await completion(column(100, 100, 100), column(95, 85, 40), "个", null, null, null, null, null, rule);
    return rows.map(([, , light]) => light);
  };

  test("by name: the published rule of Yinchuan has no light for a gap of −5", async () =>
    expect(await lights("银川2025")).toEqual(["", "滞后", "严重滞后"]));

  test("as a table of the user's own", async () => {
    const own = [
      ["绿灯", -5, ""],
      ["黄", -20, -5],
      ["red", null, -20],
    ];
    expect(await lights(own)).toEqual(["正常", "滞后", "严重滞后"]);
  });

  test.each([[[["紫", 0, 1]]], [[["绿", 1, 0]]], [[["绿", "高", 0]]], ["彩虹"]])("%j is a fault", async (rule) =>
    expect(await call("COMPLETION", 1, 1, "个", null, null, null, null, null, rule)).toMatchObject({
      error: "#VALUE!",
    }),
  );
});

test("a fraction that was formatted as a percentage is pointed at", async () => {
  const [[, , , , note] = []] = await completion("85%", 0.853);
  expect(note).toContain("小数形式的百分数");
});

test("the other functions over columns take errors and blanks by the cell", async () => {
  expect(shownCells(await call("QUANTITY", [["1万元", error, null, "", 0]], "元"))).toEqual([
    [10000, "#N/A", "", "", 0],
  ]);
  expect(shownCells(await call("TARGET", column("10家", error, null)))).toEqual([
    [10, "家", "≥", "新增"],
    ["", "", "", "状态"],
    ["", "", "", ""],
  ]);
  expect(await call("QUANTITY", "1元", "123")).toMatchObject({ error: "#VALUE!", message: "“123”不是计量单位" });
  expect(await call("QUANTITY", "1元", null)).toMatchObject({ error: "#VALUE!" });
  expect(await call("TARGETS", column("到2025年，新建学校2所。", error))).toMatchObject({ error: "#N/A" });
});

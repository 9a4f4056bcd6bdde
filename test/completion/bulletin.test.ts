import fc from "fast-check";
import { bulletinOf, type Bulletin } from "../../engine/completion/bulletin";
import { completeLedgers, type LedgerResult } from "../../engine/completion/complete";
import { keepRun } from "../../engine/completion/keep";
import { completeProjects } from "../../engine/completion/projects";
import type { Standing, Standings } from "../../engine/completion/standings";
import { readLedgers } from "../../engine/ledger/read";
import { readProjects } from "../../engine/ledger/read-projects";
import type { CellValue } from "../../engine/terms/sheet";
import { sheet } from "../report/raise";

type Row = readonly CellValue[];

function ledgers(months: number, rows: readonly Row[]): LedgerResult {
  const header = ["类别", "指标名称", "2023年目标", "单位", "牵头单位", "配合单位", `2023年1-${months}月完成`];
  return completeLedgers(readLedgers([sheet("台账", [header, ...rows])]));
}

const row = (category: string, name: string, target: number, done: number | null, lead: string, support = ""): Row => [
  category,
  name,
  target,
  "家",
  lead,
  support,
  done,
];

// Pace is 75 % at the end of September and 66.67 % at the end of August; everything is 新增 and adds up.
const september = ledgers(9, [
  row("科技", "新增平台", 10, 12, "县科技局", "县财政局"), // 120 %, counted 100 %: met
  row("科技", "新增载体", 10, 8, "县科技局", "县财政局"), // 80 %, on pace: green
  row("科技", "新增企业", 10, 6, "县科技局"), // 60 %, 15 behind: yellow, as last month
  row("农业", "新增农场", 10, 9, "县农业农村局", "县科技局"), // 90 %: green
  row("农业", "新增示范社", 10, 7, "县农业农村局"), // 70 %, 5 behind: blue
  row("农业", "新增品牌", 10, 8, "县农业农村局"), // 80 %: green
  row("农业", "新增大棚", 10, 3, "悦庄镇人民政府"), // 30 %, 45 behind: red
  row("农业", "新增果园", 10, null, "悦庄镇人民政府"), // not reported
  row("民生", "新增托位", 10, 10, "县卫生健康局"), // met; one rate is too few to be ranked
]);
const august = ledgers(8, [
  row("科技", "新增平台", 10, 9, "县科技局", "县财政局"), // 90 %
  row("科技", "新增载体", 10, 7, "县科技局", "县财政局"), // 70 %
  row("科技", "新增企业", 10, 5, "县科技局"), // 50 %, 16.67 behind: yellow
  row("农业", "新增农场", 10, 4, "县农业农村局", "县科技局"), // 40 %: yellow
  row("农业", "新增示范社", 10, 7, "县农业农村局"), // 70 %: green
  row("农业", "新增品牌", 10, 4, "县农业农村局"), // 40 %
  row("农业", "新增大棚", 10, 3, "悦庄镇人民政府"), // 30 %, 36.67 behind: red
  row("农业", "新增果园", 10, 1, "悦庄镇人民政府"),
]);

const places = ({ ranked, apart }: Standings): unknown[] => [
  ranked.map(({ name, place, meanRate, last }) => [name, place, meanRate?.toFixed(4), last?.place]),
  apart.map(({ name }) => name),
];

test("overall, by department as it leads or supports, by town and category", () => {
  const bulletin = bulletinOf(september, { last: august });
  const { all, leads, supports, towns, categories, pace, missing } = bulletin;
  expect(pace).toBe(0.75);
  expect([all.count, all.met, all.withoutRate]).toEqual([9, 2, 1]);
  expect(all.lights).toEqual({ met: 2, green: 3, blue: 1, yellow: 1, red: 1, grey: 1 });
  // (1 + .8 + .6 + .9 + .7 + .8 + .3 + 1) ÷ 8
  expect(all.meanRate).toBeCloseTo(6.1 / 8, 12);
  // 科技局 (1 + .8 + .6) ÷ 3 = (.9 + .7 + .8) ÷ 3 = 80 % of 农业农村局: they share the place. In August 70 % and 50 %.
  expect(places(leads)).toEqual([
    [
      ["县农业农村局", 1, "0.8000", 2],
      ["县科技局", 1, "0.8000", 1],
    ],
    ["县卫生健康局"],
  ]);
  // What a department supports counts apart: two rows are too few.
  expect(places(supports)).toEqual([[], ["县科技局", "县财政局"]]);
  expect(supports.apart[1]).toMatchObject({ count: 2, met: 1, meanRate: 0.9 });
  // The town stands in its own list alone; of its two rows one has a rate.
  expect(places(towns)).toEqual([[], ["悦庄镇"]]);
  expect(towns.apart[0]).toMatchObject({ count: 2, withoutRate: 1, meanRate: 0.3 });
  expect(categories.map(({ name, count, met }) => [name, count, met])).toEqual([
    ["科技", 3, 1],
    ["农业", 5, 0],
    ["民生", 1, 1],
  ]);
  expect(missing.map(({ row: { indicator } }) => indicator)).toEqual(["新增果园"]);
});

test("one rate is enough to be ranked where the caller says so", () => {
  // 卫生健康局 has its one target: 100 %.
  expect(places(bulletinOf(september, { fewest: 1 }).leads)).toEqual([
    [
      ["县卫生健康局", 1, "1.0000", undefined],
      ["县农业农村局", 2, "0.8000", undefined],
      ["县科技局", 2, "0.8000", undefined],
    ],
    [],
  ]);
});

const indicators = (rows: Bulletin["red"]): unknown[] => rows.map((each) => [each.row.row.indicator, each.last]);

test("lights and repeats: red, and yellow twice running", () => {
  const bulletin = bulletinOf(september, { last: august });
  expect(indicators(bulletin.red)).toEqual([["新增大棚", "red"]]);
  expect(indicators(bulletin.yellowAgain)).toEqual([["新增企业", "yellow"]]);
  expect(indicators(bulletinOf(september).red)).toEqual([["新增大棚", undefined]]);
  expect(bulletinOf(september).yellowAgain).toEqual([]);
});

test("what moved since last month", () => {
  const { last } = bulletinOf(september, { last: august });
  expect(last!.period).toEqual({ year: 2023, months: 8 });
  expect(last!.isKept).toBe(false);
  // (.9 + .7 + .5 + .4 + .7 + .4 + .3 + .1) ÷ 8 = 50 %
  expect(last!.all.meanRate).toBeCloseTo(0.5, 12);
  const names = (rows: readonly { now: { indicator: string } }[]): string[] => rows.map(({ now }) => now.indicator);
  expect(names(last!.change.newlyMet)).toEqual(["新增平台"]);
  expect(names(last!.change.fellBehind)).toEqual(["新增示范社"]);
  expect(names(last!.change.caughtUp)).toEqual(["新增农场", "新增品牌"]);
  expect(names(last!.change.withdrawn)).toEqual(["新增果园"]);
  expect(names(last!.change.entered)).toEqual(["新增托位"]);
  expect(names(last!.change.moves.slice(0, 2))).toEqual(["新增农场", "新增品牌"]);
});

test("a kept run knows no departments: last month's places are of the rows that stand in both", () => {
  const bulletin = bulletinOf(september, { last: keepRun(august)! });
  expect(bulletin.last!.isKept).toBe(true);
  expect(places(bulletin.leads)).toEqual(places(bulletinOf(september, { last: august }).leads));
  expect(indicators(bulletin.yellowAgain)).toEqual([["新增企业", "yellow"]]);
});

test("a table of key projects counts as no ledger, this month or last", () => {
  const heads = ["项目名称", "责任单位", "总投资", "年度计划投资", "累计完成投资"];
  const read = (months: number, done: number) => {
    const sheets = [
      sheet("台账", [
        ["指标名称", "2023年目标", "单位", "牵头单位", `2023年1-${months}月完成`],
        ["新增平台", 10, "家", "县科技局", months],
      ]),
      sheet("项目", [
        [`重点项目（2023年1-${months}月，单位：万元）`],
        heads,
        ["水库", "县水利局", 900, 400, done],
        ["公路", "县交通局", 500, 100, done],
      ]),
    ];
    const { tables, issues } = readProjects(sheets);
    return { result: completeLedgers(readLedgers(sheets)), projects: completeProjects(tables, issues) };
  };
  const [now, last] = [read(9, 50), read(8, 40)];
  expect(now.result.summary.all.count).toBe(3);
  const whole = bulletinOf(now.result, { projects: now.projects, last: last.result, lastProjects: last.projects });
  const kept = bulletinOf(now.result, { projects: now.projects, last: keepRun(last.result)! });
  for (const bulletin of [whole, kept]) {
    expect(bulletin.all.count).toBe(1);
    expect(bulletin.last!.all.count).toBe(1);
    expect(bulletin.last!.change.left).toEqual([]);
    // (50 + 50) ÷ (400 + 100)
    expect(bulletin.projects!.all.investmentRate!.value).toBe(0.2);
  }
  expect(bulletinOf(now.result).all.count).toBe(3);
});

test("nothing at all gives an empty bulletin", () => {
  const { all, leads, towns, red, period } = bulletinOf(completeLedgers(readLedgers([])));
  expect(all).toMatchObject({ count: 0, met: 0 });
  expect([leads.ranked, leads.apart, towns.ranked, red, period]).toEqual([[], [], [], [], {}]);
});

const anyRow = fc.tuple(fc.constantFrom("甲局", "乙局", "丙局", "东里镇"), fc.option(fc.integer({ min: 0, max: 150 })));

test("the order of rows changes nothing, and what departments and towns lead adds up to all", () => {
  const plain = ({ ranked, apart }: Standings): unknown[] =>
    [...ranked, ...apart].map((each: Standing) => ({ ...each }));
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 25 }), fc.nat(), (cells, seed) => {
      const rows = cells.map(([who, done], i): Row => row("类", `新增第${i}号`, 100, done, who));
      const at = seed % rows.length;
      const one = bulletinOf(ledgers(9, rows), { last: ledgers(8, rows) });
      const turned = [...rows.slice(at), ...rows.slice(0, at)].reverse();
      const other = bulletinOf(ledgers(9, turned), { last: ledgers(8, turned) });
      expect(other.all).toEqual(one.all);
      for (const list of ["leads", "towns"] as const) expect(plain(other[list])).toEqual(plain(one[list]));
      expect(indicators(other.red)).toEqual(indicators(one.red));
      const added = [one.leads, one.towns].flatMap(({ ranked, apart }) => [...ranked, ...apart]);
      const total = (of: (each: Standing) => number): number => added.reduce((sum, each) => sum + of(each), 0);
      expect(total(({ count }) => count)).toBe(one.all.count);
      expect(total(({ met }) => met)).toBe(one.all.met);
      expect(total(({ lights }) => lights.red)).toBe(one.all.lights.red);
      expect(total(({ withoutRate }) => withoutRate)).toBe(one.all.withoutRate);
    }),
    { numRuns: 60 },
  );
});

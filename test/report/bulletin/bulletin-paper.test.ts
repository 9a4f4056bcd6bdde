import fc from "fast-check";
import { bulletinOf, type BulletinOptions } from "../../../engine/completion/bulletin";
import { completeLedgers, type LedgerResult } from "../../../engine/completion/complete";
import { keepRun } from "../../../engine/completion/keep";
import { completeProjects } from "../../../engine/completion/projects";
import { readLedgers } from "../../../engine/ledger/read";
import { readProjects } from "../../../engine/ledger/read-projects";
import { bulletinPaper } from "../../../engine/report/bulletin/bulletin-paper";
import { numberPaper, paperWords } from "../../../engine/report/paper/number";
import type { Paper } from "../../../engine/report/paper/paper";
import type { CellValue } from "../../../engine/terms/sheet";
import { sheet } from "../raise";
import { sentencesOf, strayNumbers, tablesOf } from "./words-of";

type Row = readonly CellValue[];

const heads = (months: number): Row => [
  "类别",
  "乡镇",
  "指标名称",
  "2025年目标",
  "单位",
  "牵头单位",
  "配合单位",
  `2025年1-${months}月完成`,
];

function ledgers(months: number, rows: readonly Row[]): LedgerResult {
  return completeLedgers(readLedgers([sheet("台账", [heads(months), ...rows])]));
}

const options = { issuer: "县政府督查室", date: { year: 2025, month: 9, day: 3 } };

function paperOf(result: LedgerResult, more: BulletinOptions = {}): Paper {
  return bulletinPaper(bulletinOf(result, more), options);
}

const headings = ({ sections }: Paper): string[] =>
  sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === "heading" ? [part.text] : [])));

// Pace is 8 ÷ 12 = 66.7 % in August and 58.3 % in July.
const august = ledgers(8, [
  ["一、科技", null, "新增平台", 10, "家", "县科技局", "县财政局", 10], // met
  ["一、科技", null, "新增载体", 10, "家", "县科技局", null, 5], // 50 %: yellow
  ["一、科技", null, "新增500万元以上项目", 10, "个", "县科技局", null, 6], // 60 %: blue
  ["二、农业", "悦庄镇", "新增示范社", 10, "家", "县农业农村局", null, 3], // 30 %: red
  ["二、农业", "东里镇", "新增示范社", 10, "家", "县农业农村局", null, null],
]);
const july = ledgers(7, [
  ["一、科技", null, "新增平台", 10, "家", "县科技局", "县财政局", 4],
  ["一、科技", null, "新增载体", 10, "家", "县科技局", null, 4], // 40 %: yellow
  ["一、科技", null, "新增500万元以上项目", 10, "个", "县科技局", null, 6],
  ["二、农业", "悦庄镇", "新增示范社", 10, "家", "县农业农村局", null, 2],
  ["二、农业", "东里镇", "新增示范社", 10, "家", "县农业农村局", null, 1],
]);

test("what a bulletin says, in the words of an office", () => {
  const paper = bulletinPaper(bulletinOf(august, { last: july }), {
    ...options,
    number: "督查通报〔2025〕8号",
    to: "各乡镇（街道），县直各部门",
  });
  expect([paper.layout, paper.title, paper.subtitle, paper.fields.落款]).toEqual([
    "official",
    "关于2025年1—8月重点指标完成情况的通报",
    "督查通报〔2025〕8号",
    "县政府督查室",
  ]);
  expect(headings(paper)).toEqual([
    "一、总体情况",
    "二、部门完成情况",
    "（一）牵头指标",
    "（二）配合指标",
    "三、分类完成情况",
    "四、乡镇（街道）完成情况",
    "五、与上期相比的变化",
    "六、亮灯情况",
    "（一）红灯指标",
    "（二）连续黄灯指标",
    "（三）没有完成率的指标",
    "（四）亮灯规则",
  ]);
  const sentences = sentencesOf(paper);
  // Mean rates: (100 + 50 + 60 + 30) ÷ 4 = 60 %; in July (40 + 40 + 60 + 20 + 10) ÷ 5 = 34 %.
  expect(sentences.slice(0, 4)).toEqual([
    "各乡镇（街道），县直各部门：",
    "现将2025年1—8月重点指标完成情况通报如下。",
    "截至2025年8月底，纳入通报的指标共5项，其中达标1项，关注1项，滞后1项，严重滞后1项，没有完成率1项。平均完成率60.0%，序时进度为66.7%。",
    "与上期（2025年1—7月）相比，平均完成率由34.0%提高到60.0%，提高26.0个百分点；达标项数由0项变为1项。",
  ]);
  for (const said of [
    "部门按牵头指标的平均完成率从高到低排名，每项完成率最高按100%计，没有完成率的不计入平均；平均完成率相同的位次并列，后面的位次相应空出；有完成率的指标不足3项的不排名，单独列出。",
    "参加排名的只有县科技局（70.0%）。",
    "部门按配合指标的平均完成率排名，办法与牵头指标排名相同。",
    "平均完成率最高的是科技（70.0%），最低的是农业（30.0%）。",
    // 60 % of 500万元以上项目 was on July's pace of 58.3 % and is behind August's.
    "新落后于序时1项：新增500万元以上项目。",
    "新达标1项：新增平台。",
    "本期未报1项：新增示范社（东里镇）。",
    "完成率升幅最大的是新增平台，由40.0%升至100.0%。",
    "本期亮红灯（严重滞后）的指标1项：新增示范社（悦庄镇）。均为连续红灯。",
    "上期、本期连续亮黄灯（滞后）的指标1项：新增载体。",
    "没有完成率的指标1项：新增示范社（东里镇）。未报送的责任单位：县农业农村局。",
  ])
    expect(sentences).toContain(said);
  const signed = paper.sections.at(-1)!.parts[0];
  expect(signed).toEqual({ kind: "signature", lines: ["县政府督查室", "2025年9月3日"] });
  expect(strayNumbers(paper)).toEqual([]);
});

test("a number that is in no table is found", () => {
  const paper = paperOf(august);
  const stray = { placeholder: "", parts: [{ kind: "paragraph" as const, text: "另有77项。" }] };
  expect(strayNumbers({ ...paper, sections: [...paper.sections, stray] })).toEqual(["77 of 另有77项。"]);
});

test("without a last month, towns, categories or departments nothing is said of them", () => {
  const plain = completeLedgers(
    readLedgers([
      sheet("台账", [
        ["指标名称", "2025年目标", "单位", "2025年1-8月完成"],
        ["新增平台", 10, "家", 10],
      ]),
    ]),
  );
  const paper = paperOf(plain);
  expect(headings(paper).filter((text) => /^[一二三四五]、/u.test(text))).toEqual([
    "一、总体情况",
    "二、部门完成情况",
    "三、亮灯情况",
  ]);
  expect(sentencesOf(paper).slice(1)).toEqual([
    "截至2025年8月底，纳入通报的指标共1项，全部达标。平均完成率100.0%，序时进度为66.7%。",
    "台账没有注明责任单位，不按部门通报。",
    "本期没有亮红灯（严重滞后）的指标。",
    "没有上期数据，本期不统计连续黄灯。",
    "各项指标都有完成率。",
  ]);
  expect(tablesOf(paper)[0]!.header[0]!.map(({ text }) => text)).toEqual(["项目", "本期"]);
});

test("ledgers of two months are said to be of two, and indicators of one name are told apart by their category", () => {
  const row = (category: string, done: number): Row => [category, null, "新增平台", 10, "家", "县科技局", null, done];
  // Against their own pace of 58.3 % and 66.7 %, 2 and 1 of 10 are red.
  const mixed = completeLedgers(
    readLedgers([
      sheet("工业台账", [heads(7), row("一、工业", 2)]),
      sheet("农业台账", [heads(8), row("二、农业", 1)]),
      sheet("服务业台账", [heads(8), row("三、服务业", 10)]),
    ]),
  );
  const paper = paperOf(mixed);
  expect(sentencesOf(paper)).toEqual(
    expect.arrayContaining([
      "各台账的报告期不一致（见），各指标按所在台账的报告期与序时进度比较。",
      "本期亮红灯（严重滞后）的指标2项：新增平台（农业）、新增平台（工业）。",
    ]),
  );
  const overall = tablesOf(paper)[0]!.rows.map((cells) => cells.map(({ text }) => text));
  expect(overall.slice(0, 3)).toEqual([
    ["报告期", "2025年1—8月"],
    ["其中：工业台账", "2025年1—7月"],
    ["序时进度", "66.7%"],
  ]);
  expect(strayNumbers(paper)).toEqual([]);
});

test("categories that differ in their numbers alone keep them; months without a year are months", () => {
  const names = ["类别", "指标名称", "目标", "单位", "1-9月完成"];
  const rows: Row[] = [
    ["一、重点任务", "新增平台", 10, "家", 9],
    ["二、重点任务", "新增载体", 10, "家", "８"],
  ];
  const paper = paperOf(completeLedgers(readLedgers([sheet("台账", [names, ...rows])])));
  expect(sentencesOf(paper)).toEqual(
    expect.arrayContaining([
      "平均完成率最高的是“一、重点任务”（90.0%），最低的是“二、重点任务”（80.0%）。",
      "截至9月底，纳入通报的指标共2项，尚无达标，其中正常2项。平均完成率85.0%，序时进度为75.0%。",
    ]),
  );
});

test("nothing reported, and no row at all", () => {
  const silent = ledgers(8, [["科技", null, "新增平台", 10, "家", "县科技局", null, null]]);
  expect(sentencesOf(paperOf(silent))).toEqual(
    expect.arrayContaining([
      "截至2025年8月底，纳入通报的指标共1项，均没有可计算的完成率；序时进度为66.7%。",
      "各部门有完成率的指标都不足3项，本期不排名。",
    ]),
  );
  expect(sentencesOf(paperOf(completeLedgers({ ledgers: [], issues: [] })))).toEqual([
    "现将本期重点指标完成情况通报如下。",
    "截至目前，没有纳入通报的指标。",
  ]);
});

const projectHeads = ["单位", "项目数（宗）", "总投资", "年度计划投资", "累计完成投资", "计划开工", "已开工"];

function projectsOf(rows: readonly Row[], names: Row = projectHeads) {
  const { tables, issues } = readProjects([sheet("项目", [["重点项目（2025年1-8月）　单位：万元"], names, ...rows])]);
  return completeProjects(tables, issues);
}

test("key projects alone: sums divided, against pace, and packed projects said", () => {
  const projects = projectsOf([
    ["县工信局", 444, 90000, 30000, 24000, 3, 3],
    ["悦庄镇", 120, 40000, 10000, 4000, 1, 0],
    ["东里镇", 5, 0, 0, 0, 0, 0],
    ["合计", 444, 130000, 40000, 28000, 4, 3],
  ]);
  const paper = paperOf(completeLedgers({ ledgers: [], issues: [] }), { projects });
  expect(paper.title).toBe("关于2025年1—8月重点项目完成情况的通报");
  expect(sentencesOf(paper).slice(1)).toEqual([
    // 28000 ÷ 40000 = 70 %, 3.33 points above 66.67 %.
    "纳入通报的重点项目共569个，总投资130000万元，年度计划投资40000万元，累计完成投资28000万元，完成年度计划的70.00%，快于时序进度3.33个百分点。",
    "计划开工4个，已开工3个，开工率75.00%。",
    "表内“合计”的项目数为444，各行相加为569。项目数不一致，可能有打捆项目。本通报按各行相加计算。",
    "县工信局投资进度不慢于时序进度。",
    // 40 % − 66.67 %
    "投资进度慢于时序进度的乡镇（街道）是悦庄镇，慢26.67个百分点。",
  ]);
  expect(strayNumbers(paper)).toEqual([]);
});

const anyRow = fc.tuple(
  fc.constantFrom("甲局", "乙局", "丙局", "丁局", "戊局", "己局", "庚局", "东里镇"),
  fc.constantFrom("甲局", "子局", null),
  fc.constantFrom("科技", "农业", "2025年民生"),
  fc.option(fc.integer({ min: 0, max: 160 }), { freq: 4 }),
  fc.option(fc.integer({ min: 0, max: 160 }), { freq: 4 }),
  fc.constantFrom(null, "悦庄镇", "张家坡镇"),
);
const anyProject = fc.tuple(
  fc.constantFrom("甲局", "乙局", "悦庄镇"),
  fc.integer({ min: 1, max: 30 }),
  fc.integer({ min: 0, max: 9999 }),
  fc.option(fc.integer({ min: 0, max: 9999 })),
  fc.integer({ min: 0, max: 4 }),
  fc.option(fc.integer({ min: 0, max: 4 })),
);

test("no number stands in a sentence that is not in a table of the paper, and every reference is to one that is there", () => {
  fc.assert(
    fc.property(
      fc.array(anyRow, { maxLength: 36 }),
      fc.array(anyProject, { maxLength: 5 }),
      fc.constantFrom("none", "result", "kept"),
      fc.integer({ min: 1, max: 4 }),
      (rows, lines, earlier, fewest) => {
        const month = (months: number, column: 3 | 4): LedgerResult =>
          ledgers(
            months,
            rows.map((cells, i) => {
              const [lead, support, category, , , town] = cells;
              return [category, town, `新增第${i}号`, 97, "家", lead, support, cells[column]];
            }),
          );
        const [now, before] = [month(8, 3), month(7, 4)];
        const projects = projectsOf([
          ...lines.map(([who, count, planned, done, starts, started]): Row => [
            who,
            count,
            1,
            planned,
            done,
            starts,
            started,
          ]),
          ...(lines.length > 0 ? [["合计", 33, 44, 55, 66, 7, 8]] : []),
        ]);
        const paper = paperOf(now, {
          projects,
          fewest,
          ...(earlier === "none" ? {} : { last: earlier === "kept" ? keepRun(before)! : before }),
        });
        expect(strayNumbers(paper)).toEqual([]);
        const numbers = numberPaper(paper);
        for (const part of paper.sections.flatMap(({ parts }) => parts)) {
          if (part.kind === "paragraph")
            expect(paperWords(part.text, numbers)).not.toMatch(/undefined|NaN|，，|：。|。。/u);
          if (part.kind !== "table") continue;
          const widths = new Set([...part.header, ...part.rows].map((cells) => cells.length));
          expect([...widths]).toEqual([part.widths!.length]);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test("text from cells is text, in sentences and tables alike", () => {
  const evil = '<img src=x onerror="alert(1)">';
  const paper = paperOf(ledgers(8, [["科技", "=HYPERLINK(1)", evil, 10, "家", "=cmd|' /C calc'!A0", null, 1]]));
  expect(sentencesOf(paper).join()).toContain(evil);
  expect(
    tablesOf(paper)
      .flatMap(({ rows }) => rows.flat().map(({ text }) => text))
      .join(),
  ).toContain(evil);
});

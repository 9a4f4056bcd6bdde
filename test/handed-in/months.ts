import {
  bulletinOf,
  bulletinPaper,
  completeLedgers,
  completeProjects,
  readLedgers,
  readProjects,
  type Bulletin,
  type LedgerResult,
  type Paper,
} from "../../engine/index";
import type { CellValue, Sheet } from "../../engine/terms/sheet";

/** What is named in a ledger: category, town, indicator, lead, support. */
export interface Names {
  readonly category: string;
  readonly town: string;
  readonly indicator: string;
  readonly lead: string;
  readonly support: string;
}

const ordinary: readonly Names[] = ["甲", "乙", "丙", "丁", "戊"].map((sign, i) => ({
  ...{ category: i < 3 ? "科技" : "农业", town: i < 2 ? "悦庄镇" : "东里镇", indicator: `新增${sign}类项目` },
  ...{ lead: i < 3 ? "县科技局" : "县农业农村局", support: "县财政局" },
}));

/** A ledger of a month of 2025: ten of each, of which so many are there. */
function ledgerSheet(months: number, done: readonly (number | null)[], names: readonly Names[]): Sheet {
  const head = ["类别", "乡镇", "指标名称", "2025年目标", "单位", "牵头单位", "配合单位", `2025年1-${months}月完成`];
  const rows = names.map(({ category, town, indicator, lead, support }, i): CellValue[] => {
    return [category, town, indicator, 10, "家", lead, support, done[i] ?? null];
  });
  return { name: "台账", rows: [head, ...rows], merges: [] };
}

/** The result of a month's ledger: met, behind, far behind, nothing reported. */
export function monthOf(months: 7 | 8, names: readonly Names[] = ordinary): LedgerResult {
  const done = months === 8 ? [10, 5, 6, 3, null, 2, 2] : [4, 4, 6, 2, 1, 1, 1];
  return completeLedgers(readLedgers([ledgerSheet(months, done, names)], {}, "台账.xlsx"));
}

const projects: Sheet = {
  name: "项目",
  merges: [],
  rows: [
    ["重点项目（2025年1-8月）　单位：万元"],
    ["单位", "项目数（宗）", "总投资", "年度计划投资", "累计完成投资", "计划开工", "已开工"],
    ["县工信局", 444, 90000, 30000, 24000, 3, 3],
    ["悦庄镇", 120, 40000, 10000, 4000, 1, 0],
    ["合计", 564, 130000, 40000, 28000, 4, 3],
  ],
};

/** The bulletin of August 2025 against July, with key projects: all that a bulletin can have. */
export function augustBulletin(names?: readonly Names[]): { readonly bulletin: Bulletin; readonly paper: Paper } {
  const { tables, issues } = readProjects([projects]);
  const bulletin = bulletinOf(monthOf(8, names), {
    last: monthOf(7, names),
    projects: completeProjects(tables, issues),
  });
  const head = { issuer: "县政府督查室", date: { year: 2025, month: 9, day: 3 }, number: "督查通报〔2025〕8号" };
  return { bulletin, paper: bulletinPaper(bulletin, { ...head, to: "县直各部门" }) };
}

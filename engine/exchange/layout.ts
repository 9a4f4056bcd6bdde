/** A list of a method that has a sheet of its own, one row an item (表). */
export interface TableLayout {
  readonly sheet: string;
  /** Where the list stands in the method; several lists share a sheet where each row says in 类别 which it belongs to. */
  readonly parts: readonly { readonly path: readonly string[]; readonly word?: string }[];
  /** The first columns in their order, by field; all other fields follow in the schema's order. */
  readonly order?: readonly string[];
  /** The rows of it that every method has. */
  readonly isRequired?: boolean;
}

/** A list or record in the items of another list, with a sheet of its own: each row says whose it is (明细表). */
export interface BranchLayout {
  readonly sheet: string;
  /** The list whose items it belongs to, and the field by which a row names the item. */
  readonly of: string;
  readonly by: string;
  readonly field: string;
  /** The head over that name; for plain values and records those over the key and the value. */
  readonly heads: readonly string[];
}

/** The sheet of what is said once: title, edition, units, ranking. */
export const basicsSheet = "基本信息";
/** Sheets of judgements of pairs are named so, one a node. */
export const judgementsSheet = "判断矩阵";
/** The sheet that explains the others; never read. */
export const guideSheet = "填写说明";

/** The sheets of lists, in the order of the workbook. */
export const tableLayouts: readonly TableLayout[] = [
  { sheet: "数据表", parts: [{ path: ["tables"] }], isRequired: true },
  { sheet: "名称定义", parts: [{ path: ["variables"] }], order: ["name", "formula", "table", "column", "note"] },
  { sheet: "分组", parts: [{ path: ["groups"] }] },
  {
    sheet: "指标体系",
    parts: [{ path: ["indicators"] }],
    order: [
      ...["code", "parent", "title", "unitOfMeasure", "value", "direction", "ideal", "scope", "score", "aggregate"],
      ...["weightsFrom", "weight", "groupWeights", "absence", "treat", "counts", "minimumPresent", "lift", "note"],
    ],
    isRequired: true,
  },
  {
    sheet: "加减分",
    parts: [
      { path: ["adjustments", "bonuses"], word: "加分" },
      { path: ["adjustments", "deductions"], word: "扣分" },
      { path: ["adjustments", "vetoes"], word: "一票否决" },
      { path: ["adjustments", "gates"], word: "前置条件" },
    ],
    order: ["title", "value", "when", "cap", "floor", "absent", "effect", "lists"],
  },
  { sheet: "评选", parts: [{ path: ["lists"] }], order: ["id", "title", "by", "top", "quotas", "groups"] },
  { sheet: "等次", parts: [{ path: ["bands"] }] },
  { sheet: "不参评单位", parts: [{ path: ["units", "exclude"] }] },
  { sheet: "由下级合成", parts: [{ path: ["units", "composed"] }] },
  { sheet: "连续入围", parts: [{ path: ["streaks"] }] },
  { sheet: "两维分型", parts: [{ path: ["typing", "axes"] }] },
  { sheet: "来源", parts: [{ path: ["sources"] }] },
];

/** The sheets of lists in lists, each behind the sheet that it belongs to. */
export const branchLayouts: readonly BranchLayout[] = [
  { sheet: "代码变更", of: "tables", by: "name", field: "recoded", heads: ["数据表"] },
  { sheet: "分组名单", of: "groups", by: "id", field: "codes", heads: ["分组", "代码"] },
  { sheet: "单位权重", of: "indicators", by: "code", field: "unitWeights", heads: ["指标代码", "单位代码", "权重"] },
  { sheet: "公示后取消", of: "lists", by: "id", field: "withdrawn", heads: ["名单"] },
];

/** Records by group that get a column for each group, and the word in front of the group's name. */
export const groupColumns: Readonly<Record<string, string>> = {
  "indicators.groupWeights": "权重",
  "lists.quotas": "名额",
};

/** Objects whose fields get a column each. */
export const spreadFields: readonly string[] = ["indicators.ideal"];

/** Heads that differ from the name of their field. */
export const ownHeads: Readonly<Record<string, string>> = {
  "indicators.ideal.low": "适度下限",
  "indicators.ideal.high": "适度上限",
  "bonuses.lists": "限于名单",
};

/** Lists of sentences, which go on in the next row and are not cut at commas. */
export const repeatedRows: readonly string[] = ["assumptions"];

/** What statisticians also write over a column. */
export const otherHeads: Readonly<Record<string, string>> = {
  指标代码: "代码",
  上级代码: "上级",
  上级指标: "上级",
  指标名称: "名称",
  指标: "名称",
  单位: "计量单位",
  计算公式: "公式",
  指标方向: "方向",
  性质: "方向",
  计入: "是否计入上级",
  项目: "名称",
};

/** The sheet of the list that a branch belongs to. */
export function ownerOf({ of }: BranchLayout): string {
  return tableLayouts.find(({ parts }) => parts.some(({ path }) => path.join(".") === of))?.sheet ?? of;
}

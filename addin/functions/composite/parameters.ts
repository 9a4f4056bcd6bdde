import type { FunctionParameter } from "../entry";

/** Numbers without heads: one row a county, one column an indicator. */
export const dataParameter: FunctionParameter = {
  name: { zh: "数据", en: "data" },
  description: {
    zh: "一片数：每行一个县，每列一个指标，不含表头和县名",
    en: "Numbers: a row for each county, a column for each indicator, without heads and names",
  },
  type: "any",
  dimensionality: "matrix",
};

/** Which way is better, a word a column. */
export const directionsParameter: FunctionParameter = {
  name: { zh: "方向", en: "directions" },
  description: {
    zh: "正向、逆向或“适度103~107”；一个管全部列，或一行、一列逐项写；不填为正向",
    en: "positive, negative or “moderate 103~107”; one for all columns, or one for each; positive where left out",
  },
  type: "any",
  dimensionality: "matrix",
  isOptional: true,
};

/** How numbers become scores, where that is asked for. */
export const normalisationParameter: FunctionParameter = {
  name: { zh: "无量纲化", en: "normalisation" },
  description: {
    zh: "极差、功效系数、标准化、比值、名次等；不填则数据已是得分，按原数计",
    en: "min-max, efficacy, z-score, ratio, rank, …; left out, the data are scores already and count as they are",
  },
  type: "any",
  dimensionality: "scalar",
  isOptional: true,
};

/** What becomes of absences, and what a 0 is. */
export const absenceParameter: FunctionParameter = {
  name: { zh: "缺失规则", en: "absence" },
  description: {
    zh: "缺数的怎样办：不予计分（默认）、略去、平均值、中位数、计60分；分不清 0 与空白的写零为数或零为缺；可写两个，如“略去、零为数”",
    en: "withhold (default), skip, mean, median or score=60; zero-is-number or zero-is-blank where 0 may be a blank cell; or both, such as “skip, zero-is-number”",
  },
  type: "any",
  dimensionality: "scalar",
  isOptional: true,
};

/** Weights, one an indicator. */
export const weightsParameter: FunctionParameter = {
  name: { zh: "权重", en: "weights" },
  description: {
    zh: "一行或一列，每个指标一个；只看比例，不必合计为 1",
    en: "A row or a column, one for each indicator; only their proportions matter",
  },
  type: "any",
  dimensionality: "matrix",
};

/** How the scores of indicators become one. */
export const aggregationParameter: FunctionParameter = {
  name: { zh: "合成", en: "aggregation" },
  description: {
    zh: "算术（默认）、几何、调和、中位数、最小、最大、加总、TOPSIS、科普兰",
    en: "arithmetic (default), geometric, harmonic, median, minimum, maximum, sum, topsis, copeland",
  },
  type: "any",
  dimensionality: "scalar",
  isOptional: true,
};

/** A table with heads and names, which the method or the weights are about. */
export const tableParameter: FunctionParameter = {
  name: { zh: "数据表", en: "table" },
  description: {
    zh: "带表头的县域表；用评价办法时是办法的第一张数据表，用权重时第一列是县名、其余各列是得分",
    en: "A county table with its heads: the method's first table; under weights, names in the first column and scores in the others",
  },
  type: "any",
  dimensionality: "matrix",
};

/** What zeros are in a table that a method is about. */
export const tableAbsenceParameter: FunctionParameter = {
  name: { zh: "缺失规则", en: "absence" },
  description: {
    zh: "分不清 0 与空白时写零为数或零为缺；只给权重的，还可写不予计分、略去、计60分等；用评价办法的，缺失由办法规定；可空着",
    en: "zero-is-number or zero-is-blank where 0 may be a blank cell; under weights also withhold, skip, score=60, …; a method has its own rules. May be left empty",
  },
  type: "any",
  dimensionality: "scalar",
};

/** The weights, or the sheets of a method and its further tables. */
export const sourcesParameter: FunctionParameter = {
  name: { zh: "权重或办法", en: "sources" },
  description: {
    zh: "一行权重；或评价办法的各张表（按表头识别，次序不论）和办法用到的其他数据表（按办法的次序）",
    en: "One row of weights; or the sheets of a method, told by their heads, in any order, and the further tables that it uses, in its order",
  },
  type: "any",
  dimensionality: "matrix",
  isRepeating: true,
};

/** Whose score. */
export const countyParameter: FunctionParameter = {
  name: { zh: "县", en: "county" },
  description: { zh: "县名或代码", en: "The name or the code of a county" },
  type: "any",
  dimensionality: "scalar",
};

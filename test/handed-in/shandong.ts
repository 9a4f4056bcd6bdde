import { join } from "node:path";
import {
  analyse,
  annualFindings,
  annualPaper,
  evaluate,
  readTable,
  type AnnualFindings,
  type Evaluation,
  type Paper,
} from "../../engine/index";
import { examplesFolder, readMethod, readSheet } from "../reference/shandong/examples";

const files = ["census-2020.csv", "census-2010.csv", "comparable.csv", "ranks-2010.csv"];

function evaluated(name: string): Evaluation {
  const method = readMethod(`shandong/${name}`);
  const tables = method.tables.map(
    (spec, i) => readTable(readSheet(join(examplesFolder, "shandong", files[i]!), spec.name), spec).table,
  );
  return evaluate(method, tables);
}

/** The Shandong example's annual report with last time's method, two counties and a benchmark: all that a report can have. */
export function shandongReport(): { readonly annual: AnnualFindings; readonly paper: Paper } {
  const options = { last: evaluated("method-2010.json"), units: ["370102", "370881"], benchmark: "370212" };
  const annual = annualFindings(analyse(evaluated("method.json")), options);
  return { annual, paper: annualPaper(annual, { issuer: "某省统计局", date: { year: 2026, month: 11, day: 22 } }) };
}

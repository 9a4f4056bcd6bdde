import { gridOf } from "../../engine/ledger/grid";
import { headerAt } from "../../engine/ledger/header";
import cases from "../cases/heads.json";
import { sheetOf } from "../sheet";

describe.each(Object.entries(cases.heads))("names of columns of %s", (role, names) => {
  test.each(names)("%s", (name) => {
    const header = headerAt(gridOf(sheetOf([[name, "指标名称"]])), 0, 0);
    expect(header.columns[0]?.role).toBe(role);
  });
});

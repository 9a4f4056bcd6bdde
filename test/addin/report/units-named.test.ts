import { unitsNamed } from "../../../addin/taskpane/report/units-named";

const units = [
  { code: "370102", name: "历下区" },
  { code: "370202", name: "市南区" },
  { code: "370203", name: "市中区" },
  { code: "370103", name: "市中区" },
];

test.each([
  ["历下区、370202", ["370102", "370202"], [], []],
  [" 市南区\n历下区，历下区;", ["370202", "370102"], [], []],
  ["历下、市南区", ["370202"], ["历下"], []],
  ["市中区", [], [], ["市中区"]],
  ["370203；370103", ["370203", "370103"], [], []],
  ["", [], [], []],
])("%j", (text, codes, unknown, several) => {
  expect(unitsNamed(text, units)).toEqual({ codes, unknown, several });
});

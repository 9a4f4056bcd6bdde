import { placeText } from "../../engine/report/issue-text";
import { faultCases, notHeld, saidOf } from "./fault-cases";

test("the example has nothing wrong", () => {
  expect(saidOf((sheets) => [...sheets])).toEqual([]);
});

test.each(faultCases)("%s", (_, change, expected) => {
  // What is not computed yet is no fault of the sheets.
  const said = saidOf(change)
    .filter(({ code }) => code !== "method.not-yet")
    .map(({ code, where: { path, ...cell } }) =>
      [placeText(cell), code, ...(path === undefined ? [] : [placeText({ path })])].join(" "),
    );
  expect(said).toEqual(expected);
});

test("a method that would not come back is not written", () => {
  expect(notHeld().map(({ code }) => code)).toEqual(["sheets.not-held"]);
});

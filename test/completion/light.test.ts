import { checkLightRule, lightOf, lightRules, type LightRule } from "../../engine/completion/light";
import { readLightRule } from "../../engine/completion/light-rule";

const rule = (name: string): LightRule => {
  const found = lightRules[name];
  if (!found) throw new Error(name);
  return found;
};

describe("lights", () => {
  // Design, section 4: ≥ 0 green, (−10, 0) blue, (−30, −10] yellow, ≤ −30 red.
  test.each([
    [5, "green"],
    [0, "green"],
    [-0.01, "blue"],
    [-9.99, "blue"],
    [-10, "yellow"],
    [-29.99, "yellow"],
    [-30, "red"],
    [-80, "red"],
  ])("a gap of %d points is %s", (gap, light) => expect(lightOf(gap, rule("default"))).toBe(light));

  test("the default rule has no hole", () => expect(checkLightRule(rule("default"))).toEqual([]));

  test("the published rule of Yinchuan leaves gaps from −10 to 0 without a light", () => {
    const holes = checkLightRule(rule("yinchuan-2025")).map((hole) => [hole.code, hole.params.low, hole.params.high]);
    expect(holes).toEqual([["light.hole", "-10", "0"]]);
    expect(lightOf(-5, rule("yinchuan-2025"))).toBe("grey");
    expect(lightOf(-10, rule("yinchuan-2025"))).toBe("yellow");
    expect(lightOf(-31, rule("yinchuan-2025"))).toBe("red");
  });

  test("a rule from outside is checked for its form", () => {
    expect(readLightRule({ title: "甲", bands: [{ light: "pink" }] }).issues[0]?.code).toBe("light.form");
    expect(readLightRule("nothing").issues[0]?.code).toBe("light.no-rule");
    expect(readLightRule({ title: "甲", bands: [{ light: "green", from: 0 }] }).issues[0]?.code).toBe("light.hole");
  });
});

import type { Explained } from "../../terms/explained";

/** How a rule of scores is worded (规则说明). */
export interface ComputedWording {
  /** What a line is called that has no name of its own. */
  readonly title: string;
  /** What stands behind the name in a line of a working, such as 60 + 40 ×（12.3 − 25.1）÷（9.8 − 25.1）= 91.97. */
  readonly working: (explained: Explained) => string;
  /** One plain sentence with the name in it; the working alone where it is left out. */
  readonly sentence?: (explained: Explained) => string;
}

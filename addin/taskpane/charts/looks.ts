import type { Light, SeriesRole } from "../../../engine/index";
import type { Looks } from "../../../files/charts";

const lights: Readonly<Record<Light, string>> = {
  met: "--good",
  green: "--normal",
  blue: "--watch",
  yellow: "--bad",
  red: "--severe",
  grey: "--text-faint",
};

/**
 * The looks of an element's surroundings. In a high-contrast theme they are that theme's: patterns, lines and labels then tell
 * things apart, which do so everywhere.
 */
export function looksOf(element: HTMLElement): Looks {
  return matchMedia("(forced-colors: active)").matches ? forcedLooks(element) : ownLooks(element);
}

function ownLooks(element: HTMLElement): Looks {
  const style = getComputedStyle(element);
  const font = fontOf(style);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  return {
    font,
    ground: colour("--ground"),
    text: colour("--text"),
    soft: colour("--text-soft"),
    line: colour("--line"),
    edge: colour("--line-strong"),
    marked: colour("--brand"),
    negative: colour("--bar-negative"),
    roles: {
      score: colour("--bar"),
      points: colour("--bar"),
      own: colour("--brand"),
      mean: colour("--normal"),
      best: colour("--bad"),
      ...(Object.fromEntries(Object.entries(lights).map(([light, name]) => [light, colour(name)])) as Record<
        Light,
        string
      >),
    },
    groups: ["--normal", "--bad", "--good", "--severe", "--watch", "--text-soft"].map(colour),
  };
}

/** The looks of the page in its light theme, for a picture that goes into a document. */
export function lightLooks(page: HTMLElement): Looks {
  const probe = document.createElement("span");
  probe.dataset.theme = "light";
  page.append(probe);
  try {
    return ownLooks(probe);
  } finally {
    probe.remove();
  }
}

/** The font's names; ECharts writes them into an attribute as they are, where double quotes would end it. */
function fontOf({ fontFamily }: CSSStyleDeclaration): string {
  return fontFamily.replaceAll('"', "'");
}

function forcedLooks(element: HTMLElement): Looks {
  const font = fontOf(getComputedStyle(element));
  const probe = document.createElement("span");
  element.append(probe);
  const colour = (name: string): string => {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  };
  const [ground, text, link, mark] = ["Canvas", "CanvasText", "LinkText", "Highlight"].map(colour) as [
    string,
    string,
    string,
    string,
  ];
  probe.remove();
  const roles: SeriesRole[] = [
    "score",
    "points",
    "own",
    "mean",
    "best",
    "met",
    "green",
    "blue",
    "yellow",
    "red",
    "grey",
  ];
  return {
    font,
    ground,
    text,
    soft: text,
    line: text,
    edge: text,
    marked: mark,
    negative: text,
    roles: Object.fromEntries(roles.map((role) => [role, role === "mean" ? link : text])) as Looks["roles"],
    groups: [text],
  };
}

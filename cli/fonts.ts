import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** A font of the machine with Chinese characters, and what it calls itself. */
export interface ChineseFont {
  readonly path: string;
  readonly family: string;
}

/** Files of fonts as systems and offices have them, the ones that read best in charts first. */
const known: readonly (readonly [file: RegExp, family: string])[] = [
  [/^msyh\.tt[cf]$/iu, "Microsoft YaHei"],
  [/^PingFang\.ttc$/iu, "PingFang SC"],
  [/^NotoSansCJK-Regular\.ttc$/iu, "Noto Sans CJK SC"],
  [/^NotoSansCJKsc-Regular\.otf$/iu, "Noto Sans CJK SC"],
  [/^NotoSansSC-Regular\.[ot]tf$/iu, "Noto Sans SC"],
  [/^SourceHanSansSC-Regular\.otf$/iu, "Source Han Sans SC"],
  [/^SourceHanSansCN-Regular\.otf$/iu, "Source Han Sans CN"],
  [/^wqy-microhei\.ttc$/iu, "WenQuanYi Micro Hei"],
  [/^wqy-zenhei\.ttc$/iu, "WenQuanYi Zen Hei"],
  [/^Deng\.ttf$/iu, "DengXian"],
  [/^simhei\.ttf$/iu, "SimHei"],
  [/^STHeiti Light\.ttc$/iu, "Heiti SC"],
  [/^Hiragino Sans GB\.ttc$/iu, "Hiragino Sans GB"],
  [/^DroidSansFallback(?:Full)?\.ttf$/iu, "Droid Sans Fallback"],
  [/^simsun\.tt[cf]$/iu, "SimSun"],
  [/^NotoSerifCJK-Regular\.ttc$/iu, "Noto Serif CJK SC"],
];

/** Where Windows, macOS, Linux and its domestic kin keep fonts. */
export function fontFolders(): string[] {
  const { WINDIR: windows, LOCALAPPDATA: local } = process.env;
  const home = homedir();
  return [
    ...(windows === undefined ? [] : [join(windows, "Fonts")]),
    ...(local === undefined ? [] : [join(local, "Microsoft", "Windows", "Fonts")]),
    "/System/Library/Fonts",
    "/Library/Fonts",
    join(home, "Library", "Fonts"),
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    join(home, ".local", "share", "fonts"),
    join(home, ".fonts"),
  ];
}

const deepest = 4;

/**
 * Finds a font with Chinese characters in folders and what lies in them (找中文字体).
 *
 * @returns the one that reads best in charts; `undefined` where there is none that is known
 */
export function findChineseFont(folders: readonly string[]): ChineseFont | undefined {
  let best: { readonly font: ChineseFont; readonly order: number } | undefined;
  const look = (folder: string, depth: number): void => {
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && depth < deepest) look(path, depth + 1);
      const order = known.findIndex(([file]) => file.test(entry.name));
      if (order < 0 || entry.isDirectory() || order >= (best?.order ?? known.length)) continue;
      best = { font: { path, family: known[order]![1] }, order };
    }
  };
  for (const folder of folders) look(folder, 0);
  return best?.font;
}

/** What is in a folder, by name; nothing where it may not be read. */
function entriesOf(folder: string) {
  try {
    const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

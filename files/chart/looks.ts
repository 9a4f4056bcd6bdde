import type { SeriesRole } from "../../engine/index";

/** The colours and the font that a chart is drawn with (图表外观). */
export interface Looks {
  readonly font: string;
  readonly ground: string;
  readonly text: string;
  readonly soft: string;
  readonly line: string;
  readonly edge: string;
  readonly marked: string;
  readonly negative: string;
  readonly roles: Readonly<Record<SeriesRole, string>>;
  /** For groups, one after the other. */
  readonly groups: readonly string[];
}

/**
 * The looks of charts in what is handed in (文稿图表外观): dark enough for print on white. The font is a list, since nobody knows which
 * of them the reader's machine has.
 */
export const paperLooks: Looks = {
  font: "'Microsoft YaHei','PingFang SC','Noto Sans CJK SC','Source Han Sans SC','WenQuanYi Micro Hei',SimHei,sans-serif",
  ground: "#ffffff",
  text: "#242424",
  soft: "#5c5c5c",
  line: "#d1d1d1",
  edge: "#616161",
  marked: "#0f6b3a",
  negative: "#b04a12",
  roles: {
    score: "#1f7a4d",
    points: "#1f7a4d",
    own: "#0f6b3a",
    mean: "#0b5c94",
    best: "#a4400c",
    met: "#0e6b34",
    green: "#0b5c94",
    blue: "#7a5200",
    yellow: "#a4400c",
    red: "#a4161c",
    grey: "#707070",
  },
  groups: ["#0b5c94", "#a4400c", "#0e6b34", "#a4161c", "#7a5200", "#5c5c5c"],
};

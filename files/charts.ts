export { planOf } from "./chart/plan";
export { paperDrawings, type PaperRoom } from "./chart/paper";
export { svgOf, type ChartDrawing } from "./chart/svg";
export { radarPlace } from "./chart/options/radar";
export type { Setting } from "./chart/options/shared";
export type { Looks } from "./chart/looks";
export { openSurface } from "./chart/surface";

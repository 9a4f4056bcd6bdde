import { cellAddress } from "../../../../engine/index";
import type { GridView } from "./grid-view";

/** Room that is left for the bars by which the grid is scrolled, in pixels. */
const bars = 18;

/** Lays the field that keys go to over the active cell, as wide and high as what is typed needs (输入框位置). */
export function placeField({ input, cursor, around }: GridView, container: HTMLElement): void {
  const { field, isEditing } = input;
  const { row, column } = cursor.active;
  field.setAttribute("aria-label", around.say("cellEditor", { address: cellAddress(row, column) }));
  const frame = container.querySelector<HTMLElement>(".frame-active");
  if (frame === null) return;
  const cell = frame.getBoundingClientRect();
  const view = container.getBoundingClientRect();
  const left = Math.max(0, Math.min(cell.left - view.left, view.width - 40));
  const top = Math.max(0, Math.min(cell.top - view.top, view.height - 20));
  let [width, height] = [cell.width, cell.height];
  Object.assign(field.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
  if (!isEditing) return;
  width = Math.min(Math.max(width, view.width - left - bars), Math.max(width, field.scrollWidth + 12));
  field.style.width = `${width}px`;
  height = Math.min(Math.max(height, view.height - top - bars), Math.max(height, field.scrollHeight + 4));
  field.style.height = `${height}px`;
}

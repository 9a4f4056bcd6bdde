import { averageRank } from "./average-rank";
import { correlation } from "./correlation";

/**
 * Spearman's rank correlation (斯皮尔曼等级相关系数): Pearson's correlation of the average ranks.
 *
 * @param x - finite numbers
 * @param y - as many
 * @returns −1 to 1; `undefined` for fewer than two pairs, or where one of the columns has no spread
 * @source R: cor, method "spearman"
 * @example spearman([1, 2, 3], [1, 8, 27]) // => 1
 */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>): number | undefined {
  return correlation(averageRank(x), averageRank(y));
}

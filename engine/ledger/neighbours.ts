import type { Guess } from "./guess";
import type { Header, HeaderColumn } from "./header";
import type { ColumnProfile } from "./profile";
import type { ColumnRole } from "./role";
import { pairByRates } from "./witness";

/** 进度 heads reports where nothing else does, and rates of completion where it stands in per cent beside reports. */
export function tellRates(guesses: Guess[], header: Header, profiles: readonly ColumnProfile[]): void {
  const reports = guesses.filter((g) => g.role === "reported").length;
  const isRate = (i: number): boolean =>
    /进度$/u.test(header.columns[i]?.parts.at(-1) ?? "") && (profiles[i]?.percents ?? 0) > 0.6;
  const rates = guesses.flatMap((g, i) => (g.role === "reported" && isRate(i) ? [i] : []));
  if (rates.length < reports) for (const i of rates) guesses[i] = { role: "completionRate", certainty: 0.7 };
}

/** Words that repeat to the left of the indicators sort them, whatever their column is called (企业, 考核维度, 条线). */
export function findCategories(guesses: Guess[], profiles: readonly ColumnProfile[]): void {
  const indicator = guesses.findIndex((g) => g.role === "indicator");
  for (const [i, guess] of guesses.slice(0, Math.max(0, indicator)).entries()) {
    const { count = 0, distinct = 1, quantities = 1 } = profiles[i] ?? {};
    const repeats = count > 3 && distinct < 0.6 && quantities < 0.2;
    if (guess.role === "other" && guess.certainty === 0 && repeats) guesses[i] = { role: "category", certainty: 0.6 };
  }
}

/** Where no column is the target of the year, what is due by now, or the standard, is what reports are held against. */
export function promoteTarget(guesses: Guess[], profiles: readonly ColumnProfile[]): void {
  if (guesses.some((g) => g.role === "target")) return;
  for (const role of ["plan", "baseline"] as const) {
    const at = guesses.findIndex((g, i) => g.role === role && (profiles[i]?.quantities ?? 0) > 0.3);
    if (at < 0) continue;
    guesses[at] = { role: "target", certainty: 0.6 };
    return;
  }
}

/** 指标值 is the target of one ledger and, beside 目标值, what another reports. */
export function promoteIndicatorValue(guesses: Guess[], header: Header): void {
  if (guesses.some((g) => g.role === "reported")) return;
  const at = header.columns.findIndex((c, i) => guesses[i]?.role === "other" && /指标值$/u.test(c.parts.at(-1) ?? ""));
  if (at >= 0) guesses[at] = { role: "reported", certainty: 0.7 };
}

/** A plan of several years is held against the latest year that there is, when none is of the plan's last. */
export function promoteLatest(guesses: Guess[], header: Header, profiles: readonly ColumnProfile[]): void {
  const plan = header.columns.find((_, i) => guesses[i]?.role === "target");
  if (guesses.some((g) => g.role === "reported") || !/规划|五年|期末|终期/u.test(plan?.parts.join("") ?? "")) return;
  const years = header.columns.filter(
    (c) => c.role === "reported" && c.year !== undefined && (profiles[c.column]?.filled ?? 0) > 0,
  );
  const latest = years.reduce<HeaderColumn | undefined>((a, b) => ((a?.year ?? 0) >= (b.year ?? 0) ? a : b), undefined);
  const at = latest ? header.columns.indexOf(latest) : -1;
  if (at >= 0) guesses[at] = { role: "reported", certainty: 0.6 };
}

/** Where the rates typed in the ledger contradict the two columns chosen by name, the two that they follow from win. */
export function hearRates(guesses: Guess[], byName: readonly ColumnRole[], profiles: readonly ColumnProfile[]): void {
  const at = (role: ColumnRole): number => guesses.findIndex((g) => g.role === role);
  const [rate, chosen] = [at("completionRate"), { target: at("target"), reported: at("reported") }];
  if (rate < 0 || chosen.target < 0 || chosen.reported < 0) return;
  const named = (...roles: ColumnRole[]): number[] => byName.flatMap((role, i) => (roles.includes(role) ? [i] : []));
  const pair = pairByRates(profiles, rate, chosen, named("target", "plan"), named("reported"));
  if (!pair) return;
  for (const role of ["target", "reported"] as const) {
    if (pair[role] === chosen[role]) continue;
    guesses[chosen[role]] = { role: "other", certainty: 0.3 };
    guesses[pair[role]] = { role, certainty: 0.8 };
  }
}

/** A second column of units under the report's own group is the report's. */
export function nameReportedUnit(guesses: Guess[], header: Header): void {
  const report = header.columns.find((_, i) => guesses[i]?.role === "reported");
  const at = header.columns.findIndex(
    (c, i) =>
      c.role === "unit" && guesses[i]?.role === "other" && c.parts.length > 1 && c.parts[0] === report?.parts[0],
  );
  if (at >= 0) guesses[at] = { role: "reportedUnit", certainty: 0.8 };
}

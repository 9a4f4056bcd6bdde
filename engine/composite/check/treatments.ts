import { issue, type Issue, type IssueParameter } from "../../terms/issue";
import type { Indicator } from "../schema/indicator";
import type { Method } from "../schema/method";
import type { Score } from "../schema/score";
import type { Treatment, TreatmentStep } from "../schema/treatment";

/** Whether treatments against outliers have an effect, a scope, and a score that still fits what they leave. */
export function checkTreatments(method: Method): Issue[] {
  const parents = new Set(method.indicators.map(({ parent }) => parent));
  return [
    ...(method.treat ? checkSteps(method.treat, "treat") : []),
    ...method.indicators.flatMap((node, i) => {
      const own = node.treat;
      const path = `indicators.${i}`;
      const report = (code: string, field: string, params: Params = {}) =>
        issue("error", code, { path: `${path}.${field}` }, { code: node.code, title: node.title, ...params });
      if (parents.has(node.code)) return own ? [report("node.has-value", "treat")] : [];
      const treatment = own ?? method.treat;
      const sampled = treatment && sampledKind(treatment);
      const logged = treatment?.steps.find(({ kind }) => kind === "log" || kind === "box-cox");
      return [
        ...(own ? checkSteps(own, `${path}.treat`) : []),
        ...(sampled !== undefined && node.scope === undefined
          ? [report("scope.missing", "scope", { kind: sampled })]
          : []),
        ...(logged && hasOwnFigures(node)
          ? [
              issue(
                "warning",
                "treat.other-unit",
                { path: own ? `${path}.treat` : "treat" },
                { code: node.code, title: node.title, kind: logged.kind },
              ),
            ]
          : []),
      ];
    }),
  ];
}

type Params = Readonly<Record<string, IssueParameter>>;

function checkSteps({ test, steps, combine }: Treatment, path: string): Issue[] {
  // A step that starts again from the untreated values undoes the one before; only a test makes it a second choice.
  const isUndone = test === undefined && !combine && steps.length > 1;
  return [
    ...(isUndone ? [issue("error", "treat.only-last", { path: `${path}.steps` }, { count: steps.length })] : []),
    ...steps.flatMap((step, i) => checkBounds(step, `${path}.steps.${i}`)),
  ];
}

function checkBounds(step: TreatmentStep, path: string): Issue[] {
  if (step.kind !== "clip" && step.kind !== "percentiles") return [];
  const { low, high } = step;
  const isIdle = step.kind === "clip" ? low === undefined && high === undefined : step.low === 0 && step.high === 1;
  if (isIdle) return [issue("error", "treat.no-bounds", { path }, { kind: step.kind })];
  if (low === undefined || high === undefined || low < high) return [];
  return [issue("error", "treat.reversed", { path }, { low, high })];
}

/** What a treatment asks of the other units, if anything. */
function sampledKind({ test, steps }: Treatment): TreatmentStep["kind"] | undefined {
  const isOwn = (step: TreatmentStep) =>
    step.kind === "clip" || (step.kind === "log" && step.form === "plain") || (step.kind === "box-cox" && !step.shift);
  return (test ? steps[0] : steps.find((step) => !isOwn(step)))?.kind;
}

const withoutFigures: readonly Score["kind"][] = ["z-score", "rank", "borda", "formula"];

/** Whether a score holds observations against figures in the indicator's own unit of measure. */
function hasOwnFigures({ score, ideal }: Indicator): boolean {
  if (!score || withoutFigures.includes(score.kind)) return ideal !== undefined;
  const isSampled = "limits" in score && score.limits === "sample" && score.groupLimits === undefined;
  return ideal !== undefined || !isSampled;
}

// terms
export type {
  CellChoices,
  CellError,
  CellKey,
  CellRange,
  CellRules,
  CellStyle,
  CellValue,
  NumberRules,
  Sheet,
  SheetChart,
  SheetPrint,
  SheetRange,
} from "./terms/sheet";
export type { Issue, IssueParameter, Severity } from "./terms/issue";
export type { Place } from "./terms/place";
export type { AbsenceReason, Value } from "./terms/value";
export { valueAt, type Column } from "./terms/column";
export type { Explained, ExplainedInput } from "./terms/explained";
export { cellAt, cellKey, cellText, widthOf } from "./terms/sheet";
export { cellAddress, columnAt, columnLetters } from "./terms/place";
export { issue } from "./terms/issue";

// quantity
export { readUnit, convert, isConvertible, type UnitOfMeasure } from "./quantity/unit";
export { findQuantities, readQuantity, writeQuantity, type Quantity } from "./quantity/quantity";
export { findPeriods, type NamedPeriod } from "./quantity/period";
export { inUnit } from "./quantity/in-unit";
export { readNumeral, writeNumeral } from "./quantity/numeral";
export { readAbsence } from "./quantity/absence";
export { statedComparator, writeBound, type Comparator } from "./quantity/bound";

// ledger
export { readLedgers, type LedgerOptions, type SheetOptions } from "./ledger/read";
export { elapsedShare } from "./ledger/elapsed";
export { readDay, type CalendarDay, type LedgerPeriod } from "./ledger/period";
export { readLedgerColumns, type LedgerColumns } from "./ledger/read-columns";
export { readTarget } from "./ledger/read-target";
export { columnRoles, type ColumnRole } from "./ledger/role";
export type { ColumnOverrules, RecognisedColumn } from "./ledger/columns";
export type { Ledger, LedgerReading, LedgerRow } from "./ledger/ledger";
export type { Target, TargetContext, TargetKind } from "./ledger/target";
export type { Reported } from "./ledger/reported";

export { readProjects } from "./ledger/read-projects";
export type { ProjectTable } from "./ledger/project-table";

// completion
export { bulletinOf, type Bulletin, type BulletinOptions } from "./completion/bulletin";
export { completeProjects, type ProjectFigures } from "./completion/projects";
export { completeLedger, completeLedgers, type CompletionOptions, type LedgerResult } from "./completion/complete";
export type { LedgerCompletion, RowCompletion } from "./completion/result";
export { completionOf, type Completion, type RateOptions } from "./completion/rate";
export { readLightRule } from "./completion/light-rule";
export { lightRules, type Light, type LightRule } from "./completion/light";
export { changeOfLedger, type LedgerChange, type RowChange } from "./completion/change";
export { keepRun, runStanding, type KeptRow, type KeptRun } from "./completion/keep";
export type { PaceScope } from "./completion/pace";
export { weakestCondition, type WholeTarget } from "./completion/weakest";
export { summarise, type DepartmentTally, type Summary, type Tally } from "./completion/summary";

// register
export type { RegisterItem } from "./register/item";
export { latestRegister } from "./register/latest";
export { isRegisterSheet, readRegister, type Register } from "./register/read";
export { mergeRegister, type RegisterMerge, type RegisterOptions } from "./register/merge";
export { registerSheet, type CellEdit } from "./register/sheet";
export { slipPapers, type SlipOptions } from "./register/slip-papers";

// plan
export { comparePlans, type MatchedTarget, type PlanComparison } from "./plan/compare";
export { readPlan, type PassedInPlan, type PlanReading } from "./plan/read";
export type { PlanDepartment, PlanPeriod, PlanTarget, PlanTargetKind, Span } from "./plan/target";

// composite
export { checkMethod, type CheckedMethod, type Method, type MethodInput } from "./composite/method";
export { readTable, type Table } from "./composite/table";
export { checkTables } from "./composite/check-tables";
export { matchSheets, type MatchedSheet } from "./composite/match-sheets";
export { tableUses, type TableUse } from "./composite/table-uses";
export { evaluate } from "./composite/evaluate";
export type { Evaluation } from "./composite/evaluation";
export { EvaluationStopped, type EvaluateOptions } from "./composite/progress";
export { explain } from "./composite/explain";
export {
  evaluatePlain,
  plainCode,
  plainRoot,
  type PlainEvaluation,
  type PlainIndicator,
  type PlainOptions,
  type PlainTable,
} from "./composite/plain";
export { weighJudgementMatrix, type WeighedMatrix } from "./composite/weight/judgement-matrix";

// analysis
export { analyse, type Findings } from "./analysis/findings";
export { annualFindings, type AnnualFindings, type AnnualOptions } from "./analysis/annual";
export { contributions, type Contributions } from "./analysis/contributions";
export { explainChange, type Change, type ChangeOptions } from "./analysis/change";
export type { UnitChange } from "./analysis/change/unit-change";
export { correlateNodes, type CorrelationKind, type NodeCorrelation } from "./analysis/correlation";
export { effectiveWeights, type GroupWeights } from "./analysis/effective-weights";
export { movesBetween, type MoveKind } from "./analysis/moves";
export { multivariate, type Multivariate } from "./analysis/multivariate";
export { pairNodes, type NodeFigure, type Pairing } from "./analysis/pairing";
export { nodeFindings } from "./analysis/node-findings";
export { outcomeOf, type Outcome } from "./analysis/outcome";
export { openStandings, standingOf, type Standing } from "./analysis/standing";
export { openUnits, type UnitFindings } from "./analysis/unit-findings";

// audit
export { audit, checkRules, isClean } from "./audit/audit";
export { comparePublished } from "./audit/compare";
export { publishedSheet } from "./audit/published-sheet";
export type { AuditResult } from "./audit/result";
export type { AuditRulesInput } from "./audit/schema";

// exchange
export { checkMethodForm, checkMethodSheets, holdsMethod } from "./exchange/check-method";
export { methodToSheets } from "./exchange/method-to-sheets";
export { methodTemplate } from "./exchange/template";
export { besideMethod, isMethodSheet, isMethodSheetCopy } from "./exchange/method-sheet-names";
export { placeIssues } from "./exchange/places";
export { recogniseMethodRanges, type RecognisedRanges } from "./exchange/recognise";
export { importCoin } from "./exchange/coin/import";

// live
export { liveLedgerSheets } from "./live/ledger/live-ledger-sheets";

// report
export { auditJson } from "./report/audit-json";
export { auditSheets } from "./report/audit-sheets";
export { auditText } from "./report/audit-text";
export { planJson } from "./report/plan-json";
export { planComparisonText } from "./report/plan-comparison-text";
export { isDoubtful } from "./report/plan-doubt";
export { boundText, periodText, planText, whyWords } from "./report/plan-text";
export { planSheets } from "./report/plan-sheets";

export { annualPaper, type AnnualPaperOptions } from "./report/annual/annual";
export { axisText } from "./report/charts/chart";
export type {
  BarChart,
  Chart,
  ChartAxis,
  ChartCategory,
  ChartDatum,
  ChartPoint,
  ChartSeries,
  RadarChart,
  ScatterChart,
  SeriesRole,
} from "./report/charts/chart";
export { chartPart, drawnPoints, type DrawnPoints } from "./report/charts/parts";
export { chartSheet, chartTable, type ChartCell, type ChartTable } from "./report/charts/chart-table";
export {
  againstMeanChart,
  contributionsChart,
  type ContributionsChartOptions,
} from "./report/charts/contributions-chart";
export { lightsChart } from "./report/charts/lights-chart";
export { profileChart } from "./report/charts/profile-chart";
export { rankingChart, type RankingChartOptions } from "./report/charts/ranking-chart";
export { scatterChart } from "./report/charts/scatter-chart";

export { numberPaper, paperPieces, paperWords, type PaperNumbers, type PaperPiece } from "./report/paper/number";
export type {
  Paper,
  PaperCell,
  PaperFigure,
  PaperPart,
  PaperSection,
  PaperTable,
  PaperText,
} from "./report/paper/paper";

export { evaluationJson } from "./report/evaluation-json";
export { evaluationSheets } from "./report/evaluation-sheets";
export { liveEvaluationSheets } from "./live/evaluation";
export { evaluationText } from "./report/evaluation-text";
export { changeJson } from "./report/change-json";
export { changeSheets } from "./report/change-sheets";
export { changeTables } from "./report/change-table";
export { changeSteps, changeText } from "./report/change-text";
export { standingText } from "./report/standing-text";
export { explainSentence, explainSteps, explainTree, type ExplainedStep } from "./report/explain";
export { excludedText } from "./report/excluded-sheet";
export { nodeCard, type NodeCard, type ShownPart } from "./report/node-card";
export { rankingRows, type RankingRow } from "./report/ranking-rows";
export { shownMoves, type ShownMove, type ShownMoves } from "./report/shown-moves";
export { unitCard, type ShownNeighbour, type UnitCard } from "./report/unit-card";
export { issueText, placeText } from "./report/issue-text";
export { issuesSheet } from "./report/issues-sheet";
export { ledgerChangeSheet } from "./report/ledger-change-sheet";
export { keptName, ledgerChangeText, rowChangeText } from "./report/ledger-change-text";
export { ledgerMoveText } from "./report/ledger-move-text";
export { bulletinPaper, type BulletinPaperOptions } from "./report/bulletin/bulletin-paper";
export { bulletinSheets } from "./report/bulletin/bulletin-sheets";
export { ledgerJson } from "./report/ledger-json";
export { ledgerSheets } from "./report/ledger-sheets";
export { ledgerText, type TextBlock } from "./report/ledger-text";
export { lightRulesFor } from "./report/light-rules";
export { multivariateSheets } from "./report/multivariate-sheets";
export { fixedText, numberText, percentText } from "./report/number-text";
export { absenceWords, comparatorSigns, targetKindWords } from "./report/words";
export { roleWords } from "./report/role-words";
export { departmentWords, lightWords, lightWordsEn } from "./report/words";

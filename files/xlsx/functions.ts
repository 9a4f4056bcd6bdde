/**
 * Functions newer than the file format. Workbooks store them with a prefix; without it Excel shows #NAME? until
 * somebody edits the cell.
 *
 * @source [MS-XLSX] 2.2.2, future-function-list
 */
const laterFunctions = new Set(
  `ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV
  BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV
  CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P
  COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT
  F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY
  FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST
  IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST
  LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST
  NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI
  POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET
  SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER
  TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE
  WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);
const worksheetFunctions = new Set(["FILTER", "SORT"]);

/**
 * A formula as workbooks store it: no sign in front, prefixes before later functions.
 *
 * @example storedFormula("=RANK.EQ(A1,A$1:A$9)") // => "_xlfn.RANK.EQ(A1,A$1:A$9)"
 */
export function storedFormula(formula: string): string {
  return outsideTexts(formula.replace(/^\s*=/, ""), (code) =>
    code.replace(/(^|[^\w.])([A-Z][A-Z0-9.]*)(?=\()/gi, (whole, before: string, name: string) => {
      const upper = name.toUpperCase();
      if (worksheetFunctions.has(upper)) return `${before}_xlfn._xlws.${name}`;
      return laterFunctions.has(upper) ? `${before}_xlfn.${name}` : whole;
    }),
  );
}

/**
 * A stored formula as people write it, without the sign in front.
 *
 * @example shownFormula("_xlfn.RANK.EQ(A1,A$1:A$9)") // => "RANK.EQ(A1,A$1:A$9)"
 */
export function shownFormula(formula: string): string {
  if (!formula.includes("_xl")) return formula;
  return outsideTexts(formula, (code) => code.replace(/_xlfn\.|_xlws\.|_xlpm\./gi, ""));
}

/** Changes what stands outside of texts and of sheet names in quotes. */
function outsideTexts(formula: string, change: (code: string) => string): string {
  return formula.replace(/("(?:[^"]|"")*"|'(?:[^']|'')*')|[^"']+/g, (piece, quoted?: string) =>
    quoted === undefined ? change(piece) : piece,
  );
}

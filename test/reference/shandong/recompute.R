# An independent recomputation of examples/shandong, in base R, written from the words of the method
# (examples/shandong/README.md) and not from the engine. Run it in this folder:
#
#   Rscript recompute.R
#
# It reads the CSV files of examples/shandong and writes the CSV files of this folder; the R version goes to R-version.txt.

facts <- "../../../examples/shandong"

readTable <- function(name) {
  path <- file.path(facts, name)
  table <- read.csv(path, fileEncoding = "UTF-8-BOM", check.names = FALSE, colClasses = "character",
                    na.strings = character(0))
  rownames(table) <- table[["区划代码"]]
  table
}
number <- function(x) suppressWarnings(as.numeric(x)) # 不适用 and blanks become NA
seventeen <- function(x) ifelse(is.na(x), "", sprintf("%.17g", x))
writeTable <- function(table, name) {
  shown <- lapply(table, function(column) {
    if (is.double(column)) seventeen(column) else ifelse(is.na(column), "", as.character(column))
  })
  con <- file(name, "w", encoding = "UTF-8")
  on.exit(close(con))
  writeLines(paste(names(table), collapse = ","), con)
  writeLines(do.call(paste, c(unname(shown), sep = ",")), con)
}

# ---- Units, groups, and the 2010 codes of each present-day county -------------------------------------------------

t20 <- readTable("census-2020.csv")
t10 <- readTable("census-2010.csv")
comparable <- readTable("comparable.csv")
code <- t20[["区划代码"]]
name <- t20[["区县"]]
ending <- substring(name, nchar(name))
group <- c("区" = "district", "市" = "city", "县" = "county")[ending]
names(group) <- NULL

was <- as.list(code)
names(was) <- code
was[["370114"]] <- "370181"
was[["370115"]] <- "370125"
was[["370116"]] <- "371202"
was[["370117"]] <- "371203"
was[["370203"]] <- c("370203", "370205")
was[["370211"]] <- c("370211", "370284")
was[["370215"]] <- "370282"
was[["370505"]] <- "370521"
was[["370614"]] <- c("370684", "370634")
was[["370811"]] <- c("370811", "370802")
was[["370812"]] <- "370882"
was[["371003"]] <- "371081"
was[["371403"]] <- "371421"
was[["371503"]] <- "371523"
was[["371603"]] <- "371624"
was[["371681"]] <- "371626"
was[["371703"]] <- "371727"
stopifnot(all(unlist(was) %in% rownames(t10)), setequal(unlist(was), rownames(t10)), !anyDuplicated(unlist(was)))

now <- function(header) number(t20[[header]])
# Counts of merged counties are added; anything else of theirs is not applicable.
then <- function(header) {
  stopifnot(header %in% names(t10))
  unname(sapply(was, function(codes) sum(number(t10[codes, header]))))
}
thenSingle <- function(header) {
  unname(sapply(was, function(codes) if (length(codes) == 1) number(t10[codes, header]) else NA_real_))
}
both <- function(value, ...) value(paste0(..., "男")) + value(paste0(..., "女"))

# ---- Scoring ------------------------------------------------------------------------------------------------------

# Position between the worst and the best, 0 to 1.
position <- function(x, worst, best) (x - worst) / (best - worst)
efficacy <- function(t) 60 + 40 * t
# Over all counties or within the group, from the sample's own ends.
sampled <- function(x, direction, scope) {
  t <- rep(NA_real_, length(x))
  for (members in if (scope == "all") list(seq_along(x)) else split(seq_along(x), group)) {
    low <- min(x[members], na.rm = TRUE)
    high <- max(x[members], na.rm = TRUE)
    t[members] <- if (direction == "positive") position(x[members], low, high) else position(x[members], high, low)
  }
  efficacy(t)
}
# From given goalposts, held between 60 and 100.
between <- function(x, low, high) efficacy(pmin(1, pmax(0, position(x, low, high))))
# Moderate: by the distance from the ideal interval, the farthest of all being worst and the interval itself best.
sampledDistance <- function(x, low, high) {
  distance <- pmax(0, low - x, x - high)
  efficacy(position(distance, max(distance, na.rm = TRUE), 0))
}

# Weights: a row for each indicator, a column for each group.
weightOf <- function(weights) {
  w <- t(sapply(weights, identity))
  colnames(w) <- c("district", "city", "county")
  w
}
weightedMean <- function(scores, weights, mean) {
  sapply(seq_len(nrow(scores)), function(i) {
    w <- weights[, group[i]]
    present <- !is.na(scores[i, ])
    if (!any(present)) return(NA_real_)
    w <- w[present] / sum(w[present])
    s <- unlist(scores[i, present])
    if (mean == "geometric") exp(sum(w * log(s))) else sum(w * s)
  })
}
competitionRank <- function(score) rank(-score, ties.method = "min", na.last = "keep")
rankInGroup <- function(score) ave(score, group, FUN = competitionRank)

evaluateTree <- function(scores, tree, dimensionWeights) {
  out <- data.frame(row.names = code)
  for (dimension in names(tree)) {
    w <- weightOf(tree[[dimension]]$weights)
    stopifnot(abs(colSums(w) - dimensionWeights[[dimension]]) < 1e-12)
    out[[dimension]] <- weightedMean(scores[rownames(w)], w, tree[[dimension]]$mean)
  }
  top <- weightOf(dimensionWeights)
  stopifnot(colSums(top) == 100)
  out$S <- weightedMean(out[rownames(top)], top, "arithmetic")
  out
}

# ---- Last time: the 2010 census alone, on the present-day counties ------------------------------------------------

population10 <- then("合计")
ages <- function(...) Reduce(`+`, lapply(c(...), function(age) then(paste0(age, "（男）")) + then(paste0(age, "（女）"))))
under15 <- ages("0岁", "1-4岁", "5-9岁", "10-14岁")
over65 <- ages("65-69岁", "70-74岁", "75-79岁", "80-84岁", "85岁及以上")
years <- 6 * both(then, "小学-") + 9 * both(then, "初中-") + 12 * both(then, "高中-") + 15 * both(then, "大学专科-") +
  16 * both(then, "大学本科及以上-")
schooled <- both(then, "未上过学-") + both(then, "小学-") + both(then, "初中-") + both(then, "高中-") +
  both(then, "大学专科-") + both(then, "大学本科及以上-")
industry10 <- then("各种行业人口总计")
secondary10 <- then("采矿业") + then("制造业") + then("电力、燃气及水的生产和供应业") + then("建筑业")
households10 <- then("长表数据-家庭户")

derived10 <- data.frame(
  A2 = (then("迁入人口（人）-本省其他县（市）、市区") + then("迁入人口（人）-外省")) / population10 * 100,
  A3 = over65 / population10 * 100,
  A4 = (then("0岁（男）") + then("1-4岁（男）")) / (then("0岁（女）") + then("1-4岁（女）")) * 100,
  B1 = then("城镇人口") / population10 * 100,
  C1 = years / schooled,
  C2 = (both(then, "大学专科-") + both(then, "大学本科及以上-")) / population10 * 10000,
  C3 = then("15岁及以上文盲人口-合计") / (population10 - under15) * 100,
  D1 = secondary10 / industry10 * 100,
  D2 = (industry10 - then("农林牧渔业") - secondary10) / industry10 * 100,
  D3 = then("专业技术人员") / then("各种职业人口总计") * 100,
  E1 = thenSingle("人均住房建筑面积（平方米/人）"),
  E2 = then("住房内有无管道自来水-有") / households10 * 100,
  E3 = then("住房内有无厨房-有") / households10 * 100,
  E4 = then("住房内有无厕所-有") / households10 * 100,
  E5 = then("住房内有无洗澡设施-有") / households10 * 100
)
normalised10 <- with(derived10, data.frame(
  A2 = sampled(A2, "positive", "group"),
  A3 = sampled(A3, "negative", "all"),
  A4 = sampledDistance(A4, 103, 107),
  B1 = sampled(B1, "positive", "group"),
  C1 = sampled(C1, "positive", "all"),
  C2 = sampled(C2, "positive", "all"),
  C3 = sampled(C3, "negative", "all"),
  D1 = sampled(D1, "positive", "group"),
  D2 = sampled(D2, "positive", "group"),
  D3 = sampled(D3, "positive", "group"),
  E1 = sampled(E1, "positive", "all"),
  E2 = between(E2, 0, 100),
  E3 = between(E3, 0, 100),
  E4 = between(E4, 0, 100),
  E5 = between(E5, 0, 100)
))
# district, city, county
tree10 <- list(
  A = list(mean = "arithmetic", weights = list(A2 = c(8, 8, 7), A3 = c(7, 7, 9), A4 = c(5, 5, 6))),
  B = list(mean = "arithmetic", weights = list(B1 = c(12, 14, 14))),
  C = list(mean = "geometric", weights = list(C1 = c(9, 8, 7), C2 = c(10, 8, 7), C3 = c(7, 6, 6))),
  D = list(mean = "arithmetic", weights = list(D1 = c(6, 9, 9), D2 = c(9, 7, 6), D3 = c(7, 6, 5))),
  E = list(mean = "arithmetic", weights = list(
    E1 = c(5, 5, 5), E2 = c(4, 5, 6), E3 = c(3, 4, 4), E4 = c(4, 4, 5), E5 = c(4, 4, 4)
  ))
)
scores10 <- evaluateTree(normalised10, tree10, list(
  A = c(20, 20, 22), B = c(12, 14, 14), C = c(26, 22, 20), D = c(22, 22, 20), E = c(20, 22, 24)
))
rank10 <- competitionRank(scores10$S)

# ---- This time: the 2020 census, with the changes since 2010 ------------------------------------------------------

population <- now("人口数_合计")
may <- number(comparable[code, "两次普查可比"])
industry <- now("各种行业人口总计")
secondary <- now("采矿业") + now("制造业") + now("电力热力燃气及水生产和供应业") + now("建筑业")
households <- now("家庭户户数_长表")
urban <- now("城镇人口") / population * 100

derived <- data.frame(
  A1 = (population / (population10 * may) - 1) * 100,
  A2 = (now("户口登记地在外乡镇街道人口_本省其他县") + now("户口登记地在外乡镇街道人口_省外")) / population * 100,
  A3 = now("人口比重_65岁及以上"),
  A4 = (now("男_0岁") + now("男_1到4岁")) / (now("女_0岁") + now("女_1到4岁")) * 100,
  B1 = urban,
  B2 = urban - then("城镇人口") / (population10 * may) * 100,
  C1 = now("平均受教育年限_合计"),
  C2 = (both(now, "大学专科_") + both(now, "本科及以上_")) / population * 10000,
  C3 = now("文盲占15岁及以上人口比重"),
  D1 = secondary / industry * 100,
  D2 = (industry - now("农林牧渔业") - secondary) / industry * 100,
  D3 = now("专业技术人员") / now("各种职业人口总计") * 100,
  E1 = now("人均住房建筑面积"),
  E2 = now("住房內有管道自来水") / households * 100,
  E3 = now("住房內有厨房") / households * 100,
  E4 = now("住房內有厕所") / households * 100,
  E5 = now("住房内有洗澡设施") / households * 100,
  E6 = now("拥有家用汽车") / households * 100
)
# Where the two censuses cannot be compared, the group's median stands in for the rise in urbanisation.
inMedian <- function(x) ave(x, group, FUN = function(v) ifelse(is.na(v), median(v, na.rm = TRUE), v))
normalised <- with(derived, data.frame(
  A1 = between(A1, -20, 20),
  A2 = sampled(A2, "positive", "group"),
  A3 = sampled(A3, "negative", "all"),
  A4 = sampledDistance(A4, 103, 107),
  B1 = sampled(B1, "positive", "group"),
  B2 = sampled(inMedian(B2), "positive", "group"),
  C1 = sampled(C1, "positive", "all"),
  C2 = sampled(C2, "positive", "all"),
  C3 = sampled(C3, "negative", "all"),
  D1 = sampled(D1, "positive", "group"),
  D2 = sampled(D2, "positive", "group"),
  D3 = sampled(D3, "positive", "group"),
  E1 = sampled(E1, "positive", "all"),
  E2 = between(E2, 50, 100),
  E3 = between(E3, 50, 100),
  E4 = between(E4, 50, 100),
  E5 = between(E5, 50, 100),
  E6 = sampled(E6, "positive", "all")
))
tree <- list(
  A = list(mean = "arithmetic", weights = list(
    A1 = c(8, 8, 8), A2 = c(6, 6, 5), A3 = c(6, 6, 8), A4 = c(4, 4, 5)
  )),
  B = list(mean = "arithmetic", weights = list(B1 = c(8, 10, 10), B2 = c(8, 10, 10))),
  C = list(mean = "geometric", weights = list(C1 = c(8, 7, 6), C2 = c(10, 7, 6), C3 = c(6, 6, 6))),
  D = list(mean = "arithmetic", weights = list(D1 = c(5, 7, 7), D2 = c(8, 6, 5), D3 = c(7, 5, 4))),
  E = list(mean = "arithmetic", weights = list(
    E1 = c(4, 4, 4), E2 = c(3, 4, 5), E3 = c(2, 3, 3), E4 = c(3, 3, 4), E5 = c(2, 2, 2), E6 = c(2, 2, 2)
  ))
)
scores <- evaluateTree(normalised, tree, list(
  A = c(24, 24, 26), B = c(16, 20, 20), C = c(24, 20, 18), D = c(20, 18, 16), E = c(16, 18, 20)
))
rank20 <- competitionRank(scores$S)
rise <- rank10 - rank20

# ---- Lists --------------------------------------------------------------------------------------------------------

byQuota <- function(value, quotas, without = character(0)) {
  open <- which(!is.na(value) & !(code %in% without))
  unlist(lapply(names(quotas), function(g) {
    members <- open[group[open] == g]
    code[members[order(-value[members])][seq_len(quotas[[g]])]]
  }))
}
advanced <- byQuota(scores$S, list(district = 8, city = 4, county = 8))
progress <- byQuota(rise, list(district = 4, city = 2, county = 4), without = advanced)
special <- unlist(lapply(c("A", "B", "C", "D", "E"), function(d) code[order(-scores[[d]])][1:2]))
lists <- data.frame(
  list = c(rep("advanced", 20), rep("progress", 10), paste0("special", rep(c("A", "B", "C", "D", "E"), each = 2))),
  code = c(advanced, progress, special)
)
lists$name <- name[match(lists$code, code)]

# ---- Out ----------------------------------------------------------------------------------------------------------

unit <- data.frame(code = code, name = name, group = group)
ranked <- function(s, ...) {
  data.frame(unit, s, rank = as.integer(competitionRank(s$S)), rankInGroup = as.integer(rankInGroup(s$S)), ...)
}
writeTable(cbind(unit, derived), "derived.csv")
writeTable(cbind(unit, normalised), "normalised.csv")
writeTable(ranked(scores, previous = as.integer(rank10), rise = as.integer(rise)), "scores.csv")
writeTable(cbind(unit, derived10), "derived-2010.csv")
writeTable(cbind(unit, normalised10), "normalised-2010.csv")
writeTable(ranked(scores10), "scores-2010.csv")
writeTable(lists, "lists.csv")
writeLines(R.version.string, "R-version.txt")

# The methods of examples/methods recomputed in base R, from the words of their documents and assumptions and not from
# the engine or the method files: weights and formulas are written out again. Run it in this folder:
#
#   Rscript recompute.R
#
# It reads the tables of examples/methods and writes scores.csv and lists.csv; the R version goes to R-version.txt.

root <- "../../../examples/methods"
read <- function(method, name) {
  path <- file.path(root, method, paste0(name, ".csv"))
  skip <- if (method == "investment-2024") 0 else 1
  t <- read.csv(path, fileEncoding = "UTF-8-BOM", check.names = FALSE, skip = skip, stringsAsFactors = FALSE,
                colClasses = c("代码" = "character"))
  rownames(t) <- t[["代码"]]
  t
}

scores <- data.frame()
lists <- data.frame()
put <- function(method, t, total, group = rep("", nrow(t)), digits = NA) {
  ranked <- if (is.na(digits)) total else round(total, digits)
  all <- rank(-ranked, ties.method = "min")
  own <- ave(-ranked, group, FUN = function(x) rank(x, ties.method = "min"))
  scores <<- rbind(scores, data.frame(method, code = t[["代码"]], group, total = sprintf("%.17g", total), all, own))
}
enlist <- function(method, id, codes) lists <<- rbind(lists, data.frame(method, list = id, order = seq_along(codes), code = codes))

# 60 + 40 × position between the lowest and the highest, the other way round for a cost; within groups where given
efficacy <- function(x, group = rep(1, length(x)), cost = FALSE, base = 60)
  ave(if (cost) -x else x, group, FUN = function(v) base + (100 - base) * (v - min(v)) / (max(v) - min(v)))
weighted <- function(parts, w) Reduce(`+`, Map(`*`, parts, w)) / sum(w)
# best first; equal ones as they come
first <- function(t, by, n, among = rep(TRUE, nrow(t))) {
  o <- order(-by)
  t[["代码"]][o[among[o]]][seq_len(min(n, sum(among)))]
}

# ---- 山东 2021, 2023 ------------------------------------------------------------------------------------------------
for (year in c(2021, 2023)) {
  m <- paste0("shandong-", year)
  t <- read(m, "counties")
  weights <- rbind(c(18, 22, 18, 22, 20), c(24, 16, 26, 16, 18), rep(20, 5))
  kinds <- if (year == 2021) c("省财政直管县", "经济发达县", "其余县域") else c("市辖区", "省财政直管县", "其余县（市）")
  ids <- if (year == 2021) c("direct", "developed", "other") else c("district", "direct", "other")
  k <- match(t[["类别"]], kinds)
  x <- sapply(c("人均GDP", "预算收入增速", "研发强度", "居民收入增速", "能耗降低率"), function(h) efficacy(t[[h]]))
  total <- rowSums(x * weights[k, ]) / 100
  put(m, t, total, ids[k])
  rise <- t[["上年位次"]] - rank(-total, ties.method = "min")
  if (year == 2021) {
    advanced <- first(t, total, 10)
    progress <- first(t, rise, 10, !(t[["代码"]] %in% advanced) & rise > 0)
    enlist(m, "advanced", advanced)
    enlist(m, "progress", progress)
    taken <- c(advanced, progress)
    for (j in 1:5) {
      special <- first(t, t[[paste0("专项", j)]], 2, !(t[["代码"]] %in% taken))
      if (length(special) > 0) enlist(m, paste0("special", j), special)
      taken <- c(taken, special)
    }
  } else {
    quota <- c(8, 5, 7)
    advanced <- unlist(lapply(1:3, function(g) first(t, total, quota[g], k == g)))
    enlist(m, "advanced", advanced)
  }
}

# ---- 贵州 2013 ------------------------------------------------------------------------------------------------------
t <- read("guizhou-2013", "counties")
k <- match(t[["类别"]], c("市", "强县", "非强县"))
e <- function(h) efficacy(t[[h]], k)
w <- rbind(c(12, 4, 4, 2), c(13, 4, 4, 2), c(14, 3, 5, 1))
eco <- (e("水源达标率") + e("污水处理率") + e("空气达标率") + e("垃圾处理率")) / 4
tech <- (e("科技就业1") + e("科技就业2") + e("科技就业3")) / 3
x <- cbind(e("GDP"), e("工业增加值"), e("工业增加值增速"), e("社零总额"))
total <- (rowSums(x * w[k, ]) + 10 * eco + 7 * tech) / c(39, 40, 40)[k]
put("guizhou-2013", t, total, c("city", "strong", "weak")[k])

# ---- 甘肃 2021: each county under each of its types, the better counts -----------------------------------------------
t <- read("gansu-2021", "counties")
types <- c("城市服务型", "工业主导型", "农业优先型", "文旅赋能型", "生态功能型")
w <- rbind(c(24, 20, 16, 20, 20), c(30, 24, 10, 16, 20), c(16, 12, 34, 18, 20), c(16, 14, 14, 36, 20), c(12, 10, 20, 20, 38))
x <- sapply(c("人均GDP", "工业增加值增速", "农业增加值增速", "旅游收入增速", "空气优良天数比例"), function(h) efficacy(t[[h]]))
under <- x %*% t(w) / 100
k1 <- match(t[["主选类型"]], types)
k2 <- match(t[["兼选类型"]], types)
one <- under[cbind(seq_along(k1), k1)]
two <- ifelse(is.na(k2), -Inf, under[cbind(seq_along(k1), ifelse(is.na(k2), 1, k2))])
counted <- ifelse(two > one, k2, k1)
total <- pmax(one, two)
ids <- c("urban", "industry", "farming", "tourism", "ecology")
put("gansu-2021", t, total, ids[counted])
enlist("gansu-2021", "strong", first(t, total, 10))
enlist("gansu-2021", "advanced", unlist(lapply(1:5, function(g) first(t, total, 2, counted == g))))
rise <- t[["上年位次"]] - rank(-total, ties.method = "min")
enlist("gansu-2021", "progress", first(t, rise, 10, rise > 0))

# ---- 甘肃 typing: the type stands where other methods have the group --------------------------------------------------
t <- read("gansu-typing", "counties")
x <- as.matrix(t[, 3:10])
total <- rowMeans(x)
spread <- sqrt(rowMeans((x - total)^2))
level <- ifelse(total >= 75, "较充分", ifelse(total >= 70, "一般充分", "较不充分"))
put("gansu-typing", t, total, paste(level, ifelse(spread > 5, "非平衡", "平衡")))

# ---- 安徽 2012: Ward clusters of standardised variables, then within clusters ------------------------------------------
t <- read("anhui-2012", "counties")
l <- read("anhui-2012", "last-year")[t[["代码"]], ]
z <- scale(t[, c("工业化率", "人均财政收入")])
cut <- cutree(hclust(dist(z), method = "ward.D2"), 4)
k <- rank(-tapply(t[["工业化率"]], cut, mean))[cut]
heads <- c("GDP", "财政收入", "工业增加值", "城镇收入", "农民收入", "能耗")
w <- c(10, 8, 8, 7, 7, 5)
static <- weighted(lapply(heads, function(h) efficacy(t[[h]], k, h == "能耗")), w)
dynamic <- weighted(lapply(heads, function(h) efficacy((t[[h]] / l[[h]] - 1) * 100, k, h == "能耗")), w)
total <- 0.4 * static + 0.6 * dynamic
put("anhui-2012", t, total, LETTERS[k])
free <- t[["安全生产否决"]] == 0 & t[["环境保护否决"]] == 0
enlist("anhui-2012", "best", unlist(lapply(1:4, function(g) first(t, total, 2, k == g & free))))

# ---- 皖江 2010, annex 2 --------------------------------------------------------------------------------------------
t <- read("anhui-wanjiang-2010", "units")
l <- read("anhui-wanjiang-2010", "last-year")[t[["代码"]], ]
g <- read("anhui-wanjiang-2010", "targets")[t[["代码"]], ]
heads <- names(t)[3:22]
target <- c(10, 12, 8, 8, 10, 8, 8, 8, 0, 0, 0, 0, 0, 0, 9, 9, 10, 0, 0, 0)
effect <- c(6, 7, 5, 5, 6, 5, 5, 5, 5, 5, 4, 4, 4, 6, 5, 5, 6, 4, 4, 4)
stopifnot(sum(target) == 100, sum(effect) == 100)
k <- t[["级别"]]
cost <- heads == "万元GDP综合能耗"
# 丁市 is scored through its counties: its own figures are not in the sample of the cities
own <- t[["代码"]] != "900304"
among <- function(x, c) replace(rep(NA, length(x)), own, efficacy(x[own], k[own], c))
static <- weighted(Map(function(h, c) among(t[[h]], c), heads, cost), effect)
dynamic <- weighted(Map(function(h, c) among((t[[h]] / l[[h]] - 1) * 100, c), heads, cost), effect)
effectiveness <- 0.4 * static + 0.6 * dynamic
# It stands for 六安市: the mean of its three counties, weighted by their product
members <- c("900401", "900402", "900403")
m <- match(members, t[["代码"]])
effectiveness[t[["代码"]] == "900304"] <- weighted.mean(effectiveness[m], t[["地区生产总值"]][m])
asked <- heads[target > 0]
reached <- weighted(lapply(asked, function(h) pmin(100, 100 * t[[h]] / g[[h]])), target[target > 0])
total <- ifelse(k == "市", 0.2 * reached + 0.8 * effectiveness, effectiveness) + pmin(5, t[["特别加分"]])
put("anhui-wanjiang-2010", t, total, ifelse(k == "市", "city", "county"))

# ---- 湖南 2013, class two: heads are taken in the order of the document -------------------------------------------------
t <- read("hunan-2013", "counties")
goal <- c(34000, 3300, 80, 90, 20, 60, 70, 100, 250, 35000, 16000, 30, 28000, 16, 100, 95, 100, 50, 90, 10.5, 4, -12, 2, 90, 90,
          100, -0.8, 70, 95, 100, 95, 3, 26) # a cost has a minus
item <- c(1, 2, 3, 4, 4, 6, 7, 8, 9, 10, 10, 11, 12, 13, 14, 15, 16, 16, 17, 17, 18, 18, 19, 20, 20, 21, 22, 23, 23, 23, 23, 24, 24)
points <- c("1" = 5, "2" = 7, "3" = 8, "4" = 10, "6" = 4, "7" = 4, "8" = 4, "9" = 3, "10" = 7, "11" = 2, "12" = 3, "13" = 3, "14" = 2,
            "15" = 2, "16" = 4, "17" = 4, "18" = 4, "19" = 3, "20" = 4, "21" = 7, "22" = 4, "23" = 5, "24" = 1)
stopifnot(sum(points) == 100)
x <- mapply(function(v, to) pmin(100, 100 * if (to < 0) -to / v else v / to), t[, 3:35], goal)
byItem <- sapply(names(points), function(i) rowMeans(x[, item == as.numeric(i), drop = FALSE]))
total <- as.vector(byItem %*% points) / 100
put("hunan-2013", t, total)
level <- first(t, total, 10)
enlist("hunan-2013", "level", level)
growth <- (total / t[["上年实现程度"]] - 1) * 100
enlist("hunan-2013", "rise", first(t, growth, 3, !(t[["代码"]] %in% level)))

# ---- 临沂 2012 -----------------------------------------------------------------------------------------------------
t <- read("linyi-2012", "counties")
l <- read("linyi-2012", "last-year")[t[["代码"]], ]
both <- function(...) Reduce(`+`, lapply(list(...), efficacy)) / length(list(...))
change <- function(h) t[[h]] - l[[h]]
total <- (both(t[["GDP"]], t[["GDP增长率"]]) + both(t[["三产比重"]], change("三产比重")) + both(t[["税收比重"]], change("税收比重")) +
  efficacy(t[["财政收入"]]) + efficacy(t[["固定资产投资"]]) + efficacy(t[["新开工项目"]]) +
  both(t[["工业增加值"]], t[["工业增加值增长率"]]) + both(t[["高新占比"]], change("高新占比")) + efficacy(t[["进出口总额"]]) +
  both(t[["城镇收入"]], t[["农民收入"]])) / 10 + pmin(5, t[["加分因素"]])
put("linyi-2012", t, total)
enlist("linyi-2012", "best", first(t, total, 10))

# ---- monthly 2020 --------------------------------------------------------------------------------------------------
t <- read("monthly-2020", "counties")
byPlace <- function(v, best, step, among = rep(TRUE, length(v)))
  ifelse(among, pmax(0, best - step * (sapply(v, function(x) sum(v[among] > x)))), 0)
monthly <- c(6, 6, 6, 6, 6, 6, 6, 6, 6, 5, 5, 5)
quarterly <- c(7, 7, 7)
total <- Reduce(`+`, Map(function(h, w) byPlace(t[[h]], w, 0.05 * w), names(t)[3:14], monthly)) +
  Reduce(`+`, Map(function(h, w) byPlace(t[[h]], w, 0.05 * w), names(t)[16:18], quarterly))
reached <- t[["GDP增速"]] >= 8
total <- total + ifelse(reached, 4, 0) + byPlace(t[["GDP增速"]], 6, 0.3, reached)
place <- rank(-total, ties.method = "min")
open <- reached & t[["固定资产投资增速"]] >= 8 & t[["财政八项支出增速"]] >= 10
bonus <- c(0.5, 0.3, 0.1)[match(place, 1:3)]
put("monthly-2020", t, total + ifelse(open & !is.na(bonus), bonus, 0))

# ---- 绿色发展指数 2016 ------------------------------------------------------------------------------------------------
t <- read("green-development-2016", "regions")
x <- sapply(names(t)[3:22], function(h) efficacy(t[[h]], cost = h == "能源消费总量"))
aspect <- rep(1:6, c(5, 3, 3, 3, 3, 3))
w <- c(1, 3, 3, 3, 3, 3, 2, 2, 3, 3, 3, 3, 3, 2, 2, 2, 2, 1, 1, 2)
of <- c(29.3, 16.5, 19.3, 16.5, 9.2, 9.2)
stopifnot(abs(sum(of) - 100) < 1e-9)
byAspect <- sapply(1:6, function(a) as.vector(x[, aspect == a] %*% w[aspect == a]) / sum(w[aspect == a]))
put("green-development-2016", t, as.vector(byAspect %*% of) / sum(of))

# ---- 山西 2013 ------------------------------------------------------------------------------------------------------
t <- read("shanxi-2013", "counties")
coal <- rowMeans(t[, c("煤炭产量2010", "煤炭产量2011", "煤炭产量2012")])
k <- ifelse(t[["市辖区"]] == 1, "D", ifelse(t[["贫困县"]] == 1, "C", ifelse(coal >= 400, "A", "B")))
w <- rbind(A = c(30, 30, 22, 18), B = c(32, 26, 24, 18), C = c(28, 22, 32, 18), D = c(26, 30, 24, 20))
x <- sapply(c("GDP增速", "非煤产业占比", "居民收入增速", "空气优良天数"), function(h) efficacy(t[[h]], k))
total <- rowSums(x * w[k, ]) / 100
put("shanxi-2013", t, total, k)
quota <- c(A = 5, B = 8, C = 7, D = 5)
enlist("shanxi-2013", "best", unlist(lapply(names(quota), function(g) first(t, total, quota[[g]], k == g))))

# ---- 四川 2019 ------------------------------------------------------------------------------------------------------
t <- read("sichuan-2019", "counties")
kinds <- c("城市主城区", "重点开发区县", "农产品主产区县", "重点生态功能区县")
ids <- c("urban", "key", "farm", "eco")
k <- match(t[["类别"]], kinds)
w <- rbind(c(32, 20, 18, 14, 16), c(34, 20, 18, 12, 16), c(24, 26, 20, 14, 16), c(18, 20, 20, 26, 16))
x <- sapply(c("GDP增速", "城镇化率提高", "居民收入增速", "空气优良天数比例", "债务率"), function(h) efficacy(t[[h]], k, h == "债务率"))
total <- rowSums(x * w[k, ]) / 100
put("sichuan-2019", t, total, ids[k])
free <- t[["脱贫攻坚合格"]] == 1 & t[["安全生产合格"]] == 1
strong <- c(first(t, total, 1, k == 1 & free), first(t, total, 2, k == 2 & free))
advanced <- c(first(t, total, 1, k == 3 & free), first(t, total, 2, k == 4 & free))
enlist("sichuan-2019", "strong", strong)
enlist("sichuan-2019", "advanced", advanced)
own <- ave(-total, k, FUN = function(v) rank(v, ties.method = "min"))
rise <- t[["上年位次"]] - own
# nobody takes the place of a county that a gate keeps off or that dropped out after publication; a county of another
# list gives way to the next
drawn <- function(n, g) {
  o <- order(-rise)
  o <- o[k[o] == g & rise[o] > 0 & !(t[["代码"]][o] %in% c(strong, advanced))]
  chosen <- t[["代码"]][head(o, n)]
  chosen[free[match(chosen, t[["代码"]])] & chosen != "900106"]
}
progress <- c(drawn(1, 1), drawn(2, 2))
if (length(progress) > 0) enlist("sichuan-2019", "progress", progress)

# ---- 招商引资 2024: published totals 2.78 and 2.95 ---------------------------------------------------------------------
t <- read("investment-2024", "districts")
missing <- pmax(0, 7 - t[["大项目"]]) + pmax(0, 4 - t[["中项目"]]) + pmax(0, 1 - t[["小项目"]])
total <- pmin(t[["完成率1"]], 120) / 100 * 0.5 + pmin(t[["完成率2"]], 120) / 100 * 0.5 +
  pmin(0.5, (t[["签约个数"]] / 27 * 0.5 + t[["签约金额"]] / 54 * 0.5) * 0.5) + pmax(0, 0.5 - 0.1 * missing) +
  pmin(0.5, t[["活动1"]] * 0.2 + t[["活动2"]] * 0.2 + t[["活动3"]] * 0.1) +
  pmax(0, 0.5 - t[["超时限未开工"]] * 0.1 - t[["弄虚作假"]] * 0.2)
stopifnot(abs(total - c(2.78, 2.95)) < 1e-9)
put("investment-2024", t, total)

# ---- 小康 2008 ------------------------------------------------------------------------------------------------------
t <- read("xiaokang-2008", "regions")
reach <- function(h, to) pmin(100, 100 * t[[h]] / to)
spare <- function(h, to) pmin(100, 100 * to / t[[h]])
within <- function(h, zeroBelow, low, high, zeroAbove)
  100 * pmin(1, pmax(0, pmin((t[[h]] - zeroBelow) / (low - zeroBelow), (zeroAbove - t[[h]]) / (zeroAbove - high))))
total <- (12 * reach("人均GDP", 31400) + 4 * reach("研发经费支出占GDP比重", 2.5) + 4 * reach("第三产业增加值占GDP比重", 50) +
  5 * reach("城镇人口比重", 60) + 4 * within("城镇调查失业率", -6, 0, 6, 12) +
  2 * within("基尼系数", 0.2, 0.3, 0.4, 0.5) + 2 * within("城乡居民收入比", -2.8, 0, 2.8, 5.6) +
  2 * within("地区经济发展差异系数", -60, 0, 60, 120) + 6 * reach("基本社会保险覆盖率", 90) +
  3 * within("高中阶段毕业生性别差异系数", 88, 98, 102, 112) +
  6 * reach("居民人均可支配收入", 15000) + 3 * spare("恩格尔系数", 40) + 5 * reach("人均住房使用面积", 27) +
  2 * spare("五岁以下儿童死亡率", 12) + 3 * reach("平均预期寿命", 75)) / 63
put("xiaokang-2008", t, total)

# ---- HDI ----------------------------------------------------------------------------------------------------------
t <- read("hdi-2020", "countries")
life <- pmin(1, pmax(0, (t[["预期寿命"]] - 20) / 65))
school <- (pmin(1, t[["预期受教育年限"]] / 18) + pmin(1, t[["平均受教育年限"]] / 15)) / 2
income <- pmin(1, (log(t[["人均国民总收入"]]) - log(100)) / (log(75000) - log(100)))
stopifnot(round(income[t[["代码"]] == "9004"], 4) == 0.5506) # the technical notes' own example
put("hdi-2020", t, (life * school * income)^(1 / 3), digits = 3)

write.csv(scores, "scores.csv", row.names = FALSE, quote = FALSE, fileEncoding = "UTF-8")
write.csv(lists, "lists.csv", row.names = FALSE, quote = FALSE, fileEncoding = "UTF-8")
writeLines(R.version.string, "R-version.txt")

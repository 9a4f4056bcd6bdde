# Clusters by R's hclust and cutree, for the tests of grouping by cluster analysis. Run it in this folder:
#
#   Rscript recompute.R
#
# It makes table.csv, reads the Shandong example's values beside it (../shandong/derived.csv), and writes clusters.csv.

# 60 units with three variables of unlike size, in three loose clouds; multiplicative congruential draws, so that any
# program can make them again.
state <- 12345
draw <- function() { state <<- (state * 16807) %% 2147483647; state / 2147483647 }
made <- t(sapply(1:60, function(i) {
  cloud <- (i - 1) %% 3
  round(c(10 + 6 * cloud + 9 * draw(), 1000 - 150 * cloud + 400 * draw(), 5 * draw() + cloud^2), 4)
}))
colnames(made) <- c("x", "y", "z")
code <- sprintf("U%02d", 1:60)
write.csv(data.frame(code, made), "table.csv", row.names = FALSE, quote = FALSE)

shandong <- read.csv("../shandong/derived.csv", check.names = FALSE, fileEncoding = "UTF-8")
inputs <- list(
  made = list(code = code, values = made),
  shandong = list(code = as.character(shandong$code), values = as.matrix(shandong[, c("C1", "A3", "D1", "E1")]))
)
stopifnot(!anyNA(inputs$shandong$values))

# Clusters counted from 1, from the highest mean of the first variable down.
numbered <- function(cluster, first) {
  order <- order(tapply(first, cluster, mean), decreasing = TRUE)
  match(cluster, order)
}
linkages <- c(ward = "ward.D2", average = "average", complete = "complete", single = "single")
rows <- NULL
for (input in names(inputs)) for (standardise in c(TRUE, FALSE)) for (linkage in names(linkages)) {
  values <- inputs[[input]]$values
  tree <- hclust(dist(if (standardise) scale(values) else values), method = linkages[[linkage]])
  for (k in 2:6)
    rows <- rbind(rows, data.frame(input, standardise, linkage, clusters = k, code = inputs[[input]]$code,
                                   cluster = numbered(cutree(tree, k), values[, 1])))
}
# One line a way of clustering: the clusters of all units, in the order of the table.
key <- with(rows, paste(input, tolower(standardise), linkage, clusters, sep = ","))
lines <- sapply(unique(key), function(each) paste0(each, ",", paste(rows$cluster[key == each], collapse = "")))
writeLines(c("input,standardise,linkage,clusters,cluster", lines), "clusters.csv")

# The same normalising and aggregating in base R, vectorised: a peer for bench/ where Rscript is installed.
# The table is made by the rule of bench/synthetic.ts, so that both work on equal doubles.
n <- 2844; m <- 60
s <- 12345
draw <- function() { s <<- (s * 16807) %% 2147483647; s / 2147483647 }
x <- matrix(NA_real_, n, m)
for (j in 1:m) for (i in 1:n) {
  u <- draw(); v <- draw(); t <- draw()
  value <- if ((j - 1) %% 3 == 0) 100 * u else if ((j - 1) %% 3 == 1) -10 * log(u) else 50 + 10 * (u + v - 1)
  if (t >= 0.02) x[i, j] <- value
}
weight <- 1 + (1:m) %% 3
pillar <- rep(1:10, each = 6)
pillar_weight <- 1 + (1:10) %% 2
mean_of <- function(scores, weights) {
  present <- !is.na(scores)
  scores[!present] <- 0
  as.vector((scores %*% weights) / (present %*% weights))
}
run <- function() {
  for (j in which(1:m %% 4 == 0)) x[, j] <- -x[, j]
  low <- apply(x, 2, min, na.rm = TRUE)
  high <- apply(x, 2, max, na.rm = TRUE)
  scores <- 100 * sweep(sweep(x, 2, low), 2, high - low, "/")
  pillars <- sapply(1:10, function(k) mean_of(scores[, pillar == k], weight[pillar == k]))
  mean_of(pillars, pillar_weight)
}
times <- replicate(15, system.time(run(), gcFirst = FALSE)[["elapsed"]])
cat(1000 * min(times))

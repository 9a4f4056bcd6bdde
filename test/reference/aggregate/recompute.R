# Aggregation with missing cells, in base R and from the words of the methods: where the reference beside the checkout
# (shared/reference/asem) does not say what it should. Run it in this folder, with the shared folder beside the checkout:
#
#   Rscript recompute.R
#
# It reads the reference's input and framework and writes recomputed.csv.

asem <- "../../../../shared/reference/asem"
read <- function(path) read.csv(file.path(asem, path), check.names = FALSE, stringsAsFactors = FALSE)

inputs <- list(missing = read("aggregate/input_missing.csv"), complete = read("aggregate/input_complete.csv"))
meta <- read("input/iMeta.csv")
meta <- meta[!is.na(meta$Level), ]
weightTable <- read("aggregate/weights_uneven.csv")
weight <- setNames(weightTable$Weight, weightTable$iCode)
inner <- meta$iCode[meta$Level > 1]
inner <- inner[order(meta$Level[match(inner, meta$iCode)])]

# The rows' scores of a node from those of its children; a unit with fewer than the share of children has none.
powerMean <- function(p) function(scores, w) {
  apply(scores, 1, function(s) {
    here <- !is.na(s)
    if (!any(here)) return(NA)
    (sum(w[here] * s[here]^p) / sum(w[here]))^(1 / p)
  })
}

# Every pair over the indicators that both have: above half of their weight is a win, below a loss. Weights such as 0.5,
# 1 and 2.5 of 9 leave remainders in the last digit when they are divided: the tolerance keeps ties ties.
copeland <- function(scores, w) {
  n <- nrow(scores)
  out <- integer(n)
  for (i in seq_len(n)) for (j in seq_len(n)) if (i != j) {
    both <- !is.na(scores[i, ]) & !is.na(scores[j, ])
    if (!any(both)) next
    won <- sum(w[both] * ((scores[i, both] > scores[j, both]) + 0.5 * (scores[i, both] == scores[j, both])))
    margin <- won / sum(w[both]) - 0.5
    out[i] <- out[i] + (if (abs(margin) < 1e-9) 0 else sign(margin))
  }
  out[rowSums(!is.na(scores)) == 0] <- NA
  out
}

aggregateAll <- function(data, how, threshold) {
  scores <- as.matrix(data[, -1])
  for (node in inner) {
    children <- meta$iCode[!is.na(meta$Parent) & meta$Parent == node]
    own <- scores[, children, drop = FALSE]
    column <- how(own, weight[children])
    column[rowMeans(!is.na(own)) < threshold] <- NA
    scores <- cbind(scores, column)
    colnames(scores)[ncol(scores)] <- node
  }
  scores[, inner]
}

variants <- list(
  c("missing", "power 0.5", 0), c("missing", "power 0.5", 0.6), c("missing", "power 0.5", 0.9),
  c("missing", "power 2", 0), c("missing", "power -1", 0), c("missing", "copeland", 0), c("complete", "copeland", 0)
)
rows <- do.call(rbind, lapply(variants, function(v) {
  data <- inputs[[v[1]]]
  how <- if (v[2] == "copeland") copeland else powerMean(as.numeric(sub("power ", "", v[2])))
  found <- aggregateAll(data, how, as.numeric(v[3]))
  text <- ifelse(is.na(found), "", sprintf("%.17g", found))
  cbind(input = v[1], aggregate = v[2], minimumPresent = v[3], uCode = data$uCode, text)
}))
con <- file("recomputed.csv", "w")
writeLines(paste(colnames(rows), collapse = ","), con)
writeLines(apply(rows, 1, paste, collapse = ","), con)
close(con)

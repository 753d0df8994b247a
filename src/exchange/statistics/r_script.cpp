// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "exchange/statistics/scripts.h"

namespace rd::exchange
{

namespace
{

constexpr const char* readFiles = R"(folder <- local({
  file <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
  if (length(file) == 1) dirname(gsub("~+~", " ", file, fixed = TRUE)) else "."
})
read <- function(name, ...) {
  read.csv(file.path(folder, name), encoding = "UTF-8", check.names = FALSE, na.strings = "", ...)
}
text <- c(attribute = "character", group = "character")
cases <- read("cases.csv")
respondents <- read("respondents.csv")
found <- read("found.csv")
groups <- read("groups.csv", colClasses = text)
variables <- read("variables.csv", colClasses = "character")
for (i in seq_len(nrow(variables))) attr(found[[variables$variable[i]]], "label") <- variables$label[i]

)";

constexpr const char* countAnew = R"(members <- merge(groups, found, by = "case_id")
of_group <- function(rows) {
  data.frame(attribute = rows$attribute[1], group = rows$group[1], variable = variables$variable,
             x = unname(colSums(rows[variables$variable])), n = nrow(rows))
}
place <- match(paste(members$attribute, members$group, sep = "\r"),
               unique(paste(groups$attribute, groups$group, sep = "\r")))
counted <- do.call(rbind, lapply(split(members, place), of_group))
write.csv(counted, file.path(folder, "x_of_n_r.csv"), row.names = FALSE, fileEncoding = "UTF-8")
labelled <- merge(counted[counted$x > 0, ], variables[c("variable", "label")], by = "variable")
labelled <- labelled[order(labelled$attribute, labelled$group, -labelled$x, labelled$variable), ]
options(width = 250) # each row in one line
print(labelled[c("attribute", "group", "x", "n", "label")], row.names = FALSE, right = FALSE)

)";

constexpr const char* compare = R"(ours <- read("x_of_n.csv", colClasses = text)
both <- merge(ours, counted, by = c("attribute", "group", "variable"), suffixes = c("", ".r"))
agrees <- nrow(both) == nrow(ours) && all(both$x == both$x.r) && all(both$n == both$n.r)
)";

std::string comment(const std::string& text)
{
    std::string line = "# ";
    for (const char c : text) line += c == '\n' || c == '\r' ? ' ' : c;
    return line + "\n";
}

std::string rText(const std::string& text)
{
    std::string literal = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') literal += '\\';
        literal += c;
    }
    return literal + "\"";
}

}

std::string rScript(const std::string& title)
{
    std::string script = comment(title);
    script +=
        comment(tr("Run it with: Rscript x_of_n.R, or open it in R in this folder. It needs no packages."));
    script +=
        comment(tr("cases and respondents hold the attributes; found says of each case (a row) which code "
                   "was found (1) and which not (0)."));
    script += readFiles;
    script += comment(tr("x of n: in how many of the n cases of a group each code was found."));
    script += countAnew;
    script += comment(tr("The same figures as Rode Draad counted them."));
    script += compare;
    script += "if (!agrees) stop(" + rText(tr("These figures differ from those of Rode Draad.")) + ")\n";
    script += "cat(" + rText(tr("These figures agree with those of Rode Draad.")) + ", \"\\n\")\n";
    return script;
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/merge_forms.h"

#include "base/i18n.h"
#include "exchange/csv/csv_columns.h"
#include "exchange/csv/csv_writer.h"
#include "text/fold.h"

#include <optional>

namespace rd::cli
{

std::string choicesForm(const merge::Report& report, const std::map<project::ClashPlace, bool>& chosen)
{
    exchange::CsvWriter out;
    out.row({"cell", "copy", "what", "column", "here", "there", "here_by", "here_from", "there_by", "last",
             "choose"});
    for (const auto& copy : report.copies)
        for (const auto& clash : copy.clashes) {
            if (clash.isFixed) continue;
            auto known = chosen.find({copy.file, clash.id});
            if (known == chosen.end()) known = chosen.find({"", clash.id});
            out.row({clash.id, copy.file, clash.what, clash.column, clash.here, clash.there, clash.hereBy,
                     clash.hereFrom, clash.thereBy, clash.thereStands ? "there" : "here",
                     known == chosen.end() ? ""
                     : known->second       ? "here"
                                           : "there"});
        }
    return out.text();
}

namespace
{

/// Whether ours was chosen; nothing for a word that is no choice.
std::optional<bool> choiceIn(const std::string& cell)
{
    const std::string word = text::folded(text::trimmedText(cell));
    if (word == "here" || word == "hier") return true;
    if (word == "there" || word == "daar") return false;
    return std::nullopt;
}

}

Choices readChoices(const std::string& bytes, const std::string& file)
{
    exchange::CsvReader reader(bytes, file);
    exchange::CsvColumns columns(reader);
    columns.demand({"cell", "choose"});
    const int cell = columns.find("cell");
    const int copy = columns.find("copy");
    const int choose = columns.find("choose");
    Choices choices;
    exchange::CsvRecord record;
    while (reader.next(record)) {
        const std::string& choice = exchange::cellAt(record, choose);
        if (text::trimmedText(choice).empty()) continue;
        const auto here = choiceIn(choice);
        if (!here)
            reader.refuse(record.line, say("“{word}” is no choice.", fmt::arg("word", choice)),
                          tr("Write here or there, or leave it empty for the last one written."));
        const project::ClashPlace place{exchange::cellAt(record, copy), exchange::cellAt(record, cell)};
        choices.lines.emplace(place, record.line);
        const auto [known, fresh] = choices.keepHere.try_emplace(place, *here);
        if (!fresh && known->second != *here)
            reader.refuse(record.line, tr("Another line chooses otherwise for the same cell and copy."),
                          tr("Leave one of the two lines empty."));
    }
    return choices;
}

}

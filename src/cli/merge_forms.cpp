// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/merge_forms.h"

#include "base/i18n.h"
#include "exchange/csv/csv_columns.h"
#include "exchange/csv/csv_writer.h"

namespace rd::cli
{

std::string choicesForm(const merge::Report& report)
{
    exchange::CsvWriter out;
    out.row({"cell", "copy", "what", "column", "here", "there", "here_by", "here_from", "there_by", "last",
             "choose"});
    for (const auto& copy : report.copies)
        for (const auto& clash : copy.clashes)
            out.row({clash.id, copy.file, clash.what, clash.column, clash.here, clash.there, clash.hereBy,
                     clash.hereFrom, clash.thereBy, clash.thereStands ? "there" : "here", ""});
    return out.text();
}

std::map<project::ClashPlace, bool> readChoices(const std::string& bytes, const std::string& file)
{
    exchange::CsvReader reader(bytes, file);
    exchange::CsvColumns columns(reader);
    columns.demand({"cell", "choose"});
    const int cell = columns.find("cell");
    const int copy = columns.find("copy");
    const int choose = columns.find("choose");
    std::map<project::ClashPlace, bool> choices;
    exchange::CsvRecord record;
    while (reader.next(record)) {
        const std::string& choice = exchange::cellAt(record, choose);
        if (choice.empty()) continue;
        if (choice != "here" && choice != "there")
            reader.refuse(record.line, say("“{word}” is no choice.", fmt::arg("word", choice)),
                          tr("Write here or there, or leave it empty for the last one written."));
        choices[{exchange::cellAt(record, copy), exchange::cellAt(record, cell)}] = choice == "here";
    }
    return choices;
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"
#include "base/uuid.h"
#include "report/document.h"
#include "report/renewal/reported_table.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rd::report
{

/// Where a report came from: what has to be known to renew it later.
struct Origin {
    Uuid project;
    std::string file; ///< The project's file as seen from the report's folder; UTF-8.
    Language language = Language::dutch;
    std::vector<ReportedTable> tables; ///< Those that no project has saved.
    /// What was put into the report that may be taken out by hand and then stays out, by knownAs(). Of what
    /// the project has besides, a renewal knows that it is new.
    std::set<std::string> known = {};
    std::vector<CoderId> coders = {}; ///< Whose codings it counts; empty: as each table says.
    bool allTables = false;           ///< It was given all tables of its project, as a chapter is.
    /// The highest numbers that its entries of figures and quotes ever had: one that went may have been
    /// cited, so its number is not given again. 0: as its entries say.
    std::size_t lastFigure = 0;
    std::size_t lastQuote = 0;
    /// What the bars of its charts are called, by knownAs() of the labels that tables show them with: a chart
    /// itself does not say which codes it is about.
    std::map<std::string, std::string> bars = {};
    bool concludes = true;              ///< It was asked for with conclusions, whether there were any or not.
    std::set<std::string> lacking = {}; ///< See partsLacking().
};

/// The key of a place, short: its last eight digits.
std::string knownAs(const std::string& key);
/// Of what the document has: tables, their columns, charts, and the members of its lists.
std::set<std::string> knownIn(const Document& document);

/// Of its charts: Origin::bars.
std::map<std::string, std::string> barsIn(const Document& document);

/// As ASCII text on one line, to be kept in the report.
std::string originText(const Origin& origin);
/// Nothing for a text that is no such thing.
std::optional<Origin> originFrom(const std::string& text);

}

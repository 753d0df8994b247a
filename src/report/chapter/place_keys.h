// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/table.h"
#include "report/document.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rd::report
{

/// What a place of a document shows, as a key by which it is found again when it is renewed: a kind, "_" and
/// sixteen hex digits, "figure_0123456789abcdef". It stays the same as long as table, code, group and unit
/// are there, however they are called and wherever their row stands. Kinds: "table" (the line that stands for
/// one without rows), "caption", "label" (words of a table), "figure" (a number of one, or in a memo),
/// "chart", "codes" (of a theme), "line" (of a list, by its place there), "member" (of a list, by what it
/// is), "entry" (of an appendix).
std::string placeKey(std::string_view kind, const std::vector<std::string>& of);
/// A line of a list, counted from 0.
std::string lineKey(const std::string& list, std::size_t number);
/// Of a list whose lines are known by what they are: memos.
std::string memberKey(const std::string& list, const std::string& member);
/// An entry of an appendix: of a figure or a quote.
std::string entryKey(const std::string& list, const std::string& entry);
/// Of a member of a list or an entry of an appendix, by what it says.
std::string keyOf(const Paragraph& member);
std::string keyOf(const Heading& entry);
/// The line in words of the rows with that number, and whether a member is such a line.
std::string wordsMember(double number);
bool isInWords(const Paragraph& member);
/// The labels that such a line names, as PartMaker writes it: every second run behind the figure.
std::vector<std::string> labelsInWords(const Paragraph& member);
/// The lists of entries.
std::string figuresList();
std::string quotesList();
/// The names of the codes of a theme, in its account.
std::string codesKey(CodeId theme);
/// The caption of a table or chart.
std::string captionKey(const std::string& table);
/// What stands for a table without rows, and whether that is what a paragraph is.
Paragraph withoutRows(const std::string& table, const std::string& words);
bool isWithoutRows(const Paragraph& paragraph);

/// The keys of one part of a table.
class PlaceKeys
{
public:
    /// The table must outlive it.
    PlaceKeys(const analysis::Table& table, std::size_t part);

    [[nodiscard]] std::string table() const { return key("table", {}); }
    [[nodiscard]] std::string figure(std::size_t row, std::size_t column) const;
    [[nodiscard]] std::string label(std::size_t row) const;
    [[nodiscard]] std::string explanation(std::size_t row) const; ///< What is printed below the label.
    [[nodiscard]] std::string head(std::size_t column) const;
    [[nodiscard]] std::string rowHead() const { return key("label", {"row head"}); }
    /// A list of sentences about the part: "words", "notes".
    [[nodiscard]] std::string list(const std::string& name) const { return key("list", {name}); }

private:
    [[nodiscard]] std::string key(std::string_view kind, const std::vector<std::string>& further) const;

    std::string m_table;
    std::string m_part;
    std::vector<std::string> m_rows;
    std::vector<std::string> m_columns;
};

/// The page of a chart that shows that part of a table, whatever its groups; pages are counted from 0.
std::string chartKey(const analysis::Table& table, const analysis::Part& part, std::size_t page);
/// A list of sentences about the whole table.
std::string notesKey(const analysis::Table& table);

}

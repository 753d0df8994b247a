// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/docx/refresh/captions.h"
#include "exchange/docx/refresh/docx_refresh.h"
#include "exchange/docx/refresh/known_places.h"
#include "exchange/docx/refresh/placed.h"
#include "exchange/docx/word_body.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rd::exchange
{

/// Puts tables of groups that came in since behind those of the group before them, with their rows in words,
/// captions and notes, and tables that have rows again in the place of the line that said that they have
/// none. Comes after PartRefresh, which sees what tables there are.
class NewTables
{
public:
    /// `dress`: the styles of the document, asked for where there is a new table. All must outlive it.
    NewTables(const XmlRanges& xml, const report::Present& present, KnownPlaces& known,
              std::function<WordDress()> dress, Refreshed& result);

    /// The part as it is now, numbers of its captions counted anew where there is a new one.
    std::string renewed();

private:
    /// That says that a table has no rows.
    struct EmptyLine {
        std::size_t paragraph = 0;
        bool own = false; ///< The user wrote or put something in it.
    };
    /// Where the next table of the same would stand.
    struct Behind {
        std::size_t of = 0; ///< As Present::Table has it.
        std::optional<std::size_t> at;
    };

    [[nodiscard]] std::optional<EmptyLine> lineOf(const report::Present::Table& table) const;
    [[nodiscard]] const std::map<std::string, std::size_t>& plainParagraphs() const;
    [[nodiscard]] bool isOwn(std::size_t paragraph) const;
    [[nodiscard]] std::string textIn(std::size_t paragraph) const;
    void settleLine(const EmptyLine& line, const report::Present::Table& table, Splices& splices);
    [[nodiscard]] std::optional<std::size_t> placeFor(const report::Present::Table& table,
                                                      const std::optional<EmptyLine>& line,
                                                      const std::optional<Behind>& before) const;
    [[nodiscard]] std::map<std::size_t, std::size_t> standing() const;
    [[nodiscard]] std::optional<std::size_t> endOf(std::size_t element,
                                                   const report::Present::Table& table) const;
    [[nodiscard]] bool isEmpty(std::size_t paragraph) const;
    [[nodiscard]] bool isNoteOf(std::size_t paragraph, const report::Present::Table& table) const;
    std::string written(const report::Present::Table& table, int number);

    const XmlRanges& m_xml;
    const report::Present& m_present;
    KnownPlaces& m_known;
    std::function<WordDress()> m_dressOf;
    std::optional<WordDress> m_dress; ///< Once there is a new table.
    Refreshed& m_result;
    std::vector<Placed> m_places;
    Captions m_captions;
    mutable std::optional<std::map<std::string, std::size_t>> m_plain; ///< See plainParagraphs().
};

}

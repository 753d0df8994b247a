// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/docx/refresh/captions.h"
#include "exchange/docx/refresh/docx_refresh.h"
#include "exchange/docx/refresh/known_places.h"
#include "exchange/docx/refresh/placed.h"
#include "exchange/docx/word_body.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rd::exchange
{

/// Puts the line that says so in the place of a table of which the last coding went: with its rows in words,
/// caption and notes, unless something in these is the user's. One that a report does not mention when it has
/// no codings goes without a line. Comes before PartRefresh, which would make all its numbers 0.
class EmptiedTables
{
public:
    /// `where`: what the part is called. `dress`: the styles of the document, asked for where a table goes.
    /// All must outlive it.
    EmptiedTables(const XmlRanges& xml, std::string where, const report::Present& present, KnownPlaces& known,
                  std::function<WordDress()> dress, Refreshed& result);

    /// The part as it is now.
    std::string renewed();

private:
    /// Caption and table with what stands before and behind them and is of the table.
    struct Stretch {
        std::vector<std::size_t> before;
        std::size_t caption = 0;
        std::size_t table = 0; ///< Or the control around it.
        std::vector<std::size_t> behind;
        [[nodiscard]] std::vector<std::size_t> all() const;
    };

    void empty(const Placed& caption, const report::Present::EmptyTable& now);
    [[nodiscard]] std::optional<Stretch> stretchOf(const Placed& caption,
                                                   const report::Present::EmptyTable& now) const;
    [[nodiscard]] bool isBefore(std::size_t element, const report::Present::EmptyTable& now) const;
    [[nodiscard]] bool isBehind(std::size_t element, bool first) const;
    [[nodiscard]] std::vector<const Placed*> placesOf(std::size_t element) const;
    [[nodiscard]] bool isWritten(std::size_t element, const std::string& further = {}) const;
    [[nodiscard]] bool isWritten(const Stretch& stretch, const Placed& caption) const;
    void keep(const Stretch& stretch, const Placed& caption, const std::string& where,
              const std::string& line);
    [[nodiscard]] std::string lineFor(const report::Present::EmptyTable& now);
    void tellRows(const Stretch& stretch, const std::string& where);
    [[nodiscard]] std::string textIn(std::size_t element) const;
    /// From where it stood in the part to where it stands in the renewed one, as what is told later does.
    template <class ToldPlace>
    void stand(ToldPlace& told) const
    {
        const std::size_t position = told.at;
        m_captions.stand(told, position);
        told.at = m_splices.applied(m_xml.xml(), {position - told.at, position}).size();
    }

    const XmlRanges& m_xml;
    std::string m_where;
    const report::Present& m_present;
    KnownPlaces& m_known;
    std::function<WordDress()> m_dressOf;
    std::optional<WordDress> m_dress; ///< Once a table goes.
    Refreshed& m_result;
    std::vector<Placed> m_places;
    Captions m_captions; ///< That stay.
    Splices m_splices;
};

}

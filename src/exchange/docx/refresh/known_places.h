// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/docx/refresh/entry_numbers.h"
#include "report/renewal/origin.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace rd::exchange
{

/// What a document was given at one time or another, so that a renewal tells what is new in the project from
/// what the user took out of the document.
class KnownPlaces
{
public:
    /// Nothing is known of a document without origin.
    explicit KnownPlaces(const std::optional<report::Origin>& origin)
    {
        if (!origin) return;
        m_known = origin->known;
        m_remembers = !origin->known.empty();
        m_isChapter = origin->allTables;
        m_concludes = origin->concludes;
        m_lastFigure = origin->lastFigure;
        m_lastQuote = origin->lastQuote;
        m_bars = origin->bars;
    }

    /// The document was given all that the project has.
    [[nodiscard]] bool isChapter() const { return m_isChapter; }
    /// The document was given all memos that the project had, and is to have more.
    [[nodiscard]] bool concludes() const { return m_isChapter && m_concludes; }
    /// The document tells what it was given.
    [[nodiscard]] bool remembers() const { return m_remembers; }
    [[nodiscard]] bool has(const std::string& key) const { return m_known.contains(report::knownAs(key)); }
    /// Not for a document of which nothing is known.
    [[nodiscard]] bool isNew(const std::string& key) const { return !m_known.empty() && !has(key); }
    void add(const std::string& key) { m_known.insert(report::knownAs(key)); }
    void drop(const std::string& key) { m_known.erase(report::knownAs(key)); }
    /// The document has that table or chart.
    void see(const std::string& key) { m_seen.insert(key); }
    [[nodiscard]] bool sees(const std::string& key) const { return m_seen.contains(key); }
    [[nodiscard]] const std::set<std::string>& seen() const { return m_seen; }
    [[nodiscard]] const std::set<std::string>& all() const { return m_known; }
    /// Why the place stays was told.
    void tellOf(const std::string& key) { m_told.insert(key); }
    [[nodiscard]] bool isTold(const std::string& key) const { return m_told.contains(key); }
    /// The document has the chart, as it is now.
    void noteBars(const report::Chart& chart)
    {
        for (const report::Chart::Row& row : chart.rows)
            for (const std::string& key : row.shows) m_bars[report::knownAs(key)] = row.label;
    }
    /// Whether a bar of that key is or was called so.
    [[nodiscard]] bool calls(const std::string& key, const std::string& label) const
    {
        const auto bar = m_bars.find(report::knownAs(key));
        return bar != m_bars.end() && bar->second == label;
    }
    [[nodiscard]] const std::map<std::string, std::string>& bars() const { return m_bars; }
    /// The document has or had the entry of that mark.
    void number(const std::optional<EntryMark>& mark)
    {
        if (!mark) return;
        std::size_t& last = mark->quote ? m_lastQuote : m_lastFigure;
        last = std::max(last, mark->number);
    }
    [[nodiscard]] std::size_t lastFigure() const { return m_lastFigure; }
    [[nodiscard]] std::size_t lastQuote() const { return m_lastQuote; }

private:
    std::set<std::string> m_known;
    std::set<std::string> m_seen;
    std::set<std::string> m_told;
    std::map<std::string, std::string> m_bars; ///< See Origin::bars.
    bool m_isChapter = false;
    bool m_concludes = false;
    bool m_remembers = false;
    std::size_t m_lastFigure = 0;
    std::size_t m_lastQuote = 0;
};

}

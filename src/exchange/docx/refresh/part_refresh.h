// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/docx/refresh/captions.h"
#include "exchange/docx/refresh/chart_parts.h"
#include "exchange/docx/refresh/docx_refresh.h"
#include "exchange/docx/refresh/drawn_chart.h"
#include "exchange/docx/refresh/known_places.h"
#include "exchange/docx/refresh/placed.h"
#include "exchange/docx/word_body.h"

#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace rd::exchange
{

/// Renews one part of a document.
class PartRefresh
{
public:
    /// `where` is what the part is called when it is told of: "text", "header". All must outlive it.
    /// `dress`: the styles of the document, asked for where they are needed.
    PartRefresh(const XmlRanges& xml, std::string where, const report::Present& present, ChartParts& charts,
                KnownPlaces& known, const std::function<WordDress()>& dress, Refreshed& result);

    /// The part as it is now.
    std::string renewed();

private:
    struct Row {
        std::size_t element = 0;
        std::vector<std::size_t> places;
        std::optional<std::size_t> line; ///< Its row in the table as it is now.
        bool gone = false;               ///< It was a row of the table, and is none now.
    };

    /// What was done to the lines of a list.
    struct ListChanges {
        std::size_t at = 0; ///< How much was told before it.
        std::vector<RenewedPlace> lines;
    };

    /// What was told of a chart.
    struct ToldOfChart {
        std::size_t at = 0;     ///< Of all that was told.
        std::size_t charts = 0; ///< Which of Present::charts() it is about.
        report::Chart row = {}; ///< The row that came or went, alone; none: it is about another thing.
    };

    /// A table of the document that is one of the project's.
    struct Table {
        std::size_t element = 0;
        std::size_t shown = 0; ///< Which of Present::tables().
        std::string where;
        std::vector<Row> rows;
        std::set<std::size_t> dropped; ///< Of `rows`.
        bool fixed = false;            ///< Its rows stay.
    };

    void lookAtTable(std::size_t table);
    [[nodiscard]] std::vector<Row> rowsOf(std::size_t table, std::optional<std::size_t>& shown) const;
    [[nodiscard]] bool isOfGoneTable(const std::string& caption) const;
    [[nodiscard]] bool canMoveRows(std::size_t table) const;
    void dropGone(Table& table);
    [[nodiscard]] std::string cellsOf(std::size_t row) const;
    void renewPlace(const Placed& place);
    void tellUnknown(const Placed& place, const std::string& where);
    void renewChart(const Placed& place);
    void knowRows(DrawnChart& drawn, const report::Chart* now, std::size_t charts) const;
    void renewFrame(std::size_t drawing, const report::Chart& before, const report::Chart& now);
    void dropChart(const Placed& place, const std::string& where);
    [[nodiscard]] bool isOnlyTheChart(const Placed& place, std::size_t caption,
                                      const std::string& name) const;
    [[nodiscard]] bool isOnlyOurs(std::size_t paragraph) const;
    void tellRows(const report::Chart& before, const report::Chart& now, std::size_t charts,
                  const Placed& place, const std::string& where);
    [[nodiscard]] std::optional<std::size_t> drawingOf(const Placed& place) const;
    void tellLine(std::size_t list, RenewedPlace renewed, bool fallback);
    void tellLines();
    void tellRowInWords(const std::string& rows, RenewedPlace renewed, bool fallback);
    void tellRowsInWords();
    [[nodiscard]] static std::string keyOfRows(const report::Present::Member& member);
    [[nodiscard]] std::vector<RenewedPlace>
    figuresTold(std::vector<std::pair<std::string, std::string>> before,
                std::vector<std::pair<std::string, std::string>> now) const;
    void leaveNotes();
    void renewLists();
    void renewList(std::size_t list, const std::vector<std::size_t>& members);
    void lookAtMembers();
    void passOnHeadings();
    [[nodiscard]] std::optional<std::size_t> formerHeading(std::size_t at) const;
    void dropMembers();
    void addMembers();
    void addMember(std::size_t at);
    void noteEntry(const std::string& mark);
    [[nodiscard]] std::optional<std::size_t> nearest(std::size_t at, bool alike) const;
    [[nodiscard]] std::optional<std::size_t> captionOf(const report::Present::Member& member) const;
    std::string newMember(const report::Present::Member& member, std::optional<std::size_t> model);
    std::string propertiesFor(const report::Present::Member& member, std::optional<std::size_t> model);
    enum class Rewriting {
        done,
        ownThings,  ///< Something of the user's stands on words that go, or holds words.
        noMemory,   ///< Where its links should lead is not known.
        notPossible ///< The document is written in a way of its own.
    };
    Rewriting write(const Placed& place, const std::string& text);
    void tellRewritten(const Placed& place, RenewedPlace renewed);
    Rewriting rewriteMember(const Placed& place, const report::Present::Member& member);
    Rewriting rewriteCodes(const Placed& place, const std::string& text);
    [[nodiscard]] std::set<std::string> namesNow(const std::string& label) const;
    void leadAgain(const Placed& place, const std::string& where);
    [[nodiscard]] report::Runs leading(report::Runs runs) const;
    std::string linkStyleFor(const report::Runs& runs);
    void settleWithin(const Placed& place);
    [[nodiscard]] std::string withFiguresLeft(const Placed& place, std::string text) const;
    void tellDead(const Placed& place, const std::string& where);
    [[nodiscard]] bool renewsWithin(const Placed& place) const;
    [[nodiscard]] bool countsOtherwise(const Placed& place, const std::string& text) const;
    void tellMoved(const Placed& place, const report::Present::Member& member);
    void settleCharts();
    [[nodiscard]] bool isDrawn(std::size_t charts, const report::Chart& row) const;
    void renewRows(const Table& table);
    void order(const Table& table);
    [[nodiscard]] std::tuple<bool, bool, bool, std::size_t> distance(const Table& table, const Row& row,
                                                                     std::size_t line) const;
    std::string rowAs(const Table& table, const Row& model, std::size_t line);
    std::string newRow(const Table& table, std::size_t line);
    [[nodiscard]] bool saysOnly(std::size_t element, const std::vector<std::size_t>& places) const;
    [[nodiscard]] bool isUntouched(std::size_t element, const std::vector<std::size_t>& places) const;
    bool mayGo(std::size_t element, const std::vector<std::size_t>& places, KeptPlace kept,
               bool fallback = false);
    [[nodiscard]] std::string whereIs(std::size_t element) const;
    [[nodiscard]] std::string textIn(ByteRange range) const { return textOf(atomsIn(m_xml, range)); }
    void standAt(std::size_t position);
    template <class ToldPlace>
    void stand(ToldPlace& told) const
    {
        m_captions.stand(told, m_at);
    }
    void tell(RenewedPlace renewed, bool fallback = false);
    void tell(KeptPlace kept, bool fallback = false);

    const XmlRanges& m_xml;
    std::string m_where;
    const report::Present& m_present;
    ChartParts& m_charts;
    KnownPlaces& m_known;
    std::function<WordDress()> m_dress;
    Refreshed& m_result;
    std::vector<Placed> m_places;
    std::vector<std::optional<std::size_t>> m_standing; ///< Paragraphs of members, as Present has these.
    std::vector<std::size_t> m_coming;                  ///< Members that are new.
    std::set<std::string> m_bookmarks;                  ///< Names that are taken.
    std::set<std::string> m_marks;                      ///< What can be led to.
    std::optional<std::string> m_linkStyle;
    bool m_concludes = false; ///< Memos stand in the part.
    std::vector<ToldOfChart> m_toldOfCharts;
    std::vector<Table> m_tables;
    std::set<std::size_t> m_going; ///< Places that are done: of rows and lines that go, and others.
    std::map<std::size_t, std::string> m_names; ///< Of tables.
    Splices m_splices;
    std::set<std::size_t> m_changedTables;
    std::map<std::size_t, ListChanges> m_lines;                     ///< By the list.
    std::map<std::string, std::vector<RenewedPlace>> m_rowsInWords; ///< By tellRowInWords()'s `rows`.
    std::set<std::string> m_told;                                   ///< What is told once a place.
    std::size_t m_at = 0;                                           ///< Of what is told of now.
    Captions m_captions;
    int m_lastBookmark = 0;
};

}

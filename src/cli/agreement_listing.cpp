// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/agreement_listing.h"

#include "agreement/means.h"
#include "agreement/pairs.h"
#include "agreement/remarks.h"
#include "agreement/words.h"
#include "base/i18n.h"
#include "cli/agreement_json.h"
#include "text/numbers.h"

#include <algorithm>

namespace rd::cli
{

namespace
{

using namespace agreement;

constexpr int decimals = 3;

std::string decimal(double value)
{
    return shownNumber(value, decimals);
}

/// Makes the rows of the table, one a line of it.
class AgreementLines
{
public:
    AgreementLines(const Result& result, const AgreementQuestion& asked, bool forPeople)
        : m_result(result), m_frame(result.snapshot.frame()), m_asked(asked), m_forPeople(forPeople),
          m_heads(countHeads(result))
    {
    }

    [[nodiscard]] std::vector<Listing::Column> columns() const
    {
        std::vector<Listing::Column> columns;
        if (!m_result.perTranscript.empty()) columns.push_back({"document", tr("Transcript")});
        if (!m_forPeople) {
            columns.push_back({"kind", ""});
            columns.push_back({"code", ""});
            columns.push_back({"qualifier", ""});
        }
        columns.push_back({"name", tr("Code")});
        if (!m_forPeople && !m_result.pairs.empty()) columns.push_back({"coders", ""});
        addCounts(columns);
        for (const Coefficient coefficient : m_asked.shown) {
            const std::string key = coefficientKey(coefficient);
            columns.push_back({key, coefficientHead(coefficient, m_result.question), true});
            if (m_forPeople || m_result.draws == 0) continue;
            columns.push_back({key + "_low", "", true});
            columns.push_back({key + "_high", "", true});
        }
        return columns;
    }

    void add(std::vector<std::vector<Json>>& lines, const Rows& rows, const std::string& document) const
    {
        for (const Row* row : inOrder(rows)) lines.push_back(line(*row, nameOf(row->subject), document));
    }
    /// The same, and below each line the pairs of coders where these are compared two by two.
    void addWithPairs(std::vector<std::vector<Json>>& lines, const std::string& document) const
    {
        for (const Row* row : inOrder(m_result.rows)) {
            lines.push_back(line(*row, nameOf(row->subject), document));
            for (const OfPair& pair : m_result.pairs)
                if (const Row* of = rowAbout(pair.rows, row->subject))
                    lines.push_back(line(*of,
                                         m_forPeople ? "– " + pairName(m_frame, pair) : nameOf(row->subject),
                                         document, pairName(m_frame, pair)));
        }
    }

    /// A mean has coefficients and no counts.
    void addMean(std::vector<std::vector<Json>>& lines, const Subject& subject, const Values& values,
                 const std::string& what) const
    {
        Row row;
        row.subject = subject;
        row.values = values;
        auto made = line(row, nameOf(subject), what);
        const std::size_t first = m_forPeople ? 2 : m_result.pairs.empty() ? 5 : 6;
        std::fill_n(made.begin() + static_cast<std::ptrdiff_t>(first), countColumns(), Json(nullptr));
        lines.push_back(std::move(made));
    }

    [[nodiscard]] std::string nameOf(const Subject& subject) const { return subjectName(m_frame, subject); }

private:
    [[nodiscard]] bool two() const { return m_result.question.coders.size() == 2; }
    [[nodiscard]] std::size_t countColumns() const { return m_forPeople ? m_heads.size() : two() ? 4 : 3; }

    /// For people those that are counted; for programs always the same ones.
    void addCounts(std::vector<Listing::Column>& columns) const
    {
        const std::vector<std::string> keys =
            two() ? std::vector<std::string>{"both", "only_first", "only_second", "neither"}
                  : std::vector<std::string>{"both", "some", "neither"};
        for (std::size_t i = 0; i < countColumns(); ++i)
            columns.push_back({keys[i], i < m_heads.size() ? m_heads[i] : "", true});
    }

    [[nodiscard]] std::vector<Json> line(const Row& row, const std::string& name, const std::string& document,
                                         const std::string& pair = {}) const
    {
        std::vector<Json> cells;
        if (!m_result.perTranscript.empty()) cells.push_back(document);
        if (!m_forPeople) addKeys(cells, row.subject);
        cells.push_back(name);
        if (!m_forPeople && !m_result.pairs.empty())
            cells.push_back(pair.empty() ? Json(nullptr) : Json(pair));
        std::vector<double> counts{row.all, row.some, row.none};
        if (two()) counts = {row.all, row.field.onlyFirst, row.field.onlySecond, row.none};
        for (std::size_t i = 0; i < countColumns(); ++i) {
            const bool known = i + 1 < counts.size() || m_result.reading.neitherKnown;
            cells.push_back(known ? Json(static_cast<std::int64_t>(counts[i])) : Json(nullptr));
        }
        for (const Coefficient coefficient : m_asked.shown) addValue(cells, row, coefficient);
        return cells;
    }

    void addKeys(std::vector<Json>& cells, const Subject& subject) const
    {
        const bool overall = subject.code == analysis::none;
        cells.push_back(kindKey(subject));
        cells.push_back(overall ? Json(nullptr) : Json(m_frame.code(subject.code).key));
        cells.push_back(subject.qualifier == analysis::none ? Json(nullptr)
                                                            : Json(m_frame.code(subject.qualifier).key));
    }

    void addValue(std::vector<Json>& cells, const Row& row, Coefficient coefficient) const
    {
        const Value& value = row.value(coefficient);
        static const Intervals unknown{};
        const auto& interval =
            (row.intervals ? *row.intervals : unknown).at(static_cast<std::size_t>(coefficient));
        if (m_forPeople) {
            std::string shown = value.value ? decimal(*value.value) : "–";
            if (interval) shown += " [" + decimal(interval->low) + "; " + decimal(interval->high) + "]";
            cells.push_back(shown);
            return;
        }
        cells.push_back(value.value ? Json(*value.value) : Json(nullptr));
        if (m_result.draws == 0) return;
        cells.push_back(interval ? Json(interval->low) : Json(nullptr));
        cells.push_back(interval ? Json(interval->high) : Json(nullptr));
    }

    const Result& m_result;
    const analysis::Frame& m_frame;
    const AgreementQuestion& m_asked;
    bool m_forPeople;
    std::vector<std::string> m_heads; ///< Of the counts.
};

std::vector<std::string> allNotes(const Result& result, const AgreementQuestion& asked)
{
    std::vector<std::string> notes = notesOf(result);
    if (asked.pooled) notes.push_back(pooledNote(result, asked.shown));
    if (asked.sets)
        for (std::string& note : setNotes(result)) notes.push_back(std::move(note));
    for (std::string& remark : remarksOf(result, asked.shown)) notes.push_back(std::move(remark));
    return notes;
}

}

Listing agreementListing(const Result& result, const AgreementQuestion& asked, bool forPeople)
{
    const AgreementLines lines(result, asked, forPeople);
    Listing listing;
    listing.key = "rows";
    listing.title = tr("Agreement between coders");
    listing.columns = lines.columns();
    for (const OfTranscript& one : result.perTranscript)
        lines.add(listing.rows, one.rows, result.snapshot.frame().transcripts()[one.transcript].name);
    if (!result.perTranscript.empty())
        for (const Mean& mean : meansOf(result)) {
            lines.addMean(listing.rows, mean.subject, mean.plain, tr("mean, each transcript as heavy"));
            lines.addMean(listing.rows, mean.subject, mean.weighted, tr("mean, weighed by length"));
        }
    lines.addWithPairs(listing.rows, tr("all transcripts together"));
    listing.notes = allNotes(result, asked);
    listing.json = agreementJson(result);
    return listing;
}

}

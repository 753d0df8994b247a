// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/agreement_listing.h"

#include "agreement/means.h"
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
        : m_result(result), m_frame(result.snapshot.frame()), m_asked(asked), m_forPeople(forPeople)
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
        addCounts(columns);
        for (const Coefficient coefficient : m_asked.shown) {
            const std::string key = coefficientKey(coefficient);
            columns.push_back({key, coefficientName(coefficient), true});
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

    /// A mean has coefficients and no counts.
    void addMean(std::vector<std::vector<Json>>& lines, const Subject& subject, const Values& values,
                 const std::string& what) const
    {
        Row row;
        row.subject = subject;
        row.values = values;
        auto made = line(row, nameOf(subject), what);
        const std::size_t first = m_forPeople ? 2 : 5;
        std::fill_n(made.begin() + static_cast<std::ptrdiff_t>(first), countColumns(), Json(nullptr));
        lines.push_back(std::move(made));
    }

    [[nodiscard]] std::string nameOf(const Subject& subject) const { return subjectName(m_frame, subject); }

private:
    [[nodiscard]] bool two() const { return m_result.question.coders.size() == 2; }
    [[nodiscard]] std::size_t countColumns() const { return two() ? 4 : 3; }
    [[nodiscard]] std::string coder(std::size_t place) const
    {
        return m_frame.coders()[m_frame.coderIndex(m_result.question.coders[place])].shownName();
    }

    void addCounts(std::vector<Listing::Column>& columns) const
    {
        if (!two()) {
            columns.push_back({"both", tr("All"), true});
            columns.push_back({"some", tr("Some"), true});
            columns.push_back({"neither", tr("None"), true});
            return;
        }
        columns.push_back({"both", tr("Both"), true});
        columns.push_back({"only_first", say("Only {coder}", fmt::arg("coder", coder(0))), true});
        columns.push_back({"only_second", say("Only {coder}", fmt::arg("coder", coder(1))), true});
        columns.push_back({"neither", tr("Neither"), true});
    }

    [[nodiscard]] std::vector<Json> line(const Row& row, const std::string& name,
                                         const std::string& document) const
    {
        std::vector<Json> cells;
        if (!m_result.perTranscript.empty()) cells.push_back(document);
        if (!m_forPeople) addKeys(cells, row.subject);
        cells.push_back(name);
        const auto count = [&](double number) { cells.push_back(static_cast<std::int64_t>(number)); };
        count(row.all);
        if (two()) {
            count(row.field.onlyFirst);
            count(row.field.onlySecond);
        } else {
            count(row.some);
        }
        count(row.none);
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
};

std::string shownValue(const Value& value)
{
    return value.value ? decimal(*value.value) : "– (" + reasonFor(value.why) + ")";
}

void addSets(std::vector<std::string>& notes, const Result& result)
{
    const analysis::Frame& frame = result.snapshot.frame();
    for (const SetAlpha& set : result.sets.sets) {
        const std::string name = frame.code(set.theme).shownName(userLanguage());
        const std::string value = shownValue(set.alpha);
        const std::string compared = text::formatNumber(set.compared, 0, userLanguage());
        notes.push_back(
            say("cu-alpha of “{theme}” (which of its codes, where both coded): {value}, over {count} "
                "characters.",
                fmt::arg("theme", name), fmt::arg("value", value), fmt::arg("count", compared)));
        if (set.several > 0)
            notes.push_back(
                say("In “{theme}” codes do not exclude each other; several codes together are an answer of "
                    "their own.",
                    fmt::arg("theme", name)));
    }
    if (result.sets.sets.empty()) return;
    const std::string between = shownValue(result.sets.between);
    notes.push_back(say("Cu-alpha between themes: {value}.", fmt::arg("value", between)));
}

std::vector<std::string> allNotes(const Result& result, const AgreementQuestion& asked)
{
    std::vector<std::string> notes = notesOf(result);
    if (asked.pooled) {
        const std::string pooled = shownValue(result.rows.pooled);
        notes.push_back(say("Pooled kappa over the codes: {value}.", fmt::arg("value", pooled)));
    }
    if (asked.sets) addSets(notes, result);
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
    lines.add(listing.rows, result.rows, tr("all transcripts together"));
    listing.notes = allNotes(result, asked);
    listing.json = agreementJson(result);
    return listing;
}

}

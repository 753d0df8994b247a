// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/memos/live_figure.h"

#include "analysis/count.h"
#include "analysis/tables/context.h"
#include "base/error.h"
#include "coding/coder_named.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace rd::report
{

namespace
{

using analysis::Index;

[[noreturn]] void refuseFigure(std::string what, std::string remedy)
{
    throw Refusal({"", "", std::move(what), std::move(remedy)});
}

[[noreturn]] void refuseFigure(std::string what)
{
    refuseFigure(std::move(what), tr("Name one that is there, or take the reference out."));
}

std::string listed(const std::set<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        if (!word.empty()) text += (text.empty() ? "" : ", ") + word;
    return text;
}

/// Reads what the piece asks for and counts it.
class FigureReader
{
public:
    FigureReader(const analysis::Snapshot& snapshot, const coding::MemoPiece& piece, Language language)
        : m_snapshot(snapshot), m_frame(snapshot.frame()), m_piece(piece), m_language(language)
    {
    }

    LiveFigure read()
    {
        demandKnownOptions();
        m_definition.shown = {code(m_piece.name)};
        if (has("within")) m_definition.within = code(option("within"));
        if (has("qualifier")) m_qualifier = m_frame.codeIndex(code(option("qualifier")));
        if (has("coder")) m_definition.coders = {coder(option("coder"))};
        if (has("turns")) readTurns();
        if (has("part")) readPart();
        if (has("group")) readGroup();
        return made(analysis::count(m_snapshot, m_definition, {m_language, {}, false}));
    }

private:
    void demandKnownOptions() const
    {
        static const std::set<std::string> known{"group", "moment", "within", "coder", "qualifier",
                                                 "turns", "part",   "show",   "word"};
        static const std::set<std::string> shows{"", "x-of-n", "x", "n", "percent"};
        for (const auto& [name, value] : m_piece.options)
            if (!known.contains(name))
                refuseFigure(say("A figure has no option “{name}”.", fmt::arg("name", name)),
                             say("It may have {options}.", fmt::arg("options", listed(known))));
        if (!shows.contains(option("show")))
            refuseFigure(say("A figure cannot be shown as “{name}”.", fmt::arg("name", option("show"))),
                         say("It may be shown as {options}.", fmt::arg("options", listed(shows))));
    }

    [[nodiscard]] bool has(const char* name) const { return m_piece.options.contains(name); }
    [[nodiscard]] std::string option(const char* name) const
    {
        const auto found = m_piece.options.find(name);
        return found == m_piece.options.end() ? std::string() : found->second;
    }

    /// By its key, else by its name in either language. One that was merged is the code that it went into.
    [[nodiscard]] CodeId code(const std::string& key) const
    {
        if (const codebook::Code* known = m_frame.codebook().byKey(key)) return known->id;
        for (const auto& [id, gone] : m_frame.codebook().all())
            if (gone.key == key && m_frame.codeIndex(id) != analysis::none)
                return m_frame.codebook().resolved(id);
        const auto called = m_frame.codebook().called(key);
        if (called.size() == 1) return called.front()->id;
        if (called.empty())
            refuseFigure(say("There is no code with the key or name “{name}”.", fmt::arg("name", key)));
        std::string keys;
        for (const codebook::Code* one : called) keys += (keys.empty() ? "" : ", ") + one->key;
        refuseFigure(say("Several codes are called “{name}”; write the key of one of them: {keys}.",
                         fmt::arg("name", key), fmt::arg("keys", keys)),
                     {});
    }

    [[nodiscard]] CoderId coder(const std::string& name) const
    {
        std::vector<const coding::Coder*> present;
        for (const coding::Coder& known : m_frame.coders())
            if (!known.deleted) present.push_back(&known);
        if (const coding::Coder* coder = coding::coderNamed(present, name)) return coder->id;
        refuseFigure(say("There is no coder called “{name}”.", fmt::arg("name", name)));
    }

    void readTurns()
    {
        if (option("turns") == coding::turnChoiceKey(coding::TurnChoice::withoutInterviewer))
            m_definition.turns = coding::TurnChoice::withoutInterviewer;
        else if (option("turns") != coding::turnChoiceKey(coding::TurnChoice::all))
            refuseFigure(say("There is no choice of turns “{name}”.", fmt::arg("name", option("turns"))));
    }

    void readPart()
    {
        try {
            m_definition.part = coding::interviewPartFromKey(option("part"));
        } catch (const std::invalid_argument&) {
            refuseFigure(say("Interviews have no part “{name}”.", fmt::arg("name", option("part"))));
        }
    }

    void readGroup()
    {
        const std::string group = option("group");
        const auto equals = group.find('=');
        const std::string key = group.substr(0, equals);
        const transcript::Attribute* attribute = m_frame.attributes().attributeByKey(key);
        if (attribute == nullptr)
            refuseFigure(say("There is no attribute with the key “{name}”.", fmt::arg("name", key)));
        m_definition.groupBy = attribute->id;
        m_definition.groups = {equals == std::string::npos ? "all" : group.substr(equals + 1)};
        m_definition.moment = option("moment");
    }

    [[nodiscard]] LiveFigure made(const analysis::Table& table) const
    {
        if (table.grouping.groups.size() != 1)
            refuseFigure(say("There are no cases in the group “{name}”.", fmt::arg("name", option("group"))));
        const auto& group = std::get<analysis::XOfN>(table.answer).groups.front();
        const Index wanted = m_frame.codeIndex(m_definition.shown.front());
        const auto row = std::find_if(group.rows.begin(), group.rows.end(), [&](const auto& one) {
            return one.code == wanted && one.qualifier == m_qualifier;
        });
        const std::uint32_t x = row == group.rows.end() ? 0 : row->x;
        LiveFigure figure;
        figure.x = x;
        figure.n = group.n;
        figure.text = has("word") ? option("word") : shown(x, group.n);
        figure.figure.place.table = FigurePlace::inMemo;
        figure.figure.title = title(table, wanted) + ": " + analysis::xOfNText(x, group.n, false, m_language);
        if (x > 0) addCases(figure.figure, table, row->cases);
        return figure;
    }

    [[nodiscard]] std::string shown(std::uint32_t x, std::uint32_t n) const
    {
        const std::string form = option("show");
        if (form == "x") return std::to_string(x);
        if (form == "n") return std::to_string(n);
        const std::string text = analysis::xOfNText(x, n, form == "percent", m_language);
        if (!form.empty()) return text;
        if (n == 1)
            return say("{x} of 1 {unit}", fmt::arg("x", x),
                       fmt::arg("unit", m_frame.unitOne(coding::CountUnit::cases, m_language)));
        return text + " " + m_frame.unitMany(coding::CountUnit::cases, m_language);
    }

    [[nodiscard]] std::string title(const analysis::Table& table, Index wanted) const
    {
        std::string text = m_frame.code(wanted).rowText(m_language);
        if (m_qualifier != analysis::none) text += ", " + m_frame.code(m_qualifier).shownName(m_language);
        if (m_definition.within)
            text += ", " + m_frame.codebook().find(m_definition.within)->shownName(m_language);
        if (m_definition.part == coding::InterviewPart::open) text += ", " + tr("unasked");
        if (m_definition.part == coding::InterviewPart::topics) text += ", " + tr("when asked");
        return text + ", " + table.grouping.groups.front().label;
    }

    void addCases(Figure& figure, const analysis::Table& table, const analysis::Bits& cases) const
    {
        analysis::PassageQuestion question;
        question.filter = table.filter;
        question.code = m_definition.shown.front();
        question.carried = false;
        question.qualified = analysis::Qualified::ordinary;
        if (m_qualifier != analysis::none) {
            question.qualified = analysis::Qualified::with;
            question.qualifier = m_frame.code(m_qualifier).id;
        }
        question.cases = &cases;
        for (const analysis::Place place : analysis::findPassages(m_snapshot, question)) {
            const Index owner = m_frame.transcripts()[place.transcript].caseIndex;
            const std::string& name = m_frame.unitName(coding::CountUnit::cases, owner);
            if (figure.cases.empty() || figure.cases.back().name != name) figure.cases.push_back({name, {}});
            figure.cases.back().codings.push_back(place);
        }
    }

    const analysis::Snapshot& m_snapshot;
    const analysis::Frame& m_frame;
    const coding::MemoPiece& m_piece;
    Language m_language;
    coding::TableDefinition m_definition;
    Index m_qualifier = analysis::none;
};

}

LiveFigure liveFigure(const analysis::Snapshot& snapshot, const coding::MemoPiece& piece, Language language)
{
    return FigureReader(snapshot, piece, language).read();
}

}

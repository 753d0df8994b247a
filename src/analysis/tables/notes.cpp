// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/tables/notes.h"

#include <algorithm>

namespace rd::analysis
{

namespace
{

using coding::CountUnit;
using coding::TableKind;

/// Whose codings there are, and what could not be told of some.
struct Seen {
    std::vector<char> coders;
    std::vector<char> passedOver;        ///< Coders with codings that are what the team agreed on.
    std::uint32_t withoutRespondent = 0; ///< See Chunk::Kind.
    std::uint32_t ofSeveral = 0;         ///< The same.
    std::uint32_t leftOut = 0;           ///< See Chunk::leftOut.
    std::vector<Index> apart;            ///< Qualifiers that count apart and were used.
};

Seen lookOver(const Context& context)
{
    const Chosen chosen(context.snapshot, context.table.filter);
    const std::vector<char> nobody(context.frame.coders().size(), 0);
    Seen seen{nobody, nobody, 0, 0, 0, {}};
    std::vector<char> qualifiers(context.frame.codes().size(), 0);
    for (const auto& chunk : context.snapshot.chunks()) {
        if (!chosen.reads(*chunk)) continue;
        seen.leftOut += chunk->leftOut;
        for (const Chunk::Kind& kind : chunk->kinds) {
            if (!chosen.countsCoder(kind.coder)) seen.passedOver[kind.coder] = 1;
            if (!chosen.counts(kind.coder, kind.interviewerOnly, kind.topicPart)) continue;
            seen.coders[kind.coder] = 1;
            seen.withoutRespondent += kind.withoutRespondent;
            seen.ofSeveral += kind.ofSeveral;
            if (kind.qualifier != none) qualifiers[kind.qualifier] = 1;
        }
    }
    for (const Index qualifier : context.frame.qualifiers())
        if (qualifiers[qualifier] != 0 && context.frame.countsApart(qualifier))
            seen.apart.push_back(qualifier);
    return seen;
}

class Notes
{
public:
    explicit Notes(Context& context) : m_context(context), m_seen(lookOver(context)) {}

    void add()
    {
        if (m_context.definition.kind != TableKind::summary) {
            unit();
            coders();
            agreed();
            notCoded();
            turns();
            part();
            respondents();
            lost();
        }
        within();
        cases();
        groups();
        unsplit();
        qualifiers();
        percentages();
    }

private:
    void put(std::string note) { m_context.table.notes.push_back(std::move(note)); }

    /// Tables in which the reader sees an n to which a note may refer.
    [[nodiscard]] bool showsN() const
    {
        const auto& definition = m_context.definition;
        return definition.kind == TableKind::xOfN || definition.kind == TableKind::summary ||
               (definition.kind == TableKind::crosstab && definition.columns);
    }

    /// Tables that do not count in the unit asked for say what they count themselves.
    void unit()
    {
        const auto& definition = m_context.definition;
        switch (definition.kind) {
        case TableKind::frequencies:
            return put(tr("Counted are codings, whatever their qualifier; a passage may carry several."));
        case TableKind::coOccurrence:
        case TableKind::matrix:
        case TableKind::poles:
        case TableKind::summary:
            return;
        case TableKind::xOfN:
        case TableKind::crosstab:
            break;
        }
        if (definition.unit == CountUnit::passages && !showsN())
            return; // its parts say that they count pairs
        if (definition.unit == CountUnit::passages)
            return put(tr("Counted are passages: n is the number of all passages, and a passage counts once, "
                          "however many codes and coders it has."));
        put(say("Counted are {units}: each counts once, whatever the number of passages.",
                fmt::arg("units", m_context.many())));
    }

    void coders()
    {
        std::vector<std::string> names;
        for (Index i = 0; i < m_context.frame.coders().size(); ++i)
            if (isAsked(i)) names.push_back(m_context.frame.coders()[i].shownName());
        if (names.empty()) return put(tr("There are no codings to count."));
        const std::string list = joinedFirst(names);
        if (names.size() == 1) return put(say("Codings by {coder}.", fmt::arg("coder", list)));
        put(m_context.definition.coders.empty()
                ? say("Codings by all coders together: {coders}.", fmt::arg("coders", list))
                : say("Codings by these coders together: {coders}.", fmt::arg("coders", list)));
    }

    /// What the team agreed on says again what the coders said.
    void agreed()
    {
        if (!m_context.definition.coders.empty()) return;
        for (Index i = 0; i < m_seen.passedOver.size(); ++i)
            if (m_seen.passedOver[i] != 0)
                put(say("What the team agreed on (“{coder}”) is not counted with them; choose it as coder to "
                        "count that alone.",
                        fmt::arg("coder", m_context.frame.coders()[i].shownName())));
    }

    /// Of the cases that the table is about and that have a transcript, those that are not among `coded`.
    [[nodiscard]] std::vector<Index> withoutCodings(const Bits& coded) const
    {
        std::vector<Index> cases;
        for (Index i = 0; i < m_context.frame.cases().size(); ++i)
            if (m_context.table.within.test(i) && !m_context.frame.cases()[i].transcripts.empty() &&
                !coded.test(i))
                cases.push_back(i);
        return cases;
    }

    /// Cases of which nobody coded any transcript, where others were coded: nothing was found there because
    /// nobody looked.
    void codedByNobody()
    {
        Bits coded(m_context.frame.cases().size());
        for (const auto& chunk : m_context.snapshot.chunks())
            if (!chunk->kinds.empty()) coded.set(chunk->caseIndex);
        if (coded.count() == 0) return;
        std::vector<std::string> names;
        for (const Index i : withoutCodings(coded))
            names.push_back(m_context.frame.unitName(CountUnit::cases, i));
        putCases(names, [&](long long count, const auto&... args) {
            return showsN()
                       ? sayn("{count} of the {units} was not coded by anyone yet, and counts in n: {names}.",
                              "{count} of the {units} were not coded by anyone yet, and count in n: {names}.",
                              count, args...)
                       : sayn("{count} of the {units} was not coded by anyone yet: {names}.",
                              "{count} of the {units} were not coded by anyone yet: {names}.", count,
                              args...);
        });
    }

    /// What `told` says of so many cases; nothing where there are none.
    template <class Told>
    void putCases(const std::vector<std::string>& names, Told told)
    {
        if (names.empty()) return;
        const auto count = static_cast<long long>(names.size());
        const std::string units = m_context.frame.unitMany(CountUnit::cases, m_context.language());
        const std::string list = joinedFirst(names);
        put(told(count, fmt::arg("count", count), fmt::arg("units", units), fmt::arg("names", list)));
    }

    /// Cases of which none of the chosen coders coded any transcript: nothing was found there because nobody
    /// of them looked.
    void notCoded()
    {
        if (m_context.definition.coders.empty()) return codedByNobody();
        const Bits coded = codedCases(m_context);
        const Bits looked = casesToAgreeOn(m_context);
        std::vector<std::string> names;
        std::vector<std::string> nothingAgreed;
        for (const Index i : withoutCodings(coded))
            (looked.test(i) ? nothingAgreed : names).push_back(m_context.frame.unitName(CountUnit::cases, i));
        putNotCoded(names);
        putNothingAgreed(nothingAgreed);
    }

    /// None of whom coded something.
    [[nodiscard]] std::string chosenCoders() const
    {
        std::vector<std::string> names;
        for (Index i = 0; i < m_context.frame.coders().size(); ++i)
            if (isAsked(i))
                names.push_back(m_context.frame.coders()[i].agreed ? tr("the team")
                                                                   : m_context.frame.coders()[i].name);
        return joinedByOr(names);
    }

    void putNotCoded(const std::vector<std::string>& names)
    {
        const std::string coders = chosenCoders();
        putCases(names, [&](long long count, const auto&... args) {
            return showsN()
                       ? sayn("{count} of the {units} was not coded by {coders}, and counts in n: {names}.",
                              "{count} of the {units} were not coded by {coders}, and count in n: {names}.",
                              count, fmt::arg("coders", coders), args...)
                       : sayn("{count} of the {units} was not coded by {coders}: {names}.",
                              "{count} of the {units} were not coded by {coders}: {names}.", count,
                              fmt::arg("coders", coders), args...);
        });
    }

    void putNothingAgreed(const std::vector<std::string>& names)
    {
        putCases(names, [&](long long count, const auto&... args) {
            return showsN()
                       ? sayn(
                             "{count} of the {units} was coded by several coders who agreed on nothing, and "
                             "counts in n: {names}.",
                             "{count} of the {units} were coded by several coders who agreed on nothing, and "
                             "count in n: {names}.",
                             count, args...)
                       : sayn("{count} of the {units} was coded by several coders who agreed on nothing: "
                              "{names}.",
                              "{count} of the {units} were coded by several coders who agreed on nothing: "
                              "{names}.",
                              count, args...);
        });
    }

    /// Chosen coders are named even when they coded nothing; else those who did.
    [[nodiscard]] bool isAsked(Index coder) const
    {
        const auto& chosen = m_context.definition.coders;
        if (chosen.empty()) return m_seen.coders[coder] != 0;
        return std::find(chosen.begin(), chosen.end(), m_context.frame.coders()[coder].id) != chosen.end();
    }

    void turns()
    {
        put(m_context.definition.turns == coding::TurnChoice::all
                ? tr("The interviewer's turns count too.")
                : tr("Passages that lie wholly in the interviewer's turns are not counted."));
    }

    /// Which part of the interviews, and of which it is not known.
    void part()
    {
        const coding::InterviewPart asked = m_context.definition.part;
        if (asked == coding::InterviewPart::whole) return;
        put(asked == coding::InterviewPart::open
                ? tr("Counted is only what was named unasked, in the open part of the interviews.")
                : tr("Counted is only what stands in the topic part of the interviews, in which was asked."));
        std::vector<std::string> unknown;
        for (const CountedTranscript& one : m_context.frame.transcripts())
            if (!one.topicsKnown && m_context.table.within.test(one.caseIndex)) unknown.push_back(one.name);
        if (!unknown.empty())
            put(say(
                "Of these it was not told where the topic part begins; all of them counts as open: {names}.",
                fmt::arg("names", joinedFirst(unknown))));
    }

    void respondents()
    {
        if (m_context.definition.unit != CountUnit::respondents) return;
        if (m_seen.ofSeveral > 0)
            put(sayn(
                "{count} coding is of several who spoke together, and counts for no respondent by himself.",
                "{count} codings are of several who spoke together, and count for no respondent by himself.",
                m_seen.ofSeveral, fmt::arg("count", m_seen.ofSeveral)));
        if (m_seen.withoutRespondent == 0) return;
        put(sayn("{count} coding marks nobody's words (no respondent is known) and is not counted.",
                 "{count} codings mark nobody's words (no respondent is known) and are not counted.",
                 m_seen.withoutRespondent, fmt::arg("count", m_seen.withoutRespondent)));
    }

    void lost()
    {
        if (m_seen.leftOut == 0) return;
        put(sayn("{count} coding has a code, a coder or a qualifier that is gone, and is not counted.",
                 "{count} codings have a code, a coder or a qualifier that is gone, and are not counted.",
                 m_seen.leftOut, fmt::arg("count", m_seen.leftOut)));
    }

    void goneCode(CodeId id)
    {
        const codebook::Code* code = m_context.frame.codebook().find(id);
        put(code == nullptr ? tr("The table is about a code that is gone, so it is empty.")
                            : say("The table is about the code “{code}”, which was deleted, so it is empty.",
                                  fmt::arg("code", code->shownName(m_context.language()))));
    }

    void within()
    {
        const auto& definition = m_context.definition;
        if (definition.theme && m_context.frame.codeIndex(definition.theme) == none)
            goneCode(definition.theme);
        const Index code = m_context.frame.codeIndex(definition.within);
        if (!definition.within) return;
        if (code == none) return goneCode(definition.within);
        put(say("Only {units} with “{code}”: {n}.",
                fmt::arg("units", m_context.frame.unitMany(CountUnit::cases, m_context.language())),
                fmt::arg("code", m_context.code(code).shownName(m_context.language())),
                fmt::arg("n", m_context.table.within.count())));
    }

    void cases()
    {
        std::vector<std::string> loose;
        std::uint32_t silent = 0;
        const auto& all = m_context.frame.cases();
        for (Index i = 0; i < all.size(); ++i) {
            if (!m_context.table.within.test(i)) continue;
            if (!all[i].id) loose.push_back(m_context.frame.unitName(CountUnit::cases, i));
            if (all[i].transcripts.empty()) ++silent;
        }
        const std::string one = m_context.frame.unitOne(CountUnit::cases, m_context.language());
        const std::string many = m_context.frame.unitMany(CountUnit::cases, m_context.language());
        if (!loose.empty())
            put(say("Each of these transcripts was given to no {unit} and counts as one of its own: {names}.",
                    fmt::arg("unit", one), fmt::arg("names", joinedFirst(loose))));
        notCounted(one);
        if (silent > 0 && m_context.definition.unit == CountUnit::cases) withoutTranscript(silent, many);
    }

    /// Literature and other texts that count as no case.
    void notCounted(const std::string& unit)
    {
        std::vector<std::string> names;
        const CountUnit cases = CountUnit::cases;
        for (Index i = m_context.frame.countedCases(); i < m_context.frame.cases().size(); ++i)
            names.push_back(m_context.frame.unitName(cases, i));
        if (!names.empty())
            put(say("Not counted, as it is no {unit}: {names}.", fmt::arg("unit", unit),
                    fmt::arg("names", joinedFirst(names))));
    }

    void withoutTranscript(std::uint32_t count, const std::string& units)
    {
        const auto counted = fmt::arg("count", count);
        const auto named = fmt::arg("units", units);
        put(showsN()
                ? sayn("{count} of the {units} has no transcript; it counts in n.",
                       "{count} of the {units} have no transcript; they count in n.", count, counted, named)
                : sayn("{count} of the {units} has no transcript.",
                       "{count} of the {units} have no transcript.", count, counted, named));
    }

    /// Tables that show all groups at once, though groups were asked for.
    void unsplit()
    {
        const auto& definition = m_context.definition;
        const auto* attribute = m_context.frame.attributes().find(definition.groupBy);
        if (attribute == nullptr || attribute->deleted || !definition.groups.empty()) return;
        if (definition.kind == TableKind::xOfN || definition.kind == TableKind::summary) return;
        put(say(
            "All groups of {attribute} together: this kind of table is not split, but can show one of them.",
            fmt::arg("attribute", attributeName(*attribute, m_context.language()))));
    }

    void groups()
    {
        const auto& definition = m_context.definition;
        const bool crosstab = definition.kind == TableKind::crosstab;
        const auto* attribute =
            m_context.frame.attributes().find(crosstab ? definition.columns : definition.groupBy);
        const bool split =
            crosstab || definition.kind == TableKind::xOfN || definition.kind == TableKind::summary;
        if (attribute == nullptr || attribute->deleted || !split) return;
        const Grouping& grouping = m_context.table.grouping;
        const std::string name = attributeName(*attribute, m_context.language());
        addMomentNote(m_context, *attribute);
        if (grouping.byRespondent) byRespondent();
        const auto units = m_context.frame.unitMany(m_context.wholeUnit(), m_context.language());
        if (grouping.unknown > 0)
            put(say("{attribute} is unknown for {count} of the {units}; they are in none of its groups.",
                    fmt::arg("attribute", name), fmt::arg("count", grouping.unknown),
                    fmt::arg("units", units)));
        if (grouping.notApplicable > 0)
            put(say("{attribute} does not apply to {count} of the {units}; they are in none of its groups.",
                    fmt::arg("attribute", name), fmt::arg("count", grouping.notApplicable),
                    fmt::arg("units", units)));
    }

    void byRespondent()
    {
        const auto unit = m_context.definition.unit;
        if (unit == CountUnit::respondents) return;
        if (unit == CountUnit::passages)
            return put(tr("A passage is in a group when one of the respondents who say it has the value."));
        put(say("A {unit} is in a group when one of its respondents has the value, so it may be in several.",
                fmt::arg("unit", m_context.one())));
    }

    void qualifiers()
    {
        const auto kind = m_context.definition.kind;
        if (m_seen.apart.empty() || kind == TableKind::frequencies || kind == TableKind::coOccurrence ||
            kind == TableKind::poles || kind == TableKind::summary)
            return;
        std::vector<std::string> names;
        for (const Index qualifier : m_seen.apart)
            names.push_back(m_context.code(qualifier).shownName(m_context.language()));
        const bool rows =
            m_context.definition.qualifiers &&
            (kind == TableKind::xOfN || (kind == TableKind::crosstab && m_context.definition.columns));
        put(rows ? say("Codings with {qualifiers} stand in rows of their own and not in the others.",
                       fmt::arg("qualifiers", joined(names)))
                 : say("Codings with {qualifiers} are not counted here.",
                       fmt::arg("qualifiers", joined(names))));
    }

    void percentages()
    {
        const auto& definition = m_context.definition;
        const bool ofPairs = !definition.columns && definition.unit == CountUnit::passages;
        if (definition.kind != TableKind::crosstab || ofPairs) return;
        const std::string units = m_context.many();
        if (definition.columnPercent)
            put(showsN()
                    ? tr("Column percentages are of the n of the column.")
                    : say("Column percentages are of all {units} of the column.", fmt::arg("units", units)));
        if (definition.rowPercent)
            put(say("Row percentages are of all {units} of the row.", fmt::arg("units", units)));
        if (definition.columnPercent && definition.rowPercent)
            put(tr("In each cell the percentage of the column stands first, and then that of the row."));
    }

    Context& m_context;
    Seen m_seen;
};

}

void addNotes(Context& context)
{
    Notes(context).add();
}

void addNoThemeAskedNote(Context& context)
{
    context.table.notes.push_back(tr("n is of all: who was asked can be told of a table of one theme only."));
}

void addAskedNote(Context& context, Index theme, bool isAsked, std::uint32_t unasked)
{
    const std::string name = context.code(theme).shownName(context.language());
    const std::string units = context.frame.unitMany(coding::CountUnit::cases, context.language());
    auto& notes = context.table.notes;
    if (!isAsked)
        return notes.push_back(say("No item of the interview guide is about “{theme}”, so nobody was asked.",
                                   fmt::arg("theme", name)));
    notes.push_back(say("n is of the {units} in which the interview guide's items about “{theme}” were asked "
                        "or came up: {n}.",
                        fmt::arg("units", units), fmt::arg("theme", name),
                        fmt::arg("n", context.table.within.count())));
    if (unasked > 0)
        notes.push_back(
            sayn("{count} of the {units} has codings of it all the same and is not counted here.",
                 "{count} of the {units} have codings of it all the same and are not counted here.", unasked,
                 fmt::arg("count", unasked), fmt::arg("units", units)));
}

void addMomentNote(Context& context, const transcript::Attribute& attribute)
{
    if (attribute.moments.empty()) return;
    const std::string asked = momentOf(attribute, context.definition.moment);
    const std::string moment = asked.empty() ? attribute.moments.back() : asked;
    const std::string name = attributeName(attribute, context.language());
    const auto arrow = moment.find('>');
    context.table.notes.push_back(
        arrow == std::string::npos
            ? say("{attribute}: moment {moment}.", fmt::arg("attribute", name), fmt::arg("moment", moment))
            : say("{attribute}: the change from {then} to {now}.", fmt::arg("attribute", name),
                  fmt::arg("then", moment.substr(0, arrow)), fmt::arg("now", moment.substr(arrow + 1))));
}

}

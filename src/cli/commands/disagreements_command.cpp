// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/error.h"
#include "base/i18n.h"
#include "cli/agreement_options.h"
#include "cli/commands/commands.h"
#include "errands/consensus.h"
#include "errands/differences.h"
#include "errands/lookup.h"
#include "history/resolving_edits.h"
#include "project/words.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>

namespace rd::cli
{

namespace
{

using agreement::Disagreement;
using errands::FoundDifference;

struct DisagreementsOptions {
    std::vector<std::string> coders;
    std::vector<std::string> transcripts;
    bool open = false;      ///< Only those that are not settled.
    std::size_t settle = 0; ///< Its place in the list; 0: none.
    std::string with;       ///< The coder who is right.
    std::string code;       ///< Or this code …
    std::string qualifier;
    std::string extent; ///< … on this stretch, "20-34".
    bool none = false;  ///< Or neither.
    std::string note;
    std::string into;
};

std::string keyOf(const history::State& state, CodeId id)
{
    const codebook::Code* code = state.codebook.find(id);
    return code == nullptr ? std::string() : code->key;
}

std::string nameOf(const history::State& state, CodeId id)
{
    const codebook::Code* code = state.codebook.find(id);
    return code == nullptr ? std::string() : code->shownName(userLanguage());
}

Json codingJson(const history::State& state, const std::optional<coding::Coding>& coding)
{
    if (!coding) return nullptr;
    return {{"code", keyOf(state, coding->code)},
            {"qualifier", coding->qualifier ? Json(keyOf(state, coding->qualifier)) : Json(nullptr)},
            {"start", coding->span.start},
            {"end", coding->span.end},
            {"memo", coding->memo}};
}

/// "listens (not done) 20–34"
std::string codingText(const history::State& state, const std::optional<coding::Coding>& coding)
{
    if (!coding) return "–";
    std::string text = nameOf(state, coding->code);
    if (coding->qualifier) text += " (" + nameOf(state, coding->qualifier) + ")";
    return text + fmt::format(" {}–{}", coding->span.start, coding->span.end);
}

std::vector<CoderId> twoCoders(const history::State& state, const DisagreementsOptions& options)
{
    auto coders = codersAsked(state, options.coders);
    if (coders.size() != 2)
        throw Refusal({"", "", tr("Disagreements are between two coders."), tr("Name two coders.")});
    return coders;
}

std::vector<errands::FoundDifference> findAll(const history::State& state, const std::vector<CoderId>& coders,
                                              const DisagreementsOptions& options)
{
    const auto asked = errands::transcriptsListed(state, options.transcripts);
    errands::demandCompared(state, coders[0], coders[1], asked);
    return errands::differencesOf(state, coders[0], coders[1], asked);
}

class DisagreementLister
{
public:
    DisagreementLister(project::Project& project, const std::vector<CoderId>& coders)
        : m_state(project.state()), m_words(project)
    {
        for (const CoderId id : coders) m_names.push_back(m_state.coders.at(id).shownName());
        m_listing.key = "disagreements";
        m_listing.empty = tr("The coders say the same of the same passages.");
        m_listing.columns = {{"place", tr("No."), true}, {"document", tr("Transcript")},
                             {"turn", tr("Turn"), true}, {"kind", tr("Difference")},
                             {"first", m_names[0]},      {"second", m_names[1]},
                             {"settled", tr("Settled")}, {"text", tr("Words")}};
    }

    void take(std::size_t place, const FoundDifference& found)
    {
        const Disagreement& one = found.difference;
        const std::string& document = m_state.transcripts.find(found.transcript)->name;
        const transcript::Turn* turn = m_state.transcripts.turnAt(found.transcript, one.span().start);
        const Json number = turn == nullptr ? Json(nullptr) : Json(turn->number);
        const std::string words = m_words(found.transcript, one.span());
        m_listing.rows.push_back(
            {place, document, number, agreement::differenceName(one.kind, m_names[0], m_names[1]),
             codingText(m_state, one.first), codingText(m_state, one.second), settledText(found), words});
        m_json.push_back({{"place", place},
                          {"document", document},
                          {"turn", number},
                          {"kind", agreement::differenceKey(one.kind)},
                          {"start", one.span().start},
                          {"end", one.span().end},
                          {"first", codingJson(m_state, one.first)},
                          {"second", codingJson(m_state, one.second)},
                          {"settled", found.settled},
                          {"by_rule", found.byRule},
                          {"agreed", codingJson(m_state, found.agreed)},
                          {"right", rightJson(found)},
                          {"fell", found.fell ? Json(agreement::fellKey(*found.fell)) : Json(nullptr)},
                          {"note", found.note},
                          {"text", words}});
    }

    Listing finish(const std::vector<FoundDifference>& found)
    {
        const std::size_t all = found.size();
        const errands::DifferenceCounts counts = errands::countsOf(found);
        const std::size_t left = all - counts.settled;
        if (all > 0)
            m_listing.notes.push_back(say("{settled} of {all} settled, {left} left.",
                                          fmt::arg("settled", counts.settled), fmt::arg("all", all),
                                          fmt::arg("left", left)));
        if (counts.byRule > 0) m_listing.notes.push_back(errands::toldByRule(counts));
        if (counts.fell > 0) m_listing.notes.push_back(errands::toldFallen(counts));
        m_listing.json = Json{{"coders", m_names},
                              {"all", all},
                              {"settled", counts.settled},
                              {"left", left},
                              {"by_rule", counts.byRule},
                              {"fell", counts.fell},
                              {"disagreements", std::move(m_json)}};
        return std::move(m_listing);
    }

private:
    /// Who was right; null where neither was.
    [[nodiscard]] Json rightJson(const FoundDifference& found) const
    {
        if (found.right == agreement::Right::neither) return nullptr;
        return m_names[found.right == agreement::Right::first ? 0 : 1];
    }
    [[nodiscard]] std::string settledText(const FoundDifference& found) const
    {
        if (found.fell) return agreement::fellName(*found.fell);
        if (found.byRule) return say("by rule: {code}", fmt::arg("code", codingText(m_state, found.agreed)));
        if (!found.settled) return {};
        if (const Json right = rightJson(found); !right.is_null()) return right.get<std::string>();
        return found.agreed ? codingText(m_state, found.agreed) : tr("no code");
    }

    const history::State& m_state;
    project::Words m_words;
    std::vector<std::string> m_names;
    Listing m_listing;
    Json m_json = Json::array();
};

void listDisagreements(const Session& session, const DisagreementsOptions& options)
{
    const auto project = session.openToRead();
    const auto coders = namingFile(session, [&] { return twoCoders(project->state(), options); });
    const auto found = namingFile(session, [&] { return findAll(project->state(), coders, options); });
    DisagreementLister lister(*project, coders);
    for (std::size_t i = 0; i < found.size(); ++i)
        if (!options.open || !found[i].settled) lister.take(i + 1, found[i]);
    session.print(lister.finish(found));
}

/// "20-34"
text::Span extentOf(const std::string& words)
{
    text::Span span;
    const char* const end = words.data() + words.size();
    const auto first = std::from_chars(words.data(), end, span.start);
    if (first.ec == std::errc() && first.ptr != end && *first.ptr == '-') {
        const auto last = std::from_chars(first.ptr + 1, end, span.end);
        if (last.ec == std::errc() && last.ptr == end && span.start >= 0 && span.start < span.end)
            return span;
    }
    throw UsageError(say("“{word}” is no stretch of a text; write it as 20-34.", fmt::arg("word", words)));
}

/// What the coder of that name says there, one of the two; nothing where only the other coded.
std::optional<coding::Coding> codingOf(const history::State& state, const std::string& name,
                                       const std::vector<CoderId>& coders, const Disagreement& one)
{
    const CoderId right = errands::codersNamed(state, {name}).front();
    if (std::find(coders.begin(), coders.end(), right) == coders.end())
        throw Refusal({"", "", say("“{name}” is not one of these two coders.", fmt::arg("name", name)),
                       tr("Name one of the two, or say it with --code.")});
    for (const auto& said : {one.first, one.second})
        if (said && said->coder == right) return said;
    return std::nullopt;
}

/// What the agreed coder is to give; nothing for no code.
std::optional<coding::Coding> wantedOf(const history::State& state, const DisagreementsOptions& options,
                                       const std::vector<CoderId>& coders, const Disagreement& one)
{
    if (options.none) return std::nullopt;
    coding::Coding wanted = one.first ? *one.first : *one.second;
    if (!options.with.empty()) return codingOf(state, options.with, coders, one);
    wanted.span = one.span();
    if (!options.code.empty()) {
        wanted.code = errands::codeNamed(state, options.code).id;
        wanted.qualifier = {};
    }
    if (!options.qualifier.empty()) wanted.qualifier = errands::codeNamed(state, options.qualifier).id;
    if (!options.extent.empty()) wanted.span = extentOf(options.extent);
    return wanted;
}

void settle(const Session& session, const DisagreementsOptions& options)
{
    const bool otherwise = !options.code.empty() || !options.extent.empty();
    if ((options.with.empty() ? 0 : 1) + (otherwise ? 1 : 0) + (options.none ? 1 : 0) != 1)
        throw UsageError(tr("Say how it is settled: --with CODER, --code CODE and/or --extent 20-34, or "
                            "--none."));
    const auto project = session.openToWrite();
    const history::State& state = project->state();
    const auto coders = namingFile(session, [&] { return twoCoders(state, options); });
    const auto found = namingFile(session, [&] { return findAll(state, coders, options); });
    if (options.settle > found.size())
        throw Refusal({shownName(session.file), "",
                       say("There are {count} differences.", fmt::arg("count", found.size())),
                       tr("Take a number from the list.")});
    const FoundDifference& one = found[options.settle - 1];
    const auto edit = namingFile(session, [&] {
        const auto wanted = wantedOf(state, options, coders, one.difference);
        return errands::settleEdit(state, one, wanted, options.into, options.note, systemClock().nowMs());
    });
    const auto taken = history::alsoTakenAway(state, edit);
    std::vector<std::string> notes;
    if (!taken.empty()) notes.push_back(errands::toldAlsoTakenAway(taken));
    for (const std::string& coding : errands::inWords(*project, history::allTakenAway(state, edit)))
        notes.push_back(say("Taken away: {coding}", fmt::arg("coding", coding)));
    project->apply(edit);
    session.tell(edit.empty() ? tr("Nothing changed.") : history::describe(edit.kind, edit.args) + ".",
                 notes);
}

}

void addDisagreements(CLI::App& app, Session& session)
{
    CLI::App* command = addCommand(
        app, session, "disagreements",
        tr("List the passages of which two coders say different things, where both coded; or settle one."));
    const auto options = std::make_shared<DisagreementsOptions>();
    addCoders(*command, options->coders);
    addTranscriptChoice(*command, options->transcripts);
    command->add_flag("--open", options->open, tr("Only those that are not settled yet."));
    CLI::Option* settling =
        command->add_option("--settle", options->settle, tr("Settle the one with this number in the list."));
    settling->option_text(tr("NUMBER"))->check(wholeNumber(1));
    const auto add = [&](const char* name, std::string& value, const std::string& shown,
                         const std::string& help) {
        command->add_option(name, value, help)->option_text(shown)->needs(settling);
    };
    add("--with", options->with, tr("CODER"), tr("This coder is right, also one who coded nothing there."));
    add("--code", options->code, tr("CODE"), tr("Neither is: it is this code."));
    add("--qualifier", options->qualifier, tr("QUALIFIER"), tr("With this qualifier."));
    add("--extent", options->extent, tr("START-END"), tr("On this stretch of the text."));
    command->add_flag("--none", options->none, tr("Neither is: it gets no code."))->needs(settling);
    add("--note", options->note, tr("TEXT"), tr("Why; kept with it."));
    add("--into", options->into, tr("NAME"),
        tr("What the agreed coder is called, where the project has none yet."));
    command->callback([&session, options] {
        if (options->settle > 0) return settle(session, *options);
        listDisagreements(session, *options);
    });
}

}

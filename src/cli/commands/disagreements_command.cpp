// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/disagreements.h"
#include "base/error.h"
#include "base/i18n.h"
#include "cli/agreement_options.h"
#include "cli/commands/commands.h"
#include "errands/lookup.h"
#include "project/words.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace rd::cli
{

namespace
{

using agreement::Disagreement;

struct DisagreementsOptions {
    std::vector<std::string> coders;
    std::vector<std::string> transcripts;
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

class DisagreementLister
{
public:
    DisagreementLister(project::Project& project, const std::vector<CoderId>& coders)
        : m_state(project.state()), m_words(project), m_coders(coders)
    {
        for (const CoderId id : coders) m_names.push_back(m_state.coders.at(id).name);
        m_listing.key = "disagreements";
        m_listing.empty = tr("The coders say the same of the same passages.");
        m_listing.columns = {{"document", tr("Transcript")}, {"turn", tr("Turn"), true},
                             {"kind", tr("Difference")},     {"first", m_names[0]},
                             {"second", m_names[1]},         {"text", tr("Words")}};
    }

    void take(const transcript::Transcript& transcript)
    {
        for (const Disagreement& one :
             agreement::disagreements(m_state.codings.of(transcript.id), m_coders[0], m_coders[1])) {
            const transcript::Turn* turn = m_state.transcripts.turnAt(transcript.id, one.span().start);
            const Json number = turn == nullptr ? Json(nullptr) : Json(turn->number);
            const std::string words = m_words(transcript.id, one.span());
            m_listing.rows.push_back(
                {transcript.name, number, agreement::differenceName(one.kind, m_names[0], m_names[1]),
                 codingText(m_state, one.first), codingText(m_state, one.second), words});
            m_json.push_back({{"document", transcript.name},
                              {"turn", number},
                              {"kind", agreement::differenceKey(one.kind)},
                              {"start", one.span().start},
                              {"end", one.span().end},
                              {"first", codingJson(m_state, one.first)},
                              {"second", codingJson(m_state, one.second)},
                              {"text", words}});
        }
    }

    Listing finish()
    {
        m_listing.json = Json{{"coders", m_names}, {"disagreements", std::move(m_json)}};
        return std::move(m_listing);
    }

private:
    const history::State& m_state;
    project::Words m_words;
    const std::vector<CoderId>& m_coders;
    std::vector<std::string> m_names;
    Listing m_listing;
    Json m_json = Json::array();
};

void listDisagreements(const Session& session, const DisagreementsOptions& options)
{
    const auto project = session.openToRead();
    const history::State& state = project->state();
    const auto coders = codersListed(state, options.coders);
    if (coders.size() != 2)
        throw Refusal({"", "", tr("Disagreements are between two coders."), tr("Name two coders.")});
    const auto asked = transcriptsNamed(state, options.transcripts);
    DisagreementLister lister(*project, coders);
    for (const transcript::Transcript* transcript : state.transcripts.list()) {
        if (!asked.empty() && std::find(asked.begin(), asked.end(), transcript->id) == asked.end()) continue;
        const auto& codings = state.codings.of(transcript->id);
        const bool both = std::all_of(coders.begin(), coders.end(), [&](CoderId coder) {
            return std::any_of(codings.begin(), codings.end(),
                               [&](const coding::Coding& coding) { return coding.coder == coder; });
        });
        if (both || !asked.empty()) lister.take(*transcript);
    }
    session.print(lister.finish());
}

}

void addDisagreements(CLI::App& app, Session& session)
{
    CLI::App* command =
        addCommand(app, session, "disagreements",
                   tr("List the passages of which two coders say different things, where both coded."));
    const auto options = std::make_shared<DisagreementsOptions>();
    addCoders(*command, options->coders);
    addTranscriptChoice(*command, options->transcripts);
    command->callback([&session, options] { listDisagreements(session, *options); });
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "cli/commands/commands.h"

#include <CLI/CLI.hpp>

namespace rd::cli
{

namespace
{

struct Fact {
    const char* key;
    std::string heading;
    Json value;
};

std::vector<Fact> factsOf(const project::Project& project)
{
    const history::State& state = project.state();
    const Language language = userLanguage();
    long long characters = 0;
    for (const auto* transcript : state.transcripts.list()) characters += transcript->length;
    return {{"title", tr("Title"), state.info.title},
            {"language", tr("Language"), std::string(languageCode(state.info.language))},
            {"unit",
             tr("Counted"),
             {{"one", state.info.unitOne.in(language)}, {"many", state.info.unitMany.in(language)}}},
            {"transcripts", tr("Transcripts"), state.transcripts.list().size()},
            {"characters", tr("Characters"), characters},
            {"cases", tr("Cases"), state.cases.cases().size()},
            {"respondents", tr("Respondents"), state.cases.respondents().size()},
            {"attributes", tr("Attributes"), state.cases.attributes().size()},
            {"codes", tr("Codes"), state.codebook.inOrder().size()},
            {"codings", tr("Codings made"), state.codings.size()},
            {"coders", tr("Coders"), state.codersInOrder().size()},
            {"tables", tr("Saved tables"), state.tablesInOrder().size()},
            {"changes", tr("Changes"), project.history().size()}};
}

void tellInfo(const Session& session)
{
    const auto project = session.openToRead();
    Listing listing;
    listing.columns = {{"fact", ""}, {"value", ""}};
    listing.json = Json::object();
    for (Fact& fact : factsOf(*project)) {
        (*listing.json)[fact.key] = fact.value;
        if (fact.value.is_object())
            fact.value = fact.value["one"].get<std::string>() + ", " + fact.value["many"].get<std::string>();
        const bool named = session.format() == Format::text || session.format() == Format::html;
        listing.rows.push_back({named ? fact.heading : std::string(fact.key), std::move(fact.value)});
    }
    session.print(listing);
}

}

void addInfo(CLI::App& app, Session& session)
{
    addCommand(app, session, "info", tr("Tell what the project holds."))->callback([&session] {
        tellInfo(session);
    });
}

}

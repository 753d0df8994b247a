// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/i18n.h"
#include "cli/commands/commands.h"
#include "cli/lookup.h"
#include "coding/table_definition.h"
#include "text/offset_map.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <set>

namespace rd::cli
{

namespace
{

struct Options {
    std::string code;
    std::string caseName;
    std::string qualifier;
    std::string turns = "all";
    std::vector<std::string> coders;
    bool exact = false;
};

/// Which codings are asked for.
struct Wanted {
    std::set<CodeId> codes;
    std::set<CoderId> coders; ///< Empty: all.
    CaseId caseId;            ///< Null: all.
    CodeId qualifier;         ///< Null: with any and with none.
    coding::TurnChoice turns = coding::TurnChoice::all;
};

Wanted wantedBy(const Options& options, const history::State& state)
{
    Wanted wanted;
    const codebook::Code& code = codeNamed(state, options.code);
    wanted.codes = {code.id};
    if (!options.exact)
        for (const codebook::Code* below : state.codebook.withDescendants(code.id))
            wanted.codes.insert(below->id);
    if (code.isQualifier()) { // its passages are those of the codings that carry it
        wanted.qualifier = code.id;
        wanted.codes.clear();
    }
    if (!options.qualifier.empty()) wanted.qualifier = codeNamed(state, options.qualifier).id;
    if (!options.caseName.empty()) wanted.caseId = caseNamed(state, options.caseName).id;
    const auto coders = codersNamed(state, options.coders);
    wanted.coders = {coders.begin(), coders.end()};
    wanted.turns = coding::turnChoiceFromKey(options.turns);
    return wanted;
}

bool fits(const Wanted& wanted, const history::State& state, const coding::Coding& coding)
{
    if (!wanted.codes.empty() && !wanted.codes.contains(coding.code)) return false;
    if (!wanted.coders.empty() && !wanted.coders.contains(coding.coder)) return false;
    if (wanted.qualifier && coding.qualifier != wanted.qualifier) return false;
    if (wanted.turns == coding::TurnChoice::all) return true;
    const auto* speaker = state.transcripts.speakerAt(coding.transcript, coding.span.start);
    return speaker == nullptr || speaker->role != transcript::Role::interviewer;
}

template <class Thing, class Name>
Json nameOrNull(const Thing* thing, const Name& name)
{
    return thing == nullptr || thing->deleted ? Json(nullptr) : Json(name(*thing));
}

std::vector<Json> rowOf(const history::State& state, const transcript::Transcript& document,
                        const coding::Coding& coding, const text::OffsetMap& map)
{
    const auto* turn = state.transcripts.turnAt(document.id, coding.span.start);
    const auto* speaker = state.transcripts.speakerAt(document.id, coding.span.start);
    const auto* person = speaker == nullptr ? nullptr : state.cases.find(speaker->respondent);
    const auto coder = state.coders.find(coding.coder);
    const auto key = [](const codebook::Code& code) { return code.key; };
    const auto name = [](const auto& thing) { return thing.name; };
    return {nameOrNull(state.cases.find(document.caseId), name),
            document.name,
            turn == nullptr ? Json(nullptr) : Json(turn->number),
            speaker == nullptr ? Json(nullptr) : Json(speaker->label),
            nameOrNull(person, name),
            nameOrNull(state.codebook.find(coding.code), key),
            nameOrNull(state.codebook.find(coding.qualifier), key),
            coder == state.coders.end() ? std::string() : coder->second.name,
            coding.span.start,
            coding.span.end,
            std::string(map.slice(coding.span)),
            coding.memo};
}

Listing passageListing(project::Project& project, const Wanted& wanted)
{
    const history::State& state = project.state();
    Listing listing;
    listing.key = "passages";
    listing.empty = tr("No passage has this code.");
    listing.columns = {{"case", tr("Case")},           {"document", tr("Transcript")},
                       {"turn", tr("Turn")},           {"speaker", tr("Speaker")},
                       {"person", tr("Respondent")},   {"code", tr("Code")},
                       {"qualifier", tr("Qualifier")}, {"coder", tr("Coder")},
                       {"start", tr("Start")},         {"end", tr("End")},
                       {"text", tr("Passage")},        {"memo", tr("Memo")}};
    for (const transcript::Transcript* document : state.transcripts.list()) {
        if (wanted.caseId && document->caseId != wanted.caseId) continue;
        std::shared_ptr<const std::string> body;
        std::optional<text::OffsetMap> map;
        for (const coding::Coding& coding : state.codings.of(document->id)) {
            if (!fits(wanted, state, coding)) continue;
            if (!body) {
                body = project.text(document->id);
                map.emplace(*body);
            }
            listing.rows.push_back(rowOf(state, *document, coding, *map));
        }
    }
    return listing;
}

/// For people: who and where on one line, the words below it.
std::string asText(const Listing& listing, const codebook::Codebook& codebook)
{
    std::string out;
    const auto text = [](const Json& value) {
        return value.is_string() ? value.get<std::string>() : std::string();
    };
    for (const auto& row : listing.rows) {
        const std::string who = text(row[4]).empty() ? text(row[3]) : text(row[4]);
        out += text(row[0]).empty() ? text(row[1]) : text(row[0]) + ", " + text(row[1]);
        if (!row[2].is_null()) out += ", " + say("turn {number}", fmt::arg("number", row[2].get<int>()));
        if (!who.empty()) out += ", " + who;
        const codebook::Code* code = codebook.byKey(text(row[5]));
        const codebook::Code* qualifier = codebook.byKey(text(row[6]));
        out += ": " + (code == nullptr ? text(row[5]) : code->shownName(userLanguage()));
        if (qualifier != nullptr) out += " (" + qualifier->shownName(userLanguage()) + ")";
        out += " [" + text(row[7]) + "]\n  " + text(row[10]) + "\n";
        if (!text(row[11]).empty()) out += "  " + tr("Memo") + ": " + text(row[11]) + "\n";
        out += "\n";
    }
    const auto count = static_cast<long long>(listing.rows.size());
    return out + sayn("{count} passage", "{count} passages", count, fmt::arg("count", count)) + "\n";
}

void listPassages(const Session& session, const Options& options)
{
    const auto project = session.openToRead();
    const Listing listing = passageListing(*project, wantedBy(options, project->state()));
    if (session.format() == Format::text)
        session.print(asText(listing, project->state().codebook));
    else
        session.print(listing);
}

}

void addPassages(CLI::App& app, Session& session)
{
    CLI::App* command =
        addCommand(app, session, "passages", tr("List the passages of a code, in their own words."));
    const auto options = std::make_shared<Options>();
    command->add_option("--code", options->code, tr("The code, by key or name; with the codes below it."))
        ->required()
        ->option_text(tr("CODE"));
    command->add_flag("--exact", options->exact, tr("Only this code, without those below it."));
    command->add_option("--case", options->caseName, tr("Only of this case."))->option_text(tr("NAME"));
    command->add_option("--coder", options->coders, tr("Only codings by this coder. May be repeated."))
        ->option_text(tr("NAME"))
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command->add_option("--qualifier", options->qualifier, tr("Only codings with this qualifier."))
        ->option_text(tr("CODE"));
    addChoice(*command, "--turns", options->turns, {"all", "without-interviewer"},
              tr("Whether codings in the interviewer's turns count; by default they do."));
    command->callback([&session, options] { listPassages(session, *options); });
}

}

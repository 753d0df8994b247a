// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "cli/commands/commands.h"
#include "codebook/code.h"
#include "errands/lookup.h"
#include "history/coding_edits.h"
#include "history/team_edits.h"

#include <CLI/CLI.hpp>

#include <map>
#include <set>

namespace rd::cli
{

namespace
{

struct CoderWords {
    std::string add;
    std::string set;
    std::string join;
    std::string into;
    std::string name;
    std::string initials;
    std::string color;
};

void describe(coding::Coder& coder, const CoderWords& words)
{
    if (!words.name.empty()) coder.name = words.name;
    if (!words.initials.empty()) coder.initials = words.initials;
    if (!words.color.empty() && !codebook::parseColor(words.color, coder.color))
        throw Refusal({"", "", say("“{color}” is no colour.", fmt::arg("color", words.color)),
                       tr("Write it as #RRGGBB.")});
}

void addCoder(const Session& session, const CoderWords& words)
{
    const auto project = session.openToWrite();
    coding::Coder coder;
    coder.name = words.add;
    describe(coder, words);
    project->apply(history::addCoder(project->state(), coder));
    session.tell(say("Added the coder “{name}”", fmt::arg("name", coder.name)));
}

void changeCoder(const Session& session, const CoderWords& words)
{
    if (words.name.empty() && words.initials.empty() && words.color.empty())
        throw UsageError(tr("Say what is to change: --name, --initials or --color."));
    const auto project = session.openToWrite();
    coding::Coder coder =
        project->state().coders.at(errands::codersNamed(project->state(), {words.set}).front());
    describe(coder, words);
    const bool changed = project->apply(history::changeCoder(project->state(), coder));
    session.tell(changed ? say("Changed the coder “{name}”", fmt::arg("name", coder.name))
                         : tr("Nothing changed."));
}

/// How many codings of that coder are another's by the edit, and how many say what another says already.
std::vector<std::string> whatBecameOf(const history::State& state, const history::Edit& edit, CoderId from)
{
    long long moved = 0;
    long long one = 0;
    for (const history::Row& row : edit.rows) {
        const auto* coding = std::get_if<coding::Coding>(&row);
        if (coding == nullptr) continue;
        const coding::Coding* before = state.codings.find(coding->id);
        if (coding->deleted)
            ++one;
        else if (before != nullptr && before->coder == from)
            ++moved;
    }
    std::vector<std::string> notes{
        sayn("{count} coding came along.", "{count} codings came along.", moved, fmt::arg("count", moved))};
    if (one > 0)
        notes.push_back(sayn("{count} coding says the same as another and counts once.",
                             "{count} codings say the same as another and count once.", one,
                             fmt::arg("count", one)));
    return notes;
}

void joinCoders(const Session& session, const CoderWords& words)
{
    const auto project = session.openToWrite();
    const history::State& state = project->state();
    const CoderId from = errands::codersNamed(state, {words.join}).front();
    const CoderId into = errands::codersNamed(state, {words.into}).front();
    const history::Edit edit = history::joinCoders(state, from, into);
    const std::vector<std::string> notes = whatBecameOf(state, edit, from);
    project->apply(edit);
    session.tell(history::describe(edit.kind, edit.args), notes);
}

void listCoders(const Session& session)
{
    const auto project = session.openToRead();
    const history::State& state = project->state();
    std::map<CoderId, long long> counts;
    std::map<CoderId, std::set<TranscriptId>> coded;
    for (const auto& [transcript, list] : state.codings.all())
        for (const coding::Coding& coding : list) {
            ++counts[coding.coder];
            coded[coding.coder].insert(transcript);
        }
    std::map<CoderId, long long> handed;
    for (const auto& [id, assignment] : state.assignments)
        if (!assignment.deleted) ++handed[assignment.coder];
    Listing listing;
    listing.key = "coders";
    listing.empty = tr("There is no coder yet.");
    listing.columns = {
        {"coder", tr("Coder")},     {"initials", tr("Initials")},       {"color", tr("Colour")},
        {"codings", tr("Codings")}, {"transcripts", tr("Transcripts")}, {"handed_out", tr("Handed out")}};
    for (const coding::Coder* coder : state.codersInOrder())
        listing.rows.push_back({coder->shownName(), coder->initials, codebook::colorText(coder->color),
                                counts[coder->id], coded[coder->id].size(), handed[coder->id]});
    session.print(listing);
}

}

void addCoders(CLI::App& app, Session& session)
{
    CLI::App* command = addCommand(
        app, session, "coders", tr("List who codes, and how much each coded; or add, change or join them."));
    const auto words = std::make_shared<CoderWords>();
    auto* add =
        command->add_option("--add", words->add, tr("Add a coder of this name."))->option_text(tr("NAME"));
    auto* set = command->add_option("--set", words->set, tr("Change this coder."))->option_text(tr("NAME"));
    set->excludes(add);
    auto* join = command
                     ->add_option("--join", words->join,
                                  tr("Make this coder one with that of --into, who gets what it coded."))
                     ->option_text(tr("NAME"))
                     ->excludes(add)
                     ->excludes(set);
    auto* into = command->add_option("--into", words->into, tr("The coder who stays."))
                     ->option_text(tr("NAME"))
                     ->needs(join);
    join->needs(into);
    command->add_option("--name", words->name, tr("The new name."))->option_text(tr("NAME"))->needs(set);
    command->add_option("--initials", words->initials, tr("Shown where the name has no room."))
        ->option_text(tr("TEXT"));
    command->add_option("--color", words->color, tr("The coder's colour (#RRGGBB)."))
        ->option_text(tr("COLOUR"));
    command->callback([&session, words, add, set, join] {
        if (add->count() > 0) return addCoder(session, *words);
        if (set->count() > 0) return changeCoder(session, *words);
        if (join->count() > 0) return joinCoders(session, *words);
        if (!words->initials.empty() || !words->color.empty())
            throw UsageError(tr("Say of whom: --add NAME or --set NAME."));
        listCoders(session);
    });
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/who_coded.h"
#include "gui/actions/coders.h"
#include "gui/actions/pick.h"
#include "gui/comparison.h"
#include "gui/counts.h"
#include "gui/dialogs/coder_dialog.h"
#include "gui/dialogs/name_dialog.h"
#include "gui/views/common/words.h"
#include "history/coding_edits.h"
#include "history/team_edits.h"

#include <fmt/ranges.h>

#include <map>

namespace rd::gui
{

std::vector<const coding::Coder*> personsOf(const history::State& state)
{
    auto coders = state.codersInOrder();
    std::erase_if(coders, [](const coding::Coder* coder) { return coder->agreed; });
    return coders;
}

void codeAs(Context& context, const std::string& name)
{
    context.workspace.setCoderName(name);
    Settings settings = context.settings.get();
    settings.coderName = name;
    context.settings.set(settings);
}

void chooseCoder(Context& context, const std::string& note)
{
    NameQuestion question{tr("Who codes"),
                          note,
                          tr("Coder:"),
                          tr("Go on with this name"),
                          context.workspace.coderName(),
                          {},
                          false};
    if (hasProject(context))
        for (const coding::Coder* coder : personsOf(context.state())) question.known.push_back(coder->name);
    NameDialog dialog(context.ask.window(), question);
    context.ask.show(dialog);
    const std::string& name = dialog.value();
    const bool another = hasProject(context) && context.workspace.counts().blind() &&
                         name != context.workspace.coderName() &&
                         context.state().coderByName(name) != nullptr;
    if (another)
        confirm(context.ask, tr("Who codes"),
                say("You are coding blind. As {name} you see what {name} coded.", fmt::arg("name", name)),
                tr("Go on with this name"));
    codeAs(context, name);
}

void demandCoder(Context& context)
{
    if (!context.settings.get().coderName.empty() || !hasProject(context)) return;
    const std::string& name = context.workspace.coderName();
    if (context.project().handedTo() == name || context.state().coderByName(name) != nullptr) return;
    chooseCoder(context, say("Nobody was asked yet who codes here, and “{name}” is only the name on this "
                             "computer. The name stands with everything that you make.",
                             fmt::arg("name", name)));
}

void codeBlind(Context& context, bool blind)
{
    if (blind) context.workspace.comparison().compare({}, {});
    context.workspace.counts().codeBlind(blind);
    context.settings.codeBlind(context.project().path(), blind);
}

namespace
{

/// A line a coder: name, initials (where others have the same the name, as beside the text), how much that
/// coder coded, unless that is hidden, and which transcripts were handed out to whom.
std::vector<std::vector<std::string>> coderLines(const Context& context,
                                                 const std::vector<const coding::Coder*>& coders)
{
    const history::State& state = context.state();
    const bool blind = context.workspace.counts().blind();
    auto codings = errands::codingsByCoder(state);
    std::map<CoderId, std::vector<std::string>> handed;
    for (const transcript::Transcript* transcript : state.transcripts.list())
        for (const auto& [id, assignment] : state.assignments)
            if (!assignment.deleted && assignment.transcript == transcript->id)
                handed[assignment.coder].push_back(transcript->name);
    std::set<CoderId> ids;
    for (const coding::Coder* coder : coders) ids.insert(coder->id);
    const auto names = shortNames(state, ids);
    std::vector<std::vector<std::string>> lines;
    for (const coding::Coder* coder : coders) {
        lines.push_back({coder->shownName(), names.at(coder->id),
                         blind && coder->name != context.workspace.coderName()
                             ? tr("hidden")
                             : std::to_string(codings[coder->id]),
                         fmt::format("{}", fmt::join(handed[coder->id], ", "))});
    }
    return lines;
}

void editCoder(Context& context, const coding::Coder& before)
{
    const coding::Coder coder = before; // it changes in the state
    const auto editOf = [&](const coding::Coder& value) {
        return value.id ? history::changeCoder(context.state(), value)
                        : history::addCoder(context.state(), value);
    };
    auto others = personsOf(context.state());
    std::erase_if(others, [&](const coding::Coder* other) { return other->id == coder.id; });
    if (!coder.id || coder.agreed) others.clear();
    CoderDialog dialog(
        context.ask.window(), coder, [&](const coding::Coder& value) { (void)editOf(value); }, others);
    context.ask.show(dialog);
    if (dialog.sameAs()) context.workspace.counts().demandSeeing();
    context.project().apply(dialog.sameAs() ? history::joinCoders(context.state(), coder.id, dialog.sameAs())
                                            : editOf(dialog.value()));
    if (coder.id && context.workspace.coderName() == coder.name) // who codes goes by the name
        codeAs(context, context.state().coders.at(dialog.sameAs() ? dialog.sameAs() : coder.id).name);
}

void changeCoders(Context& context)
{
    const auto coders = context.state().codersInOrder();
    PickQuestion question{tr("Coders"),
                          "",
                          tr("Change…"),
                          {tr("Name"), tr("Initials"), tr("Codings"), tr("Handed out")},
                          coderLines(context, coders),
                          false,
                          {}};
    for (const coding::Coder* coder : coders) question.colors.push_back(coder->color);
    question.rows.push_back({tr("(a new coder)"), "", "", ""});
    question.widths = {200, 80, 80, 320};
    const std::size_t line = pickOne(context, question);
    editCoder(context, line < coders.size() ? *coders[line] : coding::Coder{});
}

}

void addCoderActions(Actions& actions)
{
    actions.add({"team/coders", mark("&Coders…"),
                 mark("Who codes: names, initials, colours, and who was handed what."), "", changeCoders,
                 canWrite});
    actions.add(
        {"team/blind", mark("Code &blind"), mark("Hide what others coded until you compare."), "",
         [](Context& context) { codeBlind(context, !context.workspace.counts().blind()); }, hasProject,
         [](const Context& context) { return hasProject(context) && context.workspace.counts().blind(); }});
}

}

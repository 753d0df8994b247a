// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/guide.h"
#include "exchange/reader.h"
#include "gui/actions/pick.h"
#include "gui/dialogs/guide_item_form.h"
#include "gui/views/guide/raised_here.h"
#include "history/guide_edits.h"
#include "text/fold.h"

#include <algorithm>

namespace rd::gui
{

namespace
{

using transcript::GuideItem;
using transcript::GuideLevel;
using transcript::RaisedBy;

constexpr int longestWords = 160; // code points of a turn

const GuideItem* chosenItem(const Context& context)
{
    if (!hasProject(context)) return nullptr;
    const auto found = context.state().guide.find(context.workspace.guideItem());
    return found == context.state().guide.end() || found->second.deleted ? nullptr : &found->second;
}

bool canWriteItem(const Context& context)
{
    return canWrite(context) && chosenItem(context) != nullptr;
}

bool hasGuide(const Context& context)
{
    return hasProject(context) && !transcript::guideOrder(context.state().guide).empty();
}

bool canTie(const Context& context)
{
    return canWriteItem(context) && turnHere(context.state(), context.workspace.selection()) != nullptr;
}

/// A question below the chosen topic, or beside the chosen question.
void addItem(Context& context)
{
    GuideItem item;
    if (const GuideItem* chosen = chosenItem(context)) {
        item.level = chosen->level == GuideLevel::topic ? GuideLevel::question : chosen->level;
        item.parent = chosen->level == GuideLevel::topic ? chosen->id : chosen->parent;
    }
    GuideItemForm form(context.ask.window(), context.state(), item,
                       [&](const GuideItem& value) { (void)history::addGuideItem(context.state(), value); });
    context.ask.show(form);
    GuideItem made = form.value();
    made.id = GuideItemId::make();
    context.workspace.chooseGuideItem(made.id);
    context.project().apply(history::addGuideItem(context.state(), made));
}

void editItem(Context& context)
{
    GuideItemForm form(
        context.ask.window(), context.state(), *chosenItem(context),
        [&](const GuideItem& value) { (void)history::changeGuideItem(context.state(), value); });
    context.ask.show(form);
    context.project().apply(history::changeGuideItem(context.state(), form.value()));
}

/// Up (-1) or down (1) among those that stand below the same item.
void moveItem(Context& context, int by)
{
    const GuideItem& item = *chosenItem(context);
    std::vector<GuideItemId> beside;
    for (const GuideItem* one : transcript::guideOrder(context.state().guide))
        if (one->parent == item.parent) beside.push_back(one->id);
    const auto at = std::find(beside.begin(), beside.end(), item.id) - beside.begin();
    const auto last = static_cast<std::ptrdiff_t>(beside.size()) - 1;
    if (at + by < 0 || at + by > last) return;
    const auto before = by < 0 ? at - 1 : at + 2;
    context.project().apply(
        history::moveGuideItem(context.state(), item.id, item.parent,
                               before > last ? GuideItemId{} : beside[static_cast<std::size_t>(before)]));
}

void importGuideFile(Context& context)
{
    std::string pattern = "*.csv";
    for (const std::string& ending : exchange::readableEndings()) pattern += ";*" + ending;
    const ReadFile file =
        askForFile(context, tr("Import an interview guide"), {tr("Interview guides"), pattern});
    const auto read = exchange::readGuide(file.bytes, file.name, errands::guideContext(context.state()));
    const history::Edit edit = history::importGuide(context.state(), read.items, file.name);
    context.project().apply(edit);
    const auto count = static_cast<long long>(edit.rows.size());
    context.ask.inform(sayn("Imported from {source}: {count} item is new or changed.",
                            "Imported from {source}: {count} items are new or changed.", count,
                            fmt::arg("source", file.name), fmt::arg("count", count)),
                       read.notes);
}

void exportGuideFile(Context& context)
{
    saveBytes(context, tr("Export the interview guide"), csvKind(), tr("guide") + ".csv",
              exchange::writeGuideCsv(errands::guideContext(context.state())));
}

std::vector<std::string> proposalRow(const history::State& state, const errands::ProposedRaising& one)
{
    const std::string& name = state.transcripts.find(one.raising.transcript)->name;
    return {guideItemName(state.guide.at(one.raising.item)),
            say("{document}, turn {turn}", fmt::arg("document", name), fmt::arg("turn", one.turnNumber)) +
                ": " + text::shortened(one.words, longestWords)};
}

/// Nothing is tied that the user does not leave ticked.
void findTurns(Context& context)
{
    std::vector<errands::ProposedRaising> proposed;
    context.ask.work(tr("Comparing turns with the guide…"), [&](Progress&) {
        proposed = errands::proposedRaisings(context.project(), context.state().transcripts.list(),
                                             errands::likelyMatch);
    });
    if (proposed.empty())
        return context.ask.inform(
            tr("No turn asks a question of the interview guide that was not marked already."), {});
    PickQuestion question{tr("Which turns ask what"),
                          tr("These turns of the interviewer seem to ask these questions. Take away the tick "
                             "where that is not so."),
                          tr("Tie them"),
                          {tr("Item"), tr("Turn")},
                          {},
                          true,
                          {}};
    for (const auto& one : proposed) {
        question.chosen.push_back(question.rows.size());
        question.rows.push_back(proposalRow(context.state(), one));
    }
    std::vector<transcript::Raising> raisings;
    for (const std::size_t row : pick(context, question)) raisings.push_back(proposed[row].raising);
    context.project().apply(history::setRaisings(context.state(), raisings));
}

Action::Run tying(RaisedBy by)
{
    return [by](Context& context) {
        const Selection& here = context.workspace.selection();
        context.project().apply(history::setRaising(context.state(), context.workspace.guideItem(),
                                                    here.transcript, turnHere(context.state(), here)->id,
                                                    by));
    };
}

void untie(Context& context)
{
    const Selection& here = context.workspace.selection();
    context.project().apply(history::clearRaising(context.state(), context.workspace.guideItem(),
                                                  here.transcript, turnHere(context.state(), here)->id));
}

void addTies(Actions& actions)
{
    actions.add({"guide/match", mark("&Find the turns that ask…"),
                 mark("Propose which turns of the interviewers ask which question."), "", findTurns,
                 [](const Context& context) { return canWrite(context) && hasGuide(context); }});
    actions.add({"guide/asked", mark("The turn at the caret &asks it"),
                 mark("Tie the turn at the caret to the chosen question."), "Ctrl+Shift+Q",
                 tying(RaisedBy::asked), canTie});
    actions.add({"guide/unasked", mark("It came up &unasked at the caret"),
                 mark("Say that the respondent came up with the chosen question in this turn."), "",
                 tying(RaisedBy::unasked), canTie});
    actions.add({"guide/not-raised", mark("The turn at the caret does not as&k it"),
                 mark("Put this turn aside, so that it is not proposed for the question again."), "",
                 tying(RaisedBy::notRaised), canTie});
    actions.add({"guide/untie", mark("Untie &the turn at the caret"),
                 mark("Take away what was said of the chosen question in this turn."), "", untie, canTie});
}

}

void addGuideActions(Actions& actions)
{
    actions.add({"guide/add", mark("&New item…"),
                 mark("Add a topic, a question or a point to watch to the interview guide."), "", addItem,
                 canWrite});
    actions.add({"guide/edit", mark("&Change the item…"),
                 mark("Change the words of the item, or the theme that it asks about."), "", editItem,
                 canWriteItem});
    actions.add({"guide/up", mark("Move the item u&p"), mark("Put it before the item above."), "",
                 [](Context& context) { moveItem(context, -1); }, canWriteItem});
    actions.add({"guide/down", mark("Move the item &down"), mark("Put it behind the item below."), "",
                 [](Context& context) { moveItem(context, 1); }, canWriteItem});
    actions.add({"guide/delete", mark("De&lete the item"),
                 mark("Delete the item, those below it and their ties; undo brings them back."), "",
                 [](Context& context) {
                     context.project().apply(
                         history::deleteGuideItem(context.state(), context.workspace.guideItem()));
                 },
                 canWriteItem});
    actions.add({"guide/import", mark("&Import the guide…"),
                 mark("Add and change items from a Word, text or CSV file."), "", importGuideFile, canWrite});
    actions.add({"guide/export", mark("E&xport the guide…"), mark("Save the guide as a CSV file."), "",
                 exportGuideFile, hasGuide});
    addTies(actions);
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/code_colors.h"
#include "gui/actions/code_changes.h"
#include "gui/dialogs/code_dialog.h"
#include "gui/views/codebook/code_tree.h"
#include "gui/wx_text.h"
#include "history/codebook_edits.h"

#include <wx/colordlg.h>

namespace rd::gui
{

namespace
{

using codebook::Code;
using codebook::CodeLevel;

void choose(Context& context, CodeId id)
{
    Selection selection = context.workspace.selection();
    selection.code = id;
    context.workspace.select(selection);
}

/// Below the chosen theme, or beside the chosen factor.
CodeId parentForNew(const Context& context)
{
    const Code* chosen = context.state().codebook.find(context.workspace.selection().code);
    if (chosen == nullptr || chosen->deleted || chosen->isQualifier()) return {};
    return chosen->isTheme() ? chosen->id : chosen->parent;
}

void addCode(Context& context, CodeLevel level)
{
    Code code;
    code.level = level;
    if (level == CodeLevel::factor) code.parent = parentForNew(context);
    const Code* above = context.state().codebook.find(code.parent);
    code.color = above != nullptr ? above->color : codebook::freeCodeColor(context.state().codebook);
    CodeDialog dialog(context.ask.window(), context.state().codebook, code,
                      [&](const Code& made) { (void)history::addCode(context.state(), made); });
    context.ask.show(dialog);
    Code made = dialog.value();
    made.id = CodeId::make();
    context.project().apply(history::addCode(context.state(), made));
    choose(context, made.id);
    tellSameName(context, made.id);
}

void editCode(Context& context)
{
    CodeDialog dialog(context.ask.window(), context.state().codebook, chosenCode(context),
                      [&](const Code& code) { (void)history::changeCode(context.state(), code); });
    context.ask.show(dialog);
    const std::string before = chosenCode(context).shownName(userLanguage());
    context.project().apply(history::changeCode(context.state(), dialog.value(), dialog.reason()));
    if (chosenCode(context).shownName(userLanguage()) != before)
        tellSameName(context, chosenCode(context).id);
}

void recolor(Context& context)
{
    Code code = chosenCode(context);
    wxColourData data;
    data.SetColour(toWx(code.color));
    wxColourDialog dialog(context.ask.window(), &data);
    context.ask.show(dialog);
    code.color = fromWx(dialog.GetColourData().GetColour());
    context.project().apply(history::changeCode(context.state(), code));
}

std::optional<CodePlace> placeIn(const codebook::Codebook& codebook, CodeId id)
{
    const auto up = placeBeside(codebook, id, -1);
    if (!up) return std::nullopt;
    return CodePlace{up->before, {}}; // the sibling above becomes its parent
}

std::optional<CodePlace> placeOut(const codebook::Codebook& codebook, CodeId id)
{
    const Code* code = codebook.find(id);
    const Code* parent = code == nullptr ? nullptr : codebook.find(code->parent);
    if (parent == nullptr || parent->deleted) return std::nullopt;
    return placeFor(codebook, id, parent->id, DropPlace::after);
}

using Place = std::optional<CodePlace> (*)(const codebook::Codebook&, CodeId);

Action moving(const char* name, const char* label, const char* help, const char* key, Place place)
{
    const auto where = [place](const Context& context) {
        return place(context.state().codebook, context.workspace.selection().code);
    };
    return {name,
            label,
            help,
            key,
            [where](Context& context) {
                const auto to = where(context);
                if (!to) return;
                context.project().apply(history::moveCode(context.state(), context.workspace.selection().code,
                                                          to->parent, to->before));
            },
            [where](const Context& context) { return canWriteCode(context) && where(context).has_value(); }};
}

void addMoves(Actions& actions)
{
    actions.add(moving("code/up", mark("Move &up"), mark("Move the code above the one before it."),
                       "Alt+Shift+Up",
                       [](const codebook::Codebook& book, CodeId id) { return placeBeside(book, id, -1); }));
    actions.add(moving("code/down", mark("Move &down"), mark("Move the code below the one after it."),
                       "Alt+Shift+Down",
                       [](const codebook::Codebook& book, CodeId id) { return placeBeside(book, id, 1); }));
    actions.add(moving("code/in", mark("Move &below the code before it"),
                       mark("Move the code one level deeper."), "Alt+Shift+Right", placeIn));
    actions.add(moving("code/out", mark("Move &out of its code"), mark("Move the code one level up."),
                       "Alt+Shift+Left", placeOut));
}

}

void addCodeActions(Actions& actions)
{
    const auto adding = [](CodeLevel level) {
        return [level](Context& context) { addCode(context, level); };
    };
    actions.add({"code/add", mark("New &code…"), mark("Add a code, below or beside the chosen one."),
                 "Ctrl+Shift+N", adding(CodeLevel::factor), canWrite});
    actions.add({"code/theme", mark("New &theme…"), mark("Add a theme, which has a table of its own."), "",
                 adding(CodeLevel::theme), canWrite});
    actions.add({"code/qualifier", mark("New &qualifier…"),
                 mark("Add a qualifier, such as “not done”, which crosses themes."), "",
                 adding(CodeLevel::qualifier), canWrite});
    actions.add({"code/edit", mark("&Edit…"),
                 mark("Change the names, definition and use of the chosen code."), "F2", editCode,
                 canWriteCode});
    actions.add({"code/recolor", mark("C&olour…"), mark("Give the chosen code another colour."), "", recolor,
                 canWriteCode});
    addMoves(actions);
    actions.add({"code/merge", mark("Mer&ge into…"),
                 mark("Make one code of two: all codings go to the other code."), "", mergeCode,
                 canWriteCode});
    actions.add({"code/split", mark("&Split…"), mark("Make a new code of some of its passages."), "",
                 splitCode, canWriteCode});
    actions.add({"code/delete", mark("&Delete…"),
                 mark("Delete the code, the codes below it and their codings."), "", deleteCode,
                 canWriteCode});
    actions.add({"code/restore", mark("&Restore deleted…"), mark("Bring a deleted code back."), "",
                 restoreCode, canWrite});
    actions.add({"code/template", mark("&Add from a template…"),
                 mark("Add the codes of a codebook that comes with the program."), "", addFromTemplate,
                 canWrite});
    actions.add({"code/import", mark("&Import…"), mark("Add or change codes from a CSV file."), "",
                 importCodes, canWrite});
    actions.add({"code/export", mark("E&xport…"), mark("Save the codebook as a CSV file."), "", exportCodes,
                 hasProject});
}

}

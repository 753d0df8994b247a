// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions/action.h"

#include <stdexcept>

namespace rd::gui
{

std::string literally(const std::string& text)
{
    std::string doubled;
    for (const char c : text) doubled += c == '&' ? std::string("&&") : std::string(1, c);
    return doubled;
}

std::size_t Actions::indexOf(std::string_view name) const
{
    for (std::size_t index = 0; index < m_actions.size(); ++index)
        if (m_actions[index].name == name) return index;
    throw std::out_of_range("no action " + std::string(name));
}

Actions allActions()
{
    Actions actions;
    addMemoActions(actions);
    addGuideActions(actions);
    addProjectActions(actions);
    addTranscriptActions(actions);
    addCodeActions(actions);
    addCodingActions(actions);
    addCaseActions(actions);
    addTableActions(actions);
    addReportActions(actions);
    addCoderActions(actions);
    addTeamActions(actions);
    addSettlingActions(actions);
    addAgreementActions(actions);
    addRoundActions(actions);
    addEditActions(actions);
    addExchangeActions(actions);
    addSearchActions(actions);
    addViewActions(actions);
    addHelpActions(actions);
    return actions;
}

bool hasProject(const Context& context)
{
    return context.workspace.project() != nullptr;
}

bool canWrite(const Context& context)
{
    return hasProject(context) && !context.project().readOnly();
}

bool hasTranscript(const Context& context)
{
    if (!hasProject(context)) return false;
    const auto* transcript = context.state().transcripts.find(context.workspace.selection().transcript);
    return transcript != nullptr && !transcript->deleted;
}

bool canWriteTranscript(const Context& context)
{
    return canWrite(context) && hasTranscript(context);
}

bool canWriteCode(const Context& context)
{
    if (!canWrite(context)) return false;
    const codebook::Code* code = context.state().codebook.find(context.workspace.selection().code);
    return code != nullptr && !code->deleted;
}

bool canWriteCodings(const Context& context)
{
    return canWrite(context) && !context.workspace.selection().codings.empty();
}

}

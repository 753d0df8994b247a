// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/guide_item_form.h"

#include "base/i18n.h"
#include "gui/views/common/words.h"
#include "gui/views/guide/raised_here.h"
#include "text/fold.h"

namespace rd::gui
{

namespace
{

constexpr int linesOfWords = 4;
constexpr int longestParent = 60; // code points

}

GuideItemForm::GuideItemForm(wxWindow* parent, const history::State& state, const transcript::GuideItem& item,
                             std::function<void(const transcript::GuideItem&)> check)
    : FormDialog(parent, item.id ? tr("Change an item of the guide") : tr("New item of the guide")),
      m_state(state), m_value(item), m_check(std::move(check))
{
    m_level = addChoice(tr("Kind:"), {tr("Topic"), tr("Question"), tr("Point to watch")},
                        static_cast<std::size_t>(item.level));
    if (!item.id) addAbove();
    m_number = addText(tr("Number:"), item.number);
    m_words = addText(tr("Words:"), item.text.in(userLanguage()), linesOfWords);
    addTheme();
    addNote(tr("What it asks about tells which cases were asked, when n of a table is those."));
    finish(tr("Save"));
    m_words->SetFocus();
}

/// Topics and questions, below which it may stand.
void GuideItemForm::addAbove()
{
    std::vector<std::string> names{tr("(at the top)")};
    m_parents.emplace_back();
    std::size_t chosen = 0;
    for (const transcript::GuideItem* one : transcript::guideOrder(m_state.guide)) {
        if (one->level == transcript::GuideLevel::point) continue;
        if (one->id == m_value.parent) chosen = names.size();
        names.push_back(text::shortened(guideItemName(*one), longestParent));
        m_parents.push_back(one->id);
    }
    m_above = addChoice(tr("Below:"), names, chosen);
}

void GuideItemForm::addTheme()
{
    std::vector<std::string> names{tr("(none)")};
    m_themes.emplace_back();
    std::size_t chosen = 0;
    const CodeId now = m_state.codebook.resolved(m_value.theme);
    for (const codebook::Code* code : m_state.codebook.inOrder()) {
        if (code->isQualifier()) continue;
        if (code->id == now) chosen = names.size();
        names.push_back(codePath(m_state.codebook, code->id));
        m_themes.push_back(code->id);
    }
    m_theme = addChoice(tr("Asks about:"), names, chosen);
}

void GuideItemForm::take()
{
    transcript::GuideItem item = m_value;
    item.level = static_cast<transcript::GuideLevel>(m_level->GetSelection());
    if (m_above != nullptr) item.parent = m_parents.at(static_cast<std::size_t>(m_above->GetSelection()));
    item.number = trimmed(*m_number);
    item.text.slot(userLanguage()) = trimmed(*m_words);
    item.theme = m_themes.at(static_cast<std::size_t>(m_theme->GetSelection()));
    m_check(item);
    m_value = item;
}

}

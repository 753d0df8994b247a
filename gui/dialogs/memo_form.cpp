// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/memo_form.h"

#include "base/i18n.h"
#include "coding/memo_numbers.h"
#include "errands/memo_json.h"
#include "gui/views/common/words.h"
#include "gui/wx_text.h"

namespace rd::gui
{

namespace
{

constexpr int textLines = 12;

/// One that the project has, where it has any.
std::string exampleCode(const codebook::Codebook& codebook)
{
    for (const codebook::Code* code : codebook.inOrder())
        if (code->codable && !code->isQualifier() && codebook.lookUp(code->shownName(userLanguage())) == code)
            return code->shownName(userLanguage());
    return tr("listens");
}

}

std::vector<std::string> memoKindNames()
{
    return {tr("Plain memo"), tr("Conclusion"), tr("Recommendation"), tr("Research question")};
}

MemoForm::MemoForm(wxWindow* parent, const history::State& state, const coding::Memo& memo, Check check,
                   const Shown& shown)
    : FormDialog(parent, memo.id ? tr("Change a memo") : tr("New memo")), m_state(state), m_value(memo),
      m_check(std::move(check))
{
    const auto numbers = coding::memoNumbers(state.memosInOrder(), state.codebook);
    m_kind = addChoice(tr("Kind:"), memoKindNames(), static_cast<std::size_t>(memo.kind));
    addAbout();
    m_title = addText(tr("Title:"), memo.title.in(userLanguage()));
    keepsTyped(*m_title);
    m_text = addText(tr("Text:"), errands::withNumbers(memo.text.in(userLanguage()), numbers), textLines);
    addOpposite(shown);
    const std::string example = exampleCode(state.codebook);
    const std::string& unit = state.info.unitMany.in(userLanguage());
    const std::string units = unit.empty() ? tr("cases") : unit;
    addNote(say("Live figures: {{x {code}}} becomes “4 of 5 {units}” and keeps up; {{memo 1a}} is "
                "another memo.",
                fmt::arg("code", example), fmt::arg("units", units)));
    finish(tr("Save"));
    m_title->SetFocus();
}

/// The project, the codes, and what the memo is about now when that is anything else.
void MemoForm::addAbout()
{
    std::vector<std::string> names{tr("the project")};
    m_subjects.emplace_back();
    std::size_t chosen = 0;
    for (const codebook::Code* code : m_state.codebook.inOrder()) {
        if (code->id.uuid == m_value.subject) chosen = names.size();
        names.push_back(codePath(m_state.codebook, code->id));
        m_subjects.push_back(code->id.uuid);
    }
    if (chosen == 0 && !m_value.subject.isNull()) {
        chosen = names.size();
        names.push_back(tr("as it is"));
        m_subjects.push_back(m_value.subject);
    }
    m_about = addChoice(tr("About:"), names, chosen);
}

/// The other conclusions.
void MemoForm::addOpposite(const Shown& shown)
{
    const auto numbers = coding::memoNumbers(m_state.memosInOrder(), m_state.codebook);
    std::vector<std::string> names{tr("(none)")};
    m_opposed.emplace_back();
    std::size_t chosen = 0;
    for (const coding::Memo* memo : m_state.memosInOrder()) {
        if (memo->kind != coding::MemoKind::conclusion || memo->id == m_value.id || !shown(*memo)) continue;
        if (m_value.opposes == std::vector{memo->id}) chosen = names.size();
        names.push_back(coding::memoName(*memo, numbers));
        m_opposed.push_back({memo->id});
    }
    if (chosen == 0 && !m_value.opposes.empty()) {
        chosen = names.size();
        names.push_back(tr("as it is"));
        m_opposed.push_back(m_value.opposes);
    }
    m_opposite = addChoice(tr("Opposed to:"), names, chosen);
}

void MemoForm::take()
{
    coding::Memo memo = m_value;
    const auto memos = m_state.memosInOrder();
    memo.kind = static_cast<coding::MemoKind>(m_kind->GetSelection());
    memo.subject = m_subjects.at(static_cast<std::size_t>(m_about->GetSelection()));
    memo.title.slot(userLanguage()) = trimmed(*m_title);
    memo.text.slot(userLanguage()) = errands::withKeys(
        errands::withIds(trimmed(*m_text), memos, coding::memoNumbers(memos, m_state.codebook)),
        m_state.codebook);
    memo.opposes = m_opposed.at(static_cast<std::size_t>(m_opposite->GetSelection()));
    m_check(memo);
    m_value = memo;
}

}

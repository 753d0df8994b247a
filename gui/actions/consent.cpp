// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions/consent.h"

#include "base/i18n.h"
#include "gui/views/common/words.h"
#include "text/fold.h"
#include "text/offset_map.h"

namespace rd::gui
{

namespace
{

struct ConsentWords {
    std::string title;
    std::string sentence;
    std::string deed;
};

ConsentWords consentWords(CodingChange change, const std::string& codeWords, const std::string& coderWords)
{
    const auto code = fmt::arg("code", codeWords);
    const auto coder = fmt::arg("coder", coderWords);
    switch (change) {
    case CodingChange::extent:
        return {tr("Change a coding"),
                say("Give the coding “{code}” of {coder} another extent?", code, coder), tr("Change it")};
    case CodingChange::memo:
        return {tr("Change a coding"), say("Change the memo of the coding “{code}” of {coder}?", code, coder),
                tr("Change it")};
    case CodingChange::qualifier:
        return {tr("Change a coding"),
                say("Give the coding “{code}” of {coder} another qualifier?", code, coder), tr("Change it")};
    default:
        return {tr("Remove a coding"), say("Remove the coding “{code}” of {coder}?", code, coder),
                tr("Remove")};
    }
}

}

std::vector<std::string> codingRow(Context& context, const coding::Coding& coding)
{
    constexpr int shownWords = 70;
    const history::State& state = context.state();
    const auto code = qualified(state.codebook, codePath(state.codebook, coding.code), coding.qualifier);
    const auto body = context.project().text(coding.transcript);
    return {code, coderName(state, coding.coder),
            text::shortened(text::OffsetMap(*body).slice(coding.span), shownWords)};
}

void demandConsent(Context& context, const coding::Coding& coding, CodingChange change)
{
    if (context.workspace.isOwn(coding)) return;
    const auto row = codingRow(context, coding);
    const ConsentWords words = consentWords(change, row[0], row[1]);
    // Who types in a memo may be typing on when it is asked.
    const std::size_t proposed = change == CodingChange::memo ? Question::cancelling : 0;
    context.ask.choose({words.title, words.sentence, row[2], {words.deed}, proposed});
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/rewriting.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "errands/memo_json.h"
#include "text/shown_date.h"

namespace rd::errands
{

namespace
{

Rewriting byAnother(Rewriting hand, const history::State& state, CoderId writer)
{
    const auto coder = state.coders.find(writer);
    if (!hand || hand->author.empty()) return std::nullopt;
    if (coder != state.coders.end() && coder->second.isCalled(hand->author)) return std::nullopt;
    return hand;
}

}

Rewriting rewritingOf(const project::Project& project, const coding::Memo& memo)
{
    return byAnother(project.rewriterOf(memo.id), project.state(), memo.coder);
}

Rewriting rewritingOf(const project::Project& project, const coding::Coding& coding)
{
    return byAnother(project.rewriterOf(coding.id), project.state(), coding.coder);
}

std::string toldRewriting(const project::Project& project, const coding::Coding& coding)
{
    const Rewriting hand = rewritingOf(project, coding);
    if (!hand) return {};
    const std::string whose = coderName(project.state(), coding.coder);
    const std::string day = text::dateInWords(localTime(hand->atMs));
    return say("Memo of {coder}, changed by {name} on {date}", fmt::arg("coder", whose),
               fmt::arg("name", hand->author), fmt::arg("date", day));
}

}

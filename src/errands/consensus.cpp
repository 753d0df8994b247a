// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/consensus.h"

#include "base/i18n.h"
#include "project/words.h"
#include "text/fold.h"
#include "text/names.h"

#include <algorithm>

namespace rd::errands
{

namespace
{

constexpr int wordsTold = 80; // code points of a passage

std::string inWords(const history::State& state, project::Words& words, const coding::Coding& coding)
{
    const codebook::Code* code = state.codebook.find(coding.code);
    const codebook::Code* qualifier = state.codebook.find(coding.qualifier);
    std::string name = code == nullptr ? std::string() : code->shownName(userLanguage());
    if (qualifier != nullptr) name += " (" + qualifier->shownName(userLanguage()) + ")";
    const transcript::Turn* turn = state.transcripts.turnAt(coding.transcript, coding.span.start);
    const std::string& transcript = state.transcripts.find(coding.transcript)->name;
    const std::string passage = text::shortened(words(coding.transcript, coding.span), wordsTold);
    if (turn == nullptr)
        return say("“{code}” in “{transcript}”: “{words}”", fmt::arg("code", name),
                   fmt::arg("transcript", transcript), fmt::arg("words", passage));
    return say("“{code}” in “{transcript}”, turn {turn}: “{words}”", fmt::arg("code", name),
               fmt::arg("transcript", transcript), fmt::arg("turn", turn->number),
               fmt::arg("words", passage));
}

}

std::vector<std::string> inWords(project::Project& project, const std::vector<coding::Coding>& codings,
                                 std::size_t most)
{
    project::Words words(project);
    std::vector<std::string> told;
    for (const coding::Coding& coding : codings) {
        if (told.size() == most) {
            const auto more = static_cast<long long>(codings.size() - most);
            told.push_back(sayn("and {count} more", "and {count} more", more, fmt::arg("count", more)));
            break;
        }
        told.push_back(inWords(project.state(), words, coding));
    }
    return told;
}

std::string toldAlsoTakenAway(const std::vector<coding::Coding>& taken)
{
    const auto count = static_cast<long long>(taken.size());
    if (count == 0) return {};
    return sayn(
        "{count} coding that the team had agreed on makes way; what was settled with it is open again.",
        "{count} codings that the team had agreed on make way; what was settled with them is open again.",
        count, fmt::arg("count", count));
}

std::string toldCodedByOne(const history::State& state, const history::ConsensusChange& change)
{
    if (change.codedByOne.empty()) return {};
    std::vector<std::string> names;
    for (const TranscriptId id : change.codedByOne) names.push_back(state.transcripts.find(id)->name);
    const std::string list = text::quotedList(names);
    return say("Left out, as only one of these coders coded them: {names}.", fmt::arg("names", list));
}

namespace
{

/// The agreed coder has something there, and of who coded there nobody is asked.
bool isOthersWork(const history::State& state, const history::Consensus& consensus, TranscriptId id,
                  const coding::Coder& agreed)
{
    const auto& codings = state.codings.of(id);
    const auto isAsked = [&](const coding::Coding& one) {
        return one.coder == consensus.resolver || std::find(consensus.coders.begin(), consensus.coders.end(),
                                                            one.coder) != consensus.coders.end();
    };
    const auto isAgreed = [&](const coding::Coding& one) { return one.coder == agreed.id; };
    return std::any_of(codings.begin(), codings.end(), isAgreed) &&
           !std::all_of(codings.begin(), codings.end(), isAgreed) &&
           std::none_of(codings.begin(), codings.end(), isAsked);
}

}

std::string toldLeftAlone(const history::State& state, const history::Consensus& consensus)
{
    const coding::Coder* agreed = state.agreedCoder();
    if (agreed == nullptr || !consensus.replace) return {};
    std::vector<std::string> names;
    for (const transcript::Transcript* one : state.transcripts.list()) {
        const auto& asked = consensus.transcripts;
        const bool counts = asked.empty() || std::find(asked.begin(), asked.end(), one->id) != asked.end();
        if (counts && isOthersWork(state, consensus, one->id, *agreed)) names.push_back(one->name);
    }
    if (names.empty()) return {};
    const std::string list = text::quotedList(names);
    return say("What the team has there was left alone, as none of these coders coded it: {names}.",
               fmt::arg("names", list));
}

std::vector<std::string> toldWithin(project::Project& project, const history::ConsensusChange& change,
                                    std::size_t most)
{
    std::vector<std::string> told;
    for (const std::string& coding : inWords(project, change.within, most))
        told.push_back(say("Not made, as the team has that code on more words there: {coding}",
                           fmt::arg("coding", coding)));
    return told;
}

std::vector<std::string> toldRuledOut(project::Project& project, const history::ConsensusChange& change,
                                      std::size_t most)
{
    const auto count = static_cast<long long>(change.ruledOut.size());
    if (count == 0) return {};
    std::vector<std::string> told{sayn(
        "{count} passage that the rule gives was not made, as the team decided otherwise there:",
        "{count} passages that the rule gives were not made, as the team decided otherwise there:", count,
        fmt::arg("count", count))};
    for (std::string& coding : inWords(project, change.ruledOut, most)) told.push_back(std::move(coding));
    return told;
}

std::vector<std::string> toldWidened(project::Project& project, const history::ConsensusChange& change,
                                     std::size_t most)
{
    const auto count = static_cast<long long>(change.widened.size());
    if (count == 0) return {};
    std::vector<std::string> told{
        sayn("{count} of these codings was widened to whole words beyond what they agree on:",
             "{count} of these codings were widened to whole words beyond what they agree on:", count,
             fmt::arg("count", count))};
    for (std::string& coding : inWords(project, change.widened, most)) told.push_back(std::move(coding));
    return told;
}

std::string toldNothingNew(const history::State& state, const history::Consensus& consensus)
{
    if (consensus.rule != history::ConsensusRule::resolver)
        return tr("There is nothing new that these coders agree on.");
    const std::string name = state.coders.at(consensus.resolver).shownName();
    return say("What {coder} gave changes nothing of the team's coding.", fmt::arg("coder", name));
}

std::string toldOverruled(const history::ConsensusChange& change)
{
    const auto count = static_cast<long long>(change.overruled.size());
    if (count == 0) return {};
    return sayn("{count} decision makes way for what the rule gives.",
                "{count} decisions make way for what the rule gives.", count, fmt::arg("count", count));
}

}

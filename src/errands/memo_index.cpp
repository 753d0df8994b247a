// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/memo_index.h"

#include "base/i18n.h"
#include "coding/made.h"
#include "errands/memo_json.h"
#include "text/fold.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <stdexcept>

namespace rd::errands
{

namespace
{

constexpr std::array aboutKeys{"project", "code", "case", "respondent", "transcript", "coding", "other"};

/// The code with its qualifier, and where: "luistert (not done), interview 3, turn 14".
std::string nameOf(const history::State& state, const coding::Coding& coding)
{
    const auto nameOfCode = [&](CodeId id) {
        const codebook::Code* code = state.codebook.find(id);
        return code == nullptr ? std::string() : code->shownName(userLanguage());
    };
    std::string name = nameOfCode(coding.code);
    if (coding.qualifier) name += " (" + nameOfCode(coding.qualifier) + ")";
    if (const auto* transcript = state.transcripts.find(coding.transcript)) name += ", " + transcript->name;
    const auto* turn = state.transcripts.turnAt(coding.transcript, coding.span.start);
    if (turn != nullptr) name += ", " + say("turn {number}", fmt::arg("number", turn->number));
    return name;
}

void leadTo(IndexedMemo& memo, const history::State& state, const coding::Coding& coding)
{
    memo.about = MemoAbout::coding;
    memo.coding = coding.id;
    memo.name = nameOf(state, coding);
    memo.transcript = coding.transcript;
    memo.span = coding.span;
}

void tellAbout(IndexedMemo& memo, const history::State& state, const coding::Memo& of)
{
    const Uuid& subject = of.subject;
    if (subject.isNull()) return;
    memo.name = subjectName(state, subject);
    if (const coding::Coding* coding = state.codings.find(CodingId{subject})) {
        leadTo(memo, state, *coding);
    } else if (state.codebook.find(CodeId{subject}) != nullptr) {
        memo.about = MemoAbout::code;
        memo.code = CodeId{subject};
    } else if (state.transcripts.find(TranscriptId{subject}) != nullptr) {
        memo.about = MemoAbout::transcript;
        memo.transcript = TranscriptId{subject};
        memo.span = of.span;
    } else if (state.cases.find(CaseId{subject}) != nullptr) {
        memo.about = MemoAbout::ofCase;
    } else if (state.cases.find(RespondentId{subject}) != nullptr) {
        memo.about = MemoAbout::respondent;
    } else {
        memo.about = MemoAbout::other;
    }
}

}

std::string memoAboutKey(MemoAbout about)
{
    return aboutKeys.at(static_cast<std::size_t>(about));
}

MemoAbout memoAboutFromKey(const std::string& key)
{
    const auto found = std::find(aboutKeys.begin(), aboutKeys.end(), key);
    if (found == aboutKeys.end()) throw std::invalid_argument("no memos about " + key);
    return static_cast<MemoAbout>(found - aboutKeys.begin());
}

std::vector<IndexedMemo> memoIndex(const history::State& state)
{
    std::vector<IndexedMemo> index;
    for (const coding::Memo* memo : state.memosInOrder()) {
        IndexedMemo one{};
        one.memo = memo->id;
        one.coder = memo->coder;
        one.writer = writerOf(*memo, state);
        one.madeMs = coding::madeMsOf(*memo);
        one.title = memo->title.in(userLanguage());
        one.text = memo->text.in(userLanguage());
        tellAbout(one, state, *memo);
        index.push_back(std::move(one));
    }
    for (const transcript::Transcript* transcript : state.transcripts.list())
        for (const coding::Coding& coding : state.codings.of(transcript->id)) {
            if (coding.memo.empty()) continue;
            IndexedMemo one{};
            leadTo(one, state, coding);
            one.coder = coding.coder;
            one.writer = coderName(state, coding.coder);
            one.madeMs = coding::madeMsOf(coding);
            one.text = coding.memo;
            index.push_back(std::move(one));
        }
    return index;
}

bool fits(const IndexedMemo& memo, const MemoFilter& filter)
{
    if (filter.about && memo.about != *filter.about) return false;
    const std::string in = text::folded(memo.title + " " + memo.text + " " + memo.name + " " + memo.writer);
    std::istringstream wanted(text::folded(filter.words));
    for (std::string word; wanted >> word;)
        if (in.find(word) == std::string::npos) return false;
    return true;
}

}

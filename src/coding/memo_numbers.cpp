// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/memo_numbers.h"

#include <set>

namespace rd::coding
{

namespace
{

/// a … z, aa, ab …
std::string letters(std::size_t number)
{
    std::string text;
    for (; number > 0; number = (number - 1) / 26)
        text.insert(0, 1, static_cast<char>('a' + (number - 1) % 26));
    return text;
}

std::map<CodeId, std::string> themeNumbers(const codebook::Codebook& codebook)
{
    std::set<std::string> taken;
    for (const codebook::Code* theme : codebook.themes()) taken.insert(theme->number);
    std::map<CodeId, std::string> numbers;
    int next = 1;
    for (const codebook::Code* theme : codebook.themes()) {
        std::string& number = numbers[theme->id] = theme->number;
        while (number.empty())
            if (const std::string free = std::to_string(next++); !taken.contains(free)) number = free;
    }
    return numbers;
}

}

const codebook::Code* themeOf(const Memo& memo, const codebook::Codebook& codebook)
{
    const CodeId code = codebook.resolved(CodeId{memo.subject});
    const codebook::Code* found = memo.subject.isNull() ? nullptr : codebook.find(code);
    return found == nullptr || found->deleted ? nullptr : codebook.themeOf(code);
}

std::map<MemoId, std::string> memoNumbers(const std::vector<const Memo*>& memos,
                                          const codebook::Codebook& codebook)
{
    const auto themes = themeNumbers(codebook);
    std::map<std::string, std::size_t> conclusions;
    std::map<MemoKind, std::size_t> others;
    std::map<MemoId, std::string> numbers;
    for (const Memo* memo : memos) {
        if (memo->kind == MemoKind::note) continue;
        if (memo->kind != MemoKind::conclusion) {
            numbers[memo->id] = std::to_string(++others[memo->kind]);
            continue;
        }
        const codebook::Code* theme = themeOf(*memo, codebook);
        const std::string before = theme == nullptr ? std::string() : themes.at(theme->id);
        numbers[memo->id] = before + letters(++conclusions[before]);
    }
    return numbers;
}

std::string memoName(const Memo& memo, const std::map<MemoId, std::string>& numbers)
{
    const auto found = numbers.find(memo.id);
    const std::string number = found == numbers.end() ? std::string() : found->second;
    switch (memo.kind) {
    case MemoKind::conclusion:
        return say("conclusion {number}", fmt::arg("number", number));
    case MemoKind::recommendation:
        return say("recommendation {number}", fmt::arg("number", number));
    case MemoKind::question:
        return say("question {number}", fmt::arg("number", number));
    case MemoKind::note:
        break;
    }
    return memo.title.empty() ? tr("note") : memo.title.in(userLanguage());
}

}

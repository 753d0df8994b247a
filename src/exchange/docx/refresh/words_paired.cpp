// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/standing_words.h"

#include <algorithm>
#include <array>

namespace rd::exchange
{

namespace
{

constexpr std::size_t between = 2; // ": " or "; "

/// A label of a line, and the mark to which it leads.
struct Label {
    ByteRange words;
    std::string target;
    bool taken = false; ///< It has its other half.
};

/// Where a line stands with its figure, its labels and the full stop.
struct Line {
    std::size_t figure = 0; ///< Its end.
    std::vector<Label> labels;
    std::size_t end = 0; ///< Of the last label.
};

Line lineOf(const report::Runs& runs)
{
    Line line;
    line.figure = runs.front().text.size();
    std::size_t at = line.figure;
    const bool single = runs.size() == 4; // figure, colon, label, full stop
    for (std::size_t i = 2; i < runs.size(); i += 2) {
        at += runs[i - 1].text.size();
        line.labels.push_back(
            {{at, at + runs[i].text.size()}, single ? runs.front().target : runs[i].target});
        at += runs[i].text.size();
    }
    line.end = at;
    return line;
}

/// The longest of the labels that stands there as a whole; nothing: none.
std::size_t labelAt(const std::string& text, std::size_t at, const report::Runs& now)
{
    std::size_t longest = 0;
    for (std::size_t i = 2; i < now.size(); i += 2) {
        const std::string& label = now[i].text;
        const std::size_t end = at + label.size();
        if (label.size() > longest && end < text.size() && text.compare(at, label.size(), label) == 0 &&
            (text[end] == ';' || end + 1 == text.size()))
            longest = label.size();
    }
    return longest;
}

/// Of "listens; nods."
std::vector<Label> codesIn(const std::string& text)
{
    std::vector<Label> codes;
    const std::size_t last = text.ends_with('.') ? text.size() - 1 : text.size();
    for (std::size_t at = 0; at < last;) {
        const std::size_t end = std::min(text.find("; ", at), last);
        codes.push_back({{at, end}, {}});
        at = end + between;
    }
    return codes;
}

/// A label may itself hold what stands between labels, so that those that are known come first.
Line lineOf(const StandingWords& before, const report::Runs& now)
{
    const std::string& text = before.text();
    Line line;
    line.figure = std::min(text.find(": "), text.size());
    line.end = text.ends_with('.') ? text.size() - 1 : text.size();
    for (std::size_t at = line.figure + between; at < line.end;) {
        const std::size_t known = labelAt(text, at, now);
        const std::size_t end = known > 0 ? at + known : std::min(text.find("; ", at), line.end);
        line.labels.push_back({{at, end}, before.targetAt(at)});
        at = end + between;
    }
    if (line.labels.size() == 1 && line.labels.front().target.empty())
        line.labels.front().target = before.targetAt(0);
    return line;
}

}

std::vector<WordPair> pairsInWords(const StandingWords& before, const report::Runs& now)
{
    const std::string text = report::wordsOf(now);
    Line old = lineOf(before, now);
    Line next = lineOf(now);
    std::vector<WordPair> pairs{{{0, old.figure}, {0, next.figure}, true}};
    const auto pair = [&](Label& one, Label& other) {
        one.taken = other.taken = true;
        pairs.push_back({one.words, other.words, true});
        pairs.push_back({{one.words.begin - between, one.words.begin},
                         {other.words.begin - between, other.words.begin},
                         true});
    };
    const auto pairAll = [&](const auto& alike) {
        for (Label& one : old.labels)
            for (Label& other : next.labels)
                if (!one.taken && !other.taken && alike(one, other)) pair(one, other);
    };
    const auto said = [](const std::string& all, ByteRange range) {
        return std::string_view(all).substr(range.begin, range.end - range.begin);
    };
    pairAll([&](const Label& one, const Label& other) {
        return said(before.text(), one.words) == said(text, other.words);
    });
    pairAll([](const Label& one, const Label& other) {
        return !one.target.empty() && one.target == other.target;
    });
    pairs.push_back({{old.end, before.text().size()}, {next.end, text.size()}, true});
    return pairs;
}

std::vector<WordPair> pairsInCodes(const std::string& before, const std::string& now,
                                   const std::function<std::set<std::string>(const std::string&)>& namesNow)
{
    auto old = codesIn(before);
    auto next = codesIn(now);
    std::vector<WordPair> pairs;
    const auto said = [](const std::string& all, ByteRange range) {
        return all.substr(range.begin, range.end - range.begin);
    };
    const auto pairAll = [&](const auto& alike) {
        for (Label& one : old)
            for (Label& other : next) {
                if (one.taken || other.taken || !alike(said(before, one.words), said(now, other.words)))
                    continue;
                one.taken = other.taken = true;
                pairs.push_back({one.words, other.words, true});
                pairs.push_back({{one.words.end, std::min(one.words.end + between, before.size())},
                                 {other.words.end, std::min(other.words.end + between, now.size())},
                                 true});
            }
    };
    pairAll([&](const std::string& one, const std::string& other) {
        const auto names = namesNow(one);
        return one == other && (names.empty() || names.contains(one)); // else another code has its name
    });
    pairAll([&](const std::string& one, const std::string& other) { return namesNow(one).contains(other); });
    pairAll([](const std::string& one, const std::string& other) { return one == other; });
    return pairs;
}

std::vector<WordPair> pairsInText(const std::string& before, const std::string& now)
{
    return {{{0, before.size()}, {0, now.size()}, false}};
}

}

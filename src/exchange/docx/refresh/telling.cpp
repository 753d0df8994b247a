// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "exchange/docx/refresh/docx_refresh.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

/// A number alone: what is left of it tells no more than "4" of "4 of 5".
bool isPlainNumber(std::string_view text)
{
    return text.find_first_not_of("0123456789.,-%") == std::string_view::npos;
}

bool isSentence(const std::string& text)
{
    return !text.empty() && std::string_view(".?!").find(text.back()) != std::string_view::npos &&
           text.find(' ') != std::string::npos;
}

/// "4" of "4 of 5" beside "5 of 5".
std::string withoutTail(const std::string& from, const std::string& to)
{
    std::size_t alike = 0;
    while (alike < from.size() && alike < to.size() &&
           from[from.size() - 1 - alike] == to[to.size() - 1 - alike])
        ++alike;
    const std::size_t space = from.find(' ', from.size() - alike);
    if (space == std::string::npos || space == 0) return from;
    std::string number = from.substr(0, space);
    return isPlainNumber(number) ? number : from;
}

/// Of a sentence that ends in words with a stop of their own.
std::string withoutSecondStop(std::string sentence)
{
    const std::size_t size = sentence.size();
    if (size > 1 && sentence.back() == '.' &&
        std::string_view(".?!").find(sentence[size - 2]) != std::string_view::npos)
        sentence.pop_back();
    return sentence;
}

constexpr std::size_t longText = 80; // bytes; of longer ones only what differs is told

bool isSpace(char c)
{
    return c == ' ';
}

/// The words of a long text in which it differs from another, with three words before and behind.
std::string partThatDiffers(const std::string& text, const std::string& other)
{
    constexpr int around = 3;
    if (std::max(text.size(), other.size()) <= longText) return text;
    const std::size_t most = std::min(text.size(), other.size());
    std::size_t first = 0;
    while (first < most && text[first] == other[first]) ++first;
    std::size_t last = 0;
    while (last < most - first && text[text.size() - 1 - last] == other[other.size() - 1 - last]) ++last;
    std::size_t begin = first;
    for (int words = 0; begin > 0 && words <= around; --begin)
        if (begin < first && isSpace(text[begin - 1]) && ++words > around) break;
    std::size_t end = text.size() - last;
    for (int words = 0; end < text.size() && words <= around; ++end)
        if (isSpace(text[end]) && ++words > around) break;
    return (begin > 0 ? "… " : "") + text.substr(begin, end - begin) + (end < text.size() ? " …" : "");
}

std::string headOf(const std::string& place, const std::string& what)
{
    return what.empty() ? place : place + ": " + what;
}

const char* leftAs(KeptPlace::Why why)
{
    if (why == KeptPlace::Why::fixed) return mark("{place}: nothing was added or moved, because {reason}.");
    if (why == KeptPlace::Why::ownFrame)
        return mark("{place}: left as it is but for its numbers, because {reason}.");
    return mark("{place}: left as it is, because {reason}.");
}

std::string bookmarksOf(const KeptPlace& kept)
{
    std::string names;
    for (const std::string& name : kept.bookmarks) names += (names.empty() ? "" : ", ") + name;
    return sayn("your bookmark “{names}” stands on what would go",
                "your bookmarks “{names}” stand on what would go",
                static_cast<long long>(kept.bookmarks.size()), fmt::arg("names", names));
}

std::string reasonOf(const KeptPlace& kept)
{
    switch (kept.why) {
    case KeptPlace::Why::unknown:
        return tr("the project does not have what it showed (any more)");
    case KeptPlace::Why::ownWords:
    case KeptPlace::Why::ownFrame:
        return tr("these are words of your own");
    case KeptPlace::Why::tracked:
        return tr("it has tracked changes; accept or reject them first");
    case KeptPlace::Why::fixed:
        return tr("cells are merged or have tracked changes");
    case KeptPlace::Why::ownNumbers:
        return tr("its numbers were changed by hand");
    case KeptPlace::Why::noChart:
        return tr("another thing stands in place of the chart, or another program wrote it in its own way");
    case KeptPlace::Why::noMemory:
        return tr("the document has lost its memory of the figures that it leads to");
    case KeptPlace::Why::deadFigure:
        return tr("it cannot be counted any more");
    case KeptPlace::Why::comment:
        return tr("a comment stands on what would go");
    case KeptPlace::Why::bookmark:
        return bookmarksOf(kept);
    case KeptPlace::Why::lostFigure:
        return tr("its mark is gone, and only its link tells which figure it is");
    case KeptPlace::Why::partQuote:
    case KeptPlace::Why::oldQuote:
    case KeptPlace::Why::noAccount:
    case KeptPlace::Why::goneQuote:
    case KeptPlace::Why::othersQuote:
    case KeptPlace::Why::untrueCodes:
    case KeptPlace::Why::stale:
    case KeptPlace::Why::elsewhere:
    case KeptPlace::Why::untrue:
    case KeptPlace::Why::noOrigin:
    case KeptPlace::Why::ownOrder:
    case KeptPlace::Why::noPlace:
    case KeptPlace::Why::fewerCharts:
    case KeptPlace::Why::empty:
        break;
    }
    return tr("there is no text left to write over");
}

/// Of an account that is not so any more; empty for other places.
std::string accountTextOf(const KeptPlace& kept)
{
    if (kept.why == KeptPlace::Why::goneQuote)
        return say("{place}: {account} still quotes what the project does not have any more: {quotes}. "
                   "Take it out yourself.",
                   fmt::arg("place", kept.place), fmt::arg("account", kept.what),
                   fmt::arg("quotes", kept.text));
    if (kept.why == KeptPlace::Why::untrue)
        return say(
            "{place}: {account} still says “{words}”, but by now the project has passages about it. Write "
            "it yourself, or write the report anew, under another name.",
            fmt::arg("place", kept.place), fmt::arg("account", kept.what), fmt::arg("words", kept.text));
    if (kept.why == KeptPlace::Why::othersQuote)
        return say("{place}: {account} still quotes what is not coded with its theme any more: {quotes}. "
                   "Take it out yourself.",
                   fmt::arg("place", kept.place), fmt::arg("account", kept.what),
                   fmt::arg("quotes", kept.text));
    if (kept.why == KeptPlace::Why::stale)
        return say("{place}: {what} is not what the project says by now. Write the report anew for it, under "
                   "another name.",
                   fmt::arg("place", kept.place), fmt::arg("what", kept.what));
    if (kept.why == KeptPlace::Why::partQuote)
        return say(
            "{place}: {account} quotes more than is coded by now: of {quotes} that is “{words}”. Shorten "
            "it yourself, or take it out.",
            fmt::arg("place", kept.place), fmt::arg("account", kept.what), fmt::arg("quotes", kept.text),
            fmt::arg("words", kept.now));
    if (kept.why == KeptPlace::Why::oldQuote)
        return say(
            "{place}: {account} quotes {quotes} in words that were corrected, or chosen anew, since: by "
            "now they are “{words}”. Write these in yourself.",
            fmt::arg("place", kept.place), fmt::arg("account", kept.what), fmt::arg("quotes", kept.text),
            fmt::arg("words", kept.now));
    if (kept.why == KeptPlace::Why::noAccount)
        return say("{place}: the document has no account of {cases}. Write the report anew for that, under "
                   "another name.",
                   fmt::arg("place", kept.place), fmt::arg("cases", kept.text));
    if (kept.why != KeptPlace::Why::untrueCodes) return {};
    if (kept.now.empty())
        return say("{place}: {account} still says “{words}”, which is not so any more. Take it out yourself.",
                   fmt::arg("place", kept.place), fmt::arg("account", kept.what),
                   fmt::arg("words", kept.text));
    return say("{place}: {account} still says “{words}”. The project says: “{now}”. Write it yourself, or "
               "write the report anew, under another name.",
               fmt::arg("place", kept.place), fmt::arg("account", kept.what), fmt::arg("words", kept.text),
               fmt::arg("now", kept.now));
}

}

std::string textOf(const RenewedPlace& renewed)
{
    const std::string head = headOf(renewed.place, renewed.what);
    switch (renewed.kind) {
    case RenewedPlace::Kind::added:
        if (renewed.to.empty()) return say("{place}: new", fmt::arg("place", head));
        return say("{place}: new, {to}", fmt::arg("place", head), fmt::arg("to", renewed.to));
    case RenewedPlace::Kind::removed:
        if (renewed.from.empty()) return say("{place}: gone", fmt::arg("place", head));
        return say("{place}: gone, was {from}", fmt::arg("place", head), fmt::arg("from", renewed.from));
    case RenewedPlace::Kind::order:
        return say("{place}: rows in another order", fmt::arg("place", head));
    case RenewedPlace::Kind::drawn:
        return say("{place}: drawn anew", fmt::arg("place", head));
    case RenewedPlace::Kind::led:
        return say("{place}: its words lead to their figures again", fmt::arg("place", head));
    case RenewedPlace::Kind::changed:
        break;
    }
    if (std::max(renewed.from.size(), renewed.to.size()) > longText || isSentence(renewed.to))
        return say("{place}: from “{from}” to “{to}”", fmt::arg("place", head),
                   fmt::arg("from", partThatDiffers(renewed.from, renewed.to)),
                   fmt::arg("to", partThatDiffers(renewed.to, renewed.from)));
    const std::string from = renewed.from.empty() ? tr("(empty)") : withoutTail(renewed.from, renewed.to);
    const std::string to = renewed.to.empty() ? tr("(empty)") : renewed.to;
    if (renewed.words || renewed.what.empty() || renewed.what == renewed.to)
        return say("{place}: from “{from}” to “{to}”",
                   fmt::arg("place", renewed.words ? head : renewed.place),
                   fmt::arg("from", renewed.from.empty() ? from : renewed.from), fmt::arg("to", to));
    return say("{place} from {from} to {to}", fmt::arg("place", head), fmt::arg("from", from),
               fmt::arg("to", to));
}

std::string textOf(const KeptPlace& kept)
{
    if (kept.why == KeptPlace::Why::ownOrder)
        return say("{place}: its columns stay in the order that you gave them.",
                   fmt::arg("place", kept.place));
    if (kept.why == KeptPlace::Why::noPlace)
        return say("{what} is new in the project, but has no place in the document; write the report anew "
                   "for it, under "
                   "another name.",
                   fmt::arg("what", kept.what));
    if (kept.why == KeptPlace::Why::elsewhere)
        return say(
            "{what} was put in where the list above says, but not among the conclusions of its theme, of "
            "which the document has none yet; write the report anew for that, under another name.",
            fmt::arg("what", kept.what));
    if (kept.why == KeptPlace::Why::noMemory && kept.text.empty())
        return tr("The document has lost its memory of what it was given (it goes with the properties of a "
                  "document): the appendices of figures and quotes, and what leads to them, stay as they "
                  "are, and no new conclusion, column or chart is put in. Write the report anew for these, "
                  "under another name.");
    if (kept.why == KeptPlace::Why::noOrigin)
        return tr("The document has lost whose codings it counts (that goes with the properties of a "
                  "document): its numbers now count the codings that each table asks for. "
                  "If it was about some coders only, write the report anew, under another name.") +
               " " + kept.now;
    if (const std::string account = accountTextOf(kept); !account.empty()) return account;
    if (kept.why == KeptPlace::Why::fewerCharts)
        return say(
            "{place}: its rows stand in another chart by now, or are gone; it stays, because something "
            "in it or its caption is yours. Take it out yourself.",
            fmt::arg("place", kept.place));
    std::string text = headOf(kept.place, kept.what);
    if (!kept.text.empty()) text += ", “" + kept.text + "”";
    text = say(leftAs(kept.why), fmt::arg("place", text), fmt::arg("reason", reasonOf(kept)));
    if (kept.why == KeptPlace::Why::deadFigure) return text + (kept.now.empty() ? "" : " " + kept.now);
    if (!kept.now.empty())
        text += " " + withoutSecondStop(say("The project says: {now}.", fmt::arg("now", kept.now)));
    return text;
}

std::string textOf(const Refreshed::Entries& entries)
{
    if (entries.all() == 0) return {};
    const auto count = static_cast<long long>(entries.changed);
    std::string text = sayn("appendices: {count} entry renewed, {added} new, {removed} gone",
                            "appendices: {count} entries renewed, {added} new, {removed} gone", count,
                            fmt::arg("count", count), fmt::arg("added", entries.added),
                            fmt::arg("removed", entries.removed));
    if (entries.firstQuote == 0) return text;
    const auto quotes = static_cast<long long>(entries.lastQuote - entries.firstQuote + 1);
    if (quotes == 2)
        return text + ". " +
               say("The new quotes have numbers {first} and {last}, behind the others, so that every number "
                   "that "
                   "you cited stays right.",
                   fmt::arg("first", entries.firstQuote), fmt::arg("last", entries.lastQuote));
    return text + ". " +
           sayn("The new quote has number {first}, behind the others, so that every number that you cited "
                "stays "
                "right.",
                "The new quotes have numbers {first} to {last}, behind the others, so that every number that "
                "you "
                "cited stays right.",
                quotes, fmt::arg("first", entries.firstQuote), fmt::arg("last", entries.lastQuote));
}

std::string notRenewed(const Refreshed& refreshed)
{
    std::string parts;
    const auto add = [&](bool has, const std::string& part) {
        if (has) parts += (parts.empty() ? "" : ", ") + part;
    };
    add(refreshed.asWritten.accounts, tr("the accounts of cases"));
    add(refreshed.asWritten.codebook, tr("the codebook"));
    add(refreshed.asWritten.guide, tr("the interview guide"));
    if (parts.empty() || refreshed.renewed.empty()) return {};
    return say("This stays as it was written: {parts}. Write the report anew for it, under another name.",
               fmt::arg("parts", parts));
}

}

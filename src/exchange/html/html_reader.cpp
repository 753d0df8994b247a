// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/html/html_reader.h"

#include "base/i18n.h"
#include "exchange/decoded_text.h"
#include "exchange/html/html_body.h"
#include "exchange/html/html_charset.h"
#include "exchange/package/bold_starts.h"
#include "exchange/package/heading_lines.h"
#include "text/fold.h"
#include "text/normalise.h"
#include "transcript/time_mark.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

/// Without the white space, comments and XML declaration that may stand before a page.
std::string_view withoutPreface(std::string_view start)
{
    for (;;) {
        start.remove_prefix(std::min(start.find_first_not_of(" \t\n"), start.size()));
        const bool comment = start.starts_with("<!--");
        if (!comment && !start.starts_with("<?xml")) return start;
        const std::string_view close = comment ? "-->" : ">";
        const std::size_t end = start.find(close);
        if (end == std::string_view::npos) return {};
        start.remove_prefix(end + close.size());
    }
}

bool hasEndingOfPages(const HtmlReader& reader, const std::string& name)
{
    const auto endings = reader.endings();
    const std::string ofFile = text::folded(name);
    return std::any_of(endings.begin(), endings.end(),
                       [&](const std::string& ending) { return ofFile.ends_with(ending); });
}

struct Shown {
    std::string words;
    Losses losses;
    bool knowsTimes = false;
    int repeatedNotes = 0;
};

Shown shownBy(const std::string& page, const std::string& file, PageTimes times)
{
    Shown shown;
    TextFlow flow(file);
    flow.markBold();
    HtmlBody body(flow, shown.losses, times);
    parseHtml(page, file, body);
    body.endOfPage();
    shown.words = text::normalised(body.settled(flow.take()));
    shown.knowsTimes = body.knowsTimes();
    shown.repeatedNotes = body.repeatedNotes();
    return shown;
}

/// Some "[00:01:02]" stands in the text.
bool showsTimes(std::string_view words)
{
    for (auto at = words.find('['); at != std::string_view::npos; at = words.find('[', at + 1))
        if (transcript::timeMarkAtStart(words.substr(at))) return true;
    return false;
}

}

bool HtmlReader::recognises(const InputFile& file) const
{
    const std::string start = decodedStart(file);
    const std::string first = text::folded(withoutPreface(start).substr(0, 100));
    if (first.starts_with("<html") || first.starts_with("<!doctype html") || first.starts_with("<head") ||
        first.starts_with("<body"))
        return true;
    return hasEndingOfPages(*this, file.name) && start.find('<') != std::string::npos;
}

ImportedText HtmlReader::read(const InputFile& file, const std::optional<std::string>& encoding) const
{
    ImportedText result = decodedText(file, encoding ? encoding : declaredEncoding(file.bytes));
    Shown shown = shownBy(result.body, file.name, PageTimes::hidden);
    if (shown.knowsTimes && !showsTimes(shown.words))
        shown = shownBy(result.body, file.name, PageTimes::written);
    result.body = std::move(shown.words);
    result.headings = headingLinesIn(result.body);
    result.boldStarts = boldStartsIn(result.body);
    result.format = "html";
    for (std::string& sentence : shown.losses.sentences()) result.losses.push_back(std::move(sentence));
    if (shown.repeatedNotes > 0)
        result.losses.push_back(
            sayn("{n} reference is to a note that stands there before; its words stand there again.",
                 "{n} references are to notes that stand there before; their words stand there again.",
                 shown.repeatedNotes, fmt::arg("n", shown.repeatedNotes)));
    return result;
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/entry_numbers.h"

#include "exchange/docx/refresh/docx_refresh.h"
#include "exchange/docx/refresh/placed.h"
#include "exchange/docx/refresh/report_trouble.h"
#include "exchange/package/xml_part.h"
#include "exchange/package/zip_package.h"

#include <algorithm>
#include <charconv>
#include <functional>

namespace rd::exchange
{

namespace
{

/// The number with which a text begins; nothing where it does not.
std::optional<std::size_t> leadingNumber(std::string_view text)
{
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || number == 0 || end == text.data() + text.size() || *end != ' ') return {};
    return number;
}

void takeNumbers(const XmlRanges& xml, report::EntryNumbers& numbers)
{
    for (const Placed& place : placesIn(xml))
        if (place.mark.key.starts_with("entry_"))
            if (const auto number = leadingNumber(place.text))
                numbers.byKey.try_emplace(place.mark.key, *number);
    for (std::size_t i = 0; i < xml.elements().size(); ++i) {
        if (xml.at(i).local != "bookmarkStart") continue;
        const auto mark = entryMarkFrom(xml.value(i, "name"));
        if (!mark) continue;
        std::size_t& last = mark->quote ? numbers.lastQuote : numbers.lastFigure;
        last = std::max(last, mark->number);
        numbers.before = mark->before;
    }
}

}

std::optional<EntryMark> entryMarkFrom(std::string_view bookmark)
{
    constexpr std::size_t mostDigits = 9;
    for (const std::string_view kind : {"quote_", "figure_"}) {
        const std::size_t at = bookmark.rfind(kind);
        if (at == std::string_view::npos ||
            (at > 0 && (!bookmark.starts_with("rd") || bookmark.find('_') + 1 != at)))
            continue;
        const std::string_view digits = bookmark.substr(at + kind.size());
        EntryMark mark{std::string(bookmark.substr(0, at)), kind == "quote_"};
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), mark.number);
        if (error == std::errc() && end == digits.data() + digits.size() && digits.size() <= mostDigits)
            return mark;
    }
    return std::nullopt;
}

namespace
{

/// Takes each part that can hold places of that kind: "entry", "table".
void eachPartWith(const std::string& kind, const InputFile& file,
                  const std::function<void(const XmlRanges&)>& take)
{
    const ZipPackage zip(file);
    for (const std::string& name : zip.names()) {
        if (!name.ends_with(".xml")) continue;
        const std::string bytes = zip.read(name).value_or("");
        if (bytes.find("_rd_" + kind + "_") == std::string::npos &&
            bytes.find("rodedraad:" + kind + ":") == std::string::npos)
            continue;
        demandSoundXml(bytes, zip.name(), name);
        if (const auto xml = XmlRanges::of(bytes)) take(*xml);
    }
}

}

report::EntryNumbers entryNumbersOf(const InputFile& file)
{
    report::EntryNumbers numbers;
    readAsReport(
        [&] { eachPartWith("entry", file, [&](const XmlRanges& xml) { takeNumbers(xml, numbers); }); });
    return numbers;
}

std::set<std::string> emptyTablesOf(const InputFile& file)
{
    std::set<std::string> tables;
    const auto takeTables = [&](const XmlRanges& xml) {
        for (const Placed& place : placesIn(xml))
            if (place.mark.key.starts_with("table_")) tables.insert(place.mark.key);
    };
    readAsReport([&] { eachPartWith("table", file, takeTables); });
    return tables;
}

}

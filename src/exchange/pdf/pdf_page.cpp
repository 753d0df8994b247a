// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pdf/pdf_page.h"

#include <cmath>
#include <cstdint>
#include <cstring>

namespace rd::exchange
{

namespace
{

template <class Value>
void put(std::string& bytes, const Value& value)
{
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

/// Takes values off the front; `whole` becomes false when there are too few bytes.
struct Taker {
    std::string_view rest;
    bool whole = true;

    template <class Value>
    Value take()
    {
        Value value{};
        whole = whole && rest.size() >= sizeof value;
        if (!whole) return value;
        std::memcpy(&value, rest.data(), sizeof value);
        rest.remove_prefix(sizeof value);
        return value;
    }

    std::string takeText()
    {
        const auto size = take<std::uint32_t>();
        whole = whole && rest.size() >= size;
        if (!whole) return {};
        std::string text(rest.substr(0, size));
        rest.remove_prefix(size);
        return text;
    }

    PdfWord takeWord()
    {
        PdfWord word;
        word.box = take<PdfBox>();
        word.spaceAfter = take<std::uint8_t>() != 0;
        word.turned = take<std::uint8_t>() != 0;
        word.text = takeText();
        const PdfBox& box = word.box;
        whole = whole && std::isfinite(box.left + box.right) && std::isfinite(box.top + box.bottom);
        return word;
    }
};

}

std::string packed(const std::vector<PdfPage>& pages)
{
    std::string bytes;
    for (const PdfPage& page : pages) {
        put(bytes, page.width);
        put(bytes, static_cast<std::uint32_t>(page.words.size()));
        for (const PdfWord& word : page.words) {
            put(bytes, word.box);
            put(bytes, static_cast<std::uint8_t>(word.spaceAfter));
            put(bytes, static_cast<std::uint8_t>(word.turned));
            put(bytes, static_cast<std::uint32_t>(word.text.size()));
            bytes += word.text;
        }
    }
    return bytes;
}

std::optional<std::vector<PdfPage>> unpacked(std::string_view bytes)
{
    std::vector<PdfPage> pages;
    Taker taker{bytes};
    while (taker.whole && !taker.rest.empty()) {
        PdfPage& page = pages.emplace_back();
        page.width = taker.take<float>();
        for (auto left = taker.take<std::uint32_t>(); left > 0 && taker.whole; --left)
            page.words.push_back(taker.takeWord());
    }
    return taker.whole ? std::optional(std::move(pages)) : std::nullopt;
}

}

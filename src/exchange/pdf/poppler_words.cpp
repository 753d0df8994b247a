// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pdf/poppler_words.h"

#include "base/error.h"
#include "base/i18n.h"
#include "exchange/package/zip_package.h"
#include "exchange/pdf/child_process.h"
#include "text/utf16.h"

#include <poppler-document.h>
#include <poppler-page.h>

#include <memory>
#include <new>
#include <utility>

namespace rd::exchange
{

namespace
{

constexpr ChildLimits limits{1U << 30U, 10, 60, 64U << 20U};
constexpr int mostPages = 5000;

// The first byte of the child's answer.
constexpr char saysWords = 'w';
constexpr char saysLocked = 'l';
constexpr char saysDamaged = 'd';

PdfWord wordOf(const poppler::text_box& box)
{
    const poppler::ustring units = box.text();
    const poppler::rectf place = box.bbox();
    PdfWord word;
    word.box = {static_cast<float>(place.left()), static_cast<float>(place.top()),
                static_cast<float>(place.right()), static_cast<float>(place.bottom())};
    word.spaceAfter = box.has_space_after();
    word.turned = box.rotation() != 0;
    word.text = text::utf8OfUtf16(std::u16string(units.begin(), units.end()));
    return word;
}

PdfPage pageOf(const poppler::page& page)
{
    PdfPage result;
    result.width = static_cast<float>(page.page_rect().width());
    for (const poppler::text_box& box : page.text_list()) result.words.push_back(wordOf(box));
    return result;
}

std::string answerFor(std::string_view bytes)
{
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (document == nullptr) return {saysDamaged};
    if (document->is_locked()) return {saysLocked};
    if (document->pages() > mostPages) throw std::bad_alloc();
    std::vector<PdfPage> pages;
    for (int i = 0; i < document->pages(); ++i) {
        const std::unique_ptr<poppler::page> page(document->create_page(i));
        if (page == nullptr) return {saysDamaged};
        pages.push_back(pageOf(*page));
    }
    return saysWords + packed(pages);
}

[[noreturn]] void refuseLockedPdf(const std::string& name)
{
    throw Refusal({name, "", tr("The file is locked with a password."),
                   tr("Open it with its password, print it to a new PDF, and import that.")});
}

[[noreturn]] void refuseDamagedPdf(const std::string& name)
{
    throw Refusal(
        {name, "", tr("The file is damaged or not complete."),
         tr("Open it in a PDF reader and print it to a new PDF, or ask for the document that it was "
            "made from.")});
}

[[noreturn]] void refuseForMemory(const std::string& name)
{
    throw Refusal({name, "", tr("The machine has no memory left to read a PDF."),
                   tr("Close other programs and import it again.")});
}

}

std::vector<PdfPage> wordsOfPdf(const InputFile& file)
{
    ChildAnswer answer = runInChild(limits, [&] { return answerFor(file.bytes); });
    if (answer.end == ChildAnswer::End::notStarted) refuseForMemory(file.name);
    if (answer.end == ChildAnswer::End::overLimit) refuseTooLarge(file.name);
    if (answer.end == ChildAnswer::End::failed || answer.bytes.empty()) refuseDamagedPdf(file.name);
    if (answer.bytes.front() == saysLocked) refuseLockedPdf(file.name);
    auto pages = unpacked(std::string_view(answer.bytes).substr(1));
    if (answer.bytes.front() != saysWords || !pages || pages->empty()) refuseDamagedPdf(file.name);
    return std::move(*pages);
}

}

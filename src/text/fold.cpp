// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fold.h"

#include "text/offset_map.h"

#include <unicode/brkiter.h>
#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <map>
#include <memory>

namespace rd::text
{

namespace
{

icu::UnicodeString unicode(std::string_view utf8)
{
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
}

std::string utf8Of(const icu::UnicodeString& text)
{
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

icu::Locale localeOf(Language language)
{
    return language == Language::dutch ? icu::Locale("nl", "NL") : icu::Locale("en", "GB");
}

const icu::Collator& collatorOf(Language language)
{
    thread_local std::map<Language, std::unique_ptr<icu::Collator>> collators;
    auto& collator = collators[language];
    if (!collator) {
        UErrorCode status = U_ZERO_ERROR;
        collator.reset(icu::Collator::createInstance(localeOf(language), status));
        collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
    }
    return *collator;
}

bool isMark(UChar32 c)
{
    return u_charType(c) == U_NON_SPACING_MARK;
}

}

std::string folded(std::string_view utf8)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString text = unicode(utf8);
    text.foldCase();
    text = icu::Normalizer2::getNFKDInstance(status)->normalize(text, status);
    icu::UnicodeString result;
    bool space = false;
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const UChar32 c = text.char32At(at);
        if (isMark(c)) continue;
        if (u_isUWhiteSpace(c) != 0) {
            space = true;
            continue;
        }
        if (space && !result.isEmpty()) result.append(UChar32{' '});
        space = false;
        result.append(c);
    }
    return utf8Of(result);
}

int compare(std::string_view a, std::string_view b, Language language)
{
    UErrorCode status = U_ZERO_ERROR;
    return collatorOf(language).compareUTF8(icu::StringPiece(a.data(), static_cast<std::int32_t>(a.size())),
                                            icu::StringPiece(b.data(), static_cast<std::int32_t>(b.size())),
                                            status);
}

std::string upper(std::string_view utf8, Language language)
{
    return utf8Of(unicode(utf8).toUpper(localeOf(language)));
}

std::string capitalised(std::string_view utf8, Language language)
{
    icu::UnicodeString text = unicode(utf8);
    text.toTitle(nullptr, localeOf(language), U_TITLECASE_NO_LOWERCASE | U_TITLECASE_SENTENCES);
    return utf8Of(text);
}

std::string uncapitalised(std::string_view utf8, Language language)
{
    const icu::UnicodeString text = unicode(utf8);
    if (text.isEmpty()) return {};
    const int32_t second = text.moveIndex32(0, 1);
    if (second < text.length() && u_isupper(text.char32At(second))) return std::string(utf8);
    icu::UnicodeString first(text, 0, second);
    return utf8Of(first.toLower(localeOf(language)) + icu::UnicodeString(text, second));
}

std::string initials(std::string_view utf8)
{
    constexpr int most = 4;
    const icu::UnicodeString text = unicode(utf8);
    icu::UnicodeString letters;
    bool begins = true;
    for (int32_t at = 0; at < text.length() && letters.countChar32() < most; at = text.moveIndex32(at, 1)) {
        const UChar32 c = text.char32At(at);
        if (begins && u_isalnum(c) != 0) letters.append(c);
        begins = u_isalnum(c) == 0;
    }
    return utf8Of(letters);
}

std::string trimmedText(std::string_view utf8)
{
    const icu::UnicodeString text = unicode(utf8);
    std::int32_t start = 0;
    std::int32_t end = text.length();
    while (start < end && u_isUWhiteSpace(text.char32At(start)) != 0) start = text.moveIndex32(start, 1);
    while (end > start && u_isUWhiteSpace(text.char32At(end - 1)) != 0) end = text.moveIndex32(end, -1);
    return utf8Of(text.tempSubStringBetween(start, end));
}

std::string shortened(std::string_view utf8, int limit)
{
    icu::UnicodeString text = unicode(utf8);
    text.findAndReplace("\n", " ");
    if (text.countChar32() <= limit) return utf8Of(text);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaks(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    breaks->setText(text);
    const std::int32_t room = text.moveIndex32(0, limit - 1);
    const std::int32_t end = breaks->isBoundary(room) != 0 ? room : breaks->preceding(room);
    return utf8Of(text.tempSubStringBetween(0, std::max(end, 0)).append(UChar32{0x2026}));
}

int displayWidth(std::string_view utf8)
{
    const icu::UnicodeString text = unicode(utf8);
    int width = 0;
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const UChar32 c = text.char32At(at);
        if (isMark(c) || u_charType(c) == U_FORMAT_CHAR) continue;
        const int kind = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
        width += kind == U_EA_WIDE || kind == U_EA_FULLWIDTH ? 2 : 1;
    }
    return width;
}

}

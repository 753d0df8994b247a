// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>

namespace rd
{

enum class Language { dutch, english };

/// "nl" or "en".
std::string_view languageCode(Language language);
/// Reads "nl", "nl_NL.UTF-8", "dutch", "en_GB" and the like; nothing for another language.
std::optional<Language> languageFromCode(std::string_view code);

/// The language in which the program speaks to its user: by default that of LC_ALL, LC_MESSAGES or LANG, else
/// English. Set it before other threads start.
Language userLanguage();
void setUserLanguage(Language language);

/// Speaks another language for as long as it lives, in this thread only.
class SpeakIn
{
public:
    explicit SpeakIn(Language language);
    SpeakIn(const SpeakIn&) = delete;
    SpeakIn& operator=(const SpeakIn&) = delete;
    ~SpeakIn();

private:
    std::optional<Language> m_before;
};

/// The text in the user's language; `text` is the English of the source and is returned where no translation
/// is found. xgettext collects the literals given to tr, trn and say.
std::string tr(const char* text);
/// Returns `text`: xgettext reads literals, so a text that tr() is given later is marked where it stands.
constexpr const char* mark(const char* text)
{
    return text;
}
/// Singular or plural by `n`.
std::string trn(const char* one, const char* many, long long n);

/// tr() with {named} or {0} places filled: say("Line {line} has no code.", fmt::arg("line", 3)).
template <class... Args>
std::string say(const char* text, Args&&... args)
{
    return fmt::format(fmt::runtime(tr(text)), std::forward<Args>(args)...);
}
/// trn() with places filled; give the number as an argument too if the text names it.
template <class... Args>
std::string sayn(const char* one, const char* many, long long n, Args&&... args)
{
    return fmt::format(fmt::runtime(trn(one, many, n)), std::forward<Args>(args)...);
}

}

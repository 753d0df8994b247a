// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"

#include <boost/locale.hpp>

#include <cstdlib>
#include <filesystem>

namespace rd
{

namespace
{

std::optional<Language>& chosenLanguage()
{
    static std::optional<Language> language;
    return language;
}

std::optional<Language>& threadLanguage()
{
    thread_local std::optional<Language> language;
    return language;
}

Language languageOfEnvironment()
{
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): read before threads start
        if (value != nullptr && *value != '\0') return languageFromCode(value).value_or(Language::english);
    }
    return Language::english;
}

/// Beside the program (in the build folder), or in share as installed.
std::string localeFolder(const std::filesystem::path& programFolder)
{
    const auto beside = programFolder / "locale";
    if (std::filesystem::exists(beside)) return beside.string();
    return (programFolder.parent_path() / "share" / "locale").string();
}

std::locale makeLocale(const char* name)
{
    namespace bl = boost::locale;
    bl::localization_backend_manager manager = bl::localization_backend_manager::global();
    manager.select("std");
    bl::generator generator(manager);
    generator.categories(bl::message_facet);
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (!error) generator.add_messages_path(localeFolder(program.parent_path()));
#ifdef RD_LOCALE_DIR
    generator.add_messages_path(RD_LOCALE_DIR);
#endif
    generator.add_messages_domain("rodedraad");
    return generator(name);
}

const std::locale& localeOf(Language language)
{
    static const std::locale dutch = makeLocale("nl_NL.UTF-8");
    static const std::locale english = makeLocale("en_GB.UTF-8");
    return language == Language::dutch ? dutch : english;
}

}

std::string_view languageCode(Language language)
{
    return language == Language::dutch ? "nl" : "en";
}

std::optional<Language> languageFromCode(std::string_view code)
{
    std::string start;
    for (const char c : code.substr(0, 2)) start += static_cast<char>(c | 0x20);
    if (start == "nl" || start == "du") return Language::dutch;
    if (start == "en") return Language::english;
    return std::nullopt;
}

Language userLanguage()
{
    if (threadLanguage()) return *threadLanguage();
    if (!chosenLanguage()) chosenLanguage() = languageOfEnvironment();
    return *chosenLanguage();
}

void setUserLanguage(Language language)
{
    chosenLanguage() = language;
}

SpeakIn::SpeakIn(Language language) : m_before(threadLanguage())
{
    threadLanguage() = language;
}

SpeakIn::~SpeakIn()
{
    threadLanguage() = m_before;
}

std::string tr(const char* text)
{
    return boost::locale::translate(text).str(localeOf(userLanguage()));
}

std::string trn(const char* one, const char* many, long long n)
{
    return boost::locale::translate(one, many, static_cast<int>(n)).str(localeOf(userLanguage()));
}

}

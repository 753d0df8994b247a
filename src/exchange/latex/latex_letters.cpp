// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/latex/latex_letters.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <string>
#include <string_view>

namespace rd::exchange
{

namespace
{

/// Signs of the text fonts of every LaTeX: with these a letter of Latin script and its marks.
constexpr std::array<char32_t, 12> usual{0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C,
                                         0x201D, 0x201E, 0x2020, 0x2022, 0x2026, 0x20AC};
constexpr char32_t lastOfLatin = 0xFF;
constexpr char32_t firstOfLatin = 0xA0;

bool isUsual(char32_t letter)
{
    return letter < 0x80 || (letter >= firstOfLatin && letter <= lastOfLatin) ||
           std::find(usual.begin(), usual.end(), letter) != usual.end();
}

/// Joins, directions, forms of what stands before, marks of byte order.
bool isInvisible(char32_t letter)
{
    return (letter >= 0x200B && letter <= 0x200F) || (letter >= 0x202A && letter <= 0x202E) ||
           (letter >= 0x2060 && letter <= 0x2064) || (letter >= 0xFE00 && letter <= 0xFE0F) ||
           letter == 0xFEFF || (letter >= 0xE0000 && letter <= 0xE01EF);
}

/// Its fonts for formulas have the Greek letters: small ones from alpha on, in the order of Unicode.
std::string greek(char32_t letter)
{
    static constexpr std::array<std::string_view, 25> small{
        "\\alpha", "\\beta", "\\gamma", "\\delta",    "\\epsilon", "\\zeta", "\\eta",
        "\\theta", "\\iota", "\\kappa", "\\lambda",   "\\mu",      "\\nu",   "\\xi",
        "o",       "\\pi",   "\\rho",   "\\varsigma", "\\sigma",   "\\tau",  "\\upsilon",
        "\\phi",   "\\chi",  "\\psi",   "\\omega"};
    static constexpr std::array<std::string_view, 25> capital{
        "A",       "B",        "\\Gamma",   "\\Delta", "E",    "Z",     "H",      "\\Theta", "I",
        "K",       "\\Lambda", "M",         "N",       "\\Xi", "O",     "\\Pi",   "P",       "",
        "\\Sigma", "T",        "\\Upsilon", "\\Phi",   "X",    "\\Psi", "\\Omega"};
    static constexpr std::u32string_view accented = U"ΆΈΉΊΌΎΏάέήίόύώ";
    static constexpr std::u32string_view without = U"ΑΕΗΙΟΥΩαεηιουω";
    const auto formula = [](std::string_view inside) { return "\\rdformula{" + std::string(inside) + "}"; };
    const auto sign = [](char32_t one) -> std::string_view {
        if (one >= 0x3B1 && one <= 0x3C9) return small[one - 0x3B1];
        return one >= 0x391 && one <= 0x3A9 ? capital[one - 0x391] : std::string_view();
    };
    if (const auto at = accented.find(letter); at != std::u32string_view::npos)
        return formula("\\acute{" + std::string(sign(without[at])) + "}");
    const std::string_view found = sign(letter);
    return found.empty() ? std::string() : formula(found);
}

/// How pdflatex writes what its text fonts lack but it has elsewhere; empty: not at all.
std::string elsewhere(char32_t letter)
{
    struct Letter {
        char32_t letter;
        std::string_view latex;
    };
    static constexpr std::array known{Letter{0x2192, "\\ensuremath{\\rightarrow}"},
                                      Letter{0x2190, "\\ensuremath{\\leftarrow}"},
                                      Letter{0x2264, "\\ensuremath{\\leq}"},
                                      Letter{0x2265, "\\ensuremath{\\geq}"},
                                      Letter{0x2260, "\\ensuremath{\\neq}"},
                                      Letter{0x2248, "\\ensuremath{\\approx}"},
                                      Letter{0x2212, "\\ensuremath{-}"},
                                      Letter{0x2211, "\\ensuremath{\\sum}"},
                                      Letter{0x221A, "\\ensuremath{\\surd}"},
                                      Letter{0x221E, "\\ensuremath{\\infty}"},
                                      Letter{0x2191, "\\ensuremath{\\uparrow}"},
                                      Letter{0x2193, "\\ensuremath{\\downarrow}"},
                                      Letter{0x2194, "\\ensuremath{\\leftrightarrow}"},
                                      Letter{0x203A, "\\guilsinglright"},
                                      Letter{0x2039, "\\guilsinglleft"},
                                      Letter{0x2010, "-"},
                                      Letter{0x2011, "\\mbox{-}"},
                                      Letter{0x2009, "\\,"},
                                      Letter{0x202F, "\\,"}};
    const auto found =
        std::find_if(known.begin(), known.end(), [&](const Letter& one) { return one.letter == letter; });
    return found == known.end() ? greek(letter) : std::string(found->latex);
}

/// Each of them once, with its bytes; the text is valid UTF-8.
std::map<char32_t, std::string_view> unusualIn(std::string_view text)
{
    std::map<char32_t, std::string_view> letters;
    for (std::size_t at = 0; at < text.size();) {
        const auto first = static_cast<unsigned char>(text[at]);
        const std::size_t count = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        char32_t letter = count == 1 ? first : first & (0x7FU >> count);
        for (std::size_t i = 1; i < count && at + i < text.size(); ++i)
            letter = letter << 6U | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
        if (!isUsual(letter)) letters.emplace(letter, text.substr(at, count));
        at += count;
    }
    return letters;
}

constexpr const char* latexLetter =
    "\\makeatletter\n"
    "\\DeclareRobustCommand{\\rdformula}[1]{{\\if b\\expandafter\\@car\\f@series\\@nil\\boldmath\\fi"
    "\\ensuremath{#1}}}\n"
    "\\DeclareRobustCommand{\\rdmissing}[1]{{\\setlength{\\fboxsep}{1pt}\\fbox{\\tiny U+#1}}}\n"
    "\\ifPDFTeX\n"
    "  "
    "\\newcommand{\\rdletter}[3]{\\@ifundefined{u8:\\detokenize{#2}}{\\DeclareUnicodeCharacter{#1}{#3}}{}}\n"
    "\\else\n"
    "  "
    "\\newcommand{\\rdletter}[3]{\\begingroup\\lccode`\\~=\"#1\\relax\\lowercase{\\endgroup\\protected\\def~}"
    "{\\iffontchar\\font\"#1\\relax\\char\"#1\\relax\\else#3\\fi}\\catcode\"#1=\\active}\n"
    "\\fi\n"
    "\\makeatother\n";

}

std::string latexLetters(std::string_view text)
{
    const auto letters = unusualIn(text);
    if (letters.empty()) return {};
    std::string lines = latexLetter;
    for (const auto& [letter, bytes] : letters) {
        const std::string code = fmt::format("{:04X}", static_cast<std::uint32_t>(letter));
        const std::string known = elsewhere(letter);
        const std::string instead = isInvisible(letter) ? std::string()
                                    : known.empty()     ? "\\rdmissing{" + code + "}"
                                                        : known;
        lines += "\\rdletter{" + code + "}{" + std::string(bytes) + "}{" + instead + "}\n";
    }
    return lines;
}

}

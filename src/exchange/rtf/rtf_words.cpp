// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rtf/rtf_words.h"

#include <algorithm>
#include <array>

namespace rd::exchange
{

namespace
{

template <class Meaning>
struct Word {
    std::string_view word;
    Meaning meaning;
};

template <class Meaning>
Word(std::string_view, Meaning) -> Word<Meaning>;

/// Groups that are marked as to be passed over if unknown (\*) stand here only when they are to be read, or
/// when what is lost with them is told.
constexpr std::array groups{
    Word{"fonttbl", RtfGroup::fonts},
    Word{"colortbl", RtfGroup::noWords},
    Word{"stylesheet", RtfGroup::noWords},
    Word{"info", RtfGroup::noWords},
    Word{"filetbl", RtfGroup::noWords},
    Word{"falt", RtfGroup::noWords},
    Word{"xe", RtfGroup::noWords},
    Word{"tc", RtfGroup::noWords},
    Word{"tcn", RtfGroup::noWords},
    Word{"rxe", RtfGroup::noWords},
    Word{"ftnsep", RtfGroup::noWords},
    Word{"ftnsepc", RtfGroup::noWords},
    Word{"ftncn", RtfGroup::noWords},
    Word{"aftnsep", RtfGroup::noWords},
    Word{"aftnsepc", RtfGroup::noWords},
    Word{"aftncn", RtfGroup::noWords},
    Word{"nonshppict", RtfGroup::noWords},
    Word{"shprslt", RtfGroup::noWords},
    Word{"nonesttables", RtfGroup::noWords},
    Word{"template", RtfGroup::noWords},
    Word{"private", RtfGroup::noWords},
    Word{"shp", RtfGroup::shape},
    Word{"shpinst", RtfGroup::shape},
    Word{"sp", RtfGroup::shape},
    Word{"do", RtfGroup::shape},
    Word{"shptxt", RtfGroup::textBox},
    Word{"dptxbxtext", RtfGroup::textBox},
    Word{"pict", RtfGroup::picture},
    Word{"object", RtfGroup::object},
    Word{"mmath", RtfGroup::object},
    Word{"moMath", RtfGroup::object},
    Word{"moMathPara", RtfGroup::object},
    Word{"annotation", RtfGroup::comment},
    Word{"footnote", RtfGroup::note},
    Word{"header", RtfGroup::pageEdge},
    Word{"headerl", RtfGroup::pageEdge},
    Word{"headerr", RtfGroup::pageEdge},
    Word{"headerf", RtfGroup::pageEdge},
    Word{"footer", RtfGroup::pageEdge},
    Word{"footerl", RtfGroup::pageEdge},
    Word{"footerr", RtfGroup::pageEdge},
    Word{"footerf", RtfGroup::pageEdge},
    Word{"listtext", RtfGroup::listMark},
    Word{"pntext", RtfGroup::listMark},
    Word{"field", RtfGroup::field},
    Word{"fldinst", RtfGroup::instruction},
    Word{"upr", RtfGroup::twice},
    Word{"ud", RtfGroup::unicode},
    Word{"shppict", RtfGroup::throughStar},
    Word{"nesttableprops", RtfGroup::throughStar},
};

constexpr std::array characters{
    Word<std::string_view>{"~", "\u00A0"},         Word<std::string_view>{"-", "\u00AD"},
    Word<std::string_view>{"_", "\u2011"},         Word<std::string_view>{"tab", "\t"},
    Word<std::string_view>{"emdash", "\u2014"},    Word<std::string_view>{"endash", "\u2013"},
    Word<std::string_view>{"lquote", "\u2018"},    Word<std::string_view>{"rquote", "\u2019"},
    Word<std::string_view>{"ldblquote", "\u201C"}, Word<std::string_view>{"rdblquote", "\u201D"},
    Word<std::string_view>{"bullet", "\u2022"},    Word<std::string_view>{"emspace", "\u2003"},
    Word<std::string_view>{"enspace", "\u2002"},   Word<std::string_view>{"qmspace", "\u2005"},
    Word<std::string_view>{"zwj", "\u200D"},       Word<std::string_view>{"zwnj", "\u200C"},
    Word<std::string_view>{"zwbo", "\u200B"},      Word<std::string_view>{"zwnbo", "\u2060"},
    Word<std::string_view>{"ltrmark", "\u200E"},   Word<std::string_view>{"rtlmark", "\u200F"},
};

constexpr std::array breaks{
    Word{"line", RtfBreak::line},     Word{"lbr", RtfBreak::line},    Word{"softline", RtfBreak::line},
    Word{"par", RtfBreak::paragraph}, Word{"sect", RtfBreak::page},   Word{"page", RtfBreak::page},
    Word{"column", RtfBreak::page},   Word{"cell", RtfBreak::cell},   Word{"nestcell", RtfBreak::cell},
    Word{"row", RtfBreak::row},       Word{"nestrow", RtfBreak::row},
};

template <class Meaning, std::size_t size>
Meaning in(const std::array<Word<Meaning>, size>& words, std::string_view word)
{
    const auto found =
        std::find_if(words.begin(), words.end(), [word](const auto& one) { return one.word == word; });
    return found == words.end() ? Meaning{} : found->meaning;
}

}

RtfGroup groupOf(std::string_view word)
{
    return in(groups, word);
}

std::string_view characterOf(std::string_view word)
{
    return in(characters, word);
}

RtfBreak breakOf(std::string_view word)
{
    return in(breaks, word);
}

}

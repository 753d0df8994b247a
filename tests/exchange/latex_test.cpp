// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/latex/latex_writer.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(Latex)

BOOST_AUTO_TEST_CASE(LettersThatAFontMayLack_GetABoxOrWhatStandsForThem)
{
    rd::report::Document document{rd::Language::english, "Study", {}};
    document.blocks.emplace_back(rd::report::Paragraph{rd::report::Paragraph::Look::plain,
                                                       {{"Één 🙂️ → ž, „zo” – 中 🙂"}}});
    const std::string latex = rd::exchange::latexOf(document);
    const auto count = [&](const std::string& part) {
        std::size_t found = 0;
        for (auto at = latex.find(part); at != std::string::npos; at = latex.find(part, at + 1)) ++found;
        return found;
    };
    BOOST_TEST(count("\\rdletter{1F642}{🙂}{\\rdmissing{1F642}}") == 1U);
    BOOST_TEST(count("\\rdletter{4E2D}{中}{\\rdmissing{4E2D}}") == 1U);
    BOOST_TEST(count("{\\ensuremath{\\rightarrow}}\n") == 1U);
    BOOST_TEST(count("\\rdletter{FE0F}{️}{}\n") == 1U, "what cannot be seen is no box");
    BOOST_TEST(count("\n\\rdletter{") == 5U, "letters of every font need nothing");
    BOOST_TEST(count("Één 🙂️ → ž, „zo” – 中 🙂") == 1U, "the text stays as it is");
}

/// Letters of statistics, and words of those who grew up with it.
BOOST_AUTO_TEST_CASE(GreekLetters_AreWrittenAsInFormulas)
{
    rd::report::Document document{rd::Language::dutch, "κ en χ²: Ωμέγα", {}};
    const std::string latex = rd::exchange::latexOf(document);
    for (const char* line : {"{03BA}{κ}{\\rdformula{\\kappa}}", "{03C7}{χ}{\\rdformula{\\chi}}",
                             "{03A9}{Ω}{\\rdformula{\\Omega}}", "{03AD}{έ}{\\rdformula{\\acute{\\epsilon}}}",
                             "{03B3}{γ}{\\rdformula{\\gamma}}"})
        BOOST_TEST(latex.find(line) != std::string::npos, line);
    BOOST_TEST(latex.find("\\rdmissing{0") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chapter/chapter.h"
#include "report/writers.h"

#include "analysis/world.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace rd;
using namespace rd::report;
using rd::test::CountingWorld;
using rd::test::Families;

namespace
{

/// What a chapter of that world says, a line a heading ("2 Relation"), a paragraph or a caption.
struct Chapter {
    const CountingWorld& world;
    std::vector<coding::TableDefinition> tables = {};
    std::set<Section> sections = {};
    MethodFacts method = {};
    std::vector<const coding::Memo*> memos = {};
    const analysis::Snapshot* everyones = nullptr;
    std::set<CodeId> searchlights = {};

    [[nodiscard]] std::vector<std::string> lines() const
    {
        std::vector<analysis::Table> counted;
        for (const auto& table : tables) counted.push_back(world.count(table));
        const auto words = [](TranscriptId, text::Span) { return std::string("words"); };
        const auto all = world.snapshot();
        const Document document = makeChapter({"Study",
                                               all,
                                               counted,
                                               words,
                                               method,
                                               Language::english,
                                               sections,
                                               1,
                                               memos,
                                               {},
                                               {},
                                               everyones,
                                               searchlights});
        std::vector<std::string> found;
        for (const Block& block : document.blocks) {
            if (const auto* heading = std::get_if<Heading>(&block))
                found.push_back(std::to_string(heading->level) + " " + heading->text);
            if (const auto* paragraph = std::get_if<Paragraph>(&block))
                found.push_back(wordsOf(paragraph->runs));
            if (const auto* grid = std::get_if<Grid>(&block)) found.push_back(grid->caption);
        }
        return found;
    }
    [[nodiscard]] std::string text() const
    {
        std::string text;
        for (const std::string& line : lines()) text += line + "\n";
        return text;
    }
    [[nodiscard]] bool says(const std::string& words) const
    {
        return text().find(words) != std::string::npos;
    }
    [[nodiscard]] std::vector<std::string> headings() const
    {
        std::vector<std::string> found = lines();
        std::erase_if(found, [](const std::string& line) { return line.size() < 2 || line[1] != ' '; });
        return found;
    }
};

using Lines = std::vector<std::string>;

coding::TableDefinition about(CodeId theme)
{
    coding::TableDefinition table;
    table.theme = theme;
    return table;
}

coding::Memo conclusion(const std::string& title, CodeId theme)
{
    coding::Memo memo;
    memo.id = MemoId::make();
    memo.kind = coding::MemoKind::conclusion;
    memo.title = Wording::both(title);
    memo.text = Wording::both("They did.");
    memo.subject = theme.uuid;
    return memo;
}

}

BOOST_AUTO_TEST_SUITE(ChapterWords)

BOOST_AUTO_TEST_CASE(ChangesOfTheCodebook_AreNamedAllOfThem)
{
    const Families world;
    Chapter chapter{world, {}, {Section::method}};
    chapter.method.codebookChanges = 5;
    chapter.method.changesByKind = {
        {"code.import", 1}, {"code.merge", 1}, {"code.restore", 1}, {"code.in-vivo", 1}, {"code.new", 1}};
    BOOST_TEST(
        chapter.says("It was changed 5 times while coding. Codes were made of words of the texts (1×), "
                     "merged (1×), brought back (1×), imported (1×) and otherwise changed (1×)."),
        chapter.text());
}

BOOST_AUTO_TEST_CASE(OneChangeOfTheCodebook_IsChangedOnce)
{
    const Families world;
    Chapter chapter{world, {}, {Section::method}};
    chapter.method.codebookChanges = 1;
    BOOST_TEST(chapter.says("It was changed once while coding."), chapter.text());
}

BOOST_AUTO_TEST_CASE(AColour_IsNoChangeOfTheCodebook)
{
    BOOST_TEST(methodFactsOf({{"coding.add", 1}, {"code.recolor", 2}}).codebookChanges == 0U);
}

BOOST_AUTO_TEST_CASE(Material_LeavesOutWhatThereIsNoneOf)
{
    CountingWorld world;
    world.addCode("calm");
    world.addTranscript("a", world.addCase("A"));
    world.addTranscript("b", world.addCase("B"));
    const Chapter chapter{world, {}, {Section::method}};
    BOOST_TEST(chapter.says("The material is 2 transcripts, of 2 families. The codebook has 1 code."),
               chapter.text());
}

BOOST_AUTO_TEST_CASE(Material_OfOnePersonEachSaysSo)
{
    CountingWorld world;
    world.addCode("by phone", world.addTheme("help"));
    for (const char* name : {"A", "B"}) {
        const CaseId made = world.addCase(name);
        world.addRespondent(made, name);
        world.addTranscript(name, made);
    }
    const Chapter chapter{world, {}, {Section::method}};
    BOOST_TEST(
        chapter.says("of 2 families with one respondent each. The codebook has 1 theme and 1 code below "
                     "it."),
        chapter.text());
}

BOOST_AUTO_TEST_CASE(OneCase_IsNamedInTheSingular)
{
    CountingWorld world;
    const CodeId help = world.addTheme("help");
    const TranscriptId text = world.addTranscript("a", world.addCase("A"));
    world.code(text, {0, 5}, world.addCode("by phone", help), world.addCoder("Marit"));
    const Chapter chapter{world, {about(help)}, {Section::tables}};
    BOOST_TEST(chapter.says("1 of 1 family: by phone."), chapter.text());
}

BOOST_AUTO_TEST_CASE(TitleOfAConclusion_KeepsItsOwnMark)
{
    const Families world;
    const coding::Memo asks = conclusion("What helped?", world.relation);
    const coding::Memo tells = conclusion("Listening helped", world.relation);
    const Chapter chapter{world, {}, {Section::conclusions}, {}, {&asks, &tells}};
    BOOST_TEST(chapter.says("What helped? They did."), chapter.text());
    BOOST_TEST(chapter.says("Listening helped. They did."), chapter.text());
}

BOOST_AUTO_TEST_CASE(LeadIn_HasOneEllipsis)
{
    for (const char* phrase : {"The helper …", "The helper...", "The helper"}) {
        Families world;
        world.change(world.relation, [&](codebook::Code& code) { code.phrase = {"", phrase}; });
        world.code(world.a1, {30, 40}, world.nods, world.marit);
        const Chapter chapter{world, {about(world.relation)}, {Section::tables}};
        BOOST_TEST(chapter.says("The helper …\n"), chapter.text());
        const auto table = world.count(about(world.relation));
        const std::string printed = report::write(table, report::Form::text);
        BOOST_TEST(printed.find("the sentence “The helper …”.") != std::string::npos, printed);
    }
}

BOOST_AUTO_TEST_CASE(CoOccurrenceWithoutOverlaps_SaysThat)
{
    Families world;
    world.code(world.a1, {30, 40}, world.nods, world.marit);
    coding::TableDefinition table;
    table.kind = coding::TableKind::coOccurrence;
    table.title = Wording::both("Together");
    const Chapter chapter{world, {table}, {Section::tables}};
    BOOST_TEST(chapter.says("Together: (no overlaps)\n"), chapter.text());
}

BOOST_AUTO_TEST_CASE(ValuesOfASummary_AreCaptionedWithinASentence)
{
    Families world;
    coding::TableDefinition table;
    table.kind = coding::TableKind::summary;
    table.title = Wording::both("Ages per family");
    table.summarised = {
        world.addAttribute("age", transcript::Level::caseLevel, transcript::ValueType::number)};
    world.setValue(table.summarised.front(), world.a.uuid, "40");
    const Chapter chapter{world, {table}, {Section::tables}};
    BOOST_TEST(chapter.says("\nAges per family, the values themselves\n"), chapter.text());
}

BOOST_AUTO_TEST_CASE(CaseThatNobodyCoded_IsToldApartFromOneThatOthersCoded)
{
    Families all;
    all.code(all.a1, {30, 40}, all.nods, all.marit);
    Families counted = all;
    all.code(all.b1, {30, 40}, all.nods, all.joost);
    const auto everyones = all.snapshot();
    const CaseId fourth = counted.addCase("D");
    counted.addTranscript("d1", fourth);
    const Chapter chapter{counted, {}, {Section::themes}, {}, {}, &everyones};
    BOOST_TEST(chapter.says("D\nNot coded by anyone yet, so nothing can be said of it.\n"), chapter.text());
    BOOST_TEST(chapter.says("B\nNot coded by the coders whose codings this chapter counts, so nothing can be "
                            "said of it.\n"),
               chapter.text());
}

BOOST_AUTO_TEST_CASE(ThemeWithoutCodings_IsSaidInOneSentence)
{
    Families world;
    world.code(world.a1, {30, 40}, world.nods, world.marit);
    const Chapter chapter{world, {about(world.hope)}, {Section::themes, Section::tables}};
    const Lines lines = chapter.lines();
    const auto heading = std::find(lines.begin(), lines.end(), "2 Hope");
    BOOST_TEST_REQUIRE((heading != lines.end()));
    BOOST_TEST(Lines(heading, lines.end()) ==
                   (Lines{"2 Hope", "Codes of this theme: plans.", "Nothing was coded with this theme."}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(KeyMoments_TellUnderWhichLabelsEachWasCodedAndWhichStillWait)
{
    Families world;
    const CodeId moment = world.addTheme("key moment");
    world.code(world.a1, {30, 60}, moment, world.marit);
    world.code(world.b1, {30, 60}, moment, world.marit);
    world.code(world.b2, {30, 60}, moment, world.marit);
    world.code(world.a1, {55, 70}, world.plans, world.joost);
    world.code(world.a1, {20, 35}, world.honest, world.marit);
    world.code(world.a1, {30, 60}, world.nods, world.marit);
    world.code(world.b1, {60, 70}, world.plans, world.marit); // behind it
    world.code(world.b2, {40, 50}, world.hope, world.marit);
    const Chapter chapter{world, {}, {Section::themes}, {}, {}, nullptr, {moment}};
    const Lines lines = chapter.lines();
    const auto heading = std::find(lines.begin(), lines.end(), "3 Which other codes these passages have");
    BOOST_TEST_REQUIRE((heading != lines.end()));
    BOOST_TEST(
        Lines(heading + 1, lines.end()) ==
            (Lines{"“words” (A, a1, turn 2) → relation: nods; honest. hope: plans.",
                   "“words” (B, b2, turn 1, Piet) → hope.",
                   "1 passage still waits for a code of another theme:", "“words” (B, b1, turn 2, Piet)"}),
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(PartsThatAreAskedForAlone_HaveNoEmptyHeadings)
{
    Families world;
    world.code(world.a1, {30, 40}, world.nods, world.marit);
    const coding::Memo told = conclusion("Listening", world.relation);
    const auto headings = [&](Section section) {
        return Chapter{world, {}, {section}, {}, {&told}}.headings();
    };
    BOOST_TEST(headings(Section::method) == (Lines{"1 Method of analysis"}),
               boost::test_tools::per_element());
    BOOST_TEST(headings(Section::codebook) == (Lines{"1 Appendix: codebook"}),
               boost::test_tools::per_element());
    BOOST_TEST(headings(Section::conclusions) == (Lines{"1 Results", "2 Relation", "3 Conclusions"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(EmptyProject_HasNoEmptyHeadings)
{
    const CountingWorld world;
    BOOST_TEST(Chapter{world}.headings() == (Lines{"1 Method of analysis"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

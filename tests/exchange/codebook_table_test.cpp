// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/safe_file.h"
#include "exchange/sheet/codebook_table.h"

#include <boost/test/unit_test.hpp>

using rd::Language;
using rd::codebook::Code;
using rd::codebook::Codebook;
using rd::exchange::CodebookImport;
using rd::exchange::CodebookWish;
using rd::exchange::readCodebookTable;

namespace
{

CodebookImport read(const std::string& bytes, const CodebookWish& wish = {}, const Codebook& existing = {})
{
    return readCodebookTable(bytes, bytes.starts_with("PK") ? "codes.xlsx" : "codes.csv", wish, existing,
                             Language::dutch);
}

Codebook asCodebook(const CodebookImport& import, Codebook codebook = {})
{
    for (const Code& code : import.codes) codebook.put(code);
    return codebook;
}

/// "relatie > luistert | hoop" in the codebook's order.
std::string treeOf(const Codebook& codebook)
{
    std::string text;
    for (const Code* code : codebook.inOrder()) {
        text += text.empty() ? "" : " | ";
        std::string path;
        for (const Code* above : codebook.pathTo(code->id))
            path += (path.empty() ? "" : " > ") + above->name.nl;
        text += path;
    }
    return text;
}

std::string treeOf(const std::string& bytes, const CodebookWish& wish = {})
{
    return treeOf(asCodebook(read(bytes, wish)));
}

CodebookWish mapped(const std::map<std::string, std::string>& columns)
{
    CodebookWish wish;
    wish.columns = columns;
    return wish;
}

std::string refusalOf(const std::string& bytes, const CodebookWish& wish = {})
{
    try {
        (void)read(bytes, wish);
    } catch (const rd::Refusal& refusal) {
        return refusal.complaint().place.empty() ? "refused" : refusal.complaint().place;
    }
    return "none";
}

const std::string tree = "relatie | relatie > luistert | relatie > bereikbaar | hoop";

}

BOOST_AUTO_TEST_SUITE(CodebookTable)

BOOST_AUTO_TEST_CASE(TheTree_IsToldByParentsPathsLevelsDepthsOrIndents)
{
    BOOST_TEST(treeOf("Naam;Bovenliggende code\nrelatie;\nluistert;relatie\nbereikbaar;relatie\nhoop;\n") ==
               tree);
    BOOST_TEST(treeOf("Naam,Omschrijving\nrelatie,\nrelatie::luistert,a\nrelatie::bereikbaar,\nhoop,\n") ==
               tree);
    BOOST_TEST(treeOf("Hierarchical name\nrelatie\nrelatie\\luistert\nrelatie\\bereikbaar\nhoop\n") == tree);
    BOOST_TEST(treeOf("pad,kleur\nrelatie > luistert,\nrelatie > bereikbaar,\nhoop,\n") == tree);
    BOOST_TEST(treeOf("Thema;Factor\nrelatie;\n;luistert\n;bereikbaar\nhoop;\n") == tree);
    BOOST_TEST(treeOf("Thema;Factor\nrelatie;luistert\nrelatie;bereikbaar\nhoop;\n") == tree);
    BOOST_TEST(treeOf("Niveau 1;Niveau 2\nrelatie;\n;luistert\n;bereikbaar\nhoop;\n") == tree);
    BOOST_TEST(treeOf("Niveau,Code\n1,relatie\n2,luistert\n2,bereikbaar\n1,hoop\n") == tree);
    BOOST_TEST(treeOf("Code,Memo\nrelatie,\n  luistert,\n  bereikbaar,\nhoop,\n") == tree);
    BOOST_TEST(treeOf("Codes\nrelatie\n  luistert\n  bereikbaar\nhoop\n") == tree);
    BOOST_TEST(treeOf("Codes\nrelatie\n\tluistert\n  bereikbaar\nhoop\n") == tree);
    BOOST_TEST(treeOf("Codes;Onder\nrelatie;\nluistert;relatie\nbereikbaar;relatie\nhoop;\n",
                      mapped({{"name", "Codes"}, {"parent", "Onder"}})) == tree);
}

BOOST_AUTO_TEST_CASE(Levels_StandInTheOrderOfWhatContainsWhat)
{
    const std::string three = "relatie | relatie > luistert | relatie > luistert > echt | hoop";
    BOOST_TEST(treeOf("Thema;Code;Subcode;Omschrijving\nrelatie;;;a\n;luistert;;b\n;;echt;c\nhoop;;;\n") ==
               three);
    BOOST_TEST(treeOf("Theme;Category;Code\nrelatie;luistert;echt\nhoop;;\n") == three);
    BOOST_TEST(treeOf("Hoofdcategorie;Sub-categorie;Label\nrelatie;luistert;echt\nhoop;;\n") == three);
    BOOST_TEST(treeOf("Sub code;Code;Hoofdcode\necht;luistert;relatie\n;;hoop\n") == three);
    BOOST_TEST(treeOf("Hoofdcode;Subcode\nrelatie;luistert\n;bereikbaar\nhoop;\n") == tree);
}

BOOST_AUTO_TEST_CASE(LevelsLeftOpen_ArePassedOverAndTakenFromTheRowAboveOnlyBelowTheSameCodes)
{
    BOOST_TEST(treeOf("Thema;Subthema;Code\nsteun;;familie\n;;buren\n;formeel;gemeente\n;;loket\n"
                      "wonen;;vocht\n;;huur\n") ==
               "steun | steun > familie | steun > buren | steun > formeel | steun > formeel > gemeente | "
               "steun > formeel > loket | wonen | wonen > vocht | wonen > huur");
    BOOST_TEST(treeOf("Thema;Subthema;Code\nsteun;formeel;loket\nwonen;;vocht\n") ==
               "steun | steun > formeel | steun > formeel > loket | wonen | wonen > vocht");
}

BOOST_AUTO_TEST_CASE(AThemeAboveOthers_IsKnownByItsHeadAndALevelThatIsNotRefused)
{
    BOOST_TEST(treeOf("Overkoepelend thema;Subthema;Label\nsteun;;familie\n;formeel;loket\nwonen;;vocht\n") ==
               "steun | steun > familie | steun > formeel | steun > formeel > loket | wonen | wonen > vocht");
    BOOST_TEST(treeOf("Global theme;Organising theme;Basic theme\nsteun;formeel;loket\n") ==
               "steun | steun > formeel | steun > formeel > loket");
    BOOST_TEST(refusalOf("Domein;Thema;Code\nzorg;;familie\n;formeel;loket\nhuis;;vocht\n") == "line 2");
    BOOST_TEST(treeOf("Nagekeken;Thema;Code\nja;relatie;\n;;luistert\nja;relatie;bereikbaar\n;hoop;\n") ==
               tree);
}

BOOST_AUTO_TEST_CASE(NumbersWithTheirParents_TellTheTreeAndAreKeptAsThoseOfTheCodes)
{
    const std::string numbered = "Nr.;Naam code\n1;relatie\n1.1;luistert\n1.2;bereikbaar\n2;hoop\n";
    BOOST_TEST(treeOf(numbered) == tree);
    BOOST_TEST(treeOf("Code;Naam\n1;relatie\n1.1;luistert\n1.2;bereikbaar\n2;hoop\n") == tree);
    BOOST_TEST(treeOf(numbered, mapped({{"path", "Nr."}, {"name", "Naam code"}})) == tree);
    BOOST_TEST(treeOf(numbered, mapped({{"depth", "Nr."}})) == tree);
    const auto inNames =
        asCodebook(read("code;uitleg\n1 relatie;\n1.1 luistert;\n1.2. bereikbaar;x\n2 hoop;\n"));
    BOOST_TEST(treeOf(inNames) == tree);
    BOOST_REQUIRE(inNames.byKey("luistert") != nullptr);
    BOOST_TEST(inNames.byKey("luistert")->number == "1.1");
    BOOST_TEST(treeOf("code;uitleg\n1 relatie;\n1.1 luistert;\n", mapped({{"name", "code"}})) ==
               "1 relatie | 1.1 luistert");
}

BOOST_AUTO_TEST_CASE(NumbersWithoutTheirParents_AreToldAndMakeNoTree)
{
    const auto whyNot = [](const std::string& rows) {
        const auto import = read("Nr.;Naam code\n" + rows);
        BOOST_TEST(treeOf(asCodebook(import)).find('>') == std::string::npos);
        return import.notes.empty() ? "" : import.notes.front();
    };
    BOOST_TEST(whyNot("1;relatie\n2.1;luistert\n") ==
               "The numbers of the codes were not taken as levels: there is no 2 above 2.1 in row 3.");
    BOOST_TEST(whyNot("1;relatie\n1.1;luistert\n;hoop\n") ==
               "The numbers of the codes were not taken as levels: row 4 has no number.");
    BOOST_TEST(whyNot("1;relatie\n1.1;luistert\n1.1;hoop\n") ==
               "The numbers of the codes were not taken as levels: 1.1 in row 4 stands twice.");
}

BOOST_AUTO_TEST_CASE(PathsBesideNames_TellThePlaceAndTheNamesAreKept)
{
    BOOST_TEST(treeOf("Plek;Naam\nr;relatie\nr/l;luistert\nr/b;bereikbaar\nh;hoop\n",
                      mapped({{"path", "Plek"}, {"name", "Naam"}})) == tree);
}

BOOST_AUTO_TEST_CASE(AColumnThatNamesCodesOfAnother_IsOneOfParents)
{
    BOOST_TEST(treeOf("Label;Toelichting;Hoofdcode\nrelatie;a;\nluistert;b;relatie\nbereikbaar;;relatie\n"
                      "hoop;;\n") == tree);
    BOOST_TEST(treeOf("Hoofdcode;Subcode\n;relatie\nrelatie;luistert\nrelatie;bereikbaar\n;hoop\n") == tree);
    BOOST_TEST(treeOf("Code;Thema\nluistert;relatie\nbereikbaar;relatie\nhoop;\n") == tree);
    BOOST_TEST(treeOf("Code;Hoort bij\nrelatie;\nluistert;relatie\nbereikbaar;relatie\nhoop;\n") == tree);
    const auto keyed = asCodebook(read("Code;Label;Hoofdcode\nr1;relatie;\nr2;luistert;r1\n"));
    BOOST_TEST(treeOf(keyed) == "relatie | relatie > luistert");
    BOOST_REQUIRE(keyed.byKey("r2") != nullptr);
    BOOST_TEST(treeOf("Thema;Code\nhoop;hoop\nhoop;luistert\n") == "hoop | hoop > hoop | hoop > luistert");
}

// The heads are those by which the programs write their lists of codes.
BOOST_AUTO_TEST_CASE(ListsOfOtherPrograms_AreKnownByTheirHeads)
{
    const auto maxqda = asCodebook(read("Color\tParent code\tCode\tCod. seg. (all documents)\n"
                                        "\t\trelatie\t4\n\trelatie\tluistert\t3\n"));
    BOOST_TEST(treeOf(maxqda) == "relatie | relatie > luistert");
    const auto dutch =
        asCodebook(read("Codesystem,Memo,Frequentie\nrelatie,,4\nrelatie > luistert,echt,3\n"));
    BOOST_TEST(treeOf(dutch) == "relatie | relatie > luistert");
    const auto atlas =
        asCodebook(read("Code,Comment,Grounded,Density\nluistert,echt luisteren,3,0\nhoop,,1,0\n"));
    BOOST_TEST(treeOf(atlas) == "luistert | hoop");
    BOOST_TEST(atlas.inOrder().front()->definition.meaning.nl == "echt luisteren");
    const auto nvivo = asCodebook(read("Name,Description,Files,References\nluistert,echt,3,7\n"));
    BOOST_TEST(nvivo.inOrder().front()->definition.meaning.nl == "echt");
    const auto taguette = asCodebook(read("tag,description,number of highlights\nluistert,echt,7\n"));
    BOOST_TEST(taguette.inOrder().front()->name.nl == "luistert");
}

BOOST_AUTO_TEST_CASE(AWorkbook_IsReadByTheSameWordsFromTheSheetThatIsWanted)
{
    CodebookWish wish;
    wish.table.sheet = "Codes";
    const auto codebook = asCodebook(read(rd::readFile(RD_TEST_DATA "/tables/openpyxl.xlsx"), wish));
    BOOST_TEST(treeOf(codebook) ==
               "Relatie | Relatie > luistert | Relatie > is bereikbaar | Hoop | Hoop > houdt hoop");
    const Code* relation = codebook.lookUp("Relatie");
    BOOST_REQUIRE(relation != nullptr);
    BOOST_TEST(relation->color == 0xAA3366U);
    BOOST_TEST(relation->isTheme());
    BOOST_TEST(relation->definition.meaning.nl == "Over de band");
    BOOST_TEST(relation->key == "relatie");
}

BOOST_AUTO_TEST_CASE(ReadAgain_ChangesTheCodesOfThoseNamesAndAddsNone)
{
    const auto before =
        asCodebook(read("Thema;Factor;Omschrijving\nrelatie;;\n;luistert;\nhoop;;\n;luistert;\n"));
    const auto again =
        read("Thema;Factor;Omschrijving\nrelatie;luistert;nieuw\nhoop;luistert;\n", {}, before);
    BOOST_TEST(again.unchanged == 1);
    BOOST_REQUIRE(again.codes.size() == 1U);
    BOOST_TEST(again.codes.front().definition.meaning.nl == "nieuw");
    BOOST_TEST(before.find(again.codes.front().id) != nullptr);
}

BOOST_AUTO_TEST_CASE(NamesWithSigns_AreKeptWholeWhenTheMapSaysSo)
{
    BOOST_TEST(treeOf("Code,Memo\na::b,\nc::d,\n", mapped({{"name", "Code"}})) == "a::b | c::d");
    BOOST_TEST(treeOf("Code,Memo\na/b,\nc/d,\n") == "a/b | c/d");
}

BOOST_AUTO_TEST_CASE(AColourThatIsNone_IsToldWithItsRow)
{
    const auto notes = read("Naam;Kleur\nrelatie;rood\nhoop;#00ff00\n").notes;
    BOOST_TEST_REQUIRE(!notes.empty());
    BOOST_TEST(notes.back() == "1 colour could not be read and was left out: “rood” in row 2.");
}

BOOST_AUTO_TEST_CASE(OurOwnForm_IsReadAsBefore)
{
    const auto codebook = asCodebook(read("code,name,parent\nl1,relatie,\nf1,luistert,l1\n"));
    BOOST_REQUIRE(codebook.byKey("f1") != nullptr);
    BOOST_TEST(treeOf(codebook) == "relatie | relatie > luistert");
}

BOOST_AUTO_TEST_CASE(TablesThatDoNotFit_AreRefusedWithTheirRow)
{
    BOOST_TEST(refusalOf("Naam;Onder\na;b\nb;a\n") == "line 2");
    BOOST_TEST(refusalOf("Naam;Memo\na;\na;\n") == "line 3");
    BOOST_TEST(refusalOf("Iets;Anders\na;b\n") == "line 1");
    BOOST_TEST(refusalOf("Naam;Memo\na;b\n", mapped({{"naam", "Naam"}})) == "refused");
    BOOST_TEST(refusalOf("Naam;Memo\na;b\n", mapped({{"name", "Weg"}})) == "refused");
    BOOST_TEST(refusalOf("Naam;Laag\na;1\nb;diep\n", mapped({{"name", "Naam"}, {"depth", "Laag"}})) ==
               "line 3");
    BOOST_TEST(refusalOf("Naam;Memo\n") == "refused");
}

BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/world.h"
#include "report/forms.h"
#include "report/writers.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using namespace rd::analysis;
using coding::TableDefinition;
using coding::TableKind;
using rd::test::Families;

namespace
{

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

}

BOOST_AUTO_TEST_SUITE(HtmlTable)

BOOST_AUTO_TEST_CASE(Page_StandsAloneInItsLanguage)
{
    Families world;
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    const std::string html = report::write(world.count({}, {Language::dutch, {}, false}), report::Form::html);
    BOOST_TEST(html.starts_with("<!DOCTYPE html>\n<html lang=\"nl\">"));
    BOOST_TEST(has(html, "<meta charset=\"utf-8\">"));
    BOOST_TEST(!has(html, "http"));
    BOOST_TEST(!has(html, "<script"));
    BOOST_TEST(html.ends_with("</html>\n"));
}

BOOST_AUTO_TEST_CASE(Table_HasACaptionAndHeadsWithScope)
{
    Families world;
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    const std::string html = report::write(world.count({}), report::Form::html, {true, false});
    BOOST_TEST(has(html, "<caption>relation, all</caption>"));
    BOOST_TEST(has(html, "<th scope=\"col\">families (n = 3)</th>"));
    BOOST_TEST(has(html, "<tr><td>1 of 3</td><th scope=\"row\">honest</th></tr>"));
    BOOST_TEST(!has(html, "<html"));
}

BOOST_AUTO_TEST_CASE(MarksOfDirection_AreClosedWhereTheTextEnds)
{
    BOOST_TEST(report::escaped("<\u202Eja") == "&lt;\u202Eja\u202C");
}

BOOST_AUTO_TEST_CASE(EverythingOfTheUsers_IsEscaped)
{
    const std::string evil = "<script>alert('x')</script> & \"y\"";
    const std::string tame = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;";
    Families world;
    for (const CodeId id : {world.honest, world.relation, world.notDone})
        world.change(id, [&](codebook::Code& code) { code.name = code.phrase = {evil, evil}; });
    transcript::Case named = *world.cases.find(world.a);
    named.name = evil;
    world.cases.put(named);
    const AttributeId group = world.addAttribute(evil, transcript::Level::caseLevel);
    world.setValue(group, world.a.uuid, evil);
    world.coders[world.marit].name = evil;
    world.code(world.a1, {30, 40}, world.honest, world.marit, world.positive);
    world.code(world.a1, {30, 40}, world.nods, world.marit, world.notDone);
    for (const TableKind kind :
         {TableKind::xOfN, TableKind::frequencies, TableKind::crosstab, TableKind::coOccurrence,
          TableKind::matrix, TableKind::poles, TableKind::summary}) {
        TableDefinition definition;
        definition.kind = kind;
        definition.title = {evil, evil};
        definition.groupBy = group;
        definition.columns = group;
        definition.hidden = {world.plans};
        definition.explanations[world.honest] = {evil, evil};
        const std::string html = report::write(world.count(definition), report::Form::html);
        BOOST_TEST(!has(html, "<script"), coding::tableKindKey(kind));
        BOOST_TEST(has(html, tame), coding::tableKindKey(kind));
    }
}

BOOST_AUTO_TEST_CASE(Passages_AreEscapedToo)
{
    analysis::Passage passage;
    passage.text = "<b>ja</b>";
    passage.caseName = "A & B";
    passage.memo = "<i>";
    const std::string html = report::write(std::vector{passage}, report::Form::html, Language::english);
    BOOST_TEST(has(html, "<blockquote>&lt;b&gt;ja&lt;/b&gt;</blockquote>"));
    BOOST_TEST(has(html, "A &amp; B"));
    BOOST_TEST(has(html, "&lt;i&gt;"));
}

BOOST_AUTO_TEST_SUITE_END()

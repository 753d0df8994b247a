// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/odt/odt_reader.h"

#include "exchange/zip_builder.h"

#include <boost/test/unit_test.hpp>

using rd::exchange::readTextOf;
using rd::test::makeOdt;

namespace
{

std::string body(const std::string& xml)
{
    return readTextOf(makeOdt(xml), "a.odt").body;
}

std::string losses(const std::string& xml, const rd::test::Parts& further = {})
{
    std::string all;
    for (const std::string& loss : readTextOf(makeOdt(xml, further), "a.odt").losses) all += loss + "|";
    return all;
}

std::string p(const std::string& inside)
{
    return "<text:p>" + inside + "</text:p>";
}

}

BOOST_AUTO_TEST_SUITE(OdtReader)

BOOST_AUTO_TEST_CASE(ParagraphsAndHeadings_BecomeLines)
{
    const auto text = readTextOf(
        makeOdt("<text:h>Gesprek</text:h>" + p("I: Hoe?") + "<text:p/>" + p("R: Zo 🙂.")), "a.odt");
    BOOST_TEST(text.body == "Gesprek\nI: Hoe?\n\nR: Zo 🙂.\n");
    BOOST_TEST(text.format == "odt");
    BOOST_TEST(text.losses.empty());
}

BOOST_AUTO_TEST_CASE(WhiteSpace_CollapsesAsTheFormatSays)
{
    BOOST_TEST(body(p("\n  een\n   twee <text:span> drie</text:span> <text:span>vier</text:span>\n ")) ==
               "een twee drie vier\n");
    BOOST_TEST(body(p(R"(a<text:s/>b<text:s text:c="3"/>c)")) == "a b   c\n");
    BOOST_TEST(body("\n  " + p("a") + "\n  " + p("b") + "\n") == "a\nb\n");
}

BOOST_AUTO_TEST_CASE(TabsAndLineBreaks_AreKept)
{
    BOOST_TEST(body(p("I:<text:tab/>a<text:line-break/>b<text:soft-page-break/>c")) == "I:\ta\nbc\n");
}

BOOST_AUTO_TEST_CASE(HugeCountOfSpaces_IsBounded)
{
    BOOST_TEST(body(p(R"(a<text:s text:c="99999999999"/>b)")).size() < 10000U);
    BOOST_TEST(body(p(R"(a<text:s text:c="-5"/>b)")) == "ab\n");
}

BOOST_AUTO_TEST_CASE(ListsSectionsAndIndexes_LoseNoWords)
{
    const std::string list = "<text:list><text:list-item>" + p("een") + "<text:list><text:list-item>" +
                             p("twee") + "</text:list-item></text:list></text:list-item></text:list>";
    BOOST_TEST(body(list) == "een\ntwee\n");
    BOOST_TEST(losses(list) == "The numbers or bullets of 2 list items were left out.|");
    BOOST_TEST(body("<text:section>" + p("a") +
                    "</text:section><text:table-of-content><text:table-of-content-source>" + p("patroon") +
                    "</text:table-of-content-source><text:index-body>" + p("inhoud 1") +
                    "</text:index-body></text:table-of-content>") == "a\ninhoud 1\n");
}

BOOST_AUTO_TEST_CASE(Table_HasTabsBetweenCellsAndALineARow)
{
    BOOST_TEST(
        body(
            "<table:table><table:table-column/><table:table-header-rows><table:table-row><table:table-cell>" +
            p("wie") + "</table:table-cell><table:table-cell>" + p("wat") +
            "</table:table-cell></table:table-row></"
            "table:table-header-rows><table:table-row><table:table-cell/>"
            "<table:table-cell>" +
            p("een") + p("twee") + "</table:table-cell></table:table-row></table:table>") ==
        "wie\twat\n\teen\ntwee\n");
}

BOOST_AUTO_TEST_CASE(Notes_StandInBracketsAtTheirPlace)
{
    const std::string xml = p("toen<text:note><text:note-citation>1</text:note-citation><text:note-body>" +
                              p("In 2009.") + p("Lang.") + "</text:note-body></text:note> en nu");
    BOOST_TEST(body(xml) == "toen [In 2009. Lang.] en nu\n");
    BOOST_TEST(losses(xml) == "1 note now stands in square brackets at its place in the text.|");
}

BOOST_AUTO_TEST_CASE(TrackedChanges_AreReadAsAccepted)
{
    const std::string xml = "<text:tracked-changes><text:changed-region><text:deletion>" + p("oud") +
                            "</text:deletion></text:changed-region><text:changed-region><text:insertion/>"
                            "</text:changed-region></text:tracked-changes>" +
                            p("een <text:change/><text:change-start/>nieuw<text:change-end/>");
    BOOST_TEST(body(xml) == "een nieuw\n");
    BOOST_TEST(losses(xml) == "1 tracked deletion was left out; tracked insertions are kept.|");
    BOOST_TEST(losses("<text:tracked-changes><text:changed-region><text:insertion/></text:changed-region>"
                      "</text:tracked-changes>" +
                      p("nieuw")) == "1 tracked insertion was kept.|");
}

BOOST_AUTO_TEST_CASE(FramesAndShapes_FollowTheirParagraph)
{
    const std::string frame = "<draw:frame><svg:title>titel</svg:title><draw:text-box>" + p("kader") +
                              "</draw:text-box></draw:frame>";
    BOOST_TEST(body(p("voor " + frame + "na") + p("verder")) == "voor na\nkader\nverder\n");
    BOOST_TEST(body(p("slot") + frame) == "slot\nkader\n");
    BOOST_TEST(body(p("a<draw:custom-shape>" + p("ballon") + "</draw:custom-shape>")) == "a\nballon\n");
}

BOOST_AUTO_TEST_CASE(WhatTextCannotCarry_IsSaid)
{
    const std::string xml = p("a<draw:frame><draw:image/></draw:frame><draw:frame><draw:object/></draw:frame>"
                              "<office:annotation>" +
                              p("navragen") + "</office:annotation>");
    const std::string styles = R"(<office:document-styles xmlns:office="o" xmlns:style="s" xmlns:text="t">)"
                               "<office:master-styles><style:header>" +
                               p("Vertrouwelijk") +
                               "</style:header></office:master-styles></office:document-styles>";
    BOOST_TEST(body(xml) == "a\n");
    BOOST_TEST(losses(xml, {{"styles.xml", styles}}) ==
               "1 image was left out.|1 embedded object was left out.|1 comment in the margin was left out.|"
               "The headers and footers of the pages were left out.|");
}

BOOST_AUTO_TEST_CASE(DoctypeOfOldPrograms_IsAllowed)
{
    BOOST_TEST(
        readTextOf(
            rd::test::makeOdtOf(
                R"(<?xml version="1.0"?><!DOCTYPE office:document-content PUBLIC "-//O//DTD" "office.dtd">)"
                R"(<d xmlns:o="o"><body><text><p>oud</p></text></body></d>)"),
            "a.odt")
            .body == "oud\n");
}

BOOST_AUTO_TEST_SUITE_END()

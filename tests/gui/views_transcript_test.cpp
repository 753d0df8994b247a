// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/transcript/transcript_view.h"

#include "gui/dialogs/memo_dialog.h"
#include "gui/wx_text.h"
#include "history/codebook_edits.h"
#include "history/project_edits.h"
#include "text/graphemes.h"
#include "views_sample.h"

#include <wx/dcclient.h>

using namespace rd;
using namespace rd::test;

namespace
{

/// Two characters beyond the basic plane, a letter whose mark stands alone, and a flag of two.
const std::string manyKinds = "Zij 🙂 zei 🤷 dat q̃ luisterde, 🇳🇱 en dat hielp.";

/// Letters that fonts join, and graphemes of several code points beside each other.
const std::string joined = "Koffie, officieel 🇳🇱🇧🇪 een ide\u0301e q̃ koffiefilter, "
                           "fiets 👩‍👩‍👧 en profiel EINDE";

struct Shown : Window {
    explicit Shown(const std::string& body = manyKinds)
    {
        makeProject();
        transcript = showText(*this, body);
        text().SetFocus();
        pump();
    }
    gui::TextPane& text() { return view<gui::TranscriptView>().text(); }
    gui::StripesPanel& stripes() { return view<gui::TranscriptView>().stripes(); }
    wxPoint cornerOf(text::Offset point)
    {
        return text().PointFromPosition(static_cast<int>(text().map().byteOf(point)));
    }
    wxPoint at(text::Offset point) { return cornerOf(point) + wxPoint(1, 5); }
    const coding::Coding& only()
    {
        BOOST_TEST_REQUIRE(codings() == 1U);
        return state().codings.of(transcript).front();
    }
    TranscriptId transcript;
};

}

BOOST_AUTO_TEST_SUITE(TranscriptViews)

BOOST_AUTO_TEST_CASE(ShortKey_CodesWhatIsMarkedWithTheMouseInCodePoints)
{
    Shown shown;
    // "luisterde" is at code points 18 to 27: Z i j _ 🙂 _ z e i _ 🤷 _ d a t _ q ̃ _ l …
    const std::string before = manyKinds.substr(0, manyKinds.find("luisterde"));
    const text::Offset start = text::codePointCount(before);
    BOOST_TEST_REQUIRE(start == 19);
    drag(shown.text(), shown.at(start), shown.at(start + 9));
    BOOST_TEST_REQUIRE(until([&] { return !shown.workspace.selection().span.empty(); }));
    press('L');
    BOOST_TEST_REQUIRE(until([&] { return shown.codings() > 0; }));
    BOOST_TEST((shown.only().span == text::Span{19, 28}));
    BOOST_TEST((shown.only().code == codeNamed(shown, "listens")));
    BOOST_TEST(shown.state().coders.at(shown.only().coder).name == "Anna");
}

BOOST_AUTO_TEST_CASE(Home_GoesToTheFirstWordOfATurnAndThenToTheName)
{
    Window window;
    window.makeProject();
    window.addTranscript(); // "Onderzoeker: Hoe ging het toen?"
    gui::TextPane& text = window.view<gui::TranscriptView>().text();
    text.SetFocus();
    pump();
    press(WXK_END);
    press(WXK_HOME);
    BOOST_TEST(text.caret() == 13U);
    press(WXK_HOME);
    BOOST_TEST(text.caret() == 0U);
}

BOOST_AUTO_TEST_CASE(ShortKey_KeepsTheMarkSoThatASecondCodeFollows)
{
    Shown shown;
    shown.mark("luisterde");
    press('L');
    codebook::Code hope = *shown.state().codebook.find(codeNamed(shown, "gives hope"));
    hope.shortKey = "h";
    shown.workspace.project()->apply(history::changeCode(shown.state(), hope));
    press('H');
    BOOST_TEST(until([&] { return shown.codings() == 2; }));
    BOOST_TEST((shown.workspace.selection().span == text::Span{19, 28}));
}

BOOST_AUTO_TEST_CASE(ShortKey_WithNothingMarkedSaysSoAndChangesNothing)
{
    Shown shown;
    press('L');
    BOOST_TEST(until([&] { return !shown.ask.told.empty(); }));
    BOOST_TEST(shown.codings() == 0U);
}

BOOST_AUTO_TEST_CASE(Marking_NeverCutsACharacterThatIsMoreCodePoints)
{
    Shown shown;
    const text::Offset flag = text::codePointCount(manyKinds.substr(0, manyKinds.find("🇳🇱")));
    shown.workspace.select({shown.transcript, {flag, flag}, {}, {}});
    press(WXK_RIGHT, wxMOD_SHIFT);
    BOOST_TEST(until([&] { return shown.workspace.selection().span == text::Span{flag, flag + 2}; }));
    press(WXK_LEFT, wxMOD_SHIFT);
    BOOST_TEST(until([&] { return shown.workspace.selection().span.empty(); }));
    BOOST_TEST(shown.workspace.selection().span.start == flag);
}

BOOST_AUTO_TEST_CASE(Click_ChoosesTheCodingsUnderIt)
{
    Shown shown;
    const CodingId coding = codeWords(shown, "luisterde", codeNamed(shown, "listens"));
    click(shown.text(), shown.at(2));
    BOOST_TEST(until([&] { return shown.workspace.selection().codings.empty(); }));
    click(shown.text(), shown.at(22));
    BOOST_TEST(until([&] { return shown.workspace.selection().codings == std::vector{coding}; }));
}

BOOST_AUTO_TEST_CASE(Stripe_IsChosenByAClickAndRemovedByDelete)
{
    Shown shown;
    const CodingId coding = codeWords(shown, "luisterde", codeNamed(shown, "listens"));
    codeWords(shown, "hielp", codeNamed(shown, "gives hope"));
    const auto bar = shown.stripes().barOf(coding);
    BOOST_TEST_REQUIRE(bar.has_value());
    click(shown.stripes(), {bar->x + bar->width / 2, bar->y + bar->height / 2});
    BOOST_TEST_REQUIRE(until([&] { return shown.workspace.selection().codings == std::vector{coding}; }));
    press(WXK_DELETE);
    BOOST_TEST(until([&] { return shown.codings() == 1; }));
    BOOST_TEST((shown.only().code == codeNamed(shown, "gives hope")));
}

BOOST_AUTO_TEST_CASE(Stripe_ShowsItsPassageByADoubleClick)
{
    Shown shown;
    const CodingId coding = codeWords(shown, "luisterde", codeNamed(shown, "listens"));
    shown.workspace.select({shown.transcript, {0, 0}, {}, {}});
    const auto bar = shown.stripes().barOf(coding);
    BOOST_TEST_REQUIRE(bar.has_value());
    doubleClick(shown.stripes(), {bar->x + bar->width / 2, bar->y + bar->height / 2});
    BOOST_TEST(until([&] { return shown.workspace.selection().span == text::Span{19, 28}; }));
}

BOOST_AUTO_TEST_CASE(Menu_OfAStripeWritesItsMemo)
{
    Shown shown;
    const CodingId id = codeWords(shown, "luisterde", codeNamed(shown, "listens"));
    BOOST_TEST_REQUIRE(until([&] { return shown.stripes().barOf(id).has_value(); }));
    const wxRect bar = *shown.stripes().barOf(id);
    shown.ask.dialogs.push_back(on<gui::MemoDialog>([](gui::MemoDialog& dialog) {
        dialog.memo().SetValue("twijfel");
        dialog.accept();
    }));
    const wxPoint middle(bar.x + bar.width / 2, bar.y + bar.height / 2);
    BOOST_TEST(popUp([&] { rightClick(shown.stripes(), middle); }, "Memo of “listens”…").chosen);
    BOOST_TEST(until([&] { return shown.only().memo == "twijfel"; }));
    shown.stripes().SetFocus();
    BOOST_TEST(popUp([] { press(WXK_F10, wxMOD_SHIFT); }, "Remove coding “listens”").chosen);
    BOOST_TEST(shown.codings() == 0U);
}

BOOST_AUTO_TEST_CASE(Menu_OfTheTextListsThePassagesOfACode)
{
    Shown shown;
    codeWords(shown, "luisterde", codeNamed(shown, "listens"));
    BOOST_TEST(popUp([] { press(WXK_F10, wxMOD_SHIFT); }, "List the passages of “listens”").chosen);
    BOOST_TEST(shown.workspace.opened().codings.size() == 1U);
}

BOOST_AUTO_TEST_CASE(Drop_OfACodeCodesWhatIsMarkedUnderTheMouse)
{
    Shown shown;
    shown.mark("luisterde");
    BOOST_TEST(shown.view<gui::TranscriptView>().dropCodes(shown.at(22), {codeNamed(shown, "listens")}));
    BOOST_TEST((shown.only().span == text::Span{19, 28}));
}

BOOST_AUTO_TEST_CASE(Drop_OfACodeBesideTheMarkCodesTheTurn)
{
    Shown shown;
    shown.mark("luisterde");
    BOOST_TEST(shown.view<gui::TranscriptView>().dropCodes(shown.at(2), {codeNamed(shown, "listens")}));
    BOOST_TEST((shown.only().span == text::Span{0, text::codePointCount(manyKinds)}));
}

BOOST_AUTO_TEST_CASE(Text_HasNoCodingsOfADeletedTranscript)
{
    Shown shown;
    codeWords(shown, "luisterde", codeNamed(shown, "listens"));
    shown.workspace.project()->apply(history::deleteTranscript(shown.state(), shown.transcript));
    BOOST_TEST(until([&] { return shown.text().shownText().empty(); }));
}

/// A text on one line, with room for it.
struct OneLine : Shown {
    OneLine() : Shown(joined)
    {
        for (const char* pane : {"transcripts", "codebook", "passage"}) frame->showPane(pane, false);
        pump();
    }
    /// As it is drawn in one go.
    int widthOf(const std::string& words)
    {
        wxClientDC dc(&text());
        dc.SetFont(text().StyleGetFont(0));
        return dc.GetTextExtent(gui::toWx(words)).x;
    }
};

BOOST_AUTO_TEST_CASE(Place_OfEveryCharacterIsWhereItIsDrawn)
{
    OneLine shown;
    const text::Offset length = shown.text().map().length();
    BOOST_TEST(std::abs(shown.cornerOf(length).x - shown.cornerOf(0).x - shown.widthOf(joined)) <= 2);
    for (text::Offset point = 0; point < length; ++point) {
        const text::Span grapheme =
            text::snapToGraphemes(joined, shown.text().map(), text::Span{point, point + 1});
        if (grapheme.start != point) continue;
        BOOST_TEST(shown.text().offsetAt(shown.cornerOf(point)) == point);
        BOOST_TEST(shown.cornerOf(grapheme.end).x > shown.cornerOf(point).x);
    }
}

BOOST_AUTO_TEST_CASE(Mouse_MarksTheWordThatIsDrawnUnderIt)
{
    OneLine shown;
    const std::string before = joined.substr(0, joined.find("EINDE"));
    const wxPoint start = shown.at(0);
    drag(shown.text(), start + wxPoint(shown.widthOf(before), 0), start + wxPoint(shown.widthOf(joined), 0));
    const text::Offset length = text::codePointCount(joined);
    BOOST_TEST((shown.workspace.selection().span == text::Span{length - 5, length}));
}

BOOST_AUTO_TEST_SUITE_END()

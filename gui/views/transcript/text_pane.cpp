// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/transcript/text_pane.h"

#include "gui/wx_text.h"
#include "text/graphemes.h"

#include <wx/settings.h>

#include <algorithm>

namespace rd::gui
{

namespace
{

enum Style { respondentStyle, interviewerStyle, respondentLabel, interviewerLabel, numberStyle };
/// Styles this much higher look the same.
constexpr int twins[] = {8, 16};
constexpr int outlineIndicator = 7;
constexpr int firstIndicator = 8;
constexpr int lastIndicator = 30;
constexpr int markIndicator = 31; ///< The highest, so that it lies over the colours of codings.
constexpr int softLanes = 2;
constexpr int markAlpha = static_cast<int>(markShare * 255);

Rgb systemColor(wxSystemColour which)
{
    return fromWx(wxSystemSettings::GetColour(which));
}

}

TextPane::TextPane(wxWindow* parent)
    : wxStyledTextCtrl(parent, wxID_ANY), m_text(std::make_shared<const std::string>()), m_map(*m_text)
{
    SetWrapMode(wxSTC_WRAP_WORD);
    SetLayoutCache(wxSTC_CACHE_PAGE);
    SetUndoCollection(false);
    SetReadOnly(true);
    SetCaretStyle(wxSTC_CARETSTYLE_LINE);
    SetEOLMode(wxSTC_EOL_LF);
    SetScrollWidthTracking(true);
    SetUseHorizontalScrollBar(false);
    UsePopUp(wxSTC_POPUP_NEVER);
    SetExtraAscent(FromDIP(2));
    SetExtraDescent(FromDIP(3));
    SetMargins(FromDIP(8), FromDIP(8));
    takeColors();
    setUpMargin();
    leaveKeysToMenus();
    Bind(wxEVT_STC_UPDATEUI, &TextPane::onUpdate, this);
    Bind(wxEVT_STC_PAINTED, [this](wxStyledTextEvent&) { onPainted(); });
    Bind(wxEVT_STC_ZOOM, [this](wxStyledTextEvent&) {
        numberTurns();
        zoomed();
        moved();
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { moved(); });
    });
    Bind(wxEVT_KEY_DOWN, &TextPane::onKeyDown, this);
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        event.Skip();
        takeColors();
    });
}

/// Scintilla has commands of its own on keys of the menus (Ctrl+Z, Ctrl+D, Ctrl+L …) and would keep them even
/// where it may change nothing. Only what moves, marks and copies stays with it.
void TextPane::leaveKeysToMenus()
{
    struct Move {
        int key;
        int modifiers;
        int goes;
        int marks; ///< With Shift.
    };
    constexpr int ctrl = wxSTC_KEYMOD_CTRL;
    constexpr Move moves[] = {{wxSTC_KEY_DOWN, 0, wxSTC_CMD_LINEDOWN, wxSTC_CMD_LINEDOWNEXTEND},
                              {wxSTC_KEY_UP, 0, wxSTC_CMD_LINEUP, wxSTC_CMD_LINEUPEXTEND},
                              {wxSTC_KEY_DOWN, ctrl, wxSTC_CMD_PARADOWN, wxSTC_CMD_PARADOWNEXTEND},
                              {wxSTC_KEY_UP, ctrl, wxSTC_CMD_PARAUP, wxSTC_CMD_PARAUPEXTEND},
                              {wxSTC_KEY_LEFT, 0, wxSTC_CMD_CHARLEFT, wxSTC_CMD_CHARLEFTEXTEND},
                              {wxSTC_KEY_RIGHT, 0, wxSTC_CMD_CHARRIGHT, wxSTC_CMD_CHARRIGHTEXTEND},
                              {wxSTC_KEY_LEFT, ctrl, wxSTC_CMD_WORDLEFT, wxSTC_CMD_WORDLEFTEXTEND},
                              {wxSTC_KEY_RIGHT, ctrl, wxSTC_CMD_WORDRIGHTEND, wxSTC_CMD_WORDRIGHTENDEXTEND},
                              {wxSTC_KEY_HOME, 0, wxSTC_CMD_HOMEWRAP, wxSTC_CMD_HOMEWRAPEXTEND},
                              {wxSTC_KEY_END, 0, wxSTC_CMD_LINEENDWRAP, wxSTC_CMD_LINEENDWRAPEXTEND},
                              {wxSTC_KEY_HOME, ctrl, wxSTC_CMD_DOCUMENTSTART, wxSTC_CMD_DOCUMENTSTARTEXTEND},
                              {wxSTC_KEY_END, ctrl, wxSTC_CMD_DOCUMENTEND, wxSTC_CMD_DOCUMENTENDEXTEND},
                              {wxSTC_KEY_PRIOR, 0, wxSTC_CMD_PAGEUP, wxSTC_CMD_PAGEUPEXTEND},
                              {wxSTC_KEY_NEXT, 0, wxSTC_CMD_PAGEDOWN, wxSTC_CMD_PAGEDOWNEXTEND}};
    CmdKeyClearAll();
    for (const Move& move : moves) {
        CmdKeyAssign(move.key, move.modifiers, move.goes);
        CmdKeyAssign(move.key, move.modifiers | wxSTC_KEYMOD_SHIFT, move.marks);
    }
    CmdKeyAssign('A', ctrl, wxSTC_CMD_SELECTALL);
    CmdKeyAssign('C', ctrl, wxSTC_CMD_COPY);
    CmdKeyAssign(wxSTC_KEY_INSERT, ctrl, wxSTC_CMD_COPY);
    CmdKeyAssign(wxSTC_KEY_ESCAPE, 0, wxSTC_CMD_CANCEL);
}

void TextPane::takeColors()
{
    m_paper = systemColor(wxSYS_COLOUR_WINDOW);
    m_ink = systemColor(wxSYS_COLOUR_WINDOWTEXT);
    m_softInk = softer(m_ink, m_paper);
    setUpStyles();
    setUpIndicators();
    styleTurns();
    numberTurns();
    showCodings(std::vector<ShownCoding>(m_codings));
}

void TextPane::setUpStyles()
{
    wxFont font = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
    font.SetPointSize(font.GetPointSize() + 1);
    StyleSetFont(wxSTC_STYLE_DEFAULT, font);
    StyleSetForeground(wxSTC_STYLE_DEFAULT, toWx(m_ink));
    StyleSetBackground(wxSTC_STYLE_DEFAULT, toWx(m_paper));
    StyleClearAll();
    for (const int higher : {0, twins[0], twins[1]}) {
        StyleSetForeground(interviewerStyle + higher, toWx(m_softInk));
        StyleSetForeground(interviewerLabel + higher, toWx(m_softInk));
        StyleSetBold(respondentLabel + higher, true);
        StyleSetBold(interviewerLabel + higher, true);
    }
    for (const int style : {static_cast<int>(numberStyle), wxSTC_STYLE_LINENUMBER}) {
        StyleSetForeground(style, toWx(m_softInk));
        StyleSetBackground(style, toWx(m_paper));
    }
    StyleSetSize(numberStyle, std::max(6, font.GetPointSize() - 2));
    SetCaretForeground(toWx(m_ink));
    // Scintilla lays a selection over the words too and takes their contrast, or below the colours of
    // codings, which hide it. An indicator shows it instead, between the two.
    SetSelForeground(false, *wxBLACK);
    SetSelAlpha(0);
}

void TextPane::setUpIndicators()
{
    for (int indicator = firstIndicator; indicator <= lastIndicator; ++indicator) {
        const int lane = indicator - firstIndicator;
        const int deep = lane == softLanes ? wxSTC_INDIC_COMPOSITIONTHICK : wxSTC_INDIC_PLAIN;
        IndicatorSetStyle(indicator, lane < softLanes ? wxSTC_INDIC_FULLBOX : deep);
        IndicatorSetFlags(indicator, wxSTC_INDICFLAG_VALUEFORE);
        IndicatorSetUnder(indicator, lane < softLanes);
        // Colours are blended with the paper beforehand. The second lane lets half of the first one through;
        // a mixture of two colours on which the ink can be read is a third.
        IndicatorSetAlpha(indicator, lane == 0 ? 255 : 128);
        IndicatorSetOutlineAlpha(indicator, lane == 0 ? 255 : 128);
    }
    IndicatorSetStyle(markIndicator, wxSTC_INDIC_FULLBOX);
    IndicatorSetUnder(markIndicator, true);
    IndicatorSetForeground(markIndicator,
                           toWx(markTint(systemColor(wxSYS_COLOUR_HIGHLIGHT), m_paper, m_ink, m_softInk)));
    IndicatorSetAlpha(markIndicator, markAlpha);
    IndicatorSetOutlineAlpha(markIndicator, markAlpha);
    IndicatorSetStyle(outlineIndicator, wxSTC_INDIC_STRAIGHTBOX);
    IndicatorSetForeground(outlineIndicator, toWx(m_ink));
    IndicatorSetAlpha(outlineIndicator, 0);
    IndicatorSetOutlineAlpha(outlineIndicator, 200);
}

void TextPane::setUpMargin()
{
    SetMarginCount(1);
    SetMarginType(0, wxSTC_MARGIN_RTEXT);
    SetMarginSensitive(0, false);
}

void TextPane::show(std::shared_ptr<const std::string> text, const std::vector<ShownTurn>& turns)
{
    m_codings.clear();
    m_map.reset();
    m_text = std::move(text);
    m_map.emplace(*m_text);
    m_turns = turns;
    m_caret = 0;
    m_shownMark = {};
    SetReadOnly(false);
    SetTextRaw(m_text->c_str());
    SetReadOnly(true);
    styleTurns();
    numberTurns();
    GotoPos(0);
    moved();
}

void TextPane::styleTurns()
{
    const auto paint = [this](text::Span span, int style) {
        if (span.empty()) return;
        StartStyling(byteOf(span.start));
        SetStyling(byteOf(span.end) - byteOf(span.start), style);
    };
    paint({0, m_map->length()}, respondentStyle);
    for (const ShownTurn& turn : m_turns) {
        paint({turn.span.start, turn.textStart}, turn.interviewer ? interviewerLabel : respondentLabel);
        if (turn.interviewer) paint({turn.textStart, turn.span.end}, interviewerStyle);
    }
    // The toolkit gives one width for a grapheme, Scintilla expects one for each code point, and measures
    // what has one style at a time: by themselves they shift nothing after them.
    int twin = 0;
    for (const text::Span span : text::joinedGraphemes(*m_text, *m_map)) {
        paint(span, GetStyleAt(byteOf(span.start)) + twins[twin]);
        twin = 1 - twin;
    }
}

void TextPane::numberTurns()
{
    MarginTextClearAll();
    int highest = 9;
    for (const ShownTurn& turn : m_turns) {
        const int line = LineFromPosition(byteOf(turn.span.start));
        MarginSetText(line, wxString::Format("%d ", turn.number));
        MarginSetStyle(line, numberStyle);
        highest = std::max(highest, turn.number);
    }
    SetMarginWidth(0, m_turns.empty() ? 0 : TextWidth(numberStyle, wxString::Format("  %d ", highest)));
}

Rgb TextPane::shownColor(int lane, Rgb color) const
{
    return lane < softLanes ? tint(color, m_paper, m_ink, m_softInk) : asInk(color, m_paper, m_ink);
}

void TextPane::showCodings(const std::vector<ShownCoding>& codings)
{
    m_codings = codings;
    const int bytes = static_cast<int>(m_text->size());
    for (int indicator = firstIndicator; indicator <= lastIndicator; ++indicator) {
        SetIndicatorCurrent(indicator);
        IndicatorClearRange(0, bytes);
    }
    for (const ShownCoding& coding : m_codings) {
        if (firstIndicator + coding.lane > lastIndicator) continue;
        SetIndicatorCurrent(firstIndicator + coding.lane);
        const wxColour color = toWx(shownColor(coding.lane, coding.color));
        // Scintilla keeps colours with red in the lowest byte.
        SetIndicatorValue(color.Red() | color.Green() << 8 | color.Blue() << 16 | wxSTC_INDICVALUEBIT);
        const int start = byteOf(coding.span.start);
        IndicatorFillRange(start, byteOf(coding.span.end) - start);
    }
}

void TextPane::outline(const std::vector<text::Span>& spans)
{
    SetIndicatorCurrent(outlineIndicator);
    IndicatorClearRange(0, static_cast<int>(m_text->size()));
    SetIndicatorValue(1);
    for (const text::Span span : spans)
        IndicatorFillRange(byteOf(span.start), byteOf(span.end) - byteOf(span.start));
}

text::Span TextPane::marked() const
{
    const text::Span span{pointOf(GetSelectionStart()), pointOf(GetSelectionEnd())};
    return text::snapToGraphemes(*m_text, *m_map, span);
}

void TextPane::mark(text::Span span)
{
    if (marked() == span) return;
    SetSelection(byteOf(span.start), byteOf(span.end));
    m_caret = span.end;
    showMark();
}

void TextPane::showMark()
{
    const text::Span span = marked();
    if (span == m_shownMark) return;
    m_shownMark = span;
    SetIndicatorCurrent(markIndicator);
    IndicatorClearRange(0, static_cast<int>(m_text->size()));
    if (!span.empty()) IndicatorFillRange(byteOf(span.start), byteOf(span.end) - byteOf(span.start));
}

void TextPane::scrollTo(text::Span span)
{
    EnsureVisible(LineFromPosition(byteOf(span.start))); // wraps what is not wrapped yet
    const int line = VisibleFromDocLine(LineFromPosition(byteOf(span.start)));
    const int inside =
        topOf(span.start) - topOf(pointOf(PositionFromLine(LineFromPosition(byteOf(span.start)))));
    const int wanted = line + inside / std::max(1, TextHeight(0)) - LinesOnScreen() / 3;
    SetFirstVisibleLine(std::max(0, wanted));
}

text::Offset TextPane::caret() const
{
    return pointOf(GetCurrentPos());
}

text::Span TextPane::wordAt(text::Offset point) const
{
    auto* self = const_cast<TextPane*>(this);
    const int end = self->WordEndPosition(byteOf(point), false);
    return {pointOf(self->WordStartPosition(byteOf(point), false)),
            pointOf(self->WordEndPosition(end, false))};
}

text::Span TextPane::shownLineAt(text::Offset point) const
{
    const int y = topOf(point) + 1;
    const text::Offset start = offsetAt({GetMarginWidth(0) + GetMarginLeft() + 1, y});
    return {start, std::max(start, std::min(offsetAt({GetClientSize().x, y}) + 1, map().length()))};
}

text::Span TextPane::paragraphAt(text::Offset point) const
{
    const int line = LineFromPosition(byteOf(point));
    return {pointOf(PositionFromLine(line)), pointOf(GetLineEndPosition(line))};
}

text::Offset TextPane::offsetAt(wxPoint client) const
{
    return pointOf(PositionFromPoint(client));
}

int TextPane::topOf(text::Offset point) const
{
    // Both wx calls only read, and are not const.
    return const_cast<TextPane*>(this)->PointFromPosition(byteOf(point)).y;
}

int TextPane::bottomOf(text::Offset point) const
{
    return topOf(point) + const_cast<TextPane*>(this)->TextHeight(0);
}

text::Span TextPane::visible() const
{
    auto* self = const_cast<TextPane*>(this);
    const int first = self->DocLineFromVisible(GetFirstVisibleLine());
    const int last = self->DocLineFromVisible(GetFirstVisibleLine() + LinesOnScreen() + 1);
    return {pointOf(PositionFromLine(first)), pointOf(GetLineEndPosition(last))};
}

int TextPane::byteOf(text::Offset point) const
{
    return static_cast<int>(m_map->byteOf(point));
}

text::Offset TextPane::pointOf(int byte) const
{
    return m_map->codePointOfByte(static_cast<std::size_t>(std::max(0, byte)));
}

/// The end of a grapheme that a point inside it goes to: onward, in the direction that the caret moves in.
text::Offset TextPane::snapped(text::Offset point, text::Offset before) const
{
    const text::Offset start = text::snapToGraphemes(*m_text, *m_map, {point, point}).start;
    if (start == point || point < before) return start;
    return text::snapToGraphemes(*m_text, *m_map, {point, point + 1}).end;
}

void TextPane::snapMark()
{
    const text::Offset caret = pointOf(GetCurrentPos());
    const text::Offset anchor = pointOf(GetAnchor());
    const text::Offset newCaret = snapped(caret, m_caret);
    const text::Offset newAnchor =
        anchor == caret ? newCaret : snapped(anchor, caret < anchor ? anchor - 1 : anchor + 1);
    m_caret = newCaret;
    if (newCaret == caret && newAnchor == anchor) return;
    SetAnchor(byteOf(newAnchor));
    SetCurrentPos(byteOf(newCaret));
}

void TextPane::onUpdate(wxStyledTextEvent& event)
{
    event.Skip();
    moved();
    if ((event.GetUpdated() & wxSTC_UPDATE_SELECTION) == 0) return;
    snapMark();
    showMark();
    markChanged();
}

/// Lines are wrapped little by little, after the text was set; nothing but the painting tells of it.
void TextPane::onPainted()
{
    const std::pair layout{GetFirstVisibleLine(), VisibleFromDocLine(GetLineCount() - 1)};
    if (layout != std::exchange(m_layout, layout)) moved();
}

void TextPane::onKeyDown(wxKeyEvent& event)
{
    // The text cannot be typed in, so that Tab is free to leave it.
    const int key = event.GetKeyCode();
    if (key == WXK_TAB && !event.HasAnyModifiers())
        Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
    else if (key != WXK_HOME || event.HasAnyModifiers() || !goToFirstWord(event.ShiftDown()))
        event.Skip();
}

/// From the line in which a turn begins; what is coded by the keys begins behind the name of who speaks. A
/// second time goes on to the name, as the line's own start is.
bool TextPane::goToFirstWord(bool marks)
{
    const text::Offset from = caret();
    for (const ShownTurn& turn : m_turns) {
        const bool inLine = from < turn.textStart || topOf(from) == topOf(turn.textStart);
        if (from < turn.span.start || from > turn.span.end || from == turn.textStart || !inLine) continue;
        const int place = byteOf(turn.textStart);
        SetSelection(marks ? GetAnchor() : place, place);
        EnsureCaretVisible();
        ChooseCaretX();
        return true;
    }
    return false;
}

}

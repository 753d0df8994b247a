// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rtf/rtf_body.h"

#include "base/i18n.h"
#include "exchange/package/zip_package.h"
#include "text/fold.h"

#include <algorithm>
#include <utility>

namespace rd::exchange
{

namespace
{

constexpr std::size_t deepestGroup = 1000;
constexpr std::size_t longestInstruction = 4096;
constexpr int mostFallback = 1000;

/// The words of such a group are taken out when it ends, to stand elsewhere or nowhere.
bool isWrittenApart(RtfGroup kind)
{
    return kind == RtfGroup::note || kind == RtfGroup::textBox || kind == RtfGroup::pageEdge ||
           kind == RtfGroup::listMark;
}

/// What is in such a group is no part of the text.
bool isLeftOut(RtfGroup kind)
{
    return kind == RtfGroup::pageEdge || kind == RtfGroup::listMark;
}

}

void RtfBody::read(std::string_view bytes)
{
    RtfTokens tokens(bytes);
    for (RtfToken token = tokens.next(); token.kind != RtfToken::Kind::end; token = tokens.next()) {
        if (token.kind == RtfToken::Kind::open)
            openGroup();
        else if (token.kind == RtfToken::Kind::close)
            closeGroup();
        else if (token.kind == RtfToken::Kind::word)
            word(token);
        else
            byte(token.byte);
        if (m_groups.empty()) return;
    }
    refuseDamaged(m_name, tr("at the end"));
}

void RtfBody::openGroup()
{
    if (m_groups.size() >= deepestGroup) refuseTooDeep(m_name);
    Group inner = m_groups.empty() ? Group() : m_groups.back();
    inner.began = RtfGroup::words;
    m_groups.push_back(inner);
    m_toSkip = 0;
    m_starred = false;
}

void RtfBody::closeGroup()
{
    const Group closed = group();
    m_toSkip = 0;
    if (isWrittenApart(closed.began)) endApart(closed.began);
    if (closed.began == RtfGroup::instruction) endInstruction();
    if (closed.began == RtfGroup::field) endField();
    if (m_groups.size() == 1 && (m_open || m_afterCell)) endParagraph();
    m_groups.pop_back();
}

void RtfBody::beginApart(RtfGroup kind)
{
    if (kind == RtfGroup::note) beforeWriting();
    m_characters.flush();
    m_flow.begin();
    m_leftOut += isLeftOut(kind) ? 1 : 0;
    group().inside = RtfGroup::words;
    group().outerOpen = std::exchange(m_open, false);
    group().outerAfterCell = std::exchange(m_afterCell, false);
}

void RtfBody::endApart(RtfGroup kind)
{
    m_characters.flush();
    if (kind == RtfGroup::note)
        endNote();
    else if (kind == RtfGroup::textBox)
        endTextBox();
    else {
        const std::string words = m_flow.endApart();
        if (kind == RtfGroup::pageEdge && hasLetters(words)) m_losses.add(Loss::headers);
        if (kind == RtfGroup::listMark && !text::trimmedText(words).empty()) m_losses.add(Loss::listMarks);
    }
    m_leftOut -= isLeftOut(kind) ? 1 : 0;
    m_open = group().outerOpen;
    m_afterCell = group().outerAfterCell;
}

void RtfBody::endNote()
{
    count(RtfGroup::note);
    m_flow.endNote();
}

void RtfBody::endTextBox()
{
    if (m_open || m_afterCell) endParagraph();
    count(RtfGroup::textBox);
    m_flow.endAside();
}

void RtfBody::endInstruction()
{
    m_mark = std::string(timeMarkIn(m_instruction));
    m_instruction.clear();
}

/// Transcription programs can keep the time in the field itself, where a word processor shows none.
void RtfBody::endField()
{
    const std::string mark = std::exchange(m_mark, {});
    if (!mark.empty() && holdsWords() && beforeWriting()) m_characters.add(mark);
}

void RtfBody::word(const RtfToken& token)
{
    if (m_groups.empty()) refuseDamaged(m_name);
    const bool starred = std::exchange(m_starred, false);
    RtfGroup& inside = group().inside;
    if (inside == RtfGroup::noWords) return;
    if (token.word == "*")
        m_starred = true;
    else if (inside == RtfGroup::twice) {
        if (token.word == "ud") inside = RtfGroup::words;
    } else if (beginGroupOf(token.word))
        return;
    else if (starred)
        inside = RtfGroup::noWords;
    else if (inside == RtfGroup::fonts)
        setFont(token);
    else if (!writeCharacter(token.word) && !breakText(token.word))
        setFormat(token);
}

bool RtfBody::beginGroupOf(std::string_view word)
{
    const RtfGroup kind = groupOf(word);
    if (kind == RtfGroup::words) return false;
    if (kind == RtfGroup::throughStar || kind == RtfGroup::unicode) return true;
    RtfGroup& inside = group().inside;
    const bool gone = kind != RtfGroup::field && (group().deleted || group().movedAway);
    if (gone && holdsWords()) beforeWriting();
    if (gone || (!holdsWords() && inside != RtfGroup::shape))
        inside = inside == RtfGroup::instruction ? inside : RtfGroup::noWords;
    else if (group().began == RtfGroup::words)
        begin(kind);
    return true;
}

void RtfBody::begin(RtfGroup kind)
{
    RtfGroup& inside = group().inside;
    if (kind == RtfGroup::textBox && m_leftOut > 0) { // of a header, and left out with it
        inside = RtfGroup::words;
        return;
    }
    group().began = kind;
    if (kind == RtfGroup::field)
        m_mark.clear();
    else if (isWrittenApart(kind))
        beginApart(kind);
    else if (kind == RtfGroup::fonts || kind == RtfGroup::shape || kind == RtfGroup::instruction ||
             kind == RtfGroup::twice)
        inside = kind;
    else {
        count(kind);
        inside = RtfGroup::noWords;
    }
}

void RtfBody::count(RtfGroup kind)
{
    if (m_leftOut > 0) return;
    if (kind == RtfGroup::picture) m_losses.add(Loss::images);
    if (kind == RtfGroup::object) m_losses.add(Loss::objects);
    if (kind == RtfGroup::comment) m_losses.add(Loss::comments);
    if (kind == RtfGroup::note) m_losses.add(Loss::notes);
    if (kind == RtfGroup::textBox) m_losses.add(Loss::textBoxes);
}

bool RtfBody::writeCharacter(std::string_view word)
{
    const std::string_view character = characterOf(word);
    if (character.empty()) return false;
    if (m_toSkip > 0 && character != "\t")
        --m_toSkip;
    else if (holdsWords() && beforeWriting())
        m_characters.add(character);
    return true;
}

bool RtfBody::breakText(std::string_view word)
{
    const RtfBreak kind = breakOf(word);
    if (kind == RtfBreak::none) return false;
    m_toSkip = 0;
    if (!holdsWords()) return true;
    if (kind == RtfBreak::cell)
        endCell();
    else if (kind == RtfBreak::row)
        endRow(word == "nestrow");
    else if (kind == RtfBreak::page && m_open)
        endParagraph();
    else if (kind == RtfBreak::paragraph && m_afterCell && !m_open && group().inTable)
        return true; // an empty paragraph before the words of a cell
    else if (kind == RtfBreak::paragraph && !group().hidden && beforeWriting())
        endParagraph(); // behind a hidden end of a paragraph the next goes on
    else if (kind == RtfBreak::line && beforeWriting())
        m_characters.add("\n");
    return true;
}

void RtfBody::setFormat(const RtfToken& token)
{
    const bool on = token.number.value_or(1) != 0;
    if (token.word == "u")
        writeCodePoint(token.number.value_or(0));
    else if (token.word == "uc")
        group().fallback = std::clamp(token.number.value_or(1), 0, mostFallback);
    else if (token.word == "f")
        group().font = token.number.value_or(m_defaultFont);
    else if (token.word == "intbl")
        group().inTable = true;
    else if (token.word == "pard")
        group().inTable = false;
    else if (token.word == "deleted")
        group().deleted = on;
    else if (token.word == "revised")
        group().inserted = on;
    else if (token.word == "mvf")
        group().movedAway = on;
    else if (token.word == "v")
        group().hidden = on;
    else if (token.word == "b")
        group().bold = on;
    else if (token.word == "strike")
        group().struck = on;
    else if (token.word == "striked")
        group().struckTwice = on;
    else if (token.word == "plain") {
        group().font = m_defaultFont;
        group().deleted = group().inserted = group().movedAway = false;
        group().bold = group().hidden = group().struck = group().struckTwice = false;
    } else if (token.word == "bin")
        m_toSkip = std::max(0, m_toSkip - 1);
    else
        setDocument(token);
}

void RtfBody::setDocument(const RtfToken& token)
{
    if (token.word == "deff")
        m_defaultFont = group().font = token.number.value_or(0);
    else if (token.word == "mac")
        m_characters.setEncoding("macintosh");
    else if (token.word == "pc")
        m_characters.setEncoding("ibm-437");
    else if (token.word == "pca")
        m_characters.setEncoding("ibm-850");
    else if (token.word == "ansicpg")
        if (auto encoding = encodingOfCodePage(token.number.value_or(0)))
            m_characters.setEncoding(std::move(*encoding));
}

void RtfBody::setFont(const RtfToken& token)
{
    if (!token.number) return;
    if (token.word == "f")
        m_fonts.choose(*token.number);
    else if (token.word == "fcharset")
        m_fonts.setCharset(*token.number);
    else if (token.word == "cpg")
        m_fonts.setCodePage(*token.number);
}

/// The number is one of 16 bits with a sign, but some programs write it without, or larger.
void RtfBody::writeCodePoint(int number)
{
    m_toSkip = group().fallback;
    const int codePoint = number < 0 ? number + 0x10000 : number;
    if (codePoint <= 0 || codePoint > 0x10FFFF || !holdsWords() || !beforeWriting()) return;
    m_characters.addCodePoint(static_cast<char32_t>(codePoint), m_fonts.font(group().font));
}

void RtfBody::byte(char byte)
{
    if (m_groups.empty()) refuseDamaged(m_name);
    m_starred = false;
    if (m_toSkip > 0)
        --m_toSkip;
    else if (group().inside == RtfGroup::fonts)
        m_fonts.addToName(byte);
    else if (group().inside == RtfGroup::instruction) {
        if (m_instruction.size() < longestInstruction) m_instruction += byte;
    } else if (holdsWords() && beforeWriting())
        m_characters.addByte(byte == TextFlow::boldEnd ? ' ' : byte, m_fonts.font(group().font));
}

/// A tracked change of several groups is one.
void RtfBody::countOnce(Loss loss, bool isHere, bool& wasHere)
{
    if (isHere && !wasHere && m_leftOut == 0) m_losses.add(loss);
    wasHere = isHere;
}

/// False when what comes is not written, because it was deleted or moved away.
bool RtfBody::beforeWriting()
{
    const Group& here = group();
    countOnce(Loss::moves, here.movedAway, m_inMove);
    countOnce(Loss::deletions, here.deleted && !here.movedAway, m_inDeletion);
    countOnce(Loss::insertions, here.inserted && !here.deleted && !here.movedAway, m_inInsertion);
    if (here.deleted || here.movedAway) return false;
    m_mark.clear();
    const bool struck = here.struck || here.struckTwice;
    m_characters.leaveOut(here.hidden, struck);
    if (here.hidden || struck) return true;
    m_open = true;
    if (m_bold != here.bold) {
        m_characters.flush();
        m_flow.setBold(m_bold = here.bold);
    }
    if (std::exchange(m_afterCell, false)) m_characters.add("\t");
    return true;
}

void RtfBody::endParagraph()
{
    m_characters.flush();
    m_flow.endParagraph();
    m_open = m_afterCell = false;
    m_lineEndInCell = group().inTable;
}

/// The tab behind a cell waits until it is known that another cell follows. A line end that is the last of a
/// cell is dropped: some programs end the paragraph and the cell, others the cell alone.
void RtfBody::endCell()
{
    m_characters.flush();
    if (m_afterCell) m_flow.add("\t");
    if (!m_open && std::exchange(m_lineEndInCell, false)) m_flow.endCellLine(0);
    m_afterCell = true;
    m_open = false;
}

void RtfBody::endRow(bool inACell)
{
    if (!m_afterCell) return;
    m_characters.flush();
    m_flow.endRow();
    m_open = m_afterCell = false;
    m_lineEndInCell = inACell;
}

}

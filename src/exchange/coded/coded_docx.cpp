// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/code.h"
#include "exchange/coded/coded_writers.h"
#include "exchange/docx/word_run.h"
#include "exchange/docx/word_xml.h"

#include <fmt/format.h>

#include <array>

namespace rd::exchange
{

namespace
{

constexpr int numberColumn = 640; // twentieths of a point; together the width of the text on the page
constexpr int wordsColumn = 5632;
constexpr int marginColumn = 2800;
constexpr const char* strong = "<w:b/>";
constexpr const char* edgeLooks = "<w:b/><w:vertAlign w:val=\"superscript\"/>";
constexpr const char* smallLooks = "<w:sz w:val=\"17\"/>";

std::string hex(std::uint32_t color)
{
    return fmt::format("{:06X}", color);
}

std::string paragraphXml(const std::string& style, const std::string& inside, const std::string& further = {})
{
    const std::string styled = style.empty() ? std::string() : "<w:pStyle w:val=\"" + style + "\"/>";
    return "<w:p><w:pPr>" + styled + further + "</w:pPr>" + inside + "</w:p>";
}

std::string cellXml(int width, const std::string& paragraphs, const std::string& further = {})
{
    return "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(width) + "\" w:type=\"dxa\"/>" + further +
           "</w:tcPr>" + paragraphs + "</w:tc>";
}

std::string tableBegin(const std::vector<int>& widths)
{
    std::string xml =
        std::string("<w:tbl><w:tblPr><w:tblStyle w:val=\"") + WordStyles::table +
        "\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/>"
        "<w:tblLook w:val=\"0420\" w:firstRow=\"1\" w:lastRow=\"0\" "
        "w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>";
    for (const int width : widths) xml += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
    return xml + "</w:tblGrid>";
}

std::string headRow(const std::vector<int>& widths, const std::vector<std::string>& heads)
{
    std::string xml = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
    for (std::size_t i = 0; i < widths.size(); ++i)
        xml += cellXml(widths[i], paragraphXml("", runXml(heads[i], strong)));
    return xml + "</w:tr>";
}

std::string looksOf(const Stretch& stretch)
{
    static constexpr std::array lines{"none", "single", "double", "wave"};
    const Underline line = underlineOf(stretch);
    if (line == Underline::none) return {};
    return std::string("<w:u w:val=\"") + lines[static_cast<std::size_t>(line)] +
           "\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + hex(tint(stretch.color)) + "\"/>";
}

std::string stretchXml(const Stretch& stretch)
{
    std::string xml;
    for (const int passage : stretch.begins) xml += runXml("[" + std::to_string(passage), edgeLooks);
    xml += runXml(stretch.text, looksOf(stretch));
    for (const int passage : stretch.ends) xml += runXml(std::to_string(passage) + "]", edgeLooks);
    return xml;
}

std::string swatchXml(std::uint32_t color)
{
    return runXml("■ ", "<w:color w:val=\"" + hex(color) + "\"/>" + smallLooks);
}

std::string noteXml(const MarginNote& note)
{
    const std::string number = std::to_string(note.passage);
    if (note.goesOn) return paragraphXml("", runXml("→ " + number, smallLooks));
    std::string xml;
    for (const auto& line : note.lines) {
        const std::string first = xml.empty() ? runXml(number + " ", std::string(strong) + smallLooks) : "";
        xml += paragraphXml("", first + swatchXml(line.color) + runXml(line.text, smallLooks));
    }
    for (const std::string& memo : note.memos)
        xml += paragraphXml("", runXml(memo, std::string("<w:i/>") + smallLooks));
    return xml;
}

class DocxWriter
{
public:
    explicit DocxWriter(const CodedDocument& document) : m_document(document)
    {
        m_widths = document.withCodes ? std::vector<int>{numberColumn, wordsColumn, marginColumn}
                                      : std::vector<int>{numberColumn, wordsColumn + marginColumn};
    }

    std::string write()
    {
        m_xml = paragraphXml(WordStyles::title, runXml(m_document.title, ""));
        if (m_document.withCodes) addFront();
        for (const CodedTranscript& transcript : m_document.transcripts) addTranscript(transcript);
        return wordFile({wordDocument(m_xml), m_document.title, m_document.language, tr("Confidential")});
    }

private:
    void addFront()
    {
        m_xml += paragraphXml(WordStyles::heading(1), runXml(tr("How to read this"), ""));
        for (const std::string& line : readingGuide()) m_xml += paragraphXml("", runXml(line, ""));
        for (const std::string& coder : m_document.coders)
            m_xml += paragraphXml("", runXml(tr("Coder") + ": " + coder, ""));
        const std::vector<int> widths{numberColumn, wordsColumn + marginColumn - 1500, 1500};
        m_xml += tableBegin(widths) + headRow(widths, {"", tr("Code"), tr("Codings")});
        for (const LegendLine& line : m_document.legend)
            m_xml += "<w:tr><w:trPr><w:cantSplit/></w:trPr>" +
                     cellXml(widths[0], paragraphXml("", ""),
                             "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + hex(line.color) + "\"/>") +
                     cellXml(widths[1], paragraphXml("", runXml(line.path, ""))) +
                     cellXml(widths[2], paragraphXml("", runXml(std::to_string(line.passages), ""))) +
                     "</w:tr>";
        m_xml += "</w:tbl>" + paragraphXml("", "");
    }

    void addTranscript(const CodedTranscript& transcript)
    {
        const bool first = &transcript == &m_document.transcripts.front() && !m_document.withCodes;
        m_xml += paragraphXml(WordStyles::heading(1), runXml(transcript.name, ""),
                              first ? "" : "<w:pageBreakBefore/>");
        if (!transcript.caseName.empty()) m_xml += paragraphXml("", runXml(transcript.caseName, ""));
        m_xml += tableBegin(m_widths) + headRow(m_widths, {tr("No."), tr("Words"), tr("Codes")});
        for (const CodedTurn& turn : transcript.turns) addTurn(turn);
        m_xml += "</w:tbl>" + paragraphXml("", "");
    }

    void addTurn(const CodedTurn& turn)
    {
        const std::string number = turn.number > 0 ? std::to_string(turn.number) : std::string();
        std::string words;
        if (!turn.speaker.empty()) words += runXml(turn.speaker + ": ", strong);
        if (!turn.time.empty()) words += runXml(turn.time + " ", smallLooks);
        for (const Stretch& stretch : turn.stretches) words += stretchXml(stretch);
        m_xml += "<w:tr>" + cellXml(m_widths[0], paragraphXml("", runXml(number, ""))) +
                 cellXml(m_widths[1], paragraphXml("", words));
        if (m_document.withCodes) {
            std::string notes;
            for (const MarginNote& note : turn.notes) notes += noteXml(note);
            m_xml += cellXml(m_widths[2], notes.empty() ? paragraphXml("", "") : notes);
        }
        m_xml += "</w:tr>";
    }

    const CodedDocument& m_document;
    std::vector<int> m_widths;
    std::string m_xml;
};

}

std::string codedDocx(const CodedDocument& document)
{
    return DocxWriter(document).write();
}

}

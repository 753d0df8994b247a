// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/code.h"
#include "exchange/coded/coded_writers.h"
#include "report/forms.h"

namespace rd::exchange
{

namespace
{

using report::escaped;

/// The margin stands beside the words on a wide screen and on paper, below them on a narrow one.
constexpr std::string_view codedStyle =
    "body{max-width:70em}"
    ".turn{display:grid;grid-template-columns:2.5em minmax(0,2.4fr) minmax(0,1fr);gap:0 1em;padding:.35em 0;"
    "border-top:1px solid #8884}"
    ".plain .turn{grid-template-columns:2.5em minmax(0,1fr)}"
    ".nr{text-align:right;font-variant-numeric:tabular-nums}.turn p{margin:0;white-space:pre-line}"
    ".margin{font-size:.85em;margin:0;padding:0;list-style:none}.margin li{margin:0 0 .3em}"
    ".margin .memo{font-style:italic}"
    "mark{color:#111}.u1{text-decoration:underline}.u2{text-decoration:underline double}"
    ".u3{text-decoration:underline wavy}"
    ".edge{font-weight:bold;font-size:.75em;vertical-align:.25em;text-decoration:none;color:inherit}"
    ".swatch{display:inline-block;width:.8em;height:.8em;border:1px solid #888;margin-right:.35em;"
    "print-color-adjust:exact;-webkit-print-color-adjust:exact}"
    "mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}"
    "@media(max-width:45em){.turn{grid-template-columns:2.5em minmax(0,1fr)}.margin{grid-column:2}}"
    "@media print{.turn{break-inside:auto}.margin li{break-inside:avoid}section.transcript{break-before:page}"
    "section.transcript:first-of-type{break-before:auto}}";

std::string swatch(std::uint32_t color)
{
    return "<span class=\"swatch\" style=\"background:" + codebook::colorText(color) + "\"></span>";
}

class HtmlWriter
{
public:
    explicit HtmlWriter(const CodedDocument& document) : m_document(document) {}

    std::string write()
    {
        m_html = "<h1>" + escaped(m_document.title) + "</h1>\n<p>" + escaped(tr("Confidential")) + "</p>\n";
        if (m_document.withCodes) addFront();
        for (const CodedTranscript& transcript : m_document.transcripts) addTranscript(transcript);
        return report::page(m_document.title, m_html, m_document.language, codedStyle);
    }

private:
    void addFront()
    {
        m_html += "<section><h2>" + escaped(tr("How to read this")) + "</h2>\n<ul>\n";
        for (const std::string& line : readingGuide()) m_html += "<li>" + escaped(line) + "</li>\n";
        for (const std::string& coder : m_document.coders)
            m_html += "<li>" + escaped(tr("Coder")) + ": " + escaped(coder) + "</li>\n";
        m_html += "</ul>\n<table>\n<caption>" + escaped(tr("Codes")) +
                  "</caption>\n<thead><tr><th scope=\"col\">" + escaped(tr("Code")) +
                  "</th><th scope=\"col\" class=\"number\">" + escaped(tr("Codings")) +
                  "</th></tr></thead>\n<tbody>\n";
        for (const LegendLine& line : m_document.legend)
            m_html += "<tr><th scope=\"row\">" + swatch(line.color) + escaped(line.path) +
                      "</th><td class=\"number\">" + std::to_string(line.passages) + "</td></tr>\n";
        m_html += "</tbody>\n</table>\n</section>\n";
    }

    void addTranscript(const CodedTranscript& transcript)
    {
        ++m_transcript;
        const std::string heading = "t" + std::to_string(m_transcript);
        m_html += "<section class=\"transcript" + std::string(m_document.withCodes ? "" : " plain") +
                  "\" aria-labelledby=\"" + heading + "\">\n<h2 id=\"" + heading + "\">" +
                  escaped(transcript.name) + "</h2>\n";
        if (!transcript.caseName.empty()) m_html += "<p>" + escaped(transcript.caseName) + "</p>\n";
        for (const CodedTurn& turn : transcript.turns) addTurn(turn);
        m_html += "</section>\n";
    }

    void addTurn(const CodedTurn& turn)
    {
        m_html += "<div class=\"turn\"><span class=\"nr\">" +
                  (turn.number > 0 ? std::to_string(turn.number) : std::string()) + "</span><p>";
        if (!turn.speaker.empty()) m_html += "<strong>" + escaped(turn.speaker) + ":</strong> ";
        if (!turn.time.empty()) m_html += "<small>" + escaped(turn.time) + "</small> ";
        for (const Stretch& stretch : turn.stretches) addStretch(stretch);
        m_html += "</p>";
        if (m_document.withCodes) addNotes(turn);
        m_html += "</div>\n";
    }

    [[nodiscard]] std::string anchor(const char* kind, int passage) const
    {
        return std::string(kind) + std::to_string(m_transcript) + "_" + std::to_string(passage);
    }

    void addStretch(const Stretch& stretch)
    {
        for (const int passage : stretch.begins)
            m_html += "<a class=\"edge\" id=\"" + anchor("p", passage) + "\" href=\"#" +
                      anchor("n", passage) + "\">[" + std::to_string(passage) + "</a>";
        const Underline line = underlineOf(stretch);
        if (line != Underline::none)
            m_html += "<mark class=\"u" + std::to_string(static_cast<int>(line)) +
                      "\" style=\"background:" + codebook::colorText(tint(stretch.color)) + "\">";
        m_html += escaped(stretch.text);
        if (line != Underline::none) m_html += "</mark>";
        for (const int passage : stretch.ends)
            m_html += "<span class=\"edge\">" + std::to_string(passage) + "]</span>";
    }

    void addNotes(const CodedTurn& turn)
    {
        if (turn.notes.empty()) return;
        m_html += "<ul class=\"margin\">";
        for (const MarginNote& note : turn.notes) addNote(note);
        m_html += "</ul>";
    }

    void addNote(const MarginNote& note)
    {
        const std::string number = std::to_string(note.passage);
        const std::string link = "<a href=\"#" + anchor("p", note.passage) + "\">" +
                                 (note.goesOn ? "→ " + number : number) + "</a> ";
        if (note.goesOn) {
            m_html += "<li>" + link + "</li>";
            return;
        }
        m_html += "<li id=\"" + anchor("n", note.passage) + "\">" + link;
        for (std::size_t i = 0; i < note.lines.size(); ++i)
            m_html += (i == 0 ? "" : "<br>") + swatch(note.lines[i].color) + escaped(note.lines[i].text);
        for (const std::string& memo : note.memos)
            m_html += "<br><span class=\"memo\">" + escaped(memo) + "</span>";
        m_html += "</li>";
    }

    const CodedDocument& m_document;
    std::string m_html;
    int m_transcript = 0;
};

}

std::string codedHtml(const CodedDocument& document)
{
    return HtmlWriter(document).write();
}

}

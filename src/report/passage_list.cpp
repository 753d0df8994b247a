// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "report/forms.h"

namespace rd::report
{

namespace
{

using analysis::Passage;

std::string pathText(const Passage& passage)
{
    std::string text;
    for (const std::string& name : passage.path) text += (text.empty() ? "" : " › ") + name;
    return passage.qualifierName.empty() ? text : text + " (" + passage.qualifierName + ")";
}

/// "cliëntsysteem 3, respondent 3, interview 3, turn 14": what a quotation must carry.
std::string sourceText(const Passage& passage)
{
    std::string text = passage.caseName;
    for (const std::string& more : {passage.person, passage.document})
        if (!more.empty() && more != passage.caseName) text += ", " + more;
    if (!passage.cited.empty()) text += ", " + passage.cited;
    if (passage.turn > 0) text += ", " + say("turn {number}", fmt::arg("number", passage.turn));
    if (passage.timeMs >= 0) text += ", " + recordingTime(passage.timeMs);
    if (!passage.page.empty()) text += ", " + say("p. {page}", fmt::arg("page", passage.page));
    return text;
}

/// How it is quoted where that is not word for word.
std::string quotedAs(const Passage& passage)
{
    return passage.quoteText.empty() ? std::string() : ": “" + passage.quoteText + "”";
}

}

std::string textOf(const std::vector<Passage>& passages)
{
    std::string text;
    for (const Passage& passage : passages) {
        if (!text.empty()) text += "\n";
        text += sourceText(passage) + "\n" + pathText(passage) + ", " + passage.coder + "\n";
        text += passage.text + "\n";
        if (passage.quote) text += tr("Chosen as a quote") + quotedAs(passage) + "\n";
        if (!passage.memo.empty()) text += say("Memo: {memo}", fmt::arg("memo", passage.memo)) + "\n";
    }
    return text.empty() ? tr("(no passages)") + "\n" : text;
}

std::string csvOf(const std::vector<Passage>& passages)
{
    CsvRecord head;
    for (const char* name : {"case", "person", "document", "turn", "speaker", "start", "end", "code", "path",
                             "coder", "qualifier", "memo", "text"})
        head.text(name);
    std::string text = head.line();
    for (const Passage& passage : passages) {
        CsvRecord record;
        record.text(passage.caseName).text(passage.person).text(passage.document);
        if (passage.turn > 0)
            record.number(passage.turn);
        else
            record.empty();
        record.text(passage.speaker).number(passage.span.start).number(passage.span.end).text(passage.code);
        std::string path;
        for (const std::string& name : passage.path) path += (path.empty() ? "" : " › ") + name;
        text += record.text(path)
                    .text(passage.coder)
                    .text(passage.qualifier)
                    .text(passage.memo)
                    .text(passage.text)
                    .line();
    }
    return text;
}

std::string htmlOf(const std::vector<Passage>& passages)
{
    std::string html;
    for (const Passage& passage : passages) {
        html += "<figure>\n<blockquote>" + escaped(passage.text) + "</blockquote>\n<figcaption>";
        html += escaped(sourceText(passage)) + "<small>" + escaped(pathText(passage) + ", " + passage.coder);
        if (!passage.memo.empty())
            html += "<br>" + escaped(say("Memo: {memo}", fmt::arg("memo", passage.memo)));
        html += "</small></figcaption>\n</figure>\n";
    }
    return html.empty() ? "<p>" + escaped(tr("(no passages)")) + "</p>\n" : html;
}

Json jsonOf(const std::vector<Passage>& passages)
{
    Json list = Json::array();
    for (const Passage& passage : passages)
        list.push_back({{"case", passage.caseName},
                        {"person", passage.person},
                        {"document", passage.document},
                        {"turn", passage.turn > 0 ? Json(passage.turn) : Json(nullptr)},
                        {"speaker", passage.speaker},
                        {"start", passage.span.start},
                        {"end", passage.span.end},
                        {"code", passage.code},
                        {"path", passage.path},
                        {"coder", passage.coder},
                        {"qualifier", passage.qualifier.empty() ? Json(nullptr) : Json(passage.qualifier)},
                        {"memo", passage.memo},
                        {"text", passage.text},
                        {"id", passage.coding.uuid.toString()},
                        {"quote", passage.quote},
                        {"quote_text", passage.quoteText},
                        {"time_ms", passage.timeMs >= 0 ? Json(passage.timeMs) : Json(nullptr)},
                        {"cited", passage.cited.empty() ? Json(nullptr) : Json(passage.cited)},
                        {"page", passage.page.empty() ? Json(nullptr) : Json(passage.page)}});
    return {{"passages", std::move(list)}};
}

}

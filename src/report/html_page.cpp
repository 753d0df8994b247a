// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/forms.h"
#include "text/directions.h"

namespace rd::report
{

namespace
{

/// Colours are named once, so that a dark screen only changes those; paper is always light.
constexpr std::string_view style =
    ":root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--soft:#444;--line:#ccc;--link:#0b5394}"
    "@media(prefers-color-scheme:dark){:root{--ink:#e8e8e8;--paper:#161616;--soft:#bbb;--line:#555;--link:#"
    "8ab4f8}}"
    "@media print{:root{color-scheme:light;--ink:#000;--paper:#fff;--soft:#333;--line:#999;--link:#000}}"
    "body{font-family:sans-serif;line-height:1.4;max-width:60em;margin:2em auto;padding:0 1em;"
    "color:var(--ink);background:var(--paper)}"
    "a{color:var(--link)}a:focus-visible,main:focus-visible{outline:3px solid var(--link);outline-offset:2px}"
    "main:focus{outline:none}"
    ".skip{position:absolute;left:-999em}.skip:focus{position:static}"
    "table{border-collapse:collapse;margin:.5em 0 1.5em}"
    "caption{text-align:left;font-weight:bold;padding:.3em 0}"
    "th,td{padding:.2em .8em;border-bottom:1px solid var(--line);text-align:left;"
    "vertical-align:top}"
    "tbody th{font-weight:normal}tbody th.theme{font-weight:bold}"
    "td.number,th.number{text-align:right}"
    "small{color:var(--soft)}th small{display:block}.notes{color:var(--soft)}"
    "nav ul{list-style:none;padding:0}nav .level2{padding-left:1.5em}nav .level3{padding-left:3em}"
    ".item{margin:.3em 0}blockquote{margin:.5em 1.5em;font-style:italic}"
    "@page{size:A4;margin:2cm}"
    "@media print{body{max-width:none;margin:0;padding:0;font-size:10.5pt}.skip{display:none}"
    "a{text-decoration:none}h1,h2,h3,h4,h5,caption{break-after:avoid}thead{display:table-header-group}"
    "tr,blockquote,.item,figure{break-inside:avoid}p{orphans:3;widows:3}}"
    "figure{margin:1em 0}figcaption{font-weight:bold}svg{max-width:100%;height:auto}";

}

std::string escaped(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        case '\'':
            result += "&#39;";
            break;
        default:
            result += c;
        }
    }
    return result + text::closingMarks(text);
}

std::string page(std::string_view title, std::string_view body, Language language,
                 std::string_view furtherStyle)
{
    const SpeakIn speak(language);
    std::string html = "<!DOCTYPE html>\n<html lang=\"";
    html += languageCode(language);
    html += "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
            "content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" "
            "content=\"no-referrer\">\n<title>" +
            escaped(title) + "</title>\n<style>";
    html += style;
    html += furtherStyle;
    html += "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main-content\">" +
            escaped(tr("To the content")) + "</a>\n<main id=\"main-content\" tabindex=\"-1\">\n";
    html += body;
    html += "</main>\n</body>\n</html>\n";
    return html;
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/forms.h"

namespace rd::report
{

namespace
{

constexpr std::string_view style =
    "body{font-family:sans-serif;line-height:1.4;max-width:60em;margin:2em auto;padding:0 1em}"
    "table{border-collapse:collapse;margin:.5em 0 1.5em}"
    "caption{text-align:left;font-weight:bold;padding:.3em 0}"
    "th,td{padding:.2em .8em;border-bottom:1px solid #ccc;text-align:left;"
    "vertical-align:top}"
    "tbody th{font-weight:normal}tbody th.theme{font-weight:bold}"
    "td.number,th.number{text-align:right}"
    "small{display:block;color:#444}.notes{color:#444}"
    "nav ul{list-style:none;padding:0}nav .level2{padding-left:1.5em}"
    "figure{margin:1em 0}figcaption{font-weight:bold}svg{max-width:100%;height:auto}"
    ".item{margin:.3em 0}blockquote{margin:.5em 1.5em;font-style:italic}";

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
    return result;
}

std::string page(std::string_view title, std::string_view body, Language language)
{
    std::string html = "<!DOCTYPE html>\n<html lang=\"";
    html += languageCode(language);
    html += "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + escaped(title) + "</title>\n<style>";
    html += style;
    html += "</style>\n</head>\n<body>\n";
    html += body;
    html += "</body>\n</html>\n";
    return html;
}

}

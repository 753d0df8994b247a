// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/writers.h"

#include "report/forms.h"

namespace rd::report
{

namespace
{

std::string framed(const std::string& title, const std::string& body, Language language,
                   const WriteOptions& options)
{
    return options.standAlone ? page(title, body, language) : body;
}

}

std::string write(const analysis::Table& table, Form form, const WriteOptions& options)
{
    const SpeakIn speak(table.language);
    switch (form) {
    case Form::text:
        return textOf(table, options);
    case Form::csv:
        return csvOf(table);
    case Form::json:
        return dump(jsonOf(table));
    case Form::html:
        break;
    }
    return framed(table.title, htmlOf(table), table.language, options);
}

std::string write(const std::vector<analysis::Table>& tables, Form form, const WriteOptions& options)
{
    if (form == Form::json) {
        Json list = Json::array();
        for (const auto& table : tables) list.push_back({{"title", table.title}, {"table", jsonOf(table)}});
        return dump({{"tables", std::move(list)}});
    }
    WriteOptions inner = options;
    inner.standAlone = false;
    std::string body;
    for (const auto& table : tables) {
        if (!body.empty() && form != Form::html) body += form == Form::csv ? "\r\n" : "\n";
        body += write(table, form, inner);
    }
    if (form != Form::html || tables.empty()) return body;
    const SpeakIn speak(tables.front().language);
    return framed(tr("Tables"), body, tables.front().language, options);
}

std::string write(const std::vector<analysis::Passage>& passages, Form form, Language language,
                  const WriteOptions& options)
{
    const SpeakIn speak(language);
    switch (form) {
    case Form::text:
        return textOf(passages);
    case Form::csv:
        return csvOf(passages);
    case Form::json:
        return dump(jsonOf(passages));
    case Form::html:
        break;
    }
    const std::string title = tr("Passages");
    return framed(title, "<h1>" + escaped(title) + "</h1>\n" + htmlOf(passages), language, options);
}

}

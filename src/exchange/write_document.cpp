// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/write_document.h"

#include "base/error.h"
#include "exchange/docx/docx_writer.h"
#include "exchange/latex/latex_writer.h"
#include "exchange/odt/odt_writer.h"
#include "exchange/written_text.h"
#include "text/fold.h"

namespace rd::exchange
{

namespace
{

/// Only the chapter of a project is written again under the same name.
std::string noted(const report::Document& document, std::string text, const std::string& open,
                  const std::string& close = {})
{
    return document.origin.empty() ? text : withWrittenLine(std::move(text), open, close);
}

}

const std::vector<std::string>& documentEndings()
{
    static const std::vector<std::string> endings{".docx", ".odt", ".html", ".md", ".tex"};
    return endings;
}

std::string documentBytes(const report::Document& document, const std::filesystem::path& path)
{
    const std::string ending = text::folded(path.extension().string());
    if (ending == ".docx") return docxOf(document);
    if (ending == ".odt") return odtOf(document);
    if (ending == ".tex") return noted(document, latexOf(document), "% ");
    if (ending == ".html" || ending == ".htm")
        return noted(document, report::htmlOf(document), "<!-- ", " -->");
    if (ending == ".md") return noted(document, report::markdownOf(document), "<!-- ", " -->");
    throw Refusal({path.filename().string(), "", tr("A report is not written to a file with this ending."),
                   tr("Let its name end in .docx, .odt, .html, .md or .tex.")});
}

bool isWord(const std::filesystem::path& path)
{
    return text::folded(path.extension().string()) == ".docx";
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/coded/coded_writers.h"

#include "base/error.h"
#include "text/fold.h"

namespace rd::exchange
{

const std::vector<std::string>& codedEndings()
{
    static const std::vector<std::string> endings{".docx", ".html", ".pdf"};
    return endings;
}

std::string codedBytes(const CodedDocument& document, const std::filesystem::path& path)
{
    const SpeakIn speak(document.language);
    const std::string ending = text::folded(path.extension().string());
    if (ending == ".docx") return codedDocx(document);
    if (ending == ".html" || ending == ".htm") return codedHtml(document);
    if (ending == ".pdf") return codedPdf(document);
    throw Refusal({path.filename().string(), "",
                   tr("Coded transcripts are not written to a file with this ending."),
                   tr("Let its name end in .docx, .html or .pdf.")});
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions/merge_report.h"

#include "base/i18n.h"
#include "base/safe_file.h"
#include "gui/ask/guard.h"
#include "gui/dialogs/merge_report_dialog.h"
#include "merge/report_words.h"

namespace rd::gui
{

namespace
{

void saveReport(Context& context, const std::string& report)
{
    const auto to = context.ask.saveFile(
        {tr("Save the report of the merge"),
         {{tr("Text (*.txt)"), "*.txt"}},
         context.project().path().stem().string() + " - " + tr("report of the merge") + ".txt",
         ".txt"});
    writeFile(to, report);
}

void showInFull(Context& context, const std::string& title, const std::string& note,
                const std::string& report)
{
    MergeReportDialog dialog(context.ask.window(), title, note, report, [&] {
        Guard(context.workspace, context.ask).run([&] { saveReport(context, report); });
    });
    context.ask.show(dialog);
}

/// A note about the command line only where the report speaks of it.
std::string noteTo(const std::string& report, const std::string& note, const std::string& ofOptions)
{
    return report.find("--") == std::string::npos ? note : note + " " + ofOptions;
}

}

void showMergeReport(Context& context, ChangeId merge)
{
    const std::string report = context.project().mergeReport(merge);
    if (report.empty())
        context.ask.inform(tr("Of this merge no report was kept."), {});
    else
        showInFull(context, tr("Report of the merge"),
                   noteTo(report, tr("Written at the merge, in the language of who merged."),
                          tr("What it says of --choose and --join-same-names is for the command line: in the "
                             "window undo the merge and merge again to choose otherwise, and make one of two "
                             "codes with “Merge into” in the menu Codebook.")),
                   report);
}

void showMergePreview(Context& context, const merge::Report& tried)
{
    const std::string report = merge::reportInWords(tried);
    showInFull(context, tr("What the merge would do"),
               noteTo(report, tr("Nothing is merged yet."),
                      tr("What this says of --choose and --join-same-names is for the command line: here "
                         "choose in the dialog before.")),
               report);
}

}

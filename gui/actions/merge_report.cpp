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

}

void showMergeReport(Context& context, ChangeId merge)
{
    const std::string report = context.project().mergeReport(merge);
    if (report.empty())
        context.ask.inform(tr("Of this merge no report was kept."), {});
    else
        showInFull(context, tr("Report of the merge"),
                   tr("Written at the merge, in the language of who merged. To choose otherwise, undo the "
                      "merge and merge again."),
                   report);
}

void showMergePreview(Context& context, const merge::Report& tried)
{
    const std::string report = merge::reportInWords(tried);
    showInFull(context, tr("What the merge would do"), tr("Nothing is merged yet."), report);
}

}

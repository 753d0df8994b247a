// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/report_trouble.h"

#include "base/i18n.h"
#include "exchange/docx/docx_package.h"
#include "exchange/package/older_office.h"

namespace rd::exchange
{

void demandWord(const InputFile& report)
{
    if (isLockedOffice(report.bytes)) refuseLocked(report.name);
    if (!ZipPackage::looksLikeZip(report.bytes) || !DocxPackage(report).holdsWord())
        throw Refusal({report.name, "", tr("This is no Word document."),
                       tr("Only reports that were written as .docx can be renewed.")});
}

void refuseReport(const PackageRefusal& refusal)
{
    Complaint complaint = refusal.complaint();
    complaint.remedy = tr("Open it in your word processor and save it anew, or take the copy that an earlier "
                          "renewal kept beside it.");
    switch (refusal.trouble()) {
    case PackageTrouble::damaged:
        complaint.what = tr("The report is damaged or not complete.");
        break;
    case PackageTrouble::locked:
        complaint.what = tr("The report is locked with a password.");
        complaint.remedy = tr("Open it in your word processor, save it without password, and renew that.");
        break;
    case PackageTrouble::tooDeep:
    case PackageTrouble::tooMany:
        break; // as of any document
    case PackageTrouble::tooLarge:
        complaint.what = tr("The report unpacks to more than can be read.");
        break;
    case PackageTrouble::entities:
        complaint.what =
            tr("The report defines XML entities, which no document needs and which can do harm.");
        break;
    }
    throw Refusal(complaint);
}

}

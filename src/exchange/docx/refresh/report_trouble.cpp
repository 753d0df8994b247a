// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/report_trouble.h"

#include "base/i18n.h"
#include "exchange/docx/docx_package.h"

namespace rd::exchange
{

namespace
{

/// Word wraps a document with a password in the form of its older files.
bool isLockedByWord(std::string_view bytes)
{
    using namespace std::string_view_literals;
    return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv) &&
           bytes.find("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv) != std::string_view::npos;
}

}

void demandWord(const InputFile& report)
{
    if (isLockedByWord(report.bytes)) refuseLocked(report.name);
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

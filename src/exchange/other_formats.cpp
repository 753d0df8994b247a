// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/other_formats.h"

#include "base/error.h"
#include "base/i18n.h"
#include "exchange/package/older_office.h"
#include "exchange/package/zip_package.h"
#include "text/fold.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

[[noreturn]] void refuse(const InputFile& file, std::string what)
{
    throw Refusal({file.name, "", std::move(what),
                   tr("Open it in the program it was made with, save it as .docx, and import that.")});
}

/// Whether a reader of more than plain text takes it.
bool isKnown(const InputFile& file)
{
    const auto& readers = textReaders();
    return std::any_of(readers.begin(), readers.end() - 1,
                       [&](const TextReader* reader) { return reader->recognises(file); });
}

/// Word 97 to 2003, or a newer document in the same wrapping because it has a password.
void refuseOldWord(const InputFile& file)
{
    if (!isOlderOffice(file.bytes)) return;
    if (isLockedOffice(file.bytes)) refuseLocked(file.name);
    if (text::folded(file.name).ends_with(".xls"))
        throw Refusal(
            {file.name, "", tr("This is a workbook of an older Excel (.xls), which is not read."),
             tr("Open it in the program it was made with, save it as .xlsx or .csv, and import that.")});
    refuse(file, tr("This is a document of an older Word or Office (.doc), which is not read."));
}

void refuseMarkup(const InputFile& file)
{
    if (file.bytes.starts_with("<?xml") && !isKnown(file))
        refuse(file, tr("This is a file in XML, which is not read."));
}

/// A zip that no reader knows: a spreadsheet, slides, a folder of files.
void refuseOtherZip(const InputFile& file)
{
    if (!ZipPackage::looksLikeZip(file.bytes)) return;
    if (isKnown(file)) return;
    constexpr std::string_view spreadsheet = "mimetypeapplication/vnd.oasis.opendocument.spreadsheet";
    constexpr std::size_t head = 200; // bytes; the kind is the first part, and not packed
    if (file.bytes.substr(0, head).find(spreadsheet) != std::string_view::npos)
        throw Refusal({file.name, "", tr("This is an OpenDocument spreadsheet, which is not read."),
                       tr("Save it as .xlsx or .csv, and import that.")});
    refuse(file, tr("This is a zip file, but not a Word or OpenDocument text."));
}

}

void refuseOtherFormats(const InputFile& file)
{
    refuseOldWord(file);
    refuseMarkup(file);
    refuseOtherZip(file);
}

}

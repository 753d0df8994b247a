// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheet/xlsx_reader.h"

#include "base/i18n.h"
#include "exchange/package/office_relations.h"
#include "exchange/package/older_office.h"
#include "exchange/package/xml_part.h"
#include "exchange/sheet/xlsx_sheet.h"

namespace rd::exchange
{

namespace
{

constexpr std::size_t mostSheets = 200;

[[noreturn]] void refuseWorkbook(const std::string& name, const std::string& place, PackageTrouble trouble)
{
    switch (trouble) {
    case PackageTrouble::locked:
        throw Refusal({name, "", tr("The file is locked with a password."),
                       tr("Open it in your spreadsheet program and save it without password.")});
    case PackageTrouble::tooLarge:
        throw Refusal({name, place, tr("The table is larger than can be read."),
                       tr("Take only the columns and rows that you need.")});
    case PackageTrouble::damaged:
    case PackageTrouble::tooDeep:
    case PackageTrouble::tooMany:
    case PackageTrouble::entities:
        break;
    }
    throw Refusal({name, place, tr("The file is damaged or not complete."),
                   tr("Open it in your spreadsheet program and save it as .xlsx under another name.")});
}

[[noreturn]] void refuseOther(const std::string& name)
{
    throw Refusal({name, "", tr("This is not an Excel workbook (.xlsx)."),
                   tr("Open it in your spreadsheet program and save it as .xlsx or CSV.")});
}

void refuseOlder(const InputFile& file)
{
    if (!isOlderOffice(file.bytes)) return;
    if (isLockedOffice(file.bytes)) refuseWorkbook(file.name, "", PackageTrouble::locked);
    refuseOther(file.name);
}

const OfficeRelation* relationOf(const std::vector<OfficeRelation>& relations, std::string_view kind,
                                 std::string_view id = {})
{
    for (const OfficeRelation& relation : relations)
        if (relation.kind == kind && (id.empty() || relation.id == id)) return &relation;
    return nullptr;
}

/// A part that the workbook may have, once; null when it has none.
std::unique_ptr<XmlPart> openPart(const ZipPackage& zip, const OfficeRelation* relation)
{
    if (relation == nullptr) return nullptr;
    auto bytes = zip.read(relation->target);
    return bytes ? std::make_unique<XmlPart>(std::move(*bytes), zip.name(), relation->target) : nullptr;
}

bool isTrue(std::string_view word)
{
    return word == "1" || word == "true";
}

std::vector<Sheet> sheetsOf(const ZipPackage& zip, const std::string& mainPart)
{
    const auto relations = relationsOf(zip, mainPart);
    const OfficeRelation main{"", "", mainPart};
    const auto workbook = openPart(zip, &main);
    if (workbook == nullptr || localName(workbook->root()) != "workbook") refuseOther(zip.name());
    XlsxContext context{zip.name()};
    context.from1904 = isTrue(attributeNamed(childNamed(workbook->root(), "workbookPr"), "date1904"));
    if (const auto strings = openPart(zip, relationOf(relations, "sharedStrings")))
        readSharedStrings(strings->root(), context);
    if (const auto styles = openPart(zip, relationOf(relations, "styles")))
        readStyles(styles->root(), context);
    std::vector<Sheet> sheets;
    for (const pugi::xml_node node : childNamed(workbook->root(), "sheets").children()) {
        const auto part = openPart(zip, relationOf(relations, "worksheet", attributeNamed(node, "id")));
        if (part == nullptr || sheets.size() == mostSheets) continue;
        context.sheet = attributeNamed(node, "name");
        Sheet sheet = readWorksheet(part->root(), context);
        sheet.name = context.sheet;
        const std::string_view state = attributeNamed(node, "state");
        sheet.hidden = state == "hidden" || state == "veryHidden";
        sheets.push_back(std::move(sheet));
    }
    return sheets;
}

}

bool isXlsx(std::string_view bytes)
{
    return ZipPackage::looksLikeZip(bytes) || isOlderOffice(bytes);
}

std::vector<Sheet> readXlsx(const InputFile& file)
{
    refuseOlder(file);
    try {
        const ZipPackage zip(file);
        const auto found = relationsOf(zip, "");
        const OfficeRelation* main = relationOf(found, "officeDocument");
        if (main == nullptr || !main->target.ends_with(".xml")) refuseOther(file.name);
        return sheetsOf(zip, main->target);
    } catch (const PackageRefusal& refusal) {
        refuseWorkbook(file.name, refusal.complaint().place, refusal.trouble());
    }
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/refi/refi_writer.h"

#include "base/error.h"
#include "base/i18n.h"
#include "exchange/refi/count_model.h"
#include "exchange/refi/refi_writing.h"

#include <algorithm>
#include <sstream>

namespace rd::exchange
{

namespace
{

using namespace refi;

class StringWriter : public pugi::xml_writer
{
public:
    std::string bytes;
    void write(const void* data, std::size_t size) override
    {
        bytes.append(static_cast<const char*>(data), size);
    }
};

std::string bytesOf(const pugi::xml_document& document)
{
    StringWriter out;
    document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
    return std::move(out.bytes);
}

pugi::xml_node rootOf(pugi::xml_document& document, const char* name, const char* space)
{
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "utf-8";
    pugi::xml_node root = document.append_child(name);
    root.append_attribute("xmlns") = space;
    return root;
}

/// The schema allows no group without anything in it.
void removeEmptyGroups(pugi::xml_node project)
{
    for (const char* name : {"Users", "Variables", "Cases", "Sources", "Notes", "Links", "Sets", "Graphs"})
        if (!project.child(name).first_child()) project.remove_child(name);
    if (!project.child("CodeBook").child("Codes").first_child()) project.remove_child("CodeBook");
}

/// Codes that were missing already when the codings came in that are kept with them.
void addUnknownBefore(Writing& writing, UuidSet& codes)
{
    for (const auto& part : writing.kept.of("UnknownCodes")) {
        std::istringstream lines(part.row->content);
        for (std::string line; std::getline(lines, line);)
            if (const auto id = Uuid::parse(line)) codes.insert(*id);
    }
}

/// Shapes of networks that stood for what is not written stand for nothing now.
int clearShapes(pugi::xml_node root)
{
    const auto shapes = root.select_nodes("Graphs/Graph/*[@representedGUID]");
    if (shapes.empty()) return 0;
    const UuidSet things = guidsIn(root).things;
    int cleared = 0;
    for (const pugi::xpath_node& shape : shapes)
        if (!things.contains(guidIn(shape.node(), "representedGUID")))
            cleared += shape.node().remove_attribute("representedGUID") ? 1 : 0;
    return cleared;
}

/// Things of another program may refer to what was deleted here.
void finish(Writing& writing, pugi::xml_node root)
{
    int gone = writing.kept.unused();
    UuidSet things = guidsIn(root).things;
    addUnknownBefore(writing, things);
    for (const auto& [name, count] : pruneReferences(root, things)) gone += count;
    if (gone > 0)
        writing.losses.push_back(sayn(
            "{n} thing that was kept of another program belonged to what was deleted here, and was left out.",
            "{n} things that were kept of another program belonged to what was deleted here, and were left "
            "out.",
            gone, fmt::arg("n", gone)));
    if (const int cleared = clearShapes(root); cleared > 0)
        writing.losses.push_back(sayn(
            "{n} shape of a network stood for what is not in this project, and is written as a drawing only.",
            "{n} shapes of networks stood for what is not in this project, and are written as drawings "
            "only.",
            cleared, fmt::arg("n", cleared)));
    Spelling spelling = writing.kept.spelling();
    if (!spelling.plain()) spell(root, spelling);
}

}

RefiFile writeQdpx(const ExportSource& source, RefiReader reader, Progress& progress)
{
    Writing writing(source, reader);
    pugi::xml_document document;
    pugi::xml_node project = rootOf(document, "Project", "urn:QDA-XML:project:1.0");
    setText(project, "name", source.state.info.title);
    const CountUnit unit = reader == RefiReader::nvivo ? CountUnit::utf16 : CountUnit::codePoints;
    setText(project, "origin", originText(source.program, unit));
    addAttributes(project, writing.kept.first("Project"));
    writeUsers(writing, project);
    writeCodes(writing, project.append_child("CodeBook"), true);
    writeVariables(writing, project);
    writeCases(writing, project);
    writeSources(writing, project, progress);
    writeNotes(writing, project);
    (void)writing.kept.of("Spelling");
    finish(writing, project);
    removeEmptyGroups(project);
    tellLosses(writing, project);
    std::vector<ZipPart> parts{{"project.qde", bytesOf(document)}};
    std::move(writing.files.begin(), writing.files.end(), std::back_inserter(parts));
    return {zipped(parts), std::move(writing.losses)};
}

RefiFile writeQdc(const ExportSource& source)
{
    if (source.state.codebook.inOrder().empty())
        throw Refusal(
            {"", "", tr("The codebook is empty, which a .qdc file cannot say."), tr("Add a code first.")});
    Writing writing(source, RefiReader::standard);
    pugi::xml_document document;
    pugi::xml_node codebook = rootOf(document, "CodeBook", "urn:QDA-XML:codebook:1.0");
    setText(codebook, "origin", source.program);
    writeCodes(writing, codebook, false);
    writeSets(writing, codebook, true);
    pruneReferences(codebook, guidsIn(codebook).things);
    spell(codebook, writing.kept.spelling());
    for (pugi::xml_node set : codebook.child("Sets").children())
        for (pugi::xml_node member : set.children("MemberCode")) member.first_attribute().set_name("guid");
    tellCodebookLosses(writing);
    return {bytesOf(document), std::move(writing.losses)};
}

}

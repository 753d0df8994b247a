// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/refi/refi_reader.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/safe_file.h"
#include "exchange/package/xml_part.h"
#include "exchange/refi/refi_reading.h"

#include "text/encoding.h"
#include "text/normalise.h"

namespace rd::exchange
{

namespace
{

using refi::Reading;

constexpr std::uintmax_t packageLimit = 2ULL << 30U;
constexpr std::uintmax_t codebookLimit = 64ULL << 20U;

/// Refusals of the parts that all formats share speak of word processors.
template <class Work>
auto advising(Work work)
{
    try {
        return work();
    } catch (const Refusal& refusal) {
        refi::adviseNewExport(refusal);
    }
}

void demandContent(std::string_view bytes, const std::string& file)
{
    if (bytes.empty()) throw Refusal({file, "", tr("The file is empty."), ""});
}

pugi::xml_node demandRoot(const XmlPart& xml, const char* root, const std::string& file)
{
    const pugi::xml_node node = xml.root();
    if (localName(node) == root) return node;
    throw Refusal({file, "", say("This is no {root} of REFI-QDA.", fmt::arg("root", root)),
                   tr("Choose a file that was exported as REFI-QDA.")});
}

/// Some programs write other encodings than they say. What says so goes, as it would be obeyed.
std::string asUtf8(std::string bytes)
{
    if (!text::isValidUtf8(bytes)) bytes = text::decode(bytes).text;
    const auto end = bytes.starts_with("<?xml") ? bytes.find("?>") : std::string::npos;
    if (end != std::string::npos) bytes.erase(0, end + 2);
    return bytes;
}

void tellCount(Reading& reading, int count, const char* one, const char* many)
{
    if (count > 0) reading.made.report.losses.push_back(sayn(one, many, count, fmt::arg("n", count)));
}

void tellTidied(Reading& reading, const refi::Tidied& tidied)
{
    tellCount(reading, tidied.strangers, "{n} thing that the format does not know was left out.",
              "{n} things that the format does not know were left out.");
    tellCount(reading, tidied.folders, "The name of {n} folder on another computer was left out.",
              "The names of {n} folders on another computer were left out.");
    tellCount(reading, tidied.badValues, "{n} value that the format does not allow was left out.",
              "{n} values that the format does not allow were left out.");
    tellCount(reading, tidied.named, "{n} id or reference that is no GUID was replaced by one that is.",
              "{n} ids and references that are no GUIDs were replaced by some that are.");
    tellCount(reading, tidied.doubles, "{n} thing had the GUID of another and got a new one.",
              "{n} things had the GUID of another and got new ones.");
    if (tidied.spelling.plain()) return;
    std::string others;
    std::set<std::string> sorted;
    for (const auto& [id, spelled] : tidied.spelling.others) sorted.insert(spelled);
    for (const std::string& spelled : sorted) others += "\n" + spelled;
    reading.keep("Spelling", {}, tidied.spelling.usual, tidied.spelling.usual + others);
}

/// Codings with a code that is not there stay, to be kept for an export.
void keepUnknownCodes(Reading& reading, refi::GuidsIn& guids)
{
    std::set<std::string> sorted;
    for (const Uuid& id : refi::unknownCodes(guids)) {
        sorted.insert(refi::capitals(id));
        guids.things.insert(id);
    }
    std::string list;
    for (const std::string& id : sorted) list += id + "\n";
    if (!list.empty()) reading.keep("UnknownCodes", {}, "", list);
}

void tellPruned(Reading& reading, pugi::xml_node root)
{
    refi::GuidsIn guids = refi::guidsIn(root);
    keepUnknownCodes(reading, guids);
    for (const auto& [name, count] : refi::pruneReferences(root, guids.things)) {
        const std::string element = name;
        reading.made.report.losses.push_back(
            sayn("{n} {element} refers to something that is not in the file.",
                 "{n} {element} refer to something that is not in the file.", count, fmt::arg("n", count),
                 fmt::arg("element", element)));
    }
}

std::unordered_set<Uuid> casesOf(pugi::xml_node project)
{
    std::unordered_set<Uuid> ids;
    for (const pugi::xml_node one : project.child("Cases").children("Case"))
        ids.insert(refi::guidIn(one, "guid"));
    return ids;
}

void readProject(Reading& reading, pugi::xml_node project, Progress& progress)
{
    reading.made.title = project.attribute("name").value();
    refi::Origin origin = refi::originIn(project.attribute("origin").value());
    reading.made.report.program = std::move(origin.program);
    reading.saidModel = origin.model;
    tellTidied(reading, refi::tidy(project));
    progress.step(1, 4, tr("Reading texts"));
    loadTexts(reading, project);
    mendCaseReferences(reading, project);
    tellPruned(reading, project);
    progress.step(2, 4, tr("Reading codings"));
    readUsers(reading, project);
    readNotes(reading, project);
    readCodes(reading, project.child("CodeBook"), project.child("Sets"), casesOf(project));
    readCases(reading, project);
    readSelections(reading, project);
    progress.step(3, 4, tr("Reading codings"));
    readRest(reading, project);
    progress.step(4, 4, tr("Reading codings"));
}

/// NVivo puts all codes below a folder "Nodes" that is no code.
pugi::xml_node withoutFolder(pugi::xml_node codebook)
{
    const pugi::xml_node codes = codebook.child("Codes");
    const pugi::xml_node only = codes.first_child();
    const std::string_view origin = codebook.attribute("origin").value();
    if (!origin.starts_with("NVivo") || !only || only.next_sibling() ||
        std::string_view(only.attribute("name").value()) != "Nodes")
        return codebook;
    pugi::xml_node made = codebook.append_child("CodeBook");
    pugi::xml_node below = made.append_child("Codes");
    for (const pugi::xml_node code : only.children("Code")) below.append_copy(code);
    return made;
}

}

ImportedProject readQdpxOf(std::string_view bytes, const std::string& name, Language language,
                           Progress& progress)
{
    return advising([&] {
        demandContent(bytes, name);
        if (!ZipPackage::looksLikeZip(bytes)) refuseDamaged(name);
        const refi::Package package({bytes, name});
        XmlPart xml(asUtf8(package.project()), name, package.projectName());
        Reading reading;
        reading.package = &package;
        reading.language = language;
        tellCount(reading, package.strays(),
                  "{n} file in the archive has a name that leads out of it, and was not read.",
                  "{n} files in the archive have names that lead out of it, and were not read.");
        readProject(reading, demandRoot(xml, "Project", name), progress);
        return std::move(reading.made);
    });
}

ImportedProject readQdcOf(std::string bytes, const std::string& name, Language language)
{
    return advising([&] {
        demandContent(bytes, name);
        XmlPart xml(asUtf8(std::move(bytes)), name, "");
        const pugi::xml_node codebook = demandRoot(xml, "CodeBook", name);
        Reading reading;
        reading.language = language;
        reading.made.report.program = codebook.attribute("origin").value();
        tellTidied(reading, refi::tidy(codebook));
        tellPruned(reading, codebook);
        readCodes(reading, withoutFolder(codebook), codebook.child("Sets"), {});
        for (const pugi::xml_node set : codebook.child("Sets").children("Set"))
            reading.keep("Set", {}, set.attribute("name").value(), refi::xmlOf(set));
        return std::move(reading.made);
    });
}

ImportedProject readQdpx(const std::filesystem::path& path, Language language, Progress& progress)
{
    const std::string bytes = readFile(path, packageLimit);
    return readQdpxOf(bytes, path.filename().string(), language, progress);
}

ImportedProject readQdc(const std::filesystem::path& path, Language language, Progress& /*progress*/)
{
    return readQdcOf(readFile(path, codebookLimit), path.filename().string(), language);
}

}

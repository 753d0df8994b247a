// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/refi/refi_package.h"

#include "base/error.h"
#include "base/i18n.h"
#include "text/fold.h"
#include "text/normalise.h"

#include <algorithm>

namespace rd::exchange::refi
{

namespace
{

constexpr std::size_t mostEntries = 100'000;
constexpr std::uint64_t projectLimit = 512ULL << 20U;
constexpr std::uint64_t allLimit = 2ULL << 30U;

std::string withSlashes(std::string name)
{
    std::replace(name.begin(), name.end(), '\\', '/');
    return name;
}

bool leadsOut(const std::string& name)
{
    return name.empty() || name.front() == '/' || name.find(':') != std::string::npos ||
           ("/" + name + "/").find("/../") != std::string::npos || !text::isValidUtf8(name);
}

std::string lastPart(const std::string& name)
{
    const auto slash = name.rfind('/');
    return slash == std::string::npos ? name : name.substr(slash + 1);
}

/// How deep in folders an entry stands.
std::ptrdiff_t depthOf(const std::string& name)
{
    return std::count(name.begin(), name.end(), '/');
}

}

void adviseNewExport(const Refusal& refusal)
{
    Complaint complaint = refusal.complaint();
    complaint.remedy = tr("Export it once more from the program it comes from, and import that.");
    throw Refusal(complaint);
}

Package::Package(const InputFile& file) : m_zip(file)
{
    const auto names = m_zip.names();
    if (names.size() > mostEntries) refuseTooMany(file.name);
    std::vector<std::string> projects;
    std::map<std::string, int> seen;
    for (const std::string& entry : names) {
        const std::string name = withSlashes(entry);
        if (leadsOut(name)) {
            ++m_strays;
            continue;
        }
        const std::string folded = text::folded(name);
        if (++seen[folded] > 1) refuseDamaged(file.name, partPlace(name));
        if (folded.ends_with(".qde") && depthOf(name) <= 1) projects.push_back(entry);
        if (folded.find("sources/") != std::string::npos && folded.back() != '/')
            m_sources.emplace(text::folded(lastPart(name)), entry);
    }
    const Complaint none{file.name, "", tr("There is no project in this file (no .qde)."),
                         tr("Choose a project that was exported as REFI-QDA (.qdpx).")};
    if (projects.empty()) throw Refusal(none);
    if (projects.size() > 1) {
        std::string list;
        for (const std::string& name : projects) list += (list.empty() ? "" : ", ") + text::normalised(name);
        throw Refusal({file.name, "",
                       say("There is more than one project in this file: {names}.", fmt::arg("names", list)),
                       tr("Export it once more from the program it comes from, and import that.")});
    }
    m_project = projects.front();
}

std::string Package::project() const
{
    return m_zip.read(m_project, projectLimit).value_or("");
}

std::string Package::nameOf(const std::string& sourcePath) const
{
    std::string name = sourcePath;
    if (name.starts_with("internal://")) name = name.substr(11);
    name = withSlashes(name);
    if (text::folded(name).starts_with("sources/")) name = name.substr(8);
    if (leadsOut(name) || name.find('/') != std::string::npos) return {};
    const auto found = m_sources.find(text::folded(name));
    return found == m_sources.end() ? std::string() : lastPart(withSlashes(found->second));
}

std::optional<std::string> Package::file(const std::string& sourcePath, std::uint64_t limit) const
{
    const std::string name = nameOf(sourcePath);
    if (name.empty()) return std::nullopt;
    auto bytes = m_zip.read(m_sources.at(text::folded(name)), limit);
    if (bytes) m_unpacked += bytes->size();
    if (exhausted()) refuseTooLarge(m_zip.name());
    return bytes;
}

bool Package::exhausted() const
{
    return m_unpacked > allLimit;
}

std::vector<std::string> Package::files() const
{
    std::vector<std::string> names;
    for (const auto& [folded, entry] : m_sources) names.push_back(lastPart(withSlashes(entry)));
    return names;
}

}

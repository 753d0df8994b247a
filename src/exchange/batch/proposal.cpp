// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/batch/proposal.h"

#include "base/i18n.h"
#include "exchange/batch/head_lines.h"
#include "exchange/batch/name_parts.h"
#include "exchange/batch/same_texts.h"
#include "exchange/batch/shared_roles.h"
#include "exchange/csv/csv_columns.h"
#include "text/fold.h"
#include "text/offset_map.h"
#include "transcript/label_words.h"

#include <algorithm>
#include <map>
#include <set>

namespace rd::exchange
{

namespace
{

using transcript::LabelWord;
using transcript::Role;
using transcript::Speaker;

/// What is known of one file before the files are looked at together.
struct Clues {
    NameParts name;
    NameParts folder; ///< Of the last folder.
    std::string folderName;
    HeadLines head;
};

Clues cluesOf(const ProposedTranscript& row)
{
    Clues clues;
    if (!row.prepared) return clues;
    clues.name = partsOfName(row.prepared->transcript.name);
    clues.folderName = row.folder.substr(row.folder.rfind('/') + 1); // npos + 1 is the beginning
    clues.folder = partsOfName(clues.folderName);
    const std::string& body = row.prepared->body;
    const auto& turns = row.prepared->turns;
    clues.head = readHead(body, turns.empty() ? 0 : text::OffsetMap(body).byteOf(turns.front().span.start));
    return clues;
}

std::string firstOf(std::initializer_list<std::string> choices)
{
    for (const std::string& choice : choices)
        if (!choice.empty()) return choice;
    return {};
}

/// A label that says who it is: a name, "Moeder"; not "R1" or "M".
bool saysWho(const std::string& label)
{
    const std::string key = transcript::labelKey(label);
    const LabelWord word = transcript::meaningOf(key, true).word;
    return word == LabelWord::none || (word == LabelWord::weakRole && key.size() > 2);
}

std::vector<std::string> labelsOfRespondents(const PreparedTranscript& prepared)
{
    std::vector<std::string> labels;
    for (const Speaker& speaker : prepared.speakers)
        if (speaker.role == Role::respondent) labels.push_back(speaker.label);
    return labels;
}

/// Those who speak together in one interview. "R1" and "R2" are someone else in every file, and so are named
/// with their case.
std::string namesOfSeveral(const std::vector<std::string>& labels, const std::string& caseName)
{
    const bool named = std::all_of(labels.begin(), labels.end(), saysWho);
    std::string joined;
    for (const std::string& label : labels)
        joined += (joined.empty() ? "" : "; ") + (named || caseName.empty() ? "" : caseName + " ") + label;
    return joined;
}

/// By which cases are one: whatever their capitals, and a zero before their numbers ("gezin 5", "Gezin 05").
std::string caseKey(const std::string& name)
{
    constexpr std::string_view digits = "0123456789";
    const std::string folded = text::folded(name);
    std::string key;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t start = std::min(folded.find_first_of(digits, at), folded.size());
        const std::size_t end = std::min(folded.find_first_not_of(digits, start), folded.size());
        key += folded.substr(at, start - at);
        const bool isFraction = key.ends_with('.');
        std::size_t first = start;
        while (!isFraction && first + 1 < end && folded[first] == '0') ++first;
        key += folded.substr(first, end - first);
        at = end;
    }
    return key;
}

class Proposer
{
public:
    Proposer(std::vector<ProposedTranscript> rows, const ProposalContext& context) : m_context(context)
    {
        m_proposal.rows = std::move(rows);
        for (const ProposedTranscript& row : m_proposal.rows) m_clues.push_back(cluesOf(row));
    }

    Proposal make()
    {
        setRoles();
        findGroups();
        for (std::size_t i = 0; i < m_clues.size(); ++i)
            if (row(i).prepared) fill(row(i), m_clues[i]);
        markSameTexts(m_proposal.rows, m_context);
        tellCasesApart();
        tellNamesApart();
        return std::move(m_proposal);
    }

private:
    ProposedTranscript& row(std::size_t i) { return m_proposal.rows[i]; }

    void setRoles()
    {
        std::vector<RoleFile> files;
        for (std::size_t i = 0; i < m_clues.size(); ++i)
            if (row(i).prepared) files.push_back({&*row(i).prepared, m_clues[i].head.interviewer});
        shareRoles(files);
    }

    void findGroups()
    {
        std::set<std::string> folders;
        std::string word;
        for (const Clues& clues : m_clues) {
            if (!clues.folderName.empty() && !clues.folder.coded) folders.insert(clues.folderName);
            if (!clues.name.aside.empty()) ++m_asides[clues.name.aside];
            if (word.empty())
                word = firstOf({clues.head.groupWord, clues.name.groupWord, clues.folder.groupWord});
        }
        m_foldersAreGroups = folders.size() > 1;
        if (word.empty()) word = m_context.language == Language::dutch ? "groep" : "group";
        const transcript::Attribute* known = m_context.cases.attributeLike(word);
        for (const char* other : {"groep", "group"})
            if (known == nullptr) known = m_context.cases.attributeLike(other);
        m_proposal.groupAttribute = known == nullptr ? word : known->key;
    }

    /// What stands in brackets names a group when it comes back.
    [[nodiscard]] std::string groupOf(const Clues& clues) const
    {
        const auto aside = m_asides.find(clues.name.aside);
        const bool comesBack = aside != m_asides.end() && aside->second > 1;
        return firstOf({clues.head.group, clues.name.group, clues.folder.group,
                        m_foldersAreGroups && !clues.folder.coded ? clues.folderName : std::string(),
                        comesBack ? clues.name.aside : std::string()});
    }

    void fill(ProposedTranscript& row, const Clues& clues)
    {
        row.group = groupOf(clues);
        row.prepared->transcript.date = firstOf({clues.head.date, clues.name.date});
        row.caseName = knownCase(row.prepared->transcript.name);
        if (row.caseName.empty())
            row.caseName =
                knownOrNew(firstOf({clues.head.caseName, clues.folder.coded ? clues.folder.caseName : "",
                                    clues.name.caseName, clues.head.respondent}));
        row.respondents = respondentsOf(*row.prepared, row.caseName, clues);
        if (!row.caseName.empty() || (row.respondents.empty() && row.group.empty())) return;
        // Respondents and groups are those of a case, and a proposal without one would be refused.
        const bool isOne = !row.respondents.empty() && splitList(row.respondents).size() == 1;
        row.caseName = knownOrNew(isOne ? row.respondents : row.prepared->transcript.name);
        row.respondents = respondentsOf(*row.prepared, row.caseName, clues);
    }

    static std::string respondentsOf(const PreparedTranscript& prepared, const std::string& caseName,
                                     const Clues& clues)
    {
        const auto labels = labelsOfRespondents(prepared);
        if (labels.size() > 1) return namesOfSeveral(labels, caseName);
        const bool says = labels.size() == 1 && saysWho(labels.front());
        return firstOf({clues.head.respondent, clues.name.respondent, says ? labels.front() : ""});
    }

    [[nodiscard]] std::string knownCase(const std::string& name) const
    {
        return m_context.cases.caseByName(name) == nullptr ? std::string() : name;
    }

    /// A case of the project, or of a file before this one, that differs in capitals or accents only, or in a
    /// zero before its number, is meant.
    [[nodiscard]] std::string knownOrNew(const std::string& name)
    {
        if (name.empty()) return name;
        for (const transcript::Case* known : m_context.cases.cases())
            if (text::folded(known->name) == text::folded(name)) return known->name;
        for (const transcript::Case* known : m_context.cases.cases())
            if (caseKey(known->name) == caseKey(name)) return known->name;
        return m_caseNames.try_emplace(caseKey(name), name).first->second;
    }

    /// One case that is named in several groups is one with respondents of each, or several of one name.
    void tellCasesApart()
    {
        std::map<std::string, std::vector<std::size_t>> named;
        for (std::size_t i = 0; i < m_clues.size(); ++i)
            if (row(i).taken && !row(i).caseName.empty() && !row(i).group.empty())
                named[row(i).caseName].push_back(i);
        for (const auto& [name, rows] : named) {
            if (!inSeveralGroups(rows)) continue;
            const bool meant =
                m_context.cases.caseByName(name) != nullptr || !onlyFoldersTell(rows) || areOtherPeople(rows);
            for (const std::size_t i : rows) {
                if (!meant) row(i).caseName = m_clues[i].folderName + " - " + name;
                row(i).doubts.push_back(
                    meant
                        ? say("“{case}” is in several groups: as one case with respondents of each. If they "
                              "are several cases, give each its own name.",
                              fmt::arg("case", name))
                        : say("“{case}” is in several groups: as a case in each. If it is one case, give it "
                              "one name, and each group its own respondents.",
                              fmt::arg("case", name)));
            }
        }
    }

    [[nodiscard]] bool inSeveralGroups(const std::vector<std::size_t>& rows)
    {
        return std::any_of(rows.begin(), rows.end(),
                           [&](std::size_t i) { return row(i).group != row(rows.front()).group; });
    }

    /// The groups are folders, and neither they nor the files say which case it is but for the file's name.
    [[nodiscard]] bool onlyFoldersTell(const std::vector<std::size_t>& rows)
    {
        return std::all_of(rows.begin(), rows.end(), [&](std::size_t i) {
            const Clues& clues = m_clues[i];
            const std::string& group = row(i).group;
            return (group == clues.folderName || group == clues.folder.group) && !clues.folder.coded &&
                   clues.head.caseName.empty();
        });
    }

    /// All have respondents, and none is in two groups.
    [[nodiscard]] bool areOtherPeople(const std::vector<std::size_t>& rows)
    {
        std::map<std::string, std::string> groups;
        for (const std::size_t i : rows) {
            const auto people = splitList(row(i).respondents);
            if (people.empty()) return false;
            for (const std::string& person : people)
                if (groups.try_emplace(text::folded(person), row(i).group).first->second != row(i).group)
                    return false;
        }
        return true;
    }

    /// Of files with one name in several folders each gets that of its folder.
    void tellNamesApart()
    {
        std::map<std::string, int> seen;
        std::set<std::string> names;
        for (const ProposedTranscript& one : m_proposal.rows)
            if (one.taken) ++seen[one.prepared->transcript.name];
        for (const transcript::Transcript* known : m_context.transcripts.list()) names.insert(known->name);
        for (std::size_t i = 0; i < m_clues.size(); ++i) {
            if (!row(i).taken) continue;
            std::string& name = row(i).prepared->transcript.name;
            if (seen[name] > 1 && !m_clues[i].folderName.empty()) name = m_clues[i].folderName + " - " + name;
            const std::string wanted = name;
            for (int number = 2; !names.insert(name).second; ++number)
                name = wanted + " (" + std::to_string(number) + ")";
        }
    }

    const ProposalContext& m_context;
    Proposal m_proposal;
    std::vector<Clues> m_clues;
    std::map<std::string, int> m_asides;
    std::map<std::string, std::string> m_caseNames; ///< As first written, by caseKey().
    bool m_foldersAreGroups = false;
};

}

std::vector<ProposedTranscript> readForProposal(const std::vector<FoundFile>& files,
                                                const std::optional<std::string>& encoding,
                                                Language otherwise, Progress& progress)
{
    std::vector<std::filesystem::path> paths;
    for (const FoundFile& file : files) paths.push_back(file.path);
    std::vector<PreparedFile> read = prepareEach(paths, encoding, otherwise, progress);
    std::vector<ProposedTranscript> rows(files.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
        rows[i].path = files[i].path;
        rows[i].folder = files[i].folder;
        rows[i].encoding = encoding.value_or("");
        rows[i].prepared = std::move(read[i].prepared);
        rows[i].problem = std::move(read[i].problem);
        rows[i].taken = rows[i].prepared.has_value();
    }
    return rows;
}

Proposal propose(std::vector<ProposedTranscript> rows, const ProposalContext& context)
{
    return Proposer(std::move(rows), context).make();
}

}

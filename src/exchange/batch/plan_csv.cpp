// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/batch/plan_csv.h"

#include "base/i18n.h"
#include "exchange/csv/csv_columns.h"
#include "text/dates.h"
#include "text/fold.h"
#include "transcript/joint_label.h"
#include "transcript/label_words.h"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <utility>

namespace rd::exchange
{

namespace
{

/// Its words without the signs among them, in whatever order: "Dijk, Anna van" and "Anna van Dijk" are one.
std::string wordsOf(const std::string& label)
{
    std::multiset<std::string> words;
    std::string word;
    for (const char c : text::folded(label) + " ") {
        const bool letter = (c & 0x80) != 0 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
        if (letter)
            word += c;
        else if (!word.empty())
            words.insert(std::exchange(word, {}));
    }
    std::string joined;
    for (const std::string& one : words) joined += one + " ";
    return joined;
}

/// As it is written, else as labels are compared.
transcript::Speaker* speakerCalled(const std::string& label, PreparedTranscript& prepared)
{
    const auto find = [&](const auto& isCalled) -> transcript::Speaker* {
        const auto found = std::find_if(prepared.speakers.begin(), prepared.speakers.end(), isCalled);
        return found == prepared.speakers.end() ? nullptr : &*found;
    };
    using transcript::Speaker;
    if (Speaker* exact = find([&](const Speaker& one) { return one.label == label; })) return exact;
    const std::string key = transcript::labelKey(label);
    if (Speaker* same = find([&](const Speaker& one) { return transcript::labelKey(one.label) == key; }))
        return same;
    // Subtitles may have the name with signs that a label must not have.
    const std::string words = wordsOf(label);
    return words.empty() ? nullptr : find([&](const Speaker& one) { return wordsOf(one.label) == words; });
}

/// The labels that were recognised and that a plan with a list of speakers does not have. One that names a
/// single speaker corrects his role only.
std::vector<std::string> leftOut(const std::vector<std::string>& labels, PreparedTranscript& prepared)
{
    std::set<const transcript::Speaker*> named;
    for (const std::string& label : labels) named.insert(speakerCalled(label, prepared));
    std::vector<std::string> left;
    for (const transcript::Speaker& speaker : prepared.speakers)
        if (labels.size() > 1 && !named.contains(&speaker) && transcript::partsOfJoint(speaker.label).empty())
            left.push_back(speaker.label);
    return left;
}

/// The labels that neither the plan nor the file as it was read had.
std::vector<std::string> broughtAlong(const std::vector<std::string>& labels,
                                      const std::vector<transcript::Speaker>& before,
                                      PreparedTranscript& prepared)
{
    std::set<const transcript::Speaker*> named;
    for (const std::string& label : labels) named.insert(speakerCalled(label, prepared));
    std::vector<std::string> further;
    for (const transcript::Speaker& speaker : prepared.speakers) {
        const bool known = std::any_of(before.begin(), before.end(), [&](const transcript::Speaker& one) {
            return transcript::labelKey(one.label) == transcript::labelKey(speaker.label);
        });
        if (!known && !named.contains(&speaker)) further.push_back(speaker.label);
    }
    return further;
}

std::optional<transcript::Role> roleNamed(const std::string& word)
{
    for (const auto role :
         {transcript::Role::respondent, transcript::Role::interviewer, transcript::Role::other})
        if (transcript::roleKey(role) == text::folded(word)) return role;
    return std::nullopt;
}

/// What to do about a name that begins no line.
std::string howToName(const PreparedTranscript& prepared)
{
    const std::string advice =
        tr("In the file, put a colon or a tab behind each speaker's name, at the start of a line.");
    if (prepared.speakers.empty()) return advice;
    const std::string roles = rolesText(prepared);
    return say("Its speakers are: {speakers}.", fmt::arg("speakers", roles)) + " " + advice;
}

}

std::string rolesText(const PreparedTranscript& prepared)
{
    std::string text;
    for (const transcript::Speaker& speaker : prepared.speakers)
        text += (text.empty() ? "" : "; ") + speaker.label + "=" + transcript::roleKey(speaker.role);
    return text;
}

ImportPlan::ImportPlan(std::string_view bytes, const std::string& file) : m_reader(bytes, file)
{
    CsvColumns columns(m_reader);
    columns.demand({"file"});
    m_file = columns.find("file");
    m_take = columns.find("take");
    m_name = columns.find("name");
    m_case = columns.find("case");
    m_respondent = columns.find("respondent");
    m_group = columns.find("group");
    m_date = columns.find("date");
    m_language = columns.find("language");
    m_roles = columns.find("roles");
    m_encoding = columns.find("encoding");
    std::set<std::string> seen;
    for (CsvRecord record; m_reader.next(record);) {
        const std::string& path = cellAt(record, m_file);
        if (path.empty())
            m_reader.refuse(record.line, tr("The file is not named."),
                            tr("Fill in the column file, or delete the row."));
        if (!seen.insert(path).second)
            m_reader.refuse(record.line, say("“{name}” stands here twice.", fmt::arg("name", path)),
                            tr("Delete one of the rows."));
        m_records.push_back(record);
    }
    if (m_records.empty())
        m_reader.refuse(m_reader.headerLine(), tr("The plan names no files."),
                        tr("Let the command import write one with --dry-run --format csv."));
}

std::vector<ImportPlan::File> ImportPlan::files() const
{
    std::vector<File> files;
    for (const CsvRecord& record : m_records)
        files.push_back({{cellAt(record, m_file), {}}, cellAt(record, m_encoding)});
    return files;
}

void ImportPlan::correct(Proposal& proposal) const
{
    if (proposal.rows.size() != m_records.size()) throw std::logic_error("a proposal of other files");
    for (std::size_t i = 0; i < m_records.size(); ++i) correctRow(m_records[i], proposal.rows[i]);
}

void ImportPlan::correctRow(const CsvRecord& record, ProposedTranscript& row) const
{
    correctTaken(record, row);
    if (!row.taken) return;
    transcript::Transcript& transcript = row.prepared->transcript;
    if (const std::string& name = cellAt(record, m_name); !name.empty()) transcript.name = name;
    if (m_case >= 0 || m_respondent >= 0 || m_group >= 0) row.doubts.clear();
    if (m_case >= 0) row.caseName = cellAt(record, m_case);
    if (m_respondent >= 0) row.respondents = cellAt(record, m_respondent);
    if (m_group >= 0) row.group = cellAt(record, m_group);
    if (m_date >= 0) correctDate(record, transcript.date);
    correctLanguage(record, transcript.language);
    correctRoles(record, *row.prepared);
}

void ImportPlan::correctTaken(const CsvRecord& record, ProposedTranscript& row) const
{
    const std::string& cell = cellAt(record, m_take);
    if (cell.empty()) return;
    const auto taken = yesOrNo(cell);
    if (!taken)
        m_reader.refuse(record.line, say("“{word}” is not known here.", fmt::arg("word", cell)),
                        tr("Write yes or no in the column take."));
    if (*taken && row.problem)
        m_reader.refuse(record.line, row.problem->text(), tr("Write no in the column take to leave it out."));
    row.taken = *taken;
}

void ImportPlan::correctDate(const CsvRecord& record, std::string& date) const
{
    const std::string& cell = cellAt(record, m_date);
    const auto found = text::findDate(cell);
    if (!cell.empty() && !found)
        m_reader.refuse(record.line, say("“{word}” is no date.", fmt::arg("word", cell)),
                        tr("Write it as 2026-03-01."));
    date = found ? found->iso : std::string();
}

void ImportPlan::correctLanguage(const CsvRecord& record, Language& language) const
{
    const std::string& cell = cellAt(record, m_language);
    if (cell.empty()) return;
    const auto read = languageFromCode(cell);
    if (!read)
        m_reader.refuse(record.line, say("“{word}” is not known here.", fmt::arg("word", cell)),
                        tr("Write nl or en in the column language."));
    language = *read;
}

std::vector<ImportPlan::PlannedRole> ImportPlan::rolesOf(const CsvRecord& record) const
{
    std::vector<PlannedRole> roles;
    for (const std::string& part : splitList(cellAt(record, m_roles))) {
        const std::size_t equals = part.rfind('=');
        const std::string label = text::trimmedText(part.substr(0, equals));
        const auto role = equals == std::string::npos ? std::nullopt
                                                      : roleNamed(text::trimmedText(part.substr(equals + 1)));
        if (!role)
            m_reader.refuse(record.line, say("“{word}” gives no speaker a role.", fmt::arg("word", part)),
                            tr("Write LABEL=respondent, LABEL=interviewer or LABEL=other."));
        roles.push_back({label, *role});
    }
    return roles;
}

void ImportPlan::correctRoles(const CsvRecord& record, PreparedTranscript& prepared) const
{
    const std::vector<PlannedRole> roles = rolesOf(record);
    std::vector<std::string> labels;
    bool isNew = false;
    for (const PlannedRole& planned : roles) {
        labels.push_back(planned.label);
        isNew = isNew || speakerCalled(planned.label, prepared) == nullptr;
    }
    std::vector<std::string> refused = leftOut(labels, prepared);
    const std::vector<transcript::Speaker> before = prepared.speakers;
    if (isNew || !refused.empty()) recogniseAgain(prepared, labels, refused);
    // A speaker that the plan adds shows that there may be more of his kind, for whom it did not ask.
    const std::vector<std::string> further = broughtAlong(labels, before, prepared);
    refused.insert(refused.end(), further.begin(), further.end());
    if (!further.empty()) recogniseAgain(prepared, labels, refused);
    for (const PlannedRole& planned : roles) {
        transcript::Speaker* speaker = speakerCalled(planned.label, prepared);
        if (speaker == nullptr)
            m_reader.refuse(record.line,
                            say("No line of this file begins with “{label}” as a speaker's name.",
                                fmt::arg("label", planned.label)),
                            howToName(prepared));
        speaker->role = planned.role;
    }
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/big_project.h"

#include "bench/big_text.h"

#include <algorithm>
#include <fstream>
#include <random>

namespace rd::test
{

namespace
{

constexpr int couplesEvery = 5;
constexpr int secondTranscriptEvery = 10;

std::string numbered(const char* word, std::size_t number)
{
    return fmt::format("{} {:04}", word, number);
}

std::ofstream opened(const std::filesystem::path& path)
{
    std::ofstream file(path, std::ios::binary);
    file.exceptions(std::ios::failbit | std::ios::badbit);
    return file;
}

}

BigProject::BigProject(const BigSize& wanted) : size(wanted)
{
    makeCodes();
    group = addAttribute("group", transcript::Level::caseLevel);
    age = addAttribute("age", transcript::Level::respondentLevel, transcript::ValueType::number);
    for (const char* name : {"Ellen", "Joost", "Marit"}) coderIds.push_back(addCoder(name));
    for (int i = 0; static_cast<int>(transcriptIds.size()) < size.transcripts; ++i) makeCase(i);
    transcripts.load(std::move(m_turns));
    codings.load(std::move(m_codings));
}

void BigProject::makeCodes()
{
    for (int i = 0; i < size.themes; ++i) themeIds.push_back(addTheme(fmt::format("t{:02}", i)));
    codeIds = themeIds;
    for (int i = 0; i < size.factors; ++i) {
        // Every fourth factor stands below another one.
        const CodeId theme = themeIds[static_cast<std::size_t>(i % size.themes)];
        const CodeId parent = i % 4 == 3 && i >= size.themes
                                  ? codeIds[codeIds.size() - static_cast<std::size_t>(size.themes)]
                                  : theme;
        codeIds.push_back(addCode(fmt::format("f{:03}", i), parent));
    }
    qualifierIds = {addQualifier("not_done"), addQualifier("positive", codebook::QualifierCounting::along)};
}

void BigProject::makeCase(int number)
{
    const CaseId owner = addCase(numbered("case", static_cast<std::size_t>(number)));
    setValue(group, owner.uuid, fmt::format("group {}", number % 4));
    std::vector<RespondentId> people;
    for (int i = 0; i < (number % couplesEvery == 0 ? 2 : 1); ++i) {
        people.push_back(addRespondent(owner, fmt::format("person {}.{}", number, i + 1)));
        setValue(age, people.back().uuid, std::to_string(20 + (number * 7 + i * 3) % 50));
    }
    makeTranscript(owner, people);
    if (number % secondTranscriptEvery == 0 && static_cast<int>(transcriptIds.size()) < size.transcripts)
        makeTranscript(owner, people);
}

void BigProject::makeTranscript(CaseId owner, const std::vector<RespondentId>& people)
{
    const auto seed = static_cast<unsigned>(transcriptIds.size());
    const TranscriptId id = addTranscript(numbered("interview", transcriptIds.size()), owner);
    transcriptIds.push_back(id);
    const BigText text(seed, size.textBytes, static_cast<int>(people.size()));
    const SpeakerId asks = addSpeaker(id, transcript::Role::interviewer, {}, "Onderzoeker");
    std::vector<SpeakerId> answers;
    for (const RespondentId who : people)
        answers.push_back(addSpeaker(id, transcript::Role::respondent, who,
                                     fmt::format("Respondent {}", answers.size() + 1)));
    int turn = 0;
    for (const auto& said : text.turns)
        m_turns.push_back({TurnId::make(), id, ++turn, said.span, said.span.start,
                           said.interviewer ? asks : answers[static_cast<std::size_t>(said.person)], -1,
                           false});
    std::mt19937 random(seed + 1);
    const auto below = [&random](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    for (int i = 0; i < size.codingsEach; ++i) {
        const auto start = static_cast<text::Offset>(below(static_cast<std::size_t>(text.length - 1000)));
        const auto end = start + 20 + static_cast<text::Offset>(below(880));
        const std::size_t luck = below(10);
        const CodeId qualifier = luck == 0 ? qualifierIds[0] : luck == 1 ? qualifierIds[1] : CodeId{};
        m_codings.push_back({CodingId::make(),
                             id,
                             {start, end},
                             codeIds[below(codeIds.size())],
                             coderIds[luck < 7   ? 0
                                      : luck < 9 ? 1
                                                 : 2],
                             qualifier,
                             "",
                             false});
    }
}

void BigProject::write(const std::filesystem::path& folder) const
{
    std::filesystem::create_directories(folder / "texts");
    writeCodes(folder);
    writeCases(folder);
    writeCodings(folder);
    for (std::size_t i = 0; i < transcriptIds.size(); ++i) {
        const auto* known = transcripts.find(transcriptIds[i]);
        const auto people = static_cast<int>(cases.respondentsOf(known->caseId).size());
        opened(folder / "texts" / (known->name + ".txt"))
            << BigText(static_cast<unsigned>(i), size.textBytes, people).body;
    }
}

void BigProject::writeCodes(const std::filesystem::path& folder) const
{
    auto file = opened(folder / "codebook.csv");
    file << "code,name,parent,color,level,qualifier\n";
    for (const auto* code : codebook.inOrder()) {
        const auto* parent = codebook.find(code->parent);
        file << code->key << ',' << code->key << ',' << (parent == nullptr ? "" : parent->key) << ",#88AACC,"
             << codebook::codeLevelKey(code->level) << ','
             << (code->isQualifier() ? codebook::countingKey(code->counting) : "") << '\n';
    }
}

void BigProject::writeCases(const std::filesystem::path& folder) const
{
    auto file = opened(folder / "cases.csv");
    file << "case,document,person,speaker,group,age\n";
    for (const TranscriptId id : transcriptIds) {
        const auto* known = transcripts.find(id);
        int number = 0;
        for (const auto* person : cases.respondentsOf(known->caseId))
            file << cases.find(known->caseId)->name << ',' << known->name << ',' << person->name
                 << ",Respondent " << ++number << ',' << cases.value(group, known->caseId.uuid)->value << ','
                 << cases.value(age, person->id.uuid)->value << '\n';
    }
}

void BigProject::writeCodings(const std::filesystem::path& folder) const
{
    auto file = opened(folder / "codings.csv");
    file << "document,start,end,code,coder,qualifier,memo\n";
    for (const TranscriptId id : transcriptIds) {
        const std::string& name = transcripts.find(id)->name;
        for (const auto& coding : codings.of(id)) {
            const auto* qualifier = codebook.find(coding.qualifier);
            file << name << ',' << coding.span.start << ',' << coding.span.end << ','
                 << codebook.find(coding.code)->key << ',' << coders.at(coding.coder).name << ','
                 << (qualifier == nullptr ? "" : qualifier->key) << ",\n";
        }
    }
}

}

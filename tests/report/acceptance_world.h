// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/world.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace rd::test
{

/// Where the acceptance figures are; they are not part of the project.
inline std::filesystem::path acceptanceFolder()
{
    return std::filesystem::path(RD_SHARED) / "acceptance" / "iag";
}

inline std::string fileText(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

using CsvRow = std::map<std::string, std::string>;

/// The rows of a CSV file by column name; quotation marks as in RFC 4180.
inline std::vector<CsvRow> csvRows(const std::filesystem::path& path)
{
    std::vector<std::vector<std::string>> lines{{""}};
    bool quoted = false;
    for (const char c : fileText(path)) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            lines.back().emplace_back();
        else if (c == '\n' && !quoted)
            lines.push_back({""});
        else if (c != '\r')
            lines.back().back() += c;
    }
    std::vector<CsvRow> rows;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].size() != lines[0].size()) continue;
        CsvRow row;
        for (std::size_t column = 0; column < lines[0].size(); ++column)
            row[lines[0][column]] = lines[i][column];
        rows.push_back(std::move(row));
    }
    return rows;
}

/// The study of 2011 as a project: its codebook, seven cases with nine people, one coding for each 1 of the
/// matrix, and what people thought the help owed to each factor.
struct AcceptanceWorld : CountingWorld {
    std::map<std::string, CodeId> codes;
    std::map<std::string, CaseId> caseIds;
    std::map<std::string, AttributeId> shares;
    AttributeId group = addAttribute("groep", transcript::Level::caseLevel, transcript::ValueType::choice);
    CoderId coder = addCoder("onderzoeker");

    AcceptanceWorld()
    {
        unitOne = {"cliëntsysteem", "client system"};
        unitMany = {"cliëntsystemen", "client systems"};
        readCodebook();
        readGroups();
        readCases();
        readMatrix();
        readShares();
    }

private:
    void readCodebook()
    {
        for (const CsvRow& row : csvRows(acceptanceFolder() / "codebook.csv")) {
            const std::string& kind = row.at("kind");
            const CodeId id = kind == "qualifier" ? addQualifier(row.at("id"))
                              : kind == "label"   ? addTheme(row.at("id"), parentOf(row))
                                                  : addCode(row.at("id"), parentOf(row));
            codes[row.at("id")] = id;
            change(id, [&](codebook::Code& code) {
                code.name = {row.at("name_nl"), row.at("name_en")};
                code.ownTable = kind == "sublabel";
                if (kind == "label") code.number = row.at("label_number");
            });
        }
    }
    CodeId parentOf(const CsvRow& row) { return codes[row.at("parent_id")]; }

    void readGroups()
    {
        transcript::Attribute attribute = *cases.find(group);
        for (const CsvRow& row : csvRows(acceptanceFolder() / "groups.csv")) {
            const Wording name{row.at("name_nl"), row.at("name_en")};
            if (row.at("id") == "all")
                attribute.allLabel = name;
            else
                attribute.choices.push_back({row.at("id"), name});
        }
        cases.put(attribute);
    }

    void readCases()
    {
        for (const CsvRow& row : csvRows(acceptanceFolder() / "cases.csv")) {
            const CaseId id = addCase(row.at("case_id"));
            caseIds[row.at("case_id")] = id;
            setValue(group, id.uuid, row.at("group"));
        }
    }

    void readMatrix()
    {
        for (const CsvRow& row : csvRows(acceptanceFolder() / "matrix.csv")) {
            const TranscriptId text =
                addTranscript("interview " + row.at("case_id"), caseIds.at(row.at("case_id")));
            int at = 0;
            for (const auto& [column, value] : row)
                if (value == "1" && column != "case_id")
                    code(text, {at, at + 5}, codes.at(column), coder), at += 10;
        }
    }

    void readShares()
    {
        for (const char* key : {"l1", "l3", "l2", "l4"})
            shares[key] =
                addAttribute(key, transcript::Level::respondentLevel, transcript::ValueType::number);
        for (const CsvRow& row : csvRows(acceptanceFolder() / "percentages.csv")) {
            const RespondentId who = addRespondent(caseIds.at(row.at("case_id")), row.at("person_id"));
            for (const auto& [key, attribute] : shares) setValue(attribute, who.uuid, row.at(key));
        }
    }
};

}

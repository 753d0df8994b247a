// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/row_names.h"

#include "base/i18n.h"

namespace rd::project
{

namespace
{

struct RowNamer {
    const history::State& state;

    std::string operator()(const codebook::Code& code) const { return code.shownName(userLanguage()); }
    std::string operator()(const transcript::Transcript& transcript) const { return transcript.name; }
    std::string operator()(const transcript::Case& value) const { return value.name; }
    std::string operator()(const transcript::Respondent& value) const { return value.name; }
    std::string operator()(const transcript::Attribute& value) const { return value.key; }
    std::string operator()(const transcript::Speaker& value) const { return value.label; }
    std::string operator()(const coding::Coder& value) const { return value.shownName(); }
    std::string operator()(const coding::Round& value) const { return value.name; }
    std::string operator()(const coding::TableDefinition& value) const
    {
        return value.title.in(userLanguage());
    }
    std::string operator()(const coding::Coding& coding) const
    {
        const codebook::Code* code = state.codebook.find(coding.code);
        return say("a coding with “{code}”",
                   fmt::arg("code", code == nullptr ? "" : code->shownName(userLanguage())));
    }
    std::string operator()(const transcript::TextEdit& edit) const
    {
        const transcript::Transcript* transcript = state.transcripts.find(edit.transcript);
        const std::string name = transcript == nullptr ? std::string() : transcript->name;
        return say("a correction of “{transcript}”", fmt::arg("transcript", name));
    }
    template <class Other>
    std::string operator()(const Other& /*value*/) const
    {
        return tr("the project");
    }
};

}

std::string rowName(const history::State& state, const history::Row& row)
{
    return std::visit(RowNamer{state}, row);
}

}

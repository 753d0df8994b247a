// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/row_names.h"

#include "base/i18n.h"
#include "merge/words.h"
#include "text/fold.h"

namespace rd::project
{

namespace
{

constexpr int longest = 60; // code points

/// A name, or a text where there is none, between quotation marks.
std::string quoted(const std::string& name)
{
    return "“" + text::shortened(name, longest) + "”";
}

struct RowNamer {
    const history::State& state;

    std::string operator()(const codebook::Code& code) const { return code.shownName(userLanguage()); }
    std::string operator()(const transcript::Transcript& transcript) const { return transcript.name; }
    std::string operator()(const transcript::Case& value) const { return value.name; }
    std::string operator()(const transcript::Respondent& value) const { return value.name; }
    std::string operator()(const transcript::Attribute& value) const { return value.key; }
    std::string operator()(const transcript::AttributeValue& value) const
    {
        const auto* attribute = state.cases.find(value.attribute);
        const std::string key = attribute == nullptr ? std::string() : attribute->key;
        return say(
            "{attribute} of {subject}",
            fmt::arg("attribute", quoted(value.moment.empty() ? key : key + " (" + value.moment + ")")),
            fmt::arg("subject", quoted(subjectName(value.subject))));
    }
    std::string operator()(const transcript::Speaker& value) const
    {
        return say("the speaker {label} in {transcript}", fmt::arg("label", quoted(value.label)),
                   fmt::arg("transcript", quoted(transcriptName(value.transcript))));
    }
    std::string operator()(const transcript::Turn& turn) const
    {
        return say("turn {number}", fmt::arg("number", turn.number));
    }
    std::string operator()(const transcript::GuideItem& item) const
    {
        return quoted(item.text.in(userLanguage()));
    }
    std::string operator()(const transcript::Raising& raising) const
    {
        return merge::raisedWhere(state, raising.item, raising.transcript);
    }
    std::string operator()(const coding::Memo& memo) const
    {
        const std::string title = memo.title.in(userLanguage());
        return title.empty() ? say("the memo {text}", fmt::arg("text", quoted(memo.text.in(userLanguage()))))
                             : quoted(title);
    }
    std::string operator()(const coding::Assignment& assignment) const
    {
        const auto coder = state.coders.find(assignment.coder);
        return say("the hand-out of {transcript} to {coder}",
                   fmt::arg("transcript", quoted(transcriptName(assignment.transcript))),
                   fmt::arg("coder", coder == state.coders.end() ? "" : coder->second.shownName()));
    }
    std::string operator()(const coding::Resolution& resolution) const
    {
        return say("a difference in “{transcript}”",
                   fmt::arg("transcript", transcriptName(resolution.transcript)));
    }
    std::string operator()(const coding::Foreign& part) const { return quoted(part.name); }
    std::string operator()(const coding::Coder& value) const { return value.shownName(); }
    std::string operator()(const coding::Round& value) const { return value.name; }
    std::string operator()(const coding::TableDefinition& value) const
    {
        return value.title.in(userLanguage());
    }
    std::string operator()(const coding::Coding& coding) const
    {
        return say("a coding with “{code}”", fmt::arg("code", codeName(state, coding.code)));
    }
    std::string operator()(const transcript::TextEdit& edit) const
    {
        return say("a correction of “{transcript}”", fmt::arg("transcript", transcriptName(edit.transcript)));
    }
    template <class Other>
    std::string operator()(const Other& /*value*/) const
    {
        return tr("the project");
    }

private:
    [[nodiscard]] std::string transcriptName(TranscriptId id) const
    {
        const transcript::Transcript* transcript = state.transcripts.find(id);
        return transcript == nullptr ? std::string() : transcript->name;
    }
    [[nodiscard]] std::string subjectName(const Uuid& id) const
    {
        if (const auto* respondent = state.cases.find(RespondentId{id})) return respondent->name;
        const auto* value = state.cases.find(CaseId{id});
        return value == nullptr ? std::string() : value->name;
    }
};

}

std::string codeName(const history::State& state, CodeId id)
{
    const codebook::Code* code = state.codebook.find(id);
    return code == nullptr ? std::string() : code->shownName(userLanguage());
}

std::string rowName(const history::State& state, const history::Row& row)
{
    return std::visit(RowNamer{state}, row);
}

}

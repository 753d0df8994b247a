// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/edit_parts.h"

#include "base/i18n.h"
#include "codebook/shared_names.h"
#include "text/fold.h"

namespace rd::history
{

nlohmann::json logged(const Wording& name)
{
    const std::string& one = name.in(Language::english);
    if (name.in(Language::dutch) == one) return one;
    return {{"nl", name.nl}, {"en", name.en}};
}

nlohmann::json loggedName(const codebook::Code& code)
{
    return code.name.empty() ? nlohmann::json(code.key) : logged(code.name);
}

namespace
{

bool sharesItsName(const State& state, const codebook::Code& code)
{
    return codebook::sharesName(state.codebook, code, Language::dutch) ||
           codebook::sharesName(state.codebook, code, Language::english);
}

/// "therapeutic relation › listens", in both languages.
Wording pathOf(const State& state, CodeId id)
{
    Wording path;
    for (const codebook::Code* code : state.codebook.pathTo(id))
        for (const Language language : {Language::dutch, Language::english}) {
            std::string& part = path.slot(language);
            part += (part.empty() ? "" : " › ") + code->shownName(language);
        }
    return path;
}

}

nlohmann::json loggedName(const State& state, CodeId id)
{
    const codebook::Code* code = state.codebook.find(id);
    if (code == nullptr) return "";
    return sharesItsName(state, *code) ? logged(pathOf(state, id)) : loggedName(*code);
}

std::string transcriptName(const State& state, TranscriptId id)
{
    const transcript::Transcript* found = state.transcripts.find(id);
    return found == nullptr ? std::string() : found->name;
}

const codebook::Code& presentCode(const State& state, CodeId id)
{
    const codebook::Code* code = state.codebook.find(id);
    if (code == nullptr || code->deleted)
        refuse(tr("This code is no longer in the codebook."),
               tr("Choose another code, or undo its deletion."));
    return *code;
}

const coding::Coding& presentCoding(const State& state, CodingId id)
{
    const coding::Coding* coding = state.codings.find(id);
    if (coding == nullptr)
        refuse(tr("This coding has been removed."), tr("Undo the removal to bring it back."));
    return *coding;
}

std::string nameForCoder(const State& state, const coding::Coder& coder)
{
    std::string name = text::trimmedText(coder.name);
    if (name.empty()) refuse(tr("A coder needs a name."), tr("Type a name."));
    const std::string folded = text::folded(name);
    for (const auto& [id, other] : state.coders)
        if (id != coder.id && !other.deleted && (other.isCalled(name) || text::folded(other.name) == folded))
            refuse(say("There is a coder called “{name}” already.", fmt::arg("name", other.shownName())),
                   tr("Choose another name."));
    return name;
}

const transcript::Case& presentCase(const State& state, CaseId id)
{
    const transcript::Case* found = state.cases.find(id);
    if (found == nullptr || found->deleted)
        refuse(tr("This case is no longer in the project."), tr("Undo its deletion to bring it back."));
    return *found;
}

const transcript::Transcript& presentTranscript(const State& state, TranscriptId id)
{
    const transcript::Transcript* found = state.transcripts.find(id);
    if (found == nullptr || found->deleted)
        refuse(tr("This transcript is no longer in the project."), tr("Undo its deletion to bring it back."));
    return *found;
}

Edit makeEdit(std::string kind, nlohmann::json args, std::vector<Row> rows, const std::string& reason)
{
    if (!reason.empty()) args["reason"] = reason;
    return Edit{std::move(kind), std::move(args), std::move(rows), {}};
}

}

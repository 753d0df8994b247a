// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "codebook/joined_code.h"
#include "history/codebook_edits.h"
#include "merge/joining.h"
#include "merge/settler.h"
#include "merge/words.h"
#include "text/fold.h"

#include <algorithm>
#include <map>
#include <optional>

namespace rd::merge
{

namespace
{

using codebook::Code;
using transcript::Case;

/// In the order in which they were made.
template <class Thing>
std::vector<Thing> byId(const std::vector<const Thing*>& list)
{
    std::vector<Thing> copies;
    for (const Thing* one : list) copies.push_back(*one);
    std::sort(copies.begin(), copies.end(), [](const Thing& a, const Thing& b) { return a.id < b.id; });
    return copies;
}

std::string placeOf(const codebook::Codebook& book, const Code& code)
{
    const Code* parent = book.find(code.parent);
    if (parent == nullptr || parent->deleted) return tr("at the top of the codebook");
    const std::string name = parent->shownName(userLanguage());
    return say("below “{code}”", fmt::arg("code", name));
}

void tellPlaces(Gathering& all, const Code& into, const Code& from)
{
    if (into.parent == from.parent) return;
    const codebook::Codebook& book = all.state().codebook;
    const std::string name = into.shownName(userLanguage());
    const std::string here = placeOf(book, into);
    const std::string there = placeOf(book, from);
    all.find("joined-elsewhere", {into.id.uuid},
             say("“{name}” stood in two places, {here} and {there}. It stands {here} now.",
                 fmt::arg("name", name), fmt::arg("here", here), fmt::arg("there", there)));
}

/// The second goes, with all that is on it; what it says stays beside what the first says.
void joinCode(Gathering& all, CodeId into, CodeId from)
{
    tellPlaces(all, *all.state().codebook.find(into), *all.state().codebook.find(from));
    const codebook::JoinedCode both =
        codebook::joined(*all.state().codebook.find(into), *all.state().codebook.find(from));
    for (const history::Row& row : history::mergeCodes(all.state(), from, into).rows) all.put(row);
    all.put(into.uuid, both.code);
    moveMemos(all, from.uuid, into.uuid);
    if (!both.leftOut.empty()) all.find("code-left-out", {into.uuid}, leftOutOf(both));
}

void joinCase(Gathering& all, CaseId first, CaseId second)
{
    for (transcript::Transcript value : byId(all.state().transcripts.ofCase(second))) {
        value.caseId = first;
        all.put(value.id.uuid, value);
    }
    joinRespondents(all, first, second);
    moveValues(all, second.uuid, first.uuid);
    moveMemos(all, second.uuid, first.uuid);
    Case stays = *all.state().cases.find(first);
    Case gone = *all.state().cases.find(second);
    const std::string remark = stays.remark;
    addBelow(stays.remark, gone.remark);
    if (stays.remark != remark) all.put(first.uuid, stays);
    gone.deleted = true;
    all.put(gone.id.uuid, gone);
}

}

namespace
{

/// The things of each name, in the order in which they were made.
template <class Thing>
class Namesakes
{
public:
    Namesakes(const std::set<Uuid>& came, const MadeApart& madeApart) : m_came(came), m_madeApart(madeApart)
    {
    }

    /// The first of that name that was made apart from this one, if one of the two came in.
    std::optional<Thing> firstLike(const std::string& name, const Thing& one)
    {
        std::vector<Thing>& known = m_all[name];
        const auto found = std::find_if(known.begin(), known.end(), [&](const Thing& other) {
            return (m_came.contains(one.id.uuid) || m_came.contains(other.id.uuid)) &&
                   m_madeApart(other.id.uuid, one.id.uuid);
        });
        std::optional<Thing> first;
        if (found != known.end()) first = *found;
        known.push_back(one);
        return first;
    }

private:
    const std::set<Uuid>& m_came;
    const MadeApart& m_madeApart;
    std::map<std::string, std::vector<Thing>> m_all;
};

/// As the user reads it, where they are called the same in that language too.
std::string nameForBoth(const Code& one, const Code& other, const std::string& otherwise)
{
    const std::string& name = one.shownName(userLanguage());
    return name == other.shownName(userLanguage()) ? name : otherwise;
}

}

std::vector<SameName> sameNames(const history::State& state, const std::set<Uuid>& came,
                                const MadeApart& madeApart)
{
    std::vector<SameName> pairs;
    Namesakes<Code> codes(came, madeApart);
    for (const Code& code : byId(state.codebook.inOrder())) {
        const std::string& name = code.shownName(state.info.language);
        const std::string kind = code.isQualifier() ? "q " : "c ";
        if (const auto first = codes.firstLike(kind + text::folded(name), code))
            pairs.push_back({SameName::Of::code, first->id.uuid, code.id.uuid,
                             nameForBoth(*first, code, name), first->key, code.key});
    }
    Namesakes<Case> cases(came, madeApart);
    for (const Case& value : byId(state.cases.cases()))
        if (const auto first = cases.firstLike(text::folded(value.name), value))
            pairs.push_back({SameName::Of::theCase, first->id.uuid, value.id.uuid, value.name, "", ""});
    return pairs;
}

Settled joinSameNames(history::State& state, const std::vector<SameName>& pairs)
{
    Gathering all(state);
    std::map<Uuid, Uuid> joined; // of cases, as of three one may be gone by now
    for (const SameName& pair : pairs) {
        if (pair.of == SameName::Of::transcript) continue;
        if (pair.of == SameName::Of::theCase) {
            const auto known = joined.find(pair.first);
            const Uuid into = known == joined.end() ? pair.first : known->second;
            joinCase(all, CaseId{into}, CaseId{pair.second});
            joined.emplace(pair.second, into);
        } else {
            CodeId into = state.codebook.resolved(CodeId{pair.first}); // of three one may be merged by now
            CodeId from = state.codebook.resolved(CodeId{pair.second});
            if (into == from) continue;
            if (state.codebook.isBelow(into, from)) std::swap(into, from);
            joinCode(all, into, from);
        }
        all.find("joined", {},
                 say("What was called “{name}” twice is one now.", fmt::arg("name", pair.name)));
    }
    return all.result();
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/delivery.h"

#include "base/i18n.h"
#include "errands/lookup.h"

#include <algorithm>

namespace rd::errands
{

namespace
{

std::vector<std::string> attributesLeft(const history::State& state, const project::Delivery& delivery)
{
    const auto& without = delivery.withoutAttributes;
    std::vector<std::string> names;
    for (const transcript::Attribute* attribute : state.cases.attributes())
        if (!state.cases.valuesOf(attribute->id).empty() &&
            std::find(without.begin(), without.end(), attribute->id) == without.end())
            names.push_back(attribute->name.empty() ? attribute->key : attribute->name.in(userLanguage()));
    return names;
}

}

std::vector<std::string> staysIn(const history::State& state, const project::Delivery& delivery)
{
    std::vector<std::string> notes;
    if (!delivery.neutralNames)
        notes.push_back(tr("The names of cases, respondents, transcripts and speakers are in it."));
    long long memos = 0;
    for (const coding::Memo* memo : state.memosInOrder())
        memos += delivery.withoutNotes && memo->kind == coding::MemoKind::note ? 0 : 1;
    if (memos > 0)
        notes.push_back(sayn("{count} memo is in it: look whether it says who it is about.",
                             "{count} memos are in it: look whether they say who they are about.", memos,
                             fmt::arg("count", memos)));
    const auto codes = state.codebook.inOrder();
    if (std::any_of(codes.begin(), codes.end(),
                    [](const codebook::Code* code) { return !code->definition.example.empty(); }))
        notes.push_back(tr("Examples of codes are in it: look whether they quote somebody."));
    if (const auto names = attributesLeft(state, delivery); !names.empty())
        notes.push_back(say("What was filled in for these attributes is in it: {names}.",
                            fmt::arg("names", listed(names))));
    return notes;
}

}

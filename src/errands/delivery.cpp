// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/delivery.h"

#include "base/i18n.h"
#include "coding/memo_text.h"
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

namespace
{

/// Tables and memos that said a value of an attribute that stays behind.
void tellAttributesOut(const history::State& state, const project::Delivery& delivery,
                       std::vector<std::string>& notes)
{
    for (const AttributeId id : delivery.withoutAttributes) {
        const transcript::Attribute* attribute = state.cases.find(id);
        if (attribute == nullptr) continue;
        for (const coding::TableDefinition* table : state.tablesInOrder()) {
            const std::string& title = table->title.in(userLanguage());
            if (table->groupBy == id && !table->groups.empty())
                notes.push_back(say("The saved table “{title}” no longer names values of {attribute} there.",
                                    fmt::arg("title", title), fmt::arg("attribute", attribute->key)));
        }
        long long figures = 0;
        for (const coding::Memo* memo : state.memosInOrder())
            for (const std::string& text : {memo->text.nl, memo->text.en})
                figures += coding::withoutGroupsOf(text, attribute->key) != text ? 1 : 0;
        if (figures > 0)
            notes.push_back(sayn("{count} memo cites a value of {attribute}: there that figure is empty.",
                                 "{count} memos cite values of {attribute}: there those figures are empty.",
                                 figures, fmt::arg("count", figures), fmt::arg("attribute", attribute->key)));
    }
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
    tellAttributesOut(state, delivery, notes);
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

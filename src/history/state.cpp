// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/state.h"

#include "coding/coder_named.h"
#include "text/fold.h"

#include <algorithm>
#include <tuple>

namespace rd::history
{

namespace
{

/// Takes a row into the part of the state that holds its kind.
struct Folder {
    State& state;

    void operator()(const ProjectInfo& value) const { state.info = value; }
    void operator()(const transcript::Transcript& value) const { state.transcripts.put(value); }
    void operator()(const transcript::TranscriptText& /*value*/) const {}
    void operator()(const transcript::Speaker& value) const { state.transcripts.put(value); }
    void operator()(const transcript::Turn& value) const { state.transcripts.put(value); }
    void operator()(const transcript::Case& value) const { state.cases.put(value); }
    void operator()(const transcript::Respondent& value) const { state.cases.put(value); }
    void operator()(const transcript::Attribute& value) const { state.cases.put(value); }
    void operator()(const transcript::AttributeValue& value) const { state.cases.put(value); }
    void operator()(const codebook::Code& value) const { state.codebook.put(value); }
    void operator()(const coding::Coder& value) const { state.coders[value.id] = value; }
    void operator()(const coding::Coding& value) const { state.codings.put(value); }
    void operator()(const coding::TableDefinition& value) const { state.tables[value.id] = value; }
    void operator()(const coding::Memo& value) const { state.memos[value.id] = value; }
    void operator()(const transcript::GuideItem& value) const { state.guide[value.id] = value; }
    void operator()(const transcript::Raising& value) const { state.raisings[value.id] = value; }
    void operator()(const coding::Foreign& value) const { state.foreign[value.id] = value; }
    void operator()(const coding::Assignment& value) const { state.assignments[value.id] = value; }
    void operator()(const transcript::TextEdit& value) const { state.textEdits.put(value); }
    void operator()(const coding::Round& value) const { state.rounds[value.id] = value; }
    void operator()(const coding::Resolution& value) const { state.resolutions[value.id] = value; }
};

/// What is not deleted, by position.
template <class Key, class Value>
std::vector<const Value*> byPosition(const std::map<Key, Value>& values)
{
    std::vector<const Value*> list;
    for (const auto& [id, value] : values)
        if (!value.deleted) list.push_back(&value);
    std::sort(list.begin(), list.end(), [](const Value* a, const Value* b) {
        return std::tie(a->position, a->id) < std::tie(b->position, b->id);
    });
    return list;
}

}

Kind kindOf(const Row& row)
{
    return static_cast<Kind>(row.index());
}
static_assert(std::variant_size_v<Row> == static_cast<std::size_t>(Kind::resolutions) + 1);

void State::put(const Row& row)
{
    std::visit(Folder{*this}, row);
}

std::multiset<std::uint32_t> State::coderColors() const
{
    std::multiset<std::uint32_t> colors;
    for (const auto& [id, coder] : coders)
        if (!coder.deleted) colors.insert(coder.color);
    return colors;
}

const coding::Coder* State::coderByName(std::string_view name) const
{
    std::vector<const coding::Coder*> present;
    for (const auto& [id, coder] : coders)
        if (!coder.deleted) present.push_back(&coder);
    return coding::coderNamed(present, name);
}

const coding::Coder* State::agreedCoder() const
{
    for (const auto& [id, coder] : coders) // by id, which ascends with time
        if (!coder.deleted && coder.agreed) return &coder;
    return nullptr;
}

std::vector<const coding::Coder*> State::codersInOrder() const
{
    std::vector<const coding::Coder*> list;
    for (const auto& [id, coder] : coders)
        if (!coder.deleted) list.push_back(&coder);
    std::sort(list.begin(), list.end(), [](const coding::Coder* a, const coding::Coder* b) {
        return std::tie(a->name, a->id) < std::tie(b->name, b->id);
    });
    return list;
}

std::vector<const coding::TableDefinition*> State::tablesInOrder() const
{
    return byPosition(tables);
}

std::vector<const coding::Memo*> State::memosInOrder() const
{
    return byPosition(memos);
}

std::vector<const transcript::GuideItem*> State::guideInOrder() const
{
    return byPosition(guide);
}

std::vector<const coding::Round*> State::roundsInOrder() const
{
    return byPosition(rounds);
}

const coding::Round* State::roundByName(std::string_view name) const
{
    const std::string wanted = text::folded(name);
    for (const coding::Round* round : roundsInOrder())
        if (text::folded(round->name) == wanted) return round;
    return nullptr;
}

}

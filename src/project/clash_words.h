// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"
#include "merge/report.h"
#include "project/words.h"
#include "store/log/puller.h"
#include "store/project_store.h"

#include <string>

namespace rd::project
{

/// "code/0195…/name_nl": names a cell in the file in which a user chooses.
std::string clashId(const store::CellName& cell);

/// Tells what both sides wrote as a person reads it: ids as the names of what they stand for, passages as
/// their words.
class ClashWords
{
public:
    /// Both must outlive it, and stay as they are.
    ClashWords(const history::State& state, store::ProjectStore& store);

    [[nodiscard]] merge::Clash inWords(const store::CellClash& clash) const;
    /// What stands there of such a clash.
    [[nodiscard]] std::string value(const store::CellClash& clash, const store::Cells& cells) const;

    /// What a thing is called, also when it is removed.
    [[nodiscard]] std::string thing(const std::string& table, const Uuid& id) const;

private:
    [[nodiscard]] std::string codingName(const coding::Coding& coding) const;
    [[nodiscard]] const codebook::Code* codeIn(const store::Cells& cells, const std::string& column) const;
    [[nodiscard]] bool isOneOfTwoNamed(const store::CellClash& clash) const;
    [[nodiscard]] std::string withKey(const store::CellClash& clash, const store::Cells& cells,
                                      const std::string& otherwise) const;
    [[nodiscard]] std::string place(const store::CellClash& clash, const store::Cells& cells) const;
    [[nodiscard]] std::string passage(TranscriptId id, const store::Cells& cells) const;

    const history::State& m_state;
    store::ProjectStore& m_store;
    mutable Words m_words;
};

}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge/report.h"
#include "project/clash_words.h"
#include "project/merging.h"
#include "store/log/puller.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rd::project
{

/// What one merge found that both sides wrote, over all its copies, and what is chosen of it.
class ClashChoices
{
public:
    /// `files`: all copies that are merged.
    ClashChoices(const MergeOptions& options, std::vector<std::string> files)
        : m_options(options), m_files(std::move(files))
    {
    }

    void add(const std::string& copy, const std::vector<store::CellClash>& clashes);
    /// What is chosen together with what else both wrote in that row; see takeFollowers().
    void follow(const std::string& copy, const std::vector<store::CellClash>& followers);
    /// Whether here or there was chosen; nothing where nothing was. `clash` as in merge::Clash::id.
    [[nodiscard]] std::optional<bool> choiceOf(const std::string& copy, const std::string& clash) const;
    /// What the cells are to hold about which something was chosen.
    [[nodiscard]] std::map<store::CellName, store::CellValue> chosen() const;
    /// Tells in the reports of the copies, in the order in which they were added, what was chosen, and what
    /// stands in the end: of that choices of other copies, and what was settled, may be the reason.
    /// `standing`: nothing of a row that is removed, which is told by itself.
    void tell(std::vector<merge::FromCopy>& copies, const ClashWords& words,
              const std::function<std::optional<store::Cells>(const store::CellClash&)>& standing) const;

private:
    struct Clash {
        std::string copy;
        store::CellClash clash;
        std::optional<bool> keepHere;
    };
    struct Written {
        store::Cells value;
        store::Stamp stamp;
    };
    [[nodiscard]] static store::Cells standingOf(const std::vector<const Clash*>& clashes);
    [[nodiscard]] std::map<store::CellName, store::Cells> standing() const;

    const MergeOptions& m_options;
    std::vector<std::string> m_files;
    std::vector<Clash> m_clashes;
    std::vector<Clash> m_followers;
};

/// Takes out of these what goes with what else both wrote in the row: whose memo it is goes with its words.
std::vector<store::CellClash> takeFollowers(std::vector<store::CellClash>& clashes);

/// Throws Refusal for a choice about what the copies, of which it names one or all, did not both write, and
/// where all choices are about copies that are not merged here. Choices about such copies besides are told,
/// and those that another choice left without anything to choose.
std::vector<merge::Finding> demandKnown(const MergeOptions& options, const merge::Report& report);

/// Of which codes and transcripts the options say what they become, and no copy without common history has
/// them.
std::optional<merge::Finding> unusedMapping(const MergeOptions& options, const merge::Report& report);

}

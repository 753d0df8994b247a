// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

namespace rd::exchange
{

/// Gives speakers labels that can be told from words: "Jansen, P." would be none. A name that serves is kept
/// as it is.
class CueLabels
{
public:
    /// Whether it is known as a speaker's by how it is written.
    [[nodiscard]] static bool serves(const std::string& label);
    /// Whether a line that begins with it can be read by who knows that it is a speaker's.
    [[nodiscard]] static bool canBeRead(const std::string& label);

    const std::string& labelOf(const std::string& name);
    /// What became of the names that did not serve: a sentence each.
    [[nodiscard]] std::vector<std::string> sentences() const;

private:
    [[nodiscard]] std::string newLabel(const std::string& name) const;

    std::map<std::string, std::string> m_labels;
};

}

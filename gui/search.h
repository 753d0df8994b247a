// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/signal.h"
#include "errands/text_search.h"

#include <set>
#include <string>
#include <vector>

namespace rd::gui
{

class Workspace;

/// What was looked for in all transcripts, and where it stands. Belongs to the workspace.
class Search
{
public:
    /// Where to look: everywhere, in the transcript that is shown, or in passages of the chosen code.
    enum class Place { everywhere, shown, code };
    struct Wanted {
        std::string words;
        text::WordMatch match = text::WordMatch::parts;
        coding::TurnChoice turns = coding::TurnChoice::all;
        Place place = Place::everywhere;
    };

    explicit Search(Workspace& workspace);
    Search(const Search&) = delete;
    Search& operator=(const Search&) = delete;
    ~Search() = default;

    /// Shows where words are looked for, with these in it unless they are empty.
    void open(const std::string& words);
    [[nodiscard]] const std::string& opened() const { return m_opened; }

    /// Looks for words. Throws Refusal where there are none, or no transcript or code is chosen to look in.
    void find(const Wanted& wanted);
    /// The words that were looked for last.
    [[nodiscard]] const std::string& words() const { return m_asked.words; }

    [[nodiscard]] const std::vector<errands::TextHit>& hits() const { return m_hits; }
    [[nodiscard]] bool found() const { return m_found; } ///< False until something was looked for.
    /// Takes these out of what was found, by their places in hits().
    void leaveOut(const std::set<std::size_t>& places);
    /// How much of the text a coding of each takes.
    [[nodiscard]] errands::HitUnit unit() const { return m_unit; }
    void setUnit(errands::HitUnit unit) { m_unit = unit; }

    Signal<> wantedOpen; ///< Somebody wants to look for words.
    Signal<> changed;    ///< Other hits.

private:
    [[nodiscard]] errands::TextQuestion questionOf(const Wanted& wanted) const;
    void take(std::vector<errands::TextHit> hits);
    void forget();
    void findAgain();

    Workspace& m_workspace;
    std::string m_opened;
    errands::TextQuestion m_asked; ///< What gave the hits.
    std::vector<errands::TextHit> m_hits;
    bool m_found = false;
    errands::HitUnit m_unit = errands::HitUnit::words;
    std::vector<Connection> m_connections;
};

}

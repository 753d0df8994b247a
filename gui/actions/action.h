// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"
#include "gui/ask/ask.h"
#include "gui/settings.h"
#include "gui/workspace.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rd::gui
{

/// The parts of the window that an action may show, hide or close, without knowing the window.
class Shell
{
public:
    Shell() = default;
    Shell(const Shell&) = delete;
    Shell& operator=(const Shell&) = delete;
    virtual ~Shell() = default;

    [[nodiscard]] virtual bool paneShown(const std::string& pane) const = 0;
    virtual void showPane(const std::string& pane, bool shown) = 0;
    virtual void resetPanes() = 0;
    /// The keys go to the pane after the one that has them (1), or to the one before it (-1).
    virtual void walkPanes(int direction) = 0;
    /// 0: opens the line to find words in the transcript; 1 and -1: to the next place and the one before.
    virtual void find(int direction) = 0;
    virtual void close() = 0;
};

/// What actions work with. All of it outlives the actions.
struct Context {
    Workspace& workspace;
    SettingsFile& settings;
    Ask& ask;
    Shell& shell;

    /// The open project; for actions that are enabled only with one.
    [[nodiscard]] project::Project& project() const { return *workspace.project(); }
    [[nodiscard]] const history::State& state() const { return workspace.project()->state(); }
};

/// A text as part of a menu's label, where "&" would stand before the letter that chooses it.
std::string literally(const std::string& text);

/// Something that the user can do, by a name that menus, tool bar and keys know: "coding/remove".
struct Action {
    using Test = std::function<bool(const Context&)>;
    using Run = std::function<void(Context&)>;
    using Text = std::function<std::string(const Context&)>;

    std::string name;
    const char* label = ""; ///< English, marked; "&" before the letter that chooses it in a menu.
    const char* help = "";  ///< One sentence for status bar and tool bar.
    std::string key;        ///< "Ctrl+K"; empty for none.
    Run run;                ///< May throw Refusal, and Cancelled.
    Test enabled = {};      ///< None: always.
    Test checked = {};      ///< None: nothing to tick.
    Text shown = {};        ///< Overrides the label; empty text: not in the menu now.

    [[nodiscard]] bool isEnabled(const Context& context) const { return !enabled || enabled(context); }
    [[nodiscard]] std::string text(const Context& context) const
    {
        return shown ? shown(context) : tr(label);
    }
};

/// All actions, in the order in which they were added.
class Actions
{
public:
    void add(Action action) { m_actions.push_back(std::move(action)); }
    [[nodiscard]] std::size_t size() const { return m_actions.size(); }
    [[nodiscard]] const Action& at(std::size_t index) const { return m_actions.at(index); }
    /// Its place; throws std::out_of_range for a name that no action has.
    [[nodiscard]] std::size_t indexOf(std::string_view name) const;
    [[nodiscard]] const Action& named(std::string_view name) const { return at(indexOf(name)); }

private:
    std::vector<Action> m_actions;
};

/// Each adds the actions of one topic; see the file of that name.
void addMemoActions(Actions& actions);
void addGuideActions(Actions& actions);
void addProjectActions(Actions& actions);
void addTranscriptActions(Actions& actions);
void addCodeActions(Actions& actions);
void addCodingActions(Actions& actions);
void addCaseActions(Actions& actions);
void addTableActions(Actions& actions);
void addReportActions(Actions& actions);
void addRoundActions(Actions& actions);
void addCoderActions(Actions& actions);
void addTeamActions(Actions& actions);
void addSettlingActions(Actions& actions);
void addAgreementActions(Actions& actions);
void addEditActions(Actions& actions);
void addExchangeActions(Actions& actions);
void addSearchActions(Actions& actions);
void addViewActions(Actions& actions);
void addHelpActions(Actions& actions);

Actions allActions();

/// Tests that many actions share.
bool hasProject(const Context& context);
bool canWrite(const Context& context); ///< A project that is not read-only.
bool hasTranscript(const Context& context);
bool canWriteTranscript(const Context& context);
bool canWriteCode(const Context& context);    ///< … with a code chosen.
bool canWriteCodings(const Context& context); ///< … with codings chosen.

}

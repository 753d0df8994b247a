// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/signal.h"
#include "coding/coding.h"
#include "coding/table_definition.h"
#include "project/project.h"
#include "text/span.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rd::gui
{

class AgreementCounts;
class Comparison;
class Counts;
class Search;

/// What the user is looking at. A plain value; widgets show it and set it through the workspace.
struct Selection {
    TranscriptId transcript;
    text::Span span;               ///< Marked text in that transcript; empty for a caret only.
    CodeId code;                   ///< Chosen in the codebook.
    std::vector<CodingId> codings; ///< Chosen codings (those under the caret, or one from a list).
    bool operator==(const Selection&) const = default;
};

/// What is done to a coding that is there.
enum class CodingChange { removal, extent, memo, qualifier };

/// A number or a code that was opened: its passages, to be listed.
struct Opened {
    std::function<std::string()> title; ///< In the language that the user reads now; may be empty.
    std::vector<CodingId> codings;      ///< Those that are gone meanwhile are passed over.
    /// What is listed after a change; nothing where what was opened is not there any more.
    std::function<std::optional<std::vector<CodingId>>()> anew = {};
};

/// The open project, the selection and who codes. Holds no window; views take it, listen to it, and never
/// call each other or the frame.
class Workspace
{
public:
    Workspace();
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;
    ~Workspace();

    [[nodiscard]] project::Project* project() const { return m_project.get(); }
    /// What the project holds; null while none is open.
    [[nodiscard]] const history::State* state() const
    {
        return m_project == nullptr ? nullptr : &m_project->state();
    }
    /// Takes a project (or none) in place of the open one; signals projectChanged.
    void setProject(std::unique_ptr<project::Project> project);

    [[nodiscard]] const Selection& selection() const { return m_selection; }
    void select(const Selection& selection);
    /// Leaves out of the selection the codings that are gone, and those of which that is not true.
    void keepSelected(const std::function<bool(const coding::Coding&)>& isShown);
    /// Shows a transcript with the span marked and scrolled to; signals revealed after selectionChanged.
    /// Codings elsewhere are chosen no more; with `chosen` that coding alone is.
    void reveal(TranscriptId transcript, text::Span span, CodingId chosen = {});

    /// Gives the focus back to the transcript, for who coded from elsewhere.
    void goOnInText() { textWanted(); }

    /// The coder whose codings are made now; made in the project at the first coding. Changes of the project
    /// are under that name too.
    [[nodiscard]] const std::string& coderName() const { return m_coderName; }
    void setCoderName(const std::string& name); ///< Signals coderChanged.

    /// The code that was coded with last since the project was opened; null for none.
    [[nodiscard]] CodeId lastCode() const { return m_lastCode; }
    void setLastCode(CodeId code) { m_lastCode = code; }

    /// By how many steps texts are larger than the system's, as the transcript's control counts them.
    [[nodiscard]] int zoom() const { return m_zoom; }
    void setZoom(int zoom); ///< Cut to minimumZoom … maximumZoom; signals zoomChanged.
    static constexpr int minimumZoom = -6;
    static constexpr int maximumZoom = 14;

    /// Runs what may be refused; what it throws is told to the user and goes no further. (Without a guard,
    /// as in tests of a view alone, it goes on to the caller.)
    void attempt(const std::function<void()>& action);
    using Guard = std::function<void(const std::function<void()>&)>;
    void setGuard(Guard guard) { m_guard = std::move(guard); }

    /// Whether who codes now made it.
    [[nodiscard]] bool isOwn(const coding::Coding& coding) const;
    /// Asks before a coding of another is changed; throws Cancelled when the user would rather not. (Without
    /// a frame, as in tests of a view alone, it asks nothing.)
    void demandConsent(const coding::Coding& coding, CodingChange change) const
    {
        if (m_consent) m_consent(coding, change);
    }
    using Consent = std::function<void(const coding::Coding&, CodingChange)>;
    void setConsent(Consent consent) { m_consent = std::move(consent); }

    /// Asks who codes before something is made under a name that nobody chose; throws Cancelled when the user
    /// would rather not. (Without a frame, as in tests of a view alone, it asks nothing.)
    void demandCoder() const
    {
        if (m_coderQuestion) m_coderQuestion();
    }
    void setCoderQuestion(std::function<void()> question) { m_coderQuestion = std::move(question); }

    /// Asks for an action by its name ("table/edit"), as a menu does; for buttons and menus of views.
    void doAction(const std::string& name) { actionWanted(name); }

    /// Whether that action can be done now. (Without a frame, as in tests of a view alone, it can.)
    [[nodiscard]] bool mayDo(const std::string& name) const { return !m_mayDo || m_mayDo(name); }
    using ActionTest = std::function<bool(const std::string&)>;
    void setActionTest(ActionTest test) { m_mayDo = std::move(test); }

    /// The passages that are listed now; signals passagesOpened.
    [[nodiscard]] const Opened& opened() const { return m_opened; }
    void open(Opened opened)
    {
        m_opened = std::move(opened);
        passagesOpened();
    }
    /// Takes the codings that they have now.
    void renewOpened();

    /// The table that is shown now, as its settings stand, saved or not; nothing when none is.
    [[nodiscard]] const std::optional<coding::TableDefinition>& table() const { return m_table; }
    void showTable(std::optional<coding::TableDefinition> table)
    {
        m_table = std::move(table);
        tableShown();
    }

    /// The memo that is chosen in the list of memos; null for none.
    [[nodiscard]] MemoId memo() const { return m_memo; }
    void chooseMemo(MemoId memo) { m_memo = memo; }

    /// The item that is chosen in the interview guide; null for none.
    [[nodiscard]] GuideItemId guideItem() const { return m_guideItem; }
    void chooseGuideItem(GuideItemId item) { m_guideItem = item; }

    /// What is counted of the open project; made when it is first asked for (gui/counts.cpp).
    [[nodiscard]] Counts& counts();
    /// Which coders are laid side by side; made when it is first asked for (gui/comparison.cpp).
    [[nodiscard]] Comparison& comparison();
    /// How far coders agree; made when it is first asked for (gui/agreement_counts.cpp).
    [[nodiscard]] AgreementCounts& agreementCounts();
    /// What was found in all transcripts; made when it is first asked for (gui/search.cpp).
    [[nodiscard]] Search& search();

    Signal<> projectChanged;                 ///< Another project, or none.
    Signal<const project::Changed&> changed; ///< The open project changed.
    Signal<> selectionChanged;
    Signal<> revealed;
    Signal<> textWanted;
    Signal<> passagesOpened;
    Signal<> tableShown;
    Signal<> languageChanged; ///< Texts must be set anew.
    Signal<> coderChanged;
    Signal<> zoomChanged;
    Signal<const std::string&> actionWanted;

private:
    void takeChange(const project::Changed& change);

    std::unique_ptr<project::Project> m_project;
    Selection m_selection;
    Opened m_opened;
    std::optional<coding::TableDefinition> m_table;
    std::shared_ptr<Counts> m_counts;
    std::shared_ptr<Comparison> m_comparison;
    std::shared_ptr<AgreementCounts> m_agreementCounts;
    std::shared_ptr<Search> m_search;
    std::string m_coderName;
    CodeId m_lastCode;
    MemoId m_memo;
    GuideItemId m_guideItem;
    int m_zoom = 0;
    Guard m_guard;
    ActionTest m_mayDo;
    Consent m_consent;
    std::function<void()> m_coderQuestion;
    Connection m_projectConnection;
};

}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/signal.h"
#include "history/state.h"

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/stattext.h>

#include <vector>

namespace rd::gui
{

/// The settings of a table that one changes while looking at it: kind, theme, groups, unit, coders, turns,
/// percentages and rows with 0.
class TableSettings : public wxScrolledWindow
{
public:
    explicit TableSettings(wxWindow* parent);

    /// Fills the lists from the project and shows the definition; is not told.
    void show(const history::State& state, const coding::TableDefinition& definition);
    [[nodiscard]] wxChoice& choice(std::size_t which) { return *m_fields[which].choice; }

    Signal<const coding::TableDefinition&> changed; ///< By the user.

    enum Field : std::size_t {
        kindField,
        themeField,
        groupField,
        columnsField,
        unitField,
        coderField,
        turnsField
    };

private:
    struct Labelled {
        wxStaticText* label = nullptr;
        wxChoice* choice = nullptr;
    };
    void take();
    void fill(Field field, const std::string& label, const std::vector<std::string>& lines,
              std::size_t chosen);
    void fillThemes(const history::State& state);
    void fillAttributes(const history::State& state);
    void fillUnits(const history::State& state);
    void fillCoders(const history::State& state);
    [[nodiscard]] std::size_t line(Field field) const;

    std::vector<Labelled> m_fields;
    wxCheckBox* m_rowPercent;
    wxCheckBox* m_columnPercent;
    wxCheckBox* m_zeroRows;
    coding::TableDefinition m_definition;
    std::vector<CodeId> m_themes; ///< Of the lines of a list; null for "all" and "none".
    std::vector<AttributeId> m_attributes;
    std::vector<CoderId> m_coders;
};

}

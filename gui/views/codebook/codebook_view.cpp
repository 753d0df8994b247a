// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/codebook/codebook_view.h"

#include "base/i18n.h"
#include "gui/views/common/cut_names.h"
#include "gui/views/common/drag_data.h"
#include "gui/views/common/hand.h"
#include "gui/views/common/list_typing.h"
#include "gui/views/common/opening.h"
#include "gui/views/common/perform.h"
#include "gui/views/common/tree_keys.h"
#include "gui/views/common/words.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"
#include "history/codebook_edits.h"
#include "text/offset_map.h"

#include <wx/sizer.h>

#include <algorithm>

namespace rd::gui
{

namespace
{
/// A codebook with no more codes than this is shown unfolded.
constexpr std::size_t fewCodes = 30;
/// What the project calls cases stands above their column where it leaves the names their room; in DIP.
constexpr int widestUnits = 100;
constexpr int readableName = 160; ///< With what stands before it, in DIP.
}

CodebookView::CodebookView(wxWindow* parent, Workspace& workspace)
    : wxPanel(parent), m_workspace(workspace), m_model(new CodebookModel)
{
    build();
    makeColumns();
    listen();
    takeTexts();
    takeCodes();
}

void CodebookView::build()
{
    m_filter = new wxSearchCtrl(this, wxID_ANY);
    m_filter->ShowCancelButton(true);
    m_coders = new wxChoice(this, wxID_ANY);
    for (wxWindow* half : {static_cast<wxWindow*>(m_filter), static_cast<wxWindow*>(m_coders)})
        half->SetMinSize(FromDIP(wxSize(80, -1)));
    m_splitter = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE);
    m_tree = new wxDataViewCtrl(m_splitter, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_MULTIPLE);
    m_tree->AssociateModel(m_model.get());
    searchNoTyping(*m_tree);
    openByArrows(*m_tree);
    tellCutNames(*m_tree, CodebookModel::nameColumn,
                 [this](const wxDataViewItem& item) { return m_model->nameOf(item); });
    m_definition = new DefinitionPane(m_splitter);
    m_splitter->SetMinimumPaneSize(FromDIP(60));
    m_splitter->SetSashGravity(1.0);
    m_splitter->SplitHorizontally(m_tree, m_definition, -FromDIP(150));

    auto* above = new wxBoxSizer(wxHORIZONTAL);
    above->Add(m_filter, wxSizerFlags(1).CentreVertical());
    above->Add(m_coders, wxSizerFlags(1).CentreVertical().Border(wxLEFT, FromDIP(2)));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(above, wxSizerFlags().Expand().Border(wxALL, FromDIP(2)));
    column->Add(m_splitter, wxSizerFlags(1).Expand());
    SetSizer(column);
    SetMinSize(FromDIP(wxSize(180, 160)));
}

void CodebookView::makeColumns()
{
    const auto add = [this](wxDataViewRenderer* renderer, unsigned int column, wxAlignment align) {
        auto* made =
            new wxDataViewColumn("", renderer, column, wxDVC_DEFAULT_WIDTH, align, wxDATAVIEW_COL_RESIZABLE);
        m_tree->AppendColumn(made);
        return made;
    };
    auto* name = new wxDataViewIconTextRenderer;
    name->EnableEllipsize(wxELLIPSIZE_END);
    m_tree->SetExpanderColumn(add(name, CodebookModel::nameColumn, wxALIGN_LEFT));
    add(new wxDataViewTextRenderer, CodebookModel::keyColumn, wxALIGN_CENTRE);
    add(new wxDataViewTextRenderer, CodebookModel::casesColumn, wxALIGN_RIGHT);
    add(new wxDataViewTextRenderer, CodebookModel::codingsColumn, wxALIGN_RIGHT);
    m_heads.emplace(*m_tree, CodebookModel::nameColumn);
    m_heads->giveWay({CodebookModel::keyColumn, CodebookModel::codingsColumn}, readableName);
}

void CodebookView::listen()
{
    m_filter->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { takeFilter(); });
    m_filter->Bind(wxEVT_SEARCH_CANCEL, [this](wxCommandEvent&) { m_filter->Clear(); });
    m_filter->Bind(wxEVT_SEARCH, [this](wxCommandEvent&) { codeWith(chosen()); });
    m_coders->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const int line = event.GetSelection();
        m_workspace.counts().chooseCoders(
            line <= 0 ? std::vector<CoderId>{} : std::vector{m_coderIds[static_cast<std::size_t>(line - 1)]});
    });
    m_tree->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (!m_filling) choose(CodebookModel::codeOf(m_tree->GetCurrentItem()));
    });
    m_tree->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, &CodebookView::onActivated, this);
    onMenuAsked(*m_tree, [this](const MenuPlace& place) { popUp(place); });
    m_tree->Bind(wxEVT_DATAVIEW_ITEM_EXPANDED, [this](wxDataViewEvent& event) {
        onExpansion(CodebookModel::codeOf(event.GetItem()), true);
    });
    m_tree->Bind(wxEVT_DATAVIEW_ITEM_COLLAPSED, [this](wxDataViewEvent& event) {
        onExpansion(CodebookModel::codeOf(event.GetItem()), false);
    });
    m_tree->EnableDragSource(CodesData::format());
    m_tree->Bind(wxEVT_DATAVIEW_ITEM_BEGIN_DRAG, &CodebookView::onBeginDrag, this);
    m_tree->SetDropTarget(new CodesDropTarget(
        [this](wxPoint point, const std::vector<CodeId>& codes) { return dropCodes(point, codes); },
        [this](wxPoint point) { return mayDrop(point); }, [] {},
        [this](wxPoint point, const std::string& text) { return dropText(point, text); }));

    m_connections.push_back(m_workspace.selectionChanged.connect([this] { takeChosen(); }));
    m_connections.push_back(m_workspace.projectChanged.connect([this] {
        m_expanded.clear();
        m_shownCode = {};
        takeTexts();
        takeCodes();
    }));
    m_connections.push_back(m_workspace.changed.connect([this](const project::Changed& change) {
        if (change.touches(history::Kind::codes)) takeCodes();
        if (change.touches(history::Kind::coders)) takeCoders();
        if (change.touches(history::Kind::projectInfo)) takeTexts();
    }));
    m_connections.push_back(m_workspace.counts().changed.connect([this] { takeCounts(); }));
    m_connections.push_back(m_workspace.counts().codersChosen.connect([this] { takeCoders(); }));
    m_connections.push_back(m_workspace.languageChanged.connect([this] {
        takeTexts();
        takeCodes();
    }));
}

const history::State* CodebookView::state() const
{
    return m_workspace.state();
}

void CodebookView::takeTexts()
{
    m_filter->SetDescriptiveText(toWx(tr("Filter codes")));
    nameControl(*m_filter, tr("Filter codes"));
    nameControl(*m_coders, tr("Whose codings are shown and counted"));
    nameControl(*m_tree, tr("Codebook"));
    nameControl(*m_definition, tr("Definition of the chosen code"));
    m_coders->SetToolTip(toWx(tr("Whose codings are shown and counted")));
    const std::string units = casesHead(state());
    const bool leavesRoom = boldWidth(*m_tree, toWx(units)) <= FromDIP(widestUnits);
    m_heads->set(
        {{tr("Code"), 96}, {tr("Key"), 0}, {leavesRoom ? units : tr("Cases"), 50}, {tr("Codings"), 50}});
    takeCoders();
    showDefinition();
}

void CodebookView::takeCoders()
{
    m_coderIds.clear();
    m_coders->Clear();
    m_coders->Append(toWx(tr("All coders together")));
    m_coders->SetSelection(0);
    const auto& wanted = m_workspace.counts().coders();
    if (state() != nullptr) {
        for (const coding::Coder* coder : state()->codersInOrder()) {
            m_coderIds.push_back(coder->id);
            m_coders->Append(toWx(coder->shownName()));
            if (wanted.size() == 1 && wanted.front() == coder->id)
                m_coders->SetSelection(m_coders->GetCount() - 1);
        }
    }
    m_coders->Enable(m_coderIds.size() > 1 && !m_workspace.counts().blind());
}

/// Without any, names have the room of their column.
bool CodebookView::hasKeys() const
{
    if (state() == nullptr) return true;
    const auto& codes = state()->codebook.inOrder();
    return std::any_of(codes.begin(), codes.end(), [](const auto* code) { return !code->shortKey.empty(); });
}

void CodebookView::takeCodes()
{
    const CodeId kept = m_workspace.selection().code;
    const CodeId top = CodebookModel::codeOf(m_tree->GetTopItem());
    m_filling = true;
    m_model->fill(state() == nullptr ? nullptr : &state()->codebook, fromWx(m_filter->GetValue()));
    takeCounts();
    m_heads->show(CodebookModel::keyColumn, hasKeys());
    if (m_expanded.empty() && state() != nullptr) {
        m_expanded.insert(CodeId{});
        if (state()->codebook.inOrder().size() <= fewCodes)
            for (const codebook::Code* code : state()->codebook.inOrder()) m_expanded.insert(code->id);
    }
    expandAsBefore();
    if (const auto item = m_model->itemOf(top); item.IsOk()) m_tree->EnsureVisible(item);
    if (const auto item = m_model->itemOf(kept); item.IsOk()) m_tree->Select(item);
    m_filling = false;
    showDefinition();
}

void CodebookView::takeCounts()
{
    m_model->setCounts(m_workspace.counts().perCode(), m_workspace.counts().cases());
}

void CodebookView::takeFilter()
{
    takeCodes();
    if (m_filter->IsEmpty()) return;
    const CodeNode* first = m_model->tree().firstFitting();
    if (first == nullptr) return;
    m_tree->UnselectAll();
    m_tree->SetCurrentItem(CodebookModel::itemOf(first));
    m_tree->Select(CodebookModel::itemOf(first));
    m_tree->EnsureVisible(CodebookModel::itemOf(first));
}

/// A code that was chosen elsewhere, as one that was just made, is shown wherever it is.
void CodebookView::takeChosen()
{
    const CodeId code = m_workspace.selection().code;
    if (code == m_shownCode) return;
    m_shownCode = code;
    if (current() != nullptr && !m_model->itemOf(code).IsOk()) m_filter->Clear();
    const wxDataViewItem item = m_model->itemOf(code);
    if (item.IsOk() && !m_tree->IsSelected(item)) reveal(item);
    showDefinition();
}

void CodebookView::reveal(const wxDataViewItem& item)
{
    m_filling = true;
    const auto* node = static_cast<const CodeNode*>(item.GetID());
    for (const CodeNode* above = node->parent; above != nullptr; above = above->parent)
        m_expanded.insert(above->code);
    m_tree->UnselectAll();
    m_tree->SetCurrentItem(item); // opens what it stands below
    m_tree->Select(item);
    m_tree->EnsureVisible(item);
    m_filling = false;
}

void CodebookView::expandAsBefore()
{
    const bool all = !m_filter->IsEmpty();
    const std::function<void(const CodeNode*)> expand = [&](const CodeNode* node) {
        if (node->children.empty() || (!all && !m_expanded.contains(node->code))) return;
        m_tree->Expand(CodebookModel::itemOf(node));
        for (const CodeNode* child : node->children) expand(child);
    };
    for (const CodeNode* node : m_model->tree().top()) expand(node);
}

void CodebookView::onExpansion(CodeId code, bool expanded)
{
    if (m_filling || !m_filter->IsEmpty()) return;
    if (expanded)
        m_expanded.insert(code);
    else
        m_expanded.erase(code);
}

const codebook::Code* CodebookView::current() const
{
    const codebook::Code* code =
        state() == nullptr ? nullptr : state()->codebook.find(m_workspace.selection().code);
    return code == nullptr || code->deleted ? nullptr : code;
}

void CodebookView::choose(CodeId code)
{
    Selection selection = m_workspace.selection();
    selection.code = code;
    m_workspace.select(selection);
}

void CodebookView::showDefinition()
{
    m_definition->show(current());
}

std::vector<CodeId> CodebookView::chosen() const
{
    wxDataViewItemArray items;
    m_tree->GetSelections(items);
    std::vector<CodeId> codes;
    for (const wxDataViewItem& item : items)
        if (const CodeId code = CodebookModel::codeOf(item)) codes.push_back(code);
    return codes;
}

void CodebookView::codeWith(const std::vector<CodeId>& codes)
{
    perform(m_workspace, [&](project::Project&) { codeMarked(m_workspace, codes); });
}

void CodebookView::onActivated(wxDataViewEvent& event)
{
    const wxDataViewItem item = event.GetItem();
    const codebook::Code* code =
        state() == nullptr ? nullptr : state()->codebook.find(CodebookModel::codeOf(item));
    const bool codes =
        code != nullptr && (code->isQualifier() || (code->codable && !m_workspace.selection().span.empty()));
    if (codes || !m_model->IsContainer(item)) {
        codeWith(chosen());
        m_workspace.goOnInText();
    } else if (m_tree->IsExpanded(item)) {
        m_tree->Collapse(item);
    } else {
        m_tree->Expand(item);
    }
}

void CodebookView::popUp(const MenuPlace& place)
{
    if (state() == nullptr) return;
    const CodeId code = CodebookModel::codeOf(place.item);
    if (code) choose(code);
    ActionMenu menu(m_workspace);
    if (code) addCodeItems(menu, code);
    menu.add(tr("New code…"), "code/add");
    menu.add(tr("New theme…"), "code/theme");
    menu.add(tr("New qualifier…"), "code/qualifier");
    m_tree->PopupMenu(&menu, place.point);
}

void CodebookView::addCodeItems(ActionMenu& menu, CodeId code)
{
    menu.add(
        tr("Code the marked passage"), [this] { codeWith(chosen()); }, m_workspace.mayDo("coding/add"));
    menu.add(tr("List its passages"), [this, code] { openCode(m_workspace, code); });
    menu.AppendSeparator();
    menu.add(tr("Edit…"), "code/edit");
    menu.add(tr("Colour…"), "code/recolor");
    menu.add(tr("Merge into…"), "code/merge");
    menu.add(tr("Split…"), "code/split");
    ActionMenu& move = menu.addMenu(tr("Move"));
    move.add(tr("Move up"), "code/up");
    move.add(tr("Move down"), "code/down");
    move.add(tr("Move below the code before it"), "code/in");
    move.add(tr("Move out of its code"), "code/out");
    menu.add(tr("Delete…"), "code/delete");
    menu.AppendSeparator();
}

void CodebookView::moveTo(CodeId code, const std::optional<CodePlace>& place)
{
    if (!place) return;
    perform(m_workspace, [&](project::Project& project) {
        project.apply(history::moveCode(project.state(), code, place->parent, place->before));
    });
}

void CodebookView::onBeginDrag(wxDataViewEvent& event)
{
    const CodeId code = CodebookModel::codeOf(event.GetItem());
    if (!code) return event.Veto();
    m_dragged = chosen();
    if (std::find(m_dragged.begin(), m_dragged.end(), code) == m_dragged.end()) m_dragged = {code};
    event.SetDataObject(new CodesData(m_dragged));
    event.SetDragFlags(wxDrag_AllowMove);
}

std::pair<wxDataViewItem, DropPlace> CodebookView::placeAt(wxPoint point) const
{
    wxDataViewItem item;
    wxDataViewColumn* column = nullptr;
    m_tree->HitTest(point, item, column);
    if (!item.IsOk()) return {item, DropPlace::into};
    const wxRect rect = m_tree->GetItemRect(item);
    const int quarter = rect.height / 4;
    if (point.y < rect.y + quarter) return {item, DropPlace::before};
    return {item, point.y >= rect.GetBottom() - quarter ? DropPlace::after : DropPlace::into};
}

bool CodebookView::mayDrop(wxPoint point)
{
    return state() != nullptr && placeAt(point).first.IsOk();
}

bool CodebookView::dropCodes(wxPoint point, const std::vector<CodeId>& codes)
{
    const auto [item, where] = placeAt(point);
    if (state() == nullptr || !item.IsOk()) return false;
    bool any = false;
    for (const CodeId code : codes) {
        const auto place = placeFor(state()->codebook, code, CodebookModel::codeOf(item), where);
        any = any || place.has_value();
        moveTo(code, place);
    }
    return any;
}

bool CodebookView::dropText(wxPoint point, const std::string& text)
{
    const CodeId code = CodebookModel::codeOf(placeAt(point).first);
    const Selection selection = m_workspace.selection();
    if (!code || selection.span.empty()) return false;
    bool ours = false;
    perform(m_workspace, [&](project::Project& project) {
        const auto body = project.text(selection.transcript);
        ours = text::OffsetMap(*body).slice(selection.span) == text;
        if (ours) codeMarked(m_workspace, {code});
    });
    return ours;
}
}

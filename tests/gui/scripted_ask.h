// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/ask/ask.h"

#include <boost/test/unit_test.hpp>

#include <deque>
#include <optional>

namespace rd::test
{

/// Answers as a test has written down beforehand, and remembers what was told. A question without an answer
/// fails the test and is cancelled.
class ScriptedAsk : public gui::Ask
{
public:
    /// Answers, in the order in which they are asked for; nothing means: the user cancels.
    std::deque<std::optional<std::vector<std::filesystem::path>>> files;
    std::deque<std::optional<std::filesystem::path>> folders;
    std::deque<std::optional<std::filesystem::path>> saves;
    std::deque<std::optional<std::size_t>> choices;
    std::deque<std::optional<std::string>> texts;
    /// Each drives one dialog while it is shown; one that it leaves open is cancelled.
    std::deque<std::function<void(wxDialog&)>> dialogs;
    bool cancelWork = false; ///< Long work is cancelled at the first step at which it can be.

    std::vector<Complaint> told;
    std::vector<std::string> informed;
    std::vector<std::string> informedLines; ///< Of the last of these.
    std::vector<std::string> asked;         ///< Sentences of choices.
    std::vector<std::string> details;       ///< Of choices.
    std::vector<std::string> worked;        ///< Titles of long work.

    void setWindow(wxWindow* window) { m_window = window; }

    wxWindow* window() override { return m_window; }
    std::filesystem::path openFile(const gui::FileQuestion& question) override;
    std::vector<std::filesystem::path> openFiles(const gui::FileQuestion& question) override;
    std::filesystem::path openFolder(const std::string& title) override;
    std::filesystem::path saveFile(const gui::FileQuestion& question) override;
    std::size_t choose(const gui::Question& question) override;
    std::string text(const gui::TextQuestion& question) override;
    void tell(const Complaint& complaint) override { told.push_back(complaint); }
    void inform(const std::string& sentence, const std::vector<std::string>& lines) override
    {
        informed.push_back(sentence);
        informedLines = lines;
    }
    void work(const std::string& title, const std::function<void(Progress&)>& work) override;
    [[nodiscard]] bool working() const override { return false; } // it is done in the same thread
    void show(wxDialog& dialog) override;

private:
    wxWindow* m_window = nullptr;
};

/// A script for a dialog of that kind; fails the test for another kind.
template <class Dialog>
std::function<void(wxDialog&)> on(std::function<void(Dialog&)> script)
{
    return [script](wxDialog& dialog) {
        auto* wanted = dynamic_cast<Dialog*>(&dialog);
        BOOST_TEST_REQUIRE(wanted != nullptr,
                           "another dialog was shown: " << dialog.GetTitle().utf8_string());
        script(*wanted);
    };
}

}

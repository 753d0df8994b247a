// SPDX-License-Identifier: GPL-3.0-or-later
#include "scripted_ask.h"

namespace rd::test
{

namespace
{

template <class Answer>
Answer next(std::deque<std::optional<Answer>>& answers, const std::string& question)
{
    BOOST_TEST(!answers.empty(), "no answer was written down for: " << question);
    if (answers.empty()) throw Cancelled();
    const auto answer = std::move(answers.front());
    answers.pop_front();
    if (!answer) throw Cancelled();
    return *answer;
}

class WorkProgress : public Progress
{
public:
    explicit WorkProgress(bool cancels) : m_cancels(cancels) {}
    void report(std::size_t, std::size_t, const std::string&) override {}
    [[nodiscard]] bool cancelled() const override { return m_cancels; }

private:
    bool m_cancels;
};

}

std::filesystem::path ScriptedAsk::openFile(const gui::FileQuestion& question)
{
    return next(files, question.title).front();
}

std::vector<std::filesystem::path> ScriptedAsk::openFiles(const gui::FileQuestion& question)
{
    return next(files, question.title);
}

std::filesystem::path ScriptedAsk::openFolder(const std::string& title)
{
    return next(folders, title);
}

std::filesystem::path ScriptedAsk::saveFile(const gui::FileQuestion& question)
{
    return next(saves, question.title);
}

std::size_t ScriptedAsk::choose(const gui::Question& question)
{
    asked.push_back(question.sentence);
    details.push_back(question.detail);
    return next(choices, question.sentence);
}

std::string ScriptedAsk::text(const gui::TextQuestion& question)
{
    return next(texts, question.title);
}

void ScriptedAsk::work(const std::string& title, const std::function<void(Progress&)>& work)
{
    worked.push_back(title);
    WorkProgress progress(cancelWork);
    work(progress);
}

void ScriptedAsk::show(wxDialog& dialog)
{
    BOOST_TEST(!dialogs.empty(), "no script was written down for: " << dialog.GetTitle().utf8_string());
    if (dialogs.empty()) throw Cancelled();
    const auto script = std::move(dialogs.front());
    dialogs.pop_front();
    std::exception_ptr failure;
    dialog.CallAfter([&] {
        try {
            script(dialog);
        } catch (...) {
            failure = std::current_exception();
        }
        if (dialog.IsModal()) dialog.EndModal(wxID_CANCEL);
    });
    const int answer = dialog.ShowModal();
    if (failure) std::rethrow_exception(failure);
    if (answer != wxID_OK) throw Cancelled();
}

}

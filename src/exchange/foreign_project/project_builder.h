// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"
#include "exchange/foreign_project/imported_project.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rd::exchange
{

/// Makes an ImportedProject of what a database of another program says, thing by thing, in any order. Things
/// are named by the keys that the reader gives them ("code 3"); what refers to a key that is not there is
/// reported. Ids are made from keys, so that the same project read again is recognised.
class ProjectBuilder
{
public:
    struct Text {
        std::string key;
        std::string name;
        std::string raw; ///< Valid UTF-8, as the other program counts it.
        std::string format;
    };
    struct Code {
        std::string key;
        std::string parent; ///< Empty: at the top.
        std::string name;
        std::string meaning;
        std::string color; ///< "#RRGGBB"; else that of the code above.
        bool codable = true;
    };
    /// A coding or, without code, words about a passage.
    struct Passage {
        std::string key;
        std::string text;
        std::int64_t start = 0;
        std::int64_t end = 0;
        bool inBytes = false; ///< Else in code points.
        std::string words{};  ///< What the file says stands there; empty: nothing said.
        std::string code{};
        std::string coder{};
        std::string memo{};
        std::string title{}; ///< Of words about a passage.
        std::int64_t madeMs = 0;
        /// Where the file says that it stands, for reports, when that is counted otherwise than start and
        /// end.
        std::string place{};
    };
    struct Value {
        std::string attribute; ///< Its name.
        std::string caseKey;
        std::string value;
    };
    enum class About { project, code, text, caseOf };

    /// `project` is what tells this project from others of the program and does not change.
    ProjectBuilder(std::string program, std::string project, Language language);

    /// "gesprek 3, 120 to 140", as reports call a passage.
    static std::string placeIn(const std::string& text, std::int64_t start, std::int64_t end);

    ImportReport& report() { return m_project.report; }
    void setTitle(const std::string& title) { m_project.title = title; }
    void add(Text text) { m_texts.push_back(std::move(text)); }
    void add(Code code) { m_codes.push_back(std::move(code)); }
    void add(Passage passage) { m_passages.push_back(std::move(passage)); }
    void add(const Value& value) { m_values.push_back(value); }
    /// A value of a text is one of its case, which gets the text's name where it has none. Two texts of one
    /// case that differ in it are reported.
    void addOfText(const std::string& attribute, const std::string& text, const std::string& textName,
                   const std::string& value);
    void addCase(const std::string& key, const std::string& name);
    /// The text is of that case. A second case for one text is reported.
    void giveCase(const std::string& text, const std::string& caseKey);
    /// An attribute of cases; with `number` its values are numbers, unless one is none.
    void addAttribute(const std::string& name, bool number);
    /// Empty words are passed over.
    void addMemo(About about, const std::string& key, const std::string& title, const std::string& words,
                 const std::string& coder, std::int64_t madeMs);
    /// Says that so many things of a kind are not taken over, when there are any; `one` and `many` have
    /// {count}.
    void lose(const char* one, const char* many, std::int64_t count);

    /// Everything put together.
    ImportedProject take();

private:
    struct Memo {
        About about;
        std::string key;
        coding::Memo memo;
    };

    template <class AnyId>
    [[nodiscard]] AnyId idOf(const std::string& kind, const std::string& key) const;
    CoderId coder(const std::string& name);
    /// The first case of the text; empty when it has none.
    [[nodiscard]] std::string caseOf(const std::string& text) const;
    void putCodes();
    void putCase(const std::string& key, const std::string& name);
    void putTexts();
    void putPassages(const Text& text, const std::vector<const Passage*>& passages, ImportedTranscript& made);
    void putPassage(const Passage& passage, const ImportedTranscript& made, text::Span span);
    void putAttributes();
    void putMemos();

    std::string m_prefix;
    Language m_language;
    ImportedProject m_project;
    std::vector<Text> m_texts;
    std::vector<Code> m_codes;
    std::vector<Passage> m_passages;
    std::vector<Value> m_values;
    std::vector<Memo> m_memos;
    std::map<std::string, std::string> m_caseNames;  ///< By key.
    std::map<std::string, std::string> m_caseOf;     ///< Key of a text to that of its case.
    std::map<std::string, std::string> m_textValues; ///< By attribute and case, of addOfText().
    std::vector<std::pair<std::string, bool>> m_attributes;
    std::map<std::string, CoderId> m_coders;
    std::map<std::string, CodeId> m_codeIds;             ///< By key.
    std::map<std::string, TranscriptId> m_transcriptIds; ///< By key.
    std::map<std::string, int> m_codingKeys;             ///< How often each came.
    std::int64_t m_snapped = 0;
    std::int64_t m_codeless = 0;
};

/// Ms since 1970 of "2024-05-06 07:08:09" (also with T, fractions) and of R's "Mon May  6 07:08:09 2024",
/// taken as UTC because no zone is said; 0 for anything else.
std::int64_t timeOf(const std::string& text);

}

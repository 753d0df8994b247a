// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheet/answers_plan.h"

#include "text/language.h"
#include "text/offset_map.h"

namespace rd::exchange
{

namespace
{

using transcript::Role;
using transcript::Speaker;
using transcript::Turn;

/// One transcript as its questions and answers are added. Turns are made here and not found in the text, as
/// an answer may hold a line that looks like a speaker's label.
class AnswersWriter
{
public:
    explicit AnswersWriter(Language language) : m_dutch(language == Language::dutch) {}

    void add(const std::string& question, const std::string& answer)
    {
        turn(Role::interviewer, m_dutch ? "Vraag" : "Question", question);
        turn(Role::respondent, m_dutch ? "Antwoord" : "Answer", answer);
    }

    [[nodiscard]] bool empty() const { return m_made.turns.empty(); }

    PreparedTranscript take(const std::string& name, Language otherwise)
    {
        const auto found = text::detectLanguage(m_made.body);
        m_made.languageFound = found.has_value();
        m_made.transcript.name = name;
        m_made.transcript.language = found.value_or(otherwise);
        m_made.transcript.length = m_at;
        return std::move(m_made);
    }

private:
    void turn(Role role, const std::string& label, const std::string& words)
    {
        Turn turn;
        turn.id = TurnId::make();
        turn.number = static_cast<int>(m_made.turns.size()) + 1;
        turn.speaker = speakerOf(role, label);
        if (!m_made.body.empty()) append("\n\n");
        turn.span.start = m_at;
        append(label + ": ");
        turn.textStart = m_at;
        append(words);
        turn.span.end = m_at;
        m_made.turns.push_back(turn);
    }

    void append(const std::string& text)
    {
        m_made.body += text;
        m_at += text::codePointCount(text);
    }

    SpeakerId speakerOf(Role role, const std::string& label)
    {
        for (const Speaker& speaker : m_made.speakers)
            if (speaker.role == role) return speaker.id;
        Speaker made;
        made.id = SpeakerId::make();
        made.label = label;
        made.role = role;
        m_made.speakers.push_back(made);
        return made.id;
    }

    bool m_dutch;
    PreparedTranscript m_made;
    text::Offset m_at = 0;
};

}

AnswersTexts textsOfAnswers(const SheetTable& table, const AnswersPlan& plan,
                            const std::vector<std::string>& names, bool perQuestion, Language language)
{
    AnswersTexts texts;
    const auto take = [&](AnswersWriter& writer, std::size_t row, const std::string& name) {
        if (writer.empty()) return;
        texts.transcripts.push_back(writer.take(name, language));
        texts.rows.push_back(row);
    };
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        AnswersWriter whole(language);
        for (const int column : plan.answers) {
            const std::string& question = table.columns[static_cast<std::size_t>(column)];
            const std::string& answer = table.rows[row].cells[static_cast<std::size_t>(column)].text;
            if (answer.empty()) continue;
            AnswersWriter single(language);
            (perQuestion ? single : whole).add(question, answer);
            take(single, row, names[row] + " - " + question);
        }
        take(whole, row, names[row]);
    }
    return texts;
}

}

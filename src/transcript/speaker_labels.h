// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/alternation.h"
#include "transcript/label_words.h"
#include "transcript/speaker_line.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace rd::transcript
{

/// All lines with the same label (see labelKey()).
struct LabelGroup {
    std::string label; ///< As first written.
    LabelMeaning meaning;
    LabelShape shape = LabelShape::plain;
    bool given = false;             ///< Said to be a speaker's.
    bool doubted = false;           ///< Looks like a speaker's and is rather a word, or was refused.
    std::array<int, 5> lines{};     ///< How many, by LabelPlace.
    std::array<bool, 5> accepted{}; ///< Whether they begin turns, by LabelPlace.

    [[nodiscard]] int at(LabelPlace place) const { return lines[static_cast<std::size_t>(place)]; }
    /// With a colon or a time mark.
    [[nodiscard]] int marked() const { return at(LabelPlace::colon) + at(LabelPlace::timed); }
    void accept(LabelPlace place) { accepted[static_cast<std::size_t>(place)] = true; }
    [[nodiscard]] bool accepts(LabelPlace place) const { return accepted[static_cast<std::size_t>(place)]; }
    /// With a colon or a time mark.
    [[nodiscard]] bool acceptsMarked() const
    {
        return accepts(LabelPlace::colon) || accepts(LabelPlace::timed);
    }
};

/// Decides which of the things that look like labels are speakers, from the whole text.
class SpeakerLabels
{
public:
    /// `lines` are the lines of `body`, in order; `given` are labels that are said to be speakers', whatever
    /// they look like, and `refused` to be nobody's.
    SpeakerLabels(std::string_view body, const std::vector<std::string_view>& lines,
                  const std::vector<std::string>& given = {}, const std::vector<std::string>& refused = {});

    [[nodiscard]] const std::vector<LabelGroup>& groups() const { return m_groups; }
    /// The lines that begin a turn, in order.
    [[nodiscard]] std::vector<LabelledLine> speakerLines() const;
    /// The lines above the interview that say something of it: "Datum: …", "Interviewer: Els Bos".
    [[nodiscard]] const std::vector<std::size_t>& headLines() const { return m_headLines; }

    /// All lines that begin with what looks like a label, in order.
    [[nodiscard]] const std::vector<LabelledLine>& labelledLines() const { return m_labelled; }
    [[nodiscard]] bool beginsTurn(const LabelledLine& line) const;
    /// Its word is one of the text itself.
    [[nodiscard]] bool isCommonWord(const LabelGroup& group) const;
    /// Before a colon it may be somebody's name: not told by words, but by how it is written.
    [[nodiscard]] bool mayBeCalledSo(const LabelGroup& group) const;
    [[nodiscard]] bool isKnownName(const LabelGroup& group) const;

private:
    /// The lines at the top that may name who speaks.
    struct Introduction {
        std::size_t first = 0;          ///< Of the lines with labels, the first of them.
        std::vector<std::size_t> named; ///< Their groups.
        std::size_t end = 0;            ///< The line behind the last.
        std::size_t below = 0;          ///< The first line from there that is not empty.
        bool wholly = true;             ///< By whole names.
    };

    void collect(const std::vector<std::string_view>& lines, const std::vector<std::string>& given);
    std::optional<std::size_t> groupOf(const SpeakerLine& parts, bool given);
    void acceptGiven(bool marked);
    void refuse(const std::vector<std::string>& refused);
    void acceptAlternating();
    bool acceptBetween(const LineTests& tests);
    void joinRemarks();
    [[nodiscard]] std::optional<std::size_t> speakerBefore(const std::string& base, std::string_view remark,
                                                           bool isSetApart, std::size_t group) const;
    [[nodiscard]] bool answers(std::size_t group) const;
    void doubtOpenings();
    void knowPersons();
    void doubtBesideTable();
    void doubtOnce(const std::vector<std::string_view>& lines);
    [[nodiscard]] bool isQuoted(std::size_t at, const std::vector<std::string_view>& lines) const;
    void acceptOnce(const std::vector<std::string_view>& lines);
    [[nodiscard]] bool looksLabelled(const LabelledLine& line) const;
    [[nodiscard]] bool isLabelledThroughout(const std::vector<std::string_view>& lines) const;
    void acceptJoint();
    void acceptOwnLineNames(const std::vector<std::string_view>& lines);
    [[nodiscard]] bool isAccepted(const LabelledLine& line) const;
    [[nodiscard]] bool mightBeMarked(const LabelledLine& line) const;
    [[nodiscard]] std::vector<bool> wordless(const std::vector<std::string_view>& lines) const;
    void accept(LabelPlace place, bool (SpeakerLabels::*rule)(const LabelGroup&) const);
    [[nodiscard]] bool isMarkedSpeaker(const LabelGroup& group) const;
    [[nodiscard]] bool isMarkedName(const LabelGroup& group) const;
    [[nodiscard]] bool isSurnameOfOne(const LabelGroup& group) const;
    [[nodiscard]] int timedLines() const;
    [[nodiscard]] int namesThatComeBack() const;
    [[nodiscard]] bool isClockedThroughout() const;
    [[nodiscard]] bool isTabSpeaker(const LabelGroup& group) const;
    [[nodiscard]] bool isOwnLineSpeaker(const LabelGroup& group) const;
    [[nodiscard]] bool isPrefixSpeaker(const LabelGroup& group) const;
    [[nodiscard]] int recurring(LabelPlace place, LabelShape shape) const;
    [[nodiscard]] bool anyAccepted() const;
    [[nodiscard]] bool namesOne(const LabelledLine& line, std::string_view text) const;
    [[nodiscard]] bool speaksFrom(std::size_t group, std::size_t first,
                                  const std::vector<std::string_view>& lines) const;
    [[nodiscard]] bool standApart(std::size_t first, const std::vector<std::string_view>& lines) const;
    [[nodiscard]] bool namesWholly(const LabelledLine& line, std::string_view text) const;
    [[nodiscard]] bool isOfSomebody(const LabelledLine& line) const;
    [[nodiscard]] Introduction introduction(const std::vector<std::string_view>& lines) const;
    [[nodiscard]] std::size_t introductionEnd(const std::vector<std::string_view>& lines) const;
    void readHead(const std::vector<std::string_view>& lines);
    [[nodiscard]] bool isSilent(const LabelledLine& line, std::string_view text) const;
    [[nodiscard]] bool speaksAsLetter(const LabelGroup& group) const;
    [[nodiscard]] bool isOfHead(const LabelledLine& line, std::string_view text, bool again) const;

    std::string_view m_body;
    bool m_isTable = false; ///< A line names columns, one of them that of the speakers.
    int m_textLines = 0;    ///< Lines with more than white space.
    std::size_t m_odd = 0;  ///< Of the lines with labels, those with no label by its letters.
    int m_clocked = 0;      ///< Lines with a time mark, what may be a label, and a colon.
    std::vector<LabelGroup> m_groups;
    std::unordered_map<std::string, std::size_t> m_byKey;
    std::vector<LabelledLine> m_labelled;
    std::size_t m_introductionEnd = 0; ///< First line behind those that only name who speaks.
    std::size_t m_headEnd = 0;         ///< First line behind the head.
    std::vector<std::size_t> m_headLines;
    std::vector<std::pair<std::size_t, std::size_t>> m_joined; ///< Groups of lines with remarks, to whose.
};

}

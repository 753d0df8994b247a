// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/subjects.h"

#include <algorithm>

namespace rd::agreement
{

Subjects::Subjects(const analysis::Frame& frame, const Question& question)
    : m_frame(frame), m_apart(question.qualifiers == Qualifiers::apart), m_codes(frame.codes().size()),
      m_chosen(m_codes, question.codes.empty() && question.themes.empty() ? 1 : 0), m_named(m_codes, 0),
      m_group(m_codes, 0), m_qualifierPlace(m_codes, 0)
{
    for (const CodeId id : question.codes)
        if (const Index code = frame.codeIndex(id); code != analysis::none)
            m_chosen[code] = m_named[code] = 1;
    for (const CodeId id : question.themes)
        if (const Index theme = frame.codeIndex(id); theme != analysis::none)
            std::fill(m_chosen.begin() + theme, m_chosen.begin() + frame.endOf(theme), std::uint8_t{1});
    for (Index i = 0; i < m_codes; ++i)
        m_group[i] = !frame.code(i).isQualifier() && (frame.code(i).isTheme() || frame.endOf(i) > i + 1);
    for (std::size_t place = 0; place < frame.qualifiers().size(); ++place)
        m_qualifierPlace[frame.qualifiers()[place]] = place;
}

std::size_t Subjects::size() const
{
    return m_codes * (2 + m_frame.qualifiers().size());
}

Subject Subjects::at(std::size_t number) const
{
    const auto code = static_cast<Index>(number % m_codes);
    const std::size_t part = number / m_codes;
    if (part == 0) return {Subject::Kind::code, code, analysis::none};
    if (part == 1) return {Subject::Kind::theme, code, analysis::none};
    return {Subject::Kind::qualified, code, m_frame.qualifiers()[part - 2]};
}

bool Subjects::asked(std::size_t number) const
{
    return number < m_codes && m_named[number] != 0;
}

bool Subjects::isApart(Index qualifier) const
{
    return m_apart && qualifier != analysis::none && m_frame.countsApart(qualifier);
}

}

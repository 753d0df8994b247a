// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/number_column.h"

#include "text/numbers.h"

#include <algorithm>
#include <set>

namespace rd::exchange
{

NumberColumn::NumberColumn(const std::vector<std::string>& texts, Language language)
    : m_ownSign(language == Language::dutch ? ',' : '.')
{
    std::set<char> shown;
    for (const std::string& text : texts) shown.insert(text::decimalSign(text));
    shown.erase('\0');
    if (shown.size() == 1) m_sign = *shown.begin();
}

bool NumberColumn::isClear(const std::string& text) const
{
    if (!text::readsTwoWays(text)) return true;
    const bool isOwn = text.find(m_ownSign) != std::string::npos;
    return isOwn ? m_sign == '\0' || m_sign == m_ownSign : m_sign != '\0';
}

std::optional<std::string> NumberColumn::stored(const std::string& text) const
{
    return isClear(text) ? text::plainNumber(text, m_sign) : std::nullopt;
}

std::string NumberColumn::asWhole(const std::string& text) const
{
    return text::plainNumber(text, text.find('.') == std::string::npos ? '.' : ',').value_or(text);
}

std::string NumberColumn::asDecimal(const std::string& text) const
{
    std::string number = text::plainNumber(text).value_or(text);
    if (text::readsTwoWays(number)) number += '0';
    std::replace(number.begin(), number.end(), '.', m_ownSign);
    return number;
}

}

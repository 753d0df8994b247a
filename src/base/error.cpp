// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <utility>

namespace rd
{

std::string Complaint::text() const
{
    std::string result = file;
    if (!place.empty()) result += (result.empty() ? "" : ", ") + place;
    if (!result.empty()) result += ": ";
    result += what;
    if (!remedy.empty()) result += " " + remedy;
    return result;
}

Refusal::Refusal(Complaint complaint) : m_complaint(std::move(complaint)), m_text(m_complaint.text()) {}

}

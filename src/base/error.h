// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <string>

namespace rd
{

/// What a user is told when something cannot be done: which file, where in it, what is wrong and what to do.
/// Each part is text in the user's language (see base/i18n.h); file and place may be empty.
struct Complaint {
    std::string file;
    std::string place;
    std::string what;
    std::string remedy;

    /// One line: "file, place: what remedy".
    [[nodiscard]] std::string text() const;
};

/// Bad input, or a request that cannot be met. Nothing was changed when it is thrown. Every text in it is
/// meant for the user; texts of foreign exceptions are translated at the wall and never put here.
class Refusal : public std::exception
{
public:
    explicit Refusal(Complaint complaint);
    [[nodiscard]] const Complaint& complaint() const { return m_complaint; }
    [[nodiscard]] const char* what() const noexcept override { return m_text.c_str(); }

private:
    Complaint m_complaint;
    std::string m_text;
};

/// The user cancelled; nothing was changed. Not an error, and never told as one.
class Cancelled : public std::exception
{
public:
    [[nodiscard]] const char* what() const noexcept override { return "cancelled"; }
};

}

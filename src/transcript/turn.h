// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"
#include "text/span.h"

#include <cstdint>
#include <string>

namespace rd::transcript
{

enum class Role { respondent, interviewer, other };

/// Someone who speaks in one transcript, by the label before the turns ("Respondent 4", "I").
struct Speaker {
    SpeakerId id;
    TranscriptId transcript;
    std::string label;
    Role role = Role::respondent;
    RespondentId respondent; ///< Null for an interviewer, or when not yet told who it is.
    bool deleted = false;

    bool operator==(const Speaker&) const = default;
};

/// What one speaker says without a break. Numbered from 1 in its transcript, once and for good: the number is
/// what a report quotes.
struct Turn {
    TurnId id;
    TranscriptId transcript;
    int number = 0;
    text::Span span;            ///< The whole turn with its label, without the white space around it.
    text::Offset textStart = 0; ///< Where the spoken words begin, after label and time mark.
    SpeakerId speaker;          ///< Null for text before the first label.
    std::int64_t timeMs = -1;   ///< Time mark in the recording, or -1.
    bool deleted = false;

    bool operator==(const Turn&) const = default;
};

/// "respondent", "interviewer", "other": as stored and as in CSV and JSON.
std::string roleKey(Role role);
Role roleFromKey(const std::string& key);

}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/span.h"

#include <random>
#include <string>
#include <vector>

namespace rd::test
{

/// An interview of about that many bytes: question and answer in turns, each a paragraph. The same seed gives
/// the same text. Positions are code points; some words have accents.
struct BigText {
    struct Turn {
        text::Span span;
        bool interviewer = false;
        int person = 0; ///< 0 or 1: which of a couple.
    };

    BigText(unsigned seed, int bytes, int people)
    {
        std::mt19937 random(seed);
        bool asks = true;
        while (static_cast<int>(body.size()) < bytes) {
            const int who = asks ? 0 : static_cast<int>(random() % static_cast<unsigned>(people));
            const text::Offset start = length;
            add(asks ? "Onderzoeker:" : "Respondent " + std::to_string(who + 1) + ":");
            const auto words = static_cast<unsigned>(asks ? 6 + random() % 10 : 15 + random() % 60);
            for (unsigned i = 0; i < words; ++i) add(std::string(" ") + word(random));
            add(".");
            turns.push_back({{start, length}, asks, who});
            add("\n\n");
            asks = !asks;
        }
    }

    std::string body;
    text::Offset length = 0;
    std::vector<Turn> turns;

private:
    static const char* word(std::mt19937& random)
    {
        static const char* const words[] = {
            "ze",    "luisterde", "naar",         "ons",   "verhaal", "en",      "dat",    "gaf",   "rust",
            "in",    "huis",      "omdat",        "we",    "zélf",    "mochten", "zeggen", "wat",   "er",
            "nodig", "was",       "toen",         "kwam",  "iemand",  "langs",   "die",    "hielp", "met",
            "geld",  "school",    "buren",        "later", "ging",    "het",     "beter",  "één",   "keer",
            "belde", "de",        "hulpverlener", "terug", "niet",    "altijd",  "maar",   "vaak",  "genoeg",
            "om",    "door",      "te",           "gaan",  "samen"};
        return words[random() % std::size(words)];
    }
    void add(const std::string& text)
    {
        body += text;
        for (const char c : text) length += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    }
};

}

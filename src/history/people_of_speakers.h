// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rd::history
{

/// Which of the labels of speakers each name of a person is, by index: the label that is called so; else the
/// one that alone has all its words, or lends it all of its own ("Ria" and "Ria Bakker"); else the one that
/// alone shares a word with it, when no other person does. What is left goes in order, when there are as many
/// of both and no name shares a word with some of the labels only, as it would say that they are crosswise.
std::vector<std::optional<std::size_t>> speakersOfPeople(const std::vector<std::string>& people,
                                                         const std::vector<std::string>& labels);

}

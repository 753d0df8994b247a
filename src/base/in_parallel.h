// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace rd
{

using PlaceWork = std::function<void(std::size_t)>;

/// Does work(0) to work(size - 1) on all cores, each begun in that order. The calling thread, which works
/// too, tells before each of its own how many were begun. What is thrown stops the rest: it is thrown on when
/// all that was begun has ended, and of several failures the one of the lowest place, so that it is the same
/// each time.
void inParallel(std::size_t size, const PlaceWork& work, const PlaceWork& tellBegun = {});

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/memo.h"

#include "base/keys.h"

#include <array>
#include <utility>

namespace rd::coding
{

namespace
{

using namespace std::string_view_literals;

constexpr std::array memoKinds{
    std::pair{MemoKind::note, "note"sv},
    std::pair{MemoKind::conclusion, "conclusion"sv},
    std::pair{MemoKind::recommendation, "recommendation"sv},
    std::pair{MemoKind::question, "question"sv},
};

}

std::string memoKindKey(MemoKind kind)
{
    return keyOf(memoKinds, kind);
}

MemoKind memoKindFromKey(const std::string& key)
{
    return valueOfKey(memoKinds, key);
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/transcript/lanes.h"

#include <functional>
#include <queue>

namespace rd::gui
{

std::vector<int> lanesFor(const std::vector<text::Span>& spans)
{
    struct Taken {
        text::Offset end;
        int lane;
        bool operator>(const Taken& other) const { return end > other.end; }
    };
    std::priority_queue<Taken, std::vector<Taken>, std::greater<>> taken;
    std::priority_queue<int, std::vector<int>, std::greater<>> free;
    std::vector<int> lanes;
    lanes.reserve(spans.size());
    int count = 0;
    for (const text::Span span : spans) {
        for (; !taken.empty() && taken.top().end <= span.start; taken.pop()) free.push(taken.top().lane);
        if (free.empty()) free.push(count++);
        lanes.push_back(free.top());
        if (span.empty()) continue;
        taken.push({span.end, free.top()});
        free.pop();
    }
    return lanes;
}

}

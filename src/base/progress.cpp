// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/progress.h"

#include "base/error.h"

namespace rd
{

namespace
{

class SilentProgress final : public Progress
{
public:
    void report(std::size_t /*done*/, std::size_t /*total*/, const std::string& /*what*/) override {}
    [[nodiscard]] bool cancelled() const override { return false; }
};

}

void Progress::step(std::size_t done, std::size_t total, const std::string& what)
{
    report(done, total, what);
    if (cancelled()) throw Cancelled();
}

Progress& silentProgress()
{
    static SilentProgress progress;
    return progress;
}

}

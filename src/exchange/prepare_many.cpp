// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "base/in_parallel.h"
#include "exchange/prepare.h"
#include "text/normalise.h"

#include <functional>

namespace rd::exchange
{

namespace
{

void eachInTurn(std::size_t size, Progress& progress, const std::function<void(std::size_t)>& work)
{
    inParallel(size, work, [&](std::size_t begun) { progress.step(begun, size, tr("Reading files")); });
}

}

std::vector<PreparedFile> prepareEach(const std::vector<std::filesystem::path>& paths,
                                      const std::optional<std::string>& encoding, Language otherwise,
                                      Progress& progress)
{
    std::vector<PreparedFile> files(paths.size());
    eachInTurn(paths.size(), progress, [&](std::size_t at) {
        try {
            files[at].prepared = prepareTranscript(paths[at], encoding, otherwise);
        } catch (const Refusal& refusal) {
            files[at].problem = refusal.complaint();
            files[at].problem->file = text::normalised(paths[at].filename().string());
        }
    });
    return files;
}

}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/refi/refi_reader.h"

namespace rd::exchange
{

ImportedProject readQdpx(const std::filesystem::path&, Language, Progress&)
{
    return {};
}
ImportedProject readQdc(const std::filesystem::path&, Language, Progress&)
{
    return {};
}

}

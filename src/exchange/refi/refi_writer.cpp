// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/refi/refi_writer.h"

namespace rd::exchange
{

RefiFile writeQdpx(const ExportSource&, RefiReader, Progress&)
{
    return {};
}
RefiFile writeQdc(const ExportSource&)
{
    return {};
}

}

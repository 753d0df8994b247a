// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/counting.h"

namespace rd::cli
{

report::Form formOf(Format format)
{
    switch (format) {
    case Format::csv:
        return report::Form::csv;
    case Format::json:
        return report::Form::json;
    case Format::html:
        return report::Form::html;
    case Format::text:
        break;
    }
    return report::Form::text;
}

}

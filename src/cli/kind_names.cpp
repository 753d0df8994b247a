// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/kind_names.h"

#include "base/i18n.h"

namespace rd::cli
{

std::string kindName(coding::MemoKind kind)
{
    switch (kind) {
    case coding::MemoKind::note:
        return tr("note");
    case coding::MemoKind::conclusion:
        return tr("conclusion");
    case coding::MemoKind::recommendation:
        return tr("recommendation");
    case coding::MemoKind::question:
        return tr("question");
    }
    return {};
}

std::string kindName(transcript::GuideLevel level)
{
    switch (level) {
    case transcript::GuideLevel::topic:
        return tr("topic");
    case transcript::GuideLevel::question:
        return tr("question");
    case transcript::GuideLevel::point:
        return tr("point");
    }
    return {};
}

std::string kindName(transcript::Level level)
{
    return level == transcript::Level::caseLevel ? tr("case") : tr("respondent");
}

std::string kindName(transcript::ValueType type)
{
    switch (type) {
    case transcript::ValueType::text:
        return tr("text");
    case transcript::ValueType::number:
        return tr("numeric");
    case transcript::ValueType::date:
        return tr("date");
    case transcript::ValueType::choice:
        return tr("choice");
    case transcript::ValueType::choices:
        return tr("choices");
    case transcript::ValueType::yesNo:
        return tr("yes or no");
    }
    return {};
}

}

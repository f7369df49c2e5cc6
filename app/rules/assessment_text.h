// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/assessment_codes.h"
#include "domain/application.h"
#include "rules/options.h"

#include <QJsonObject>

class QTextStream;

namespace zhiping::rules {

/// The text of @p label in @p language.
[[nodiscard]] inline const QString &in(Language language, const criteria::Label &label)
{
    return language == Language::Chinese ? label.zh : label.en;
}

/// Write @p assessment of @p application for a person: every condition with its reason, the amounts to the
/// 分, what is still open and what each answer would do.
void writeText(const criteria::Assessment &assessment, const domain::Application &application,
               Language language, QTextStream &out);

/// The same for a program. Amounts are integers of 分.
[[nodiscard]] QJsonObject jsonOf(const criteria::Assessment &assessment,
                                 const domain::Application &application);

/// Where the enterprise's size comes from, and what it is by the figures filed.
struct SizeView {
    const criteria::FactQuestion *stated = nullptr; ///< A null pointer: the pack does not ask for it.
    std::optional<QString> byFigures;
};
[[nodiscard]] SizeView sizeIn(const criteria::Assessment &assessment, const domain::Application &application);

} // namespace zhiping::rules

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "dmn/model.h"
#include "feel/value.h"

#include <optional>

namespace zhiping::dmn {

/// What values an input may have, from its item definition.
struct Domain {
    enum class Kind : quint8 { Any, Boolean, Number, String, Date };

    Kind kind = Kind::Any;
    bool collection = false;
    QStringList strings;                   ///< The allowed strings in the order they are written; empty: any.
    std::optional<feel::ValueRange> range; ///< Bounds of a number.
};

/// The values that @p typeRef allows: a FEEL type, or an item definition of @p definitions.
///
/// Understands allowed values that list strings or booleans or bound a number; anything else is an error
/// rather than a wider domain, because the abstract evaluation relies on it.
[[nodiscard]] Result<Domain> domainOf(const Definitions &definitions, const QString &typeRef);

/// Whether @p value may stand for an input of @p domain. Null (not known) always may.
[[nodiscard]] bool admits(const Domain &domain, const feel::Value &value);

} // namespace zhiping::dmn

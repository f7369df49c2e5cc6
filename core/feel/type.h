// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feel/value.h"

#include <QStringList>

#include <functional>

namespace zhiping::feel {

struct Type;
using TypePtr = std::shared_ptr<const Type>;

/// A FEEL type (DMN 1.5 §10.3.2.1, §10.3.2.9): a simple one, or a list, range, context or function of others.
struct Type {
    enum class Kind : quint8 {
        Any,
        Null,
        Boolean,
        Number,
        String,
        Date,
        Time,
        DateTime,
        DaysDuration,
        YearsDuration,
        List,     ///< `parts`: the element.
        Range,    ///< `parts`: the end.
        Context,  ///< `parts`: the entries, called `names`. Further entries may follow.
        Function, ///< `parts`: the parameters, then the result.
    };

    Kind kind = Kind::Any;
    std::vector<TypePtr> parts;
    QStringList names;
    /// What an item definition demands beyond the structure; absent: nothing.
    std::function<bool(const Value &)> admits;

    static TypePtr simple(Kind kind);
    static TypePtr listOf(TypePtr element);
};

/// The built-in type called @p name, in the spelling of any version of DMN; a null pointer for others.
[[nodiscard]] TypePtr builtinType(QStringView name);

/// `value instance of type` (table 57): by structure; null is only of type Null.
[[nodiscard]] bool isInstance(const Value &value, const Type &type);

/// Whether every value of @p narrow is one of @p wide (§10.3.2.9.3).
[[nodiscard]] bool conforms(const Type &narrow, const Type &wide);

/// @p value where @p type is expected (§10.3.2.9.4): as it is, as the only element of a list, as the only
/// element taken out of one, as the midnight of a date; otherwise null.
[[nodiscard]] Value coerced(const Value &value, const Type &type);

} // namespace zhiping::feel

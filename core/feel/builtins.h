// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feel/value.h"

#include <QStringList>

#include <utility>
#include <vector>

namespace zhiping::feel {

/// What a built-in function is given.
using Arguments = std::vector<Value>;

/// One built-in function. Arguments of a wrong type or number give null, never an error.
struct Builtin {
    QString name;
    QList<QStringList> signatures; ///< The ways its parameters may be named.
    int fewest = 0;                ///< Arguments it needs.
    int most = 0;                  ///< −1: any number.
    Value (*call)(const Arguments &) = nullptr;
};

/// All of them, sorted by name.
[[nodiscard]] const std::vector<Builtin> &builtins();

/// The built-in called @p name, or a null pointer.
[[nodiscard]] const Builtin *builtinNamed(QStringView name);

/// The built-in with the longest name that stands at @p at in @p text, and that length in UTF-16 units.
[[nodiscard]] std::pair<const Builtin *, qsizetype> builtinAt(QStringView text, qsizetype at);

/// Call @p builtin with arguments named @p names; null when no signature has these names.
[[nodiscard]] Value callNamed(const Builtin &builtin, const QStringList &names, const Arguments &arguments);

/// Call @p builtin with arguments by position.
[[nodiscard]] Value callPositional(const Builtin &builtin, const Arguments &arguments);

// The groups, each in its own file.
void addListBuiltins(std::vector<Builtin> &all);
void addTextBuiltins(std::vector<Builtin> &all);
void addNumberBuiltins(std::vector<Builtin> &all);
void addValueBuiltins(std::vector<Builtin> &all);

} // namespace zhiping::feel

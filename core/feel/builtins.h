// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feel/value.h"

#include <QStringList>

#include <utility>
#include <vector>

namespace zhiping::feel {

class Evaluation;

/// What a built-in function is given.
using Arguments = std::vector<Value>;

/// One built-in function. Arguments of a wrong type or number give null, never an error.
struct Builtin {
    QString name;
    QList<QStringList> signatures; ///< The ways its parameters may be named.
    int fewest = 0;                ///< Arguments it needs.
    int most = 0;                  ///< −1: any number.
    Value (*call)(const Arguments &) = nullptr;
    /// Instead of `call`: for functions that call functions they are given.
    Value (*callWith)(Evaluation &, const Arguments &) = nullptr;
    /// Whether arguments named as in a signature, by its index, are of the types it wants; absent: always.
    bool (*suits)(qsizetype, const Arguments &) = nullptr;
    /// What a call costs beyond going through its arguments once.
    enum class Effort : quint8 { Once, AllPairs, Search };
    Effort effort = Effort::Once;
    bool takesLists = true; ///< Otherwise a list of one element stands for that element (§10.3.2.9.4).
};

/// All of them, sorted by name.
[[nodiscard]] const std::vector<Builtin> &builtins();

/// The built-in called @p name, or a null pointer.
[[nodiscard]] const Builtin *builtinNamed(QStringView name);

/// The built-in with the longest name that stands at @p at in @p text, and that length in UTF-16 units.
[[nodiscard]] std::pair<const Builtin *, qsizetype> builtinAt(QStringView text, qsizetype at);

/// Call @p builtin with arguments named @p names; null when no signature has these names. Functions among the
/// arguments are called within @p evaluation; without one they are called on their own.
[[nodiscard]] Value callNamed(const Builtin &builtin, const QStringList &names, const Arguments &arguments,
                              Evaluation *evaluation = nullptr);

/// Call @p builtin with arguments by position.
[[nodiscard]] Value callPositional(const Builtin &builtin, const Arguments &arguments,
                                   Evaluation *evaluation = nullptr);

/// FEEL's implicit conversion: a value that is no list stands for the list of it alone; null for none.
[[nodiscard]] ValueList listOf(const Value &value);

/// The integer part of a number argument; nothing for anything else.
[[nodiscard]] std::optional<qint64> integerOf(const Value &value);

// The groups of DMN 1.5 §10.3.4, each in its own file.
void addListBuiltins(std::vector<Builtin> &made);
void addListChangeBuiltins(std::vector<Builtin> &made);
void addStatisticsBuiltins(std::vector<Builtin> &made);
void addTextBuiltins(std::vector<Builtin> &made);
void addPatternBuiltins(std::vector<Builtin> &made);
void addNumberBuiltins(std::vector<Builtin> &made);
void addValueBuiltins(std::vector<Builtin> &made);
void addContextBuiltins(std::vector<Builtin> &made);
void addTemporalBuiltins(std::vector<Builtin> &made);
void addIntervalBuiltins(std::vector<Builtin> &made);

} // namespace zhiping::feel

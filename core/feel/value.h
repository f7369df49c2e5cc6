// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feel/decimal.h"

#include <QDate>
#include <QString>

#include <memory>
#include <utility>
#include <variant>
#include <vector>

namespace zhiping::feel {

class Value;
struct Builtin;
struct Node;

/// Elements in order. Shared between copies of a value and never changed once inside one.
using ValueList = std::vector<Value>;

/// Entries in the order they were written; names are unique.
using ValueContext = std::vector<std::pair<QString, Value>>;

struct ValueRange;
struct ValueFunction;

/// Any FEEL value. Cheap to copy, immutable, thread-safe to read.
class Value
{
public:
    enum class Type : quint8 { Null, Boolean, Number, String, Date, List, Context, Range, Function };

    Value() = default; ///< Null.
    explicit Value(bool boolean);
    explicit Value(const Decimal &number);
    explicit Value(QString string);
    explicit Value(QDate date); ///< An invalid date becomes null.
    explicit Value(ValueList list);
    explicit Value(ValueContext context);
    explicit Value(ValueRange range);
    explicit Value(ValueFunction function);
    /// Null when @p number is absent: how arithmetic reports what has no answer.
    static Value ofOptional(const std::optional<Decimal> &number);

    [[nodiscard]] Type type() const { return static_cast<Type>(m_content.index()); }
    [[nodiscard]] bool isNull() const { return type() == Type::Null; }
    [[nodiscard]] bool isTrue() const;
    [[nodiscard]] bool isFalse() const;

    /// The content, or a null pointer when the value is of another type.
    [[nodiscard]] const bool *boolean() const { return std::get_if<bool>(&m_content); }
    [[nodiscard]] const Decimal *number() const { return std::get_if<Decimal>(&m_content); }
    [[nodiscard]] const QString *string() const { return std::get_if<QString>(&m_content); }
    [[nodiscard]] const QDate *date() const { return std::get_if<QDate>(&m_content); }
    [[nodiscard]] const ValueList *list() const;
    [[nodiscard]] const ValueContext *context() const;
    [[nodiscard]] const ValueRange *range() const;
    [[nodiscard]] const ValueFunction *function() const;

    /// The entry @p name of a context; null when absent or when this is no context.
    [[nodiscard]] Value entry(QStringView name) const;

    /// FEEL source that denotes the value; also what `string()` of a list or context shows.
    [[nodiscard]] QString toFeel() const;

private:
    std::variant<std::monostate, bool, Decimal, QString, QDate, std::shared_ptr<const ValueList>,
                 std::shared_ptr<const ValueContext>, std::shared_ptr<const ValueRange>,
                 std::shared_ptr<const ValueFunction>>
        m_content;
};

/// An interval. A null end that was not written (`< 5`) is unbounded.
struct ValueRange {
    Value start;
    Value end;
    bool startOpen = false;
    bool endOpen = false;
    bool startUnbounded = false;
    bool endUnbounded = false;
};

/// A built-in, or a function definition of an expression together with the local names it saw.
///
/// The definition belongs to its expression, which must outlive the value.
struct ValueFunction {
    const Builtin *builtin = nullptr;
    const Node *definition = nullptr;
    ValueContext captured;
};

/// Strict structural identity, used by tests and by hit policies: numbers by value, no three-valued logic.
[[nodiscard]] bool identical(const Value &a, const Value &b);

} // namespace zhiping::feel

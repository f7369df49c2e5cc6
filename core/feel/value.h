// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feel/decimal.h"
#include "feel/operator.h"
#include "feel/temporal.h"

#include <QDate>
#include <QString>

#include <array>
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

/// Bounds on a single value, so that no expression can fill the memory or nest without end. A value beyond
/// them becomes null, and `Value::takeOvergrowth()` tells of it.
inline constexpr qsizetype longestString = 4'000'000; ///< UTF-16 units.
inline constexpr qint64 heaviestValue = 4'000'000; ///< Leaves below a list or context, each repetition too.
inline constexpr int deepestValue = 200;           ///< Lists and contexts inside each other.

/// Any FEEL value (DMN 1.5 §10.3.2.1). Cheap to copy, immutable, thread-safe to read.
class Value
{
public:
    enum class Type : quint8 {
        Null,
        Boolean,
        Number,
        String,
        Date,
        Time,
        DateTime,
        DaysDuration,
        YearsDuration,
        List,
        Context,
        Range,
        Function
    };

    Value() = default; ///< Null.
    explicit Value(bool boolean);
    explicit Value(const Decimal &number);
    explicit Value(QString string);
    explicit Value(QDate date); ///< An invalid date becomes null.
    explicit Value(Time time);
    explicit Value(DateTime moment); ///< With an invalid date: null.
    explicit Value(DaysDuration duration);
    explicit Value(YearsDuration duration);
    explicit Value(ValueList list);
    explicit Value(ValueContext context);
    explicit Value(ValueRange range);
    explicit Value(ValueFunction function);
    /// Null when @p content is absent: how operations report what has no answer.
    template <typename Content>
    static Value ofOptional(const std::optional<Content> &content)
    {
        return content ? Value(*content) : Value();
    }

    [[nodiscard]] Type type() const
    {
        const auto index = m_content.index();
        return index == rareIndex ? std::get_if<Rare>(&m_content)->type : types[index];
    }
    [[nodiscard]] bool isNull() const { return type() == Type::Null; }
    [[nodiscard]] bool isTrue() const
    {
        const bool *known = boolean();
        return known != nullptr && *known;
    }
    [[nodiscard]] bool isFalse() const
    {
        const bool *known = boolean();
        return known != nullptr && !*known;
    }

    /// The content, or a null pointer when the value is of another type.
    [[nodiscard]] const bool *boolean() const { return std::get_if<bool>(&m_content); }
    [[nodiscard]] const Decimal *number() const { return std::get_if<Decimal>(&m_content); }
    [[nodiscard]] const QString *string() const { return std::get_if<QString>(&m_content); }
    [[nodiscard]] const QDate *date() const { return std::get_if<QDate>(&m_content); }
    [[nodiscard]] const Time *time() const { return held<Time>(Type::Time); }
    [[nodiscard]] const DateTime *dateTime() const { return held<DateTime>(Type::DateTime); }
    [[nodiscard]] const DaysDuration *daysDuration() const { return std::get_if<DaysDuration>(&m_content); }
    [[nodiscard]] const YearsDuration *yearsDuration() const
    {
        return std::get_if<YearsDuration>(&m_content);
    }
    [[nodiscard]] const ValueList *list() const;
    [[nodiscard]] const ValueContext *context() const;
    [[nodiscard]] const ValueRange *range() const { return held<ValueRange>(Type::Range); }
    [[nodiscard]] const ValueFunction *function() const { return held<ValueFunction>(Type::Function); }

    /// The entry @p name of a context, or a null pointer.
    [[nodiscard]] const Value *find(QStringView name) const;
    /// The entry @p name of a context; null when absent or when this is no context.
    [[nodiscard]] Value entry(QStringView name) const;

    /// FEEL source that denotes the value; also what `string()` of a list or context shows.
    [[nodiscard]] QString toFeel() const;

    /// How many leaves there are below, repetitions counted, a long text as several.
    [[nodiscard]] qint64 weight() const { return size().weight; }

    /// Whether a value of this thread became null for its size since the last call.
    [[nodiscard]] static bool takeOvergrowth();
    /// To be called instead of making a value that would be too large.
    static Value overgrown();

private:
    struct ListBox;
    struct ContextBox;

    /// What packs seldom hold. Together they are one alternative, because the compiler copies a variant of up
    /// to eleven without calling through a table.
    struct Rare {
        Type type;
        std::shared_ptr<const void> content;
    };
    static constexpr std::array types {Type::Null,          Type::Boolean, Type::Number,
                                       Type::String,        Type::Date,    Type::DaysDuration,
                                       Type::YearsDuration, Type::List,    Type::Context};
    static constexpr size_t rareIndex = types.size(); ///< Of the alternatives, which stand in this order.

    template <typename Content>
    [[nodiscard]] const Content *held(Type type) const
    {
        const auto *rare = std::get_if<Rare>(&m_content);
        return rare && rare->type == type ? static_cast<const Content *>(rare->content.get()) : nullptr;
    }
    struct Size {
        qint64 weight = 1;
        int depth = 0;
    };
    [[nodiscard]] Size size() const;

    std::variant<std::monostate, bool, Decimal, QString, QDate, DaysDuration, YearsDuration,
                 std::shared_ptr<const ListBox>, std::shared_ptr<const ContextBox>, Rare>
        m_content;
};

/// An interval (DMN 1.5 §10.3.2.7). An end that was not written (`< 5`) is unbounded, which differs from an
/// end that is null.
struct ValueRange {
    Value start;
    Value end;
    bool startOpen = false;
    bool endOpen = false;
    bool startUnbounded = false;
    bool endUnbounded = false;
    Operator form = Operator::None; ///< How a range like `(< 5)`, `(= 5)` or `(!= 5)` was written.
};

/// A built-in, or a function definition of an expression together with the locals it saw.
///
/// The definition belongs to its expression, which must outlive the value.
struct ValueFunction {
    const Builtin *builtin = nullptr;
    const Node *definition = nullptr;
    ValueList captured;
};

/// Strict structural identity, used by tests and by hit policies: numbers by value, no three-valued logic.
[[nodiscard]] bool identical(const Value &a, const Value &b);

} // namespace zhiping::feel

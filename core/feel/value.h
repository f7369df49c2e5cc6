// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feel/decimal.h"
#include "feel/operator.h"
#include "feel/temporal.h"

#include <QDate>
#include <QString>

#include <array>
#include <cstring>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
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
    Value(const Value &other)
        : m_type(other.m_type)
    {
        if (isPlain())
            copyBytes(other);
        else
            share(other);
    }
    Value(Value &&other) noexcept
        : m_type(other.m_type)
    {
        if (isPlain())
            copyBytes(other);
        else
            take(other);
    }
    Value &operator=(const Value &other)
    {
        if (isPlain() && other.isPlain()) {
            m_type = other.m_type;
            copyBytes(other);
        } else if (this != &other) {
            // What is assigned may be a part of what it replaces.
            *this = Value(other);
        }
        return *this;
    }
    Value &operator=(Value &&other) noexcept
    {
        if (isPlain() && other.isPlain()) {
            m_type = other.m_type;
            copyBytes(other);
        } else {
            replaceBy(other);
        }
        return *this;
    }
    ~Value()
    {
        if (!isPlain())
            release();
    }
    explicit Value(bool boolean)
        : m_type(Type::Boolean)
    {
        m_content.boolean = boolean;
    }
    explicit Value(const Decimal &number)
        : m_type(Type::Number)
    {
        m_content.number = number;
    }
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

    [[nodiscard]] Type type() const { return m_type; }
    [[nodiscard]] bool isNull() const { return m_type == Type::Null; }
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
    [[nodiscard]] const bool *boolean() const { return held(Type::Boolean, &m_content.boolean); }
    [[nodiscard]] const Decimal *number() const { return held(Type::Number, &m_content.number); }
    [[nodiscard]] const QString *string() const { return held(Type::String, &m_content.string); }
    [[nodiscard]] const QDate *date() const { return held(Type::Date, &m_content.date); }
    [[nodiscard]] const Time *time() const { return shared<Time>(Type::Time); }
    [[nodiscard]] const DateTime *dateTime() const { return shared<DateTime>(Type::DateTime); }
    [[nodiscard]] const DaysDuration *daysDuration() const
    {
        return held(Type::DaysDuration, &m_content.days);
    }
    [[nodiscard]] const YearsDuration *yearsDuration() const
    {
        return held(Type::YearsDuration, &m_content.years);
    }
    [[nodiscard]] const ValueList *list() const;
    [[nodiscard]] const ValueContext *context() const;
    [[nodiscard]] const ValueRange *range() const { return shared<ValueRange>(Type::Range); }
    [[nodiscard]] const ValueFunction *function() const { return shared<ValueFunction>(Type::Function); }

    /// The entry @p name of a context, or a null pointer.
    [[nodiscard]] const Value *find(QStringView name) const;
    /// The entry @p name of a context; null when absent or when this is no context.
    [[nodiscard]] Value entry(QStringView name) const;

    /// FEEL source that denotes the value; also what `string()` of a list or context shows.
    [[nodiscard]] QString toFeel() const;

    /// How many leaves there are below, repetitions counted, a long text as several.
    [[nodiscard]] qint64 weight() const { return isPlain() ? 1 : size().weight; }

    /// Whether a value of this thread became null for its size since the last call.
    [[nodiscard]] static bool takeOvergrowth();
    /// To be called instead of making a value that would be too large.
    static Value overgrown();

private:
    struct ListBox;
    struct ContextBox;

    /// What a value holds, told by `m_type`. Written out instead of a std::variant, which copies and destroys
    /// through calls even where there is nothing to hold on to, as with most values of an evaluation.
    union Content {
        Content()
            : bytes {}
        {
        }
        ~Content() { } // NOLINT(modernize-use-equals-default): the default is deleted.
        Q_DISABLE_COPY_MOVE(Content)

        std::array<quint64, 2> bytes; ///< All of a plain one.
        bool boolean;
        Decimal number;
        QDate date;
        DaysDuration days;
        YearsDuration years;
        QString string;
        std::shared_ptr<const void> shared; ///< Of all other types.
    };
    template <typename Held>
    static constexpr bool
        fitsPlain = std::is_trivially_copyable_v<Held> && sizeof(Held) <= sizeof(Content::bytes);
    static_assert(fitsPlain<Decimal> && fitsPlain<QDate>);
    static_assert(fitsPlain<DaysDuration> && fitsPlain<YearsDuration>);

    Value(Type type, std::shared_ptr<const void> content);

    /// Whether the content is its bytes.
    [[nodiscard]] bool isPlain() const
    {
        const auto bit = [](Type type) { return 1U << unsigned(type); };
        constexpr unsigned plain = bit(Type::Null) | bit(Type::Boolean) | bit(Type::Number) | bit(Type::Date)
            | bit(Type::DaysDuration) | bit(Type::YearsDuration);
        return (plain & bit(m_type)) != 0;
    }
    void copyBytes(const Value &other)
    {
        std::memcpy(static_cast<void *>(&m_content), static_cast<const void *>(&other.m_content),
                    sizeof m_content.bytes);
    }
    void share(const Value &other);
    void take(Value &other) noexcept;
    void replaceBy(Value &other) noexcept;
    void release() noexcept;

    template <typename Held>
    [[nodiscard]] const Held *held(Type type, const Held *content) const
    {
        return m_type == type ? content : nullptr;
    }
    template <typename Held>
    [[nodiscard]] const Held *shared(Type type) const
    {
        return m_type == type ? static_cast<const Held *>(m_content.shared.get()) : nullptr;
    }
    struct Size {
        qint64 weight = 1;
        int depth = 0;
    };
    [[nodiscard]] Size size() const;

    Content m_content;
    Type m_type = Type::Null;
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

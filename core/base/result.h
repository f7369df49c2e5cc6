// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"

#include <utility>
#include <variant>

namespace zhiping {

/// A value, or the error that prevented it. Shaped after `std::expected`, which GCC 12 lacks in C++20.
///
/// Reading `value()` of a failed result, or `error()` of a good one, is a programming error and asserts.
template <typename T = void>
class [[nodiscard]] Result
{
public:
    using Value = T;

    // Implicit on purpose: `return value;` and `return Error {…};` read as what they are.
    Result(T value) // NOLINT(google-explicit-constructor,hicpp-explicit-conversions)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error) // NOLINT(google-explicit-constructor,hicpp-explicit-conversions)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] const T &value() const &
    {
        Q_ASSERT_X(ok(), "Result::value", "the result is an error");
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] T &&value() &&
    {
        Q_ASSERT_X(ok(), "Result::value", "the result is an error");
        return std::move(*std::get_if<0>(&m_state));
    }
    [[nodiscard]] const Error &error() const
    {
        Q_ASSERT_X(!ok(), "Result::error", "the result is a value");
        return *std::get_if<1>(&m_state);
    }
    const T *operator->() const { return &value(); }
    const T &operator*() const & { return value(); }

    friend bool operator==(const Result &, const Result &) = default;

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    using Value = void;

    Result() = default;
    Result(Error error) // NOLINT(google-explicit-constructor,hicpp-explicit-conversions)
        : m_error(std::move(error))
    {
    }

    [[nodiscard]] bool ok() const { return !m_error; }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const Error &error() const
    {
        Q_ASSERT_X(!ok(), "Result::error", "the result is a success");
        return *m_error;
    }

    friend bool operator==(const Result &, const Result &) = default;

private:
    std::optional<Error> m_error;
};

} // namespace zhiping

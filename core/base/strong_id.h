// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <utility>

namespace zhiping {

/// Text that names one kind of thing. Ids of different kinds do not compare, convert or mix.
template <typename Tag>
class StrongId
{
public:
    StrongId() = default;
    explicit StrongId(QString text)
        : m_text(std::move(text))
    {
    }

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const StrongId &, const StrongId &) = default;
    friend bool operator<(const StrongId &a, const StrongId &b) { return a.m_text < b.m_text; }
    friend size_t qHash(const StrongId &id, size_t seed = 0) { return ::qHash(id.m_text, seed); }

private:
    QString m_text;
};

} // namespace zhiping

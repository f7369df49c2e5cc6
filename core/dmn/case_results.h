// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace zhiping::dmn {

/// What something comes to in every case of the unknown inputs: a diagram in a `CaseDiagrams`. Two that are
/// equal are the same in every case.
struct Cases {
    qint32 node = 0;
    friend bool operator==(const Cases &, const Cases &) = default;
};

/// What operations on diagrams came to, so that none is done twice. Open addressing: an assessment fills
/// hundreds of entries and then drops them all.
class CaseResults
{
public:
    struct Key {
        quint64 what = 0; ///< The operation and its details.
        quint64 operands = 0;
        friend bool operator==(const Key &, const Key &) = default;
    };

    [[nodiscard]] std::optional<Cases> find(const Key &key) const;
    void insert(const Key &key, Cases result);

private:
    struct Entry {
        Key key;
        Cases result {-1};
    };
    [[nodiscard]] size_t placeOf(const Key &key) const;

    std::vector<Entry> m_entries = std::vector<Entry>(256);
    size_t m_size = 0;
};

/// A hash of @p seed and @p more.
[[nodiscard]] inline quint64 mixed(quint64 seed, quint64 more)
{
    constexpr quint64 spread = 0x9e3779b97f4a7c15;
    constexpr int half = 32;
    const quint64 product = (seed ^ more) * spread;
    return product ^ (product >> half);
}

} // namespace zhiping::dmn

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <array>
#include <bit>

namespace zhiping::dmn {

/// A set of inputs of one program, by index. Fixed in size so that it can travel with every abstract value.
class FactSet
{
public:
    static constexpr int capacity = 256;

    static FactSet of(int index)
    {
        FactSet set;
        set.insert(index);
        return set;
    }

    void insert(int index) { m_words[size_t(index) / 64] |= quint64(1) << (index % 64); }
    [[nodiscard]] bool contains(int index) const
    {
        return (m_words[size_t(index) / 64] >> (index % 64) & 1U) != 0;
    }
    [[nodiscard]] bool isEmpty() const { return (m_words[0] | m_words[1] | m_words[2] | m_words[3]) == 0; }
    [[nodiscard]] int count() const
    {
        int all = 0;
        for (const quint64 word : m_words)
            all += std::popcount(word);
        return all;
    }
    [[nodiscard]] bool meets(const FactSet &other) const
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            if ((m_words[i] & other.m_words[i]) != 0)
                return true;
        return false;
    }
    FactSet &operator|=(const FactSet &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
        return *this;
    }
    FactSet &operator&=(const FactSet &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
        return *this;
    }
    friend FactSet operator|(FactSet a, const FactSet &b) { return a |= b; }
    friend bool operator==(const FactSet &, const FactSet &) = default;

    /// Call @p visit with every index in ascending order.
    template <typename Visit>
    void forEach(const Visit &visit) const
    {
        for (size_t word = 0; word < m_words.size(); ++word)
            for (quint64 rest = m_words[word]; rest != 0; rest &= rest - 1)
                visit(int(word) * 64 + std::countr_zero(rest));
    }

private:
    std::array<quint64, capacity / 64> m_words {};
};

} // namespace zhiping::dmn

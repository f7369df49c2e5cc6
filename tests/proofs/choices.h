// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

#include <vector>

namespace zhiping::proofs {

/// A stream of choices from which a case is made: the same stream, the same case. Number 0 stands for the
/// simplest choice everywhere, so that a shrunk tape makes a simpler case.
class Choices
{
public:
    /// A stream without end.
    explicit Choices(quint64 seed)
        : m_state(seed)
    {
    }
    /// What @p tape holds, then zeros.
    explicit Choices(std::vector<quint8> tape)
        : m_tape(std::move(tape))
        , m_endless(false)
    {
    }

    /// One of the @p count numbers from 0 on.
    int below(int count) { return count < 2 ? 0 : int(next() % quint32(count)); }
    bool chance(int percent) { return below(100) >= 100 - percent; }
    template <typename T>
    const T &among(const QList<T> &list)
    {
        return list.at(below(int(list.size())));
    }

private:
    quint32 next()
    {
        if (m_endless)
            return quint32(mixed() >> 32);
        quint32 number = 0;
        for (int i = 0; i < 2; ++i)
            number = (number << 8) | (m_used < m_tape.size() ? m_tape[m_used++] : 0U);
        return number;
    }
    /// SplitMix64 (Steele, Lea, Flood 2014): any seed is good, neighbours too.
    quint64 mixed()
    {
        m_state += 0x9e3779b97f4a7c15U;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }

    quint64 m_state = 0;
    std::vector<quint8> m_tape;
    size_t m_used = 0;
    bool m_endless = true;
};

} // namespace zhiping::proofs

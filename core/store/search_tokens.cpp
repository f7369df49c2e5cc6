// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/search_tokens.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <bitset>

namespace zhiping::store {

namespace {

constexpr qsizetype runTokenLength = 3;

struct Character {
    char32_t code = 0;
    qsizetype size = 1;
};

/// The character at @p at. What is not UTF-8 counts byte by byte.
Character characterAt(QByteArrayView text, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return static_cast<unsigned char>(text.at(at + i)); };
    const unsigned char first = byte(0);
    const qsizetype size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (size == 1 || at + size > text.size())
        return {first, 1};
    char32_t code = first & (0xFFU >> (size + 1));
    for (qsizetype i = 1; i < size; ++i)
        code = (code << 6U) | (byte(i) & 0x3FU);
    return {code, size};
}

bool isHan(char32_t code)
{
    return QChar::script(code) == QChar::Script_Han;
}

bool isRun(char32_t code)
{
    return code != U' ' && code != U'^' && code != U'#' && !isHan(code);
}

class Tokenizer
{
public:
    Tokenizer(QByteArrayView text, SearchSide side, const std::function<bool(const SearchToken &)> &take)
        : m_text(text)
        , m_side(side)
        , m_take(take)
    {
    }

    bool run()
    {
        while (m_at < m_text.size()) {
            const Character next = characterAt(m_text, m_at);
            bool goesOn = true;
            if (next.code == U'^')
                goesOn = takeAlternatives();
            else if (next.code == U'#')
                goesOn = takeAmount();
            else if (next.code == U' ')
                goesOn = takeBlank();
            else if (isHan(next.code))
                goesOn = takeHanzi(next);
            else
                goesOn = takeRun();
            if (!goesOn)
                return false;
        }
        return true;
    }

private:
    bool give(qsizetype from, qsizetype until)
    {
        return m_take({m_text.sliced(from, until - from), from, until, false});
    }

    bool takeBlank()
    {
        ++m_at;
        return give(m_at - 1, m_at);
    }

    bool takeHanzi(const Character &hanzi)
    {
        const qsizetype from = m_at;
        m_at += hanzi.size;
        const Character next = m_at < m_text.size() ? characterAt(m_text, m_at) : Character {U' '};
        const bool first = isFirst(hanzi.code);
        if (!isHan(next.code)) {
            // A query's last hanzi is already in the pair before it; more may follow in what is found.
            const bool said = m_side == SearchSide::Query && m_at == m_text.size() && m_afterHanzi;
            m_afterHanzi = false;
            return said || give(from, m_at);
        }
        m_afterHanzi = true;
        if (!give(from, m_at + next.size))
            return false;
        return m_side == SearchSide::Query || !first
            || m_take({m_text.sliced(from, hanzi.size), from, m_at, true});
    }

    bool isFirst(char32_t code)
    {
        // Those beyond the first plane are few enough to count as the first each time.
        if (code >= m_seen.size())
            return true;
        const bool first = !m_seen.test(code);
        m_seen.set(code);
        return first;
    }

    bool takeAlternatives()
    {
        ++m_at;
        bool alternative = false;
        while (m_at < m_text.size() && m_text.at(m_at) != ' ' && m_text.at(m_at) != '^') {
            const qsizetype size = characterAt(m_text, m_at).size;
            std::array<char, 5> marked {'^'};
            std::copy_n(m_text.data() + m_at, size, marked.begin() + 1);
            if (!m_take({QByteArrayView(marked.data(), size + 1), m_at, m_at + size, alternative}))
                return false;
            alternative = true;
            m_at += size;
        }
        return true;
    }

    bool takeAmount()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && m_text.at(m_at) != ' ')
            ++m_at;
        return give(from, m_at);
    }

    bool takeRun()
    {
        // Where the tokens of the run begin, and where it ends; the last few are kept.
        std::array<qsizetype, runTokenLength + 1> starts {m_at};
        qsizetype length = 0;
        while (m_at < m_text.size()) {
            const Character next = characterAt(m_text, m_at);
            if (!isRun(next.code))
                break;
            m_at += next.size;
            if (++length > runTokenLength)
                std::rotate(starts.begin(), starts.begin() + 1, starts.end());
            starts.at(size_t(std::min(length, runTokenLength))) = m_at;
            if (length >= runTokenLength && !give(starts.front(), m_at))
                return false;
        }
        const qsizetype whole = std::min(length, runTokenLength);
        const bool open = m_side == SearchSide::Query && m_at == m_text.size();
        if (open)
            return whole == runTokenLength || give(starts.front(), m_at);
        for (qsizetype i = whole == runTokenLength ? 1 : 0; i < whole; ++i) {
            if (!give(starts.at(size_t(i)), m_at))
                return false;
        }
        return true;
    }

    const QByteArrayView m_text;
    const SearchSide m_side;
    const std::function<bool(const SearchToken &)> &m_take;
    qsizetype m_at = 0;
    bool m_afterHanzi = false;
    std::bitset<0x10000> m_seen;
};

} // namespace

bool eachSearchToken(QByteArrayView text, SearchSide side,
                     const std::function<bool(const SearchToken &)> &take)
{
    return Tokenizer(text, side, take).run();
}

} // namespace zhiping::store

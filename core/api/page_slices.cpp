// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "api/page_slices.h"

#include <cstring>
#include <utility>

namespace zhiping::api {

namespace {

/// Walks over JSON by its brackets and quotation marks alone. Every step answers whether it could be taken.
class Walk
{
public:
    explicit Walk(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    [[nodiscard]] qsizetype place() const { return m_at; }
    [[nodiscard]] bool atEnd() const { return m_at >= m_bytes.size(); }
    [[nodiscard]] QByteArrayView since(qsizetype start) const { return m_bytes.sliced(start, m_at - start); }

    void blanks()
    {
        while (!atEnd() && std::strchr(" \t\r\n", m_bytes.at(m_at)) && m_bytes.at(m_at) != '\0')
            ++m_at;
    }
    [[nodiscard]] bool isAt(char c) const { return !atEnd() && m_bytes.at(m_at) == c; }
    bool over(char c)
    {
        blanks();
        if (!isAt(c))
            return false;
        ++m_at;
        blanks();
        return true;
    }
    bool overText()
    {
        if (!isAt('"'))
            return false;
        const qsizetype start = ++m_at;
        for (;;) {
            const auto *end = static_cast<const char *>(
                std::memchr(m_bytes.data() + m_at, '"', size_t(m_bytes.size() - m_at)));
            if (!end)
                return false;
            m_at = end - m_bytes.data() + 1;
            // After an odd number of backslashes it is part of the text.
            qsizetype before = m_at - 1;
            while (before > start && m_bytes.at(before - 1) == '\\')
                --before;
            if ((m_at - 1 - before) % 2 == 0)
                return true;
        }
    }
    bool overValue()
    {
        if (isAt('"'))
            return overText();
        if (isAt('{') || isAt('['))
            return overContainer();
        const qsizetype start = m_at;
        while (!atEnd() && !std::strchr(",]} \t\r\n", m_bytes.at(m_at)))
            ++m_at;
        return m_at > start;
    }

private:
    bool overContainer()
    {
        for (qsizetype depth = 0; !atEnd();) {
            const char c = m_bytes.at(m_at);
            if (c == '"') {
                if (!overText())
                    return false;
                continue;
            }
            ++m_at;
            if (c == '{' || c == '[')
                ++depth;
            else if ((c == '}' || c == ']') && --depth == 0)
                return true;
        }
        return false;
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

/// The objects of the list that @p walk stands at.
bool takeItems(Walk &walk, QList<QByteArrayView> &items)
{
    walk.over('[');
    if (walk.over(']'))
        return true;
    do {
        const qsizetype start = walk.place();
        if (!walk.isAt('{') || !walk.overValue())
            return false;
        items.append(walk.since(start));
    } while (walk.over(','));
    return walk.over(']');
}

/// The members of the object that @p walk stands at, which names `items` once at most.
bool takeMembers(Walk &walk, const QByteArray &page, PageSlices &slices)
{
    if (!walk.over('{'))
        return false;
    qsizetype kept = 0;
    bool taken = false;
    if (!walk.isAt('}')) {
        do {
            const qsizetype start = walk.place();
            if (!walk.overText())
                return false;
            const bool isItems = walk.since(start) == QByteArrayView("\"items\"");
            if (!walk.over(':'))
                return false;
            const qsizetype value = walk.place();
            if (!isItems || !walk.isAt('[')) {
                if (!walk.overValue())
                    return false;
                continue;
            }
            if (std::exchange(taken, true) || !takeItems(walk, slices.items))
                return false;
            slices.rest = page.first(value) + "[]";
            kept = walk.place();
        } while (walk.over(','));
    }
    slices.rest += page.sliced(kept);
    return walk.over('}') && walk.atEnd();
}

} // namespace

Result<PageSlices> slicesOf(const QByteArray &page)
{
    PageSlices slices;
    Walk walk(page);
    if (!takeMembers(walk, page, slices))
        return Error {ErrorKind::InvalidInput,
                      QStringLiteral("not a page of objects at byte %1").arg(walk.place()),
                      {}};
    return slices;
}

} // namespace zhiping::api

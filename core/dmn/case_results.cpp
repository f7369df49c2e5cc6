// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/case_results.h"

#include <utility>

namespace zhiping::dmn {

size_t CaseResults::placeOf(const Key &key) const
{
    const size_t mask = m_entries.size() - 1;
    size_t place = mixed(mixed(1, key.what), key.operands) & mask;
    while (m_entries[place].result.node >= 0 && m_entries[place].key != key)
        place = (place + 1) & mask;
    return place;
}

std::optional<Cases> CaseResults::find(const Key &key) const
{
    const Cases result = m_entries[placeOf(key)].result;
    return result.node < 0 ? std::nullopt : std::optional(result);
}

void CaseResults::insert(const Key &key, Cases result)
{
    if (++m_size * 2 > m_entries.size()) {
        std::vector<Entry> entries(m_entries.size() * 2);
        std::swap(entries, m_entries);
        for (const Entry &entry : entries)
            if (entry.result.node >= 0)
                m_entries[placeOf(entry.key)] = entry;
    }
    m_entries[placeOf(key)] = {key, result};
}

} // namespace zhiping::dmn

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/shared_pages.h"

namespace zhiping::platform {

SharedPage SharedPages::page(const QByteArray &key, const std::function<SharedPage()> &make)
{
    std::promise<SharedPage> promise;
    std::shared_future<SharedPage> made;
    {
        const std::lock_guard guard(m_mutex);
        if (const SharedPage *present = m_made.object(key))
            return *present;
        made = m_making.value(key);
        if (!made.valid())
            m_making.insert(key, promise.get_future().share());
    }
    if (made.valid())
        return made.get();
    try {
        SharedPage own = make();
        keep(key, own);
        promise.set_value(own);
        return own;
    } catch (...) {
        const std::lock_guard guard(m_mutex);
        m_making.remove(key);
        promise.set_exception(std::current_exception());
        throw;
    }
}

void SharedPages::keep(const QByteArray &key, const SharedPage &made)
{
    const std::lock_guard guard(m_mutex);
    m_making.remove(key);
    m_made.insert(key, new SharedPage(made), std::max<qsizetype>(1, made.begin.size()));
}

} // namespace zhiping::platform

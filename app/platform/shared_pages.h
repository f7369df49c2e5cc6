// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QCache>
#include <QHash>

#include <functional>
#include <future>
#include <mutex>

namespace zhiping::platform {

/// What a page of the change feed has in common for everybody who may see the same.
struct SharedPage {
    QByteArray begin;   ///< The JSON up to its own part.
    bool coded = false; ///< `begin` is a frame of zstd.
    qint64 last = 0;    ///< The position of its last event; where it has none, that before it.
    bool more = false;
    qint64 remaining = 0; ///< Applications after it.
};

/// Makes a page once for all who ask for it, also where they ask at the same moment. Thread-safe.
///
/// Holds nothing that another instance of the platform would miss: the key names the state of the storage
/// that a page was made from, so that one of another state is never found.
class SharedPages
{
public:
    /// @p maxBytes are kept, the least used given up first.
    explicit SharedPages(qint64 maxBytes = qint64(128) * 1024 * 1024)
        : m_made(maxBytes)
    {
    }

    /// What @p make answered for @p key. What it throws, all who wait for it get, and the next makes it anew.
    [[nodiscard]] SharedPage page(const QByteArray &key, const std::function<SharedPage()> &make);

private:
    void keep(const QByteArray &key, const SharedPage &made);

    std::mutex m_mutex;
    QHash<QByteArray, std::shared_future<SharedPage>> m_making;
    QCache<QByteArray, SharedPage> m_made;
};

} // namespace zhiping::platform

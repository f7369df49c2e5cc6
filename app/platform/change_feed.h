// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/accounts.h"
#include "platform/http_message.h"
#include "platform/shared_pages.h"
#include "platform/site.h"

namespace zhiping::platform {

/// What there is to review, page by page in commit order, as the contract's JSON bytes, with the receipts of
/// the caller's own decisions of that stretch. The applications' own bytes are put in as they are stored,
/// never read and written again; what several callers may see is put together and compressed once.
///
/// A cursor is `<epoch>.<position>`; another epoch (a restored or new database) is answered with 410.
class ChangeFeed
{
public:
    explicit ChangeFeed(const Site &site)
        : m_site(site)
    {
    }

    /// At most @p limit events after @p since for @p caller, coded as @p request accepts it.
    [[nodiscard]] HttpResponse page(const PlatformAccount &caller, const QString &since, int limit,
                                    const HttpRequest &request);

private:
    const Site &m_site;
    SharedPages m_pages;
};

} // namespace zhiping::platform

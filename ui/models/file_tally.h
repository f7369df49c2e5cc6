// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/application.h"

#include <QSet>

namespace zhiping::models {

/// How many attachments there are and how large, and how much of that is missing here. A file that belongs to
/// two applications is one file.
class FileTally final
{
public:
    void add(const QList<domain::Attachment> &attachments, const QSet<QString> &here)
    {
        for (const domain::Attachment &file : attachments) {
            if (m_counted.contains(file.sha256))
                continue;
            m_counted.insert(file.sha256);
            m_bytes += file.bytes;
            if (here.contains(file.sha256))
                continue;
            ++m_missing;
            m_bytesMissing += file.bytes;
        }
    }
    [[nodiscard]] int files() const { return int(m_counted.size()); }
    [[nodiscard]] int missing() const { return m_missing; }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    [[nodiscard]] qint64 bytesMissing() const { return m_bytesMissing; }

private:
    QSet<QString> m_counted; ///< Digests.
    qint64 m_bytes = 0;
    int m_missing = 0;
    qint64 m_bytesMissing = 0;
};

} // namespace zhiping::models

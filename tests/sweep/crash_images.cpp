// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "sweep/crash_images.h"

#include <algorithm>

namespace zhiping::test {

namespace {

constexpr qsizetype sector = 512;

} // namespace

void CrashImages::arrive(QByteArray &content, bool &exists, const DiskChange &change, bool torn)
{
    switch (change.kind) {
    case DiskChange::Kind::Sync:
        return;
    case DiskChange::Kind::Remove:
        content.clear();
        exists = false;
        return;
    case DiskChange::Kind::Truncate:
        content.resize(change.offset);
        return;
    case DiskChange::Kind::Write:
        break;
    }
    exists = true;
    const qsizetype end = change.offset + change.bytes.size();
    if (content.size() < end)
        content.append(end - content.size(), '\0');
    for (qsizetype at = 0; at < change.bytes.size(); at += sector) {
        if (!torn || upTo(1) == 0)
            content.replace(change.offset + at, std::min(sector, change.bytes.size() - at),
                            change.bytes.mid(at, sector));
    }
}

void CrashImages::follow(const DiskChange &change)
{
    File &file = m_files[change.path];
    file.pending.append(change);
    const bool lasting = change.kind == DiskChange::Kind::Sync
        // With the folder synced, too.
        || (change.kind == DiskChange::Kind::Remove && change.offset != 0);
    if (!lasting || m_lies)
        return;
    for (const DiskChange &done : std::as_const(file.pending))
        arrive(file.synced, file.exists, done, false);
    if (change.kind == DiskChange::Kind::Sync)
        file.exists = true;
    file.pending.clear();
}

CrashImages::Image CrashImages::draw()
{
    Image image;
    for (auto file = m_files.cbegin(); file != m_files.cend(); ++file) {
        QByteArray content = file->synced;
        bool exists = file->exists;
        const auto luck = Luck(upTo(int(Luck::Count) - 1));
        const qsizetype first = luck == Luck::First ? upTo(int(file->pending.size())) : file->pending.size();
        for (qsizetype i = 0; i < first && luck != Luck::Nothing; ++i) {
            if (luck != Luck::Any || upTo(1) == 0)
                arrive(content, exists, file->pending.at(i), luck == Luck::Torn);
        }
        if (exists)
            image.insert(file.key(), content);
    }
    return image;
}

} // namespace zhiping::test

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "sync/attachment_policy.h"

#include <QHash>

#include <algorithm>

namespace zhiping::sync {

using domain::Attachment;
using ports::KeptAttachment;

namespace {

/// The disk as the plan will have left it.
class Room
{
public:
    Room(const AttachmentWishes &wishes, const QList<KeptAttachment> &kept, qint64 quota)
        : m_wishes(wishes)
        , m_quota(quota)
    {
        for (const Attachment &attachment : wishes.wanted)
            m_wanted.insert(attachment.sha256);
        for (const KeptAttachment &file : kept) {
            m_kept.insert(file.sha256, file);
            m_used += file.bytes;
        }
        m_byUse = kept;
        std::stable_sort(m_byUse.begin(), m_byUse.end(), [this](const auto &one, const auto &other) {
            return std::pair(m_wanted.contains(one.sha256), one.usedAt)
                < std::pair(m_wanted.contains(other.sha256), other.usedAt);
        });
    }

    [[nodiscard]] bool holds(const QString &sha256) const
    {
        const auto found = m_kept.constFind(sha256);
        return found != m_kept.constEnd() && found->isWhole;
    }

    /// Whether it has gone for another: it would only be fetched again.
    [[nodiscard]] bool gaveWay(const QString &sha256) const { return m_gone.contains(sha256); }

    /// What to remove because more is here than there may be.
    [[nodiscard]] QStringList shrink()
    {
        const auto mayGo = [this](const KeptAttachment &file) {
            return !m_wishes.held.contains(file.sha256);
        };
        return take(chosen(m_used - m_quota, mayGo).first);
    }

    /// What to remove for @p attachment; nothing if it does not fit, whatever goes.
    [[nodiscard]] std::optional<QStringList> make(const Attachment &attachment)
    {
        const qint64 begun = m_kept.value(attachment.sha256).bytes;
        const qint64 excess = m_used + std::max<qint64>(0, attachment.bytes - begun) - m_quota;
        const auto [remove, isEnough] =
            chosen(excess, [&](const KeptAttachment &file) { return givesWayTo(file, attachment); });
        if (!isEnough)
            return {};
        m_used += attachment.bytes - begun;
        m_kept.insert(attachment.sha256, {attachment.sha256, attachment.bytes, {}, true});
        return take(remove);
    }

private:
    /// Enough of what @p mayGo to be rid of @p excess bytes, and whether it is enough.
    template <typename MayGo>
    [[nodiscard]] std::pair<QStringList, bool> chosen(qint64 excess, MayGo &&mayGo) const
    {
        QStringList remove;
        for (const KeptAttachment &file : m_byUse) {
            if (excess <= 0 || !m_wishes.isComplete)
                break;
            if (!m_kept.contains(file.sha256) || !mayGo(file))
                continue;
            remove.append(file.sha256);
            excess -= file.bytes;
        }
        return {remove, excess <= 0};
    }

    [[nodiscard]] QStringList take(const QStringList &remove)
    {
        for (const QString &sha256 : remove) {
            m_used -= m_kept.take(sha256).bytes;
            m_gone.insert(sha256);
        }
        return remove;
    }

    [[nodiscard]] bool givesWayTo(const KeptAttachment &file, const Attachment &attachment) const
    {
        if (file.sha256 == attachment.sha256 || m_wishes.held.contains(file.sha256))
            return false;
        return m_wishes.held.contains(attachment.sha256) || !m_wanted.contains(file.sha256);
    }

    const AttachmentWishes &m_wishes;
    const qint64 m_quota;
    QSet<QString> m_wanted;
    QHash<QString, KeptAttachment> m_kept;
    QList<KeptAttachment> m_byUse; ///< What nobody wants first; of each kind the longest unused.
    QSet<QString> m_gone;
    qint64 m_used = 0;
};

} // namespace

AttachmentPlan planAttachments(const AttachmentWishes &wishes, const QList<KeptAttachment> &kept,
                               qint64 quota)
{
    QList<Attachment> wanted = wishes.wanted;
    std::stable_partition(wanted.begin(), wanted.end(), [&wishes](const Attachment &attachment) {
        return wishes.held.contains(attachment.sha256);
    });
    Room room(wishes, kept, quota);
    AttachmentPlan plan;
    plan.remove = room.shrink();
    for (const Attachment &attachment : std::as_const(wanted)) {
        if (room.holds(attachment.sha256))
            continue;
        const std::optional<QStringList> remove =
            room.gaveWay(attachment.sha256) ? std::nullopt : room.make(attachment);
        if (remove)
            plan.fetches.append({attachment, *remove});
        else
            ++plan.withoutRoom;
    }
    return plan;
}

} // namespace zhiping::sync

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "sync/attachment_policy.h"

#include <QHash>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace zhiping;
using ports::KeptAttachment;
using sync::AttachmentPlan;
using sync::AttachmentWishes;

namespace {

QDateTime hour(int number)
{
    return QDateTime(QDate(2026, 3, 1), QTime(number, 0), Qt::UTC);
}

domain::Attachment file(const QString &name, qint64 bytes)
{
    domain::Attachment attachment;
    attachment.sha256 = name;
    attachment.bytes = bytes;
    return attachment;
}

KeptAttachment kept(const QString &name, qint64 bytes, int usedAt)
{
    return {name, bytes, hour(usedAt), true};
}

/// "-e a-b-c d/1": what goes first, what is fetched, in its order, with what goes before it, and how many
/// stay without room.
QString words(const AttachmentPlan &plan)
{
    QStringList fetches;
    for (const QString &removed : plan.remove)
        fetches.append(u'-' + removed);
    for (const sync::AttachmentFetch &fetch : plan.fetches) {
        QString one = fetch.attachment.sha256;
        for (const QString &removed : fetch.remove)
            one += u'-' + removed;
        fetches.append(one);
    }
    return fetches.join(u' ') + QStringLiteral("/%1").arg(plan.withoutRoom);
}

/// The attachments on a laptop while a plan is carried out.
class Disk
{
public:
    Disk(const AttachmentWishes &wishes, const QList<KeptAttachment> &here)
        : m_wishes(wishes)
    {
        for (const KeptAttachment &file : here)
            m_files.insert(file.sha256, file);
    }

    /// Whether it was there and might go.
    [[nodiscard]] bool remove(const QString &sha256)
    {
        m_removed.insert(sha256);
        return !m_wishes.held.contains(sha256) && m_files.remove(sha256) == 1;
    }

    [[nodiscard]] bool hasRemoved(const QString &sha256) const { return m_removed.contains(sha256); }

    void fetch(const domain::Attachment &attachment)
    {
        m_files.insert(attachment.sha256, {attachment.sha256, attachment.bytes, {}, true});
    }

    [[nodiscard]] qint64 used() const
    {
        return std::accumulate(m_files.cbegin(), m_files.cend(), qint64 {0},
                               [](qint64 sum, const KeptAttachment &file) { return sum + file.bytes; });
    }

    [[nodiscard]] bool holdsNothingElse() const
    {
        return std::all_of(m_files.cbegin(), m_files.cend(), [this](const KeptAttachment &file) {
            return m_wishes.held.contains(file.sha256);
        });
    }

    /// How many that are wanted are not here as a whole.
    [[nodiscard]] int missing() const
    {
        return int(
            std::count_if(m_wishes.wanted.cbegin(), m_wishes.wanted.cend(), [this](const auto &wanted) {
                const auto found = m_files.constFind(wanted.sha256);
                return found == m_files.cend() || !found->isWhole;
            }));
    }

private:
    const AttachmentWishes &m_wishes;
    QHash<QString, KeptAttachment> m_files;
    QSet<QString> m_removed;
};

} // namespace

class AttachmentPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data();
    void decides();
    void keepsItsPromisesInEverySmallCase();
};

void AttachmentPolicyTest::decides_data()
{
    QTest::addColumn<AttachmentWishes>("wishes");
    QTest::addColumn<QList<KeptAttachment>>("files");
    QTest::addColumn<QString>("plan");
    const auto a = file(QStringLiteral("a"), 4);
    const auto b = file(QStringLiteral("b"), 4);
    const auto c = file(QStringLiteral("c"), 4);
    const auto huge = file(QStringLiteral("h"), 11);
    const QSet<QString> heldB {QStringLiteral("b")};
    const auto x = kept(QStringLiteral("x"), 4, 1);
    const auto y = kept(QStringLiteral("y"), 4, 2);
    const auto hereA = kept(QStringLiteral("a"), 4, 3);
    using Files = QList<KeptAttachment>;
    const auto row = [](const char *name, const AttachmentWishes &wishes, const Files &files,
                        const char *plan) {
        QTest::newRow(name) << wishes << files << QString::fromLatin1(plan);
    };
    row("nothing wanted", {}, {x, y}, "/0");
    row("in the order they are due, as far as there is room", {{a, b, c}, {}}, {}, "a b/1");
    row("held first", {{a, b, c}, heldB}, {}, "b a/1");
    row("what is here is not fetched", {{a, b, c}, {}}, {hereA}, "b/1");
    row("the least recently used goes", {{a}, {}}, {y, x}, "a-x/0");
    row("as many as must, and no more", {{file(QStringLiteral("a"), 7)}, {}}, {y, x}, "a-x-y/0");
    row("nothing goes in vain", {{huge}, {}}, {x, y}, "/1");
    row("wanted files do not take turns", {{a, b, c}, {}}, {hereA, kept(QStringLiteral("b"), 4, 1)}, "/1");
    row("a wanted file gives way to a held one", {{a, c, b}, heldB}, {hereA, kept(QStringLiteral("c"), 4, 1)},
        "b-c/1");
    row("what nobody wants goes before what somebody does", {{a, b}, heldB},
        {hereA, kept(QStringLiteral("y"), 4, 9)}, "b-y/0");
    row("what gave way does not come back into what is left over",
        {{file(QStringLiteral("d"), 1), c, file(QStringLiteral("b"), 6)}, heldB},
        {kept(QStringLiteral("d"), 1, 1), kept(QStringLiteral("c"), 7, 2)}, "b-d-c/2");
    row("a held file never goes", {{a, c}, {QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("x")}},
        {x, hereA}, "/1");
    row("half a list removes nothing", {{a}, {QStringLiteral("a")}, false}, {x, y}, "/1");
    row("what was begun counts once", {{file(QStringLiteral("a"), 10)}, {}},
        {{QStringLiteral("a"), 6, hour(1), false}}, "a/0");
    row("what was begun and is wanted by nobody goes", {{file(QStringLiteral("a"), 8)}, {}},
        {{QStringLiteral("z"), 6, hour(5), false}}, "a-z/0");
    const auto large = kept(QStringLiteral("l"), 9, 4);
    row("more than the quota: what nobody wants goes, the longest unused first", {{a}, {}}, {hereA, y, x},
        "-x/0");
    row("more than the quota: what is wanted goes, too, and is not fetched again", {{a}, {}}, {hereA, large},
        "-l/0");
    row("more than the quota, all of it wanted", {{a, b, c}, {}},
        {hereA, kept(QStringLiteral("b"), 4, 1), kept(QStringLiteral("c"), 4, 2)}, "-b/1");
    row("more than the quota, all of it held",
        {{a, b, c}, {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}},
        {hereA, kept(QStringLiteral("b"), 4, 1), kept(QStringLiteral("c"), 4, 2)}, "/0");
    row("half a list removes nothing from more than the quota", {{}, {}, false}, {large, x}, "/0");
}

void AttachmentPolicyTest::decides()
{
    QFETCH(AttachmentWishes, wishes);
    QFETCH(QList<KeptAttachment>, files);
    QFETCH(QString, plan);
    QCOMPARE(words(planAttachments(wishes, files, 10)), plan);
}

/// Four files, each wanted or not, held or not, here, begun or not at all; every quota, less than what is
/// here, too.
void AttachmentPolicyTest::keepsItsPromisesInEverySmallCase()
{
    constexpr int files = 4;
    const qint64 sizes[files] = {1, 2, 3, 5};
    for (int code = 0; code < 6 * 6 * 6 * 6 * 12; ++code) {
        AttachmentWishes wishes;
        QList<KeptAttachment> here;
        int rest = code;
        for (int i = 0; i < files; ++i, rest /= 6) {
            const QString name(QChar(char16_t(u'a' + i)));
            const int wish = rest % 6;
            if (wish % 2 == 1)
                wishes.wanted.append(file(name, sizes[i]));
            if (wish % 2 == 1 && i % 2 == 0)
                wishes.held.insert(name);
            if (wish / 2 > 0)
                here.append({name, wish / 2 == 1 ? sizes[i] : 1, hour(files - i), wish / 2 == 1});
        }
        const qint64 quota = rest;
        const AttachmentPlan plan = planAttachments(wishes, here, quota);
        Disk disk(wishes, here);
        for (const QString &gone : plan.remove) {
            QVERIFY2(disk.used() > quota, "removed in vain");
            QVERIFY2(disk.remove(gone), "removed twice, never there, or held");
        }
        QVERIFY2(disk.used() <= quota || disk.holdsNothingElse(), "more than the quota");
        for (const sync::AttachmentFetch &fetch : plan.fetches) {
            for (const QString &gone : fetch.remove)
                QVERIFY2(disk.remove(gone), "removed twice, never there, or held");
            QVERIFY2(!disk.hasRemoved(fetch.attachment.sha256), "fetched again at once");
            disk.fetch(fetch.attachment);
            QVERIFY2(disk.used() <= quota, "more than the quota");
        }
        QCOMPARE(plan.withoutRoom, disk.missing());
    }
}

QTEST_GUILESS_MAIN(AttachmentPolicyTest)
#include "tst_attachment_policy.moc"

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "support/settle.h"
#include "support/some_keys.h"
#include "sweep/script_laptop.h"

#include <QDir>
#include <QFile>

/// What a laptop's disk, session and clock go through.
namespace zhiping::test {

using namespace Qt::StringLiterals;

namespace {

const QString copyName = u"outbox.copy"_s;

void spoil(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        qFatal("a file cannot be spoilt");
    file.seek(file.size() / 2);
    file.write("spoilt");
    // The head, too: a database may not look at its middle.
    file.seek(0);
    file.write("spoilt");
}

void removeDatabase(const QString &path)
{
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(path + suffix);
}

} // namespace

void ScriptLaptop::restart(const std::function<void(const QString &folder)> &onDisk)
{
    const QString folder = m_profile ? m_profile->folder() : QString();
    m_profile.reset();
    if (onDisk)
        onDisk(folder);
    m_surveyed = false;
    m_lastRunFailed = false;
    auto opened = store::Profile::open(m_folder->path(), u"https://platform.invalid"_s,
                                       domain::AccountId(m_owner.account), someKeys(), m_clock);
    if (!opened)
        qFatal("a profile does not open: %s", qPrintable(opened.error().evidence));
    m_profile = std::move(opened).value();
    if (m_profile->cacheWasRebuilt())
        m_minutes.count(u"rebuilds"_s);
}

void ScriptLaptop::adopt(const Promises &earlier)
{
    m_promises = earlier;
    m_states.clear();
    m_wasSetBack = true;
    m_minutes.count(u"laptops set back"_s);
}

void ScriptLaptop::reopen()
{
    note(u"is started anew"_s);
    restart();
}

void ScriptLaptop::loseCache(Dice &dice)
{
    const bool damaged = dice.oneIn(2);
    note(damaged ? u"finds its cache damaged"_s : u"finds its cache gone"_s);
    restart([damaged](const QString &folder) {
        if (damaged)
            spoil(folder + u"/cache.db"_s);
        else
            removeDatabase(folder + u"/cache.db"_s);
    });
    if (m_profile->cacheWasRebuilt() != damaged)
        complain(u"a damaged cache is not told from a new one"_s);
    if (!damaged)
        m_minutes.count(u"rebuilds"_s);
}

void ScriptLaptop::signOut()
{
    note(u"signs out"_s);
    m_profile->wipeOnClose();
    restart();
    m_tokens.tokens.clear();
    m_minutes.count(u"rebuilds"_s);
}

void ScriptLaptop::loseSession(bool onThePlatformToo)
{
    note(u"loses its session"_s);
    m_tokens.tokens =
        onThePlatformToo ? QStringList {u"no-longer-good-1"_s, u"no-longer-good-2"_s} : QStringList();
}

void ScriptLaptop::signIn()
{
    m_tokens.tokens = m_goodTokens;
    m_tokens.rejected.clear();
}

void ScriptLaptop::turnClock(Dice &dice)
{
    static const QList<int> hours {-24 * 3650, -24, -1, 1, 24, 24 * 3650};
    const int by = dice.pick(hours);
    note(u"has its clock turned by %1 h"_s.arg(by));
    m_clock.setWallClock(m_clock.nowUtc().addSecs(qint64(3600) * by));
}

void ScriptLaptop::copyOutbox()
{
    note(u"has its outbox copied"_s);
    restart([](const QString &folder) {
        QFile::remove(folder + u'/' + copyName);
        if (!QFile::copy(folder + u"/outbox.db"_s, folder + u'/' + copyName))
            qFatal("the outbox cannot be copied");
    });
    m_copied = m_promises;
}

void ScriptLaptop::setBack()
{
    if (!m_copied)
        return note(u"has no copy to be set back to"_s);
    note(u"is set back to the copy"_s);
    restart([](const QString &folder) {
        removeDatabase(folder + u"/outbox.db"_s);
        if (!QFile::copy(folder + u'/' + copyName, folder + u"/outbox.db"_s))
            qFatal("the copy cannot be put back");
    });
    if (m_profile->restoration())
        complain(u"a good copy counts as damaged"_s);
    adopt(*m_copied);
}

void ScriptLaptop::takeUpCopy()
{
    if (!m_copied)
        return note(u"has no copy to take up"_s);
    note(u"finds its outbox damaged and takes up an old backup"_s);
    restart([](const QString &folder) {
        QDir backups(folder + u"/backups"_s);
        const QStringList names = backups.entryList(QDir::Files);
        for (const QString &name : names)
            backups.remove(name);
        if (!QFile::copy(folder + u'/' + copyName, backups.filePath(u"outbox.000001.db"_s)))
            qFatal("the copy cannot be made a backup");
        spoil(folder + u"/outbox.db"_s);
    });
    if (!m_profile->restoration())
        complain(u"a damaged outbox is not noticed"_s);
    adopt(*m_copied);
}

void ScriptLaptop::damageOutbox()
{
    note(u"finds its outbox damaged"_s);
    restart([](const QString &folder) { spoil(folder + u"/outbox.db"_s); });
    // Whoever closed it left a backup of everything.
    if (!m_profile->restoration())
        complain(u"a damaged outbox is not noticed"_s);
}

void ScriptLaptop::damageAttachment(Dice &dice)
{
    QDir folder(m_profile->folder() + u"/attachments"_s);
    QStringList names = folder.entryList(QDir::Files, QDir::Name);
    names.removeIf([](const QString &name) { return name.contains(u'.'); });
    if (names.isEmpty())
        return note(u"has no attachment to be damaged"_s);
    const QString name = dice.pick(names);
    note(u"has a damaged attachment"_s);
    spoil(folder.filePath(name));
    const auto content = settle(m_profile->attachments().read(name));
    if (content)
        complain(u"a damaged attachment is shown"_s);
    // As whoever misses it then asks for a sync.
    m_surveyed = false;
}

} // namespace zhiping::test

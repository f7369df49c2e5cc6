// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "store/connection.h"
#include "store/profile.h"
#include "support/some_keys.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace zhiping::test {

/// A profile in a folder of its own, to open again and again and to lay hands on its files in between.
class ProfileOnDisk
{
public:
    [[nodiscard]] Result<std::unique_ptr<store::Profile>>
    tryOpen(const QString &account = QStringLiteral("acc-1"))
    {
        return store::Profile::open(m_folder.path(), issuer(), domain::AccountId(account), someKeys(),
                                    m_clock);
    }

    /// A null pointer, and a warning, where it does not open.
    [[nodiscard]] std::unique_ptr<store::Profile> open(const QString &account = QStringLiteral("acc-1"))
    {
        auto opened = tryOpen(account);
        if (!opened.ok())
            qWarning() << opened.error().evidence;
        return opened.ok() ? std::move(opened).value() : nullptr;
    }

    /// Of the file @p name of the default account's profile.
    [[nodiscard]] QString path(const QString &name) const
    {
        return m_folder.filePath(folderName() + u'/' + name);
    }

    void overwrite(const QString &name, qint64 from, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(from));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    void runSql(const QString &name, QLatin1String sql) const
    {
        const auto connection =
            store::Connection::open(path(name), store::Connection::Durability::Disposable);
        QVERIFY(connection.ok());
        QVERIFY(connection.value()->runScript(sql).ok());
    }

    [[nodiscard]] static QString issuer() { return QStringLiteral("https://platform.example"); }
    [[nodiscard]] static QString folderName()
    {
        return store::Profile::folderName(issuer(), domain::AccountId(QStringLiteral("acc-1")));
    }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
};

} // namespace zhiping::test

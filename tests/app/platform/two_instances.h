// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/platform_directory.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>
#include <thread>

namespace zhiping::test {

/// Opens what a platform keeps in a directory, as another process would: nothing else is shared.
using OpenStorage = std::function<std::shared_ptr<platform::PlatformStorage>(const QString &directory)>;

inline std::shared_ptr<platform::PlatformStorage> openSqlite(const QString &directory)
{
    return platform::openDirectory(directory, platform::Opener::Visitor).value().storage;
}

/// The storages that have to keep the contract, as rows for an `initTestCase_data()`.
inline void addStorages()
{
    QTest::addColumn<OpenStorage>("open");
    QTest::newRow("SQLite") << OpenStorage(openSqlite);
}

/// Two instances of a storage that share nothing but what is stored.
class TwoInstances
{
public:
    explicit TwoInstances(const OpenStorage &open)
        : here(open(directory.path()))
        , there(open(directory.path()))
    {
    }

    /// Lets @p work(PlatformStorage &) run on both at the same time.
    template <typename Work>
    void both(const Work &work) const
    {
        std::jthread other([&] { work(*there); });
        work(*here);
    }

    const QTemporaryDir directory;
    const std::shared_ptr<platform::PlatformStorage> here;
    const std::shared_ptr<platform::PlatformStorage> there;
};

} // namespace zhiping::test

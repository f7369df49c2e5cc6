// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "reviewer/practice_platform.h"

#include "base/log.h"
#include "platform/platform_server.h"
#include "platform/practice/practice_seed.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QtConcurrent>

namespace zhiping::reviewer {

namespace {

quint16 rememberedPort(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toUShort() : quint16(0);
}

void rememberPort(const QString &path, int port)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::number(port)) < 0 || !file.commit())
        qCWarning(logPlatform) << "the practice port could not be remembered";
}

} // namespace

PracticePlatform::PracticePlatform(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
}

PracticePlatform::~PracticePlatform() = default;

Result<QUrl> PracticePlatform::startOn(quint16 port)
{
    criteria::PackTrust nobody({}); // What is built in needs nobody's word.
    const Result<platform::RulePackSource> rules =
        platform::readRulePacks({QStringLiteral(":/rules")}, nobody);
    if (!rules)
        return rules.error();
    platform::PlatformOptions options;
    options.directory = m_folder;
    options.port = port;
    options.packs = rules->packs;
    options.shelf = rules->shelf;
    options.practiceAccounts = true;
    m_server = std::make_unique<platform::PlatformServer>(options);
    return m_server->start();
}

Result<QUrl> PracticePlatform::start()
{
    if (!QDir().mkpath(m_folder))
        return Error {
            ErrorKind::StorageUnavailable, QStringLiteral("the practice folder cannot be made"), {}};
    const QString portFile = QDir(m_folder).filePath(QStringLiteral("port"));
    const quint16 port = rememberedPort(portFile);
    Result<QUrl> origin = startOn(port);
    if (!origin && port != 0 && origin.error().kind != ErrorKind::Conflict)
        origin = startOn(0);
    if (origin)
        rememberPort(portFile, origin->port());
    return origin;
}

QByteArray PracticePlatform::packKey() const
{
    return m_server->packKey();
}

Future<> PracticePlatform::seed()
{
    if (m_server->applicationCount() > 0)
        return ready(Result<>());
    return QtConcurrent::run([this]() -> Result<> {
        QList<platform::IncomingApplication> incoming;
        for (const platform::SeededApplication &seeded : platform::practiceApplications(QDate::currentDate()))
            incoming.append({seeded.application, seeded.files});
        return m_server->issue(incoming);
    });
}

} // namespace zhiping::reviewer

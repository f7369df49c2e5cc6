// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "reviewer/log_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QMutex>

#include <cstdio>
#include <memory>

namespace zhiping::reviewer {

namespace {

constexpr qint64 mostBytes = 4 * 1024 * 1024;

struct Log {
    QMutex mutex;
    QString path;
    std::unique_ptr<QFile> file;

    void open()
    {
        if (QFile::exists(path) && QFile(path).size() > mostBytes) {
            QFile::remove(path + QStringLiteral(".1"));
            QFile::rename(path, path + QStringLiteral(".1"));
        }
        file = std::make_unique<QFile>(path);
        if (!file->open(QIODevice::Append | QIODevice::Text))
            file.reset();
    }
};

Log &theLog()
{
    static Log log;
    return log;
}

void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toUtf8() + ' '
        + qFormatLogMessage(type, context, message).toUtf8() + '\n';
    std::fputs(line.constData(), stderr);
    Log &log = theLog();
    const QMutexLocker lock(&log.mutex);
    if (log.file && log.file->size() > mostBytes)
        log.open();
    if (log.file) {
        log.file->write(line);
        log.file->flush();
    }
}

} // namespace

void logToFile(const QString &folder)
{
    Log &log = theLog();
    const QMutexLocker lock(&log.mutex);
    QDir().mkpath(folder);
    log.path = QDir(folder).filePath(QStringLiteral("zhiping.log"));
    log.open();
    qSetMessagePattern(QStringLiteral("%{type} %{category} %{message}"));
    qInstallMessageHandler(write);
}

} // namespace zhiping::reviewer

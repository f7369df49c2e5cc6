// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "base/json_reader.h"
#include "domain/application_json.h"
#include "platform/application_records.h"
#include "platform/command.h"
#include "platform/practice_intake.h"
#include "platform/secrets.h"

#include <QDir>
#include <QFile>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

const QString help =
    u"Adds applications, which clients see at their next pull. One of --json, --copy and --generate is required."_s;

Result<domain::Application> readApplication(const QByteArray &bytes)
{
    const Result<QJsonObject> json = parseJsonObject(bytes);
    return json ? domain::applicationFromJson(*json) : Result<domain::Application>(json.error());
}

Result<IncomingApplication> fromFile(const QString &path, const QString &folder)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorKind::NotFound, path + u": "_s + file.errorString(), {}};
    const Result<domain::Application> read = readApplication(file.readAll());
    if (!read)
        return Error {ErrorKind::InvalidInput, path + u": "_s + read.error().evidence, {}};
    IncomingApplication incoming {*read, {}};
    const QStringList names = folder.isEmpty() ? QStringList() : QDir(folder).entryList(QDir::Files);
    for (const QString &name : names) {
        QFile attachment(QDir(folder).filePath(name));
        if (!attachment.open(QIODevice::ReadOnly))
            return Error {ErrorKind::StorageUnavailable, name + u": "_s + attachment.errorString(), {}};
        const QByteArray bytes = attachment.readAll();
        incoming.files.insert(sha256Hex(bytes), bytes);
    }
    return incoming;
}

Result<IncomingApplication> copyOf(const Site &site, const QString &name)
{
    const auto record = site.storage.read([&name](const Records &records) {
        const auto byId = records.reviews().application(name);
        return byId ? byId : records.reviews().applicationWithCode(name);
    });
    if (!record)
        return Error {ErrorKind::NotFound, u"no such application: "_s + name, {}};
    const Result<domain::Application> read = readApplication(record->json);
    if (!read)
        return read.error();
    IncomingApplication copy {*read, {}};
    copy.application.id = domain::ApplicationId();
    copy.application.code.clear();
    copy.application.stage = domain::Stage::Waiting;
    copy.application.opinions.clear();
    copy.application.submittedAt = site.clock.nowUtc();
    copy.application.dueOn = site.clock.nowUtc().date().addDays(20);
    return copy;
}

qint64 newestPosition(const Site &site)
{
    return site.storage.read([](const Records &records) { return records.reviews().feedState({}).newest; });
}

} // namespace

int issueCommand(const QStringList &arguments)
{
    const CommandArguments given(
        u"issue"_s, help, 0,
        {{u"json"_s, u"FILE"_s, u"An application in the contract's JSON form; may be repeated."_s},
         {u"files"_s, u"DIR"_s, u"Folder with the attachments' files, under any names."_s},
         {u"copy"_s, u"ID"_s, u"A fresh copy of the application with this id or code; may be repeated."_s},
         {u"generate"_s, u"N"_s, u"N generated applications without attachments."_s}},
        arguments);
    if (given.exitCode())
        return *given.exitCode();
    const Result<AdminDirectory> admin = AdminDirectory::open(given.value(u"data"_s));
    if (!admin)
        return failed(admin.error());
    const Site &site = admin->site();
    QList<IncomingApplication> incoming;
    for (const QString &path : given.values(u"json"_s)) {
        Result<IncomingApplication> read = fromFile(path, given.value(u"files"_s));
        if (!read)
            return failed(read.error());
        incoming.append(std::move(read).value());
    }
    for (const QString &name : given.values(u"copy"_s)) {
        Result<IncomingApplication> copied = copyOf(site, name);
        if (!copied)
            return failed(copied.error());
        incoming.append(std::move(copied).value());
    }
    if (given.has(u"generate"_s)) {
        const std::optional<int> count = given.number(u"generate"_s, 1);
        if (!count)
            return exitUsage;
        incoming += generatedApplications(*count, quint64(newestPosition(site)) + 1, QDate::currentDate());
    }
    if (incoming.isEmpty()) {
        failed(u"one of --json, --copy and --generate is required"_s);
        return exitUsage;
    }
    const Result<> taken = takeIn(site, incoming);
    if (!taken)
        return failed(taken.error());
    say(u"issued %1"_s.arg(incoming.size()));
    return exitDone;
}

} // namespace zhiping::platform

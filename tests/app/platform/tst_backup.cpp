// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "app/platform/review_fixture.h"
#include "platform/backup.h"
#include "platform/backup_folder.h"
#include "platform/command_line.h"

#include <thread>

using namespace zhiping;
using namespace zhiping::test;
using namespace Qt::StringLiterals;

namespace {

const auto content = "the contract of application a"_ba;

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// A copy of everything, made while the platform runs, and the platform set back to it.
class BackupTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void holdsEverything();
    void isOfOneMoment();
    void namesWhatTheOriginalHasLost();
    void takesNothingsPlace();
    void expiresEveryCursor();
    void givesNothingTwice();
    void signsEverybodyOut();
    void keepsWhatWasThere();
    void isNotPutUnderARunningServer();
    void refusesADamagedBackup_data();
    void refusesADamagedBackup();

private:
    QString backup() const { return place->filePath(u"backup"_s); }
    Result<QStringList> backUp() const
    {
        return platform::backUp(fixture->options.directory, backup(), fixture->clock);
    }
    Result<QString> restore() const
    {
        return platform::restoreBackup(backup(), fixture->options.directory, fixture->clock);
    }
    /// Stop, set back, start.
    void setBack()
    {
        fixture->server->stop();
        const Result<QString> restored = restore();
        QVERIFY2(restored.ok(), restored ? "" : qPrintable(restored.error().evidence));
        QVERIFY(fixture->restart());
    }

    std::unique_ptr<QTemporaryDir> place;
    std::unique_ptr<PlatformFixture> fixture;
    domain::Attachment attachment;
};

void BackupTest::init()
{
    fixture.reset();
    place = std::make_unique<QTemporaryDir>();
    fixture = std::make_unique<PlatformFixture>();
    fixture->options.directory = place->filePath(u"live"_s);
    QVERIFY(fixture->start());
    attachment = anAttachment(u"contract"_s, content);
    domain::Application application = anApplication(u"a"_s);
    application.attachments = {attachment};
    QVERIFY(issueOn(*fixture, {application, anApplication(u"b"_s)}, {{attachment.sha256, content}}).ok());
}

void BackupTest::holdsEverything()
{
    Visitor before = reviewer(*fixture, u"rongchang"_s);
    const Sealed sealed =
        seal(*fixture, u"b"_s, revisionOf(before, u"b"_s), domain::Verdict::RequestCorrection);
    const Answer first = send(before, sealed);
    QCOMPARE(first.status, 201);
    const QByteArray key = fixture->server->packKey();
    const Result<QStringList> missing = backUp();
    QVERIFY2(missing.ok(), missing ? "" : qPrintable(missing.error().evidence));
    QCOMPARE(*missing, QStringList());

    // On another computer.
    fixture->server->stop();
    fixture->options.directory = place->filePath(u"elsewhere"_s);
    const Result<QString> aside = restore();
    QVERIFY(aside.ok());
    QCOMPARE(*aside, QString());
    QVERIFY(fixture->restart());
    QCOMPARE(fixture->server->packKey(), key);
    Visitor after = reviewer(*fixture, u"rongchang"_s);
    QCOMPARE(after.get(u"/api/v1/attachments/"_s + attachment.sha256).body, content);
    QVERIFY(!revisionOf(after, u"a"_s).isEmpty());
    const Answer again = send(after, sealed);
    QCOMPARE(again.status, 200);
    QCOMPARE(again.body, first.body);
    QCOMPARE(QDir(place->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList({u"backup"_s, u"elsewhere"_s, u"live"_s}));
}

void BackupTest::isOfOneMoment()
{
    std::atomic<bool> failed = false;
    std::thread applicants([this, &failed] {
        constexpr int many = 60;
        for (int i = 0; i < many; ++i)
            failed = failed || !issueOn(*fixture, {anApplication(u"more-%1"_s.arg(i))}).ok();
    });
    const bool made = backUp().ok();
    applicants.join();
    QVERIFY(made && !failed);
    setBack();
    // Every number of the feed was given to one application, and none is torn out of the middle.
    fixture->database()->read([](platform::Connection &connection) {
        platform::Statement row =
            connection.query("SELECT count(*), max(feed), count(DISTINCT feed) FROM application");
        QVERIFY(row.step());
        QCOMPARE(row.integer(1), row.integer(0));
        QCOMPARE(row.integer(2), row.integer(0));
    });
}

void BackupTest::namesWhatTheOriginalHasLost()
{
    const QString path = platform::attachmentPath(fixture->options.directory, attachment.sha256);
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    write(path, "not what it was"_ba);
    const Result<QStringList> missing = backUp();
    QVERIFY(missing.ok());
    QCOMPARE(*missing, QStringList {attachment.sha256});
    setBack();
    Visitor caller = reviewer(*fixture, u"rongchang"_s);
    QVERIFY(!revisionOf(caller, u"a"_s).isEmpty());
    QCOMPARE(caller.get(u"/api/v1/attachments/"_s + attachment.sha256).status, 503);
}

void BackupTest::takesNothingsPlace()
{
    QVERIFY(QDir().mkpath(backup()));
    const Result<QStringList> made = backUp();
    QVERIFY(!made.ok());
    QCOMPARE(made.error().kind, ErrorKind::Conflict);
    QVERIFY(QDir(backup()).isEmpty());
    const QStringList backingUp {u"backup"_s, backup(), u"--data"_s, fixture->options.directory};
    QCOMPARE(platform::runCommandLine(backingUp), 1);
    QVERIFY(QDir().rmdir(backup()));
    QCOMPARE(platform::runCommandLine(backingUp), 0);
}

void BackupTest::expiresEveryCursor()
{
    Visitor before = reviewer(*fixture, u"rongchang"_s);
    const QString atBackup = before.get(u"/api/v1/changes"_s).json().value("next"_L1).toString();
    QVERIFY(backUp().ok());
    QVERIFY(issueOn(*fixture, {anApplication(u"later"_s)}).ok());
    const QString later = before.get(u"/api/v1/changes"_s).json().value("next"_L1).toString();
    setBack();
    Visitor after = reviewer(*fixture, u"rongchang"_s);
    for (const QString &cursor : {atBackup, later}) {
        const Answer answer = after.get(u"/api/v1/changes?since="_s + cursor);
        QCOMPARE(answer.status, 410);
        QCOMPARE(problemType(answer), u"cursor-expired"_s);
    }
    QVERIFY(!revisionOf(after, u"a"_s).isEmpty());
    QVERIFY(revisionOf(after, u"later"_s).isEmpty());
}

void BackupTest::givesNothingTwice()
{
    QVERIFY(backUp().ok());
    Visitor before = reviewer(*fixture, u"rongchang"_s);
    const QString reviewed = revisionOf(before, u"a"_s);
    const QJsonObject lost =
        send(before, seal(*fixture, u"a"_s, reviewed, domain::Verdict::RequestCorrection)).json();
    QVERIFY(!lost.value("revision"_L1).toString().isEmpty());
    setBack();
    Visitor after = reviewer(*fixture, u"rongchang"_s);
    QCOMPARE(revisionOf(after, u"a"_s), reviewed);
    const QJsonObject other =
        send(after, seal(*fixture, u"b"_s, revisionOf(after, u"b"_s), domain::Verdict::RequestCorrection))
            .json();
    QVERIFY(other.contains("number"_L1));
    QVERIFY(other.value("number"_L1) != lost.value("number"_L1));
    QVERIFY(other.value("revision"_L1) != lost.value("revision"_L1));
}

void BackupTest::signsEverybodyOut()
{
    Visitor before = reviewer(*fixture, u"rongchang"_s);
    QVERIFY(backUp().ok());
    setBack();
    QCOMPARE(before.get(u"/api/v1/me"_s).status, 401);
    Visitor after = reviewer(*fixture, u"rongchang"_s);
    QCOMPARE(after.get(u"/api/v1/me"_s).status, 200);
}

void BackupTest::keepsWhatWasThere()
{
    QVERIFY(backUp().ok());
    QVERIFY(issueOn(*fixture, {anApplication(u"later"_s)}).ok());
    fixture->server->stop();
    const Result<QString> aside = restore();
    QVERIFY(aside.ok());
    fixture->options.directory = *aside;
    QVERIFY(fixture->restart());
    Visitor caller = reviewer(*fixture, u"rongchang"_s);
    QVERIFY(!revisionOf(caller, u"later"_s).isEmpty());
}

void BackupTest::isNotPutUnderARunningServer()
{
    QVERIFY(backUp().ok());
    QVERIFY(issueOn(*fixture, {anApplication(u"later"_s)}).ok());
    const Result<QString> restored = restore();
    QVERIFY(!restored.ok());
    QCOMPARE(restored.error().kind, ErrorKind::Conflict);
    const QStringList restoring {u"restore"_s, backup(), u"--data"_s, fixture->options.directory};
    QCOMPARE(platform::runCommandLine(restoring), 1);
    Visitor caller = reviewer(*fixture, u"rongchang"_s);
    QVERIFY(!revisionOf(caller, u"later"_s).isEmpty());
    fixture->server->stop();
    QCOMPARE(platform::runCommandLine(restoring), 0);
}

void BackupTest::refusesADamagedBackup_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("removed");
    for (const bool removed : {false, true}) {
        for (const char *file :
             {"backup.json", "platform.db", "policy.json", "rule-pack-key.pem", "attachment"})
            QTest::addRow("%s %s", file, removed ? "gone" : "changed")
                << QString::fromLatin1(file) << removed;
    }
}

void BackupTest::refusesADamagedBackup()
{
    QFETCH(QString, file);
    QFETCH(bool, removed);
    QVERIFY(backUp().ok());
    QVERIFY(issueOn(*fixture, {anApplication(u"later"_s)}).ok());
    const QString path = backup() + u'/'
        + (file == u"attachment"_s ? u"attachments/%1/%2"_s.arg(attachment.sha256.left(2), attachment.sha256)
                                   : file);
    QByteArray bytes = bytesOf(path);
    QVERIFY(!bytes.isEmpty());
    QVERIFY(QFile::remove(path));
    if (!removed) {
        bytes[bytes.size() / 2] = char(bytes.at(bytes.size() / 2) ^ 0x55);
        write(path, bytes);
    }
    fixture->server->stop();
    QVERIFY(!restore().ok());
    QVERIFY(fixture->restart());
    Visitor caller = reviewer(*fixture, u"rongchang"_s);
    QVERIFY(!revisionOf(caller, u"later"_s).isEmpty());
    QCOMPARE(QDir(place->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList({u"backup"_s, u"live"_s}));
}

QTEST_GUILESS_MAIN(BackupTest)
#include "tst_backup.moc"

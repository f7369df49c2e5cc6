// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "auth/sign_in_process.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace zhiping;
using auth::RefusalReason;
using auth::SignInProcess;

using Outcome = Result<QUrl>;

namespace {

auth::SignInRequest aRequest()
{
    const QUrl origin(u"http://127.0.0.1:8080"_s);
    return {QUrl(u"http://127.0.0.1:8080/oauth/authorize?state=s"_s),
            QUrl(u"http://127.0.0.1:8080/oauth/native-callback"_s),
            {origin},
            QUrl(u"http://127.0.0.1:8080/netcasso"_s),
            u"zh_CN"_s,
            {},
            {},
            false};
}

} // namespace

class SignInProcessTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void handsTheCallbackOver();
    void passesTheRequestAsOneLine();
    void endsWithATypedReason_data();
    void endsWithATypedReason();
    void noticesAMissingProgram();
    void closesTheWindowOnCancel();
    void codecRefusesUnusableRequests_data();
    void codecRefusesUnusableRequests();

private:
    [[nodiscard]] QString window(const QByteArray &script);
    [[nodiscard]] static Outcome outcomeOf(SignInProcess &process, const std::function<void()> &act);

    QTemporaryDir m_folder;
};

QString SignInProcessTest::window(const QByteArray &script)
{
    QFile file(m_folder.filePath(u"window"_s));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        qFatal("no script");
    file.write("#!/bin/sh\nread -r request\n" + script + "\n");
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file.fileName();
}

Outcome SignInProcessTest::outcomeOf(SignInProcess &process, const std::function<void()> &act)
{
    std::optional<Outcome> seen;
    connect(&process, &SignInProcess::finished, &process,
            [&seen](const Outcome &outcome) { seen = outcome; });
    act();
    if (!QTest::qWaitFor([&seen] { return seen.has_value(); }, 10000))
        return Error {ErrorKind::Timeout, u"no outcome"_s, {}};
    return *seen;
}

void SignInProcessTest::handsTheCallbackOver()
{
    SignInProcess process(window(R"(echo '{"event":"opened"}'
echo '{"event":"callback","url":"http://127.0.0.1:8080/oauth/native-callback?code=c"}')"));
    QSignalSpy opened(&process, &SignInProcess::opened);
    const Outcome outcome = outcomeOf(process, [&] { process.start(aRequest()); });
    QVERIFY2(outcome.ok(), outcome.ok() ? "" : qPrintable(outcome.error().evidence));
    QCOMPARE(*outcome, QUrl(u"http://127.0.0.1:8080/oauth/native-callback?code=c"_s));
    QCOMPARE(opened.size(), 1);
    QVERIFY(!process.refusal());
}

void SignInProcessTest::passesTheRequestAsOneLine()
{
    const QString copy = m_folder.filePath(u"request"_s);
    SignInProcess process(
        window("printf '%s' \"$request\" > '" + copy.toUtf8() + R"('; echo '{"event":"cancelled"}')"));
    (void)outcomeOf(process, [&] { process.start(aRequest()); });
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto read = auth::signInRequestFromJson(QJsonDocument::fromJson(file.readAll()).object());
    QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().evidence));
    QCOMPARE(*read, aRequest());
}

void SignInProcessTest::endsWithATypedReason_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<RefusalReason>("reason");
    QTest::newRow("closed by the reviewer")
        << QByteArray(R"(echo '{"event":"cancelled"}')") << RefusalReason::Cancelled;
    QTest::newRow("gave up") << QByteArray(R"(echo '{"event":"failed","reason":"no display"}')")
                             << RefusalReason::BrowserFailed;
    QTest::newRow("crashed") << QByteArray("kill -SEGV $$") << RefusalReason::BrowserFailed;
    QTest::newRow("ended silently") << QByteArray("exit 0") << RefusalReason::BrowserFailed;
    QTest::newRow("no JSON") << QByteArray("echo hello") << RefusalReason::BrowserFailed;
    QTest::newRow("unknown event") << QByteArray(R"(echo '{"event":"dance"}')")
                                   << RefusalReason::BrowserFailed;
    QTest::newRow("callback that is no address")
        << QByteArray(R"(echo '{"event":"callback","url":"file:///x"}')") << RefusalReason::BrowserFailed;
    QTest::newRow("endless line") << QByteArray("head -c 40000 /dev/zero | tr '\\0' x; sleep 5")
                                  << RefusalReason::BrowserFailed;
}

void SignInProcessTest::endsWithATypedReason()
{
    QFETCH(QByteArray, script);
    QFETCH(RefusalReason, reason);
    SignInProcess process(window(script));
    if (reason == RefusalReason::BrowserFailed)
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"sign-in window:"_s));
    const Outcome outcome = outcomeOf(process, [&] { process.start(aRequest()); });
    QVERIFY(!outcome.ok());
    QVERIFY(process.refusal());
    QCOMPARE(process.refusal()->reason, reason);
}

void SignInProcessTest::noticesAMissingProgram()
{
    SignInProcess process(m_folder.filePath(u"absent"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"not installed"_s));
    const Outcome outcome = outcomeOf(process, [&] { process.start(aRequest()); });
    QCOMPARE(outcome.error().kind, ErrorKind::NotFound);
    QCOMPARE(process.refusal()->reason, RefusalReason::BrowserMissing);
}

void SignInProcessTest::closesTheWindowOnCancel()
{
    const QString mark = m_folder.filePath(u"closed"_s);
    SignInProcess process(
        window("echo '{\"event\":\"opened\"}'; read -r more; touch '" + mark.toUtf8() + "'"));
    QSignalSpy opened(&process, &SignInProcess::opened);
    process.start(aRequest());
    QVERIFY(opened.wait(10000));
    const Outcome outcome = outcomeOf(process, [&] { process.cancel(); });
    QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
    QCOMPARE(process.refusal()->reason, RefusalReason::Cancelled);
    QTRY_VERIFY(QFile::exists(mark));
}

void SignInProcessTest::codecRefusesUnusableRequests_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("version") << u"v"_s << QJsonValue(2);
    QTest::newRow("foreign authorize") << u"authorize"_s << QJsonValue(u"https://evil.example/"_s);
    QTest::newRow("foreign redirect") << u"redirect_uri"_s << QJsonValue(u"https://evil.example/"_s);
    QTest::newRow("file portal") << u"portal"_s << QJsonValue(u"file:///etc"_s);
    QTest::newRow("unencrypted origin")
        << u"allowed_origins"_s << QJsonValue(QJsonArray {u"http://a.example"_s});
    QTest::newRow("language") << u"language"_s << QJsonValue(1);
    QTest::newRow("missing") << u"portal"_s << QJsonValue(QJsonValue::Undefined);
}

void SignInProcessTest::codecRefusesUnusableRequests()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QJsonObject json = toJson(aRequest());
    if (value.isUndefined())
        json.remove(member);
    else
        json.insert(member, value);
    QVERIFY(!auth::signInRequestFromJson(json).ok());
}

QTEST_GUILESS_MAIN(SignInProcessTest)
#include "tst_sign_in_process.moc"

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "flows/stage.h"

#include <QProcess>

using namespace zhiping;
using namespace zhiping::test;

/// The same sign-in with Debian's django-cas-server as the portal.
class ForeignPortalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsInThroughAPortalThatIsNotOurs()
    {
        QTemporaryDir folder;
        QProcess portal;
        portal.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        portal.start(QStringLiteral("/usr/bin/python3"),
                     {QStringLiteral(ZHIPING_SOURCE_DIR "/tests/flows/django_cas.py"), folder.path(),
                      QStringLiteral("rongchang"), QStringLiteral("foreign-2026")});
        QVERIFY(portal.waitForStarted());
        while (!portal.canReadLine() && portal.state() == QProcess::Running)
            portal.waitForReadyRead(30'000);
        if (portal.state() != QProcess::Running && portal.exitCode() == 77)
            QSKIP("python3-django-cas-server is not installed");
        const int port = portal.readLine().trimmed().toInt();
        QVERIFY(port > 0);
        const QUrl cas(QStringLiteral("http://127.0.0.1:%1/cas").arg(port));

        Stage stage;
        stage.options.casUrl = cas;
        QVERIFY(stage.open().ok());
        const auto laptop = stage.laptop(QStringLiteral("laptop"));
        const auto account = laptop->signIn(
            logIn(QStringLiteral("/cas/login"), QStringLiteral("rongchang"), QStringLiteral("foreign-2026")));
        QVERIFY2(account.ok(), account ? "" : qPrintable(account.error().evidence));
        QCOMPARE(account->region, domain::RegionCode(QStringLiteral("500153")));

        stage.expectTheContractKept(
            {QStringLiteral("authorize"), QStringLiteral("casCallback"), QStringLiteral("token")});
        portal.closeWriteChannel();
        QVERIFY(portal.waitForFinished());
    }
};

QTEST_MAIN(ForeignPortalTest)
#include "tst_foreign_portal.moc"

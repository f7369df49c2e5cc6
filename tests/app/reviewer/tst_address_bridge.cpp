// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/platform_server.h"
#include "reviewer/address_bridge.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace zhiping;
using namespace zhiping::reviewer;

using Control = models::AddressControl;
using Finding = Control::Finding;

class AddressBridgeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatAPersonTypes_data();
    void readsWhatAPersonTypes();
    void offersTheOfficialPortal();
    void findsTheRealPlatform();
    void answersTheLatestQuestionOnly();
    void remembersTheChoice();

private:
    QTemporaryDir m_folder;
    QSettings m_settings {m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
};

void AddressBridgeTest::readsWhatAPersonTypes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Finding>("finding");
    QTest::addColumn<QString>("platform");
    const auto row = [](const char *name, const QString &typed, Finding finding, const QString &platform) {
        QTest::newRow(name) << typed << finding << platform;
    };
    const QString wanted = QStringLiteral("https://review.example.cn");
    row("as it is", wanted, Finding::Platform, wanted);
    row("without scheme", QStringLiteral(" review.example.cn "), Finding::Platform, wanted);
    row("with a page", wanted + QStringLiteral("/index.html?a=1#b"), Finding::Platform, wanted);
    row("full width", QStringLiteral("https：／／review．example。cn"), Finding::Platform, wanted);
    row("port", QStringLiteral("review.example.cn:8443"), Finding::Platform,
        QStringLiteral("https://review.example.cn:8443"));
    row("this computer", QStringLiteral("127.0.0.1:8080"), Finding::Platform,
        QStringLiteral("http://127.0.0.1:8080"));
    row("not encrypted", QStringLiteral("http://review.example.cn"), Finding::NotEncrypted, {});
    row("user name", QStringLiteral("https://review.example.cn@evil.example"), Finding::NotAnAddress, {});
    row("another scheme", QStringLiteral("ftp://review.example.cn"), Finding::NotAnAddress, {});
    row("words", QStringLiteral("智能制造 平台"), Finding::NotAnAddress, {});
    row("nothing", QString(), Finding::NotAnAddress, {});
}

void AddressBridgeTest::readsWhatAPersonTypes()
{
    QFETCH(const QString, typed);
    QFETCH(const Finding, finding);
    QFETCH(const QString, platform);
    const Control::Check check = AddressBridge::read({typed, {}});
    QCOMPARE(check.finding, finding);
    if (finding == Finding::Platform)
        QCOMPARE(check.addresses, (Control::Addresses {platform, Control::officialPortal()}));
}

void AddressBridgeTest::offersTheOfficialPortal()
{
    const AddressBridge bridge(m_settings, {}, false);
    QCOMPARE(bridge.known().portal, QStringLiteral("https://sso.jjxxw.cq.gov.cn/netcasso"));
    const Control::Check check =
        AddressBridge::read({QStringLiteral("https://p.example"), QStringLiteral("http://portal.example")});
    QCOMPARE(check.finding, Finding::PortalInvalid);
}

void AddressBridgeTest::findsTheRealPlatform()
{
    const QTemporaryDir folder;
    platform::PlatformOptions options;
    options.directory = folder.path();
    platform::PlatformServer server(options);
    const Result<QUrl> origin = server.start();
    QVERIFY(origin.ok());
    AddressBridge bridge(m_settings, {}, false);
    QList<Control::Check> seen;
    connect(&bridge, &Control::checked, this, [&seen](const Control::Check &check) { seen.append(check); });
    bridge.check({origin->toString(), {}});
    QTRY_COMPARE(seen.size(), 1);
    QCOMPARE(seen.last().finding, Finding::Platform);
    server.stop();
    bridge.check({origin->toString(), {}});
    QTRY_COMPARE(seen.size(), 2);
    QCOMPARE(seen.last().finding, Finding::Unreachable);
    QVERIFY(seen.last().details.contains(origin->toString()));
}

void AddressBridgeTest::answersTheLatestQuestionOnly()
{
    AddressBridge bridge(m_settings, {}, false);
    QList<Control::Check> seen;
    connect(&bridge, &Control::checked, this, [&seen](const Control::Check &check) { seen.append(check); });
    bridge.check({QStringLiteral("http://127.0.0.1:9"), {}});
    bridge.check({QStringLiteral("ftp://nobody"), {}});
    bridge.check({QStringLiteral("http://127.0.0.1:1"), {}});
    QTRY_COMPARE(seen.size(), 1);
    QCOMPARE(seen.first().addresses.platform, QStringLiteral("http://127.0.0.1:1"));
}

void AddressBridgeTest::remembersTheChoice()
{
    AddressBridge bridge(m_settings, {}, false);
    const QSignalSpy chosen(&bridge, &Control::chosen);
    bridge.practise();
    QVERIFY(m_settings.value(AddressBridge::practiceKey()).toBool());
    bridge.use({QStringLiteral("https://p.example"), Control::officialPortal()});
    QCOMPARE(chosen.size(), 2);
    QVERIFY(!m_settings.value(AddressBridge::practiceKey()).toBool());
    QCOMPARE(m_settings.value(AddressBridge::platformKey()).toString(), QStringLiteral("https://p.example"));
}

QTEST_MAIN(AddressBridgeTest)
#include "tst_address_bridge.moc"

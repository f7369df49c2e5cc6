// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/address_wording.h"
#include "models/start_wording.h"
#include "screens/start/start_window.h"
#include "ui/screens/stage_address.h"
#include "widgets/language.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;
using namespace std::chrono_literals;

using Finding = models::AddressControl::Finding;
using Occasion = screens::AddressPage::Occasion;

Q_DECLARE_METATYPE(zhiping::models::Message)

namespace {

template <typename T>
T *part(const QWidget &window, const char *name)
{
    T *found = window.findChild<T *>(QLatin1String(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

void click(const QWidget &window, const char *name)
{
    QTest::mouseClick(part<QPushButton>(window, name), Qt::LeftButton);
}

const QList<Finding> &findings()
{
    static const QList<Finding> all {Finding::Platform,      Finding::NotAnAddress,  Finding::NotEncrypted,
                                     Finding::PortalInvalid, Finding::Faulty,        Finding::HostUnknown,
                                     Finding::Unreachable,   Finding::Silent,        Finding::Untrusted,
                                     Finding::SentElsewhere, Finding::NotThePlatform};
    return all;
}

} // namespace

class StartWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void looksForThePlatformWhileItIsTyped();
    void goesOnOnlyToAPlatformThatAnswered();
    void letsAnUnreachableAddressPassButNeverAnUntrustedOne();
    void dropsTheFindingWithTheNextLetter();
    void bringsBackTheOfficialPortal();
    void offersPracticeAndAWayBack();
    void saysOfEveryFindingWhatIsSafeAndWhatToDo();
    void saysOfEveryObstacleWhatIsSafeAndWhatToDo_data();
    void saysOfEveryObstacleWhatIsSafeAndWhatToDo();
    void cutsNothing_data();
    void cutsNothing();

private:
    std::unique_ptr<widgets::Theme> m_look;
};

void StartWindowTest::initTestCase()
{
    widgets::installLanguage(*qApp, QStringLiteral("zh_CN"));
    m_look = std::make_unique<widgets::Theme>();
    m_look->install(*qApp);
}

void StartWindowTest::looksForThePlatformWhileItIsTyped()
{
    StageAddress address;
    screens::StartWindow window;
    window.askAddress(address, Occasion::FirstStart);
    part<screens::AddressPage>(window, "addressPage")->setPatience(0ms);
    window.show();
    QTest::keyClicks(part<QLineEdit>(window, "platformEdit"), QStringLiteral("p.example"));
    QTRY_VERIFY(!address.checks.isEmpty());
    QCOMPARE(address.checks.last().platform, QStringLiteral("p.example"));
    QCOMPARE(address.checks.last().portal, models::AddressControl::officialPortal());
    address.find(Finding::Platform);
    QVERIFY(part<QWidget>(window, "addressFinding")->isVisible());
    click(window, "useAddressButton");
    QCOMPARE(address.asked, QStringList {QStringLiteral("p.example")});
}

void StartWindowTest::goesOnOnlyToAPlatformThatAnswered()
{
    StageAddress address;
    screens::StartWindow window;
    window.askAddress(address, Occasion::FirstStart);
    window.show();
    part<QLineEdit>(window, "platformEdit")->setText(QStringLiteral("https://p.example"));
    click(window, "useAddressButton");
    QCOMPARE(address.checks.size(), 1);
    address.find(Finding::NotThePlatform);
    QVERIFY(address.asked.isEmpty());
    click(window, "useAddressButton");
    address.find(Finding::Platform);
    QCOMPARE(address.asked, QStringList {QStringLiteral("https://p.example")});
}

void StartWindowTest::letsAnUnreachableAddressPassButNeverAnUntrustedOne()
{
    StageAddress address;
    screens::StartWindow window;
    window.askAddress(address, Occasion::FirstStart);
    window.show();
    part<QLineEdit>(window, "platformEdit")->setText(QStringLiteral("https://p.example"));
    auto *anyway = part<QPushButton>(window, "useAnywayButton");
    for (const Finding never : {Finding::Untrusted, Finding::SentElsewhere, Finding::NotThePlatform,
                                Finding::NotAnAddress, Finding::NotEncrypted, Finding::PortalInvalid}) {
        click(window, "useAddressButton");
        address.find(never);
        QVERIFY(!anyway->isVisible());
    }
    click(window, "useAddressButton");
    address.find(Finding::Unreachable);
    QVERIFY(anyway->isVisible());
    click(window, "useAnywayButton");
    QCOMPARE(address.asked, QStringList {QStringLiteral("https://p.example")});
}

void StartWindowTest::dropsTheFindingWithTheNextLetter()
{
    StageAddress address;
    screens::StartWindow window;
    window.askAddress(address, Occasion::FirstStart);
    window.show();
    auto *edit = part<QLineEdit>(window, "platformEdit");
    edit->setText(QStringLiteral("https://p.example"));
    click(window, "useAddressButton");
    address.find(Finding::Unreachable);
    QTest::keyClick(edit, Qt::Key_X);
    QVERIFY(!part<QWidget>(window, "addressFinding")->isVisible());
    QVERIFY(!part<QPushButton>(window, "useAnywayButton")->isVisible());
}

void StartWindowTest::bringsBackTheOfficialPortal()
{
    StageAddress address;
    address.last.portal = QStringLiteral("https://elsewhere.example");
    screens::StartWindow window;
    window.askAddress(address, Occasion::FirstStart);
    window.show();
    click(window, "officialPortalButton");
    QCOMPARE(part<QLineEdit>(window, "portalEdit")->text(), models::AddressControl::officialPortal());
}

void StartWindowTest::offersPracticeAndAWayBack()
{
    StageAddress address;
    screens::StartWindow window;
    window.askAddress(address, Occasion::FirstStart);
    window.show();
    QVERIFY(!window.findChild<QPushButton *>(QStringLiteral("keepAddressButton")));
    click(window, "practiseButton");
    QCOMPARE(address.asked, QStringList {QStringLiteral("practise")});
    window.askAddress(address, Occasion::Change);
    const QSignalSpy kept(&window, &screens::StartWindow::addressKept);
    click(window, "keepAddressButton");
    QCOMPARE(kept.size(), 1);
    address.practising = true;
    window.askAddress(address, Occasion::Change);
    QVERIFY(!part<QPushButton>(window, "practiseButton")->isVisible());
}

void StartWindowTest::saysOfEveryFindingWhatIsSafeAndWhatToDo()
{
    QSet<QString> said;
    for (const Finding finding : findings()) {
        models::AddressControl::Check check;
        check.finding = finding;
        check.addresses.platform = QStringLiteral("https://p.example");
        check.elsewhere = QStringLiteral("hotspot.example");
        check.details = QStringLiteral("evidence");
        const models::Message message = models::addressMessage(check);
        QVERIFY(!message.happened.isEmpty());
        QVERIFY(!message.sentence().contains(QStringLiteral("evidence")));
        said.insert(message.happened);
        if (finding != Finding::Platform)
            QVERIFY2(!message.safe.isEmpty() && !message.advice.isEmpty(), qPrintable(message.happened));
        if (finding == Finding::SentElsewhere)
            QVERIFY(message.happened.contains(check.elsewhere));
    }
    QCOMPARE(said.size(), findings().size());
}

void StartWindowTest::saysOfEveryObstacleWhatIsSafeAndWhatToDo_data()
{
    using models::Message;
    QTest::addColumn<Message>("message");
    const auto error = [](ErrorKind kind) { return Error {kind, QStringLiteral("evidence"), {}}; };
    const QString folder = QStringLiteral("/folder");
    QTest::newRow("folder") << models::dataFolderMessage(error(ErrorKind::StorageUnavailable), folder);
    QTest::newRow("full folder") << models::dataFolderMessage(error(ErrorKind::StorageFull), folder);
    QTest::newRow("practice") << models::practiceMessage(error(ErrorKind::ServerFault));
    QTest::newRow("practice in use") << models::practiceMessage(error(ErrorKind::Conflict));
    QTest::newRow("profile in use") << models::profileMessage(error(ErrorKind::Conflict));
    QTest::newRow("newer profile") << models::profileMessage(error(ErrorKind::Refused));
    QTest::newRow("damaged profile") << models::profileMessage(error(ErrorKind::StorageDamaged));
    QTest::newRow("full profile") << models::profileMessage(error(ErrorKind::StorageFull));
    QTest::newRow("read-only profile") << models::profileMessage(error(ErrorKind::StorageUnavailable));
}

void StartWindowTest::saysOfEveryObstacleWhatIsSafeAndWhatToDo()
{
    QFETCH(const models::Message, message);
    screens::StartWindow window;
    window.showFault(message);
    window.show();
    const auto &page = *part<QWidget>(window, "startFault");
    QCOMPARE(part<QLabel>(page, "emptyStateTitle")->text(), message.happened);
    const QString text = part<QLabel>(page, "emptyStateText")->text();
    QVERIFY(!message.safe.isEmpty() && text.contains(message.safe));
    QVERIFY(!message.advice.isEmpty() && text.contains(message.advice));
    QVERIFY2(!text.contains(QStringLiteral("evidence")), "raw evidence in the face");
    auto *details = part<QLabel>(page, "detailsText");
    QVERIFY(!details->isVisible());
    QTest::mouseClick(part<QPushButton>(page, "detailsToggleButton"), Qt::LeftButton);
    QVERIFY(details->isVisible());
    QTest::mouseClick(part<QPushButton>(page, "detailsCopyButton"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), message.details);
    QVERIFY(message.details.contains(QStringLiteral("evidence")));
    const QSignalSpy retried(&window, &screens::StartWindow::retryRequested);
    QTest::mouseClick(part<QPushButton>(page, "emptyStateButton"), Qt::LeftButton);
    QCOMPARE(retried.size(), 1);
}

void StartWindowTest::cutsNothing_data()
{
    QTest::addColumn<int>("scale");
    QTest::addColumn<QSize>("size");
    QTest::newRow("usual") << 100 << QSize(1040, 680);
    QTest::newRow("150 %") << 150 << QSize(1024, 728);
    QTest::newRow("smallest") << 100 << QSize(720, 480);
}

void StartWindowTest::cutsNothing()
{
    QFETCH(const int, scale);
    QFETCH(const QSize, size);
    m_look->setTextScale(scale);
    {
        StageAddress address;
        screens::StartWindow window;
        window.resize(size);
        window.show();
        const auto checkLabels = [&window] {
            QTest::qWait(20);
            const auto labels = window.findChildren<QLabel *>();
            for (const QLabel *label : labels) {
                if (!label->isVisible() || label->text().isEmpty())
                    continue;
                const int needed =
                    label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
                QVERIFY2(label->height() >= needed - 1, qPrintable(label->text()));
            }
        };
        window.showFault(
            models::dataFolderMessage({ErrorKind::StorageUnavailable, {}, {}}, QStringLiteral("/x")));
        checkLabels();
        window.askAddress(address, Occasion::FirstStart);
        part<QLineEdit>(window, "platformEdit")->setText(QStringLiteral("https://p.example"));
        click(window, "useAddressButton");
        address.find(Finding::SentElsewhere, QStringLiteral("HTTP 302"), QStringLiteral("hotspot.example"));
        checkLabels();
    }
    m_look->setTextScale(100);
}

QTEST_MAIN(StartWindowTest)
#include "tst_start_window.moc"

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "reviewer/composition.h"
#include "reviewer/launcher.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QLockFile>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace zhiping;
using namespace zhiping::reviewer;

namespace {

Arguments at(const QString &folder)
{
    Arguments arguments;
    arguments.dataFolder = folder;
    return arguments;
}

void click(const QWidget *window, const QString &name)
{
    auto *button = window->findChild<QPushButton *>(name);
    QVERIFY2(button && button->isVisible(), qPrintable(name));
    QTest::mouseClick(button, Qt::LeftButton);
}

/// What the start window says instead of starting.
QString fault(const Launcher &launcher)
{
    const QWidget *window = launcher.startWindow();
    const auto *page = window ? window->findChild<QWidget *>(QStringLiteral("startFault")) : nullptr;
    if (!page || !page->isVisible())
        return {};
    return page->findChild<QLabel *>(QStringLiteral("emptyStateTitle"))->text();
}

void retry(const Launcher &launcher)
{
    const auto *page = launcher.startWindow()->findChild<QWidget *>(QStringLiteral("startFault"));
    click(page, QStringLiteral("emptyStateButton"));
}

} // namespace

class LauncherTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void asksForAnAddressAtTheFirstStart();
    void keepsAnAddressThatCannotBeReachedIfToldSo();
    void goesStraightOnOnceAnAddressIsKnown();
    void comesBackToTheAddressFromTheSettings();
    void startsPracticeInAFolderOfItsOwn();
    void refusesAnUnsafePlatformOfTheCommandLine();
    void saysThatTheDataFolderCannotBeMadeAndTriesAgain();
    void neverOpensASecondWriterAndTriesAgain();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void LauncherTest::asksForAnAddressAtTheFirstStart()
{
    Launcher launcher(at(m_folder->path()));
    launcher.start();
    QVERIFY(!launcher.composition());
    const QWidget *window = launcher.startWindow();
    QVERIFY(window && window->isVisible());
    QVERIFY(window->findChild<QLineEdit *>(QStringLiteral("platformEdit"))->text().isEmpty());
    QCOMPARE(window->findChild<QLineEdit *>(QStringLiteral("portalEdit"))->text(),
             models::AddressControl::officialPortal());
    QVERIFY(window->findChild<QPushButton *>(QStringLiteral("practiseButton"))->isVisible());
}

void LauncherTest::keepsAnAddressThatCannotBeReachedIfToldSo()
{
    Launcher launcher(at(m_folder->path()));
    launcher.start();
    const QSignalSpy started(&launcher, &Launcher::started);
    auto *edit = launcher.startWindow()->findChild<QLineEdit *>(QStringLiteral("platformEdit"));
    edit->setText(QStringLiteral("http://127.0.0.1:9"));
    auto *anyway = launcher.startWindow()->findChild<QPushButton *>(QStringLiteral("useAnywayButton"));
    QTRY_VERIFY(anyway->isVisible());
    QTest::mouseClick(anyway, Qt::LeftButton);
    QTRY_COMPARE(started.size(), 1);
    QVERIFY(launcher.composition()->window()->isVisible());
    QVERIFY(!launcher.startWindow()->isVisible());
}

void LauncherTest::goesStraightOnOnceAnAddressIsKnown()
{
    {
        Arguments arguments = at(m_folder->path());
        arguments.platform = QUrl(QStringLiteral("http://127.0.0.1:9"));
        Launcher launcher(arguments);
        launcher.start();
        QVERIFY(launcher.composition());
    }
    Launcher launcher(at(m_folder->path()));
    const QSignalSpy started(&launcher, &Launcher::started);
    launcher.start();
    QCOMPARE(started.size(), 1);
    QVERIFY(!launcher.startWindow());
    QCOMPARE(launcher.composition()->session()->platformAddress(), QStringLiteral("http://127.0.0.1:9"));
}

void LauncherTest::comesBackToTheAddressFromTheSettings()
{
    Arguments arguments = at(m_folder->path());
    arguments.platform = QUrl(QStringLiteral("http://127.0.0.1:9"));
    Launcher launcher(arguments);
    launcher.start();
    const QString kept = QDir(m_folder->path()).filePath(QStringLiteral("somebody's work"));
    QVERIFY(QDir().mkpath(kept));
    launcher.composition()->window()->showSettings();
    click(launcher.composition()->window(), QStringLiteral("changeAddressButton"));
    QVERIFY(launcher.startWindow()->isVisible());
    click(launcher.startWindow(), QStringLiteral("keepAddressButton"));
    QTRY_VERIFY(!launcher.startWindow()->isVisible());
    QCOMPARE(launcher.composition()->session()->platformAddress(), QStringLiteral("http://127.0.0.1:9"));

    click(launcher.composition()->window(), QStringLiteral("changeAddressButton"));
    const QSignalSpy started(&launcher, &Launcher::started);
    launcher.startWindow()
        ->findChild<QLineEdit *>(QStringLiteral("platformEdit"))
        ->setText(QStringLiteral("http://127.0.0.1:7"));
    auto *anyway = launcher.startWindow()->findChild<QPushButton *>(QStringLiteral("useAnywayButton"));
    QTRY_VERIFY(anyway->isVisible());
    QTest::mouseClick(anyway, Qt::LeftButton);
    QTRY_COMPARE(started.size(), 1);
    QCOMPARE(launcher.composition()->session()->platformAddress(), QStringLiteral("http://127.0.0.1:7"));
    QVERIFY(QDir(kept).exists());
}

void LauncherTest::startsPracticeInAFolderOfItsOwn()
{
    {
        Launcher launcher(at(m_folder->path()));
        launcher.start();
        const QSignalSpy started(&launcher, &Launcher::started);
        click(launcher.startWindow(), QStringLiteral("practiseButton"));
        QTRY_COMPARE_WITH_TIMEOUT(started.size(), 1, 120000);
        QCOMPARE(launcher.dataFolder(), QDir(m_folder->path()).filePath(QStringLiteral("practice")));
        QVERIFY(launcher.composition()->window()->isVisible());
    }
    const Launcher next(at(m_folder->path()));
    QCOMPARE(next.dataFolder(), QDir(m_folder->path()).filePath(QStringLiteral("practice")));
}

void LauncherTest::refusesAnUnsafePlatformOfTheCommandLine()
{
    Arguments arguments = at(m_folder->path());
    arguments.platform = QUrl(QStringLiteral("http://review.example.cn"));
    Launcher launcher(arguments);
    const QSignalSpy refused(&launcher, &Launcher::refused);
    launcher.start();
    QCOMPARE(refused.size(), 1);
    QVERIFY(!launcher.composition() && !launcher.startWindow());
}

void LauncherTest::saysThatTheDataFolderCannotBeMadeAndTriesAgain()
{
    const QString place = m_folder->filePath(QStringLiteral("occupied"));
    QFile file(place);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    Launcher launcher(at(place + QStringLiteral("/data")));
    launcher.start();
    QVERIFY(!fault(launcher).isEmpty());
    QVERIFY(!launcher.composition());
    QVERIFY(file.remove());
    retry(launcher);
    QTRY_VERIFY(fault(launcher).isEmpty());
    QVERIFY(launcher.startWindow()->findChild<QLineEdit *>(QStringLiteral("platformEdit"))->isVisible());
}

void LauncherTest::neverOpensASecondWriterAndTriesAgain()
{
    Arguments arguments = at(m_folder->path());
    arguments.platform = QUrl(QStringLiteral("http://127.0.0.1:9"));
    auto other = std::make_unique<QLockFile>(m_folder->filePath(QStringLiteral("zhiping.lock")));
    QVERIFY(other->tryLock(0));
    Launcher launcher(arguments);
    launcher.start();
    QVERIFY(!fault(launcher).isEmpty());
    QVERIFY(!launcher.composition());
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("zhiping.log"))));
    const QSignalSpy started(&launcher, &Launcher::started);
    other.reset();
    retry(launcher);
    QTRY_COMPARE(started.size(), 1);
}

QTEST_MAIN(LauncherTest)
#include "tst_launcher.moc"

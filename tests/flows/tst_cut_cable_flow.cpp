// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "flows/laptop.h"
#include "flows/platform_process.h"
#include "flows/separate_networks.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;

namespace {

constexpr int port = 24'680;
constexpr int decisionsEach = 2;
const QString password = QStringLiteral("practice-2026");
const QStringList users {QStringLiteral("rongchang"), QStringLiteral("shiji")};

QString opinionOf(const domain::ApplicationId &id)
{
    return QStringLiteral("现场核对无误：") + id.text();
}

/// In a laptop's own network: sign in, pull, then decide on some applications without sending anything.
int decideOffline(const QUrl &origin, const QString &folder, const QString &user)
{
    Laptop laptop(origin, origin.resolved(QUrl(QStringLiteral("/netcasso"))), folder);
    if (!laptop.signIn(logIn(QStringLiteral("/netcasso/login"), user, password)).ok() || !laptop.open()
        || !laptop.synced())
        return 2;
    laptop.setOffline(true);
    const domain::Verdict verdict = laptop.workspace().desk().isMunicipal()
        ? domain::Verdict::ReturnToDistrict
        : domain::Verdict::RequestCorrection;
    int decided = 0;
    const review::QueueRows rows = laptop.workspace().desk().queue();
    for (const review::QueueRow &row : rows) {
        const bool isOpen = row.lane == review::Lane::Waiting || row.lane == review::Lane::InReview
            || row.lane == review::Lane::SecondRound;
        if (decided == decisionsEach || !isOpen)
            continue;
        const auto opened = settle(laptop.workspace().desk().open(row.summary.id), std::chrono::seconds(60));
        if (!opened)
            return 3;
        (*opened)->writeOpinion(opinionOf(row.summary.id));
        if (!until([&] { return (*opened)->unsaved() == 0; }) || !settle((*opened)->decide(verdict)).ok())
            return 4;
        ++decided;
    }
    const QString profile = laptop.workspace().profile().folder();
    laptop.close();
    // So that there is everything to be pulled again, too.
    for (const QString &name : QDir(profile).entryList({QStringLiteral("cache.db*")}, QDir::Files))
        QFile::remove(profile + u'/' + name);
    QDir(profile + QStringLiteral("/attachments")).removeRecursively();
    return decided == decisionsEach ? 0 : 5;
}

/// In fair weather: every decision has its receipt and was confirmed, and of all that both laptops have
/// written @p sees stand on the platform where this one can read them, each once.
int check(const QUrl &origin, const QString &folder, int sees)
{
    Laptop laptop(origin, origin.resolved(QUrl(QStringLiteral("/netcasso"))), folder);
    if (!laptop.start().ok())
        return 2;
    const auto isUpToDate = [&laptop] {
        return laptop.workspace().scheduler().state() == sync::SyncScheduler::State::UpToDate;
    };
    if (!until(isUpToDate) || !laptop.hasReceipts(decisionsEach))
        return 3;
    const auto entries = settle(laptop.workspace().profile().outbox().entries());
    if (!entries || !std::all_of(entries->cbegin(), entries->cend(), [](const ports::OutboxEntry &entry) {
            return entry.state == ports::OutboxState::Confirmed;
        }))
        return 4;
    const auto rows = settle(laptop.workspace().profile().applications().summaries());
    QStringList heard;
    for (const domain::ApplicationSummary &row : rows ? *rows : QList<domain::ApplicationSummary>()) {
        const auto known = settle(laptop.workspace().profile().applications().application(row.id));
        if (!known)
            return 5;
        for (const domain::Opinion &opinion : known->opinions) {
            if (opinion.text == opinionOf(row.id))
                heard.append(opinion.level + u' ' + row.id.text());
        }
    }
    const bool isTwice = QSet<QString>(heard.cbegin(), heard.cend()).size() != heard.size();
    return isTwice ? 6 : heard.size() == sees ? 0 : 7;
}

} // namespace

/// Two installed clients and a platform, each in a network of its own: packets are lost, connections reset, a
/// cable is cut and put back while both send.
class CutCableFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyDecisionArrivesOnce();

private:
    int inNetwork(int which, const QStringList &words) const
    {
        QStringList command = m_networks.before(which);
        command += QCoreApplication::applicationFilePath();
        command += words;
        return QProcess::execute(command.takeFirst(), command);
    }
    [[nodiscard]] QString folder(int which) const
    {
        return m_folder.filePath(QStringLiteral("laptop%1").arg(which));
    }
    [[nodiscard]] QByteArray logged(int which) const
    {
        QFile log(folder(which) + QStringLiteral("/zhiping.log"));
        return log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray();
    }
    void startClient(int which, QProcess &client) const;

    QTemporaryDir m_folder;
    SeparateNetworks m_networks {port};
    std::unique_ptr<PlatformProcess> m_platform;
};

void CutCableFlowTest::initTestCase()
{
    const QString obstacle = SeparateNetworks::obstacle();
    if (!obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    QVERIFY(m_networks.make(int(users.size())));
    m_platform = std::make_unique<PlatformProcess>(m_folder.filePath(QStringLiteral("platform")),
                                                   m_networks.before(0), port);
    const Result<> started = m_platform->start();
    QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().evidence));
    for (int which = 1; which <= users.size(); ++which)
        QCOMPARE(inNetwork(which,
                           {QStringLiteral("--decide"), m_platform->origin().toString(), folder(which),
                            users.at(which - 1)}),
                 0);
}

void CutCableFlowTest::startClient(int which, QProcess &client) const
{
    QStringList command = m_networks.before(which);
    command += {QStringLiteral(ZHIPING_BIN_DIR "/zhiping"),
                QStringLiteral("--platform"),
                m_platform->origin().toString(),
                QStringLiteral("--portal"),
                m_platform->origin().resolved(QUrl(QStringLiteral("/netcasso"))).toString(),
                QStringLiteral("--data"),
                folder(which)};
    client.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    client.setProcessChannelMode(QProcess::ForwardedChannels);
    const QString program = command.takeFirst();
    client.start(program, command);
}

void CutCableFlowTest::everyDecisionArrivesOnce()
{
    constexpr std::chrono::minutes patience {4};
    for (int which = 1; which <= users.size(); ++which)
        QVERIFY(m_networks.setWeather(which, 12, 3));
    QProcess first;
    QProcess second;
    startClient(1, first);
    startClient(2, second);
    const auto isDispatching = [this](int which) { return logged(which).contains(" attempt 1 is now "); };
    QVERIFY(until([&] { return isDispatching(1); }, patience));
    QVERIFY(m_networks.cut(1));
    const QByteArray before = logged(1);
    QVERIFY(until([&] { return logged(1).count("sync failed") > before.count("sync failed"); }, patience));
    QVERIFY(m_networks.mend(1));
    for (int which = 1; which <= users.size(); ++which) {
        QVERIFY2(until([&] { return logged(which).contains("synced: "); }, patience),
                 logged(which).right(2000).constData());
        QVERIFY(m_networks.setWeather(which, 0, 0));
    }
    for (QProcess *client : {&first, &second}) {
        client->terminate();
        QVERIFY(client->waitForFinished());
        QCOMPARE(client->exitCode(), 0);
    }
    for (int which = 1; which <= users.size(); ++which) {
        qInfo() << users.at(which - 1) << "runs that failed:" << logged(which).count("sync failed");
        // What the municipal level returned is other districts' again.
        const int sees = which == 1 ? decisionsEach : 0;
        QCOMPARE(inNetwork(which,
                           {QStringLiteral("--check"), m_platform->origin().toString(), folder(which),
                            QString::number(sees)}),
                 0);
    }
}

// The test is also what runs in a laptop's network, hence its own main.
int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == QStringLiteral("--decide"))
        return decideOffline(QUrl(words.value(2)), words.value(3), words.value(4));
    if (words.value(1) == QStringLiteral("--check"))
        return check(QUrl(words.value(2)), words.value(3), words.value(4).toInt());
    CutCableFlowTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_cut_cable_flow.moc"

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/clock.h"
#include "store/profile.h"
#include "support/settle.h"
#include "support/some_keys.h"
#include "support/specimens.h"
#include "sweep/killed_child.h"

#include <cstdio>

using namespace zhiping;
using namespace zhiping::test;
using domain::ApplicationId;
using store::Profile;

namespace {

const QString issuer = QStringLiteral("https://platform.example");
const domain::AccountId account(QStringLiteral("acc-1"));
const ApplicationId decided(QStringLiteral("a-1")); ///< On the first laptop, and never sent.
const ApplicationId begun(QStringLiteral("a-2"));   ///< There, too.
const ApplicationId own(QStringLiteral("a-3"));     ///< Begun on the second.
const QString words = QStringLiteral("意见写到一半");

/// What the process that dies is there for.
enum class Task : int { TakeIn, Pack };

QString packageIn(const QString &data)
{
    return data + QStringLiteral("/work.zpwork");
}

std::unique_ptr<Profile> openIn(const QString &data)
{
    static const SystemClock clock;
    auto opened = Profile::open(data + QStringLiteral("/data"), issuer, account, someKeys(), clock);
    return opened ? std::move(opened).value() : nullptr;
}

Result<> write(Profile &profile, const ApplicationId &id)
{
    ports::Draft draft;
    draft.application = id;
    draft.opinion = words;
    draft.changedAt = someTime();
    return settle(profile.work().saveDraft(draft));
}

int carryOut(Task task, const QString &data)
{
    const std::unique_ptr<Profile> profile = openIn(data);
    if (!profile)
        return 2;
    const bool done = task == Task::TakeIn
        ? settle(profile->carriedWork().takeIn(packageIn(data), {})).ok()
        : settle(profile->briefcase().pack({decided, begun}, someTime(9))).ok();
    if (done)
        std::puts("done");
    std::fflush(stdout);
    return done ? 0 : 3;
}

} // namespace

/// A laptop that is killed at any call by which it changes its files while it takes in the work of another,
/// or while something is packed: nothing of its own is lost, and a second attempt brings everything.
class KilledTakingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingAndGoesOn_data();
    void losesNothingAndGoesOn();
    void cleanupTestCase()
    {
        qInfo("cases run %d, violations %d", m_sweep.cases(), int(m_sweep.violations().size()));
    }

private:
    void lay();
    Ending runCase(Task task, const KillPoint &point);
    void judgeTaking(const QString &data, bool saidDone);
    void judgePacking(const QString &data, bool saidDone);
    void expectAll(const Profile &profile);
    void require(bool holds, const QString &otherwise)
    {
        if (!holds)
            m_sweep.complain(otherwise);
    }

    KillSweep m_sweep;
    std::unique_ptr<QTemporaryDir> m_pristine;
    QByteArray m_sealed; ///< The bytes of the first laptop's decision.
};

void KilledTakingTest::losesNothingAndGoesOn_data()
{
    QTest::addColumn<Task>("task");
    QTest::newRow("taking in") << Task::TakeIn;
    QTest::newRow("packing") << Task::Pack;
}

void KilledTakingTest::lay()
{
    m_pristine = std::make_unique<QTemporaryDir>();
    const QTemporaryDir other;
    const std::unique_ptr<Profile> first = openIn(other.path());
    QVERIFY(first);
    QVERIFY(settle(first->work().record(aFinding(QStringLiteral("f1"), decided.text(), QStringLiteral("k1"))))
                .ok());
    QVERIFY(settle(first->outbox().seal(aDecision(QStringLiteral("d-1"), decided.text()),
                                        anApplication(decided.text())))
                .ok());
    QVERIFY(write(*first, begun).ok());
    m_sealed = settle(first->outbox().entries())->constFirst().body;
    QVERIFY(settle(first->carriedWork().writeTo(packageIn(m_pristine->path()))).ok());
    const std::unique_ptr<Profile> second = openIn(m_pristine->path());
    QVERIFY(second && write(*second, own).ok());
}

Ending KilledTakingTest::runCase(Task task, const KillPoint &point)
{
    const QTemporaryDir data;
    copyFolder(m_pristine->path(), data.path());
    const Ending ending = KilledChild().run({QString::number(int(task)), data.path()}, data.path(), point);
    m_sweep.at(ending);
    const bool saidDone = ending.said.contains(QStringLiteral("done"));
    if (task == Task::TakeIn)
        judgeTaking(data.path(), saidDone);
    else
        judgePacking(data.path(), saidDone);
    return ending;
}

void KilledTakingTest::expectAll(const Profile &profile)
{
    const auto entries = settle(profile.outbox().entries());
    require(entries && entries->size() == 1 && entries->constFirst().body == m_sealed
                && entries->constFirst().state == ports::OutboxState::Sealed,
            QStringLiteral("the decision is not there as it was sealed"));
    const auto draft = settle(profile.work().draft(begun));
    require(draft && draft->opinion == words, QStringLiteral("the words are not there"));
    const auto findings = settle(profile.work().findings(decided));
    require(findings && findings->size() == 1, QStringLiteral("what the decision rests on is not there"));
}

void KilledTakingTest::judgeTaking(const QString &data, bool saidDone)
{
    std::unique_ptr<Profile> profile = openIn(data);
    if (!profile)
        return m_sweep.complain(QStringLiteral("the profile does not open"));
    require(!profile->restoration(), QStringLiteral("the outbox counts as damaged"));
    require(!QFileInfo::exists(profile->folder() + QStringLiteral("/incoming")),
            QStringLiteral("what was unpacked stays"));
    const auto draft = settle(profile->work().draft(own));
    require(draft && draft->opinion == words, QStringLiteral("this laptop's own words are lost"));
    if (saidDone)
        expectAll(*profile);
    const auto again = settle(profile->carriedWork().takeIn(packageIn(data), {}));
    require(again.ok() && again->leftAlone == 0, QStringLiteral("it cannot be taken in again"));
    expectAll(*profile);
    const auto record = settle(profile->outbox().record());
    require(record && domain::checkExport(*record).ok(), QStringLiteral("the record is broken"));
}

void KilledTakingTest::judgePacking(const QString &data, bool saidDone)
{
    const std::unique_ptr<Profile> profile = openIn(data);
    if (!profile)
        return m_sweep.complain(QStringLiteral("the profile does not open"));
    require(!profile->restoration(), QStringLiteral("the outbox counts as damaged"));
    const QList<ports::PackedApplication> both {{decided, someTime(9)}, {begun, someTime(9)}};
    const auto packed = settle(profile->briefcase().packed());
    require(packed && (*packed == both || (!saidDone && packed->isEmpty())),
            QStringLiteral("the briefcase is neither as before nor as after"));
}

void KilledTakingTest::losesNothingAndGoesOn()
{
    QFETCH(Task, task);
    lay();
    if (QTest::currentTestFailed())
        return;
    constexpr int sample = 12;
    const QStringList found =
        m_sweep.run(QString::fromLatin1(QTest::currentDataTag()), sample,
                    [this, task](const KillPoint &point) { return runCase(task, point); });
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

int main(int argc, char *argv[])
{
    return runKillable<KilledTakingTest>(
        argc, argv, [](int task, const QStringList &rest) { return carryOut(Task(task), rest.value(0)); });
}

#include "tst_killed_taking.moc"

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/clock.h"
#include "store/profile.h"
#include "support/fake_briefcase.h"
#include "support/settle.h"
#include "support/some_keys.h"
#include "support/specimens.h"

#include <QTemporaryDir>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;
using domain::ApplicationId;
using store::Profile;

/// What the briefcase promises, run on the real one and on the fake that other tests trust.
class BriefcaseContractTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void packsApplicationsUntilTheirDate_data();
    void packsApplicationsUntilTheirDate();
    void outlivesTheProgramAndANewKey();

private:
    [[nodiscard]] std::unique_ptr<Profile> open(const store::Keys &keys) const
    {
        auto opened = Profile::open(m_folder.path(), QStringLiteral("https://platform.example"),
                                    domain::AccountId(QStringLiteral("acc-1")), keys, m_clock);
        return opened ? std::move(opened).value() : nullptr;
    }

    const ApplicationId m_one {QStringLiteral("a-1")};
    const ApplicationId m_two {QStringLiteral("a-2")};
    const ApplicationId m_three {QStringLiteral("a-3")};
    SystemClock m_clock;
    QTemporaryDir m_folder;
};

using Packed = QList<ports::PackedApplication>;

void BriefcaseContractTest::packsApplicationsUntilTheirDate_data()
{
    QTest::addColumn<bool>("isReal");
    QTest::newRow("real") << true;
    QTest::newRow("fake") << false;
}

void BriefcaseContractTest::packsApplicationsUntilTheirDate()
{
    QFETCH(bool, isReal);
    const std::unique_ptr<Profile> profile = isReal ? open(someKeys()) : nullptr;
    QVERIFY(!isReal || profile);
    FakeBriefcase fake;
    ports::Briefcase &briefcase = isReal ? profile->briefcase() : fake;
    QVERIFY(settle(briefcase.packed())->isEmpty());
    QVERIFY(settle(briefcase.pack({m_two, m_one}, someTime(1))).ok());
    QVERIFY(settle(briefcase.pack({m_three}, someTime(2))).ok());
    QVERIFY(settle(briefcase.pack({m_two}, someTime(3))).ok());
    QCOMPARE(settle(briefcase.packed()).value(),
             (Packed {{m_two, someTime(3)}, {m_one, someTime(1)}, {m_three, someTime(2)}}));
    QVERIFY(settle(briefcase.unpack({m_one, ApplicationId(QStringLiteral("unknown"))})).ok());
    QCOMPARE(settle(briefcase.packed()).value(), (Packed {{m_two, someTime(3)}, {m_three, someTime(2)}}));
    QVERIFY(settle(briefcase.unpack({m_two, m_three})).ok());
}

void BriefcaseContractTest::outlivesTheProgramAndANewKey()
{
    std::unique_ptr<Profile> profile = open(someKeys());
    QVERIFY(profile);
    QVERIFY(settle(profile->briefcase().pack({m_one}, someTime(1))).ok());
    // Signing out takes what came from the platform, not what the reviewer chose.
    profile->wipeOnClose();
    profile.reset();
    profile = open(someKeys());
    QVERIFY(profile);
    QCOMPARE(settle(profile->briefcase().packed()).value(), (Packed {{m_one, someTime(1)}}));

    store::KeyRing both = *someKeys();
    both.current = 2;
    both.keys.emplace(2, store::SecretKey::random());
    QVERIFY(settle(profile->reseal(std::make_shared<const store::KeyRing>(both))).ok());
    QCOMPARE(settle(profile->briefcase().packed()).value(), (Packed {{m_one, someTime(1)}}));
}

QTEST_GUILESS_MAIN(BriefcaseContractTest)
#include "tst_briefcase_contract.moc"

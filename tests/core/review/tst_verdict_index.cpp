// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/rule_pack.h"
#include "review/verdict_index.h"
#include "support/fake_application_store.h"
#include "support/fake_attachment_store.h"
#include "support/fake_work_store.h"
#include "support/settle.h"
#include "support/signed_rules.h"

#include <QFile>
#include <QTest>

using namespace zhiping;
using test::settle;

/// Rules are used only where somebody known answers for them.
class VerdictIndexTest : public QObject
{
    Q_OBJECT

    const domain::RulePackId m_id {QStringLiteral("cq-annex2-2018")};
    test::FakeApplicationStore m_applications;
    test::FakeAttachmentStore m_attachments;
    test::FakeWorkStore m_work;
    QByteArray m_bytes;

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(ZHIPING_SOURCE_DIR "/resources/rules/annex2-2018.dmn"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_bytes = file.readAll();
    }

    void usesRulesThatAKnownKeySigned()
    {
        m_applications.packs.insert(m_id, test::signedRules(m_bytes));
        review::VerdictIndex index(m_applications, m_attachments, m_work, test::rulesTrust());
        const auto pack = settle(index.pack(m_id));
        QVERIFY2(pack.ok(), pack.ok() ? "" : qPrintable(pack.error().evidence));
        QCOMPARE((*pack)->stamp().id, m_id);
        QVERIFY(m_applications.packs.contains(m_id));
    }

    void forgetsRulesThatNobodyAnswersFor_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("unsigned") << m_bytes;
        QTest::newRow("by a stranger") << criteria::PackSigner::generated()->sign(m_bytes);
        QTest::newRow("changed") << test::signedRules(m_bytes).replace("&gt;= 1000000", "&gt;= 0000000");
    }
    void forgetsRulesThatNobodyAnswersFor()
    {
        QFETCH(const QByteArray, bytes);
        m_applications.packs.insert(m_id, bytes);
        review::VerdictIndex index(m_applications, m_attachments, m_work, test::rulesTrust());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("rule pack .* is not usable")));
        QCOMPARE(settle(index.pack(m_id)).error().kind, ErrorKind::InvalidRulePack);
        QTRY_VERIFY(!m_applications.packs.contains(m_id));
        m_applications.packs.insert(m_id, test::signedRules(m_bytes));
        QVERIFY2(settle(index.pack(m_id)).ok(), "once the platform has mended them they are used");
    }
};

QTEST_GUILESS_MAIN(VerdictIndexTest)
#include "tst_verdict_index.moc"

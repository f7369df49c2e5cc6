// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/json_reader.h"
#include "domain/account.h"
#include "domain/decision.h"

#include <QJsonDocument>
#include <QTest>

using namespace zhiping;
using namespace zhiping::domain;
using namespace Qt::StringLiterals;

namespace {

Finding finding(const FactValue &value)
{
    return {FindingId(u"F1"_s),
            ApplicationId(u"P1"_s),
            FactKey(u"project.end_on"_s),
            value,
            u"见验收报告"_s,
            {{AttachmentId(u"T1"_s), 7, u"竣工日期"_s}, {AttachmentId(u"T2"_s), 0, {}}},
            QDateTime({2026, 11, 2}, {8, 9, 10, 11}, Qt::UTC)};
}

const QList<FactValue> &everyKindOfValue()
{
    static const QList<FactValue> values {
        FactValue(Undetermined()),
        FactValue(true),
        FactValue(false),
        FactValue(u"medium"_s),
        FactValue(QStringList()),
        FactValue(QStringList {u"mes"_s, u"erp"_s}),
        FactValue(QDate(2018, 3, 20)),
        FactValue(Money {99'999'999}),
        FactValue(Money {0}),
        FactValue(Number {u"-12.50"_s}),
    };
    return values;
}

Decision decision()
{
    Decision d;
    d.id = DecisionId(u"0190c8a0-0000-7000-8000-000000000002"_s);
    d.application = ApplicationId(u"P1"_s);
    d.basedOnRevision = u"r7"_s;
    d.verdict = Verdict::Recognise;
    d.category = CategoryCode(u"B"_s);
    d.opinion = u"经审查，符合。"_s;
    d.verifiedInvestment = Money {52'000'000};
    for (const FactValue &value : everyKindOfValue())
        d.findings.append(finding(value));
    d.conclusions = {
        {u"B1"_s, Conclusion::Met}, {u"B2"_s, Conclusion::Unmet}, {u"B3"_s, Conclusion::Pending}};
    d.system = {RulePackId(u"cq-annex2-2018"_s), QString(64, u'0'), u"0.1.0"_s, u"open"_s,
                QJsonObject {{u"project.built"_s, true}}};
    d.decidedAt = QDateTime({2026, 11, 2}, {8, 9, 10, 11}, Qt::UTC);
    return d;
}

QString evidenceOf(const QByteArray &findingValue)
{
    QJsonObject json = toJson(finding(Undetermined()));
    json.insert(u"value"_s, parseJsonObject(findingValue).value());
    const Result<Finding> read = findingFromJson(json);
    return read.ok() ? u"accepted"_s : read.error().evidence;
}

} // namespace

class TestDecisionJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsEveryKindOfFactValue();
    void refusesWrongFactValues_data();
    void refusesWrongFactValues();
    void decisionReadsBackWhatItWrites();
    void noMemberOfADecisionMayBeMissing();
    void aFaultInAFindingIsPlacedInTheDecision();
    void receiptReadsBackAndChecksItsDigest();
    void accountReadsBackWithAndWithoutARegion();
    void refusesARoleItDoesNotKnow();
};

void TestDecisionJson::keepsEveryKindOfFactValue()
{
    for (const FactValue &value : everyKindOfValue()) {
        const Finding original = finding(value);
        const QByteArray bytes = QJsonDocument(toJson(original)).toJson();
        QVERIFY(findingFromJson(parseJsonObject(bytes).value()).value() == original);
    }
}

void TestDecisionJson::refusesWrongFactValues_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("evidence");
    QTest::newRow("no type") << QByteArray("{}") << u"$.value.type: missing"_s;
    QTest::newRow("unknown type") << QByteArray(R"({"type":"text","value":"x"})")
                                  << u"$.value.type: expected a kind of fact value"_s;
    QTest::newRow("boolean as text") << QByteArray(R"({"type":"boolean","value":"true"})")
                                     << u"$.value.value: expected true or false"_s;
    QTest::newRow("boolean null") << QByteArray(R"({"type":"boolean","value":null})")
                                  << u"$.value.value: expected true or false"_s;
    QTest::newRow("date null") << QByteArray(R"({"type":"date","value":null})")
                               << u"$.value.value: expected a date like 2026-01-31"_s;
    QTest::newRow("money in value") << QByteArray(R"({"type":"money","value":5})")
                                    << u"$.value.amount_fen: missing"_s;
    QTest::newRow("half a fen") << QByteArray(R"({"type":"money","amount_fen":1.5})")
                                << u"$.value.amount_fen: expected an integer within ±2^53"_s;
    QTest::newRow("number not decimal") << QByteArray(R"({"type":"number","value":"many"})")
                                        << u"$.value.value: expected decimal text like 12.5"_s;
    QTest::newRow("choices not strings")
        << QByteArray(R"({"type":"choices","value":[1]})") << u"$.value.value: expected a list of strings"_s;
    QTest::newRow("empty choice") << QByteArray(R"({"type":"choice","value":""})")
                                  << u"$.value.value: must not be empty"_s;
}

void TestDecisionJson::refusesWrongFactValues()
{
    QFETCH(QByteArray, value);
    QTEST(evidenceOf(value), "evidence");
}

void TestDecisionJson::decisionReadsBackWhatItWrites()
{
    const QByteArray bytes = QJsonDocument(toJson(decision())).toJson();
    QVERIFY(decisionFromJson(parseJsonObject(bytes).value()).value() == decision());
    Decision bare = decision();
    bare.category.reset();
    bare.verifiedInvestment.reset();
    bare.findings.clear();
    for (const Verdict verdict : {Verdict::Recognise, Verdict::Decline, Verdict::Forward,
                                  Verdict::RequestCorrection, Verdict::ReturnToDistrict}) {
        bare.verdict = verdict;
        QVERIFY(decisionFromJson(toJson(bare)).value() == bare);
    }
}

void TestDecisionJson::noMemberOfADecisionMayBeMissing()
{
    const QJsonObject json = toJson(decision());
    for (const QString &key : json.keys()) {
        QJsonObject changed = json;
        changed.remove(key);
        const Result<Decision> read = decisionFromJson(changed);
        QVERIFY2(!read.ok(), qPrintable(key));
        QCOMPARE(read.error().evidence, QString(u"$."_s + key + u": missing"_s));
    }
}

void TestDecisionJson::aFaultInAFindingIsPlacedInTheDecision()
{
    QJsonObject json = toJson(decision());
    QJsonArray findings = json.value("findings"_L1).toArray();
    QJsonObject second = findings.at(1).toObject();
    second.insert(u"at"_s, u"yesterday"_s);
    findings.replace(1, second);
    json.insert(u"findings"_s, findings);
    QCOMPARE(decisionFromJson(json).error().evidence,
             u"$.findings[1].at: expected an RFC 3339 time with offset"_s);
}

void TestDecisionJson::receiptReadsBackAndChecksItsDigest()
{
    const Receipt receipt {DecisionId(u"D1"_s), u"R-8831"_s, u"r8"_s, QString(64, u'f'),
                           QDateTime({2026, 11, 2}, {9, 0}, Qt::UTC)};
    QVERIFY(receiptFromJson(toJson(receipt)).value() == receipt);
    QJsonObject json = toJson(receipt);
    json.insert(u"body_sha256"_s, QString(64, u'g'));
    QCOMPARE(receiptFromJson(json).error().evidence, u"$.body_sha256: expected 64 lower-case hex digits"_s);
}

void TestDecisionJson::accountReadsBackWithAndWithoutARegion()
{
    Account account {AccountId(u"u-1"_s),
                     u"区县评审员"_s,
                     u"荣昌区经济信息委"_s,
                     RegionCode(u"500153"_s),
                     {Role::District}};
    QVERIFY(accountFromJson(toJson(account)).value() == account);
    account.region = {};
    account.roles = {Role::Municipal, Role::Trainer};
    QVERIFY(toJson(account).value("region"_L1).isNull());
    QVERIFY(accountFromJson(toJson(account)).value() == account);
}

void TestDecisionJson::refusesARoleItDoesNotKnow()
{
    QJsonObject json = toJson(Account {AccountId(u"u-1"_s), u"甲"_s, {}, {}, {Role::District}});
    json.insert(u"roles"_s, QJsonArray {u"district"_s, u"root"_s});
    QCOMPARE(accountFromJson(json).error().evidence,
             u"$.roles: element 1: expected district, municipal or trainer"_s);
}

QTEST_GUILESS_MAIN(TestDecisionJson)
#include "tst_decision_json.moc"

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "domain/application_json.h"
#include "domain/content_keys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace zhiping;
using namespace zhiping::domain;
using namespace Qt::StringLiterals;

namespace {

Opinion districtOpinion()
{
    Opinion opinion;
    opinion.level = u"district"_s;
    opinion.verdict = u"forward"_s;
    opinion.category = CategoryCode(u"A"_s);
    opinion.body = u"荣昌区经济信息委"_s;
    opinion.reviewer = u"区县评审员"_s;
    opinion.text = u"同意报送"_s;
    opinion.verifiedInvestment = Money {5};
    opinion.conclusions = {{u"A2"_s, u"met"_s}};
    opinion.decidedAt = QDateTime({2026, 11, 1}, {0, 0}, Qt::UTC);
    return opinion;
}

Application full()
{
    Application a;
    a.id = ApplicationId(u"0190c8a0-0000-7000-8000-000000000001"_s);
    a.code = u"ZG-2026-0001"_s;
    a.revision = u"r7"_s;
    a.year = 2026;
    a.stage = Stage::Forwarded;
    a.reviewingRegion = RegionCode(u"500153"_s);
    a.reviewingBody = u"荣昌区经济信息委"_s;
    a.appliedCategory = CategoryCode(u"A"_s);
    a.submittedAt = QDateTime({2026, 10, 9}, {1, 2, 3, 4}, Qt::UTC);
    a.dueOn = QDate(2026, 11, 30);
    a.rulePack = RulePackId(u"cq-annex2-2018"_s);
    a.applicant.name = u"【虚构】巴山精密机械有限公司"_s;
    a.applicant.creditCode = u"91350100M000100Y43"_s;
    a.applicant.registeredInChongqing = true;
    a.applicant.registeredRegion = RegionCode(u"500153"_s);
    a.applicant.legalForm = u"独立法人"_s;
    a.applicant.employees = 0;
    a.applicant.revenue = Money {0};
    a.applicant.size = u"medium"_s;
    a.project.name = u"装备与MES改造"_s;
    a.project.startOn = QDate(2025, 2, 28);
    a.project.built = false;
    a.project.totalInvestment = largestMoney;
    for (const ContentKey &key : contentKeys())
        a.content.insert(key.key, std::nullopt);
    a.content[u"a.digital_equipment"_s] = ContentValue(false);
    a.content[u"b.systems"_s] = ContentValue(QStringList {u"mes"_s, u"erp"_s});
    a.content[u"c.uses"_s] = ContentValue(QStringList());
    a.content[u"c.model"_s] = ContentValue(u"private"_s);
    a.content[u"c.provider"_s] = ContentValue(u"自建机房"_s);
    a.lines = {{LineId(u"L1"_s),
                InvestmentKind(u"EQ"_s),
                u"加工中心"_s,
                u"某厂"_s,
                Money {99'999'999},
                Money {88'495'574},
                u"HT-1"_s,
                {u"0001"_s, u"0002"_s},
                QDate(2025, 6, 1),
                Money {1},
                false},
               {LineId(u"L2"_s), InvestmentKind(u"EQ_FL"_s), {}, {}, {}, {}, {}, {}, {}, {}, {}}};
    a.effects = {
        {u"E3"_s, u"不良品率"_s, u"%"_s, false, u"2.10"_s, u"-0.000000001"_s, u"2024年"_s, u"2025年"_s},
        {u"E1"_s, u"人均产值"_s, u"万元/人·年"_s, true, {}, {}, {}, {}}};
    a.designations = QList<Designation> {{u"municipal_workshop"_s, 2024, u"渝数车〔2024〕1号"_s, {}}};
    a.attachments = {{AttachmentId(u"T1"_s), u"contract"_s, u"采购合同.pdf"_s, u"application/pdf"_s, 0,
                      QString(64, u'a'), 12}};
    a.opinions = {districtOpinion()};
    return a;
}

/// The JSON of `full()` with one place changed by @p change.
using Change = std::function<void(QJsonObject &)>;

Change within(const QString &part, const Change &change)
{
    return [=](QJsonObject &json) {
        QJsonObject inner = json.value(part).toObject();
        change(inner);
        json.insert(part, inner);
    };
}

Change first(const QString &list, const Change &change)
{
    return [=](QJsonObject &json) {
        QJsonArray array = json.value(list).toArray();
        QJsonObject element = array.at(0).toObject();
        change(element);
        array.replace(0, element);
        json.insert(list, array);
    };
}

Change set(const QString &key, const QJsonValue &value)
{
    return [=](QJsonObject &json) { json.insert(key, value); };
}

Change drop(const QString &key)
{
    return [=](QJsonObject &json) { json.remove(key); };
}

} // namespace

class TestApplicationJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsBackWhatItWrites();
    void keepsUnknownApartFromFalseZeroAndEmpty();
    void writesEveryContentKey();
    void ignoresMembersOfANewerPlatform();
    void refusesFaultsWithTheirPlace_data();
    void refusesFaultsWithTheirPlace();
    void noMemberMayBeMissing();
    void stageCodesAreOneToOne();
    void summarySaysWhatTheApplicationSays();
};

void TestApplicationJson::readsBackWhatItWrites()
{
    const Application original = full();
    const QByteArray bytes = QJsonDocument(toJson(original)).toJson(QJsonDocument::Compact);
    const Result<Application> read = applicationFromJson(QJsonDocument::fromJson(bytes).object());
    QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.error().evidence));
    QVERIFY(*read == original);
}

void TestApplicationJson::keepsUnknownApartFromFalseZeroAndEmpty()
{
    QJsonObject json = toJson(full());
    json.insert(u"designations"_s, QJsonValue::Null);
    const Application unknown = applicationFromJson(json).value();
    json.insert(u"designations"_s, QJsonArray());
    const Application none = applicationFromJson(json).value();
    QVERIFY(!unknown.designations);
    QVERIFY(none.designations && none.designations->isEmpty());
    QCOMPARE(none.applicant.employees, qint64(0));
    QCOMPARE(none.project.built, false);
    QVERIFY(!none.project.endOn);
    QVERIFY(none.content.value(u"c.uses"_s).has_value());
    QVERIFY(!none.content.value(u"a.equipment_types"_s).has_value());
    QVERIFY(!none.lines.at(1).amount);
}

void TestApplicationJson::writesEveryContentKey()
{
    const QJsonObject content = toJson(Application()).value("content"_L1).toObject();
    QCOMPARE(content.size(), contentKeys().size());
    for (const ContentKey &key : contentKeys())
        QVERIFY2(content.value(key.key).isNull(), qPrintable(key.key));
}

void TestApplicationJson::ignoresMembersOfANewerPlatform()
{
    QJsonObject json = toJson(full());
    json.insert(u"from_the_future"_s, 1);
    within(u"content"_s, set(u"e.new"_s, true))(json);
    QVERIFY(applicationFromJson(json).value() == full());
}

static void row(const char *name, const Change &change, const char *evidence)
{
    QTest::newRow(name) << change << QString::fromUtf8(evidence);
}

static void addNumberAndDateFaults()
{
    row("missing amount", first(u"lines"_s, drop(u"amount_fen"_s)), "$.lines[0].amount_fen: missing");
    row("amount as text", first(u"lines"_s, set(u"amount_fen"_s, u"100"_s)),
        "$.lines[0].amount_fen: expected an integer or null");
    row("half a fen", first(u"lines"_s, set(u"amount_fen"_s, 1.5)),
        "$.lines[0].amount_fen: expected an integer within ±2^53");
    row("negative amount", first(u"lines"_s, set(u"paid_fen"_s, -1)),
        "$.lines[0].paid_fen: expected an integer from 0 to 999999999999999");
    row("amount too large", within(u"project"_s, set(u"total_investment_fen"_s, 1e15)),
        "$.project.total_investment_fen: expected an integer from 0 to 999999999999999");
    row("date that is none", within(u"project"_s, set(u"end_on"_s, u"2026-02-30"_s)),
        "$.project.end_on: expected a date like 2026-01-31");
    row("date with time", within(u"project"_s, set(u"end_on"_s, u"2026-02-03T00:00:00Z"_s)),
        "$.project.end_on: expected a date like 2026-01-31");
    row("local time", set(u"submitted_at"_s, u"2026-02-03T00:00:00"_s),
        "$.submitted_at: expected an RFC 3339 time with offset");
}

void TestApplicationJson::refusesFaultsWithTheirPlace_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("evidence");
    addNumberAndDateFaults();
    row("unknown stage", set(u"stage"_s, u"lost"_s), "$.stage: expected a stage code");
    row("unknown size", within(u"applicant"_s, set(u"size"_s, u"huge"_s)),
        "$.applicant.size: expected one of large, medium, small, micro");
    row("yes instead of true", within(u"content"_s, set(u"a.line_control"_s, u"yes"_s)),
        "$.content.a.line_control: expected true, false or null");
    row("missing content key", within(u"content"_s, drop(u"d.custom.flexible"_s)),
        "$.content.d.custom.flexible: missing");
    row("unknown model", within(u"content"_s, set(u"c.model"_s, u"edge"_s)),
        "$.content.c.model: expected one of public, private, hybrid");
    row("unknown system", within(u"content"_s, set(u"b.systems"_s, QJsonArray {u"mes"_s, u"crm"_s})),
        "$.content.b.systems: element 1: expected one of rd_design, process_simulation, data_analysis, erp, "
        "mes, "
        "scm, plm, wms, other");
    row("system twice", within(u"content"_s, set(u"b.systems"_s, QJsonArray {u"mes"_s, u"mes"_s})),
        "$.content.b.systems: element 1: named twice");
    row("effect not decimal", first(u"effects"_s, set(u"before"_s, u"1e3"_s)),
        "$.effects[0].before: expected decimal text like 12.5");
    row("effect as number", first(u"effects"_s, set(u"before"_s, 2.1)),
        "$.effects[0].before: expected a string or null");
    row("kind with a blank", first(u"lines"_s, set(u"kind"_s, u"EQ FL"_s)),
        "$.lines[0].kind: expected a code like A or EQ_FL");
    row("short digest", first(u"attachments"_s, set(u"sha256"_s, u"abc"_s)),
        "$.attachments[0].sha256: expected 64 lower-case hex digits");
    row("upper-case digest", first(u"attachments"_s, set(u"sha256"_s, QString(64, u'A'))),
        "$.attachments[0].sha256: expected 64 lower-case hex digits");
    row("no pages at all", first(u"attachments"_s, set(u"pages"_s, 0)),
        "$.attachments[0].pages: expected an integer from 1 to 2147483647");
    row("unknown designation", first(u"designations"_s, set(u"kind"_s, u"medal"_s)),
        "$.designations[0].kind: expected one of national_standardisation, national_demonstration, "
        "national_benchmark, municipal_workshop, municipal_factory, district_workshop, other");
    row("unknown verdict", first(u"opinions"_s, set(u"verdict"_s, u"maybe"_s)),
        "$.opinions[0].verdict: expected a verdict code");
    row("unknown conclusion", first(u"opinions"_s, within(u"conclusions"_s, set(u"A2"_s, u"maybe"_s))),
        "$.opinions[0].conclusions.A2: expected open, met or unmet");
    row("lines not a list", set(u"lines"_s, QJsonObject()), "$.lines: expected a list of objects");
    row("line not an object", set(u"lines"_s, QJsonArray {1}), "$.lines: element 0 is not an object");
    row("applicant null", set(u"applicant"_s, QJsonValue::Null), "$.applicant: expected an object");
    row("empty id", set(u"id"_s, QString()), "$.id: must not be empty");
    row("year of another age", set(u"year"_s, 26), "$.year: expected an integer from 2000 to 2100");
}

void TestApplicationJson::refusesFaultsWithTheirPlace()
{
    QFETCH(Change, change);
    QFETCH(QString, evidence);
    QJsonObject json = toJson(full());
    change(json);
    const Result<Application> read = applicationFromJson(json);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(read.error().evidence, evidence);
}

void TestApplicationJson::noMemberMayBeMissing()
{
    const QJsonObject json = toJson(full());
    const auto check = [&](const QJsonObject &part, const QString &place, const auto &wrap) {
        for (const QString &key : part.keys()) {
            QJsonObject changed = json;
            wrap(drop(key))(changed);
            const Result<Application> read = applicationFromJson(changed);
            const QString expected = place + u'.' + key + u": missing"_s;
            QVERIFY2(!read.ok(), qPrintable(expected));
            QCOMPARE(read.error().evidence, expected);
        }
    };
    check(json, u"$"_s, [](const Change &change) { return change; });
    for (const QString &part : {u"applicant"_s, u"project"_s, u"content"_s})
        check(json.value(part).toObject(), u"$."_s + part,
              [&](const Change &change) { return within(part, change); });
    for (const QString &list : {u"lines"_s, u"effects"_s, u"designations"_s, u"attachments"_s, u"opinions"_s})
        check(json.value(list).toArray().at(0).toObject(), u"$."_s + list + u"[0]"_s,
              [&](const Change &change) { return first(list, change); });
}

void TestApplicationJson::stageCodesAreOneToOne()
{
    QSet<QString> codes;
    for (int i = 0; i <= int(Stage::Withdrawn); ++i) {
        const QString code = codeOf(Stage(i));
        codes.insert(code);
        QCOMPARE(stageFromCode(code), Stage(i));
    }
    QCOMPARE(codes.size(), int(Stage::Withdrawn) + 1);
    QVERIFY(!stageFromCode(u"Waiting"));
}

void TestApplicationJson::summarySaysWhatTheApplicationSays()
{
    const Application a = full();
    const ApplicationSummary summary = summaryOf(a);
    QCOMPARE(summary.id, a.id);
    QCOMPARE(summary.revision, a.revision);
    QCOMPARE(summary.stage, a.stage);
    QCOMPARE(summary.applicantName, a.applicant.name);
    QCOMPARE(summary.projectName, a.project.name);
    QCOMPARE(summary.totalInvestment, a.project.totalInvestment);
    QCOMPARE(summary.dueOn, a.dueOn);
    QCOMPARE(summary.attachmentCount, 1);
}

QTEST_GUILESS_MAIN(TestApplicationJson)
#include "tst_application_json.moc"

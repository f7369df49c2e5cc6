// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/json_reader.h"

#include <QTest>

using namespace zhiping;
using namespace Qt::StringLiterals;

namespace {

JsonReader reading(const char *json)
{
    return JsonReader(parseJsonObject(QByteArray(json)).value(), u"$"_s);
}

} // namespace

class TestJsonReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void remembersTheFirstFaultOnly();
    void absenceIsAFaultAndNullIsAnAnswer();
    void refusesIntegersThatAreNotExact_data();
    void refusesIntegersThatAreNotExact();
    void readsTimesWithAnyOffsetAsUtc();
    void placesFaultsInsideLists();
    void namesTheByteWhereJsonBreaks();
    void refusesWhatIsNestedTooDeeply();
};

void TestJsonReader::remembersTheFirstFaultOnly()
{
    JsonReader reader = reading(R"({"a": 1})");
    QCOMPARE(reader.string("a"_L1), QString());
    QCOMPARE(reader.boolean("b"_L1), false);
    QCOMPARE(reader.error()->evidence, u"$.a: expected a string"_s);
}

void TestJsonReader::absenceIsAFaultAndNullIsAnAnswer()
{
    JsonReader unknown = reading(R"({"a": null})");
    QVERIFY(!unknown.nullableBoolean("a"_L1));
    QVERIFY(!unknown.error());
    QVERIFY(!unknown.nullableBoolean("b"_L1));
    QCOMPARE(unknown.error()->evidence, u"$.b: missing"_s);
}

void TestJsonReader::refusesIntegersThatAreNotExact_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("fine");
    QTest::newRow("zero") << QByteArray(R"({"n": 0})") << true;
    QTest::newRow("whole written with a fraction") << QByteArray(R"({"n": 1.0})") << true;
    QTest::newRow("fraction") << QByteArray(R"({"n": 1.5})") << false;
    QTest::newRow("beyond 2^53") << QByteArray(R"({"n": 9007199254740994})") << false;
    QTest::newRow("huge") << QByteArray(R"({"n": 1e300})") << false;
    QTest::newRow("text") << QByteArray(R"({"n": "1"})") << false;
    QTest::newRow("true") << QByteArray(R"({"n": true})") << false;
}

void TestJsonReader::refusesIntegersThatAreNotExact()
{
    QFETCH(QByteArray, json);
    JsonReader reader(parseJsonObject(json).value(), u"$"_s);
    (void)reader.integer("n"_L1);
    QTEST(!reader.error().has_value(), "fine");
}

void TestJsonReader::readsTimesWithAnyOffsetAsUtc()
{
    JsonReader reader = reading(R"({"a": "2026-11-22T08:00:00+08:00", "b": "2026-11-22T00:00:00.000Z"})");
    QCOMPARE(reader.utc("a"_L1), reader.utc("b"_L1));
    QCOMPARE(reader.utc("a"_L1).timeSpec(), Qt::UTC);
    QVERIFY(!reader.error());
}

void TestJsonReader::placesFaultsInsideLists()
{
    JsonReader reader = reading(R"({"list": [{"n": 1}, {"n": "x"}]})");
    qint64 sum = 0;
    reader.objects("list"_L1, [&](JsonReader &each) { sum += each.integer("n"_L1); });
    QCOMPARE(sum, 1);
    QCOMPARE(reader.error()->evidence, u"$.list[1].n: expected an integer"_s);
}

void TestJsonReader::namesTheByteWhereJsonBreaks()
{
    const Result<QJsonObject> broken = parseJsonObject(QByteArray(R"({"a": tru})"));
    QVERIFY(!broken.ok());
    QVERIFY2(broken.error().evidence.startsWith(u"not JSON at byte "_s), qPrintable(broken.error().evidence));
    QCOMPARE(parseJsonObject("[]").error().evidence, u"$: expected an object"_s);
}

void TestJsonReader::refusesWhatIsNestedTooDeeply()
{
    const auto nested = [](int depth, const QByteArray &inside) -> QByteArray {
        return QByteArray("{\"a\":").repeated(depth) + inside + QByteArray(depth, '}');
    };
    QVERIFY(parseJsonObject(nested(64, "1")).ok());
    const Result<QJsonObject> deep = parseJsonObject(nested(64, "[1]"));
    QCOMPARE(deep.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(deep.error().evidence.contains(QStringLiteral("64")), qPrintable(deep.error().evidence));
    QVERIFY(!parseJsonObject(nested(2'000'000, "1")).ok());
    // Brackets in texts are no nesting, nor is what follows an escaped quotation mark.
    QVERIFY(parseJsonObject("{\"a\":\"" + QByteArray(500, '[') + "\\\"{{{{\",\"b\":\"\\\\\"}").ok());
}

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_json_reader.moc"

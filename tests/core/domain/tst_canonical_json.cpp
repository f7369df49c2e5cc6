// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "domain/canonical_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace zhiping;

/// RFC 8785, as far as a record needs it.
class CanonicalJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesOneForm_data();
    void writesOneForm();
    void sortsByUtf16CodeUnits();
    void refusesWhatProgramsWriteDifferently_data();
    void refusesWhatProgramsWriteDifferently();
};

void CanonicalJsonTest::writesOneForm_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("canonical");
    QTest::newRow("empty") << QByteArray(" { } ") << QByteArray("{}");
    QTest::newRow("order and space") << QByteArray(R"({ "b" : 1, "a" : [ true , null , "x" ] })")
                                     << QByteArray(R"({"a":[true,null,"x"],"b":1})");
    QTest::newRow("nested") << QByteArray(R"({"o":{"z":{},"y":[]}})")
                            << QByteArray(R"({"o":{"y":[],"z":{}}})");
    QTest::newRow("integers") << QByteArray(R"({"n":[0,-0,1.0,1e3,-17,9007199254740991]})")
                              << QByteArray(R"({"n":[0,0,1,1000,-17,9007199254740991]})");
    // RFC 8785 §3.2.2.2.
    QTest::newRow("escapes") << QByteArray(
        R"({"s":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/\b\f\r\t\u007f"})")
                             << QByteArray("{\"s\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\b\\f\\r\\t\x7f\"}");
    QTest::newRow("Chinese and beyond")
        << QByteArray(R"({"智":"\ud83d\ude00评"})") << QByteArray("{\"智\":\"😀评\"}");
}

void CanonicalJsonTest::writesOneForm()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, canonical);
    const QJsonDocument document = QJsonDocument::fromJson(json);
    QVERIFY(document.isObject());
    QCOMPARE(domain::canonicalJson(document.object()).value(), canonical);
    // Canonical already: the same again.
    QCOMPARE(domain::canonicalJson(QJsonDocument::fromJson(canonical).object()).value(), canonical);
}

void CanonicalJsonTest::sortsByUtf16CodeUnits()
{
    // RFC 8785 §3.2.3: the emoji, a surrogate pair, comes before U+FB33.
    const QJsonObject json {{QStringLiteral("\u20ac"), 1},     {QStringLiteral("\r"), 2},
                            {QStringLiteral("\ufb33"), 3},     {QStringLiteral("1"), 4},
                            {QStringLiteral("\U0001F600"), 5}, {QStringLiteral("\u0080"), 6},
                            {QStringLiteral("\u00f6"), 7}};
    QCOMPARE(domain::canonicalJson(json).value(),
             QStringLiteral(
                 "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\U0001F600\":5,\"\ufb33\":3}")
                 .toUtf8());
}

void CanonicalJsonTest::refusesWhatProgramsWriteDifferently_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("place");
    QTest::newRow("a fraction") << QJsonObject {{QStringLiteral("a"), 0.5}} << QStringLiteral("$.a");
    QTest::newRow("too large") << QJsonObject {{QStringLiteral("a"), 9007199254740992.0}}
                               << QStringLiteral("$.a");
    QTest::newRow("in a list") << QJsonObject {{QStringLiteral("l"), QJsonArray {1, 1.5}}}
                               << QStringLiteral("$.l[1]");
    QTest::newRow("half a character")
        << QJsonObject {{QStringLiteral("s"), QString(QChar(0xD83D))}} << QStringLiteral("$.s");
}

void CanonicalJsonTest::refusesWhatProgramsWriteDifferently()
{
    QFETCH(QJsonObject, json);
    QFETCH(QString, place);
    const auto refused = domain::canonicalJson(json);
    QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(refused.error().evidence.startsWith(place), qPrintable(refused.error().evidence));
}

QTEST_GUILESS_MAIN(CanonicalJsonTest)
#include "tst_canonical_json.moc"

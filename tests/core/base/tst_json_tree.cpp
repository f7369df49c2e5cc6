// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/json_reader.h"

#include <QJsonDocument>
#include <QTest>

using namespace zhiping;
using namespace Qt::StringLiterals;

class TestJsonTree : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatQtReads_data();
    void readsWhatQtReads();
    void refusesWhatIsNotCleanJson_data();
    void refusesWhatIsNotCleanJson();
    void takesAnEscapedBackslashForNoEscape();
    void canBeUsedAgain();
    void readersTellTheSameFaultsOfBoth_data();
    void readersTellTheSameFaultsOfBoth();
    void readersRefuseAMemberThatIsThereTwice();
};

void TestJsonTree::readsWhatQtReads_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("every type") << QByteArray(
        R"( {"z": [1, -2.5, 1e3, true, false, null, "text", {}, []], "a": {"b": {"c": [[]]}}} )");
    QTest::newRow("escapes") << QByteArray(R"({"a": "\" \\ \/ \b \f \n \r \t \u4e2d \ud83d\ude00 \u0000"})");
    QTest::newRow("hanzi") << QByteArray(R"({"名称": "重庆𠮷野家"})");
    QTest::newRow("integers") << QByteArray(R"({"a": 9007199254740993, "b": -9223372036854775808})");
}

void TestJsonTree::readsWhatQtReads()
{
    QFETCH(QByteArray, json);
    JsonTree tree;
    QVERIFY(tree.parse(json).ok());
    QCOMPARE(tree.root().toQt(), QJsonValue(QJsonDocument::fromJson(json).object()));
    QCOMPARE(JsonReader(tree, u"$"_s).raw(), QJsonDocument::fromJson(json).object());
}

void TestJsonTree::refusesWhatIsNotCleanJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("a text") << QByteArray("\"a\"");
    QTest::newRow("cut short") << QByteArray(R"({"a": 1)");
    QTest::newRow("something behind") << QByteArray(R"({"a": 1} {)");
    QTest::newRow("NaN") << QByteArray(R"({"a": NaN})");
    QTest::newRow("endless") << QByteArray(R"({"a": 1e400})");
    QTest::newRow("a zero before") << QByteArray(R"({"a": 01})");
    QTest::newRow("more than 64 bits") << QByteArray(R"({"a": 123456789012345678901234567890})");
    QTest::newRow("broken UTF-8") << QByteArray("{\"a\": \"\xE4\xB8\"}");
    QTest::newRow("a surrogate in UTF-8") << QByteArray("{\"a\": \"\xED\xA0\x80\"}");
    QTest::newRow("the first half of a pair") << QByteArray(R"({"a": "\ud83d"})");
    QTest::newRow("the second half of a pair") << QByteArray(R"({"a": "\ude00"})");
    QTest::newRow("halves the wrong way round") << QByteArray(R"({"a": "\ude00\ud83d"})");
    QTest::newRow("a half at the end") << QByteArray(R"({"a": "\\\udc00"})");
    QTest::newRow("a half in a name") << QByteArray(R"({"\udc00": 1})");
    QTest::newRow("a line break in a text") << QByteArray("{\"a\": \"\n\"}");
    QTest::newRow("too deep") << QByteArray("{\"a\":").repeated(65) + '1' + QByteArray(65, '}');
    QTest::newRow("much too deep") << QByteArray("{\"a\":").repeated(500'000);
}

void TestJsonTree::refusesWhatIsNotCleanJson()
{
    QFETCH(QByteArray, json);
    JsonTree tree;
    const Result<> parsed = tree.parse(json);
    QVERIFY(!parsed.ok());
    QCOMPARE(parsed.error().kind, ErrorKind::InvalidInput);
}

void TestJsonTree::takesAnEscapedBackslashForNoEscape()
{
    JsonTree tree;
    QVERIFY(tree.parse(R"({"a": "\\udc00", "b": "\\\\ud83d"})").ok());
    QCOMPARE(JsonReader(tree, u"$"_s).string("a"_L1), u"\\udc00"_s);
}

void TestJsonTree::canBeUsedAgain()
{
    JsonTree tree;
    QVERIFY(tree.parse(R"({"a": "first"})").ok());
    QVERIFY(!tree.parse("{").ok());
    QVERIFY(tree.parse(QByteArray("{\"a\": \"" + QByteArray(100'000, 'x') + "\"}")).ok());
    QCOMPARE(JsonReader(tree, u"$"_s).string("a"_L1).size(), 100'000);
    QVERIFY(!tree.parse("{\"a\":").ok());
    QVERIFY(!tree.parse(QByteArray(QByteArray("{\"a\":").repeated(65) + '1' + QByteArray(65, '}'))).ok());
}

void TestJsonTree::readersTellTheSameFaultsOfBoth_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray whole =
        R"({"t": "x", "b": true, "n": 12, "d": "2026-01-31", "u": "2026-01-31T08:00:00+08:00",)"
        R"( "s": ["a", "b"], "o": {"n": 1}, "l": [{"n": 2}, {"n": 3}]})";
    QTest::newRow("nothing wrong") << whole;
    for (const char *wrong : {"null", "1.5", "1.0", "9007199254740994", "18446744073709551615", "\"\"", "[]",
                              "{}", "[1]", "[{}]", "false"}) {
        for (const char *key : {"t", "b", "n", "d", "u", "s", "o", "l"}) {
            QJsonObject changed = QJsonDocument::fromJson(whole).object();
            changed.remove(QLatin1String(key));
            QByteArray json = QJsonDocument(changed).toJson(QJsonDocument::Compact);
            json.insert(1, QByteArray("\"") + key + "\":" + wrong + ',');
            QTest::addRow("%s is %s", key, wrong) << json;
        }
    }
    QTest::newRow("nothing there") << QByteArray("{}");
}

void TestJsonTree::readersTellTheSameFaultsOfBoth()
{
    QFETCH(QByteArray, json);
    const auto told = [](JsonReader reader) {
        QStringList words {reader.string("t"_L1),
                           reader.nullableString("t"_L1).value_or(u"null"_s),
                           QString::number(reader.boolean("b"_L1)),
                           QString::number(reader.integer("n"_L1)),
                           QString::number(reader.nullableInteger("n"_L1).value_or(-1)),
                           reader.nullableDate("d"_L1).value_or(QDate()).toString(Qt::ISODate),
                           reader.nullableUtc("u"_L1).value_or(QDateTime()).toString(Qt::ISODate),
                           reader.nullableStrings("s"_L1).value_or(QStringList()).join(u'+'),
                           QString::number(reader.has("t"_L1)),
                           QString::number(reader.isNull("t"_L1))};
        const auto inner = [&words](JsonReader &part) {
            words.append(part.path() + QString::number(part.integer("n"_L1)));
        };
        reader.nullableObject("o"_L1, inner);
        reader.objects("l"_L1, inner);
        words.append(reader.error() ? reader.error()->evidence : u"none"_s);
        return words;
    };
    JsonTree tree;
    QVERIFY(tree.parse(json).ok());
    QCOMPARE(told(JsonReader(tree, u"$"_s)), told(JsonReader(parseJsonObject(json).value(), u"$"_s)));
}

void TestJsonTree::readersRefuseAMemberThatIsThereTwice()
{
    JsonTree tree;
    QVERIFY(tree.parse(R"({"b": 1, "a": 1, "b": 1})").ok());
    QVERIFY(JsonReader(tree, u"$"_s).error().has_value());
    QVERIFY(tree.parse(R"({"a": 1, "\u0061": 1})").ok());
    QVERIFY(JsonReader(tree, u"$"_s).error().has_value());
    QVERIFY(tree.parse(R"({"list": [{"a": 1}, {"a": 1, "a": 2}]})").ok());
    JsonReader reader(tree, u"$"_s);
    QVERIFY(!reader.error());
    reader.objects("list"_L1, [](JsonReader &each) { (void)each.integer("a"_L1); });
    QCOMPARE(reader.error()->evidence, u"$.list[1]: a member is there twice"_s);
}

QTEST_GUILESS_MAIN(TestJsonTree)
#include "tst_json_tree.moc"

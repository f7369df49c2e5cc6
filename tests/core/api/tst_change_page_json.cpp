// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "api/change_page_json.h"
#include "api/page_slices.h"
#include "support/specimens.h"

#include <QJsonArray>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;

namespace {

QByteArray pageOf(const QByteArray &items)
{
    return R"({"next":"c1","items":)" + items + R"(,"destroyed":[],"has_more":false,"remaining":0})";
}

QByteArray dossier(const QString &id)
{
    return itemOf(anApplication(id)).json;
}

/// @p name and @p value as one more member of @p json.
QByteArray with(const QByteArray &json, const QByteArray &name, const QByteArray &value)
{
    return QByteArray(json).insert(1, '"' + name + "\":" + value + ',');
}

} // namespace

class ChangePageJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryDossierByteForByte();
    void setsABrokenDossierApart_data();
    void setsABrokenDossierApart();
    void refusesWhatIsNoPage_data();
    void refusesWhatIsNoPage();
    void findsItemsWhereverTheyStand_data();
    void findsItemsWhereverTheyStand();
    void tellsWhatFollows();
};

void ChangePageJsonTest::keepsEveryDossierByteForByte()
{
    QByteArray spaced = dossier(QStringLiteral("a-2"));
    spaced.replace("\",\"", "\" ,\n\t\"");
    const QByteArray strange =
        with(dossier(QStringLiteral("a-3")), "later", R"({"b":"]}\"\\","a":[{}, 1.50]})");
    const auto page = api::changePageFromJson(
        pageOf("[ " + dossier(QStringLiteral("a-1")) + " ,\r\n" + spaced + ',' + strange + " ]"), {});
    QVERIFY2(page.ok(), page ? "" : qPrintable(page.error().evidence));
    QCOMPARE(page->items.size(), 3);
    QCOMPARE(page->items.at(0).json, dossier(QStringLiteral("a-1")));
    QCOMPARE(page->items.at(1).json, spaced);
    QCOMPARE(page->items.at(2).json, strange);
    QCOMPARE(page->items.at(2).summary, domain::summaryOf(anApplication(QStringLiteral("a-3"))));
}

void ChangePageJsonTest::setsABrokenDossierApart_data()
{
    QTest::addColumn<QByteArray>("broken");
    QTest::addColumn<QString>("id");
    const QByteArray whole = dossier(QStringLiteral("a-2"));
    const QString named = QStringLiteral("a-2");
    QTest::newRow("no JSON") << with(whole, "later", "tru") << QString();
    QTest::newRow("half a surrogate pair") << with(whole, "later", R"("\udc00")") << named;
    QTest::newRow("broken UTF-8") << with(whole, "later", "\"\xE4\xB8\"") << QString();
    QTest::newRow("a member twice") << with(whole, "code", "\"other\"") << named;
    QTest::newRow("an inner member twice")
        << QByteArray(whole).replace(R"("applicant":{)", R"("applicant":{"name":"other",)") << named;
    QTest::newRow("too deep") << with(whole, "later", QByteArray(70, '[') + QByteArray(70, ']')) << QString();
}

void ChangePageJsonTest::setsABrokenDossierApart()
{
    QFETCH(QByteArray, broken);
    QFETCH(QString, id);
    const auto page =
        api::changePageFromJson(pageOf('[' + broken + ',' + dossier(QStringLiteral("a-1")) + ']'), {});
    QVERIFY2(page.ok(), page ? "" : qPrintable(page.error().evidence));
    QCOMPARE(page->items.size(), 1);
    QCOMPARE(page->unreadable.size(), 1);
    const ports::UnreadableApplication &apart = page->unreadable.first();
    QCOMPARE(apart.json, broken);
    QCOMPARE(apart.id.text(), id.isEmpty() ? QStringLiteral("sha256:") + digestOf(broken) : id);
    QVERIFY(!apart.fault.isEmpty());
    QVERIFY2(!apart.fault.contains(QStringLiteral("other")), qPrintable(apart.fault));
}

void ChangePageJsonTest::refusesWhatIsNoPage_data()
{
    QTest::addColumn<QByteArray>("page");
    const QByteArray whole = pageOf("[]");
    QTest::newRow("items twice") << with(whole, "items", "[]");
    QTest::newRow("items twice, once in disguise") << with(whole, "\\u0069tems", "[{}]");
    QTest::newRow("items that are no list") << pageOf("{}");
    QTest::newRow("an item that is no object") << pageOf("[{},[]]");
    QTest::newRow("a comma too many") << pageOf("[{},]");
    QTest::newRow("no comma") << pageOf("[{} {}]");
    QTest::newRow("a bracket too many") << pageOf("[{}]]");
    QTest::newRow("an open item") << pageOf("[{]");
    QTest::newRow("an open text") << pageOf(R"([{"a":"b}])");
    QTest::newRow("something behind") << whole + "{}";
    QTest::newRow("no JSON") << with(whole, "later", "tru");
    QTest::newRow("broken UTF-8") << with(whole, "later", "\"\xE4\xB8\"");
    QTest::newRow("too deep") << with(whole, "later", QByteArray(70, '[') + QByteArray(70, ']'));
    QTest::newRow("much too deep") << with(whole, "later", QByteArray(1'000'000, '['));
    for (qsizetype size = 0; size < whole.size(); size += 7)
        QTest::addRow("%d bytes of it", int(size)) << whole.first(size);
}

void ChangePageJsonTest::refusesWhatIsNoPage()
{
    QFETCH(QByteArray, page);
    const auto read = api::changePageFromJson(page, {});
    QVERIFY(!read.ok());
    QCOMPARE(read.error().kind, ErrorKind::MalformedReply);
}

void ChangePageJsonTest::findsItemsWhereverTheyStand_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<qsizetype>("items");
    QTest::newRow("none") << QByteArray(R"({"items":[]})") << qsizetype(0);
    QTest::newRow("blanks") << QByteArray(" { \"items\" : [ ] } ") << qsizetype(0);
    QTest::newRow("not here") << QByteArray(R"({"other":{"items":[{}]},"text":"\"items\":[{}]"})")
                              << qsizetype(0);
    QTest::newRow("first") << QByteArray(R"({"items":[{"a":"\\"},{"b":"\"}"}],"other":1})") << qsizetype(2);
    QTest::newRow("last") << QByteArray(R"({"a":[1,{"b":"]"}],"b":-1.5e3 ,"items":[{}, {} ]})")
                          << qsizetype(2);
}

void ChangePageJsonTest::findsItemsWhereverTheyStand()
{
    QFETCH(QByteArray, page);
    QFETCH(qsizetype, items);
    const auto slices = api::slicesOf(page);
    QVERIFY(slices.ok());
    QCOMPARE(slices->items.size(), items);
    QJsonObject rest = QJsonDocument::fromJson(page).object();
    if (rest.contains(QStringLiteral("items")))
        rest.insert(QStringLiteral("items"), QJsonArray());
    QCOMPARE(QJsonDocument::fromJson(slices->rest).object(), rest);
}

void ChangePageJsonTest::tellsWhatFollows()
{
    QStringList told;
    const auto tell = [&told](const ports::PullCursor &next) { told.append(next.text()); };
    const QByteArray last = pageOf('[' + dossier(QStringLiteral("a-1")) + ",{}]");
    QVERIFY(api::changePageFromJson(last, {}, tell).ok());
    QCOMPARE(told, QStringList {QString()});
    QByteArray more = last;
    more.replace("\"has_more\":false", "\"has_more\":true");
    QVERIFY(api::changePageFromJson(more, {}, tell).ok());
    QCOMPARE(told.takeLast(), QStringLiteral("c1"));
    // A page that is refused leads nowhere.
    more.replace("\"remaining\":0", "\"remaining\":\"x\"");
    QVERIFY(!api::changePageFromJson(more, {}, tell).ok());
    QCOMPARE(told.size(), 1);
}

QTEST_GUILESS_MAIN(ChangePageJsonTest)
#include "tst_change_page_json.moc"

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/pinyin_initials.h"
#include "store/search_expression.h"
#include "store/search_tokens.h"

#include <QTest>

#include <array>

using namespace zhiping;
using namespace zhiping::store;

/// Text and queries, taken apart in the same way.
class SearchTokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTextApart_data();
    void takesTextApart();
    void stopsWhenTold();
    void standsAnyBytes();
    void knowsEveryReading_data();
    void knowsEveryReading();
    void writesADocument();
    void asksForText_data();
    void asksForText();
};

namespace {

/// Tokens between blanks; one that stands at the place of the one before it follows a slash.
QString tokensOf(const QString &text, SearchSide side)
{
    QStringList tokens;
    const QByteArray bytes = text.toUtf8();
    eachSearchToken(bytes, side, [&](const SearchToken &token) {
        const QString shown =
            token.bytes == QByteArrayView(" ") ? QStringLiteral("_") : QString::fromUtf8(token.bytes);
        if (token.alternative)
            tokens.last() += u'/' + shown;
        else
            tokens.append(shown);
        return true;
    });
    return tokens.join(u' ');
}

} // namespace

void SearchTokensTest::takesTextApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("query");
    const auto row = [](const char *name, const char *text, const char *document, const char *query) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(document)
                            << QString::fromUtf8(query);
    };
    row("nothing", "", "", "");
    row("one hanzi", "重", "重", "重");
    row("hanzi", "重庆市", "重庆/重 庆市/庆 市", "重庆 庆市");
    row("seen before", "重庆重庆", "重庆/重 庆重/庆 重庆 庆", "重庆 庆重 重庆");
    row("a gap", "重庆 长虹", "重庆/重 庆 _ 长虹/长 虹", "重庆 庆 _ 长虹");
    row("one on each side", "甲 乙", "甲 _ 乙", "甲 _ 乙");
    row("one digit", "万3", "万 3", "万 3");
    row("two", "30", "30 0", "30");
    row("three", "300", "300 00 0", "300");
    row("more", "30001", "300 000 001 01 1", "300 000 001");
    row("a run before hanzi", "3000万", "300 000 00 0 万", "300 000 00 0 万");
    row("a run before a gap", "zn 2026", "zn n _ 202 026 26 6", "zn n _ 202 026");
    row("letters of several bytes", "αβγδ", "αβγ βγδ γδ δ", "αβγ βγδ");
    row("readings", "^重cz^庆q", "^重/^c/^z ^庆/^q", "^重/^c/^z ^庆/^q");
    row("initials", "^c^q", "^c ^q", "^c ^q");
    row("an amount", "#3000 #-5", "#3000 _ #-5", "#3000 _ #-5");
    row("hanzi before a run", "重庆30", "重庆/重 庆 30 0", "重庆 庆 30");
    row("beyond the first plane", "𠮷野", "𠮷野/𠮷 野", "𠮷野");
}

void SearchTokensTest::takesTextApart()
{
    QFETCH(QString, text);
    QTEST(tokensOf(text, SearchSide::Document), "document");
    QTEST(tokensOf(text, SearchSide::Query), "query");
}

void SearchTokensTest::stopsWhenTold()
{
    for (const QByteArray &text : {QByteArray("重庆"), QByteArray("abcdef"), QByteArray("ab 3"),
                                   QByteArray("^cz"), QByteArray("#1 2")}) {
        int seen = 0;
        QVERIFY(!eachSearchToken(text, SearchSide::Document, [&seen](const SearchToken &) {
            ++seen;
            return false;
        }));
        QCOMPARE(seen, 1);
    }
}

void SearchTokensTest::standsAnyBytes()
{
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            const std::array bytes {char(first), char(second), '^', char(second), '#', char(first)};
            const QByteArrayView text(bytes.data(), qsizetype(bytes.size()));
            for (const SearchSide side : {SearchSide::Document, SearchSide::Query})
                eachSearchToken(text, side, [&](const SearchToken &token) {
                    return token.from >= 0 && token.from < token.until && token.until <= text.size();
                });
        }
    }
    QVERIFY(eachSearchToken(QByteArray("\xe9\x87"), SearchSide::Document,
                            [](const SearchToken &) { return true; }));
}

void SearchTokensTest::knowsEveryReading_data()
{
    QTest::addColumn<QString>("character");
    QTest::addColumn<QByteArray>("initials");
    QTest::newRow("chong, zhong") << QStringLiteral("重") << QByteArray("cz");
    QTest::newRow("chang, zhang") << QStringLiteral("长") << QByteArray("cz");
    QTest::newRow("hang, heng, xing") << QStringLiteral("行") << QByteArray("hx");
    QTest::newRow("le, yue") << QStringLiteral("乐") << QByteArray("ly");
    QTest::newRow("xia, sha") << QStringLiteral("厦") << QByteArray("sx");
    QTest::newRow("one reading") << QStringLiteral("庆") << QByteArray("q");
    QTest::newRow("a vowel") << QStringLiteral("欧") << QByteArray("o");
    QTest::newRow("with umlaut") << QStringLiteral("女") << QByteArray("n");
    QTest::newRow("no hanzi") << QStringLiteral("a") << QByteArray();
    QTest::newRow("a sign") << QStringLiteral("，") << QByteArray();
}

void SearchTokensTest::knowsEveryReading()
{
    QFETCH(QString, character);
    QTEST(pinyinInitials(character.toUcs4().first()), "initials");
}

void SearchTokensTest::writesADocument()
{
    domain::SearchText text;
    text.names = {QStringLiteral("重庆（ABB）"), QStringLiteral("项目2")};
    text.texts = {QStringLiteral("甲，乙"), QString(), QStringLiteral("ＭＥＳ")};
    text.amounts = {domain::Money {3'000'000'000}};
    QCOMPARE(QString::fromUtf8(searchDocument(text)),
             QStringLiteral("重庆 abb 项目2 甲 乙 mes ^重cz^庆q^a^b^b ^项x^目m^2 #3000000000"));
}

void SearchTokensTest::asksForText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expression");
    const auto row = [](const char *text, const char *expression) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expression);
    };
    row("重庆", "\"重庆\"");
    row("重庆 长虹", "\"重庆 长虹\"");
    row("3", "\"3\" *");
    row("30", "\"30\" *");
    row("300", "\"300\"");
    row("万3", "\"万3\" *");
    row("c", "\"c\" * OR \"^c\"");
    row("cqch", "\"cqch\" OR \"^c^q^c^h\"");
    row("重庆ch", "\"重庆ch\" * OR \"^重^庆^c^h\"");
    row("改", "\"改\"");
    row("221 改", "\"221 改\" *");
    row("3000万", "\"3000万\" *");
    row("3000万元", "\"3000万元\"");
    row("a b", "\"a b\" *");
    row("é", "\"é\" *");
}

void SearchTokensTest::asksForText()
{
    QFETCH(QString, text);
    QTEST(QString::fromUtf8(searchExpression({text, {}})), "expression");
    const QByteArray withAmount = searchExpression({text, domain::Money {500}});
    QVERIFY(withAmount.endsWith(" OR \"#500\""));
}

QTEST_GUILESS_MAIN(SearchTokensTest)
#include "tst_search_tokens.moc"

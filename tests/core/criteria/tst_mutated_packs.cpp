// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/pack_layers.h"
#include "criteria/pack_signature.h"
#include "criteria/pack_trust.h"
#include "criteria/rule_pack.h"
#include "dmn/document.h"
#include "dmn/lint.h"
#include "dmn/reader.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace zhiping;
using namespace zhiping::criteria;

namespace {

QByteArray shipped(const char *name)
{
    QFile file(QStringLiteral(ZHIPING_SOURCE_DIR "/resources/rules/%1.dmn").arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Pieces that mean something to one of the readers.
const QList<QByteArray> pieces {"<",
                                ">",
                                "\"",
                                "&gt;",
                                "&#x1F600;",
                                "<![CDATA[",
                                "]]>",
                                "<!--",
                                "-->",
                                "<?x?>",
                                "\xEF\xBC\x9E",
                                "\xFF\xFE",
                                "if x then 1 else ",
                                "((((((((",
                                "count(",
                                " = null",
                                "<decision/>",
                                "<text/>",
                                "-",
                                "id=\"d_01\"",
                                "xmlns=\"urn:x\"",
                                QByteArray(3000, '(')};

QByteArray mutated(QByteArray bytes, QRandomGenerator &random)
{
    const int changes = 1 + int(random.bounded(4));
    for (int i = 0; i < changes && !bytes.isEmpty(); ++i) {
        const qsizetype at = random.bounded(int(bytes.size()));
        const qsizetype length = random.bounded(40);
        switch (random.bounded(4)) {
        case 0:
            bytes[at] = char(random.bounded(256));
            break;
        case 1:
            bytes.remove(at, length);
            break;
        case 2:
            bytes.insert(at, pieces.at(random.bounded(int(pieces.size()))));
            break;
        default:
            bytes.insert(at, bytes.mid(random.bounded(int(bytes.size())), length * 20));
        }
    }
    return bytes;
}

/// @p bytes with the content of one expression or test replaced by pieces of FEEL.
QByteArray withOtherText(QByteArray bytes, QRandomGenerator &random)
{
    static const QStringList feel {QStringLiteral("项目已完工"),
                                   QStringLiteral("任一成效"),
                                   QStringLiteral(" and "),
                                   QStringLiteral(" or "),
                                   QStringLiteral("not("),
                                   QStringLiteral(")"),
                                   QStringLiteral(" = "),
                                   QStringLiteral("null"),
                                   QStringLiteral("true"),
                                   QStringLiteral("if "),
                                   QStringLiteral(" then "),
                                   QStringLiteral(" else "),
                                   QStringLiteral("count("),
                                   QStringLiteral("[item > 1]"),
                                   QStringLiteral("\"甲，乙\""),
                                   QStringLiteral("＞"),
                                   QStringLiteral("１２"),
                                   QStringLiteral("-"),
                                   QStringLiteral("[1..2]"),
                                   QStringLiteral("some x in "),
                                   QStringLiteral(" satisfies "),
                                   QStringLiteral(" in ("),
                                   QStringLiteral("date(\"2020-01-01\")"),
                                   QStringLiteral("/*")};
    const qsizetype from = bytes.indexOf("<text>", random.bounded(int(bytes.size()))) + 6;
    const qsizetype to = bytes.indexOf("</text>", from);
    if (from < 6 || to < from)
        return bytes;
    QString text;
    for (int i = int(random.bounded(8)); i >= 0; --i)
        text += feel.at(random.bounded(int(feel.size())));
    return bytes.replace(from, to - from, text.toHtmlEscaped().toUtf8());
}

} // namespace

/// Whatever a file holds, it is used or refused; nothing crashes, hangs or is lost on the way.
class MutatedPacksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileIsUsedOrRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const char *name : {"annex2-2018", "notice-2022", "workshop-factory-2023"})
            QTest::newRow(name) << shipped(name);
    }
    void everyFileIsUsedOrRefused()
    {
        QFETCH(const QByteArray, bytes);
        const auto standard = readPackLayer(shipped("annex2-2018"));
        QRandomGenerator random(20260301);
        constexpr int tries = 40;
        int wellFormed = 0;
        int composed = 0;
        int loaded = 0;
        for (int i = 0; i < tries; ++i) {
            const QByteArray one = i % 2 == 0 ? mutated(bytes, random) : withOtherText(bytes, random);
            const auto document = dmn::readDocument(one);
            const auto definitions = dmn::readDefinitions(one);
            if (document) {
                ++wellFormed;
                const QByteArray written = dmn::writeDocument(*document);
                const auto again = dmn::readDocument(written);
                QVERIFY2(again.ok(), qPrintable(again.ok() ? QString() : again.error().evidence));
                QCOMPARE(dmn::writeDocument(*again), written);
            }
            if (definitions)
                for (const dmn::LintFinding &finding : dmn::lint(*definitions))
                    QVERIFY2(!finding.message.isEmpty() && !finding.mend.isEmpty(),
                             qPrintable(finding.element));
            loaded += loadRulePack(one).ok() ? 1 : 0;
            const auto layer = readPackLayer(one);
            if (layer && layer->kind != LayerKind::Standard && composePack({*standard, *layer}))
                ++composed;
            PackTrust trust({PackSigner::generated()->publicKey()});
            QVERIFY(!trust.judge(one).ok());
        }
        qInfo("of %d files %d were still XML, %d could be laid, %d passed all their examples", tries,
              wellFormed, composed, loaded);
        QVERIFY(wellFormed > tries / 4);
    }
};

QTEST_GUILESS_MAIN(MutatedPacksTest)
#include "tst_mutated_packs.moc"

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "app/rules/program.h"

using namespace Qt::StringLiterals;
using namespace zhiping::program;

namespace {

const char *const shipped = ZHIPING_SOURCE_DIR "/resources/rules/annex2-2018.dmn";

/// The shipped pack with another threshold for category A, and of its examples only one that still holds.
QByteArray packWithThreshold(const QByteArray &threshold)
{
    QByteArray pack = sourceFile("resources/rules/annex2-2018.dmn");
    const qsizetype from = pack.indexOf("\"examples\": [");
    const qsizetype to = pack.indexOf("]]></zp:examples>");
    pack.replace(from, to - from,
                 "\"examples\": [{\"name\": \"一无所知\", \"facts\": {\"designation.kind\": null}, "
                 "\"expect\": {\"overall\": \"open\"}}]}\n");
    const QByteArray condition = QByteArray("类一认定投资 &gt;= ").append(threshold);
    return pack.replace("类一认定投资 &gt;= 1000000", condition);
}

} // namespace

/// `zhiping-rules diff`.
class DiffCommandTest : public QObject
{
    Q_OBJECT

    Folder m_folder;
    Folder m_applications;
    QString m_cheaper;

    [[nodiscard]] Outcome diff(const QString &after, const QStringList &more = {}) const
    {
        return run(QStringList {u"diff"_s, QString::fromUtf8(shipped), after, u"--applications"_s,
                                m_applications.path()}
                   + more);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_cheaper = m_folder.written(u"cheaper.dmn"_s, packWithThreshold("700000"));
        m_applications.written(u"short.json"_s, bytesOf(shortOfMoney()));
        QJsonObject elsewhere = shortOfMoney();
        QJsonObject applicant = elsewhere.value("applicant"_L1).toObject();
        applicant.insert(u"registered_in_chongqing"_s, false);
        elsewhere.insert(u"applicant"_s, applicant);
        elsewhere.insert(u"code"_s, u"ZG-2026-0002"_s);
        m_applications.written(u"elsewhere.json"_s, bytesOf(elsewhere));
    }

    void namesWhatFlipsAndWhy()
    {
        const Outcome outcome = diff(m_cheaper);
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.isEmpty(), qPrintable(outcome.err));
        const QString nearly = outcome.out.mid(outcome.out.indexOf(u"short.json"_s));
        QVERIFY2(nearly.contains(u"  overall: unmet -> met\n"_s), qPrintable(outcome.out));
        QVERIFY(nearly.contains(u"  category A: unmet -> met\n"_s));
        QVERIFY(nearly.contains(
            u"    - 一（一）2 投资不低于100万元 — 不符合：设备购置520,000.00 + 软件购买310,000.00 = 830,000.00元 < 1,000,000元，差170,000.00元。\n"_s));
        QVERIFY(nearly.contains(
            u"    + 一（一）2 投资不低于100万元 — 符合：设备购置520,000.00 + 软件购买310,000.00 = 830,000.00元 ≥ 700,000元，差额130,000.00元。\n"_s));
        // Not registered in Chongqing: the category flips, the whole does not.
        const QString other = outcome.out.left(outcome.out.indexOf(u"short.json"_s));
        QVERIFY2(other.contains(u"category A: unmet -> met"_s) && !other.contains(u"overall"_s),
                 qPrintable(other));
        QVERIFY(outcome.out.endsWith(u"2 of 2 applications are judged otherwise.\n"_s));
    }

    void saysNothingOfWhatStays()
    {
        const Outcome same = diff(m_folder.written(u"same.dmn"_s, packWithThreshold("1000000")));
        QCOMPARE(same.code, 0);
        QCOMPARE(same.out, u"0 of 2 applications are judged otherwise.\n"_s);
    }

    void tellsTheSameToPrograms()
    {
        const QJsonArray array = QJsonDocument::fromJson(diff(m_cheaper, {u"--json"_s}).out.toUtf8()).array();
        QCOMPARE(array.size(), 2);
        const QJsonObject flip = array.at(1).toObject().value("flips"_L1).toArray().at(0).toObject();
        QCOMPARE(flip.value("what"_L1).toString(), u"overall"_s);
        QCOMPARE(flip.value("after"_L1).toString(), u"met"_s);
    }

    void goesOnBesideAFileThatIsNoApplication()
    {
        Folder folder;
        folder.written(u"broken.json"_s, "{\"id\": 5}");
        folder.written(u"short.json"_s, bytesOf(shortOfMoney()));
        const Outcome outcome =
            run({u"diff"_s, QString::fromUtf8(shipped), m_cheaper, u"--applications"_s, folder.path()});
        QCOMPARE(outcome.code, 3);
        QVERIFY2(outcome.err.contains(u"broken.json"_s) && outcome.err.contains(u"$.id"_s),
                 qPrintable(outcome.err));
        QVERIFY(outcome.out.endsWith(u"1 of 1 applications are judged otherwise.\n"_s));
    }

    void refusesCommandLinesThatMakeNoSense()
    {
        QCOMPARE(run({u"diff"_s, QString::fromUtf8(shipped), m_cheaper}).code, 2);
        QCOMPARE(run({u"diff"_s, m_cheaper}).code, 2);
        Folder empty;
        const Outcome outcome = run({u"diff"_s, m_cheaper, m_cheaper, u"--applications"_s, empty.path()});
        QCOMPARE(outcome.code, 3);
        QVERIFY(outcome.err.contains(empty.path()));
        QCOMPARE(diff(u"/nowhere.dmn"_s).code, 3);
    }
};

QTEST_GUILESS_MAIN(DiffCommandTest)
#include "tst_diff.moc"

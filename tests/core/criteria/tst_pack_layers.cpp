// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/assess.h"
#include "criteria/compiled_pack.h"
#include "criteria/pack_layers.h"
#include "criteria/rule_pack.h"

#include <QFile>
#include <QTest>

using namespace zhiping;
using namespace zhiping::criteria;

namespace {

QByteArray shipped(const char *name)
{
    QFile file(QStringLiteral(ZHIPING_SOURCE_DIR "/resources/rules/%1.dmn").arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// An interpretation of 附件2 that publishes @p reading of @p id from @p day on.
QByteArray interpretation(const char *layer, const char *day, const char *id, const char *reading,
                          const char *example)
{
    return QStringLiteral(
               "<d:definitions xmlns:d='https://www.omg.org/spec/DMN/20230324/MODEL/' "
               "xmlns:z='urn:zhiping:rule-pack:1' "
               "id='i' name='i' namespace='urn:i'><d:extensionElements><z:pack id='%1' version='1' "
               "kind='interpretation' over='cq-annex2-2018' from='%2' zh='解释' en='Interpretation'/>"
               "<z:published interpretation='%3' reading='%4' "
               "number='渝经信〔2026〕1号'/><z:examples>%5</z:examples>"
               "</d:extensionElements></d:definitions>")
        .arg(QLatin1String(layer), QLatin1String(day), QLatin1String(id), QLatin1String(reading),
             QString::fromUtf8(example).toHtmlEscaped())
        .toUtf8();
}

QByteArray marchIncluded(const char *reading = "march_included")
{
    return interpretation(
        "cq-interpretation-1", "2026-03-01", "AM01", reading,
        R"({"examples": [{"name": "3月20日完工", "uses": ["基本条件", "无其他内容", "装备", "有成效"],
                          "facts": {"project.end_on": "2018-03-20", "investment.EQ": "2000000.00"},
                          "expect": {"overall": "met", "interpretations": []}}]})");
}

PackShelf shelf(const QList<QByteArray> &more = {})
{
    QList<QByteArray> files {shipped("notice-2022"), shipped("workshop-factory-2023"),
                             shipped("annex2-2018")};
    return PackShelf::of(files + more).value();
}

const QString upgrade = QStringLiteral("cq-smart-upgrade");
const QDate someDay(2026, 6, 1);

Result<ComposedPack> packFor(const PackShelf &all, const QString &scheme, int year, QDate day)
{
    const auto layers = all.choose(scheme, year, day);
    return layers ? composePack(*layers) : Result<ComposedPack>(layers.error());
}

QString idFor(const PackShelf &all, int year, QDate day, const QString &scheme = upgrade)
{
    const auto layers = all.choose(scheme, year, day);
    return layers ? packIdOf(*layers).text() : layers.error().evidence;
}

} // namespace

class PackLayersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLayerThatIsShippedProvesItsExamples_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto packs = shelf().everyPack();
        QVERIFY2(packs.ok(), packs.ok() ? "" : qPrintable(packs.error().evidence));
        QCOMPARE(packs->size(), 3);
        for (const ComposedPack &pack : *packs)
            QTest::newRow(qPrintable(pack.id.text())) << pack.bytes;
    }
    void everyLayerThatIsShippedProvesItsExamples()
    {
        QFETCH(const QByteArray, bytes);
        const auto pack = loadRulePack(bytes);
        QVERIFY2(pack.ok(), pack.ok() ? "" : qPrintable(pack.error().evidence));
        QVERIFY((*pack)->compiled().examples.size() >= 10);
        QVERIFY(!(*pack)->changes().isEmpty());
        for (const FactQuestion &question : (*pack)->questions())
            QVERIFY2(!question.label.zh.isEmpty() && !question.label.en.isEmpty(),
                     qPrintable(question.key.text()));
    }

    void yearAndDayChooseTheLayers()
    {
        const PackShelf all = shelf({marchIncluded()});
        QCOMPARE(idFor(all, 2019, QDate(2019, 6, 1)), QStringLiteral("cq-annex2-2018"));
        QCOMPARE(idFor(all, 2022, QDate(2022, 6, 1)), QStringLiteral("cq-annex2-2018.cq-notice-2022"));
        QCOMPARE(idFor(all, 2026, QDate(2026, 2, 28)), QStringLiteral("cq-annex2-2018"));
        QCOMPARE(idFor(all, 2026, QDate(2026, 3, 1)), QStringLiteral("cq-annex2-2018.cq-interpretation-1"));
        QCOMPARE(idFor(all, 2022, QDate(2026, 3, 1)),
                 QStringLiteral("cq-annex2-2018.cq-notice-2022.cq-interpretation-1"));
        QCOMPARE(idFor(all, 2023, QDate(2023, 2, 1), QStringLiteral("cq-workshop-factory")),
                 QStringLiteral("cq-workshop-factory-2023"));
        const auto none = all.choose(QStringLiteral("cq-workshop-factory"), 2024, someDay);
        QVERIFY(!none.ok());
        QCOMPARE(none.error().kind, ErrorKind::NotFound);
    }

    void theSameLayersGiveTheSameBytesInWhateverOrderTheyCame()
    {
        const auto first =
            packFor(*PackShelf::of({shipped("annex2-2018"), shipped("notice-2022"), marchIncluded()}),
                    upgrade, 2022, someDay);
        const auto second =
            packFor(*PackShelf::of({marchIncluded(), shipped("notice-2022"), shipped("annex2-2018")}),
                    upgrade, 2022, someDay);
        QVERIFY(first.ok() && second.ok());
        QCOMPARE(first->bytes, second->bytes);
        const auto pack = loadRulePack(first->bytes);
        QVERIFY2(pack.ok(), pack.ok() ? "" : qPrintable(pack.error().evidence));
        QCOMPARE((*pack)->stamp().id, first->id);
        QCOMPARE((*pack)->layers().size(), 3);
        const PackShelf all = shelf({marchIncluded()});
        for (const LayerStamp &stamp : (*pack)->layers()) {
            const auto same = [&](const PackLayer &layer) {
                return layer.id == stamp.id && layer.sha256 == stamp.sha256 && layer.version == stamp.version;
            };
            QVERIFY2(std::any_of(all.layers().begin(), all.layers().end(), same),
                     qPrintable(stamp.id.text()));
        }
    }

    void aStandardAloneKeepsItsBytes()
    {
        QCOMPARE(packFor(shelf(), upgrade, 2026, someDay)->bytes, shipped("annex2-2018"));
    }

    void theNoticeAddsItsConditionsToThePack()
    {
        const auto composed = packFor(shelf(), upgrade, 2022, someDay);
        const auto pack = loadRulePack(composed->bytes);
        QVERIFY2(pack.ok(), pack.ok() ? "" : qPrintable(pack.error().evidence));
        domain::Application application;
        application.project.startOn = QDate(2019, 5, 1);
        const Assessment assessment = assess(**pack, application, {});
        QCOMPARE(assessment.overall, Outcome::Unmet);
        QStringList unmet;
        for (const Condition &gate : assessment.gates)
            if (gate.outcome == Outcome::Unmet)
                unmet.append(gate.clauseNumber + u' ' + gate.reason.zh);
        QCOMPARE(unmet.size(), 1);
        QVERIFY2(unmet.first().contains(QStringLiteral("2022通知一（三）")), qPrintable(unmet.first()));
    }

    void aPublishedInterpretationClosesTheQuestion()
    {
        const PackShelf all = shelf({marchIncluded()});
        const QList<PackLayer> layers = all.layers();
        QVERIFY(tryLayers({layers.at(0), layers.last()}).ok());
        domain::Application application;
        application.project.built = true;
        application.project.endOn = QDate(2018, 3, 20);
        const auto timeGate = [&application](const PackShelf &from) {
            const auto pack = loadRulePack(packFor(from, upgrade, 2026, someDay)->bytes);
            return assess(**pack, application, {}).gates.first().outcome;
        };
        QCOMPARE(timeGate(shelf()), Outcome::Open);
        QCOMPARE(timeGate(all), Outcome::Met);
    }

    void theSecondPackNeedsNothingOfTheFirst()
    {
        const auto pack = loadRulePack(shipped("workshop-factory-2023"));
        QVERIFY2(pack.ok(), pack.ok() ? "" : qPrintable(pack.error().evidence));
        domain::Application application;
        application.appliedCategory = domain::CategoryCode(QStringLiteral("F"));
        application.project.totalInvestment = domain::Money {400'000'000};
        const Assessment assessment = assess(**pack, application, {});
        QCOMPARE(assessment.categories.size(), 2);
        QCOMPARE(assessment.categories.first().code.text(), QStringLiteral("W"));
        QCOMPARE(assessment.overall, Outcome::Unmet);
        QCOMPARE(assessment.authority, Authority::Open);
        QVERIFY2(assessment.overallReason.zh.contains(QStringLiteral("投资")),
                 qPrintable(assessment.overallReason.zh));
    }

    void refusesALayerThatCannotLie_data()
    {
        QTest::addColumn<QByteArray>("layer");
        QTest::addColumn<QString>("evidence");
        const auto row = [](const char *name, const QByteArray &layer, const char *evidence) {
            QTest::newRow(name) << layer << QString::fromUtf8(evidence);
        };
        const auto changed = [](const char *from, const char *to) {
            QByteArray notice = shipped("notice-2022");
            return notice.contains(from) ? notice.replace(from, to) : QByteArray();
        };
        row("unknown reading", marchIncluded("february"), "no reading 'february'");
        row("unknown standard", changed("over=\"cq-annex2-2018\"", "over=\"cq-annex3\""),
            "over a standard that is not");
        row("unknown kind", changed("kind=\"notice\"", "kind=\"rumour\""), "kind 'rumour'");
        row("no year", changed(" year=\"2022\"", ""), "year");
        row("year that is none", changed(" year=\"2022\"", " year=\"soon\""), "year");
        row("no examples", changed("zp:examples", "zp:samples"), "no examples");
        row("an example that fails",
            changed("\"overall\": \"unmet\", \"A\": \"met\"", "\"overall\": \"met\", \"A\": \"met\""),
            "the example");
        row("element without id", changed("<knowledgeSource id=\"n22_kq1\"", "<knowledgeSource"),
            "without an id");
        row("drop of nothing", changed("<zp:change ", "<zp:drop href=\"#d_999\"/><zp:change "),
            "'#d_999' to drop");
        row("full-width character", changed("开工日期 &gt;= 通知开工起点", "开工日期 ＞= 通知开工起点"),
            "full-width");
        row("undefined name", changed("<text>not(曾经认定)", "<text>not(曾今认定)"), "is '曾经认定' meant?");
        row("not XML", QByteArray("<definitions"), "");
    }
    void refusesALayerThatCannotLie()
    {
        QFETCH(const QByteArray, layer);
        QFETCH(const QString, evidence);
        QVERIFY(!layer.isEmpty());
        const auto all = PackShelf::of({shipped("annex2-2018"), layer});
        const Result<> tried = all ? tryLayers(all->layers()) : Result<>(all.error());
        QVERIFY(!tried.ok());
        QCOMPARE(tried.error().kind, ErrorKind::InvalidRulePack);
        QVERIFY2(tried.error().evidence.contains(evidence), qPrintable(tried.error().evidence));
    }

    void namesThePlaceInTheLayersOwnFile()
    {
        QByteArray notice = shipped("notice-2022");
        notice.replace("开工日期 &gt;= 通知开工起点", "开工日期 ＞= 通知开工起点");
        const QStringList lines = QString::fromUtf8(notice).split(u'\n');
        qsizetype line = 0;
        while (!lines.at(line).contains(QStringLiteral("＞=")))
            ++line;
        const auto tried = tryLayers(PackShelf::of({shipped("annex2-2018"), notice})->layers());
        QVERIFY2(tried.error().evidence.startsWith(QStringLiteral("%1:%2:").arg(line + 1).arg(
                     lines.at(line).indexOf(QStringLiteral("＞=")) + 1)),
                 qPrintable(tried.error().evidence));
    }
};

QTEST_GUILESS_MAIN(PackLayersTest)
#include "tst_pack_layers.moc"

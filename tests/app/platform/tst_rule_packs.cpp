// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "app/platform/review_fixture.h"
#include "criteria/rule_pack.h"

#include <QTemporaryDir>

using namespace zhiping;
using namespace zhiping::test;
using namespace Qt::StringLiterals;

namespace {

const QString shipped = QStringLiteral(ZHIPING_SOURCE_DIR "/resources/rules/");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What the platform makes of the files it is given, and by which pack each application is judged.
class RulePacksTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishesEveryPackThatTheLayersMake()
    {
        const auto source = platform::readRulePacks({shipped});
        QVERIFY2(source.ok(), source.ok() ? "" : qPrintable(source.error().evidence));
        QStringList ids;
        for (const platform::RulePackFile &pack : source->packs)
            ids.append(pack.id);
        QCOMPARE(ids,
                 QStringList({u"cq-annex2-2018"_s, u"cq-annex2-2018.cq-notice-2022"_s,
                              u"cq-workshop-factory-2023"_s}));
        QCOMPARE(source->packs.first().bytes, bytesOf(shipped + u"annex2-2018.dmn"_s));
    }

    void publishesAFileThatIsNoLayerAsItIs()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"other.dmn"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("<definitions version='7'/>") > 0);
        file.close();
        const auto source = platform::readRulePacks({folder.path()});
        QVERIFY(source.ok());
        QCOMPARE(source->packs.size(), 1);
        QCOMPARE(source->packs.first().id, u"other"_s);
        QCOMPARE(source->packs.first().version, u"7"_s);
    }

    void refusesALayerWhoseStandardIsMissing()
    {
        const auto source = platform::readRulePacks({shipped + u"notice-2022.dmn"_s});
        QVERIFY(!source.ok());
        QCOMPARE(source.error().kind, ErrorKind::InvalidRulePack);
        QVERIFY(source.error().evidence.contains(u"cq-notice-2022"_s));
    }

    void judgesAnApplicationByTheRulesOfItsYear()
    {
        PlatformFixture fixture;
        const auto source = platform::readRulePacks({shipped});
        fixture.options.packs = source->packs;
        fixture.options.shelf = source->shelf;
        QVERIFY(fixture.start());
        domain::Application old = anApplication(u"old"_s);
        old.year = 2022;
        domain::Application recent = anApplication(u"recent"_s);
        recent.year = 2026;
        QVERIFY(issueOn(fixture, {old, recent}).ok());
        Visitor district = reviewer(fixture, u"rongchang"_s);
        const QJsonArray items = district.get(u"/api/v1/changes"_s).json().value("items"_L1).toArray();
        QHash<QString, QString> packs;
        for (const QJsonValue &item : items)
            packs.insert(item["id"_L1].toString(), item["rule_pack"_L1].toString());
        QCOMPARE(packs.value(u"old"_s), u"cq-annex2-2018.cq-notice-2022"_s);
        QCOMPARE(packs.value(u"recent"_s), u"cq-annex2-2018"_s);
        const Answer answer = district.get(u"/api/v1/rule-packs/"_s + packs.value(u"old"_s));
        QCOMPARE(answer.status, 200);
        const auto pack = criteria::loadRulePack(answer.body);
        QVERIFY2(pack.ok(), pack.ok() ? "" : qPrintable(pack.error().evidence));
        QCOMPARE((*pack)->layers().size(), 2);
    }
};

QTEST_GUILESS_MAIN(RulePacksTest)
#include "tst_rule_packs.moc"

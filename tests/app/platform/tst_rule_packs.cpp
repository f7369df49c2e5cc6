// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "app/platform/review_fixture.h"
#include "criteria/rule_pack.h"
#include "support/signed_rules.h"

#include <QDir>
#include <QFileInfo>
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

/// The shipped layers as their issuer would send them, each signed.
QString signedIn(const QTemporaryDir &folder)
{
    for (const QString &name : QDir(shipped).entryList({u"*.dmn"_s}, QDir::Files)) {
        QFile file(folder.filePath(name));
        const QByteArray bytes = signedRules(bytesOf(shipped + name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(file.fileName()));
    }
    return folder.path();
}

Result<platform::RulePackSource> read(const QStringList &paths)
{
    return platform::readRulePacks(paths, *rulesTrust());
}

} // namespace

/// What the platform makes of the files it is given, and by which pack each application is judged.
class RulePacksTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishesEveryPackThatTheLayersMake()
    {
        const QTemporaryDir folder;
        const auto source = read({signedIn(folder)});
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
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"other.dmn"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("<definitions version='7'/>") > 0);
        file.close();
        const auto source = read({folder.path()});
        QVERIFY(source.ok());
        QCOMPARE(source->packs.size(), 1);
        QCOMPARE(source->packs.first().id, u"other"_s);
        QCOMPARE(source->packs.first().version, u"7"_s);
    }

    void refusesALayerWhoseStandardIsMissing()
    {
        const QTemporaryDir folder;
        const auto source = read({signedIn(folder) + u"/notice-2022.dmn"_s});
        QVERIFY(!source.ok());
        QCOMPARE(source.error().kind, ErrorKind::InvalidRulePack);
        QVERIFY(source.error().evidence.contains(u"cq-notice-2022"_s));
    }

    void refusesALayerThatNobodyKnownSigned_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("evidence");
        const QByteArray plain = bytesOf(shipped + u"annex2-2018.dmn"_s);
        QTest::newRow("unsigned") << plain << u"the rules are not signed"_s;
        QTest::newRow("by a stranger")
            << criteria::PackSigner::generated()->sign(plain) << u"which is not known here"_s;
        QByteArray changed = signedRules(plain);
        changed.replace("&gt;= 1000000", "&gt;= 0000000");
        QTest::newRow("changed") << changed << u"the signature is not of these rules"_s;
    }
    void refusesALayerThatNobodyKnownSigned()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, evidence);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"standard.dmn"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const auto source = read({file.fileName()});
        QVERIFY(!source.ok());
        QCOMPARE(source.error().kind, ErrorKind::InvalidRulePack);
        QVERIFY2(source.error().evidence.startsWith(file.fileName() + u':'),
                 qPrintable(source.error().evidence));
        QVERIFY2(source.error().evidence.contains(evidence), qPrintable(source.error().evidence));
    }

    void signsWhatItPublishesWithAKeyOfItsOwn()
    {
        PlatformFixture fixture;
        fixture.options.packs = {platform::rulePackFile(u"one"_s, "<definitions version='1'/>\n")};
        QVERIFY(fixture.start());
        Visitor district = reviewer(fixture, u"rongchang"_s);
        const QByteArray body = district.get(u"/api/v1/rule-packs/one"_s).body;
        criteria::PackTrust known({fixture.server->packKey()});
        QVERIFY(known.judge(body).ok());
        QCOMPARE(criteria::withoutSignature(body), QByteArray("<definitions version='1'/>\n"));
        const QJsonObject entry =
            district.get(u"/api/v1/rule-packs"_s).json().value("items"_L1)[0].toObject();
        QCOMPARE(QByteArray::fromBase64(entry.value("key"_L1).toString().toLatin1()),
                 fixture.server->packKey());
        const QFileInfo kept(QDir(fixture.options.directory).filePath(u"rule-pack-key.pem"_s));
        QVERIFY(kept.exists());
        QVERIFY(!(kept.permissions()
                  & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
        const QByteArray before = fixture.server->packKey();
        fixture.server->stop();
        QVERIFY(fixture.server->start().ok());
        QCOMPARE(fixture.server->packKey(), before);
    }

    void judgesAnApplicationByTheRulesOfItsYear()
    {
        PlatformFixture fixture;
        const QTemporaryDir folder;
        const auto source = read({signedIn(folder)});
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

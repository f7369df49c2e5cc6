// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/search_database.h"
#include "store/search_expression.h"
#include "support/wordy_applications.h"

#include <QTest>

using namespace zhiping;
using namespace zhiping::store;
using domain::ApplicationId;

/// The index finds what a reader of every text would find, and nothing else.
class SearchDatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsWhateverIsPartOfAText_data();
    void findsWhateverIsPartOfAText();
    void findsNothingAcrossPunctuation();
    void takesSyntaxForText_data();
    void takesSyntaxForText();
    void findsNamesByTheirInitials_data();
    void findsNamesByTheirInitials();
    void findsAmountsHoweverTheyAreWritten();
    void findsOnlyTheLatestRevision();
    void findsNothingOfWhatWasForgotten();
    void stopsWhenTold();
    void comesBackFromItsImage();
    void goesOnAfterItsImage();
    void refusesWhatIsNoImage_data();
    void refusesWhatIsNoImage();

private:
    void add(const domain::Application &application)
    {
        QVERIFY(
            m_index
                ->add(application.id, application.revision, searchDocument(domain::searchTextOf(application)))
                .ok());
    }
    void addNamed(const QString &id, const QString &name)
    {
        domain::Application application = test::anApplication(id);
        application.applicant.name = name;
        application.project.name = QStringLiteral("某项目");
        add(application);
    }
    [[nodiscard]] QStringList found(const QString &typed, std::optional<domain::Money> amount = {})
    {
        QStringList ids;
        const Result<> looked = m_index->find(searchExpression({domain::foldForSearch(typed), amount}),
                                              [&](const ApplicationId &id) {
                                                  ids.append(id.text());
                                                  return true;
                                              });
        if (!looked)
            return {looked.error().evidence};
        ids.sort();
        return ids;
    }

    std::unique_ptr<SearchDatabase> m_index;
};

void SearchDatabaseTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    auto made = SearchDatabase::create();
    QVERIFY(made.ok());
    m_index = std::move(made).value();
}

void SearchDatabaseTest::findsWhateverIsPartOfAText_data()
{
    QTest::addColumn<bool>("committed");
    QTest::newRow("just added") << false;
    QTest::newRow("committed and tidied") << true;
}

void SearchDatabaseTest::findsWhateverIsPartOfAText()
{
    QFETCH(bool, committed);
    QRandomGenerator random(20260301);
    QList<std::pair<QString, QString>> oracle;
    for (int i = 0; i < 300; ++i) {
        const domain::Application application = test::aWordyApplication(i, random);
        add(application);
        const domain::SearchText text = domain::searchTextOf(application);
        oracle.append({application.id.text(), domain::foldForSearch((text.names + text.texts).join(u'\n'))});
        if (committed && i % 50 == 49)
            QVERIFY(m_index->commit().ok());
    }
    for (bool more = committed; more;) {
        const Result<bool> tidied = m_index->tidy();
        QVERIFY(tidied.ok());
        more = *tidied;
    }
    int hits = 0;
    for (int i = 0; i < 2000; ++i) {
        const qsizetype length = 1 + i % 8;
        const QString &source = oracle.at(random.bounded(oracle.size())).second;
        QString typed = source.mid(random.bounded(source.size() - length), length);
        // Now and then something that most likely is nowhere.
        if (i % 10 == 9)
            typed[random.bounded(typed.size())] = test::wordsOfTheTrade().at(random.bounded(50)).at(0);
        const QString folded = domain::foldForSearch(typed);
        if (folded.isEmpty())
            continue;
        QStringList expected;
        for (const auto &[id, text] : std::as_const(oracle)) {
            if (text.contains(folded))
                expected.append(id);
        }
        // Letters are looked for as initials, too, which the texts do not tell.
        const bool mayBeInitials =
            std::any_of(folded.cbegin(), folded.cend(), [](QChar c) { return c >= u'a' && c <= u'z'; });
        if (mayBeInitials) {
            const QStringList all = found(typed);
            for (const QString &id : std::as_const(expected))
                QVERIFY2(all.contains(id), qPrintable(typed));
        } else {
            QVERIFY2(found(typed) == expected, qPrintable(typed));
        }
        hits += int(expected.size());
    }
    QVERIFY(hits > 2000);
}

void SearchDatabaseTest::findsNothingAcrossPunctuation()
{
    addNamed(QStringLiteral("a"), QStringLiteral("重庆长虹，电器一厂"));
    addNamed(QStringLiteral("b"), QStringLiteral("重庆长虹电器二厂"));
    QCOMPARE(found(QStringLiteral("长虹电器")), QStringList(QStringLiteral("b")));
    QCOMPARE(found(QStringLiteral("长虹、电器")), QStringList(QStringLiteral("a")));
    QCOMPARE(found(QStringLiteral("厂")), (QStringList {QStringLiteral("a"), QStringLiteral("b")}));
    // Nor from one field into the next.
    QCOMPARE(found(QStringLiteral("厂某项目")), QStringList());
}

void SearchDatabaseTest::takesSyntaxForText_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed :
         {"重庆*", "\"重庆\"", "重庆\"", "^重庆", "(重庆", "重庆)", "{text}:重庆", "-重庆", "重庆+", "%重庆%",
          "_重庆", "'重庆'", "重庆;", "\\重庆", "#重庆", "重庆:"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void SearchDatabaseTest::takesSyntaxForText()
{
    QFETCH(QString, typed);
    addNamed(QStringLiteral("a"), QStringLiteral("重庆机械"));
    addNamed(QStringLiteral("b"), QStringLiteral("text，重庆机械"));
    addNamed(QStringLiteral("c"), QStringLiteral("成都机械"));
    const QStringList ids = found(typed);
    if (typed.startsWith(u'{'))
        QCOMPARE(ids, QStringList(QStringLiteral("b")));
    else
        QCOMPARE(ids, (QStringList {QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(found(QStringLiteral("机械 OR 成都")), QStringList());
    QCOMPARE(found(QStringLiteral("NEAR(重庆 机械)")), QStringList());
}

void SearchDatabaseTest::findsNamesByTheirInitials_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFound");
    const auto row = [](const char *typed, bool isFound) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << isFound;
    };
    row("cqch", true);
    row("CQCH", true);
    row("ｃｑｃｈ", true);
    row("zqzh", true);
    row("cqzh", true);
    row("chjt", true);
    row("jtgs", true);
    row("c", true);
    row("重庆ch", true);
    row("cq长虹", true);
    row("abb", true);
    row("jtabb", false);
    row("cqhc", false);
    row("qqch", false);
    row("ch有限", false);
}

void SearchDatabaseTest::findsNamesByTheirInitials()
{
    QFETCH(QString, typed);
    QFETCH(bool, isFound);
    addNamed(QStringLiteral("a"), QStringLiteral("重庆长虹（集团）公司ABB"));
    addNamed(QStringLiteral("b"), QStringLiteral("某某某某"));
    QCOMPARE(found(typed).contains(QStringLiteral("a")), isFound);
    QVERIFY(!found(typed).contains(QStringLiteral("b")));
}

void SearchDatabaseTest::findsAmountsHoweverTheyAreWritten()
{
    domain::Application application = test::anApplication(QStringLiteral("a"));
    application.project.totalInvestment = domain::Money {3'000'000'000};
    add(application);
    application = test::anApplication(QStringLiteral("b"));
    application.project.totalInvestment = domain::Money {30'000'000'000};
    application.project.content = QStringLiteral("总投资3000万元");
    add(application);
    const auto amount = std::optional(domain::Money {3'000'000'000});
    const QStringList both {QStringLiteral("a"), QStringLiteral("b")};
    QCOMPARE(found(QStringLiteral("3000万"), amount), both);
    QCOMPARE(found(QStringLiteral("3000万元"), amount), both);
    QCOMPARE(found(QStringLiteral("30,000,000"), amount), QStringList(QStringLiteral("a")));
    QCOMPARE(found(QStringLiteral("3000万")), QStringList(QStringLiteral("b")));
}

void SearchDatabaseTest::findsOnlyTheLatestRevision()
{
    addNamed(QStringLiteral("a"), QStringLiteral("旧名称"));
    domain::Application changed = test::anApplication(QStringLiteral("a"), QStringLiteral("r2"));
    changed.applicant.name = QStringLiteral("新名称");
    add(changed);
    QCOMPARE(found(QStringLiteral("旧名称")), QStringList());
    QCOMPARE(found(QStringLiteral("新名称")), QStringList(QStringLiteral("a")));
    QCOMPARE(m_index->revisionOf(ApplicationId(QStringLiteral("a"))), QStringLiteral("r2"));
    QCOMPARE(m_index->size(), 1);
    QCOMPARE(m_index->dead(), 1);
}

void SearchDatabaseTest::findsNothingOfWhatWasForgotten()
{
    addNamed(QStringLiteral("a"), QStringLiteral("重庆甲"));
    addNamed(QStringLiteral("b"), QStringLiteral("重庆乙"));
    QVERIFY(m_index->forget(ApplicationId(QStringLiteral("a"))).ok());
    QVERIFY(m_index->forget(ApplicationId(QStringLiteral("never there"))).ok());
    QCOMPARE(found(QStringLiteral("重庆")), QStringList(QStringLiteral("b")));
    QCOMPARE(m_index->applications(), QList {ApplicationId(QStringLiteral("b"))});
}

void SearchDatabaseTest::stopsWhenTold()
{
    for (int i = 0; i < 20; ++i)
        addNamed(QString::number(i), QStringLiteral("重庆"));
    int seen = 0;
    QVERIFY(m_index->find("\"重庆\"", [&seen](const ApplicationId &) { return ++seen < 5; }).ok());
    QCOMPARE(seen, 5);
}

void SearchDatabaseTest::comesBackFromItsImage()
{
    addNamed(QStringLiteral("a"), QStringLiteral("重庆甲"));
    addNamed(QStringLiteral("gone"), QStringLiteral("重庆乙"));
    QVERIFY(m_index->forget(ApplicationId(QStringLiteral("gone"))).ok());
    addNamed(QStringLiteral("b"), QStringLiteral("成都长虹"));
    const auto image = m_index->image();
    QVERIFY(image.ok());
    auto again = SearchDatabase::load(*image);
    QVERIFY(again.ok());
    m_index = std::move(again).value();
    QCOMPARE(m_index->size(), 2);
    QCOMPARE(found(QStringLiteral("重庆")), QStringList(QStringLiteral("a")));
    QCOMPARE(found(QStringLiteral("cdch")), QStringList(QStringLiteral("b")));
    QCOMPARE(m_index->revisionOf(ApplicationId(QStringLiteral("b"))), QStringLiteral("r1"));
}

void SearchDatabaseTest::goesOnAfterItsImage()
{
    addNamed(QStringLiteral("a"), QStringLiteral("重庆甲"));
    addNamed(QStringLiteral("last"), QStringLiteral("重庆乙"));
    QVERIFY(m_index->forget(ApplicationId(QStringLiteral("last"))).ok());
    const auto image = m_index->image();
    auto again = SearchDatabase::load(*image);
    QVERIFY(again.ok());
    m_index = std::move(again).value();
    QCOMPARE(m_index->dead(), 1);
    for (int i = 0; i < 500; ++i)
        addNamed(QString::number(i), QStringLiteral("重庆丙"));
    QVERIFY(m_index->commit().ok());
    QCOMPARE(found(QStringLiteral("重庆")).size(), 501);
    QCOMPARE(found(QStringLiteral("重庆乙")), QStringList());
}

void SearchDatabaseTest::refusesWhatIsNoImage_data()
{
    QTest::addColumn<QByteArray>("image");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("words") << QByteArray(10'000, 'x');
    QTest::newRow("another database") << [] {
        auto index = SearchDatabase::create();
        QByteArray image = *index.value()->image();
        image.replace("documents", "dacuments");
        return image;
    }();
}

void SearchDatabaseTest::refusesWhatIsNoImage()
{
    QFETCH(QByteArray, image);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("StorageDamaged|Storage")));
    const auto loaded = SearchDatabase::load(image);
    QVERIFY(!loaded.ok());
    QCOMPARE(loaded.error().kind, ErrorKind::StorageDamaged);
}

QTEST_GUILESS_MAIN(SearchDatabaseTest)
#include "tst_search_database.moc"

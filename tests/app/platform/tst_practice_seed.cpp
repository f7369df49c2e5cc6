// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "domain/application_json.h"
#include "domain/credit_code.h"
#include "platform/practice/practice_seed.h"

#include <QCryptographicHash>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace zhiping;
using namespace zhiping::domain;
using namespace Qt::StringLiterals;
using platform::SeededApplication;

namespace {

const QDate today(2026, 11, 22);

const QList<SeededApplication> &practice()
{
    static const QList<SeededApplication> all = platform::practiceApplications(today);
    return all;
}

int countIf(const std::function<bool(const Application &)> &holds)
{
    return int(std::count_if(practice().begin(), practice().end(),
                             [&](const SeededApplication &each) { return holds(each.application); }));
}

Money sumOf(const Application &application)
{
    Money sum;
    for (const InvestmentLine &line : application.lines)
        sum += line.amount.value_or(Money());
    return sum;
}

Money sumOf(const Application &application, const QStringList &kinds)
{
    Money sum;
    for (const InvestmentLine &line : application.lines)
        sum += kinds.contains(line.kind.text()) ? line.amount.value_or(Money()) : Money();
    return sum;
}

} // namespace

class TestPracticeSeed : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasThirtyApplicationsFromTwelveDistricts();
    void coversCategoriesStagesAndMunicipalCases();
    void holdsTheBoundaryAmounts();
    void coversExemptionsAndOpenQuestions();
    void everyNameIsMarkedAndEveryCodeIsValid();
    void linesAddUpToTheTotal();
    void everyDossierReadsBackThroughTheContract();
    void everyAttachmentIsItsDigest();
    void papersHaveThePagesTheyPromise();
    void theSameDayGivesTheSameBytes();
    void generatedApplicationsAreValidAndDifferent();
};

void TestPracticeSeed::hasThirtyApplicationsFromTwelveDistricts()
{
    QCOMPARE(practice().size(), 30);
    QHash<QString, int> perDistrict;
    QSet<QString> ids;
    for (const SeededApplication &each : practice()) {
        ++perDistrict[each.application.reviewingRegion.text()];
        ids.insert(each.application.id.text());
        ids.insert(each.application.code);
    }
    QCOMPARE(ids.size(), 60);
    QCOMPARE(perDistrict.size(), 12);
    QCOMPARE(perDistrict.take(u"500153"_s), 8);
    for (const int count : std::as_const(perDistrict))
        QCOMPARE(count, 2);
}

void TestPracticeSeed::coversCategoriesStagesAndMunicipalCases()
{
    for (const QString &category : {u"A"_s, u"B"_s, u"C"_s, u"D"_s})
        QVERIFY(countIf([&](const Application &each) { return each.appliedCategory.text() == category; })
                >= 6);
    for (const Stage stage : {Stage::Waiting, Stage::InReview, Stage::Corrected})
        QVERIFY(countIf([&](const Application &each) { return each.stage == stage; }) >= 3);
    const auto isLarge = [](const Application &each) {
        return each.project.totalInvestment >= std::optional(Money {3'000'000'000});
    };
    QCOMPARE(countIf(isLarge), 6);
    QCOMPARE(countIf([&](const Application &each) {
                 return each.stage == Stage::Forwarded && isLarge(each) && each.opinions.size() == 1
                     && each.opinions.first().level == u"district"_s
                     && each.opinions.first().verifiedInvestment;
             }),
             2);
}

void TestPracticeSeed::holdsTheBoundaryAmounts()
{
    const auto hasTotal = [](qint64 fen) {
        return countIf([=](const Application &each) { return each.project.totalInvestment == Money {fen}; });
    };
    QCOMPARE(hasTotal(3'000'000'000), 1);
    QCOMPARE(hasTotal(2'999'999'999), 1);
    const auto hasSum = [](qint64 fen, const QString &category, const QStringList &kinds) {
        return countIf([&](const Application &each) {
            return each.appliedCategory.text() == category && sumOf(each, kinds) == Money {fen};
        });
    };
    QCOMPARE(hasSum(99'995'000, u"A"_s, {u"EQ"_s, u"SW"_s}), 1);
    QCOMPARE(hasSum(50'000'000, u"B"_s, {u"SW"_s, u"INFO"_s, u"HW_IT"_s}), 1);
    QCOMPARE(hasSum(20'000'000, u"C"_s, {u"PLAT_SVC"_s, u"DEV"_s}), 1);
    QCOMPARE(hasSum(100'000'000, u"C"_s, {u"PLAT_BUILD"_s, u"HW_IT"_s, u"CLOUD"_s}), 1);
    QCOMPARE(hasSum(99'999'999, u"D"_s, {u"EQ"_s, u"SW"_s}), 1);
}

void TestPracticeSeed::coversExemptionsAndOpenQuestions()
{
    const auto designated = [](const QString &kind) {
        return countIf([&](const Application &each) {
            return each.designations && !each.designations->isEmpty()
                && each.designations->first().kind == kind;
        });
    };
    QCOMPARE(designated(u"municipal_workshop"_s), 1);
    QCOMPARE(designated(u"municipal_factory"_s), 1);
    QCOMPARE(designated(u"district_workshop"_s), 1);
    QVERIFY(countIf([](const Application &each) { return !each.project.totalInvestment; }) >= 1);
    QVERIFY(countIf([](const Application &each) { return !each.applicant.policyCompliant; }) >= 2);
    QVERIFY(countIf([](const Application &each) { return !each.applicant.size; }) >= 1);
    QVERIFY(countIf([](const Application &each) { return each.project.built == false; }) >= 1);
    QCOMPARE(countIf([](const Application &each) { return each.project.endOn == QDate(2018, 3, 20); }), 1);
}

void TestPracticeSeed::everyNameIsMarkedAndEveryCodeIsValid()
{
    for (const SeededApplication &each : practice()) {
        const Applicant &applicant = each.application.applicant;
        QVERIFY2(applicant.name.startsWith(u"【虚构】"_s), qPrintable(applicant.name));
        QVERIFY(applicant.creditCode.startsWith(u"91500"_s));
        QVERIFY2(!creditCodeFault(applicant.creditCode), qPrintable(applicant.creditCode));
        QVERIFY(applicant.contactPhone.startsWith(u"023-0000"_s));
        for (const InvestmentLine &line : each.application.lines)
            QVERIFY2(line.supplier.startsWith(u"【虚构】"_s), qPrintable(line.supplier));
    }
}

void TestPracticeSeed::linesAddUpToTheTotal()
{
    for (const SeededApplication &each : practice()) {
        const Application &application = each.application;
        QVERIFY2(application.lines.size() >= 8 && application.lines.size() <= 20,
                 qPrintable(application.code));
        if (application.project.totalInvestment)
            QCOMPARE(sumOf(application), *application.project.totalInvestment);
        for (const InvestmentLine &line : application.lines) {
            if (!line.amount)
                continue;
            QVERIFY2(line.amount->fen > 0 && line.netAmount < line.amount, qPrintable(application.code));
            QVERIFY(!line.paid || line.paid <= line.amount);
            QVERIFY(!line.invoiceNumbers.isEmpty());
        }
    }
}

void TestPracticeSeed::everyDossierReadsBackThroughTheContract()
{
    for (const SeededApplication &each : practice()) {
        const Result<Application> read = applicationFromJson(toJson(each.application));
        QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.error().evidence));
        QVERIFY2(*read == each.application, qPrintable(each.application.code));
    }
}

void TestPracticeSeed::everyAttachmentIsItsDigest()
{
    qint64 total = 0;
    for (const SeededApplication &each : practice()) {
        const QList<Attachment> &attachments = each.application.attachments;
        QVERIFY2(attachments.size() >= 3 && attachments.size() <= 8, qPrintable(each.application.code));
        for (const Attachment &attachment : attachments) {
            const QByteArray bytes = each.files.value(attachment.sha256);
            total += bytes.size();
            QCOMPARE(attachment.bytes, bytes.size());
            QCOMPARE(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(),
                     attachment.sha256.toLatin1());
        }
    }
    QVERIFY(total < qint64(30) * 1024 * 1024);
}

void TestPracticeSeed::papersHaveThePagesTheyPromise()
{
    QSet<QString> kinds;
    for (const SeededApplication &each : practice()) {
        for (const Attachment &attachment : each.application.attachments) {
            const QByteArray bytes = each.files.value(attachment.sha256);
            kinds.insert(attachment.kind);
            if (attachment.mediaType == u"application/pdf"_s) {
                QVERIFY(bytes.startsWith("%PDF-") && bytes.trimmed().endsWith("%%EOF"));
                QCOMPARE(qint64(bytes.count("/Type /Page\n")), attachment.pages.value_or(0));
                if (attachment.kind != u"licence"_s)
                    QVERIFY2(attachment.pages >= std::optional<qint64>(2), qPrintable(attachment.fileName));
            } else if (attachment.mediaType == u"image/jpeg"_s) {
                QVERIFY(bytes.startsWith("\xFF\xD8\xFF"));
            } else {
                QVERIFY(bytes.startsWith("PK\x03\x04"));
            }
        }
    }
    QCOMPARE(kinds,
             QSet<QString>({u"licence"_s, u"contract"_s, u"invoice"_s, u"acceptance"_s, u"effect_report"_s,
                            u"photo"_s, u"equipment_list"_s}));
}

void TestPracticeSeed::theSameDayGivesTheSameBytes()
{
    const QList<SeededApplication> again = platform::practiceApplications(today);
    for (qsizetype i = 0; i < again.size(); ++i)
        QVERIFY2(again.at(i).application == practice().at(i).application,
                 qPrintable(again.at(i).application.code));
}

void TestPracticeSeed::generatedApplicationsAreValidAndDifferent()
{
    const QList<Application> some = platform::generateApplications(500, 7, today);
    QCOMPARE(some.size(), 500);
    QSet<QString> ids;
    for (const Application &each : some) {
        ids.insert(each.id.text());
        QVERIFY(!creditCodeFault(each.applicant.creditCode));
        QVERIFY(applicationFromJson(toJson(each)).value() == each);
        if (each.project.totalInvestment)
            QCOMPARE(sumOf(each), *each.project.totalInvestment);
    }
    QCOMPARE(ids.size(), 500);
    QVERIFY(platform::generateApplications(500, 7, today) == some);
    QVERIFY(platform::generateApplications(500, 8, today) != some);
}

QTEST_MAIN(TestPracticeSeed)
#include "tst_practice_seed.moc"

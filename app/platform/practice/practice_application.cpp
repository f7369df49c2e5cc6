// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "domain/content_keys.h"
#include "domain/credit_code.h"
#include "platform/practice/practice_case.h"
#include "platform/practice/practice_catalogue.h"
#include "platform/practice/practice_lines.h"
#include "platform/regions.h"

#include <array>

using namespace Qt::StringLiterals;

namespace zhiping::platform {

using domain::Application;
using domain::Money;

namespace {

QString fromUtf8(const char *text)
{
    return QString::fromUtf8(text);
}

/// "a; b; c" without blanks around; empty text has no parts.
QStringList partsOf(const char *text)
{
    QStringList parts;
    for (const QString &part : fromUtf8(text).split(u';', Qt::SkipEmptyParts))
        parts.append(part.trimmed());
    return parts;
}

std::optional<bool> yesNo(QStringView word)
{
    if (word == u"yes")
        return true;
    if (word == u"no")
        return false;
    return {};
}

/// The check digit of the 9-character organisation code inside a credit code (GB 11714).
QChar organisationCheck(const QString &first8)
{
    constexpr std::array<int, 8> weights {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (size_t i = 0; i < weights.size(); ++i) {
        const char16_t c = first8.at(qsizetype(i)).unicode();
        sum += weights.at(i) * (c <= u'9' ? c - u'0' : c - u'A' + 10);
    }
    const int check = (11 - sum % 11) % 11;
    return check == 10 ? u'X' : QChar(u'0' + check);
}

domain::Applicant applicantOf(const PracticeCase &practiceCase, int number, const Region &region)
{
    domain::Applicant applicant;
    applicant.name = u"【虚构】"_s + fromUtf8(practiceCase.company);
    applicant.creditCode = practiceCreditCode(region.code, quint64(number));
    applicant.registeredInChongqing = yesNo(fromUtf8(practiceCase.registered));
    applicant.registeredRegion = domain::RegionCode(region.code);
    applicant.registeredAddress =
        u"重庆市%1虚构工业园创新大道%2号"_s.arg(region.name).arg(number * 7 % 200 + 1);
    applicant.legalForm = u"独立法人"_s;
    if (practiceCase.industry) {
        const QString industry = fromUtf8(practiceCase.industry);
        applicant.industryCode = industry.section(u' ', 0, 0);
        applicant.industryName = industry.section(u' ', 1);
        applicant.isManufacturing = applicant.industryCode->startsWith(u'C');
    }
    applicant.policyCompliant = yesNo(fromUtf8(practiceCase.policyCompliant));
    if (practiceCase.employees >= 0)
        applicant.employees = practiceCase.employees;
    if (practiceCase.revenueWan >= 0)
        applicant.revenue = Money {practiceCase.revenueWan * qint64(1'000'000)};
    if (practiceCase.size)
        applicant.size = fromUtf8(practiceCase.size);
    applicant.contactName = u"联系人%1"_s.arg(number);
    // No Chinese land line begins with 0.
    applicant.contactPhone = u"023-0000%1"_s.arg(number % 10'000, 4, 10, QLatin1Char('0'));
    return applicant;
}

domain::Project projectOf(const PracticeCase &practiceCase, const domain::Applicant &applicant, QDate today)
{
    domain::Project project;
    project.name = fromUtf8(practiceCase.project);
    project.siteRegion = applicant.registeredRegion;
    project.siteAddress = applicant.registeredAddress;
    project.content = fromUtf8(practiceCase.words);
    project.endOn = today.addDays(-practiceCase.endedDaysAgo);
    project.startOn = today.addDays(-practiceCase.startedDaysAgo);
    if (practiceCase.endedOn) {
        const QDate fixed = QDate::fromString(fromUtf8(practiceCase.endedOn), Qt::ISODate);
        project.endOn = fixed.isValid() ? std::optional(fixed) : std::nullopt;
        if (fixed.isValid())
            project.startOn = fixed.addDays(practiceCase.endedDaysAgo - practiceCase.startedDaysAgo);
    }
    project.built = yesNo(fromUtf8(practiceCase.built));
    if (project.built == true && project.endOn
        && !fromUtf8(practiceCase.missingFiles).contains(u"acceptance"))
        project.acceptedOn = project.endOn->addDays(15);
    return project;
}

/// What is said of a fact where there is nothing of its category.
std::optional<domain::ContentValue> nothingOf(const domain::ContentKey &key)
{
    if (key.kind == domain::ContentKind::Boolean)
        return domain::ContentValue(false);
    if (key.kind == domain::ContentKind::Choices)
        return domain::ContentValue(QStringList());
    return {};
}

QHash<QString, std::optional<domain::ContentValue>> contentOf(const PracticeCase &practiceCase)
{
    const QString without = fromUtf8(practiceCase.without);
    QHash<QString, QString> stated;
    for (const QString &part : partsOf(practiceCase.content))
        stated.insert(part.section(u'=', 0, 0), part.section(u'=', 1));
    QHash<QString, std::optional<domain::ContentValue>> content;
    for (const domain::ContentKey &key : domain::contentKeys()) {
        std::optional<domain::ContentValue> value;
        if (const auto found = stated.constFind(key.key); found != stated.constEnd()) {
            if (key.kind == domain::ContentKind::Boolean)
                value = domain::ContentValue(*found == u"yes"_s);
            else if (key.kind == domain::ContentKind::Choices)
                value = domain::ContentValue(found->split(u',', Qt::SkipEmptyParts));
            else
                value = domain::ContentValue(*found);
        } else if (without.contains(key.key.front())) {
            value = nothingOf(key);
        }
        content.insert(key.key, value);
    }
    return content;
}

QList<domain::Effect> effectsOf(const PracticeCase &practiceCase, const domain::Project &project, QDate today)
{
    const int year = project.startOn.value_or(today).year();
    QList<domain::Effect> effects;
    for (const QString &part : partsOf(practiceCase.effects)) {
        const QStringList words = part.split(u' ');
        for (const EffectMetric &metric : effectMetrics()) {
            if (metric.name != words.at(0))
                continue;
            domain::Effect effect {metric.code, metric.metric, metric.unit, metric.higherIsBetter, {}, {}, {},
                                   {}};
            if (words.at(1) != u"?"_s)
                effect.before = words.at(1);
            if (words.at(2) != u"?"_s)
                effect.after = words.at(2);
            effect.beforePeriod = u"%1年度"_s.arg(year - 1);
            effect.afterPeriod = u"%1年度"_s.arg(project.endOn.value_or(today).year());
            effects.append(effect);
        }
    }
    return effects;
}

std::optional<QList<domain::Designation>> designationsOf(const PracticeCase &practiceCase)
{
    const QString text = fromUtf8(practiceCase.designations);
    if (text.isEmpty())
        return {};
    QList<domain::Designation> designations;
    if (text == u"none"_s)
        return designations;
    for (const QString &part : partsOf(practiceCase.designations)) {
        const QStringList words = part.split(u' ');
        designations.append({words.at(0), words.at(1).toLongLong(),
                             u"虚构字〔%1〕第%2号"_s.arg(words.at(1)).arg(designations.size() + 12),
                             yesNo(words.at(2))});
    }
    return designations;
}

domain::Opinion districtOpinionOf(const PracticeCase &practiceCase, const Application &application,
                                  const Region &region)
{
    domain::Opinion opinion;
    opinion.level = u"district"_s;
    opinion.verdict = u"forward"_s;
    opinion.category = application.appliedCategory;
    opinion.body = region.body();
    opinion.reviewer = u"区县评审员"_s;
    opinion.text = fromUtf8(practiceCase.districtOpinion);
    Money verified;
    for (const domain::InvestmentLine &line : application.lines) {
        const SupplyGroup group = supplyGroupOf(line.kind.text());
        if (line.kind.text() != u"INFO"_s && group != SupplyGroup::Site)
            verified += line.amount.value_or(Money());
    }
    opinion.verifiedInvestment = verified;
    opinion.decidedAt = application.submittedAt.addDays(9);
    return opinion;
}

} // namespace

QString practiceId(quint64 number, quint32 part)
{
    const quint64 milliseconds = 0x019A'0000'0000U + number;
    const QString time = u"%1"_s.arg(milliseconds, 12, 16, QLatin1Char('0'));
    return time.left(8) + u'-' + time.right(4) + u"-7000-8000-"_s
        + u"%1"_s.arg(part, 12, 16, QLatin1Char('0'));
}

QString practiceCreditCode(const QString &region, quint64 number)
{
    constexpr QStringView letters = u"ABCDEFGHJKLMNPQRTUWXY";
    const quint64 spread = number * 7919;
    const QString body = u"MA"_s + letters.at(qsizetype(spread % 21))
        + u"%1"_s.arg(spread / 21 % 100'000, 5, 10, QLatin1Char('0'));
    const bool isNumber = region.size() == 6 && region.front().isDigit();
    const QString first17 = u"91"_s + (isNumber ? region : u"500000"_s) + body + organisationCheck(body);
    return first17 + domain::creditCodeCheck(first17).value_or(u'0');
}

Application buildApplication(const PracticeCase &practiceCase, int number, QDate today)
{
    const Region region = regionByCode(fromUtf8(practiceCase.region)).value();
    Application application;
    application.id = domain::ApplicationId(practiceId(quint64(number), 0));
    application.code = u"ZG-%1-%2"_s.arg(today.year()).arg(60 + number, 4, 10, QLatin1Char('0'));
    application.revision = u"r1"_s;
    application.year = today.year();
    application.stage = practiceCase.stage;
    application.reviewingRegion = domain::RegionCode(region.code);
    application.reviewingBody = region.body();
    application.appliedCategory = domain::CategoryCode(fromUtf8(practiceCase.category));
    application.submittedAt =
        today.addDays(-20 - number % 15).startOfDay(Qt::UTC).addSecs(3600 + number * 131);
    application.dueOn = today.addDays(number * 7 % 25);
    application.rulePack = domain::RulePackId(u"cq-annex2-2018"_s);
    application.applicant = applicantOf(practiceCase, number, region);
    application.project = projectOf(practiceCase, application.applicant, today);
    application.content = contentOf(practiceCase);
    const QDate from = application.project.startOn.value_or(today);
    const QDate to = qMin(application.project.endOn.value_or(today), today.addDays(-30));
    application.lines =
        practiceLines(fromUtf8(practiceCase.investment), {number, fromUtf8(practiceCase.trade), from, to});
    Money total;
    for (const domain::InvestmentLine &line : application.lines)
        total += line.amount.value_or(Money());
    const QString declared = fromUtf8(practiceCase.totalInvestment);
    if (declared.isEmpty())
        application.project.totalInvestment = total;
    else if (declared != u"?"_s)
        application.project.totalInvestment = domain::parseYuan(declared).value();
    application.effects = effectsOf(practiceCase, application.project, today);
    application.designations = designationsOf(practiceCase);
    if (practiceCase.districtOpinion)
        application.opinions.append(districtOpinionOf(practiceCase, application, region));
    return application;
}

} // namespace zhiping::platform

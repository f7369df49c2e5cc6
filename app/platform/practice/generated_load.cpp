// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "platform/practice/practice_case.h"
#include "platform/practice/practice_lines.h"
#include "platform/practice/practice_seed.h"
#include "platform/regions.h"

#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace zhiping::platform {

using domain::Application;
using domain::Money;

namespace {

/// Ids of generated applications stay clear of those of the practice cases.
constexpr quint64 firstNumber = 1'000'000;

QString companyName(QRandomGenerator &random)
{
    static const QStringList places =
        u"嘉陵 巴渝 缙云 歌乐 铜锣 明月 金佛 武陵 仙女 乌江 大宁 涪江 綦河 御临 龙溪 桃花"_s.split(u' ');
    static const QStringList words =
        u"精密 智造 宏达 恒远 同创 联合 力帆 永兴 华源 立信 新程 盛和"_s.split(u' ');
    static const QStringList trades =
        u"机械 电子 汽配 食品 材料 仪表 模具 电器 装备 铸造 包装 化工"_s.split(u' ');
    const auto pick = [&](const QStringList &list) { return list.at(random.bounded(int(list.size()))); };
    return u"【虚构】"_s + pick(places) + pick(words) + pick(trades)
        + u"%1有限公司"_s.arg(random.bounded(1000));
}

std::optional<Money> scaled(const std::optional<Money> &amount, qint64 thousandths)
{
    return amount ? std::optional(Money {amount->fen * thousandths / 1000}) : std::nullopt;
}

/// Every amount times @p thousandths / 1000, and a total that is their sum again.
void scaleMoney(Application &application, qint64 thousandths)
{
    Money total;
    for (domain::InvestmentLine &line : application.lines) {
        line.amount = scaled(line.amount, thousandths);
        line.netAmount = scaled(line.netAmount, thousandths);
        line.paid = scaled(line.paid, thousandths);
        total += line.amount.value_or(Money());
    }
    if (application.project.totalInvestment)
        application.project.totalInvestment = total;
}

void vary(Application &application, quint64 number, QRandomGenerator &random, QDate today)
{
    using domain::Stage;
    constexpr std::array stages {Stage::Waiting,   Stage::InReview,   Stage::InReview, Stage::Correcting,
                                 Stage::Corrected, Stage::Recognised, Stage::Declined, Stage::Forwarded};
    const Region &region = regions().at(random.bounded(int(regions().size())));
    application.id = domain::ApplicationId(practiceId(number, 0));
    application.code =
        u"ZG-%1-G%2"_s.arg(today.year()).arg(number - firstNumber + 1, 6, 10, QLatin1Char('0'));
    application.stage = stages.at(size_t(random.bounded(int(stages.size()))));
    application.reviewingRegion = domain::RegionCode(region.code);
    application.reviewingBody = region.body();
    application.applicant.name = companyName(random);
    application.applicant.creditCode = practiceCreditCode(region.code, number);
    application.applicant.registeredRegion = application.reviewingRegion;
    application.project.siteRegion = application.reviewingRegion;
    application.applicant.registeredAddress =
        u"重庆市%1虚构工业园%2号"_s.arg(region.name).arg(random.bounded(900) + 1);
    application.project.siteAddress = application.applicant.registeredAddress;
    application.submittedAt = application.submittedAt.addSecs(-random.bounded(60 * 24 * 3600));
    application.dueOn = today.addDays(random.bounded(60) - 5);
    application.opinions.clear();
    scaleMoney(application, 300 + random.bounded(2400));
}

} // namespace

QList<Application> generateApplications(int count, quint64 seed, QDate today)
{
    const QList<PracticeCase> cases = equipmentCases() + systemsCases() + cloudCases() + newModelCases();
    QList<Application> patterns;
    for (qsizetype i = 0; i < cases.size(); ++i)
        patterns.append(buildApplication(cases.at(i), int(i) + 1, today));
    const std::array<quint32, 2> seeds {quint32(seed), quint32(seed >> 32)};
    QRandomGenerator random(seeds.data(), qsizetype(seeds.size()));
    QList<Application> applications;
    applications.reserve(count);
    for (int i = 0; i < count; ++i) {
        Application application = patterns.at(random.bounded(int(patterns.size())));
        vary(application, firstNumber + quint64(i), random, today);
        applications.append(application);
    }
    return applications;
}

} // namespace zhiping::platform

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/specimens.h"

namespace zhiping::test {

struct StageLine {
    QString kind;
    qint64 yuan = 0;
};

/// An application with every general fact in order, so that category, lines and contents decide.
inline domain::Application stageApplication(int number, const QString &applicant, const QString &project,
                                            const QString &category, const QList<StageLine> &lines)
{
    domain::Application application = anApplication(QString::number(number));
    application.code = QStringLiteral("ZG-2026-%1").arg(number, 4, 10, QLatin1Char('0'));
    application.stage = domain::Stage::InReview;
    application.appliedCategory = domain::CategoryCode(category);
    application.dueOn = QDate(2026, 3, 2).addDays(number);
    application.rulePack = domain::RulePackId(QStringLiteral("annex2-2018"));
    application.applicant.name = QStringLiteral("【虚构】") + applicant;
    application.applicant.registeredInChongqing = true;
    application.applicant.isManufacturing = true;
    application.applicant.policyCompliant = true;
    application.applicant.size = QStringLiteral("medium");
    application.project.name = project;
    application.project.startOn = QDate(2024, 3, 1);
    application.project.endOn = QDate(2025, 12, 1);
    application.project.built = true;
    domain::Money total;
    for (const StageLine &line : lines) {
        domain::InvestmentLine row;
        row.id = domain::LineId(QString::number(application.lines.size() + 1));
        row.kind = domain::InvestmentKind(line.kind);
        row.name = line.kind;
        row.amount = domain::Money {line.yuan * 100};
        row.secondHand = false;
        application.lines.append(row);
        total += *row.amount;
    }
    application.project.totalInvestment = total;
    application.designations = QList<domain::Designation> {};
    application.attachments = {anAttachment(QStringLiteral("att-%1").arg(number), "contract"),
                               anAttachment(QStringLiteral("att-%1-b").arg(number), "invoice")};
    return application;
}

inline void addContent(domain::Application &application, const QString &key,
                       const domain::ContentValue &value)
{
    application.content.insert(key, value);
}

inline void addEffect(domain::Application &application)
{
    domain::Effect effect;
    effect.code = QStringLiteral("E1");
    effect.metric = QStringLiteral("人均产值");
    effect.unit = QStringLiteral("万元");
    effect.before = QStringLiteral("40");
    effect.after = QStringLiteral("52");
    application.effects.append(effect);
}

/// A queue as a district meets it: short by little, met under another category, open, above the city's line.
inline QList<domain::Application> stageApplications()
{
    QList<domain::Application> all;
    const auto equipped = [](domain::Application application) {
        addContent(application, QStringLiteral("a.digital_equipment"), true);
        addContent(application, QStringLiteral("a.online_monitoring"), true);
        addContent(application, QStringLiteral("a.line_control"), true);
        addContent(application, QStringLiteral("a.system_integration"), true);
        addContent(application, QStringLiteral("b.systems"), QStringList {QStringLiteral("mes")});
        addEffect(application);
        return application;
    };
    const QString eq = QStringLiteral("EQ");
    const QString sw = QStringLiteral("SW");
    const QString cloud = QStringLiteral("CLOUD");
    all.append(
        equipped(stageApplication(1, QStringLiteral("渝江电子"), QStringLiteral("数控产线改造"),
                                  QStringLiteral("A"), {{eq, 600'000}, {sw, 299'950}, {cloud, 100'000}})));
    all.append(equipped(stageApplication(2, QStringLiteral("巴山精机"), QStringLiteral("装备与 MES 改造"),
                                         QStringLiteral("A"), {{eq, 1'300'000}, {sw, 310'000}})));
    all.append(stageApplication(3, QStringLiteral("缙云重工股份有限公司沙坪坝第二智能输送装备分厂"),
                                QStringLiteral("面向重型结构件的智能输送线与在线检测一体化改造项目"),
                                QStringLiteral("A"), {{eq, 1'460'000}}));
    all.append(equipped(stageApplication(4, QStringLiteral("嘉陵整机"), QStringLiteral("整厂数字化改造"),
                                         QStringLiteral("A"), {{eq, 30'000'100}})));
    all.append(stageApplication(5, QStringLiteral("武陵食品"), QStringLiteral("生产管理上云"),
                                QStringLiteral("C"), {{cloud, 300'000}}));
    all.append(equipped(stageApplication(8, QStringLiteral("长江动力"), QStringLiteral("远程运维服务平台"),
                                         QStringLiteral("D"), {{eq, 1'625'000}, {sw, 500'000}})));
    domain::Application waiting =
        stageApplication(9, QStringLiteral("金佛山制药"), QStringLiteral("数据采集改造"), QStringLiteral("B"),
                         {{sw, 410'000}});
    waiting.stage = domain::Stage::Waiting;
    all.append(waiting);
    domain::Application done =
        stageApplication(10, QStringLiteral("三峡轻合金"), QStringLiteral("压铸单元改造"),
                         QStringLiteral("A"), {{eq, 2'410'000}});
    done.stage = domain::Stage::Recognised;
    all.append(done);
    return all;
}

} // namespace zhiping::test

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/specimens.h"

#include <QRandomGenerator>

/// Fictional applications with as much text as real ones bring, about 2 kB each: words of the trade, some
/// more frequent than others, rare characters, punctuation, codes and numbers.
namespace zhiping::test {

inline const QStringList &wordsOfTheTrade()
{
    static const QStringList words =
        QStringLiteral(
            "数字化 车间 生产 设备 改造 项目 智能 系统 自动化 产线 装配 焊接 机器人 检测 仓储 物流 数据 采集 "
            "平台 "
            "企业 资源 计划 制造 执行 管理 质量 追溯 能耗 监测 工艺 优化 效率 提升 成本 降低 不良品率 缩短 "
            "研发 "
            "周期 数控 机床 加工 中心 压铸 模具 冲压 涂装 注塑 热处理 汽车 摩托车 零部件 变速箱 发动机 齿轮 "
            "轴承 铝合金 电子 元器件 传感器 控制器 显示 面板 芯片 封装 测试 医药 制剂 食品 包装 玻璃 陶瓷 "
            "纺织 "
            "重庆 渝北 荣昌 璧山 江津 永川 涪陵 长寿 万州 两江新区 工业园区 高新区 大道 支路 厂房 附件 合同 "
            "发票 "
            "验收 报告 完工 投产 投资 软件 硬件 网络 安全 云端 边缘 计算 接口 联网 标识 解析 视觉 识别 自动 "
            "上下料 "
            "立体 仓库 叉车 传送 线体 工位 看板 排程 工单 物料 条码 长虹 宗申 渝江 巴山 嘉陵 川仪 银行 行业 "
            "调研 "
            "供应商 招标 采购 备注 说明 补正 材料 齐全 属实 现场 核查 一致 符合 条件")
            .split(u' ');
    return words;
}

/// Words of the trade with now and then a sign between them, @p characters long.
inline QString wordyText(qsizetype characters, QRandomGenerator &random)
{
    static const QStringList signs = QStringLiteral("， 。 、 ； ： （ ） ・").split(u' ');
    const QStringList &words = wordsOfTheTrade();
    QString text;
    while (text.size() < characters) {
        // The smaller of two: the first words are the frequent ones.
        const auto at = std::min(random.bounded(words.size()), random.bounded(words.size()));
        text += words.at(at);
        const int dice = random.bounded(20);
        if (dice < 3)
            text += signs.at(random.bounded(signs.size()));
        else if (dice == 3)
            text += QString::number(random.bounded(100'000)) + QStringLiteral("台套");
        else if (dice == 4)
            text += QChar(0x4E00 + random.bounded(0x51A0));
        else if (dice == 5)
            text += QStringLiteral("MES-%1").arg(random.bounded(100));
    }
    return text;
}

inline domain::Application aWordyApplication(int number, QRandomGenerator &random)
{
    domain::Application application =
        anApplication(QStringLiteral("w-%1").arg(number, 6, 10, QLatin1Char('0')));
    domain::Applicant &applicant = application.applicant;
    applicant.name = u"重庆" + wordyText(4, random) + u"（集团）有限公司";
    applicant.creditCode = QStringLiteral("91500%1MA5U%2X")
                               .arg(random.bounded(1000), 3, 10, QLatin1Char('0'))
                               .arg(random.bounded(100'000), 5, 10, QLatin1Char('0'));
    applicant.registeredAddress =
        u"重庆市" + wordyText(20, random) + QString::number(random.bounded(500)) + u"号";
    applicant.contactName = wordyText(3, random).left(3);
    applicant.contactPhone = QStringLiteral("023-%1").arg(random.bounded(100'000'000));
    application.project.name = wordyText(16, random) + u"项目";
    application.project.siteAddress = wordyText(20, random);
    application.project.content = wordyText(400, random);
    application.project.totalInvestment = domain::Money {qint64(random.bounded(1, 900'000)) * 10'000};
    application.project.content += u'\n' + wordyText(100, random);
    for (int i = 0; i < 4; ++i) {
        domain::InvestmentLine line;
        line.id = domain::LineId(QStringLiteral("l%1").arg(i));
        line.kind = domain::InvestmentKind(QStringLiteral("EQ"));
        line.name = wordyText(8, random);
        line.supplier = wordyText(10, random) + u"有限公司";
        line.amount = domain::Money {qint64(random.bounded(1, 90'000'000)) * 100};
        line.contractNumber = QStringLiteral("HT2026-%1").arg(random.bounded(10'000));
        line.invoiceNumbers = {QString::number(random.bounded(10'000'000, 99'999'999))};
        application.lines.append(line);
    }
    domain::Opinion opinion;
    opinion.level = QStringLiteral("district");
    opinion.verdict = QStringLiteral("recognise");
    opinion.body = application.reviewingBody;
    opinion.text = wordyText(60, random);
    opinion.decidedAt = someTime();
    application.opinions = {opinion};
    return application;
}

} // namespace zhiping::test

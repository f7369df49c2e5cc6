// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "platform/practice/practice_case.h"

namespace zhiping::platform {

using domain::Stage;

namespace {

constexpr PracticeCase case19 {
    .company = "昌元畜牧装备有限公司",
    .project = "私有云平台建设",
    .region = "500153",
    .category = "C",
    .industry = "C3574 畜牧机械制造",
    .size = "medium",
    .employees = 356,
    .revenueWan = 18900,
    .investment = "PLAT_BUILD 4 210000; HW_IT 4 90000; TRAIN 1 8000",
    .effects = "E4a 2630.00 2511.50",
    .content = "c.model=private; c.self_built=yes; c.uses=resources,management,data; c.provider=自建机房",
    .without = "abd",
    .words = "自建私有云承载设计、生产和售后系统。",
    .policyCompliant = "yes",
};

constexpr PracticeCase case20 {
    .company = "大渡口摩托车集团股份有限公司",
    .project = "供应链公有云应用",
    .region = "500107",
    .category = "C",
    .trade = "vehicles",
    .industry = "C3751 摩托车整车制造",
    .size = "large",
    .employees = 2870,
    .revenueWan = 521000,
    .investment = "PLAT_SVC 5 1500000; DEV 2 260000; CONSULT 1 90000",
    .effects = "E4a 41200 39850; E5a 210 176",
    .content = "c.model=public; c.self_built=no; c.uses=business,management; c.provider=某公有云服务商",
    .without = "abd",
    .words = "采购云端供应链协同与质量分析服务，覆盖380家供应商。",
    .stage = Stage::InReview,
    .policyCompliant = "yes",
    .missingFiles = "acceptance photo",
};

constexpr PracticeCase case21 {
    .company = "天生城塑料制品有限公司",
    .project = "云端MES应用",
    .region = "500101",
    .category = "C",
    .trade = "materials",
    .industry = "C2927 日用塑料制品制造",
    .size = "micro",
    .employees = 12,
    .revenueWan = 260,
    .investment = "PLAT_SVC 5 160000; DEV 3 40000",
    .effects = "E1b 320 365; E3a 3.50 2.75",
    .content = "c.model=public; c.self_built=no; c.uses=business,equipment; c.provider=某公有云服务商",
    .without = "abd",
    .words = "订购云端MES与设备上云服务，六台注塑机数据上云。",
    .policyCompliant = "yes",
    .missingFiles = "photo equipment_list acceptance effect_report",
};

constexpr PracticeCase case22 {
    .company = "静观花木机械有限公司",
    .project = "资源上云",
    .region = "500109",
    .category = "C",
    .industry = "C3572 机械化农业及园艺机具制造",
    .size = "small",
    .employees = 58,
    .revenueWan = 1900,
    .investment = "CLOUD 6 200000; TRAIN 1 6000; INSTALL 1 4000",
    .effects = "E4a 318.00 296.40",
    .content = "c.model=public; c.self_built=no; c.uses=resources,data; c.provider=某公有云服务商",
    .without = "abd",
    .words = "将业务系统迁移至公有云主机，停用自有机房。",
    .stage = Stage::Corrected,
    .policyCompliant = "yes",
};

constexpr PracticeCase case23 {
    .company = "鱼洞重型机器股份有限公司",
    .project = "集团私有云整体云化",
    .region = "500113",
    .category = "C",
    .industry = "C3511 矿山机械制造",
    .size = "large",
    .employees = 1890,
    .revenueWan = 205000,
    .investment = "PLAT_BUILD 5 560000; HW_IT 5 340000; CLOUD 2 100000; CIVIL 1 150000",
    .effects = "E5a 300 246; E4a 18650 17980",
    .content = "c.model=private; c.self_built=yes; c.uses=whole; c.provider=自建数据中心",
    .without = "abd",
    .words = "建设集团私有云，全部业务系统迁移上云。",
    .stage = Stage::InReview,
    .policyCompliant = "yes",
    .missingFiles = "licence",
};

constexpr PracticeCase case24 {
    .company = "石笋山茶业加工有限公司",
    .project = "混合云业务上云",
    .region = "500118",
    .category = "C",
    .trade = "food",
    .industry = "C1530 精制茶加工",
    .employees = -1,
    .revenueWan = -1,
    .investment = "PLAT_SVC 4 280000; CLOUD 3 170000; DEV 2 150000",
    .effects = "E3a 4.00 3.20",
    .content = "c.model=hybrid; c.self_built=no; c.uses=business,data; c.provider=某公有云服务商",
    .without = "abd",
    .words = "以混合云承载茶叶溯源与订单系统；企业规模材料尚未提交。",
    .policyCompliant = "yes",
    .missingFiles = "acceptance effect_report",
};

} // namespace

QList<PracticeCase> cloudCases()
{
    return {case19, case20, case21, case22, case23, case24};
}

} // namespace zhiping::platform

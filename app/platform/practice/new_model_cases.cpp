// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "platform/practice/practice_case.h"

namespace zhiping::platform {

using domain::Stage;

namespace {

constexpr PracticeCase case25 {
    .company = "濑溪河泵阀股份有限公司",
    .project = "泵站远程运维服务",
    .region = "500153",
    .category = "D",
    .industry = "C3443 阀门和旋塞制造",
    .size = "medium",
    .employees = 390,
    .revenueWan = 27400,
    .investment = "EQ 6 1460000; SW 3 620000; CLOUD 2 240000; INFO 1 90000",
    .effects = "E1a 66.00 ?; E4a 3900 ?",
    .content = "d.collab.platform=no; d.collab.cloud_parallel=no; d.custom.demand_platform=no; d.custom.serv"
               "ice_platform=no; d.custom.flexible=no; d.remote.platform=yes; d.remote.capabilities=conditio"
               "n_monitoring,environment_warning,diagnosis_repair",
    .without = "abc",
    .words = "为1200套在网泵站建设远程运维平台，提供状态监测、预警和故障诊断。改造后统计数据尚未提交。",
    .policyCompliant = "yes",
};

constexpr PracticeCase case26 {
    .company = "白鹤梁船舶动力股份有限公司",
    .project = "船用动力网络协同制造",
    .region = "500102",
    .category = "D",
    .trade = "vehicles",
    .industry = "C3734 船用配套设备制造",
    .size = "large",
    .employees = 2150,
    .revenueWan = 286000,
    .investment = "EQ 12 32000000; SW 4 6000000; CLOUD 2 4000000",
    .effects = "E5a 420 318; E1a 121.00 139.60; E2a 71.50 78.20",
    .content = "d.collab.platform=yes; d.collab.cloud_parallel=yes; d.custom.demand_platform=no; d.custom.se"
               "rvice_platform=no; d.custom.flexible=no; d.remote.platform=no; d.remote.capabilities=",
    .without = "bc",
    .words = "建设网络化制造资源协同平台，联接26家协作单位，实现设计、供应、制造并行协同。",
    .stage = Stage::Forwarded,
    .startedDaysAgo = 820,
    .policyCompliant = "yes",
    .districtOpinion =
        "经审查，协同平台已上线运行，26家协作单位可在线查验；设备、软件和云服务合同发票齐全，"
        "成效数据有统计报表支撑，符合智能制造新模式应用项目要求。总投资4200万元，建议报市经济信息委认"
        "定。",
};

constexpr PracticeCase case27 {
    .company = "磁器口家居制造有限公司",
    .project = "全屋家具个性化定制平台",
    .region = "500106",
    .category = "D",
    .trade = "materials",
    .industry = "C2110 木质家具制造",
    .size = "small",
    .employees = 198,
    .revenueWan = 11800,
    .investment = "EQ 6 649999.99; SW 3 350000; INSTALL 1 42000",
    .effects = "E1b 18 27; E5a 30 18",
    .content = "d.collab.platform=no; d.collab.cloud_parallel=no; d.custom.demand_platform=yes; d.custom.ser"
               "vice_platform=yes; d.custom.flexible=yes; d.remote.platform=no; d.remote.capabilities=",
    .without = "abc",
    .words = "建设用户需求信息平台和个性化定制服务平台，开料、封边、打孔柔性生产。",
    .stage = Stage::InReview,
    .policyCompliant = "yes",
};

constexpr PracticeCase case28 {
    .company = "几江能源装备股份有限公司",
    .project = "风电齿轮箱协同制造基地",
    .region = "500116",
    .category = "D",
    .industry = "C3415 风能原动设备制造",
    .size = "large",
    .employees = 1720,
    .revenueWan = 198000,
    .investment = "EQ 14 112000000; SW 3 5200000; CLOUD 2 2800000",
    .effects = "E1a 140.00 ?; E3b 510 ?",
    .content = "d.collab.platform=yes; d.collab.cloud_parallel=yes; d.custom.demand_platform=no; d.custom.se"
               "rvice_platform=no; d.custom.flexible=no; d.remote.platform=no; d.remote.capabilities=",
    .without = "bc",
    .words = "在建项目，设备已到货1.12亿元，预计明年投产。",
    .startedDaysAgo = 330,
    .endedOn = "unknown",
    .built = "no",
    .policyCompliant = "yes",
    .missingFiles = "acceptance effect_report",
};

constexpr PracticeCase case29 {
    .company = "青杠健身器材有限公司",
    .project = "售后小程序开发",
    .region = "500120",
    .category = "D",
    .industry = "C2443 健身器材制造",
    .size = "small",
    .employees = 82,
    .revenueWan = 4100,
    .investment = "DEV 4 86000; EQ 3 1020000; SW 2 88000",
    .effects = "E4a 820.00 801.00",
    .content = "d.collab.platform=no; d.collab.cloud_parallel=no; d.custom.demand_platform=no; d.custom.serv"
               "ice_platform=no; d.custom.flexible=no; d.remote.platform=no; d.remote.capabilities=",
    .without = "bc",
    .words = "开发售后服务小程序，用户可报修和查询进度。",
    .policyCompliant = "yes",
};

constexpr PracticeCase case30 {
    .company = "巴川智能家电股份有限公司",
    .project = "小家电大规模定制工厂",
    .region = "500151",
    .category = "D",
    .trade = "electronics",
    .industry = "C3857 家用电力器具专用配件制造",
    .size = "large",
    .employees = 1340,
    .revenueWan = 96500,
    .investment = "EQ 13 21600000; SW 4 3400000; CIVIL 2 10000000",
    .effects = "E1a 95.30 123.80; E3b 780 520",
    .content = "d.collab.platform=no; d.collab.cloud_parallel=no; d.custom.demand_platform=yes; d.custom.ser"
               "vice_platform=yes; d.custom.flexible=yes; d.remote.platform=no; d.remote.capabilities=",
    .without = "bc",
    .words = "新建定制工厂，总投资3500万元（含厂房土建1000万元），接单到发货全流程按订单柔性生产。",
    .stage = Stage::InReview,
    .startedDaysAgo = 700,
    .policyCompliant = "yes",
};

} // namespace

QList<PracticeCase> newModelCases()
{
    return {case25, case26, case27, case28, case29, case30};
}

} // namespace zhiping::platform

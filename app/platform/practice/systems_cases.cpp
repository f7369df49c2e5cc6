// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "platform/practice/practice_case.h"

namespace zhiping::platform {

using domain::Stage;

namespace {

constexpr PracticeCase case11 {
    .company = "万灵古镇食品有限公司",
    .project = "ERP系统上线",
    .region = "500153",
    .category = "B",
    .trade = "food",
    .industry = "C1353 肉制品及副产品加工",
    .size = "small",
    .employees = 210,
    .revenueWan = 14500,
    .investment = "SW 4 420000; INFO 3 180000; TRAIN 1 18000",
    .effects = "E4a 1380.50 1322.00",
    .content = "b.systems=erp; b.workshop_network=no; b.factory_network=no; b.system_equipment_link=no;"
               " b.system_system_link=no; b.bigdata_means=no",
    .without = "acd",
    .words = "上线企业资源计划（ERP）系统，覆盖采购、销售、库存和财务。",
    .stage = Stage::Corrected,
    .policyCompliant = "yes",
};

constexpr PracticeCase case12 {
    .company = "安陶陶瓷有限公司",
    .project = "MES与能源管理系统集成应用",
    .region = "500153",
    .category = "B",
    .trade = "materials",
    .industry = "C3074 日用陶瓷制品制造",
    .size = "small",
    .employees = 155,
    .revenueWan = 6900,
    .investment = "SW 4 286000; INFO 2 114000; HW_IT 3 100000; TRAIN 1 20000",
    .effects = "E2b 386.00 341.00; E3a 6.20 4.90",
    .content = "b.systems=mes,data_analysis; b.workshop_network=yes; b.factory_network=yes; b.system_equipme"
               "nt_link=yes; b.system_system_link=yes; b.bigdata_means=no",
    .without = "acd",
    .words = "建设MES与窑炉能源数据采集系统，打通车间网与管理系统。",
    .policyCompliant = "yes",
};

constexpr PracticeCase case13 {
    .company = "万州三峡库区制药机械有限公司",
    .project = "PLM、ERP与MES一体化集成",
    .region = "500101",
    .category = "B",
    .industry = "C3544 制药专用设备制造",
    .size = "medium",
    .employees = 468,
    .revenueWan = 41200,
    .investment = "SW 5 860000; INFO 4 320000; HW_IT 5 410000; TRAIN 1 26000",
    .effects = "E5a 120 86; E1a 58.30 69.70; E4a 8120 7690",
    .content = "b.systems=plm,erp,mes,rd_design; b.workshop_network=yes; b.factory_network=yes; b.system_equ"
               "ipment_link=yes; b.system_system_link=yes; b.bigdata_means=no",
    .without = "acd",
    .words = "实施PLM、ERP、MES并完成系统间集成，车间设备数据自动采集。",
    .stage = Stage::InReview,
    .policyCompliant = "yes",
};

constexpr PracticeCase case14 {
    .company = "乌江榨菜机械有限公司",
    .project = "数据采集分析平台建设",
    .region = "500102",
    .category = "B",
    .trade = "food",
    .industry = "C3531 食品、酒、饮料及茶生产专用设备制造",
    .size = "small",
    .employees = 118,
    .revenueWan = 5400,
    .investment = "EQ_FL 4 600000; SW 3 120000; INFO 2 30000",
    .effects = "E3a 2.80 2.10",
    .content = "b.systems=data_analysis,mes; b.workshop_network=yes; b.factory_network=yes; b.system_equipme"
               "nt_link=yes; b.system_system_link=yes; b.bigdata_means=no",
    .without = "acd",
    .words = "以融资租赁方式取得服务器和网络设备，建设数据采集分析平台。",
    .policyCompliant = "yes",
    .missingFiles = "photo",
};

constexpr PracticeCase case15 {
    .company = "歌乐山电子科技股份有限公司",
    .project = "数字化运营平台建设",
    .region = "500106",
    .category = "B",
    .trade = "electronics",
    .industry = "C3982 电子电路制造",
    .size = "large",
    .employees = 3150,
    .revenueWan = 468000,
    .investment = "SW 8 12000000; HW_IT 6 9000000; INFO 3 6500000; EQ 3 8500000",
    .effects = "E1a 148.60 176.90; E3b 320 145; E5a 60 41",
    .content = "b.systems=erp,mes,scm,plm,wms,data_analysis; b.workshop_network=yes; b.factory_network=yes;"
               " b.system_equipment_link=yes; b.system_system_link=yes; b.bigdata_means=no; a.digital_equipm"
               "ent=yes; a.equipment_types=smart_inspection; a.retrofit_non_digital=no; a.online_monitoring="
               "yes; a.line_control=yes; a.system_integration=yes",
    .without = "cd",
    .words = "建设覆盖订单、计划、制造、物流、质量的数字化运营平台，接入两个厂区设备数据。",
    .startedDaysAgo = 900,
    .policyCompliant = "yes",
};

constexpr PracticeCase case16 {
    .company = "缙云山化工助剂有限公司",
    .project = "生产管理系统改造",
    .region = "500109",
    .category = "B",
    .trade = "materials",
    .industry = "C2661 化学试剂和助剂制造",
    .size = "small",
    .employees = 88,
    .revenueWan = 8800,
    .investment = "SW 4 640000; INFO 2 150000; HW_IT 3 210000",
    .effects = "E1a 92.00 104.00",
    .content = "b.systems=mes,data_analysis; b.workshop_network=yes; b.factory_network=yes; b.system_equipme"
               "nt_link=yes; b.system_system_link=yes; b.bigdata_means=no",
    .without = "acd",
    .words = "对间歇釜生产线实施生产管理和数据采集改造；部分产品列入限制类目录。",
    .stage = Stage::InReview,
    .policyCompliant = "no",
};

constexpr PracticeCase case17 {
    .company = "南温泉铸造有限公司",
    .project = "铸造ERP与MES集成",
    .region = "500113",
    .category = "B",
    .industry = "C3391 黑色金属铸造",
    .size = "medium",
    .employees = 352,
    .revenueWan = 22600,
    .investment = "SW 4 520000; INFO 3 260000; HW_IT 3 180000; CONSULT 1 80000",
    .effects = "E1a 41.50 41.50; E3a 5.10 5.60; E4a 6210 6380",
    .content = "b.systems=erp,mes; b.workshop_network=yes; b.factory_network=yes; b.system_equipment_link=ye"
               "s; b.system_system_link=yes; b.bigdata_means=no",
    .without = "acd",
    .words = "实施ERP与MES集成，覆盖熔炼、造型和清理工序。",
    .stage = Stage::InReview,
    .policyCompliant = "yes",
};

constexpr PracticeCase case18 {
    .company = "晏家仪表有限公司",
    .project = "仪表装配信息化改造",
    .region = "500115",
    .category = "B",
    .trade = "electronics",
    .industry = "C4011 工业自动控制系统装置制造",
    .size = "medium",
    .employees = 533,
    .revenueWan = 36700,
    .investment = "SW 5 760000; INFO 3 240000; HW_IT 4 330000",
    .effects = "E3b 2400 1500; E1b 35 49",
    .content = "b.systems=mes,wms,erp; b.workshop_network=yes; b.factory_network=yes; b.system_equipment_lin"
               "k=yes; b.system_system_link=yes; b.bigdata_means=no",
    .without = "acd",
    .designations = "municipal_factory 2018 yes",
    .words = "建设仪表装配MES与仓储系统，2017年12月20日完工，2018年获评市级智能工厂。",
    .stage = Stage::Waiting,
    .endedOn = "2017-12-20",
    .policyCompliant = "yes",
};

} // namespace

QList<PracticeCase> systemsCases()
{
    return {case11, case12, case13, case14, case15, case16, case17, case18};
}

} // namespace zhiping::platform

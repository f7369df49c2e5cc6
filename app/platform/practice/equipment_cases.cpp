// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "platform/practice/practice_case.h"

namespace zhiping::platform {

using domain::Stage;

namespace {

constexpr PracticeCase case01 {
    .company = "昌州精密零部件有限公司",
    .project = "数控产线改造",
    .region = "500153",
    .category = "A",
    .industry = "C3484 机械零部件加工",
    .size = "small",
    .employees = 128,
    .revenueWan = 5200,
    .investment = "EQ 6 689950; SW 2 310000; INSTALL 1 68000; TRAIN 1 12000",
    .effects = "E1b 46 61; E3a 2.30 1.15",
    .content = "a.digital_equipment=yes; a.equipment_types=cnc,robot; a.retrofit_non_digital=no; a.online_mo"
               "nitoring=yes; a.line_control=yes; a.system_integration=yes",
    .without = "bcd",
    .words = "购置数控车床、卧式加工中心和搬运机器人，建成壳体数控加工线，设备联网并由产线控制系统集中监控"
             "。",
};

constexpr PracticeCase case02 {
    .company = "巴山精密机械有限公司",
    .project = "装备与MES改造",
    .region = "500153",
    .category = "A",
    .industry = "C3425 机床功能部件及附件制造",
    .size = "small",
    .employees = 186,
    .revenueWan = 9800,
    .investment = "EQ 5 520000; SW 3 310000; INFO 3 280000",
    .effects = "E1a 52.10 61.80; E3a 1.90 1.42; E6a 41.00 58.00",
    .content = "a.digital_equipment=yes; a.equipment_types=cnc,smart_inspection; a.retrofit_non_digital=no;"
               " a.online_monitoring=yes; a.line_control=yes; a.system_integration=yes; b.systems=mes,data_a"
               "nalysis; b.workshop_network=yes; b.factory_network=yes; b.system_equipment_link=yes;"
               " b.system_system_link=yes; b.bigdata_means=no",
    .without = "cd",
    .words = "购置加工中心并实施制造执行系统（MES），实现工单、设备与质量数据贯通。",
    .stage = Stage::InReview,
};

constexpr PracticeCase case03 {
    .company = "海棠汽车零部件股份有限公司",
    .project = "底盘件智能工厂整体改造",
    .region = "500153",
    .category = "A",
    .trade = "vehicles",
    .industry = "C3670 汽车零部件及配件制造",
    .size = "large",
    .employees = 1460,
    .revenueWan = 128000,
    .investment = "EQ 12 23600000; SW 4 3200000; HW_IT 2 1000000; CIVIL 1 1600000; INSTALL 1 600000",
    .effects = "E1a 87.70 118.30; E2b 61.20 55.40; E3a 1.20 0.62; E4a 21860 19975",
    .content = "a.digital_equipment=yes; a.equipment_types=robot,cnc,smart_inspection,smart_logistics,automa"
               "tic_line; a.retrofit_non_digital=no; a.online_monitoring=yes; a.line_control=yes; a.system_i"
               "ntegration=yes; b.systems=erp,mes,wms,plm; b.workshop_network=yes; b.factory_network=yes;"
               " b.system_equipment_link=yes; b.system_system_link=yes; b.bigdata_means=no",
    .without = "cd",
    .words = "新建焊接机器人与自动装配线，配套立体仓库和产线控制系统，打通ERP、MES、WMS与设备数据，"
             "建成底盘件智能工厂。",
    .stage = Stage::InReview,
    .startedDaysAgo = 760,
    .policyCompliant = "yes",
    .missingFiles = "acceptance",
};

constexpr PracticeCase case04 {
    .company = "夏布纺织机械有限公司",
    .project = "整经设备数字化改造",
    .region = "500153",
    .category = "A",
    .industry = "C3551 纺织专用设备制造",
    .size = "small",
    .employees = 64,
    .revenueWan = 2100,
    .investment = "EQ 5 486000; SW 2 108000; INSTALL 1 26000",
    .effects = "E1b 12.5 15.8",
    .content = "a.digital_equipment=yes; a.equipment_types=cnc,automatic_line; a.retrofit_non_digital=no;"
               " a.online_monitoring=yes; a.line_control=yes; a.system_integration=yes",
    .without = "bcd",
    .designations = "district_workshop 2025 yes",
    .words = "更新数控加工与整经装配设备，获评区级数字化车间。",
};

constexpr PracticeCase case05 {
    .company = "黄桷坪装备制造有限公司",
    .project = "减速机柔性制造线建设",
    .region = "500107",
    .category = "A",
    .industry = "C3453 齿轮及齿轮减、变速箱制造",
    .size = "medium",
    .employees = 620,
    .revenueWan = 56300,
    .investment = "EQ 13 25999999.99; SW 3 2800000; CIVIL 1 1200000",
    .effects = "E1a 73.40 96.10; E3b 860 410; E6a 55.00 82.00",
    .content = "a.digital_equipment=yes; a.equipment_types=cnc,robot,smart_logistics,automatic_line;"
               " a.retrofit_non_digital=no; a.online_monitoring=yes; a.line_control=yes; a.system_integratio"
               "n=yes",
    .without = "bcd",
    .words = "建设减速机壳体与齿轮柔性制造线，配置桁架机械手、立体仓库和集中监控系统。",
    .stage = Stage::InReview,
    .startedDaysAgo = 640,
    .policyCompliant = "yes",
};

constexpr PracticeCase case06 {
    .company = "长寿湖新材料股份有限公司",
    .project = "高端玻纤制品智能化改造",
    .region = "500115",
    .category = "A",
    .trade = "materials",
    .industry = "C3062 玻璃纤维及制品制造",
    .size = "large",
    .employees = 2380,
    .revenueWan = 312000,
    .investment = "EQ 13 48000000; EQ! 1 1200000; SW 3 4400000; CIVIL 1 2400000",
    .effects = "E1a 131.50 158.20; E2b 412.00 368.50; E3a 3.80 2.65",
    .content = "a.digital_equipment=yes; a.equipment_types=robot,smart_sensing,smart_logistics,automatic_lin"
               "e; a.retrofit_non_digital=no; a.online_monitoring=yes; a.line_control=yes; a.system_integrat"
               "ion=yes",
    .without = "bcd",
    .words = "对三条玻纤制品线实施自动化改造，建设窑炉集中控制、在线缺陷检测和自动打包系统。",
    .stage = Stage::Forwarded,
    .startedDaysAgo = 800,
    .policyCompliant = "yes",
    .districtOpinion =
        "经现场核查，该项目设备已全部安装到位并联网运行，合同、发票与投资明细一致，建设内容和成效符合"
        "数字化装备普及项目要求；总投资超过3000万元，建议报市经济信息委认定。其中二手设备一台120万元，"
        "请市级复核时核定。",
};

constexpr PracticeCase case07 {
    .company = "秀湖水泵制造有限公司",
    .project = "叶轮加工单元智能化改造",
    .region = "500120",
    .category = "A",
    .industry = "C3441 泵及真空设备制造",
    .size = "small",
    .employees = 142,
    .revenueWan = 7600,
    .investment = "EQ 7 2460000; SW 2 400000; INSTALL 1 90000",
    .effects = "E1b 8.0 11.5; E3a 4.10 2.90",
    .content = "a.digital_equipment=yes; a.equipment_types=cnc,robot; a.retrofit_non_digital=no; a.online_mo"
               "nitoring=yes; a.line_control=yes; a.system_integration=yes",
    .without = "bcd",
    .words = "建设叶轮五轴加工单元与在线检测工作站，2018年3月20日完工投产。",
    .stage = Stage::InReview,
    .endedOn = "2018-03-20",
    .policyCompliant = "yes",
};

constexpr PracticeCase case08 {
    .company = "四面山包装制品有限公司",
    .project = "码垛机器人应用",
    .region = "500116",
    .category = "A",
    .trade = "food",
    .industry = "C2231 纸和纸板容器制造",
    .size = "small",
    .employees = 95,
    .revenueWan = 6100,
    .investment = "EQ 7 1500000; INSTALL 1 60000; TRAIN 1 15000",
    .effects = "E1b 900 1280; E4b 1.86 1.61",
    .content = "a.digital_equipment=yes; a.equipment_types=robot; a.retrofit_non_digital=no; a.online_monito"
               "ring=no; a.line_control=no; a.system_integration=no",
    .without = "bcd",
    .words = "购置码垛和装箱机器人替代人工，设备单机运行，尚未联网。",
    .policyCompliant = "yes",
};

constexpr PracticeCase case09 {
    .company = "茶山竹海电器有限公司",
    .project = "市级数字化车间改造",
    .region = "500118",
    .category = "A",
    .trade = "electronics",
    .industry = "C3873 照明灯具制造",
    .size = "medium",
    .employees = 410,
    .revenueWan = 38800,
    .investment = "EQ 8 ?; SW 2 ?",
    .effects = "E1a 64.00 81.20; E3b 1200 690",
    .content = "a.digital_equipment=yes; a.equipment_types=smart_inspection,automatic_line; a.retrofit_non_d"
               "igital=no; a.online_monitoring=yes; a.line_control=yes; a.system_integration=yes",
    .without = "bcd",
    .designations = "municipal_workshop 2024 yes",
    .words = "灯具自动组装与检测线改造，2024年获评市级数字化车间；投资明细金额尚未填报。",
    .stage = Stage::InReview,
    .policyCompliant = "yes",
    .totalInvestment = "?",
};

constexpr PracticeCase case10 {
    .company = "安居模具有限公司",
    .project = "精密模具加工设备融资租赁改造",
    .region = "500151",
    .category = "A",
    .industry = "C3525 模具制造",
    .size = "small",
    .employees = 73,
    .revenueWan = 3300,
    .investment = "EQ_FL 4 1180000; EQ 3 96000; SW 2 124000; EQ_OL 1 48000",
    .effects = "E5a 45 31; E6a 38.00 71.00",
    .content = "a.digital_equipment=yes; a.equipment_types=cnc,smart_inspection; a.retrofit_non_digital=no;"
               " a.online_monitoring=yes; a.line_control=yes; a.system_integration=yes",
    .without = "bcd",
    .words = "以融资租赁方式取得五轴加工中心和三坐标测量机，配套模具设计与数据采集软件。",
    .stage = Stage::Corrected,
    .policyCompliant = "yes",
    .missingFiles = "effect_report acceptance",
};

} // namespace

QList<PracticeCase> equipmentCases()
{
    return {case01, case02, case03, case04, case05, case06, case07, case08, case09, case10};
}

} // namespace zhiping::platform

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "platform/practice/practice_catalogue.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace zhiping::platform {

namespace {

struct Kind {
    QString name;
    SupplyGroup group = SupplyGroup::Equipment;
    int taxRate = 13;
    QStringList items;
};

QStringList list(const char *text)
{
    return QString::fromUtf8(text).split(u' ');
}

QHash<QString, QStringList> equipmentByTrade()
{
    return {
        {u"machining"_s,
         list("五轴立式加工中心 卧式加工中心 数控车床 数控磨床 六轴搬运机器人 桁架机械手 激光切割机 "
              "数控折弯机 三坐标测量机 "
              "自动上下料单元 AGV搬运小车 自动化立体仓库 在线检测工作站 柔性制造单元 智能刀具柜")},
        {u"electronics"_s,
         list(
             "高速贴片机 全自动锡膏印刷机 AOI光学检测仪 SPI锡膏检测仪 十温区回流焊炉 选择性波峰焊机 "
             "自动点胶机 "
             "协作机器人 自动插件机 ICT在线测试仪 激光打标机 自动组装线 智能物料塔 SCARA机器人 AGV搬运小车")},
        {u"food"_s,
         list("自动配料系统 全自动灌装线 自动包装机 码垛机器人 金属检测机 X射线异物检测机 喷码追溯设备 "
              "智能杀菌釜 "
              "自动称重分选机 CIP清洗系统 智能仓储货架系统 输送分拣线 机器人装箱机 在线水分检测仪 "
              "自动化发酵罐")},
        {u"materials"_s,
         list("自动压机 辊道窑智能控制系统 自动施釉线 喷釉机器人 自动抛光线 磨边机 智能配料系统 "
              "在线厚度检测仪 缺陷视觉检测系统 "
              "机器人码垛单元 自动打包线 AGV搬运小车 余热回收控制系统 自动取样分析仪 立体仓库堆垛机")},
        {u"vehicles"_s,
         list("焊接机器人工作站 自动涂胶系统 压装检测专机 自动拧紧系统 伺服冲压线 机器人打磨单元 涂装机器人 "
              "视觉引导上料系统 "
              "滚边机器人 EOL下线检测台 自动装配线 气密性检测设备 AGV搬运小车 立体仓库 激光焊接设备")},
    };
}

QHash<QString, Kind> allKinds()
{
    using enum SupplyGroup;
    return {
        {u"EQ"_s, {u"设备购置"_s, Equipment, 13, {}}},
        {u"EQ_FL"_s, {u"设备融资租赁"_s, Equipment, 13, {}}},
        {u"EQ_OL"_s, {u"设备租金"_s, Equipment, 13, {}}},
        {u"HW_IT"_s,
         {u"相关硬件设备"_s, Hardware, 13,
          list("机架式服务器 工业以太网交换机 边缘计算网关 数据采集终端 RFID读写器 工业平板电脑 存储阵列 "
               "无线AP及控制器 "
               "车间看板大屏 防火墙 PLC通信模块 UPS电源")}},
        {u"SW"_s,
         {u"软件购买"_s, Software, 13,
          list("制造执行系统（MES）许可 企业资源计划（ERP）许可 产品全生命周期管理（PLM）许可 "
               "仓储物流管理（WMS）许可 "
               "数据采集与监控（SCADA）许可 三维设计软件许可 工艺仿真软件许可 供应链管理（SCM）许可 "
               "质量管理（QMS）模块 "
               "设备管理（EAM）模块 高级排产（APS）模块 报表分析工具许可")}},
        {u"DEV"_s,
         {u"应用开发"_s, Software, 6,
          list("设备数据看板开发 移动报工应用开发 订单协同应用开发 质量追溯应用开发 接口定制开发")}},
        {u"INFO"_s,
         {u"信息服务"_s, Software, 6,
          list("系统实施服务 系统集成服务 数据治理服务 设备联网调试服务 运行维护服务")}},
        {u"CLOUD"_s,
         {u"云服务租用"_s, Cloud, 6,
          list("云主机租用 云数据库租用 对象存储租用 云专线 云安全服务 容器服务租用")}},
        {u"PLAT_SVC"_s,
         {u"平台应用服务"_s, Cloud, 6,
          list("云端ERP年度服务 云端MES年度服务 设备上云年度服务 云端供应链协同年度服务 "
               "云端质量分析年度服务")}},
        {u"PLAT_BUILD"_s,
         {u"平台建设"_s, Cloud, 6,
          list("私有云管理平台建设 虚拟化平台建设 容器平台建设 统一身份与门户建设 数据中台建设 "
               "备份容灾平台建设")}},
        {u"CIVIL"_s, {u"土建"_s, Site, 9, list("厂房改造工程 地坪及基础工程 洁净间装修工程 配电增容工程")}},
        {u"INSTALL"_s, {u"安装"_s, Site, 9, list("设备吊装及安装 管线桥架安装 设备搬迁及复位")}},
        {u"TRAIN"_s, {u"培训"_s, Software, 6, list("操作人员培训 系统管理员培训")}},
        {u"CONSULT"_s, {u"咨询"_s, Software, 6, list("智能制造规划咨询 精益改善咨询")}},
        {u"LABOR"_s, {u"人工"_s, Site, 6, list("项目人员工资")}},
    };
}

const Kind &kindOf(const QString &kind)
{
    static const QHash<QString, Kind> kinds = allKinds();
    static const Kind other {u"其他"_s, SupplyGroup::Site, 6, {u"其他费用"_s}};
    const auto found = kinds.constFind(kind);
    return found == kinds.constEnd() ? other : *found;
}

} // namespace

const QList<EffectMetric> &effectMetrics()
{
    static const QList<EffectMetric> metrics {
        {u"E1a"_s, u"E1"_s, u"人均产值"_s, u"万元/人·年"_s, true},
        {u"E1b"_s, u"E1"_s, u"单位小时产量"_s, u"件/小时"_s, true},
        {u"E2a"_s, u"E2"_s, u"能源利用率"_s, u"%"_s, true},
        {u"E2b"_s, u"E2"_s, u"单位产值能耗"_s, u"kgce/万元"_s, false},
        {u"E3a"_s, u"E3"_s, u"产品不良品率"_s, u"%"_s, false},
        {u"E3b"_s, u"E3"_s, u"客户端不良率"_s, u"ppm"_s, false},
        {u"E4a"_s, u"E4"_s, u"年运营成本"_s, u"万元/年"_s, false},
        {u"E4b"_s, u"E4"_s, u"单件制造成本"_s, u"元/件"_s, false},
        {u"E5a"_s, u"E5"_s, u"新产品研制周期"_s, u"天"_s, false},
        {u"E6a"_s, u"E6"_s, u"装备数控化率"_s, u"%"_s, true},
    };
    return metrics;
}

SupplyGroup supplyGroupOf(const QString &kind)
{
    return kindOf(kind).group;
}

int taxRateOf(const QString &kind)
{
    return kindOf(kind).taxRate;
}

QString kindName(const QString &kind)
{
    return kindOf(kind).name;
}

const QStringList &itemNames(const QString &kind, const QString &trade)
{
    static const QHash<QString, QStringList> equipment = equipmentByTrade();
    if (kindOf(kind).items.isEmpty()) {
        const auto found = equipment.constFind(trade);
        return found == equipment.constEnd() ? *equipment.constFind(u"machining"_s) : *found;
    }
    return kindOf(kind).items;
}

const QStringList &suppliers(SupplyGroup group)
{
    static const QHash<SupplyGroup, QStringList> names {
        {SupplyGroup::Equipment,
         list("【虚构】嘉陵数控装备有限公司 【虚构】渝江机器人系统有限公司 【虚构】缙云自动化工程有限公司 "
              "【虚构】铜锣山精密仪器有限公司")},
        {SupplyGroup::Hardware, list("【虚构】朝天门网络设备有限公司 【虚构】两江工控科技有限公司")},
        {SupplyGroup::Software,
         list("【虚构】山城软件股份有限公司 【虚构】巴渝信息技术有限公司 【虚构】仙女山数字科技有限公司")},
        {SupplyGroup::Cloud, list("【虚构】云篆云计算有限公司 【虚构】长江上游数据服务有限公司")},
        {SupplyGroup::Site, list("【虚构】大巴山建设工程有限公司 【虚构】武陵机电安装有限公司")},
    };
    return *names.constFind(group);
}

} // namespace zhiping::platform

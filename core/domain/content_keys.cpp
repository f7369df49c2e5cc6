// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "domain/content_keys.h"

namespace zhiping::domain {

namespace {

ContentKey yesNo(const char *key)
{
    return {QString::fromLatin1(key), ContentKind::Boolean, {}};
}

ContentKey listed(const char *key, ContentKind kind, const char *codes)
{
    return {QString::fromLatin1(key), kind, QString::fromLatin1(codes).split(u' ')};
}

} // namespace

const QList<ContentKey> &contentKeys()
{
    static const QList<ContentKey> keys {
        yesNo("a.digital_equipment"),
        listed("a.equipment_types", ContentKind::Choices,
               "robot cnc additive smart_sensing smart_inspection smart_logistics advanced_automation "
               "automatic_line"),
        yesNo("a.retrofit_non_digital"),
        yesNo("a.online_monitoring"),
        yesNo("a.line_control"),
        yesNo("a.system_integration"),
        listed("b.systems", ContentKind::Choices,
               "rd_design process_simulation data_analysis erp mes scm plm wms other"),
        yesNo("b.workshop_network"),
        yesNo("b.factory_network"),
        yesNo("b.system_equipment_link"),
        yesNo("b.system_system_link"),
        yesNo("b.bigdata_means"),
        listed("c.model", ContentKind::Choice, "public private hybrid"),
        yesNo("c.self_built"),
        listed("c.uses", ContentKind::Choices, "resources management business equipment data whole"),
        {QStringLiteral("c.provider"), ContentKind::Text, {}},
        yesNo("d.collab.platform"),
        yesNo("d.collab.cloud_parallel"),
        yesNo("d.custom.demand_platform"),
        yesNo("d.custom.service_platform"),
        yesNo("d.custom.flexible"),
        yesNo("d.remote.platform"),
        listed("d.remote.capabilities", ContentKind::Choices,
               "unmanned_control environment_warning condition_monitoring diagnosis_repair optimisation"),
    };
    return keys;
}

} // namespace zhiping::domain

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/application.h"

#include <QList>

namespace zhiping::platform {

/// One practice application in the words of its author; `buildApplication()` works it out.
///
/// Texts are compact lists so that a case reads at a glance:
/// `investment` "EQ 4 520000; SW 2 310000" — kind, number of lines, their sum in 元; "?" as sum: amounts
/// unknown; `effects` "E1a 52.10 61.80; E3 2.10 ?" — metric of `effectMetrics()`, before, after, "?" unknown;
/// `content` "a.line_control=yes; b.systems=erp,mes" — every fact not named is unknown;
/// `designations` "municipal_workshop 2024 yes" — kind, year, of this project; "none": none; empty: unknown.
struct PracticeCase {
    const char *company = nullptr; ///< Without the 【虚构】 stamp.
    const char *project = nullptr;
    const char *region = nullptr;   ///< Code of the reviewing district.
    const char *category = nullptr; ///< Applied for.
    const char *trade =
        "machining"; ///< machining, electronics, food, materials, vehicles: names of equipment.
    const char *industry = nullptr; ///< "C3425 机床功能部件及附件制造"; null: unknown.
    const char *size = nullptr;     ///< Null: unknown.
    int employees = -1;             ///< -1: unknown.
    int revenueWan = -1;            ///< 万元; -1: unknown.
    const char *investment = "";
    const char *effects = "";
    const char *content = "";
    const char *without =
        ""; ///< Letters of categories of whose content there is nothing: all no, not unknown.
    const char *designations = "none";
    const char *words = ""; ///< 建设内容 in the applicant's words.
    domain::Stage stage = domain::Stage::Waiting;
    int startedDaysAgo = 500;
    int endedDaysAgo = 120;        ///< Negative: planned.
    const char *endedOn = nullptr; ///< A fixed day instead, "2018-03-20".
    const char *built = "yes";     ///< yes, no or unknown.
    const char *policyCompliant = "unknown";
    const char *registered = "yes";
    const char *totalInvestment = nullptr; ///< 元, where it is not the sum of the lines; "?": unknown.
    const char *missingFiles = "";         ///< Kinds of attachment that were not handed in.
    const char *districtOpinion = nullptr; ///< Of a forwarded application.
};

/// The practice cases, 荣昌区 first within each category.
[[nodiscard]] QList<PracticeCase> equipmentCases();
[[nodiscard]] QList<PracticeCase> systemsCases();
[[nodiscard]] QList<PracticeCase> cloudCases();
[[nodiscard]] QList<PracticeCase> newModelCases();

/// The application of @p practiceCase, without attachments. @p number counts the cases from 1.
[[nodiscard]] domain::Application buildApplication(const PracticeCase &practiceCase, int number, QDate today);

/// A well-formed 统一社会信用代码 of a company registered in @p region, for any @p number.
[[nodiscard]] QString practiceCreditCode(const QString &region, quint64 number);

/// The fixed part of an id: a valid UUID version 7 that names the @p part of application @p number.
[[nodiscard]] QString practiceId(quint64 number, quint32 part);

} // namespace zhiping::platform

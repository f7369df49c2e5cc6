// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "domain/money.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>
#include <variant>

namespace zhiping::domain {

/// What an applicant stated about one content fact: yes/no, or a choice list. An empty optional is "not
/// known", which is neither no nor an empty list.
using ContentValue = std::variant<bool, QString, QStringList>;

/// 申报主体. Every optional may be unknown; unknown is not false, zero or empty.
struct Applicant {
    QString name;
    QString creditCode; ///< 统一社会信用代码 as filed, 18 characters (GB 32100-2015); may be wrong: see
                        ///< `creditCodeFault()`.
    std::optional<bool> registeredInChongqing;
    RegionCode registeredRegion;
    QString registeredAddress;
    std::optional<QString> legalForm;    ///< 独立法人 / 非独立法人独立核算 / 分公司.
    std::optional<QString> industryCode; ///< GB/T 4754, "C3425".
    std::optional<QString> industryName;
    std::optional<bool> isManufacturing;
    std::optional<bool> policyCompliant; ///< 符合国家和重庆市产业政策.
    std::optional<qint64> employees;
    std::optional<Money> revenue; ///< Last financial year.
    std::optional<QString> size;  ///< "large", "medium", "small" or "micro".
    QString contactName;
    QString contactPhone;

    friend bool operator==(const Applicant &, const Applicant &) = default;
};

/// 项目.
struct Project {
    QString name;
    RegionCode siteRegion;
    QString siteAddress;
    QString content; ///< 建设内容 in the applicant's words.
    std::optional<QDate> startOn;
    std::optional<QDate> endOn;
    std::optional<bool> built;            ///< 已完工.
    std::optional<QDate> acceptedOn;      ///< 验收.
    std::optional<Money> totalInvestment; ///< 项目总投资 as filed.

    friend bool operator==(const Project &, const Project &) = default;
};

/// 投资明细, one line.
struct InvestmentLine {
    LineId id;
    InvestmentKind kind;
    QString name;
    QString supplier;
    std::optional<Money> amount;    ///< Including tax; for a finance lease the contract amount.
    std::optional<Money> netAmount; ///< Without tax.
    std::optional<QString> contractNumber;
    QStringList invoiceNumbers;
    std::optional<QDate> invoicedOn; ///< Latest invoice.
    std::optional<Money> paid;
    std::optional<bool> secondHand;

    friend bool operator==(const InvestmentLine &, const InvestmentLine &) = default;
};

/// 成效指标, one metric with its figures before and after. Several may share a code.
struct Effect {
    QString code;   ///< "E1" … "E6" in 附件2 二（一）.
    QString metric; ///< 人均产值, 不良品率 …
    QString unit;
    bool higherIsBetter = true;    ///< Direction of this metric, not of the code.
    std::optional<QString> before; ///< Decimal text, exact.
    std::optional<QString> after;  ///< Decimal text, exact.
    QString beforePeriod;
    QString afterPeriod;

    friend bool operator==(const Effect &, const Effect &) = default;
};

/// 称号 held by the applicant or the project.
struct Designation {
    QString kind; ///< Contract code: national_standardisation, national_demonstration, national_benchmark,
                  ///< municipal_workshop, municipal_factory, district_workshop, other.
    std::optional<qint64> year;
    std::optional<QString> certificateNumber;
    std::optional<bool> ofThisProject;

    friend bool operator==(const Designation &, const Designation &) = default;
};

/// 附件, described; the bytes live in the attachment store under `sha256`.
struct Attachment {
    AttachmentId id;
    QString kind;     ///< contract, invoice, acceptance, effect_report, photo, equipment_list, licence,
                      ///< designation, pledge, other.
    QString fileName; ///< For display only; never a path.
    QString mediaType;
    qint64 bytes = 0;
    QString sha256; ///< 64 lower-case hex digits.
    std::optional<qint64> pages;

    friend bool operator==(const Attachment &, const Attachment &) = default;
};

/// What another body has already said about the application, read-only here.
struct Opinion {
    QString level;   ///< "district" or "municipal".
    QString verdict; ///< `Verdict` code, see decision.h.
    std::optional<CategoryCode> category;
    QString body; ///< 荣昌区经济信息委.
    QString reviewer;
    QString text;
    std::optional<Money> verifiedInvestment;
    QHash<QString, QString> conclusions; ///< Condition id of the pack → "met", "unmet", "open".
    QDateTime decidedAt;                 ///< UTC.

    friend bool operator==(const Opinion &, const Opinion &) = default;
};

/// Where an application stands, as the platform sees it.
enum class Stage : quint8 {
    Waiting,            ///< 待受理
    InReview,           ///< 审查中
    Correcting,         ///< 补正中
    Corrected,          ///< 已补正待复审
    Forwarded,          ///< 区县初审后报市级: in the municipal queue
    ReturnedToDistrict, ///< 市级退回
    Recognised,         ///< 认定
    Declined,           ///< 不予认定
    Withdrawn,          ///< 撤回
};

/// 申报件: everything the platform says about one application. Replaced as a whole by a pull; a reviewer's
/// own answers never live here (see `Finding`).
struct Application {
    ApplicationId id;
    QString code;     ///< 受理编号.
    QString revision; ///< Strong ETag of this state, without quotes. Opaque.
    qint64 year = 0;  ///< 认定年度.
    Stage stage = Stage::Waiting;
    RegionCode reviewingRegion; ///< Assigned by the platform, never derived from an address.
    QString reviewingBody;
    CategoryCode appliedCategory;
    QDateTime submittedAt; ///< UTC.
    std::optional<QDate> dueOn;
    RulePackId rulePack;
    Applicant applicant;
    Project project;
    QHash<QString, std::optional<ContentValue>> content; ///< "a.digital_equipment" …; see `contentKeys()`.
    QList<InvestmentLine> lines;
    QList<Effect> effects;
    std::optional<QList<Designation>> designations; ///< Unknown is not "none".
    QList<Attachment> attachments;
    QList<Opinion> opinions;

    friend bool operator==(const Application &, const Application &) = default;
};

/// One row of the queue: what a list shows without opening the application.
struct ApplicationSummary {
    ApplicationId id;
    QString code;
    QString revision;
    Stage stage = Stage::Waiting;
    RegionCode reviewingRegion;
    QString reviewingBody;
    CategoryCode appliedCategory;
    QString applicantName;
    QString projectName;
    std::optional<Money> totalInvestment;
    std::optional<QDate> dueOn;
    QDateTime submittedAt; ///< UTC.
    int attachmentCount = 0;

    friend bool operator==(const ApplicationSummary &, const ApplicationSummary &) = default;
};

[[nodiscard]] ApplicationSummary summaryOf(const Application &application);

} // namespace zhiping::domain

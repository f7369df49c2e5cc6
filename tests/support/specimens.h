// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/application_json.h"
#include "domain/decision.h"
#include "ports/application_store.h"

#include <QCryptographicHash>
#include <QJsonDocument>

/// Small but complete domain values, fictional throughout.
namespace zhiping::test {

inline QString digestOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

inline QDateTime someTime(int minutes = 0)
{
    return QDateTime(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC).addSecs(60 * minutes);
}

inline domain::Attachment anAttachment(const QString &id, const QByteArray &content)
{
    return {.id = domain::AttachmentId(id),
            .kind = QStringLiteral("contract"),
            .fileName = id + QStringLiteral(".pdf"),
            .mediaType = QStringLiteral("application/pdf"),
            .bytes = content.size(),
            .sha256 = digestOf(content),
            .pages = 2};
}

inline domain::Application anApplication(const QString &id, const QString &revision = QStringLiteral("r1"))
{
    domain::Application application;
    application.id = domain::ApplicationId(id);
    application.code = QStringLiteral("ZN-") + id;
    application.revision = revision;
    application.year = 2026;
    application.stage = domain::Stage::Waiting;
    application.reviewingRegion = domain::RegionCode(QStringLiteral("500153"));
    application.reviewingBody = QStringLiteral("荣昌区经济信息委");
    application.appliedCategory = domain::CategoryCode(QStringLiteral("B"));
    application.submittedAt = someTime();
    application.dueOn = QDate(2026, 4, 1);
    application.rulePack = domain::RulePackId(QStringLiteral("pack-1"));
    application.applicant.name = QStringLiteral("【虚构】某某机械有限公司");
    application.applicant.creditCode = QStringLiteral("91500226MA5U000000");
    application.project.name = QStringLiteral("数字化车间改造项目");
    application.project.totalInvestment = domain::Money {123'456'700};
    return application;
}

inline ports::ChangePage::Item itemOf(const domain::Application &application)
{
    return {domain::summaryOf(application),
            QJsonDocument(domain::toJson(application)).toJson(QJsonDocument::Compact)};
}

inline ports::ChangePage aPage(const QList<domain::Application> &applications, const QString &next,
                               bool hasMore = false)
{
    ports::ChangePage page;
    for (const domain::Application &application : applications)
        page.items.append(itemOf(application));
    page.next = ports::PullCursor(next);
    page.hasMore = hasMore;
    return page;
}

inline domain::Finding aFinding(const QString &id, const QString &application, const QString &key,
                                const domain::FactValue &value = true)
{
    return {.id = domain::FindingId(id),
            .application = domain::ApplicationId(application),
            .key = domain::FactKey(key),
            .value = value,
            .note = QStringLiteral("见验收报告"),
            .evidence = {{domain::AttachmentId(QStringLiteral("att-1")), 2, QStringLiteral("已完工")}},
            .at = someTime()};
}

inline domain::Decision aDecision(const QString &id, const QString &application,
                                  const QString &basedOn = QStringLiteral("r1"))
{
    domain::Decision decision;
    decision.id = domain::DecisionId(id);
    decision.application = domain::ApplicationId(application);
    decision.basedOnRevision = basedOn;
    decision.verdict = domain::Verdict::Recognise;
    decision.category = domain::CategoryCode(QStringLiteral("B"));
    decision.opinion = QStringLiteral("符合认定条件。");
    decision.verifiedInvestment = domain::Money {120'000'000};
    decision.findings = {aFinding(QStringLiteral("f-") + id, application, QStringLiteral("project.built"))};
    decision.conclusions.insert(QStringLiteral("c1"), domain::Conclusion::Met);
    decision.system = {.pack = domain::RulePackId(QStringLiteral("pack-1")),
                       .packSha256 = digestOf("pack"),
                       .engineVersion = QStringLiteral("1"),
                       .outcome = QStringLiteral("met"),
                       .facts = {{QStringLiteral("project.built"), true}}};
    decision.decidedAt = someTime(5);
    return decision;
}

inline domain::Receipt aReceipt(const QString &decision, const QByteArray &body,
                                const QString &revision = QStringLiteral("r2"))
{
    return {.decision = domain::DecisionId(decision),
            .number = QStringLiteral("R-") + decision,
            .revision = revision,
            .bodySha256 = digestOf(body),
            .receivedAt = someTime(10)};
}

} // namespace zhiping::test

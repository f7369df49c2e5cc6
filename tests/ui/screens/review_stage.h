// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/review_specimen.h"
#include "widgets/prompter.h"

#include <QBuffer>
#include <QLabel>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

/// What the tests of the review page put around it.
namespace zhiping::test {

/// Nothing on the review page asks through it.
class SilentPrompter final : public widgets::Prompter
{
public:
    void ask(QWidget *, const Question &, std::function<void(bool)>) override { }
    void chooseSavePath(QWidget *, const QString &, const QString &, const QString &,
                        std::function<void(const QString &)>) override
    {
    }
    void chooseOpenPath(QWidget *, const QString &, const QString &,
                        std::function<void(const QString &)>) override
    {
    }
    void chooseFolder(QWidget *, const QString &, const QString &,
                      std::function<void(const QString &)>) override
    {
    }
};

/// Three pages that QtPdf can show.
inline QByteArray aContract()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setResolution(96);
    QPainter painter(&writer);
    for (int page = 1; page <= 3; ++page) {
        painter.drawText(200, 80, QStringLiteral("软件采购合同 第%1页").arg(page));
        painter.drawText(60, 140, QStringLiteral("合同总金额（含税）：人民币叁拾壹万元整。"));
        if (page < 3)
            writer.newPage();
    }
    painter.end();
    return buffer.data();
}

/// The mixed application with what 附件2 asks about its content.
inline domain::Application anOpenApplication(const QByteArray &contract)
{
    domain::Application application = aMixedApplication();
    application.stage = domain::Stage::InReview;
    application.applicant.isManufacturing = true;
    application.applicant.policyCompliant = true;
    application.applicant.size = QStringLiteral("medium");
    application.content.insert(QStringLiteral("b.systems"),
                               domain::ContentValue {QStringList {QStringLiteral("mes")}});
    for (const char *key :
         {"workshop_network", "factory_network", "system_equipment_link", "system_system_link"})
        application.content.insert(QStringLiteral("b.") + QLatin1String(key), domain::ContentValue {true});
    for (domain::InvestmentLine &line : application.lines)
        line.netAmount = line.amount;
    application.designations = QList<domain::Designation> {};
    application.effects.clear();
    application.attachments = {anAttachment(QStringLiteral("att-1"), contract),
                               anAttachment(QStringLiteral("att-2"), "not here")};
    application.attachments[0].fileName = QStringLiteral("软件采购合同.pdf");
    return application;
}

/// Whether a visible label of @p page says @p text.
inline bool shows(const QWidget &page, const QString &text)
{
    const QList<QLabel *> labels = page.findChildren<QLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(), [&text](const QLabel *label) {
        return label->isVisible() && label->text().contains(text);
    });
}

} // namespace zhiping::test

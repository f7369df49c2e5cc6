// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "platform/practice/practice_seed.h"

#include "platform/practice/pdf_finish.h"
#include "platform/practice/practice_case.h"
#include "platform/practice/practice_documents.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace zhiping::platform {

using domain::Application;

namespace {

const QString &pdf()
{
    static const QString type = u"application/pdf"_s;
    return type;
}

/// Adds one file and its description; what could not be made is not described.
void attach(SeededApplication &seeded, const QString &kind, const QString &name, const QString &mediaType,
            const PaperFile &file)
{
    if (file.bytes.isEmpty())
        return;
    domain::Attachment attachment;
    attachment.id = domain::AttachmentId(u"T%1"_s.arg(seeded.application.attachments.size() + 1));
    attachment.kind = kind;
    attachment.fileName = name;
    attachment.mediaType = mediaType;
    attachment.bytes = file.bytes.size();
    attachment.sha256 =
        QString::fromLatin1(QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256).toHex());
    if (file.pages > 0)
        attachment.pages = file.pages;
    seeded.files.insert(attachment.sha256, file.bytes);
    seeded.application.attachments.append(attachment);
}

void attachFiles(SeededApplication &seeded, int number, const QStringList &missing)
{
    const Application application = seeded.application;
    const auto wanted = [&](const QString &kind) { return !missing.contains(kind); };
    const bool priced =
        std::any_of(application.lines.begin(), application.lines.end(),
                    [](const domain::InvestmentLine &line) { return line.amount.has_value(); });
    const QDate submitted = application.submittedAt.date();
    if (wanted(u"licence"_s))
        attach(seeded, u"licence"_s, u"营业执照.pdf"_s, pdf(), licenceFile(application));
    if (priced && wanted(u"contract"_s))
        attach(seeded, u"contract"_s, u"采购合同.pdf"_s, pdf(), contractsFile(application));
    if (priced && wanted(u"invoice"_s))
        attach(seeded, u"invoice"_s, u"发票汇总.pdf"_s, pdf(), invoicesFile(application));
    if (application.project.acceptedOn)
        attach(seeded, u"acceptance"_s, u"竣工验收报告.pdf"_s, pdf(), acceptanceFile(application));
    if (!application.effects.isEmpty() && wanted(u"effect_report"_s))
        attach(seeded, u"effect_report"_s, u"改造前后对比报告.pdf"_s, pdf(), effectsFile(application));
    if (wanted(u"photo"_s)) {
        attach(seeded, u"photo"_s, u"车间照片1.jpg"_s, u"image/jpeg"_s,
               {workshopPhoto(application, number), 0});
        if (number % 3 == 0)
            attach(seeded, u"photo"_s, u"车间照片2.jpg"_s, u"image/jpeg"_s,
                   {workshopPhoto(application, number + 41), 0});
    }
    if (wanted(u"equipment_list"_s))
        attach(seeded, u"equipment_list"_s, u"投资明细表.xlsx"_s,
               u"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_s,
               {equipmentSheet(application, submitted), 0});
}

} // namespace

QList<SeededApplication> practiceApplications(QDate today)
{
    const StableHashing inTheSameOrder;
    QList<SeededApplication> all;
    for (const auto &cases : {equipmentCases(), systemsCases(), cloudCases(), newModelCases()}) {
        for (const PracticeCase &each : cases) {
            const int number = int(all.size()) + 1;
            SeededApplication seeded {buildApplication(each, number, today), {}};
            attachFiles(seeded, number, QString::fromUtf8(each.missingFiles).split(u' '));
            all.append(seeded);
        }
    }
    return all;
}

} // namespace zhiping::platform

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "domain/search_text.h"

namespace zhiping::domain {

namespace {

/// A blank between two pieces, never two.
void part(QString &folded)
{
    if (!folded.isEmpty() && !folded.endsWith(u' '))
        folded.append(u' ');
}

void addLine(const InvestmentLine &line, SearchText &found)
{
    found.texts << line.name << line.supplier << line.contractNumber.value_or(QString())
                << line.invoiceNumbers;
    for (const std::optional<Money> &amount : {line.amount, line.netAmount, line.paid}) {
        if (amount)
            found.amounts.append(*amount);
    }
}

void addContent(const QHash<QString, std::optional<ContentValue>> &content, SearchText &found)
{
    for (const std::optional<ContentValue> &value : content) {
        if (!value)
            continue;
        if (const auto *text = std::get_if<QString>(&*value))
            found.texts.append(*text);
        else if (const auto *texts = std::get_if<QStringList>(&*value))
            found.texts.append(*texts);
    }
}

} // namespace

QString foldForSearch(QStringView text)
{
    const QString plain = text.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    QString folded;
    folded.reserve(plain.size());
    for (qsizetype at = 0; at < plain.size(); ++at) {
        const QChar unit = plain.at(at);
        const bool paired =
            unit.isHighSurrogate() && at + 1 < plain.size() && plain.at(at + 1).isLowSurrogate();
        const char32_t character =
            paired ? QChar::surrogateToUcs4(unit, plain.at(at + 1)) : char32_t(unit.unicode());
        if (QChar::isLetterOrNumber(character) || QChar::isMark(character)) {
            folded.append(unit);
            if (paired)
                folded.append(plain.at(at + 1));
        } else if (QChar::category(character) != QChar::Other_Format) {
            // Signs without width, as web pages bring them, part nothing.
            part(folded);
        }
        at += paired ? 1 : 0;
    }
    if (folded.endsWith(u' '))
        folded.chop(1);
    return folded;
}

SearchText searchTextOf(const Application &application)
{
    const Applicant &applicant = application.applicant;
    const Project &project = application.project;
    SearchText found;
    found.names = {applicant.name, project.name};
    found.texts = {application.code,
                   application.reviewingBody,
                   applicant.creditCode,
                   applicant.registeredAddress,
                   applicant.legalForm.value_or(QString()),
                   applicant.industryCode.value_or(QString()),
                   applicant.industryName.value_or(QString()),
                   applicant.contactName,
                   applicant.contactPhone,
                   project.siteAddress,
                   project.content};
    for (const std::optional<Money> &amount : {applicant.revenue, project.totalInvestment}) {
        if (amount)
            found.amounts.append(*amount);
    }
    addContent(application.content, found);
    Money sum;
    for (const InvestmentLine &line : application.lines) {
        addLine(line, found);
        sum += line.amount.value_or(Money {});
    }
    found.amounts.append(sum);
    for (const Effect &effect : application.effects)
        found.texts << effect.metric << effect.before.value_or(QString()) << effect.after.value_or(QString())
                    << effect.beforePeriod << effect.afterPeriod;
    for (const Designation &designation : application.designations.value_or(QList<Designation> {}))
        found.texts.append(designation.certificateNumber.value_or(QString()));
    for (const Attachment &attachment : application.attachments)
        found.texts.append(attachment.fileName);
    for (const Opinion &opinion : application.opinions) {
        found.texts << opinion.body << opinion.reviewer << opinion.text;
        if (opinion.verifiedInvestment)
            found.amounts.append(*opinion.verifiedInvestment);
    }
    return found;
}

} // namespace zhiping::domain

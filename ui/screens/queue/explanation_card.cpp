// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/queue/explanation_card.h"

#include "models/formatting.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace zhiping::screens {

using models::BriefcaseModel;
using widgets::ButtonKind;
using widgets::makeButton;
using widgets::makeLabel;
using widgets::makeParagraph;
using widgets::SizeToken;
using widgets::TextRole;
using widgets::theme;

ExplanationCard::ExplanationCard(BriefcaseModel &briefcase, QWidget *parent)
    : Card(parent)
    , m_briefcase(briefcase)
    , m_title(makeLabel(TextRole::Strong))
    , m_reason(makeParagraph(TextRole::Soft))
    , m_more(makeParagraph(TextRole::Soft))
    , m_luggage(makeParagraph(TextRole::Caption))
    , m_pack(makeButton(ButtonKind::Normal, QStringLiteral("packButton"), tr("Take along")))
    , m_open(makeButton(ButtonKind::Primary, QStringLiteral("openReviewButton"), tr("Open review")))
{
    setObjectName(QStringLiteral("explanationCard"));
    m_reason->setObjectName(QStringLiteral("explanationText"));
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_luggage->setObjectName(QStringLiteral("luggageText"));
    m_pack->setToolTip(tr("Download everything and keep it here, also without a network (T)"));
    m_open->setToolTip(tr("Enter"));
    layOut();
    connect(m_open, &QPushButton::clicked, this, &ExplanationCard::openRequested);
    connect(m_pack, &QPushButton::clicked, this, &ExplanationCard::pack);
    connect(&briefcase, &BriefcaseModel::changed, this, &ExplanationCard::askEstimate);
    connect(&briefcase, &BriefcaseModel::estimated, this, &ExplanationCard::showEstimate);
}

void ExplanationCard::layOut()
{
    auto *words = new QVBoxLayout;
    words->setSpacing(theme().px(SizeToken::SpaceTight));
    for (QLabel *label : {m_title, m_reason, m_more, m_luggage})
        words->addWidget(label);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().px(SizeToken::SpaceInside));
    row->addLayout(words, 1);
    row->addSpacing(theme().px(SizeToken::SpaceInside));
    row->addWidget(m_pack, 0, Qt::AlignVCenter);
    row->addWidget(m_open, 0, Qt::AlignVCenter);
    content()->addLayout(row);
}

void ExplanationCard::explain(const review::QueueRow &row, int count, const QStringList &ids)
{
    const bool several = count > 1;
    const models::Explanation told = models::explanationOf(row);
    m_title->setText(several ? tr("%n application(s) selected", nullptr, count) : told.title);
    if (!several)
        m_reason->setText(told.reason);
    else if (count > BriefcaseModel::mostAtOnce)
        m_reason->setText(tr("At most %1 can be taken along at a time.").arg(BriefcaseModel::mostAtOnce));
    else
        m_reason->setText(tr("Together they can be taken along to where there is no network."));
    m_more->setText(told.more);
    m_more->setVisible(!several && !told.more.isEmpty());
    m_open->setVisible(!several);
    if (std::exchange(m_selected, ids) == ids)
        return;
    // What it says is of others. The line keeps its place until the answer is there.
    m_luggage->setText(tr("Counting the attachments …"));
    askEstimate();
}

void ExplanationCard::askEstimate()
{
    m_luggage->setVisible(!m_selected.isEmpty());
    if (!m_selected.isEmpty())
        m_briefcase.estimate(m_selected);
    else
        m_pack->setEnabled(false);
}

void ExplanationCard::showEstimate(const BriefcaseModel::Estimate &estimate)
{
    QStringList parts {tr("%n attachment(s), %1", nullptr, estimate.files.files())
                           .arg(models::sizeText(estimate.files.bytes()))};
    if (estimate.files.missing() > 0)
        parts.append(
            tr("%n still to download, %1; %2 are free here", nullptr, estimate.files.missing())
                .arg(models::sizeText(estimate.files.bytesMissing()), models::sizeText(estimate.room)));
    else if (estimate.files.files() > 0)
        parts.append(tr("all here"));
    const bool all = estimate.packed == estimate.applications;
    if (const auto until = m_briefcase.packedUntil(m_selected.value(0)); all && until)
        parts.append(tr("in the briefcase until %1").arg(models::dateText(*until)));
    m_luggage->setText(parts.join(tr(" · ")));
    QString words = tr("Take along");
    if (all)
        words = tr("Taken along");
    else if (estimate.applications > 1)
        words = tr("Take %n along", nullptr, estimate.applications);
    m_pack->setText(words);
    m_pack->setEnabled(!all);
}

void ExplanationCard::pack()
{
    if (m_pack->isEnabled())
        Q_EMIT packRequested(m_selected);
}

} // namespace zhiping::screens

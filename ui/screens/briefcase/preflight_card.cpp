// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/briefcase/preflight_card.h"

#include "models/desk_presenter.h"
#include "models/formatting.h"
#include "models/sync_control.h"
#include "widgets/chip.h"
#include "widgets/image_view.h"
#include "widgets/pdf_view.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QHash>
#include <QProgressBar>
#include <QVBoxLayout>

namespace zhiping::screens {

using models::AttachmentView;
using models::FlightCheck;
using models::FlightReport;
using widgets::ButtonKind;
using widgets::ChipKind;
using widgets::makeButton;
using widgets::makeParagraph;
using widgets::SizeToken;
using widgets::TextRole;
using widgets::theme;

namespace {

constexpr int mostLines = 6; ///< Of what does not open; the table below marks all.

FlightCheck::Opening opening(AttachmentView::Form form, const QByteArray &content)
{
    if (form == AttachmentView::Form::Image)
        return widgets::ImageView::decodes(content) ? FlightCheck::Opening::Opens
                                                    : FlightCheck::Opening::Unreadable;
    switch (widgets::PdfView::probe(content)) {
    case widgets::PdfView::Outcome::Shown:
        return FlightCheck::Opening::Opens;
    case widgets::PdfView::Outcome::Locked:
        return FlightCheck::Opening::Locked;
    case widgets::PdfView::Outcome::Damaged:
        return FlightCheck::Opening::Unreadable;
    }
    Q_UNREACHABLE();
}

/// What does not open, one line each; what has only not come yet, one line for each application.
QStringList linesOf(const FlightReport &report)
{
    QStringList lines;
    QStringList applicants;
    QHash<QString, int> missing;
    for (const FlightReport::Fault &fault : report.faults) {
        if (fault.isMissing && missing[fault.applicant]++ == 0)
            applicants.append(fault.applicant);
        else if (!fault.isMissing)
            lines.append(PreflightCard::tr("%1 — %2", "file, reason").arg(fault.what, fault.reason));
    }
    for (const QString &applicant : std::as_const(applicants))
        lines.append(
            PreflightCard::tr("%1 — %n attachment(s) not downloaded yet", nullptr, missing.value(applicant))
                .arg(applicant));
    for (const QString &name : report.withoutPreview)
        lines.append(PreflightCard::tr("%1 — is here, but this kind of file has no preview").arg(name));
    return lines;
}

} // namespace

PreflightCard::PreflightCard(models::DeskPresenter &desk, models::SyncControl &sync, QWidget *parent)
    : Card(parent)
    , m_desk(desk)
    , m_sync(sync)
    , m_stamp(new widgets::Chip)
    , m_words(makeParagraph(TextRole::Soft))
    , m_faults(makeParagraph(TextRole::Body))
    , m_bar(new QProgressBar)
    , m_again(
          makeButton(ButtonKind::Normal, QStringLiteral("downloadMissingButton"), tr("&Download missing")))
    , m_button(makeButton(ButtonKind::Primary, QStringLiteral("preflightButton"), tr("&Pre-flight check")))
{
    setObjectName(QStringLiteral("preflightCard"));
    m_stamp->setObjectName(QStringLiteral("preflightStamp"));
    m_words->setObjectName(QStringLiteral("preflightWords"));
    m_faults->setObjectName(QStringLiteral("preflightFaults"));
    m_faults->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bar->setObjectName(QStringLiteral("preflightBar"));
    m_bar->setTextVisible(false);
    m_button->setToolTip(tr("Opens everything that is taken along as you would, without the network"));
    layOut();
    connect(m_button, &QPushButton::clicked, this, &PreflightCard::act);
    connect(m_again, &QPushButton::clicked, this, [this] { m_sync.syncNow(); });
    connect(&desk.flightCheck(), &FlightCheck::progressed, this, &PreflightCard::refresh);
    connect(&desk.flightCheck(), &FlightCheck::finished, this, &PreflightCard::refresh);
    connect(&desk.briefcase(), &models::BriefcaseModel::changed, this, &PreflightCard::refresh);
    connect(&sync, &models::SyncControl::changed, this, &PreflightCard::refresh);
    refresh();
}

void PreflightCard::layOut()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().px(SizeToken::SpaceInside));
    row->addWidget(m_stamp, 0, Qt::AlignVCenter);
    row->addWidget(m_words, 1, Qt::AlignVCenter);
    row->addWidget(m_again);
    row->addWidget(m_button);
    content()->addLayout(row);
    content()->addWidget(m_bar);
    content()->addWidget(m_faults);
}

void PreflightCard::act()
{
    if (m_desk.flightCheck().isRunning())
        m_desk.flightCheck().stop();
    else
        m_desk.flightCheck().start(m_desk.briefcase().current(), opening);
}

void PreflightCard::refresh()
{
    const FlightCheck &check = m_desk.flightCheck();
    const bool running = check.isRunning();
    m_button->setText(running ? tr("Stop the check") : tr("&Pre-flight check"));
    m_button->setEnabled(running || !m_desk.briefcase().current().isEmpty());
    m_bar->setVisible(running);
    const models::BriefcaseModel::Totals totals = m_desk.briefcase().totals();
    m_again->setVisible(!running && totals.files.missing() > 0);
    m_again->setEnabled(!m_sync.wantsOffline() && m_sync.state() != models::SyncControl::State::Syncing);
    m_again->setToolTip(m_sync.wantsOffline() ? tr("You work offline: switch offline off below.")
                                              : QString());
    if (!running)
        return showReport();
    const FlightCheck::Progress progress = check.progress();
    m_bar->setRange(0, progress.total);
    m_bar->setValue(progress.done);
    m_stamp->hide();
    m_faults->hide();
    m_words->setText(progress.total > 0 ? tr("Opening %1 of %2: %3", "number, all, file")
                                              .arg(progress.done + 1)
                                              .arg(progress.total)
                                              .arg(progress.item)
                                        : tr("Opening the applications"));
    m_bar->setAccessibleName(m_words->text());
}

void PreflightCard::showReport()
{
    const FlightReport &report = m_desk.flightCheck().report();
    const models::BriefcaseModel::Totals totals = m_desk.briefcase().totals();
    const bool holds = m_desk.briefcase().isChecked();
    m_stamp->setVisible(holds);
    QStringList lines;
    if (!holds) {
        m_words->setText(report.at.isValid()
                             ? tr("Something has changed since the last check: check again before you leave.")
                             : tr("Before you leave: proves that everything here opens without a network."));
    } else {
        m_stamp->setFace({report.isReady() ? ChipKind::Met : ChipKind::Unmet,
                          report.isReady() ? tr("Ready offline") : tr("Not ready"), true});
        QString words = tr("%1 of %2 attachments open without a network · checked %3", "opened, all, time")
                            .arg(report.opened)
                            .arg(report.files)
                            .arg(models::momentText(report.at, m_desk.today()));
        if (!report.withoutPreview.isEmpty())
            words +=
                tr(" · %n here, but of a kind without preview", nullptr, int(report.withoutPreview.size()));
        m_words->setText(words);
        lines = linesOf(report);
    }
    const qsizetype more = lines.size() - mostLines;
    if (more > 0) {
        lines = lines.first(mostLines);
        lines.append(tr("and %n more, marked below", nullptr, int(more)));
    }
    if (totals.files.missing() > 0 && m_sync.wantsOffline())
        lines.prepend(tr("You work offline: what is missing comes once offline is switched off below."));
    if (totals.files.bytes() > m_sync.attachmentQuota())
        lines.prepend(
            tr("The briefcase needs %1, but the room for attachments is %2: give it more under "
               "Settings.")
                .arg(models::sizeText(totals.files.bytes()), models::sizeText(m_sync.attachmentQuota())));
    m_faults->setText(lines.join(u'\n'));
    m_faults->setVisible(!lines.isEmpty());
}

} // namespace zhiping::screens

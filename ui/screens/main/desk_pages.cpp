// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/briefcase/briefcase_page.h"
#include "screens/main/main_window_p.h"
#include "screens/main/top_bar.h"
#include "screens/outbox/outbox_page.h"
#include "screens/queue/queue_page.h"

#include <QStackedWidget>

namespace zhiping::screens {

void MainWindow::Private::makeDeskPages()
{
    queue = new QueuePage(*desk, parts.sync);
    outbox = new OutboxPage(*desk, parts.sync, parts.prompter);
    briefcase = new BriefcasePage(*desk, parts.sync);
    stack->addWidget(queue);
    stack->addWidget(briefcase);
    stack->addWidget(outbox);
    top->setIdentity(
        MainWindow::tr("%1 · %2", "organisation · role").arg(desk->organisation(), desk->role()));
    connect(queue, &QueuePage::openRequested, &q, [this](const QString &id) { open(id); });
    connect(queue, &QueuePage::packRequested, &q,
            [this](const QStringList &ids) { desk->briefcase().pack(ids, desk->briefcase().usualDate()); });
    connect(queue, &QueuePage::searchCleared, &q, [this] { top->clearSearch(); });
    connect(briefcase, &BriefcasePage::openRequested, &q, [this](const QString &id) { open(id); });
    connect(outbox, &OutboxPage::openRequested, &q, [this](const QString &id) { open(id); });
    connect(desk.get(), &models::DeskPresenter::changed, &q, [this] { refreshRail(); });
    followBriefcase();
    connect(desk.get(), &models::DeskPresenter::opened, &q,
            [this](const std::shared_ptr<review::Dossier> &dossier) { showReview(dossier); });
    connect(desk.get(), &models::DeskPresenter::openFailed, &q, [this](const models::Message &message) {
        cause = NoticeCause::None;
        notice->show(faultNotice(message));
    });
    desk->refresh();
}

void MainWindow::Private::followBriefcase()
{
    models::BriefcaseModel &model = desk->briefcase();
    connect(&model, &models::BriefcaseModel::changed, &q, [this] { refreshRail(); });
    connect(&model, &models::BriefcaseModel::packed, &q, [this](const QString &sentence) {
        if (place != Place::Queue)
            return;
        cause = NoticeCause::Packed;
        notice->show(
            {widgets::NoticeBar::Tone::Good, sentence, MainWindow::tr("Show the briefcase"), {}, true});
    });
    connect(&model, &models::BriefcaseModel::refused, &q, [this](const models::Message &message) {
        if (place == Place::Briefcase)
            return;
        cause = NoticeCause::None;
        notice->show(faultNotice(message));
    });
}

} // namespace zhiping::screens

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/main/main_window_p.h"

#include "base/clock.h"
#include "models/session_control.h"
#include "models/sync_control.h"
#include "screens/briefcase/briefcase_page.h"
#include "screens/main/bottom_bar.h"
#include "screens/main/rail.h"
#include "screens/main/top_bar.h"
#include "screens/outbox/outbox_page.h"
#include "screens/queue/queue_page.h"
#include "screens/review/review_page.h"
#include "screens/settings/settings_page.h"
#include "screens/welcome/welcome_page.h"
#include "widgets/theme.h"

#include <QFile>
#include <QHBoxLayout>
#include <QLoggingCategory>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace zhiping::screens {

namespace {

Q_LOGGING_CATEGORY(logShell, "zhiping.ui.shell")

models::WorkingCalendar readCalendar()
{
    QFile file(QStringLiteral(":/calendar/holidays.json"));
    const QByteArray json = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const auto calendar = models::WorkingCalendar::fromJson(json);
    if (calendar)
        return *calendar;
    qCWarning(logShell) << "holidays.json:" << calendar.error().evidence << "- counting weekdays only";
    return {};
}

} // namespace

MainWindow::Private::Private(MainWindow &window, Parts given)
    : parts(std::move(given))
    , q(window)
    , calendar(readCalendar())
{
    layOut();
    connectBars();
    makeShortcuts();
    setDesk(nullptr);
}

MainWindow::Private::~Private()
{
    // The pages borrow the presenter, so they go first.
    delete stack;
}

void MainWindow::Private::layOut()
{
    auto *central = new QWidget;
    top = new TopBar;
    rail = new Rail;
    bottom = new BottomBar(parts.sync, parts.session, parts.clock);
    notice = new widgets::NoticeBar;
    stack = new QStackedWidget;
    stack->setProperty("surface", QStringLiteral("page"));
    welcome = new WelcomePage(parts.session);
    settings = new SettingsPage({parts.session, parts.sync, parts.prompter, parts.theme, parts.settings,
                                 parts.dataFolder, parts.logFile});
    fault = new widgets::EmptyState;
    fault->setObjectName(QStringLiteral("profileFault"));
    stack->addWidget(welcome);
    stack->addWidget(fault);
    stack->addWidget(settings);

    auto *page = new QVBoxLayout;
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(notice);
    page->addWidget(stack, 1);
    auto *middle = new QHBoxLayout;
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addWidget(rail);
    middle->addLayout(page, 1);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(top);
    layout->addLayout(middle, 1);
    layout->addWidget(bottom);
    q.setCentralWidget(central);
}

void MainWindow::Private::connectBars()
{
    connect(rail, &Rail::laneChosen, &q, [this](models::Lane lane) {
        top->clearSearch();
        if (desk)
            desk->queue().setLane(lane);
        show(Place::Queue);
    });
    connect(rail, &Rail::briefcaseChosen, &q, [this] { show(Place::Briefcase); });
    connect(rail, &Rail::outboxChosen, &q, [this] { show(Place::Outbox); });
    connect(rail, &Rail::settingsChosen, &q, [this] { show(Place::Settings); });
    connect(rail, &Rail::welcomeChosen, &q, [this] { show(Place::Welcome); });
    connect(welcome, &WelcomePage::settingsRequested, &q, [this] { show(Place::Settings); });
    connect(settings, &SettingsPage::addressChangeRequested, &q, &MainWindow::addressChangeRequested);
    connect(settings, &SettingsPage::phraseRequested, &q, &MainWindow::phraseRequested);
    connect(fault, &widgets::EmptyState::acted, &q, [this] { actOnFault(true); });
    connect(fault, &widgets::EmptyState::otherActed, &q, [this] { actOnFault(false); });
    connect(bottom, &BottomBar::outboxRequested, &q, [this] { show(Place::Outbox); });
    connect(top, &TopBar::searched, &q, [this](const QString &text) { search(text); });
    connect(top, &TopBar::searchLeft, &q, [this] {
        show(Place::Queue);
        if (queue)
            queue->focusTable();
    });
    connect(notice, &widgets::NoticeBar::acted, &q, [this] { act(); });
    connect(notice, &widgets::NoticeBar::dismissed, &q, [this] {
        forget(news, cause);
        dismissed = cause;
        refreshNotice();
    });
    const auto refresh = [this] {
        refreshRail();
        refreshNotice();
    };
    connect(&parts.session, &models::SessionControl::changed, &q, refresh);
    connect(&parts.sync, &models::SyncControl::changed, &q, refresh);
}

void MainWindow::Private::makeShortcuts()
{
    const auto bind = [this](const QKeySequence &keys, auto what) {
        auto *shortcut = new QShortcut(keys, &q);
        connect(shortcut, &QShortcut::activated, &q, what);
    };
    bind(QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
        if (!desk)
            return;
        show(Place::Queue);
        top->focusSearch();
    });
    bind(QKeySequence(Qt::Key_F5), [this] {
        if (desk && !parts.sync.wantsOffline())
            parts.sync.syncNow();
    });
    bind(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { show(Place::Queue); });
    bind(QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { show(Place::Settings); });
}

void MainWindow::Private::setDesk(review::ReviewDesk *reviewDesk)
{
    leaveReview();
    // At once, also those that were left just now: they borrow the desk, which may be gone before the event
    // loop gets to them.
    qDeleteAll(stack->findChildren<ReviewPage *>(QString(), Qt::FindDirectChildrenOnly));
    delete queue;
    delete briefcase;
    delete outbox;
    desk.reset();
    faulted = false;
    news = {};
    cause = dismissed = NoticeCause::None;
    notice->dismiss();
    top->clearSearch();
    top->setIdentity({});
    if (reviewDesk) {
        desk = std::make_unique<models::DeskPresenter>(*reviewDesk, parts.clock, calendar);
        makeDeskPages();
    }
    bottom->setSyncing(desk != nullptr);
    show(Place::Queue);
    refreshRail();
    refreshNotice();
}

void MainWindow::Private::showFault(const models::Message &message, OtherWay other)
{
    setDesk(nullptr);
    faulted = true;
    otherWay = other;
    fault->show(faceOf(message));
    show(Place::Fault);
}

void MainWindow::Private::tell(const models::ProfileNews &opened)
{
    news = opened;
    refreshNotice();
}

void MainWindow::Private::open(const QString &applicationId)
{
    if (desk && !applicationId.isEmpty())
        desk->open(applicationId);
}

void MainWindow::Private::showReview(const std::shared_ptr<review::Dossier> &dossier)
{
    leaveReview();
    review = parts.makeReviewPage(dossier);
    if (!review)
        return;
    stack->addWidget(review);
    if (auto *page = qobject_cast<ReviewPage *>(review.data())) {
        connect(page, &ReviewPage::backRequested, &q, [this] { show(Place::Queue); });
        connect(page, &ReviewPage::decided, &q, [this](const QString &words) {
            show(Place::Queue);
            cause = NoticeCause::Sealed;
            sealedIsQueued = false;
            notice->show({widgets::NoticeBar::Tone::Good, words, {}, {}, true});
        });
    }
    show(Place::Review);
}

void MainWindow::Private::leaveReview()
{
    if (!review)
        return;
    stack->removeWidget(review);
    // Later: the page may be the one that asked to be left.
    review->deleteLater();
    review = nullptr;
}

void MainWindow::Private::show(Place wanted)
{
    if (!desk && wanted != Place::Settings)
        wanted = faulted ? Place::Fault : Place::Welcome;
    if (wanted != Place::Review && place == Place::Review) {
        leaveReview();
        if (desk)
            desk->refresh();
    }
    place = wanted;
    if (place == Place::Briefcase && cause == NoticeCause::Packed) {
        notice->dismiss();
        cause = NoticeCause::None;
    }
    QWidget *page = welcome;
    switch (place) {
    case Place::Welcome:
        rail->markNone();
        break;
    case Place::Fault:
        page = fault;
        rail->markNone();
        break;
    case Place::Queue:
        page = queue;
        rail->markLane(desk->queue().lane().value_or(desk->firstLane()));
        break;
    case Place::Briefcase:
        page = briefcase;
        rail->markBriefcase();
        break;
    case Place::Outbox:
        page = outbox;
        rail->markOutbox();
        break;
    case Place::Settings:
        page = settings;
        rail->markSettings();
        break;
    case Place::Review:
        page = review;
        break;
    }
    top->setVisible(place != Place::Review);
    // Without a desk the rail would be empty but for the way out of the settings.
    rail->setVisible(place != Place::Review && place != Place::Welcome && place != Place::Fault);
    stack->setCurrentWidget(page);
    focusPage();
    bottom->setKeyHint(place == Place::Queue ? MainWindow::tr("J / K move · Enter opens · ? keys")
                                             : MainWindow::tr("? keys"));
}

void MainWindow::Private::focusPage()
{
    switch (place) {
    case Place::Welcome:
        welcome->focusAction();
        break;
    case Place::Fault:
        fault->actionButton()->setFocus();
        break;
    case Place::Queue:
        queue->focusTable();
        break;
    case Place::Briefcase:
        briefcase->focusTable();
        break;
    case Place::Outbox:
        outbox->focusTable();
        break;
    case Place::Settings:
        settings->focusFirst();
        break;
    case Place::Review:
        break;
    }
}

void MainWindow::Private::search(const QString &text)
{
    if (!desk)
        return;
    desk->search(text);
    if (!text.isEmpty() && place != Place::Queue) {
        show(Place::Queue);
        top->keepSearchFocus();
    }
}

void MainWindow::Private::refreshRail()
{
    const int unsent = desk ? qMax(parts.sync.unsent(), desk->outbox().unsent()) : 0;
    rail->show(desk.get(), unsent);
    if (cause != NoticeCause::Sealed)
        return;
    if (sealedIsQueued && unsent == 0) {
        cause = NoticeCause::None;
        notice->show(deliveredNotice());
    }
    sealedIsQueued = unsent > 0;
}

void MainWindow::Private::refreshNotice()
{
    // Without a desk the page itself says what there is to say.
    StandingNotice standing = desk ? standingNotice(parts.session, parts.sync) : StandingNotice {};
    standing = withNews(standing, news, parts.clock.nowUtc().toLocalTime().date());
    if (standing.cause == NoticeCause::None) {
        if (cause == NoticeCause::Sealed || cause == NoticeCause::Packed)
            return;
        if (cause != NoticeCause::None)
            notice->dismiss();
        cause = dismissed = NoticeCause::None;
        return;
    }
    cause = standing.cause;
    if (dismissed == cause)
        return;
    dismissed = NoticeCause::None;
    notice->show(standing.notice);
}

void MainWindow::Private::act()
{
    switch (cause) {
    case NoticeCause::SessionExpired:
    case NoticeCause::OfflineIdentity:
    case NoticeCause::Refused:
        parts.session.signIn();
        break;
    case NoticeCause::SyncFailed:
        parts.sync.syncNow();
        break;
    case NoticeCause::RemovalsHeldBack:
        parts.sync.agreeToRemovals();
        break;
    case NoticeCause::PhraseMissing:
        Q_EMIT q.phraseRequested();
        break;
    case NoticeCause::Packed:
        show(Place::Briefcase);
        break;
    case NoticeCause::Unreadable:
    case NoticeCause::NotRemembered:
    case NoticeCause::Sealed:
    case NoticeCause::CacheRebuilt:
    case NoticeCause::Restored:
    case NoticeCause::ReadOnly:
    case NoticeCause::None:
        break;
    }
}

} // namespace zhiping::screens

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/desk_presenter.h"
#include "screens/main/main_window.h"
#include "screens/main/notices.h"
#include "widgets/empty_state.h"

#include <QPointer>

class QStackedWidget;

namespace zhiping::screens {

class BottomBar;
class BriefcasePage;
class OutboxPage;
class QueuePage;
class Rail;
class SettingsPage;
class TopBar;
class WelcomePage;

/// Where the reviewer is.
enum class Place : quint8 { Welcome, Fault, Queue, Briefcase, Outbox, Settings, Review };

/// The window's insides: which page is shown, and what its bars say about it.
class MainWindow::Private
{
public:
    Private(MainWindow &window, Parts given);
    ~Private();
    Q_DISABLE_COPY_MOVE(Private)

    void setDesk(review::ReviewDesk *reviewDesk);
    void open(const QString &applicationId);
    void show(Place wanted);
    void showKeys();
    void showFault(const models::Message &message, OtherWay other);
    void tell(const models::ProfileNews &opened);

    const Parts parts;
    Place place = Place::Welcome;

private:
    void layOut();
    void connectBars();
    void makeShortcuts();
    /// @p message with trying again and the other way, what helps first.
    [[nodiscard]] widgets::EmptyState::Face faceOf(const models::Message &message) const;
    void actOnFault(bool first);
    void makeDeskPages();
    void followBriefcase();
    void showReview(const std::shared_ptr<review::Dossier> &dossier);
    void leaveReview();
    void refreshNotice();
    void refreshRail();
    void act();
    void search(const QString &text);
    void focusPage();

    MainWindow &q;
    models::WorkingCalendar calendar;
    std::unique_ptr<models::DeskPresenter> desk;
    TopBar *top = nullptr;
    Rail *rail = nullptr;
    BottomBar *bottom = nullptr;
    widgets::NoticeBar *notice = nullptr;
    QStackedWidget *stack = nullptr;
    WelcomePage *welcome = nullptr;
    widgets::EmptyState *fault = nullptr;
    models::ProfileNews news;                 ///< What nobody has closed yet.
    OtherWay otherWay = OtherWay::DataFolder; ///< Of the fault on show.
    bool faulted = false;                     ///< Without a desk because the profile does not open.
    SettingsPage *settings = nullptr;
    QPointer<QueuePage> queue;
    QPointer<BriefcasePage> briefcase;
    QPointer<OutboxPage> outbox;
    QPointer<QWidget> review;
    NoticeCause cause = NoticeCause::None;     ///< Of the notice on show.
    bool sealedIsQueued = false;               ///< The sealed decision on show stands in the outbox.
    NoticeCause dismissed = NoticeCause::None; ///< Closed by the reviewer; said again once it has changed.
};

} // namespace zhiping::screens

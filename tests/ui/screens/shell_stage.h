// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "review/review_desk.h"
#include "screens/main/main_window.h"
#include "screens/review/review_page.h"
#include "support/fake_application_search.h"
#include "support/fake_application_store.h"
#include "support/fake_attachment_store.h"
#include "support/fake_briefcase.h"
#include "support/fake_carried_work.h"
#include "support/fake_decision_outbox.h"
#include "support/fake_work_store.h"
#include "support/manual_clock.h"
#include "support/signed_rules.h"
#include "ui/screens/stage_applications.h"
#include "ui/screens/stage_controls.h"
#include "widgets/theme.h"

#include <QFile>
#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <functional>
#include <memory>

namespace zhiping::test {

/// The real window on a real desk, over stores in memory and with the project's own rule pack.
class ShellStage
{
public:
    enum class Rules : quint8 { Absent, Shipped };

    /// Without rules the rows say that they cannot be assessed, and a test need not wait for that.
    explicit ShellStage(Rules rules = Rules::Absent,
                        const QList<domain::Application> &applications = stageApplications())
        : outbox(&work)
        , settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    {
        for (const domain::Application &application : applications)
            store.applications.insert(application.id, application);
        QFile pack(QStringLiteral(ZHIPING_SOURCE_DIR "/resources/rules/annex2-2018.dmn"));
        if (rules == Rules::Shipped && pack.open(QIODevice::ReadOnly))
            store.packs.insert(domain::RulePackId(QStringLiteral("annex2-2018")),
                               test::signedRules(pack.readAll()));
        account.name = QStringLiteral("审查员甲");
        account.organisation = QStringLiteral("荣昌区经济信息委");
        account.region = domain::RegionCode(QStringLiteral("500153"));
        account.roles = {domain::Role::District};
        sync.last = clock.nowUtc();
        window = std::make_unique<screens::MainWindow>(
            screens::MainWindow::Parts {sync, session, prompter, theme, settings, clock,
                                        [this](const std::shared_ptr<review::Dossier> &dossier) {
                                            ++reviewsOpened;
                                            return makeReview(dossier);
                                        },
                                        folder.path(), folder.filePath(QStringLiteral("zhiping.log"))});
    }

    /// The real page for whatever is opened from now on.
    void showReviews()
    {
        makeReview = [this](const std::shared_ptr<review::Dossier> &dossier) {
            return new screens::ReviewPage(dossier, *desk, sync, prompter);
        };
    }
    void signIn()
    {
        session.now = models::SessionControl::State::SignedIn;
        session.who = account;
        desk = std::make_unique<review::ReviewDesk>(
            review::ReviewDesk::Ports {store, attachments, work, outbox, search, carried, briefcase, clock,
                                       rulesTrust()},
            account);
        window->setDesk(desk.get());
        Q_EMIT session.changed();
    }
    ~ShellStage() { window.reset(); }
    Q_DISABLE_COPY_MOVE(ShellStage)

    /// Wait until the rows of the queue are there, with or without verdicts.
    [[nodiscard]] bool listed() const
    {
        return QTest::qWaitFor([this] { return !desk->queue().isEmpty(); });
    }
    /// Wait until every row of the queue has its verdict.
    [[nodiscard]] bool assessed(std::chrono::milliseconds patience = std::chrono::minutes(3)) const
    {
        return QTest::qWaitFor(
            [this] {
                const review::QueueRows &rows = desk->queue();
                return !rows.isEmpty()
                    && std::all_of(rows.begin(), rows.end(), [](const review::QueueRow &row) {
                           return row.verdict || row.notAssessable;
                       });
            },
            int(patience.count()));
    }
    template <typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        return window->findChild<T *>(name);
    }

    QTemporaryDir folder;
    ManualClock clock;
    FakeApplicationStore store;
    FakeApplicationSearch search {store};
    FakeAttachmentStore attachments;
    FakeWorkStore work;
    FakeDecisionOutbox outbox;
    FakeCarriedWork carried;
    FakeBriefcase briefcase;
    QSettings settings;
    StageSync sync;
    StageSession session;
    StagePrompter prompter;
    widgets::Theme theme;
    domain::Account account;
    std::unique_ptr<review::ReviewDesk> desk;
    std::unique_ptr<screens::MainWindow> window;
    int reviewsOpened = 0;
    /// What stands for the review page; a plain label unless a test wants the real one.
    std::function<QWidget *(const std::shared_ptr<review::Dossier> &)> makeReview =
        [](const std::shared_ptr<review::Dossier> &) { return new QLabel(QStringLiteral("review")); };
};

} // namespace zhiping::test

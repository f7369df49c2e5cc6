// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/application.h"
#include "models/session_control.h"
#include "models/sync_control.h"
#include "widgets/prompter.h"

#include <QPromise>

namespace zhiping::test {

/// Syncing as a test wants it; remembers what it was asked.
class StageSync final : public models::SyncControl
{
public:
    using SyncControl::SyncControl;

    State now = State::UpToDate;
    bool offline = false;
    QDateTime last;
    Progress moving;
    int waiting = 0;
    std::optional<Error> fault;
    std::optional<Room> room;
    std::optional<Removals> held;
    QStringList foreign; ///< What cannot be read.
    QStringList asked;

    [[nodiscard]] State state() const override { return now; }
    [[nodiscard]] std::optional<Room> missingRoom() const override { return room; }
    [[nodiscard]] bool wantsOffline() const override { return offline; }
    [[nodiscard]] QDateTime lastSync() const override { return last; }
    [[nodiscard]] Progress progress() const override { return moving; }
    [[nodiscard]] int unsent() const override { return waiting; }
    [[nodiscard]] std::optional<Error> lastError() const override { return fault; }
    [[nodiscard]] std::optional<Removals> heldBackRemovals() const override { return held; }
    [[nodiscard]] QStringList unreadable() const override { return foreign; }
    qint64 quota = qint64 {2} << 30;
    std::optional<QPromise<Result<>>> fetched; ///< What `fetch()` was last asked for: the test ends it.
    [[nodiscard]] Future<> fetch(const domain::Attachment &attachment) override
    {
        asked.append(QStringLiteral("fetch ") + attachment.fileName);
        fetched.emplace();
        fetched->start();
        return fetched->future();
    }
    [[nodiscard]] qint64 attachmentQuota() const override { return quota; }
    void setAttachmentQuota(qint64 bytes) override { quota = bytes; }
    void agreeToRemovals() override { asked.append(QStringLiteral("agree")); }
    void syncNow() override { asked.append(QStringLiteral("sync")); }
    void cancel() override { asked.append(QStringLiteral("cancel")); }
    void setOffline(bool wanted) override
    {
        offline = wanted;
        now = wanted ? State::Offline : State::UpToDate;
        Q_EMIT changed();
    }
};

/// A session as a test wants it; remembers what it was asked.
class StageSession final : public models::SessionControl
{
public:
    using SessionControl::SessionControl;

    State now = State::SignedOut;
    std::optional<domain::Account> who;
    QString reason;
    std::optional<Error> fault;
    bool remembered = true;
    QList<models::PracticeAccount> practice;
    QStringList asked;

    [[nodiscard]] State state() const override { return now; }
    [[nodiscard]] std::optional<domain::Account> account() const override { return who; }
    [[nodiscard]] QString platformAddress() const override
    {
        return QStringLiteral("https://review.example.cn");
    }
    [[nodiscard]] QString refusal() const override { return reason; }
    [[nodiscard]] std::optional<Error> lastError() const override { return fault; }
    [[nodiscard]] bool isRemembered() const override { return remembered; }
    [[nodiscard]] QList<models::PracticeAccount> practiceAccounts() const override { return practice; }
    [[nodiscard]] QString practicePassword() const override { return QStringLiteral("secret"); }
    void signIn() override { asked.append(QStringLiteral("signIn")); }
    void cancelSignIn() override { asked.append(QStringLiteral("cancelSignIn")); }
    void signOut() override { asked.append(QStringLiteral("signOut")); }
};

/// Answers every question as told, at once, and keeps the questions.
class StagePrompter final : public widgets::Prompter
{
public:
    StagePrompter() = default;

    bool answer = true;
    QList<Question> questions;
    QString path; ///< What is chosen wherever a path is asked for.

    void ask(QWidget *, const Question &question, std::function<void(bool)> then) override
    {
        questions.append(question);
        then(answer);
    }
    void chooseSavePath(QWidget *, const QString &, const QString &, const QString &,
                        std::function<void(const QString &)> then) override
    {
        then(path);
    }
    void chooseOpenPath(QWidget *, const QString &, const QString &,
                        std::function<void(const QString &)> then) override
    {
        then(path);
    }
    void chooseFolder(QWidget *, const QString &, const QString &,
                      std::function<void(const QString &)> then) override
    {
        then(path);
    }
};

} // namespace zhiping::test

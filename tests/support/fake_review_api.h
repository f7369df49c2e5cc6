// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/review_api.h"
#include "support/specimens.h"

#include <QMap>

#include <deque>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <optional>

namespace zhiping::test {

/// A platform in memory, behind the port: it keeps decisions by id and answers a resend with the first
/// receipt.
///
/// `faults` holds what the next calls of a kind answer instead; an empty optional in it means "answer
/// properly". A lost answer is `loseAnswers`: the decision is kept, the caller hears `Timeout`.
class FakeReviewApi final : public ports::ReviewApi
{
public:
    FakeReviewApi() = default;

    domain::Account account {.id = domain::AccountId(QStringLiteral("acc-1")),
                             .name = QStringLiteral("李审核"),
                             .organisation = QStringLiteral("荣昌区经济信息委"),
                             .region = domain::RegionCode(QStringLiteral("500153")),
                             .roles = {domain::Role::District}};
    QMap<QString, ports::ChangePage> pages; ///< By the cursor they follow; the first under "".
    QMap<QString, QByteArray> attachments;  ///< By digest.
    QMap<QString, QByteArray> packs;
    QMap<QString, domain::Receipt> receipts; ///< By decision id: what the platform has kept.
    QStringList recorded;                    ///< Decisions whose receipts every page shows from now on.
    QStringList conflicting;                 ///< Decisions answered with 412.
    int loseAnswers = 0;
    std::deque<std::optional<Error>> submitFaults;
    std::deque<std::optional<Error>> changesFaults;
    std::deque<std::optional<Error>> receiptFaults;
    std::deque<std::optional<Error>> attachmentFaults;
    bool sendsNoParts = false; ///< Every attachment comes whole, whatever was asked for.
    qint64 breaksAfter = std::numeric_limits<qint64>::max(); ///< Each answer with an attachment's bytes.
    /// By cursor: pages that have arrived and are still being read, until the promise is kept.
    std::map<QString, std::shared_ptr<QPromise<Result<ports::ChangePage>>>> beingRead;
    QStringList calls; ///< Everything that was asked, in order: "submit d-1", "changes c-1" …
    std::function<void(const QString &call)> asked; ///< Hears each call before it is answered.

    [[nodiscard]] Future<domain::Account> me() override
    {
        note(QStringLiteral("me"));
        return ready<domain::Account>(account);
    }
    [[nodiscard]] ports::ComingPage changes(const ports::PullCursor &since, int) override
    {
        note(QStringLiteral("changes ") + since.text());
        if (const auto fault = take(changesFaults))
            return {ready<ports::PullCursor>(*fault), ready<ports::ChangePage>(*fault)};
        ports::ChangePage page;
        page.next = since;
        if (pages.contains(since.text()))
            page = pages.value(since.text());
        for (const QString &id : std::as_const(recorded)) {
            if (receipts.contains(id))
                page.receipts.append(receipts.value(id));
        }
        const auto next = ready<ports::PullCursor>(page.hasMore ? page.next : ports::PullCursor());
        if (const auto reading = beingRead.find(since.text()); reading != beingRead.end())
            return {next, reading->second->future()};
        return {next, ready<ports::ChangePage>(page)};
    }
    [[nodiscard]] Future<ports::AttachmentPiece> attachment(const domain::Attachment &attachment, qint64 from,
                                                            qint64 most) override
    {
        note(QStringLiteral("attachment ") + attachment.id.text()
             + (from > 0 ? QStringLiteral(" from %1").arg(from) : QString()));
        if (const auto fault = take(attachmentFaults))
            return ready<ports::AttachmentPiece>(*fault);
        if (!attachments.contains(attachment.sha256))
            return ready<ports::AttachmentPiece>(Error {ErrorKind::NotFound, attachment.sha256, {}});
        if (sendsNoParts)
            return ready<ports::AttachmentPiece>(
                ports::AttachmentPiece {0, attachments.value(attachment.sha256)});
        return ready<ports::AttachmentPiece>(ports::AttachmentPiece {
            from, attachments.value(attachment.sha256).mid(from, std::min(most, breaksAfter))});
    }
    [[nodiscard]] Future<QByteArray> rulePack(const domain::RulePackId &id) override
    {
        note(QStringLiteral("rulePack ") + id.text());
        return found(packs, id.text());
    }
    [[nodiscard]] Future<domain::Receipt> submit(const ports::OutboxEntry &entry) override
    {
        note(QStringLiteral("submit ") + entry.id.text());
        if (const auto fault = take(submitFaults))
            return ready<domain::Receipt>(*fault);
        if (conflicting.contains(entry.id.text()))
            return ready<domain::Receipt>(
                Error {ErrorKind::Conflict, QStringLiteral("revision moved on"), {}});
        if (!receipts.contains(entry.id.text()))
            receipts.insert(entry.id.text(), aReceipt(entry.id.text(), entry.body, nextRevision()));
        if (loseAnswers > 0) {
            --loseAnswers;
            return ready<domain::Receipt>(Error {ErrorKind::Timeout, QStringLiteral("no answer"), {}});
        }
        return ready<domain::Receipt>(receipts.value(entry.id.text()));
    }
    [[nodiscard]] Future<domain::Receipt> receipt(const ports::OutboxEntry &entry) override
    {
        note(QStringLiteral("receipt ") + entry.id.text());
        if (const auto fault = take(receiptFaults))
            return ready<domain::Receipt>(*fault);
        if (!receipts.contains(entry.id.text()))
            return ready<domain::Receipt>(Error {ErrorKind::NotFound, entry.id.text(), {}});
        return ready<domain::Receipt>(receipts.value(entry.id.text()));
    }

private:
    void note(const QString &call)
    {
        calls.append(call);
        if (asked)
            asked(call);
    }
    static std::optional<Error> take(std::deque<std::optional<Error>> &faults)
    {
        if (faults.empty())
            return {};
        const std::optional<Error> fault = faults.front();
        faults.pop_front();
        return fault;
    }
    static Future<QByteArray> found(const QMap<QString, QByteArray> &items, const QString &key)
    {
        if (!items.contains(key))
            return ready<QByteArray>(Error {ErrorKind::NotFound, key, {}});
        return ready<QByteArray>(items.value(key));
    }
    QString nextRevision() { return QStringLiteral("decided-%1").arg(receipts.size() + 1); }
};

} // namespace zhiping::test

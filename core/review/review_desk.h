// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/account.h"
#include "ports/application_search.h"
#include "ports/application_store.h"
#include "ports/attachment_store.h"
#include "ports/briefcase.h"
#include "ports/carried_work.h"
#include "ports/work_store.h"
#include "review/decision_conflict.h"
#include "review/queue_rows.h"

#include <QObject>

#include <memory>

namespace zhiping {
class Clock;
}

namespace zhiping::criteria {
class PackTrust;
}

namespace zhiping::review {

class Dossier;

/// Everything a reviewer can do: the screens' only door.
///
/// Lives on the UI thread. Borrows its ports and the clock; they must outlive it.
class ReviewDesk final : public QObject
{
    Q_OBJECT
public:
    struct Ports {
        ports::ApplicationStore &applications;
        ports::AttachmentStore &attachments;
        ports::WorkStore &work;
        ports::DecisionOutbox &outbox;
        ports::ApplicationSearch &search;
        ports::CarriedWork &carried;
        ports::Briefcase &briefcase;
        const Clock &clock;
        std::shared_ptr<criteria::PackTrust> trust; ///< Whose rules are believed.
        bool readOnly = false; ///< Nothing can be written: everything is shown, nothing may be changed.
    };

    ReviewDesk(const Ports &ports, domain::Account account, QObject *parent = nullptr);
    ~ReviewDesk() override;

    [[nodiscard]] const domain::Account &account() const;
    [[nodiscard]] bool isMunicipal() const;

    /// The rows as last read; `queueChanged()` follows every `refresh()`, one for those that come while one
    /// is under way.
    [[nodiscard]] const QueueRows &queue() const;
    /// Read the stores again. Verdicts arrive afterwards through `rowAssessed()`, visible lane first.
    void refresh();
    /// The outbox as last read by `refresh()`, oldest first.
    [[nodiscard]] const QList<ports::OutboxEntry> &outbox() const;

    /// Look for @p words in everything the platform said. `Cancelled` once another search has begun.
    [[nodiscard]] Future<ports::SearchAnswer> find(const QList<ports::SearchWord> &words);

    /// Open one application with everything this laptop knows of it.
    [[nodiscard]] Future<std::shared_ptr<Dossier>> open(const domain::ApplicationId &id);
    /// A decision of the outbox that met a changed application, with all three versions. `NotFound` where
    /// there is no such conflict.
    [[nodiscard]] Future<DecisionConflict> conflict(const domain::DecisionId &id);
    /// Everything done on this laptop, for a file; see `ports::DecisionOutbox::record()`.
    [[nodiscard]] Future<QByteArray> record();
    /// What only this laptop has, as last read by `refresh()`.
    struct Unsent {
        int decisions = 0;    ///< Without a receipt.
        int applications = 0; ///< With words that no decision contains.
    };
    [[nodiscard]] Unsent unsent() const;
    /// Write everything done here to a file; see `ports::CarriedWork::writeTo()`.
    [[nodiscard]] Future<bool> writeWork(const QString &path);
    /// Take in such a file; see `ports::CarriedWork::takeIn()`. What it brought is in the queue afterwards.
    [[nodiscard]] Future<ports::WorkTakenIn> takeIn(const QString &path, const QString &phrase);
    /// What the backups hold about one application; see `ports::CarriedWork::earlierWords()`.
    [[nodiscard]] Future<QList<ports::Draft>> earlierWords(const domain::ApplicationId &id);
    /// What is taken along; see `ports::Briefcase`. `briefcaseChanged()` follows every change.
    [[nodiscard]] Future<QList<ports::PackedApplication>> packed();
    [[nodiscard]] Future<> pack(const QList<domain::ApplicationId> &applications, const QDateTime &until);
    [[nodiscard]] Future<> unpack(const QList<domain::ApplicationId> &applications);
    /// What the platform said of an application, as it is kept here.
    [[nodiscard]] Future<domain::Application> application(const domain::ApplicationId &id);
    /// Bytes of attachments that may still come.
    [[nodiscard]] Future<qint64> roomForAttachments();
    /// The digests of the attachments that are on this laptop.
    [[nodiscard]] Future<QSet<QString>> attachmentsHere();
    /// An attachment's bytes, if they are on this laptop.
    [[nodiscard]] Future<QByteArray> attachment(const domain::Attachment &attachment);

Q_SIGNALS:
    void queueChanged();
    void rowAssessed(int row);
    void refreshFailed(const zhiping::Error &error);
    /// A decision was sealed: the sync side may want to send it.
    void decisionSealed(const zhiping::domain::DecisionId &id);
    /// Decisions came with a file: the sync side may want to send them.
    void decisionsTakenIn();
    /// Other files are to be here: the sync side may want to fetch them.
    void briefcaseChanged();

private:
    void read();
    void endRefresh();

    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace zhiping::review

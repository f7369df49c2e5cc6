// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/decision.h"

#include <QByteArrayList>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace zhiping::platform {

/// A file that belongs to an application.
struct HeldFile {
    QString sha256;
    QString mediaType;
};

/// An application as the platform keeps it: what is looked for beside the contract's JSON.
struct ApplicationRecord {
    QString id;
    QString code;
    QString region;
    QString stage;
    std::optional<qint64> totalFen;
    bool municipal = false; ///< A district has handed it up: the municipal level sees it.
    qint64 feed = 0;        ///< Position of its newest state.
    QString revision;
    QByteArray json;
};

/// Who sees an application: names of the parts of the feed it is in.
[[nodiscard]] QStringList audiencesOf(const ApplicationRecord &record);

/// Somebody who no longer sees an application.
struct Departure {
    QString audience;
    QString reason; ///< "withdrawn" or "reassigned".
};

/// One thing that happened in the part of the feed that an audience sees.
struct FeedEvent {
    qint64 feed = 0;
    QByteArray application; ///< JSON; empty for a departure.
    QString id;
    QString reason; ///< Of a departure.
};

/// How far the feed has come.
struct FeedState {
    QString epoch;         ///< Another after a restore from a backup.
    qint64 newest = 0;     ///< Position of the newest event.
    qint64 ofAudience = 0; ///< Of the newest that the audience sees.
};

/// A decision that was taken in, under the id that the laptop chose for it.
struct DecisionRecord {
    QString id;
    QString application;
    QString account;
    QString sha256; ///< Of `body`.
    QByteArray body;
    QByteArray receipt;
    QDateTime receivedAt;
    domain::AuditHead head; ///< Where the laptop's own record stood.
    qint64 feed = 0;        ///< Where it lies in the feed.
};

/// What the platform holds.
struct Holdings {
    qint64 applications = 0;
    qint64 decisions = 0;
    qint64 storageBytes = 0; ///< Of the database.
};

/// Numbers given out one after the other.
enum class Series : quint8 { Feed, Receipt, Application };

/// Applications and decisions.
///
/// An audience is the name of the part of the feed that somebody reads: "region:500153" has the applications
/// of that region, "municipal" those that are handed up; withdrawn ones are in none.
class ReviewRecords
{
public:
    virtual ~ReviewRecords() = default;

    [[nodiscard]] virtual FeedState feedState(const QString &audience) const = 0;
    /// The first @p limit events of @p audience after position @p after, in their order. An application that
    /// changed again is at its newest position only.
    [[nodiscard]] virtual QList<FeedEvent> events(const QString &audience, qint64 after, int limit) const = 0;
    [[nodiscard]] virtual qint64 applicationsAfter(const QString &audience, qint64 after) const = 0;
    /// Of the decisions of @p account after position @p after and up to @p upTo, in their order.
    [[nodiscard]] virtual QByteArrayList receipts(const QString &account, qint64 after,
                                                  qint64 upTo) const = 0;
    [[nodiscard]] virtual std::optional<ApplicationRecord> application(const QString &id) const = 0;
    [[nodiscard]] virtual std::optional<ApplicationRecord> applicationWithCode(const QString &code) const = 0;
    /// Every application that holds the file, with the media type it gives it. Their JSON is left out.
    [[nodiscard]] virtual QList<std::pair<ApplicationRecord, QString>>
    holdersOf(const QString &sha256) const = 0;
    [[nodiscard]] virtual std::optional<DecisionRecord> decision(const QString &id) const = 0;
    /// Whether a decision of @p account contradicts @p head: its number in the record was used before, or
    /// another's place in the record does not fit its number.
    [[nodiscard]] virtual bool contradicts(const QString &account, const domain::AuditHead &head) const = 0;
    [[nodiscard]] virtual Holdings holdings() const = 0;

    /// The next number. Numbers of a series are given out in the order of the commits and without a gap:
    /// while a transaction holds one, no other gets the next.
    [[nodiscard]] virtual qint64 next(Series series) = 0;
    /// Adds or replaces @p record. Who sees it has no departure any more; @p departed have theirs here.
    virtual void put(const ApplicationRecord &record, const QList<HeldFile> &files,
                     const QList<Departure> &departed) = 0;
    virtual void add(const DecisionRecord &decision) = 0;

protected:
    ReviewRecords() = default;
    Q_DISABLE_COPY_MOVE(ReviewRecords)
};

} // namespace zhiping::platform

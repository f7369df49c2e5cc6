// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/briefcase_model.h"

#include "base/clock.h"
#include "models/formatting.h"
#include "review/gather.h"
#include "review/review_desk.h"

#include <algorithm>
#include <memory>

namespace zhiping::models {

using domain::ApplicationId;

namespace {

constexpr int usualDays = 7;

/// The day that ends with @p until.
QDate lastDayOf(const QDateTime &until)
{
    return until.toLocalTime().addMSecs(-1).date();
}

QList<ApplicationId> idsOf(const QStringList &texts)
{
    QList<ApplicationId> ids;
    for (const QString &text : texts)
        ids.append(ApplicationId(text));
    return ids;
}

} // namespace

BriefcaseModel::BriefcaseModel(review::ReviewDesk &desk, FlightCheck &check, const Clock &clock,
                               QObject *parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
    , m_check(check)
    , m_clock(clock)
{
    connect(&desk, &review::ReviewDesk::queueChanged, this, &BriefcaseModel::refresh);
    connect(&desk, &review::ReviewDesk::briefcaseChanged, this, &BriefcaseModel::refresh);
    connect(&check, &FlightCheck::finished, this, [this] {
        // A damaged file is no longer here once it was looked at.
        lookForFiles();
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        Q_EMIT changed();
    });
}

void BriefcaseModel::read(const QList<ApplicationId> &ids, const std::function<void(const Dossiers &)> &then)
{
    if (ids.isEmpty())
        return then({});
    auto dossiers = std::make_shared<Dossiers>();
    for (const ApplicationId &id : ids)
        whenDone(m_desk.application(id), this,
                 [id, dossiers, then, all = ids.size()](const Result<domain::Application> &application) {
                     dossiers->insert(id, application);
                     if (dossiers->size() == all)
                         then(*dossiers);
                 });
}

void BriefcaseModel::refresh()
{
    const quint64 reading = ++m_reading;
    whenDone(review::gather(this, m_desk.packed(), m_desk.attachmentsHere()), this,
             [this, reading](const auto &outcome) {
                 if (reading != m_reading)
                     return;
                 if (!outcome)
                     return Q_EMIT refused(messageFor(outcome.error()));
                 const auto &[packed, here] = *outcome;
                 QList<ApplicationId> ids;
                 for (const ports::PackedApplication &one : packed)
                     ids.append(one.application);
                 read(ids, [this, reading, packed = packed, here = here](const Dossiers &dossiers) {
                     if (reading == m_reading)
                         show(packed, dossiers, here);
                 });
             });
}

void BriefcaseModel::show(const QList<ports::PackedApplication> &packed, const Dossiers &dossiers,
                          const QSet<QString> &here)
{
    const QDateTime now = m_clock.nowUtc();
    QList<Row> rows;
    for (const ports::PackedApplication &one : packed) {
        Row row;
        row.id = one.application;
        row.until = one.until;
        row.isOver = one.until <= now;
        row.name = tr("Application %1 …").arg(row.id.text().left(8));
        if (const auto found = dossiers.constFind(row.id); found != dossiers.constEnd() && *found) {
            const domain::Application &application = **found;
            row.isHere = true;
            row.revision = application.revision;
            row.attachments = application.attachments;
            row.name = tr("%1 · %2", "applicant · project")
                           .arg(application.applicant.name, application.project.name);
        }
        rows.append(row);
    }
    const bool sameRows = std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(), m_rows.cend(),
                                     [](const Row &one, const Row &other) { return one.id == other.id; });
    m_here = here;
    if (sameRows) {
        // In place: whoever reads keeps the selected row.
        m_rows = rows;
        if (!rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    } else {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
    Q_EMIT changed();
}

void BriefcaseModel::lookForFiles()
{
    whenDone(m_desk.attachmentsHere(), this, [this](const Result<QSet<QString>> &here) {
        if (!here || *here == m_here)
            return;
        m_here = *here;
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        Q_EMIT changed();
    });
}

const BriefcaseModel::Row *BriefcaseModel::at(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows.size() ? &m_rows.at(index.row()) : nullptr;
}

QModelIndex BriefcaseModel::indexOf(const ApplicationId &id) const
{
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == id)
            return index(int(row), 0);
    }
    return {};
}

std::optional<QDate> BriefcaseModel::packedUntil(const QString &applicationId) const
{
    const QModelIndex found = indexOf(ApplicationId(applicationId));
    const Row *row = at(found);
    return row && !row->isOver ? std::optional(lastDayOf(row->until)) : std::nullopt;
}

int BriefcaseModel::filesHere(const Row &row) const
{
    return int(
        std::count_if(row.attachments.cbegin(), row.attachments.cend(),
                      [this](const domain::Attachment &file) { return m_here.contains(file.sha256); }));
}

BriefcaseModel::Totals BriefcaseModel::totals() const
{
    Totals totals;
    for (const Row &row : m_rows) {
        ++totals.applications;
        if (row.isOver) {
            ++totals.over;
            continue;
        }
        const QDate until = lastDayOf(row.until);
        totals.until = totals.until.isValid() ? std::min(totals.until, until) : until;
        totals.files.add(row.attachments, m_here);
    }
    return totals;
}

QList<ApplicationId> BriefcaseModel::current() const
{
    QList<ApplicationId> ids;
    for (const Row &row : m_rows) {
        if (!row.isOver)
            ids.append(row.id);
    }
    return ids;
}

bool BriefcaseModel::isChecked() const
{
    const FlightReport &report = m_check.report();
    const auto unchanged = [&](const Row &row) {
        return report.revisions.value(row.id.text()) == row.revision
            && std::all_of(row.attachments.cbegin(), row.attachments.cend(), [&](const auto &file) {
                   return m_here.contains(file.sha256) == report.present.contains(file.sha256);
               });
    };
    return report.at.isValid() && current().size() == report.applications
        && std::all_of(m_rows.cbegin(), m_rows.cend(),
                       [&](const Row &row) { return row.isOver || unchanged(row); });
}

QDate BriefcaseModel::usualDate() const
{
    return m_clock.nowUtc().toLocalTime().date().addDays(usualDays);
}

void BriefcaseModel::pack(const QStringList &applicationIds, QDate until)
{
    packUntil(idsOf(applicationIds), until.addDays(1).startOfDay().toUTC());
}

void BriefcaseModel::packUntil(const QList<ApplicationId> &ids, const QDateTime &until)
{
    whenDone(m_desk.pack(ids, until), this, [this, ids, until](const Result<> &outcome) {
        if (!outcome)
            return Q_EMIT refused(messageFor(outcome.error()));
        Q_EMIT packed(tr("%n application(s) taken along until %1; what is missing is downloaded with the "
                         "next sync.",
                         nullptr, int(ids.size()))
                          .arg(dateText(lastDayOf(until))));
    });
}

void BriefcaseModel::remove(const QStringList &applicationIds)
{
    const QList<ApplicationId> ids = idsOf(applicationIds);
    QList<ports::PackedApplication> going;
    for (const Row &row : std::as_const(m_rows)) {
        if (ids.contains(row.id))
            going.append({row.id, row.until});
    }
    whenDone(m_desk.unpack(ids), this, [this, going](const Result<> &outcome) {
        if (!outcome)
            return Q_EMIT refused(messageFor(outcome.error()));
        m_removed = going;
        Q_EMIT removed(tr("%n application(s) removed from the briefcase. The files stay until their room is "
                          "needed.",
                          nullptr, int(going.size())));
    });
}

void BriefcaseModel::putBack()
{
    const QList<ports::PackedApplication> back = std::exchange(m_removed, {});
    for (const ports::PackedApplication &one : back)
        whenDone(m_desk.pack({one.application}, one.until), this, [this](const Result<> &outcome) {
            if (!outcome)
                Q_EMIT refused(messageFor(outcome.error()));
        });
}

void BriefcaseModel::estimate(const QStringList &applicationIds)
{
    const quint64 number = ++m_estimating;
    const QList<ApplicationId> ids = idsOf(applicationIds);
    whenDone(review::gather(this, m_desk.attachmentsHere(), m_desk.roomForAttachments()), this,
             [this, number, ids](const auto &outcome) {
                 if (number != m_estimating || !outcome)
                     return;
                 const auto &[here, room] = *outcome;
                 read(ids, [this, number, here = here, room = room](const Dossiers &dossiers) {
                     if (number != m_estimating)
                         return;
                     Estimate estimate;
                     estimate.room = room;
                     for (auto dossier = dossiers.cbegin(); dossier != dossiers.cend(); ++dossier) {
                         ++estimate.applications;
                         estimate.packed += packedUntil(dossier.key().text()) ? 1 : 0;
                         if (*dossier)
                             estimate.files.add((*dossier)->attachments, here);
                     }
                     Q_EMIT estimated(estimate);
                 });
             });
}

Statement BriefcaseModel::stateOf(const Row &row) const
{
    if (row.isOver)
        return {Tone::Faint, tr("Over")};
    if (!row.isHere)
        return {Tone::Unmet, tr("Not on this laptop")};
    const int missing = int(row.attachments.size()) - filesHere(row);
    if (missing > 0)
        return {Tone::Open, tr("%n file(s) missing", nullptr, missing)};
    const FlightReport &report = m_check.report();
    if (report.revisions.value(row.id.text()) != row.revision)
        return {Tone::Plain, tr("Here, not checked")};
    const auto faults = std::count_if(report.faults.cbegin(), report.faults.cend(),
                                      [&row](const auto &fault) { return fault.application == row.id; });
    if (faults > 0)
        return {Tone::Unmet, tr("%n file(s) do not open", nullptr, int(faults))};
    return {Tone::Met, tr("Ready offline")};
}

int BriefcaseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int BriefcaseModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString BriefcaseModel::face(const Row &row, Column column) const
{
    switch (column) {
    case Application:
        return row.name;
    case Files:
        return row.isHere ? tr("%1 / %2", "here / all").arg(filesHere(row)).arg(row.attachments.size())
                          : QStringLiteral("—");
    case Size: {
        qint64 bytes = 0;
        for (const domain::Attachment &file : row.attachments)
            bytes += file.bytes;
        return row.isHere ? sizeText(bytes) : QStringLiteral("—");
    }
    case State:
        return stateOf(row).text;
    case Until:
        return dateText(lastDayOf(row.until));
    case ColumnCount:
        break;
    }
    return {};
}

QVariant BriefcaseModel::data(const QModelIndex &index, int role) const
{
    const Row *row = at(index);
    if (!row)
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return face(*row, column);
    case Qt::TextAlignmentRole:
        return column == Files || column == Size ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case ToneRole: {
        const Tone tone = stateOf(*row).tone;
        return column == State && tone != Tone::Plain ? QVariant(int(tone)) : QVariant();
    }
    case IdRole:
        return row->id.text();
    case IsHereRole:
        return row->isHere;
    default:
        return {};
    }
}

QVariant BriefcaseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Files || section == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Application:
        return tr("Applicant and project");
    case Files:
        return tr("Files here");
    case Size:
        return tr("Size");
    case State:
        return tr("State");
    case Until:
        return tr("Until");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace zhiping::models

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/outbox_model.h"

#include "models/formatting.h"
#include "models/wording.h"

#include <QHash>
#include <QJsonDocument>
#include <QSet>

namespace zhiping::models {

namespace {

QString decisionText(const ports::OutboxEntry &entry)
{
    const auto decision = domain::decisionFromJson(QJsonDocument::fromJson(entry.body).object());
    return decision ? verdictText(decision->verdict) : OutboxModel::tr("Unreadable decision");
}

Tone toneOf(ports::OutboxState state)
{
    switch (state) {
    case ports::OutboxState::Draft:
    case ports::OutboxState::Sealed:
    case ports::OutboxState::Sending:
    case ports::OutboxState::Backoff:
    case ports::OutboxState::WaitingForSignIn:
        return Tone::Unsent;
    case ports::OutboxState::Acknowledged:
    case ports::OutboxState::Confirmed:
        return Tone::Met;
    case ports::OutboxState::Conflict:
    case ports::OutboxState::Parked:
        return Tone::Unmet;
    }
    Q_UNREACHABLE();
}

} // namespace

QString OutboxModel::whyOf(const Line &line)
{
    const ports::OutboxEntry &entry = line.entry;
    if (entry.receipt && entry.receipt->rolledBack)
        return tr(
            "The platform has this decision, but it had seen later work of this laptop: the laptop was set "
            "back, for instance by an old copy. Check in the queue that your later decisions are there, "
            "and tell your administrator.");
    switch (entry.state) {
    case ports::OutboxState::Draft:
        return OutboxModel::tr("Not signed yet.");
    case ports::OutboxState::Sealed:
        return OutboxModel::tr("Waits for the next sync.");
    case ports::OutboxState::Sending:
        return OutboxModel::tr(
            "Handed to the network; the platform's answer is awaited. It is never counted twice.");
    case ports::OutboxState::Backoff:
        return OutboxModel::tr("The last attempt did not get through; it is tried again by itself.");
    case ports::OutboxState::WaitingForSignIn:
        return OutboxModel::tr("Is sent as soon as you have signed in again.");
    case ports::OutboxState::Acknowledged:
        return OutboxModel::tr(
            "The platform has it and gave a receipt. Registration is a later step of the platform.");
    case ports::OutboxState::Confirmed:
        return OutboxModel::tr("The platform's own record shows this decision.");
    case ports::OutboxState::Conflict:
    case ports::OutboxState::Parked:
        break;
    }
    if (line.replaced)
        return tr("You have decided again since; this one is kept as a record and is not sent.");
    if (entry.problem.isEmpty())
        return tr("The platform gave no reason. Your decision is kept as it is.");
    return tr("The platform says: %1 Your decision is kept as it is.").arg(entry.problem);
}

const QString &OutboxModel::contentOf(const Line &line)
{
    if (line.content.isEmpty())
        line.content = tr("%1 · %2", "decision · application").arg(decisionText(line.entry), line.name);
    return line.content;
}

QString OutboxModel::detailsOf(const Line &line) const
{
    const ports::OutboxEntry &entry = line.entry;
    QStringList parts {tr("Signed %1, %2.", "moment, size")
                           .arg(momentText(entry.sealedAt, m_today), sizeText(entry.body.size()))};
    if (entry.receipt)
        parts.append(tr("Receipt %1, given by the platform %2.")
                         .arg(entry.receipt->number, momentText(entry.receipt->receivedAt, m_today)));
    else if (entry.attempts > 0)
        parts.append(tr("Attempted %n time(s) so far.", nullptr, entry.attempts));
    else
        parts.append(tr("Not attempted yet."));
    if (entry.state == ports::OutboxState::Backoff && entry.notBefore.isValid())
        parts.append(tr("Next attempt not before %1; “Sync now” does not wait.")
                         .arg(momentText(entry.notBefore, m_today)));
    return paragraphOf(parts);
}

OutboxModel::OutboxModel(QDate today, QObject *parent)
    : QAbstractTableModel(parent)
    , m_today(today)
{
}

void OutboxModel::setEntries(const QList<ports::OutboxEntry> &entries, const review::QueueRows &rows)
{
    QSet<domain::ApplicationId> decided;
    for (const ports::OutboxEntry &entry : entries)
        decided.insert(entry.application);
    QHash<QString, QString> names;
    for (const review::QueueRow &row : rows) {
        // A long queue lies all over the memory: no further than it takes.
        if (names.size() == decided.size())
            break;
        if (decided.contains(row.summary.id))
            names.insert(
                row.summary.id.text(),
                tr("%1 · %2", "applicant · project").arg(row.summary.applicantName, row.summary.projectName));
    }
    beginResetModel();
    m_lines.clear();
    QSet<domain::ApplicationId> decidedSince;
    for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry) {
        const QString id = entry->application.text();
        const QString name = names.value(id, tr("application %1 …").arg(id.left(8)));
        m_lines.append({.entry = *entry,
                        .name = name,
                        .isHere = names.contains(id),
                        .replaced = decidedSince.contains(entry->application)});
        decidedSince.insert(entry->application);
    }
    endResetModel();
}

void OutboxModel::setToday(QDate today)
{
    m_today = today;
}

int OutboxModel::unsent() const
{
    int count = 0;
    for (const Line &line : m_lines)
        count += isUnsent(line.entry.state) && !line.replaced ? 1 : 0;
    return count;
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int OutboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString OutboxModel::face(const Line &line, Column column) const
{
    switch (column) {
    case SealedAt:
        return momentText(line.entry.sealedAt, m_today);
    case Content:
        return contentOf(line);
    case Size:
        return sizeText(line.entry.body.size());
    case Attempts:
        return QString::number(line.entry.attempts);
    case State:
        if (line.entry.receipt && line.entry.receipt->rolledBack)
            return tr("Laptop was set back");
        return outboxStateText(line.entry.state);
    case Receipt:
        return line.entry.receipt ? line.entry.receipt->number : QStringLiteral("—");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_lines.size())
        return {};
    const Line &line = m_lines.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return face(line, column);
    case Qt::ToolTipRole:
        return column == State ? whyOf(line) : face(line, column);
    case Qt::TextAlignmentRole:
        return column == Size || column == Attempts ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                    : QVariant();
    case ToneRole:
        if (column == State && line.entry.receipt && line.entry.receipt->rolledBack)
            return int(Tone::Unmet);
        return column == State ? QVariant(int(toneOf(line.entry.state))) : QVariant();
    case WhyRole:
        return whyOf(line);
    case DetailsRole:
        return detailsOf(line);
    case IsHereRole:
        return line.isHere;
    case IdRole:
        return line.entry.application.text();
    case ConflictRole:
        return line.entry.state == ports::OutboxState::Conflict && !line.replaced ? line.entry.id.text()
                                                                                  : QString();
    default:
        return {};
    }
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Size || section == Attempts ? Qt::AlignRight : Qt::AlignLeft)
                   | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case SealedAt:
        return tr("Decided");
    case Content:
        return tr("Content");
    case Size:
        return tr("Size");
    case Attempts:
        return tr("Attempts");
    case State:
        return tr("State");
    case Receipt:
        return tr("Receipt no.");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace zhiping::models

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/packed_files_model.h"

#include "models/formatting.h"
#include "models/review_wording.h"

namespace zhiping::models {

PackedFilesModel::PackedFilesModel(BriefcaseModel &briefcase, FlightCheck &check, SyncControl &sync,
                                   QObject *parent)
    : QAbstractTableModel(parent)
    , m_briefcase(briefcase)
    , m_check(check)
    , m_sync(sync)
{
    const auto repaint = [this] {
        if (!m_files.isEmpty())
            Q_EMIT dataChanged(index(0, State), index(rowCount() - 1, State));
    };
    connect(&briefcase, &BriefcaseModel::changed, this, &PackedFilesModel::refresh);
    connect(&sync, &SyncControl::changed, this, repaint);
}

void PackedFilesModel::show(const domain::ApplicationId &application)
{
    m_application = application;
    refresh();
}

void PackedFilesModel::refresh()
{
    const BriefcaseModel::Row *row = m_briefcase.at(m_briefcase.indexOf(m_application));
    const QList<domain::Attachment> files = row ? row->attachments : QList<domain::Attachment>();
    if (files == m_files) {
        if (!m_files.isEmpty())
            Q_EMIT dataChanged(index(0, State), index(rowCount() - 1, State));
        return;
    }
    beginResetModel();
    m_files = files;
    endResetModel();
}

QString PackedFilesModel::faultOf(const domain::Attachment &file) const
{
    for (const FlightReport::Fault &fault : m_check.report().faults) {
        if (fault.application == m_application && fault.sha256 == file.sha256)
            return fault.reason;
    }
    return {};
}

Statement PackedFilesModel::stateOf(const domain::Attachment &file) const
{
    const SyncControl::Progress progress = m_sync.progress();
    if (m_sync.state() == SyncControl::State::Syncing && progress.sha256 == file.sha256) {
        const int percent = file.bytes > 0 ? int(progress.bytes * 100 / file.bytes) : 0;
        return {Tone::Accent, tr("Downloading %1%").arg(percent)};
    }
    if (!m_briefcase.isHere(file.sha256))
        return {Tone::Open, tr("Not downloaded")};
    if (!faultOf(file).isEmpty())
        return {Tone::Unmet, tr("Does not open")};
    return {Tone::Met, tr("Here")};
}

int PackedFilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_files.size());
}

int PackedFilesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant PackedFilesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_files.size())
        return {};
    const domain::Attachment &file = m_files.at(index.row());
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::TextAlignmentRole && column == Size)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == ToneRole && column == State)
        return int(stateOf(file).tone);
    if (role == WhyRole)
        return faultOf(file);
    if (role == Qt::ToolTipRole && column == State && !faultOf(file).isEmpty())
        return faultOf(file);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Name:
        return tr("%1 %2", "number and file name").arg(index.row() + 1).arg(file.fileName);
    case Kind:
        return ReviewNames::attachmentKind(file.kind);
    case Size:
        return sizeText(file.bytes);
    case State:
        return stateOf(file).text;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant PackedFilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Name:
        return tr("Attachment");
    case Kind:
        return tr("Kind");
    case Size:
        return tr("Size");
    case State:
        return tr("State");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace zhiping::models

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/briefcase_model.h"
#include "models/sync_control.h"

namespace zhiping::models {

/// The attachments of one application of the briefcase: which are here, how far the one under way is, and
/// what does not open.
class PackedFilesModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column : quint8 { Name, Kind, Size, State, ColumnCount };

    /// Borrows all three; they must outlive it.
    PackedFilesModel(BriefcaseModel &briefcase, FlightCheck &check, SyncControl &sync,
                     QObject *parent = nullptr);

    /// Show those of @p application; an unknown one has none.
    void show(const domain::ApplicationId &application);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();
    [[nodiscard]] Statement stateOf(const domain::Attachment &file) const;
    /// What the last check said against @p file; empty: nothing.
    [[nodiscard]] QString faultOf(const domain::Attachment &file) const;

    BriefcaseModel &m_briefcase;
    FlightCheck &m_check;
    SyncControl &m_sync;
    domain::ApplicationId m_application;
    QList<domain::Attachment> m_files;
};

} // namespace zhiping::models

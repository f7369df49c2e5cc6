// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/cell_role.h"
#include "models/file_tally.h"
#include "models/flight_check.h"
#include "models/queue_wording.h"
#include "models/wording.h"
#include "ports/briefcase.h"

#include <QAbstractTableModel>
#include <QSet>

#include <optional>

namespace zhiping {
class Clock;
}
namespace zhiping::review {
class ReviewDesk;
}

namespace zhiping::models {

/// 公文包: the applications that are taken along, with how much of them is here.
class BriefcaseModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column : quint8 { Application, Files, Size, State, Until, ColumnCount };

    /// One application of it.
    struct Row {
        domain::ApplicationId id;
        QString name; ///< "【虚构】渝江电子 · 数控产线改造".
        QString revision;
        QDateTime until; ///< UTC.
        bool isOver = false;
        bool isHere = false; ///< The application itself.
        QList<domain::Attachment> attachments;
    };
    struct Totals {
        int applications = 0;
        int over = 0; ///< Of them; the rest counts only those that are not.
        FileTally files;
        QDate until; ///< The first date of all.
    };
    /// What taking some applications along would mean.
    struct Estimate {
        int applications = 0;
        int packed = 0; ///< Of them, already.
        FileTally files;
        qint64 room = 0; ///< On the disk, for what is missing.
    };
    /// So many applications at a time.
    static constexpr int mostAtOnce = 200;

    /// Borrows all three; they must outlive it.
    BriefcaseModel(review::ReviewDesk &desk, FlightCheck &check, const Clock &clock,
                   QObject *parent = nullptr);

    /// Read it again.
    void refresh();
    /// Look again which files are here.
    void lookForFiles();

    [[nodiscard]] const Row *at(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const domain::ApplicationId &id) const;
    /// Until when it is taken along; nothing where it is not, or no longer.
    [[nodiscard]] std::optional<QDate> packedUntil(const QString &applicationId) const;
    [[nodiscard]] bool isHere(const QString &sha256) const { return m_here.contains(sha256); }
    [[nodiscard]] Totals totals() const;
    /// Everything that is not over: what a check has to open.
    [[nodiscard]] QList<domain::ApplicationId> current() const;
    /// Whether the last check still says how things are.
    [[nodiscard]] bool isChecked() const;
    /// The date that is suggested.
    [[nodiscard]] QDate usualDate() const;
    [[nodiscard]] Statement stateOf(const Row &row) const;

    /// Take @p applicationIds along until the end of @p until; `packed()` or `refused()` follows.
    void pack(const QStringList &applicationIds, QDate until);
    /// `removed()` or `refused()` follows; `putBack()` undoes it.
    void remove(const QStringList &applicationIds);
    void putBack();
    /// `estimated()` follows, for the latest request only.
    void estimate(const QStringList &applicationIds);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Rows or files changed.
    void changed();
    void packed(const QString &sentence);
    void removed(const QString &sentence);
    void refused(const zhiping::models::Message &message);
    void estimated(const zhiping::models::BriefcaseModel::Estimate &estimate);

private:
    using Dossiers = QHash<domain::ApplicationId, Result<domain::Application>>;

    void read(const QList<domain::ApplicationId> &ids, const std::function<void(const Dossiers &)> &then);
    void show(const QList<ports::PackedApplication> &packed, const Dossiers &dossiers,
              const QSet<QString> &here);
    void packUntil(const QList<domain::ApplicationId> &ids, const QDateTime &until);
    [[nodiscard]] int filesHere(const Row &row) const;
    [[nodiscard]] QString face(const Row &row, Column column) const;

    review::ReviewDesk &m_desk;
    FlightCheck &m_check;
    const Clock &m_clock;
    QList<Row> m_rows;
    QSet<QString> m_here; ///< Digests.
    QList<ports::PackedApplication> m_removed;
    quint64 m_reading = 0;
    quint64 m_estimating = 0;
};

} // namespace zhiping::models

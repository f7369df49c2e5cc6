// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review_snapshot.h"
#include "models/review_views.h"

#include <QAbstractTableModel>

#include <functional>

namespace zhiping::models {

/// 投资: one row per line, what was stated and what is verified, and for which category it counts. The last
/// row holds the totals.
///
/// Whether a kind of cost counts is read from the arithmetic of the assessment, so it is always the pack's
/// answer.
class ReviewInvestmentModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role : int {
        StandingRole = Qt::UserRole + 1, ///< int(Standing) of a category cell.
        TotalRole,                       ///< True in the last row, which sums the amounts up.
        VerifiedRole,                    ///< True where the reviewer has verified an amount.
        LineRole,                        ///< The line's id; empty in the last row.
    };
    enum Column : int { NameColumn, KindColumn, DeclaredColumn, VerifiedColumn, FirstCategoryColumn };

    explicit ReviewInvestmentModel(QObject *parent = nullptr);
    ~ReviewInvestmentModel() override;

    /// Rows stay where they are while the lines are the same, so that an open editor is not disturbed.
    void show(const ReviewSnapshot &snapshot);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Text in 元; empty takes the verified amount back. False, and `refused()`, where it is not an amount.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    /// Why @p text is not an amount, in words; empty if it is one, or empty itself.
    [[nodiscard]] static QString faultIn(const QString &text);

    /// What counts for each category, certainly and possibly.
    [[nodiscard]] QList<CategoryTotalView> totals() const;
    /// Under the table: how the lines add up to the stated total.
    [[nodiscard]] QString balance() const;

Q_SIGNALS:
    void verified(const QString &lineId, zhiping::domain::Money amount);
    void takenBack(const QString &lineId);
    void refused(const QString &reason);

private:
    struct Row;
    struct CategoryColumn;

    [[nodiscard]] QVariant lineText(const Row &row, int column) const;
    [[nodiscard]] QVariant totalText(int column) const;
    [[nodiscard]] QVariant toolTip(const QModelIndex &index) const;
    [[nodiscard]] Standing standing(const Row &row, const CategoryColumn &category) const;

    QList<Row> m_rows;
    QList<CategoryColumn> m_categories;
    std::optional<domain::Money> m_statedTotal;
    bool m_readOnly = false;
};

} // namespace zhiping::models

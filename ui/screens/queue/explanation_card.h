// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/briefcase_model.h"
#include "widgets/card.h"

class QLabel;
class QPushButton;

namespace zhiping::screens {

/// What is selected in the queue: one application explained with its arithmetic, or how many there are; and
/// what taking it along would mean.
class ExplanationCard final : public widgets::Card
{
    Q_OBJECT
public:
    /// Borrows @p briefcase; it must outlive the card.
    explicit ExplanationCard(models::BriefcaseModel &briefcase, QWidget *parent = nullptr);

    /// @p row is where the cursor is; @p count applications are selected, with these ids where they are few
    /// enough to be taken along at once.
    void explain(const review::QueueRow &row, int count, const QStringList &ids);
    /// As the button does, where it can be pressed.
    void pack();

Q_SIGNALS:
    void openRequested();
    /// The reviewer takes them along; the briefcase says what comes of it.
    void packRequested(const QStringList &applicationIds);

private:
    void layOut();
    void askEstimate();
    void showEstimate(const models::BriefcaseModel::Estimate &estimate);

    models::BriefcaseModel &m_briefcase;
    QStringList m_selected;
    QLabel *m_title;
    QLabel *m_reason;
    QLabel *m_more;
    QLabel *m_luggage; ///< Files and bytes of what is selected.
    QPushButton *m_pack;
    QPushButton *m_open;
};

} // namespace zhiping::screens

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review_views.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace zhiping::models {
class ReviewPresenter;
}
namespace zhiping::widgets {
class Chip;
}

namespace zhiping::screens {

class ElidedButton;

/// 系统判定（供参考）: outcome, gates, categories, authority, what is still open; and what can be decided.
class VerdictPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictPanel(models::ReviewPresenter &presenter, QWidget *parent = nullptr);
    void refresh();

Q_SIGNALS:
    void conditionRequested(const QString &conditionId);
    void factRequested(const QString &conditionId, const QString &key);
    void decisionRequested(zhiping::domain::Verdict verdict);

private:
    struct Line {
        ElidedButton *name = nullptr;
        widgets::Chip *chip = nullptr;
    };
    struct Group {
        QWidget *whole = nullptr;
        QVBoxLayout *column = nullptr;
        QList<Line> lines;
        QList<models::VerdictLineView> shown;
    };
    [[nodiscard]] QWidget *makeBody();
    [[nodiscard]] QWidget *makeFoot();
    void addLines(Group &group, const QList<models::VerdictLineView> &views, const QString &name);
    void showQuestions();
    void showActions();

    models::ReviewPresenter &m_presenter;
    widgets::Chip *m_overall = nullptr;
    QLabel *m_reason = nullptr;
    Group m_gates {};
    Group m_categories {};
    Group m_exemption {};
    QLabel *m_authority = nullptr;
    QLabel *m_authorityDetail = nullptr;
    QWidget *m_openSection = nullptr;
    QVBoxLayout *m_open = nullptr;
    QList<models::DependencyView> m_shownOpen;
    QGridLayout *m_actions = nullptr;
    QList<models::ActionView> m_shownActions;
    QLabel *m_hint = nullptr;
};

} // namespace zhiping::screens

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review_views.h"

#include <QWidget>

#include <memory>

class QLabel;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace zhiping::models {
class ReviewPresenter;
class SyncControl;
} // namespace zhiping::models
namespace zhiping::review {
class Dossier;
class ReviewDesk;
} // namespace zhiping::review
namespace zhiping::widgets {
class Chip;
class ElidedLabel;
class NoticeBar;
class Prompter;
} // namespace zhiping::widgets

namespace zhiping::screens {

class ChecklistTab;
class EffectsTab;
class EvidencePane;
class InvestmentTab;
class ProcessTab;
class SheetTab;
class VerdictPanel;

/// The review of one application: what it states and what the reviewer concludes on the left, the evidence in
/// the middle, the system's result and the decision on the right. Where there is no room for three panes side
/// by side they become tabs.
class ReviewPage final : public QWidget
{
    Q_OBJECT
public:
    /// Borrows all but the dossier; they must outlive the page.
    ReviewPage(std::shared_ptr<review::Dossier> dossier, review::ReviewDesk &desk, models::SyncControl &sync,
               widgets::Prompter &prompter, QWidget *parent = nullptr);
    ~ReviewPage() override;

    [[nodiscard]] models::ReviewPresenter &presenter() const { return *m_presenter; }

Q_SIGNALS:
    void backRequested();
    /// A decision was sealed; @p notice says where it stands now.
    void decided(const QString &notice);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum class Arrangement : quint8 { None, SideBySide, Tabbed };

    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeLeft();
    void bind();
    void makeShortcuts();
    void arrange(Arrangement arrangement);
    void arrangeTabbed();
    void arrangeSideBySide();
    void refresh();
    void showSaving();
    void showReadOnly();
    void cite();
    void showCitable();
    void showEvidence(const QString &attachmentId, int page);
    void showCondition(const QString &conditionId);
    void showFact(const QString &conditionId, const QString &key);
    void decide(models::Verdict verdict);
    void decidePrimary();
    void showKeys();
    void leave();

    models::ReviewPresenter *m_presenter;
    widgets::Prompter &m_prompter;
    Arrangement m_arrangement = Arrangement::None;
    widgets::ElidedLabel *m_name = nullptr;
    QLabel *m_code = nullptr;
    widgets::Chip *m_level = nullptr;
    QLabel *m_saved = nullptr;
    QLabel *m_pack = nullptr;
    widgets::NoticeBar *m_notice = nullptr;
    QStackedWidget *m_body = nullptr;
    QSplitter *m_splitter = nullptr;
    QTabWidget *m_narrow = nullptr;
    QTabWidget *m_tabs = nullptr;
    QWidget *m_left = nullptr;
    EvidencePane *m_evidence = nullptr;
    VerdictPanel *m_verdict = nullptr;
    ChecklistTab *m_checklist = nullptr;
    SheetTab *m_applicant = nullptr;
    SheetTab *m_project = nullptr;
    SheetTab *m_designations = nullptr;
    InvestmentTab *m_investment = nullptr;
    EffectsTab *m_effects = nullptr;
    ProcessTab *m_process = nullptr;
};

} // namespace zhiping::screens

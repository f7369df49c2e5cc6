// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/review/checklist_tab.h"
#include "screens/review/evidence_pane.h"
#include "screens/review/review_page.h"
#include "screens/review/shortcut_map.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QTabWidget>

#include <functional>

namespace zhiping::screens {

namespace {

/// Whether what is typed now belongs to a field, be it by keyboard or by an input method.
bool isTyping()
{
    const QWidget *focus = QApplication::focusWidget();
    if (!focus)
        return false;
    if (const auto *line = qobject_cast<const QLineEdit *>(focus))
        return !line->isReadOnly();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(focus))
        return !text->isReadOnly();
    return false;
}

} // namespace

void ReviewPage::makeShortcuts()
{
    const auto plain = [this](const QKeySequence &keys, const std::function<void()> &act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [act] {
            if (!isTyping())
                act();
        });
    };
    const auto onChecklist = [this](const std::function<void()> &act) {
        return [this, act] {
            if (m_tabs->currentWidget() == m_checklist && m_checklist->isVisible())
                act();
        };
    };
    plain(Qt::Key_J, onChecklist([this] { m_checklist->selectNext(); }));
    plain(Qt::Key_K, onChecklist([this] { m_checklist->selectPrevious(); }));
    plain(Qt::Key_Y, onChecklist([this] { m_checklist->concludeSelected(models::Conclusion::Met); }));
    plain(Qt::Key_N, onChecklist([this] { m_checklist->concludeSelected(models::Conclusion::Unmet); }));
    plain(Qt::Key_U, onChecklist([this] { m_checklist->concludeSelected(models::Conclusion::Pending); }));
    plain(Qt::Key_L, onChecklist([this] { cite(); }));
    plain(Qt::Key_BracketLeft, [this] { m_evidence->previousPage(); });
    plain(Qt::Key_BracketRight, [this] { m_evidence->nextPage(); });
    plain(Qt::Key_Question, [this] { showKeys(); });
    auto *decision = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), this);
    decision->setContext(Qt::WidgetWithChildrenShortcut);
    connect(decision, &QShortcut::activated, this, &ReviewPage::decidePrimary);
}

void ReviewPage::showKeys()
{
    auto *map = new ShortcutMap({{tr("J  K"), tr("next, previous condition")},
                                 {tr("Y  N  U"), tr("conclude: met, not met, to check")},
                                 {tr("Enter"), tr("unfold or fold the condition")},
                                 {tr("L"), tr("cite the page shown for the selected fact")},
                                 {tr("[  ]"), tr("previous, next page of the evidence")},
                                 {tr("Ctrl+Shift+Enter"), tr("decide")},
                                 {tr("?"), tr("this list")}},
                                this);
    map->setAttribute(Qt::WA_DeleteOnClose);
    map->open();
}

} // namespace zhiping::screens

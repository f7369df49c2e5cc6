// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace zhiping::models {
class ReviewAttachments;
}
namespace zhiping::widgets {
class ElidedLabel;
class EmptyState;
class ImageView;
class PdfView;
} // namespace zhiping::widgets

namespace zhiping::screens {

class AttachmentList;

/// 佐证: the list of attachments and the one being read. PDF and pictures are shown inside; nothing is ever
/// written to a file outside the program's own sealed store.
class EvidencePane final : public QWidget
{
    Q_OBJECT
public:
    explicit EvidencePane(models::ReviewAttachments &attachments, QWidget *parent = nullptr);

    /// Show an attachment at @p page (0: its beginning).
    void open(const QString &attachmentId, int page);
    void nextPage();
    void previousPage();
    [[nodiscard]] QString currentAttachment() const;
    /// Counted from 1; 0 where what is shown has no pages.
    [[nodiscard]] int currentPage() const;
    [[nodiscard]] QSplitter *splitter() const { return m_splitter; }
    /// Whether what is shown can be cited by the selected condition, and why not.
    void setCitable(bool citable, const QString &hint);

Q_SIGNALS:
    void citationRequested();
    void shown();

private:
    [[nodiscard]] QWidget *makeBar();
    void select(int index);
    void showContent(int index, const QByteArray &content);
    /// Not here, being fetched, or damaged: and what can be done about it.
    void showAbsence(int index, const QString &reason);
    void showFetch(int index);
    void act();
    void showProblem(const QString &icon, const QString &title, const QString &text);
    void showPosition();
    void zoomBy(qreal factor);

    models::ReviewAttachments &m_attachments;
    QSplitter *m_splitter;
    AttachmentList *m_list;
    widgets::ElidedLabel *m_title = nullptr;
    QLabel *m_position = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_zoomOut = nullptr;
    QToolButton *m_zoomIn = nullptr;
    QPushButton *m_fit = nullptr;
    QPushButton *m_cite = nullptr;
    QLabel *m_zoom = nullptr;
    QStackedWidget *m_stack;
    widgets::PdfView *m_pdf;
    widgets::ImageView *m_image;
    widgets::EmptyState *m_empty;
    int m_index = -1;
    int m_wantedPage = 0;
    bool m_citable = false;
};

} // namespace zhiping::screens

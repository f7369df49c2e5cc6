// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QListWidget>

namespace zhiping::models {
class ReviewAttachments;
struct AttachmentView;
} // namespace zhiping::models

namespace zhiping::screens {

/// The attachments by number: kind, name, pages and size, and whether each is on this computer.
class AttachmentList final : public QListWidget
{
    Q_OBJECT
public:
    explicit AttachmentList(models::ReviewAttachments &attachments, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

private:
    void showRow(int row);

    models::ReviewAttachments &m_attachments;
};

} // namespace zhiping::screens

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/prompter.h"

#include <QBuffer>
#include <QLabel>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

/// What the tests of the review page put around it.
namespace zhiping::test {

/// Nothing on the review page asks through it.
class SilentPrompter final : public widgets::Prompter
{
public:
    void ask(QWidget *, const Question &, std::function<void(bool)>) override { }
    void chooseSavePath(QWidget *, const QString &, const QString &, const QString &,
                        std::function<void(const QString &)>) override
    {
    }
};

/// Three pages that QtPdf can show.
inline QByteArray aContract()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setResolution(96);
    QPainter painter(&writer);
    for (int page = 1; page <= 3; ++page) {
        painter.drawText(200, 80, QStringLiteral("软件采购合同 第%1页").arg(page));
        painter.drawText(60, 140, QStringLiteral("合同总金额（含税）：人民币叁拾壹万元整。"));
        if (page < 3)
            writer.newPage();
    }
    painter.end();
    return buffer.data();
}

/// Whether a visible label of @p page says @p text.
inline bool shows(const QWidget &page, const QString &text)
{
    const QList<QLabel *> labels = page.findChildren<QLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(), [&text](const QLabel *label) {
        return label->isVisible() && label->text().contains(text);
    });
}

} // namespace zhiping::test

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/review/shortcut_map.h"

#include "widgets/text.h"
#include "widgets/theme.h"

#include <QGridLayout>
#include <QPushButton>

namespace zhiping::screens {

using widgets::SizeToken;
using widgets::TextRole;
using widgets::theme;

ShortcutMap::ShortcutMap(const QList<Entry> &entries, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutMap"));
    setWindowTitle(tr("Keys"));
    auto *column = new QVBoxLayout(this);
    const int around = theme().px(SizeToken::SpaceAround);
    column->setContentsMargins(around, around, around, around);
    column->setSpacing(theme().px(SizeToken::SpaceInside));
    column->addWidget(widgets::makeLabel(TextRole::Section, tr("Keys on this page"), this));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(around);
    grid->setVerticalSpacing(theme().px(SizeToken::SpaceNear));
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < entries.size(); ++row) {
        grid->addWidget(widgets::makeLabel(TextRole::Key, entries.at(row).keys, this), row, 0, Qt::AlignLeft);
        grid->addWidget(widgets::makeLabel(TextRole::Body, entries.at(row).meaning, this), row, 1);
    }
    column->addLayout(grid);
    column->addWidget(widgets::makeParagraph(
        TextRole::Caption, tr("Plain letters rest while you are typing in a field."), this));
    QPushButton *close =
        widgets::makeButton(widgets::ButtonKind::Normal, QStringLiteral("closeMap"), tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignRight);
}

} // namespace zhiping::screens

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

namespace zhiping::screens {

/// The keys of a page and what they do.
class ShortcutMap final : public QDialog
{
    Q_OBJECT
public:
    struct Entry {
        QString keys;
        QString meaning;
    };
    explicit ShortcutMap(const QList<Entry> &entries, QWidget *parent = nullptr);
};

} // namespace zhiping::screens

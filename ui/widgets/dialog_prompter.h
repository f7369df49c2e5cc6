// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/prompter.h"

namespace zhiping::widgets {

/// Asks in window-modal dialogs.
class DialogPrompter final : public Prompter
{
public:
    DialogPrompter() = default;

    void ask(QWidget *parent, const Question &question, std::function<void(bool)> then) override;
    void chooseSavePath(QWidget *parent, const QString &title, const QString &suggestedName,
                        const QString &filter, std::function<void(const QString &)> then) override;
    void chooseOpenPath(QWidget *parent, const QString &title, const QString &filter,
                        std::function<void(const QString &)> then) override;
    void chooseFolder(QWidget *parent, const QString &title, const QString &start,
                      std::function<void(const QString &)> then) override;
};

} // namespace zhiping::widgets

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "login/guide.h"

#include <QFrame>

class QPushButton;

namespace zhiping::login {

/// What a person does in one step of signing in, what follows from it, and the button that goes on.
class StepCard final : public QFrame
{
    Q_OBJECT
public:
    /// @p firstTime: the wording of 附件1, 一; otherwise of 附件1, 二.
    StepCard(Guide::Step step, bool firstTime, QWidget *parent = nullptr);

Q_SIGNALS:
    void stepDone();
    void loginPageRequested();

private:
    struct Words {
        QStringList actions; ///< Rich text of the program's own, never from outside.
        QString consequence;
    };
    [[nodiscard]] static Words wordsOf(Guide::Step step, bool firstTime);
    [[nodiscard]] QPushButton *buttonOf(Guide::Step step, bool firstTime);
};

} // namespace zhiping::login

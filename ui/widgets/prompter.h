// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace zhiping::widgets {

/// The questions that must stop a person. Screens ask through this; only the program's own implementation
/// opens a window, so that tests answer without one.
///
/// Nothing blocks: @p then is called from the event loop once the person has answered, and not at all if
/// @p parent is destroyed before that.
class Prompter
{
public:
    struct Question {
        QString title;
        QString text;        ///< What will happen, in whole sentences.
        QString details;     ///< A preview or list to read before answering; empty: none.
        QString acceptLabel; ///< Names the consequence: "丢弃这 3 项修改", never "确定".
        QString rejectLabel; ///< Empty: 取消.
        bool destructive = false;
        QString typedWord; ///< Where set, accepting needs this word typed: 认定.
    };

    virtual ~Prompter() = default;

    virtual void ask(QWidget *parent, const Question &question, std::function<void(bool accepted)> then) = 0;
    /// Ask where to save. @p then gets an empty path when the person changed their mind.
    virtual void chooseSavePath(QWidget *parent, const QString &title, const QString &suggestedName,
                                const QString &filter, std::function<void(const QString &path)> then) = 0;

    /// Ask which file to open; as above.
    virtual void chooseOpenPath(QWidget *parent, const QString &title, const QString &filter,
                                std::function<void(const QString &path)> then) = 0;
    /// Ask for a folder, beginning with @p start; as above.
    virtual void chooseFolder(QWidget *parent, const QString &title, const QString &start,
                              std::function<void(const QString &path)> then) = 0;

protected:
    Prompter() = default;
    Q_DISABLE_COPY_MOVE(Prompter)
};

} // namespace zhiping::widgets

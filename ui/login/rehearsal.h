// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>

class QTimer;

namespace zhiping::login {

class SignInWindow;

/// Signs in by itself for the practice tour and its pictures: types and presses keys like a person, and waits
/// for pages by their address. It reads nothing from a page. Only for a platform on this computer.
class Rehearsal final : public QObject
{
    Q_OBJECT
public:
    struct Step {
        enum class Kind : quint8 {
            Keys,     ///< Type `text` into whatever has the focus in the page.
            Key,      ///< Press the key `text` ("Tab", "Return") `times` times.
            Press,    ///< Click the window's own button with the object name `text`.
            WaitPath, ///< Wait until the page with the path `text` has loaded.
            Picture,  ///< Keep a picture of the window as `text`.png.
        };
        Kind kind = Kind::Keys;
        QString text;
        int times = 1;

        friend bool operator==(const Step &, const Step &) = default;
    };

    /// `InvalidInput` with the number of the step that cannot be read.
    [[nodiscard]] static Result<QList<Step>> read(const QByteArray &json);

    /// Borrows @p window, which must outlive the rehearsal. Pictures go to @p folder, which must exist.
    Rehearsal(SignInWindow &window, QList<Step> steps, QString folder, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// A step could not be done; @p what says which and why.
    void failed(const QString &what);

private:
    void proceed();
    void perform(const Step &step);
    void type(const QString &text);
    void press(const QString &name, int times);
    void click(const QString &objectName);
    void waitFor(const QString &path);
    void keepPicture(const QString &name);
    void fail(const QString &why);

    SignInWindow &m_window;
    const QList<Step> m_steps;
    const QString m_folder;
    QTimer *m_pause;
    QTimer *m_deadline;
    QString m_awaited;
    QString m_loaded;
    qsizetype m_next = 0;
};

} // namespace zhiping::login

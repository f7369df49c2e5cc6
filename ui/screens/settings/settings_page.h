// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "screens/settings/preferences.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace zhiping::models {
class SessionControl;
class SyncControl;
} // namespace zhiping::models
namespace zhiping::widgets {
class Card;
class Prompter;
class Theme;
} // namespace zhiping::widgets

namespace zhiping::screens {

/// 设置: language, theme and text size, working offline, the account, and where things are kept.
class SettingsPage final : public QWidget
{
    Q_OBJECT
public:
    struct Parts {
        models::SessionControl &session;
        models::SyncControl &sync;
        widgets::Prompter &prompter;
        widgets::Theme &theme;
        QSettings &settings;
        QString dataFolder;
        QString logFile;
    };

    /// Everything borrowed must outlive the page.
    explicit SettingsPage(const Parts &parts, QWidget *parent = nullptr);
    void focusFirst();

Q_SIGNALS:
    /// Work for another platform.
    void addressChangeRequested();
    /// Make a recovery phrase for the work on this laptop.
    void phraseRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeInterface();
    [[nodiscard]] QWidget *makeWork();
    [[nodiscard]] QWidget *makeAbout();
    QLabel *addRow(QFormLayout *form, const QString &text, QWidget *field);
    void alignNames();
    void store();
    void refresh();
    void askSignOut();
    /// Why no recovery phrase can be made now; empty when one can.
    [[nodiscard]] QString phraseObstacle() const;

    Parts m_parts;
    Preferences m_preferences;
    QString m_languageAtStart;
    QList<QLabel *> m_names;
    QComboBox *m_language = nullptr;
    QComboBox *m_scheme = nullptr;
    QComboBox *m_scale = nullptr;
    QLabel *m_restart = nullptr;
    QCheckBox *m_offline = nullptr;
    QComboBox *m_room = nullptr;
    QLabel *m_account = nullptr;
    QLabel *m_remembered = nullptr;
    QPushButton *m_signOut = nullptr;
    QPushButton *m_signIn = nullptr;
    QPushButton *m_phrase = nullptr;
    QLabel *m_phraseHint = nullptr;
};

} // namespace zhiping::screens

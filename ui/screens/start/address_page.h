// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/address_control.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace zhiping::widgets {
class Card;
class DetailsFold;
class IconLabel;
} // namespace zhiping::widgets

namespace zhiping::screens {

/// Asks where the platform is, looks whether it is there while it is being typed, and offers practice
/// instead.
class AddressPage final : public QWidget
{
    Q_OBJECT
public:
    /// Why the page is shown.
    enum class Occasion : quint8 {
        FirstStart,
        Change, ///< From the settings: with a way back.
    };

    /// Borrows @p control; it must outlive the page.
    AddressPage(models::AddressControl &control, Occasion occasion, QWidget *parent = nullptr);
    void focusFirst();
    /// How long typing has to rest before the address is looked at.
    void setPatience(std::chrono::milliseconds patience);

Q_SIGNALS:
    void cancelled();

private:
    [[nodiscard]] QWidget *makeQuestion(Occasion occasion);
    [[nodiscard]] QWidget *makePractice(Occasion occasion);
    [[nodiscard]] QWidget *makeFields();
    [[nodiscard]] QWidget *makeFinding();
    [[nodiscard]] models::AddressControl::Addresses written() const;
    void noteTyped();
    void look();
    void show(const models::AddressControl::Check &check);
    void proceed();
    void showWaiting(const QString &words);

    models::AddressControl &m_control;
    QTimer m_rest;
    QScrollArea *m_scroll = nullptr;
    QLineEdit *m_platform = nullptr;
    QLineEdit *m_portal = nullptr;
    widgets::Card *m_finding = nullptr;
    widgets::IconLabel *m_mark = nullptr;
    QLabel *m_happened = nullptr;
    QLabel *m_advice = nullptr;
    widgets::DetailsFold *m_details = nullptr;
    QPushButton *m_proceed = nullptr;
    QPushButton *m_anyway = nullptr;
    std::optional<models::AddressControl::Check> m_check; ///< Of what is written now.
    bool m_proceedWhenFound = false;
};

} // namespace zhiping::screens

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>
#include <QPushButton>

namespace zhiping::widgets {

/// The kinds of text the style sheet knows.
enum class TextRole : quint8 { Page, Section, Strong, Body, Soft, Faint, Small, Caption, Fault, Key };

/// A label of @p role. Its text is never read as HTML: what it shows often comes from outside.
[[nodiscard]] QLabel *makeLabel(TextRole role, const QString &text = {}, QWidget *parent = nullptr);
/// The same, wrapping, for running text.
[[nodiscard]] QLabel *makeParagraph(TextRole role, const QString &text = {}, QWidget *parent = nullptr);
void setTextRole(QLabel *label, TextRole role);

enum class ButtonKind : quint8 { Normal, Primary, Danger, Quiet, Link };

/// A button with the object name tests and assistive tools find it by.
[[nodiscard]] QPushButton *makeButton(ButtonKind kind, const QString &objectName, const QString &text,
                                      QWidget *parent = nullptr);

/// Set a property the style sheet selects on, and restyle.
void setStyleProperty(QWidget *widget, const char *name, const QVariant &value);

/// A hairline, never a box.
[[nodiscard]] QWidget *makeLine(QWidget *parent = nullptr);

/// One line that shows as much as fits, elided in the middle, with the whole text on hover.
class ElidedLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(TextRole role, QWidget *parent = nullptr);
    void setFullText(const QString &text);
    [[nodiscard]] const QString &fullText() const { return m_text; }
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace zhiping::widgets

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QTest>
#include <QTranslator>

namespace zhiping::test {

/// Pictures that a test takes of its widgets for people to look at, in Chinese. Nobody asked for them unless
/// ZHIPING_PHOTO_DIR names a folder.
class PhotoAlbum final
{
public:
    PhotoAlbum()
    {
        if (!isWanted() || !QDir().mkpath(folder())
            || !m_chinese.load(QStringLiteral(":/i18n/zhiping_zh_CN.qm")))
            return;
        m_isOpen = QCoreApplication::installTranslator(&m_chinese);
        m_theme.install(*qApp);
    }
    ~PhotoAlbum() { QCoreApplication::removeTranslator(&m_chinese); }
    Q_DISABLE_COPY_MOVE(PhotoAlbum)

    [[nodiscard]] static bool isWanted() { return !folder().isEmpty(); }
    [[nodiscard]] bool isOpen() const { return m_isOpen; }

    /// How what is made from now on looks.
    void dress(widgets::Scheme scheme, int textScale)
    {
        m_theme.setScheme(scheme);
        m_theme.setTextScale(textScale);
    }

    /// Once @p widget has come to rest.
    [[nodiscard]] static bool take(QWidget &widget, const QString &name)
    {
        QTest::qWait(300);
        return widget.grab().save(QDir(folder()).filePath(name + QStringLiteral(".png")));
    }

private:
    [[nodiscard]] static QString folder() { return qEnvironmentVariable("ZHIPING_PHOTO_DIR"); }

    QTranslator m_chinese;
    widgets::Theme m_theme;
    bool m_isOpen = false;
};

} // namespace zhiping::test

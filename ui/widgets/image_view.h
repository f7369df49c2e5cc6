// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QImage>
#include <QScrollArea>

class QLabel;

namespace zhiping::widgets {

/// One picture, read from memory: fitted to the width, or at a size of its own.
class ImageView final : public QScrollArea
{
    Q_OBJECT
public:
    explicit ImageView(QWidget *parent = nullptr);

    /// False if @p content is not a picture that can be shown, or is too large to be one (over 64
    /// megapixels).
    [[nodiscard]] bool show(const QByteArray &content);
    /// What `show()` would come to. Callable from any thread.
    [[nodiscard]] static bool decodes(const QByteArray &content);
    void clear();
    [[nodiscard]] qreal zoom() const;
    void setZoom(qreal factor);
    void fitWidth();

Q_SIGNALS:
    void zoomChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void scale();

    QLabel *m_label;
    QImage m_image;
    qreal m_zoom = 1.0;
    bool m_fit = true;
};

} // namespace zhiping::widgets

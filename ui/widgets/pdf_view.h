// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QWidget>

#include <memory>

namespace zhiping::widgets {

/// One PDF document, read from memory, page after page. Nothing of it is ever written to a file.
class PdfView final : public QWidget
{
    Q_OBJECT
public:
    enum class Outcome : quint8 {
        Shown,
        Damaged,
        Locked, ///< A password would be needed.
    };

    explicit PdfView(QWidget *parent = nullptr);
    ~PdfView() override;

    [[nodiscard]] Outcome show(const QByteArray &content);
    /// What `show()` would come to, its first page drawn. Callable from any thread.
    [[nodiscard]] static Outcome probe(const QByteArray &content);
    void clear();

    [[nodiscard]] int pageCount() const;
    /// Counted from 1; 0 without a document.
    [[nodiscard]] int page() const;
    void goTo(int page);
    /// 1.0 is a hundred per cent; between a quarter and four.
    [[nodiscard]] qreal zoom() const;
    void setZoom(qreal factor);
    void fitWidth();

protected:
    void changeEvent(QEvent *event) override;

Q_SIGNALS:
    void pageChanged(int page);
    void zoomChanged();

private:
    void takeColours();

    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace zhiping::widgets

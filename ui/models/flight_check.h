// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "domain/application.h"
#include "models/review_views.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>
#include <memory>

namespace zhiping {
class Clock;
}
namespace zhiping::review {
class Dossier;
class ReviewDesk;
} // namespace zhiping::review

namespace zhiping::models {

/// What came of a 飞行检查.
struct FlightReport {
    struct Fault {
        domain::ApplicationId application;
        QString sha256;         ///< Empty: the application itself.
        QString applicant;      ///< 【虚构】渝江电子.
        QString what;           ///< 【虚构】渝江电子 · 附件3 合同.pdf
        QString reason;         ///< A sentence, with what to do.
        bool isMissing = false; ///< Not damaged or unreadable: it has not come yet.
    };
    QDateTime at; ///< UTC.
    int applications = 0;
    int files = 0;
    int opened = 0;             ///< Of the files.
    QStringList withoutPreview; ///< Whole, but of a kind that is never shown here; not among `opened`.
    QList<Fault> faults;
    QHash<QString, QString> revisions; ///< What was looked at: by the application's id.
    QSet<QString> present;             ///< The digests of the attachments that were here.

    [[nodiscard]] bool isReady() const { return applications > 0 && faults.isEmpty(); }
};

/// 飞行检查: proves, before leaving the office, that everything taken along opens here without a network –
/// each application with its rules, each attachment unsealed, checked against its digest and decoded as the
/// viewer does.
class FlightCheck final : public QObject
{
    Q_OBJECT
public:
    enum class Opening : quint8 {
        Opens,
        Locked, ///< A password would be needed.
        Unreadable,
    };
    /// Whether the viewer can show it. Called on another thread.
    using Viewer = std::function<Opening(AttachmentView::Form form, const QByteArray &content)>;

    /// Borrows both; they must outlive it.
    FlightCheck(review::ReviewDesk &desk, const Clock &clock, QObject *parent = nullptr);
    ~FlightCheck() override;

    /// Check @p applications anew, by @p viewer; a check under way is given up.
    void start(const QList<domain::ApplicationId> &applications, const Viewer &viewer);
    void stop();
    [[nodiscard]] bool isRunning() const;
    /// Of the last check that came to its end; without a time: there was none.
    [[nodiscard]] const FlightReport &report() const;

    struct Progress {
        int done = 0; ///< Files.
        int total = 0;
        QString item; ///< The file that is being opened.
    };
    [[nodiscard]] Progress progress() const;

Q_SIGNALS:
    void progressed();
    /// It came to its end, or was stopped: `isRunning()` no longer holds.
    void finished();

private:
    void openNext();
    void take(const domain::ApplicationId &id, const Result<std::shared_ptr<review::Dossier>> &opened);
    void checkNext();
    void look(const QByteArray &content);
    void note(const Result<Opening> &outcome);
    void next();
    void conclude();

    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace zhiping::models

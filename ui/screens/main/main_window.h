// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QMainWindow>

#include <functional>
#include <memory>

class QSettings;

namespace zhiping {
class Clock;
}
namespace zhiping::models {
struct Message;
struct ProfileNews;
class SessionControl;
class SyncControl;
} // namespace zhiping::models
namespace zhiping::review {
class Dossier;
class ReviewDesk;
} // namespace zhiping::review
namespace zhiping::widgets {
class Prompter;
class Theme;
} // namespace zhiping::widgets

namespace zhiping::screens {

/// The program's window: lanes on the left, who and where above, the page, and the state of syncing below.
///
/// Without a desk it shows the welcome page; the session says why. Pages: queue, review, briefcase,
/// outbox, settings.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    /// Everything borrowed must outlive the window.
    struct Parts {
        models::SyncControl &sync;
        models::SessionControl &session;
        widgets::Prompter &prompter;
        widgets::Theme &theme;
        QSettings &settings;
        const Clock &clock;
        /// Makes the page of one application. The window takes the page and destroys it when it is left.
        std::function<QWidget *(std::shared_ptr<review::Dossier>)> makeReviewPage;
        QString dataFolder; ///< Shown under 设置.
        QString logFile;    ///< Shown under 设置.
    };

    explicit MainWindow(const Parts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The desk of whoever is signed in, or null. The desk must outlive the window or the next call.
    void setDesk(review::ReviewDesk *desk);
    /// What a fault offers beside trying again.
    enum class OtherWay : quint8 {
        DataFolder,     ///< Show it.
        DamagedFolder,  ///< Show it; comes before trying again, as `RecoveryPhrase` does.
        RecoveryPhrase, ///< `phraseEntryRequested()`; comes before trying again, which alone changes nothing.
        NewPhrase,      ///< `phraseRequested()`: instead of a keychain.
        BeginAnew,      ///< `beginAnewRequested()`
    };
    /// There is no desk, because the reviewer's data do not open: say so in place of every page.
    void showProfileFault(const models::Message &message, OtherWay other = OtherWay::DataFolder);
    /// What opening the data of the desk brought to light.
    void tell(const models::ProfileNews &news);

    /// Open an application by its id, as Enter in the queue does.
    void openApplication(const QString &applicationId);
    void showQueue();
    void showBriefcase();
    void showOutbox();
    void showSettings();

Q_SIGNALS:
    /// After a profile fault: try again.
    void reopenRequested();
    /// After a profile fault: the recovery phrase is to be entered.
    void phraseEntryRequested();
    /// After a profile fault: nobody can open the sealed work; set it aside.
    void beginAnewRequested();
    /// A recovery phrase is to be made.
    void phraseRequested();
    /// From the settings: work for another platform.
    void addressChangeRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace zhiping::screens

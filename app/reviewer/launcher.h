// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/wording.h"
#include "reviewer/arguments.h"
#include "screens/start/start_window.h"
#include "widgets/theme.h"

#include <QObject>
#include <QTimer>

#include <memory>

class QSettings;

namespace zhiping::reviewer {

class AddressBridge;
class Composition;
class SingleInstance;

/// From the command line to the program's window, and again when the reviewer chooses another platform: finds
/// the data folder, makes sure to be alone on it, asks for an address where none is known. Whatever stands in
/// the way is said in a window that can try again.
class Launcher final : public QObject
{
    Q_OBJECT
public:
    explicit Launcher(Arguments arguments, QObject *parent = nullptr);
    ~Launcher() override;

    /// Everything the chosen client keeps. Practice has a folder of its own.
    [[nodiscard]] QString dataFolder() const;
    /// To be called from the event loop.
    void start();
    /// Null until `started()`.
    [[nodiscard]] Composition *composition() const { return m_composition.get(); }
    [[nodiscard]] screens::StartWindow *startWindow() const { return m_window.get(); }

Q_SIGNALS:
    /// The program's window is there.
    void started();
    /// Another instance runs and has shown its window; this one has nothing to do.
    void alreadyRunning();
    /// The command line asks for something that cannot be; or a tour, which has nobody to read a window.
    void refused(const zhiping::Error &error);

private:
    [[nodiscard]] QString homeFolder() const;
    [[nodiscard]] bool isPractising() const;
    [[nodiscard]] models::AddressControl::Addresses addresses() const;
    [[nodiscard]] bool claimFolder();
    void compose();
    void askAddress(screens::AddressPage::Occasion occasion);
    void restart();
    void follow(const Result<> &outcome);
    void fail(const models::Message &message, const Error &error);
    screens::StartWindow &window();
    void raise();

    Arguments m_arguments;
    widgets::Theme m_theme;
    std::unique_ptr<QSettings> m_settings; ///< Of the home folder: which platform, or practice.
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<Composition> m_composition;
    std::unique_ptr<AddressBridge> m_addresses;
    std::unique_ptr<screens::StartWindow> m_window;
    QTimer m_patience; ///< Before a short wait is worth a window.
};

} // namespace zhiping::reviewer

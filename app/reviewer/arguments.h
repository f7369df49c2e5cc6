// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QStringList>
#include <QUrl>

namespace zhiping::reviewer {

/// What the command line asks for.
struct Arguments {
    bool practice = false; ///< Against an embedded platform with fictional applications.
    QString tour;          ///< Folder for the tour's pictures; empty: no tour.
    QUrl platform;         ///< Origin of the platform; ignored with `practice`.
    QUrl portal;           ///< Start page of the SSO portal; ignored with `practice`.
    QString dataFolder;    ///< Everything this client keeps; empty: the desktop's usual place.
    QString language;      ///< "zh_CN", "en", or empty: as set by the reviewer.
    QString extraCaFile;

    friend bool operator==(const Arguments &, const Arguments &) = default;
};

/// Take `--platform` with its value out of the command line, for `parseArguments()`. To be called before
/// QApplication, which takes any `--platform` for its own `-platform` and aborts over an address.
[[nodiscard]] QStringList takePlatformWords(int &argc, char **argv);

/// Read @p words, the program's name first. `InvalidInput` names the word that is wrong. `--help` and
/// `--version` print and end the program.
[[nodiscard]] Result<Arguments> parseArguments(const QStringList &words);

} // namespace zhiping::reviewer

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace zhiping::login {

/// Why the page cannot be shown. Values only; the window finds the words.
struct BrowserTrouble {
    enum class Kind : quint8 {
        Unreachable, ///< No connection, or it broke.
        Silent,      ///< No answer for 20 s.
        Faulty,      ///< The server answered with a fault of its own (5xx).
        Blank,       ///< Loaded, but nothing to be seen for 8 s.
        Untrusted,   ///< The server could not prove who it is.
        Crashed,     ///< The page's process ended twice.
    };
    Kind kind = Kind::Unreachable;
    QString host;
    int code = 0;        ///< The browser's own error number, with `Faulty` the HTTP status; for support.
    QString certificate; ///< With `Untrusted`: subject, issuer and fingerprint, one a line.

    friend bool operator==(const BrowserTrouble &, const BrowserTrouble &) = default;
};

} // namespace zhiping::login

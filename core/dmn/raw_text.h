// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

namespace zhiping::dmn {

/// One step through character data as an XML file has it.
struct RawUnit {
    QChar character;        ///< What it stands for, unless it is a reference.
    qsizetype length = 1;   ///< UTF-16 units it takes in the file.
    bool reference = false; ///< `&gt;`, `&#38;`: one character.
    bool silent = false;    ///< Stands for nothing: a comment, the brackets of a CDATA section.
};

/// The unit that begins at @p at of @p document.
[[nodiscard]] RawUnit rawUnit(QStringView document, qsizetype at);

} // namespace zhiping::dmn

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/raw_text.h"

namespace zhiping::dmn {

RawUnit rawUnit(QStringView document, qsizetype at)
{
    const QStringView rest = document.mid(at);
    const auto upTo = [&rest](QStringView stop) {
        const qsizetype found = rest.indexOf(stop);
        return found < 0 ? rest.size() : found + stop.size();
    };
    if (rest.startsWith(u"<![CDATA["))
        return {{}, 9, false, true};
    if (rest.startsWith(u"]]>"))
        return {{}, 3, false, true};
    if (rest.startsWith(u"<!--"))
        return {{}, upTo(u"-->"), false, true};
    if (rest.startsWith(u"<?"))
        return {{}, upTo(u"?>"), false, true};
    if (rest.startsWith(u'&'))
        return {{}, upTo(u";"), true, false};
    if (rest.startsWith(u"\r\n"))
        return {u'\n', 2, false, false};
    if (rest.startsWith(u'\r'))
        return {u'\n', 1, false, false};
    return {rest.isEmpty() ? QChar() : rest.front(), 1, false, false};
}

} // namespace zhiping::dmn

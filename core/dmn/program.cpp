// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/program.h"

#include "dmn/raw_text.h"

namespace zhiping::dmn {

int Program::inputById(const QString &id) const
{
    for (size_t i = 0; i < inputs.size(); ++i)
        if (inputs[i].id == id)
            return int(i);
    return -1;
}

int Program::decisionById(const QString &id) const
{
    for (size_t i = 0; i < decisions.size(); ++i)
        if (decisions[i].id == id)
            return int(i);
    return -1;
}

Place placeIn(const SourceText &source, int offset)
{
    Place place = source.place;
    const auto pass = [&place](QStringView text) {
        for (const QChar character : text) {
            if (character == u'\n') {
                ++place.line;
                place.column = 1;
            } else {
                ++place.column;
            }
        }
    };
    if (source.raw.isEmpty()) {
        pass(QStringView(source.text).left(offset));
        return place;
    }
    qsizetype at = 0;
    for (int i = 0; at < source.raw.size();) {
        const RawUnit unit = rawUnit(source.raw, at);
        // What stands for nothing is passed over too: the place is that of the character itself.
        if (!unit.silent && i >= offset)
            break;
        pass(QStringView(source.raw).mid(at, unit.length));
        at += unit.length;
        if (!unit.silent)
            i += unit.reference && source.text.at(i).isHighSurrogate() ? 2 : 1;
    }
    return place;
}

} // namespace zhiping::dmn

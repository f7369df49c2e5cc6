// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/program.h"

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
    for (int i = 0; i < offset && i < source.text.size(); ++i) {
        if (source.text.at(i) == u'\n') {
            ++place.line;
            place.column = 1;
        } else {
            ++place.column;
        }
    }
    return place;
}

} // namespace zhiping::dmn

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/uuid7.h"

#include <QMutex>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QUuid>

#include <array>

namespace zhiping {

namespace {

/// Milliseconds and a 12-bit counter that together only ever grow (RFC 9562 §6.2, method 1).
struct Position {
    quint64 milliseconds = 0;
    quint16 counter = 0;
};

Position nextPosition(quint64 nowMs)
{
    static QMutex mutex;
    static Position last;
    const QMutexLocker lock(&mutex);
    if (nowMs > last.milliseconds) {
        last = {nowMs, quint16(QRandomGenerator::system()->bounded(0x800))};
    } else if (++last.counter > 0xFFF) {
        last = {last.milliseconds + 1, 0};
    }
    return last;
}

} // namespace

QString makeUuid7(const Clock &clock)
{
    const Position position = nextPosition(quint64(clock.nowUtc().toMSecsSinceEpoch()));
    std::array<uchar, 16> bytes {};
    for (int i = 0; i < 6; ++i)
        bytes.at(i) = uchar(position.milliseconds >> (40 - 8 * i));
    const quint64 random = QRandomGenerator::system()->generate64();
    for (int i = 8; i < 16; ++i)
        bytes.at(i) = uchar(random >> (8 * (i - 8)));
    bytes[6] = uchar(0x70 | (position.counter >> 8));
    bytes[7] = uchar(position.counter);
    bytes[8] = uchar(0x80 | (bytes[8] & 0x3F));
    return QUuid::fromRfc4122(QByteArrayView(bytes.data(), bytes.size())).toString(QUuid::WithoutBraces);
}

bool isUuid7(QStringView text)
{
    static const QRegularExpression form(
        QStringLiteral("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));
    return form.match(text).hasMatch();
}

} // namespace zhiping

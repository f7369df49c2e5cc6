// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "signin/request_line.h"

#include "base/json_reader.h"

#include <QJsonDocument>
#include <QSocketNotifier>

#include <array>
#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace zhiping::signin {

namespace {

constexpr qsizetype longestRequest = 64LL * 1024;

} // namespace

Result<auth::SignInRequest> readRequest()
{
    QByteArray line;
    char byte = 0;
    // Byte by byte: what comes after the line must stay in the pipe for the notifier.
    while (line.size() < longestRequest && read(STDIN_FILENO, &byte, 1) == 1 && byte != '\n')
        line.append(byte);
    if (byte != '\n')
        return Error {ErrorKind::InvalidInput, u"no complete request on standard input"_s, {}};
    const Result<QJsonObject> json = parseJsonObject(line);
    return json.ok() ? auth::signInRequestFromJson(*json) : Result<auth::SignInRequest>(json.error());
}

void say(const auth::SignInEvent &event)
{
    const QByteArray line = QJsonDocument(toJson(event)).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fflush(stdout);
}

void whenClientGone(QObject *context, const std::function<void()> &then)
{
    auto *notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, context);
    QObject::connect(notifier, &QSocketNotifier::activated, context, [notifier, then] {
        std::array<char, 256> ignored {};
        if (read(STDIN_FILENO, ignored.data(), ignored.size()) > 0)
            return;
        notifier->setEnabled(false);
        then();
    });
}

} // namespace zhiping::signin

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/ticket_validator.h"

#include "platform/connection_stream.h"

#include <QUrlQuery>
#include <QXmlStreamReader>

#include <chrono>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds totalTime {10};
constexpr size_t largestAnswer = size_t {64} * 1024;

void readAttributes(QXmlStreamReader &xml, QHash<QString, QString> &attributes)
{
    while (xml.readNextStartElement()) {
        const QString name = xml.name().toString();
        const QString text = xml.readElementText(QXmlStreamReader::SkipChildElements);
        if (!attributes.contains(name))
            attributes.insert(name, text);
    }
}

Error malformed(const QString &what)
{
    return {ErrorKind::MalformedReply, u"CAS answer: "_s + what, {}};
}

std::string validationPath(const QUrl &root, const QString &ticket, const QString &service, bool renew)
{
    // Encoded by hand: QUrlQuery leaves characters such as '+' that a form decoder would change.
    QByteArray path = root.path(QUrl::FullyEncoded).toLatin1();
    if (path.endsWith('/'))
        path.chop(1);
    path += "/p3/serviceValidate?service=" + QUrl::toPercentEncoding(service)
        + "&ticket=" + QUrl::toPercentEncoding(ticket);
    if (renew)
        path += "&renew=true";
    return path.toStdString();
}

} // namespace

Result<CasIdentity> parseServiceResponse(const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    if (!xml.readNextStartElement() || xml.name() != u"serviceResponse"_s)
        return malformed(u"not a serviceResponse"_s);
    CasIdentity identity;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"authenticationFailure"_s)
            return Error {
                ErrorKind::Refused, u"CAS: "_s + xml.attributes().value(u"code"_s).toString().left(40), {}};
        if (xml.name() != u"authenticationSuccess"_s) {
            xml.skipCurrentElement();
            continue;
        }
        while (xml.readNextStartElement()) {
            if (xml.name() == u"user"_s)
                identity.user = xml.readElementText().trimmed();
            else if (xml.name() == u"attributes"_s)
                readAttributes(xml, identity.attributes);
            else
                xml.skipCurrentElement();
        }
    }
    if (xml.hasError())
        return malformed(u"not well-formed XML"_s);
    if (identity.user.isEmpty() || identity.user.size() > 100)
        return malformed(u"no user"_s);
    return identity;
}

TicketValidator httpTicketValidator(const QUrl &root, const QString &caFile)
{
    return [root, caFile](const QString &ticket, const QString &service, bool renew) -> Result<CasIdentity> {
        const std::string origin = root.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveUserInfo)
                                       .toString()
                                       .toStdString();
        httplib::Client client(origin);
        client.set_connection_timeout(totalTime);
        client.set_read_timeout(totalTime);
        client.set_write_timeout(totalTime);
        client.set_follow_location(false);
        client.enable_server_certificate_verification(true);
        if (!caFile.isEmpty())
            client.set_ca_cert_path(caFile.toUtf8().constData());
        const auto deadline = std::chrono::steady_clock::now() + totalTime;
        std::string body;
        const auto answer =
            client.Get(validationPath(root, ticket, service, renew), httplib::Headers(),
                       [&](const char *bytes, size_t count) {
                           body.append(bytes, count);
                           return body.size() <= largestAnswer && std::chrono::steady_clock::now() < deadline;
                       });
        if (!answer) {
            const bool late = std::chrono::steady_clock::now() >= deadline;
            return Error {late ? ErrorKind::Timeout : ErrorKind::Offline,
                          u"CAS: "_s + QString::fromStdString(httplib::to_string(answer.error())),
                          {}};
        }
        if (answer->status != 200)
            return Error {ErrorKind::ServerFault, u"CAS: HTTP %1"_s.arg(answer->status), {}};
        return parseServiceResponse(QByteArray::fromStdString(body));
    };
}

} // namespace zhiping::platform

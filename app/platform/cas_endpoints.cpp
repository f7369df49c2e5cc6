// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/cas_endpoints.h"

#include <QXmlStreamWriter>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

const QString casNamespace = u"http://www.yale.edu/tp/cas"_s;

class Answer
{
public:
    Answer()
        : m_xml(&m_bytes)
    {
        m_xml.writeNamespace(casNamespace, u"cas"_s);
        m_xml.writeStartElement(casNamespace, u"serviceResponse"_s);
    }

    QByteArray failure(const QString &code, const QString &text)
    {
        m_xml.writeStartElement(casNamespace, u"authenticationFailure"_s);
        m_xml.writeAttribute(u"code"_s, code);
        m_xml.writeCharacters(text);
        return end();
    }

    QByteArray success(const TicketProof &proof, bool attributes)
    {
        m_xml.writeStartElement(casNamespace, u"authenticationSuccess"_s);
        m_xml.writeTextElement(casNamespace, u"user"_s, proof.user.username);
        if (attributes) {
            m_xml.writeStartElement(casNamespace, u"attributes"_s);
            attribute(u"isFromNewLogin"_s, proof.fresh ? u"true"_s : u"false"_s);
            attribute(u"name"_s, proof.user.name);
            attribute(u"organisation"_s, proof.user.organisation);
            attribute(u"region"_s, proof.user.region);
            attribute(u"access"_s,
                      !proof.user.granted ? u"none"_s : (proof.activated ? u"active"_s : u"relogin"_s));
            m_xml.writeEndElement();
        }
        return end();
    }

private:
    void attribute(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            m_xml.writeTextElement(casNamespace, name, value);
    }

    QByteArray end()
    {
        m_xml.writeEndDocument();
        return m_bytes;
    }

    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace

void CasEndpoints::addTo(Router &router) const
{
    const auto endpoint = [this](bool attributes) {
        return [this, attributes](const HttpRequest &request) {
            HttpResponse response;
            response.contentType = "application/xml; charset=utf-8"_ba;
            response.body = validate(request.query.value(u"ticket"_s), request.query.value(u"service"_s),
                                     request.query.value(u"renew"_s) == u"true"_s, attributes);
            return response.with("Cache-Control"_ba, "no-store"_ba);
        };
    };
    router.add("GET"_ba, u"/netcasso/serviceValidate"_s, endpoint(false));
    router.add("GET"_ba, u"/netcasso/p3/serviceValidate"_s, endpoint(true));
}

QByteArray CasEndpoints::validate(const QString &ticket, const QString &service, bool renew,
                                  bool attributes) const
{
    if (ticket.isEmpty() || service.isEmpty())
        return Answer().failure(u"INVALID_REQUEST"_s, u"ticket and service are required"_s);
    const CasTickets::Outcome outcome = m_tickets.redeem(ticket, service);
    if (!outcome.proof) {
        return outcome.fault == TicketFault::WrongService
            ? Answer().failure(u"INVALID_SERVICE"_s, u"the ticket was issued for another service"_s)
            : Answer().failure(u"INVALID_TICKET"_s, u"the ticket is unknown, used or expired"_s);
    }
    if (renew && !outcome.proof->fresh)
        return Answer().failure(u"INVALID_TICKET"_s, u"the ticket does not come from a fresh log-in"_s);
    return Answer().success(*outcome.proof, attributes);
}

} // namespace zhiping::platform

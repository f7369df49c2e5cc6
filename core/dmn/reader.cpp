// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/reader.h"

#include "dmn/raw_text.h"
#include "dmn/reader_state.h"
#include "dmn/versions.h"

namespace zhiping::dmn {

Reader::Reader(const QByteArray &bytes)
    : m_xml(bytes)
    , m_document(QString::fromUtf8(bytes))
{
    m_xml.setEntityExpansionLimit(0);
}

Place Reader::place() const
{
    return {m_xml.lineNumber(), m_xml.columnNumber() + 1};
}

void Reader::fail(const QString &what)
{
    if (!m_fault)
        m_fault = Error {
            ErrorKind::InvalidRulePack,
            QStringLiteral("%1:%2: %3").arg(m_xml.lineNumber()).arg(m_xml.columnNumber() + 1).arg(what),
            {}};
}

QString Reader::attribute(const char *name) const
{
    return m_xml.attributes().value(QLatin1String(name)).toString();
}

void Reader::children(const Child &child)
{
    if (failed())
        return;
    if (++m_depth > deepestElement)
        return fail(QStringLiteral("elements nested deeper than %1").arg(deepestElement));
    while (!failed()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::EndElement)
            break;
        if (token == QXmlStreamReader::Invalid) {
            fail(m_xml.errorString());
        } else if (token == QXmlStreamReader::StartElement) {
            if (++m_elements > mostElements)
                return fail(QStringLiteral("more than %1 elements").arg(mostElements));
            const bool ours = !versionOf(m_xml.namespaceUri()).isEmpty();
            const QString name = m_xml.name().toString();
            if (!ours || !child(name))
                children([](QStringView) { return false; });
        }
    }
    --m_depth;
}

QString Reader::text()
{
    QString collected;
    while (!failed()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::Characters || token == QXmlStreamReader::EntityReference)
            collected += m_xml.text();
        else if (token == QXmlStreamReader::EndElement)
            break;
        else if (token == QXmlStreamReader::StartElement)
            fail(QStringLiteral("expected text only"));
        else if (token == QXmlStreamReader::Invalid)
            fail(m_xml.errorString());
    }
    return collected;
}

QString Reader::textAmongElements()
{
    QString collected;
    int depth = 0;
    while (!failed()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::Characters && depth == 0)
            collected += m_xml.text();
        else if (token == QXmlStreamReader::StartElement
                 && (++depth > deepestElement || ++m_elements > mostElements))
            fail(QStringLiteral("the extension is too large"));
        else if (token == QXmlStreamReader::EndElement && --depth < 0)
            break;
        else if (token == QXmlStreamReader::Invalid)
            fail(m_xml.errorString());
    }
    return collected;
}

SourceText Reader::textChild()
{
    SourceText source;
    source.place = place();
    children([&](QStringView name) {
        if (name != u"text")
            return false;
        source.place = place();
        const qint64 start = m_xml.characterOffset();
        source.text = text();
        source.raw = rawText(start, source.text);
        return true;
    });
    return source;
}

QString Reader::rawText(qint64 start, const QString &read) const
{
    qsizetype at = start;
    for (qsizetype i = 0; i < read.size();) {
        const RawUnit unit = rawUnit(m_document, at);
        at += unit.length;
        if (unit.silent)
            continue;
        // A reference to one character beyond the basic plane gives two units.
        const qsizetype units = unit.reference && read.at(i).isHighSurrogate() ? 2 : 1;
        if (at > m_document.size() || (!unit.reference && unit.character != read.at(i)))
            return {};
        i += units;
    }
    const QString written = m_document.mid(start, at - start);
    return written == read ? QString() : written;
}

QString Reader::reference()
{
    const QString href = attribute("href");
    const qsizetype mark = href.lastIndexOf(u'#');
    if (mark < 0) {
        fail(QStringLiteral("the reference '%1' names no element").arg(href));
        return {};
    }
    return mark == 0 || href.left(mark) == m_namespace ? href.mid(mark + 1) : href;
}

QString Reader::childReference(const char *childName)
{
    QString id;
    children([&](QStringView name) {
        if (name != QLatin1String(childName))
            return false;
        id = reference();
        children([](QStringView) { return false; });
        return true;
    });
    return id;
}

void Reader::readHead(Element &element)
{
    element.place = place();
    element.id = attribute("id");
    element.name = attribute("name");
}

bool Reader::readHeadChild(QStringView name, Element &element)
{
    if (name == u"description") {
        element.description = text();
        return true;
    }
    if (name == u"extensionElements") {
        readExtensions(element);
        return true;
    }
    return false;
}

void Reader::readExtensions(Element &element)
{
    if (++m_depth > deepestElement)
        return fail(QStringLiteral("elements nested deeper than %1").arg(deepestElement));
    while (!failed()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::EndElement)
            break;
        if (token == QXmlStreamReader::Invalid) {
            fail(m_xml.errorString());
        } else if (token == QXmlStreamReader::StartElement) {
            if (++m_elements > mostElements)
                return fail(QStringLiteral("more than %1 elements").arg(mostElements));
            Extension extension;
            extension.space = m_xml.namespaceUri().toString();
            extension.name = m_xml.name().toString();
            extension.place = place();
            for (const QXmlStreamAttribute &attribute : m_xml.attributes())
                extension.attributes.insert(attribute.name().toString(), attribute.value().toString());
            extension.text = textAmongElements();
            element.extensions.append(extension);
        }
    }
    --m_depth;
}

Result<Definitions> Reader::read()
{
    Definitions definitions;
    while (!failed() && !m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::DTD) {
            fail(QStringLiteral("a document type is not allowed"));
        } else if (token == QXmlStreamReader::StartElement) {
            definitions.dmnVersion = versionOf(m_xml.namespaceUri());
            if (m_xml.name() != u"definitions" || definitions.dmnVersion.isEmpty())
                fail(QStringLiteral("expected 'definitions' of DMN 1.1 to 1.5"));
            else
                readDefinitionsElement(definitions);
        }
    }
    if (!failed() && m_xml.hasError())
        fail(m_xml.errorString());
    if (!failed() && definitions.dmnVersion.isEmpty())
        fail(QStringLiteral("the document is empty"));
    if (failed())
        return *m_fault;
    return definitions;
}

Result<Definitions> readDefinitions(const QByteArray &bytes)
{
    if (bytes.size() > largestDocument)
        return Error {ErrorKind::InvalidRulePack,
                      QStringLiteral("1:1: the document has more than %1 bytes").arg(largestDocument),
                      {}};
    return Reader(bytes).read();
}

} // namespace zhiping::dmn

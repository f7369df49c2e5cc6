// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/document.h"

#include "dmn/reader.h"
#include "dmn/versions.h"

#include <QXmlStreamReader>

namespace zhiping::dmn {

namespace {

/// One pass over one file, element by element.
class DocumentReader
{
public:
    explicit DocumentReader(const QByteArray &bytes)
        : m_xml(bytes)
    {
        m_xml.setEntityExpansionLimit(0);
    }

    Result<Document> read()
    {
        Document document;
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::DTD)
                m_xml.raiseError(QStringLiteral("a document type is not allowed"));
            if (token != QXmlStreamReader::StartElement)
                continue;
            document.dmnVersion = versionOf(m_xml.namespaceUri());
            if (m_xml.name() != u"definitions" || document.dmnVersion.isEmpty())
                m_xml.raiseError(QStringLiteral("expected 'definitions' of DMN 1.1 to 1.5"));
            else
                document.root = element(0);
        }
        if (m_xml.hasError())
            return Error {ErrorKind::InvalidRulePack,
                          QStringLiteral("%1:%2: %3")
                              .arg(m_xml.lineNumber())
                              .arg(m_xml.columnNumber() + 1)
                              .arg(m_xml.errorString()),
                          {}};
        return document;
    }

private:
    XmlElement element(int depth)
    {
        XmlElement made = start();
        if (depth > deepestElement || ++m_elements > mostElements)
            m_xml.raiseError(QStringLiteral("the document is too deep or too large"));
        while (!m_xml.atEnd()) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::EndElement:
                return made;
            case QXmlStreamReader::StartElement:
                made.children.emplace_back(element(depth + 1));
                break;
            case QXmlStreamReader::Characters:
                addText(made, m_xml.isCDATA() ? XmlText::Kind::Section : XmlText::Kind::Text);
                break;
            case QXmlStreamReader::Comment:
                made.children.emplace_back(XmlText {XmlText::Kind::Comment, m_xml.text().toString()});
                break;
            case QXmlStreamReader::ProcessingInstruction:
                made.children.emplace_back(
                    XmlText {XmlText::Kind::Instruction,
                             m_xml.processingInstructionTarget() + u' ' + m_xml.processingInstructionData()});
                break;
            default:
                break;
            }
        }
        return made;
    }

    [[nodiscard]] XmlElement start() const
    {
        XmlElement made;
        made.space = m_xml.namespaceUri().toString();
        made.name = m_xml.qualifiedName().toString();
        for (const QXmlStreamNamespaceDeclaration &declared : m_xml.namespaceDeclarations())
            made.prefixes.append({declared.prefix().toString(), declared.namespaceUri().toString()});
        for (const QXmlStreamAttribute &attribute : m_xml.attributes())
            made.attributes.append({attribute.namespaceUri().toString(), attribute.qualifiedName().toString(),
                                    attribute.value().toString()});
        return made;
    }

    /// The reader gives one text in pieces; here it is one again.
    void addText(XmlElement &element, XmlText::Kind kind) const
    {
        auto *last = element.children.empty() ? nullptr : std::get_if<XmlText>(&element.children.back());
        if (last != nullptr && last->kind == kind && kind == XmlText::Kind::Text)
            last->text += m_xml.text();
        else
            element.children.emplace_back(XmlText {kind, m_xml.text().toString()});
    }

    QXmlStreamReader m_xml;
    int m_elements = 0;
};

} // namespace

QString XmlElement::attribute(QStringView attributeName) const
{
    for (const XmlAttribute &one : attributes)
        if (one.name == attributeName)
            return one.value;
    return {};
}

void XmlElement::setAttribute(const QString &attributeName, const QString &value)
{
    for (XmlAttribute &one : attributes)
        if (one.name == attributeName) {
            one.value = value;
            return;
        }
    attributes.append({{}, attributeName, value});
}

const XmlElement *XmlElement::child(QStringView local) const
{
    for (const auto &one : children) {
        const auto *below = std::get_if<XmlElement>(&one);
        if (below != nullptr && below->space == space && below->localName() == local)
            return below;
    }
    return nullptr;
}

XmlElement *XmlElement::child(QStringView local)
{
    return const_cast<XmlElement *>(std::as_const(*this).child(local));
}

QString XmlElement::text() const
{
    QString collected;
    for (const auto &one : children) {
        const auto *part = std::get_if<XmlText>(&one);
        if (part != nullptr && part->kind <= XmlText::Kind::Section)
            collected += part->text;
    }
    return collected;
}

Result<Document> readDocument(const QByteArray &bytes)
{
    if (bytes.size() > largestDocument)
        return Error {ErrorKind::InvalidRulePack,
                      QStringLiteral("1:1: the document has more than %1 bytes").arg(largestDocument),
                      {}};
    return DocumentReader(bytes).read();
}

} // namespace zhiping::dmn

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/document.h"
#include "dmn/versions.h"

#include <algorithm>

namespace zhiping::dmn {

namespace {

bool isNewerThan13(const XmlElement &element)
{
    static const QStringList newer {QStringLiteral("conditional"), QStringLiteral("filter"),
                                    QStringLiteral("for"),         QStringLiteral("some"),
                                    QStringLiteral("every"),       QStringLiteral("typeConstraint")};
    if (!versionOf(element.space).isEmpty() && newer.contains(element.localName()))
        return true;
    return std::any_of(element.children.begin(), element.children.end(), [](const auto &child) {
        const auto *below = std::get_if<XmlElement>(&child);
        return below != nullptr && isNewerThan13(*below);
    });
}

QString escaped(const QString &text, bool inAttribute)
{
    QString made;
    made.reserve(text.size());
    for (const QChar character : text) {
        switch (character.unicode()) {
        case u'&':
            made += QStringLiteral("&amp;");
            break;
        case u'<':
            made += QStringLiteral("&lt;");
            break;
        case u'>':
            made += QStringLiteral("&gt;");
            break;
        case u'"':
            made += inAttribute ? QStringLiteral("&quot;") : QStringLiteral("\"");
            break;
        // A reader would turn these into spaces or plain line breaks.
        case u'\r':
            made += QStringLiteral("&#13;");
            break;
        case u'\n':
        case u'\t':
            made += inAttribute ? QStringLiteral("&#%1;").arg(character.unicode()) : QString(character);
            break;
        default:
            made += character;
        }
    }
    return made;
}

/// Writes one tree; @p convert to the namespaces of DMN 1.3.
class Writer
{
public:
    Writer(const Document &document, bool convert)
        : m_convert(convert)
        , m_prefixedTypes(convert && document.dmnVersion == u"1.1")
    {
        m_out = QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        element(document.root);
        m_out += u'\n';
    }
    [[nodiscard]] QByteArray bytes() const { return m_out.toUtf8(); }

private:
    void element(const XmlElement &element)
    {
        m_out += u'<' + element.name;
        for (const XmlPrefix &one : element.prefixes)
            attribute(one.prefix.isEmpty() ? QStringLiteral("xmlns") : QStringLiteral("xmlns:") + one.prefix,
                      space(one.space));
        for (const XmlAttribute &one : element.attributes)
            attribute(one.name, one.name == u"typeRef" ? typeName(one.value) : space(one.value));
        if (element.children.empty()) {
            m_out += QStringLiteral("/>");
            return;
        }
        m_out += u'>';
        const bool isType = element.localName() == u"typeRef";
        for (const auto &child : element.children) {
            if (const auto *below = std::get_if<XmlElement>(&child))
                this->element(*below);
            else
                text(std::get<XmlText>(child), isType);
        }
        m_out += QStringLiteral("</") + element.name + u'>';
    }

    void text(const XmlText &text, bool isType)
    {
        switch (text.kind) {
        case XmlText::Kind::Text:
            m_out += escaped(isType ? typeName(text.text) : text.text, false);
            break;
        case XmlText::Kind::Section:
            m_out += QStringLiteral("<![CDATA[")
                + QString(text.text).replace(QStringLiteral("]]>"), QStringLiteral("]]]]><![CDATA[>"))
                + QStringLiteral("]]>");
            break;
        case XmlText::Kind::Comment:
            m_out += QStringLiteral("<!--") + text.text + QStringLiteral("-->");
            break;
        case XmlText::Kind::Instruction:
            m_out += QStringLiteral("<?") + text.text + QStringLiteral("?>");
            break;
        }
    }

    void attribute(const QString &name, const QString &value)
    {
        m_out += u' ' + name + QStringLiteral("=\"") + escaped(value, true) + u'"';
    }

    [[nodiscard]] QString space(const QString &value) const
    {
        return m_convert ? spaceOfDmn13(value) : value;
    }

    /// DMN 1.1 names types by qualified names, `feel:string`; later versions by their names alone.
    [[nodiscard]] QString typeName(const QString &value) const
    {
        return m_prefixedTypes ? value.mid(value.indexOf(u':') + 1) : value;
    }

    bool m_convert;
    bool m_prefixedTypes;
    QString m_out;
};

} // namespace

bool fitsDmn13(const Document &document)
{
    return !isNewerThan13(document.root);
}

QByteArray writeDocument(const Document &document)
{
    return Writer(document, fitsDmn13(document)).bytes();
}

} // namespace zhiping::dmn

// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "rules/tck_suite.h"

#include "feel/conversions.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QXmlStreamReader>

#include <functional>

namespace zhiping::rules {

namespace {

constexpr qint64 largestFile = qint64(16) * 1024 * 1024;
constexpr int deepestValue = 100;

/// One pass over one file; every function is entered on a start tag and leaves on its end tag.
class TckReader
{
public:
    explicit TckReader(const QByteArray &bytes)
        : m_xml(bytes)
    {
    }

    Result<TckFile> read()
    {
        TckFile file;
        if (!m_xml.readNextStartElement() || m_xml.name() != u"testCases")
            m_xml.raiseError(QStringLiteral("expected 'testCases'"));
        else
            children([&](QStringView name) {
                if (name == u"modelName")
                    file.model = m_xml.readElementText().trimmed();
                else if (name == u"testCase")
                    file.cases.append(testCase());
                else
                    m_xml.skipCurrentElement();
            });
        if (m_xml.hasError())
            return Error {ErrorKind::MalformedReply,
                          QStringLiteral("%1:%2: %3")
                              .arg(m_xml.lineNumber())
                              .arg(m_xml.columnNumber())
                              .arg(m_xml.errorString()),
                          {}};
        return file;
    }

private:
    void children(const std::function<void(QStringView)> &child)
    {
        while (m_xml.readNextStartElement())
            child(m_xml.name().toString());
    }

    QString attribute(const char *name) const
    {
        for (const QXmlStreamAttribute &one : m_xml.attributes())
            if (one.name() == QLatin1String(name))
                return one.value().toString();
        return {};
    }

    TckCase testCase()
    {
        TckCase made;
        made.id = attribute("id");
        made.invocable = attribute("invocableName");
        const QString kind = attribute("type");
        if (kind == u"bkm")
            made.kind = TckCase::Kind::KnowledgeModel;
        else if (kind == u"decisionService")
            made.kind = TckCase::Kind::Service;
        children([&](QStringView name) {
            if (name == u"inputNode") {
                TckInput input {attribute("name"), attribute("namespace"), {}};
                input.value = content();
                made.inputs.append(input);
            } else if (name == u"resultNode") {
                made.expectations.append(expectation());
            } else {
                m_xml.skipCurrentElement();
            }
        });
        return made;
    }

    TckExpectation expectation()
    {
        TckExpectation made;
        made.name = attribute("name");
        made.isError = attribute("errorResult") == u"true";
        children([&](QStringView name) {
            if (name == u"expected")
                made.value = content();
            else
                m_xml.skipCurrentElement();
        });
        return made;
    }

    /// What stands below an element: one value, a list, or the components of a context.
    feel::Value content()
    {
        if (++m_depth > deepestValue) {
            m_xml.raiseError(QStringLiteral("values nested too deeply"));
            return {};
        }
        feel::Value made;
        feel::ValueContext context;
        children([&](QStringView name) {
            if (name == u"value")
                made = value();
            else if (name == u"list")
                made = list();
            else if (name == u"component")
                component(context);
            else
                m_xml.skipCurrentElement();
        });
        --m_depth;
        return context.empty() ? made : feel::Value(std::move(context));
    }

    void component(feel::ValueContext &context)
    {
        const QString name = attribute("name");
        const bool isNull = attribute("nil") == u"true";
        feel::Value inner = content();
        context.emplace_back(name, isNull ? feel::Value() : std::move(inner));
    }

    feel::Value list()
    {
        const bool isNull = attribute("nil") == u"true";
        feel::ValueList made;
        children([&](QStringView name) {
            if (name == u"item")
                made.push_back(content());
            else
                m_xml.skipCurrentElement();
        });
        return isNull ? feel::Value() : feel::Value(std::move(made));
    }

    feel::Value value()
    {
        const bool isNull = attribute("nil") == u"true";
        QString type = attribute("type");
        type = type.mid(type.indexOf(u':') + 1);
        const QString text = m_xml.readElementText();
        if (isNull)
            return {};
        if (type.isEmpty() || type == u"string")
            return feel::Value(text);
        const QString trimmed = text.trimmed();
        feel::Value made;
        if (type == u"boolean")
            made = trimmed == u"true" || trimmed == u"1" ? feel::Value(true) : feel::Value(false);
        else if (type == u"date" || type == u"time" || type == u"dateTime" || type == u"duration")
            made = feel::temporalOf(trimmed);
        else
            made = feel::Value::ofOptional(feel::Decimal::fromText(trimmed));
        if (made.isNull())
            m_xml.raiseError(QStringLiteral("'%1' is no value of the type '%2'").arg(trimmed, type));
        return made;
    }

    QXmlStreamReader m_xml;
    int m_depth = 0;
};

} // namespace

QStringList tckFilesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator all(folder, {QStringLiteral("*.xml")}, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext())
        files.append(all.next());
    files.sort();
    return files;
}

Result<TckFile> readTckFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return Error {ErrorKind::MalformedReply, QStringLiteral("1:1: the file cannot be read"), {}};
    Result<TckFile> read = TckReader(file.readAll()).read();
    if (!read)
        return read;
    TckFile made = std::move(read).value();
    const QFileInfo info(path);
    made.path = path;
    made.name = info.completeBaseName();
    made.folder = info.dir().dirName();
    QDir level = info.dir();
    level.cdUp();
    made.level = level.dirName();
    return made;
}

} // namespace zhiping::rules
